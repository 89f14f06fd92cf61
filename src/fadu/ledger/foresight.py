"""What would follow if a request were written: judged as by `append`, read by the law, nothing written or taken.

The document number shown is the next one of its series; it is taken only when the entry is really made.
"""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from fadu.ledger.capacity import Standing
from fadu.ledger.errors import Changed
from fadu.ledger.histories import links_to
from fadu.ledger.loading import Record, local
from fadu.ledger.models import Entry, Matter, NumberSeries, Participant
from fadu.ledger.numbers import Number, as_text
from fadu.ledger.place import place
from fadu.ledger.reading import record_of
from fadu.ledger.request import Opening, Request, fit, moment_of
from fadu.ledger.writing import in_force, judge
from fadu.organs.people import posts_of
from fadu.procedures.situation import Situation
from fadu.statutes import procedure


@dataclass(frozen=True)
class Foreseen:
    """The situation as it is and as it would be, the number of the entry, the document number it would take."""

    before: Situation
    after: Situation
    number: int
    document_number: str = ""


def foresee(
    request: Request, matter: Matter | None = None, at: datetime | None = None, record: Record | None = None
) -> Foreseen:
    """What would follow from this request (for an opening: `matter` is None), read at that moment (default: now).

    `record`: of the matter, where it is at hand. Raises Refused, FormError, Changed as the writing itself would.
    """
    fit(request)
    now = at or timezone.now()
    if request.opening is not None:
        matter, record, standing = beginning(request, request.opening, now)
    else:
        assert matter is not None
        record = record or record_of(matter)
        if request.seen is not None and request.seen != len(record.rows):
            raise Changed(record.rows[request.seen:])
        standing = Standing.of(request.person, matter, local(asked_at(request, record, now)).date())
    moment = asked_at(request, record, now)
    number = next_of(matter, request, moment)
    line = judge(matter, record, request, moment, number, standing)[0]
    after = Record(record.procedure, [*record.lines, line], record.links, record.place)
    return Foreseen(record.at(local(now)), after.at(local(now)), len(record.lines) + 1, number.text if number else "")


def asked_at(request: Request, record: Record, now: datetime) -> datetime:
    last: Entry | None = record.rows[-1] if record.rows else None
    return moment_of(request, last, now)


def beginning(request: Request, opening: Opening, now: datetime) -> tuple[Matter, Record, Standing]:
    """A matter that is not yet, with its empty record and who the person would be to it."""
    day = local(moment_of(request, None, now)).date()
    in_force(opening.procedure, day)
    organ = opening.organ
    matter = Matter(
        pk=0, procedure=opening.procedure, title=opening.title, organ=organ, division=organ.division, begun_on=day,
        parties=opening.parties,
    )  # fmt: skip
    where = place(organ.division.code, organ.branch)
    record = Record(procedure(opening.procedure, day), [], links_to(opening.links, ()), where)
    parts = [Participant(organ=one, role=role) for one, role in opening.participants]
    return matter, record, Standing.by_posts(request.person, posts_of(request.person, day), matter, parts)


def next_of(matter: Matter, request: Request, at: datetime) -> Number | None:
    """The number that the request would take, were it written now."""
    if not request.number_word:
        return None
    year = local(at).year
    series = NumberSeries.objects.filter(organ=matter.organ, word=request.number_word, year=year).first()
    value = series.last + 1 if series else 1
    return Number(series.pk if series else 0, value, as_text(request.number_word, year, value))
