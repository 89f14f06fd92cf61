"""Filling a statutory table: one query a ground for all its cells, the sums, the cross-checks, the entries behind."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fadu.indicators import compiled, queries
from fadu.indicators.adding import plain, recorded
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Set
from fadu.indicators.states import State
from fadu.indicators.tables.grammar import Check, Column, Line, Place, Table

KEPT = 32  # tables at most, the oldest go first
_kept: dict[tuple[Any, ...], tuple[Filled, ...]] = {}


DUTIES = "register:power_items"


@dataclass(frozen=True)
class Failed:
    """勾稽不符: where, and what the two sides come to."""

    check: Check
    where: str
    left: Decimal
    right: Decimal


@dataclass(frozen=True)
class Filled:
    """A table with its numbers. A place that is missing is not counted by Fadu; None: nothing on record (unknown)."""

    table: Table
    scope: Scope
    values: Mapping[Place, Decimal | None]
    failed: tuple[Failed, ...]
    dutyless: frozenset[str] = frozenset()  # lines for which the power list says that there is no such duty

    def value(self, line: Line, column: Column) -> Decimal | None:
        return self.values.get((line.code, column.code))

    def counted(self, line: Line, column: Column) -> bool:
        """Does a number of entries stand behind the place, or a sum of such?"""
        return (line.code, column.code) in self.values


def fill(table: Table, scopes: Sequence[Scope], of: State) -> list[Filled]:
    """The table in each of these scopes, of that state of the mart. A state never changes: what was filled is kept."""
    file = of.path.stat()
    asked = (table.code, tuple(scopes), str(of.path), file.st_ino, file.st_mtime_ns)
    found = _kept.get(asked)
    if found is None:
        found = filled(table, scopes, of)
        for old in list(_kept)[: len(_kept) + 1 - KEPT]:
            _kept.pop(old, None)
        _kept[asked] = found
    return list(found)


def filled(table: Table, scopes: Sequence[Scope], of: State) -> tuple[Filled, ...]:
    totals = (by_word if table.axis else crossed if table.crossed else counted)(table, scopes, of)
    used = recorded(scopes, of.connection)
    scales = {one.code: one.scale for one in table.every_column}
    made = []
    for n, scope in enumerate(scopes):
        idle, unknown = dutyless(table, used[n]), unrecorded(table, used[n])
        values: dict[Place, Decimal | None] = {}
        for line, column in table.cells:
            total = totals[n].get((line, column), Decimal(0))
            silent = line in unknown[not total] or (not total and line in idle)
            values[line, column] = None if silent else plain(total * scales[column])
        add_up(table, values)
        failed = tuple(fails(table, values)) if table.binds(scope.end.year) else ()
        made.append(Filled(table, scope, values, failed, idle))
    return tuple(made)


def unrecorded(table: Table, used: set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The lines of which nothing is known: those whose records are not kept; and, where they come to nothing, besides
    those that somebody has to state. What is a duty by the power list and was never exercised is 0, not unknown."""
    missing = set[str]()
    for line in table.lines:
        needs = line.needs or table.procedures
        if needs and not used.intersection(needs) and f"{DUTIES}/{line.duty}" not in used:
            missing.add(line.code)
    return frozenset(missing), frozenset(missing | {one.code for one in table.lines if one.stated})


def dutyless(table: Table, used: set[str]) -> frozenset[str]:
    """The lines whose kind of power is not in the power list, where there is one."""
    if DUTIES not in used:
        return frozenset()
    return frozenset(one.code for one in table.lines if one.duty and f"{DUTIES}/{one.duty}" not in used)


def counted(table: Table, scopes: Sequence[Scope], of: State) -> list[dict[Place, Decimal]]:
    """Of each scope the numbers of the places, each set asked for once."""
    found: list[dict[Set, Decimal]] = [{} for _scope in scopes]
    for members in table.grounds():
        rows = compiled.of_table(table, members)
        text = queries.totals(rows, [(n, one.amount is not None) for n, one in enumerate(members)])
        for n, *row in of.connection.execute(queries.asking(text, scopes)).fetchall():
            found[n] |= {one: plain(Decimal(total or 0)) for one, total in zip(members, row, strict=True)}
    return [{place: sets[rows] for place, rows in table.cells.items() if rows in sets} for sets in found]


def by_word(table: Table, scopes: Sequence[Scope], of: State) -> list[dict[Place, Decimal]]:
    """As `counted` for a table with an axis: its columns, grouped by the word of each line."""
    found: list[dict[Place, Decimal]] = [{} for _scope in scopes]
    lines = {one.word: one.code for one in table.lines if one.word is not None}
    for members in table.grounds():
        columns = [[one.code for one in table.every_column if one.rows == rows] for rows in members]
        for n, word, *row in told_apart(table, members, scopes, of):
            for codes, total in zip(columns, row, strict=True):
                found[n] |= {(lines[word], code): plain(Decimal(total or 0)) for code in codes if word in lines}
    return found


def crossed(table: Table, scopes: Sequence[Scope], of: State) -> list[dict[Place, Decimal]]:
    """As `counted` for a table whose columns only narrow: its lines, grouped by the columns that a row belongs to."""
    found: list[dict[Place, Decimal]] = [{} for _scope in scopes]
    columns = [(f"k{n}", one.code) for n, one in enumerate(table.columns) if not one.sums]
    for members in table.grounds():
        lines = [[one.code for one in table.lines if one.rows == rows] for rows in members]
        for n, *row in told_apart(table, members, scopes, of):
            holds = dict(zip(table.keys, row, strict=False))
            within = [code for key, code in columns if holds.get(key, True)]
            for codes, total in zip(lines, row[len(holds):], strict=True):
                for place in ((line, column) for line in codes for column in within):
                    found[n][place] = found[n].get(place, Decimal(0)) + plain(Decimal(total or 0))
    return found


def told_apart(table: Table, members: Sequence[Set], scopes: Sequence[Scope], of: State) -> list[tuple[Any, ...]]:
    """Rows: the number of the scope, the keys of the table, the totals of these sets."""
    places = [(n, one.amount is not None) for n, one in enumerate(members)]
    text = queries.by_keys(compiled.of_table(table, members), places, list(table.keys))
    return of.connection.execute(queries.asking(text, scopes)).fetchall()


def behind(
    table: Table, place: Place, scope: Scope, of: State, *, start: int = 0, most: int | None = None
) -> list[int]:
    """The ledger ids behind a place from that one on (inclusive), in order, each once; of a sum those of its parts."""
    found: set[int] = set()
    for rows, only in dict.fromkeys(parts_of(table, place)):
        members = next(sets for sets in table.grounds() if rows in sets)
        question = queries.page(compiled.of_table(table, members), members.index(rows), start, 0, most, only=only)
        found.update(row[0] for row in of.connection.execute(queries.asking(question, [scope])).fetchall())
    return sorted(found)[:most]


def parts_of(table: Table, place: Place) -> list[tuple[Set, str]]:
    """The sets that a place counts, its own or those of what it adds up, each with what must hold besides (SQL)."""
    lines, columns = {one.code: one for one in table.lines}, {one.code: one for one in table.every_column}
    line, column = lines[place[0]], columns[place[1]]
    if table.axis and column.rows:
        return [(column.rows, "" if line.word is None else "word = '{}'".format(line.word.replace("'", "''")))]
    if line.sums and not table.axis:
        return [rows for code in line.sums for rows in parts_of(table, (code, column.code))]
    if column.sums:
        return [rows for code in column.sums for rows in parts_of(table, (line.code, code))]
    if table.crossed and line.rows:
        key = f"k{table.columns.index(column)}"
        return [(line.rows, key if key in table.keys else "")]
    rows = table.cells.get(place)
    return [] if rows is None else [(rows, "")]


def add_up(table: Table, values: dict[Place, Decimal | None]) -> None:
    """Sums of columns first, then sums of lines over all columns."""
    for line in table.lines:
        for column in table.columns:
            if column.sums and not line.sums:
                put(values, (line.code, column.code), [(line.code, code) for code in column.sums])
    for line in table.lines:
        for column in table.every_column:
            if line.sums:
                put(values, (line.code, column.code), [(code, column.code) for code in line.sums])


def put(values: dict[Place, Decimal | None], place: Place, parts: Sequence[Place]) -> None:
    there = [values[one] for one in parts if one in values]
    if there:
        known = [one for one in there if one is not None]
        values[place] = sum(known, Decimal(0)) if known else None


def fails(table: Table, values: Mapping[Place, Decimal | None]) -> list[Failed]:
    found = []
    for check in table.checks:
        along = table.every_column if check.of == "lines" else table.lines
        for one in along:
            left, right = (
                sum((values.get(crossing(check, code, one.code)) or Decimal(0) for code in side), Decimal(0))
                for side in ((*check.left, *check.gaps), check.right)
            )
            if left != right:
                found.append(Failed(check, one.title, left, right))
    return found


def crossing(check: Check, code: str, other: str) -> Place:
    return (code, other) if check.of == "lines" else (other, code)
