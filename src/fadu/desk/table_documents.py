"""A statutory table as a file to be handed in: Excel, docx, PDF; and the annual report of which it is a part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import override

from fadu.desk import indicator_excel
from fadu.desk.measures import Measured
from fadu.documents import docx, pdf
from fadu.documents.model import Document, Form
from fadu.indicators.states import State
from fadu.indicators.tables import TABLES
from fadu.indicators.tables.filling import Filled, fill
from fadu.reporting import tables_foi, tables_form

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CHINESE = "zh-hans"
WRITERS: Mapping[str, tuple[Callable[[Document], bytes], str]] = {
    "docx": (docx.write, WORD), "pdf": (pdf.write, "application/pdf"),
}  # fmt: skip


def place(there: Measured) -> str:
    return there.organ.name if there.organ else there.division.name


def answer(kind: str, now: Filled, before: Filled, there: Measured, as_of: str) -> HttpResponse:
    """The table as `xlsx`, `docx` or `pdf`."""
    name = f"{now.table.title}-{place(there)}-{there.year}"
    if kind == "xlsx":
        return indicator_excel.answer(name, as_excel(now, before, there.words, as_of))
    with override(CHINESE):  # a form is handed in as the law has it, in whatever language its page is read
        document = tables_form.document(now, before, place(there), there.year, as_of)
    return file(kind, name, document)


def file(kind: str, name: str, document: Document) -> HttpResponse:
    write, media = WRITERS[kind]
    found = HttpResponse(write(document), content_type=media)
    found["Content-Disposition"] = content_disposition_header(True, f"{name}.{kind}")
    found["Cache-Control"] = "private, no-store"
    return found


def foi_report(kind: str, there: Measured, state: State) -> HttpResponse:
    """政府信息公开工作年度报告 as `docx` or `pdf`: six parts, the tables of that year's edition."""
    tables = {code: TABLES[code].of_year(there.year) for code in tables_foi.TABLES}
    filled = {code: fill(table, [there.scope], state)[0] for code, table in tables.items()}
    name = place(there)
    with override(CHINESE):
        issuer = name if there.organ else _("{place}人民政府办公室").format(place=name)
        document = tables_foi.report(filled, tables_foi.fees(there.scope), name, issuer, there.year)
    return file(kind, document.title, document)


def as_excel(now: Filled, before: Filled, words: str, as_of: str) -> bytes:
    """The form with its merged heads, last year's numbers on a sheet of their own, the checks and notes on a third."""

    def build(book: Any) -> None:
        for title, found in ((_("本年"), now), (_("上年"), before)):
            sheet(book, title, found, words)
        facts = [[_("范围"), words], [_("台账"), as_of], [_("依据"), now.table.form], [_("口径"), now.table.note]]
        said = [[_("勾稽"), one] for one in tables_form.checks(now)]
        indicator_excel.sheet_of(book, _("说明"), [_("项目"), _("内容")], facts + said, (14, 90))

    return indicator_excel.written(build)


def sheet(book: Any, title: str, found: Filled, words: str) -> None:
    """One table as the docx has it, on one sheet whatever its width; what is known as numbers."""
    form = tables_form.form(found, found.table.columns)
    page = book.add_worksheet(title)
    style = {"border": 1, "text_wrap": True, "valign": "vcenter"}
    head = book.add_format(style | {"bold": True, "align": "center"})
    stub, number = book.add_format(style), book.add_format(style | {"align": "center"})
    stubs = len(form.widths) - len(found.table.columns)
    page.set_column(0, max(stubs - 2, 0), 12)
    page.set_column(stubs - 1, stubs - 1, 36)
    page.set_column(stubs, len(form.widths) - 1, 11)
    page.write_string(0, 0, f"{found.table.title}（{words}，{found.table.unit}）")
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(1, form.head)
    page.freeze_panes(form.head + 1, stubs)
    filled_in(page, form, head, stub, number)


def filled_in(page: Any, form: Form, head: Any, stub: Any, number: Any) -> None:
    taken: set[tuple[int, int]] = set()
    for n, row in enumerate(form.rows):
        column = 0
        for cell in row.cells:
            while (n, column) in taken:
                column += 1
            look = head if cell.label else number if cell.middle else stub
            if cell.span > 1 or cell.down > 1:
                page.merge_range(n + 1, column, n + cell.down, column + cell.span - 1, cell.text, look)
            elif cell.middle and cell.text.lstrip("-").replace(".", "", 1).isdigit():
                page.write_number(n + 1, column, float(cell.text), look)
            else:
                page.write_string(n + 1, column, cell.text, look)
            taken |= {(n + i, column + j) for i in range(cell.down) for j in range(cell.span)}
            column += cell.span
