"""Clocks as a page shows them: light, ruler, sum, derivation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from fadu.desk import whys
from fadu.desk.lights import NO_DATE, PAUSED, Light, finished, light, told_in, undated, unit_of
from fadu.desk.rulers import Ruler, ruler
from fadu.desk.titles import called
from fadu.desk.wording import as_day, day_words
from fadu.law.calendar import Calendar, CalendarUnavailable
from fadu.law.periods import measure, raw_end
from fadu.procedures.clocks import OnDay
from fadu.procedures.matter import Entry
from fadu.procedures.steps import each
from fadu.procedures.timers import ClockState, near_day, wanted_year


@dataclass
class ClockView:
    name: str
    light: Light
    state: ClockState
    due: date | None
    period: str
    basis: Any
    left: int = 0
    ruler: Ruler | None = None
    sum: list[str] = field(default_factory=list)
    why: list[whys.Line] = field(default_factory=list)
    say: str = ""
    wanting: int | None = None  # the year without whose days off the last day cannot be told
    near: date | None = None  # the day that it comes near to then; never a firm one

    @property
    def pending(self) -> bool:
        return self.state.pending

    @property
    def paused(self) -> bool:
        return self.state.paused


def since_words(state: ClockState, last: Mapping[str, Entry]) -> str:
    """What set the clock running: the step or the dated answer that was last on record."""
    words = ""
    for since in each(state.clock.since):
        owner = getattr(since, "owner", None)
        step = owner or since
        entry = last.get(getattr(step, "id", ""))
        if entry is None:
            continue
        begun = entry.data.get(since.name) if owner else entry.on
        words = words or label_of(since)
        if begun == as_day(state.start) or begun == state.start:
            words = label_of(since)
    return words


def label_of(since: Any) -> str:
    """受理, 收到申请: the title of the step, or the label of the answer without 之日."""
    if getattr(since, "owner", None) is None:
        return called(getattr(since, "title", since))
    return called(since.label).removesuffix("之日").removesuffix("日期").removesuffix("时间")


def lamp_of(state: ClockState, now: datetime, calendar: Calendar) -> Light:
    """The light of one clock at this moment."""
    today = now.date()
    if state.stopped is not None:
        return finished(state.due and as_day(state.due), as_day(state.stopped), calendar, unit_of(state.clock))
    if state.paused and state.due is None:
        return PAUSED
    if state.due is None:
        year = wanted_year(state, calendar)
        if near := near_day(state, calendar):
            return Light("", near_words(near, today))
        return undated(str(year)) if year else Light("", _("及时办理")) if state.clock.period is None else NO_DATE
    if not state.pending:  # nothing is owed: a time that must pass first, or for which something holds
        return (
            Light("done", _("期满"))
            if state.run_out
            else Light("", _("{day}期满").format(day=day_words(as_day(state.due), today)))
        )
    if isinstance(state.due, datetime) and state.due.date() == today:
        hours = (state.due - now) / timedelta(hours=1)
        if 0 < hours < 1:
            return Light("red", _("不足 1 小时"))
        words = _("余 {hours} 小时") if hours >= 1 else _("超期 {hours} 小时")
        return Light("red", words.format(hours=f"{abs(hours):.0f}"))
    return light(as_day(state.due), today, calendar, unit_of(state.clock))


def left_of(state: ClockState, calendar: Calendar, today: date) -> int:
    """Days still to count when the running pause ends: found by letting it end today."""
    if not state.paused or state.clock.period is None or isinstance(state.clock.period, OnDay):
        return 0
    ended = tuple((begin, until or max(today, begin + timedelta(1))) for begin, until in state.gaps)
    try:
        end = measure(state.clock.period, as_day(state.start), calendar, state.extended, ended)
    except CalendarUnavailable:
        return 0
    return max((end - today).days, 0) if end else 0


def ruler_of(state: ClockState, since: str, calendar: Calendar, today: date, left: int) -> Ruler | None:
    """The ruler of a clock that counts forward in days; None where none can be drawn."""
    period = state.clock.period
    if period is None or isinstance(state.start, datetime) or isinstance(period, OnDay):
        return None
    if (state.due is None and not state.paused) or (state.due and state.due <= state.start):
        return None
    base = None
    if state.extended and state.due:
        try:
            base = raw_end(period, state.start, calendar, 0, state.gaps)
        except CalendarUnavailable:
            base = None
    return ruler(
        state.start,
        state.due,
        today,
        base_due=base,
        gaps=state.gaps,
        stopped=as_day(state.stopped) if state.stopped else None,
        left=left,
        since=since,
        told=lambda first, last: told_in(first, last, calendar, period.unit),
    )


def period_words(state: ClockState) -> str:
    """60日; 及时; for a day that an answer names, only that it does."""
    return _("按所定日期") if isinstance(state.clock.period, OnDay) else called(state.period)


def near_words(near: date, today: date) -> str:
    """约2027年1月18日: a day that may yet move."""
    return _("约{day}").format(day=day_words(near, today))


def wanting_words(year: int | None, near: date | None, today: date) -> str:
    """Why a last day cannot be told, and what to do."""
    if year is None:
        return _("算不出日期")
    if near:
        told = _("{near}届满，若逢节假日顺延；{year}年放假安排录入后确定")
        return told.format(near=near_words(near, today), year=year)
    told = _("缺{year}年放假安排，算不出届满日；系统管理员录入该年通知后自动算出")
    return told.format(year=year)


def say_of(view: ClockView, since: str, today: date) -> str:
    """One line for the list of other clocks."""
    state = view.state
    begun = _("{day}{since}起").format(day=day_words(as_day(state.start), today), since=since)
    if state.stopped and state.due:
        words = _("期限 {due}，{done}办理。{period}。")
        due, done = day_words(state.due, today), day_words(state.stopped, today)
        return words.format(due=due, done=done, period=view.period)
    if state.stopped:
        return _("{done}办理。").format(done=day_words(state.stopped, today))
    if state.due:
        how = _("须满") if not state.pending else _("最迟")
        due = day_words(as_day(state.due), today, weekday=True)
        return _("{how} {due}。{begun}{period}。").format(how=how, due=due, begun=begun, period=view.period)
    if view.paused:
        return _("恢复后续计 {left} 天。{begun}{period}。").format(left=view.left, begun=begun, period=view.period)
    if state.clock.period is None:
        return _("{begun}，{period}。").format(begun=begun, period=view.period)
    wanting = wanting_words(view.wanting, view.near, today)
    return _("{begun}{period}，{wanting}。").format(begun=begun, period=view.period, wanting=wanting)


def clock_view(state: ClockState, last: Mapping[str, Entry], calendar: Calendar, now: datetime) -> ClockView:
    """One clock with all that a page shows of it."""
    today = now.date()
    since = since_words(state, last)
    left = left_of(state, calendar, today)
    view = ClockView(
        state.name,
        lamp_of(state, now, calendar),
        state,
        state.due and as_day(state.due),
        period_words(state),
        state.basis,
        left,
        ruler_of(state, since, calendar, today, left),
        whys.sum_parts(state, since, today),
        whys.why(state, since, calendar, today),
        wanting=wanted_year(state, calendar),
        near=near_day(state, calendar),
    )
    if view.near:
        view.sum.append(f"＝{near_words(view.near, today)}")
    view.say = say_of(view, since, today)
    return view


def main_first(views: list[ClockView], concluding: set[str]) -> tuple[ClockView | None, list[ClockView]]:
    """The clock that a matter page draws large, and the others: running before finished, the nearest first.

    The large one is the running clock that a concluding step stops, else the running one with the latest day.
    """
    running = [view for view in views if view.pending and (view.ruler or view.due or view.wanting)]
    ending = [view for view in running if any(step.id in concluding for step in steps_until(view.state))]
    pool = ending or running
    main = max(pool, key=lambda view: view.due or date.max) if pool else None
    rest = sorted(
        (view for view in views if view is not main), key=lambda view: (not view.pending, view.due or date.max)
    )
    return main, rest


def steps_until(state: ClockState) -> list[Any]:
    return [step for step in each(state.clock.until) if hasattr(step, "id")]
