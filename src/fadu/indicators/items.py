"""The items of registers into the mart: what was in force when, how it is marked, which numbers it states.

A register that any entry has touched is read anew as a whole; the others stay as they are.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from fadu.indicators.columns import ITEMS, SMALLEST, item_columns, of_register
from fadu.indicators.loading import arrow_types
from fadu.ledger.models import Entry
from fadu.registers.catalogue import MIRRORED
from fadu.registers.folding import MIRRORED as LISTED
from fadu.registers.models import Version

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

AT_ONCE = 5000
STATED = {"DATE": str, "DECIMAL(24,6)": int | float}


def renew(connection: DuckDBPyConnection, after: int, last: int) -> set[str]:
    """Read anew the registers that entries after `after` (exclusive) up to `last` have touched; what stands for them
    in the mart."""
    found = touched(after, last)
    for register in sorted(found):
        connection.execute(f"DELETE FROM items WHERE procedure = '{of_register(register)}'")
        rows = versions(register, last)
        while batch := list(islice(rows, AT_ONCE)):
            insert(connection, batch)
    return {of_register(register) for register in found}


def touched(after: int, last: int) -> set[str]:
    """The registers with versions made or ended by these entries, or that follow from matters which they belong to:
    what such an item states changes with later entries, and a correction may take it off altogether."""
    entries = Entry.objects.filter(id__gt=after, id__lte=last)
    moved = Q(entry__gt=after, entry__lte=last) | Q(ended_by__gt=after, ended_by__lte=last)
    found = set(Version.objects.filter(moved).order_by().values_list("register", flat=True))
    if after:
        listed = Version.objects.filter(kind=LISTED, entry__matter__in=entries.values("matter"))
        found |= set(listed.order_by().values_list("register", flat=True))
        corrected = set(entries.exclude(corrects=None).values_list("matter__procedure", flat=True))
        found |= {register.code for name in corrected for register, _ in MIRRORED.get(name, ())}
    return found


def versions(register: str, last: int) -> Iterator[tuple[list[Any], dict[str, Decimal | date]]]:
    """The versions of a register, each with its numbers; the first of each item is the new one."""
    known: set[str] = set()
    found = Version.objects.filter(register=register, entry__lte=last).order_by("valid_from", "id")
    for one in found.select_related("division").iterator(AT_ONCE):
        fresh, ended = one.ref not in known, one.ended_by_id
        known.add(one.ref)
        yield [
            one.entry_id, ended, of_register(register), one.division.code, one.organ_id, one.ref, one.code or None,
            one.category, record(one), fresh, one.valid_from, one.valid_to, one.ended_kind or None,
            one.pk,
        ], numbers(one.data)


def record(version: Any) -> str:
    """The marks of a version, and the name of the indicator for which it states the number."""
    told = version.data.get("indicator")
    return (version.marks or "|") + (f"indicator={told}|" if told else "")


def numbers(data: dict[str, Any]) -> dict[str, Decimal | date]:
    """The numbers and days that an item states, as columns."""
    columns = item_columns()
    return {name: of_type(value, columns[name]) for key, value in data.items()
            if (name := f"item_{key}") in columns and isinstance(value, STATED[columns[name]])
            and not isinstance(value, bool)}


def of_type(value: Any, kind: str) -> Decimal | date:
    return date.fromisoformat(value) if kind == "DATE" else Decimal(str(value)).quantize(SMALLEST)


def insert(connection: DuckDBPyConnection, batch: Sequence[tuple[list[Any], dict[str, Decimal | date]]]) -> None:
    import pyarrow as pa

    types = arrow_types()
    columns = dict(zip(ITEMS, zip(*(row for row, _ in batch), strict=True), strict=True))
    table = pa.table({name: pa.array(values, types[ITEMS[name]]) for name, values in columns.items()})
    for name in sorted({name for _, said in batch for name in said}):
        table = table.append_column(name, pa.array([said.get(name) for _, said in batch], types[item_columns()[name]]))
    connection.register("new_items", table)
    connection.execute("INSERT INTO items BY NAME SELECT * FROM new_items")
    connection.unregister("new_items")
