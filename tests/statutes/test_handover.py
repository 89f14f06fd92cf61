"""请假代办: who may hand over what, who takes it, how it ends."""
from __future__ import annotations

from datetime import date

from fadu.statutes import procedure

from .play import Story

PRACTICE = "（工作约定，非法律规定）"
DAY = "2026-03-02"


def handed() -> Story:
    return Story("handover", DAY).take("hand_over", DAY)


def test_the_colleague_takes_it_and_the_giver_reports_back() -> None:
    story = handed()
    assert story.now(DAY).phase == "待接办"
    story.take("take", DAY, person="受托乙")
    assert story.now(DAY).phase == "代办"
    story.take("return", "2026-03-09")
    assert story.now("2026-03-10").outcome == "已销假"


def test_nobody_hands_over_the_work_of_another_but_a_head_appoints() -> None:
    story = Story("handover", DAY)
    story.refused("hand_over", DAY, PRACTICE, person="丙")
    story.take("appoint", DAY, person="局长丁")
    assert story.now(DAY).phase == "代办"


def test_nobody_hands_over_to_themselves_nor_appoints_themselves() -> None:
    Story("handover", DAY).refused("hand_over", DAY, PRACTICE, deputy={"name": "staff甲", "code": "1"})
    Story("handover", DAY).refused("appoint", DAY, PRACTICE, person="受托乙")


def test_the_days_lie_ahead_and_in_their_order() -> None:
    story = Story("handover", DAY)
    story.refused("hand_over", DAY, PRACTICE, since="2026-03-09", until="2026-03-08")
    story.refused("hand_over", DAY, PRACTICE, since="2026-02-01", until="2026-02-20")


def test_only_the_colleague_takes_it_or_declines() -> None:
    handed().refused("take", DAY, PRACTICE, person="丙")
    handed().refused("refuse", DAY, PRACTICE, person="丙")
    assert handed().take("refuse", DAY, person="受托乙").now(DAY).outcome == "未接办"


def test_what_was_taken_is_not_declined_afterwards() -> None:
    handed().take("take", DAY, person="受托乙").refused("refuse", DAY, PRACTICE, person="受托乙")


def test_giver_deputy_and_head_may_end_it_early_and_nobody_else() -> None:
    for person, role in (("staff甲", "staff"), ("受托乙", "staff"), ("局长丁", "head")):
        assert handed().take("stop", "2026-03-04", person=person, by=role).now("2026-03-04").outcome == "提前结束"
    handed().refused("stop", "2026-03-04", PRACTICE, person="丙")
    appointed = Story("handover", DAY).take("appoint", DAY, person="局长丁")
    appointed.refused("stop", "2026-03-04", PRACTICE, person="丙", by="staff")
    appointed.refused("return", "2026-03-04", PRACTICE, person="丙")
    appointed.take("stop", "2026-03-04", person="受托乙", by="staff")


def test_reporting_back_is_due_on_the_last_day() -> None:
    assert handed().due("销假", DAY) == "2026-12-31"


def test_no_step_pretends_to_be_law() -> None:
    for name in ("handover", "report_call", "zero_report"):
        for step in procedure(name, date(2026, 1, 1)).steps:
            assert str(step.basis) == f"《办理惯例》{PRACTICE}"
