"""The list of matters as an Excel file: a sheet that says what it is, then the rows. Written row by row, so that the
memory does not grow with their number; every text is written as text, never as a formula."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from fadu.desk.columns import Column
from fadu.desk.rows import Row
from fadu.desk.wording import article_words
from fadu.ledger.personal import mask

MOST = 1_000_000  # rows of one sheet; Excel takes 1,048,576
Cell = tuple[str, int, Callable[[Row, bool], Any]]  # heading, width in characters, value (names in clear or not)


def parties_of(row: Row, names: bool) -> str:
    """The parties; natural persons masked unless `names`."""
    parties = str(row.matter.parties)
    return parties if names else "、".join(mask(one) for one in parties.split("、"))


def cells_of(column: Column) -> list[Cell]:
    """The columns of the file that stand for one of the list."""
    matter: dict[str, list[Cell]] = {
        "light": [(_("期限状态"), 16, lambda row, names: row.light.word)],
        "matter": [
            (_("名称"), 48, lambda row, names: row.matter.title),
            (_("文号"), 22, lambda row, names: row.matter.number),
        ],
        "procedure": [
            (_("程序"), 16, lambda row, names: row.procedure),
            (_("阶段"), 14, lambda row, names: row.matter.phase),
        ],
        "organ": [(_("办理机关"), 24, lambda row, names: str(row.matter.organ))],
        "due": [
            (_("下一期限"), 20, lambda row, names: row.matter.due_clock),
            (_("届满日"), 12, lambda row, names: row.matter.due_on),
            (_("依据"), 24, lambda row, names: article_words(row.basis) if row.basis else ""),
        ],
        "begun": [(_("开始日"), 12, lambda row, names: row.matter.begun_on)],
        "ended": [(_("办结日"), 12, lambda row, names: row.matter.ended_on)],
        "outcome": [(_("结果"), 16, lambda row, names: row.matter.outcome)],
        "parties": [(_("当事人"), 24, parties_of)],
    }
    return matter[column.name]


@dataclass(frozen=True)
class Told:
    """What the first sheet says, line by line: a name and its value."""

    lines: Sequence[tuple[str, Any]]


def write(
    target: Any, columns: Sequence[Column], names: bool, batches: Iterable[list[Row]],
    tell: Callable[[int], None], told: Callable[[int], Told],
) -> int:  # fmt: skip
    """Write the file (a path or a binary file); `tell` hears after each batch how many rows there are, `told` gives
    the first sheet once their number is known. Returns the number of rows."""
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(target, options)
    with book:
        cover = book.add_worksheet(_("说明"))
        pen = Pen(book, [cell for column in columns for cell in cells_of(column)], names)
        for batch in batches:
            for row in batch:
                pen.write(row)
            tell(pen.done)
        introduce(cover, book, told(pen.done))
    return pen.done


class Pen:
    """Writes rows one below the other; begins another sheet where one is full."""

    def __init__(self, book: Any, cells: Sequence[Cell], names: bool) -> None:
        self.book, self.cells, self.names, self.done = book, cells, names, 0
        self.bold = book.add_format({"bold": True, "bottom": 1})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.begin()

    def begin(self) -> None:
        self.sheet = self.book.add_worksheet(_("事项") + (str(self.done // MOST + 1) if self.done else ""))
        self.sheet.freeze_panes(1, 0)
        self.sheet.autofilter(0, 0, 0, len(self.cells) - 1)
        for n, (heading, width, _value) in enumerate(self.cells):
            self.sheet.set_column(n, n, width)
            self.sheet.write_string(0, n, heading, self.bold)

    def write(self, row: Row) -> None:
        if self.done and self.done % MOST == 0:
            self.begin()
        at = self.done % MOST + 1
        for n, (_heading, _width, value) in enumerate(self.cells):
            put(self.sheet, at, n, value(row, self.names), self.day)
        self.done += 1


def put(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, int):
        sheet.write_number(row, column, value)
    elif value:
        sheet.write_string(row, column, str(value)[:32_000])


def introduce(cover: Any, book: Any, told: Told) -> None:
    cover.set_column(0, 0, 16)
    cover.set_column(1, 1, 80)
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "align": "left"})
    for n, (name, value) in enumerate(told.lines):
        cover.write_string(n, 0, str(name), bold)
        if isinstance(value, int):
            cover.write_number(n, 1, value, wrap)
        else:
            cover.write_string(n, 1, str(value), wrap)
