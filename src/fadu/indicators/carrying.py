"""Values that a new state of the mart has in common with the one before: those that rest on nothing that has moved."""
from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from fadu.indicators import values
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.indicator import Indicator

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def procedures_of(connection: DuckDBPyConnection, matters: list[int]) -> set[str]:
    """The procedures of these matters."""
    question = "SELECT DISTINCT procedure FROM matters WHERE id IN (SELECT unnest(?::BIGINT[]))"
    return {row[0] for row in connection.execute(question, [matters]).fetchall()}


def carry(before: Path, after: Path, moved: set[str], today: date) -> None:
    """Give the state `after` the values of `before` that rest on none of the procedures and registers `moved`."""
    values.take_over(before, after, [one.code for one in CATALOGUE.values() if rests_on(one) & (moved | {""})], today)


def rests_on(one: Indicator) -> set[str]:
    """The procedures and registers (`register:code`) of which an indicator counts; empty text: of all."""
    sets = {part.procedure for part in (one.numerator, one.denominator) if part is not None}
    return sets | {"register:" + name.split(":")[1].split("/")[0].rstrip("+") if name.startswith("register:") else name
                   for name in one.procedures}  # fmt: skip
