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


# 行政应诉

@case("G188")
def an_absent_head_proves_why_under_the_seal() -> None:
    ways.called().refused("excuse_head", "2026-04-08", "第九条", sealed=None)
    ways.called().allowed("excuse_head", "2026-04-08", sealed=None, signed=True)
    ways.called().allowed("excuse_head", "2026-04-08")


@case("G189", "G190")
def coming_once_counts_for_one_instance_only() -> None:
    story = ways.attended()
    story.allowed("count_appearance", "2026-04-10")
    again = ways.attended().take("call_session", "2026-04-11", held_on="2026-04-24", head_called=False, served_on=None)
    again.take("hold_session", "2026-04-24", came="相应的工作人员").allowed("count_appearance", "2026-04-24")
    called = ways.attended().take("call_session", "2026-04-11", held_on="2026-04-24", served_on="2026-04-13")
    called.take("hold_session", "2026-04-24", came="相应的工作人员").refused("count_appearance", "2026-04-24", "第七条")
    appealed = ways.judged().take("open_instance", "2026-05-01").take(
        "call_session", "2026-05-08", held_on="2026-05-20", head_called=False, served_on=None)
    appealed.take("hold_session", "2026-05-20", came="相应的工作人员")
    appealed.refused("count_appearance", "2026-05-20", "第七条")
    appealed.take("head_attends", "2026-05-20", held_on="2026-05-20").allowed("count_appearance", "2026-05-20")


@case("G192")
def the_defendant_gathers_no_evidence_from_the_plaintiff_during_the_suit() -> None:
    for whom in ("原告", "证人", "第三人"):
        ways.sued().refused("add_evidence", "2026-03-10", "第三十五条", from_whom=whom, collected_on="2026-03-09",
                            permitted=True)
    ways.sued().allowed("add_evidence", "2026-03-10", from_whom="证人")
    ways.sued().refused("add_evidence", "2026-03-10", "第三十六条", from_whom="其他", collected_on="2026-03-09")


@case("G193")
def the_same_act_is_not_made_again() -> None:
    story = ways.lost(redo=True)
    story.refused("redo", "2026-06-01", "第七十一条", same_facts=True, same_act=True)
    story.allowed("redo", "2026-06-01", same_facts=True, same_act=True, procedural=True)
    story.allowed("redo", "2026-06-01", same_act=True)


@case("G194")
def a_judgment_in_effect_is_performed() -> None:
    ways.lost().refused("defer_performance", "2026-06-01", "第九十四条", reason="内部研究", stayed=None)
    ways.lost().allowed("perform", "2026-06-01")


# 信访

@case("G205")
def what_was_re_examined_is_not_accepted_again() -> None:
    ways.rechecked().refused("accept_again", "2026-06-01", "第三十六条", same=True)
    ways.rechecked().allowed("accept_again", "2026-06-01")
    ways.petitioned(rechecked=True).refused("accept", "2026-03-05", "第三十六条")
    ways.petitioned(rechecked=True).allowed("refuse", "2026-03-05", ground="复核后同一事实和理由再次提出")


@case("G211")
def an_interested_officer_withdraws() -> None:
    story = ways.petitioned().take("accept", "2026-03-05")
    story.refused("assign", "2026-03-06", "第二十八条", interested=True)
    story.allowed("assign", "2026-03-06")


# 人民调解

@case("G213")
def who_refuses_is_not_mediated() -> None:
    story = ways.mediating().take("refuse", "2026-03-04")
    story.refused("mediate", "2026-03-05", "第十七条")
    story.take("agree", "2026-03-05").allowed("mediate", "2026-03-05")


@case("G216")
def confirmation_is_asked_for_by_both() -> None:
    ways.agreed_upon().refused("ask_confirmation", "2026-03-12", "第三十三条", jointly=False)
    ways.agreed_upon().allowed("ask_confirmation", "2026-04-09")
    ways.agreed_upon().refused("ask_confirmation", "2026-04-10", "第三十三条")


# 法律援助

@case("G218")
def aid_is_refused_with_reasons() -> None:
    ways.asked_for_aid().refused("refuse", "2026-03-05", "第四十三条", reasons=None)
    ways.asked_for_aid().refused("refuse", "2026-03-05", "第四十三条", written=False)
    ways.asked_for_aid().allowed("refuse", "2026-03-05")


@case("G219")
def a_migrant_worker_claiming_wages_is_not_checked() -> None:
    story = ways.asked_for_aid(unchecked="请求支付劳动报酬或者工伤赔偿的进城务工人员")
    story.refused("check_means", "2026-03-03", "第四十二条")
    story.allowed("grant", "2026-03-03", poor=None)
    ways.asked_for_aid().allowed("check_means", "2026-03-03")


@case("G220")
def nothing_is_taken_from_who_is_aided() -> None:
    ways.aided().refused("handle", "2026-03-10", "第二十条", fee=100)
    ways.aided().allowed("handle", "2026-03-10")


@case("G221")
def the_gravest_charges_take_three_years_of_practice() -> None:
    story = ways.Story("legal_aid", "2026-03-02").take("notify", "2026-03-02", ground="可能判处无期徒刑、死刑")
    story.refused("assign", "2026-03-03", "第二十六条", practised=2)
    story.allowed("assign", "2026-03-03", practised=3)
