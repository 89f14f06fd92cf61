"""The catalogue gives the same values, with the same entries behind them, on DuckDB, PostgreSQL and Spark."""
from __future__ import annotations

import importlib.util
import os
import random
import shutil
from collections.abc import Iterator
from datetime import date

import pytest

from fadu.indicators import mart
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.compute import Value
from fadu.indicators.engines import engine, evaluate
from fadu.indicators.scope import scope_of
from fadu.indicators.states import state
from fadu.registers.models import Version
from tests.indicators.books import CITY, COUNTY, ELSEWHERE, Books
from tests.indicators.stories import items, told

pytestmark = pytest.mark.once  # the mart is the same from either ledger, as the oracle's tests show on both
YEAR = scope_of(CITY, 2025, as_of=date(2026, 6, 30))


@pytest.fixture
def mixed(books: Books) -> list[Value]:
    """Matters of every procedure, items of every register; the values that DuckDB gives."""
    chance = random.Random(7)
    entries = []
    for n in range(220):
        procedure, steps = told(date(2025, 1, 2), chance)
        matter = books.matter(procedure, steps, division=(CITY, COUNTY, ELSEWHERE)[n % 3])
        entries.append(matter.entries.order_by("id").values_list("id", flat=True)[0])
    Version.objects.bulk_create(items(900, list(books.organs.values()), entries, chance))
    mart.refresh()
    with engine("", state(fresh=False)) as here:
        found = evaluate(list(CATALOGUE), YEAR, here)
    assert sum(bool(one.numerator) for one in found) > 150
    return found


@pytest.fixture
def database() -> Iterator[str]:
    from tests.postgres import server

    if url := os.environ.get("FADU_DATABASE_URL"):
        yield url
        return
    with server() as url:
        if url is None:
            pytest.skip("no PostgreSQL on this machine")
        yield url


def test_postgresql_gives_the_values_and_entries_of_duckdb(mixed: list[Value], database: str):
    with engine(database, state(fresh=False)) as there:
        assert evaluate(list(CATALOGUE), YEAR, there) == mixed


def interpreted() -> None:
    """A session that compiles no code of its own for a hundred queries over a handful of rows: the engine takes it."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    quick = {"spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN",
             "spark.sql.adaptive.enabled": "false", "spark.ui.enabled": "false", "spark.default.parallelism": "1",
             "spark.sql.shuffle.partitions": "1", "spark.sql.files.minPartitionNum": "1"}  # fmt: skip
    builder = SparkSession.builder.master("local[2]")
    for name, value in quick.items():
        builder = builder.config(name, value)
    builder.getOrCreate()


@pytest.mark.skipif(importlib.util.find_spec("pyspark") is None, reason="pyspark is not here: script/setup --spark")
@pytest.mark.skipif(not (shutil.which("java") or os.environ.get("JAVA_HOME")), reason="no Java on this machine")
def test_spark_gives_the_values_and_entries_of_duckdb(mixed: list[Value]):
    interpreted()
    with engine("local[2]", state(fresh=False)) as there:
        assert evaluate(list(CATALOGUE), YEAR, there) == mixed
