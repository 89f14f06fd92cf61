"""The story of a matter (办理经过): each entry as a plain sentence, newest first, grouped by phase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from fadu.desk.wording import day_words, grouped
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Entry
from fadu.procedures.steps import Step
from fadu.procedures.story import ordered, told


@dataclass
class Event:
    title: str
    at: datetime
    say: str = ""
    ref: str = ""
    kind: str = ""  # pause, fix, deemed
    phase: str = ""  # heading above it, where a phase begins
    number: int = 0
    correct: str = ""  # where it can be corrected
    attachments: list[Any] = field(default_factory=list)


def words_of(value: Any, now: date | None = None) -> str:
    """An answer as one reads it."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return f"{day_words(value, now)} {value:%H:%M}"
    if isinstance(value, date):
        return day_words(value, now)
    if isinstance(value, Decimal):
        return f"{value:,f}"
    if isinstance(value, int):
        return grouped(value)
    if isinstance(value, Mapping):
        return approval_words(value, now) if "by" in value else str(value.get("name", ""))
    if isinstance(value, (list, tuple, set, frozenset)):
        parts = sorted(value) if isinstance(value, (set, frozenset)) else value
        return "、".join(words_of(part, now) for part in parts)
    return str(value)


def approval_words(value: Mapping[str, Any], now: date | None) -> str:
    by, on = value["by"], value.get("on")
    return f"{by.get('name', '')}{f' {words_of(on, now)}' if on else ''}"


def facts_of(step: type[Step] | None, data: Mapping[str, Any], now: date | None = None) -> list[tuple[str, str]]:
    """Label and answer of each line that was filled in."""
    if step is None:
        return []
    facts = []
    for line in step.fields:
        value = data.get(line.name)
        if value is None or value in ("", []):
            continue
        unit = f" {line.unit}" if line.unit and not isinstance(value, bool) else ""
        facts.append((line.label, words_of(value, now) + unit))
    return facts


def sentence(who: str, step: type[Step] | None, data: Mapping[str, Any]) -> str:
    """王晓岚（行政复议人员）：决定类型：撤销，已作涉密审查."""
    lines = ordered(step.fields) if step else []
    said = "，".join(words for line in lines if (words := told(line, data.get(line.name))))
    return "：".join(part for part in (who, said) if part) + "。" if who or said else ""


def kind_of(procedure: Procedure, step: str) -> str:
    """`pause` for a step that stops a clock."""
    stopping = {getattr(getattr(p.start, "owner", None) or p.start, "id", "") for c in procedure.clocks for p in c.less}
    return "pause" if step in stopping else ""


def story(
    procedure: Procedure,
    lines: Sequence[Entry],
    rows: Mapping[int, Any],
    deemed: Sequence[Entry],
    roles: Mapping[str, str],
) -> list[Event]:
    """All events, newest first.

    lines: the entries as the law reads them (id = number in the matter); rows: the stored entries by number, with their
    attachments; deemed: what the law supposed; roles: titles by id.
    """
    steps = {step.id: step for step in procedure.steps}
    mended = {line.corrects: int(line.id) for line in lines if line.corrects is not None}
    events, phase = [], ""
    for line in sorted([*lines, *deemed], key=lambda one: one.id):
        step = steps.get(line.step)
        event = deemed_event(line, step) if line.deemed else event_of(line, step, rows[int(line.id)], roles)
        event.kind = event.kind or kind_of(procedure, line.step)
        if int(line.id) in mended and not line.deemed:
            event.ref += f" · 已由第 {mended[int(line.id)]} 条更正"
        entered = step.phase if step and line.corrects is None else ""
        if entered and entered != phase:
            phase = entered
        event.phase = phase
        events.append(event)
    return headed(events[::-1])


def headed(events: list[Event]) -> list[Event]:
    """Leave the phase only on the first event of each, read from above."""
    before = None
    for event in events:
        if event.phase == before:
            event.phase = ""
        else:
            before = event.phase
    return events


def deemed_event(line: Entry, step: type[Step] | None) -> Event:
    title = step.title if step else line.step
    return Event(f"依法视为{title}", line.at, "期限届满，没有办理，法律规定的后果自动记入。", "法律规定", "deemed")


def event_of(line: Entry, step: type[Step] | None, row: Any, roles: Mapping[str, str]) -> Event:
    number = int(line.id)
    title = step.title if step else line.step
    who = line.by.name
    role = roles.get(line.by.role, "")
    if role and role != who:
        who = f"{who}（{role}）"
    if row.acting_for:
        who = f"{who}代{row.acting_for}办"
    event = Event(
        title,
        line.at,
        sentence(who, step, line.data),
        f"记录 {number}",
        number=number,
        attachments=list(row.attachments.all()),
    )
    if row.document_number:
        event.ref += f" · {row.document_number}"
    if row.recorded_by_id and str(row.recorded_by) != line.by.name:
        event.ref += f" · {row.recorded_by}记录"
    if line.corrects is not None:
        event.title, event.kind = f"更正第 {line.corrects} 条", "fix"
        event.ref += f" · {row.reason}" if row.reason else " · 更正后原记录仍保留"
    if row.defects:
        event.ref += " · 记录时已有瑕疵：" + "；".join(
            str(d.get("text", d)) if isinstance(d, dict) else str(d) for d in row.defects
        )
    return event
