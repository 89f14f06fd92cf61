"""From rows to what the pure core takes: entries typed, links, places; for many matters at once."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from fadu.ledger.models import Entry, Matter
from fadu.ledger.models import Link as Bond
from fadu.ledger.place import place
from fadu.procedures import forms
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Actor, Link, Place
from fadu.procedures.matter import Entry as Line
from fadu.procedures.situation import Situation, situation
from fadu.procedures.steps import Step
from fadu.statutes import procedure


@dataclass(frozen=True)
class Record:
    """All that `situation()` asks for, read once; `rows` are the entries as kept."""

    procedure: Procedure
    lines: list[Line]
    links: Mapping[str, Link]
    place: Place
    rows: Sequence[Entry] = ()

    def at(self, moment: datetime) -> Situation:
        """The situation at a naive local moment."""
        return situation(self.procedure, self.lines, self.links, self.place, moment)

    def named(self, label: str) -> str:
        """Whom the answers on record name under that label (被申请人, 第三人), the latest; empty: nobody."""
        fields = {(step.id, one.name) for step in self.procedure.steps for one in step.fields if one.label == label}
        named = [line.data[name] for line in self.lines for name in line.data if (line.step, name) in fields]
        return next((name for name in reversed(named) if isinstance(name, str) and name), "")


def local(moment: datetime | None = None) -> datetime:
    """The naive local time of an aware moment (default: now): what the pure core counts with."""
    return timezone.make_naive(moment or timezone.now(), timezone.get_default_timezone())


def procedure_of(matter: Matter) -> Procedure:
    """The version of its procedure under which the matter runs, to its end."""
    return procedure(matter.procedure, matter.begun_on)


def records_of(matters: Sequence[Matter], bonds: Mapping[int, Sequence[int]] | None = None) -> dict[int, Record]:
    """The record of each of these matters (with `organ` and `division` selected), by id; a few queries for all.

    `bonds`: as `bonds_of` gives them, where they are at hand.
    """
    bonds = bonds_of([matter.pk for matter in matters]) if bonds is None else bonds
    others = {number for numbers in bonds.values() for number in numbers}
    known = {one.pk: one for one in Matter.objects.filter(pk__in=others)} if others else {}
    latest = {pk: newest(known[number] for number in numbers) for pk, numbers in bonds.items()}
    wanted = {matter.pk for matter in matters} | {other.pk for found in latest.values() for other in found.values()}
    entries = entries_by_matter(wanted)
    places: dict[tuple[str, str], Place] = {}
    return {matter.pk: record(matter, entries, latest.get(matter.pk, {}), places) for matter in matters}


def record(
    matter: Matter, entries: Mapping[int, list[Entry]], latest: Mapping[str, Matter],
    places: dict[tuple[str, str], Place],
) -> Record:  # fmt: skip
    where = matter.division.code, matter.organ.branch
    if where not in places:
        places[where] = place(*where)
    law = procedure_of(matter)
    links = {name: link(other, entries.get(other.pk, ())) for name, other in latest.items()}
    rows = entries.get(matter.pk, [])
    return Record(law, lines(law, rows), links, places[where], rows)


def bonds_of(matters: Sequence[int], at: datetime | None = None) -> dict[int, list[int]]:
    """The matters linked with each of these, whichever was linked to the other; as at that moment (aware), else now."""
    wanted, found = set(matters), defaultdict(list)
    either = Q(matter__in=matters) | Q(other__in=matters)
    if at is not None:
        either &= Q(entry=None) | Q(entry__at__lte=at)
    for one, other in Bond.objects.filter(either).values_list("matter", "other"):
        if one in wanted:
            found[one].append(other)
        if other in wanted:
            found[other].append(one)
    return found


def newest(matters: Iterable[Matter]) -> dict[str, Matter]:
    """The most recent of each procedure."""
    return {one.procedure: one for one in sorted(matters, key=lambda one: (one.begun_on, one.pk))}


def entries_by_matter(matters: Iterable[int]) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = defaultdict(list)
    for entry in Entry.objects.filter(matter__in=matters).select_related("organ").order_by("number"):
        found[entry.matter_id].append(entry)
    return found


def link(other: Matter, entries: Iterable[Entry]) -> Link:
    """A linked matter with the answers of its entries joined, later ones winning."""
    joined: dict[str, Any] = {}
    for one in lines(procedure_of(other), entries):
        joined.update(one.data)
    return Link(other.begun_on, other.ended_on, other.outcome, joined)


def lines(law: Procedure, entries: Iterable[Entry]) -> list[Line]:
    """Entries as the core takes them: answers typed, times naive local, ids the numbers within the matter."""
    steps = {step.id: step for step in law.steps}
    return [line(entry, steps.get(entry.step)) for entry in entries]


def line(entry: Entry, step: type[Step] | None) -> Line:
    by = Actor(str(entry.actor), entry.role, entry.organ.name if entry.organ else "")
    data = typed(step, entry.data) if step else entry.data
    return Line(entry.step, local(entry.at), by, data, entry.number, entry.corrects)


def typed(step: type[Step], answers: Mapping[str, Any]) -> Mapping[str, Any]:
    """Stored answers, typed; what can no longer be read (another version's line, a lost key) is left out."""
    try:
        return forms.load(step, answers)
    except forms.FormError as error:
        return forms.load(step, {name: value for name, value in answers.items() if name not in error.errors})
