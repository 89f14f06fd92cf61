"""Excel files of lists: the template with its explanations, reading one that was filled in, the rows that are wrong."""
from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import chain, islice

import xlsxwriter
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from fadu.organs.roster import WRONG, Verdict

Columns = Sequence[tuple[str, bool, str]]
MOST = 20_000
TOP = 10  # rows within which the headings stand
LONGEST = 10_000  # characters of a cell that are read: more than any column takes, so that too long is said
NOTE = "问题"
AS_WRITTEN = {"strings_to_formulas": False, "strings_to_urls": False}


class FileError(ValueError):
    """A file that cannot be read as such a list; the message says in Chinese what to do."""


def template(title: str, columns: Columns, roles: Sequence[str] = ()) -> bytes:
    """An empty list with a sheet of explanations; what must be filled is marked with ＊."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, AS_WRITTEN) as book:
        head = book.add_format({"bold": True, "bg_color": "#E7EFF6", "bottom": 1})
        sheet = book.add_worksheet(title)
        for number, (name, needed, _) in enumerate(columns):
            sheet.write(0, number, name + ("＊" if needed else ""), head)
            sheet.set_column(number, number, 24 if number < 2 else 18, book.add_format({"num_format": "@"}))
        sheet.freeze_panes(1, 0)
        told = book.add_worksheet("填写说明")
        told.set_column(0, 0, 20)
        told.set_column(1, 1, 10)
        told.set_column(2, 2, 70)
        for number, cells in enumerate([("栏目", "须填", "说明"),
                                        *((name, "须填" if needed else "", say) for name, needed, say in columns)]):
            for place, text in enumerate(cells):
                told.write(number, place, text, head if number == 0 else None)
        for number, role in enumerate(["可用的角色", *roles] if roles else [], len(columns) + 2):
            told.write(number, 0, role, head if number == len(columns) + 2 else None)
    return out.getvalue()


def read(content: bytes, columns: Columns) -> list[tuple[int, dict[str, str]]]:
    """The rows of the first sheet that hold anything: their number in the sheet and their cells by column.

    Raises FileError.
    """
    return read_sheet(content, columns)[0]


def read_sheet(content: bytes, columns: Columns) -> tuple[list[tuple[int, dict[str, str]]], list[str]]:
    """The same, and the headings of the sheet that are none of these columns: what was not read.

    The headings may stand below a title: within the first TOP rows, that row which names most columns.
    Raises FileError.
    """
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True)
        known = {name for name, _, _ in columns}
        top = list(islice(rows, TOP))
        at = max(range(len(top)), key=lambda place: len(known & {head(cell) for cell in top[place]}), default=0)
        heads = [head(cell) for cell in top[at]] if top else []
        missing = [name for name, needed, _ in columns if needed and name not in heads]
        if missing:
            raise FileError(
                _("第一行缺少栏目“{names}”。用下载的模板填写，不要改动第一行").format(names="”“".join(missing))
            )
        places = [(place, name) for place, name in enumerate(heads) if name in known]
        if twice := sorted({name for _place, name in places if heads.count(name) > 1}):
            raise FileError(_("“{names}”各有两栏，留下一栏").format(names="”“".join(twice)))
        if top and not places:
            raise FileError(_("没有找到表头。用下载的模板填写，栏目名称不要改动"))
        found = []
        for number, cells in enumerate(chain(top[at + 1:], rows), at + 2):
            row = {name: text(cells[place]) for place, name in places if place < len(cells)}
            if any(row.values()):
                found.append((number, row))
            if len(found) > MOST:
                raise FileError(_("超过{MOST:,}行，分几次导入").format(MOST=MOST))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, IndexError) as error:
        if isinstance(error, FileError):
            raise
        raise FileError(_("读不出这个文件。另存为 xlsx 格式再上传")) from error
    if not found:
        raise FileError(_("表里没有内容"))
    return found, [name for name in heads if name and name not in known and name != NOTE]


def head(cell: object) -> str:
    return text(cell).replace("＊", "").replace("*", "")


def text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip().replace("\x00", "")[:LONGEST]


def wrong_rows(title: str, columns: Columns, verdicts: Sequence[Verdict]) -> bytes:
    """The rows that cannot be taken, each with what is wrong in a column of its own: to be mended and brought again."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, AS_WRITTEN) as book:
        bold = book.add_format({"bold": True, "bg_color": "#E7EFF6", "bottom": 1})
        red = book.add_format({"font_color": "#A8201A", "text_wrap": True})
        sheet = book.add_worksheet(title)
        sheet.set_column(0, len(columns) - 1, 18)
        sheet.set_column(len(columns), len(columns), 60)
        for number, name in enumerate([*(name for name, _, _ in columns), NOTE]):
            sheet.write_string(0, number, name, bold)
        wrong = [one for one in verdicts if one.kind == WRONG]
        for number, one in enumerate(wrong, 1):
            for place, (name, _, _) in enumerate(columns):
                sheet.write_string(number, place, one.cells.get(name, ""), red if name in one.errors else None)
            sheet.write_string(number, len(columns), "；".join(words(one.errors)), red)
    return out.getvalue()


def words(errors: Mapping[str, str]) -> list[str]:
    """机构：“某局”没有登记."""
    return [f"{column}：{say}" if column else say for column, say in errors.items()]
