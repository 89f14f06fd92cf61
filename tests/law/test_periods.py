"""The counting rules one by one, then against counting on the fingers (tests/law/counting.py)."""
from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.law.calendar import CHINA, CalendarUnavailable
from fadu.law.periods import (
    Period,
    add_months,
    ahead,
    days,
    hours,
    measure,
    months,
    nearest,
    raw_end,
    validity,
    working_days,
    years,
)
from tests.law.counting import forward, latest_notice, rolled

DATES = st.dates(date(2005, 1, 1), date(2025, 6, 30))
AMOUNTS = st.integers(1, 90)
Started = tuple[date, tuple[tuple[date, date], ...]]


def day(text: str) -> date:
    return date.fromisoformat(text)


@st.composite
def gaps_after(draw: st.DrawFn) -> tuple[date, tuple[tuple[date, date], ...]]:
    start = draw(DATES)
    found = []
    for _ in range(draw(st.integers(0, 3))):
        begin = start + timedelta(draw(st.integers(-10, 120)))
        found.append((begin, begin + timedelta(draw(st.integers(0, 40)))))
    return start, tuple(found)


# The rules

def test_the_day_of_the_event_is_not_counted() -> None:
    assert measure(days(30, roll=False), day("2026-04-20"), CHINA) == day("2026-05-20")


def test_working_days_skip_holidays_and_count_weekends_that_are_worked() -> None:
    assert measure(working_days(5), day("2026-02-13"), CHINA) == day("2026-02-27")


def test_an_event_on_a_day_off_starts_the_count_all_the_same() -> None:
    assert measure(working_days(1), day("2026-02-17"), CHINA) == day("2026-02-24")
    assert measure(working_days(1), day("2026-02-14"), CHINA) == day("2026-02-24")


def test_a_last_day_on_a_holiday_moves_to_the_first_working_day_after_it() -> None:
    assert measure(days(30), day("2025-12-02"), CHINA) == day("2026-01-04")
    assert raw_end(days(30), day("2025-12-02"), CHINA) == day("2026-01-01")


def test_a_last_day_on_a_plain_weekend_moves_and_on_a_worked_one_does_not() -> None:
    assert measure(days(15), day("2026-03-13"), CHINA) == day("2026-03-30")
    assert measure(days(30), day("2026-01-15"), CHINA) == day("2026-02-14")


def test_months_end_on_the_corresponding_day_or_the_last_of_the_month() -> None:
    assert measure(months(6), day("2026-02-28"), CHINA) == day("2026-08-28")
    assert measure(months(3), day("2025-11-30"), CHINA) == day("2026-02-28")
    assert measure(months(2), day("2023-12-31"), CHINA) == day("2024-02-29")


def test_years_from_a_leap_day_end_on_the_last_of_february() -> None:
    assert measure(years(1), day("2024-02-29"), CHINA) == day("2025-02-28")
    assert measure(years(4), day("2024-02-29"), CHINA) == day("2028-02-29")


def test_validity_counts_its_first_day() -> None:
    assert measure(validity(5), day("2021-09-01"), CHINA) == day("2026-08-31")
    assert measure(validity(2), day("2026-01-01"), CHINA) == day("2027-12-31")


def test_notice_leaves_full_working_days_in_between() -> None:
    assert measure(ahead(working_days(7)), day("2025-02-14"), CHINA) == day("2025-02-05")
    assert measure(ahead(working_days(7), clear=False), day("2025-02-14"), CHINA) == day("2025-02-06")
    assert measure(ahead(working_days(5)), day("2026-10-14"), CHINA) == day("2026-09-30")


def test_notice_in_calendar_days_and_months_counts_back_without_moving() -> None:
    assert measure(ahead(days(30)), day("2026-06-15"), CHINA) == day("2026-05-15")
    assert measure(ahead(days(30), clear=False), day("2026-12-31"), CHINA) == day("2026-12-01")
    assert measure(ahead(months(6), clear=False), day("2026-08-31"), CHINA) == day("2026-02-28")
    assert measure(ahead(months(6)), day("2026-08-31"), CHINA) == day("2026-02-27")


def test_hours_run_through_nights_and_holidays() -> None:
    assert measure(hours(24), datetime(2026, 2, 15, 9, 15), CHINA) == datetime(2026, 2, 16, 9, 15)
    assert measure(hours(24), day("2026-02-15"), CHINA) == datetime(2026, 2, 16)


def test_a_time_of_day_does_not_matter_where_days_are_counted() -> None:
    assert measure(days(60), datetime(2026, 9, 2, 23, 59), CHINA) == measure(days(60), day("2026-09-02"), CHINA)


def test_an_extension_is_counted_on_and_the_whole_moves_once() -> None:
    assert measure(days(90), day("2025-11-28"), CHINA, 30) == day("2026-03-30")
    assert measure(working_days(20), day("2025-01-20"), CHINA, 10) == day("2025-03-07")


def test_an_extension_may_have_another_unit() -> None:
    assert measure(months(2), day("2026-03-10"), CHINA, days(10)) == day("2026-05-20")
    assert measure(days(30), day("2026-04-01"), CHINA, working_days(2)) == day("2026-05-07")
    assert measure(days(30), day("2026-04-01"), CHINA, days(5)) == measure(days(30), day("2026-04-01"), CHINA, 5)


def test_a_pause_does_not_count_its_first_day_and_counts_the_day_of_resuming() -> None:
    gap = ((day("2026-01-20"), day("2026-03-02")),)
    assert measure(days(90), day("2026-01-05"), CHINA, 0, gap) == day("2026-05-18")
    gap = ((day("2026-08-10"), day("2026-08-31")),)
    assert measure(working_days(20), day("2026-08-03"), CHINA, 0, gap) == day("2026-09-20")


def test_a_running_pause_leaves_the_last_day_open() -> None:
    assert measure(days(60), day("2026-03-02"), CHINA, 0, ((day("2026-03-10"), None),)) is None
    assert measure(hours(24), datetime(2026, 3, 2, 8), CHINA, 0, ((datetime(2026, 3, 2, 9), None),)) is None


def test_a_pause_after_the_last_day_changes_nothing() -> None:
    plain = measure(days(60), day("2026-03-02"), CHINA)
    assert measure(days(60), day("2026-03-02"), CHINA, 0, ((day("2026-06-01"), None),)) == plain


def test_a_pause_in_the_extension_counts_too() -> None:
    gap = ((day("2026-02-02"), day("2026-02-12")),)
    assert raw_end(days(30), day("2026-01-01"), CHINA, 0, gap) == day("2026-01-31")
    assert raw_end(days(30), day("2026-01-01"), CHINA, 30, gap) == day("2026-03-12")


def test_hours_stand_still_while_paused() -> None:
    gap = ((datetime(2026, 3, 2, 10), datetime(2026, 3, 2, 14)),)
    assert measure(hours(24), datetime(2026, 3, 2, 8), CHINA, 0, gap) == datetime(2026, 3, 3, 12)


def test_a_missing_year_is_an_error_only_where_it_decides() -> None:
    with pytest.raises(CalendarUnavailable):
        measure(days(90), day("2026-10-20"), CHINA)
    assert measure(days(90, roll=False), day("2026-10-20"), CHINA) == day("2027-01-18")
    assert measure(working_days(3), day("2003-12-31"), CHINA) == day("2004-01-06")
    with pytest.raises(CalendarUnavailable):
        measure(working_days(3), day("2003-12-30"), CHINA)


def test_the_nearest_day_is_told_only_of_a_period_whose_last_day_moves() -> None:
    gap = ((day("2026-11-02"), day("2026-11-12")),)
    assert nearest(days(90), day("2026-10-20"), CHINA) == day("2027-01-18")
    assert nearest(days(90), day("2026-10-20"), CHINA, 30, gap) == day("2027-02-27")
    assert nearest(months(3), day("2026-10-20"), CHINA) == day("2027-01-20")
    assert nearest(working_days(60), day("2026-10-20"), CHINA) is None
    assert nearest(days(90), day("2026-10-20"), CHINA, 0, ((day("2026-11-02"), None),)) is None


def test_periods_of_the_same_words_are_the_same_object() -> None:
    assert days(30) is days(30)
    assert ahead(working_days(7)) is ahead(working_days(7))
    shown = [str(p) for p in (days(60), working_days(7), months(3), hours(2))]
    assert shown == ["60日", "7个工作日", "3个月", "2个小时"]


def test_a_period_cannot_be_added_to_a_date_without_a_calendar() -> None:
    with pytest.raises(TypeError, match="须依日历计算"):
        day("2026-01-01") + days(3)


# Against counting on the fingers

@given(gaps_after(), AMOUNTS)
def test_calendar_days_equal_counting_day_by_day(given_gaps: Started, n: int) -> None:
    start, gaps = given_gaps
    assert raw_end(days(n), start, CHINA, 0, gaps) == forward(start, n, False, gaps)
    assert measure(days(n), start, CHINA, 0, gaps) == rolled(forward(start, n, False, gaps))


@given(gaps_after(), AMOUNTS)
def test_working_days_equal_counting_day_by_day(given_gaps: Started, n: int) -> None:
    start, gaps = given_gaps
    assert measure(working_days(n), start, CHINA, 0, gaps) == forward(start, n, True, gaps)


@given(DATES, st.integers(1, 30), st.booleans())
def test_notice_equals_searching_backward(event: date, n: int, working: bool) -> None:
    period = ahead(working_days(n) if working else days(n))
    assert measure(period, event, CHINA) == latest_notice(event, n, working)


@given(gaps_after(), AMOUNTS, AMOUNTS, st.booleans())
def test_an_extension_equals_a_longer_period(
    given_gaps: Started, n: int, extra: int, working: bool
) -> None:
    start, gaps = given_gaps
    make = working_days if working else days
    assert measure(make(n), start, CHINA, extra, gaps) == measure(make(n + extra), start, CHINA, 0, gaps)


@given(gaps_after(), st.integers(1, 12), st.sampled_from([days, months, working_days]))
def test_a_pause_never_makes_it_earlier(
    given_gaps: Started, n: int, make: Callable[[int], Period]
) -> None:
    start, gaps = given_gaps
    ends = [measure(make(n), start, CHINA, 0, gaps[:k]) for k in range(len(gaps) + 1)]
    assert ends == sorted(ends, key=lambda end: end or date.max)


@given(DATES, DATES, st.integers(1, 12), st.sampled_from([days, months, working_days, years, validity]))
def test_a_later_event_never_ends_earlier(one: date, other: date, n: int, make: Callable[[int], Period]) -> None:
    first, second = sorted((one, other))
    if make in (years, validity):
        n = 1
    a, b = measure(make(n), first, CHINA), measure(make(n), second, CHINA)
    assert a is not None
    assert b is not None
    assert a <= b


@given(gaps_after(), AMOUNTS)
def test_the_order_of_pauses_does_not_matter(given_gaps: Started, n: int) -> None:
    start, gaps = given_gaps
    assert measure(days(n), start, CHINA, 0, gaps) == measure(days(n), start, CHINA, 0, gaps[::-1])


@given(DATES, st.integers(-40, 40))
def test_months_keep_the_day_or_take_the_last(start: date, n: int) -> None:
    end = add_months(start, n)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == n
    assert end.day == start.day or (end + timedelta(1)).day == 1
