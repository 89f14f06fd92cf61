"""定期报送 and 零报告: asked of an organ by a day, answered in one act, received or sent back."""
from __future__ import annotations

from .play import Story

PRACTICE = "（工作约定，非法律规定）"
DAY = "2026-03-02"


def asked(**answers: str) -> Story:
    return Story("zero_report", DAY).take("ask", DAY, **answers)


def test_none_is_reported_without_filling_in_anything() -> None:
    story = asked()
    step = story.law.step("report_none")
    assert not step.fields
    story.take("report_none", "2026-03-03").take("accept", "2026-03-04")
    assert story.now("2026-03-05").outcome == "已接收"


def test_it_is_due_on_its_day_and_waits_to_be_received() -> None:
    story = asked(due="2026-03-10")
    assert story.due("报送", DAY) == "2026-03-10"
    assert story.now("2026-03-11").clocks["报送"].late
    story.take("report", "2026-03-11")
    assert [duty.name for duty in story.now("2026-03-12").duties] == ["接收"]


def test_who_is_late_can_be_reminded_without_a_word() -> None:
    asked(due="2026-03-10").take("urge", "2026-03-12")


def test_what_was_sent_back_is_reported_anew_before_it_is_received() -> None:
    story = asked(due="2026-03-10").take("report", "2026-03-03").take("send_back", "2026-03-04", due="2026-03-20")
    assert story.now("2026-03-05").phase == "待报送"
    assert story.due("报送", "2026-03-05") == "2026-03-20"
    story.refused("accept", "2026-03-05", PRACTICE)
    story.take("report_none", "2026-03-06").take("accept", "2026-03-09")


def test_nothing_is_received_before_it_is_reported() -> None:
    asked().refused("accept", "2026-03-03", PRACTICE)


def test_an_organ_may_be_excused() -> None:
    assert asked().take("excuse", "2026-03-03").now("2026-03-04").outcome == "免报"


def test_the_call_names_the_organs_and_a_day_to_come() -> None:
    Story("report_call", DAY).refused("call", DAY, PRACTICE, organs=None)
    Story("report_call", DAY).refused("call", DAY, PRACTICE, due="2026-03-01")
    assert Story("report_call", DAY).take("call", DAY).take("close", "2026-03-20").now("2026-03-21").outcome == "收齐"
