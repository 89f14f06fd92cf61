"""审计整改: ten days to comment, then what was found is put right, reported, published and looked at (审计法 43—53)."""
from __future__ import annotations

from .play import Story

DAY = "2026-03-02"
PRACTICE = "（工作约定，非法律规定）"


def drafted(**answers: object) -> Story:
    return Story("audit_rectification", DAY).take("send_draft", DAY, **answers)


def reported(**answers: object) -> Story:
    """Reported on 3月20日: two problems, to be put right by 5月19日."""
    return drafted(**answers).take("comment", "2026-03-10").take("report", "2026-03-20")


def test_ten_days_to_comment_on_the_draft() -> None:
    story = drafted()
    assert story.due("书面意见", "2026-03-03") == "2026-03-12"
    story.refused("report", "2026-03-12", "第四十四条")
    story.allowed("report", "2026-03-13")
    drafted().noted("comment", "2026-03-13", "第四十四条")
    assert not drafted().defects("comment", "2026-03-12")


def test_two_auditors_at_least() -> None:
    Story("audit_rectification", DAY).refused("send_draft", DAY, "第四十三条", team=["赵一"])


def test_what_was_said_is_answered_in_the_report() -> None:
    drafted().take("comment", "2026-03-10").refused("report", "2026-03-20", "第四十五条", handled=None)


def test_problems_come_with_a_day() -> None:
    story = drafted().take("comment", "2026-03-10")
    story.refused("report", "2026-03-20", "第五十二条", rectify_by=None)
    assert reported().due("整改", "2026-03-21") == "2026-05-19"


def test_fines_are_for_finances_only() -> None:
    reported(subject="财政收支").refused("decide", "2026-03-21", "第五十条", measures=["处罚"])
    reported().allowed("decide", "2026-03-21", measures=["处罚"])


def test_it_is_not_closed_before_everything_is_put_right_and_looked_at() -> None:
    story = reported()
    story.refused("close", "2026-05-01", "第五十二条")
    story.refused("close", "2026-05-01", "第五十二条", result="没有查出问题")
    story.refused("track", "2026-05-01", "第五十二条")
    story.take("rectify", "2026-05-10", solved=1, left=1).refused("track", "2026-05-11", PRACTICE)
    story.take("track", "2026-05-11", passed=False, rectify_by="2026-06-30").refused("close", "2026-05-12",
    "第五十二条")
    assert story.due("整改", "2026-05-12") == "2026-06-30"
    story.take("rectify", "2026-06-20").take("track", "2026-06-25").take("close", "2026-06-26")
    assert story.now("2026-06-27").outcome == "整改到位"


def test_sham_rectification_does_not_pass_and_is_answered_for() -> None:
    story = reported().take("rectify", "2026-05-10")
    story.refused("track", "2026-05-11", "第五十二条", fraud=True)
    story.refused("hold_to_account", "2026-05-12", "第五十二条")
    story.take("track", "2026-05-11", passed=False, fraud=True, rectify_by="2026-06-30")
    story.allowed("hold_to_account", "2026-05-12", whom="某局", to="市纪委监委")


def test_rectification_is_reported_to_the_government_and_published() -> None:
    reported().refused("rectify", "2026-05-10", "第五十二条", to_government=None)
    story = reported().take("rectify", "2026-05-10")
    assert "公布整改情况" in {duty.name for duty in story.now("2026-05-11").duties}
    story.take("publish", "2026-05-20")
    assert "公布整改情况" not in {duty.name for duty in story.now("2026-05-21").duties}


def test_a_decision_on_revenue_and_spending_is_ruled_on_by_the_government() -> None:
    story = reported(subject="财政收支").take("decide", "2026-03-21").take("ask_ruling", "2026-04-01")
    story.take("rectify", "2026-05-10").take("track", "2026-05-11").refused("close", "2026-05-12", "第五十三条")
    story.take("rule", "2026-05-20").allowed("close", "2026-05-21")
    reported().take("decide", "2026-03-21").noted("ask_ruling", "2026-04-01", "第五十三条")


def test_a_reconsideration_of_the_decision_is_waited_for() -> None:
    story = reported().take("decide", "2026-03-21").take("rectify", "2026-05-10").take("track", "2026-05-11")
    story.link("reconsideration", "2026-04-10").refused("close", "2026-05-12", "第五十三条")
    story.link("reconsideration", "2026-04-10", "2026-05-20", "维持").allowed("close", "2026-05-21")


def test_nothing_found_is_closed_at_once() -> None:
    story = drafted().take("comment", "2026-03-10").take("report", "2026-03-20", problems=None, rectify_by=None)
    story.refused("rectify", "2026-03-21", PRACTICE)
    story.allowed("close", "2026-03-21", result="没有查出问题")
