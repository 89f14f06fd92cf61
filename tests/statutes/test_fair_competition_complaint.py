"""公平竞争审查举报处理: 公平竞争审查条例 8—12, 18, 21, 22, 24, 25; 举报处理工作规则 2, 5, 6."""
from __future__ import annotations

from datetime import date

import pytest

from .play import Story

BY_RULES = "第五章（举报处理）"


def received(**answers: object) -> Story:
    return Story("fair_competition_complaint", "2026-03-02").take("receive", "2026-03-02", **answers)


def checked(**answers: object) -> Story:
    return received(**answers).take("check", "2026-03-10")


def pressed(**answers: object) -> Story:
    return checked().take("conclude", "2026-04-01", **answers).take("press", "2026-04-02")


def test_a_complaint_is_checked_in_sixty_days_counted_anew_from_what_was_added() -> None:
    assert received().due("核查", "2026-03-02") == "2026-05-06"  # 5月1日 is a holiday
    story = received().take("ask_supplement", "2026-03-03")
    assert story.due("补正", "2026-03-03") == "2026-03-12"
    story.take("supplement", "2026-03-10")
    assert story.due("核查", "2026-03-10") == "2026-05-09"  # a Saturday that is worked


def test_it_is_put_off_by_the_head_before_it_is_late() -> None:
    story = received().take("extend", "2026-04-20", until="2026-06-30")
    assert story.due("核查", "2026-04-20") == "2026-06-30"
    received().refused("extend", "2026-05-07", BY_RULES)
    received().refused("extend", "2026-04-20", BY_RULES, agreed={"by": {"name": "甲", "role": "clerk"}, "on": "$day"})


def test_what_was_not_made_clear_in_time_is_not_checked() -> None:
    story = received().take("ask_supplement", "2026-03-03")
    story.refused("check", "2026-03-04", BY_RULES)
    story.refused("not_check", "2026-03-12", BY_RULES, ground="逾期未补正")
    story.allowed("not_check", "2026-03-13", ground="逾期未补正")
    story.refused("not_check", "2026-03-13", BY_RULES, ground="补正后仍无法判断指向")
    received().refused("not_check", "2026-03-13", BY_RULES, ground="逾期未补正")


def test_what_belongs_elsewhere_is_passed_on_and_what_is_ours_is_not() -> None:
    received(ours=False).refused("check", "2026-03-03", "第六条")
    received(ours=False).allowed("refer", "2026-03-03")
    received().refused("refer", "2026-03-03", "第五条")
    received(ours=False, taken_up=True).allowed("check", "2026-03-03")


def test_a_named_complainant_is_told() -> None:
    received(ours=False).refused("refer", "2026-03-03", "第六条", told_on=None)
    checked().refused("conclude", "2026-04-01", BY_RULES, told_on=None)
    checked(real_name=False).allowed("conclude", "2026-04-01", told_on=None)


def test_an_exception_is_no_violation_but_an_unreviewed_policy_is() -> None:
    checked().refused("conclude", "2026-04-01", "第十二条", exception=True)
    checked().allowed("conclude", "2026-04-01", exception=True, found=["未履行公平竞争审查程序或者履行不规范"])


def test_a_violation_is_pressed_and_mended_before_the_complaint_is_closed() -> None:
    found = checked().take("conclude", "2026-04-01")
    found.refused("close", "2026-04-02", "第二十一条")
    found.refused("close", "2026-04-02", "第二十一条", outcome="未违反")
    pressed().refused("close", "2026-04-03", "第二十一条")
    pressed().take("rectify", "2026-04-20").allowed("close", "2026-04-21")
    clean = checked().take("conclude", "2026-04-01", violated=False)
    clean.refused("press", "2026-04-02", "第二十一条")
    clean.allowed("close", "2026-04-02", outcome="未违反")


def test_the_document_itself_is_corrected() -> None:
    story = pressed().link("normative_document", "2025-05-06", "2025-06-01", "已公布")
    story.refused("rectify", "2026-04-20", "第二十一条")
    story.refused("rectify", "2026-04-20", "第二十一条", how="废止")
    story.link("normative_document", "2025-05-06", "2025-06-01", "已公布", new_number="丽政规〔2026〕3号")
    story.allowed("rectify", "2026-04-20")
    story.link("normative_document", "2025-05-06", "2025-06-01", "已公布", decided_on=date(2026, 4, 10))
    story.allowed("rectify", "2026-04-20", how="废止")


def test_a_review_made_afterwards_mends_only_its_want() -> None:
    pressed().refused("rectify", "2026-04-20", "第十八条", how="补做公平竞争审查")
    story = pressed(found=["未履行公平竞争审查程序或者履行不规范"])
    story.allowed("rectify", "2026-04-20", how="补做公平竞争审查")
    story.link("fair_competition_review", "2026-04-03", "2026-04-18", "违反")
    story.refused("rectify", "2026-04-20", "第十八条", how="补做公平竞争审查")
    story.link("fair_competition_review", "2026-04-03", "2026-04-18", "符合")
    story.allowed("rectify", "2026-04-20", how="补做公平竞争审查")


def test_the_head_of_who_does_not_mend_is_summoned_after_the_term_and_not_before() -> None:
    story = pressed()
    story.refused("talk", "2026-05-02", "第二十四条")
    story.allowed("talk", "2026-05-03")
    story.refused("close", "2026-05-08", "第二十四条", outcome="拒不整改，已报告")
    story.take("talk", "2026-05-07").allowed("close", "2026-05-08", outcome="拒不整改，已报告")


@pytest.mark.parametrize("by", ["drafter", "clerk"])
def test_who_drafted_does_not_judge(by: str) -> None:
    assert [one.word for one in checked().refusals("conclude", "2026-04-01", by=by)] == ["by"]
