"""Whole histories at once: how past matters are brought in, with every check that a live entry passes.

Each entry is judged by the law of its day against the record as it then stood, by people in the posts they then held;
numbers, digests, chains and seals are those of `append`. What is saved is the asking: the record of a matter is kept in
memory while it grows, and the rows of many matters are written together, in one transaction or not at all.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.ledger import state
from fadu.ledger.capacity import Standing
from fadu.ledger.charges import charge_for_all
from fadu.ledger.errors import refused
from fadu.ledger.fields import Personal
from fadu.ledger.folding import CACHE, fold_into, locked, refold_all
from fadu.ledger.loading import Record, entries_by_matter, link, local
from fadu.ledger.models import Entry, Link, Matter, NumberGiven, Participant
from fadu.ledger.numbers import Number
from fadu.ledger.parts import after, parts_of
from fadu.ledger.personal import marks_of
from fadu.ledger.place import place
from fadu.ledger.projecting import project
from fadu.ledger.records import beginning_of, digest_of
from fadu.ledger.request import Opening, Request, fit, moment_of
from fadu.ledger.seals import try_to_seal
from fadu.ledger.vouching import Cards
from fadu.ledger.writing import draw_up, in_force, joined
from fadu.organs.models import Organ, Person, Post
from fadu.procedures.matter import Link as Linked
from fadu.procedures.matter import Place
from fadu.statutes import procedure


@dataclass(frozen=True)
class History:
    """One matter from its beginning: how it was opened, and every step asked for, in order, each with its `at`.

    `rests_on`: the places, among the histories given together and counted from 0, of matters that this one is linked
    to besides those of its opening; they must come before it. Files cannot be brought in this way.
    """

    opening: Opening
    requests: Sequence[Request]
    rests_on: Sequence[int] = ()


class Memory:
    """What is asked again and again: posts, places, certificates."""

    def __init__(self) -> None:
        self.posts: dict[int, list[Post]] = {}
        self.places: dict[tuple[str, str], Place] = {}
        self.cards: Cards = {}

    def standing(self, person: Person, matter: Matter, parts: list[Participant], day: date) -> Standing:
        if person.pk not in self.posts:
            held = Post.objects.filter(person=person).select_related("organ__division")
            self.posts[person.pk] = list(held.order_by("valid_from", "id"))
        now = [post for post in self.posts[person.pk] if (post.valid_from or day) <= day <= (post.valid_to or day)]
        return replace(Standing.by_posts(person, now, matter, parts), cards=self.cards)

    def place(self, organ: Organ) -> Place:
        where = organ.division.code, organ.branch
        if where not in self.places:
            self.places[where] = place(*where)
        return self.places[where]


def write_histories(histories: Sequence[History], memory: Memory | None = None) -> list[Matter]:
    """Write these matters with all their entries, or none. Returns the matters, in order.

    Raises Refused and FormError as `append` does, LedgerStopped, IntegrityError where a key is known already.
    """
    memory = memory or Memory()
    for history in histories:
        for request in history.requests:
            fit(request)
    with transaction.atomic():
        state.enter()
        before = list(locked({link.pk for history in histories for link in history.opening.links}))
        told = begin(histories)
        for place_, history in enumerate(histories):
            linked = [told[number] for number in history.rests_on]
            told[place_].tell(history, linked, memory)
        save(told)
        for one in told:
            project(one.matter, one.rows)
        within = {one.matter.pk for one in told} & {other.pk for one in told for other in one.others}
        refold_all([*before, *locked(within)], timezone.now())
        transaction.on_commit(try_to_seal, robust=True)
    return [one.matter for one in told]


class Telling:
    """A matter while its history is written."""

    def __init__(self, matter: Matter, opening: Opening) -> None:
        self.matter = matter
        self.parts = parts_of(matter, opening.participants)
        self.others: list[Matter] = []
        self.rows: list[Entry] = []
        self.numbers: list[tuple[Number, Entry]] = []
        self.record: Record

    def tell(self, history: History, linked: Sequence[Telling], memory: Memory) -> None:
        self.others = [*history.opening.links, *(one.matter for one in linked)]
        law = procedure(self.matter.procedure, self.matter.begun_on)
        links = links_to(history.opening.links, linked)
        record = Record(law, [], links, memory.place(self.matter.organ), self.rows)
        opening = replace(history.opening, links=tuple(self.others))
        for request in history.requests:
            self.write(record, replace(request, opening=None if self.rows else opening, matter=self.matter.pk), memory)
        fold_into(self.matter, record, timezone.now())
        self.record = record

    def write(self, record: Record, request: Request, memory: Memory) -> None:
        """One entry, judged and joined to the one before; not saved yet."""
        day = local(moment_of(request, self.rows[-1] if self.rows else None, timezone.now())).date()
        drawn = draw_up(self.matter, record, request, memory.standing(request.person, self.matter, self.parts, day))
        drawn.entry.digest = digest_of(drawn.entry, (), None if self.rows else self.beginning())
        self.rows.append(drawn.entry)
        record.lines.append(drawn.line)
        joined(self.matter, drawn)
        if drawn.number:
            self.numbers.append((drawn.number, drawn.entry))

    def beginning(self) -> dict[str, object]:
        parts = [(part.organ_id, part.role) for part in self.parts]
        return beginning_of(self.matter, {other.pk for other in self.others}, parts)


def begin(histories: Iterable[History]) -> list[Telling]:
    """The matters, still without entries. Raises Refused where the procedure was not in force."""
    matters = []
    for history in histories:
        opening, at = history.opening, moment_of(history.requests[0], None, timezone.now())
        if not 0 < len(opening.title) <= 200:
            raise refused("title", _("事项名称应为1至200字"))
        in_force(opening.procedure, local(at).date())
        matters.append(Matter(
            procedure=opening.procedure, title=opening.title, organ=opening.organ, division=opening.organ.division,
            parties=Personal(opening.parties), party_marks=marks_of(opening.parties), begun_on=local(at).date(),
        ))  # fmt: skip
    Matter.objects.bulk_create(matters)
    return [Telling(matter, history.opening) for matter, history in zip(matters, histories, strict=True)]


def links_to(before: Sequence[Matter], together: Sequence[Telling]) -> dict[str, Linked]:
    """The linked matters as the law sees them, of each procedure the most recent."""
    rows = {one.matter.pk: one.rows for one in together}
    known: Mapping[int, list[Entry]] = entries_by_matter(matter.pk for matter in before) if before else {}
    others = sorted([*before, *(one.matter for one in together)], key=lambda one: (one.begun_on, one.pk))
    return {other.procedure: link(other, rows.get(other.pk) or known.get(other.pk, [])) for other in others}


def save(told: Sequence[Telling]) -> None:
    """All rows, each kind together."""
    now: datetime = timezone.now()
    entries = [entry for one in told for entry in one.rows]
    Entry.objects.bulk_create(entries, batch_size=500)
    Participant.objects.bulk_create([part for one in told for part in after(one.matter, one.parts)])
    Link.objects.bulk_create(Link(matter=one.matter, other=other) for one in told for other in one.others)
    NumberGiven.objects.bulk_create(
        NumberGiven(series_id=number.series, value=number.value, entry=entry, given_by=entry.recorded_by, given_at=now)
        for one in told for number, entry in one.numbers
    )
    charge_for_all((one.matter, one.record, one.rows) for one in told)
    Matter.objects.bulk_update([one.matter for one in told], ["number", "length", "head", *CACHE], batch_size=200)
