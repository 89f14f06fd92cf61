"""A list as Excel, as an official document and as the platform's CSV: what is at fault is never silently left out."""
from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

from fadu.documents import docx
from fadu.documents.model import Document, Row, Table, paragraph
from fadu.ledger.personal import mask
from fadu.lists.grammar import Column, Listing
from fadu.lists.judging import Fault
from fadu.lists.reading import Line, text

Say = Callable[[Fault], str]
FACT_WIDTHS, WIDE = (14, 90), 24
A4 = 9  # as Excel numbers papers


@dataclass(frozen=True)
class Sheet:
    """A list to be written. `words`: place and period; `facts`: what stands on the last sheet; `said`: a fault in
    words; `heads`: the words of the sheets and of the columns that the list itself does not have."""

    listing: Listing
    lines: Sequence[Line]
    words: str
    facts: Sequence[tuple[str, str]]
    said: Say
    today: date
    heads: dict[str, str]
    names: bool = False

    @property
    def good(self) -> list[Line]:
        return [one for one in self.lines if not one.faults]

    @property
    def faulty(self) -> list[Line]:
        return [one for one in self.lines if one.faults]


def shown(line: Line, column: Column, names: bool = False) -> str:
    """What a cell says: a natural person's name masked unless `names`."""
    found = text(column, line.values.get(column.code))
    return mask(found) if column.personal and not names else found


def excel(sheet: Sheet) -> bytes:
    """Every row of the list; those at fault again with what to mend; where it comes from."""
    import xlsxwriter

    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        columns = sheet.listing.columns
        faults = sheet.heads["faults"]
        rows = [[n, *cells(one, columns, sheet.names), said(sheet, one)] for n, one in enumerate(sheet.lines, 1)]
        page(book, sheet.heads["sheet"], [sheet.heads["n"], *(one.title for one in columns), faults], rows)
        wrong = [[n, shown_name(one, sheet), sheet.said(fault)] for n, one in enumerate(sheet.lines, 1)
                 for fault in one.faults]  # fmt: skip
        page(book, faults, [sheet.heads["n"], sheet.heads["row"], sheet.heads["what"]], wrong)
        facts = [list(one) for one in sheet.facts]
        page(book, sheet.heads["facts"], [sheet.heads["fact"], sheet.heads["content"]], facts)
    return file.getvalue()


def cells(line: Line, columns: Sequence[Column], names: bool) -> list[Any]:
    """Amounts as numbers, all else as words."""
    return [
        Decimal(text(one, line.values[one.code])) if one.kind == "wan" and line.values.get(one.code) is not None
        else shown(line, one, names)
        for one in columns
    ]


def said(sheet: Sheet, line: Line) -> str:
    return "；".join(sheet.said(one) for one in line.faults)


def shown_name(line: Line, sheet: Sheet) -> str:
    """What a row is known by: its document number, else the name in its first column."""
    number = line.values.get("number")
    return str(number) if number else shown(line, sheet.listing.columns[0], sheet.names)


def page(book: Any, title: str, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    sheet, bold = book.add_worksheet(title[:31]), book.add_format({"bold": True, "border": 1, "text_wrap": True})
    plain = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 8 if len(head) > 2 else FACT_WIDTHS[0])
    sheet.set_column(1, len(head), WIDE if len(head) > 2 else FACT_WIDTHS[1])
    sheet.write_row(0, 0, list(head), bold)
    sheet.freeze_panes(1, 0)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)  # as wide as the paper, as long as it is
    sheet.repeat_rows(0)
    for n, row in enumerate(rows, 1):
        for at, cell in enumerate(row):
            if isinstance(cell, int | Decimal):
                sheet.write_number(n, at, cell, plain)
            else:
                sheet.write_string(n, at, cell, plain)


def document(sheet: Sheet) -> bytes:
    """The list as an official document: what the page shows of it, and below how many are late or at fault."""
    columns = [one for one in sheet.listing.columns if one.brief]
    rows = tuple(
        Row((str(n), *(shown(one, column, sheet.names) for column in columns))) for n, one in enumerate(sheet.lines, 1)
    )
    widths = (0.5, *(1.6 if not n else 1.0 for n, _one in enumerate(columns)))
    table = Table((sheet.heads["n"], *(one.title for one in columns)), rows, widths=widths)
    facts = [paragraph(f"{name}：{content}") for name, content in sheet.facts]
    wrong = [paragraph(f"{shown_name(one, sheet)}：{said(sheet, one)}") for one in sheet.faulty]
    head = [paragraph(sheet.heads["faults"])] if wrong else []
    return docx.write(Document(sheet.listing.title, (table, *facts, *head, *wrong), subtitle=sheet.words))


def upload(sheet: Sheet, tags: bool = False) -> bytes:
    """The platform's CSV (UTF-8 with its mark, days YYYY/MM/DD): rows without fault that are of no natural person."""
    columns = [one for one in sheet.listing.columns if one.tag]
    target = StringIO()
    writer = csv.writer(target)
    writer.writerow([one.tag if tags else one.title for one in columns])
    for line in sheet.good:
        if not line.natural:
            writer.writerow([safe(uploaded(one, line.values.get(one.code))) for one in columns])
    return target.getvalue().encode("utf-8-sig")


def uploaded(column: Column, value: Any) -> str:
    return value.strftime("%Y/%m/%d") if isinstance(value, date) else text(column, value)


def safe(cell: str) -> str:
    """No spreadsheet takes it for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def faults(sheet: Sheet) -> bytes:
    """What is not in the upload, row by row, with the reason: CSV."""
    target = StringIO()
    writer = csv.writer(target)
    writer.writerow([sheet.heads["row"], sheet.heads["organ"], sheet.heads["day"], sheet.heads["what"]])
    for line in sheet.lines:
        why = [*map(sheet.said, line.faults), *([sheet.heads["natural"]] if line.natural else [])]
        if why:
            row = (shown_name(line, sheet), line.matter.organ.name, line.day.isoformat(), "；".join(why))
            writer.writerow([safe(cell) for cell in row])
    return target.getvalue().encode("utf-8-sig")
