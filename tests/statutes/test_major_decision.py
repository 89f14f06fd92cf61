"""重大行政决策程序暂行条例: from a suggestion to the file, and what follows; the yearly catalogue."""
from __future__ import annotations

from . import paths
from .play import Story


def test_a_decision_is_made_published_archived_and_carried_out() -> None:
    story = paths.announced().take("archive", "2026-05-06").take("assign_execution", "2026-05-06")
    now = story.now("2026-05-07")
    assert (now.outcome, now.ended.isoformat()) == ("已决策", "2026-05-06")
    story.take("report_execution", "2026-12-01", finished=True).allowed("evaluate", "2027-04-01")


def test_a_suggestion_is_studied_before_the_procedure_starts() -> None:
    story = Story("major_decision", "2026-03-02").take("suggest", "2026-03-02")
    story.refused("launch", "2026-03-03", "第十条")
    story.take("study", "2026-03-03").refused("launch", "2026-03-04", "第十一条", undertakers=["市教育局", "市财政局"])
    story.allowed("launch", "2026-03-04", undertakers=["市教育局", "市财政局"], lead="市教育局")
    assert story.take("drop_suggestion", "2026-03-04").now("2026-03-05").outcome == "不启动"


def test_the_public_has_thirty_days() -> None:
    story = paths.launched().take("judge", "2026-03-05")
    story.refused("publish_draft", "2026-04-20", "第十五条", closes_on="2026-05-19")
    story.take("publish_draft", "2026-04-20", closes_on="2026-05-20")
    story.refused("close_consultation", "2026-05-20", "第十五条")
    story.allowed("close_consultation", "2026-05-21")
    hurried = paths.launched().take("judge", "2026-03-05")
    hurried.take("publish_draft", "2026-04-20", closes_on="2026-04-27", shorter="汛期将至")
    hurried.allowed("close_consultation", "2026-04-28")
    local = paths.launched("430000").take("judge", "2026-03-05")
    local.refused("publish_draft", "2026-04-20", "第三十五条", closes_on="2026-04-27", shorter="汛期将至")


def test_nobody_asked_is_nobody_heard_unless_the_matter_is_closed_by_law() -> None:
    story = paths.launched().take("judge", "2026-03-05").link("legality_review", "2026-03-09", "2026-03-20", "合法")
    story.refused("submit_to_meeting", "2026-03-23", "第十四条")
    closed = paths.launched().take("judge", "2026-03-05", closed="保守国家秘密法")
    closed.link("legality_review", "2026-03-09", "2026-03-20", "合法")
    closed.allowed("submit_to_meeting", "2026-03-23", public_views=None)


def test_groups_whose_interests_are_touched_are_spoken_with() -> None:
    story = paths.launched().take("judge", "2026-03-05", groups=True)
    story.refused("hear_public", "2026-03-06", "第十四条", groups_heard=False)
    story.allowed("hear_public", "2026-03-06")


def test_a_disagreement_with_other_units_is_explained() -> None:
    paths.launched().refused("negotiate", "2026-03-05", "第十三条", agreed=False)
    paths.launched().allowed("negotiate", "2026-03-05", agreed=False, dispute="资金分担；财政局意见及理由")


def test_the_participants_of_a_hearing_have_the_papers_seven_days_before() -> None:
    for served, lawful in (("2026-04-07", True), ("2026-04-08", False), ("2026-04-14", False)):
        story = paths.launched().take("announce_hearing", "2026-03-20", held_on="2026-04-15")
        story.take("send_hearing_materials", "2026-04-14", served_on=served)
        if lawful:
            story.refused("hold_hearing", "2026-04-14", "第十六条")
            story.allowed("hold_hearing", "2026-04-15")
        else:
            story.refused("hold_hearing", "2026-04-15", "第十六条")
    bare = paths.launched().take("announce_hearing", "2026-03-20", held_on="2026-04-15")
    bare.refused("hold_hearing", "2026-04-15", "第十六条")


def test_shandong_announces_a_hearing_fifteen_days_ahead_and_hears_where_much_is_at_stake() -> None:
    story = paths.launched("370000")
    story.refused("announce_hearing", "2026-04-01", "第二十三条", held_on="2026-04-15")
    story.allowed("announce_hearing", "2026-03-30", held_on="2026-04-15")
    paths.weighed("370000", vital=True).refused("submit_to_meeting", "2026-04-21", "第二十二条")
    paths.weighed(vital=True).allowed("submit_to_meeting", "2026-04-21")


def test_experts_with_an_interest_are_not_chosen() -> None:
    paths.launched().refused("send_to_experts", "2026-03-05", "第二十条", interested=True)


def test_what_is_technical_is_argued_by_experts() -> None:
    story = paths.weighed(technical=True, no_experts=None)
    story.refused("submit_to_meeting", "2026-04-21", "第十九条")
    story.take("send_to_experts", "2026-04-10").refused("submit_to_meeting", "2026-04-21", "第十九条")
    story.take("expert_review", "2026-04-20").allowed("submit_to_meeting", "2026-04-21")
    story.refused("submit_to_meeting", "2026-04-21", "第二十九条", expert_views=None)


def test_in_hunan_and_shandong_experts_are_enough_and_have_time() -> None:
    paths.launched("430000").refused("send_to_experts", "2026-03-05", "第三十六条", experts=["甲", "乙"])
    paths.launched("430000").allowed("send_to_experts", "2026-03-05", experts=["甲", "乙", "丙"])
    story = paths.launched("370000")
    story.refused("send_to_experts", "2026-03-05", "第三十一条", experts=["甲", "乙", "丙", "丁"])
    story.refused("send_to_experts", "2026-03-05", "第三十一条", disputed=True)
    story.take("send_to_experts", "2026-03-05").refused("expert_review", "2026-03-16", "第三十四条")
    story.allowed("expert_review", "2026-03-17")


def test_a_risk_is_assessed_and_an_uncontrollable_one_stops_the_decision() -> None:
    story = paths.weighed(risky=True, no_risk=None)
    story.refused("submit_to_meeting", "2026-04-21", "第二十二条")
    paths.weighed(risky=True, no_risk=None, assessed_before="2025年评估").allowed("submit_to_meeting", "2026-04-21")
    story.take("assess_risk", "2026-04-15", controllable=False).take("submit_to_meeting", "2026-04-21")
    story.take("discuss", "2026-04-23").refused("decide", "2026-04-23", "第二十四条")
    story.allowed("decide", "2026-04-23", risk_controlled="分期实施，风险可控")
    story.allowed("decide", "2026-04-23", result="不通过")


def test_what_touches_the_market_is_reviewed_for_competition() -> None:
    story = paths.weighed(economic=True, no_fairness=None)
    story.refused("submit_to_meeting", "2026-04-21", "第十八条")
    story.link("fair_competition_review", "2026-03-10", "2026-03-20", "违反")
    story.refused("submit_to_meeting", "2026-04-21", "第十八条")
    story.link("fair_competition_review", "2026-03-10", "2026-03-20", "符合").allowed("submit_to_meeting", "2026-04-21")


def test_what_is_not_done_says_why() -> None:
    paths.launched().refused("judge", "2026-03-05", "（工作约定，非法律规定）", no_experts=None)
    paths.launched().refused("judge", "2026-03-05", "（工作约定，非法律规定）", no_risk=None)


def test_opinions_not_adopted_are_explained() -> None:
    story = paths.weighed(outcome="应当予以修改")
    story.refused("submit_to_meeting", "2026-04-21", "第二十八条", adopted_in_full=False)
    story.allowed("submit_to_meeting", "2026-04-21", adopted_in_full=False, reasons="上级文件另有要求")


def test_a_review_still_running_is_none() -> None:
    paths.formed().link("legality_review", "2026-04-09").refused("submit_to_meeting", "2026-04-21", "第二十五条")


def test_what_was_sent_back_is_discussed_anew() -> None:
    story = paths.discussed().take("decide", "2026-04-23", result="修改后再议")
    story.refused("decide", "2026-04-24", "第三十条")
    story.refused("publish", "2026-04-24", "第三十一条 第三十二条")
    story.take("submit_to_meeting", "2026-05-06").refused("decide", "2026-05-07", "第三十条")
    story.take("discuss", "2026-05-07").allowed("decide", "2026-05-07")


def test_the_party_committee_and_the_congress_hear_of_it_first() -> None:
    story = paths.discussed().take("decide", "2026-04-23")
    story.refused("publish", "2026-04-28", "第三十一条")
    story.take("report_to_party", "2026-04-24").allowed("publish", "2026-04-28")
    story.take("party_replies", "2026-04-25", consents=False).refused("publish", "2026-04-28", "第三十一条")
    great = paths.discussed(congress=True).take("decide", "2026-04-23").take("report_to_party", "2026-04-24")
    great.refused("publish", "2026-04-28", "第八条")
    great.take("report_to_congress", "2026-04-27").allowed("publish", "2026-04-28")


def test_it_is_published_in_twenty_working_days_or_as_the_province_says() -> None:
    assert paths.discussed().take("decide", "2026-04-23").due("公布", "2026-04-24") == "2026-05-25"
    local = paths.weighed("430000", vital=False).take("submit_to_meeting", "2026-04-21").take("discuss", "2026-04-23")
    assert local.take("decide", "2026-04-23").due("公布", "2026-04-24") == "2026-05-13"


def test_where_the_place_says_so_it_is_filed_within_thirty_days() -> None:
    story = paths.announced("150202")
    assert story.due("报送备案", "2026-04-29") == "2026-05-28"
    story.refused("archive", "2026-05-06", "第11项")
    story.take("file_decision", "2026-05-06").allowed("archive", "2026-05-06")
    assert "报送备案" not in paths.announced().now("2026-04-29").clocks


def test_in_hunan_what_was_put_off_for_more_than_a_year_leaves_the_procedure() -> None:
    story = paths.weighed("430000").take("submit_to_meeting", "2026-04-21").take("discuss", "2026-04-23")
    story.take("decide", "2026-04-23", result="暂缓")
    assert story.now("2027-04-23").outcome == ""
    assert story.now("2027-04-24").outcome == "退出决策程序"
    elsewhere = paths.discussed().take("decide", "2026-04-23", result="暂缓")
    assert elsewhere.now("2028-04-24").outcome == ""
    assert elsewhere.take("terminate", "2026-05-06").now("2026-05-07").outcome == "终止"


def test_a_decision_is_not_stopped_or_changed_at_will() -> None:
    story = paths.announced().take("assign_execution", "2026-05-06")
    story.refused("suspend", "2026-06-01", "第三十七条")
    story.refused("stop", "2026-06-01", "第三十七条")
    story.take("report_problem", "2026-06-01", urgent=False).refused("suspend", "2026-06-01", "第三十七条")
    story.take("report_problem", "2026-06-02").take("suspend", "2026-06-02")
    story.refused("adjust", "2026-07-01", "第三十七条", major=True)
    story.link("major_decision", "2026-06-03", "2026-06-30", "已决策").allowed("adjust", "2026-07-01", major=True)
    story.allowed("stop", "2026-07-01")


def test_who_dissented_is_treated_as_the_rules_on_mitigation_say() -> None:
    paths.announced().refused("hold_accountable", "2028-01-04", "第三十八条", dissented=True)
    paths.announced().allowed("hold_accountable", "2028-01-04", dissented=True, mitigated="不予追究")


# 年度目录

def compiled() -> Story:
    return Story("decision_catalogue", "2026-01-05").take("begin", "2026-01-05").take("compile", "2026-02-02")


def test_a_catalogue_is_agreed_by_the_party_committee_before_it_is_published() -> None:
    story = compiled()
    story.refused("publish", "2026-02-27", "第三条")
    story.take("determine", "2026-02-10").refused("publish", "2026-02-27", "第三条")
    story.take("party_agrees", "2026-02-12", consents=False).refused("publish", "2026-02-27", "第三条")
    story.take("party_agrees", "2026-02-26").take("publish", "2026-02-27")
    story.refused("adjust", "2026-06-01", "第三条", added=None)
    story.take("adjust", "2026-06-01").refused("close", "2026-12-31", "第三条")
    story.refused("publish_adjustment", "2026-06-20", "第三条", agreed_on="2026-05-20")
    assert story.take("publish_adjustment", "2026-06-20").take("close", "2026-12-31").now("2027-01-04").outcome
    anew = compiled().take("determine", "2026-02-10").take("compile", "2026-02-11")
    anew.take("party_agrees", "2026-02-12").refused("publish", "2026-02-27", "第三条")


def test_in_shandong_missing_papers_come_within_three_working_days() -> None:
    for place, due in (("370000", "2026-03-06"), ("330000", None)):
        story = Story("legality_review", "2026-03-02", place).take("submit", "2026-03-02", subject="重大行政决策")
        assert story.take("return", "2026-03-03").due("补充材料", "2026-03-04") == due
