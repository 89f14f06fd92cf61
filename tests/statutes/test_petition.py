"""信访工作条例: from registration to the end, as matters played step by step."""
from __future__ import annotations

import pytest

from . import ways


def test_what_reaches_the_desk_is_forwarded_in_fifteen_days() -> None:
    story = ways.petitioned(direct=False)
    assert story.due("转送交办", "2026-03-03") == "2026-03-17"
    story.take("forward", "2026-03-10")
    assert story.due("书面告知", "2026-03-11") == "2026-03-25"
    assert "转送交办" not in ways.petitioned().now("2026-03-03").clocks


def test_an_objection_is_raised_in_five_working_days() -> None:
    story = ways.Story("petition", "2026-02-12").take("register", "2026-02-12", direct=False)
    story.take("forward", "2026-02-12")
    assert story.due("提出异议", "2026-02-13") == "2026-02-26"
    story.allowed("object", "2026-02-26")
    story.refused("object", "2026-02-27", "第二十三条")


def test_accusations_do_not_go_to_the_accused() -> None:
    story = ways.petitioned(kind="检举控告类", direct=False)
    story.refused("forward", "2026-03-03", "第三十条", accused=True)
    story.allowed("forward", "2026-03-03")


def test_five_speak_for_many_and_nothing_is_taken_up_twice() -> None:
    ways.petitioned(channel="走访", representatives=6).refused("accept", "2026-03-03", "第二十条")
    ways.petitioned(channel="走访", representatives=5).allowed("accept", "2026-03-03")
    ways.petitioned(pending=True).refused("accept", "2026-03-03", "第十九条")
    ways.petitioned().refused("accept", "2026-03-03", "第三十一条", way=None)
    ways.petitioned(unknown=True).allowed("accept", "2026-03-03", told_on=None)
    ways.petitioned().refused("accept", "2026-03-03", "第二十三条", told_on=None)


def test_what_belongs_to_a_legal_procedure_goes_there() -> None:
    story = ways.petitioned().take("accept", "2026-03-05", way="仲裁")
    story.refused("conclude", "2026-03-10", "第三十一条")
    assert story.take("divert", "2026-03-10").now("2026-03-11").outcome == "导入法定程序"
    ways.petitioned().take("accept", "2026-03-05").refused("divert", "2026-03-10", "第三十一条")


def test_a_petition_is_answered_in_sixty_days_and_thirty_more() -> None:
    story = ways.Story("petition", "2026-07-31").take("register", "2026-07-31").take("accept", "2026-07-31")
    assert story.due("办结", "2026-08-01") == "2026-09-29"
    story.refused("extend", "2026-09-01", "第三十四条", amount=31)
    story.refused("extend", "2026-09-01", "第三十四条", agreed=None)
    story.refused("extend", "2026-09-01", "第三十四条", reasons=None)
    story.refused("extend", "2026-09-30", "第三十四条")
    story.take("extend", "2026-09-01")
    assert story.due("办结", "2026-09-02") == "2026-10-29"
    story.refused("extend", "2026-10-01", "第三十四条")


def test_the_opinion_rests_on_hearing_and_inquiry_and_states_what_it_must() -> None:
    story = ways.petitioned().take("accept", "2026-03-05")
    story.refused("conclude", "2026-04-01", "第三十一条")
    story.take("hear", "2026-03-10")
    for line, article in (("claim", "第三十二条"), ("grounds", "第三十二条"), ("remedies", "第三十五条")):
        story.refused("conclude", "2026-04-01", article, **{line: None})
    story.allowed("conclude", "2026-04-01")


def test_a_review_is_asked_for_in_thirty_days() -> None:
    assert ways.replied().due("请求复查", "2026-04-02") == "2026-05-06"
    story = ways.replied().take("ask_review", "2026-05-06")
    assert story.due("复查", "2026-05-07") == "2026-06-05"
    story.refused("refuse_review", "2026-05-10", "第三十五条")
    late = ways.replied()
    late.noted("ask_review", "2026-05-07", "第三十五条")
    late.record("ask_review", "2026-05-07").allowed("refuse_review", "2026-05-10")


def test_the_hearing_does_not_count_in_the_re_examination() -> None:
    story = ways.replied().take("ask_review", "2026-04-10").take("review", "2026-04-20")
    story.take("ask_recheck", "2026-05-08")
    assert story.due("复核", "2026-05-09") == "2026-06-08"
    story.refused("publicise", "2026-05-20", "第三十六条")
    story.take("start_hearing", "2026-05-11").take("end_hearing", "2026-05-21")
    assert story.due("复核", "2026-05-22") == "2026-06-17"
    story.take("recheck", "2026-05-25").allowed("publicise", "2026-05-26")


def test_a_petition_ends_when_the_remedies_are_used_or_lost() -> None:
    ways.replied().refused("terminate", "2026-04-20", "第三十五条")
    ways.replied().allowed("terminate", "2026-05-07")
    story = ways.replied().take("ask_review", "2026-04-10")
    story.refused("terminate", "2026-05-07", "第三十五条")
    story.take("review", "2026-04-20").refused("terminate", "2026-05-07", "第三十六条")
    ways.rechecked().allowed("terminate", "2026-05-21")


def test_urgent_matters_are_reported_and_advice_is_answered() -> None:
    assert "报告" in {duty.name for duty in ways.petitioned(urgent=True).now("2026-03-03").duties}
    story = ways.petitioned().take("urge", "2026-03-20", advice="改进工作")
    assert "反馈建议" in {duty.name for duty in story.now("2026-03-21").duties}
    assert "反馈建议" not in {d.name for d in story.take("answer_advice", "2026-03-25").now("2026-03-26").duties}


@pytest.mark.parametrize(("day", "last"), [("2025-12-05", "2026-01-04")])
def test_over_new_year_the_made_up_working_day_counts(day: str, last: str) -> None:
    story = ways.Story("petition", "2025-11-03").take("register", "2025-11-03").take("accept", "2025-11-04")
    story.take("hear", "2025-11-05").take("conclude", day)
    assert story.due("请求复查", "2025-12-08") == last


def test_what_the_review_annulled_is_handled_again() -> None:
    story = ways.replied().take("ask_review", "2026-04-10")
    upheld = ways.replied().take("ask_review", "2026-04-10").take("review", "2026-04-20")
    upheld.refused("handle_again", "2026-04-21", "第三十五条")
    story.take("review", "2026-04-20", opinion="撤销，责令重新处理")
    assert "重新处理" in {duty.name for duty in story.now("2026-04-21").duties}
    assert "重新处理" not in {d.name for d in story.take("handle_again", "2026-04-30").now("2026-05-06").duties}
