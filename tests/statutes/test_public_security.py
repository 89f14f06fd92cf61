"""治安案件: thirty days, under the act of the day on which the matter began."""
from __future__ import annotations

from .play import Story


def filed(day: str) -> Story:
    story = Story("penalty_ordinary", day, branch="公安").take("register", day, ended_on=day, party_kind="公民")
    return story.take("file_case", day)


def test_thirty_days_from_filing_under_the_act_of_2025() -> None:
    story = filed("2026-03-02")
    assert story.due("作出决定", "2026-03-03") == "2026-04-01"
    story.take("extend_above", "2026-03-30", amount=30)
    assert story.due("作出决定", "2026-03-31") == "2026-05-06"  # the thirtieth of April and the holidays after it pass
    story.refused("extend_above", "2026-04-02", "第一百一十八条", amount=31)
    story.take("extend_above", "2026-04-03", amount=30)
    story.refused("extend_above", "2026-04-10", "第一百一十八条", amount=30)


def test_a_case_of_2025_keeps_the_act_of_its_start() -> None:
    story = filed("2025-12-30")
    assert story.now("2026-01-05").clocks["作出决定"].basis.article == "第九十九条"
    assert story.due("作出决定", "2026-01-05") == "2026-01-29"
    story.take("extend_above", "2026-01-20", amount=30)
    story.refused("extend_above", "2026-02-10", "第九十九条", amount=30)


def test_the_period_is_not_extended_after_it_has_run_out() -> None:
    filed("2026-03-02").refused("extend_above", "2026-04-02", "第一百一十八条", amount=30)


def test_an_appraisal_does_not_count() -> None:
    story = filed("2026-03-02").take("appraise", "2026-03-10")
    assert story.now("2026-03-20").clocks["作出决定"].paused
    story.take("appraisal_done", "2026-03-20")
    assert story.due("作出决定", "2026-03-20") == "2026-04-13"  # ten days more; the eleventh of April is a Saturday


def test_four_thousand_yuan_are_heard_since_2026_two_thousand_before() -> None:
    for begun, fine, heard in (("2026-03-02", 4_000, True), ("2026-03-02", 3_999, False), ("2025-03-03", 2_000, True)):
        story = filed(begun)
        found = story.place.parameter("较大数额罚款.公民", story.entries[0].on)
        assert (fine >= found) is heard


def test_other_organs_do_not_have_these_days() -> None:
    story = Story("penalty_ordinary", "2026-03-02").take("register", "2026-03-02").take("file_case", "2026-03-02")
    assert story.due("作出决定", "2026-03-03") == "2026-06-01"
    assert "unknown" in {reason.word for reason in story.refusals("extend_above", "2026-03-10", amount=30)}
