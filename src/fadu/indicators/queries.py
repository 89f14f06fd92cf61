"""From sets to SQL: one query for all sets of one ground and any number of scopes.

Ibis compiles a query once and for every scope: the scopes are rows that the query joins with (`asking`). What it said
is kept in a file beside the mart, so that only the first process after an upgrade needs to load Ibis.
"""
from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from fadu.indicators.columns import tables
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Asked, Row, Set, grounded

DIALECT = "duckdb"
OF_TYPE = {
    "BIGINT": "int64", "INTEGER": "int32", "BOOLEAN": "boolean", "DATE": "date", "VARCHAR": "string",
    "DECIMAL(24,6)": "decimal(24, 6)", "BIGINT[]": "array<int64>",
}  # fmt: skip
SCOPES = {
    "scope": "int32", "scope_start": "date", "scope_end": "date", "scope_low": "string", "scope_high": "string",
    "scope_as_of": "date", "scope_reached": "date", "scope_organ": "int64",
}  # fmt: skip


@cache
def table(name: str) -> Row:
    """A table of the mart as an expression."""
    import ibis

    return ibis.table({column: OF_TYPE[kind] for column, kind in tables()[name].items()}, name=name)


def asking(sql: str, scopes: Sequence[Scope]) -> str:
    """The query, asked of these scopes; `scope` in its answer is their place in the order."""
    rows = ", ".join(f"({n}::INTEGER, {values(one)})" for n, one in enumerate(scopes))
    asked = f"scopes AS (SELECT * FROM (VALUES {rows}) AS t({', '.join(SCOPES)}))"
    return f"WITH {asked}, {sql[5:]}" if sql.startswith("WITH ") else f"WITH {asked} {sql}"


def values(scope: Scope) -> str:
    """A scope as SQL: nothing in it was typed by anyone but as a date, six digits or a number."""
    return (f"DATE '{scope.start}', DATE '{scope.end}', '{scope.low}', '{scope.high}', DATE '{scope.as_of}', "
            f"DATE '{scope.reached}', {int(scope.organ)}::BIGINT")


def behind(name: str, rows: Row) -> Any:
    """The ledger entry that a row stands for: of a clock the one that stopped it, else the one that started it."""
    return rows.id if name == "entries" else rows.stopped_entry.coalesce(rows.since_entry)


def sql(expression: Any) -> str:
    import ibis

    return str(ibis.to_sql(expression, dialect=DIALECT))


def totals(sets: Sequence[Set]) -> str:
    """A row a scope: `scope`, then the total of each of these sets of one ground, in order; none where no row lies."""
    rows, scope = ground_of(sets[0])
    return sql(rows.group_by("scope").aggregate(**{f"n{i}": one.total(rows, scope) for i, one in enumerate(sets)}))


def lists(sets: Sequence[Set]) -> str:
    """A row a scope: `scope`, then the ledger ids behind each of these sets of one ground, as a list or null."""
    rows, scope = ground_of(sets[0])
    ids = behind(sets[0].table, rows)
    found = {f"n{i}": ids.collect(where=one.chosen(rows, scope)) for i, one in enumerate(sets)}
    return sql(rows.group_by("scope").aggregate(**found))


def behind_set(sets: Sequence[Set]) -> str:
    """Of one set the rows `entry`: the ledger ids behind it, in no order."""
    (one,) = sets
    rows, scope = ground_of(one)
    found = one.listed(rows, scope)
    return sql(found.select(entry=behind(one.table, found)))


def procedures(sets: Sequence[Set] = ()) -> str:
    """Rows `scope`, `procedure`: of what a division has any record by the end of the period."""
    import ibis

    matters, scopes = table("matters"), ibis.table(SCOPES, name="scopes")
    found, scope = grounded(matters, ("matters", "", ""), scopes)
    return sql(found.filter(found.begun_on <= scope.end).select("scope", "procedure").distinct())


def ground_of(one: Set) -> tuple[Row, Asked]:
    import ibis

    return grounded(table(one.table), one.ground, ibis.table(SCOPES, name="scopes"))
