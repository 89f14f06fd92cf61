"""政府信息公开条例 (2019), chapter 4, as matters played step by step."""
from __future__ import annotations

from .play import Story


def requested(day: str = "2026-03-02") -> Story:
    return Story("foi_request", day).take("receive", day)


def consulted(**answer: object) -> Story:
    """A third party was asked and has answered."""
    story = requested().take("ask_third_party", "2026-03-03")
    return story.take("third_party_answers", "2026-03-10", **answer)


REASONED = {
    "kind": "不予公开", "reasons": "涉及商业秘密", "ground": "商业秘密、个人隐私", "review_first": True,
    "screened": None,
}  # fmt: skip


def test_a_request_is_answered_and_served() -> None:
    story = requested().take("reply", "2026-03-20").take("serve", "2026-03-23").take("archive", "2026-03-24")
    now = story.now("2026-03-25")
    assert (now.phase, now.outcome, now.ended.isoformat()) == ("已归档", "予以公开", "2026-03-20")
    assert not now.duties


def test_the_answer_is_due_in_twenty_working_days() -> None:
    assert requested().due("答复", "2026-03-03") == "2026-03-30"


def test_a_second_request_for_correction_is_refused_citing_article_30() -> None:
    story = requested().take("ask_correction", "2026-03-04").take("correct", "2026-03-06")
    story.refused("ask_correction", "2026-03-09", "第三十条")


def test_correction_may_be_asked_for_within_seven_working_days_only() -> None:
    requested().allowed("ask_correction", "2026-03-11")
    requested().refused("ask_correction", "2026-03-12", "第三十条")


def test_a_corrected_request_starts_the_answer_anew() -> None:
    story = requested().take("ask_correction", "2026-03-04")
    assert story.due("答复", "2026-03-05") is None
    assert story.take("correct", "2026-03-16").due("答复", "2026-03-17") == "2026-04-14"


def test_a_request_is_not_abandoned_before_the_time_for_correction_is_over() -> None:
    story = requested().take("ask_correction", "2026-03-04", correct_by="2026-03-13")
    story.refused("abandon", "2026-03-13", "第三十条")
    story.allowed("abandon", "2026-03-14")
    story.refused("abandon", "2026-03-14", "第三十条", excused=True)


def test_nothing_is_answered_while_a_correction_is_awaited() -> None:
    requested().take("ask_correction", "2026-03-04").refused("reply", "2026-03-05", "第三十条")


def test_what_harms_a_third_party_is_not_disclosed_without_asking_it() -> None:
    story = requested()
    story.refused("reply", "2026-03-10", "第三十二条", harms_third_party=True)
    story.refused("reply", "2026-03-10", "第三十二条", harms_third_party=True, **REASONED)


def test_no_answer_before_the_third_party_has_answered_or_its_time_is_over() -> None:
    story = requested().take("ask_third_party", "2026-03-03")
    story.refused("reply", "2026-03-10", "第三十二条")
    story.allowed("reply", "2026-03-25")  # deemed to have said nothing on 3月24日


def test_disclosure_against_a_founded_objection_is_refused_citing_article_32() -> None:
    consulted(consents=False).refused("reply", "2026-03-12", "第三十二条", founded=True)


def test_the_public_interest_outweighs_the_objection_if_the_third_party_is_told() -> None:
    story = consulted(consents=False)
    story.refused("reply", "2026-03-12", "第三十二条", founded=True, public_interest=True)
    story.allowed("reply", "2026-03-12", founded=True, public_interest=True, third_party_told_on="2026-03-11")


def test_an_unfounded_objection_does_not_bar_disclosure_but_must_be_weighed() -> None:
    story = consulted(consents=False)
    story.allowed("reply", "2026-03-12", founded=False)
    story.refused("reply", "2026-03-12", "第三十二条")


def test_consent_needs_no_weighing() -> None:
    consulted(consents=True).allowed("reply", "2026-03-12")


def test_time_spent_asking_does_not_count() -> None:
    story = consulted(consents=True)  # 3月3日 to 3月10日: five working days
    assert story.due("答复", "2026-03-11") == "2026-04-07"


def test_an_agency_that_keeps_silent_consents() -> None:
    story = requested().take("ask_agency", "2026-03-03")
    story.refused("reply", "2026-03-20", "第三十四条")
    story.allowed("reply", "2026-03-25")


def test_what_can_be_severed_is_not_refused_whole() -> None:
    requested().refused("reply", "2026-03-10", "第三十七条", severable=True, **REASONED)
    partly = {**REASONED, "kind": "部分公开", "ground": None, "review_first": None, "screened": True}
    requested().allowed("reply", "2026-03-10", severable=True, **partly)


def test_a_refusal_gives_reasons_a_legal_ground_and_the_remedies() -> None:
    story = requested()
    story.allowed("reply", "2026-03-10", **REASONED)
    for missing in ("reasons", "ground"):
        story.refused("reply", "2026-03-10", "第三十六条", **{**REASONED, missing: None})
    story.refused("reply", "2026-03-10", "第三十六条", **REASONED, remedies=None)


def test_a_refusal_tells_that_reconsideration_comes_first() -> None:
    requested().refused("reply", "2026-03-10", "第二十三条", **{**REASONED, "review_first": None})


def test_before_the_new_reconsideration_act_nobody_had_to_be_told_so() -> None:
    story = Story("foi_request", "2023-03-02").take("receive", "2023-03-02")
    story.allowed("reply", "2023-03-10", **{**REASONED, "review_first": None})


def test_nothing_is_disclosed_without_screening_for_secrets() -> None:
    requested().refused("reply", "2026-03-10", "第十七条", screened=None)
    requested().refused("reply", "2026-03-10", "第十四条", protected=True)


def test_each_kind_of_answer_states_what_the_article_wants() -> None:
    story, bare = requested(), {"screened": None}
    story.refused("reply", "2026-03-10", "第三十六条", kind="已主动公开", **bare)
    story.allowed("reply", "2026-03-10", kind="已主动公开", where="网址", **bare)
    story.refused("reply", "2026-03-10", "第三十六条", kind="信息不存在", **bare)
    story.allowed("reply", "2026-03-10", kind="信息不存在", searched=True, **bare)
    story.refused("reply", "2026-03-10", "第三十六条", kind="非本机关负责公开", **bare)
    story.allowed("reply", "2026-03-10", kind="非本机关负责公开", reasons="由某局制作", **bare)
    story.refused("reply", "2026-03-10", "第三十六条", kind="不予重复处理", **bare)
    story.allowed("reply", "2026-03-10", kind="不予重复处理", earlier_reply="2025年12月答复", **bare)
    story.refused("reply", "2026-03-10", "第三十八条", kind="不予提供", reasons="需要加工", **bare)
    story.refused("reply", "2026-03-10", "第三十九条", kind="非政府信息公开申请", **bare)


def test_an_excessive_request_is_set_aside_only_after_asking_why() -> None:
    answer = {"kind": "不予处理", "reasons": "理由不合理", "unreasonable": True, "screened": None}
    story = requested()
    story.refused("reply", "2026-03-10", "第三十五条", **answer)
    story.take("ask_reasons", "2026-03-11").take("explain_reasons", "2026-03-13")
    story.allowed("reply", "2026-03-16", **answer)
    story.refused("reply", "2026-03-16", "第三十五条", **{**answer, "unreasonable": None})


def test_a_reasonable_but_large_request_may_be_answered_later() -> None:
    story = requested().take("ask_reasons", "2026-03-04").take("postpone", "2026-03-20", until="2026-05-29")
    assert story.due("答复", "2026-04-10") == "2026-05-29"


def test_nothing_is_charged_unless_the_request_is_excessive() -> None:
    requested().refused("reply", "2026-03-10", "第四十二条", fee=20)
    requested().allowed("reply", "2026-03-10", fee=20, excessive=True)


def test_an_extension_is_approved_told_in_time_once_and_by_twenty_working_days_at_most() -> None:
    story = requested()
    story.allowed("extend", "2026-03-30")
    story.refused("extend", "2026-03-31", "第三十三条")
    story.refused("extend", "2026-03-20", "第三十三条", amount=21)
    story.refused("extend", "2026-03-20", "第三十三条", agreed=None)
    story.refused("extend", "2026-03-20", "第三十三条", told_on=None)
    story.refused("extend", "2026-03-20", "第三十三条", told_on="2026-03-25")
    approved_later = {"by": {"name": "某", "role": "foi_head"}, "on": "2026-03-23"}
    story.refused("extend", "2026-03-20", "第三十三条", agreed=approved_later)
    by_a_clerk = {"by": {"name": "某", "role": "clerk"}, "on": "2026-03-20"}
    story.refused("extend", "2026-03-20", "第三十三条", agreed=by_a_clerk)
    story.take("extend", "2026-03-20").refused("extend", "2026-03-23", "第三十三条")
    assert story.due("答复", "2026-03-24") == "2026-04-28"


def test_a_late_answer_is_shown_late_and_still_given() -> None:
    story = requested()
    assert story.now("2026-04-10").clocks["答复"].late
    story.take("reply", "2026-04-10")
    assert story.now("2026-04-10").clocks["答复"].late


def test_nothing_follows_a_withdrawn_request_but_the_file() -> None:
    story = requested().take("withdraw", "2026-03-04")
    assert story.now("2026-03-05").outcome == "申请人撤回"
    assert {reason.word for reason in story.refusals("reply", "2026-03-05")} == {"ended"}
    story.take("archive", "2026-03-05")


def test_an_answered_request_is_not_archived_before_it_is_served() -> None:
    requested().take("reply", "2026-03-20").refused("archive", "2026-03-21", "第三十六条")


def test_only_disclosed_information_is_made_public() -> None:
    requested().take("reply", "2026-03-20").allowed("make_public", "2026-03-21")
    requested().take("reply", "2026-03-20", **REASONED).refused("make_public", "2026-03-21", "第四十四条")


def test_a_state_secret_is_refused_without_asking_the_third_party() -> None:
    story = Story("foi_request", "2026-03-02").take("receive", "2026-03-02")
    refusal = {"kind": "不予公开", "reasons": "依法不予公开", "review_first": True, "harms_third_party": True}
    story.allowed("reply", "2026-03-10", ground="国家秘密", **refusal)
    story.refused("reply", "2026-03-10", "第三十二条", ground="商业秘密、个人隐私", **refusal)


def charged() -> Story:
    fee = {"excess": "半年内申请一百件", "amount": "300", "pay_by": "2026-04-03"}
    return requested().take("ask_fee", "2026-03-05", **fee)


def test_who_asks_must_be_told_apart_for_the_statutory_table() -> None:
    Story("foi_request", "2026-03-02").refused("receive", "2026-03-02", "三", applicant_kind=None)


def test_a_fee_that_was_asked_for_must_be_paid_before_the_answer() -> None:
    story = charged()
    story.refused("reply", "2026-03-12", "第四十二条")
    story.take("pay_fee", "2026-03-12", paid_on="2026-03-12").allowed("reply", "2026-03-13")


def test_the_time_for_paying_does_not_count() -> None:
    assert charged().take("pay_fee", "2026-03-12", paid_on="2026-03-12").due("答复", "2026-03-13") == "2026-04-07"


def test_a_request_is_not_given_up_before_the_day_for_paying_is_over() -> None:
    story = charged()
    story.refused("abandon_unpaid", "2026-04-03", "第四十二条")
    assert story.take("abandon_unpaid", "2026-04-07").now("2026-04-07").outcome == "未缴费视为放弃"


def test_who_has_paid_is_not_held_to_have_given_up() -> None:
    charged().take("pay_fee", "2026-03-12", paid_on="2026-03-12").refused("abandon_unpaid", "2026-04-07", "三")


def test_unclear_is_answered_only_after_a_correction_was_asked_for() -> None:
    unclear = {"kind": "内容不明确", "reasons": "没有指明何年何月", "screened": None}
    requested().refused("reply", "2026-03-10", "第三十条", **unclear)
    story = requested().take("ask_correction", "2026-03-04").take("correct", "2026-03-06")
    story.allowed("reply", "2026-03-10", **unclear)
