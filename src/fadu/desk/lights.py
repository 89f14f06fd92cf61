"""Status lights (状态灯): shape, word and colour of a time limit as it stands today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

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


def working_days_between(first: date, last: date, calendar: Calendar) -> int | None:
    """Working days after `first` up to and with `last`; None where a year's calendar is missing."""
    try:
        return calendar.count(last) - calendar.count(first)
    except CalendarUnavailable:
        return None


def light(due: date | None, today: date, calendar: Calendar, unit: str = "日") -> Light:
    """The light of a running limit; working-day limits are told in 工作日, all others in 天."""
    if due is None:
        return NO_DATE
    if due == today:
        return Light("red", _("今日届满"))
    late = due < today
    working = working_days_between(min(due, today), max(due, today), calendar)
    told = (
        _("{working} 个工作日").format(working=working)
        if unit == "工作日" and working
        else _("{days} 天").format(days=abs((due - today).days))
    )
    if late:
        return Light("red", _("超期 {told}").format(told=told))
    near = working <= SOON if working is not None else (due - today).days <= SOON + 2
    return Light("amber" if near else "green", _("余 {told}").format(told=told))


def finished(due: date | None, stopped: date) -> Light:
    """The light of a limit that was met, or was not."""
    if due is None or stopped <= due:
        return Light("done", _("按期"))
    return Light("done", _("逾期 {days} 天完成").format(days=(stopped - due).days))


def soon_until(today: date, calendar: Calendar, within: int = SOON) -> date:
    """The last day that is still amber today, or within so many working days."""
    try:
        return calendar.nth(calendar.count(today) + within)
    except CalendarUnavailable:
        return today + timedelta(within + 2)
