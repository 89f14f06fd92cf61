"""Status lights (状态灯): shape, word and colour of a time limit as it stands today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.law.calendar import Calendar, CalendarUnavailable

SOON = 5  # working days: from here on a limit is amber (临期)
NEAR = 3  # working days: what stands under 三个工作日内到期 on my work


@dataclass(frozen=True)
class Light:
    """colour: red, amber, green, pause or done; it names the icon and the class. `box`: stands out in lists."""

    colour: str
    word: str

    @property
    def box(self) -> bool:
        return self.colour in ("red", "amber")


PAUSED = Light("pause", gettext_lazy("计时已停"))
ENDED = Light("done", gettext_lazy("已办结"))
NO_DATE = Light("", gettext_lazy("无期限"))


def unit_of(clock: Any) -> str:
    """The unit in which a clock is told; 日 for none, and for one without a number of days."""
    return str(clock.period.unit) if clock is not None and clock.period is not None else "日"


def working_days_between(first: date, last: date, calendar: Calendar) -> int | None:
    """Working days after `first` up to and with `last`; None where a year's calendar is missing."""
    try:
        return calendar.count(last) - calendar.count(first)
    except CalendarUnavailable:
        return None


def told_in(first: date, last: date, calendar: Calendar, unit: str) -> str:
    """How long it is from one day to a later one, as every page tells it: 3 个工作日 of a limit in working days (where
    there is one between them and the calendar is known), 5 天 of any other."""
    working = working_days_between(first, last, calendar) if unit == "工作日" else None
    if working:
        return _("{working} 个工作日").format(working=working)
    return _("{days} 天").format(days=(last - first).days)


def undated(reason: str) -> Light:
    """The light of what runs without a due day; `reason` as `fadu.ledger.undated` keeps it."""
    if reason.isdecimal():
        return Light("", _("算不出"))
    return PAUSED if reason == "paused" else NO_DATE


def wanting(reason: str) -> str:
    """缺2027年放假安排: why no day can be told, where that is for want of a calendar; else empty."""
    return _("缺{year}年放假安排").format(year=reason) if reason.isdecimal() else ""


def light(due: date | None, today: date, calendar: Calendar, unit: str = "日") -> Light:
    """The light of a running limit; working-day limits are told in 工作日, all others in 天."""
    if due is None:
        return NO_DATE
    if due == today:
        return Light("red", _("今日届满"))
    late = due < today
    working = working_days_between(min(due, today), max(due, today), calendar)
    told = told_in(min(due, today), max(due, today), calendar, unit)
    if late:
        return Light("red", _("超期 {told}").format(told=told))
    near = working <= SOON if working is not None else (due - today).days <= SOON + 2
    return Light("amber" if near else "green", _("余 {told}").format(told=told))


def finished(due: date | None, stopped: date, calendar: Calendar, unit: str = "日") -> Light:
    """The light of a limit that was met, or was not."""
    if due is None or stopped <= due:
        return Light("done", _("按期"))
    return Light("done", _("超期 {told}完成").format(told=told_in(due, stopped, calendar, unit)))


def soon_until(today: date, calendar: Calendar, within: int = SOON) -> date:
    """The last day that is still amber today, or within so many working days."""
    try:
        return calendar.nth(calendar.count(today) + within)
    except CalendarUnavailable:
        return today + timedelta(within + 2)
