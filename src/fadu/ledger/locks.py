"""Who waits for whom.

An append holds the ledger shared until its transaction ends; to know that no entry with a smaller id can still appear,
one holds it exclusively for a moment. On PostgreSQL that is an advisory lock; SQLite has one writer at a time anyway.
"""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Max

LEDGER = 0x46414455


def hold_shared() -> None:
    """An append is under way (until the end of the transaction)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [LEDGER])


def hold_alone() -> None:
    """Every append that began before has ended; others wait (until the end of the transaction)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LEDGER])


def settled() -> int:
    """The greatest Entry.id below which no further entry can appear; 0: the ledger is empty.

    A reader that has taken in all entries up to here has missed none (the watermark of the mart, the end of a seal).
    Not to be called in a transaction that appends.
    """
    from fadu.ledger.models import Entry

    if connection.vendor != "postgresql":
        return Entry.objects.aggregate(last=Max("id"))["last"] or 0
    with transaction.atomic():
        hold_alone()
        return Entry.objects.aggregate(last=Max("id"))["last"] or 0


@contextmanager
def snapshot() -> Iterator[None]:
    """All that is read within comes from one moment, while others go on writing. Within a transaction: no effect."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")  # `atomic` would begin IMMEDIATE and keep writers out
            try:
                yield
            finally:
                cursor.execute("COMMIT")
