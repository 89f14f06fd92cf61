"""What an Excel file says of a scheme as a whole, on a sheet of its own: name, version, source, grades, full mark."""
from __future__ import annotations

import re
from typing import Any

from openpyxl import Workbook

from fadu.assessment.scheme import Scheme
from fadu.assessment.scoring import plain
from fadu.organs.roster_files import text

SHEET = "方案信息"
TITLES = {"code": "代号", "name": "方案名称", "version": "版本", "source": "依据", "grades": "等次", "mark": "折算满分",
          "note": "说明"}  # fmt: skip
GRADE = re.compile(r"(\d+(?:\.\d+)?)\s*[:：]?\s*([^\d\s、，,；;:：]+)")  # 90:优秀、80:良好


def rows_of(scheme: Scheme) -> list[tuple[str, str]]:
    """Title and content of each line of that sheet, its heads first."""
    told = {
        "code": scheme.code, "name": scheme.title, "version": scheme.version, "source": scheme.source,
        "grades": "、".join(f"{plain(least)}:{name}" for least, name in scheme.grades),
        "mark": plain(scheme.mark) if scheme.mark is not None else "", "note": scheme.note,
    }  # fmt: skip
    return [("栏目", "内容"), *((title, told[name]) for name, title in TITLES.items())]


def read(book: Workbook) -> dict[str, Any]:
    """What such a sheet says, by name (see TITLES), empty ones left out; `grades` as pairs of points and name.

    {} where the file has no such sheet.
    """
    if SHEET not in book.sheetnames:
        return {}
    names = {title: name for name, title in TITLES.items()}
    cells = ((text(row[0]), text(row[1])) for row in book[SHEET].iter_rows(max_row=50, max_col=2, values_only=True)
             if len(row) > 1)  # fmt: skip
    found: dict[str, Any] = {names[title]: said for title, said in cells if title in names and said}
    if "grades" in found:
        found["grades"] = grades_of(found["grades"])
    return found


def grades_of(said: str) -> list[list[str]]:
    """等次 as they are written, `90:优秀、80:良好`: points at least, and name."""
    return [[least, name] for least, name in GRADE.findall(said)]
