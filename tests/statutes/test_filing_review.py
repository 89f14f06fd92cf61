"""法规规章备案审查条例, as a province applies it: registration is not review; what is found is put right."""
from __future__ import annotations

import pytest

from . import paths
from .play import Story


def test_a_document_without_fault_is_registered_reviewed_and_closed() -> None:
    story = paths.under_filing_review().take("conclude", "2026-03-30").take("close", "2026-03-31")
    assert story.now("2026-04-01").outcome == "审查通过"


def test_registration_alone_does_not_close() -> None:
    paths.filed_here().take("register", "2026-03-03").refused("close", "2026-03-04", "四(十四)", outcome="审查通过")


@pytest.mark.parametrize("missing", ["report", "copies", "electronic"])
def test_what_lacks_in_form_is_put_off_and_completed_in_fifteen_days(missing: str) -> None:
    story = paths.filed_here(**{missing: False})
    story.refused("register", "2026-03-03", "第九条")
    story.take("postpone", "2026-03-03")
    assert story.due("补充报送", "2026-03-04") == "2026-03-18"
    story.refused("register", "2026-03-04", "第九条")
    story.take("resubmit", "2026-03-25", complete=False).refused("register", "2026-03-26", "第九条")
    story.take("resubmit", "2026-03-27").allowed("register", "2026-03-30")
    assert story.now("2026-03-30").clocks["补充报送"].late


def test_a_joint_document_is_filed_by_its_lead_alone() -> None:
    story = paths.filed_here(joint=True, leads=False)
    story.refused("register", "2026-03-03", "第四条")
    story.allowed("refuse", "2026-03-03", ground="不是主办机关报送")
    paths.filed_here(joint=True, leads=True).allowed("register", "2026-03-03")


def test_a_review_takes_two_months_unless_it_is_hard() -> None:
    story = paths.under_filing_review()
    assert story.due("审查", "2026-03-05") == "2026-05-06"
    story.refused("prolong", "2026-05-07", "第十一条")
    story.take("prolong", "2026-05-06", until="2026-06-30")
    assert story.due("审查", "2026-05-07") == "2026-06-30"


@pytest.mark.parametrize(
    "fault", ["policy", "within_power", "conforms", "consistent", "suitable", "procedure_kept"])
def test_a_document_with_a_fault_does_not_pass(fault: str) -> None:
    story = paths.under_filing_review()
    story.refused("conclude", "2026-03-30", "第十三条", **{fault: False})
    only_form = {"result": "制定技术问题，自行处理", "reasons": "条文", fault: False}
    story.refused("conclude", "2026-03-30", "第二十条", **only_form)
    story.allowed("conclude", "2026-03-30", result="建议修改或者废止", reasons="理由", **{fault: False})


def test_the_maker_is_given_the_time_it_was_given() -> None:
    story = paths.under_filing_review().take("ask_maker", "2026-03-10", explain_by="2026-03-20")
    story.refused("conclude", "2026-03-20", "第十四条")
    story.allowed("conclude", "2026-03-23")
    story.take("maker_explains", "2026-03-12").allowed("conclude", "2026-03-13")


def test_an_opinion_not_carried_out_does_not_close() -> None:
    story = paths.advised()
    assert story.due("报告处理情况", "2026-04-02") == "2026-05-06"
    for outcome in ("审查通过", "已纠正"):
        story.refused("close", "2026-05-08", "四(十四)", outcome=outcome)
    story.refused("close", "2026-05-08", "四(十四)", outcome="不再处理", reasons="时间已久")
    story.take("maker_reports", "2026-05-10").refused("close", "2026-05-11", "四(十四)", outcome="已纠正")
    story.take("verify", "2026-05-11", corrected=False).refused("close", "2026-05-12", "四(十四)", outcome="已纠正")
    story.take("maker_reports", "2026-05-20").refused("close", "2026-05-21", "四(十四)", outcome="已纠正")
    story.take("verify", "2026-05-21").allowed("close", "2026-05-22", outcome="已纠正")
    assert story.now("2026-05-22").clocks["报告处理情况"].late


def test_what_the_maker_will_not_mend_goes_to_the_government() -> None:
    story = paths.advised().take("maker_reports", "2026-04-20", handled="不采纳", reasons="认为合法")
    story.refused("close", "2026-04-21", "第十八条", outcome="已改变或者撤销")
    story.take("government_decides", "2026-05-08", decision="撤销")
    story.allowed("close", "2026-05-09", outcome="已改变或者撤销")
    upheld = paths.advised().take("government_decides", "2026-05-08", decision="不予改变或者撤销")
    upheld.allowed("close", "2026-05-09", outcome="不再处理", reasons="本级人民政府决定不予改变")


def test_in_liaoning_the_office_itself_revokes_a_document_that_is_not_mended() -> None:
    def answered(handled: str, place: str = "210100", kind: str = "行政规范性文件") -> Story:
        story = Story("filing_review", "2026-03-02", place).take("receive", "2026-03-02", kind=kind)
        story.take("register", "2026-03-03").take("begin", "2026-03-04")
        story.take("conclude", "2026-03-30", result="建议修改或者废止", **paths.FLAWED)
        story.take("send_opinion", "2026-04-01")
        return story.take("maker_reports", "2026-04-20", handled=handled, reasons="认为合法")

    answered("已修改").refused("revoke", "2026-05-08", "第三十三条")
    answered("不采纳", kind="规章").refused("revoke", "2026-05-08", "第三十三条")
    answered("不采纳").take("revoke", "2026-05-08").allowed("close", "2026-05-09", outcome="已改变或者撤销")
    assert answered("不采纳", "330100").refusals("revoke", "2026-05-08")


def test_what_was_found_sound_is_not_objected_to() -> None:
    story = paths.under_filing_review().take("conclude", "2026-03-30")
    story.refused("send_opinion", "2026-04-01", "第十八条")
    story.refused("government_decides", "2026-04-01", "第十八条")
    story.refused("circulate", "2026-04-01", "第二十三条")


def test_what_others_must_judge_is_passed_on() -> None:
    story = paths.under_filing_review().take("conclude", "2026-03-30", result="移送有权机关", **paths.FLAWED)
    story.allowed("close", "2026-04-01", outcome="已移送")
    paths.advised().refused("close", "2026-04-02", "第四十四条", outcome="已移送")


def test_a_document_not_filed_in_thirty_days_is_called_for_and_named() -> None:
    story = Story("filing_review", "2026-03-02")
    story.refused("find_unfiled", "2026-03-02", "第四条", published_on="2026-01-31")
    story.take("find_unfiled", "2026-03-03", published_on="2026-01-31")
    story.take("order_filing", "2026-03-04", file_by="2026-03-16")
    story.refused("circulate", "2026-03-16", "第二十三条")
    story.allowed("circulate", "2026-03-17")
    story.take("receive", "2026-03-20").allowed("register", "2026-03-20")
    assert story.now("2026-03-20").clocks["限期报送"].late


# 审查建议

def proposed(place: str = "", **answers: object) -> Story:
    return Story("review_proposal", "2026-03-02", place).take("receive", "2026-03-02", **answers)


def test_a_proposal_is_handled_and_answered_in_writing() -> None:
    story = proposed().take("decide", "2026-03-20")
    assert [duty.name for duty in story.now("2026-03-21").duties] == ["书面告知"]
    assert story.take("tell", "2026-03-23").now("2026-03-24").outcome == "已处理并告知"


def test_hunan_has_thirty_days_and_shandong_sixty_and_thirty_more() -> None:
    assert proposed().due("处理", "2026-03-03") is None
    assert proposed("430100").due("处理", "2026-03-03") == "2026-04-01"
    story = proposed("370100")
    assert story.due("处理", "2026-03-03") == "2026-05-06"
    story.refused("extend", "2026-04-20", "第五十五条", agreed=None)
    story.refused("extend", "2026-04-20", "第五十五条", amount=31)
    story.refused("extend", "2026-05-07", "第五十五条")
    story.take("extend", "2026-04-20")
    assert story.due("处理", "2026-04-21") == "2026-06-01"
    story.refused("extend", "2026-05-20", "第五十五条")


def test_a_proposal_within_the_power_is_accepted() -> None:
    proposed("430100").refused("transfer", "2026-03-03", "第五十三条")
    proposed().refused("transfer", "2026-03-03", "第四十四条")
    proposed().refused("return_proposal", "2026-03-03", "四(十四)")
    proposed(kind="其他").allowed("return_proposal", "2026-03-03")
    away = proposed(ours=False)
    away.refused("decide", "2026-03-03", "第四十四条")
    away.allowed("transfer", "2026-03-03")
