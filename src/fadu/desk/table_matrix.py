"""A statutory table of many lines and columns (46 fields of government by 45): groups of columns to choose from, lines
without any number folded away, cross-checks line by line, what the records lack."""
from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest

from fadu.desk.measures import Measured
from fadu.desk.titles import called
from fadu.indicators.tables.filling import Filled
from fadu.indicators.tables.grammar import Check, Column, Line
from fadu.reporting.figures import plain

SINGLE, WHOLE = "件数", "all"


@dataclass(frozen=True)
class Part:
    """A group of columns to choose: `address` shows it alone."""

    title: str
    address: str
    chosen: bool


@dataclass(frozen=True)
class Spot:
    """A cell: its number, where its entries are (empty: none), last year's, and its column as a card names it."""

    text: str
    address: str
    before: str
    title: str


@dataclass(frozen=True)
class Row:
    line: Line
    spots: list[Spot]


@dataclass(frozen=True)
class Checked:
    """A cross-check: of each line that does not agree, its title and the two sides."""

    check: Check
    failed: list[tuple[str, str, str]]


@dataclass(frozen=True)
class Gap:
    title: str
    number: str
    address: str


@dataclass(frozen=True)
class Matrix:
    columns: list[Column]
    numbers: list[int | str]
    parts: list[Part]
    rows: list[Row]
    empty: list[Line]
    folded: bool
    fold_address: str
    checks: list[Checked]
    gaps: list[Gap]


def matrix(request: HttpRequest, now: Filled, before: Filled, there: Measured) -> Matrix:
    """What the page of such a table shows; `part` in the address is the number of a group, `rows=all` opens
    all lines."""
    table = now.table
    columns = [one for one in table.every_column if not one.gap]
    groups = list(dict.fromkeys(part_of(one) for one in columns))
    asked = request.GET.get("part", "")
    number = int(asked) if asked.isdecimal() and int(asked) < len(groups) else -1
    folded = request.GET.get("rows") != WHOLE
    kept = {"part": number} if number >= 0 else {}
    shown = [one for one in columns if number < 0 or part_of(one) == groups[number]]
    empty = [line for line in table.lines if line.word is not None and not lively(line, shown, now, before)]
    hidden = {line.code for line in empty if folded or not line.word}
    order = {one.code: n for n, one in enumerate(table.columns, 1)}
    parts = [Part(title, with_query(there, {"part": n}, folded), n == number) for n, title in enumerate(groups)]
    titles = {one.code: "／".join(called(head) for head in one.heads) for one in shown}
    return Matrix(
        shown, [order.get(one.code, "") for one in shown],
        [Part("", with_query(there, {}, folded), number < 0), *parts],
        [Row(line, [spot(line, one, now, before, there, titles) for one in shown])
         for line in table.lines if line.code not in hidden],
        [line for line in empty if line.word], folded, with_query(there, kept, not folded),
        [checked(one, now) for one in table.checks],
        [Gap(one.title, plain(value), f"all/{one.code}/{there.address}") for one in table.besides
         if one.gap and (value := total(now, one))],
    )  # fmt: skip


def part_of(column: Column) -> str:
    """The group that a column stands in: the head that it shares with others."""
    return column.heads[0] if len(column.heads) > 1 else SINGLE


def with_query(there: Measured, more: dict[str, int], folded: bool) -> str:
    said = "".join(f"&{name}={value}" for name, value in more.items())
    return there.address + said + ("" if folded else f"&rows={WHOLE}")


def lively(line: Line, columns: list[Column], now: Filled, before: Filled) -> bool:
    return any(found.value(line, one) for found in (now, before) for one in columns)


def spot(line: Line, column: Column, now: Filled, before: Filled, there: Measured, titles: dict[str, str]) -> Spot:
    value, last = now.value(line, column), before.value(line, column)
    address = f"{line.code}/{column.code}/{there.address}" if value else ""
    return Spot("—" if value is None else plain(value), address, plain(last) if last else "", titles[column.code])


def total(found: Filled, column: Column) -> Decimal | None:
    return next((found.value(line, column) for line in found.table.lines if line.code == "all"), None)


def checked(check: Check, now: Filled) -> Checked:
    """The lines in which it fails; the total is named only where no single line is."""
    failed = [one for one in now.failed if one.check == check]
    totals = {line.title for line in now.table.lines if line.sums}
    lines = [one for one in failed if one.where not in totals] or failed
    return Checked(check, [(one.where, plain(one.left), plain(one.right)) for one in lines])

