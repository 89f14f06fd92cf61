"""行政诉讼法 and its interpretations, from the office of the defendant."""
from __future__ import annotations

import pytest

from . import paths, ways
from .ways import Story


def test_a_suit_is_answered_in_fifteen_days_over_a_holiday_later() -> None:
    assert ways.sued().due("答辩举证", "2026-03-03") == "2026-03-17"
    assert ways.sued("2024-09-18").due("答辩举证", "2024-09-19") == "2024-10-08"


def test_a_late_answer_is_shown_as_late_and_never_refused() -> None:
    story = ways.sued().take("confirm_defendant", "2026-03-03")
    assert story.take("answer", "2026-03-18").now("2026-03-19").clocks["答辩举证"].late


def test_more_time_and_jurisdiction_are_asked_for_in_fifteen_days() -> None:
    for step, article in (("ask_more_time", "第三十四条"), ("object_jurisdiction", "第十条")):
        ways.sued().allowed(step, "2026-03-17")
        ways.sued().refused(step, "2026-03-18", article)


def test_a_suit_out_of_time_is_recorded_with_its_defect() -> None:
    story = Story("litigation", "2026-03-02")
    story.noted("receive_suit", "2026-03-02", "第四十六条", known_on="2025-08-01", sued_on="2026-02-25")
    story.noted("receive_suit", "2026-03-02", "第四十五条", decision_on="2026-01-05", sued_on="2026-02-25")
    story.noted("receive_suit", "2026-03-02", "第二十三条", precondition=True)
    assert not story.defects("receive_suit", "2026-03-02", known_on="2025-09-01", sued_on="2026-02-25")


def test_evidence_after_the_act_needs_the_court() -> None:
    ways.sued().refused("add_evidence", "2026-03-10", "第三十六条", from_whom="其他", collected_on="2026-03-02")
    ways.sued().allowed("add_evidence", "2026-03-10", from_whom="其他", collected_on="2026-03-02", permitted=True)
    ways.sued().refused("add_evidence", "2026-03-10", "第四十三条", lawful=False)


@pytest.mark.parametrize("post", ["下级行政机关负责人", "受委托组织负责人", "其他人员"])
def test_only_a_head_of_the_organ_itself_attends(post: str) -> None:
    ways.called().refused("head_attends", "2026-04-10", "第二条", post=post)


def test_a_head_shows_who_he_is_and_speaks_to_the_matter() -> None:
    ways.called().refused("head_attends", "2026-04-10", "第六条", identified=False)
    ways.called().refused("head_attends", "2026-04-10", "第十一条", spoke=None)
    for post in ("正职负责人", "副职负责人", "参与分管的副职级别负责人", "其他参与分管的负责人"):
        ways.called().allowed("head_attends", "2026-04-10", post=post)


def test_a_lawyer_alone_does_not_do() -> None:
    ways.called().refused("excuse_head", "2026-04-08", "第一百二十八条", only_lawyer=True)
    ways.called().refused("excuse_head", "2026-04-08", "第三条", delegate=None)
    ways.called().noted("hold_session", "2026-04-10", "第三条", came="仅有律师")
    ways.called().noted("hold_session", "2026-04-10", "第九条", came="相应的工作人员")


def test_who_did_not_come_or_left_has_not_done_the_duty() -> None:
    story = ways.called().take("hold_session", "2026-04-10", came="相应的工作人员")
    story.refused("count_appearance", "2026-04-10", "第七条")
    left = ways.called().take("head_attends", "2026-04-10", left=True).take("hold_session", "2026-04-10")
    left.refused("count_appearance", "2026-04-10", "第十二条")


def test_an_appeal_is_lodged_in_fifteen_days_or_ten() -> None:
    assert ways.judged().due("上诉", "2026-04-21") == "2026-05-06"
    ways.judged().allowed("appeal", "2026-05-06")
    ways.judged().refused("appeal", "2026-05-07", "第八十五条")
    ways.judged(form="裁定").allowed("appeal", "2026-04-30")
    ways.judged(form="裁定").refused("appeal", "2026-05-06", "第八十五条")
    labour_day = ways.sued("2025-03-03").take("judge", "2025-04-18", served_on="2025-04-18")
    assert labour_day.due("上诉", "2025-04-19") == "2025-05-06"


def test_a_judgment_takes_effect_when_the_time_to_appeal_is_over() -> None:
    ways.judged().refused("take_effect", "2026-05-06", "第八十五条", final=None)
    ways.judged().allowed("take_effect", "2026-05-07", final=None)
    ways.judged().refused("take_effect", "2026-05-07", "第八十五条", final=None, result="撤销")


def test_after_an_appeal_the_second_instance_speaks() -> None:
    story = ways.judged().take("appeal", "2026-04-30").take("open_instance", "2026-05-08")
    assert story.due("二审答辩", "2026-05-09") == "2026-05-25"
    story.refused("take_effect", "2026-06-01", "第八十八条")
    upheld = story.take("judge_again", "2026-06-20")
    upheld.allowed("take_effect", "2026-06-21", final=None)
    amended = ways.judged().take("open_instance", "2026-05-08").take(
        "judge_again", "2026-06-20", outcome="依法改判、撤销、变更", result="撤销")
    amended.refused("take_effect", "2026-06-21", "第八十九条")
    amended.allowed("take_effect", "2026-06-21", result="撤销", final=None)


def test_what_was_sent_back_is_judged_again() -> None:
    story = ways.judged().take("open_instance", "2026-05-08").take("judge_again", "2026-06-20", outcome="发回重审")
    story.refused("take_effect", "2026-06-21", "第八十九条")
    story.take("judge", "2026-09-20", result="撤销").allowed("take_effect", "2026-10-12", result="撤销", final=None)


def test_only_some_suits_are_settled() -> None:
    ways.sued().refused("settle", "2026-04-01", "第六十条")
    ways.sued(discretion=True).allowed("settle", "2026-04-01")


def test_who_lost_performs_analyses_and_makes_the_act_anew() -> None:
    story = ways.lost(redo=True, perform_by="2026-07-31")
    assert story.due("履行", "2026-05-08") == "2026-07-31"
    assert {duty.name for duty in story.now("2026-05-08").duties} >= {"履行", "重新作出行政行为", "败诉整改"}
    story.take("perform", "2026-06-01").refused("archive", "2026-06-02", "第七十条")
    story.take("redo", "2026-06-10").allowed("archive", "2026-06-11")
    won = ways.judged().take("take_effect", "2026-05-07", final=None)
    assert not {duty.name for duty in won.now("2026-05-08").duties} & {"履行", "败诉整改"}


def test_advice_is_answered_in_its_time() -> None:
    story = Story("litigation", "2026-09-18").take("procuratorial_advice", "2026-09-18", urgent=True)
    assert story.due("回复检察建议", "2026-09-19") == "2026-10-08"
    assert Story("litigation", "2026-03-02").take("procuratorial_advice", "2026-03-02").due(
        "回复检察建议", "2026-03-03") == "2026-05-06"
    story.take("reply_procuratorial", "2026-09-28").take("end_advice", "2026-09-29")
    assert story.now("2026-09-30").outcome == "建议已办结"
    norm = Story("litigation", "2026-03-02").take("judicial_advice", "2026-03-02", subject="规范性文件处理建议")
    assert norm.due("回复司法建议", "2026-03-03") == "2026-05-06"


# 与行政复议的衔接


def test_who_is_sued_follows_from_the_reconsideration() -> None:
    both, organ, author = "共同被告", "复议机关", "作出行政行为的机关"
    upheld = ways.sued().link("reconsideration", "2025-12-01", "2026-01-20", "维持")
    upheld.refused("confirm_defendant", "2026-03-03", "第二十六条", defendant=author)
    upheld.allowed("confirm_defendant", "2026-03-03", defendant=both)
    dismissed = ways.sued().link("reconsideration", "2025-12-01", "2026-01-20", "驳回请求")
    dismissed.refused("confirm_defendant", "2026-03-03", "第二十六条", defendant=organ)
    changed = ways.sued().link("reconsideration", "2025-12-01", "2026-01-20", "变更")
    changed.refused("confirm_defendant", "2026-03-03", "第二十六条", defendant=both)
    changed.allowed("confirm_defendant", "2026-03-03", defendant=organ)
    ways.sued().refused("confirm_defendant", "2026-03-03", "第二十六条", defendant=organ)
    silent = ways.sued().link("reconsideration", "2025-12-01")
    silent.allowed("confirm_defendant", "2026-03-03")
    silent.refused("confirm_defendant", "2026-03-03", "第二十六条", defendant=organ)
    silent.allowed("confirm_defendant", "2026-03-03", defendant=organ, inaction=True)


@pytest.mark.parametrize("by", ["reconsideration", "litigation"])
def test_a_fine_that_was_annulled_leaves_publication_in_three_working_days_and_is_put_right(by: str) -> None:
    for story in (paths.served().take("publish", "2026-03-27"), ways.fined_at_once().take("publish", "2026-03-05")):
        assert "撤回公开" not in story.now("2026-04-01").clocks
        story.link(by, "2026-04-01", "2026-05-29", "撤销")
        assert story.due("撤回公开", "2026-05-30") == "2026-06-03"
        assert {duty.name for duty in story.now("2026-05-30").duties} >= {"撤回公开", "改正"}
        story.refused("publish", "2026-06-01", "第四十八条")
        story.take("unpublish", "2026-06-02").take("rectify", "2026-06-03")
        assert not {duty.name for duty in story.now("2026-06-04").duties} & {"撤回公开", "改正"}


def test_what_was_upheld_stays_published() -> None:
    story = paths.served().take("publish", "2026-03-27").link("litigation", "2026-04-01", "2026-05-29", "驳回诉讼请求")
    assert not {duty.name for duty in story.now("2026-05-30").duties} & {"撤回公开", "改正"}
    story.refused("rectify", "2026-06-01", "第七十五条")


def test_a_later_suit_against_the_reconsideration_does_not_undo_what_was_withdrawn() -> None:
    story = paths.served().take("publish", "2026-03-27").link("reconsideration", "2026-04-01", "2026-05-29", "撤销")
    story.take("unpublish", "2026-06-01").take("rectify", "2026-06-01")
    story.link("litigation", "2026-06-10", "2026-12-01", "驳回诉讼请求")
    assert not {duty.name for duty in story.now("2026-12-02").duties} & {"撤回公开", "改正"}


def test_the_outcomes_that_annul_are_outcomes_of_the_linked_procedures() -> None:
    from fadu.statutes.litigation import RESULTS
    from fadu.statutes.penalty.publicity import REVOKED
    from fadu.statutes.reconsideration_2023.decision import KINDS

    assert set(REVOKED) <= set(RESULTS)
    assert set(REVOKED) <= set(KINDS)
