"""The totals of indicators from the tables of the mart, or their copy on another engine: one query a ground."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from fadu.indicators import compiled, queries
from fadu.indicators.columns import SMALLEST
from fadu.indicators.indicator import Indicator
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Ground, Set
from fadu.indicators.store import Connection
from fadu.indicators.values import Held


def computed_for(
    chosen: Sequence[Indicator], scopes: Sequence[Scope], connection: Connection, dialect: str = queries.DIALECT
) -> dict[Scope, dict[str, Held]]:
    """The totals of these indicators in these scopes, from the mart itself (or its copy on another engine)."""
    sets = [part for one in chosen for part in (one.numerator, one.denominator) if part]
    totals, known = add_up(sets, scopes, connection, dialect), recorded(scopes, connection, dialect)
    return {
        scope: {
            one.code: Held(
                totals[n].get(one.numerator, Decimal(0)),
                None if one.denominator is None else totals[n].get(one.denominator, Decimal(0)),
                bool(known[n].intersection(one.procedures) if one.procedures else known[n]),
            )
            for one in chosen
        }
        for n, scope in enumerate(scopes)
    }


def by_ground(sets: Sequence[Set]) -> list[list[Set]]:
    """These sets, each once, those together that stand on the same ground."""
    grounds: dict[Ground, list[Set]] = {}
    for one in dict.fromkeys(sets):
        grounds.setdefault(one.ground, []).append(one)
    return list(grounds.values())


def asked(
    question: Callable[[str, Sequence[tuple[int, bool]]], str], sets: Sequence[Set], scopes: Sequence[Scope],
    connection: Connection, dialect: str,
) -> list[dict[Set, Any]]:  # fmt: skip
    """A row a scope: the answer to one question about each of these sets, one query a ground."""
    found: list[dict[Set, Any]] = [{} for _ in scopes]
    for members in by_ground(sets):
        text = queries.asking(question(*compiled.marked(members, dialect)), scopes)
        for n, *row in connection.execute(text).fetchall():
            found[n] |= dict(zip(members, row, strict=True))
    return found


def add_up(
    sets: Sequence[Set], scopes: Sequence[Scope], connection: Connection, dialect: str = queries.DIALECT
) -> list[dict[Set, Decimal]]:
    """The totals of these sets in each scope; a set of nothing may be missing.

    To six decimals, as amounts are kept: one engine divides in floating point, another in decimals.
    """
    answers = asked(queries.totals, sets, scopes, connection, dialect)
    return [{rows: plain(Decimal(total or 0)) for rows, total in answer.items()} for answer in answers]


def list_up(
    sets: Sequence[Set], scope: Scope, connection: Connection, dialect: str = queries.DIALECT
) -> dict[Set, tuple[int, ...]]:
    """The ledger ids behind these sets, in order."""
    (answers,) = asked(queries.lists, sets, [scope], connection, dialect)
    return {rows: tuple(sorted(set(ids or ()) if rows.table == "items" else ids or ()))
            for rows, ids in answers.items()}


def recorded(
    scopes: Sequence[Scope], connection: Connection, dialect: str = queries.DIALECT
) -> list[set[str]]:
    """Of each scope what was in use (see `queries.recorded`), with a plus sign that which was within the calendar year;
    nothing of a period to come."""
    found: list[set[str]] = [set() for _ in scopes]
    for n, name, lately in connection.execute(queries.asking(compiled.recorded(dialect), scopes)).fetchall():
        if scopes[n].start <= scopes[n].as_of:
            found[n] |= {name, f"{name}+"} if lately else {name}
    return found


def plain(total: Decimal) -> Decimal:
    """To six decimals, without the zeros that the engine's number type adds."""
    total = total.quantize(SMALLEST)
    return total.quantize(Decimal(1)) if total == total.to_integral_value() else total.normalize()
