"""The document as a Word file (docx) in the layout of GB/T 9704.

Every number keeps its binding: where the file holds its meaning, the number links to it, without changing its look.
"""
from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

import docx
from docx.document import Document as Word
from docx.oxml.xmlchemy import BaseOxmlElement

from . import layout
from .docx_page import clear, element, set_page, set_properties
from .model import (
    Annex,
    Block,
    Cell,
    Document,
    Form,
    FormRow,
    Heading,
    NumberRun,
    Paragraph,
    Row,
    Run,
    Table,
    anchor,
    anchors,
    chinese_date,
    paragraph,
)
from .printable import printable

TEXT_TWIPS = round(layout.TEXT_PT * 20)


def write(document: Document) -> bytes:
    """The docx of this document; characters that XML cannot carry are left out."""
    word = docx.Document()
    clear(word)
    set_page(word)
    set_properties(word, document)
    writer = _Writer(word, anchors(document))
    writer.head(document)
    writer.blocks(document.blocks)
    writer.foot(document)
    for position, annex in enumerate(document.annexes, 1):
        writer.annex(annex, position if len(document.annexes) > 1 else 0)
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


class _Writer:
    """Appends to the body; knows which places exist, and numbers the bookmarks."""

    def __init__(self, word: Word, places: set[str]) -> None:
        self.body = word.element.body
        self.last = self.body.sectPr
        self.places = places
        self.bookmarks = count(1)

    def head(self, document: Document) -> None:
        if document.flag:
            self.flag(document.flag)
            self.line("FlagNumber", [Run(document.number)])
            self.line("Normal", [])
        self.title(document.title)
        for text in filter(None, (document.subtitle, "" if document.flag else document.number)):
            self.line("Subtitle", [Run(text)])
        self.line("Normal", [])
        if document.addressee:
            self.line("Normal", [Run(f"{document.addressee}：")])

    def flag(self, text: str) -> None:
        line = self.made_line("Flag", [Run(text)])
        size = int(layout.flag_size(text) * 2)
        line.r_lst[0].insert(0, element("rPr", element("sz", val=size), element("szCs", val=size)))
        self.last.addprevious(line)

    def title(self, text: str) -> None:
        margin = (layout.TEXT_PT - layout.title_width(text) * layout.TITLE_PT) / 2
        line = self.made_line("Title", [Run(text)])
        if margin >= 1:  # a little less, so that rounding never pushes a character to the next line
            line.pPr.append(element("ind", left=round((margin - 1) * 20), right=round((margin - 1) * 20)))
        self.last.addprevious(line)

    def foot(self, document: Document) -> None:
        titles = [annex.title for annex in document.annexes]
        if titles:
            self.line("Normal", [])
        for position, title in enumerate(titles, 1):
            word = "附件：" if position == 1 else "　　　"
            self.line("BodyText", [Run(f"{word}{position}.{title}" if len(titles) > 1 else f"{word}{title}")])
        if document.issuer:
            where = layout.signature(document.signed, document.date)
            for _ in range(2):
                self.line("Normal", [])
            self.line("Normal", [Run(document.signed)], right=where.issuer)
            self.line("Normal", [Run(chinese_date(document.date))], right=where.date)
        for note in document.notes:
            self.line("BodyText", [Run(note)])

    def annex(self, annex: Annex, position: int) -> None:
        self.line("Annex", [Run(f"附件{position or ''}")])
        self.line("Normal", [])
        self.title(annex.title)
        self.line("Normal", [])
        self.blocks(annex.blocks)

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            match block:
                case Heading():
                    self.line(f"Heading{block.level}", [Run(block.text)], place=block.anchor)
                case Paragraph():
                    self.line("BodyText", block.runs)
                case Table():
                    self.table(block)
                case Form():
                    self.form(block)

    def line(self, style: str, runs: Iterable[Run | NumberRun], *, place: str = "", right: float | None = None) -> None:
        self.last.addprevious(self.made_line(style, runs, place=place, right=right))

    def made_line(self, style: str, runs: Iterable[Run | NumberRun], *, place: str = "",
                  right: float | None = None) -> BaseOxmlElement:
        properties = element("pPr", element("pStyle", val=style))
        if right is not None:
            twips = round(right * layout.BODY_TRUE_PT * 20)
            properties.append(element("ind", rightChars=round(right * 100), right=twips))
            properties.append(element("jc", val="right"))
        inside = [self.run(run) for run in runs]
        if place:
            number = next(self.bookmarks)
            inside = [element("bookmarkStart", id=number, name=place), *inside, element("bookmarkEnd", id=number)]
        return element("p", properties, *inside)

    def run(self, run: Run | NumberRun) -> BaseOxmlElement:
        made = element("r")
        if isinstance(run, Run) and run.alarm:
            made.append(element("rPr", element("highlight", val="yellow")))
        for position, text in enumerate(printable(run.text).split("\n")):
            if position:
                made.append(element("br"))
            made.append(element("t", text))
        if isinstance(run, NumberRun) and run.code and anchor(run.code) in self.places:
            return element("hyperlink", made, anchor=anchor(run.code), tooltip=printable(run.name)[:200], history=1)
        return made

    def table(self, table: Table) -> None:
        """Header repeated on each page, no row broken across pages."""
        if table.caption:
            self.line("Caption", [Run(table.caption)])
        widths = self.widths(table.widths or (1.0,) * len(table.header))
        rows = [self.table_row(row, widths, "Cell") for row in table.rows]
        self.ruled(widths, [self.table_row(Row(table.header), widths, "CellHead"), *rows])

    def widths(self, shares: tuple[float, ...]) -> list[int]:
        return [round(TEXT_TWIPS * share / sum(shares)) for share in shares]

    def ruled(self, widths: list[int], rows: list[BaseOxmlElement], narrow: bool = False) -> None:
        edge = {"val": "single", "sz": 4, "space": 0, "color": "000000"}
        borders = [element(side, **edge) for side in ("top", "left", "bottom", "right", "insideH", "insideV")]
        sides = [element(side, w=30, type="dxa") for side in ("left", "right")]
        made = element(
            "tbl",
            element("tblPr", element("tblW", w=sum(widths), type="dxa"), element("jc", val="center"),
                    element("tblBorders", *borders), element("tblLayout", type="fixed"),
                    *([element("tblCellMar", *sides)] * narrow)),
            element("tblGrid", *[element("gridCol", w=width) for width in widths]),
            *rows,
        )
        self.last.addprevious(made)
        self.line("Normal", [])

    def form(self, form: Form) -> None:
        widths, above = self.widths(form.widths), dict[int, tuple[Cell, int]]()
        rows = [self.form_row(row, widths, above, form.small, n < form.head) for n, row in enumerate(form.rows)]
        self.ruled(widths, rows, narrow=form.small)

    def form_row(self, row: FormRow, widths: list[int], above: dict[int, tuple[Cell, int]], small: bool,
                 head: bool) -> BaseOxmlElement:
        """As high as it must be; merged cells by the columns that they span, and by what reaches down from `above`: by
        column the cell and how many more rows it takes."""
        size = layout.SMALL_TABLE_PT if small else layout.TABLE_PT
        height = element("trHeight", val=round(size * 1.5 * 20 * row.lines) + 120, hRule="atLeast")
        made = element("tr", element("trPr", element("cantSplit"), height, *[element("tblHeader")] * head))
        column, cells = 0, list(row.cells)
        while column < len(widths) and (cells or column in above):
            cell, left = above.pop(column, (None, 0))
            merged = "continue" if cell else ""
            if cell is None:
                cell = cells.pop(0)
                left, merged = cell.down, "restart" if cell.down > 1 else ""
            if left > 1:
                above[column] = cell, left - 1
            made.append(self.form_cell(cell, sum(widths[column:column + cell.span]), merged, small))
            column += cell.span
        return made

    def form_cell(self, cell: Cell, width: int, merged: str = "", small: bool = False) -> BaseOxmlElement:
        properties = element("tcPr", element("tcW", w=width, type="dxa"))
        if cell.span > 1:
            properties.append(element("gridSpan", val=cell.span))
        if merged:
            properties.append(element("vMerge", val=merged))
        properties.append(element("vAlign", val="center"))
        if merged == "continue":
            return element("tc", properties, self.made_line("Cell", []))
        lines = [self.made_line("CellHead" if cell.label else "Cell", part) for part in split_lines(cell.runs)]
        for line in lines:
            if cell.middle:
                line.pPr.append(element("jc", val="center"))
            for run in line.r_lst if small else ():
                sizes = (element(name, val=layout.SMALL_TABLE_PT * 2) for name in ("sz", "szCs"))
                run.insert(0, element("rPr", *sizes))
        if cell.sign:
            lines.append(self.made_line("Cell", []))
            lines.append(self.made_line("CellSign", [Run(cell.sign)]))
        return element("tc", properties, *lines)

    def table_row(self, row: Row, widths: list[int], style: str) -> BaseOxmlElement:
        properties = element("trPr", element("cantSplit"))
        if style == "CellHead":
            properties.append(element("tblHeader"))
        cells = []
        for position, (text, width) in enumerate(zip(row.cells, widths, strict=True)):
            line = self.made_line(style, paragraph(text).runs, place=row.anchor if position == 0 else "")
            middle = element("tcPr", element("tcW", w=width, type="dxa"), element("vAlign", val="center"))
            cells.append(element("tc", middle, line))
        return element("tr", properties, *cells)


def split_lines(runs: Iterable[Run | NumberRun]) -> list[list[Run | NumberRun]]:
    """The runs of each line; at least one line."""
    lines: list[list[Run | NumberRun]] = [[]]
    for run in runs:
        first, *more = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in more]
    return lines
