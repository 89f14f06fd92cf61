"""应急预案 and 突发事件应对: 突发事件应对法 (2024); 国办发〔2024〕5号."""
from __future__ import annotations

from .play import Story

DAY = "2026-03-02"
PRACTICE = "（工作约定，非法律规定）"


def drafting() -> Story:
    return Story("emergency_plan", DAY).take("begin", DAY).take("survey", "2026-03-05").take("hear", "2026-03-20")


def issued(**answers: object) -> Story:
    """Printed on 4月10日."""
    story = drafting().take("submit", "2026-03-25").take("examine", "2026-03-30").take("approve", "2026-04-08")
    return story.take("issue", "2026-04-10", **answers)


def struck(**answers: object) -> Story:
    return Story("emergency_response", DAY).take("receive", DAY, **answers)


def responding() -> Story:
    return struck().take("report_up", DAY).take("respond", DAY)


def restored() -> Story:
    story = responding().take("lift_response", "2026-03-06").take("assess", "2026-03-10")
    return story.take("summarise", "2026-03-20")


def test_a_plan_is_made_with_the_risks_known_and_all_sides_heard() -> None:
    story = Story("emergency_plan", DAY).take("begin", DAY)
    story.refused("submit", "2026-03-25", "第三章 第二十八条")
    drafting().refused("submit", "2026-03-25", "第二十八条", contents=["处置程序"])
    drafting().refused("submit", "2026-03-25", "第七十一条", levels=False)


def test_it_is_examined_and_approved_before_it_is_printed() -> None:
    story = drafting().take("submit", "2026-03-25").take("examine", "2026-03-30", passed=False)
    story.refused("approve", "2026-04-08", "第四章")
    story.take("submit", "2026-04-01").refused("approve", "2026-04-08", "第四章")
    story.take("examine", "2026-04-02").take("approve", "2026-04-08", agreed=False)
    story.refused("issue", "2026-04-10", "第四章")


def test_it_is_filed_and_published_within_twenty_working_days() -> None:
    story = issued()
    assert story.due("报送备案", "2026-04-11") == story.due("公布", "2026-04-11") == "2026-05-12"
    assert story.take("file", "2026-05-12").now("2026-05-13").clocks["公布"].late
    assert "公布" not in issued(secret=True).now("2026-04-11").clocks
    issued(secret=True).refused("publish", "2026-04-11", "第四章")


def test_a_special_plan_is_drilled_every_three_years_and_evaluated() -> None:
    story = issued()
    assert story.due("演练", "2026-04-11") == "2029-04-10"
    story.take("drill", "2027-05-10")
    assert story.now("2027-05-11").clocks["演练评估"].pending
    assert issued().due("定期评估", "2026-04-11") == "2029-04-10"


def test_what_a_drill_shows_to_be_wanting_is_revised_and_filed_anew() -> None:
    story = issued().take("drill", "2026-05-11").take("judge_drill", "2026-05-12", must_revise=True)
    assert "修订" in {duty.name for duty in story.now("2026-05-13").duties}
    story.refused("revise", "2026-06-01", "第二十八条", heard=False)
    story.take("revise", "2026-06-01", ground="实际应对或者演练中发现问题")
    assert "修订" not in {duty.name for duty in story.now("2026-06-02").duties}
    assert story.due("修订后备案", "2026-06-02") == "2026-06-30"
    story.allowed("file_again", "2026-06-30")


def test_an_event_is_reported_at_once_and_truly() -> None:
    story = struck()
    assert story.now(DAY).clocks["立即报告"].pending
    story.refused("report_up", DAY, "第六十一条", truthful=False)


def test_a_warning_says_its_level_and_is_not_for_riots() -> None:
    struck(happened=False).refused("warn", DAY, "第六十三条", level=None)
    struck(kind="社会安全事件").refused("warn", DAY, "第六十九条")
    struck(happened=False).refused("respond", DAY, "第七十二条")
    struck(happened=False).take("warn", DAY).allowed("respond", DAY)


def test_a_danger_that_has_passed_is_called_off() -> None:
    story = struck(happened=False).take("warn", DAY)
    story.refused("close", "2026-03-03", "第七十条", result="警报解除，没有发生")
    story.refused("close", "2026-03-03", "第七十条", result="核实不属于突发事件")
    story.take("lift_warning", "2026-03-03").allowed("close", "2026-03-04", result="警报解除，没有发生")


def test_orders_are_proportionate_and_filed_with_the_congress_committee() -> None:
    responding().refused("order", DAY, "第十条", proportionate=False)
    struck().refused("order", DAY, "第二十条")
    story = restored().take("report_to_congress", "2026-04-20")
    ordered = responding().take("order", "2026-03-03").take("lift_response", "2026-03-06")
    ordered.take("assess", "2026-03-10").take("summarise", "2026-03-20").take("report_to_congress", "2026-04-20")
    ordered.refused("close", "2026-04-21", "第二十五条")
    ordered.take("file_order", "2026-04-21").allowed("close", "2026-04-21")
    story.allowed("close", "2026-04-21")


def test_nothing_is_closed_without_the_reports_that_the_law_asks_for() -> None:
    responding().refused("close", "2026-03-10", "第八十六条 第八十七条 第九十二条 第二十五条")
    restored().refused("close", "2026-03-25", "第二十五条")
    responding().refused("close", "2026-03-10", PRACTICE, result="核实不属于突发事件")


def test_what_was_requisitioned_is_given_back_and_damage_made_good() -> None:
    story = responding().take("requisition", DAY).take("lift_response", "2026-03-06").take("assess", "2026-03-10")
    story.take("summarise", "2026-03-20").take("report_to_congress", "2026-04-20")
    story.refused("close", "2026-04-21", "第十二条")
    story.refused("return", "2026-04-21", "第十二条", damaged=True, compensation="0")
    story.take("return", "2026-04-21", damaged=True).allowed("close", "2026-04-22")


def test_personal_data_are_destroyed_or_kept_after_assessment() -> None:
    responding().refused("collect", DAY, "第八十三条", needed=False)
    story = responding().take("collect", DAY).take("lift_response", "2026-03-06").take("assess", "2026-03-10")
    story.take("summarise", "2026-03-20").take("report_to_congress", "2026-04-20")
    story.refused("close", "2026-04-21", "第八十五条")
    kept = "作为证据或者调查评估需要留存"
    story.refused("destroy", "2026-04-21", "第八十五条", how=kept)
    story.take("destroy", "2026-04-21", how=kept, assessed=True).allowed("close", "2026-04-21")
