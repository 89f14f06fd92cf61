"""The mart's numbers against a slow count by hand over the same random ledgers."""
from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from fadu.indicators.compute import compute
from tests.indicators.books import CITY, COUNTY, ELSEWHERE, Books
from tests.indicators.oracle import Oracle

AS_OF = date(2026, 6, 30)


class Chance:
    """Random matters of four procedures, begun between mid-2024 and the end of 2025."""

    def __init__(self, books: Books, seed: int) -> None:
        self.books, self.random = books, random.Random(seed)

    def likely(self, share: float) -> bool:
        return self.random.random() < share

    def begun(self) -> date:
        return date(2024, 7, 1) + timedelta(self.random.randrange(540))

    def later(self, day: date, most: int) -> date:
        return day + timedelta(self.random.randrange(most + 1))

    def write(self, procedure, steps):
        matter = self.books.matter(procedure, steps, division=self.random.choice([CITY, COUNTY, ELSEWHERE]))
        if self.likely(0.2) and steps[-1][2]:  # a correction that changes the last answers
            name, on, data = steps[-1]
            changed = {"kind": "维持"} if name == "decide" and procedure == "reconsideration" else data
            self.books.add(matter, [(name, on, changed)], corrects=len(steps))

    def reconsideration(self):
        day = self.begun()
        steps = [("receive", day, {})]
        if self.likely(0.1):
            steps.append(("refuse", self.later(day, 3), {"reasons": "理由"}))
        elif self.likely(0.8):
            steps.append(("accept", day := self.later(day, 3), {}))
            if self.likely(0.7):
                steps.append(self.conclusion(self.later(day, 90)))
        self.write("reconsideration", steps)

    def conclusion(self, day):
        kinds = ["维持", "撤销", "部分撤销", "变更", "确认违法", "责令履行", "驳回请求", "调解"]
        kind = self.random.choice(kinds)
        return ("mediate", day, {}) if kind == "调解" else ("decide", day, {"kind": kind, "reasons": "理由"})

    def foi(self):
        day = self.begun()
        steps = [("receive", day, {"received_on": day.isoformat()})]
        if self.likely(0.2):
            steps.append(("extend", day := self.later(day, 15), {"amount": 20}))
        if self.likely(0.8):
            kind = self.random.choice(["予以公开", "不予公开", "部分公开"])
            steps.append(("reply", self.later(day, 50), {"kind": kind}))
        self.write("foi_request", steps)

    def task(self):
        day = self.begun()
        deadline = self.later(day, 200)
        steps = [("assign", day, {"deadline": deadline.isoformat()}), ("sign_for", day, {})]
        if self.likely(0.3):
            granted = self.likely(0.5)
            more = {"deadline": (deadline + timedelta(60)).isoformat()} if granted else {}
            steps.append(("decide_extension", self.later(day, 20), {"granted": granted, **more}))
        if self.likely(0.7):
            steps.append(("report_done", done := self.later(steps[-1][1], 260), {"result": "完成"}))
            if self.likely(0.8):
                steps += [("verify", done, {"passed": True}), ("finish", self.later(done, 9), {})]
        self.write("supervised_task", steps)

    def penalty(self):
        day = self.begun()
        steps = [("register", day, {"found_on": day.isoformat()}), ("file_case", day, {})]
        steps.append(("report", day := self.later(day, 40), {"grave": self.likely(0.4)}))
        if self.likely(0.3):
            steps.append(("hold_hearing", day := self.later(day, 20), {}))
        if self.likely(0.6):
            steps.append(("legal_review", day := self.later(day, 5), {"result": "通过"}))
        kind = self.random.choice(["给予处罚", "给予处罚", "不予处罚"])
        steps.append(("decide", day := self.later(day, 5), {"kind": kind, "fine": self.random.randrange(5) * 1000}))
        if self.likely(0.5):
            steps.append(("close", self.later(day, 30), {}))
        self.write("penalty_ordinary", steps)


@pytest.mark.parametrize("seed", range(4))
def test_every_number_is_what_a_count_by_hand_gives(books, seed):
    chance = Chance(books, seed)
    for _ in range(40):
        for make in (chance.reconsideration, chance.foi, chance.task, chance.penalty):
            make()
    for prefix, division in (("3311", CITY), ("331102", COUNTY), ("33", "330000")):
        for year in (2024, 2025, 2026):
            by_hand = Oracle(prefix, year, AS_OF)
            for domain in ("reconsideration", "foi", "task", "penalty"):
                wanted = getattr(by_hand, domain)()
                codes = [f"{domain}.{name}" for name in wanted]
                values = compute(codes, division, year, as_of=AS_OF)
                found = {value.code.partition(".")[2]: value.value for value in values}
                assert found == wanted, (division, year)
                counted = [value for value in values if value.unit in ("件", "项", "次")]
                assert all(len(value.entries) == value.numerator for value in counted)
