"""Why this date (为什么是这一天): one line a rule, with the article and the date reached so far.

What is counted and where it leads is derived by `fadu.law.derivation` alone; here it is put into the words of a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from fadu.desk.titles import called
from fadu.desk.wording import as_day, day_words
from fadu.law.calendar import Calendar
from fadu.law.derivation import Line as Derived
from fadu.law.derivation import explain
from fadu.law.enacted import CIVIL_CODE, CIVIL_GENERAL
from fadu.law.periods import Gap
from fadu.procedures.clocks import OnDay
from fadu.procedures.timers import ClockState, near_day, wanted_year

DAY = timedelta(1)


@dataclass(frozen=True)
class Line:
    text: str
    reached: str
    bases: tuple[Any, ...] = ()


def why(state: ClockState, since: str, calendar: Calendar, today: date) -> list[Line]:
    """The derivation of one clock: start, period, pauses, extension, last day; also the lines that change nothing.

    Empty for a duty without a number of days.
    """
    period = state.clock.period
    start = as_day(state.start)
    if period is None:
        return []
    if isinstance(period, OnDay):
        return [Line(called(period), day_words(state.due, today, weekday=True) if state.due else "", bases(state))]
    if period.unit == "小时":
        return [
            Line(_("{since}起{period}，按小时连续计算").format(since=since, period=called(period)), "", bases(state))
        ]

    derived = explain(period, start, calendar, state.extended, state.gaps)
    gaps = iter(sorted(state.gaps, key=lambda gap: gap[0]))
    lines: list[Line] = []
    for found in derived:
        gap = next(gaps) if found.stage == "中止扣除" else None
        before = next((one.reached for one in reversed(derived[: derived.index(found)]) if one.reached), None)
        lines.append(told(found, state, since, calendar, today, gap, before))
    return lines


def told(
    found: Derived, state: ClockState, since: str, calendar: Calendar, today: date, gap: Gap | None, before: date | None
) -> Line:
    """One line of the law's derivation in the words of the page; `before`: the day reached by the lines above it."""
    period, start = state.clock.period, as_day(state.start)
    words = day_words(found.reached, today, weekday=True) if found.reached else _("待恢复")
    match found.stage:
        case "起算":
            return beginning(found, since, start, period.amount < 0, today)
        case "基本期限":
            counted = counted_by(period.unit, start, found.reached, calendar)
            return Line(f"{called(period)}{_('，')}{counted}", words, bases(state))
        case "中止扣除" if gap:
            return Line(pause_words(*gap, today), words, pause_bases(state))
        case "延长":
            unit, extend = called(str(period).lstrip("0123456789")), state.clock.extend
            said = _("延长{amount}{unit}，连续计算").format(amount=state.extended, unit=unit)
            return Line(said, words, (extend.step.basis,) if extend else ())
        case "缺日历":
            return unsettled(state, calendar, today)
    if period.unit == "工作日":
        return Line(_("以工作日计，末日就是工作日"), _("不变"))
    return rolled(period.roll, before or start, found.reached or start, calendar, today)


def unsettled(state: ClockState, calendar: Calendar, today: date) -> Line:
    """The line that ends a derivation for want of a year's days off: about which day, where that can be told."""
    year = wanted_year(state, calendar) or ""
    if near := near_day(state, calendar):
        words = _("约{day}").format(day=day_words(near, today, weekday=True))
        return Line(_("{year}年放假安排还没有录入，末日若逢节假日顺延").format(year=year), words)
    return Line(_("缺{year}年放假安排，不作推算").format(year=year), _("算不出"))


def beginning(found: Derived, since: str, start: date, back: bool, today: date) -> Line:
    said = _("{day}{since}，当日不计，往前数") if back else _("{day}{since}，当日不计，从次日起算")
    first = day_words(found.reached, today) if found.reached else ""
    counting = found.basis or act_of_counting(start)[201 if start >= CIVIL_CODE.in_force else 154]
    return Line(
        said.format(day=day_words(start, today), since=since),
        first if back else _("{day}起").format(day=first),
        (counting,),
    )


def bases(state: ClockState) -> tuple[Any, ...]:
    return (state.basis,) if state.basis else ()


def act_of_counting(start: date) -> Any:
    return CIVIL_CODE if start >= CIVIL_CODE.in_force else CIVIL_GENERAL


def counted_by(unit: str, start: date, end: date | None, calendar: Calendar) -> str:
    """By which days the period is counted; for working days, which days off were skipped."""
    if unit != "工作日":
        return _("按月数") if unit == "月" else _("按年数") if unit == "年" else _("按自然日数")
    if end is None:
        return _("只数工作日")
    first, last = min(start, end), max(start, end)
    off = {name: None for day, name in sorted(calendar.holidays.items()) if first < day <= last}
    worked = sorted(day for day in calendar.worked if first < day <= last)
    parts = [_("只数工作日")]
    if off:
        parts.append(_("{names}放假不计").format(names=_("、").join(off)))
    if worked:
        days = _("、").join(day_words(day, day) for day in worked)
        parts.append(_("{days}调休上班计入").format(days=days))
    return _("；").join(parts)


def pause_words(begin: date, until: date | None, today: date) -> str:
    if until is None:
        words = _("{begin}起停止计算，至今 {days} 天")
        return words.format(begin=day_words(begin, today), days=(today - begin).days)
    words = _("{begin}至{end} {days} 天不计")
    return words.format(begin=day_words(begin, today), end=day_words(until - DAY, today), days=(until - begin).days)


def pause_bases(state: ClockState) -> tuple[Any, ...]:
    """The articles of the steps that stop the clock, each once."""
    owners = [getattr(pause.start, "owner", None) or pause.start for pause in state.clock.less]
    return tuple(dict.fromkeys(step.basis for step in owners if getattr(step, "basis", None)))[:2]


def rolled(roll: bool, end: date, due: date, calendar: Calendar, today: date) -> Line:
    """The last day: moved to the next working day, or not."""
    if not roll:
        return Line(_("末日不因休息日顺延"), _("不变"))
    if due == end:
        return Line(_("末日是工作日，不顺延"), _("不变"))
    holiday = calendar.holidays.get(end)
    if holiday:
        told = _("末日{day}是{holiday}放假，顺延到下一个工作日").format(day=day_words(end, today), holiday=holiday)
    else:
        told = _("末日{day}是休息日，顺延到下一个工作日").format(day=day_words(end, today, weekday=True))
    return Line(told, day_words(due, today, weekday=True))


def begun_words(state: ClockState, since: str, today: date) -> str:
    """9月2日受理."""
    return _("{day}{what}").format(day=day_words(as_day(state.start), today), what=since)


def sum_parts(state: ClockState, since: str, today: date) -> list[str]:
    """The same as a sum: 9月2日受理 ＋60日 ＋中止21日 ＋延长30日 ＝12月22日."""
    period = state.clock.period
    if period is None or isinstance(period, OnDay):
        return [begun_words(state, since, today), called(period) if period else _("及时办理")]
    parts = [begun_words(state, since, today), f"{'－' if period.amount < 0 else '＋'}{called(period)}"]
    stood = sum((until - begin).days for begin, until in state.gaps if until)
    if stood:
        parts.append(_("＋不计 {days} 天").format(days=stood))
    if state.extended:
        unit = called(str(period).lstrip("0123456789"))
        parts.append(_("＋延长{amount}{unit}").format(amount=state.extended, unit=unit))
    if state.due:
        moment = state.due
        words = day_words(as_day(moment), today)
        parts.append(f"＝{words}{f' {moment:%H:%M}' if isinstance(moment, datetime) else ''}")
    return parts
