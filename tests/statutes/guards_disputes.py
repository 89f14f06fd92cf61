"""Moves that the acts forbid or permit: simple penalties, compulsion, transfer to criminal justice, disputes, aid."""
from __future__ import annotations

from . import ways
from .cases import case
from .lawful import TEAM, officer

# 简易程序

@case("G092", "G093")
def fines_are_collected_on_the_spot_only_up_to_a_hundred_or_where_hard_later() -> None:
    dear = ways.fined_at_once(fine=150)
    dear.refused("collect_on_spot", "2026-03-02", "第六十八条", amount=150)
    dear.allowed("collect_on_spot", "2026-03-02", amount=150, hard_later=True)
    dear.allowed("collect_on_spot", "2026-03-02", amount=150, remote=True)
    ways.fined_at_once(fine=100).allowed("collect_on_spot", "2026-03-02", amount=100)


# 行政强制措施

@case("G095")
def nothing_is_sealed_without_approval() -> None:
    ways.proposed().refused("impose", "2026-03-03", "第十八条")
    ways.proposed().take("approve", "2026-03-02").allowed("impose", "2026-03-03")


@case("G096")
def what_was_seized_in_urgency_is_ratified_within_a_day() -> None:
    story = ways.proposed().take("impose", "2026-03-02", urgent=True)
    story.allowed("ratify", "2026-03-03")
    assert not story.take("ratify", "2026-03-03").now("2026-03-05").clocks["补办批准"].late


@case("G098")
def one_officer_alone_seizes_nothing() -> None:
    story = ways.proposed().take("approve", "2026-03-02")
    story.refused("impose", "2026-03-03", "第十八条", team=TEAM[:1])
    story.refused("impose", "2026-03-03", "第十七条", team=[officer("赵一"), {"name": "辅警"}])


@case("G104")
def what_was_seized_too_long_is_given_back() -> None:
    story = ways.seized()
    story.allowed("keep", "2026-04-02")
    story.refused("keep", "2026-04-03", "第二十八条")
    story.refused("dispose", "2026-04-03", "第二十八条")
    story.allowed("lift", "2026-04-03", ground="期限已经届满")


@case("G106")
def an_organ_without_the_power_freezes_nothing() -> None:
    story = ways.freezing().take("approve", "2026-03-02")
    story.refused("impose", "2026-03-03", "第二十九条", **ways.FREEZING, empowered=False)
    story.allowed("impose", "2026-03-03", **ways.FREEZING)


# 行政强制执行

@case("G107")
def no_execution_is_decided_undemanded() -> None:
    ways.overdue().refused("decide", "2026-03-20", "第三十五条")
    ways.demanded().allowed("decide", "2026-03-20")


@case("G109")
def nothing_is_executed_on_a_public_holiday() -> None:
    story = ways.demanded().take("decide", "2026-09-20").take("serve", "2026-09-21")
    story.refused("execute", "2026-10-02", "第四十三条")
    story.allowed("execute", "2026-10-02", urgent=True)
    story.allowed("execute", "2026-10-09")


@case("G111")
def an_unlawful_building_stands_until_the_time_to_sue_has_passed() -> None:
    story = ways.demolition(remedy_ends_on="2026-09-10")
    story.refused("execute", "2026-05-20", "第四十四条", method="强制拆除", filmed=True)
    story.refused("execute", "2026-09-10", "第四十四条", method="强制拆除", filmed=True)
    story.allowed("execute", "2026-09-11", method="强制拆除", filmed=True)


@case("G113")
def the_court_is_asked_within_three_months() -> None:
    story = ways.overdue(remedy_ends_on="2026-02-27", empowered=False).take("demand", "2026-03-02")
    story.allowed("apply_court", "2026-05-27")
    story.refused("apply_court", "2026-06-27", "第五十三条")
    story.allowed("apply_court", "2026-06-27", late_reason="当事人下落不明，公告送达期间")


@case("G114")
def an_organ_without_the_power_does_not_execute() -> None:
    story = ways.overdue(empowered=False).take("demand", "2026-03-02")
    story.refused("decide", "2026-03-20", "第十三条")
    story.record("decide", "2026-03-20").record("serve", "2026-03-20").refused("execute", "2026-03-23", "第十三条")


# 两法衔接

@case("G146")
def one_officer_is_no_special_team() -> None:
    story = ways.suspected()
    story.refused("name_team", "2026-03-02", "第五条", team=TEAM[:1])
    story.refused("report", "2026-03-03", "第五条")
    story.take("name_team", "2026-03-02").allowed("report", "2026-03-03")


@case("G149")
def what_the_police_need_is_not_kept() -> None:
    story = ways.transferred().take("police_decide", "2026-03-09", result="立案", received_on="2026-03-10")
    story.allowed("retain", "2026-03-13")
    story.refused("retain", "2026-03-20", "第十二条")
    story.allowed("hand_over", "2026-03-20")
