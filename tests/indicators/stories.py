"""What a ledger of many kinds holds, made by arithmetic: stories of matters, items of registers.

Four procedures are told in detail and make two fifths of all; of every other the steps come in their declared order,
their forms filled in by kind. Past the ledger's checks, as only a bench may.
"""
from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from typing import Any

PER_MATTER, DAYS, SINCE = 10, 900, date(2024, 1, 2)
DIVISIONS = ["331100", *(f"3311{n:02d}" for n in (2, 21, 22, 23, 24, 25, 26, 27, 81)), "330100", "330200"]
Steps = list[tuple[str, date, dict[str, Any]]]


def reconsideration(day: date, chance: random.Random) -> Steps:
    end = day + timedelta(chance.randrange(20, 75))
    kind = chance.choice(["维持", "维持", "撤销", "变更", "确认违法", "驳回请求"])
    return [
        ("receive", day, {"known_on": day.isoformat(), "filed_on": day.isoformat(), "amount": 2000}),
        ("accept", day + timedelta(2), {}), ("assign", day + timedelta(3), {}), ("send_copy", day + timedelta(5), {
            "served_on": (day + timedelta(6)).isoformat()}),
        ("respond", day + timedelta(12), {}), ("hear_opinions", day + timedelta(14), {"record": "笔录"}),
        ("hear_opinions", day + timedelta(15), {"record": "笔录"}),
        ("examine", end, {"opinion": "意见", "grave": False, "technical": False}),
        ("decide", end, {"kind": kind, "reasons": "理由"}), ("serve", end, {"served_on": end.isoformat()}),
    ]  # fmt: skip


ASKED = {"applicant_kind": "自然人", "channel": "网络", "content": "某项信息"}


def foi_request(day: date, chance: random.Random) -> Steps:
    end = day + timedelta(chance.randrange(5, 45))
    kind = chance.choice(["予以公开", "部分公开", "不予公开", "信息不存在"])
    later = [("make_public", end, {"where": "门户网站"})] * 6
    return [
        ("receive", day, ASKED | {"received_on": day.isoformat()}),
        ("extend", day + timedelta(3), {"amount": 10}),
        ("reply", end, {"kind": kind, "reasons": "理由"}), ("serve", end, {"served_on": end.isoformat()}), *later,
    ]  # fmt: skip


def supervised_task(day: date, chance: random.Random) -> Steps:
    deadline = (day + timedelta(180)).isoformat()
    end = day + timedelta(chance.randrange(90, 220))
    said = {"progress": "进展", "percent": 50}
    progress = [("report_progress", day + timedelta(9 * n), said) for n in range(1, 6)]
    return [
        ("assign", day, {"name": "某项任务", "deadline": deadline}), ("sign_for", day + timedelta(1), {}), *progress,
        ("report_done", end, {"result": "完成", "evidence": "文号"}),
        ("verify", end, {"passed": True, "opinion": "属实"}), ("finish", end, {}),
    ]  # fmt: skip


def penalty_ordinary(day: date, chance: random.Random) -> Steps:
    end = day + timedelta(chance.randrange(20, 120))
    return [
        ("register", day, {"found_on": day.isoformat(), "ended_on": day.isoformat(), "party_kind": "企业"}),
        ("file_case", day + timedelta(3), {}),
        ("investigate", day + timedelta(5), {"card_shown": True, "record": "笔录"}),
        ("report", day + timedelta(12), {"grave": chance.random() < 0.2, "complex": False, "public_interest": False}),
        ("legal_review", day + timedelta(13), {"result": "通过"}),
        ("notify", day + timedelta(14), {"fine": 1000, "facts": "事实", "served_on": day.isoformat()}),
        ("decide", end, {"kind": "给予处罚", "fine": chance.randrange(1, 50) * 100}),
        ("serve", end + timedelta(2), {"served_on": (end + timedelta(2)).isoformat()}),
        ("publish", end + timedelta(chance.randrange(1, 14)), {"where": "门户网站"}),
        ("close", end + timedelta(20), {}),
    ]  # fmt: skip


Story = Callable[[date, random.Random], Steps]
DETAILED: list[Story] = [reconsideration, foi_request, supervised_task, penalty_ordinary]
DETAILED_SHARE = 0.4


def told(day: date, chance: random.Random) -> tuple[str, Steps]:
    """The procedure and the steps of a matter that begins on that day."""
    if chance.random() < DETAILED_SHARE:
        story = chance.choice(DETAILED)
        return story.__name__, story(day, chance)
    law = chance.choice(others(day.replace(day=1)))
    return law.id, plainly(law, day, chance)


@cache
def others(day: date) -> list[Any]:
    """The procedures in force on that day, but for those told in detail."""
    from fadu.statutes import PROCEDURES, procedure

    found = []
    for name in sorted(set(PROCEDURES) - {story.__name__ for story in DETAILED}):
        with suppress(LookupError):
            found.append(procedure(name, day))
    return found


def plainly(law: Any, day: date, chance: random.Random) -> Steps:
    """Steps in their declared order; four matters in five come to an end."""
    opening, middle, ends = parts_of(law)
    chosen = sorted(chance.sample(range(len(middle)), min(len(middle), PER_MATTER - 2)))
    run = [chance.choice(opening), *(middle[n] for n in chosen)]
    while len(run) < PER_MATTER - 1 and middle:
        run.append(chance.choice(middle))
    if ends and chance.random() < 0.8:
        run.append(chance.choice(ends))
    gap, found = chance.randrange(1, 12), []
    for n, step in enumerate(run):
        on = day + timedelta(n * gap)
        found.append((step.id, on, {line.name: said for line in step.fields
                                    if (said := answer(line, on, chance)) is not None}))
    return found


@cache
def parts_of(law: Any) -> tuple[list[Any], list[Any], list[Any]]:
    """The steps that open a matter, those between, those that end it."""
    from fadu.procedures.rulebook import rulebook

    pages = rulebook(law, SINCE + timedelta(DAYS), DIVISIONS[0], "").page
    steps = [step for step in law.steps if step.id in pages]
    opening = [step for step in steps if step.starts] or steps[:1]
    ends = [step for step in steps if pages[step.id].concludes is not None and step not in opening]
    return opening, [step for step in steps if step not in opening and step not in ends], ends


def answer(line: Any, on: date, chance: random.Random) -> Any:
    """One answer by the kind of its line; None: left empty."""
    if line.personal or line.kind in ("people", "approval", "register", "list"):
        return None
    if line.choices:
        return chance.choice(line.choices) if line.kind == "text" else [chance.choice(line.choices)]
    if line.kind == "moment":
        return f"{on + timedelta(chance.randrange(0, 20))}T09:00:00"
    return {"yesno": chance.random() < 0.5, "number": chance.randrange(1, 500), "money": chance.randrange(100, 90_000),
            "date": (on + timedelta(chance.randrange(0, 20))).isoformat(), "text": "记录"}[line.kind]


@cache
def kinds() -> dict[str, list[str]]:
    """Of the registers of lists, events and measures the kinds and names that the catalogue counts."""
    from fadu.indicators.catalogue import CATALOGUE

    found: dict[str, dict[str, None]] = {}
    for one in CATALOGUE.values():
        for used in one.procedures:
            register, sign, kind = used.removeprefix("register:").rstrip("+").replace("/", ":").partition(":")
            if sign:
                found.setdefault(register, {})[kind] = None
    return {register: list(names) for register, names in found.items()}


def items(count: int, organs: list[Any], entries: list[int], chance: random.Random) -> Iterator[Any]:
    """So many versions of items: half of them of the registers of lists, events and measures, the rest of all."""
    from fadu.registers.catalogue import REGISTERS
    from fadu.registers.folding import category
    from fadu.registers.models import Version
    from fadu.registers.values import marks_of

    counted, registers = list(kinds()), list(REGISTERS)
    for n in range(count):
        register = REGISTERS[chance.choice(counted if chance.random() < 0.5 else registers)]
        since, organ = SINCE + timedelta(chance.randrange(DAYS)), chance.choice(organs)
        data = {column.name: said for column in register.columns
                if (said := cell(column, since, chance)) is not None}
        if names := kinds().get(register.code):
            data["indicator" if register.code == "measures" else register.category] = chance.choice(names)
        yield Version(
            register=register.code, ref=f"bench-{n}", division_id=organ.division_id, organ=organ, code=f"{n:012d}",
            name=f"第{n}项", category=category(register, data), marks=marks_of(register.filters, data)[:1000],
            data=data, valid_from=since, valid_to=since + timedelta(200) if chance.random() < 0.3 else None, kind="add",
            entry_id=chance.choice(entries),
        )  # fmt: skip


def cell(column: Any, since: date, chance: random.Random) -> Any:
    """What stands in a column, by its kind; None: nothing."""
    if column.personal:
        return None
    if column.choices:
        return chance.choice(column.choices) if column.kind == "choice" else [chance.choice(column.choices)]
    return {"number": chance.randrange(1, 900), "money": chance.randrange(1, 9000) / 4, "yesno": chance.random() < 0.5,
            "date": since.isoformat()}.get(column.kind)
