"""What the ledger tells the lists of (`settings.FOLLOWERS`): every new entry, within its own transaction."""
from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from django.db import transaction

from fadu.ledger.loading import records_of
from fadu.ledger.models import Entry, Matter
from fadu.lists.catalogue import LISTINGS, PROCEDURES
from fadu.lists.models import Edition, Row
from fadu.lists.reading import Line, lines

AT_ONCE = 300


def follow(matter: Matter, _entries: Sequence[Entry]) -> None:
    """Bring the lists up to the entries of this matter."""
    if matter.procedure in PROCEDURES:
        renew([matter])


def renew(matters: Sequence[Matter]) -> int:
    """Make the rows of these matters anew; how many there then are."""
    records = records_of(matters)
    rows = [row_of(one) for matter in matters for one in lines(matter, records[matter.pk])]
    Row.objects.filter(matter__in=[matter.pk for matter in matters]).delete()
    Row.objects.bulk_create(rows)
    return len(rows)


def row_of(one: Line) -> Row:
    return Row(
        listing=one.listing.code, matter=one.matter, organ_id=one.matter.organ_id, division_id=one.matter.division_id,
        day=one.day, due_on=one.due, done_on=one.done, faulty=bool(one.faults), natural=one.natural, shown=one.shown,
    )  # fmt: skip


def rebuild() -> int:
    """Read every matter of these procedures anew; how many rows there then are."""
    with transaction.atomic():
        Row.objects.all().delete()
        found = Matter.objects.filter(procedure__in=PROCEDURES).select_related("organ", "division").order_by("pk")
        made = sum(renew(some) for some in chunks(found.iterator(AT_ONCE)))
        Edition.objects.update_or_create(pk=1, defaults={"mark": edition()})
    return made


def chunks(matters: Iterator[Matter]) -> Iterator[list[Matter]]:
    while some := [one for _n, one in zip(range(AT_ONCE), matters, strict=False)]:
        yield some


def edition() -> str:
    """What tells one set of declarations from another."""
    said = repr(tuple(LISTINGS.values()))
    return hashlib.sha256(re.sub(r" at 0x[0-9a-f]+", "", said).encode()).hexdigest()


def catch_up() -> int:
    """Where the declarations have changed since the rows were made, make them anew (`settings.UPKEEP`)."""
    held = Edition.objects.filter(pk=1).first()
    return 0 if held and held.mark == edition() else rebuild()
