"""From sets to SQL: one query for all sets of one ground and any number of scopes.

Ibis compiles a ground once, for every set on it and every scope: the scopes are rows that the query joins with
(`asking`). What it said is kept in a file beside the mart, so that only `fadu prepare` needs to load Ibis.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import Any

from fadu.indicators.columns import tables
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Asked, Row, Set, asked_in, grounded

DIALECT = "duckdb"
BOUNDS = ("<low>", "<high>", "<start>", "<end>")  # stand in a query for the least and the greatest of its scopes
OF_TYPE = {
    "BIGINT": "int64", "INTEGER": "int32", "BOOLEAN": "boolean", "DATE": "date", "VARCHAR": "string",
    "DECIMAL(24,6)": "decimal(24, 6)", "BIGINT[]": "array<int64>",
}  # fmt: skip
SCOPES = {
    "scope": "int32", "scope_start": "date", "scope_end": "date", "scope_low": "string", "scope_high": "string",
    "scope_as_of": "date", "scope_reached": "date", "scope_organ": "int64",
}  # fmt: skip

OF_SCOPE = re.compile(r"""["`]\w+["`]\.["`](scope_\w+)["`]""")  # a column of a scope in a query, in any dialect


@cache
def table(name: str) -> Row:
    """A table of the mart as an expression."""
    import ibis

    return ibis.table({column: OF_TYPE[kind] for column, kind in tables()[name].items()}, name=name)


def asking(sql: str, scopes: Sequence[Scope]) -> str:
    """The query, asked of these scopes; `scope` in its answer is their place in the order."""
    for sign, bound in zip(BOUNDS, bounds(scopes), strict=True):
        sql = sql.replace(sign, bound)
    if len(scopes) == 1:  # its columns are constants then: the engine tests them where it reads the table
        said = dict(zip(list(SCOPES)[1:], told(scopes[0]), strict=True))
        sql = OF_SCOPE.sub(lambda found: said[found[1]], sql)
    rows = ", ".join(f"(CAST({n} AS INTEGER), {', '.join(told(one))})" for n, one in enumerate(scopes))
    asked = f"scopes AS (SELECT * FROM (VALUES {rows}) AS t({', '.join(SCOPES)}))"
    return f"WITH {asked}, {sql[5:]}" if sql.startswith("WITH ") else f"WITH {asked} {sql}"


def bounds(scopes: Sequence[Scope]) -> tuple[str, str, str, str]:
    """Within what all of these scopes lie, in the order of BOUNDS."""
    return (min(one.low for one in scopes), max(one.high for one in scopes),
            str(min(one.start for one in scopes)), str(max(one.end for one in scopes)))


def told(scope: Scope) -> tuple[str, ...]:
    """A scope as SQL, in the order of SCOPES; all that anyone typed of it are a date, six digits, a number."""
    return (f"DATE '{scope.start}'", f"DATE '{scope.end}'", f"'{scope.low}'", f"'{scope.high}'",
            f"DATE '{scope.as_of}'", f"DATE '{scope.reached}'", f"CAST({int(scope.organ)} AS BIGINT)")


def behind(name: str, rows: Row) -> Any:
    """The ledger entry that a row stands for: of a clock the one that stopped it, else the one that started it; of an
    item of a register the one that put it there as it is."""
    return rows.stopped_entry.coalesce(rows.since_entry) if name == "clocks" else rows.id


def sql(expression: Any, dialect: str) -> str:
    import ibis

    return str(ibis.to_sql(expression, dialect=dialect))


def marked(sets: Sequence[Set], keys: Mapping[str, Callable[[Row, Asked], Any]] | None = None,
           dialect: str = DIALECT) -> str:
    """The rows of one ground in their scopes: `scope`; `entry`, the ledger id; `outcome` of the matter; of each set, by
    its place among these, whether the row counts (`c0`, `c1` …) and, of an amount, what it comes to (`a0` …).

    One query a ground serves every question about its sets: the engine computes only the columns that are asked for.
    `keys`: more columns, by which the rows can be told apart. Of items of registers `ref`, `since` and `version`, too,
    and for their outcome the kind by which the register counts them.
    """
    keys = keys or {}
    rows, scope = ground_of(sets[0], named_in(sets, keys))
    return sql(rows.select(scope=rows.scope, **columns_of(sets, keys, rows, scope)), dialect)


def columns_of(
    sets: Sequence[Set], keys: Mapping[str, Callable[[Row, Asked], Any]], rows: Row, scope: Asked
) -> dict[str, Any]:
    """What `marked` tells of each row, besides its scope."""
    import ibis

    items_of = sets[0].table == "items"
    columns = {"entry": behind(sets[0].table, rows), "outcome": rows.category if items_of else rows.outcome}
    if items_of:
        columns |= {"ref": rows.ref, "since": rows.since, "version": rows.version}
    columns |= {name: key(rows, scope) for name, key in keys.items()}
    for n, one in enumerate(sets):
        chosen = one.chosen(rows, scope)
        columns[f"c{n}"] = ibis.literal(True) if chosen is None else chosen
        if one.amount is not None:
            columns[f"a{n}"] = one.amount(rows)
    return columns


def named_in(sets: Sequence[Set], keys: Mapping[str, Callable[[Row, Asked], Any]]) -> set[str]:
    """The columns of the table that `marked` reads. A query that names them is planned in three quarters of the time of
    one that takes all, of which there are hundreds."""
    import ibis
    import ibis.expr.operations as ops

    told = columns_of(sets, keys, table(sets[0].table), asked_in(ibis.table(SCOPES, name="scopes")))
    return {field.name for value in told.values() for field in value.op().find(ops.Field, filter=ops.Value)}


def totals(rows: str, places: Sequence[tuple[int, bool]]) -> str:
    """Of `marked` rows a row a scope: `scope`, then of the set at each of these places its count, or where the place
    says so (true) what it adds up to; none where no row lies."""
    return f"SELECT scope, {sums(places)} FROM ({rows}) AS marked GROUP BY scope"


def differences(rows: str, places: Sequence[tuple[int, bool]]) -> str:
    """As `totals`, but a row whose `entry` is below nought counts as much less."""
    told = ", ".join(f"sum(sign(entry) * {f'a{n}' if adds else '1'}) FILTER (WHERE c{n})" for n, adds in places)
    return f"SELECT scope, {told} FROM ({rows}) AS marked GROUP BY scope"


def by_keys(rows: str, places: Sequence[tuple[int, bool]], keys: Sequence[str]) -> str:
    """As `totals`, a row a scope and what the key columns say: `scope`, the keys, then the numbers."""
    apart = ", ".join(("scope", *keys))
    return f"SELECT {apart}, {sums(places)} FROM ({rows}) AS marked GROUP BY {apart}"


def sums(places: Sequence[tuple[int, bool]]) -> str:
    return ", ".join(f"{f'sum(a{n})' if adds else 'count(*)'} FILTER (WHERE c{n})" for n, adds in places)


def lists(rows: str, places: Sequence[tuple[int, bool]]) -> str:
    """As `totals`, of each set the ledger ids behind it, as a list or null."""
    ids = ", ".join(f"array_agg(entry) FILTER (WHERE c{n})" for n, _ in places)
    return f"SELECT scope, {ids} FROM ({rows}) AS marked GROUP BY scope"


def both(rows: str, places: Sequence[tuple[int, bool]]) -> str:
    """As `totals`, then as `lists`, in one pass."""
    ids = ", ".join(f"array_agg(entry) FILTER (WHERE c{n})" for n, _ in places)
    return f"SELECT scope, {sums(places)}, {ids} FROM ({rows}) AS marked GROUP BY scope"


def outcomes(rows: str, places: Sequence[tuple[int, bool]]) -> str:
    """Of `marked` rows a row an outcome of their matters (null: not ended): of each set how many count; most first."""
    counts = ", ".join(f"count(*) FILTER (WHERE c{n})" for n, _ in places)
    any_of = " OR ".join(f"c{n}" for n, _ in places)
    return f"SELECT outcome, {counts} FROM ({rows}) AS marked WHERE {any_of} GROUP BY outcome ORDER BY 2 DESC, 1"


def page(rows: str, place: int, start: int, offset: int, limit: int | None, once: bool = False,
         only: str = "") -> str:
    """Of `marked` rows those of one set, from a ledger id on (inclusive), in order; at most `limit` (None: all).

    `once`: each ledger id once (of items of registers many stand in one entry). `only`: where that holds, as SQL.
    """
    chosen = f"SELECT {'DISTINCT ' * once}entry FROM ({rows}) AS marked WHERE c{place} AND entry >= {int(start)}"
    if only:
        chosen += f" AND {only}"
    return f"{chosen} ORDER BY entry LIMIT {'ALL' if limit is None else int(limit)} OFFSET {int(offset)}"


def items(rows: str, place: int, adds: bool, start: int, offset: int, limit: int | None) -> str:
    """Of `marked` rows of items those of one set: `entry`, `ref`, `since`, and what it adds up (or null), in the
    order of the documents."""
    amount = f"a{place}" if adds else "NULL"
    chosen = f"SELECT entry, ref, since, {amount} FROM ({rows}) AS marked WHERE c{place} AND entry >= {int(start)}"
    return f"{chosen} ORDER BY entry, version LIMIT {'ALL' if limit is None else int(limit)} OFFSET {int(offset)}"


def recorded(dialect: str = DIALECT) -> str:
    """Rows `scope`, `name`, `lately`: what was in use (see `usage`), so that no entry of a kind means zero.

    Of procedures: the organs asked for have an entry of it by the end of the period, and the division has one in the
    calendar year (of the year that is still running: or in the year before). Of registers: the organs asked for have
    entered something by the end of the period; `lately`: within its calendar year.
    """
    import ibis

    used, scopes = table("used"), ibis.table(SCOPES, name="scopes")
    rows = used.join(scopes, [used.division.between(scopes.scope_low, scopes.scope_high)])
    item, year = rows.name.startswith("register:"), rows.scope_end.year()
    since = ibis.ifelse(~item & (year == rows.scope_as_of.year()), year - 1, year)
    by_then = ((rows.scope_organ == 0) | (rows.organ == rows.scope_organ)) & (rows["first"] <= rows.scope_end)
    found = rows.mutate(lately=rows.year.between(since, year) & (by_then | ~item), ever=by_then)
    found = found.group_by("scope", "name").aggregate(lately=found.lately.any(), ever=found.ever.any())
    found = found.filter(found.ever & (found.lately | found.name.startswith("register:")))
    return sql(found.select("scope", "name", "lately"), dialect)


def ground_of(one: Set, named: Collection[str]) -> tuple[Row, Asked]:
    """The rows of a set's ground with their scopes: these columns, and those that tell where they lie. What no scope
    can hold is left out where the table is read."""
    import ibis

    rows, (low, high, *days) = table(one.table), BOUNDS
    start, end = (ibis.literal(day).cast("date") for day in days)
    rows = rows.filter(rows.division.between(low, high))
    if one.dated:
        rows = rows.filter(rows[one.dated].between(start, end))
    kept = {*named, "procedure", "division", "organ", one.dated}
    rows = rows.select(*(column for column in rows.columns if column in kept))
    return grounded(rows, one.ground, ibis.table(SCOPES, name="scopes"))
