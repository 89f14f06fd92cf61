"""Reading a matter as the law sees it: its entries typed, its links, its place, its situation at a moment."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from fadu.ledger.capacity import Acting, Standing, actor_for
from fadu.ledger.models import Entry, Matter
from fadu.ledger.models import Link as Bond
from fadu.ledger.personal import mark_of
from fadu.ledger.place import place_of
from fadu.organs.models import Person
from fadu.procedures import forms
from fadu.procedures.checks import Refusal
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Actor, Link, Place
from fadu.procedures.matter import Entry as Line
from fadu.procedures.situation import Situation, refusals, situation
from fadu.procedures.steps import Step
from fadu.statutes import procedure

__all__ = [
    "Record", "entries_of", "links_of", "place_of", "procedure_of", "reasons_against", "record_of", "situation_of", "with_party",
]  # fmt: skip


@dataclass(frozen=True)
class Record:
    """All that `situation()` asks for, read once."""

    procedure: Procedure
    lines: list[Line]
    links: Mapping[str, Link]
    place: Place

    def at(self, moment: datetime) -> Situation:
        """The situation at a naive local moment."""
        return situation(self.procedure, self.lines, self.links, self.place, moment)


def local(moment: datetime | None = None) -> datetime:
    """The naive local time of an aware moment (default: now): what the pure core counts with."""
    return timezone.make_naive(moment or timezone.now(), timezone.get_default_timezone())


def procedure_of(matter: Matter) -> Procedure:
    """The version of its procedure under which the matter runs, to its end."""
    return procedure(matter.procedure, matter.begun_on)


def step_of(law: Procedure, step: str) -> type[Step] | None:
    """The step with that id, or None."""
    return next((one for one in law.steps if one.id == step), None)


def entries_of(matter: Matter) -> list[Line]:
    """The entries in their order, answers typed, times naive local, as `situation()` takes them."""
    return lines(procedure_of(matter), matter.entries.select_related("organ").order_by("number"))


def lines(law: Procedure, entries: Iterable[Entry]) -> list[Line]:
    steps = {step.id: step for step in law.steps}
    return [line(entry, steps.get(entry.step)) for entry in entries]


def line(entry: Entry, step: type[Step] | None) -> Line:
    data = typed(step, entry.data) if step else entry.data
    by = Actor(str(entry.actor), entry.role, entry.organ.name if entry.organ else "")
    return Line(entry.step, local(entry.at), by, data, entry.number, entry.corrects)


def typed(step: type[Step], answers: Mapping[str, Any]) -> Mapping[str, Any]:
    """Stored answers, typed; what can no longer be read (another version's line, a lost key) is left out."""
    try:
        return forms.load(step, answers)
    except forms.FormError as error:
        return forms.load(step, {name: value for name, value in answers.items() if name not in error.errors})


def neighbours_of(matter: Matter) -> QuerySet[Matter]:
    """The matters linked with this one, whichever was linked to the other."""
    return Matter.objects.filter(
        Q(pk__in=Bond.objects.filter(matter=matter).values("other"))
        | Q(pk__in=Bond.objects.filter(other=matter).values("matter"))
    )


def links_of(matter: Matter) -> dict[str, Link]:
    """For each procedure the most recent linked matter, with the answers of its entries joined (later ones win)."""
    latest = {other.procedure: other for other in neighbours_of(matter).order_by("begun_on", "id")}
    if not latest:
        return {}
    entries: dict[int, list[Entry]] = {}
    for entry in Entry.objects.filter(matter__in=latest.values()).select_related("organ").order_by("number"):
        entries.setdefault(entry.matter_id, []).append(entry)
    return {name: link(other, entries.get(other.pk, ())) for name, other in latest.items()}


def link(other: Matter, entries: Sequence[Entry]) -> Link:
    joined: dict[str, Any] = {}
    for one in lines(procedure_of(other), entries):
        joined.update(one.data)
    return Link(other.begun_on, other.ended_on, other.outcome, joined)


def record_of(matter: Matter, entries: Sequence[Entry] | None = None) -> Record:
    """Everything needed to judge this matter, in as few queries as there are kinds of things.

    `entries`: those of the matter, where they are at hand.
    """
    law = procedure_of(matter)
    known = entries_of(matter) if entries is None else lines(law, entries)
    return Record(law, known, links_of(matter), place_of(matter))


def situation_of(matter: Matter, at: datetime | None = None) -> Situation:
    """What is done, open, refused and due at that moment (aware; default: now)."""
    return record_of(matter).at(local(at))


def reasons_against(matter: Matter, step: str, person: Person, data: Mapping[str, Any] | None = None,
                    at: datetime | None = None) -> list[Refusal]:
    """Every reason why this person may not take the step (answers as JSON, default none given); empty: they may.

    Raises FormError where the answers are not of their type.
    """
    record, moment = record_of(matter), local(at)
    wanted = step_of(record.procedure, step)
    if wanted is None:
        return [Refusal("unknown", f"{record.procedure.title}没有此步骤", None)]
    standing = Standing.of(person, matter, moment.date())
    acting = actor_for(wanted, standing, matter, name=None)
    draft = Line(step, moment, acting.actor, forms.load(wanted, dict(data or {})), len(record.lines) + 1)
    return judged(record, draft, acting)


def judged(law: Record, draft: Line, acting: Acting) -> list[Refusal]:
    """Every reason against a draft: who acts first, then the law; the role is said once."""
    found = refusals(law.procedure, law.lines, draft, law.links, law.place)
    return [*acting.reasons, *(reason for reason in found if reason.word != "by" or not acting.reasons)]


def with_party(matters: QuerySet[Matter], name: str) -> QuerySet[Matter]:
    """Those with a party of exactly this name (names are encrypted; a keyed mark of each is compared)."""
    return matters.filter(party_marks__contains=f" {mark_of(name)} ")
