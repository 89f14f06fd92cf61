"""The clocks of these procedures give the days that the dated examples give."""
from __future__ import annotations

from . import paths
from .play import Story

RULES = {"effective_on": "2026-03-01", "expires_on": "2030-12-31"}


def test_a_document_of_shandong_published_in_december_is_filed_after_new_year() -> None:
    story = Story("normative_document", "2025-09-01", "370000").take("propose", "2025-09-01")
    story.record("publish", "2025-12-02", **RULES)
    assert story.due("报送备案", "2025-12-03") == "2026-01-04"


def test_a_document_formed_before_the_autumn_holidays_is_published_after_them() -> None:
    story = Story("normative_document", "2024-08-01").take("propose", "2024-08-01").record("register", "2024-09-13")
    assert story.due("主动公开", "2024-09-14") == "2024-10-17"


def test_a_review_has_its_five_working_days() -> None:
    story = Story("legality_review", "2026-02-13").take("submit", "2026-02-13").take("accept", "2026-02-13")
    story.refused("conclude", "2026-02-26", "二(五)")
    story.allowed("conclude", "2026-02-27")


def test_a_review_begun_before_the_autumn_holidays_ends_by_the_fifteenth_working_day() -> None:
    story = Story("legality_review", "2025-09-26").take("submit", "2025-09-26").take("accept", "2025-09-26")
    assert story.due("审核", "2025-09-28") == "2025-10-23"


def test_a_rule_published_in_september_is_filed_after_the_holidays() -> None:
    story = Story("government_rule", "2025-03-03").take("propose", "2025-03-03")
    story.record("publish", "2025-09-03", effective_on="2025-11-01")
    assert story.due("报送备案", "2025-09-04") == "2025-10-09"


def test_a_maker_told_before_the_spring_festival_reports_after_it() -> None:
    story = Story("filing_review", "2025-12-01").take("receive", "2025-12-01", published_on="2025-11-20")
    story.take("register", "2025-12-02").take("begin", "2025-12-31")
    assert story.due("审查", "2026-01-04") == "2026-02-28"
    story.take("conclude", "2026-01-19", result="建议修改或者废止", **paths.FLAWED).take("send_opinion", "2026-01-20")
    assert story.due("报告处理情况", "2026-01-21") == "2026-02-24"


def test_a_decision_published_in_september_is_filed_after_the_holidays() -> None:
    story = Story("major_decision", "2024-03-01", "150202").take("suggest", "2024-03-01")
    story.record("publish", "2024-09-06")
    assert story.due("报送备案", "2024-09-07") == "2024-10-08"


def test_a_decision_handed_in_before_the_autumn_holiday_has_its_seven_working_days() -> None:
    told = {"compliance": "履行程序的说明"}
    story = Story("legality_review", "2026-09-18").take("submit", "2026-09-18", subject="重大行政决策")
    story.refused("accept", "2026-09-18", "第二十六条", reply_by="2026-09-28", **told)
    story.allowed("accept", "2026-09-18", reply_by="2026-09-29", **told)
