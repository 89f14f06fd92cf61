"""A procedure and its entries in plain Chinese."""
from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from fadu.procedures import describe
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Actor, Entry
from fadu.procedures.story import shown, story
from fadu.statutes import PROCEDURES, procedure

VERSIONS = [pytest.param(law, id=f"{law.id}-{law.law.in_force}") for laws in PROCEDURES.values() for law in laws]


@pytest.mark.parametrize("law", VERSIONS)
def test_every_procedure_can_be_printed_whole(law: Procedure) -> None:
    rows, clocks = describe.steps(law), describe.clocks(law)
    assert len(rows) == len(law.steps)
    assert len(clocks) == len(law.clocks)
    printed = str(rows) + str(clocks) + str(describe.terms(law))
    assert "<" not in printed
    assert "object at" not in printed


@pytest.mark.parametrize("law", VERSIONS)
def test_every_rule_names_its_article(law: Procedure) -> None:
    for row in describe.steps(law):
        for rule in row.rules:
            assert rule.article, f"{row.title}：{rule.text}"
    for clock in describe.clocks(law):
        assert clock.article, clock.name


def test_a_step_row_says_who_after_what_under_which_article() -> None:
    rows = {row.id: row for row in describe.steps(procedure("foi_request", date(2026, 3, 2)))}
    row = rows["ask_correction"]
    assert (row.title, row.by, row.after, row.before) == (
        "一次性告知补正", ("政府信息公开工作机构",), ("收到申请",), ("答复",)
    )  # fmt: skip
    assert row.article == "《政府信息公开条例》第三十条"
    assert row.once
    line = next(line for line in rows["reply"].lines if line.name == "reasons")
    assert (line.demand, line.label) == ("应当载明", "理由")
    assert line.when.startswith("答复类型属于“部分公开、不予公开")
    rule = next(rule for rule in rows["reply"].rules if rule.article.endswith("第三十七条"))
    assert rule.text == "能够区分处理的，应当提供可以公开的内容"
    assert rule.condition == "答复类型为“不予公开”，且能够区分处理"


def test_a_clock_row_says_how_long_from_what_with_what_effect() -> None:
    rows = {row.name: row for row in describe.clocks(procedure("reconsideration", date(2026, 3, 2)))}
    review = rows["受理审查"]
    assert (review.period, review.since) == ("5个工作日", "收到申请、提交补正材料")
    assert review.effect == "审查期限届满未作出不予受理决定的，视为受理"
    decide = next(
        row for row in describe.clocks(procedure("reconsideration", date(2026, 3, 2)))
        if row.name == "作出决定" and row.period == "60日"
    )  # fmt: skip
    assert decide.extension == "延长审理期限，最多30日，1次"
    assert decide.pauses == "中止至恢复审理不计"


def test_named_conditions_are_explained_once() -> None:
    named = describe.terms(procedure("reconsideration", date(2026, 3, 2)))
    assert named["适用简易程序"] == "审理程序为“简易程序”，且并非已转为普通程序"


def told(name: str, step: str, data: dict[str, Any], role: str = "clerk", **options: Any) -> str:
    law = procedure(name, date(2026, 3, 2))
    return story(law.step(step), Entry(step, datetime(2026, 3, 2, 9), Actor("某", role), data, id=1), **options)


def test_an_entry_reads_as_a_sentence() -> None:
    fined = {"kind": "给予处罚", "fine": Decimal(52000), "kinds": {"罚款", "警告"}}
    judged = {"facts_clear": True, "deviates": False}
    assert told("penalty_ordinary", "decide", fined | judged) == (
        "作出决定：决定类型：给予处罚，处罚种类：罚款、警告，罚款金额52,000元，违法事实清楚、证据充分。"
    )


def test_days_approvals_and_people_read_plainly() -> None:
    data = {"amount": 30, "agreed": {"by": {"name": "周敏"}, "on": date(2026, 3, 1)}, "told_on": date(2026, 3, 2)}
    assert told("reconsideration", "extend", data) == (
        "延长审理期限：延长时间30日，周敏于2026年3月1日批准，书面告知当事人之日：2026年3月2日。"
    )
    team = {"team": [{"name": "赵一"}, {"name": "钱二"}]}
    assert told("penalty_ordinary", "file_case", team) == "立案：办案人员：赵一、钱二。"


def test_personal_data_can_be_left_out() -> None:
    data = {"applicant": "张三", "respondent": "某局", "target": "罚款"}
    assert "张三" in told("reconsideration", "receive", data)
    assert "张三" not in told("reconsideration", "receive", data, personal=False)


def test_what_the_law_supposes_says_so() -> None:
    assert told("reconsideration", "accept", {}, role="law") == "期限届满，依法视为受理。"


def test_no_and_not_confirmed_are_told_apart() -> None:
    assert told("penalty_ordinary", "investigate", {"card_shown": False}) == "调查取证：并非主动出示执法证件。"
    assert told("penalty_ordinary", "investigate", {"no_interest": False}).startswith("调查取证：未确认")
    assert told("foi_request", "abandon", {"excused": False}) == "逾期不补正，不再处理。"


def test_long_texts_are_cut() -> None:
    assert shown("字" * 100) == "字" * 59 + "…"
    assert shown(datetime(2026, 3, 2, 9, 5)) == "2026年3月2日9时05分"


def test_personal_data_are_marked_in_every_form() -> None:
    """Names of parties, their papers, telephones and addresses."""
    marked = {
        (name, line.name) for name, laws in PROCEDURES.items() for law in laws for step in law.steps
        for line in step.fields if line.personal
    }  # fmt: skip
    wanted = {
        ("foi_request", "applicant"), ("foi_request", "identity"), ("foi_request", "contact"),
        ("foi_request", "third_party"),
        ("penalty_ordinary", "party"), ("penalty_ordinary", "address"), ("penalty_ordinary", "born_on"),
        ("reconsideration", "applicant"), ("reconsideration", "identity"), ("reconsideration", "contact"),
        ("reconsideration", "agents"), ("reconsideration", "third"), ("supervised_task", "contact"),
    }  # fmt: skip
    assert wanted <= marked
