"""The totals of indicators from the tables of the mart, or their copy on another engine: one query a ground."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
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
    totals, known = add_up(sets_of(chosen), scopes, connection, dialect), recorded(scopes, connection, dialect)
    return {scope: {one.code: held(one, totals[n], known[n]) for one in chosen} for n, scope in enumerate(scopes)}


def computed_with_entries(
    chosen: Sequence[Indicator], scope: Scope, connection: Connection, dialect: str = queries.DIALECT
) -> tuple[dict[str, Held], dict[Set, tuple[int, ...]]]:
    """As `computed_for`, and the ledger ids behind every set of these indicators, as `list_up`; each ground once."""
    totals: dict[Set, Decimal] = {}
    lists: dict[Set, tuple[int, ...]] = {}
    for members in by_ground(sets_of(chosen)):
        text = queries.asking(queries.both(*compiled.marked(members, dialect)), [scope])
        for _, *row in connection.execute(text).fetchall():
            for one, total, ids in zip(members, row, row[len(members):], strict=False):
                totals[one], lists[one] = plain(Decimal(total or 0)), ordered(one, ids)
    (known,) = recorded([scope], connection, dialect)
    return {one.code: held(one, totals, known) for one in chosen}, lists


def sets_of(chosen: Sequence[Indicator]) -> list[Set]:
    return [part for one in chosen for part in (one.numerator, one.denominator) if part]


def held(one: Indicator, totals: Mapping[Set, Decimal], known: set[str]) -> Held:
    """The totals of an indicator, from those of its sets and what was in use."""
    whole = None if one.denominator is None else totals.get(one.denominator, Decimal(0))
    return Held(totals.get(one.numerator, Decimal(0)), whole, in_use(one, known))


def in_use(one: Indicator, known: set[str]) -> bool:
    """Was anything recorded of what the indicator counts? `known`: see `recorded`."""
    return bool(known.intersection(one.procedures) if one.procedures else known)


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
    return {rows: ordered(rows, ids) for rows, ids in answers.items()}


def ordered(rows: Set, ids: Iterable[int] | None) -> tuple[int, ...]:
    """The ledger ids behind a set in order; of items of registers many stand in one entry."""
    return tuple(sorted(set(ids or ()) if rows.table == "items" else ids or ()))


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
