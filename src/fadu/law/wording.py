"""Dates, holidays and numbers of days as an office writes them."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from fadu.law.calendar import DAY, Calendar
from fadu.law.notices import WEEKDAYS


def day_text(day: date, near: date | None = None) -> str:
    """2026年4月20日; without the year when `near` is a day of the same year; 10时05分 added to a datetime."""
    text = "" if near and near.year == day.year else f"{day.year}年"
    text += f"{day.month}月{day.day}日"
    return text + f"{day.hour}时{day.minute:02d}分" if isinstance(day, datetime) else text


def weekday(day: date) -> str:
    return f"周{WEEKDAYS[day.weekday()]}"


def span_text(first: date, last: date, near: date | None = None) -> str:
    """2月15日至23日."""
    if first == last:
        return day_text(first, near)
    same_month = (first.year, first.month) == (last.year, last.month)
    return f"{day_text(first, near)}至{f'{last.day}日' if same_month else day_text(last, first)}"


def why_off(day: date, calendar: Calendar) -> str:
    """What kind of day off it is: 是周六, or 在国庆节假期（10月1日至8日）内."""
    if day not in calendar.holidays:
        return f"是{weekday(day)}"
    first = last = day
    while first - DAY in calendar.holidays:
        first -= DAY
    while last + DAY in calendar.holidays:
        last += DAY
    names = dict.fromkeys(calendar.holidays[d] for d in each(first, last))
    return f"在{'、'.join(names)}假期（{span_text(first, last, day)}）内"


def skipped_text(first: date, last: date, calendar: Calendar) -> str:
    """Which days off between two days (inclusive) are not counted, and which weekend days are: "" when neither."""
    runs = [f"{name}假期{span_text(a, b, first)}" for name, a, b in holiday_runs(first, last, calendar)]
    made_up = [d for d in sorted(calendar.worked) if first <= d <= last]
    parts = [f"不计{'、'.join(runs)}"] if runs else []
    if made_up:
        parts.append("、".join(f"{day_text(d, first)}（{weekday(d)}）" for d in made_up) + "调休上班计入")
    return "，".join(parts)


def holiday_runs(first: date, last: date, calendar: Calendar) -> Iterator[tuple[str, date, date]]:
    """Runs of days off between two days that hold a weekday, with all their names."""
    days = [d for d in each(first, last) if d in calendar.holidays]
    while days:
        run = [days.pop(0)]
        while days and days[0] - run[-1] == DAY:
            run.append(days.pop(0))
        if any(d.weekday() < 5 for d in run):
            yield "、".join(dict.fromkeys(calendar.holidays[d] for d in run)), run[0], run[-1]


def each(first: date, last: date) -> Iterable[date]:
    return (first + DAY * i for i in range((last - first).days + 1))
