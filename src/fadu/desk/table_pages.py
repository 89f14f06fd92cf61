"""法定统计表 on the desk: filled by the records, every cell opened to its entries, last year's beside it, as Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.indicator_entries import SIZE, Listed, cursor, shown
from fadu.desk.indicator_pages import as_of_words
from fadu.desk.measures import Measured, narrowed
from fadu.desk.table_documents import answer, foi_report
from fadu.desk.table_matrix import matrix
from fadu.indicators.states import State
from fadu.indicators.states import state as newest
from fadu.indicators.tables import TABLES, Table
from fadu.indicators.tables.filling import Filled, behind, fill
from fadu.indicators.tables.grammar import Column, Line
from fadu.reporting.figures import plain
from fadu.reporting.tables_foi import TABLES as FOI_TABLES
from fadu.reporting.tables_form import checks, not_yet

FILES = {"xlsx": "Excel", "docx": "Word", "pdf": "PDF"}


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
    former |= {one.code for one in TABLES.values() if one.provinces}
    listed = (one for one in TABLES.values() if one.code not in former)
    groups = [(form, list(members)) for form, members in groupby(listed, lambda one: one.form)]
    return render(request, "desk/tables.html", {"groups": groups, "there": there})


def yearly(request: HttpRequest) -> Measured:
    """The division (or organ) and year asked for: a statutory table is of a whole year."""
    return replace(narrowed(request), month=0, upto=False)


def table_or_404(code: str, year: int, division: str) -> Table:
    """The table in the edition of that year, in the variant of the division's province."""
    if code not in TABLES:
        raise Http404(_("没有这张统计表"))
    return TABLES[code].of_place(division).of_year(year)


@require_safe
def table_page(request: HttpRequest, code: str) -> HttpResponse:
    """One table of a year with last year's numbers; or as Excel."""
    there = yearly(request)
    table = table_or_404(code, there.year, there.division.code)
    state = newest(fresh=False)
    now, before = fill(table, [there.scope, replace(there, year=there.year - 1).scope], state)
    as_of = as_of_words(state)
    kind = request.GET.get("form", "")
    if kind in FILES:
        return answer(kind, now, before, there, as_of)
    wide = matrix(request, now, before, there) if table.axis else None
    context = {
        "table": table,
        "code": code,
        "there": there,
        "heads": heads(wide.columns if wide else table.columns),
        "matrix": wide,
        "rows": [] if wide else rows(now, before, there),
        "failed": now.failed,
        "early": "" if table.binds(there.year) else not_yet(table),
        "as_of": as_of,
        "excel": there.address + "&form=xlsx",
        "files": [(name, f"{there.address}&form={kind}") for kind, name in FILES.items()],
        "checked": checks(now),
        "report": code in FOI_TABLES,
    }
    return render(request, "desk/table_matrix.html" if wide else "desk/table.html", context)


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """政府信息公开工作年度报告: the whole of it, as docx or PDF."""
    kind = "pdf" if request.GET.get("form") == "pdf" else "docx"
    return foi_report(kind, yearly(request), newest(fresh=False))


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
    if line.code in now.dutyless and now.value(line, column) is None:
        return Cell(column, _("无此项职责"))
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
    table = table_or_404(code, there.year, there.division.code)
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
