"""Status lights say in words and colour how a limit stands."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.desk.lights import finished, light, soon_until
from fadu.law.calendar import CHINA

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("due", "unit", "colour", "word"),
    [
        (date(2026, 11, 20), "工作日", "red", "超期 1 个工作日"),
        (date(2026, 11, 20), "日", "red", "超期 3 天"),
        (MONDAY, "工作日", "red", "今日届满"),
        (MONDAY, "日", "red", "今日届满"),
        (date(2026, 11, 24), "日", "amber", "余 1 天"),
        (date(2026, 11, 25), "工作日", "amber", "余 2 个工作日"),
        (date(2026, 11, 30), "工作日", "amber", "余 5 个工作日"),
        (date(2026, 12, 1), "工作日", "green", "余 6 个工作日"),
        (date(2026, 12, 22), "日", "green", "余 29 天"),
        (date(2026, 12, 22), "月", "green", "余 29 天"),
    ],
)
def test_a_running_limit_tells_what_is_left_in_its_own_unit(due: date, unit: str, colour: str, word: str) -> None:
    shown = light(due, MONDAY, CHINA, unit)
    assert (shown.colour, shown.word) == (colour, word)


def test_over_a_holiday_working_days_and_not_calendar_days_decide_the_colour() -> None:
    # 2026: National Day 1-7 October; from 30 September, 9 October is two working days away.
    shown = light(date(2026, 10, 9), date(2026, 9, 30), CHINA, "工作日")
    assert shown.colour == "amber"


def test_late_on_a_weekend_right_after_the_due_day_is_told_in_days() -> None:
    assert light(date(2026, 11, 20), date(2026, 11, 21), CHINA, "工作日").word == "超期 1 天"


def test_beyond_the_calendar_the_light_still_shines() -> None:
    assert light(date(2031, 1, 6), date(2031, 1, 2), CHINA, "工作日").word == "余 4 天"


def test_only_alarms_are_boxed_in_lists() -> None:
    assert light(MONDAY, MONDAY, CHINA).box
    assert not light(date(2026, 12, 22), MONDAY, CHINA).box
    assert not light(None, MONDAY, CHINA).box


def test_a_finished_limit_says_whether_it_was_kept() -> None:
    assert finished(MONDAY, MONDAY, CHINA).word == "按期"
    assert finished(date(2026, 11, 20), MONDAY, CHINA).word == "超期 3 天完成"
    assert finished(date(2026, 11, 20), MONDAY, CHINA, "工作日").word == "超期 1 个工作日完成"


def test_amber_reaches_five_working_days_ahead() -> None:
    assert soon_until(MONDAY, CHINA) == date(2026, 11, 30)
