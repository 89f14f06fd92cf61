"""生态环境损害赔偿: 民法典 1234, 1235; 生态环境损害赔偿管理规定."""
from __future__ import annotations

from .play import Story


def checked(**answers: object) -> Story:
    story = Story("eco_compensation", "2026-03-02").take("find", "2026-03-02")
    return story.take("check", "2026-03-10", **answers)


def assessed(**answers: object) -> Story:
    return checked().take("start", "2026-03-12").take("assess", "2026-05-06", **answers)


def talking(**answers: object) -> Story:
    return assessed(**answers).take("invite", "2026-05-11")


def agreed() -> Story:
    return talking().take("negotiate", "2026-06-01").take("agree", "2026-06-10")


def test_a_clue_is_checked_in_thirty_days() -> None:
    story = Story("eco_compensation", "2026-03-02").take("find", "2026-03-02")
    assert story.due("初步核查", "2026-03-02") == "2026-04-01"


def test_only_unlawful_damage_is_claimed_for() -> None:
    checked(unlawful=False).refused("start", "2026-03-12", "第一千二百三十四条")
    checked(damaged=False).refused("start", "2026-03-12", "第一千二百三十四条")
    checked(damaged=False).allowed("not_start", "2026-03-12", ground="没有造成生态环境损害")
    checked().refused("not_start", "2026-03-12", "不启动索赔的情形", ground="没有造成生态环境损害")
    checked().allowed("not_start", "2026-03-12")


def test_only_simple_damage_is_assessed_without_experts_bodies() -> None:
    story = checked().take("start", "2026-03-12")
    story.refused("assess", "2026-05-06", "调查和鉴定评估", how="专家出具意见")
    story.allowed("assess", "2026-05-06", how="专家出具意见", simple=True)


def test_without_a_cause_there_is_no_claim() -> None:
    assessed(cause=False).refused("invite", "2026-05-11", "第一千二百三十四条")
    assessed(cause=False).allowed("close", "2026-05-11", outcome="没有因果关系")
    assessed().refused("close", "2026-05-11", "修复和修复评估", outcome="没有因果关系")


def test_talks_last_ninety_days_and_three_sessions() -> None:
    story = talking()
    assert story.due("磋商", "2026-05-11") == "2026-08-09"
    story.refused("fail", "2026-08-09", "磋商", ground="磋商期限届满")
    story.allowed("fail", "2026-08-10", ground="磋商期限届满")
    story.allowed("negotiate", "2026-06-01", number=3)
    story.refused("negotiate", "2026-06-01", "磋商", number=4)
    story.allowed("negotiate", "2026-06-01", number=4, more="双方要求继续磋商")


def test_one_talks_before_one_sues() -> None:
    talking().refused("sue", "2026-06-01", "赔偿诉讼")
    talking().refused("fail", "2026-06-01", "磋商", ground="未达成一致")
    talking().take("fail", "2026-06-01").allowed("sue", "2026-06-02")
    agreed().refused("sue", "2026-07-01", "赔偿诉讼")
    agreed().allowed("sue", "2026-12-31", refuses=True)


def test_what_can_be_restored_is_restored_and_the_result_assessed() -> None:
    agreed().take("pay", "2026-07-01").refused("close", "2026-07-02", "第一千二百三十四条")
    story = agreed().take("restore", "2026-11-02")
    story.refused("close", "2026-11-03", "修复和修复评估")
    story.take("evaluate", "2026-11-16", met=False).refused("close", "2026-11-17", "修复和修复评估")
    story.take("restore", "2026-12-21").take("evaluate", "2026-12-25").allowed("close", "2026-12-28")


def test_what_cannot_be_restored_is_paid_for() -> None:
    story = talking(restorable=False).take("negotiate", "2026-06-01")
    story.refused("agree", "2026-06-10", "（工作约定，非法律规定）", amount="799999", restore_by=None)
    story.take("agree", "2026-06-10", restore_by=None).refused("close", "2026-06-11", "第一千二百三十四条")
    story.take("pay", "2026-07-01").allowed("close", "2026-07-02")


def test_a_claim_is_closed_as_lost_only_when_the_court_dismissed_it() -> None:
    story = talking().take("fail", "2026-06-01").take("sue", "2026-06-02").take("judge", "2026-09-01")
    story.refused("close", "2026-09-10", "赔偿诉讼", outcome="驳回索赔")
    lost = talking().take("fail", "2026-06-01").take("sue", "2026-06-02").take("judge", "2026-09-01", result="驳回")
    lost.allowed("close", "2026-09-10", outcome="驳回索赔")
