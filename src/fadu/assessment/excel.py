"""The comparison of a cycle and the gap list of a unit as Excel."""
from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import xlsxwriter

from fadu.assessment.circular import behind, grade_of, menders_of
from fadu.assessment.gaps import Gap
from fadu.assessment.sheet import Sheet

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False}


def written(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[Decimal | str | None]], wide: Sequence[int]
) -> bytes:
    """One sheet: title, heads, rows; numbers as numbers, None as an empty cell. wide: the column widths."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        top = book.add_format({"bold": True, "font_size": 14})
        head = book.add_format({"bold": True, "bg_color": "#E7EFF6", "bottom": 1, "text_wrap": True, "valign": "top"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        page = book.add_worksheet("表")
        page.write_string(0, 0, title, top)
        for place, (name, width) in enumerate(zip(heads, wide, strict=True)):
            page.write_string(1, place, name, head)
            page.set_column(place, place, width)
        for number, cells in enumerate(rows, 2):
            for place, cell in enumerate(cells):
                if isinstance(cell, Decimal):
                    page.write_number(number, place, float(cell), wrap)
                elif cell:
                    page.write_string(number, place, cell, wrap)
        page.freeze_panes(2, 0)
        page.set_landscape()
        page.fit_to_pages(1, 0)
    return out.getvalue()


def comparison(title: str, firsts: Sequence[str], ranked: Sequence[tuple[int, Sheet]]) -> bytes:
    """The units side by side: place, points, grade, points by 一级指标."""
    heads = ("名次", "单位", "得分", "满分", "等次", *firsts)
    rows = []
    for place, one in ranked:
        by_first = one.by_first
        cells = [by_first[first][0] if first in by_first else None for first in firsts]
        rows.append((Decimal(place), one.matter.organ.name, one.total, one.full, grade_of(one), *cells))
    return written(title, heads, rows, (6, 28, 10, 10, 12, *(14 for _first in firsts)))


def gap_sheet(title: str, gaps: Sequence[Gap]) -> bytes:
    """The gap list: item, points, what is missing, what stands behind it, who can make it good."""
    heads = ("编号", "一级指标", "指标", "分值", "现得分", "差", "累计", "情况", "责任单位", "要交的材料")
    rows = [
        (one.line.item.code, one.line.item.first, one.line.item.text, one.line.item.points, one.line.points,
         one.missing, one.together, behind(one), menders_of(one), one.line.item.evidence)
        for one in gaps
    ]  # fmt: skip
    return written(title, heads, rows, (8, 24, 44, 8, 8, 8, 8, 30, 30, 36))
