"""法定统计表 on the desk: filled by the records, every cell opened to its entries, last year's beside it, as Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk import indicator_excel
from fadu.desk.indicator_entries import SIZE, Listed, cursor, shown
from fadu.desk.indicator_pages import as_of_words
from fadu.desk.measures import Measured, narrowed
from fadu.desk.table_matrix import matrix
from fadu.indicators.states import State
from fadu.indicators.states import state as newest
from fadu.indicators.tables import TABLES, Table
from fadu.indicators.tables.filling import Filled, behind, fill
from fadu.indicators.tables.grammar import Column, Line
from fadu.reporting.figures import plain


@dataclass(frozen=True)
class Head:
    title: str
    across: int
    down: int
    unit: str = ""


@dataclass(frozen=True)
class Cell:
    """`text`: the number, "—" unknown, "" not counted by Fadu; `address`: the entries behind it, if there are any."""

    column: Column
    text: str
    address: str = ""
    before: str = ""


@dataclass(frozen=True)
class Row:
    """`group`: the outer heads, in the first line of a group."""

    line: Line
    group: str
    cells: tuple[Cell, ...]


@require_safe
def tables(request: HttpRequest) -> HttpResponse:
    """All tables, by the document that prescribes them."""
    there = yearly(request)
    former = {one.earlier.code for one in TABLES.values() if one.earlier}
    listed = (one for one in TABLES.values() if one.code not in former)
    groups = [(form, list(members)) for form, members in groupby(listed, lambda one: one.form)]
    return render(request, "desk/tables.html", {"groups": groups, "there": there})


def yearly(request: HttpRequest) -> Measured:
    """The division (or organ) and year asked for: a statutory table is of a whole year."""
    return replace(narrowed(request), month=0, upto=False)


def table_or_404(code: str, year: int) -> Table:
    """The table in the edition of that year."""
    if code not in TABLES:
        raise Http404(_("没有这张统计表"))
    return TABLES[code].of_year(year)


@require_safe
def table_page(request: HttpRequest, code: str) -> HttpResponse:
    """One table of a year with last year's numbers; or as Excel."""
    there = yearly(request)
    table = table_or_404(code, there.year)
    state = newest(fresh=False)
    now, before = fill(table, [there.scope, replace(there, year=there.year - 1).scope], state)
    as_of = as_of_words(state)
    if request.GET.get("form") == "xlsx":
        name = f"{table.title}-{there.division.name}-{there.year}"
        return indicator_excel.answer(name, as_excel(now, before, there.words, as_of))
    wide = matrix(request, now, before, there) if table.axis else None
    context = {
        "table": table,
        "code": code,
        "there": there,
        "heads": heads(wide.columns if wide else table.columns),
        "matrix": wide,
        "rows": [] if wide else rows(now, before, there),
        "failed": now.failed,
        "as_of": as_of,
        "excel": there.address + "&form=xlsx",
    }
    return render(request, "desk/table_matrix.html" if wide else "desk/table.html", context)


def heads(columns: Sequence[Column]) -> list[list[Head]]:
    """The head of the table, row by row: heads that columns share stand once above them."""
    depth = max(len(one.heads) for one in columns)
    made: list[list[Head]] = [[] for _level in range(depth)]

    def level(at: int, members: Sequence[Column]) -> None:
        for title, found in groupby(members, lambda one: one.heads[at]):
            inner = list(found)
            ends = all(len(one.heads) == at + 1 for one in inner)
            if ends:
                made[at] += [Head(title, 1, depth - at, one.unit) for one in inner]
            else:
                made[at].append(Head(title, len(inner), 1))
                level(at + 1, inner)

    level(0, columns)
    return made


def rows(now: Filled, before: Filled, there: Measured) -> list[Row]:
    made, above = list[Row](), ""
    for line in now.table.lines:
        group = "／".join(line.heads[:-1])
        made.append(Row(line, group if group != above else "", tuple(
            cell(now, before, line, column, there) for column in now.table.columns)))  # fmt: skip
        above = group
    return made


def cell(now: Filled, before: Filled, line: Line, column: Column, there: Measured) -> Cell:
    if not now.counted(line, column):
        return Cell(column, "")
    value, last = now.value(line, column), before.value(line, column)
    address = f"{line.code}/{column.code}/{there.address}" if value else ""
    return Cell(column, number(value), address, number(last) if last is not None else "")


def number(value: Decimal | None) -> str:
    return "—" if value is None else plain(value)


@require_safe
def table_cell(request: HttpRequest, code: str, line: str, column: str) -> HttpResponse:
    """The entries behind one cell, page by page."""
    there = yearly(request)
    table = table_or_404(code, there.year)
    lines, columns = {one.code: one for one in table.lines}, {one.code: one for one in table.every_column}
    if line not in lines or column not in columns:
        raise Http404(_("表里没有这一格"))
    state = newest(fresh=False)
    (now,) = fill(table, [there.scope], state)
    context = {
        "table": table,
        "there": there,
        "line": lines[line],
        "column": columns[column],
        "text": number(now.value(lines[line], columns[column])),
        "list": listed(request, table, (line, column), there, state),
        "as_of": as_of_words(state),
    }
    return render(request, "desk/table_cell.html", context)


def listed(request: HttpRequest, table: Table, place: tuple[str, str], there: Measured, state: State) -> Listed:
    start, _skipped = cursor(request.GET.get("after", ""))
    ids = behind(table, place, there.scope, state, start=start, most=SIZE + 1)
    return Listed(shown(request, ids[:SIZE]), f"{ids[SIZE]}.0" if len(ids) > SIZE else "", bool(start))


def as_excel(now: Filled, before: Filled, words: str, as_of: str) -> bytes:
    """The form with its heads, last year's numbers on a sheet of their own, the cross-checks on a third."""

    def sheet(book: Any, title: str, found: Filled) -> None:
        page, bold = book.add_worksheet(title), book.add_format({"bold": True, "border": 1, "text_wrap": True})
        table, plain_cell = found.table, book.add_format({"border": 1})
        page.set_column(0, 0, 44)
        page.set_column(1, len(table.columns), 12)
        page.write_string(0, 0, f"{table.title}（{words}，{table.unit}）")
        for n, column in enumerate(table.columns, 1):
            page.write_string(1, n, "／".join(column.heads) + (f"（{column.unit}）" if column.unit else ""), bold)
        for n, line in enumerate(table.lines, 2):
            page.write_string(n, 0, "／".join(line.heads), bold)
            for at, column in enumerate(table.columns, 1):
                value = found.value(line, column)
                if value is None:
                    page.write_blank(n, at, None, plain_cell)
                else:
                    page.write_number(n, at, value, plain_cell)
        page.freeze_panes(2, 1)

    def build(book: Any) -> None:
        sheet(book, _("本年"), now)
        sheet(book, _("上年"), before)
        facts = [[_("范围"), words], [_("台账"), as_of], [_("依据"), now.table.form], [_("口径"), now.table.note]]
        fails = [[_("勾稽不符"), f"{one.check.words}：{one.where}，{plain(one.left)}≠{plain(one.right)}"]
                 for one in now.failed]  # fmt: skip
        indicator_excel.sheet_of(book, _("说明"), [_("项目"), _("内容")], facts + fails, (14, 90))

    return indicator_excel.written(build)
