"""The working-day calendar (工作日历): weekends, the State Council's days off, and the weekend days worked for them."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from fadu.law.errors import CalendarUnavailable
from fadu.law.holidays import FIRST, LAST, TABLE
from fadu.law.notices import Notice, NoticeError, parse_notice

__all__ = ["CHINA", "DAY", "Calendar", "CalendarUnavailable", "Notice", "NoticeError", "parse_notice", "with_notice"]

DAY = timedelta(1)


class Calendar:
    """The working days of the years `first` to `last` (inclusive), as prefix sums: each question is one look-up.

    `holidays`: day off -> its name (a plain weekend is not among them); `worked`: weekend days that are worked.
    """

    def __init__(self, first: int, last: int, off: Mapping[date, str] | Iterable[date], worked: Iterable[date]) -> None:
        self.first, self.last = first, last
        self.holidays: Mapping[date, str] = off if isinstance(off, Mapping) else dict.fromkeys(off, "放假")
        self.worked = frozenset(worked)
        self.zero = date(first, 1, 1).toordinal()
        resting = {day.toordinal() for day in self.holidays} - (busy := {day.toordinal() for day in self.worked})
        self.before, self.days = [0], list[int]()
        for number in range(self.zero, date(last, 12, 31).toordinal() + 1):
            if number in busy or (number % 7 not in (6, 0) and number not in resting):  # ordinal 7 was a Sunday
                self.days.append(number)
            self.before.append(len(self.days))

    def count(self, day: date) -> int:
        """Working days from the calendar's first day up to and with this day. Raises CalendarUnavailable."""
        place = day.toordinal() - self.zero + 1
        if 0 <= place < len(self.before):
            return self.before[place]
        raise CalendarUnavailable(day.year)

    def nth(self, number: int) -> date:
        """The working day with that count. Raises CalendarUnavailable beyond either end."""
        if 0 < number <= len(self.days):
            return date.fromordinal(self.days[number - 1])
        raise CalendarUnavailable(self.last + 1 if number > 0 else self.first - 1)

    def is_working(self, day: date) -> bool:
        return self.count(day) != self.count(day - DAY)

    def on_or_after(self, day: date) -> date:
        """This day, or the first working day after it: 末日顺延."""
        return self.nth(self.count(day - DAY) + 1)


def with_notice(calendar: Calendar, notice: Notice) -> Calendar:
    """The calendar with one more year, or with that year replaced. The notice is taken as checked (parse_notice does).

    Days of the December before, which some notices arrange, are set too. Raises NoticeError when a year would be left
    out in between.
    """
    if not calendar.first - 1 <= notice.year <= calendar.last + 1:
        between = calendar.last + 1 if notice.year > calendar.last else calendar.first - 1
        raise NoticeError([f"现有放假安排为{calendar.first}至{calendar.last}年，请先导入{between}年的通知"])
    touched = {*notice.off, *notice.worked}
    off = {d: n for d, n in calendar.holidays.items() if d.year != notice.year and d not in touched}
    worked = {d for d in calendar.worked if d.year != notice.year and d not in touched}
    first, last = min(calendar.first, notice.year), max(calendar.last, notice.year)
    return Calendar(first, last, {**off, **notice.off}, worked | notice.worked)


def stored(table: str) -> tuple[dict[date, str], set[date]]:
    """Days off by name and weekend days worked, from the lines of `holidays.TABLE`."""
    off, worked = dict[date, str](), set[date]()
    for line in table.split("\n"):
        if not line:
            continue
        span, name, *made_up = line.split(" ")
        first, last = map(date.fromisoformat, span.split(".."))
        off.update({first + DAY * i: name for i in range((last - first).days + 1)})
        worked.update(map(date.fromisoformat, made_up[1:]))
    return off, worked


CHINA = Calendar(FIRST, LAST, *stored(TABLE))
