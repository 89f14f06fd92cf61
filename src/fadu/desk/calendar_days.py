"""The days of a month and the months of a year, each with what stands on it."""

from __future__ import annotations

import calendar as weeks
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.translation import gettext as _

from fadu.desk.calendar_sources import DUE, HELD, LAW, Event
from fadu.desk.wording import weekday_word
from fadu.law.calendar import Calendar, CalendarUnavailable

SHOWN = 4  # things named in the cell of one day


@dataclass
class Day:
    day: date
    inside: bool  # of the month shown
    today: bool
    off: bool
    note: str  # the holiday's name, 班 for a weekend day that is worked
    events: list[Event] = field(default_factory=list)
    due: int = 0

    @property
    def weekday(self) -> str:
        return weekday_word(self.day)

    @property
    def named(self) -> list[Event]:
        return self.events[:SHOWN]

    @property
    def total(self) -> int:
        """All that stands on this day: what is due is counted whether or not it is named."""
        return self.due + sum(event.kind != DUE for event in self.events)

    @property
    def more(self) -> int:
        return self.total - len(self.named)

    @property
    def law(self) -> int:
        return sum(event.kind == LAW for event in self.events)

    @property
    def held(self) -> int:
        return sum(event.kind == HELD for event in self.events)

    @property
    def words(self) -> str:
        """Read aloud: 11月23日：法定日期 1 项，到期 3 件."""
        parts = [self.note] if self.note else []
        if self.law:
            parts.append(_("法定日期 {number} 项").format(number=self.law))
        if self.held:
            parts.append(_("会议和听证 {number} 场").format(number=self.held))
        if self.due:
            parts.append(_("到期 {number} 件").format(number=self.due))
        day = _("{month}月{day}日").format(month=self.day.month, day=self.day.day)
        return f"{day}：{'，'.join(parts)}" if parts else day


@dataclass
class Month:
    first: date
    weeks: list[list[Day]]

    @property
    def days(self) -> list[Day]:
        return [day for week in self.weeks for day in week if day.inside]

    @property
    def due(self) -> int:
        return sum(day.due for day in self.days)

    @property
    def events(self) -> list[Event]:
        """Those that are named one by one in the year's view."""
        return [event for day in self.days for event in day.events if event.kind == LAW]

    @property
    def held(self) -> int:
        return sum(day.held for day in self.days)


def month_of(first: date, today: date, days: Calendar, events: Iterable[Event], due: Counter[date]) -> Month:
    """The month in weeks from Monday, with the days before and after that fill them up."""
    on: dict[date, list[Event]] = defaultdict(list)
    for event in events:
        on[event.day].append(event)
    grid = weeks.Calendar().monthdatescalendar(first.year, first.month)
    return Month(first, [[day_of(day, first, today, days, on, due) for day in week] for week in grid])


def day_of(
    day: date, first: date, today: date, days: Calendar, on: dict[date, list[Event]], due: Counter[date]
) -> Day:
    off, note = rest(day, days)
    inside = (day.year, day.month) == (first.year, first.month)
    return Day(day, inside, day == today, off, note, on.get(day, []) if inside else [], due[day] if inside else 0)


def rest(day: date, days: Calendar) -> tuple[bool, str]:
    """Is it a day off, and what to say of it; where the year's notice is not known, weekends are."""
    if day in days.worked:
        return False, _("班")
    try:
        return not days.is_working(day), days.holidays.get(day, "")
    except CalendarUnavailable:
        return day.weekday() > 4, ""


def known(year: int, days: Calendar) -> bool:
    """Have the days off of that year been entered?"""
    return days.first <= year <= days.last


def shifted(first: date, months: int) -> date:
    """The first day of the month so many months later."""
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def last_of(first: date) -> date:
    return shifted(first, 1) - timedelta(1)
