"""执法监督, 案卷评查, 备案, 干预记录, 错案责任: by place, by two, heard before judged, verified before closed."""
from __future__ import annotations

import pytest

from .lawful import TEAM, officer
from .play import Story

DAY = "2026-03-02"
PRACTICE = "（工作约定，非法律规定）"
NMG, LN, SC, SD, GD = "150202", "210100", "510100", "370100", "440100"


def registered(place: str = "", **answers: object) -> Story:
    return Story("enforcement_supervision", DAY, place).take("register", DAY, **answers)


def investigated(place: str = "", **answers: object) -> Story:
    story = registered(place, **answers).take("file", "2026-03-03").take("notify", "2026-03-04")
    return story.take("explain", "2026-03-09").take("investigate", "2026-03-10")


def issued(place: str = "", **answers: object) -> Story:
    return investigated(place).take("issue", "2026-03-12", **answers)


def test_the_plain_way_is_verified_before_it_is_closed_and_the_complainant_hears() -> None:
    story = issued()
    story.refused("close", "2026-03-20", "第六条")
    story.take("report_rectified", "2026-03-30").refused("close", "2026-03-31", "第六条")
    story.take("verify", "2026-04-01", passed=False).refused("close", "2026-04-01", "第六条")
    story.take("report_rectified", "2026-04-08").refused("close", "2026-04-08", "第六条")
    story.take("verify", "2026-04-09").take("close", "2026-04-10")
    assert [duty.name for duty in story.now("2026-04-10").duties] == ["反馈"]
    assert story.take("reply", "2026-04-13").now("2026-04-13").duties == []


@pytest.mark.parametrize(("place", "due"), [
    ("", "2026-04-13"), (NMG, "2026-04-13"), (LN, "2026-04-01"), (SD, "2026-04-13"), (SC, "2026-04-13"),
    (GD, "2026-04-13"),
])
def test_each_place_has_its_own_days_to_rectify(place: str, due: str) -> None:
    assert issued(place).due("整改", "2026-03-12") == due


def test_twenty_days_of_liaoning_roll_over_the_national_day() -> None:
    story = Story("enforcement_supervision", "2026-09-01", LN).take("register", "2026-09-01").take("file", "2026-09-02")
    story.take("notify", "2026-09-02").take("explain", "2026-09-03").take("investigate", "2026-09-04")
    assert story.take("issue", "2026-09-14").due("整改", "2026-09-14") == "2026-10-08"


def test_a_day_in_the_document_goes_before_the_days_of_the_place() -> None:
    assert issued(LN, due="2026-03-25").due("整改", "2026-03-12") == "2026-03-25"


def test_the_matter_is_filed_by_two_with_supervisors_cards() -> None:
    registered(NMG).refused("file", "2026-03-03", "第二十三条", team=[officer("郑七", "行政执法监督")])
    registered(SC).refused("file", "2026-03-03", "第二十九条", team=TEAM)
    registered(SD).refused("file", "2026-03-03", "第二十二条", team=TEAM)
    story = registered(NMG).take("file", "2026-03-03")
    story.refused("investigate", "2026-03-04", "第二十三条", shown=False)


def test_in_sichuan_what_a_court_or_reconsideration_sees_is_not_filed() -> None:
    registered(SC, under_review=True).refused("file", "2026-03-03", "第三十一条")
    registered(SC, under_review=True).allowed("decline", "2026-03-03")
    registered(NMG, under_review=True).allowed("file", "2026-03-03")


def test_what_is_anothers_is_referred_in_ten_days() -> None:
    story = registered(SC, outside_powers=True)
    assert story.due("移送管辖", DAY) == "2026-03-12"
    story.refused("file", "2026-03-03", "第三十一条")
    assert story.take("refer", "2026-03-05").now("2026-03-06").outcome == "移送"


def test_in_sichuan_the_organ_is_told_in_five_days_and_answers_in_ten() -> None:
    story = registered(SC).take("file", "2026-03-03")
    assert story.due("通知", "2026-03-03") == "2026-03-09"  # 3月8日 is a Sunday
    story.take("notify", "2026-03-04").take("investigate", "2026-03-05")
    assert story.due("说明", "2026-03-05") == "2026-03-16"
    story.refused("issue", "2026-03-16", "第三十二条")
    story.allowed("issue", "2026-03-17")
    story.take("explain", "2026-03-06").allowed("issue", "2026-03-09")


def test_nothing_is_judged_unheard_or_in_the_organs_stead() -> None:
    story = registered().take("file", "2026-03-03").take("investigate", "2026-03-04")
    story.refused("issue", "2026-03-05", PRACTICE)
    investigated().refused("issue", "2026-03-12", PRACTICE, punishes=True)
    investigated(NMG).refused("issue", "2026-03-12", "第二十八条", agreed=None)


def test_a_decision_follows_only_when_nothing_was_mended() -> None:
    issued(NMG).refused("decide", "2026-04-13", "第二十九条")
    issued(NMG).take("decide", "2026-04-14")
    issued(NMG).refused("decide", "2026-03-20", "第二十九条", grave=True)
    issued(GD).allowed("decide", "2026-03-20", grave=True)
    issued().allowed("decide", "2026-03-20", grave=True)
    investigated(SD).refused("decide", "2026-03-20", "第二十九条")


def test_a_decision_is_approved_and_in_guangdong_by_the_government() -> None:
    issued().refused("decide", "2026-04-14", PRACTICE, agreed=None)
    issued(GD).refused("decide", "2026-04-14", "第三十二条", agreed_by_government=None)
    issued().allowed("decide", "2026-04-14", agreed_by_government=None)


def test_what_would_do_great_harm_is_not_quashed() -> None:
    issued(NMG).refused("decide", "2026-04-14", "第三十三条", kinds=["撤销"], harm=True)
    issued(NMG).allowed("decide", "2026-04-14", kinds=["确认违法"], harm=True, remedy="采取补救措施")


def test_a_slip_of_the_pen_is_mended_and_not_quashed() -> None:
    issued(NMG).refused("decide", "2026-04-14", "第三十二条", kinds=["撤销"], slip=True)
    issued(NMG).allowed("decide", "2026-04-14", kinds=["责令补正、更正、改正"], slip=True)
    registered(LN).take("file", "2026-03-03").refused("investigate", "2026-03-04", "第二十六条", shown=False)


def test_a_decision_sets_the_clock_again() -> None:
    story = issued(NMG).take("decide", "2026-04-14")
    assert story.due("整改", "2026-04-14") == "2026-05-14"


@pytest.mark.parametrize(("place", "last", "late", "article", "due"), [
    (NMG, "2026-04-13", "2026-04-14", "第三十五条", "2026-04-23"),
    (SC, "2026-03-27", "2026-03-28", "第三十四条", "2026-04-13"),
    (GD, "2026-03-27", "2026-03-28", "第三十三条", "2026-04-13"),
])
def test_the_organ_may_ask_for_a_recheck(place: str, last: str, late: str, article: str, due: str) -> None:
    story = issued(place).take("object", last)
    assert story.due("复查", last) == due
    issued(place).noted("object", late, article)


def test_a_recheck_is_awaited_and_may_end_the_matter() -> None:
    story = issued(NMG).take("object", "2026-04-10").refused("decide", "2026-04-14", "第三十五条") or issued(NMG)
    story.take("object", "2026-04-10").take("recheck", "2026-04-14", result="撤销")
    story.refused("decide", "2026-04-15", "第二十九条")
    assert story.take("close", "2026-04-15", result="监督文书经复查撤销").now("2026-04-16").ended
    issued().refused("close", "2026-03-20", "第六条", result="没有问题")
    issued().refused("close", "2026-03-20", "第六条", result="监督文书经复查撤销")


def test_where_nothing_is_wrong_the_file_is_withdrawn() -> None:
    story = investigated(SC)
    assert story.take("find_nothing", "2026-03-12").now("2026-03-13").outcome == "没有问题"
    issued().refused("find_nothing", "2026-03-20", PRACTICE)


def test_in_liaoning_a_complaint_is_answered_in_sixty_days_and_an_act_may_be_halted() -> None:
    assert registered(LN).due("投诉办理", DAY) == "2026-05-06"
    story = registered(LN).take("file", "2026-03-03").take("halt", "2026-03-03").take("resume", "2026-03-05")
    assert story.now("2026-03-06").phase == "立案"


def test_who_must_withdraw_takes_no_part() -> None:
    story = registered(SC).take("file", "2026-03-03").take("ask_recusal", "2026-03-03")
    story.take("decide_recusal", "2026-03-04", granted=True, whom=["郑七"])
    story.refused("investigate", "2026-03-05", "第三十条")


# 案卷评查

def scored(place: str = GD, **answers: object) -> Story:
    story = Story("case_file_review", DAY, place).take("plan", DAY).take("select", "2026-03-03")
    return story.take("score", "2026-03-04", **answers)


@pytest.mark.parametrize(("points", "grade"), [
    (59.99, "不合格"), (60, "合格"), (74.99, "合格"), (75, "良好"), (89.99, "良好"), (90, "优秀"),
    (100, "优秀"), (0, "不合格"),
])
def test_the_grade_follows_from_the_points(points: float, grade: str) -> None:
    scored().allowed("grade", "2026-03-05", points=points, grade=grade)
    for other in {"优秀", "良好", "合格", "不合格"} - {grade}:
        scored().refused("grade", "2026-03-05", "第十六条", points=points, grade=other)


def test_a_grave_fault_outweighs_all_points() -> None:
    story = scored(vetoes=["违反法定程序"])
    story.refused("grade", "2026-03-05", "第十七条")
    story.allowed("grade", "2026-03-05", grade="不合格")
    scored(vetoes=["应当法制审核未审核"]).refused("grade", "2026-03-05", PRACTICE)


def test_points_are_given_by_who_did_not_handle_the_case_and_signed() -> None:
    story = Story("case_file_review", DAY, GD).take("plan", DAY).take("select", "2026-03-03")
    story.refused("score", "2026-03-04", "第十条", person="赵一")
    story.refused("score", "2026-03-04", "第十条", signed=False)
    story.refused("score", "2026-03-04", "第十六条", points=101)
    story.refused("grade", "2026-03-04", "第十六条 第十条")


def test_a_random_choice_leaves_its_seed() -> None:
    story = Story("case_file_review", DAY).take("plan", DAY, how="随机抽取")
    story.refused("select", "2026-03-03", PRACTICE)
    story.allowed("select", "2026-03-03", pool_digest="d4", seed="0815")


def sent(place: str = GD) -> Story:
    story = scored(place).take("grade", "2026-03-05").take("report", "2026-03-06")
    story.refused("send", "2026-03-06", "第十二条" if place else PRACTICE)
    return story.take("review", "2026-03-06").take("send", "2026-03-09")


def test_ten_working_days_to_object_and_ten_to_answer() -> None:
    story = sent()
    story.refused("circulate", "2026-03-23", "第十二条")
    story.allowed("circulate", "2026-03-24")
    sent().noted("object", "2026-03-24", "第十二条")
    story.take("object", "2026-03-23")
    assert story.due("复核", "2026-03-23") == "2026-04-07"
    story.refused("circulate", "2026-03-30", "第十二条")
    story.take("recheck", "2026-03-30").take("circulate", "2026-03-31").take("rectify", "2026-04-10")
    assert story.take("verify", "2026-04-13").now("2026-04-14").duties == []


def test_the_days_of_the_reference_case_come_out() -> None:
    story = Story("case_file_review", "2025-06-03", GD).take("plan", "2025-06-03").take("select", "2025-06-04")
    story.take("score", "2025-06-05").take("grade", "2025-06-05").take("report", "2025-06-06")
    story.take("review", "2025-06-09").take("send", "2025-06-20")
    assert story.due("申请复核", "2025-06-20") == "2025-07-04"


# 重大处罚备案

def identified(place: str = "", **answers: object) -> Story:
    return Story("major_penalty_filing", DAY, place).take("identify", DAY, **answers)


def test_in_liaoning_fines_from_the_threshold_on_are_filed_in_fifteen_days_and_seen_in_sixty() -> None:
    fine = {"kinds": ["罚款"], "amount": 100_000}
    identified(LN, **fine).refused("exclude", "2026-03-03", "第十六条")
    identified(LN, **fine | {"amount": 99_999}).allowed("exclude", "2026-03-03")
    identified(LN, party_kind="个人", **fine | {"amount": 10_000}).refused("exclude", "2026-03-03", "第十六条")
    story = identified(LN, **fine)
    assert story.due("报送备案", DAY) == "2026-03-17"
    assert story.take("file", "2026-03-10").due("审查", "2026-03-10") == "2026-05-09"  # a Saturday that is worked
    story.take("conclude", "2026-03-20").take("feedback", "2026-03-20")
    assert story.now("2026-03-21").duties == []


def test_a_faulty_decision_leads_to_a_supervision_document_and_is_mended() -> None:
    story = identified(SC).take("file", "2026-03-10")
    story.refused("conclude", "2026-03-20", "第三十六条", result="存在问题，提出监督意见")
    story.take("conclude", "2026-03-20", result="存在问题，提出监督意见", problems="程序", supervision="监〔2026〕1号")
    story.take("feedback", "2026-03-20").take("correct", "2026-04-01")
    assert story.now("2026-04-02").duties == []


# 干预、错案

def test_interference_is_recorded_checked_and_made_known() -> None:
    story = Story("intervention_record", DAY).take("record", DAY).take("submit", DAY)
    story.take("check", "2026-03-05").refused("close", "2026-03-06", PRACTICE)
    story.refused("close", "2026-03-06", PRACTICE, result="不构成违规干预")
    story.refused("circulate", "2026-03-06", PRACTICE, agreed=None)
    story.take("circulate", "2026-03-06").take("hand", "2026-03-06").take("hear_back", "2026-04-06")
    assert story.take("close", "2026-04-07").now("2026-04-08").duties == []


def test_an_ordinary_instruction_is_no_interference() -> None:
    story = Story("intervention_record", DAY).take("record", DAY, orders=True).take("submit", DAY)
    story.refused("check", "2026-03-05", PRACTICE)
    story.take("check", "2026-03-05", proven=False).refused("circulate", "2026-03-06", PRACTICE)
    story.allowed("close", "2026-03-06", result="不构成违规干预")
    Story("intervention_record", DAY, NMG).refused("record", DAY, "第三十条", content=None)


def blamed(**answers: object) -> Story:
    return Story("wrong_case_liability", DAY).take("open", DAY, **answers).take("investigate", "2026-03-05")


def test_nobody_is_blamed_unheard_without_fault_or_before_the_finding_is_final() -> None:
    blamed().refused("decide", "2026-03-10", "四")
    blamed(final=False).take("hear", "2026-03-09").refused("decide", "2026-03-10", PRACTICE)
    story = Story("wrong_case_liability", DAY).take("open", DAY).take("investigate", "2026-03-05", fault="没有过错")
    story.take("hear", "2026-03-09").refused("decide", "2026-03-10", "四")
    story.refused("decide", "2026-03-10", "四", result="免予追究")
    story.allowed("decide", "2026-03-10", result="不构成过错")


def test_a_decision_on_liability_is_served_then_carried_out() -> None:
    story = blamed().take("hear", "2026-03-09").take("decide", "2026-03-10")
    story.refused("carry", "2026-03-11", "四")
    story.take("serve", "2026-03-11").take("carry", "2026-03-12").take("rectify", "2026-03-12")
    assert story.now("2026-03-13").duties == []
    blamed().take("hear", "2026-03-09").refused("decide", "2026-03-10", PRACTICE, person="赵一")


def test_an_inquiry_into_a_quashed_act_is_not_dropped() -> None:
    story = blamed().link("litigation", "2026-01-05", "2026-02-20", "撤销")
    story.refused("withdraw", "2026-03-10", "四")
    blamed().allowed("withdraw", "2026-03-10")
