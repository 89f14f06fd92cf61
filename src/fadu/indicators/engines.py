"""The catalogue on another engine: the same sets, compiled into its dialect, over a copy of the mart's tables.

DuckDB is the engine of the pages. A copy goes to PostgreSQL (tables of one session) or to Spark (Parquet files).
"""
from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fadu.indicators import adding, compute, store
from fadu.indicators.columns import tables
from fadu.indicators.compute import Value
from fadu.indicators.queries import DIALECT
from fadu.indicators.scope import Scope
from fadu.indicators.states import State
from fadu.indicators.store import Connection


@dataclass(frozen=True)
class Engine:
    """Where queries run, and in which of Ibis's dialects."""

    dialect: str
    connection: Connection


@dataclass(frozen=True)
class Spark:
    """A Spark session that answers as a connection does."""

    session: Any

    def execute(self, query: str, /) -> Spark.Answer:
        return Spark.Answer([tuple(row) for row in self.session.sql(query).collect()])

    @dataclass(frozen=True)
    class Answer:
        rows: list[tuple[Any, ...]]

        def fetchall(self) -> list[tuple[Any, ...]]:
            return self.rows


@contextmanager
def engine(address: str, of: State) -> Iterator[Engine]:
    """The engine at that address with the tables of this state; what was copied is gone afterwards.

    address: empty: DuckDB, the state itself; `postgresql://…`: a PostgreSQL; else a Spark master (`local[2]`,
    `spark://host:7077`; the machines of a cluster must see FADU_HOME). Raises ImportError where pyspark is wanting.
    """
    if not address:
        yield Engine(DIALECT, of.connection)
        return
    with tempfile.TemporaryDirectory(dir=store.folder()) as folder:
        other = postgres if address.startswith(("postgresql:", "postgres:")) else spark
        with other(address, of, Path(folder)) as opened:
            yield opened


def evaluate(codes: Sequence[str], scope: Scope, on: Engine) -> list[Value]:
    """The values of these indicators with the ledger ids behind them, computed there. Raises UnknownIndicator."""
    chosen = [compute.indicator(code) for code in codes]
    held, lists = adding.computed_with_entries(chosen, scope, on.connection, on.dialect)
    return [
        compute.with_entries(compute.valued(one, held[one.code]), lists.get(one.numerator, ())) for one in chosen
    ]


@contextmanager
def postgres(url: str, of: State, folder: Path) -> Iterator[Engine]:
    """Temporary tables of one session, filled with COPY."""
    import psycopg

    with psycopg.connect(url) as connection:
        for name, columns in tables().items():
            lines = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
            connection.execute(f"CREATE TEMPORARY TABLE {name} ({lines})")
            said = ", ".join(f"'{{' || array_to_string(\"{column}\", ',') || '}}'" if kind.endswith("[]")
                             else f'"{column}"' for column, kind in columns.items())
            path = folder / f"{name}.csv"
            of.connection.execute(f"COPY (SELECT {said} FROM {name}) TO '{path}' (HEADER false, NULLSTR '\\N')")
            into = f"COPY {name} FROM STDIN (FORMAT csv, NULL '\\N')"
            with path.open("rb") as file, connection.cursor().copy(into) as copy:
                while part := file.read(1 << 20):
                    copy.write(part)
            connection.execute(f"ANALYZE {name}")
        yield Engine("postgres", connection)


@contextmanager
def spark(master: str, of: State, folder: Path) -> Iterator[Engine]:
    """Views of Parquet files in a session of its own."""
    from pyspark.sql import SparkSession

    session = SparkSession.builder.master(master).appName("fadu").getOrCreate()
    try:
        session.sparkContext.setLogLevel("ERROR")
        for name in tables():
            path = folder / f"{name}.parquet"
            of.connection.execute(f"COPY {name} TO '{path}' (FORMAT parquet)")
            session.read.parquet(str(path)).createOrReplaceTempView(name)
        yield Engine("pyspark", Spark(session))
    finally:
        session.stop()
