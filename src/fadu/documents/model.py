"""An official document (公文), said once; docx, PDF, HTML and JSON are written from it.

The model holds what the document says, never how it looks: the look of GB/T 9704 stands in `layout`.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Run:
    """Plain words. `alarm` marks what is not finished (未填, 待写) in every form that is written."""

    text: str
    alarm: bool = False


@dataclass(frozen=True)
class NumberRun:
    """A number that knows where it comes from.

    text    as it is printed, e.g. "19.6%"
    code    the indicator, or the source that a person named; "" where nothing backs the number
    name    what it counts, in words, for a reader who points at it
    hand    typed by a person, not taken from the ledger
    """

    text: str
    code: str = ""
    name: str = ""
    hand: bool = False


@dataclass(frozen=True)
class Heading:
    """Level 1 to 4: 一、 （一） 1. （1）; the number is part of the text. `anchor` can be linked to."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    runs: tuple[Run | NumberRun, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Row:
    cells: tuple[str, ...]
    anchor: str = ""


@dataclass(frozen=True)
class Table:
    """`widths` are shares of the line, one a column; equal when empty. `folded` tables open on demand in HTML."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    widths: tuple[float, ...] = ()
    folded: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell of a form. `span`: columns that it takes; `label`: it names what stands beside it; `sign`: the line at
    its foot for a signature and a day; `down`: rows that it takes (the rows below leave its columns out); `middle`: it
    is centred, as numbers are."""

    runs: tuple[Run | NumberRun, ...]
    span: int = 1
    label: bool = False
    sign: str = ""
    down: int = 1
    middle: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class FormRow:
    """`lines`: how many lines high it is at least."""

    cells: tuple[Cell, ...]
    lines: int = 1


@dataclass(frozen=True)
class Form:
    """A ruled form (审批表、回证、统计表): `widths` are the shares of its columns; the spans of each row add up to
    them, with those of cells from above that reach down to it. `small`: many columns, in small letters.
    `head`: so many rows
    are repeated on each page."""

    rows: tuple[FormRow, ...]
    widths: tuple[float, ...]
    small: bool = False
    head: int = 0


Block = Heading | Paragraph | Table | Form


@dataclass(frozen=True)
class Annex:
    """附件: a title and what follows it, each on a new page."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """`number` is the 发文字号, `addressee` the 主送机关 without its colon; both may be empty.

    flag    发文机关标志, red above the number and the red rule; empty: the title stands first
    seal    it is to be stamped: the place of the stamp is marked beside the issuer
    notes   lines below the date, e.g. 此件公开发布
    """

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    number: str = ""
    issuer: str = ""
    date: date | None = None
    addressee: str = ""
    annexes: tuple[Annex, ...] = ()
    flag: str = ""
    seal: bool = False
    notes: tuple[str, ...] = ()

    @property
    def signed(self) -> str:
        """The issuer as it stands above the date."""
        return f"{self.issuer}（印章）" if self.issuer and self.seal else self.issuer


def paragraph(text: str) -> Paragraph:
    """One paragraph of plain words."""
    return Paragraph((Run(text),))


def anchor(code: str) -> str:
    """The name under which the meaning of a number can be linked to, usable in docx, PDF and HTML alike.

    Letters, digits and `_` only (a Word bookmark allows no more), at most 40 characters.
    """
    return "n_" + re.sub(r"\W", lambda found: f"_{ord(found[0]):x}", code, flags=re.ASCII)[:38]


def anchors(document: Document) -> set[str]:
    """Every place in the document that can be linked to."""
    blocks = [*document.blocks, *(block for annex in document.annexes for block in annex.blocks)]
    named = {block.anchor for block in blocks if isinstance(block, Heading)}
    named |= {row.anchor for block in blocks if isinstance(block, Table) for row in block.rows}
    return named - {""}


def chinese_date(day: date | None) -> str:
    """2018年3月1日: Arabic figures, months and days without a leading nought (GB/T 9704 §7.3.5).

    A document that is not yet dated has room for the date.
    """
    if day is None:
        return "　　　年　　月　　日"
    return f"{day.year}年{day.month}月{day.day}日"
