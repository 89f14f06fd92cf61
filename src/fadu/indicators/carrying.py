"""Values that a new state of the mart takes from the one before, so that nothing is computed of rows that did not move.

What rests on nothing that has moved stays. A total over matters is what it was, less what the rows of the matters that
have moved came to before, and what they come to now: a set's condition reads one row and the scope, never other rows.
What rests on a register that has moved is left out, and computed when it is asked for.
"""
from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from fadu.indicators import adding, queries, store, values
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.indicator import Indicator
from fadu.indicators.loading import KEYS
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Set
from fadu.indicators.values import Held

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MOST = 400  # scopes whose values are carried; of others they are computed when they are asked for


@dataclass(frozen=True)
class Moved:
    """What a new state does not have in common with the one before: matters, with their procedures before and now, and
    registers (`register:code`)."""

    matters: Sequence[int]
    procedures: Collection[str]
    registers: Collection[str]


def procedures_of(connection: DuckDBPyConnection, matters: Sequence[int]) -> set[str]:
    """The procedures of these matters."""
    question = f"SELECT DISTINCT procedure FROM matters WHERE id IN ({listed(matters)})"
    return {row[0] for row in connection.execute(question).fetchall()}


def listed(matters: Sequence[int]) -> str:
    """Their ids as SQL, with one that no matter has, so that there is always one."""
    return ", ".join(str(int(one)) for one in (0, *matters))


def carry(before: Path, after: Path, moved: Moved, today: date) -> None:
    """Give the state `after` the values of `before`, as far as they can be told without computing them anew."""
    touched = {"", *moved.procedures, *moved.registers}
    parting = [one for one in CATALOGUE.values() if rests_on(one) & touched]
    values.take_over(before, after, [one.code for one in parting], today)
    following = [one for one in parting if not rests_on(one) & set(moved.registers)]
    scopes = [scope for scope, _ in values.asked_of(before, MOST) if scope.as_of == today or scope.end < scope.as_of]
    if scopes and following:
        follow(before, after, moved.matters, following, list({one.key: one for one in scopes}.values()))


def rests_on(one: Indicator) -> set[str]:
    """The procedures and registers (`register:code`) of which an indicator counts; empty text: of all."""
    sets = {part.procedure for part in (one.numerator, one.denominator) if part is not None}
    return sets | {"register:" + name.split(":")[1].split("/")[0].rstrip("+") if name.startswith("register:") else name
                   for name in one.procedures}  # fmt: skip


def follow(before: Path, after: Path, matters: Sequence[int], chosen: Sequence[Indicator],
           scopes: Sequence[Scope]) -> None:
    """Keep for `after` the values of these indicators in `before`, brought on by the rows of these matters."""
    at_hand = values.held(before, scopes)
    sets = [part for one in chosen for part in (one.numerator, one.denominator) if part and part.table in KEYS]
    old, new = (differing(state, matters, sets, scopes) for state in (before, after))
    with store.opened(after, after.stat().st_ino).cursor() as connection:
        known = adding.recorded(scopes, connection)
    computed: dict[Scope, dict[str, Held]] = {}
    for n, scope in enumerate(scopes):
        for one in chosen:
            was = at_hand.get(scope.key, {}).get(one.code)
            if was is not None:
                part = brought_on(was.part, one.numerator, old[n], new[n])
                whole = brought_on(was.whole, one.denominator, old[n], new[n])
                if part is not None and (whole is None) == (was.whole is None):
                    computed.setdefault(scope, {})[one.code] = Held(part, whole, adding.in_use(one, known[n]))
    values.hold(after, computed)


def brought_on(
    total: Decimal | None, rows: Set | None, old: dict[Set, Decimal | float], new: dict[Set, Decimal | float]
) -> Decimal | None:
    """A total after its rows have moved; None where there is none, or the engine adds it up in floating point."""
    if total is None or rows is None:
        return None
    less, more = old.get(rows) or 0, new.get(rows) or 0
    return None if isinstance(less, float) or isinstance(more, float) else adding.plain(total - less + more)


def differing(state: Path, matters: Sequence[int], sets: Sequence[Set],
              scopes: Sequence[Scope]) -> list[dict[Set, Decimal | float]]:  # fmt: skip
    """A row a scope: what the rows of these matters alone come to in that state."""
    with store.opened(state, state.stat().st_ino).cursor() as connection:
        there = procedures_of(connection, matters)
        if not there:
            return [{} for _ in scopes]
        for table, key in KEYS.items():  # from here on the cursor sees of these tables the rows of these matters only
            connection.execute(
                f"CREATE TEMP TABLE {table} AS SELECT * FROM {table} WHERE {key} IN ({listed(matters)})")
        some = [one for one in sets if one.procedure in {"", *there}]
        return adding.asked(queries.totals, some, scopes, connection, queries.DIALECT)
