"""Computing: all indicators in one pass over each table of the mart, and the entries behind any of them."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from fadu.indicators import mart, store
from fadu.indicators.catalogue import CATALOGUE, VERSION
from fadu.indicators.indicator import Indicator
from fadu.indicators.scope import Scope, scope_of
from fadu.indicators.sets import Row, Set

Part = Literal["numerator", "denominator"]
TABLES = ("entries", "clocks")


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


class Open(NamedTuple):
    """The mart opened for one division: its tables as expressions, already narrowed to it."""

    tables: dict[str, Row]
    scope: Scope

    def of(self, rows: Set) -> Row:
        return self.tables[rows.table]


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
    opened = look(scope_of(division, year, as_of=as_of or mart.now().date(), own=own, through=through), fresh)
    totals = add_up([part for one in chosen for part in (one.numerator, one.denominator) if part], opened)
    known = recorded(opened)
    lists = list_up([one.numerator for one in chosen], opened) if entries else {}
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
    opened = look(scope_of(division, year, as_of=as_of or mart.now().date(), own=own, through=through), fresh)
    found = rows.listed(opened.of(rows), opened.scope)
    ids = found.select(entry=behind(rows.table, found)).order_by("entry").limit(limit, offset=offset)
    return [row["entry"] for row in ids.to_pyarrow().to_pylist()]


def look(scope: Scope, fresh: bool) -> Open:
    """The mart's tables, narrowed to the divisions of the scope."""
    import ibis

    if fresh or store.newest() is None:
        mart.refresh(wait=False)
    backend = ibis.duckdb.from_connection(store.reading())
    whole = {name: backend.table(name) for name in (*TABLES, "matters")}
    there = {name: rows.filter(rows.division.between(scope.low, scope.high)) for name, rows in whole.items()}
    return Open(there, scope)


def behind(table: str, rows: Row) -> Any:
    """The ledger entry that a row stands for: of a clock the one that stopped it, else the one that started it."""
    return rows.id if table == "entries" else rows.stopped_entry.coalesce(rows.since_entry)


def add_up(sets: Sequence[Set], opened: Open) -> dict[Set, Decimal]:
    """The totals of these sets: one query a table, whatever their number."""
    found: dict[Set, Decimal] = {}
    for table in TABLES:
        asked = [rows for rows in dict.fromkeys(sets) if rows.table == table]
        if asked:
            rows = opened.tables[table]
            row = rows.aggregate(**{f"n{i}": one.total(rows, opened.scope) for i, one in enumerate(asked)})
            (answer,) = row.to_pyarrow().to_pylist()
            found |= {one: Decimal(answer[f"n{i}"] or 0) for i, one in enumerate(asked)}
    return found


def list_up(sets: Sequence[Set], opened: Open) -> dict[Set, tuple[int, ...]]:
    """The ledger ids behind these sets, in order: again one query a table."""
    found: dict[Set, tuple[int, ...]] = {}
    for table in TABLES:
        asked = [rows for rows in dict.fromkeys(sets) if rows.table == table]
        if asked:
            rows = opened.tables[table]
            ids = behind(table, rows)
            lists = {f"n{i}": ids.collect(where=one.where(rows, opened.scope)) for i, one in enumerate(asked)}
            (answer,) = rows.aggregate(**lists).to_pyarrow().to_pylist()
            found |= {one: tuple(sorted(answer[f"n{i}"] or ())) for i, one in enumerate(asked)}
    return found


def recorded(opened: Open) -> frozenset[str]:
    """The procedures of which the division has any record by the end of the period."""
    if opened.scope.start > opened.scope.as_of:
        return frozenset()
    matters = opened.tables["matters"]
    names = matters.filter(matters.begun_on <= opened.scope.end).select("procedure").distinct()
    return frozenset(row["procedure"] for row in names.to_pyarrow().to_pylist())


def valued(one: Indicator, totals: dict[Set, Decimal], known: frozenset[str], entries: tuple[int, ...]) -> Value:
    """Nothing recorded is unknown, not zero; a share of nothing is unknown too."""
    if not (known.intersection(one.procedures) if one.procedures else known):
        return Value(one.code, one.name, None, one.unit, None, None)
    part = plain(totals[one.numerator])
    if one.denominator is None:
        return Value(one.code, one.name, one.rounding(part), one.unit, part, None, entries)
    whole = plain(totals[one.denominator])
    value = one.rounding(part * one.times / whole) if whole else None
    return Value(one.code, one.name, value, one.unit, part, whole, entries)


def plain(total: Decimal) -> Decimal:
    """Without the zeros that the engine's number type adds."""
    return total.quantize(Decimal(1)) if total == total.to_integral_value() else total.normalize()


def receipt(last: mart.Mark) -> dict[str, Any]:
    """What a frozen figure keeps to be computed again: catalogue, law and software, place in the ledger."""
    return {"catalogue": VERSION, "edition": last.edition, "entry": last.last}
