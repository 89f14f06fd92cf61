"""A ruler draws all of a time limit in percent of its length, and says the same in words."""

from __future__ import annotations

from datetime import date

from fadu.desk.rulers import ruler

START, TODAY = date(2026, 9, 2), date(2026, 11, 23)
GAP = (date(2026, 9, 28), date(2026, 10, 19))
EXTENDED = ruler(START, date(2026, 12, 22), TODAY, base_due=date(2026, 11, 22), gaps=(GAP,), since="受理")


def test_counted_paused_and_extended_time_lie_end_to_end() -> None:
    assert [(s.kind, s.word) for s in EXTENDED.stretches] == [
        ("done", "计时 26 天"), ("pause", "中止 21 天"), ("done", "计时 35 天"), ("more", "延长 30 天"),
    ]  # fmt: skip
    assert EXTENDED.days == 111
    assert abs(sum(s.width for s in EXTENDED.stretches) - 100) < 0.1


def test_each_stretch_begins_where_the_one_before_ends() -> None:
    for before, after in zip(EXTENDED.stretches, EXTENDED.stretches[1:], strict=False):
        assert abs(before.start + before.width - after.start) < 0.05


def test_the_ruler_says_itself_to_those_who_do_not_see_it() -> None:
    assert EXTENDED.story.startswith(
        "9月2日受理；9月28日至10月18日中止，21天不计；原届满日11月22日，延长后12月22日届满"
    )
    assert "今天是第82天" in EXTENDED.story


def test_crowded_dates_give_way_on_the_phone_but_never_the_first_and_the_last() -> None:
    narrow = [mark for mark in EXTENDED.marks if not mark.wide]
    assert narrow[0].day == START
    assert narrow[-1].day == date(2026, 12, 22)


def test_a_running_pause_has_no_due_day_and_tells_what_is_left() -> None:
    drawn = ruler(date(2026, 10, 5), None, date(2026, 11, 23), gaps=((date(2026, 11, 11), None),), left=23)
    assert [s.kind for s in drawn.stretches] == ["done", "pause", "wait"]
    assert drawn.marks[-1].word == "恢复后续计 23 天"
    assert "恢复后续计23天" in drawn.story


def test_what_is_late_is_drawn_past_the_due_day() -> None:
    drawn = ruler(date(2026, 10, 1), date(2026, 11, 1), date(2026, 11, 11))
    assert drawn.stretches[-1].kind == "over"
    assert drawn.stretches[-1].word == "超期 10 天"


def test_due_today_leaves_nothing_to_wait_for() -> None:
    drawn = ruler(date(2026, 11, 1), TODAY, TODAY)
    assert [s.kind for s in drawn.stretches] == ["done"]
    assert drawn.now == 100


def test_a_ruler_of_years_keeps_its_ticks_countable() -> None:
    assert len(ruler(date(2020, 1, 1), date(2030, 1, 1), TODAY).ticks) <= 45
