"""Indicators as Excel: numbers as numbers, with 口径 and the state of the ledger on the sheet."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO
from typing import Any

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from fadu.desk.indicator_series import Compared, Opened
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.compute import Value
from fadu.indicators.describe import meaning
from fadu.indicators.indicator import Indicator

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def answer(name: str, content: bytes) -> HttpResponse:
    found = HttpResponse(content, content_type=EXCEL)
    found["Content-Disposition"] = content_disposition_header(True, f"{name}.xlsx")
    found["Cache-Control"] = "private, no-store"
    return found


def cells(value: Value) -> list[Decimal | None]:
    """Value, numerator, denominator; empty cells where nothing is known, so that no sum takes them for zero."""
    return [value.value, value.numerator, value.denominator]


def sheet_of(book: Any, title: str, head: Iterable[str], rows: Iterable[list[Any]], widths: Iterable[int]) -> None:
    sheet = book.add_worksheet(title[:31])
    bold = book.add_format({"bold": True, "bottom": 1})
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.write_row(0, 0, list(head), bold)
    sheet.freeze_panes(1, 0)
    for n, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, Decimal | int):
                sheet.write_number(n, column, cell)
            elif cell is not None:
                sheet.write_string(n, column, cell)


def written(build: Any) -> bytes:
    import xlsxwriter

    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        build(book)
    return file.getvalue()


def of_one(one: Indicator, found: Opened, as_of: str, lists: Iterable[tuple[str, list[str], list[Any]]] = ()) -> bytes:
    """One indicator: its 口径, a sheet a series, and of items that are counted a sheet a list (title, head, rows)."""

    def build(book: Any) -> None:
        facts = [
            [_("指标"), one.name], [_("代号"), one.code], [_("单位"), one.unit], [_("口径"), meaning(one)],
            [_("依据"), one.basis or "—"], [_("范围"), found.here.there.words], [_("台账"), as_of],
        ]  # fmt: skip
        sheet_of(book, _("口径"), [_("项目"), _("内容")], facts, (12, 90))
        for series in found.series:
            head = [series.head, _("数值"), _("分子"), _("分母"), _("单位")]
            rows = [[point.title, *cells(point.value), one.unit] for point in series.points]
            sheet_of(book, series.title, head, rows, (28, 12, 12, 12, 8))
        for title, head, rows in lists:
            sheet_of(book, title, head, rows, (40, 34, 16, 24, 12, 12, 12))

    return written(build)


def of_many(table: Compared, words: str, as_of: str) -> bytes:
    """Several indicators side by side: a row a department or division, of each its value and what it is a share of."""

    def build(book: Any) -> None:
        head = [table.head]
        for one in table.chosen:
            head += [f"{one.name}（{one.unit}）"] + ([_("分子"), _("分母")] if one.denominator else [])
        rows = [[row.title, *(cell for point in row.points for cell in shown(point.value))] for row in table.rows]
        sheet_of(book, _("对比"), head, rows, (28, *[14] * (len(head) - 1)))
        facts = [[_("范围"), words], [_("台账"), as_of], *([one.name, meaning(one)] for one in table.chosen)]
        sheet_of(book, _("说明"), [_("项目"), _("内容")], facts, (28, 90))

    def shown(value: Value) -> list[Decimal | None]:
        one = CATALOGUE[value.code]
        return cells(value) if one.denominator else cells(value)[:1]

    return written(build)


def of_all(lines: Iterable[tuple[Indicator, Value, Value]], words: str, as_of: str) -> bytes:
    """The whole catalogue: this year's and the year before's values."""

    def build(book: Any) -> None:
        head = [_("领域"), _("指标"), _("单位"), _("数值"), _("分子"), _("分母")]
        head += [_("上年"), _("口径"), _("依据"), _("代号")]
        rows = [
            [one.domain, one.name, one.unit, *cells(value), before.value, meaning(one), one.basis, one.code]
            for one, value, before in lines
        ]
        sheet_of(book, _("指标"), head, rows, (14, 28, 6, 12, 12, 12, 12, 60, 30, 28))
        sheet_of(book, _("说明"), [_("项目"), _("内容")], [[_("范围"), words], [_("台账"), as_of]], (12, 60))

    return written(build)
