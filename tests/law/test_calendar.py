from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.law.calendar import CHINA, DAY, Calendar, CalendarUnavailable, Notice, NoticeError, with_notice
from fadu.law.wording import each

IN_RANGE = st.dates(date(2004, 1, 1), date(2026, 12, 31))
NEW_YEAR = {date(2027, 1, 1): "元旦"}


def test_the_table_is_the_state_councils_for_every_day_from_2004_to_2026() -> None:
    days = list(each(date(2004, 1, 1), date(2026, 12, 31)))
    assert len(days) == 8401
    assert [d for d in days if CHINA.is_working(d) != chinese_calendar.is_workday(d)] == []


@pytest.mark.parametrize(("year", "number"), [(2024, 251), (2025, 248), (2026, 248)])
def test_a_year_has_as_many_working_days_as_published(year: int, number: int) -> None:
    assert CHINA.count(date(year, 12, 31)) - CHINA.count(date(year - 1, 12, 31)) == number


def test_holidays_are_told_from_plain_weekends() -> None:
    assert CHINA.holidays[date(2026, 10, 2)] == "国庆节"
    assert CHINA.holidays[date(2025, 10, 6)] == "中秋节"
    assert date(2026, 3, 28) not in CHINA.holidays
    assert not CHINA.is_working(date(2026, 3, 28))


def test_new_years_eve_of_2024_was_a_working_day_and_that_of_2025_was_not() -> None:
    assert CHINA.is_working(date(2024, 2, 9))
    assert not CHINA.is_working(date(2025, 1, 28))


@given(IN_RANGE)
def test_count_and_nth_are_inverse(day: date) -> None:
    number = CHINA.count(day)
    if CHINA.is_working(day):
        assert CHINA.nth(number) == day
    elif number:
        assert CHINA.nth(number) < day


@given(IN_RANGE.filter(lambda day: day < date(2026, 12, 31)))
def test_the_first_working_day_on_or_after_has_none_before_it(day: date) -> None:
    found = CHINA.on_or_after(day)
    assert CHINA.is_working(found)
    assert not any(CHINA.is_working(d) for d in each(day, found - DAY))


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2030, 6, 1), date(2003, 12, 30), date(1, 1, 1)])
def test_a_year_that_is_not_loaded_is_an_error_that_says_what_to_do(day: date) -> None:
    with pytest.raises(CalendarUnavailable, match="fadu calendar add") as error:
        CHINA.count(day)
    assert (error.value.code, error.value.year) == ("calendar_unavailable", day.year)


def test_counting_past_the_last_day_names_the_year_that_is_missing() -> None:
    with pytest.raises(CalendarUnavailable, match="2027年"):
        CHINA.nth(CHINA.count(date(2026, 12, 31)) + 1)
    with pytest.raises(CalendarUnavailable, match="2003年"):
        CHINA.nth(0)


def test_a_notice_adds_the_next_year_and_leaves_the_old_calendar_alone() -> None:
    longer = with_notice(CHINA, Notice(2027, NEW_YEAR, frozenset({date(2027, 1, 3)})))
    assert not longer.is_working(date(2027, 1, 1))
    assert longer.is_working(date(2027, 1, 3))
    assert (CHINA.last, longer.last) == (2026, 2027)
    assert longer.count(date(2026, 12, 31)) == CHINA.count(date(2026, 12, 31))


def test_a_notice_may_arrange_the_end_of_the_december_before() -> None:
    longer = with_notice(CHINA, Notice(2027, {date(2026, 12, 31): "元旦", **NEW_YEAR}, frozenset({date(2026, 12, 27)})))
    assert not longer.is_working(date(2026, 12, 31))
    assert longer.is_working(date(2026, 12, 27))


def test_a_notice_replaces_the_year_it_is_for() -> None:
    changed = with_notice(CHINA, Notice(2026, {date(2026, 1, 1): "元旦"}))
    assert changed.is_working(date(2026, 10, 1))
    assert not changed.is_working(date(2026, 2, 14))
    assert not changed.is_working(date(2025, 10, 1))


def test_no_year_may_be_left_out_in_between() -> None:
    with pytest.raises(NoticeError, match="请先导入2027年"):
        with_notice(CHINA, Notice(2028, {date(2028, 1, 1): "元旦"}))
    with pytest.raises(NoticeError, match="请先导入2003年"):
        with_notice(CHINA, Notice(2002, {date(2002, 1, 1): "元旦"}))


def test_a_calendar_may_be_made_from_bare_days() -> None:
    small = Calendar(2030, 2030, [date(2030, 1, 1)], [date(2030, 1, 5)])
    assert small.nth(1) == date(2030, 1, 2)
    assert small.is_working(date(2030, 1, 5))
    assert small.count(date(2030, 12, 31)) == sum(
        d.weekday() < 5 for d in each(date(2030, 1, 1), date(2030, 1, 1) + timedelta(364)))
