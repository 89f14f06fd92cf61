"""Rows into DuckDB: in batches, as Arrow columns."""
from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from fadu.indicators.columns import CLOCKS, ENTRIES, MATTERS, SHARED, answer_columns, tables
from fadu.indicators.folding import folded
from fadu.indicators.rows import EntryRow, Folded, History

if TYPE_CHECKING:
    import pyarrow
    from duckdb import DuckDBPyConnection

MATTERS_AT_ONCE = 2000
KEYS = {"entries": "matter", "clocks": "matter", "matters": "id"}


def create(connection: DuckDBPyConnection) -> None:
    """The empty tables."""
    for table, columns in tables().items():
        lines = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
        connection.execute(f"CREATE TABLE {table} ({lines})")
    connection.execute("CREATE TABLE mark (last BIGINT, edition VARCHAR)")


def add(connection: DuckDBPyConnection, histories: Iterable[History], moment: datetime) -> None:
    """Fold these matters and add their rows."""
    remaining = iter(histories)
    with uncollected():
        while batch := list(islice(remaining, MATTERS_AT_ONCE)):
            insert(connection, [folded(history, moment) for history in batch])


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the cycle collector: folding makes no cycles, and looking for them costs a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def remove(connection: DuckDBPyConnection, matters: Sequence[int]) -> None:
    """Take out the rows of these matters."""
    for table, key in KEYS.items():
        connection.execute(f"DELETE FROM {table} WHERE {key} IN ({listed(matters)})")


def listed(matters: Sequence[int]) -> str:
    """Their ids as SQL, with one that no matter has, so that there is always one."""
    return ", ".join(str(int(one)) for one in (0, *matters))


def insert(connection: DuckDBPyConnection, batch: Sequence[Folded]) -> None:
    """Append the rows of these matters; what each row repeats of its matter is added by the engine."""
    repeated = ", ".join(f"new_matters.{name}" for name in SHARED)
    connection.register("new_matters", arrow(MATTERS, [one.matter for one in batch]))
    connection.register("new_entries", entries([row for one in batch for row in one.entries]))
    connection.register("new_clocks", arrow(CLOCKS, [row for one in batch for row in one.clocks]))
    connection.execute("INSERT INTO matters BY NAME SELECT * FROM new_matters")
    for table in ("entries", "clocks"):
        rows = f"SELECT new_{table}.*, {repeated} FROM new_{table} JOIN new_matters ON new_matters.id = matter"
        connection.execute(f"INSERT INTO {table} BY NAME {rows}")
    for table in KEYS:
        connection.unregister(f"new_{table}")


def arrow(columns: Mapping[str, str], rows: Sequence[Sequence[Any]]) -> pyarrow.Table:
    """Rows in the order of the columns."""
    import pyarrow as pa

    types = arrow_types()
    values = zip(*rows, strict=True) if rows else ((),) * len(columns)
    return pa.table({
        name: pa.array(column, types[columns[name]]) for name, column in zip(columns, values, strict=True)
    })  # fmt: skip


def entries(rows: Sequence[EntryRow]) -> pyarrow.Table:
    """Entries with the answers that are columns and that any of them has; the other columns stay empty."""
    import pyarrow as pa

    table, types = arrow(ENTRIES, [row[:-1] for row in rows]), arrow_types()
    given = {name for row in rows for name in row.answers} & answer_columns().keys()
    for name in sorted(given):
        column = pa.array([row.answers.get(name) for row in rows], types[answer_columns()[name]])
        table = table.append_column(name, column)
    return table


@cache
def arrow_types() -> dict[str, Any]:
    """Arrow's types by those of DuckDB."""
    import pyarrow as pa

    return {
        "BIGINT": pa.int64(), "INTEGER": pa.int32(), "BOOLEAN": pa.bool_(), "DATE": pa.date32(), "VARCHAR": pa.string(),
        "DECIMAL(24,6)": pa.decimal128(24, 6), "BIGINT[]": pa.list_(pa.int64()),
    }  # fmt: skip
