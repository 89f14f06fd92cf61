"""An answer's reason: one Chinese sentence, as a clerk would say it, and what a careful clerk would add."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from fadu.law.calendar import Calendar
from fadu.law.derivation import Line
from fadu.law.errors import CalendarUnavailable
from fadu.law.given import Given
from fadu.law.limits import Annual, Extension, Kind, Limit
from fadu.law.wording import day_text, weekday


def sentence(rule: Limit, lines: Sequence[Line], start: date, following: date | None, lenient: date | None) -> str:
    """Counted from, days skipped, pauses, extension, last day moved: the lines of the derivation as one sentence."""
    text = lines[0].label
    for line in lines[1:]:
        if part := fragment(rule, line, start):
            text += ("，" if line.stage == "基本期限" else "；") + part
    if lenient:
        text += f"，按宽松的数法为{day_text(lenient, start)}"
    if following:
        text += f"；{day_text(following, start)}起方可进入下一步"
    return text + "。"


def fragment(rule: Limit, line: Line, start: date) -> str:
    """A line with the day reached: 数60日至10月2日."""
    if line.stage == "末日" and rule.period.unit in ("工作日", "小时"):
        return ""
    if line.stage not in ("基本期限", "中止扣除", "延长") or line.reached is None:
        return line.label
    word = "最迟为" if rule.period.clear else "为" if rule.kind is Kind.NOTICE else "至"
    return line.label + ("，" if "，" in line.label or word != "至" else "") + word + day_text(line.reached, start)


def yearly(day: Annual, year: int) -> str:
    """The sentence for a fixed date of the year."""
    last, lenient = day.last_day(year), day.lenient(year)
    strict = "，从严理解不含当日" if lenient else ""
    loose = f"，按宽松的理解为{day_text(lenient, last)}" if lenient else ""
    return f"每年{day}{strict}，{year}年最迟为{day_text(last, last)}{loose}，固定日期遇假日不顺延。"


def notes(rule: Limit, start: date, due: date | None, calendar: Calendar, given: Given) -> tuple[str, ...]:
    """What the number alone does not say."""
    return tuple(each_note(rule, start, due, calendar, given))


def each_note(rule: Limit, start: date, due: date | None, calendar: Calendar, given: Given) -> Iterator[str]:
    day = start.date() if isinstance(start, datetime) else start
    if day < rule.in_force:
        yield f"本条自{day_text(rule.in_force)}起施行，此前的事项适用当时的规定"
    if rule.until and day > rule.until:
        yield f"本条适用至{day_text(rule.until)}，此后的事项请核对现行规定"
    if rule.note:
        yield rule.note
    if not rule.confirmed:
        yield "天数尚未与条文原文核对，使用前请核对"
    if given.gaps and not rule.pauses:
        yield f"{rule.basis}未写明扣除时间，中止、扣除须另有依据"
    if given.extra and rule.extension:
        yield extension_note(rule.extension)
    if due and (early := last_working_day(rule, due, calendar)):
        last = f"{day_text(early, start)}（{weekday(early)}）"
        yield f"届满日{day_text(due, start)}是休息日且不顺延，宜在此前最后一个工作日{last}以前办理"


def extension_note(ext: Extension) -> str:
    told = "，并告知当事人" if ext.told else ""
    beyond = f"；超出{ext.most}的，由{ext.beyond}" if ext.beyond and ext.most else ""
    return f"延长须在原期限届满前经{ext.by or '有权机关'}同意{told}{beyond}"


def last_working_day(rule: Limit, due: date, calendar: Calendar) -> date | None:
    """The last working day before a last day off that does not roll; None where it does not matter or is not known."""
    if rule.kind not in (Kind.DEADLINE, Kind.LONGEST, Kind.FIXED) or rule.period.roll or isinstance(due, datetime):
        return None
    try:
        number = calendar.count(due)
        return None if calendar.is_working(due) or not number else calendar.nth(number)
    except CalendarUnavailable:
        return None
