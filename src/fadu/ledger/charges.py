"""承办人: who handles a matter, kept beside it in the same transaction as the entries from which it follows.

Whoever records an entry handles the matter; so does whom an entry names (line.handlers). Can be made anew from these.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q

from fadu.ledger.loading import Record
from fadu.ledger.models import Charge, Entry, Matter
from fadu.organs.handovers import givers_to
from fadu.organs.models import Post
from fadu.procedures.conditions import names
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Entry as Line


def charge_for(matter: Matter, record: Record, entry: Entry) -> None:
    """Who is put in charge by the entry just written; `record` has it as its last line, not yet as a row."""
    known = {row.recorded_by_id for row in record.rows}
    charge([(matter, {entry.recorded_by_id} - known, named_in(record.procedure, record.lines[-1:]))])


def charge_for_all(told: Iterable[tuple[Matter, Record, Sequence[Entry]]]) -> None:
    """The same for whole histories, of those that are still open."""
    charge([
        (matter, {row.recorded_by_id for row in rows}, named_in(record.procedure, record.lines))
        for matter, record, rows in told if matter.ended_on is None
    ])  # fmt: skip


def named_in(law: Procedure, lines: Iterable[Line]) -> set[str]:
    """Whom these entries name as handling the matter."""
    fields = {(step.id, line.name) for step in law.steps for line in step.fields if line.handlers}
    return {
        name for line in lines for field, answer in line.data.items() if (line.step, field) in fields
        for name in names(answer)
    }  # fmt: skip


def handled_by(person: int | None, day: date) -> Q:
    """The condition on matters that this person (by id) handles, or someone for whom they deputise that day."""
    people = [person, *givers_to(person, day)]  # asked for apart: an OR over both would read every charge
    return Q(pk__in=Charge.objects.filter(person__in=people).values("matter"))


def charge(wanted: Sequence[tuple[Matter, set[int | None], set[str]]]) -> None:
    """Put people in charge: those known by id, and those of the handling organ known by name."""
    rows = {(matter.pk, person) for matter, people, _ in wanted for person in people if person}
    called = {(matter.organ_id, name) for matter, _, found in wanted for name in found}
    if called:
        posts = Post.objects.filter(organ__in={one for one, _ in called}, person__name__in={name for _, name in called})
        held = posts.values_list("organ", "person__name", "person").distinct()
        rows |= {
            (matter.pk, person) for matter, _, found in wanted for organ, name, person in held
            if organ == matter.organ_id and name in found
        }  # fmt: skip
    if rows:
        Charge.objects.bulk_create(
            [Charge(matter_id=matter, person_id=person) for matter, person in sorted(rows)], ignore_conflicts=True
        )
