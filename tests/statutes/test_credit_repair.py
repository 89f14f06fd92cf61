"""信用修复: 国办发〔2025〕22号 二; 信用修复管理办法 2, 3; 行政处罚法 48."""
from __future__ import annotations

from .play import Story

DAY, SHOWN = "2026-05-06", "二"


def applied(day: str = DAY, **answers: object) -> Story:
    return Story("credit_repair", day).take("receive", day, **answers)


def accepted(**answers: object) -> Story:
    return applied(**answers).take("accept", DAY)


def decided(**answers: object) -> Story:
    return accepted().take("verify", "2026-05-08").take("decide", "2026-05-11", **answers)


def test_a_slight_lapse_may_be_repaired_as_soon_as_it_is_mended() -> None:
    applied().allowed("accept", DAY)
    assert decided().now("2026-05-11").outcome == "准予修复"


def test_a_common_one_after_three_months_a_grave_one_after_a_year() -> None:
    common = {"grade": "一般", "decided_on": "2026-02-06"}
    applied(**common).refused("accept", DAY, SHOWN)
    applied("2026-05-07", **common).allowed("accept", "2026-05-07")
    grave = {"grade": "严重", "decided_on": "2025-05-06"}
    applied(**grave).refused("accept", DAY, SHOWN)
    applied("2026-05-07", **grave).allowed("accept", "2026-05-07")


def test_who_asks_too_early_is_told_so_and_nobody_else() -> None:
    early = {"ground": "最短公示期未满", "law": None}
    applied(grade="一般", decided_on="2026-04-06").allowed("refuse", DAY, **early)
    applied(grade="一般", decided_on="2026-01-06").refused("refuse", DAY, SHOWN, **early)
    applied().refused("refuse", DAY, SHOWN, **early)


def test_proof_and_promise_are_asked_for_once_and_then_suffice() -> None:
    lacking = applied(promised=False)
    lacking.refused("accept", DAY, "申请条件")
    wanting = {"ground": "材料不齐，未按要求补正", "law": None}
    lacking.refused("refuse", DAY, "修复办理期限", **wanting)
    asked = applied(promised=False).take("ask_supplement", DAY)
    asked.allowed("refuse", "2026-05-08", **wanting)
    asked.refused("ask_supplement", "2026-05-07", "修复办理期限")
    asked.take("supplement", "2026-05-08").allowed("accept", "2026-05-08")
    asked.refused("refuse", "2026-05-08", "修复办理期限", **wanting)


def test_it_is_accepted_in_three_working_days_and_decided_in_ten() -> None:
    assert applied().due("受理", DAY) == "2026-05-09"  # a Saturday on which work is made up
    story = accepted()
    assert story.due("作出修复决定", DAY) == "2026-05-19"
    story.take("extend", "2026-05-18")
    assert story.due("作出修复决定", "2026-05-18") == "2026-06-02"


def test_who_has_mended_and_performed_is_repaired_and_who_has_not_is_not() -> None:
    denied = {"result": "不予修复", "reasons": "未整改"}
    mended = accepted().take("verify", "2026-05-08")
    mended.allowed("decide", "2026-05-11")
    mended.refused("decide", "2026-05-11", "第二条", **denied)
    for lacking in ({"corrected": False}, {"performed": False}):
        story = accepted().take("verify", "2026-05-08", **lacking)
        story.refused("decide", "2026-05-11", "第三条")
        story.allowed("decide", "2026-05-11", **denied)
    accepted().refused("decide", "2026-05-11", "第三条")


def test_what_was_annulled_is_taken_down_and_not_repaired() -> None:
    story = accepted().link("reconsideration", "2026-04-01", "2026-05-01", "撤销")
    story.refused("verify", "2026-05-08", "第四十八条")
    accepted().link("reconsideration", "2026-04-01", "2026-05-01", "维持").allowed("verify", "2026-05-08")


def test_after_the_decision_it_is_shown_no_longer_and_the_party_is_told() -> None:
    story = decided()
    clocks = story.now("2026-05-11").clocks
    assert clocks["终止公示"].pending
    assert clocks["反馈结果"].pending
    story.take("stop_showing", "2026-05-12").take("notify", "2026-05-12")
    assert not any(clock.pending for clock in story.now("2026-05-12").clocks.values())
    story.take("restore", "2026-06-01")
    denied = accepted().take("verify", "2026-05-08", corrected=False)
    denied.take("decide", "2026-05-11", result="不予修复", reasons="未整改")
    denied.refused("stop_showing", "2026-05-12", "第三条")


def test_an_objection_is_answered() -> None:
    story = applied().take("refuse", DAY).take("object", "2026-05-07")
    assert story.now("2026-05-07").clocks["答复异议"].pending
    story.take("answer_objection", "2026-05-08")
    assert not story.now("2026-05-08").clocks["答复异议"].pending
