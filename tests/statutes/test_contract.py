"""Contracts of government offices, and their advisers."""
from __future__ import annotations

import pytest

from . import paths
from .play import Story

LOCAL = "地方规定"
HABIT = "（工作约定，非法律规定）"


def reviewed(outcome: str = "合法", draft: dict[str, object] | None = None, **answers: object) -> Story:
    story = paths.drafted_contract(**answers)
    if draft:
        story.take("draft", "2026-03-05", **draft)
    return story.link("legality_review", "2026-03-05", "2026-03-16", outcome)


def test_a_contract_is_reviewed_signed_filed_and_performed() -> None:
    story = paths.signed()
    assert story.due("报送备案", "2026-03-19") == "2026-04-17"
    story.refused("complete", "2026-12-01", LOCAL)
    story.take("file_contract", "2026-03-25").take("report_performance", "2026-06-01").take("complete", "2026-12-01")
    assert story.take("archive", "2026-12-02").now("2026-12-03").outcome == "履行完毕"


def test_an_unreviewed_or_unlawful_contract_is_not_signed() -> None:
    paths.drafted_contract().refused("sign", "2026-03-18", LOCAL)
    paths.drafted_contract().link("legality_review", "2026-03-05").refused("sign", "2026-03-18", LOCAL)
    for outcome in ("不合法", "撤回送审"):
        reviewed(outcome).refused("sign", "2026-03-18", LOCAL)
    reviewed().refused("sign", "2026-03-18", HABIT, changed=True)
    reviewed("应当予以修改").refused("sign", "2026-03-18", HABIT, adopted_in_full=False)
    reviewed("应当予以修改").allowed("sign", "2026-03-18", adopted_in_full=False, reasons="相对人不同意")


def test_what_a_contract_may_not_contain() -> None:
    reviewed(draft={"favour": True}).refused("sign", "2026-03-18", "第十条")
    reviewed(draft={"guarantees": True}).refused("sign", "2026-03-18", "第六百八十三条")
    reviewed(draft={"arbitration": True}).refused("sign", "2026-03-18", "第二十六条")
    reviewed(draft={"arbitration": True, "arbitration_law": "某条约"}).allowed("sign", "2026-03-18")
    reviewed(draft={"arbitration": True}, public_power=False).allowed("sign", "2026-03-18")


def test_a_major_contract_is_discussed_and_a_decision_comes_first() -> None:
    story = reviewed(major=True)
    story.refused("sign", "2026-03-18", HABIT)
    story.take("discuss", "2026-03-17", passed=False).refused("sign", "2026-03-18", HABIT)
    story.take("discuss", "2026-03-17").allowed("sign", "2026-03-18")
    decided = reviewed(decided=True)
    decided.refused("sign", "2026-03-18", "第三十条")
    decided.link("major_decision", "2025-10-01", "2026-03-01", "已决策").allowed("sign", "2026-03-18")
    economic = reviewed(economic=True)
    economic.refused("sign", "2026-03-18", "第十八条")
    economic.link("fair_competition_review", "2026-02-02", "2026-02-20", "符合").allowed("sign", "2026-03-18")


def test_what_needs_approval_is_not_performed_before() -> None:
    story = paths.signed(approval_needed=True)
    story.refused("report_performance", "2026-04-01", "第五百零二条")
    story.take("obtain_approval", "2026-04-01").allowed("report_performance", "2026-04-02")


def test_a_change_is_reviewed_again_and_a_loss_made_good() -> None:
    story = paths.signed()
    story.refused("change", "2026-06-01", HABIT, reviewed_on=None)
    story.refused("change", "2026-06-01", HABIT, reviewed_on="2026-06-10")
    story.refused("change", "2026-06-01", "第十六条", loss=True)
    story.allowed("change", "2026-06-01", loss=True, compensation="补偿10万元")
    story.refused("terminate", "2026-06-01", "第十六条", loss=True)
    assert story.take("terminate", "2026-06-01").now("2026-06-02").outcome == "解除"


def test_an_agreement_is_demanded_decided_and_only_then_taken_to_court() -> None:
    story = paths.signed().take("default", "2026-06-01")
    story.refused("decide_performance", "2026-06-02", "第二十四条")
    story.take("demand", "2026-06-02", perform_by="2026-06-22")
    story.refused("decide_performance", "2026-06-22", "第二十四条")
    story.refused("apply_court", "2026-06-23", "第二十四条")
    story.take("decide_performance", "2026-06-23")
    story.refused("apply_court", "2026-12-23", "第二十四条", expired_on="2026-12-23")
    story.refused("apply_court", "2026-12-24", "第二十四条", expired_on="2026-12-23", challenged=True)
    story.allowed("apply_court", "2026-12-24", expired_on="2026-12-23")
    private = paths.signed(public_power=False, kind="政府采购合同").take("default", "2026-06-01")
    private.take("demand", "2026-06-02", perform_by="2026-06-22")
    private.refused("decide_performance", "2026-06-23", "第二十四条")


def test_a_contract_in_dispute_is_not_complete() -> None:
    story = paths.signed().take("file_contract", "2026-03-25").take("dispute", "2026-06-01")
    story.refused("complete", "2026-12-01", HABIT)
    story.take("settle_dispute", "2026-11-02").allowed("complete", "2026-12-01")


@pytest.mark.parametrize(("answer", "article"), [
    ({"own_power_only": False}, HABIT), ({"unlawful_favour": True}, "第十条"),
    ({"guarantees": True}, "第六百八十三条"), ({"arbitration": True}, "第二十六条"),
])  # fmt: skip
def test_a_contract_with_a_defect_is_not_found_lawful(answer: dict[str, object], article: str) -> None:
    bare = {"grounds": None, "opinions": None, "own_review": None}
    story = paths.submitted(subject="行政机关合同").take("accept", "2026-03-03", **bare, counterpart="资信良好")
    assert story.due("审核", "2026-03-04") == "2026-03-17"
    asked = dict.fromkeys(
        ("maker_lawful", "consistent", "sets_penalty", "sets_licence", "sets_compulsion", "burdens"))
    fine = {"own_power_only": True, "unlawful_favour": False, "guarantees": False, "administrative": True}
    story.allowed("conclude", "2026-03-04", **asked, **fine)
    story.refused("conclude", "2026-03-04", article, **asked, **fine | answer)
    story.allowed("conclude", "2026-03-04", **asked, **fine | answer, result="不合法")


def test_a_decision_cannot_be_found_out_of_scope() -> None:
    paths.submitted().allowed("find_out_of_scope", "2026-03-03")
    paths.submitted(subject="重大行政决策").refused("find_out_of_scope", "2026-03-03", "第二十五条")
    story = paths.submitted().take("find_out_of_scope", "2026-03-03").take("archive", "2026-03-04")
    assert story.now("2026-03-05").outcome == "不属于审核范围"


# 法律顾问

def appointed() -> Story:
    return Story("legal_adviser", "2026-03-02").take("select", "2026-03-02").take(
        "appoint", "2026-03-03", begins_on="2026-03-03", ends_on="2027-03-02")


def test_an_adviser_with_an_interest_gives_no_advice() -> None:
    appointed().refused("assign", "2026-03-09", HABIT, conflict=True)
    story = appointed().take("assign", "2026-03-09").take("give_opinion", "2026-03-10")
    story.refused("feed_back", "2026-03-11", HABIT, adopted="未采纳")
    assert {duty.name for duty in story.now("2026-03-11").duties} == {"反馈采纳情况", "聘期"}
    story.allowed("feed_back", "2026-03-11")


def test_after_the_term_no_task_is_given_unless_renewed() -> None:
    story = appointed()
    story.allowed("assign", "2027-03-02")
    story.refused("assign", "2027-03-03", "第八条")
    story.take("renew", "2027-03-03", ends_on="2029-03-02").allowed("assign", "2027-03-04")
    poor = appointed().take("appraise", "2026-12-31", grade="不称职")
    poor.refused("renew", "2027-02-01", HABIT, ends_on="2029-03-02")
    assert poor.take("end", "2027-03-02").now("2027-03-03").outcome == "聘期终止"
    appointed().refused("appraise", "2026-12-31", HABIT, adopted_count=21)
