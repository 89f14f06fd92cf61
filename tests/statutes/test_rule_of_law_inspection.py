"""法治督察 and its yearly plan: 法治政府建设与责任落实督察工作规定 11—19, 28—31."""
from __future__ import annotations

from .play import Story

DAY = "2026-03-02"
PRACTICE = "（工作约定，非法律规定）"


def planned(**answers: object) -> Story:
    return Story("rule_of_law_inspection", DAY).take("set_up", DAY).take("scheme", "2026-03-03", **answers)


def inspected() -> Story:
    story = planned().take("notify", "2026-03-04").take("report_self", "2026-03-12")
    return story.take("brief", "2026-03-16").take("inspect", "2026-03-18")


def told() -> Story:
    """Told on 4月1日: two problems, to be put right by 5月1日."""
    return inspected().take("report", "2026-03-25").take("feedback", "2026-04-01")


def test_the_yearly_plan_is_sent_for_approval() -> None:
    story = Story("inspection_programme", DAY).take("draft", DAY)
    story.refused("decide", "2026-03-05", "第十一条")
    story.take("submit", "2026-03-03").take("decide", "2026-03-05")
    assert story.now("2026-03-06").outcome == "批准"
    story.refused("sum", "2026-12-30", PRACTICE, rectified=21)
    story.allowed("sum", "2026-12-30")


def test_a_plan_that_was_not_approved_is_not_adjusted() -> None:
    story = Story("inspection_programme", DAY).take("draft", DAY).take("submit", "2026-03-03")
    story.take("decide", "2026-03-05", result="不批准", number=None, reasons="批次过多")
    story.refused("adjust", "2026-04-01", PRACTICE)


def test_an_inspection_is_in_the_plan_and_a_special_one_names_its_subject() -> None:
    story = Story("rule_of_law_inspection", DAY)
    story.refused("set_up", DAY, "第十一条", planned=False)
    story.refused("set_up", DAY, "第十五条", kind="专项督察")
    story.allowed("set_up", DAY, kind="专项督察", topic="行政执法三项制度")


def test_a_written_inspection_asks_for_a_full_report_by_a_day() -> None:
    story = planned(ways=["书面督察"], team=None).take("notify", "2026-03-04", report_by="2026-03-20")
    assert story.due("自查报告", "2026-03-05") == "2026-03-20"
    story.refused("report_self", "2026-03-10", "第十二条", complete=False)
    story.refused("report", "2026-03-18", "第十二条")
    story.allowed("report", "2026-03-21")
    story.take("report_self", "2026-03-10").allowed("report", "2026-03-18")


def test_a_team_tells_the_first_person_what_it_has_come_for() -> None:
    story = planned().take("notify", "2026-03-04").take("report_self", "2026-03-12").take("inspect", "2026-03-18")
    story.refused("report", "2026-03-25", "第十六条")
    story.take("brief", "2026-03-19").allowed("report", "2026-03-25")
    planned(ways=["书面督察"], team=None).refused("brief", "2026-03-16", PRACTICE)


def test_a_secret_visit_needs_no_notice() -> None:
    planned().allowed("inspect", "2026-03-05", measures=["实地走访、暗访"])


def test_inspectors_neither_hide_nor_exaggerate() -> None:
    planned().refused("inspect", "2026-03-18", "第二十一条", honest=False)


def test_problems_come_with_their_causes_and_advice() -> None:
    inspected().refused("report", "2026-03-25", "第十七条", causes=None)
    inspected().allowed("report", "2026-03-25", problems=None, causes=None, advice=None)


def test_what_was_found_goes_back_with_a_day_to_put_it_right_by() -> None:
    story = inspected().take("report", "2026-03-25")
    story.refused("feedback", "2026-04-01", "第十八条", rectify_by=None)
    assert told().due("整改", "2026-04-02") == "2026-05-01"
    assert told().now("2026-05-02").clocks["整改"].late


def test_it_is_not_closed_before_everything_is_put_right_and_checked() -> None:
    story = told()
    story.refused("close", "2026-04-20", "第十八条")
    story.refused("close", "2026-04-20", "第十八条", result="没有发现问题")
    story.refused("rectify", "2026-04-20", PRACTICE, solved=1, left=0)
    story.take("rectify", "2026-04-20", solved=1, left=1)
    story.refused("verify", "2026-04-21", PRACTICE)
    story.take("verify", "2026-04-21", passed=False, rectify_by="2026-05-20")
    assert story.due("整改", "2026-04-22") == "2026-05-20"
    story.refused("close", "2026-04-22", "第十八条")
    story.take("rectify", "2026-05-10").refused("close", "2026-05-11", "第十八条")
    story.take("verify", "2026-05-11").take("close", "2026-05-12")
    assert story.now("2026-05-13").outcome == "整改到位"


def test_nothing_found_ends_with_the_feedback() -> None:
    story = inspected().take("report", "2026-03-25", problems=None, causes=None, advice=None)
    story.take("feedback", "2026-04-01", rectify_by=None)
    story.refused("close", "2026-04-02", PRACTICE)
    story.allowed("close", "2026-04-02", result="没有发现问题")


def test_a_task_of_rectification_is_finished_before_it_is_passed() -> None:
    story = told().take("rectify", "2026-04-20").link("supervised_task", "2026-04-02")
    story.refused("verify", "2026-04-21", PRACTICE)
    story.link("supervised_task", "2026-04-02", "2026-04-20", "办结").allowed("verify", "2026-04-21")


def test_a_grave_failing_under_supervision_is_handed_over() -> None:
    story = told().take("list_for_supervision", "2026-04-03").take("rectify", "2026-04-20").take("verify", "2026-04-21")
    story.refused("close", "2026-04-22", "第二十九条")
    story.refused("transfer", "2026-04-22", PRACTICE, agreed=None)
    story.take("transfer", "2026-04-22").allowed("close", "2026-04-23")


def test_a_case_is_made_public_only_without_secrets_also_after_the_end() -> None:
    story = told().take("rectify", "2026-04-20").take("verify", "2026-04-21").take("close", "2026-04-22")
    story.refused("circulate", "2026-05-06", "第三十一条", screened=False)
    story.allowed("circulate", "2026-05-06")
    story.allowed("summon", "2026-05-06", whom="局长", matter="整改", record="限期")
