"""All figures of a document, in order, with the units that they leave to their neighbours."""

from __future__ import annotations

import re
from dataclasses import replace

from fadu.intake import list_numbers, nonfigures, ranges, tables, units
from fadu.intake.figures import Shape, shapes, to_fact
from fadu.intake.findings import Fact
from fadu.intake.layout import Breaks, Line

JOINED = frozenset(("、", "和", "及", "与", ",", "以及"))
HAN = re.compile(r"[\u4e00-\u9fff)”]")
AFTER_BARE = re.compile(r"\s*(?:[,。;、)(\n]|$|占|同比|较|,)")
BEFORE_BARE = re.compile(r"(?:[\u4e00-\u9fff)”]|[\u4e00-\u9fff]:)\s*$")
YEARLIKE = re.compile(r"(?:19[4-9]|20[0-4])\d$")
CASES = re.compile(r"处罚|案件|复议|诉讼|许可|投诉|举报|强制|立案|结案|受理|办结|撤销|维持|驳回")
PEOPLE = re.compile(r"(?:名)?(?:农民工|群众|师生|学生|职工|居民|村民|市民|党员|干部|老人|游客|妇女|儿童|用户)")
SHARED = frozenset(("工作日", "个工作日", "个月", "个百分点", "自然日", "个小时"))


def find(text: str, lines: list[Line], breaks: Breaks, start: int, end: int) -> list[Fact]:
    """The figures of text[start:end]; the text is folded, offsets are code points into all of it."""
    marks = nonfigures.mask(text)
    for first, last in ranges.ranges(text):
        marks[first:last] = b"\x01" * (last - first)
    cells = tables.numeric_cells(lines)
    for offset in cells:
        marks[offset] = 0
    found = _without_list_numbers(text, [shape for shape in shapes(text, marks) if start <= shape.start < end])
    found = _disjoint(found)
    facts = []
    for index, shape in enumerate(found):
        fact = _fact(text, breaks, found, index, shape, cells)
        if fact is not None:
            facts.append(fact)
    return facts


def _fact(
    text: str, breaks: Breaks, found: list[Shape], index: int, shape: Shape, cells: dict[int, tuple[str, str]]
) -> Fact | None:
    following = found[index + 1] if index + 1 < len(found) else None
    at_cell = shape.start if shape.start in cells else shape.start - 1
    if at_cell in cells and shape.unit != "%":
        unit, name = cells[at_cell]
        shape = replace(shape, unit="", magnitude="", end=shape.start + len(shape.number))
        fact = to_fact(text, shape, _scaled(unit))
        if fact is not None:
            fact.subject = name
            if unit != fact.unit:
                fact.unit = unit
        return fact
    if following is not None and text[shape.end : following.start].strip() in JOINED:
        shared = following.unit in SHARED and shape.unit in ("个", "")
        if (shared or (not shape.unit and following.unit)) and _listed(text, shape):
            return to_fact(text, shape, following.unit)
    if shape.unit:
        return to_fact(text, shape)
    return _bare(text, breaks, found, index, shape)


def _listed(text: str, shape: Shape) -> bool:
    return bool(HAN.match(text[shape.start - 1 : shape.start]) or text[shape.start - 1 : shape.start] in "、")


def _scaled(unit: str) -> str:
    return unit[1:] if unit[:1] in ("万", "亿") and len(unit) > 1 else unit


def _bare(text: str, breaks: Breaks, found: list[Shape], index: int, shape: Shape) -> Fact | None:
    """A number without a unit is a figure where the sentence counts in a unit that it leaves out."""
    people = PEOPLE.match(text, shape.end) if shape.magnitude else None
    if people:
        return to_fact(text, shape, "人")
    if shape.chinese or not BEFORE_BARE.search(text[max(0, shape.start - 3) : shape.start]):
        return None
    if not AFTER_BARE.match(text, shape.end) or YEARLIKE.match(shape.number) or len(shape.number) > 8:
        return None
    start, end = breaks.sentence(shape.start)
    near = [other for other in found if start <= other.start < end and other.unit]
    before = [other.unit for other in near if other.start < shape.start and _counted(other.unit)]
    after = [other.unit for other in near if other.start > shape.start and _counted(other.unit)]
    if before:
        return to_fact(text, shape, before[-1])
    if shape.magnitude and re.search(r"资金|罚款|金额|罚没|投入|经费|补助|元", text[start : shape.start]):
        return to_fact(text, shape, "元")
    if CASES.search(text[breaks.clause(shape.start)[0] : shape.start]) and (near or after):
        return to_fact(text, shape, "件")
    return to_fact(text, shape, after[0]) if after else None


def _counted(unit: str) -> bool:
    return unit not in units.RATE_UNITS and unit not in units.DURATIONS


def _without_list_numbers(text: str, found: list[Shape]) -> list[Shape]:
    """The shapes less the list numbers that stick to them."""
    numbers = list_numbers.fused(text)
    cut = []
    for shape in found:
        size = numbers.get(shape.start, 0)
        if size and len(shape.number) > size:
            cut.append(replace(shape, number=shape.number[size:], start=shape.start + size))
        elif not size:
            cut.append(shape)
    return cut


def _disjoint(found: list[Shape]) -> list[Shape]:
    """In order, and of two that overlap the longer one."""
    kept: list[Shape] = []
    for shape in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or shape.start >= kept[-1].end:
            kept.append(shape)
        elif shape.end - shape.start > kept[-1].end - kept[-1].start:
            kept[-1] = shape
    return kept
