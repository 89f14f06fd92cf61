"""法定统计表: a form whose cells are sets of entries, as lines and columns; sums and cross-checks as the form says."""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, reduce
from operator import or_
from typing import Any

from fadu.indicators.sets import Ground, Set, any_of

Place = tuple[str, str]  # the codes of a line and a column
ANY = Set("entries")


@dataclass(frozen=True)
class Line:
    """A line of the form. `heads`: its place in the form, the outermost first; `rows`: what it counts, or `sums`: the
    codes of the lines that it adds up; neither: the organ fills it in itself, Fadu holds no records of it. `word`: in a
    table with an axis the word that it stands for ("": none was said). `hint`: what belongs there today.
    `duty`: the kind of the power list without which the line is no duty here (无职责, said and not 0).
    `needs`: whose records it rests on, where not those of the table. `stated`: an
    amount that somebody states: where nothing is stated it is unknown, not 0."""

    code: str
    heads: tuple[str, ...]
    rows: Set | None = None
    sums: tuple[str, ...] = ()
    word: str | None = None
    hint: str = ""
    duty: str = ""
    needs: tuple[str, ...] = ()
    stated: bool = False

    @property
    def title(self) -> str:
        return self.heads[-1]


@dataclass(frozen=True)
class Column:
    """A column. `narrow`: which of a line's rows it counts (none: all of them); or `rows`: a set of its own, whatever
    the line; `sums`: the codes of the columns that it adds up. `unit`: where it is not that of the table. `gap`: it
    counts records that lack an answer which the form needs. `scale`: by which it is multiplied (元 to 万元)."""

    code: str
    heads: tuple[str, ...]
    narrow: Callable[[Set], Set] | None = None
    rows: Set | None = None
    sums: tuple[str, ...] = ()
    unit: str = ""
    gap: bool = False
    scale: Decimal = Decimal(1)

    @property
    def title(self) -> str:
        return self.heads[-1]


@dataclass(frozen=True)
class Check:
    """勾稽: in every column the lines of `left` add up to those of `right` (or in every line the columns). `gaps`: the
    columns that count records without the answer that `left` needs: those are missing (缺项), no contradiction."""

    words: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    of: str = "lines"
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A statutory table. `form`: the document that prescribes it; `note`: how it counts; `procedures`: whose records
    it rests on.

    `axis`: its lines are the words of one choice (`step.answer`) and every column has rows of its own, so that one
    query groups them by the word. `besides`: columns that the form has not, for the cross-checks and the gaps.
    `since`: the first year of this edition of the form; `earlier`: the edition before it; none: of years before `since`
    no form was asked for, and the checks do not hold them to it. `rebuilt`: what of it was
    put together from the law because its print is not at hand. `corner`: the words of the form in the corner above
    the lines. `variants`: the same table as provinces prescribe it, each with the `provinces` (GB/T 2260, two digits).
    """

    code: str
    title: str
    form: str
    unit: str
    lines: tuple[Line, ...]
    columns: tuple[Column, ...]
    checks: tuple[Check, ...] = ()
    note: str = ""
    procedures: tuple[str, ...] = field(default=())
    axis: str = ""
    besides: tuple[Column, ...] = ()
    since: int = 0
    earlier: Table | None = None
    rebuilt: str = ""
    corner: str = ""
    provinces: tuple[str, ...] = ()
    variants: tuple[Table, ...] = ()

    def of_place(self, division: str) -> Table:
        """The variant of the province of a division (its code), else this one."""
        return next((one for one in self.variants if division[:2] in one.provinces), self)

    def of_year(self, year: int) -> Table:
        """The edition that a year is filled in under."""
        return self if year >= self.since or self.earlier is None else self.earlier.of_year(year)

    def binds(self, year: int) -> bool:
        """Was this form, or one before it, in force for that year?"""
        return year >= self.of_year(year).since

    @property
    def every_column(self) -> tuple[Column, ...]:
        return *self.columns, *self.besides

    @cached_property
    def keys(self) -> Mapping[str, Callable[[Any, Any], Any]]:
        """What the rows of its sets are told apart by, as columns: the word of the axis, or whether a row is one of
        those that a column narrows to."""
        if self.axis:
            pattern = rf"\|{re.escape(self.axis)}=([^|]*)"
            return {"word": lambda row, scope: row.record.re_extract(pattern, 1)}
        return {f"k{n}": one.narrow(ANY).chosen for n, one in enumerate(self.columns) if one.narrow and self.crossed}

    @cached_property
    def crossed(self) -> bool:
        """Is every cell a line's rows, narrowed by its column? Then the lines are counted and the columns only tell
        the rows apart: one condition each instead of one a cell."""
        counted = [one for one in self.every_column if not one.sums]
        narrows = [one.narrow for one in counted if one.narrow]
        plainly = all(one.rows is None for one in counted) and all(narrow(ANY).amount is None for narrow in narrows)
        return bool(narrows) and plainly and not self.axis

    @cached_property
    def cells(self) -> Mapping[Place, Set]:
        """By line and column the set of every cell that is counted (not summed, not filled in by hand)."""
        places = [(line, column) for line in self.lines for column in self.every_column]
        found = {(line.code, column.code): self.cell(line, column) for line, column in places}
        return {place: rows for place, rows in found.items() if rows is not None}

    def grounds(self) -> list[tuple[Set, ...]]:
        """The sets of its cells, each once, those together that stand on the same ground: one query each.

        With an axis they are those of the columns, whatever the line; crossed, those of the lines."""
        found: dict[Ground, dict[Set, None]] = {}
        along = self.every_column if self.axis else self.lines
        whole = (one.rows for one in along if one.rows and not one.sums)
        for rows in whole if self.axis or self.crossed else self.cells.values():
            found.setdefault(rows.ground, {})[rows] = None
        return [tuple(members) for members in found.values()]

    def cell(self, line: Line, column: Column) -> Set | None:
        if line.sums or column.sums:
            return None
        rows = column.rows or line.rows
        return column.narrow(rows) if rows is not None and column.narrow else rows


def saying(*marks: str) -> Callable[[Set], Set]:
    """Of a line's rows those in whose record one of these marks stands."""
    return lambda rows: rows.saying(*marks)


def where(rows: Set, *cases: tuple[str, tuple[str, ...]]) -> Set:
    """Of these rows those of one of the cases: an outcome, and marks of which one must stand in the record (none: any).

    So that one line of a form can hold what the procedure tells apart in two ways.
    """

    def holds(row: Any) -> Any:
        return reduce(or_, [(row.outcome == outcome) & (any_of(row.record, marks) if marks else True)
                            for outcome, marks in cases])  # fmt: skip

    return rows.having(holds, *(outcome for outcome, _marks in cases), *(mark for _o, marks in cases for mark in marks))


def heaviest(rows: Set, mark: str, words: tuple[str, ...], heavier: tuple[str, ...]) -> Set:
    """Of these rows those in whose record one of the words stands under that mark, and none of the heavier ones:
    并处两种以上的只计一次，计入最重的一类."""
    said = tuple(f"{mark}={word}" for word in words)
    above = tuple(f"{mark}={word}" for word in heavier)
    return without(rows.saying(*said), *above)


def without(rows: Set, *marks: str) -> Set:
    """Of these rows those in whose record none of the marks stands."""
    return rows.having(lambda row: ~any_of(row.record, marks), *marks) if marks else rows
