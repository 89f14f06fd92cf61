"""人民调解、行政调解、行政裁决、仲裁统计, as matters played step by step."""
from __future__ import annotations

import pytest

from fadu.statutes.practice import PRACTICE

from . import ways
from .ways import Story


def test_mediation_is_free_willing_and_between_equals() -> None:
    Story("mediation", "2026-03-02").refused("register", "2026-03-02", "第四条", fee=50)
    ways.mediating().refused("mediate", "2026-03-05", "第三条", forced=True)
    ways.mediating().refused("mediate", "2026-03-05", "第十五条", partial=True)
    Story("mediation", "2026-03-02").take("register", "2026-03-02").refused("mediate", "2026-03-05", "第十九条")
    ways.mediating().refused("invite", "2026-03-05", "第二十条", consent=False)


def test_an_agreement_is_signed_or_if_oral_written_down() -> None:
    story = ways.mediating()
    story.refused("conclude", "2026-03-10", "第二十二条")
    story.take("mediate", "2026-03-05").refused("conclude", "2026-03-10", "第二十九条", signed=False)
    story.refused("conclude", "2026-03-10", "第二十八条", form="口头", recorded=False)
    story.allowed("conclude", "2026-03-10", form="口头", signed=None)
    story.refused("conclude", "2026-03-10", "第三条", willing=False)
    story.take("refuse", "2026-03-06").refused("conclude", "2026-03-10", "第二十三条")


def test_who_cannot_agree_is_told_the_other_ways() -> None:
    story = ways.mediating().take("mediate", "2026-03-05")
    story.refused("stop", "2026-03-20", "第二十六条", told=False)
    assert story.take("stop", "2026-03-20").now("2026-03-21").outcome == "调解不成"
    refused = ways.mediating().take("refuse", "2026-03-04")
    assert "终止" in {duty.name for duty in refused.now("2026-03-05").duties}


def test_confirmation_is_asked_for_in_thirty_days() -> None:
    assert ways.agreed_upon().due("申请司法确认", "2026-03-11") == "2026-04-09"
    story = ways.agreed_upon().take("ask_confirmation", "2026-03-12").take("court_confirms", "2026-03-25")
    story.refused("mediate_again", "2026-03-26", "第三十三条")
    rejected = ways.agreed_upon().take("ask_confirmation", "2026-03-12").take(
        "court_confirms", "2026-03-25", result="驳回申请")
    rejected.allowed("mediate_again", "2026-03-26")


def administrative(place: str = "331100", **answers: object) -> Story:
    return Story("administrative_mediation", "2026-03-02", place).take("register", "2026-03-02", **answers)


def test_an_organ_mediates_what_is_in_its_field_and_both_want() -> None:
    administrative().refused("mediate", "2026-03-05", "第八十三条")
    administrative().take("consent", "2026-03-04", agrees=False).refused("mediate", "2026-03-05", "第八十三条")
    administrative().take("consent", "2026-03-04").allowed("mediate", "2026-03-05")
    foreign = administrative(within=False).take("consent", "2026-03-04")
    foreign.refused("mediate", "2026-03-05", "第八十二条")
    foreign.allowed("decline", "2026-03-05")
    administrative("430100").refused("mediate", "2026-03-05", "第一百一十六条")
    administrative("370100").refused("mediate", "2026-03-05", "第一百二十二条")
    administrative("110000").refused("mediate", "2026-03-05", PRACTICE.article)


def test_zhejiang_and_hunan_give_thirty_days() -> None:
    assert administrative().due("办结", "2026-03-03") == "2026-04-01"
    assert administrative("430100").due("办结", "2026-03-03") == "2026-04-01"
    assert "办结" not in administrative("110000").now("2026-03-03").clocks
    longer = administrative().take("consent", "2026-03-04").take("mediate", "2026-03-05")
    assert longer.take("extend", "2026-03-20", until="2026-04-30").due("办结", "2026-03-21") == "2026-04-30"


def test_a_mediated_civil_dispute_is_not_reconsidered() -> None:
    story = administrative().take("consent", "2026-03-04").take("mediate", "2026-03-05").take("stop", "2026-03-20")
    story.refused("advise_remedy", "2026-03-21", "第十二条", remedy="行政复议")
    story.allowed("advise_remedy", "2026-03-21")


def ruling(place: str = "430100") -> Story:
    return Story("administrative_ruling", "2026-03-02", place).take("apply", "2026-03-02")


def heard(place: str = "430100") -> Story:
    story = ruling(place).take("accept", "2026-03-04").take("send_copy", "2026-03-05").take("answer", "2026-03-12")
    return story.take("mediate", "2026-03-20").take("hear", "2026-03-25")


def test_a_ruling_follows_mediation_and_two_hear_it() -> None:
    heard().allowed("decide", "2026-04-10")
    bare = ruling().take("accept", "2026-03-04").take("send_copy", "2026-03-05").take("answer", "2026-03-12")
    bare.refused("decide", "2026-04-10", "第一百一十二条")
    bare.refused("hear", "2026-03-25", "第一百一十二条", team=[{"name": "赵一"}])
    bare.refused("hear", "2026-03-25", "第一百一十二条", open=None)
    bare.allowed("hear", "2026-03-25", open=None, disputed=False)
    settled = heard().take("mediate", "2026-03-26", agreed=True)
    settled.refused("decide", "2026-04-10", "第一百一十二条")
    settled.allowed("settle", "2026-04-10")


@pytest.mark.parametrize(("place", "article"), [("430100", "第一百一十四条"), ("370100", "第一百一十七条")])
def test_rulings_have_their_days_in_hunan_and_shandong(place: str, article: str) -> None:
    story = ruling(place)
    assert story.due("审查", "2026-03-03") == "2026-03-09"
    story.take("accept", "2026-03-04")
    assert (story.due("发送副本", "2026-03-05"), story.due("作出裁决", "2026-03-05")) == ("2026-03-09", "2026-05-06")
    story.refused("extend", "2026-04-01", article, amount=31)
    story.take("extend", "2026-04-01")
    assert story.due("作出裁决", "2026-04-02") == "2026-06-02"


def test_the_respondent_has_ten_days_before_a_ruling() -> None:
    story = ruling().take("accept", "2026-03-04").take("send_copy", "2026-03-05").take("mediate", "2026-03-06")
    story.take("hear", "2026-03-09").refused("decide", "2026-03-16", "第一百一十一条")
    story.allowed("decide", "2026-03-17")


def test_the_figures_of_an_arbitration_return_add_up() -> None:
    story = Story("arbitration_return", "2026-03-02")
    story.allowed("report", "2026-03-02")
    story.refused("report", "2026-03-02", PRACTICE.article, awarded=21)
    story.refused("report", "2026-03-02", PRACTICE.article, remaining=16)
    story.refused("report", "2026-03-02", PRACTICE.article, until="2026-03-31")
    sent = story.take("report", "2026-03-02").take("send_back", "2026-03-03")
    sent.refused("confirm", "2026-03-04", PRACTICE.article)
    assert sent.take("amend", "2026-03-04").take("confirm", "2026-03-05").now("2026-03-06").outcome == "已确认"
