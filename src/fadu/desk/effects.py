"""What will follow from a step, in words, before it is confirmed: computed by really running the law on the draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from fadu.desk.lights import Light, light, told_in, unit_of
from fadu.desk.titles import called
from fadu.desk.wording import as_day, cited, day_words
from fadu.law.calendar import Calendar
from fadu.ledger.foresight import Foreseen
from fadu.procedures.effects import DROPPED, MOVED, PAUSED, RESUMED, STARTED, STOPPED, ClockChange, Effects, effects
from fadu.procedures.grammar import Procedure
from fadu.procedures.situation import Situation
from fadu.procedures.timers import ClockState, near_day

MOST = 4  # so many of the steps that open are named


@dataclass(frozen=True)
class Line:
    """One thing that follows; `icon` names its sign, `basis` its article."""

    text: str
    icon: str = "chev"
    basis: Any = None
    light: Light | None = None


@dataclass(frozen=True)
class Preview:
    """All that follows from one step, in words; `digest` marks the answers that it was computed for."""

    title: str
    lines: list[Line]
    final: str
    digest: str = ""


def preview(
    title: str, seen: Foreseen, calendar: Calendar, now: datetime, organs: list[str], digest: str = ""
) -> Preview:
    """The effects of a step of that title; `organs`: who else takes part and will see it."""
    found = effects(seen.before, seen.after)
    today, begun = now.date(), now.date()
    law = seen.after.procedure
    lines = [*standing_lines(found, seen.before, today)]
    if seen.document_number:
        lines.append(Line(_("取用文号 {number}").format(number=seen.document_number), "doc"))
    for change in found.clocks:
        said = WORDS[change.how](change, law, today, calendar)
        if said:
            due = change.after.due if change.after and change.after.pending else None
            lamp = light(as_day(due), today, calendar, unit_of(change.state.clock)) if due else None
            basis = cited(change.state.basis, begun) if change.how in (STARTED, MOVED, PAUSED) else None
            lines.append(Line(said, "clock", basis, lamp))
    lines += next_lines(found, law)
    if organs:
        lines.append(Line(_("{organs}同时可以看到").format(organs="、".join(organs)), "inbox"))
    if not lines:
        lines.append(Line(_("阶段和期限都不变"), "info"))
    final = _("记入台账第 {number} 条，不能删改；写错了只能再记一条更正。").format(number=seen.number)
    return Preview(title, lines, final, digest)


def standing_lines(found: Effects, before: Situation, today: date) -> list[Line]:
    """The end of the matter, or the phase that it enters."""
    if found.ended:
        words = _("事项办结，结果：{outcome}") if found.outcome else _("事项办结")
        return [Line(words.format(outcome=called(found.outcome)), "done")]
    if found.phase:
        if before.phase:
            words = _("由“{before}”进入“{phase}”阶段").format(before=called(before.phase), phase=called(found.phase))
        else:
            words = _("进入“{phase}”阶段").format(phase=called(found.phase))
        return [Line(words, "flow")]
    return []


def next_lines(found: Effects, law: Procedure) -> list[Line]:
    """The steps that may be taken from then on, each with who takes it."""
    steps = {step.id: step for step in law.steps}
    opened = [steps[name] for name in found.opened if name in steps and not steps[name].observed]
    if not opened:
        return []
    named = [
        _("{title}（{who}）").format(
            title=called(step.title), who=_("或者").join(called(role.title) for role in step.by)
        )
        if step.by
        else called(step.title)
        for step in opened[:MOST]
    ]
    more = _("等 {count} 项").format(count=len(opened)) if len(opened) > MOST else ""
    return [Line(_("之后可以办：{steps}").format(steps="、".join(named)) + more, "chev")]


def until_words(state: ClockState, law: Procedure) -> str:
    """The step that a time limit waits for first: 送达, 公开处罚决定."""
    titles = [called(step.title) for step in law.find(state.clock.until)] if state.clock.until else []
    return titles[0] if titles else called(state.name)


def started(change: ClockChange, law: Procedure, today: date, calendar: Calendar) -> str:
    state = change.state
    if state.pending and state.clock.period is None:
        return _("须及时{act}").format(act=until_words(state, law))
    if state.paused:
        return _("“{name}”的期限开始，现在停止计算").format(name=called(state.name))
    if near := near_day(state, calendar):
        told = _("“{name}”的期限开始，约{day}届满，若逢节假日顺延")
        return told.format(name=called(state.name), day=day_words(near, today))
    if state.due is None:
        return _("“{name}”的期限开始；该年放假安排尚未导入，算不出日期").format(name=called(state.name))
    day = day_words(as_day(state.due), today, weekday=True)
    if state.pending:
        return _("须在{day}前{act}").format(day=day, act=until_words(state, law))
    if state.clock.opens:
        titles = _("或者").join(called(step.title) for step in law.find(state.clock.opens))
        return _("{day}期满后才能{act}").format(day=day, act=titles)
    if state.clock.bars:
        titles = _("或者").join(called(step.title) for step in law.find(state.clock.bars))
        return _("{day}之后不能再{act}").format(day=day, act=titles)
    return _("“{name}”{day}期满").format(name=called(state.name), day=day)


def stopped(change: ClockChange, law: Procedure, today: date, calendar: Calendar) -> str:
    state = change.state
    if state.due is None or state.stopped is None:
        return _("“{name}”的期限停止").format(name=called(state.name))
    due, stopped_on = as_day(state.due), as_day(state.stopped)
    if stopped_on > due:
        told = told_in(due, stopped_on, calendar, unit_of(state.clock))
        return _("“{name}”的期限停止，超期 {told}").format(name=called(state.name), told=told)
    return _("“{name}”的期限停止，按期").format(name=called(state.name))


def paused(change: ClockChange, law: Procedure, today: date, calendar: Calendar) -> str:
    return _("“{name}”停止计时，恢复后再算届满日").format(name=change.state.name)


def resumed(change: ClockChange, law: Procedure, today: date, calendar: Calendar) -> str:
    state = change.state
    if state.due is None:
        return _("“{name}”恢复计时").format(name=called(state.name))
    day = day_words(as_day(state.due), today, weekday=True)
    return _("“{name}”恢复计时，{day}届满").format(name=called(state.name), day=day)


def moved(change: ClockChange, law: Procedure, today: date, calendar: Calendar) -> str:
    before, after = change.before, change.after
    if before is None or after is None or before.due is None or after.due is None:
        return _("“{name}”的届满日改变").format(name=change.state.name)
    return _("“{name}”的届满日由{before}改为{after}").format(
        name=change.state.name,
        before=day_words(as_day(before.due), today),
        after=day_words(as_day(after.due), today, weekday=True),
    )


def dropped(change: ClockChange, law: Procedure, today: date, calendar: Calendar) -> str:
    return _("“{name}”的期限不再适用").format(name=change.state.name)


WORDS: dict[str, Callable[[ClockChange, Procedure, date, Calendar], str]] = {
    STARTED: started,
    STOPPED: stopped,
    PAUSED: paused,
    RESUMED: resumed,
    MOVED: moved,
    DROPPED: dropped,
}
