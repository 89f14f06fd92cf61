"""Moves that the acts forbid or permit: rules of governments and major decisions."""
from __future__ import annotations

from . import paths
from .cases import case
from .play import Story

# 政府规章


@case("G022")
def a_rule_passed_by_the_mayors_working_meeting_is_not_signed() -> None:
    paths.voted(kind="其他会议").refused("publish", "2026-05-15", "第二十七条", effective_on="2026-06-15")
    for kind in ("政府常务会议", "政府全体会议"):
        paths.voted(kind=kind).allowed("publish", "2026-05-15", effective_on="2026-06-15")


@case("G023")
def a_draft_on_which_nobody_was_consulted_may_be_returned() -> None:
    story = paths.sent_for_review(consult=False)
    for kind in ("缓办", "退回"):
        story.allowed("return", "2026-04-13", kind=kind, ground="未按照条例有关规定公开征求意见")
    paths.sent_for_review().refused("return", "2026-04-13", "第二十条", ground="未按照条例有关规定公开征求意见")
    paths.examined_rule(consult=False).refused("finish", "2026-05-06", "第十五条")


@case("G024")
def a_rule_does_not_take_effect_on_the_tenth_day() -> None:
    story = paths.voted()
    story.refused("publish", "2026-05-15", "第三十二条", effective_on="2026-05-25")
    story.refused("publish", "2026-05-15", "第三十二条", effective_on="2026-06-14")
    story.allowed("publish", "2026-05-15", effective_on="2026-06-15")
    story.allowed("publish", "2026-05-15", effective_on="2026-05-15", immediate="不立即施行将有碍规章施行")


@case("G025")
def a_rule_is_not_called_tiaoli() -> None:
    paths.examined_rule().refused("finish", "2026-05-06", "第七条", name="某市停车管理条例")
    paths.examined_rule().allowed("finish", "2026-05-06", name="某市停车管理办法")
    paths.voted().refused("publish", "2026-05-15", "第七条", name="某市停车条例", effective_on="2026-06-15")


# 重大行政决策


@case("G026")
def an_unreviewed_draft_is_not_discussed() -> None:
    paths.formed().refused("submit_to_meeting", "2026-04-21", "第二十五条")
    paths.weighed(outcome="不合法").refused("submit_to_meeting", "2026-04-21", "第二十五条")
    paths.weighed().allowed("submit_to_meeting", "2026-04-21")


@case("G028")
def an_exploratory_reform_is_discussed_with_its_risks_named() -> None:
    story = paths.weighed(outcome="不合法", exploratory=True)
    story.refused("submit_to_meeting", "2026-04-21", "第二十五条")
    story.allowed("submit_to_meeting", "2026-04-21", risk_told="与现行规章关于收费主体的规定不一致")
    plain = paths.weighed(outcome="不合法")
    plain.refused("submit_to_meeting", "2026-04-21", "第二十五条", risk_told="有风险")


@case("G029")
def asking_the_justice_bureau_for_views_is_no_review() -> None:
    story = paths.formed().take("negotiate", "2026-04-09", units=["市司法局"])
    story.refused("submit_to_meeting", "2026-04-21", "第二十五条")


@case("G032")
def three_working_days_are_not_enough_for_a_review() -> None:
    story, told = paths.submitted(subject="重大行政决策"), {"compliance": "履行程序的说明"}
    story.refused("accept", "2026-03-03", "第二十六条", reply_by="2026-03-06", **told)
    story.allowed("accept", "2026-03-03", reply_by="2026-03-12", **told)


@case("G033")
def the_head_speaks_last() -> None:
    paths.discussed(head_last=False).refused("decide", "2026-04-23", "第三十条")
    paths.discussed().allowed("decide", "2026-04-23")


@case("G034")
def a_head_against_the_majority_says_why() -> None:
    paths.discussed(against_majority=True).refused("decide", "2026-04-23", "第三十条")
    paths.discussed(against_majority=True, reasons="财力不足").allowed("decide", "2026-04-23")


@case("G035")
def a_paper_signed_in_circulation_is_no_decision() -> None:
    paths.weighed().refused("decide", "2026-04-23", "第三十条")
    paths.discussed(kind="其他会议、传阅签批").refused("decide", "2026-04-23", "第三十条")
    paths.discussed(kind="政府全体会议").allowed("decide", "2026-04-23")


@case("G038")
def the_opinion_lies_before_the_meeting() -> None:
    paths.weighed().refused("submit_to_meeting", "2026-04-21", "第二十九条", opinion=None)
    paths.weighed().refused("submit_to_meeting", "2026-04-21", "第二十九条", public_views=None)


@case("G041")
def who_argued_for_a_decision_does_not_evaluate_it() -> None:
    story = paths.announced()
    story.refused("evaluate", "2027-04-01", "第三十六条", took_part=True)
    story.allowed("evaluate", "2027-04-01")
    risky = paths.launched().take("judge", "2026-03-05", risky=True, no_risk=None).take("assess_risk", "2026-03-20")
    risky.record("publish", "2026-04-28").refused("evaluate", "2027-04-01", "第三十六条", assessors=["市发改委"])


@case("G044")
def an_emergency_is_met_without_the_five_steps() -> None:
    story = Story("major_decision", "2026-03-02").take("suggest", "2026-03-02", category="突发事件应急处置决策")
    story.refused("launch", "2026-03-02", "第三条 第十条")
    story.take("decide_directly", "2026-03-02")
    assert story.now("2026-03-03").outcome == "不适用条例"
    paths.launched().refused("decide_directly", "2026-03-04", "第三条")


@case("G046")
def a_record_without_the_dissent_is_not_complete() -> None:
    story = paths.announced(dissent=True)
    story.refused("archive", "2026-05-06", "第三十条")
    paths.announced(dissent=True, dissent_recorded=True).allowed("archive", "2026-05-06")
