"""From sets to SQL: one query for all sets of one ground. Compiled by Ibis once, without touching the data."""
from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from fadu.indicators.columns import tables
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Row, Set, grounded

DIALECT = "duckdb"
OF_TYPE = {
    "BIGINT": "int64", "INTEGER": "int32", "BOOLEAN": "boolean", "DATE": "date", "VARCHAR": "string",
    "DECIMAL(24,6)": "decimal(24, 6)", "BIGINT[]": "array<int64>",
}  # fmt: skip


@cache
def table(name: str) -> Row:
    """A table of the mart as an expression."""
    import ibis

    return ibis.table({column: OF_TYPE[kind] for column, kind in tables()[name].items()}, name=name)


def behind(name: str, rows: Row) -> Any:
    """The ledger entry that a row stands for: of a clock the one that stopped it, else the one that started it."""
    return rows.id if name == "entries" else rows.stopped_entry.coalesce(rows.since_entry)


def sql(expression: Any) -> str:
    import ibis

    return str(ibis.to_sql(expression, dialect=DIALECT))


@lru_cache(maxsize=1024)
def totals(sets: tuple[Set, ...], scope: Scope) -> str:
    """One row: the total of each of these sets of one ground, in order."""
    rows = ground_of(sets[0], scope)
    return sql(rows.aggregate(**{f"n{i}": one.total(rows, scope) for i, one in enumerate(sets)}))


@lru_cache(maxsize=1024)
def lists(sets: tuple[Set, ...], scope: Scope) -> str:
    """One row: the ledger ids behind each of these sets of one ground, as a list; null where there is none."""
    rows = ground_of(sets[0], scope)
    ids = behind(sets[0].table, rows)
    return sql(rows.aggregate(**{f"n{i}": ids.collect(where=one.chosen(rows, scope)) for i, one in enumerate(sets)}))


@lru_cache(maxsize=1024)
def page(one: Set, scope: Scope, limit: int | None, offset: int) -> str:
    """The ledger ids behind one set, in order, from `offset`, at most `limit`."""
    found = one.listed(ground_of(one, scope), scope)
    return sql(found.select(entry=behind(one.table, found)).order_by("entry").limit(limit, offset=offset))


@lru_cache(maxsize=1024)
def procedures(scope: Scope) -> str:
    """The procedures of which the division has any record by the end of the period."""
    matters = grounded(table("matters"), ("matters", "", ""), scope)
    return sql(matters.filter(matters.begun_on <= scope.end).select("procedure").distinct())


def ground_of(one: Set, scope: Scope) -> Row:
    return grounded(table(one.table), one.ground, scope)
