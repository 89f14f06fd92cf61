"""地方组织法 75 and 国办发〔2018〕115号: a document from proposal to filing, and its review."""
from __future__ import annotations

import pytest

from . import paths
from .play import Story


def published(place: str = "", **answers: object) -> Story:
    return paths.numbered(place).take("publish", "2026-04-28", **answers)


def test_a_document_is_made_published_and_filed() -> None:
    story = published().take("interpret", "2026-04-29").take("file_upward", "2026-05-06").take("archive", "2026-05-07")
    now = story.now("2026-05-08")
    assert (now.phase, now.outcome, now.ended.isoformat()) == ("已备案", "已公布备案", "2026-05-07")


def test_it_is_published_in_twenty_working_days_and_filed_in_fifteen_days() -> None:
    assert paths.numbered().due("主动公开", "2026-04-28") == "2026-05-27"
    assert published().due("报送备案", "2026-04-29") == "2026-05-13"


def test_a_province_sets_its_own_time_for_filing() -> None:
    rules = {"expires_on": "2029-05-31", "effective_on": "2026-06-01"}
    assert published("370000", **rules).due("报送备案", "2026-04-29") == "2026-05-28"


def test_what_is_not_filed_is_not_closed() -> None:
    published().refused("archive", "2026-05-07", "第七十五条")


def test_the_public_is_asked_unless_the_document_is_secret() -> None:
    story = paths.proposed().link("legality_review", "2026-03-03", "2026-03-20", "合法")
    story.refused("submit_to_meeting", "2026-03-23", "第七十五条")
    secret = paths.proposed(secret=True).link("legality_review", "2026-03-03", "2026-03-20", "合法")
    secret.allowed("submit_to_meeting", "2026-03-23")


def test_a_consultation_still_open_is_not_enough() -> None:
    story = paths.proposed().link("legality_review", "2026-03-03", "2026-03-20", "合法")
    story.take("publish_draft", "2026-03-03").refused("submit_to_meeting", "2026-03-23", "第七十五条")


def test_businesses_are_heard_on_what_touches_them() -> None:
    story = paths.reviewed(market=True).link("fair_competition_review", "2026-03-10", "2026-03-20", "符合")
    story.refused("submit_to_meeting", "2026-04-21", "第六十二条")
    story.take("hear_businesses", "2026-04-10").allowed("submit_to_meeting", "2026-04-21")


def test_what_touches_competition_is_reviewed_for_it_first() -> None:
    story = paths.reviewed(economic=True)
    story.refused("submit_to_meeting", "2026-04-21", "第十八条")
    story.link("fair_competition_review", "2026-03-10", "2026-03-20", "违反")
    story.refused("submit_to_meeting", "2026-04-21", "第十八条")
    story.link("fair_competition_review", "2026-03-10", "2026-03-20", "符合").allowed("submit_to_meeting", "2026-04-21")


def test_a_review_that_is_still_running_or_was_recalled_is_none() -> None:
    paths.consulted().link("legality_review", "2026-04-08").refused("submit_to_meeting", "2026-04-21", "二(七)")
    paths.reviewed("撤回送审").refused("submit_to_meeting", "2026-04-21", "二(七)")


def test_what_changed_after_the_review_is_reviewed_again() -> None:
    paths.reviewed().refused("submit_to_meeting", "2026-04-21", "二(七)", changed=True)


def test_the_meeting_passes_it_before_it_is_signed_numbered_and_published() -> None:
    story = paths.reviewed().take("submit_to_meeting", "2026-04-21")
    story.refused("sign", "2026-04-24", "第七十五条")
    story.take("deliberate", "2026-04-23", result="修改后再议").refused("sign", "2026-04-24", "第七十五条")
    story.take("submit_to_meeting", "2026-05-06").take("deliberate", "2026-05-08").take("sign", "2026-05-09")
    story.refused("publish", "2026-05-11", "第七十五条")
    story.take("register", "2026-05-10").allowed("publish", "2026-05-11")


def test_a_document_is_not_numbered_unsigned() -> None:
    paths.deliberated().refused("register", "2026-04-24", "第七十五条")


@pytest.mark.parametrize("maker", ["议事协调机构", "部门派出机构", "部门内设机构"])
def test_bodies_without_power_make_no_documents(maker: str) -> None:
    story = paths.deliberated("430000", maker_kind=maker).take("sign", "2026-04-24")
    cited = {r.basis.article for r in story.refusals("register", "2026-04-27")}
    assert "第四十六条" in cited
    everywhere = paths.deliberated("330000", maker_kind=maker).take("sign", "2026-04-24")
    assert bool(everywhere.refusals("register", "2026-04-27")) is (maker == "部门内设机构")


def test_nothing_takes_effect_before_it_is_published() -> None:
    paths.numbered().refused("publish", "2026-04-28", "第六十四条", effective_on="2026-04-01")


def test_in_hunan_thirty_days_pass_before_it_takes_effect() -> None:
    story = paths.numbered("430000")
    story.refused("publish", "2026-04-28", "第五十条", effective_on="2026-05-28")
    story.allowed("publish", "2026-04-28", effective_on="2026-05-29")
    story.allowed("publish", "2026-04-28", immediate="立即施行才能处置险情")


def test_its_life_is_bounded_where_the_province_says_so() -> None:
    story, later = paths.numbered("430000"), {"effective_on": "2026-06-01"}
    story.refused("publish", "2026-04-28", "第五十一条", **later, expires_on="2031-06-01")
    story.allowed("publish", "2026-04-28", **later, expires_on="2031-05-31")
    story.allowed("publish", "2026-04-28", **later, expires_on="2036-05-31", implementing=True)
    story.refused("publish", "2026-04-28", "第五十一条", **later, expires_on="2028-06-01", trial=True)
    paths.numbered("370000").refused("publish", "2026-04-28", "第五十三条", **later)


def test_an_expired_document_is_renewed_in_time_or_not_cited() -> None:
    story = published("430000", effective_on="2026-06-01")
    story.allowed("cite", "2031-05-31")
    story.refused("cite", "2031-06-01", "第五十一条")
    story.refused("renew", "2031-04-01", "第五十一条")
    story.take("evaluate", "2031-02-01").refused("renew", "2031-06-01", "第五十一条")
    story.take("renew", "2031-04-01").allowed("cite", "2031-06-01")


def test_an_unpublished_or_repealed_document_is_not_cited() -> None:
    paths.numbered().refused("cite", "2026-05-01", "第六十四条")
    published().take("repeal", "2026-12-01").refused("cite", "2026-12-02", "第六十四条")


def test_a_document_may_be_given_up_before_it_is_published() -> None:
    assert paths.consulted().take("withdraw", "2026-04-08").now("2026-04-09").outcome == "不制定"
    published().refused("withdraw", "2026-04-29", "第七十五条")


def test_decrees_of_governments_without_rule_making_power_are_open_for_thirty_days() -> None:
    story = paths.proposed(decree=True).take("publish_draft", "2026-03-03")
    story.refused("close_consultation", "2026-03-20", "第三十六条")


# 合法性审核

def test_a_review_ends_with_an_opinion_and_what_was_adopted() -> None:
    story = paths.under_review().take("conclude", "2026-03-12", result="应当予以修改")
    assert [duty.name for duty in story.now("2026-03-13").duties] == ["反馈采纳情况"]
    story.refused("adopt", "2026-03-16", "二(六)", adopted_in_full=False)
    story.take("adopt", "2026-03-16", adopted_in_full=False, reasons="另有依据").take("archive", "2026-03-17")
    assert story.now("2026-03-18").outcome == "应当予以修改"


def test_a_review_takes_five_to_fifteen_working_days() -> None:
    story = paths.under_review()
    assert story.due("审核", "2026-03-04") == "2026-03-24"
    story.refused("conclude", "2026-03-09", "二(五)")
    story.allowed("conclude", "2026-03-10")
    story.allowed("conclude", "2026-03-05", shorter="内容简单，审核机构已完成全部审核")


def test_time_for_supplements_does_not_count() -> None:
    story = paths.under_review().take("return", "2026-03-05")
    assert story.due("审核", "2026-03-06") is None
    story.refused("conclude", "2026-03-12", "二(五)")
    assert story.take("supplement", "2026-03-12").due("审核", "2026-03-13") == "2026-03-31"


def test_returned_materials_are_supplied_before_the_review_begins() -> None:
    story = paths.submitted().take("return", "2026-03-03")
    story.refused("accept", "2026-03-04", "二(五)")
    story.take("supplement", "2026-03-05").allowed("accept", "2026-03-06")


MISSING = ["draft", "grounds", "opinions", "own_review"]


@pytest.mark.parametrize("line", MISSING)
def test_each_of_the_materials_is_wanted(line: str) -> None:
    paths.submitted().refused("accept", "2026-03-03", "二(五)", **{line: None})


FAULTS = [
    ("maker_lawful", False, "二(六)"), ("consistent", False, "二(六)"), ("sets_penalty", True, "第十六条"),
    ("sets_licence", True, "第十七条"), ("sets_compulsion", True, "第十条"), ("sets_charges", True, "二(六)"),
    ("burdens", True, "第六十四条"), ("own_power", True, "二(六)"), ("flawed", True, "二(六)"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "value", "article"), FAULTS)
def test_a_faulty_draft_is_not_found_lawful(line: str, value: bool, article: str) -> None:
    paths.under_review().refused("conclude", "2026-03-12", article, **{line: value})
    paths.under_review().allowed("conclude", "2026-03-12", **{line: value}, result="应当予以修改")


def test_burdens_rest_on_an_act() -> None:
    paths.under_review().allowed("conclude", "2026-03-12", burdens=True, authority="某法第三条")


def test_other_papers_are_reviewed_with_less() -> None:
    bare = {"grounds": None, "opinions": None, "own_review": None}
    story = paths.submitted(subject="会议纪要、抄告单").take("accept", "2026-03-03", **bare)
    questions = ("maker_lawful", "consistent", "sets_penalty", "sets_licence", "sets_compulsion", "burdens")
    story.refused("conclude", "2026-03-04", "（工作约定，非法律规定）", **dict.fromkeys(questions))
    story.refused("conclude", "2026-03-04", "（工作约定，非法律规定）", **dict.fromkeys(questions), affects_rights=True)
    story.allowed("conclude", "2026-03-04", **dict.fromkeys(questions), affects_rights=False)


def test_a_major_decision_has_seven_working_days() -> None:
    story, told = paths.submitted(subject="重大行政决策"), {"compliance": "公众参与、专家论证、风险评估的说明"}
    story.refused("accept", "2026-03-03", "第二十六条", reply_by="2026-03-12")
    story.refused("accept", "2026-03-03", "第二十六条", reply_by="2026-03-11", **told)
    story.take("accept", "2026-03-03", reply_by="2026-03-12", **told)
    lawful = {"within_power": True, "procedure_kept": True, "content_lawful": True}
    story.refused("conclude", "2026-03-12", "第二十八条", **lawful)
    story.take("assign", "2026-03-03", advisers=["某律师事务所"])
    story.refused("conclude", "2026-03-11", "第二十六条", **lawful)
    story.allowed("conclude", "2026-03-12", **lawful)
    story.refused("conclude", "2026-03-12", "第二十七条", **lawful | {"procedure_kept": False})
    story.allowed("conclude", "2026-03-12", **lawful | {"procedure_kept": False}, result="应当予以修改")


def test_a_recalled_review_gives_no_opinion() -> None:
    story = paths.under_review().take("recall", "2026-03-05")
    assert story.now("2026-03-06").outcome == "撤回送审"
    assert [r.word for r in story.refusals("conclude", "2026-03-12")] == ["ended"]


def test_what_touches_businesses_closely_is_reviewed_for_competition_too() -> None:
    story = paths.reviewed(market=True).take("hear_businesses", "2026-04-10")
    story.refused("submit_to_meeting", "2026-04-21", "第六十三条")
    story.link("fair_competition_review", "2026-03-10", "2026-03-20", "不涉及")
    story.allowed("submit_to_meeting", "2026-04-21")


def test_a_consultation_announced_too_short_is_refused_when_it_is_announced() -> None:
    story = paths.proposed(market=True)
    story.refused("publish_draft", "2026-03-03", "第六十二条", closes_on="2026-03-10")
    story.allowed("publish_draft", "2026-03-03", closes_on="2026-03-10", shorter="突发事件应对")
    paths.proposed(decree=True).refused("publish_draft", "2026-03-03", "第三十六条", closes_on="2026-03-10")
    paths.proposed().allowed("publish_draft", "2026-03-03", closes_on="2026-03-10")
    story.take("publish_draft", "2026-03-03", closes_on="2026-04-15")
    story.refused("close_consultation", "2026-04-10", "第七十五条")
    story.allowed("close_consultation", "2026-04-15")


def test_a_document_not_yet_in_effect_is_not_cited() -> None:
    story = paths.numbered().take("publish", "2026-04-28", effective_on="2026-06-01")
    story.refused("cite", "2026-05-20", "第六十四条")
    story.allowed("cite", "2026-06-01")
