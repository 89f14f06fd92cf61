"""Matters begun under acts that have ended: the penalty act of 1996, the FOI regulation of 2007, 国发〔2008〕17号."""
from __future__ import annotations

from .play import Story

ZHEJIANG = "331100"


def told(**notify: object) -> Story:
    story = Story("penalty_ordinary", "2017-05-02", ZHEJIANG, version="penalty_ordinary_1996")
    story.take("register", "2017-05-02").take("file_case", "2017-05-03").take("investigate", "2017-05-08")
    return story.take("report", "2017-05-10").take("notify", "2017-05-12", **notify)


REVOKED = {"kinds": ["吊销许可证或者执照"], "fine": None}


def test_a_fine_of_2017_runs_under_the_former_act() -> None:
    story = told().take("decide", "2017-05-18").take("serve", "2017-05-19").take("pay", "2017-05-25")
    story.take("close", "2017-05-26")
    assert story.now("2017-05-27").outcome == "给予处罚"


def test_nobody_was_punished_untold_or_worse_for_defending() -> None:
    story = told().take("defend", "2017-05-15")
    story.refused("decide", "2017-05-18", "第三十二条")
    story.take("recheck", "2017-05-16").refused("decide", "2017-05-18", "第三十二条", fine=6000)


def test_a_hearing_was_asked_for_in_three_days() -> None:
    story = told(**REVOKED)
    story.noted("ask_hearing", "2017-05-16", "第四十二条")
    story.take("ask_hearing", "2017-05-15")
    assert "第四十二条" in {r.basis.article for r in story.refusals("decide", "2017-05-30", **REVOKED)}


def test_a_child_and_an_old_offence_were_not_punished() -> None:
    child = {"party_kind": "公民", "born_on": "2004-01-01", "ended_on": "2017-04-20"}
    story = Story("penalty_ordinary", "2017-05-02", ZHEJIANG, version="penalty_ordinary_1996")
    story.take("register", "2017-05-02", **child).take("file_case", "2017-05-03").take("investigate", "2017-05-08")
    story.take("report", "2017-05-10").take("notify", "2017-05-12").refused("decide", "2017-05-18", "第二十五条")


def test_a_request_of_2017_was_answered_in_fifteen_working_days() -> None:
    story = Story("foi_request", "2017-05-02", version="foi_request_2008").take("receive", "2017-05-02")
    assert story.due("答复", "2017-05-03") == "2017-05-23"
    story.take("ask_third_party", "2017-05-04").refused("reply", "2017-05-08", "第二十三条", harms_third_party=True)
    story.take("third_party_answers", "2017-05-10", consents=False).refused("reply", "2017-05-11", "第二十三条")
    story.allowed("reply", "2017-05-11", public_interest=True)


def test_a_document_of_2017_was_reviewed_passed_and_filed_in_fifteen_days() -> None:
    story = Story("normative_document", "2017-05-02", ZHEJIANG, version="normative_document_2008")
    story.take("propose", "2017-05-02")
    story.take("publish_draft", "2017-05-03").take("close_consultation", "2017-06-05")
    story.refused("submit_to_meeting", "2017-06-06", "第二十七条")
    story.link("legality_review", "2017-06-06", "2017-06-12", "合法").take("submit_to_meeting", "2017-06-13")
    story.take("deliberate", "2017-06-15").take("sign", "2017-06-16").take("register", "2017-06-16")
    story.take("publish", "2017-06-19")
    assert story.due("报送备案", "2017-06-20") == "2017-07-04"
