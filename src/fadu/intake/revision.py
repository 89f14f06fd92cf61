"""A plan that comes again, changed: what differs from the tasks that its earlier version led to.

The same plan is one of the same division, year and title that was adopted. Confirming the later one opens what is new,
puts what changed on record on the task that there is, by the later document, and leaves everything else alone.
"""
from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from fadu.intake.mending import Mended, Task
from fadu.intake.models import Reading
from fadu.ledger.actions import append
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Division, Organ, Person

TASK = "supervised_task"
LIKE = 0.6  # titles at least so much alike, under one number, name one task
WORDS = {"deadline": "完成期限", "lead_units": "牵头单位", "responsible_units": "责任单位", "target": "量化目标"}
Finder = Callable[[str], list[Organ]]


@dataclass(frozen=True)
class Standing:
    """A task as it stands: what was assigned and changed since. `open`: its units still work on it."""

    matter: Matter
    number: str
    title: str
    said: dict[str, Any]
    open: bool


@dataclass(frozen=True)
class Difference:
    """kind: new, changed, closed (changed, but done or ended: left as it is), same, gone (the later plan is silent).

    changes: field, before, after.
    """

    kind: str
    task: Task | None
    standing: Standing | None
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)


def earlier_plan(mended: Mended, division: Division, but: int | None = None) -> Reading | None:
    """The plan of that name and year that is in force in the division; `but`: the matter that is asked for."""
    if mended.kind != "plan" or not mended.title:
        return None
    found = Reading.objects.filter(
        Q(mended__revises=0) | Q(mended__revises__isnull=True), matter__division=division, matter__outcome="已采用",
        mended__kind="plan", mended__year=mended.year,
    ).exclude(matter=but).select_related("matter").defer("text", "understood").order_by("-pk")
    return next((one for one in found if plain(one.mended["title"]) == plain(mended.title)), None)


def plain(title: str) -> str:
    """A title without what does not tell it apart: spaces, brackets and marks."""
    return re.sub(r"[\s《》〈〉（）()“”\"、，。·.]", "", title)


def standings(plan: Matter) -> list[Standing]:
    """The tasks of a plan as they stand, in the order of their opening."""
    matters = list(Matter.objects.filter(procedure=TASK, links__other=plan).select_related("organ").order_by("pk"))
    told: dict[int, dict[str, Any]] = {}
    wanted = Entry.objects.filter(matter__in=matters).exclude(step="report_progress").order_by("number")
    for entry in wanted.only("matter_id", "step", "data", "number"):
        data = dict(entry.data)
        kept = {name: data[name] for name in ("number", "name", *WORDS) if data.get(name)}
        if entry.step in ("assign", "reassign", "adjust", "decide_extension", "send_back"):
            told.setdefault(entry.matter_id, {}).update(kept)
    return [
        Standing(one, str(said.get("number", "")), said.get("name") or one.title, said,
                 not one.ended_on and one.phase != "待核验")
        for one in matters if (said := told.get(one.pk, {})) is not None and one.outcome != "撤销"
    ]


def differences(mended: Mended, there: Iterable[Standing], find: Finder) -> list[Difference]:
    """What the later plan says of each task, in its order; then the tasks on which it is silent."""
    left = list(there)
    found: list[Difference] = []
    for task in mended.kept_tasks:
        same = match(task, left)
        if same:
            left.remove(same)
        found.append(compared(task, same, find))
    return found + [Difference("gone", None, one) for one in left]


def match(task: Task, left: list[Standing]) -> Standing | None:
    """The task that is meant: of that title, else of that number and a title much like it."""
    alike = [one for one in left if plain(one.title) == plain(task.title)]
    if not alike:
        alike = [one for one in left if one.number == task.number
                 and difflib.SequenceMatcher(None, plain(one.title), plain(task.title)).ratio() >= LIKE]
    return next((one for one in alike if one.number == task.number), alike[0] if alike else None)


def compared(task: Task, same: Standing | None, find: Finder) -> Difference:
    if same is None:
        return Difference("new", task, None)
    now = {"deadline": task.due, "lead_units": list(task.leads), "responsible_units": list(task.responsible),
           "target": "；".join(task.targets)}
    data = {name: value for name, value in now.items() if value and differs(name, same.said.get(name), value, find)}
    changes = [(WORDS[name], shown(same.said.get(name)), shown(value)) for name, value in data.items()]
    kind = "same" if not data else "changed" if same.open else "closed"
    return Difference(kind, task, same, changes, data)


def differs(name: str, before: Any, after: Any, find: Finder) -> bool:
    """Units differ where other organs are meant, not where they are only called otherwise."""
    if not name.endswith("_units"):
        return bool(before != after)
    return meant(before or [], find) != meant(after, find)


def meant(units: Iterable[str], find: Finder) -> set[Any]:
    return {organ.pk for name in units for organ in find(name)} | {name for name in units if not find(name)}


def shown(value: Any) -> str:
    return "、".join(value) if isinstance(value, list) else str(value or "—")


def adjust(one: Difference, document: str, person: Person, key: str, find: Finder, at: Any = None) -> None:
    """Put on record, on the task that there is, what the later plan changes. Raises as `append`."""
    task, standing = one.task, one.standing
    if task is None or standing is None:
        return
    said = "；".join(f"{name}由“{before}”调整为“{after}”" for name, before, after in one.changes)
    data = {"document": document, "reason": said[:2000], **one.data}
    matter = standing.matter
    append(matter, "adjust", data, person=person, role="supervisor", key=f"{key}:{matter.pk}", at=at)
    known = {organ for organ, in matter.participants.values_list("organ")} | {matter.organ_id}
    for units, role in ((task.leads, "lead_unit"), (task.responsible, "responsible_unit")):
        for organ in dict.fromkeys(organ for name in units for organ in find(name)):
            if organ.pk not in known:
                known.add(organ.pk)
                told = {"organ": organ.name, "role": role, "why": f"按照{document}"}
                append(matter, "add_organ", told, person=person, key=f"{key}:{matter.pk}:{organ.pk}", at=at)


def past(one: Difference, now: date) -> bool:
    """Does the later plan set a day that has gone by? Nobody can be given such a day."""
    return one.data.get("deadline", "9") < now.isoformat()
