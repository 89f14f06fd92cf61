"""法律援助法、国家赔偿法, as matters played step by step."""
from __future__ import annotations

from datetime import datetime

import pytest

from . import ways
from .ways import Story


def test_an_application_is_decided_in_seven_days_and_assigned_in_three() -> None:
    story = Story("legal_aid", "2026-04-28").take("apply", "2026-04-28")
    assert story.due("审查决定", "2026-04-29") == "2026-05-06"
    story.take("grant", "2026-04-29")
    assert story.due("指派", "2026-04-30") == "2026-05-06"
    told = Story("legal_aid", "2026-03-02").take("notify", "2026-03-02")
    assert told.due("指派", "2026-03-03") == "2026-03-05"


def test_who_is_in_custody_is_passed_on_in_a_day() -> None:
    story = Story("legal_aid", "2026-02-15").take("ask_in_custody", "2026-02-15", asked_at="2026-02-15T09:15:00")
    assert story.now("2026-02-15").clocks["转交申请"].due == datetime(2026, 2, 16, 9, 15)
    assert not story.take("apply", "2026-02-15").now("2026-02-20").clocks["转交申请"].late


def test_missing_papers_are_asked_for_once_and_stop_the_clock() -> None:
    story = ways.asked_for_aid().take("ask_materials", "2026-03-04")
    assert story.now("2026-03-10").clocks["审查决定"].paused
    story.refused("grant", "2026-03-10", "第四十三条")
    story.refused("lapse", "2026-03-20", "第四十三条")
    assert story.allowed("lapse", "2026-03-21") is None
    story.take("supply", "2026-03-14")
    assert story.due("审查决定", "2026-03-15") == "2026-03-19"
    story.refused("ask_materials", "2026-03-15", "第四十三条")


def test_hardship_is_stated_unless_the_law_spares_it() -> None:
    ways.asked_for_aid(hardship=None).refused("grant", "2026-03-05", "第四十一条")
    ways.asked_for_aid().refused("grant", "2026-03-05", "第三十四条", poor=False)
    ways.asked_for_aid().take("check_means", "2026-03-04", poor=False).refused("grant", "2026-03-05", "第三十四条")
    spared = ways.asked_for_aid(hardship=None, exempt="因见义勇为主张民事权益")
    spared.allowed("grant", "2026-03-05", poor=None)
    spared.refused("check_means", "2026-03-04", "第三十二条")
    spared.refused("refuse", "2026-03-05", "第三十二条", for_hardship=True)


def test_aid_comes_first_where_fewer_than_seven_days_are_left() -> None:
    ways.asked_for_aid(limitation_on="2026-03-10").refused("advance", "2026-03-03", "第四十四条", other=None)
    ways.asked_for_aid(limitation_on="2026-03-10").allowed("advance", "2026-03-04", other=None)
    ways.asked_for_aid(preservation=True).allowed("advance", "2026-03-03", other=None)


def test_a_refusal_is_contested_before_the_department() -> None:
    story = ways.asked_for_aid().take("refuse", "2026-03-05")
    assert story.now("2026-03-06").outcome == "不予援助"
    story.take("object", "2026-03-10")
    assert story.due("审查异议", "2026-03-11") == "2026-03-16"
    kept = ways.asked_for_aid().take("refuse", "2026-03-05").take("object", "2026-03-10").take(
        "decide_objection", "2026-03-12", result="维持")
    kept.refused("assign", "2026-03-13", "第四十三条")
    story.take("decide_objection", "2026-03-12").allowed("assign", "2026-03-13")


def test_the_notified_get_a_lawyer_and_the_court_is_told() -> None:
    story = Story("legal_aid", "2026-03-02").take("notify", "2026-03-02")
    story.refused("assign", "2026-03-04", "第三十六条", kind="基层法律服务工作者")
    story.refused("assign", "2026-03-04", "第三十六条", court_told=False)
    story.allowed("assign", "2026-03-04", practised=1)


def test_aid_is_not_dropped_without_reason() -> None:
    ways.aided().refused("handle", "2026-03-10", "第四十六条", declined=True)
    ways.aided().allowed("handle", "2026-03-10", declined=True, reason="存在利益冲突")
    assert ways.aided().take("end", "2026-03-20").now("2026-03-21").outcome == "终止援助"
    story = ways.aided().take("finish", "2026-06-01")
    assert "支付补贴" in {duty.name for duty in story.now("2026-06-02").duties}
    story.take("pay_subsidy", "2026-06-10").allowed("assess", "2026-06-20")


# 行政赔偿


def claimed(**answers: object) -> Story:
    return Story("state_compensation", "2026-03-02").take("apply", "2026-03-02", **answers)


def test_a_claim_is_decided_in_two_months_and_delivered_in_ten_days() -> None:
    story = claimed()
    assert story.due("赔偿决定", "2026-03-03") == "2026-05-06"
    story.take("hear", "2026-03-20").take("decide", "2026-04-01")
    assert story.due("送达", "2026-04-02") == "2026-04-13"


def test_the_claimant_is_heard_and_reasons_are_given() -> None:
    claimed().refused("decide", "2026-04-01", "第十三条")
    story = claimed().take("hear", "2026-03-20")
    story.refused("decide", "2026-04-01", "第十三条", reasons=None)
    story.refused("decide", "2026-04-01", "第二条", unlawful=False)
    story.refused("decide", "2026-04-01", "第五条", kind="不予赔偿", ways=None, amount=None)
    story.allowed("decide", "2026-04-01", kind="不予赔偿", ways=None, amount=None, unlawful=False)
    story.refused("decide", "2026-04-01", "第三十二条", ways=["返还财产"])


def test_nothing_is_charged_and_a_receipt_is_given() -> None:
    Story("state_compensation", "2026-03-02").refused("apply", "2026-03-02", "第四十一条", fee=100)
    Story("state_compensation", "2026-03-02").refused("apply", "2026-03-02", "第十二条", receipt=False)


@pytest.mark.parametrize(("known_on", "late"), [("2024-03-04", False), ("2024-02-27", True)])
def test_two_years_after_the_wrong_was_known_the_claim_is_late(known_on: str, late: bool) -> None:
    story = claimed(known_on=known_on).take("hear", "2026-03-20")
    answers = {"kind": "不予赔偿", "ways": None, "amount": None}
    if late:
        story.allowed("decide", "2026-04-01", **answers)
    else:
        story.refused("decide", "2026-04-01", "第五条", **answers)


def test_payment_is_applied_for_in_seven_days_and_made_in_fifteen() -> None:
    story = claimed().take("hear", "2026-03-20").take("decide", "2026-04-01").take("deliver", "2026-04-02")
    story.take("request_payment", "2026-04-10")
    assert story.due("申请支付", "2026-04-11") == "2026-04-17"
    story.take("apply_treasury", "2026-04-15")
    assert story.due("支付", "2026-04-16") == "2026-04-30"
    story.refused("recover", "2026-04-20", "第十六条")
    story.take("pay", "2026-04-28").allowed("recover", "2026-05-08")
    story.refused("recover", "2026-05-08", "第十六条", grave=False)
    story.refused("recover", "2026-05-08", "第十六条", amount=5001)


def test_a_suit_before_the_decision_is_recorded_with_its_defect() -> None:
    claimed().noted("sue", "2026-03-20", "第十四条")
    assert not claimed().defects("sue", "2026-05-07")
    decided = claimed().take("hear", "2026-03-20").take("decide", "2026-04-01")
    assert not decided.defects("sue", "2026-07-01")
    decided.noted("sue", "2026-07-02", "第十四条")
