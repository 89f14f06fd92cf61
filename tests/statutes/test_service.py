"""好差评、热线工单、一件事、清单调整: 国办发〔2019〕51号, 国办发〔2020〕53号; 优化营商环境条例 20, 25, 35—37, 40—44."""
from __future__ import annotations

import pytest

from .play import Story

MENDED = "强化服务差评整改"


def rated(place: str = "", **answers: object) -> Story:
    return Story("service_rating", "2026-03-02", place).take("receive", "2026-03-02", **answers)


def checked(**answers: object) -> Story:
    return rated().take("check", "2026-03-03", **answers)


def answered(**answers: object) -> Story:
    return checked(**answers).take("rectify", "2026-03-04").take("reply", "2026-03-05")


def test_a_bad_rating_is_followed_up_in_one_day_and_settled_in_fifteen() -> None:
    story = rated()
    assert (story.due("核实差评", "2026-03-02"), story.due("办结", "2026-03-02")) == ("2026-03-03", "2026-03-23")
    assert "整改反馈" not in story.now("2026-03-02").clocks
    assert not rated(level="满意").now("2026-03-02").duties


def test_in_dezhou_it_is_answered_in_five_working_days() -> None:
    assert rated("371400").due("整改反馈", "2026-03-02") == "2026-03-09"
    story = Story("service_rating", "2026-09-30", "371400").take("receive", "2026-09-30")
    assert story.due("整改反馈", "2026-09-30") == "2026-10-13"


@pytest.mark.parametrize("level", ["不满意", "非常不满意"])
def test_bad_ratings_are_not_filed_away(level: str) -> None:
    rated(level=level).refused("file", "2026-03-03", MENDED)
    rated(level=level).allowed("check", "2026-03-03")


@pytest.mark.parametrize("level", ["非常满意", "满意", "基本满意"])
def test_good_ratings_are(level: str) -> None:
    rated(level=level).allowed("file", "2026-03-03")
    rated(level=level).refused("check", "2026-03-03", MENDED)


def test_whoever_gave_a_name_is_called_back() -> None:
    answered().refused("close", "2026-03-06", MENDED)
    answered().take("call_back", "2026-03-06").allowed("close", "2026-03-06")
    anonymous = rated(real_name=False, rater=None).take("check", "2026-03-03", contacted_on=None)
    anonymous.take("rectify", "2026-03-04").take("reply", "2026-03-05").allowed("close", "2026-03-06")


def test_who_is_right_is_served_and_not_merely_answered() -> None:
    checked().refused("explain", "2026-03-04", MENDED)
    checked(finding="缺乏法定依据").allowed("explain", "2026-03-04")
    story = answered(finding="缺乏法定依据").take("call_back", "2026-03-06")
    story.allowed("close", "2026-03-06", result="已解释说明")


def test_what_takes_time_is_planned_with_reasons() -> None:
    story = answered(finding="情况复杂、一时难以解决").take("call_back", "2026-03-06")
    story.refused("close", "2026-03-06", MENDED)
    hard = checked(finding="情况复杂、一时难以解决").take("plan", "2026-03-03", until="2026-03-20")
    assert hard.due("限期整改", "2026-03-03") == "2026-03-20"
    checked().refused("plan", "2026-03-03", MENDED)


def test_only_a_mistaken_or_malicious_rating_is_excluded_and_not_by_whoever_checked_it() -> None:
    checked().refused("appeal", "2026-03-04", MENDED)
    story = checked(finding="误评").take("appeal", "2026-03-04")
    story.refused("exclude", "2026-03-05", "（工作约定，非法律规定）", reviewers=["张三"])
    story.allowed("exclude", "2026-03-05")
    story.take("reject_appeal", "2026-03-05").refused("exclude", "2026-03-06", MENDED)
    story.take("explain", "2026-03-06").take("reply", "2026-03-06").take("call_back", "2026-03-09")
    story.allowed("close", "2026-03-09", result="已解释说明")


def test_a_rating_on_the_supervised_list_waits_for_its_task() -> None:
    story = answered().take("escalate", "2026-03-06").take("call_back", "2026-03-06")
    story.refused("close", "2026-03-09", "（工作约定，非法律规定）")
    story.link("supervised_task", "2026-03-06", "2026-03-20", "办结").allowed("close", "2026-03-20")


def test_pressure_on_who_rates_is_dealt_with_even_afterwards() -> None:
    story = answered().take("call_back", "2026-03-06").take("close", "2026-03-06").take("report_pressure", "2026-04-01")
    assert story.now("2026-04-01").clocks["追究责任"].pending
    story.take("discipline", "2026-04-02")
    assert not story.now("2026-04-02").clocks["追究责任"].pending


# 12345


def called(place: str = "", **answers: object) -> Story:
    return Story("hotline_order", "2026-03-02", place).take("register", "2026-03-02", **answers)


def dispatched(**answers: object) -> Story:
    return called(**answers).take("dispatch", "2026-03-03")


def test_a_call_is_passed_on_in_a_day_and_answered_in_five() -> None:
    assert called().due("派单", "2026-03-02") == "2026-03-03"
    assert dispatched().due("办结答复", "2026-03-03") == "2026-03-10"
    assert called(enforcement=True).now("2026-03-02").clocks["派单"].due is None


def test_the_hotline_takes_the_place_of_no_department() -> None:
    called().refused("answer_at_once", "2026-03-02", "办理工作流程")
    called(kind="咨询").allowed("answer_at_once", "2026-03-02")


def test_what_has_another_way_is_told_so_and_not_passed_on() -> None:
    story = called(barred="已进入信访渠道")
    story.refused("dispatch", "2026-03-02", "受理范围")
    story.allowed("decline", "2026-03-02")
    called().refused("decline", "2026-03-02", "受理范围")


def test_an_emergency_is_put_through() -> None:
    called(urgent=True).refused("dispatch", "2026-03-02", "受理范围")
    called(urgent=True).allowed("pass_on", "2026-03-02")
    called().refused("pass_on", "2026-03-02", "受理范围")


def test_a_complainant_is_not_named_to_the_unit() -> None:
    called().refused("dispatch", "2026-03-02", "（工作约定，非法律规定）", masked=None)
    called("410200").refused("dispatch", "2026-03-02", "第三十四条", masked=None)
    called(kind="求助").allowed("dispatch", "2026-03-02", masked=None)


def test_an_order_is_returned_within_a_day_or_kept() -> None:
    story = dispatched()
    story.allowed("return", "2026-03-04")
    story.refused("return", "2026-03-05", "地方规定")
    story.take("return", "2026-03-04").refused("reply", "2026-03-05", "办理工作流程")
    story.take("decide_return", "2026-03-05").refused("reply", "2026-03-06", "办理工作流程")
    story.take("dispatch", "2026-03-06").allowed("reply", "2026-03-09")
    kept = dispatched().take("return", "2026-03-04")
    kept.take("decide_return", "2026-03-05", agreed=False, reason="指定办理").allowed("reply", "2026-03-06")


def test_it_is_put_off_once_and_before_it_is_late() -> None:
    story = dispatched()
    story.refused("extend", "2026-03-10", "地方规定", amount=6)
    assert story.take("extend", "2026-03-10").due("办结答复", "2026-03-10") == "2026-03-17"
    story.refused("extend", "2026-03-11", "办理工作流程 地方规定", amount=1)
    dispatched().refused("extend", "2026-03-11", "地方规定")


def test_nothing_is_closed_before_the_caller_was_called_back() -> None:
    story = dispatched().take("reply", "2026-03-06")
    story.refused("close", "2026-03-09", "办理工作流程")
    story.take("call_back", "2026-03-09", satisfied=False).take("send_back", "2026-03-09")
    assert story.due("办结答复", "2026-03-09") == "2026-03-16"
    story.refused("close", "2026-03-10", "办理工作流程")
    story.take("reply", "2026-03-12").refused("close", "2026-03-12", "办理工作流程")
    story.take("call_back", "2026-03-13").refused("close", "2026-03-13", "办理工作流程", result="部分解决")
    story.allowed("close", "2026-03-13")


# 一件事


def designed(**answers: object) -> Story:
    story = Story("one_thing_service", "2026-03-02").take("choose", "2026-03-02").take("agree", "2026-03-03")
    return story.take("design", "2026-03-10", **answers).take("approve", "2026-03-12")


@pytest.mark.parametrize(("flaw", "article"), [
    ({"added": True}, "第三十五条"),
    ({"days_promised": 16}, "第三十六条"),
    ({"proofs": True}, "第四十四条"),
    ({"channels": "仅线上"}, "第三十七条"),
    ({"papers_after": 19}, "第三十五条"),
])
def test_joining_services_makes_nothing_harder(flaw: dict[str, object], article: str) -> None:
    designed(**flaw).refused("launch", "2026-03-16", article)
    designed().allowed("launch", "2026-03-16")


def test_the_boundary_of_what_is_promised_is_what_the_law_gives() -> None:
    designed(days_promised=15).allowed("launch", "2026-03-16")
    designed(added=True, added_by="某条例第八条").allowed("launch", "2026-03-16")
    designed(channels="仅线下", channel_law="某条例第九条").allowed("launch", "2026-03-16")


def test_a_changed_design_and_an_unwilling_department_hold_it_up() -> None:
    designed().take("design", "2026-03-13").refused("launch", "2026-03-16", "常态化推进")
    designed().take("agree", "2026-03-13", agreed=False).refused("launch", "2026-03-16", "集成办理")


def test_what_is_wanting_is_said_once_and_lateness_explained() -> None:
    story = designed().take("launch", "2026-03-16")
    story.refused("accept", "2026-03-17", "第三十六条", told_again=True)
    story.take("accept", "2026-03-17", due_on="2026-03-18").refused("deliver", "2026-03-19", "第三十六条")
    story.allowed("deliver", "2026-03-18")
    story.allowed("deliver", "2026-03-19", late_reason="系统故障")


# 清单


def listed(kind: str, place: str = "", **answers: object) -> Story:
    story = Story("power_list", "2026-03-02", place).take("note_change", "2026-03-02", list_kind=kind)
    more = {"replaceable": False} if kind == "证明事项清单" else {}
    story.take("propose", "2026-03-03", **(more | answers))
    return story.take("check_legality", "2026-03-04").take("check_list", "2026-03-05")


FLAWS = [
    ("权责清单", {"basis_kind": "没有依据", "clause": None}, "审核确认"),
    ("权责清单", {"basis_kind": "规范性文件", "burdens": True}, "第六十四条"),
    ("行政许可事项清单", {"basis_kind": "其他规章"}, "第十七条"),
    ("行政许可事项清单", {"basis_kind": "规范性文件"}, "第十七条"),
    ("证明事项清单", {"basis_kind": "其他规章"}, "第四十四条"),
    ("证明事项清单", {"replaceable": True}, "第四十四条"),
    ("行政审批中介服务清单", {"basis_kind": "其他规章"}, "第四十三条"),
    ("涉企收费和保证金目录清单", {"basis_kind": "地方性法规"}, "第二十五条"),
    ("市场准入性质的负面清单", {"basis_kind": "法律"}, "第二十条"),
    ("政务服务事项清单", {"basis_kind": "规范性文件", "conditions": True}, "第三十五条"),
]


@pytest.mark.parametrize(("kind", "flaw", "article"), FLAWS)
def test_no_list_takes_in_what_has_no_ground(kind: str, flaw: dict[str, object], article: str) -> None:
    listed(kind, **flaw).refused("approve", "2026-03-10", article)
    if kind != "市场准入性质的负面清单":
        listed(kind, basis_kind="行政法规").allowed("approve", "2026-03-10")


@pytest.mark.parametrize("kind", [kind for kind, _, _ in FLAWS])
def test_what_lost_its_ground_may_always_be_dropped(kind: str) -> None:
    listed(kind, action="取消", basis_kind="没有依据", clause=None).allowed("approve", "2026-03-10")


def test_in_zhejiang_powers_rest_on_its_own_rules() -> None:
    listed("权责清单", "331100", basis_kind="没有依据", clause=None).refused("approve", "2026-03-10", "第九条")
    listed("权责清单", "331100", basis_kind="规范性文件").allowed("approve", "2026-03-10")


def test_lists_are_adjusted_in_twenty_working_days_after_both_checks() -> None:
    story = listed("权责清单")
    assert story.due("调整公布", "2026-03-05") == "2026-03-30"
    story.take("propose", "2026-03-06").refused("approve", "2026-03-10", "审核确认")
    unlawful = listed("权责清单").take("check_legality", "2026-03-06", lawful=False)
    unlawful.refused("approve", "2026-03-10", "审核确认")
    unlawful.allowed("reject", "2026-03-10")


def test_what_is_published_is_what_was_approved() -> None:
    story = listed("权责清单").take("approve", "2026-03-10")
    story.refused("publish", "2026-03-11", "公布", action="取消")
    story.take("publish", "2026-03-11")
    assert story.now("2026-03-11").clocks["同步"].pending
    story.take("find_breach", "2026-05-06", breach="清单之外实施许可")
    assert story.now("2026-05-06").clocks["改正"].pending
