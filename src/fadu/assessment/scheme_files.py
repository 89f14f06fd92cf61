"""A scheme as an Excel file: the template, reading one with what is wrong row by row, writing one out."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from fadu.assessment import scheme_heads
from fadu.assessment.rule_words import rule_of
from fadu.assessment.scheme import HOLDERS, WAYS, Item, Rule, Scheme, Way, wrong_in
from fadu.assessment.scoring import plain
from fadu.indicators.catalogue import CATALOGUE
from fadu.organs.roster_files import Columns

FIRST, SECOND, CODE, TEXT, POINTS, WAY, TARGET, STEPS, EACH, INDICATOR, EVIDENCE, APPLIES, ATTESTED = (
    "一级指标", "二级指标", "编号", "三级指标", "分值", "计分方式", "目标值", "分档", "每件分数", "取数指标",
    "佐证材料", "适用对象", "有出处",
)  # fmt: skip
WORDS = "计分办法"
COLUMNS: Columns = (
    (FIRST, True, "相同的一级指标只在第一行写也可以"),
    (SECOND, False, "相同的二级指标只在第一行写也可以"),
    (CODE, True, "全方案不重复"),
    (TEXT, True, "考核的内容"),
    (POINTS, True, "数字；加分的写最多加多少，一票否决的写0"),
    (WORDS, False, "文件里的原话，如“每发现1件扣0.5分”；计分方式空着的，由系统按这句话判断"),
    (WAY, False, "按比例、分档、扣分、达标得分、评议、加分、一票否决；空着又看不懂计分办法的是评议"),
    (TARGET, False, "按比例、达标得分的目标，百分数写数字，如100；扣分写了目标的，按低于目标的数扣"),
    (STEPS, False, "分档的各档：数值:得分比例，如 95:100、80:60"),
    (EACH, False, "扣分、加分的每件多少分"),
    (INDICATOR, False, "由系统取数的指标代号或者名称，见“可取数的指标”；空着的由被考核单位自报"),
    (EVIDENCE, False, "要交的材料"),
    (APPLIES, False, "政府、部门、单位、领域（如 市场监管），或者 名录：行政许可事项清单（有在册事项的）；空着都适用"),
    (ATTESTED, False, "原文：内容见于公布的原文；重构或者空着：不是原文"),
)
PLACES = {
    "code": CODE, "text": TEXT, "points": POINTS, "indicator": INDICATOR, "target": TARGET, "steps": STEPS,
    "each": EACH, "applies": APPLIES,
}  # fmt: skip
WAY_OF: dict[str, Way] = {
    "按比例": "ratio", "分档": "steps", "扣分": "deduct", "达标得分": "reach", "评议": "judge", "加分": "extra",
    "一票否决": "veto", "": "judge",
}  # fmt: skip
APPLIES_TO = {"": "", "政府": "government", "部门": "organ"}
BY_NAME = {one.name: one.code for one in CATALOGUE.values()}
VERBATIM = ("原文", "是")
STEP = re.compile(r"(-?[\d.]+)\s*[:：]\s*([\d.]+)")


@dataclass
class Row:
    """A row of the sheet: the item that it makes (None where it cannot), and what is wrong by column."""

    number: int
    cells: Mapping[str, str]
    item: Item | None = None
    errors: dict[str, str] = field(default_factory=dict)


def judged(rows: Sequence[tuple[int, Mapping[str, str]]]) -> list[Row]:
    """Every row with its item or its errors; groups that are left empty are those of the row above."""
    found, above, seen = list[Row](), {FIRST: "", SECOND: ""}, dict[str, int]()
    for number, cells in rows:
        filled = dict(cells)
        if filled.get(FIRST):
            above = {FIRST: filled[FIRST], SECOND: ""}
        above[SECOND] = filled.get(SECOND) or above[SECOND]
        row = item_row(number, filled | above)
        code = filled.get(CODE, "")
        if code in seen:
            row.errors[CODE] = _("与第{number}行的编号重复").format(number=seen[code])
        seen.setdefault(code, number)
        if not above[FIRST]:
            row.errors[FIRST] = _("写明一级指标")
        found.append(row)
    return found


def item_row(number: int, cells: Mapping[str, str]) -> Row:
    row = Row(number, cells)
    way = WAY_OF.get(cells.get(WAY, ""))
    said = cells.get(APPLIES, "").replace("名录:", HOLDERS)
    applies = APPLIES_TO.get(said, "、".join(part for part in re.split(r"[、，,；;\s]+", said) if part))
    if way is None:
        row.errors[WAY] = _("可写：{ways}").format(ways="、".join(str(one) for one in WAYS.values()))
    numbers = {name: decimal(row, name) for name in (POINTS, TARGET, EACH)}
    steps = tuple((Decimal(least), Decimal(share)) for least, share in STEP.findall(cells.get(STEPS, "")))
    if cells.get(STEPS) and not steps:
        row.errors[STEPS] = _("写成 95:100、80:60 这样")
    points = numbers[POINTS]
    rule = Rule(way or "judge", numbers[TARGET], steps, numbers[EACH])
    if not cells.get(WAY) and cells.get(WORDS):
        rule = rule_of(cells[WORDS], points)
    item = Item(
        cells.get(CODE, ""), cells.get(FIRST, ""), cells.get(SECOND, ""), cells.get(TEXT, ""),
        Decimal(0) if points is None else points, rule,
        code_of(cells.get(INDICATOR, "")), cells.get(EVIDENCE, ""), cells.get(WORDS, ""), applies,
        cells.get(ATTESTED, "") in VERBATIM,
    )  # fmt: skip
    for name, say in wrong_in(item).items():
        row.errors.setdefault(PLACES[name], say)
    row.item = None if row.errors else item
    return row


def code_of(said: str) -> str:
    """The code of an indicator that is named by its code or its name; what is neither, as it was said."""
    return said if said in CATALOGUE else BY_NAME.get(said, said)


def decimal(row: Row, name: str) -> Decimal | None:
    text = row.cells.get(name, "").rstrip("%％分")
    if not text:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        row.errors[name] = _("写成数字")
        return None
    return number


def whole(scheme: Scheme) -> bytes:
    """The scheme as such a file with what it says of itself: brought in again it is the same scheme."""
    return sheet(scheme.title, scheme.items, scheme_heads.rows_of(scheme))


def sheet(title: str, items: Sequence[Item], told: Sequence[tuple[str, str]] = ()) -> bytes:
    """The items as such a file, to be changed and brought in again as a new version; without items the template.

    told: what a sheet of its own says of the scheme (`scheme_heads.rows_of`). Two more say how each column is filled
    in, and which indicators can be computed.
    """
    out = BytesIO()
    titles = {one: name for name, one in APPLIES_TO.items()}
    with xlsxwriter.Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        head = book.add_format({"bold": True, "bg_color": "#E7EFF6", "bottom": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        page = book.add_worksheet(title[:31].translate({ord(sign): "" for sign in "[]:*?/\\"}) or "方案")
        for place, (name, needed, _say) in enumerate(COLUMNS):
            page.write_string(0, place, name + ("＊" if needed else ""), head)
            page.set_column(place, place, 48 if name == TEXT else 24 if name in (FIRST, SECOND, EVIDENCE) else 12)
        page.freeze_panes(1, 0)
        for number, one in enumerate(items, 1):
            steps = "、".join(f"{plain(least)}:{plain(share)}" for least, share in one.rule.steps)
            cells = (one.first, one.second, one.code, one.text, one.points, one.formula, way_name(one.rule.way),
                     one.rule.target, steps, one.rule.each, one.indicator, one.evidence,
                     titles.get(one.applies, one.applies), VERBATIM[0] if one.attested else "重构")  # fmt: skip
            for place, cell in enumerate(cells):
                if isinstance(cell, Decimal):
                    page.write_number(number, place, float(cell), wrap)
                else:
                    page.write_string(number, place, cell or "", wrap)
        if told:
            listed(book, scheme_heads.SHEET, told, head)
        listed(book, _("填写说明"), [("栏目", "须填", "说明"), *((name, "须填" if needed else "", say)
                                                    for name, needed, say in COLUMNS)], head)  # fmt: skip
        listed(book, _("可取数的指标"), [("代号", "名称", "单位", "领域"), *((one.code, one.name, one.unit, one.domain)
                                                      for one in CATALOGUE.values())], head)  # fmt: skip
    return out.getvalue()


def listed(book: Any, title: str, rows: Sequence[Sequence[str]], head: Any) -> None:
    """One more sheet, its first row the heads."""
    page = book.add_worksheet(title)
    page.set_column(0, len(rows[0]) - 1, 30)
    for number, cells in enumerate(rows):
        for place, cell in enumerate(cells):
            page.write_string(number, place, cell, None if number else head)


def way_name(way: Way) -> str:
    return next(name for name, one in WAY_OF.items() if one == way and name)
