"""行政许可: every clock and every 应当 and 不得 of chapters 4 to 6 of the act, by moves that it permits or forbids."""
from __future__ import annotations

import pytest

from .play import Story

DAY = "2026-03-02"
DENIED = {"kind": "不予", "fit": None, "reasons": "面积不足", "remedies": "六十日内复议、六个月内起诉"}


def received(**answers: object) -> Story:
    return Story("license", DAY).take("receive", DAY, **answers)


def accepted(**answers: object) -> Story:
    """Received and accepted on 3月2日; a decision is due on 3月30日."""
    return received(**answers).take("accept", DAY)


def examined(**answers: object) -> Story:
    return accepted().take("examine", "2026-03-03", **answers)


def granted(**answers: object) -> Story:
    return examined().take("decide", "2026-03-10").take("issue", "2026-03-11", **answers)


def test_the_plain_way_ends_with_a_licence_delivered_and_published() -> None:
    story = examined().take("decide", "2026-03-10")
    assert story.due("颁发证件", "2026-03-10") == "2026-03-24"
    assert story.due("公开", "2026-03-10") == "2026-03-19"
    story.take("issue", "2026-03-11").take("publish", "2026-03-12")
    now = story.now("2026-03-13")
    assert (now.outcome, now.duties) == ("准予", [])


def test_it_may_be_decided_on_the_spot_without_more() -> None:
    accepted().take("decide", DAY, on_spot=True)
    accepted().refused("decide", DAY, "第三十四条")


# 受理

def test_correction_may_be_asked_until_the_fifth_working_day_and_once() -> None:
    received().take("ask_correction", "2026-03-09").refused("ask_correction", "2026-03-09", "第三十二条")
    received().refused("ask_correction", "2026-03-10", "第三十二条")


def test_silence_for_five_working_days_is_acceptance_from_the_day_of_receipt() -> None:
    story = received()
    assert story.now("2026-03-09").phase == "收件"
    assert story.now("2026-03-10").phase == "审查"
    assert story.due("作出决定", "2026-03-10") == "2026-03-30"
    story.refused("accept", "2026-03-10", "第三十二条")
    story.refused("reject", "2026-03-10", "第三十二条", ground="隐瞒有关情况或者提供虚假材料")
    story.allowed("reject", "2026-03-10")
    story.take("examine", "2026-03-11").allowed("decide", "2026-03-12")


def test_what_was_asked_for_in_time_stops_the_supposed_acceptance() -> None:
    story = received().take("ask_correction", "2026-03-09")
    assert story.now("2026-04-09").phase == "待补正"
    story.refused("accept", "2026-03-12", "第三十二条")
    story.take("supplement", "2026-03-16", complete=False).refused("accept", "2026-03-17", "第三十二条")
    story.allowed("reject", "2026-03-17", ground="未提交要求补正的全部材料")
    story.take("supplement", "2026-03-18")
    story.refused("reject", "2026-03-18", "第三十二条", ground="未提交要求补正的全部材料")
    story.take("accept", "2026-03-18")
    assert story.due("作出决定", "2026-03-18") == "2026-04-16"


def test_incomplete_papers_are_no_ground_before_they_were_asked_for() -> None:
    received().refused("reject", DAY, "第三十二条", ground="未提交要求补正的全部材料")


def test_a_written_and_dated_voucher_is_owed_either_way() -> None:
    received().refused("accept", DAY, "第三十二条", voucher=None)
    received().refused("reject", DAY, "第三十二条", voucher=None)
    received().refused("reject", DAY, "第三十二条", ground="不属于本行政机关职权范围")
    received().allowed("reject", DAY, ground="不属于本行政机关职权范围", proper="市卫生健康委")


def test_what_needs_no_licence_or_is_anothers_is_not_accepted() -> None:
    received().refused("accept", DAY, "第三十二条", misplaced=True)


@pytest.mark.parametrize("asked", ["unrelated", "technology"])
def test_nothing_unrelated_and_no_technology_may_be_asked_for(asked: str) -> None:
    received().refused("accept", DAY, "第三十一条", **{asked: True})


def test_only_items_of_the_list_are_licences() -> None:
    Story("license", DAY).refused("receive", DAY, "第四十条", item=None)


def test_who_applied_with_false_papers_waits_a_year_where_life_is_at_stake() -> None:
    received(vital=True, false_on="2025-03-03").refused("accept", DAY, "第七十八条")
    received(vital=True, false_on="2025-03-01").allowed("accept", DAY)
    received(false_on="2025-03-03").allowed("accept", DAY)
    received(vital=True, false_on="2025-03-03").allowed("reject", DAY, ground="法定期间内不得再次申请")
    received(vital=True).refused("reject", DAY, "第七十八条", ground="法定期间内不得再次申请")


def test_who_got_a_licence_by_fraud_waits_three_years() -> None:
    received(vital=True, fraud_on="2023-03-03").refused("accept", DAY, "第七十九条")
    received(vital=True, fraud_on="2023-03-01").allowed("accept", DAY)


def test_no_fee_without_an_act() -> None:
    received().refused("accept", DAY, "第五十八条", fee=50)
    received().allowed("accept", DAY, fee=50, fee_basis="某法第九条")
    examined().refused("decide", "2026-03-10", "第五十八条", fee=50)


# 期限

def test_ten_more_working_days_need_the_head_and_reasons_told() -> None:
    story = examined()
    assert story.due("作出决定", "2026-03-03") == "2026-03-30"
    story.refused("extend", "2026-03-30", "第四十二条", agreed=None)
    story.refused("extend", "2026-03-30", "第四十二条", reasons=None)
    story.refused("extend", "2026-03-30", "第四十二条", told_on=None)
    story.refused("extend", "2026-03-30", "第四十二条", amount=11)
    story.take("extend", "2026-03-30")
    assert story.due("作出决定", "2026-03-30") == "2026-04-14"
    story.refused("extend", "2026-04-01", "第四十二条")


def test_a_period_that_has_run_out_is_not_extended() -> None:
    examined().refused("extend", "2026-03-31", "第四十二条")


def test_joint_handling_has_forty_five_working_days_and_fifteen_more_of_the_government() -> None:
    story = accepted(handling="统一、联合或者集中办理").take("examine", "2026-03-03")
    assert story.due("作出决定", "2026-03-03") == "2026-05-08"
    story.refused("extend_jointly", "2026-05-07", "第四十二条", agreed=None)
    story.refused("extend_jointly", "2026-05-07", "第四十二条", amount=16)
    story.refused("extend", "2026-05-07", "第四十二条")
    story.take("extend_jointly", "2026-05-07")
    assert story.due("作出决定", "2026-05-07") == "2026-05-28"  # 5月9日 is worked
    examined().refused("extend_jointly", "2026-03-20", "第四十二条")


def test_a_late_decision_is_late_and_still_owed() -> None:
    story = examined()
    assert story.now("2026-03-31").clocks["作出决定"].late
    story.allowed("decide", "2026-04-20")


def test_time_of_experts_does_not_count_and_is_told_in_writing() -> None:
    story = examined()
    story.refused("arrange", "2026-03-04", "第四十五条", takes=None)
    story.refused("arrange", "2026-03-04", "第四十五条", told_on=None)
    story.take("arrange", "2026-03-04")
    assert story.due("作出决定", "2026-03-05") is None
    story.refused("decide", "2026-03-05", "第四十五条")
    story.take("result", "2026-03-18")
    assert story.due("作出决定", "2026-03-18") == "2026-04-14"


def test_a_test_is_ordered_within_five_days_by_two() -> None:
    story = accepted(kind="设备、设施、产品、物品的审定")
    assert story.due("指派检验", DAY) == "2026-03-09"
    story.take("examine", "2026-03-03").refused("decide", "2026-03-04", "第五十五条")
    story.refused("arrange", "2026-03-04", "第五十五条", what="检验", team=[{"name": "赵一"}])
    story.take("arrange", "2026-03-04", what="检验").take("result", "2026-03-10", passed=False)
    story.refused("decide", "2026-03-11", "第五十五条")
    story.refused("decide", "2026-03-11", "第五十五条", **DENIED)
    story.allowed("decide", "2026-03-11", **DENIED, standards="某国家标准")


def test_a_lower_agency_examines_first_within_twenty_days() -> None:
    story = accepted(lower_first=True).take("examine", "2026-03-03")
    assert story.due("初步审查", "2026-03-03") == "2026-03-30"
    story.refused("decide", "2026-03-10", "第三十五条")
    story.refused("lower_review", "2026-03-10", "第三十五条", asked_again=True)
    story.take("lower_review", "2026-03-10").allowed("decide", "2026-03-11")


# 审查、陈述申辩、听证

def test_facts_are_verified_by_two() -> None:
    story = examined(verify=True)
    story.refused("decide", "2026-03-10", "第三十四条")
    story.refused("verify", "2026-03-05", "第三十四条", team=[{"name": "赵一"}])
    story.take("verify", "2026-03-05").allowed("decide", "2026-03-10")


def test_who_is_concerned_is_told_and_heard() -> None:
    story = examined(others=True).refused("decide", "2026-03-10", "第三十六条") or examined(others=True)
    story.take("tell_stakeholder", "2026-03-04").allowed("decide", "2026-03-10")
    story.take("speak", "2026-03-06", by="stakeholder").refused("decide", "2026-03-10", "第三十六条")
    story.take("hear_views", "2026-03-09").allowed("decide", "2026-03-10")


def contested() -> Story:
    return examined(contested=True).take("tell_hearing", "2026-03-04")


def test_between_parties_a_hearing_is_offered_and_five_days_are_waited() -> None:
    examined(contested=True).refused("decide", "2026-03-10", "第四十七条")
    story = contested().refused("decide", "2026-03-11", "第四十七条") or contested()
    story.allowed("decide", "2026-03-12")
    story.take("waive_hearing", "2026-03-05").allowed("decide", "2026-03-06")


def test_a_hearing_asked_for_on_the_fifth_day_is_held_within_twenty() -> None:
    story = contested().take("ask_hearing", "2026-03-11")
    assert story.due("组织听证", "2026-03-11") == "2026-04-09"
    story.refused("decide", "2026-03-12", "第四十七条")
    contested().noted("ask_hearing", "2026-03-12", "第四十七条")
    contested().take("ask_hearing", "2026-03-12").allowed("decide", "2026-03-13")


def called() -> Story:
    story = contested().take("ask_hearing", "2026-03-10")
    return story.take("call_hearing", "2026-03-10", held_on="2026-03-20")


def test_a_hearing_is_called_seven_days_before() -> None:
    story = contested().take("ask_hearing", "2026-03-10")
    story.refused("call_hearing", "2026-03-10", "第四十八条", held_on="2026-03-19")
    called().refused("hold_hearing", "2026-03-19", "第四十八条")


def test_a_hearing_is_public_before_another_than_the_examiner_and_signed() -> None:
    story = called()
    story.refused("hold_hearing", "2026-03-20", "第四十八条", person="周五")
    story.refused("hold_hearing", "2026-03-20", "第四十八条", host_interest=True)
    story.refused("hold_hearing", "2026-03-20", "第四十八条", signed=False)
    story.refused("hold_hearing", "2026-03-20", "第四十八条", evidence=False)
    story.refused("hold_hearing", "2026-03-20", "第四十八条", closed=True)
    story.allowed("hold_hearing", "2026-03-20", closed=True, closed_for="商业秘密")
    story.refused("hold_hearing", "2026-03-20", "第四十七条", fee=100)
    story.take("hold_hearing", "2026-03-20").refused("decide", "2026-03-23", "第四十八条", by_record=False)
    story.allowed("decide", "2026-03-23")


def test_the_time_of_the_hearing_does_not_count() -> None:
    story = called().take("hold_hearing", "2026-03-20")
    assert story.due("作出决定", "2026-03-20") == "2026-04-10"


def test_what_must_be_heard_by_law_is_announced_and_heard() -> None:
    story = examined(hearing_by_law=True)
    story.refused("decide", "2026-03-10", "第四十六条")
    story.refused("call_hearing", "2026-03-04", "第四十六条", held_on="2026-03-16", announced=False)
    story.take("call_hearing", "2026-03-04", held_on="2026-03-16").take("hold_hearing", "2026-03-16")
    story.allowed("decide", "2026-03-17")


# 决定

def test_a_refusal_says_why_and_what_can_be_done() -> None:
    examined().refused("decide", "2026-03-10", "第三十八条", **DENIED | {"reasons": None})
    examined().refused("decide", "2026-03-10", "第三十八条", **DENIED | {"remedies": None})
    story = examined().take("decide", "2026-03-10", **DENIED)
    story.refused("issue", "2026-03-11", "第三十九条")
    story.refused("revoke", "2026-03-11", "第六十九条")
    assert story.take("serve_denial", "2026-03-11").now("2026-03-12").duties == []


@pytest.mark.parametrize(("defect", "article"), [
    ({"added": True}, "第十六条"), ({"unequal": True}, "第五条"), ({"fit": False}, "第三十八条"),
    ({"ground": None}, "第五条"), ({"organ": None}, "第二十二条"), ({"false": True}, "第七十八条"),
    ({"limited": True, "earlier": True}, "第五十七条"),
])
def test_a_grant_rests_on_the_published_law_alone(defect: dict[str, object], article: str) -> None:
    examined().refused("decide", "2026-03-10", article, **defect)


def test_the_first_to_be_accepted_comes_first_unless_an_act_says_otherwise() -> None:
    examined().allowed("decide", "2026-03-10", limited=True, earlier=True, other_order="某条例第六条")


def test_scarce_resources_go_by_tender() -> None:
    story = accepted(kind="有限自然资源、公共资源、特定行业准入").take("examine", "2026-03-03")
    story.refused("decide", "2026-03-10", "第五十三条")
    story.allowed("decide", "2026-03-10", other_way="某法第二十条")
    story.allowed("decide", "2026-03-10", **DENIED)
    story.take("compete", "2026-03-09", won=False).refused("decide", "2026-03-10", "第五十三条")
    story.take("compete", "2026-03-10").allowed("decide", "2026-03-10")


def test_qualifications_go_by_examination_without_forced_courses() -> None:
    story = accepted(kind="资格、资质").take("examine", "2026-03-03")
    story.refused("decide", "2026-03-10", "第五十四条")
    story.refused("assess", "2026-03-10", "第五十四条", coached=True)
    story.take("assess", "2026-03-10").allowed("decide", "2026-03-10")


def test_a_major_licence_is_legally_reviewed() -> None:
    story = examined(major=True)
    story.refused("decide", "2026-03-10", "四")
    story.link("legal_review_of_major_enforcement", "2026-03-04", "2026-03-06", "通过").allowed("decide", "2026-03-10")


def test_it_is_decided_once_and_not_after_a_refusal_to_accept() -> None:
    examined().take("decide", "2026-03-10").refused("decide", "2026-03-11", "第三十七条")
    received().take("reject", DAY).refused("accept", "2026-03-03", "第三十二条")
    received().refused("decide", DAY, "第三十二条 第三十四条")


# 延续、撤回、撤销、注销

def expiring() -> Story:
    return granted(valid_until="2026-12-31")


def test_renewal_is_asked_for_thirty_days_before() -> None:
    expiring().take("ask_renewal", "2026-12-01").allowed("decide_renewal", "2026-12-31")
    expiring().noted("ask_renewal", "2026-12-02", "第五十条")
    expiring().allowed("ask_renewal", "2026-12-02", last_day="2026-12-15")


def test_silence_until_the_licence_ends_renews_it() -> None:
    story = expiring().take("ask_renewal", "2026-11-20", expires_on="2026-12-25")
    assert story.due("延续决定", "2026-11-20") == "2026-12-25"
    assert story.now("2026-12-26").phase == "已办延续"
    refusal = {"result": "不予延续", "until": None, "reasons": "不符合条件", "remedies": "可以复议"}
    story.allowed("decide_renewal", "2026-12-25", **refusal)
    story.refused("decide_renewal", "2026-12-26", "第五十条", **refusal)
    story.refused("cancel", "2026-12-28", "第七十条", ground="有效期届满未延续", expired_on="2026-12-25")
    story.take("record_renewal", "2026-12-28", until="2031-12-25")


def test_who_asked_too_late_has_no_supposed_renewal() -> None:
    story = expiring().take("ask_renewal", "2026-12-10", expires_on="2026-12-25")
    assert story.now("2026-12-26").phase == "延续"
    story.allowed("decide_renewal", "2026-12-28")


def test_what_is_not_supposed_needs_no_paper() -> None:
    expiring().take("ask_renewal", "2026-11-20").take("decide_renewal", "2026-12-01").refused(
        "record_renewal", "2026-12-02", "第五十条")


def test_a_refused_renewal_says_why() -> None:
    story = expiring().take("ask_renewal", "2026-11-20")
    story.refused("decide_renewal", "2026-12-01", "第三十八条", result="不予延续", until=None)


def test_recall_serves_the_public_and_compensates_loss() -> None:
    granted().refused("recall", "2026-06-01", "第八条", public=False)
    granted().refused("recall", "2026-06-01", "第八条", loss=True)
    story = granted().take("publish", "2026-03-12").take("recall", "2026-06-01", loss=True, compensation="补偿5万元")
    assert {duty.name for duty in story.now("2026-06-02").duties} == {"撤下公开", "注销"}


def test_revocation_spares_the_public_interest_and_compensates_who_is_not_at_fault() -> None:
    granted().refused("revoke", "2026-06-01", "第六十九条", harm=True)
    granted().refused("revoke", "2026-06-01", "第六十九条", damage=True)
    granted().allowed("revoke", "2026-06-01", damage=True, redress="赔偿")
    fraud = {"ground": "被许可人以欺骗、贿赂等不正当手段取得", "damage": None}
    granted().refused("revoke", "2026-06-01", "第六十九条", **fraud, protected=True)
    story = granted().take("revoke", "2026-06-01", by="upper_agency", **fraud)
    assert story.now("2026-06-02").phase == "已撤销"
    story.take("cancel", "2026-06-03", ground="被撤销、撤回或者吊销")


def test_a_licence_is_cancelled_only_on_a_ground_that_is_there() -> None:
    granted().refused("cancel", "2026-06-01", "第七十条", ground="被撤销、撤回或者吊销")
    granted().allowed("cancel", "2026-06-01", ground="被撤销、撤回或者吊销", punished="罚字第1号")
    granted().refused("cancel", "2026-12-31", "第七十条", ground="有效期届满未延续", expired_on="2026-12-31")
    granted().allowed("cancel", "2027-01-01", ground="有效期届满未延续", expired_on="2026-12-31")


def test_a_licence_quashed_by_a_court_is_taken_down() -> None:
    story = granted().take("publish", "2026-03-12").link("litigation", "2026-05-01", "2026-09-01", "撤销")
    assert [duty.name for duty in story.now("2026-09-02").duties] == ["撤下公开"]
    story.allowed("cancel", "2026-09-02", ground="被撤销、撤回或者吊销")
