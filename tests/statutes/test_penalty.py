"""行政处罚法 (2021) chapters 4 to 6, as matters played step by step."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.statutes import procedure

from . import paths
from .play import Story

EXEMPT = {"kind": "不予处罚", "kinds": None, "fine": None, "exempt_for": "没有主观过错", "educated": True}


def filed(branch: str = "", **registered: object) -> Story:
    story = Story("penalty_ordinary", "2026-03-02", "", branch).take("register", "2026-03-02", **registered)
    return story.take("file_case", "2026-03-03")


def test_a_fine_is_decided_served_published_paid_and_closed() -> None:
    story = paths.served().take("publish", "2026-03-27").take("pay", "2026-04-01")
    story.take("close", "2026-04-02", ground="执行完毕")
    now = story.now("2026-04-03")
    assert (now.phase, now.outcome, now.ended.isoformat()) == ("结案", "给予处罚", "2026-03-25")
    assert not now.duties


def test_after_the_decision_it_is_served_and_published_in_seven_working_days() -> None:
    story = paths.decided()
    assert (story.due("送达", "2026-03-26"), story.due("公开", "2026-03-26")) == ("2026-04-03", "2026-04-03")
    assert {duty.name for duty in story.now("2026-03-26").duties} >= {"送达", "公开"}
    unremarkable = paths.told().take("decide", "2026-03-25", notable=False)
    assert "公开" not in unremarkable.now("2026-03-26").clocks


def test_a_case_is_decided_in_ninety_days() -> None:
    assert filed().due("作出决定", "2026-03-04") == "2026-06-01"


def test_only_where_a_rule_allows_may_the_ninety_days_be_extended() -> None:
    assert [r.word for r in filed().refusals("extend", "2026-05-20")] == ["unknown"]
    market = filed("市场监管")
    market.refused("extend", "2026-05-20", "第六十四条", amount=31)
    market.refused("extend", "2026-06-02", "第六十四条")
    market.take("extend", "2026-05-20").refused("extend", "2026-06-20", "第六十四条")
    assert market.due("作出决定", "2026-05-21") == "2026-07-01"
    market.take("extend_further", "2026-06-25", until="2026-08-31", record="集体讨论")
    assert market.due("作出决定", "2026-06-26") == "2026-08-31"


def test_suspension_hearing_and_appraisal_do_not_count_under_the_market_rules() -> None:
    story = filed("市场监管").take("appraise", "2026-03-10").take("appraisal_done", "2026-03-20")
    assert story.due("作出决定", "2026-03-21") == "2026-06-11"
    story.take("suspend", "2026-03-23")
    assert story.due("作出决定", "2026-03-24") is None
    assert story.now("2026-03-24").clocks["作出决定"].paused


def test_investigation_does_not_stop_for_a_recusal_that_is_not_decided() -> None:
    story = filed().take("ask_recusal", "2026-03-04")
    story.refused("suspend", "2026-03-05", "第四十三条", ground="当事人申请回避")
    story.allowed("investigate", "2026-03-05")


def test_who_must_withdraw_takes_no_part() -> None:
    story = filed().take("ask_recusal", "2026-03-04").take("decide_recusal", "2026-03-05", granted=True, whom=["赵一"])
    story.refused("investigate", "2026-03-06", "第四十三条")
    filed().refused("investigate", "2026-03-06", "第四十三条", no_interest=False)


def test_a_card_not_shown_is_recorded_and_bars_punishing_the_refusal() -> None:
    story = filed().take("investigate", "2026-03-09", card_shown=False).take("report", "2026-03-12")
    story.take("notify", "2026-03-16")
    story.refused("decide", "2026-03-25", "第五十五条", refused_check=True)
    story.allowed("decide", "2026-03-25")


def test_evidence_is_preserved_with_approval_and_disposed_of_in_seven_working_days() -> None:
    story = filed()
    story.refused("preserve", "2026-03-04", "第五十六条", agreed=None)
    assert story.take("preserve", "2026-03-04").due("登记保存", "2026-03-05") == "2026-03-13"
    market = filed("市场监管").take("preserve", "2026-03-04")
    assert market.now("2026-03-14").clocks["登记保存"].stopped.isoformat() == "2026-03-13"  # released by the rules


def test_investigation_comes_before_the_report_and_the_report_before_the_decision() -> None:
    filed().refused("report", "2026-03-10", "第五十七条")
    story = filed().take("investigate", "2026-03-09").record("notify", "2026-03-10")
    story.refused("decide", "2026-03-25", "第五十七条")


def test_a_newcomer_reviews_only_with_the_legal_qualification() -> None:
    story = paths.investigated(complex=True)
    story.refused("legal_review", "2026-03-13", "第五十八条", first_time=True)
    story.allowed("legal_review", "2026-03-13", first_time=True, qualified=True)
    story.refused("legal_review", "2026-03-13", "第五十八条", person="钱二")


@pytest.mark.parametrize("flag", ["public_interest", "complex"])
def test_what_the_act_names_is_reviewed_before_the_decision(flag: str) -> None:
    paths.told(**{flag: True}).refused("decide", "2026-03-25", "第五十八条")
    paths.told().allowed("decide", "2026-03-25")


def test_market_cases_are_all_reviewed_and_the_weighty_ones_decided_together() -> None:
    bare = paths.investigated("市场监管").take("notify", "2026-03-16")
    bare.refused("decide", "2026-03-25", "第四十九条")
    story = paths.told("市场监管", complex=True).take("legal_review", "2026-03-17")
    story.refused("decide", "2026-03-25", "第六十条")
    story.take("deliberate", "2026-03-24").allowed("decide", "2026-03-25")


def test_a_deliberation_that_did_not_agree_is_none() -> None:
    story = paths.told(grave=True).take("deliberate", "2026-03-24", agreed=False)
    story.refused("decide", "2026-03-25", "第五十七条")


def test_the_party_is_told_its_rights_and_what_is_intended() -> None:
    story = paths.investigated()
    story.refused("notify", "2026-03-16", "第四十四条", rights_told=False)
    story.refused("notify", "2026-03-16", "第四十四条", facts=None)


def test_under_the_market_rules_five_working_days_are_left_for_the_defence() -> None:
    story = paths.told("市场监管")
    story.refused("decide", "2026-03-23", "第五十七条")
    story.allowed("decide", "2026-03-24")
    story.take("waive", "2026-03-17").allowed("decide", "2026-03-18")


def test_a_defence_is_rechecked_and_does_not_make_it_worse() -> None:
    story = paths.told().take("defend", "2026-03-17")
    story.refused("decide", "2026-03-25", "第四十五条")
    story.take("recheck", "2026-03-18").allowed("decide", "2026-03-25")
    story.refused("decide", "2026-03-25", "第四十五条", fine=5001)
    story.refused("notify", "2026-03-19", "第四十五条", fine=8000)
    story.allowed("notify", "2026-03-19", fine=8000, new_facts="复核查明另一处违法经营")
    story.allowed("decide", "2026-03-25", fine=3000)


def test_more_than_was_told_needs_telling_anew() -> None:
    story = paths.told()
    story.refused("decide", "2026-03-25", "第四十四条", fine=6000)
    story.refused("decide", "2026-03-25", "第四十四条", kinds=["罚款", "没收违法所得"])
    story.take("notify", "2026-03-18", fine=6000).allowed("decide", "2026-03-27", fine=6000)


def test_a_defence_can_be_recorded_at_any_time() -> None:
    paths.decided().take("defend", "2026-03-30")


HEARD_FINES = [("公民", 9_999, False), ("公民", 10_000, True), ("企业", 99_999, False), ("企业", 100_000, True)]


@pytest.mark.parametrize(("kind", "fine", "hearing"), HEARD_FINES)
def test_a_large_fine_needs_the_hearing_told(kind: str, fine: int, hearing: bool) -> None:
    registered = {"party_kind": kind}
    story = paths.told("市场监管", notify={"fine": fine, "hearing_told": False}, registered=registered)
    cited = {reason.basis.article for reason in story.refusals("decide", "2026-03-25", fine=fine)}
    assert ("第六十三条" in cited) is hearing


def test_where_no_number_is_set_the_office_says_that_it_is_large() -> None:
    notify = {"fine": 80_000, "hearing_told": False}
    paths.told(notify=notify).allowed("decide", "2026-03-25", fine=80_000)
    told = paths.told(notify=notify | {"heavy": True})
    told.refused("decide", "2026-03-25", "第六十三条", fine=80_000)


def test_shanghai_hears_smaller_fines() -> None:
    story = paths.told(place="310000", notify={"fine": 50_000, "hearing_told": False})
    story.refused("decide", "2026-03-25", "第六十三条", fine=50_000)


def test_no_decision_before_the_time_to_ask_for_a_hearing_is_over() -> None:
    story = paths.told(notify=paths.SERIOUS)
    story.refused("decide", "2026-03-23", "第六十四条", **paths.SERIOUS)
    story.allowed("decide", "2026-03-24", **paths.SERIOUS)
    story.take("waive", "2026-03-17", hearing=True).allowed("decide", "2026-03-18", **paths.SERIOUS)


def test_a_late_request_for_a_hearing_is_recorded_and_may_be_declined() -> None:
    story = paths.told(notify=paths.SERIOUS)
    story.noted("ask_hearing", "2026-03-24", "第六十四条")
    story.take("ask_hearing", "2026-03-24").allowed("decline_hearing", "2026-03-25")
    story.allowed("decide", "2026-03-26", **paths.SERIOUS)


def test_a_request_outside_the_scope_may_be_declined() -> None:
    story = paths.told()
    story.noted("ask_hearing", "2026-03-18", "第六十三条")
    story.take("ask_hearing", "2026-03-18").allowed("decline_hearing", "2026-03-19")


def test_a_hearing_asked_for_in_time_is_held_before_the_decision() -> None:
    story = paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-20")
    story.refused("decide", "2026-03-30", "第六十三条", **paths.SERIOUS)
    story.refused("decline_hearing", "2026-03-23", "第六十三条")


def test_a_hearing_is_announced_seven_working_days_before() -> None:
    story = paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-20")
    story.refused("call_hearing", "2026-03-23", "第六十四条", held_on="2026-04-01")
    story.take("call_hearing", "2026-03-23", held_on="2026-04-02")
    story.refused("hold_hearing", "2026-04-01", "第六十四条")
    story.allowed("hold_hearing", "2026-04-02")


def test_a_hearing_is_public_free_and_not_led_by_an_investigator() -> None:
    story = paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-20")
    story.take("call_hearing", "2026-03-23", held_on="2026-04-02")
    story.refused("hold_hearing", "2026-04-02", "第六十四条", person="赵一")
    story.refused("hold_hearing", "2026-04-02", "第六十三条", fee=500)
    story.refused("hold_hearing", "2026-04-02", "第六十四条", closed=True)
    story.allowed("hold_hearing", "2026-04-02", closed=True, closed_for="商业秘密")
    story.refused("hold_hearing", "2026-04-02", "第六十四条", host_interest=True)
    story.refused("hold_hearing", "2026-04-02", "第六十四条", agents=["甲", "乙", "丙"])
    story.refused("hold_hearing", "2026-04-02", "第六十四条", signed=False)


def test_after_a_hearing_comes_a_new_legal_review() -> None:
    story = paths.told(notify=paths.SERIOUS).take("legal_review", "2026-03-17").take("ask_hearing", "2026-03-20")
    story.take("call_hearing", "2026-03-23", held_on="2026-04-02").take("hold_hearing", "2026-04-02")
    story.refused("decide", "2026-04-08", "第五十八条", **paths.SERIOUS)
    story.take("legal_review", "2026-04-07").allowed("decide", "2026-04-08", **paths.SERIOUS)
    story.refused("decide", "2026-04-08", "第六十五条", **paths.SERIOUS, cross_examined=False)


def test_a_party_that_stays_away_ends_the_hearing() -> None:
    story = paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-20")
    story.refused("end_hearing", "2026-03-23", "第六十四条", ground="无正当理由拒不出席")
    story.take("end_hearing", "2026-03-23").allowed("decide", "2026-03-30", **paths.SERIOUS)


def test_crime_goes_to_the_police_before_any_punishment() -> None:
    story = paths.told(notify={"kinds": ["罚款", "警告"]}, crime=True)
    story.refused("decide", "2026-03-25", "第十一条 第二十七条")
    story.refused("decide", "2026-03-25", "第二十七条", **EXEMPT)
    story.take("transfer_crime", "2026-03-24").refused("decide", "2026-03-25", "第二十七条")
    warned = {"kinds": ["警告"], "fine": None}
    story.allowed("decide", "2026-03-25", **warned)
    story.take("transfer_result", "2026-03-28").allowed("decide", "2026-03-30")


def test_a_transfer_is_decided_after_it_was_made() -> None:
    transfer = {"kind": "移送司法机关", "kinds": None, "fine": None}
    paths.investigated(crime=True).refused("decide", "2026-03-25", "第三条", **transfer)
    paths.investigated(crime=True).take("transfer_crime", "2026-03-20").allowed("decide", "2026-03-25", **transfer)


UNPUNISHED = [("unable", "第三十一条"), ("trifling", "第三十三条"), ("faultless", "第三十三条")]


@pytest.mark.parametrize(("flag", "article"), UNPUNISHED)
def test_who_must_not_be_punished_is_not(flag: str, article: str) -> None:
    paths.told().refused("decide", "2026-03-25", article, **{flag: True})


def test_strict_liability_punishes_without_fault() -> None:
    paths.told().allowed("decide", "2026-03-25", faultless=True, strict="某法第九条")


def test_not_punishing_says_why_and_teaches() -> None:
    story = paths.investigated()
    story.allowed("decide", "2026-03-25", **EXEMPT)
    story.refused("decide", "2026-03-25", "第五十七条", **EXEMPT | {"exempt_for": None})
    story.refused("decide", "2026-03-25", "第三十三条", **EXEMPT | {"educated": None})
    story.allowed("decide", "2026-03-25", **EXEMPT | {"exempt_for": "违法事实不能成立", "educated": None})


def test_a_milder_new_act_is_applied() -> None:
    paths.told().refused("decide", "2026-03-25", "第三十七条", newer_law_milder=True)
    paths.told().allowed("decide", "2026-03-25", newer_law_milder=True, newer_law_used=True)


def test_an_unpublished_rule_is_no_ground() -> None:
    paths.told().refused("decide", "2026-03-25", "第五条", ground=None)


def test_a_departure_from_the_benchmark_is_approved() -> None:
    paths.told().refused("decide", "2026-03-25", "五(十二)", deviates=True)
    paths.told().allowed("decide", "2026-03-25", deviates=True, chief_agrees=True)


@pytest.mark.parametrize("line", ["party", "facts", "kinds", "performance", "remedies"])
def test_the_decision_states_what_article_59_wants(line: str) -> None:
    paths.told().refused("decide", "2026-03-25", "第五十九条", **{line: None})


def test_an_office_that_would_not_listen_does_not_punish() -> None:
    paths.told().refused("decide", "2026-03-25", "第六十二条", refused_to_hear=True)


def test_electronic_service_needs_consent_and_public_notice_thirty_days() -> None:
    story = paths.decided()
    story.refused("serve", "2026-03-26", "第六十一条", how="电子")
    story.allowed("serve", "2026-03-26", how="电子", confirmed=True)
    story.refused("serve", "2026-03-26", "第九十五条", how="公告")
    story.refused("serve", "2026-04-20", "第九十五条", how="公告", announced_on="2026-03-26")
    story.allowed("serve", "2026-04-27", how="公告", announced_on="2026-03-26")


def test_a_revoked_penalty_is_taken_down_in_three_working_days() -> None:
    story = paths.served().take("publish", "2026-03-27").link("reconsideration", "2026-04-10", "2026-05-20", "撤销")
    story.refused("publish", "2026-05-21", "第四十八条")
    assert story.due("撤回公开", "2026-05-21") == "2026-05-25"
    story.take("pay", "2026-04-01").refused("close", "2026-05-21", "第四十八条")
    story.take("unpublish", "2026-05-22").allowed("close", "2026-05-23")


def test_a_fine_accrues_only_when_overdue_and_never_beyond_itself() -> None:
    story = paths.served()
    story.refused("accrue", "2026-04-10", "第七十二条")
    story.take("accrue", "2026-04-13", amount=4000)
    story.refused("accrue", "2026-05-13", "第七十二条", amount=1001)
    story.allowed("accrue", "2026-05-13", amount=1000)


def test_time_to_pay_is_given_on_request() -> None:
    story = paths.served()
    story.refused("defer", "2026-04-01", "第六十六条")
    story.take("ask_defer", "2026-03-30").take("defer", "2026-04-01", until="2026-09-30")
    assert story.due("缴纳罚款", "2026-04-20") == "2026-09-30"
    story.refused("accrue", "2026-04-20", "第七十二条")


def test_execution_is_not_stopped_by_a_complaint_alone() -> None:
    paths.served().refused("suspend_execution", "2026-04-01", "第七十三条", ground=None)


def test_a_court_is_asked_after_a_demand_of_ten_working_days_within_three_months() -> None:
    story = paths.served()
    story.refused("apply_court", "2026-10-20", "第五十四条", expired_on="2026-09-27")
    story.take("demand", "2026-10-08")
    story.refused("apply_court", "2026-10-20", "第五十四条", expired_on="2026-09-27")
    story.allowed("apply_court", "2026-10-23", expired_on="2026-09-27")
    story.refused("apply_court", "2026-10-23", "第五十三条", expired_on="2026-10-31")
    story.refused("apply_court", "2026-10-23", "第五十三条", expired_on="2026-07-22")


def test_a_case_is_not_closed_unserved_or_unpaid() -> None:
    paths.decided().refused("close", "2026-03-26", "第六十一条")
    paths.served().refused("close", "2026-04-01", "第六十六条", ground="执行完毕")
    paths.served().refused("close", "2026-04-01", "第六十六条")
    paths.served().allowed("close", "2026-04-01", ground="人民法院裁定终结执行")


def test_heavy_penalties_are_filed_where_the_province_says_so() -> None:
    sichuan = paths.told(place="510000", grave=True).take("deliberate", "2026-03-20").take("decide", "2026-03-25")
    assert sichuan.due("重大处罚备案", "2026-03-26") == "2026-04-09"
    assert "重大处罚备案" not in paths.decided().now("2026-03-26").clocks


def test_a_case_that_is_not_filed_ends_with_reasons() -> None:
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02").take("not_file", "2026-03-10")
    assert story.now("2026-03-11").outcome == "不予立案"
    assert [r.word for r in story.refusals("file_case", "2026-03-11")] == ["ended"]


def test_the_act_of_1996_governs_older_cases() -> None:
    assert Story("penalty_ordinary", "2026-03-02").law.law.in_force.isoformat() == "2021-07-15"
    assert procedure("penalty_ordinary", date(2017, 5, 2)).law.in_force.isoformat() == "1996-10-01"


def test_evidence_at_risk_is_preserved_before_the_case_is_filed() -> None:
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02").take("preserve", "2026-03-02")
    assert story.due("登记保存", "2026-03-03") == "2026-03-11"
    story.allowed("file_case", "2026-03-03")


def test_who_was_named_to_handle_the_case_neither_reviews_it_nor_leads_its_hearing() -> None:
    replaced = [{"name": name, "certificate": {"category": "行政执法", "number": name, "from": "2016-01-01"}}
                for name in ("周五", "吴六")]
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02").take("file_case", "2026-03-03")
    story.take("investigate", "2026-03-09", team=replaced).take("report", "2026-03-12")
    story.refused("legal_review", "2026-03-13", "第五十八条", person="赵一")
    story.refused("legal_review", "2026-03-13", "第五十八条", person="周五")
    story.allowed("legal_review", "2026-03-13", person="郑七")
    story.take("notify", "2026-03-16", **paths.SERIOUS).take("ask_hearing", "2026-03-18")
    story.take("call_hearing", "2026-03-19", held_on="2026-04-02")
    story.refused("hold_hearing", "2026-04-02", "第六十四条", person="赵一")
    story.allowed("hold_hearing", "2026-04-02", person="郑七")


def test_a_market_case_is_reviewed_before_the_party_is_told() -> None:
    story = paths.investigated("市场监管")
    story.refused("notify", "2026-03-13", "第五十六条", hearing_told=False)
    story.take("case_review", "2026-03-13").allowed("notify", "2026-03-16", hearing_told=False)


def test_the_amount_of_a_fine_is_told_and_stated() -> None:
    paths.investigated().refused("notify", "2026-03-16", "第四十四条", fine=None)
    paths.told().refused("decide", "2026-03-25", "第五十九条", fine=None)
    paths.told(notify={"kinds": ["警告"], "fine": None}).refused("decide", "2026-03-25", "第五十九条", kinds=["警告"])
    taken = {"kinds": ["没收违法所得"], "fine": None, "confiscated": 800}
    story = paths.told(notify=taken)
    story.refused("decide", "2026-03-25", "第四十四条", **taken | {"confiscated": 900})
    story.allowed("decide", "2026-03-25", **taken)


def test_nobody_is_punished_before_the_notice_is_served() -> None:
    paths.investigated().refused("notify", "2026-03-16", "第四十四条", served_on="2026-03-30")
    story = paths.told().record("notify", "2026-03-17", served_on="2026-03-30")
    story.refused("decide", "2026-03-25", "第六十二条")
    story.allowed("decide", "2026-03-31")


def test_a_failed_legal_review_bars_the_decision_in_whatever_case() -> None:
    story = paths.told().take("legal_review", "2026-03-18", result="不通过")
    story.refused("decide", "2026-03-25", "第五十八条")
    story.take("legal_review", "2026-03-20").allowed("decide", "2026-03-25")


def test_another_act_may_name_cases_for_legal_review() -> None:
    story = paths.told(review_by_law=True)
    story.refused("decide", "2026-03-25", "第五十八条")
    story.take("legal_review", "2026-03-20").allowed("decide", "2026-03-25")


def test_a_request_for_recusal_is_decided_before_the_penalty() -> None:
    story = paths.told().take("ask_recusal", "2026-03-17")
    story.refused("decide", "2026-03-25", "第四十三条")
    story.take("decide_recusal", "2026-03-18").allowed("decide", "2026-03-25")


def test_an_act_may_set_a_longer_limitation() -> None:
    old = paths.investigated(registered={"ended_on": "2023-02-01"}).take("notify", "2026-03-16")
    old.refused("decide", "2026-03-25", "第三十六条")
    old.allowed("decide", "2026-03-25", longer_by_law="税收征收管理法第八十六条")


def test_a_decision_is_not_served_before_it_is_made() -> None:
    paths.decided().refused("serve", "2026-03-26", "第六十一条", served_on="2026-03-24")


def test_a_penalty_is_published_only_without_secrets_and_while_it_stands() -> None:
    paths.decided().refused("publish", "2026-03-27", "第五十条", screened=False)
    annulled = paths.decided().link("litigation", "2026-04-01", "2026-07-01", "撤销")
    annulled.refused("publish", "2026-07-02", "第四十八条")
    story = paths.served().take("publish", "2026-03-27").link("litigation", "2026-04-01", "2026-07-01", "撤销")
    assert story.due("撤回公开", "2026-07-02") == "2026-07-06"


def test_a_fine_taken_on_the_spot_reaches_the_bank_in_two_and_two_working_days() -> None:
    story = paths.decided().take("collect_on_spot", "2026-03-25", amount=5000)
    assert story.due("交回罚款", "2026-03-26") == "2026-03-27"
    story.take("hand_in", "2026-03-27")
    assert story.due("缴付银行", "2026-03-28") == "2026-03-31"
    duties = story.take("deposit", "2026-03-30").now("2026-03-30").duties
    assert "缴付银行" not in {duty.name for duty in duties}


def test_a_fine_accrues_by_three_in_a_hundred_a_day_at_most() -> None:
    paths.served().refused("accrue", "2026-04-20", "第七十二条", rate=5)
    paths.served().allowed("accrue", "2026-04-20", rate=3)


def test_a_hearing_ends_when_the_party_is_no_more_and_nobody_is_absent_early() -> None:
    story = paths.told(notify=paths.SERIOUS).take("ask_hearing", "2026-03-20")
    story.allowed("end_hearing", "2026-03-23", ground="当事人死亡或者终止，没有承受人")
    story.take("call_hearing", "2026-03-23", held_on="2026-04-02")
    story.refused("end_hearing", "2026-03-25", "第六十四条", ground="无正当理由拒不出席")
    story.allowed("end_hearing", "2026-04-02", ground="无正当理由拒不出席")


def test_a_market_hearing_in_public_is_announced_three_working_days_before() -> None:
    story = paths.told("市场监管", notify=paths.SERIOUS).take("ask_hearing", "2026-03-20")
    story.take("call_hearing", "2026-03-23", held_on="2026-04-02")
    story.refused("hold_hearing", "2026-04-02", "第二十二条", announced_on="2026-04-01")
    story.allowed("hold_hearing", "2026-04-02", announced_on="2026-03-27")
    secret = {"closed": True, "closed_for": "商业秘密"}
    story.allowed("hold_hearing", "2026-04-02", announced_on="2026-04-01", **secret)
