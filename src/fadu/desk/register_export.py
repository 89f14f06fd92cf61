"""A register as an Excel file, in the columns in which a batch of changes is brought in again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import xlsxwriter
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.admin_import import download
from fadu.desk.register_scope import question, register_or_404, shown_columns
from fadu.registers import asking
from fadu.registers.asking import Item, Question
from fadu.registers.grammar import CODE, HOLDER, REF, Column, Register
from fadu.registers.importing import ACT
from fadu.registers.values import shown

MOST = 200_000


@require_safe
def register_export(request: HttpRequest, code: str) -> HttpResponse:
    """The list as it is filtered, on the day asked for."""
    register = register_or_404(code)
    asked = question(request, register)
    columns = shown_columns(request, register)
    content = written(register, columns, rows_of(asked), asked)
    return download(content, f"{register.title}{asked.day.isoformat()}.xlsx")


def rows_of(asked: Question) -> Iterator[Item]:
    """All items in their order, some at a time."""
    after, done = None, 0
    while done < MOST:
        page = asking.page(asked, after, size=2000)
        yield from page.items
        done += len(page.items)
        if (after := page.after) is None:
            return


def written(register: Register, columns: list[Column], rows: Iterator[Item], asked: Question) -> bytes:
    """Every text is written as text, never as a formula."""
    out = BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "bg_color": "#E7EFF6", "bottom": 1})
        sheet = book.add_worksheet(register.title[:31].replace("/", "、"))
        front = [ACT, REF, *([CODE] if register.rule else []), HOLDER]
        heads = [*front, *(one.label for one in columns), _("起"), _("止")]
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(heads), 18)
        for place, name in enumerate(heads):
            sheet.write_string(0, place, name, bold)
        for number, one in enumerate(rows, 1):
            for place, text in enumerate(cells(register, columns, one)):
                if text:
                    sheet.write_string(number, place, text)
        told = book.add_worksheet(_("说明"))
        told.set_column(0, 1, 40)
        for number, (name, value) in enumerate(notes(register, asked).items()):
            told.write_string(number, 0, name, bold)
            told.write_string(number, 1, value)
    return out.getvalue()


def cells(register: Register, columns: list[Column], one: Item) -> list[str]:
    front = ["", one.ref, *([one.code] if register.rule else []), one.organ]
    days = [day.isoformat() if day else "" for day in (one.valid_from, one.valid_to)]
    return [*front, *(shown(column, one.data.get(column.name))[:32_000] for column in columns), *days]


def notes(register: Register, asked: Question) -> Mapping[str, Any]:
    return {
        _("名录"): register.title, _("截至"): asked.day.isoformat(), _("依据"): str(register.basis),
        _("怎样用来调整"): _("在“操作”栏写新增、承接、变更、下放或者取消，删去不动的行，从“Excel 批量调整”上传"),
    }  # fmt: skip
