"""规章制定程序条例: a rule from the plan to its repeal; the yearly plan."""
from __future__ import annotations

from . import paths
from .play import Story


def test_a_rule_is_made_published_printed_and_filed() -> None:
    story = paths.in_force_rule().take("gazette", "2026-05-18").take("file_upward", "2026-06-01")
    now = story.take("archive", "2026-06-02").now("2026-06-03")
    assert (now.outcome, now.phase) == ("公布施行", "已备案")
    assert paths.in_force_rule().due("报送备案", "2026-05-18") == "2026-06-15"


def test_a_government_without_the_power_makes_no_rules() -> None:
    story = Story("government_rule", "2026-03-02")
    story.refused("propose", "2026-03-02", "第九十三条", maker_kind="其他县级以上人民政府")
    story.allowed("propose", "2026-03-02", maker_kind="省、自治区、直辖市人民政府")


def test_a_project_added_later_is_argued_for() -> None:
    story = Story("government_rule", "2026-03-02").take("propose", "2026-03-02")
    story.refused("admit", "2026-03-03", "第十三条", added_later=True)
    story.allowed("admit", "2026-03-03", added_later=True, argued="补充论证报告")


def test_the_public_has_thirty_days() -> None:
    story = paths.admitted()
    story.refused("publish_draft", "2026-03-04", "第十五条", closes_on="2026-04-02")
    story.take("publish_draft", "2026-03-04", closes_on="2026-04-03")
    story.refused("close_consultation", "2026-04-03", "第十五条")
    story.allowed("close_consultation", "2026-04-04")
    paths.examined_rule(consult=False).refused("finish", "2026-05-06", "第十五条")


def test_a_secret_rule_is_not_shown() -> None:
    story = paths.admitted(secret=True).take("submit_draft", "2026-04-10").take("seek_views", "2026-04-20")
    story.take("study_in_field", "2026-04-22").allowed("finish", "2026-05-06")


def test_a_hearing_is_announced_thirty_full_days_ahead() -> None:
    story = paths.admitted()
    story.refused("announce_hearing", "2026-03-04", "第十六条", held_on="2026-04-03")
    story.allowed("announce_hearing", "2026-03-04", held_on="2026-04-04")
    story.take("announce_hearing", "2026-03-04", held_on="2026-04-07")
    story.refused("hold_hearing", "2026-04-06", "第十六条")
    story.take("hold_hearing", "2026-04-07")
    story.refused("submit_draft", "2026-04-10", "第十六条")
    story.allowed("submit_draft", "2026-04-10", hearing_used="采纳3条，其余说明理由")
    own = paths.sent_for_review()
    own.refused("announce_hearing", "2026-04-20", "第二十三条", by="legal_office", held_on="2026-06-01")
    consent = {"by": {"name": "市长", "role": "government"}, "on": "$day"}
    own.allowed("announce_hearing", "2026-04-20", by="legal_office", held_on="2026-06-01", agreed=consent)


def test_what_changes_great_interests_is_argued_and_heard() -> None:
    story = paths.examined_rule(interests=True, hearing_needed=True)
    story.refused("finish", "2026-05-06", "第十六条")
    story.take("argue", "2026-04-23").refused("finish", "2026-05-06", "第十六条")
    story.record("announce_hearing", "2026-04-01", held_on="2026-05-05").take("hold_hearing", "2026-05-05")
    story.allowed("finish", "2026-05-06")


def test_the_head_of_the_drafting_unit_signs_and_all_of_several() -> None:
    paths.admitted().refused("submit_draft", "2026-04-10", "第十八条", signed=None)
    story = Story("government_rule", "2026-03-02").take("propose", "2026-03-02")
    story.take("admit", "2026-03-03", drafters=["市住建局", "市公安局"])
    story.refused("submit_draft", "2026-04-10", "第十八条")
    story.allowed("submit_draft", "2026-04-10", all_signed=True)


def test_other_departments_are_asked_and_a_dispute_goes_to_the_government() -> None:
    story = paths.examined_rule(departments=True)
    story.refused("finish", "2026-05-06", "第十七条")
    story.take("consult_departments", "2026-04-23", agreed=False, reasons="职责分工")
    story.take("coordinate", "2026-04-24", agreed=False).refused("finish", "2026-05-06", "第二十四条")
    story.take("report_dispute", "2026-04-27").allowed("finish", "2026-05-06")


def test_the_legal_office_asks_around_and_goes_to_the_grass_roots() -> None:
    paths.sent_for_review().refused("finish", "2026-05-06", "第二十一条 第二十二条")


def test_a_returned_draft_is_handed_in_again() -> None:
    story = paths.examined_rule().take("return", "2026-04-23")
    story.refused("finish", "2026-05-06", "第二十条")
    story.take("submit_draft", "2026-04-28").allowed("finish", "2026-05-06")


def test_what_a_rule_may_not_set() -> None:
    story = paths.examined_rule()
    story.refused("finish", "2026-05-06", "第三条", burdens=True)
    story.allowed("finish", "2026-05-06", burdens=True, authority="某省某条例第五条")
    story.refused("finish", "2026-05-06", "第三条", consistent=False)
    story.refused("finish", "2026-05-06", "第九十三条", beyond=True)
    story.refused("finish", "2026-05-06", "第十四条", heavy_penalty=True)
    story.refused("finish", "2026-05-06", "第十五条", licence=True)
    story.refused("finish", "2026-05-06", "第十条", compulsion=True)
    story.refused("finish", "2026-05-06", "第四条", important=True)
    story.allowed("finish", "2026-05-06", important=True, party_on="2026-04-28")


def test_what_touches_the_market_is_heard_and_reviewed() -> None:
    story = paths.examined_rule(market=True)
    story.refused("finish", "2026-05-06", "第六十二条 第六十三条")
    story.take("hear_businesses", "2026-04-23").link("fair_competition_review", "2026-04-10", "2026-04-20", "符合")
    story.allowed("finish", "2026-05-06")
    story.link("fair_competition_review", "2026-04-10", "2026-04-20", "违反")
    story.refused("finish", "2026-05-06", "第六十三条")


def test_a_rule_voted_down_or_sent_back_is_not_signed() -> None:
    for result in ("修改后再议", "不通过"):
        paths.voted(result=result).refused("publish", "2026-05-15", "第二十七条", effective_on="2026-06-15")
    again = paths.voted(result="修改后再议").take("finish", "2026-05-20")
    again.refused("publish", "2026-05-21", "第二十七条", effective_on="2026-06-30")
    again.take("deliberate", "2026-05-26").allowed("publish", "2026-05-27", effective_on="2026-06-30")


def test_the_order_states_what_it_must() -> None:
    for line in ("maker", "number", "passed_on", "signed"):
        article = "第二十九条" if line == "signed" else "第三十条"
        paths.voted().refused("publish", "2026-05-15", article, effective_on="2026-06-15", **{line: None})


def test_a_city_files_with_four_and_a_province_with_two() -> None:
    story, all_four = paths.in_force_rule(), ["国务院", "省、自治区人民政府", "省、自治区人大常委会", "本级人大常委会"]
    story.refused("file_upward", "2026-05-18", "第四条", to=all_four[1:])
    story.refused("file_upward", "2026-05-18", "第四条", to=["国务院", "省、自治区人大常委会", "本级人大常委会"])
    story.refused("file_upward", "2026-05-18", "第一百零九条", to=["国务院", "省、自治区人民政府"])
    story.refused("file_upward", "2026-05-18", "第八条", electronic=False)
    story.allowed("file_upward", "2026-05-18", to=all_four)


def test_a_filing_put_off_is_completed_and_an_opinion_answered() -> None:
    story = paths.in_force_rule().take("gazette", "2026-05-18").take("file_upward", "2026-05-18")
    story.take("filing_answer", "2026-06-01", result="暂缓登记")
    assert story.due("补充报送", "2026-06-02") == "2026-06-16"
    story.refused("archive", "2026-06-03", "第九条")
    story.take("supplement", "2026-06-08").take("archive", "2026-06-09")
    story.take("filing_answer", "2026-07-01", result="建议修改或者废止")
    assert story.due("报告处理情况", "2026-07-02") == "2026-07-31"


def test_a_rule_not_in_force_or_repealed_is_not_applied() -> None:
    story = paths.in_force_rule()
    story.refused("cite", "2026-06-14", "第三十二条")
    story.allowed("cite", "2026-06-15")
    story.take("repeal", "2027-03-01").refused("cite", "2027-03-02", "第三十二条")
    revoked = paths.in_force_rule().take("file_upward", "2026-05-18")
    revoked.take("filing_answer", "2026-07-01", result="决定改变或者撤销").refused("cite", "2026-07-02", "第十八条")


def test_a_provisional_rule_is_followed_by_a_bill_within_two_years() -> None:
    story = paths.voted().take("publish", "2026-05-15", effective_on="2026-06-15", provisional=True)
    assert story.due("先行制定的规章的期限", "2026-06-16") == "2028-06-14"


# 年度计划

def planned() -> Story:
    story = Story("legislation_plan", "2026-01-05").take("collect", "2026-01-05").take("apply", "2026-01-12")
    return story.take("assess", "2026-01-20").take("compile", "2026-02-02")


def test_a_plan_is_approved_before_it_is_published() -> None:
    story = planned()
    story.refused("publish", "2026-02-12", "第十二条")
    story.take("approve", "2026-02-11").allowed("publish", "2026-02-12")
    story.take("compile", "2026-02-12").refused("publish", "2026-02-12", "第十二条")


def test_every_project_has_its_drafter_and_its_time() -> None:
    story = Story("legislation_plan", "2026-01-05").take("collect", "2026-01-05")
    story.refused("compile", "2026-02-02", "第十二条")
    story.take("assess", "2026-01-20")
    story.refused("compile", "2026-02-02", "第十二条", items=["停车规定", "物业办法"])


def test_what_is_added_is_argued_and_the_catalogue_reported_by_the_end_of_january() -> None:
    story = planned().take("approve", "2026-02-11").take("publish", "2026-02-12")
    story.refused("adjust", "2026-06-01", "第十三条", added=["物业办法"], removed=None)
    story.allowed("adjust", "2026-06-01", added=["物业办法"], argued="补充论证")
    assert story.due("报送目录", "2026-12-31") == "2027-01-31"
    story.refused("close", "2027-01-10", "第二十二条")
    story.take("report_catalogue", "2027-01-10").allowed("close", "2027-01-11")
    story.refused("close", "2027-01-11", "（工作约定，非法律规定）", planned=3, finished=1)
