"""Reading a matter as the law sees it: entries, links, place, its situation at a moment, what a person may do."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from fadu.ledger import deputies
from fadu.ledger.capacity import Acting, Standing, actor_for
from fadu.ledger.folding import refold
from fadu.ledger.loading import Record, bonds_of, lines, local, procedure_of, records_of
from fadu.ledger.models import Link, Matter
from fadu.ledger.personal import mark_of
from fadu.ledger.place import place_of
from fadu.ledger.vouching import vouched
from fadu.organs.models import Person
from fadu.procedures import forms
from fadu.procedures.checks import Refusal
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Entry as Line
from fadu.procedures.matter import Link as Linked
from fadu.procedures.situation import Situation, refusals
from fadu.procedures.steps import Step

__all__ = [
    "Record", "entries_of", "judged", "links_of", "local", "neighbours_of", "place_of", "procedure_of",
    "reasons_against", "record_of", "refold", "situation_of", "step_of", "with_party",
]  # fmt: skip


def record_of(matter: Matter, bonds: Sequence[int] | None = None) -> Record:
    """Everything needed to judge this matter, in as few queries as there are kinds of things.

    `bonds`: the ids of the matters linked with it, where they are at hand.
    """
    return records_of([matter], None if bonds is None else {matter.pk: bonds})[matter.pk]


def entries_of(matter: Matter) -> list[Line]:
    """The entries in their order, answers typed, times naive local, as `situation()` takes them."""
    return lines(procedure_of(matter), matter.entries.select_related("organ").order_by("number"))


def neighbours_of(matter: Matter) -> QuerySet[Matter]:
    """The matters linked with this one, whichever was linked to the other."""
    return Matter.objects.filter(
        Q(pk__in=Link.objects.filter(matter=matter).values("other"))
        | Q(pk__in=Link.objects.filter(other=matter).values("matter"))
    )


def links_of(matter: Matter, at: datetime | None = None) -> Mapping[str, Linked]:
    """For each procedure the most recent matter linked with this one, whichever was linked to the other.

    `at` (aware): only the links made by then.
    """
    return record_of(matter, bonds_of([matter.pk], at).get(matter.pk, ())).links


def situation_of(matter: Matter, at: datetime | None = None) -> Situation:
    """What is done, open, refused and due at that moment (aware; default: now)."""
    return record_of(matter).at(local(at))


def step_of(law: Procedure, step: str) -> type[Step] | None:
    """The step with that id, or None."""
    return next((one for one in law.steps if one.id == step), None)


def reasons_against(matter: Matter, step: str, person: Person, data: Mapping[str, Any] | None = None,
                    at: datetime | None = None) -> list[Refusal]:
    """Every reason why this person may not take the step (answers as JSON, default none given); empty: they may.

    Raises FormError where the answers are not of their type.
    """
    record, moment = record_of(matter), local(at)
    wanted = step_of(record.procedure, step)
    if wanted is None:
        return [Refusal("unknown", _("{title}没有此步骤").format(title=record.procedure.title), None)]
    acting = actor_for(wanted, Standing.of(person, matter, moment.date()), matter, record=record)
    answers, unvouched = vouched(matter, wanted, forms.load(wanted, dict(data or {})))
    draft = Line(step, moment, acting.actor, answers, len(record.lines) + 1)
    return [*judged(record, draft, acting), *unvouched, *deputies.self_approved(matter, wanted, answers, acting)]


def judged(record: Record, draft: Line, acting: Acting) -> list[Refusal]:
    """Every reason against a draft: who acts first, then the law; the role is said once."""
    found = refusals(record.procedure, record.lines, draft, record.links, record.place)
    return [*acting.reasons, *(reason for reason in found if reason.word != "by" or not acting.reasons)]


def with_party(matters: QuerySet[Matter], name: str) -> QuerySet[Matter]:
    """Those with a party of exactly this name (names are encrypted; a keyed mark of each is compared)."""
    return matters.filter(party_marks__contains=f" {mark_of(name)} ")
