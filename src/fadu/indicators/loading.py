"""Rows into DuckDB: in batches, as Arrow columns. Columns that a batch has nothing for cost nothing."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from fadu.indicators.columns import tables
from fadu.indicators.folding import Folded, History, Rows, folded

if TYPE_CHECKING:
    import pyarrow
    from duckdb import DuckDBPyConnection

MATTERS_AT_ONCE = 5000
KEYS = {"entries": "matter", "matters": "id", "clocks": "matter"}


def create(connection: DuckDBPyConnection) -> None:
    """The empty tables."""
    for table, columns in tables().items():
        lines = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
        connection.execute(f"CREATE TABLE {table} ({lines})")
    connection.execute("CREATE TABLE mark (last BIGINT, edition VARCHAR)")


def replace(connection: DuckDBPyConnection, histories: Iterable[History], moment: datetime) -> None:
    """Fold these matters and put their rows in the place of those that are there."""
    remaining = iter(histories)
    while batch := list(islice(remaining, MATTERS_AT_ONCE)):
        remove(connection, [history.id for history in batch])
        for table, rows in together(folded(history, moment) for history in batch).items():
            insert(connection, table, rows)


def together(matters: Iterable[Folded]) -> dict[str, Rows]:
    found: dict[str, Rows] = {table: [] for table in KEYS}
    for matter in matters:
        for table, rows in zip(KEYS, matter, strict=True):
            found[table].extend(rows)
    return found


def remove(connection: DuckDBPyConnection, matters: list[int]) -> None:
    for table, key in KEYS.items():
        connection.execute(f"DELETE FROM {table} WHERE {key} IN (SELECT unnest(?::BIGINT[]))", [matters])


def insert(connection: DuckDBPyConnection, table: str, rows: Rows) -> None:
    """Append the rows (column: value, what is wanting is null)."""
    columns = tables()[table]
    batch = arrow(columns, rows)
    connection.register("batch", batch)
    connection.execute(f"INSERT INTO {table} SELECT * FROM batch")
    connection.unregister("batch")


def arrow(columns: Mapping[str, str], rows: Rows) -> pyarrow.Table:
    import pyarrow as pa

    given = {name for row in rows for name in row}
    types = dict(arrow_types(columns))


    def column(name: str) -> Any:
        if name not in given:
            return pa.nulls(len(rows), types[name])
        return pa.array([row.get(name) for row in rows], types[name])

    return pa.table({name: column(name) for name in columns})


def arrow_types(columns: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    import pyarrow as pa

    known = {
        "BIGINT": pa.int64(), "INTEGER": pa.int32(), "BOOLEAN": pa.bool_(), "DATE": pa.date32(), "VARCHAR": pa.string(),
        "DECIMAL(24,6)": pa.decimal128(24, 6), "BIGINT[]": pa.list_(pa.int64()),
    }  # fmt: skip
    for name, kind in columns.items():
        yield name, known[kind]
