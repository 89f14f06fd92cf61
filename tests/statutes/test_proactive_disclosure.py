"""主动公开 and the yearly report on it: 政府信息公开条例 6, 10—18, 20, 23, 25, 26, 41, 44, 49, 50."""
from __future__ import annotations

from datetime import date

import pytest

from .play import Story

PARTS = ["主动公开情况", "收到和处理申请情况", "行政复议、行政诉讼情况", "主要问题及改进情况", "其他需要报告的事项"]


def formed(**answers: object) -> Story:
    return Story("proactive_disclosure", "2026-03-02").take("register_information", "2026-03-02", **answers)


def screened(label: dict[str, object] | None = None, screen: dict[str, object] | None = None, **form: object) -> Story:
    story = formed(**form).take("set_attribute", "2026-03-03", **(label or {}))
    return story.take("screen", "2026-03-04", **(screen or {}))


def published() -> Story:
    return screened().take("publish", "2026-03-05")


def test_what_is_to_be_public_is_public_within_twenty_working_days_of_its_making() -> None:
    story = formed(formed_on="2026-02-27")
    assert story.due("主动公开", "2026-03-02") == "2026-03-26"  # 2月28日 is worked
    assert story.now("2026-03-27").clocks["主动公开"].late
    assert not screened(formed_on="2026-02-27").take("publish",
    "2026-03-27").now("2026-03-30").clocks["主动公开"].pending


def test_another_law_may_name_another_day() -> None:
    assert formed(publish_by="2026-03-11").due("主动公开", "2026-03-02") == "2026-03-11"


def test_a_day_of_making_lies_not_after_the_record() -> None:
    story = Story("proactive_disclosure", "2026-03-02")
    story.refused("register_information", "2026-03-02", "第二十六条", formed_on="2026-03-03")
    story.allowed("register_information", "2026-03-02", formed_on="2026-03-02")


def test_nothing_is_published_unscreened_or_without_an_attribute() -> None:
    formed().refused("publish", "2026-03-05", "一(一) 第十七条 第十三条")
    formed().take("set_attribute", "2026-03-03").refused("publish", "2026-03-05", "第十七条")
    screened().allowed("publish", "2026-03-05")


def test_a_new_attribute_wants_a_new_screening() -> None:
    story = screened().take("set_attribute", "2026-03-05")
    story.refused("publish", "2026-03-06", "第十七条")
    story.take("screen", "2026-03-06").allowed("publish", "2026-03-06")


def test_what_is_listed_for_disclosure_is_not_kept_for_applicants() -> None:
    formed().refused("set_attribute", "2026-03-03", "第二十条", attribute="依申请公开", reasons="内部掌握")
    formed(category="其他政府信息").allowed("set_attribute", "2026-03-03", attribute="依申请公开", reasons="特定对象")


def test_who_keeps_it_back_says_why_and_on_which_ground() -> None:
    formed().refused("set_attribute", "2026-03-03", "一(一) 第十三条", attribute="不予公开")
    formed().allowed("set_attribute", "2026-03-03", attribute="不予公开", reasons="涉密", ground="国家秘密")


@pytest.mark.parametrize("danger", ["secret", "dangerous"])
def test_secrets_and_dangers_are_never_published(danger: str) -> None:
    story = screened(screen={danger: True})
    story.refused("publish", "2026-03-05", "第十四条")
    story.allowed("withhold", "2026-03-05", ground="国家秘密")


def test_a_third_party_is_asked_and_its_refusal_kept() -> None:
    story = screened(screen={"third_party": True}).take("ask_third_party", "2026-03-05")
    story.refused("publish", "2026-03-05", "第十五条")
    no_consent = screened(screen={"third_party": True}).take("ask_third_party", "2026-03-05")
    no_consent.take("third_party_answers", "2026-03-06", consents=False).refused("publish", "2026-03-09", "第十五条")
    story.take("third_party_answers", "2026-03-06").allowed("publish", "2026-03-09")


def test_great_public_interest_outweighs_the_third_party() -> None:
    screened(screen={"third_party": True, "public_interest": True}).allowed("publish", "2026-03-05")


def test_a_doubt_is_settled_by_the_authority() -> None:
    story = screened(screen={"uncertain": True})
    story.refused("publish", "2026-03-05", "第十七条")
    story.take("ask_authority", "2026-03-05")
    refused = screened(screen={"uncertain": True}).take("ask_authority", "2026-03-05")
    refused.take("authority_answers", "2026-03-06", may_open=False)
    refused.refused("publish", "2026-03-09", "第十七条")
    refused.allowed("withhold", "2026-03-09")
    story.take("authority_answers", "2026-03-06").allowed("publish", "2026-03-09")


def test_other_organs_agree_and_higher_ones_approve() -> None:
    story = screened(agencies=["市统计局"])
    story.refused("publish", "2026-03-05", "第十一条")
    story.take("confirm", "2026-03-05", agreed=False).refused("publish", "2026-03-06", "第十一条")
    story.take("confirm", "2026-03-06").allowed("publish", "2026-03-06")
    needed = screened(approval_needed=True)
    needed.refused("publish", "2026-03-05", "第十一条")
    needed.take("obtain_approval", "2026-03-05").allowed("publish", "2026-03-05")


def test_the_leading_maker_publishes_and_the_others_pass_it_on() -> None:
    story = screened(origin="与其他机关共同制作", lead=False)
    story.refused("publish", "2026-03-05", "第十条")
    story.allowed("refer", "2026-03-05")
    screened(origin="与其他机关共同制作", lead=True).allowed("publish", "2026-03-05")
    screened(origin="获取的其他行政机关信息").refused("publish", "2026-03-05", "第十条")
    screened().refused("refer", "2026-03-05", "第十条")


def test_what_may_be_public_is_not_withheld() -> None:
    screened().refused("withhold", "2026-03-05", "第十三条")
    kept = screened(label={"attribute": "不予公开", "reasons": "内部", "ground": "内部事务信息"},
    category="其他政府信息")
    kept.allowed("withhold", "2026-03-05")


def test_what_was_withheld_is_looked_at_again_and_then_published() -> None:
    kept = screened(label={"attribute": "不予公开", "reasons": "内部", "ground": "内部事务信息"},
    category="其他政府信息")
    kept.take("withhold", "2026-03-05")
    kept.refused("publish", "2026-09-01", "第十三条 第十八条")
    kept.take("reassess", "2026-09-01", openable=False).refused("publish", "2026-09-01", "第十三条 第十八条")
    kept.take("reassess", "2026-10-08")
    assert kept.now("2026-10-08").clocks["公开经评估的信息"].pending
    kept.allowed("publish", "2026-10-09")


def test_an_error_is_corrected_and_whoever_asked_is_told() -> None:
    story = published().take("ask_correction", "2026-03-10")
    assert story.now("2026-03-11").clocks["答复更正要求"].pending
    story.refused("correct", "2026-03-12", "第四十一条")
    story.take("correct", "2026-03-12", told_on="2026-03-12")
    assert not story.now("2026-03-12").clocks["答复更正要求"].pending


def test_what_should_not_be_public_is_taken_down() -> None:
    published().refused("withdraw", "2026-03-10", "第十七条")
    story = published().take("find_unfit", "2026-03-10")
    assert story.now("2026-03-10").clocks["处理不当公开"].pending
    story.take("withdraw", "2026-03-10").refused("correct", "2026-03-11", "第六条", told_on="2026-03-11")


def test_only_what_may_be_given_to_one_may_be_given_to_all() -> None:
    story = Story("proactive_disclosure", "2026-03-02").link("foi_request", "2026-02-02", "2026-02-20", "不予公开")
    story.refused("register_information", "2026-03-02", "第四十四条", from_request=True)
    story.link("foi_request", "2026-02-02", "2026-02-20", "予以公开")
    story.allowed("register_information", "2026-03-02", from_request=True)


def test_an_answer_that_it_is_public_refers_to_what_is_public() -> None:
    answer = {"kind": "已主动公开", "where": "政府网站", "screened": None}
    story = Story("foi_request", "2026-03-02").take("receive", "2026-03-02")
    story.allowed("reply", "2026-03-10", **answer)
    story.link("proactive_disclosure", "2026-02-02").refused("reply", "2026-03-10", "第三十六条", **answer)
    story.link("proactive_disclosure", "2026-02-02", "2026-02-20", "主动公开", published_on=date(2026, 2, 20))
    story.allowed("reply", "2026-03-10", **answer)
    story.link("proactive_disclosure", "2026-02-02", "2026-02-20", "主动公开", published_on=date(2026, 2, 20),
               withdrawn_on=date(2026, 3, 1))
    story.refused("reply", "2026-03-10", "第三十六条", **answer)


# 年度报告


def gathered(level: str = "政府部门", **answers: object) -> Story:
    story = Story("foi_annual_report", "2026-01-05").take("begin", "2026-01-05", level=level)
    return story.take("gather", "2026-01-12", **answers)


def test_a_department_reports_and_publishes_by_the_end_of_january() -> None:
    story = gathered()
    assert (story.due("提交", "2026-01-12"), story.due("公布", "2026-01-12")) == ("2026-01-31", "2026-01-31")
    story.take("draft", "2026-01-20").take("submit", "2026-01-30").take("publish", "2026-01-30")
    assert story.now("2026-02-02").outcome == "已公布"


def test_the_whole_level_is_published_by_the_end_of_march_and_says_more() -> None:
    story = gathered("本级政府")
    assert story.due("公布", "2026-01-12") == "2026-03-31"
    story.refused("draft", "2026-03-02", "第五十条")
    story.take("draft", "2026-03-02", parts=[*PARTS, "工作考核、社会评议和责任追究结果"])
    story.refused("submit", "2026-03-02", "第四十九条")
    story.allowed("publish", "2026-03-31")


def test_a_report_with_four_parts_or_with_figures_that_do_not_balance_is_refused() -> None:
    gathered().refused("draft", "2026-01-20", "第五十条", parts=PARTS[:4])
    gathered(balanced=False).take("draft", "2026-01-20").refused("publish", "2026-01-30", "（工作约定，非法律规定）")
    story = gathered().take("draft", "2026-01-20").take("reopen", "2026-01-21")
    story.refused("publish", "2026-01-30", "第五十条")
    story.refused("submit", "2026-01-30", "第五十条")
