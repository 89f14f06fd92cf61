"""The index follows the ledger: whatever an entry touched is taken in anew, whole matter by whole matter.

`catch_up` is run by the worker; a page that searches calls `near` first, so that what was just filed is found. Both
may run at once and twice: the row of `Reach` is held while sheets are written.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max

from fadu.ledger.locks import settled
from fadu.ledger.models import Entry
from fadu.search.engines import drop, put
from fadu.search.extracting import extract, note, waiting
from fadu.search.gathering import pages_of
from fadu.search.models import Reach

EDITION = 1  # another number: the whole ledger is taken in anew
BATCH = 500  # entries in one transaction
SMALL = 100  # so many entries a page takes in before it answers
BUDGET = 20.0  # seconds of one round; the rest waits for the next


def catch_up() -> int:
    """Take in all entries that have been written, then the texts of attachments; returns how many matters."""
    end, done = time.monotonic() + BUDGET, 0
    if behind() and (until := settled(patience=2)):
        while time.monotonic() < end and (taken := take_in(until)) is not None:
            done += taken
    while time.monotonic() < end and (contents := waiting()):
        for one in contents:
            done += take_anew(extract(one))
    return done


def near() -> None:
    """Take in what was written last, if it is little: for a page that is about to search."""
    last = reached()
    if not Entry.objects.filter(pk__gt=last).exists():
        return
    lag = list(Entry.objects.filter(pk__gt=last).order_by("pk").values_list("matter", flat=True)[: SMALL + 1])
    if len(lag) > SMALL:
        return
    if until := settled(patience=0):
        take_in(until)
    else:  # others are just writing: the mark waits, what is there is found all the same
        take_anew(set(lag))


def behind() -> bool:
    return (Entry.objects.aggregate(last=Max("pk"))["last"] or 0) > reached()


def reached() -> int:
    found = Reach.objects.filter(pk=1, edition=EDITION).values_list("last", flat=True).first()
    return found or 0


def held() -> Reach:
    """The row of the mark, locked until the transaction ends."""
    Reach.objects.get_or_create(pk=1)
    row: Reach = Reach.objects.select_for_update().get(pk=1)
    if row.edition != EDITION:
        row.last, row.edition = 0, EDITION
    return row


def take_in(until: int) -> int | None:
    """The next entries up to and with `until`; how many matters they touched, None where nothing was left."""
    with transaction.atomic():
        row = held()
        found = list(
            Entry.objects.filter(pk__gt=row.last, pk__lte=until).order_by("pk").values_list("pk", "matter")[:BATCH]
        )
        if not found:
            return None
        matters = sorted({matter for _, matter in found})
        reindex(matters)
        row.last = found[-1][0]
        row.save()
    return len(matters)


def take_anew(matters: set[int]) -> int:
    """These matters, without moving the mark."""
    if matters:
        with transaction.atomic():
            held()
            reindex(sorted(matters))
    return len(matters)


def reindex(matters: Iterable[int]) -> None:
    """The sheets of these matters made anew; to be called where the mark is held."""
    wanted = list(matters)
    note(wanted)
    drop(wanted)
    put(pages_of(wanted))
