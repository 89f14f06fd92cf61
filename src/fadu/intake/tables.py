"""Tables flattened to text: cells parted by tabs or bars, one cell a line, or name–number pairs in a row.

The unit stands in a column's head, in the table's title (单位:万元), or nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fadu.intake.layout import Line

NUMERIC = re.compile(r"[-—]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$")
NOTHING = re.compile(r"(?:[-—/\\]{1,3}|无|\.)$")
COLUMN = re.compile(r"[^\t|]*(?=[\t|]|$)")
PAIR = re.compile(r"\S+")
YEAR = re.compile(r"(?:19|20)\d{2}年?度?$")
SENTENCE = re.compile(r"[。;!]|,.*,")
UNIT_WORDS = (
    r"件|宗|起|次|人次|人|名|个|项|家|户|份|条|元|万元|亿元|%|吨|公里|场|场次|户次|家次|部|辆|台|处|张|"
    r"平方米|亩|天|期|批|篇|例|所"
)
CAPTION = re.compile(rf"(?:计量)?单位\s*[::]\s*(?P<unit>(?:{UNIT_WORDS})(?:、(?:{UNIT_WORDS}))*)")
BRACKET = re.compile(rf"[(\[](?:单位[::])?(?P<unit>{UNIT_WORDS})[)\]]")
SERIAL = ("序号", "编号", "序")
LONGEST_CELL = 60
MOST_COLUMNS = 60


@dataclass(frozen=True)
class Cell:
    text: str
    start: int
    line: int
    column: int


def numeric_cells(found: list[Line]) -> dict[int, tuple[str, str]]:
    """{offset of a cell that is a bare number: (its unit or "", the name it belongs to)} for all tables of the text."""
    cells: dict[int, tuple[str, str]] = {}
    for first, last in _regions(found):
        caption = _caption(found, first, last)
        cells.update(_figures(found[first:last], caption))
    return cells


def _cells(line: Line, row: int) -> list[Cell]:
    if "\t" in line.text or "|" in line.text:
        parts: Iterator[re.Match[str]] = COLUMN.finditer(line.text)
    elif len(line.text) <= LONGEST_CELL and len(line.text.split()) > 1:
        parts = PAIR.finditer(line.text)
    else:
        parts = re.finditer(r".+", line.text)
    found = []
    for column, part in zip(range(MOST_COLUMNS), parts, strict=False):
        stripped = part[0].strip()
        if stripped:
            offset = line.start + part.start() + part[0].index(stripped[0])
            found.append(Cell(stripped, offset, row, column))
    return found


def _tabular(line: Line) -> bool:
    if "\t" in line.text or "|" in line.text:
        return True
    return len(line.text) <= LONGEST_CELL and not SENTENCE.search(line.text)


def _regions(found: list[Line]) -> Iterator[tuple[int, int]]:
    """Runs of short lines with at least three bare numbers."""
    first = 0
    while first < len(found):
        if not _tabular(found[first]):
            first += 1
            continue
        last = first
        while last < len(found) and _tabular(found[last]):
            last += 1
        numbers = sum(
            1
            for line in found[first:last]
            for cell in _cells(line, 0)
            if NUMERIC.match(cell.text) and not YEAR.match(cell.text)
        )
        if numbers >= 3:
            yield first, last
        first = last


def _caption(found: list[Line], first: int, last: int) -> str:
    for line in found[max(0, first - 3) : last]:
        match = CAPTION.search(line.text)
        if match:
            return match["unit"].split("、")[0]
    return ""


def _figures(region: list[Line], caption: str) -> dict[int, tuple[str, str]]:
    heads: dict[int, str] = {}
    figures: dict[int, tuple[str, str]] = {}
    serial, name, width = False, "", 0
    for row, line in enumerate(region):
        cells = _cells(line, row)
        numbers = [cell for cell in cells if NUMERIC.match(cell.text)]
        if not numbers or all(YEAR.match(cell.text) for cell in numbers):
            serial = serial or any(cell.text in SERIAL for cell in cells)
            if len(cells) > 1:
                heads = {cell.column: cell.text for cell in cells}
                width = len(cells)
            name = cells[-1].text if cells else name
            continue
        for cell in cells:
            if cell not in numbers:
                name = cell.text if not NOTHING.match(cell.text) else name
            elif not (YEAR.match(cell.text) or _is_serial(cell, cells, serial)):
                head = heads.get(cell.column, "") if len(cells) == width else ""
                figures[cell.start] = (_unit(head, name) or caption, " ".join(filter(None, (name, head))))
    return figures


def _is_serial(cell: Cell, cells: list[Cell], serial: bool) -> bool:
    return serial and cell is cells[0] and cell.text.isdecimal() and len(cell.text) <= 3


def _unit(head: str, name: str) -> str:
    for words in (head, name):
        match = BRACKET.search(words)
        if match:
            return match["unit"]
    return ""
