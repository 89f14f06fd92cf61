"""Who waits for whom.

An append holds a shared advisory lock until its transaction ends. To know that no entry with a smaller id can still
appear, one waits for those who hold it at that moment, while others go on. SQLite has one writer at a time anyway.
"""
from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Max

LEDGER = 0x46414455
HOLDERS = """
    SELECT virtualtransaction FROM pg_locks
    WHERE locktype = 'advisory' AND objid = %s AND granted AND pid <> pg_backend_pid()
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""
PAUSE = 0.003  # seconds between two looks


def shared() -> str:
    """The expression that takes the lock of an append until the end of the transaction (SQLite needs none)."""
    return f"pg_advisory_xact_lock_shared({LEDGER})" if connection.vendor == "postgresql" else "NULL"


def settled(patience: float | None = None) -> int:
    """The greatest Entry.id up to which no further entry can appear; 0: the ledger is empty.

    A reader that has taken in all entries up to here has missed none (the watermark of the mart, the end of a seal).
    On PostgreSQL it waits for the appends under way, at most `patience` seconds (default: as long as they take), and
    then gives 0. Not to be called within a `snapshot`.
    """
    from fadu.ledger.models import Entry

    last = Entry.objects.aggregate(last=Max("id"))["last"] or 0
    if connection.vendor != "postgresql":
        return last
    limit = time.monotonic() + (patience if patience is not None else 1e9)
    waiting = holders()
    while waiting and time.monotonic() < limit:
        time.sleep(PAUSE)
        waiting &= holders()
    return 0 if waiting else last


def holders() -> set[str]:
    """The transactions that are appending now, but for this one."""
    with connection.cursor() as cursor:
        cursor.execute(HOLDERS, [LEDGER])
        return {row[0] for row in cursor.fetchall()}


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
