"""The mart: entries, matters and clocks as columns, renewed from the ledger as far as it has moved.

A matter that has moved is folded anew and its rows are replaced as a whole, so that a mart renewed step by step holds
the same as one made from nothing. Nothing else writes it; it can be thrown away at any time and is then made again.
"""
from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from fadu.indicators import carrying, items, loading, store, usage
from fadu.indicators.edition import software
from fadu.indicators.source import all_matters, histories, moved, with_neighbours
from fadu.ledger.locks import settled, snapshot
from fadu.ledger.place import calendar
from fadu.ledger.reading import local

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True)
class Mark:
    """Up to which ledger entry the mart has read (inclusive), and under which edition of law, calendar and software."""

    last: int
    edition: str


def edition() -> str:
    """The software's digest and the calendar's: a calendar newly published moves last days."""
    known = calendar()
    days = hashlib.sha256(repr((known.zero, known.days)).encode()).hexdigest()[:16]
    return f"{software()}-{days}"


def refresh(wait: bool = True, at: datetime | None = None) -> Mark:
    """Bring the mart up to the ledger and give its state; quick when nothing has moved.

    `at`: the moment as of which the law's suppositions are folded (naive local time; now by default). Where another
    process is at it, `wait` for it; else the state so far is given. To be killed midway leaves the mart as it was.
    """
    moment = at or now()
    try:
        with store.writing(wait or store.newest() is None):
            return renewed(moment)
    except store.Busy:
        return mark(store.reading())


def now() -> datetime:
    """The naive local time."""
    moment: datetime = local()
    return moment.replace(microsecond=0)


def mark(connection: DuckDBPyConnection) -> Mark:
    """The state that a mart is in."""
    row = connection.execute("SELECT last, edition FROM mark").fetchone()
    assert row is not None
    return Mark(*row)


def renewed(moment: datetime) -> Mark:
    """Bring the mart up to date, as its one writer."""
    newest, last = store.newest(), settled()
    if newest is None or store.damaged(newest):
        return rebuilt(last, moment)
    connection = store.reading()
    have = mark(connection)
    if have.edition != edition() or last < have.last:  # other law, or another ledger
        return rebuilt(last, moment)
    stale = moved(have.last, last) | woken(connection, moment.date())
    if not stale:
        return have
    changed = sorted(with_neighbours(stale))
    with store.next_state() as fresh:
        carrying.set_aside(fresh, changed)
        loading.remove(fresh, changed)
        registers = filled(fresh, changed, last, moment, have.last)
        carrying.carry(newest, fresh, changed, registers, moment.date())
        return mark(fresh)


def rebuilt(last: int, moment: datetime) -> Mark:
    """Make the mart from nothing, as its one writer."""
    with store.next_state(anew=True) as fresh:
        loading.create(fresh)
        filled(fresh, all_matters(), last, moment)
        return mark(fresh)


def filled(
    connection: DuckDBPyConnection, ids: Iterable[int], last: int, moment: datetime, known: int = 0
) -> set[str]:
    """Add the rows of these matters, and the registers that have moved since the entry `known`, up to that entry.

    Gives what stands in the mart for these registers.
    """
    with snapshot():
        loading.add(connection, histories(ids, last), moment)
        registers = items.renew(connection, known, last)
    usage.renew(connection, registers)
    connection.execute("DELETE FROM mark")
    connection.execute(f"INSERT INTO mark VALUES ({int(last)}, '{edition()}')")
    return registers


def woken(connection: DuckDBPyConnection, today: date) -> set[int]:
    """The matters in which the law has supposed something since they were folded."""
    question = f"SELECT id FROM matters WHERE wakes_on < DATE '{today.isoformat()}'"
    return {row[0] for row in connection.execute(question).fetchall()}
