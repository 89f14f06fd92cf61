"""Values that a new state of the mart takes from the one before, so that nothing is computed of rows that did not move.

What rests on nothing that has moved stays. A total over matters is what it was, less what the rows of the matters that
have moved came to before, and what they come to now: a set's condition reads one row and the scope, never other rows.
What rests on a register that has moved is left out, and computed when it is asked for.
"""
from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from fadu.indicators import adding, queries, store, values
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.indicator import Indicator
from fadu.indicators.loading import KEYS, listed
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Set
from fadu.indicators.values import Held

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ENTRY_IDS = {"entries": ("id",), "matters": ("id",), "clocks": ("since_entry", "stopped_entry")}
MOST = 400  # scopes whose values are carried; of others they are computed when they are asked for


def set_aside(connection: DuckDBPyConnection, matters: Sequence[int]) -> None:
    """Keep the rows of these matters as they are, before they are replaced; the ids of their entries below nought."""
    for table, key in KEYS.items():
        below = ", ".join(f"-{name} AS {name}" for name in ENTRY_IDS[table])
        connection.execute(f"CREATE TEMP TABLE was_{table} AS SELECT * REPLACE ({below}) FROM {table}"
                           f" WHERE {key} IN ({listed(matters)})")  # fmt: skip


@contextmanager
def only(connection: DuckDBPyConnection, matters: Sequence[int]) -> Iterator[None]:
    """Within it the connection sees, of the tables of matters, what was `set_aside` and the rows of these matters.

    So few rows that to improve a query takes longer than to run it.
    """
    ((name,),) = connection.execute("SELECT current_database()").fetchall()
    for table, key in KEYS.items():
        connection.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM was_{table} UNION ALL"
                           f' SELECT * FROM "{name}".main.{table} WHERE {key} IN ({listed(matters)})')  # fmt: skip
    connection.execute("PRAGMA disable_optimizer")
    yield
    connection.execute("PRAGMA enable_optimizer")
    for table in KEYS:
        connection.execute(f"DROP TABLE temp.{table}")


def carry(before: Path, connection: DuckDBPyConnection, matters: Sequence[int], registers: Collection[str],
          today: date) -> None:
    """Give the state that `connection` is making the values of `before`, as far as they can be told without computing
    them anew. `matters`, `registers` (`register:code`): what the two do not have in common; the former `set_aside`."""
    after = store.coming()
    with only(connection, matters):
        procedures = {row[0] for row in connection.execute("SELECT DISTINCT procedure FROM matters").fetchall()}
        touched = {"", *procedures, *registers}
        parting = [one for one in CATALOGUE.values() if rests_on(one) & touched]
        values.take_over(before, after, [one.code for one in parting], today)
        following = [one for one in parting if not rests_on(one) & set(registers)]
        asked = values.asked_of(before, MOST)
        scopes = list({one.key: one for one, _ in asked if one.as_of == today or one.end < one.as_of}.values())
        if scopes and following:
            values.hold(after, followed(before, connection, procedures, following, scopes))


def rests_on(one: Indicator) -> set[str]:
    """The procedures and registers (`register:code`) of which an indicator counts; empty text: of all."""
    sets = {part.procedure for part in (one.numerator, one.denominator) if part is not None}
    return sets | {"register:" + name.split(":")[1].split("/")[0].rstrip("+") if name.startswith("register:") else name
                   for name in one.procedures}  # fmt: skip


def followed(before: Path, connection: DuckDBPyConnection, procedures: Collection[str], chosen: Sequence[Indicator],
             scopes: Sequence[Scope]) -> dict[Scope, dict[str, Held]]:
    """The values of these indicators in `before`, brought on by the rows that the connection sees, which are of these
    procedures."""
    at_hand = values.held(before, scopes)
    known = adding.recorded(scopes, connection)
    sets = [part for part in adding.sets_of(chosen) if part.table in KEYS and part.procedure in {"", *procedures}]
    more = adding.asked(queries.differences, sets, scopes, connection, queries.DIALECT)
    computed: dict[Scope, dict[str, Held]] = {}
    for n, scope in enumerate(scopes):
        for one in chosen:
            was = at_hand.get(scope.key, {}).get(one.code)
            if was is not None:
                part = brought_on(was.part, one.numerator, more[n])
                whole = brought_on(was.whole, one.denominator, more[n])
                if part is not None and (whole is None) == (was.whole is None):
                    computed.setdefault(scope, {})[one.code] = Held(part, whole, adding.in_use(one, known[n]))
    return computed


def brought_on(total: Decimal | None, rows: Set | None, more: Mapping[Set, Decimal | float | None]) -> Decimal | None:
    """A total after its rows have moved; None where there is none, or the engine adds it up in floating point."""
    if total is None or rows is None:
        return None
    moved = more.get(rows) or 0
    return None if isinstance(moved, float) else adding.plain(total + moved)
