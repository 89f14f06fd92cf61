"""Moves that the acts forbid or permit: documents, penalties, reconsideration, requests, fair competition."""
from __future__ import annotations

from . import paths
from .cases import case
from .lawful import TEAM, officer
from .play import Story

# 规范性文件

@case("G001")
def an_unreviewed_document_does_not_go_to_the_meeting() -> None:
    paths.consulted().refused("submit_to_meeting", "2026-04-21", "二(七)")
    paths.reviewed().allowed("submit_to_meeting", "2026-04-21")


@case("G002")
def a_document_found_unlawful_does_not_go_to_the_meeting() -> None:
    paths.reviewed("不合法").refused("submit_to_meeting", "2026-04-21", "二(七)")


@case("G003")
def a_countersignature_is_no_review() -> None:
    story = paths.consulted().take("consult_departments", "2026-04-08", views="司法局：无意见")
    story.refused("submit_to_meeting", "2026-04-21", "二(七)")


@case("G004", "G005")
def what_was_not_adopted_is_explained() -> None:
    story = paths.reviewed("应当予以修改")
    story.refused("submit_to_meeting", "2026-04-21", "二(六)", adopted_in_full=False)
    story.allowed("submit_to_meeting", "2026-04-21", adopted_in_full=False, reasons="上级文件另有要求，附依据")


@case("G006")
def a_review_is_not_hurried_without_an_emergency() -> None:
    paths.submitted().refused("accept", "2026-03-03", "二(五)", reply_by="2026-03-05")
    paths.submitted().allowed("accept", "2026-03-03", reply_by="2026-03-10")


@case("G007")
def in_an_emergency_the_review_may_take_one_day() -> None:
    story = paths.submitted().take("accept", "2026-03-03", reply_by="2026-03-04", urgent="处置突发事件")
    story.allowed("conclude", "2026-03-04")
    reviewed = paths.consulted().link("legality_review", "2026-04-08", "2026-04-09", "合法")
    reviewed.allowed("submit_to_meeting", "2026-04-09")


@case("G008")
def an_emergency_does_not_spare_the_review() -> None:
    paths.consulted().refused("submit_to_meeting", "2026-04-08", "二(七)")


@case("G009")
def internal_papers_are_issued_without_review() -> None:
    for kind in ("工作制度", "会议纪要", "工作方案"):
        paths.proposed(kind=kind).allowed("issue_internal", "2026-03-03")
    paths.proposed().refused("issue_internal", "2026-03-03", "二(三)")
    paths.proposed(kind="工作方案", rights=True).refused("issue_internal", "2026-03-03", "二(三)")


@case("G010")
def incomplete_materials_do_not_start_the_review() -> None:
    paths.submitted().refused("accept", "2026-03-03", "二(五)", grounds=None, opinions=None)


@case("G012")
def a_document_that_sets_a_licence_is_not_found_lawful() -> None:
    paths.under_review().refused("conclude", "2026-03-12", "第十七条", sets_licence=True)
    paths.under_review().allowed("conclude", "2026-03-12", sets_licence=True, result="不合法")


@case("G013")
def a_document_that_sets_a_compulsory_measure_is_not_found_lawful() -> None:
    paths.under_review().refused("conclude", "2026-03-12", "第十条", sets_compulsion=True)


@case("G016")
def businesses_are_given_thirty_days_to_comment() -> None:
    story = paths.proposed(market=True).take("publish_draft", "2026-03-03")
    story.refused("close_consultation", "2026-03-10", "第六十二条")
    story.refused("close_consultation", "2026-04-02", "第六十二条")
    story.allowed("close_consultation", "2026-04-03")
    shorter = paths.proposed(market=True).take("publish_draft", "2026-03-03", shorter="疫情防控急需")
    shorter.allowed("close_consultation", "2026-03-10")


@case("G017")
def a_document_signed_without_the_meeting_is_not_published() -> None:
    story = paths.reviewed()
    story.refused("sign", "2026-04-24", "第七十五条")
    story.record("sign", "2026-04-24").record("register", "2026-04-27").refused("publish", "2026-04-28", "第七十五条")


@case("G021")
def an_expired_trial_document_is_not_cited() -> None:
    story = paths.numbered("430000").take(
        "publish", "2026-04-28", trial=True, effective_on="2026-05-29", expires_on="2028-05-28"
    )
    story.allowed("cite", "2028-05-28")
    assert {r.basis.article for r in story.refusals("cite", "2028-05-29")} <= {"第五十一条", "第七十五条"}
    bare = paths.numbered("430000").take("publish", "2026-04-28", trial=True, effective_on="2026-05-29")
    bare.refused("cite", "2028-05-29", "第五十一条")


# 行政处罚

@case("G048")
def an_assistant_without_a_certificate_is_no_officer() -> None:
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02").take("file_case", "2026-03-03")
    story.refused("investigate", "2026-03-09", "第四十二条", team=[officer("赵一"), {"name": "辅警"}])
    lapsed = officer("钱二") | {"certificate": {"category": "行政执法", "from": "2020-01-01", "to": "2026-03-08"}}
    story.refused("investigate", "2026-03-09", "第四十二条", team=[officer("赵一"), lapsed])
    story.refused("investigate", "2026-03-09", "第四十二条", team=[officer("赵一")])
    story.allowed("investigate", "2026-03-09", team=TEAM)


@case("G050")
def a_case_that_was_not_filed_is_not_decided() -> None:
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02")
    story.record("investigate", "2026-03-09").record("report", "2026-03-12").record("notify", "2026-03-16")
    story.refused("decide", "2026-03-25", "第五十四条")


@case("G051")
def unclear_facts_are_not_punished() -> None:
    paths.told().refused("decide", "2026-03-25", "第四十条", facts_clear=False)


@case("G052")
def an_unreviewed_monitoring_record_is_no_evidence() -> None:
    paths.investigated().refused("admit_evidence", "2026-03-13", "第四十一条", monitoring=True)
    paths.investigated().allowed("admit_evidence", "2026-03-13", monitoring=True, reviewed=True)


@case("G053")
def evidence_got_by_unlawful_means_is_not_admitted() -> None:
    paths.investigated().refused("admit_evidence", "2026-03-13", "第四十六条", lawful=False)


@case("G054")
def nobody_is_punished_untold() -> None:
    paths.investigated().refused("decide", "2026-03-25", "第六十二条")


@case("G058")
def what_touches_the_public_interest_is_reviewed_first() -> None:
    story = paths.told(public_interest=True)
    story.refused("decide", "2026-03-25", "第五十八条")
    story.take("legal_review", "2026-03-24", result="不通过").refused("decide", "2026-03-25", "第五十八条")
    story.take("legal_review", "2026-03-25").allowed("decide", "2026-03-25")


@case("G061")
def an_investigator_does_not_review_the_case() -> None:
    story = paths.investigated("市场监管", complex=True)
    story.refused("legal_review", "2026-03-13", "第四十九条", person="赵一")
    story.allowed("legal_review", "2026-03-13", person="周五")


@case("G063")
def a_grave_case_is_not_decided_by_one_deputy() -> None:
    story = paths.told(grave=True)
    story.refused("decide", "2026-03-25", "第五十七条")
    story.refused("deliberate", "2026-03-24", "第五十七条", members=["副局长"])
    story.take("deliberate", "2026-03-24", members=["局长", "副局长"]).allowed("decide", "2026-03-25")


@case("G064")
def one_act_is_not_fined_twice() -> None:
    paths.told().refused("decide", "2026-03-25", "第二十九条", fined_elsewhere=True)
    warned = {"kinds": ["警告"], "fine": None}
    paths.told(notify=warned).allowed("decide", "2026-03-25", fined_elsewhere=True, **warned)


@case("G065")
def a_child_under_fourteen_is_not_punished() -> None:
    child = {"party_kind": "公民", "born_on": "2012-02-21"}
    paths.told(registered=child).refused("decide", "2026-03-25", "第三十条")
    older = {"party_kind": "公民", "born_on": "2012-02-20"}
    paths.told(registered=older).refused("decide", "2026-03-25", "第三十条")
    paths.told(registered=older).allowed("decide", "2026-03-25", mitigated=True)


@case("G066")
def what_was_not_found_in_two_years_is_not_punished() -> None:
    paths.told(registered={"ended_on": "2024-03-01"}).refused("decide", "2026-03-25", "第三十六条")
    paths.told(registered={"ended_on": "2024-03-02"}).allowed("decide", "2026-03-25")
    paths.told(registered={"ended_on": "2024-03-01", "grave": True}).allowed("decide", "2026-03-25")
    paths.told(registered={"ended_on": "2021-03-01", "grave": True}).refused("decide", "2026-03-25", "第三十六条")


@case("G076")
def nothing_accrues_during_reconsideration() -> None:
    story = paths.served().link("reconsideration", "2026-04-12")
    story.refused("accrue", "2026-04-20", "第七十三条")
    paths.served().allowed("accrue", "2026-04-20")


@case("G077")
def a_fine_is_not_collected_on_the_spot() -> None:
    paths.decided().refused("collect_on_spot", "2026-03-25", "第六十七条", remote=False)
    paths.decided().refused("collect_on_spot", "2026-03-25", "第七十条", receipt=None)
    paths.decided().allowed("collect_on_spot", "2026-03-25")


@case("G079")
def an_organ_that_is_no_subject_of_enforcement_does_not_punish() -> None:
    story = paths.told()
    story.refused("decide", "2026-03-25", "第三十八条", organ=None)
    story.refused("decide", "2026-03-25", "第三十八条", organ={"name": "某办", "status": "撤销"})
    story.refused("decide", "2026-03-25", "第三十八条", organ={"name": "某办", "to": "2026-03-24"})


@case("G081")
def a_revocation_without_telling_of_the_hearing_is_refused() -> None:
    story = paths.told(notify=paths.SERIOUS | {"hearing_told": False})
    story.refused("decide", "2026-03-30", "第六十三条", **paths.SERIOUS)


@case("G082")
def a_hearing_asked_for_on_the_fifth_working_day_is_held() -> None:
    story = paths.told("市场监管", notify={"fine": 100_000}).take("ask_hearing", "2026-03-23")
    story.allowed("call_hearing", "2026-03-24", held_on="2026-04-07")
    story.refused("decline_hearing", "2026-03-24", "第六十三条")
    assert "第六十三条" in {r.basis.article for r in story.refusals("decide", "2026-03-25", fine=100_000)}


# 行政复议

@case("G153")
def an_application_found_unfit_later_is_dismissed_with_reasons() -> None:
    paths.accepted().allowed("dismiss", "2026-03-20")
    paths.accepted().refused("dismiss", "2026-03-20", "第三十三条", reasons=None)


@case("G157")
def the_simple_track_is_not_extended() -> None:
    paths.simple().refused("extend", "2026-04-03", "第六十二条")
    paths.simple().take("to_ordinary", "2026-03-20").allowed("extend", "2026-04-03")


@case("G158")
def an_extension_is_told_in_writing() -> None:
    paths.answered().refused("extend", "2026-04-20", "第六十二条", told_on=None)
    paths.answered().allowed("extend", "2026-04-20")


@case("G160", "G161")
def opinions_are_heard_unless_the_party_makes_it_impossible() -> None:
    story = paths.answered().take("examine", "2026-03-30")
    story.refused("decide", "2026-04-10", "第四十九条")
    story.allowed("decide", "2026-04-10", cannot_hear="申请人失联，多次联系未果")


@case("G162")
def a_grave_case_is_heard() -> None:
    story = paths.examined(grave=True).take("consult", "2026-04-01")
    story.refused("decide", "2026-04-10", "第五十条")
    story.take("call_hearing", "2026-04-02", held_on="2026-04-14").take("hold_hearing", "2026-04-14")
    story.allowed("decide", "2026-04-20")
    story.refused("decide", "2026-04-20", "第六十一条", by_record=False)


@case("G163")
def a_hearing_has_two_auditors() -> None:
    story = paths.answered().take("call_hearing", "2026-03-23", held_on="2026-04-02")
    story.refused("hold_hearing", "2026-04-02", "第五十条", auditors=["李四"])
    story.refused("hold_hearing", "2026-04-02", "第五十条", auditors=["孙三", "李四"])
    story.allowed("hold_hearing", "2026-04-02")


@case("G166")
def one_officer_does_not_inquire_alone() -> None:
    paths.answered().refused("inquire", "2026-03-20", "第四十五条", team=[officer("孙三", "行政复议")])
    paths.answered().allowed("inquire", "2026-03-20")


@case("G167")
def evidence_the_respondent_collected_meanwhile_is_not_admitted() -> None:
    own = {"from_whom": "被申请人", "collected_on": "2026-03-10"}
    paths.answered().refused("admit_evidence", "2026-03-20", "第四十六条", **own)
    paths.answered().allowed("admit_evidence", "2026-03-20", **own, permitted="申请人提出新证据，同意补充")
    paths.answered().allowed("admit_evidence", "2026-03-20", from_whom="被申请人", collected_on="2026-02-01")


@case("G168")
def a_respondent_that_keeps_silent_is_not_upheld() -> None:
    story = paths.accepted().take("send_copy", "2026-03-09")
    story.take("hear_opinions", "2026-03-24").take("examine", "2026-03-30")
    story.refused("decide", "2026-04-10", "第七十条", kind="维持")
    story.allowed("decide", "2026-04-10", kind="维持", third_evidence=True)
    story.allowed("decide", "2026-04-10", kind="撤销")


@case("G170")
def the_same_act_is_not_done_again_for_the_same_facts() -> None:
    annulled = {"kind": "撤销", "ground": "主要事实不清、证据不足"}
    story = paths.examined().take("decide", "2026-04-10", **annulled)
    story.refused("redo", "2026-05-10", "第六十四条", same_facts=True, same_act=True)
    story.allowed("redo", "2026-05-10", same_facts=False, same_act=True)
    for_procedure = paths.examined().take("decide", "2026-04-10", kind="撤销", ground="违反法定程序")
    for_procedure.allowed("redo", "2026-05-10", same_facts=True, same_act=True)


@case("G176")
def a_settlement_against_the_public_interest_is_not_recorded() -> None:
    paths.answered().refused("mediate", "2026-03-20", "第五条", harmless=False)
    paths.answered().allowed("mediate", "2026-03-20")


@case("G178")
def nothing_is_charged_for_reconsideration() -> None:
    paths.applied().refused("accept", "2026-03-04", "第八十七条", fee=100)


@case("G181")
def a_newcomer_without_qualification_is_not_assigned() -> None:
    paths.accepted().refused("assign", "2026-03-05", "第六条", first_time=True)
    paths.accepted().allowed("assign", "2026-03-05", first_time=True, qualified=True)


@case("G182")
def where_reconsideration_comes_first_no_suit_goes_before_it() -> None:
    story = paths.applied(precondition=True)
    story.refused("advise_suit", "2026-03-03", "第二十三条")
    story.noted("sue", "2026-03-03", "第二十三条")
    paths.applied(precondition=True).take("refuse", "2026-03-04").allowed("advise_suit", "2026-03-05")


@case("G184")
def an_opinion_without_a_report_is_not_closed() -> None:
    story = paths.examined().take("decide", "2026-04-10").take("send_opinion", "2026-04-13")
    story.refused("close_opinion", "2026-06-15", "第七十六条")
    story.take("report_rectified", "2026-06-20").allowed("close_opinion", "2026-06-22")


# 政府信息公开

def told_no(**answer: object) -> Story:
    story = Story("foi_request", "2026-03-02").take("receive", "2026-03-02").take("ask_third_party", "2026-03-03")
    return story.take("third_party_answers", "2026-03-10", consents=False)


@case("G195")
def correction_is_asked_for_once() -> None:
    story = Story("foi_request", "2026-03-02").take("receive", "2026-03-02").take("ask_correction", "2026-03-04")
    story.refused("ask_correction", "2026-03-05", "第三十条", items=["其他事项"])


@case("G197", "G198")
def a_founded_objection_yields_only_to_the_public_interest() -> None:
    told_no().refused("reply", "2026-03-12", "第三十二条", founded=True)
    told_no().allowed("reply", "2026-03-12", founded=True, public_interest=True, third_party_told_on="2026-03-11")


@case("G201")
def what_can_be_severed_is_given() -> None:
    story = Story("foi_request", "2026-03-02").take("receive", "2026-03-02")
    answer = {"kind": "不予公开", "reasons": "部分涉密", "ground": "国家秘密", "review_first": True}
    story.refused("reply", "2026-03-10", "第三十七条", severable=True, **answer)


# 公平竞争审查

def identified(by_government: bool = False) -> Story:
    story = Story("fair_competition_review", "2026-03-02").take("identify", "2026-03-02", by_government=by_government)
    return story.take("hear_stakeholders", "2026-03-04")


@case("G224")
def a_government_policy_is_not_reviewed_by_its_drafter_alone() -> None:
    story = identified(by_government=True)
    story.take("first_review", "2026-03-05").refused("conclude", "2026-03-06", "第十四条", by="drafter")
    story.allowed("conclude", "2026-03-06", by="market_regulator")


EXCEPTED = {"result": "适用例外", "access": "限定新能源车型", "public_good": "节约能源、保护环境，详细说明"}


@case("G227")
def a_public_good_with_an_end_date_is_excepted() -> None:
    story = identified().take("conclude", "2026-03-06", **EXCEPTED, no_alternative=True, time_limit="至2028年底")
    story.allowed("issue", "2026-03-09")


@case("G228")
def an_exception_without_an_end_is_refused() -> None:
    story = identified().take("conclude", "2026-03-06", **EXCEPTED, no_alternative=True)
    story.refused("issue", "2026-03-09", "第十二条")
