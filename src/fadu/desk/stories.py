"""The story of a matter (办理经过): each entry as a plain sentence, newest first, grouped by phase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from fadu.desk.sentences import sentence
from fadu.desk.titles import called
from fadu.desk.wording import day_words, grouped
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Entry
from fadu.procedures.record import WITHDRAW
from fadu.procedures.steps import Step
from fadu.statutes.general import GENERAL

LONG = 60  # entries from which a story is folded by phase
WEIGHTY = ("fix", "deemed", "pause")


@dataclass
class Event:
    """One entry as it is told."""

    title: str
    at: datetime
    say: str = ""
    kind: str = ""  # pause, fix, deemed
    phase: str = ""  # heading above it, where a phase begins
    number: int = 0  # 0: supposed by the law, not an entry
    who: str = ""
    document: str = ""
    mended: int = 0  # the entry that corrects it
    weighty: bool = False  # a decision, a phase entered, a document: what stands under 只看决定
    correct: str = ""  # where it can be corrected
    withdraw: str = ""  # where it can be withdrawn
    gone: int = 0  # the entry that withdrew it
    notes: list[str] = field(default_factory=list)
    attachments: list[Any] = field(default_factory=list)


def words_of(value: Any, now: date | None = None) -> str:
    """An answer as one reads it."""
    if isinstance(value, bool):
        return _("是") if value else _("否")
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
    return called(value)


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
        unit = f" {called(line.unit)}" if line.unit and not isinstance(value, bool) else ""
        facts.append((called(line.label), words_of(value, now) + unit))
    return facts


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
    steps = {step.id: step for step in procedure.steps} | GENERAL
    gone = {line.corrects: int(line.id) for line in lines if line.step == WITHDRAW}
    ending = {step.id for step in procedure.steps if step.concludes is not None}
    mended = {line.corrects: int(line.id) for line in lines if line.corrects and line.step != WITHDRAW}
    usual = usual_role(lines)
    events, phase = [], ""
    for line in sorted([*lines, *deemed], key=lambda one: one.id):
        step = steps.get(line.step)
        event = deemed_event(line, step) if line.deemed else event_of(line, step, rows[int(line.id)], roles, usual)
        event.kind = event.kind or kind_of(procedure, line.step)
        event.weighty = event.kind in WEIGHTY or line.step in ending or bool(event.document)
        if int(line.id) in mended and not line.deemed:
            event.mended = mended[int(line.id)]
        event.gone = gone.get(int(line.id), 0) if not line.deemed else 0
        entered = step.phase if step and line.corrects is None and not event.gone else ""
        if entered and entered != phase:
            phase, event.weighty = entered, True
        event.phase = phase
        events.append(event)
    return headed(events[::-1])


def usual_role(lines: Sequence[Entry]) -> str:
    """The role in which most of the entries were made: it goes without saying."""
    count = Counter(line.by.role for line in lines)
    return count.most_common(1)[0][0] if count else ""


@dataclass
class Chapter:
    """The events of one phase, newest first; a long story is folded by them."""

    phase: str
    events: list[Event] = field(default_factory=list)
    open: bool = True

    @property
    def since(self) -> datetime:
        return self.events[-1].at


def chapters(events: Sequence[Event]) -> list[Chapter]:
    """The story in phases; of a long one only the newest phase stands open."""
    found: list[Chapter] = []
    for event in events:
        if event.phase or not found:
            found.append(Chapter(event.phase, open=len(events) < LONG or not found))
        found[-1].events.append(event)
    return found


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
    title = _("依法视为{act}").format(act=called(step.title) if step else line.step)
    return Event(title, line.at, _("期限届满没有办理，依照法律规定记入。"), kind="deemed")


def event_of(line: Entry, step: type[Step] | None, row: Any, roles: Mapping[str, str], usual: str) -> Event:
    event = Event(
        called(step.title) if step else line.step,
        line.at,
        sentence(step, line.data, line.on, row.document_number),
        number=int(line.id),
        who=who_of(line, row, roles, usual),
        document=row.document_number,
        attachments=list(row.attachments.all()),
    )
    if row.recorded_by_id and str(row.recorded_by) != line.by.name:
        event.notes.append(_("{person}记录").format(person=row.recorded_by))
    if line.corrects is not None:
        title = _("撤回第 {number} 条（误录）") if line.step == WITHDRAW else _("更正第 {number} 条")
        event.title, event.kind = title.format(number=line.corrects), "fix"
        event.notes.append(row.reason or _("更正后原记录仍保留"))
    if row.defects:
        defects = "；".join(str(one.get("text", one)) if isinstance(one, dict) else str(one) for one in row.defects)
        event.notes.append(_("记录时已有瑕疵：{defects}").format(defects=defects))
    return event


def who_of(line: Entry, row: Any, roles: Mapping[str, str], usual: str) -> str:
    """赵市长（行政复议机关负责人）; the role of most entries goes without saying, that of an outsider never does."""
    who, role = line.by.name, roles.get(line.by.role, "")
    if role and role != who and line.by.role != usual:
        who = _("{name}（{role}）").format(name=who, role=role)
    return _("{name}代{other}办").format(name=who, other=row.acting_for) if row.acting_for else who
