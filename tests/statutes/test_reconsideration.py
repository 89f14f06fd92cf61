"""行政复议法 (2023), as matters played step by step."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.statutes import procedure

from . import paths
from .play import Story

ANNULLED = {"kind": "撤销", "ground": "违反法定程序"}


def suspended(ground: str = "公民死亡，近亲属未定") -> Story:
    return paths.answered().take("suspend", "2026-03-20", ground=ground)


def test_a_case_runs_from_application_to_archive() -> None:
    story = paths.examined().take("decide", "2026-04-10").take("serve", "2026-04-13")
    story.take("publish_decision", "2026-04-15").take("archive", "2026-04-16")
    now = story.now("2026-04-17")
    assert (now.phase, now.outcome, now.ended.isoformat()) == ("已归档", "维持", "2026-04-10")
    assert not now.duties


# 受理

def test_silence_for_five_working_days_is_acceptance() -> None:
    story = paths.applied()
    assert story.now("2026-03-09").phase == "审查"
    later = story.now("2026-03-10")
    assert later.phase == "审理"
    assert later.clocks["作出决定"].start.isoformat() == "2026-03-09"
    assert {r.basis.article for r in story.refusals("refuse", "2026-03-10")} == {"第三十条"}


def test_correction_is_asked_for_once_and_within_the_review() -> None:
    story = paths.applied()
    story.allowed("ask_correction", "2026-03-09")
    assert {r.basis.article for r in story.refusals("ask_correction", "2026-03-10")} == {"第三十条"}
    story.take("ask_correction", "2026-03-04").take("correct", "2026-03-10")
    story.refused("ask_correction", "2026-03-11", "第三十一条")
    assert story.due("受理审查", "2026-03-11") == "2026-03-17"


def test_an_application_is_abandoned_only_after_ten_working_days_and_without_excuse() -> None:
    story = paths.applied().take("ask_correction", "2026-03-04", served_on="2026-03-06")
    story.refused("abandon", "2026-03-20", "第三十一条")
    story.allowed("abandon", "2026-03-21")
    story.refused("abandon", "2026-03-21", "第三十一条", excused=True)
    story.take("extend_correction", "2026-03-19", until="2026-04-03").refused("abandon", "2026-04-03", "第三十一条")
    story.allowed("abandon", "2026-04-04")


def test_an_application_is_made_in_sixty_days() -> None:
    known = {"known_on": "2026-01-01"}
    paths.applied(**known).allowed("accept", "2026-03-04")
    late = {"known_on": "2025-12-30", "filed_on": "2026-03-02"}
    paths.applied(**late).refused("accept", "2026-03-04", "第二十条")
    paths.applied(**late, delay_excused=True).allowed("accept", "2026-03-04")
    paths.applied(**late, longer_by_law="某法").allowed("accept", "2026-03-04")


def test_who_was_not_told_has_sixty_days_from_knowing_and_one_year_at_most() -> None:
    untold = {"uninformed": True, "known_on": "2025-06-01"}
    paths.applied(**untold, informed_on="2026-01-05").allowed("accept", "2026-03-04")
    paths.applied(**untold, informed_on="2025-12-01").refused("accept", "2026-03-04", "第二十条")
    beyond = {"uninformed": True, "known_on": "2025-02-01", "informed_on": "2026-02-20"}
    paths.applied(**beyond).refused("accept", "2026-03-04", "第二十条")


def test_after_five_years_and_for_land_twenty_nothing_is_accepted() -> None:
    paths.applied(made_on="2021-03-01").refused("accept", "2026-03-04", "第二十一条")
    paths.applied(made_on="2021-03-01", real_estate=True).allowed("accept", "2026-03-04")
    paths.applied(made_on="2006-03-01", real_estate=True).refused("accept", "2026-03-04", "第二十一条")


UNFIT = [
    ("clear_parties", False, "第三十条"), ("interested", False, "第三十条"), ("clear_request", False, "第三十条"),
    ("several", True, "第二十二条"),
    ("competent", False, "第三十条"), ("seen_before", True, "第三十条"), ("in_court", True, "第二十九条"),
    ("out_of_scope", "内部人事决定", "第十二条"), ("fee", 50, "第八十七条"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "value", "article"), UNFIT)
def test_what_does_not_meet_the_conditions_is_not_accepted(line: str, value: object, article: str) -> None:
    paths.applied().refused("accept", "2026-03-04", article, **{line: value})


def test_what_a_court_has_taken_up_is_not_accepted() -> None:
    story = paths.applied().take("court_accepts", "2026-03-03")
    story.refused("accept", "2026-03-04", "第二十九条")
    paths.applied().link("litigation", "2026-02-20").refused("accept", "2026-03-04", "第二十九条")


def test_a_withdrawn_application_is_not_made_again_on_the_same_facts() -> None:
    story = paths.applied().link("reconsideration", "2025-12-01", "2026-01-10", "申请人撤回")
    story.refused("accept", "2026-03-04", "第七十四条", same_again=True)
    story.allowed("accept", "2026-03-04", same_again=True, against_will=True)


def test_a_refusal_gives_reasons_and_names_the_proper_agency() -> None:
    paths.applied().refused("refuse", "2026-03-04", "第三十条", reasons=None)
    paths.applied().refused("refuse", "2026-03-04", "第三十条", ground="不属于本机关管辖")
    paths.applied().allowed("refuse", "2026-03-04", ground="不属于本机关管辖", proper_agency="市人民政府")


# 审理

def test_the_copy_goes_out_in_seven_working_days_and_the_answer_is_due_in_ten() -> None:
    story = paths.accepted()
    assert story.due("发送副本", "2026-03-05") == "2026-03-13"
    assert story.take("send_copy", "2026-03-09").due("被申请人答复", "2026-03-10") == "2026-03-23"


def test_the_simple_track_halves_the_times() -> None:
    story = paths.accepted(amount=3000).take("choose_track", "2026-03-04", track="简易程序", clear=True)
    assert story.due("发送副本", "2026-03-05") == "2026-03-09"
    assert story.take("send_copy", "2026-03-05").due("被申请人答复", "2026-03-06") == "2026-03-12"
    assert story.due("作出决定", "2026-03-06") == "2026-04-03"


def test_the_simple_track_is_for_listed_or_agreed_cases() -> None:
    simple = {"track": "简易程序", "clear": True}
    paths.accepted(amount=3001).refused("choose_track", "2026-03-05", "第五十三条", **simple)
    paths.accepted(amount=3001).allowed("choose_track", "2026-03-05", **simple, all_agree=True)
    paths.accepted(information=True).allowed("choose_track", "2026-03-05", **simple)
    paths.accepted(reprimand=True).refused("choose_track", "2026-03-05", "第五十三条", track="简易程序")


def test_the_simple_track_may_be_decided_on_paper() -> None:
    paths.simple().take("examine", "2026-03-16").allowed("decide", "2026-03-20")
    paths.simple().take("examine", "2026-03-16", grave=True).allowed("decide", "2026-03-20")


def test_turning_to_the_ordinary_track_is_approved_and_keeps_the_first_day() -> None:
    story = paths.simple()
    story.refused("to_ordinary", "2026-03-20", "第五十五条", agreed=None)
    story.take("to_ordinary", "2026-03-20")
    assert story.due("作出决定", "2026-03-21") == "2026-05-06"  # sixty days from 3月4日, the holiday passed over
    paths.accepted().refused("to_ordinary", "2026-03-20", "第五十五条")


def test_nothing_is_decided_before_the_respondent_was_asked_and_its_time_is_over() -> None:
    bare = paths.accepted().take("hear_opinions", "2026-03-10").take("examine", "2026-03-11")
    bare.refused("decide", "2026-03-12", "第四十八条")
    asked = paths.accepted().take("send_copy", "2026-03-09").take("hear_opinions", "2026-03-10")
    asked.take("examine", "2026-03-11").refused("decide", "2026-03-20", "第四十八条", **ANNULLED)
    asked.allowed("decide", "2026-03-24", **ANNULLED)


def test_a_late_answer_is_recorded_and_does_not_help() -> None:
    story = paths.accepted().take("send_copy", "2026-03-09").take("respond", "2026-03-30")
    story.take("hear_opinions", "2026-03-31").take("examine", "2026-04-01")
    story.refused("decide", "2026-04-10", "第七十条", kind="维持")
    story.allowed("decide", "2026-04-10", **ANNULLED)


def test_files_are_shown_unless_they_are_secret() -> None:
    paths.answered().refused("allow_inspection", "2026-03-20", "第四十七条", granted=False)
    paths.answered().allowed("allow_inspection", "2026-03-20", granted=False, ground="商业秘密")


def test_a_hearing_is_told_five_working_days_before() -> None:
    story = paths.answered()
    story.refused("call_hearing", "2026-03-23", "第五十一条", held_on="2026-03-30")
    story.take("call_hearing", "2026-03-23", held_on="2026-03-31")
    story.refused("hold_hearing", "2026-03-30", "第五十一条")
    story.allowed("hold_hearing", "2026-03-31")


def test_a_head_who_stays_away_explains_and_sends_someone() -> None:
    story = paths.answered().take("call_hearing", "2026-03-23", held_on="2026-03-31")
    story.refused("record_attendance", "2026-03-31", "第五十一条", head_came=False, reason="出差")
    story.allowed("record_attendance", "2026-03-31", head_came=False, reason="出差", delegate="副科长")


def test_an_applicant_who_stays_away_has_waived_the_hearing() -> None:
    story = paths.examined(grave=True).take("consult", "2026-04-01")
    story.take("call_hearing", "2026-04-02", held_on="2026-04-14").take("record_absence", "2026-04-14")
    story.allowed("decide", "2026-04-15")


@pytest.mark.parametrize("flag", ["grave", "technical", "own_act"])
def test_the_committee_is_consulted_where_the_act_says(flag: str) -> None:
    story = paths.examined(**{flag: True})
    assert "第五十二条" in {r.basis.article for r in story.refusals("decide", "2026-04-10")}


def test_execution_goes_on_unless_a_listed_ground_stops_it() -> None:
    paths.answered().refused("stay_execution", "2026-03-20", "第四十二条", ground=None)
    paths.answered().allowed("stay_execution", "2026-03-20")


def test_evidence_found_untrue_is_not_admitted() -> None:
    paths.answered().refused("admit_evidence", "2026-03-20", "第四十三条", true=False)


# 附带审查

def test_only_documents_below_a_rule_are_reviewed_along() -> None:
    reviewable = "县级以上政府及其部门的规范性文件"
    paths.answered(attached="规章").refused("review_attached", "2026-03-20", "第十三条")
    paths.answered(attached=reviewable).allowed("review_attached", "2026-03-20")
    paths.answered().refused("review_attached", "2026-03-20", "第十三条")
    paths.answered().allowed("review_attached", "2026-03-20", ex_officio=True)


def test_a_document_within_its_power_is_handled_in_thirty_days_after_asking_its_maker() -> None:
    story = paths.answered(attached="乡镇政府的规范性文件").take("review_attached", "2026-03-20")
    due = {name: story.due(name, "2026-03-21") for name in ("附带审查", "通知制定机关")}
    assert due == {"附带审查": "2026-04-20", "通知制定机关": "2026-03-25"}
    story.refused("attached_result", "2026-03-30", "第五十八条")
    story.refused("transfer_attached", "2026-03-30", "第五十六条")
    story.take("ask_rule_maker", "2026-03-23").take("rule_maker_answers", "2026-04-01")
    story.allowed("attached_result", "2026-04-02")


def test_a_document_beyond_its_power_is_passed_on_in_seven_working_days() -> None:
    story = paths.answered(attached="国务院部门的规范性文件").take("review_attached", "2026-03-20", own_power=False)
    assert story.due("转送", "2026-03-21") == "2026-03-31"
    assert story.take("transfer_attached", "2026-03-24").due("转送处理", "2026-03-25") == "2026-05-25"


def test_nothing_is_decided_while_the_document_is_under_review() -> None:
    story = paths.answered(attached="乡镇政府的规范性文件").take("review_attached", "2026-03-20")
    story.take("hear_opinions", "2026-03-24").take("examine", "2026-03-30")
    story.refused("decide", "2026-04-10", "第五十九条")


# 中止、延期、终止

def test_a_suspension_has_a_ground_and_is_told() -> None:
    paths.answered().refused("suspend", "2026-03-20", "第四十条", ground=None)
    paths.answered().refused("suspend", "2026-03-20", "第三十九条", told_on=None)
    both = "调解、和解，双方同意中止"
    paths.answered().refused("suspend", "2026-03-20", "第三十九条", ground=both)
    paths.answered().allowed("suspend", "2026-03-20", ground=both, agreed_by_both=True)


def test_nothing_is_decided_while_suspended_and_the_time_comes_back() -> None:
    story = paths.examined().take("suspend", "2026-04-01")
    story.refused("decide", "2026-04-10", "第三十九条")
    story.take("resume", "2026-04-11").allowed("decide", "2026-04-12")
    assert story.due("作出决定", "2026-04-12") == "2026-05-13"


def test_sixty_days_of_three_suspensions_end_the_case() -> None:
    stale = {"ground": "中止满六十日原因未消除"}
    suspended().refused("terminate", "2026-05-19", "第四十一条", **stale)
    suspended().allowed("terminate", "2026-05-20", **stale)
    suspended("公民下落不明").refused("terminate", "2026-05-20", "第四十一条", **stale)
    suspended().take("resume", "2026-05-10").refused("terminate", "2026-05-20", "第三十九条", **stale)


def test_a_withdrawal_ends_the_case_once_it_was_made() -> None:
    paths.answered().refused("terminate", "2026-03-20", "第四十一条")
    story = paths.answered().take("withdraw", "2026-03-19").take("terminate", "2026-03-20")
    assert story.now("2026-03-21").outcome == "申请人撤回"


def test_a_settlement_harms_nobody() -> None:
    story = paths.answered().take("settle", "2026-03-19").take("withdraw", "2026-03-19")
    story.refused("terminate", "2026-03-20", "第七十四条")
    story.allowed("terminate", "2026-03-20", harmless=True)


def test_an_extension_is_approved_by_the_office_head_once_and_by_thirty_days() -> None:
    story = paths.answered()
    by_another = {"by": {"name": "某", "role": "reconsiderer"}, "on": "2026-04-20"}
    story.refused("extend", "2026-04-20", "第六十二条", agreed=by_another)
    story.refused("extend", "2026-04-20", "第六十二条", amount=31)
    story.refused("extend", "2026-05-07", "第六十二条")
    story.take("extend", "2026-04-20").refused("extend", "2026-04-21", "第六十二条")
    assert story.due("作出决定", "2026-04-21") == "2026-06-02"


# 决定

def test_a_decision_rests_on_an_examination() -> None:
    story = paths.answered().take("hear_opinions", "2026-03-24")
    assert "第六十一条" in {r.basis.article for r in story.refusals("decide", "2026-04-10")}


GROUNDS = [
    ("变更", "违反法定程序", "内容不适当", "第六十三条"),
    ("撤销", "内容不适当", "超越职权或者滥用职权", "第六十四条"),
    ("部分撤销", "没有相应法定职责", "主要事实不清、证据不足", "第六十四条"),
    ("确认违法", "内容不适当", "不具有可撤销内容", "第六十五条"),
    ("驳回请求", "违反法定程序", "没有相应法定职责", "第六十九条"),
]


@pytest.mark.parametrize(("kind", "wrong", "right", "article"), GROUNDS)
def test_each_decision_is_made_on_its_own_grounds(kind: str, wrong: str, right: str, article: str) -> None:
    paths.examined().refused("decide", "2026-04-10", article, kind=kind, ground=wrong)
    paths.examined().allowed("decide", "2026-04-10", kind=kind, ground=right)


def test_an_unlawful_act_is_not_upheld_and_nullity_is_asked_for() -> None:
    paths.examined().refused("decide", "2026-04-10", "第六十八条", kind="维持", found_lawful=False)
    paths.examined().refused("decide", "2026-04-10", "第六十七条", kind="确认无效", nullity_asked=False)


def test_nobody_is_made_worse_off_by_applying() -> None:
    changed = {"kind": "变更", "ground": "内容不适当", "worse": True}
    paths.examined().refused("decide", "2026-04-10", "第六十三条", **changed)
    paths.examined().allowed("decide", "2026-04-10", **changed, third_asked=True)


def test_a_claim_for_compensation_is_decided_along() -> None:
    story = paths.answered(compensation=True).take("hear_opinions", "2026-03-24").take("examine", "2026-03-30")
    story.refused("decide", "2026-04-10", "第七十二条", **ANNULLED)
    story.allowed("decide", "2026-04-10", **ANNULLED, compensation="给予赔偿")


KINDS = [
    "变更", "撤销", "部分撤销", "确认违法", "确认无效", "责令履行", "维持", "驳回请求", "责令承担协议责任", "决定补偿",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_outcome_of_the_act_can_be_reached(kind: str) -> None:
    story = paths.examined().take("decide", "2026-04-10", kind=kind, perform_by="2026-05-10")
    assert story.now("2026-04-11").outcome == kind


def test_mediation_is_voluntary_signed_and_ends_the_case() -> None:
    paths.answered().refused("mediate", "2026-03-20", "第五条", voluntary=False)
    paths.answered().refused("mediate", "2026-03-20", "第七十三条", signed=False)
    paths.answered().refused("mediate", "2026-03-20", "第五十条", agreement=None)
    assert paths.answered().take("mediate", "2026-03-20").now("2026-03-21").outcome == "调解"


# 决定之后

def test_an_opinion_is_answered_in_sixty_days() -> None:
    story = paths.answered().take("send_opinion", "2026-03-20")
    assert story.due("意见书整改", "2026-03-21") == "2026-05-19"


def test_what_was_ordered_has_its_day() -> None:
    ordered = {"kind": "责令履行", "perform_by": "2026-05-29"}
    story = paths.examined().take("decide", "2026-04-10", **ordered)
    assert story.due("履行", "2026-04-11") == "2026-05-29"
    assert story.now("2026-06-01").clocks["履行"].late
    story.take("order_performance", "2026-06-02", perform_by="2026-06-30")
    assert story.due("履行", "2026-06-03") == "2026-06-30"
    assert not story.take("perform", "2026-06-10").now("2026-06-11").clocks["履行"].pending


def test_a_decision_is_screened_before_it_is_published() -> None:
    story = paths.examined().take("decide", "2026-04-10")
    story.refused("publish_decision", "2026-04-15", "第七十九条", screened=False)
    story.refused("copy_upward", "2026-04-11", "第七十九条")
    story.take("serve", "2026-04-13").allowed("copy_upward", "2026-04-14")


def test_nobody_sues_during_reconsideration() -> None:
    paths.answered().refused("advise_suit", "2026-03-20", "第二十九条")
    paths.answered().noted("sue", "2026-03-20", "第二十九条")
    overdue = paths.answered()
    overdue.allowed("advise_suit", "2026-05-07")


def test_a_case_begun_before_2024_runs_under_the_former_act_to_its_end() -> None:
    assert procedure("reconsideration", date(2023, 12, 31)).law.until.isoformat() == "2023-12-31"
    assert procedure("reconsideration", date(2024, 1, 1)).law.in_force.isoformat() == "2024-01-01"


def test_an_application_withdrawn_before_acceptance_ends_the_case() -> None:
    story = paths.applied()
    story.refused("terminate", "2026-03-03", "第四十一条")
    story.take("withdraw", "2026-03-03").take("terminate", "2026-03-03").take("serve", "2026-03-04")
    assert story.now("2026-04-01").outcome == "申请人撤回"
    paths.applied().refused("terminate", "2026-03-03", "第四十一条", ground="公民死亡，无人承受或者放弃")


def test_a_document_attacked_along_is_handled_before_the_decision() -> None:
    story = answered_with_attachment()
    story.refused("decide", "2026-04-10", "第五十六条")
    story.take("withdraw", "2026-04-01", attached_only=True).allowed("decide", "2026-04-10")
    story.refused("terminate", "2026-04-10", "第四十一条")


def answered_with_attachment() -> Story:
    story = paths.answered(attached="县级以上政府及其部门的规范性文件")
    return story.take("hear_opinions", "2026-03-24").take("examine", "2026-03-30")


def test_a_document_beyond_its_power_is_not_judged_but_passed_on() -> None:
    story = answered_with_attachment().take("review_attached", "2026-03-31", own_power=False)
    story.refused("attached_result", "2026-04-02", "第五十六条")
    story.take("transfer_attached", "2026-04-02", to="省政府").allowed("attached_result", "2026-05-06")


def test_an_answer_without_any_evidence_does_not_help() -> None:
    story = paths.accepted().take("send_copy", "2026-03-09").take("respond", "2026-03-18", nothing=True)
    story.take("hear_opinions", "2026-03-24").take("examine", "2026-03-30")
    story.refused("decide", "2026-04-10", "第七十条")
    story.allowed("decide", "2026-04-10", third_evidence=True)
    story.allowed("decide", "2026-04-10", kind="撤销", ground="被申请人不答复、不举证")


def test_who_inquires_shows_the_card() -> None:
    paths.accepted().refused("inquire", "2026-03-10", "第四十五条", shown=False)
    paths.accepted().allowed("inquire", "2026-03-10", shown=True)


def test_nobody_is_absent_before_the_day_of_the_hearing() -> None:
    story = paths.answered().take("call_hearing", "2026-03-19", held_on="2026-03-30")
    story.refused("record_absence", "2026-03-20", "第五十一条")
    story.allowed("record_absence", "2026-03-30")


def test_withdrawing_does_not_open_the_way_to_the_court_where_reconsideration_comes_first() -> None:
    for first in (True, False):
        story = paths.accepted(precondition=first).take("withdraw", "2026-03-10").take("terminate", "2026-03-12")
        if first:
            story.refused("advise_suit", "2026-03-16", "第二十三条")
        else:
            story.allowed("advise_suit", "2026-03-16")


def test_a_suit_the_court_did_not_hear_leaves_the_way_open() -> None:
    sued = paths.applied().link("litigation", "2026-02-01", "2026-02-20", "驳回诉讼请求")
    sued.refused("accept", "2026-03-04", "第二十九条")
    paths.applied().link("litigation", "2026-02-01", "2026-02-20", "驳回起诉").allowed("accept", "2026-03-04")


def test_an_order_to_perform_names_its_day() -> None:
    paths.examined().refused("decide", "2026-04-10", "第六十六条", kind="责令履行")
    paths.examined().allowed("decide", "2026-04-10", kind="责令履行", perform_by="2026-05-10")
