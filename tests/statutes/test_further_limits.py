"""Time limits of single articles: each runs from its day, and gives way to what the decision itself says."""
from __future__ import annotations

from . import paths, ways
from .play import Story


def annulled(**answers: object) -> Story:
    told = {"kind": "撤销", "ground": "主要事实不清、证据不足", "redo": True}
    return paths.examined(opinion="事实不清").take("decide", "2026-04-10", **told | answers)


def test_an_annulled_act_is_done_anew_in_sixty_days_of_receipt_unless_the_decision_says_when() -> None:
    story = annulled().take("serve", "2026-04-13")
    assert story.due("重新作出行政行为", "2026-04-14") == "2026-06-12"
    dated = annulled(redo_by="2026-05-08").take("serve", "2026-04-13")
    assert dated.due("重新作出行政行为", "2026-04-14") == "2026-05-08"
    bare = annulled(redo=None).take("serve", "2026-04-13")
    assert "重新作出行政行为" not in bare.now("2026-04-14").clocks


def test_a_suit_on_the_simple_track_is_judged_in_forty_five_days() -> None:
    ordinary = Story("litigation", "2026-03-02").take("receive_suit", "2026-03-02", filed_on="2026-02-26")
    simple = Story("litigation", "2026-03-02").take("receive_suit", "2026-03-02", filed_on="2026-02-26", simple=True)
    assert ordinary.due("一审审限", "2026-03-03") == "2026-08-26"
    assert simple.due("一审审限", "2026-03-03") == "2026-04-13"
    assert ways.sued().now("2026-03-03").clocks["答辩举证"]


def test_a_court_or_procuratorate_that_tells_late_is_on_record_with_it() -> None:
    story = Story("legal_aid", "2026-03-02")
    story.noted("notify", "2026-03-02", "第三十六条", found_on="2026-02-26", received_on="2026-03-02")
    assert not story.defects("notify", "2026-03-02", found_on="2026-02-27", received_on="2026-03-02")


def test_shandong_sends_the_papers_of_a_forum_three_days_before() -> None:
    story = paths.launched("370000").take("judge", "2026-03-05")
    forum = {"sent_on": "2026-03-06", "held_on": "2026-03-09"}
    story.refused("hear_public", "2026-03-06", "第二十一条", **forum)
    story.allowed("hear_public", "2026-03-06", **forum | {"held_on": "2026-03-10"})
    paths.launched().take("judge", "2026-03-05").allowed("hear_public", "2026-03-06", **forum)


def test_a_decision_of_supervision_in_shandong_is_carried_out_in_thirty_days() -> None:
    story = Story("enforcement_supervision", "2026-03-02", "370100").take("register", "2026-03-02")
    story.take("file", "2026-03-03").take("notify", "2026-03-04").take("explain", "2026-03-09")
    story.take("investigate", "2026-03-10").take("issue", "2026-03-12")
    assert story.take("decide", "2026-04-14").due("整改", "2026-04-15") == "2026-05-14"
