"""Writing one entry within the transaction that `actions` has begun."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.ledger import deputies, general
from fadu.ledger.attachments import put_in_place
from fadu.ledger.capacity import Acting, Standing, actor_for
from fadu.ledger.charges import charge_for
from fadu.ledger.errors import CannotSeal, Changed, Refused, refused
from fadu.ledger.fields import Answers, Personal
from fadu.ledger.folding import CACHE, fold_into, locked, refold_all
from fadu.ledger.levels import levelled
from fadu.ledger.loading import Record, bonds_of, local
from fadu.ledger.models import Attachment, Entry, Link, Matter, Participant
from fadu.ledger.numbers import Number
from fadu.ledger.parts import follow_matter, parts_of
from fadu.ledger.personal import marks_of
from fadu.ledger.projecting import project
from fadu.ledger.reading import judged, links_of, step_of
from fadu.ledger.records import beginning_of, digest_of
from fadu.ledger.request import Request, moment_of
from fadu.ledger.seals import seal_in_time
from fadu.ledger.vouching import vouched
from fadu.organs.access import visible_matters
from fadu.organs.models import Person
from fadu.procedures import forms
from fadu.procedures.checks import Refusal
from fadu.procedures.matter import Entry as Line
from fadu.procedures.situation import defects
from fadu.statutes import procedure
from fadu.statutes.general import GENERAL

NUMBER_FIELD = "number"  # the line of a step that states its own document number


def hold(request: Request) -> tuple[Matter, list[Matter]]:
    """The matter and its neighbours, locked."""
    matter = request.matter
    assert matter is not None
    linked_with = [*bonds_of([matter]).get(matter, ()), *general.touched(request)]
    held = {one.pk: one for one in locked([matter, *linked_with])}
    return held.pop(matter), list(held.values())


def begin(request: Request) -> tuple[Matter, list[Matter]]:
    """A new matter with its links and participants; still without an entry."""
    opening = request.opening
    assert opening is not None
    if not opening.title or len(opening.title) > 200:
        raise refused("title", _("事项名称应为1至200字"))
    neighbours = linked(request.person, opening.links)
    at = moment_of(request, None, timezone.now())
    in_force(opening.procedure, local(at).date())
    matter = Matter.objects.create(
        procedure=opening.procedure, title=opening.title, organ=opening.organ, division=opening.organ.division,
        parties=Personal(opening.parties), party_marks=marks_of(opening.parties), begun_on=local(at).date(),
    )  # fmt: skip
    Link.objects.bulk_create(Link(matter=matter, other=other) for other in neighbours)
    Participant.objects.bulk_create(parts_of(matter, opening.participants))
    return matter, neighbours


def linked(person: Person, matters: Sequence[Matter]) -> list[Matter]:
    """The matters to rest on, locked. Raises Refused for one that the person may not see."""
    wanted = {one.pk for one in matters}
    if not wanted:
        return []
    if visible_matters(person).filter(pk__in=wanted).count() != len(wanted):
        raise refused("link", _("要关联的事项不存在，或者您无权查看"))
    return list(locked(wanted))


def in_force(name: str, day: date) -> None:
    """Some version of the procedure was in force that day."""
    try:
        procedure(name, day)
    except KeyError:
        raise refused("unknown", _("没有程序“{name}”").format(name=name)) from None
    except LookupError:
        raise refused(
            "unknown",
            _("该程序在{year}年{month}月{day}日没有施行中的规定").format(year=day.year, month=day.month, day=day.day),
        ) from None


def write(matter: Matter, neighbours: list[Matter], record: Record, request: Request) -> Entry:
    """Judge the request and write the entry; the matter's columns and its neighbours' follow."""
    unbroken(matter, record)
    if request.seen is not None and request.seen != matter.length:
        raise Changed(record.rows[request.seen:])
    drawn = draw_up(matter, record, request)
    seal_and_save(matter, drawn.entry, request)
    if request.step in GENERAL:
        general.follow(matter, request, drawn.entry)
        record = replace(record, links=links_of(matter))
    if drawn.number:
        drawn.number.give(drawn.entry, request.person, drawn.entry.recorded_at)
    follow(matter, record, drawn, neighbours)
    project(matter, [drawn.entry])
    seal_in_time(drawn.entry)
    return drawn.entry


class Drawn(NamedTuple):
    """An entry that may be made: the row, still without a digest; as the law reads it; the number it takes."""

    entry: Entry
    line: Line
    number: Number | None


def draw_up(matter: Matter, record: Record, request: Request, standing: Standing | None = None) -> Drawn:
    """The next entry of a matter, judged against its record. Raises Refused, FormError.

    `standing`: of the person on that day, where it is at hand.
    """
    now = timezone.now()
    at = moment_of(request, record.rows[-1] if record.rows else None, now)
    number = number_for(matter, request, at)
    standing = standing or Standing.of(request.person, matter, local(at).date())
    draft, acting, answers = judge(matter, record, request, at, number, standing)
    entry = Entry(
        matter=matter, number=matter.length + 1, step=request.step, at=at, actor=Personal(draft.by.name),
        role=draft.by.role, acting_for=Personal(acting.instead), organ=acting.organ,
        recorded_by=request.person, recorded_at=now, data=answers, key=request.key, content=request.mark(),
        document_number=number.text if number else "", corrects=request.corrects,
        reason=request.reason, defects=[one.text for one in defects_of(record, draft)], previous=matter.head,
    )  # fmt: skip
    return Drawn(entry, draft, number)


def number_for(matter: Matter, request: Request, at: datetime) -> Number | None:
    """The next document number, where one was asked for; it goes back if the entry is refused."""
    if not request.number_word:
        return None
    try:
        return Number.taken(matter.organ, request.number_word, local(at).year)
    except ValueError as error:
        raise refused("number", str(error)) from error


def unbroken(matter: Matter, record: Record) -> None:
    """The chain ends where the matter says it does; otherwise nothing can be joined to it."""
    if (matter.length, matter.head) != (len(record.rows), record.rows[-1].digest if record.rows else ""):
        raise CannotSeal(
            _("事项“{matter}”（{matter_}）的台账与登记的条数、末条校验值不符").format(matter=matter, matter_=matter.pk)
        )


def judge(
    matter: Matter, record: Record, request: Request, at: datetime, number: Number | None, standing: Standing
) -> tuple[Line, Acting, Answers]:
    """The draft as the law reads it, in what capacity, the answers as they will be kept. Raises Refused, FormError."""
    step = step_of(record.procedure, request.step)
    if step is None and request.step in GENERAL and record.lines:
        return general.judge(matter, record, request, local(at), standing)
    if step is None:
        raise refused("unknown", _("{title}没有步骤“{step}”").format(title=record.procedure.title, step=request.step))
    raw = levelled(matter, step, request.data)
    if number and any(field.name == NUMBER_FIELD for field in step.fields):
        raw[NUMBER_FIELD] = number.text
    answers, unvouched = vouched(matter, step, forms.load(step, raw), standing.cards)
    acting = actor_for(step, standing, matter, role=request.role, name=request.actor_name, record=record)
    draft = Line(request.step, local(at), acting.actor, answers, len(record.lines) + 1, request.corrects)
    against = deputies.self_approved(matter, step, answers, acting)
    reasons = [*judged(record, draft, acting), *unvouched, *against]
    if request.corrects is not None and not request.reason:
        reasons.append(Refusal("reason", _("更正记录须写明理由"), None))
    if reasons:
        raise Refused(reasons)
    private = [field.name for field in step.fields if field.personal]
    return draft, acting, Answers.of(forms.dump(answers), private)


def defects_of(record: Record, draft: Line) -> list[Refusal]:
    """What is wrong with an act of others that is recorded all the same; of one's own acts, nothing is left to say."""
    step = step_of(record.procedure, draft.step)
    if step is None or not step.observed or draft.corrects is not None:
        return []
    return defects(record.procedure, record.lines, draft, record.links, record.place)


def seal_and_save(matter: Matter, entry: Entry, request: Request) -> None:
    """The attachments in their place, the entry with its digest, then the rows."""
    attachments = [
        Attachment(name=file.name, digest=file.digest, size=file.size, media_type=file.media_type)
        for file in request.files
    ]
    for file in request.files:
        put_in_place(file)
    beginning = None
    if entry.number == 1 and request.opening:
        opening = request.opening
        parts = [(organ.pk, role) for organ, role in dict.fromkeys(opening.participants)]
        beginning = beginning_of(matter, {one.pk for one in opening.links}, parts)
    entry.digest = digest_of(entry, attachments, beginning)
    entry.save(force_insert=True)
    for attachment in attachments:
        attachment.entry = entry
    Attachment.objects.bulk_create(attachments)


def follow(matter: Matter, record: Record, drawn: Drawn, neighbours: list[Matter]) -> None:
    """The matter's columns as they stand after the entry, and those of the matters linked with it."""
    entry = drawn.entry
    joined(matter, drawn)
    after = Record(record.procedure, [*record.lines, drawn.line], record.links, record.place)
    fold_into(matter, after, entry.recorded_at)
    matter.save(update_fields=["number", "length", "head", *CACHE])
    follow_matter(matter)
    charge_for(matter, after, entry)
    refold_all(neighbours, entry.recorded_at)


def joined(matter: Matter, drawn: Drawn) -> None:
    """The entry is now the last of its matter; its number, if it is the first, the matter's."""
    matter.length, matter.head = drawn.entry.number, drawn.entry.digest
    if drawn.number:
        matter.number = matter.number or drawn.number.text
