"""Computing: all indicators in one pass over each table of the mart, and the entries behind any of them."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from fadu.indicators import mart, queries, store
from fadu.indicators.catalogue import CATALOGUE, VERSION
from fadu.indicators.indicator import Indicator
from fadu.indicators.scope import Scope, scope_of
from fadu.indicators.sets import Ground, Set

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Part = Literal["numerator", "denominator"]


class UnknownIndicator(KeyError):
    """目录中没有的指标."""

    def __str__(self) -> str:
        return f"没有指标“{self.args[0]}”，可用的代号见指标目录。"


@dataclass(frozen=True)
class Value:
    """What an indicator comes to. `value` None: unknown (—), which is not zero.

    `entries`: the ledger ids behind the numerator, in order; empty where they were not asked for.
    """

    code: str
    name: str
    value: Decimal | None
    unit: str
    numerator: Decimal | None
    denominator: Decimal | None
    entries: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The value as it is read: `19.6%`, `51件`, `—`."""
        return "—" if self.value is None else f"{self.value}{self.unit}"


def indicator(code: str) -> Indicator:
    """The indicator of that code. Raises UnknownIndicator."""
    try:
        return CATALOGUE[code]
    except KeyError:
        raise UnknownIndicator(code) from None


def compute(
    codes: Iterable[str] | None, division: str, year: int, *, entries: bool = True, own: bool = False,
    through: date | None = None, as_of: date | None = None, fresh: bool = True,
) -> list[Value]:  # fmt: skip
    """The values of these indicators (None: of all, in the catalogue's order) for a division and a year.

    A province or a city includes the divisions below it unless `own`; `through` ends the period early (inclusive).
    `entries`: give the ledger ids behind each numerator as well. `as_of`: the day on which is asked what has fallen
    due (default: today). `fresh`: first bring the mart up to the ledger. Raises UnknownIndicator, BadScope.
    """
    chosen = [indicator(code) for code in (CATALOGUE if codes is None else codes)]
    scope = scope_of(division, year, as_of=as_of or mart.now().date(), own=own, through=through)
    connection = opened(fresh)
    totals = add_up([part for one in chosen for part in (one.numerator, one.denominator) if part], scope, connection)
    known = recorded(scope, connection)
    lists = list_up([one.numerator for one in chosen], scope, connection) if entries else {}
    return [valued(one, totals, known, lists.get(one.numerator, ())) for one in chosen]


def entries_behind(
    code: str, division: str, year: int, part: Part = "numerator", *, limit: int | None = None, offset: int = 0,
    own: bool = False, through: date | None = None, as_of: date | None = None, fresh: bool = True,
) -> list[int]:  # fmt: skip
    """The ledger ids of the entries that an indicator counts, in order; none where it has no denominator.

    The filter is the one that `compute` counts with: the length of the list is the number. Raises UnknownIndicator,
    BadScope.
    """
    one = indicator(code)
    rows = one.numerator if part == "numerator" else one.denominator
    if rows is None:
        return []
    scope = scope_of(division, year, as_of=as_of or mart.now().date(), own=own, through=through)
    return [row[0] for row in opened(fresh).execute(queries.page(rows, scope, limit, offset)).fetchall()]


def opened(fresh: bool) -> DuckDBPyConnection:
    """The mart to ask, one state of it; brought up to the ledger first if `fresh`."""
    if fresh or store.newest() is None:
        mart.refresh(wait=False)
    return store.reading()


Ask = Callable[[tuple[Set, ...], Scope], str]


def asked(question: Ask, sets: Sequence[Set], scope: Scope, connection: DuckDBPyConnection) -> dict[Set, Any]:
    """The answer to one question about each of these sets: one query for all that stand on the same ground."""
    grounds: dict[Ground, list[Set]] = {}
    for one in dict.fromkeys(sets):
        grounds.setdefault(one.ground, []).append(one)
    found: dict[Set, Any] = {}
    for members in grounds.values():
        row = connection.execute(question(tuple(members), scope)).fetchone()
        found |= dict(zip(members, row or (), strict=True))
    return found


def add_up(sets: Sequence[Set], scope: Scope, connection: DuckDBPyConnection) -> dict[Set, Decimal]:
    """The totals of these sets; of nothing, zero."""
    answers = asked(queries.totals, sets, scope, connection)
    return {rows: plain(Decimal(total or 0)) for rows, total in answers.items()}


def list_up(sets: Sequence[Set], scope: Scope, connection: DuckDBPyConnection) -> dict[Set, tuple[int, ...]]:
    """The ledger ids behind these sets, in order."""
    answers = asked(queries.lists, sets, scope, connection)
    return {rows: tuple(sorted(ids or ())) for rows, ids in answers.items()}


def recorded(scope: Scope, connection: DuckDBPyConnection) -> frozenset[str]:
    """The procedures of which the division has any record by the end of the period; none of a period to come."""
    if scope.start > scope.as_of:
        return frozenset()
    return frozenset(row[0] for row in connection.execute(queries.procedures(scope)).fetchall())


def valued(one: Indicator, totals: dict[Set, Decimal], known: frozenset[str], entries: tuple[int, ...]) -> Value:
    """Nothing recorded is unknown, not zero; a share of nothing is unknown too."""
    if not (known.intersection(one.procedures) if one.procedures else known):
        return Value(one.code, one.name, None, one.unit, None, None)
    part = totals[one.numerator]
    if one.denominator is None:
        return Value(one.code, one.name, one.rounding(part), one.unit, part, None, entries)
    whole = totals[one.denominator]
    value = one.rounding(part * one.times / whole) if whole else None
    return Value(one.code, one.name, value, one.unit, part, whole, entries)


def plain(total: Decimal) -> Decimal:
    """Without the zeros that the engine's number type adds."""
    return total.quantize(Decimal(1)) if total == total.to_integral_value() else total.normalize()


def receipt(last: mart.Mark) -> dict[str, Any]:
    """What a frozen figure keeps to be computed again: catalogue, law and software, place in the ledger."""
    return {"catalogue": VERSION, "edition": last.edition, "entry": last.last}
