"""政府督查: what is decided, planned, concluded, told, re-checked and put right (政府督查工作条例 7—25)."""
from __future__ import annotations

from .guards_governance import DAY, inspecting, told
from .play import Story

PRACTICE = "（工作约定，非法律规定）"


def test_what_the_inspectorate_proposes_the_head_of_government_approves() -> None:
    story = Story("government_inspection", DAY)
    story.refused("decide", DAY, "第十一条", ground="督查机构建议")
    approved = {"by": {"name": "市长", "role": "government_head"}, "on": "$day"}
    story.allowed("decide", DAY, ground="督查机构建议", approved=approved)
    later = {"by": {"name": "市长", "role": "government_head"}, "on": "2026-03-09"}
    story.refused("decide", DAY, "第十一条", ground="督查机构建议", approved=later)


def test_a_team_has_a_leader_whom_the_government_names() -> None:
    story = Story("government_inspection", DAY)
    story.refused("decide", DAY, "第八条", organiser="派出的督查组")
    story.allowed("decide", DAY, organiser="派出的督查组", leader="周五")


def test_there_is_no_inspection_without_a_scheme_and_no_conclusion_without_an_inspection() -> None:
    story = Story("government_inspection", DAY).take("decide", DAY)
    story.refused("inspect", "2026-03-10", "第十五条")
    inspecting().refused("conclude", "2026-04-01", "第十六条")


def test_inspectors_are_trained_and_nothing_is_inspected_twice_at_once() -> None:
    story = Story("government_inspection", DAY).take("decide", DAY)
    story.refused("scheme", "2026-03-03", "第十五条", trained=False)
    story.refused("scheme", "2026-03-03", "第十五条", repeated=True)


def test_a_changed_scheme_names_whom_to_inspect_anew() -> None:
    story = inspecting().take("adjust", "2026-03-05")
    story.refused("inspect", "2026-03-10", "第十五条", objects=["市经信局"])
    story.allowed("inspect", "2026-03-10", objects=["市科技局"])
    inspecting().refused("adjust", "2026-03-05", "第十五条", agreed=None)


def test_a_conclusion_rests_on_clear_facts() -> None:
    inspecting().take("inspect", "2026-03-10").refused("conclude", "2026-04-01", "第十六条", sound=False)


def test_thirty_days_to_ask_for_a_re_check_end_after_the_holiday() -> None:
    told().noted("ask_recheck", "2026-05-07", "第十七条")
    assert not told().defects("ask_recheck", "2026-05-06")


def test_a_re_check_asked_for_in_time_is_decided_within_thirty_days() -> None:
    story = told().take("ask_recheck", "2026-04-20")
    assert story.due("复核", "2026-04-21") == "2026-05-20"
    story.refused("refuse_recheck", "2026-05-08", "第十七条", reasons="没有理由")
    story.refused("close", "2026-05-08", "第十七条 （工作约定，非法律规定）")
    story.take("recheck", "2026-05-21")
    assert story.now("2026-05-22").clocks["复核"].late


def test_a_late_request_may_be_turned_away() -> None:
    story = told().record("ask_recheck", "2026-05-20")
    story.allowed("refuse_recheck", "2026-05-21", reasons="逾期")


def test_a_conclusion_that_was_revoked_needs_no_rectification() -> None:
    story = told().take("ask_recheck", "2026-04-20").take("recheck", "2026-05-08", result="撤销")
    story.allowed("close", "2026-05-09", result="结论经复核撤销")
    told().refused("close", "2026-05-09", f"第十七条 {PRACTICE}", result="结论经复核撤销")


def test_what_was_to_be_put_right_is_checked_before_it_is_closed() -> None:
    story = told()
    story.refused("close", "2026-05-20", f"第十八条 {PRACTICE}", result="没有要求整改")
    story.refused("close", "2026-05-20", PRACTICE)
    story.take("rectify", "2026-05-10", measures="已兑现")
    story.refused("close", "2026-05-20", PRACTICE)
    story.take("verify", "2026-05-12", passed=False, rectify_by="2026-06-30")
    assert story.due("整改", "2026-05-13") == "2026-06-30"
    story.refused("close", "2026-05-20", PRACTICE)
    story.take("rectify", "2026-06-10", measures="已全部兑现").take("verify", "2026-06-11").take("close", "2026-06-12")
    assert story.now("2026-06-13").outcome == "整改到位"


def test_a_rectification_under_supervision_is_not_passed_while_the_task_is_open() -> None:
    story = told().take("rectify", "2026-05-10", measures="已兑现").link("supervised_task", "2026-04-10")
    story.refused("verify", "2026-05-12", PRACTICE)
    story.link("supervised_task", "2026-04-10", "2026-05-11", "办结").allowed("verify", "2026-05-12")


def test_a_clue_to_a_crime_is_handed_over_before_the_end() -> None:
    story = inspecting().take("inspect", "2026-03-10")
    story.take("conclude", "2026-04-01", clue=True, problems=None, rectify_by=None).take("feedback", "2026-04-02")
    story.refused("close", "2026-04-10", "第二十三条", result="没有要求整改")
    story.take("hand_clue", "2026-04-10", to="监察机关", clue="线索")
    story.allowed("close", "2026-04-11", result="没有要求整改")


def test_a_proposal_to_hold_someone_to_account_is_approved_and_handed_over() -> None:
    told().refused("propose", "2026-04-10", "第二十一条", kind="追究责任")
    told().refused("propose", "2026-04-10", "第二十一条", approved=None)
    told().allowed("propose", "2026-04-10", kind="追究责任", handed_to="市纪委监委")
