"""拖欠中小企业款项投诉: 保障中小企业款项支付条例 (2025) 3, 7, 9, 12, 14—16, 18, 20, 25, 26."""
from __future__ import annotations

import pytest

from fadu.law.limits import limit

from .play import Story


def complained(**answers: object) -> Story:
    return Story("payment_complaint", "2026-03-02").take("receive", "2026-03-02", **answers)


def referred(**answers: object) -> Story:
    return complained(**answers).take("accept", "2026-03-03").take("refer", "2026-03-10")


def heard(receive: dict[str, object] | None = None, **answers: object) -> Story:
    return referred(**(receive or {})).take("ask_debtor", "2026-03-11").take("debtor_answers", "2026-03-16", **answers)


UNFOUNDED = {"result": "不构成拖欠", "paid": None}


def test_it_is_passed_on_in_ten_working_days_and_answered_in_thirty() -> None:
    assert complained().take("accept", "2026-03-03").due("转交", "2026-03-03") == "2026-03-17"
    assert referred().due("处理反馈", "2026-03-10") == "2026-04-09"


def test_ninety_days_are_the_most() -> None:
    story = referred()
    story.refused("extend", "2026-04-01", "第二十五条", amount=61)
    assert story.take("extend", "2026-04-01", amount=60).due("处理反馈", "2026-04-01") == "2026-06-08"
    story.refused("extend", "2026-05-06", "第二十五条", amount=1)
    referred().refused("extend", "2026-04-10", "第二十五条")
    referred().refused("extend", "2026-04-01", "第二十五条", agreed={"by": {"name": "甲", "role": "clerk"},
    "on": "$day"})


def test_only_a_small_business_with_a_contract_is_heard() -> None:
    complained(contracted=False).refused("accept", "2026-03-03", "第二十五条")
    complained(small=False).refused("accept", "2026-03-03", "第三条")
    complained().refused("refuse", "2026-03-03", "第二十五条", ground="没有合同关系")
    complained(contracted=False).allowed("refuse", "2026-03-03", ground="没有合同关系")


@pytest.mark.parametrize(("excuse", "article"), [
    ("履行内部付款流程", "第十四条"), ("法定代表人、主要负责人变更", "第十四条"),
    ("等待竣工验收备案、决算审计（合同未约定）", "第十四条"), ("以审计结果作为结算依据", "第十二条"),
    ("等待第三方付款", "第九条"),
])
def test_some_reasons_do_not_count(excuse: str, article: str) -> None:
    heard(admits=False, excuse=excuse).refused("reply", "2026-04-01", article, **UNFOUNDED)
    heard(admits=False, excuse=excuse).allowed("reply", "2026-04-01")
    heard(admits=False, excuse="质量等其他争议").allowed("reply", "2026-04-01", **UNFOUNDED)


def test_thirty_days_or_sixty_where_the_contract_says_so() -> None:
    excuse = {"admits": False, "excuse": "履行内部付款流程"}
    heard({"started_on": "2026-03-02"}, **excuse).allowed("reply", "2026-04-01", **UNFOUNDED)
    heard({"started_on": "2026-03-02"}, **excuse).refused("reply", "2026-04-02", "第十四条", **UNFOUNDED)
    agreed: dict[str, object] = {"started_on": "2026-02-02", "agreed_days": 60}
    heard(agreed, **excuse).allowed("reply", "2026-04-03", **UNFOUNDED)
    heard(agreed, **excuse).refused("reply", "2026-04-04", "第十四条", **UNFOUNDED)


def test_a_large_enterprise_has_sixty_days_unless_otherwise_agreed() -> None:
    excuse = {"admits": False, "excuse": "履行内部付款流程"}
    large: dict[str, object] = {"debtor_kind": "国有大型企业", "started_on": "2026-02-02"}
    heard(large, **excuse).allowed("reply", "2026-04-03", **UNFOUNDED)
    heard(large, **excuse).refused("reply", "2026-04-04", "第十四条", **UNFOUNDED)
    audit = {"admits": False, "excuse": "以审计结果作为结算依据"}
    heard(large, **audit).refused("reply", "2026-04-04", "第十二条", **UNFOUNDED)
    heard(large | {"debtor_kind": "其他大型企业"}, **audit).allowed("reply", "2026-04-04", **UNFOUNDED)
    heard(large | {"agreed_days": 120}, **excuse).allowed("reply", "2026-04-04", **UNFOUNDED)


def test_an_audit_ordered_by_law_may_be_waited_for() -> None:
    story = heard(admits=False, excuse="以审计结果作为结算依据", audit_law="某行政法规第三条")
    story.allowed("reply", "2026-04-01", **UNFOUNDED)


def test_what_is_not_disputed_is_paid() -> None:
    story = heard(admits=False, excuse="质量等其他争议", undisputed="100000", paid="99999")
    story.refused("reply", "2026-04-01", "第十五条", **UNFOUNDED)
    story.refused("reply", "2026-04-01", "第十五条", result="告知通过诉讼、仲裁解决", paid=None)
    paid = heard(admits=False, excuse="质量等其他争议", undisputed="100000", paid="100000")
    paid.allowed("reply", "2026-04-01", result="告知通过诉讼、仲裁解决", paid=None)


def test_what_is_admitted_is_not_unfounded() -> None:
    heard().refused("reply", "2026-04-01", "第七条", **UNFOUNDED)
    heard().allowed("reply", "2026-04-01", result="达成还款计划", paid=None, plan="分两期")


def test_the_debtor_is_asked_then_pressed_then_summoned() -> None:
    referred().refused("reply", "2026-04-01", "第二十五条")
    story = referred().take("ask_debtor", "2026-03-11", reply_by="2026-03-18")
    story.refused("press_debtor", "2026-03-18", "第二十五条")
    story.refused("summon", "2026-03-18", "第二十五条")
    story.take("press_debtor", "2026-03-19").allowed("summon", "2026-03-25")


def test_only_what_is_grave_is_shown_to_all() -> None:
    story = heard().take("reply", "2026-04-01", result="达成还款计划", paid=None, plan="分两期")
    story.refused("record", "2026-06-01", "第二十六条", grave=False, public=True)
    story.refused("record", "2026-06-01", "第二十六条", grave=False, limits=["经费安排"])
    story.allowed("record", "2026-06-01", grave=False)
    story.allowed("record", "2026-06-01", public=True)
    clear = heard(admits=False, excuse="质量等其他争议").take("reply", "2026-04-01", **UNFOUNDED)
    clear.refused("record", "2026-06-01", "第二十六条")


def test_threats_are_followed_up_after_the_end_too() -> None:
    story = heard().take("reply", "2026-04-01").take("report_revenge", "2026-05-06")
    assert story.now("2026-05-06").clocks["处理打击报复"].pending
    assert not story.take("mend", "2026-05-07").now("2026-05-07").clocks["处理打击报复"].pending


def test_the_sums_of_a_year_are_public_by_the_end_of_march() -> None:
    story = Story("overdue_payments_report", "2026-01-05").take("begin", "2026-01-05")
    assert story.due("公开", "2026-01-05") == "2026-03-31"
    story.refused("gather", "2026-02-02", "第十八条", contracts=0)
    story.refused("gather", "2026-02-02", "第十八条", amount="0")
    story.take("gather", "2026-02-02", contracts=0, amount="0").take("publish", "2026-03-31")
    assert not story.now("2026-03-31").clocks["公开"].late


@pytest.mark.parametrize("rule", ["sme.pay", "sme.pay_longest", "sme.pay_large", "sme.confirm", "sme.refer",
"sme.handle",
"sme.publish"])
def test_every_limit_of_the_regulation_binds_since_june_2025(rule: str) -> None:
    assert limit(rule).in_force.isoformat() == "2025-06-01"
