"""A statutory table as a ruled form: any table, with merged heads, stubs of lines, units, notes, checks, signatures."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from django.utils.translation import gettext as _

from fadu.documents.model import Block, Cell, Document, Form, FormRow, Heading, NumberRun, Run, paragraph
from fadu.indicators.tables.filling import Failed, Filled
from fadu.indicators.tables.grammar import Column, Line, Table

WIDEST = 16  # columns on one page; what has more goes on in a further table
SMALL_FROM = 9


def heading(text: str, span: int = 1, down: int = 1) -> Cell:
    return Cell((Run(text),), label=True, span=span, down=down)


def written(filled: Filled, line: Line, column: Column) -> str:
    """A number as the form has it: 无此项职责 where the power list has no such duty, "—" unknown, "" left to the organ.
    """
    if line.code in filled.dutyless and filled.value(line, column) is None:
        return _("无此项职责")
    if not filled.counted(line, column):
        return ""
    value = filled.value(line, column)
    return number(value)


def forms(filled: Filled) -> Iterator[Form]:
    """The table, in several parts where it is too wide for a page."""
    columns = filled.table.columns
    parts = -(-len(columns) // WIDEST)
    size = -(-len(columns) // parts)
    for start in range(0, len(columns), size):
        yield form(filled, columns[start:start + size])


def form(filled: Filled, columns: Sequence[Column]) -> Form:
    lines = filled.table.lines
    deep = max(len(one.heads) for one in lines)
    stub = [1.1] * (deep - 1) + [stub_width(len(columns))]
    heads = head_rows(filled.table, columns, deep)
    stubs = stub_cells(lines, deep)
    body = [FormRow((*stubs[n], *(number_cell(filled, line, column) for column in columns)))
            for n, line in enumerate(lines)]
    width = 2.0 if len(columns) == 1 else 1.0
    return Form((*heads, *body), (*stub, *[width] * len(columns)), len(columns) >= SMALL_FROM or len(lines) > 20,
                head=len(heads))


def stub_width(columns: int) -> float:
    return 4.2 if columns < SMALL_FROM else 2.6


def number_cell(filled: Filled, line: Line, column: Column) -> Cell:
    text = written(filled, line, column)
    return Cell((NumberRun(text, name=f"{line.title}／{column.title}") if text else Run(""),), middle=True)


def head_rows(table: Table, columns: Sequence[Column], deep: int) -> list[FormRow]:
    """The heads, row by row; heads that columns share stand once above them."""
    levels = max(len(one.heads) for one in columns)
    made: list[list[Cell]] = [[] for _level in range(levels)]
    made[0].append(heading(table.corner or _("项目"), span=deep, down=levels))

    def level(at: int, members: Sequence[Column]) -> None:
        for title, found in groupby(members, lambda one: one.heads[at]):
            inner = list(found)
            if all(len(one.heads) == at + 1 for one in inner):
                unit = f"（{inner[0].unit}）" if inner[0].unit else ""
                made[at] += [heading(title + unit, down=levels - at) for _one in inner]
            else:
                made[at].append(heading(title, span=len(inner)))
                level(at + 1, inner)

    level(0, columns)
    return [FormRow(tuple(cells)) for cells in made]


def stub_cells(lines: Sequence[Line], deep: int) -> list[list[Cell]]:
    """Of each line the cells that name it; outer heads stand once and reach down over their lines."""
    made: list[list[Cell]] = [[] for _line in lines]

    def level(at: int, numbers: Sequence[int]) -> None:
        for title, found in groupby(numbers, lambda n: lines[n].heads[at]):
            inner = list(found)
            if len(lines[inner[0]].heads) == at + 1:
                for n in inner:
                    made[n].append(Cell((Run(title),), span=deep - at))
                continue
            made[inner[0]].append(Cell((Run(title),), down=len(inner)))
            level(at + 1, inner)

    def even(at: int, numbers: Sequence[int]) -> None:
        """Lines that end here and those that go on, told apart so that each group is of one depth."""
        for _ends, found in groupby(numbers, lambda n: len(lines[n].heads) == at + 1):
            level(at, list(found))

    even(0, range(len(lines)))
    return made


def checks(filled: Filled) -> list[str]:
    """What every cross-check of the table came to, in words; of a year before the form that it is not asked."""
    if not filled.table.binds(filled.scope.end.year):
        return [not_yet(filled.table)]
    failed: dict[str, list[Failed]] = {}
    for one in filled.failed:
        failed.setdefault(one.check.words, []).append(one)
    said = []
    for check in dict.fromkeys(one.words for one in filled.table.checks):
        wrong = "；".join(told(one) for one in failed.get(check, ()))
        said.append(f"{check}：{wrong or _('相符')}")
    return said


def not_yet(table: Table) -> str:
    return _("本表式自{year}年起施行，以前年度按现有记录列数，不作勾稽核对").format(year=table.since)


def told(one: Failed) -> str:
    return _("不符，{where}为{left}和{right}").format(where=one.where, left=number(one.left), right=number(one.right))


def number(value: Decimal | None) -> str:
    """Exact, without thousands apart, as forms are filled in; "—" unknown."""
    if value is None:
        return "—"
    return format(value.quantize(Decimal(1)) if value == int(value) else value.normalize(), "f")


def document(now: Filled, before: Filled, place: str, year: int, as_of: str) -> Document:
    """One table as a document to be signed: the year, how it counts, the checks, and the year before."""
    table = now.table
    blocks: list[Block] = [*forms(now), paragraph(_("单位负责人：　　　审核人：　　　填报人：　　　日期："))]
    blocks.append(paragraph(_("口径：{note}").format(note=table.note)))
    blocks += [paragraph(_("勾稽：{words}。").format(words=words)) for words in checks(now)]
    blocks.append(paragraph(_("依据：{form}。台账：{as_of}。").format(form=table.form, as_of=as_of)))
    blocks.append(Heading(1, _("上年数（{year}年）").format(year=year - 1)))
    blocks += forms(before)
    subtitle = _("{place}　{year}年　单位：{unit}").format(place=place, year=year, unit=table.unit)
    return Document(table.title, tuple(blocks), subtitle=subtitle)
