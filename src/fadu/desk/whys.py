"""Why this date (为什么是这一天): one line a rule, with the article and the date reached so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from fadu.desk.wording import as_day, day_words
from fadu.law.acts import act
from fadu.law.calendar import Calendar, CalendarUnavailable
from fadu.law.periods import raw_end
from fadu.procedures.clocks import OnDay
from fadu.procedures.timers import ClockState

CIVIL_CODE = act("民法典", "2021-01-01")
GENERAL_PRINCIPLES = act("民法通则", "1987-01-01", "2020-12-31")
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
        return [Line(f"{period}", day_words(state.due, today, weekday=True) if state.due else "", bases(state))]
    if period.unit == "小时":
        return [Line(f"{since}起{period}，按小时连续计算", "", bases(state))]

    def reached(extra: int, gaps: Any) -> tuple[str, date | None]:
        try:
            end = raw_end(period, start, calendar, extra, gaps)
        except CalendarUnavailable as missing:
            return f"{missing}", None
        return (day_words(end, today, weekday=True), end) if end else ("待恢复", None)

    back = period.amount < 0
    counting = act_of_counting(start)[201 if start >= CIVIL_CODE.in_force else 154]
    first = Line(
        f"{day_words(start, today)}{since}，当日不计，{'往前数' if back else '从次日起算'}",
        day_words(start - DAY if back else start + DAY, today) + ("起" if not back else ""),
        (counting,),
    )
    words, end = reached(0, ())
    lines = [first, Line(f"{period}，{counted_by(period.unit, start, end, calendar)}", words, bases(state))]
    for n, (begin, until) in enumerate(state.gaps):
        words, end = reached(0, state.gaps[: n + 1])
        lines.append(Line(pause_words(begin, until, today), words, pause_bases(state)))
    if state.extended:
        words, end = reached(state.extended, state.gaps)
        unit = str(period).lstrip("0123456789")
        extend = state.clock.extend
        lines.append(Line(f"延长{state.extended}{unit}，连续计算", words, (extend.step.basis,) if extend else ()))
    if end and state.due:
        lines.append(rolled(period.roll, end, as_day(state.due), calendar, today))
    return lines


def bases(state: ClockState) -> tuple[Any, ...]:
    return (state.basis,) if state.basis else ()


def act_of_counting(start: date) -> Any:
    return CIVIL_CODE if start >= CIVIL_CODE.in_force else GENERAL_PRINCIPLES


def counted_by(unit: str, start: date, end: date | None, calendar: Calendar) -> str:
    """By which days the period is counted; for working days, which days off were skipped."""
    if unit != "工作日":
        return "按月数" if unit == "月" else "按年数" if unit == "年" else "按自然日数"
    if end is None:
        return "只数工作日"
    first, last = min(start, end), max(start, end)
    off = {name: None for day, name in sorted(calendar.holidays.items()) if first < day <= last}
    worked = sorted(day for day in calendar.worked if first < day <= last)
    parts = ["只数工作日"]
    if off:
        parts.append(f"{'、'.join(off)}放假不计")
    if worked:
        parts.append(f"{'、'.join(f'{day.month}月{day.day}日' for day in worked)}调休上班计入")
    return "；".join(parts)


def pause_words(begin: date, until: date | None, today: date) -> str:
    if until is None:
        return f"{day_words(begin, today)}起停止计算，至今 {(today - begin).days} 天"
    return f"{day_words(begin, today)}至{day_words(until - DAY, today)} {(until - begin).days} 天不计"


def pause_bases(state: ClockState) -> tuple[Any, ...]:
    """The articles of the steps that stop the clock, each once."""
    owners = [getattr(pause.start, "owner", None) or pause.start for pause in state.clock.less]
    return tuple(dict.fromkeys(step.basis for step in owners if getattr(step, "basis", None)))[:2]


def rolled(roll: bool, end: date, due: date, calendar: Calendar, today: date) -> Line:
    """The last day: moved to the next working day, or not."""
    if not roll:
        return Line("末日不因休息日顺延", "不变")
    if due == end:
        return Line("末日是工作日，不顺延", "不变")
    holiday = calendar.holidays.get(end)
    off = f"{holiday}放假" if holiday else f"周{'一二三四五六日'[end.weekday()]}"
    return Line(f"末日{day_words(end, today)}是{off}，顺延到下一个工作日", day_words(due, today, weekday=True))


def sum_parts(state: ClockState, since: str, today: date) -> list[str]:
    """The same as a sum: 9月2日受理 ＋60日 ＋中止21日 ＋延长30日 ＝12月22日."""
    period = state.clock.period
    if period is None or isinstance(period, OnDay):
        return [f"{day_words(as_day(state.start), today)}{since}", str(period or "及时办理")]
    parts = [f"{day_words(as_day(state.start), today)}{since}", f"{'－' if period.amount < 0 else '＋'}{period}"]
    stood = sum((until - begin).days for begin, until in state.gaps if until)
    if stood:
        parts.append(f"＋不计 {stood} 天")
    if state.extended:
        parts.append(f"＋延长{state.extended}{str(period).lstrip('0123456789')}")
    if state.due:
        moment = state.due
        words = day_words(as_day(moment), today)
        parts.append(f"＝{words}{f' {moment:%H:%M}' if isinstance(moment, datetime) else ''}")
    return parts
