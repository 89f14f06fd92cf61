"""A scheme as an office keeps it in Excel: a title, merged cells, its own names of columns, 计分办法 in words.

The table is brought into the columns of the template (`scheme_files.COLUMNS`), each row with its number in the sheet,
and what was noticed on the way is told: sums that do not agree, rows that were put together, numbers given anew.
"""
from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from fadu.assessment import scheme_files as columns
from fadu.assessment import scheme_heads
from fadu.assessment.scoring import plain
from fadu.organs.roster_files import FileError, head, text

LOOKED, MOST, WIDE = 15, 3000, 40  # rows looked through for the heads; rows and columns read
SHORT = 4  # a name of a unit has as many characters
NAMES: dict[str, tuple[str, ...]] = {
    columns.CODE: ("编号", "序号", "指标编号"),
    columns.FIRST: ("一级指标", "一级", "考核项目", "考评项目", "项目", "类别", "考核类别"),
    columns.SECOND: ("二级指标", "二级", "分项", "考核分项"),
    columns.TEXT: ("三级指标", "三级", "具体指标", "考核指标", "考评指标", "指标内容", "考核要点", "指标",
                   "考核内容", "考评内容"),
    columns.POINTS: ("分值", "标准分", "满分", "分数", "权重", "分值（分）"),
    columns.WORDS: ("计分办法", "评分标准", "评分办法", "计分方法", "评分细则", "评分方法", "赋分标准",
                    "计分标准", "扣分标准", "考核标准", "考评标准", "考核评分标准", "考评办法"),
    columns.EVIDENCE: ("佐证材料", "查验资料", "须查验资料", "备查资料", "证明材料", "需提供材料", "提供材料"),
    columns.APPLIES: ("适用对象", "考核对象"),
    **{name: (name,) for name in (columns.WAY, columns.TARGET, columns.STEPS, columns.EACH, columns.INDICATOR,
                                  columns.ATTESTED)},
}  # fmt: skip
SUMS = ("合计", "总计", "总分", "小计")
IN_BRACKETS = re.compile(r"[（(](?:占|共|满分)?\s*(\d+(?:\.\d+)?)\s*(?:分|[%％])[)）]\s*$")
SUB = re.compile(r"^[（(][一二三四五六七八九十]+[)）]")


@dataclass
class Brought:
    """What a file holds: its title, rows (number in the sheet, cells by column of the template), and what to know.

    told: what the file says of the scheme as a whole (`scheme_heads.read`).
    """

    title: str = ""
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    declared: dict[str, Decimal] = field(default_factory=dict)
    total: Decimal | None = None
    told: dict[str, Any] = field(default_factory=dict)


def bring(content: bytes) -> Brought:
    """The first sheet in which such a table stands. Raises FileError."""
    try:
        book = load_workbook(BytesIO(content), data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise FileError(_("读不出这个文件。另存为 xlsx 格式再上传")) from error
    for sheet in book.worksheets:
        grid = filled(sheet)
        if found := heads_of(grid):
            return replace(read(grid, *found, shared_points(sheet, *found)), told=scheme_heads.read(book))
    raise FileError(_("没有找到表头：要有写指标内容的一栏（三级指标、考核内容等）和“分值”一栏，也可以用下载的模板"))


def filled(sheet: Worksheet) -> list[list[str]]:
    """The cells as text; a merged cell says the same in all its places."""
    height, width = min(sheet.max_row, MOST), min(sheet.max_column, WIDE)
    grid = [[text(cell) for cell in row]
            for row in sheet.iter_rows(max_row=height, max_col=width, values_only=True)]  # fmt: skip
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row - 1, min(area.max_row, height)):
            for place in range(area.min_col - 1, min(area.max_col, width)):
                grid[row][place] = grid[area.min_row - 1][area.min_col - 1]
    return grid


def heads_of(grid: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """Where the heads stand: the last row of them (from 0), and the place of each column; None: no such table."""
    found: list[tuple[int, dict[str, int]]] = []
    for number, row in enumerate(grid[:LOOKED]):
        for last in (number, number + 1):  # heads may stand in two rows, the lower ones saying more
            if last < len(grid) and (last == number or any(map(name_of, grid[last]))):
                places = placed([low if name_of(low) else high for low, high in zip(grid[last], row, strict=True)])
                if {columns.TEXT, columns.POINTS} <= places.keys():
                    found.append((last, places))
    return max(found, key=lambda one: len(one[1]), default=None)


def name_of(cell: str) -> str:
    """Which column that head names; "" none."""
    said = re.sub(r"\s+", "", head(cell))
    return next((name for name, ways in NAMES.items() if said in ways), "")


def placed(heads: Sequence[str]) -> dict[str, int]:
    """The place of each column. Of several that could be the text the most telling is; the other is a group."""
    said = [re.sub(r"\s+", "", head(cell)) for cell in heads]
    places: dict[str, int] = {}
    for name, ways in NAMES.items():
        found = [said.index(way) for way in ways if way in said]
        if found:
            places[name] = found[0]
            if name == columns.TEXT and len(found) > 1 and columns.SECOND not in places:
                places[columns.SECOND] = found[-1]
    return places


def shared_points(sheet: Worksheet, last: int, places: dict[str, int]) -> dict[int, int]:
    """Rows (from 0) that share the points of a row above in one merged cell, with that row."""
    place = places[columns.POINTS] + 1
    return {
        row - 1: area.min_row - 1
        for area in sheet.merged_cells.ranges
        if area.min_col <= place <= area.max_col and area.min_row - 1 > last and area.max_col == area.min_col
        for row in range(area.min_row + 1, area.max_row + 1)
    }


def read(grid: list[list[str]], last: int, places: dict[str, int], shared: dict[int, int]) -> Brought:
    found = Brought(title=next((cell for row in grid[:last] for cell in row if len(cell) > 5), "")[:100])
    by_row: dict[int, dict[str, str]] = {}
    group = {columns.FIRST: "", columns.SECOND: ""}
    for number, row in enumerate(grid[last + 1:], last + 1):
        said = [cell for cell in row if cell]
        if not said:
            continue
        if any(head(cell) in SUMS for cell in said):
            found.total = found.total or decimal(row[places[columns.POINTS]])
            continue
        if len(set(said)) == 1 and (len(said) > 1 or not row[places[columns.TEXT]]):
            level = columns.SECOND if SUB.match(said[0]) else columns.FIRST
            group = group | {level: said[0]} if level == columns.SECOND else {level: said[0], columns.SECOND: ""}
            declare(found, said[0])
            continue
        cells = {name: row[place] for name, place in places.items()}
        if number in shared and shared[number] in by_row:
            join(by_row[shared[number]], cells)
            say = _("第{row}行和第{first}行共用一个分值，并为一项")
            found.notes.append(say.format(row=number + 1, first=shared[number] + 1))
            continue
        if columns.FIRST not in places or not cells[columns.FIRST]:
            cells[columns.FIRST] = group[columns.FIRST]
        if columns.SECOND not in places or not cells[columns.SECOND]:
            cells[columns.SECOND] = group[columns.SECOND]
        by_row[number] = cells
    finish(found, by_row, columns.WAY in places)
    return found


def join(above: dict[str, str], cells: dict[str, str]) -> None:
    """Put a row's text, words and evidence to those of the row with which it shares its points."""
    for name in (columns.TEXT, columns.WORDS, columns.EVIDENCE):
        if cells.get(name) and cells[name] not in above.get(name, "").split("；"):
            if name == columns.WORDS and above.get(name):
                above[columns.WAY] = "评议"  # two ways of scoring for one sum of points: for people to weigh
            above[name] = "；".join(filter(None, (above.get(name, ""), cells[name])))


def declare(found: Brought, cell: str) -> str:
    """The name without the points that stand behind it in brackets; those are kept for the sum."""
    points = IN_BRACKETS.search(cell)
    name = IN_BRACKETS.sub("", cell).strip()
    if points and name not in found.declared:
        found.declared[name] = Decimal(points[1])
    return name


def finish(found: Brought, by_row: dict[int, dict[str, str]], own: bool) -> None:
    """Names without brackets, points as numbers, and a number for each row where the sheet gives none of its own.

    own: it is the template, whose numbers are meant as they are.
    """
    for cells in by_row.values():
        for name in (columns.FIRST, columns.SECOND):
            cells[name] = cells.get(name, "") if own else declare(found, cells.get(name, ""))
        cells[columns.POINTS] = re.sub(r"[（()）分%％\s]", "", cells[columns.POINTS])
        if columns.APPLIES in cells and not own:
            cells[columns.APPLIES] = who(cells[columns.APPLIES])
    codes = [cells.get(columns.CODE, "") for cells in by_row.values()]
    given = [code for code in codes if code]
    if not given or (len(set(codes)) < len(codes) and not own):
        for number, cells in enumerate(by_row.values(), 1):
            cells[columns.CODE] = str(number)
        if given:
            found.notes.append(_("序号有重复或者空缺，已经从1起重新编号"))
    found.rows = [(number + 1, cells) for number, cells in by_row.items()]


def who(said: str) -> str:
    """政府, 部门 or both, from what an office writes."""
    governments, departments = ("县" in said or "政府" in said), ("部门" in said or "机关" in said or "局" in said)
    if (governments and departments) or not said:
        return ""
    if said in ("政府", "部门") or len(said) < SHORT or "县（市）" in said or "各" in said:
        return "政府" if governments else "部门" if departments else ""
    return said  # units by name


def decimal(cell: str) -> Decimal | None:
    try:
        return Decimal(re.sub(r"[（()）分%％\s]", "", cell))
    except InvalidOperation:
        return None


def sums(found: Brought, rows: Sequence[columns.Row]) -> list[str]:
    """What does not add up: groups whose declared points are not those of their items, and the total."""
    said = []
    items = [row.item for row in rows if row.item]
    for name, declared in found.declared.items():
        mine = [one for one in items if name in (one.first, one.second)]
        total = sum((one.points for one in mine), Decimal(0))
        if mine and total != declared:
            said.append(_("“{name}”写明{declared}分，各项合计{total}分").format(
                name=name, declared=plain(declared), total=plain(total)))  # fmt: skip
    full = sum((one.points for one in items if not one.on_top), Decimal(0))
    if found.total is not None and full != found.total and sum((o.points for o in items), Decimal(0)) != found.total:
        said.append(_("表里写明合计{declared}分，各项合计{total}分").format(
            declared=plain(found.total), total=plain(full)))  # fmt: skip
    return said
