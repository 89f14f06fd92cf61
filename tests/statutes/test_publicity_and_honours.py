"""普法责任制、普法提示、法治培训、示范创建、表彰奖励."""
from __future__ import annotations

from .play import Story

DAY = "2026-03-02"
PRACTICE = "（工作约定，非法律规定）"


def promoting() -> Story:
    return Story("law_publicity", DAY).take("begin", DAY).take("plan", "2026-03-10")


def reminded(**answers: object) -> Story:
    return Story("publicity_notice", DAY).take("find", DAY).take("notify", "2026-03-03", **answers)


def creating(**answers: object) -> Story:
    return Story("demonstration", DAY).take("begin", DAY).take("self_check", "2026-03-10", **answers)


def assessed(**answers: object) -> Story:
    story = creating().take("fill_gap", "2026-03-20").take("apply", "2026-04-01")
    return story.take("assess", "2026-04-20", **answers)


def test_the_act_on_promoting_the_law_binds_since_november_2025() -> None:
    Story("law_publicity", "2025-11-03").allowed("begin", "2025-11-03")


def test_a_year_s_plan_has_the_day_of_the_constitution() -> None:
    Story("law_publicity", DAY).take("begin", DAY).refused("plan", "2026-03-10", "第十三条", constitution=False)


def test_what_is_told_the_public_is_accurate_and_has_taken_place() -> None:
    promoting().refused("campaign", "2026-12-04", "第五十四条", accurate=False)
    promoting().refused("campaign", "2026-12-03", PRACTICE, held_on="2026-12-04")


def test_a_year_without_any_event_is_not_closed_nor_with_fewer_than_on_record() -> None:
    promoting().refused("close", "2026-12-20", "第九条")
    story = promoting().take("campaign", "2026-12-04")
    story.refused("close", "2026-12-20", PRACTICE, reached=299)
    story.allowed("close", "2026-12-20")


def test_who_was_reminded_answers_before_the_year_is_closed() -> None:
    story = promoting().take("campaign", "2026-12-04").link("publicity_notice", "2026-11-01")
    story.refused("close", "2026-12-20", "第五十七条")
    story.link("publicity_notice", "2026-11-01", "2026-12-01", "已改进").allowed("close", "2026-12-20")


def test_an_assessment_is_published() -> None:
    story = promoting().take("assess", "2026-11-20")
    assert "公布评估结果" in {duty.name for duty in story.now("2026-11-21").duties}


def test_a_reminder_is_for_a_unit_of_the_same_level() -> None:
    Story("publicity_notice", DAY).refused("find", DAY, "第五十七条", same_level=False)


def test_who_does_not_mend_is_criticised_and_who_does_is_not() -> None:
    story = reminded(answer_by="2026-03-20")
    story.refused("criticise", "2026-03-20", "第五十九条")
    story.allowed("criticise", "2026-03-23")
    story.refused("criticise", "2026-03-23", "第五十九条", grave=True)
    story.take("answer", "2026-03-20").take("check", "2026-03-23").refused("criticise", "2026-03-24", "第五十九条")
    story.take("close", "2026-03-24")
    assert story.now("2026-03-25").outcome == "已改进"


def test_a_reminder_is_closed_with_the_mending_checked_or_the_criticism_on_record() -> None:
    reminded().refused("close", "2026-03-24", "第五十七条")
    reminded().refused("close", "2026-03-24", "第五十九条", result="通报批评")
    story = reminded().take("answer", "2026-03-20").take("check", "2026-03-23", improved=False)
    story.refused("close", "2026-03-24", "第五十七条")
    story.take("criticise", "2026-03-24").allowed("close", "2026-03-24", result="通报批评")


def test_a_course_is_held_on_its_day_and_no_more_pass_than_sat() -> None:
    story = Story("legal_training", DAY).take("plan", DAY)
    story.refused("hold", "2026-03-10", PRACTICE)
    assert story.due("开班", "2026-03-03") == "2026-03-12"
    story.take("postpone", "2026-03-10").refused("hold", "2026-03-20", PRACTICE)
    story.take("hold", "2026-03-30").refused("test", "2026-03-31", PRACTICE, passed=49)
    story.take("test", "2026-03-31").allowed("close", "2026-04-01")


def test_gaps_are_filled_before_the_application() -> None:
    creating().refused("apply", "2026-04-01", PRACTICE)
    story = creating().take("fill_gap", "2026-03-20")
    story.refused("apply", "2026-04-01", PRACTICE, negative=True)
    story.refused("apply", "2026-04-01", PRACTICE, truthful=False)
    story.allowed("apply", "2026-04-01")


def test_a_name_is_given_after_it_was_announced_and_nobody_rightly_objected() -> None:
    assessed(recommended=False).refused("announce", "2026-04-21", PRACTICE)
    story = assessed().take("announce", "2026-04-21")
    story.refused("name", "2026-04-28", PRACTICE)
    story.allowed("name", "2026-04-29")
    story.take("object", "2026-04-25").refused("name", "2026-04-29", PRACTICE)
    story.allowed("reject", "2026-04-29")


def test_a_name_is_reviewed_and_lost_by_who_no_longer_deserves_it() -> None:
    story = assessed().take("announce", "2026-04-21").take("name", "2026-04-29", valid_until="2026-10-29")
    assert story.due("复核", "2026-04-30") == "2026-10-29"
    story.refused("strip", "2026-10-20", PRACTICE, ground="复核不合格")
    story.take("review", "2026-10-20", passed=False, valid_until=None)
    story.allowed("strip", "2026-10-21", ground="复核不合格")


def test_the_outline_stood_behind_demonstrations_to_the_end_of_2025() -> None:
    story = Story("demonstration", "2025-03-03")
    story.refused("begin", "2025-03-03", "十(三十三)", batch=None)
    Story("demonstration", DAY).refused("begin", DAY, PRACTICE, batch=None)


def test_honours_are_announced_before_they_are_decided() -> None:
    story = Story("honour", DAY).take("nominate", DAY).take("examine", "2026-03-05")
    story.refused("decide", "2026-03-20", PRACTICE)
    story.take("announce", "2026-03-06").refused("decide", "2026-03-11", PRACTICE)
    story.take("decide", "2026-03-12").allowed("honour", "2026-03-20")


def test_what_was_not_awarded_is_neither_handed_over_nor_revoked() -> None:
    story = Story("honour", DAY).take("nominate", DAY).take("examine", "2026-03-05", agreed=False)
    story.refused("decide", "2026-03-20", PRACTICE, result="不予表彰", number=None)
    story.take("decide", "2026-03-20", result="不予表彰", number=None, ground="事迹不突出")
    story.refused("honour", "2026-03-21", "第十二条")
    story.refused("revoke", "2026-03-21", PRACTICE)
