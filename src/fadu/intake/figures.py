"""Find every figure of a text: number, magnitude, unit, comparator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fadu.intake import numerals, units
from fadu.intake.chinese_figures import is_count
from fadu.intake.comparators import comparator
from fadu.intake.findings import Fact
from fadu.intake.ranges import condition
from fadu.intake.wordlists import words

UNITS = sorted({*units.COUNTED, *units.MEASURED, "岁", "周岁"}, key=len, reverse=True)
_UNIT = "|".join(map(re.escape, UNITS))
ARABIC = re.compile(
    rf"(?<![\d.A-Za-z_/+×])(?P<number>{numerals.ARABIC})(?![\d.])[ ]?(?P<before>[余多几])?[ ]?"
    rf"(?:(?P<magnitude>{numerals.MAGNITUDE})(?!(?!千[瓦米克])[{numerals.CHINESE_DIGITS}]))?[ ]?(?P<after>[余多])?[ ]?"
    rf"(?P<unit>%|‰|{_UNIT})?(?P<times>[(]次[)])?"
)
WORDS = re.compile(
    rf"(?P<number>[一二两三四五六七八九十][{numerals.CHINESE_DIGITS}]{{0,13}}|(?<=[近上约逾超达])[百千万])(?P<before>[余多几])?"
    rf"(?P<magnitude>[万亿])?(?P<after>[余多])?(?P<unit>{_UNIT})"
)
PER_CENT_WORDS = re.compile(rf"百分之(?P<number>{numerals.CHINESE})(?P<point>点[{numerals.CHINESE_DIGITS}]{{1,6}})?")
GREAT = re.compile(rf"(?P<number>[二两三四五六七八九十])大(?P<unit>{'|'.join(units.GROUPED)})(?!重点改革)")
YEARLIKE = re.compile(r"(?:19[5-9]|20[0-3])\d$")
VAGUE_AFTER_YEAR = frozenset(words("成 级 届 班 版 年 对 路 门 分 行 列 格 步 字 天 层"))
REFUSED_AFTER = {  # a unit's character that begins another word
    "分": re.compile(r"[别局管类工期公会批为子成布析段享级]"),
    "门": re.compile(r"[户诊类]"),
    "里": re.compile(r"[面程河]"),
    "对": re.compile(r"[象于应接照比]"),
    "路": re.compile(r"[径线]"),
    "班": re.compile(r"子"),
    "本": re.compile(r"[级地区市县年]"),
    "单": re.compile(r"[独项]"),
    "层": re.compile(r"级"),
    "年": re.compile(r"[行规计攻来前后期级代度立普任]|以来|内|多来"),
    "级": re.compile(r""),
    "届": re.compile(r""),
    "岁": re.compile(r""),
    "周岁": re.compile(r""),
    "成": re.compile(r""),
    "版": re.compile(r""),
    "步": re.compile(r""),
    "格": re.compile(r""),
    "字": re.compile(r""),
    "星": re.compile(r""),
    "日": re.compile(r"游|[至到—]"),
    "村": re.compile(r"民|[一居]"),
    "月": re.compile(r""),
}
NEGATIVE = re.compile(r"(?:^|[\s|长为是达降])-$")


@dataclass(frozen=True)
class Shape:
    """A figure as found, before it is known what it counts."""

    number: str
    magnitude: str
    unit: str
    inside: str
    start: int
    end: int
    chinese: bool


def shapes(text: str, marks: bytearray) -> Iterator[Shape]:
    """Every number of the folded text that is not marked as something else, with its unit if one follows."""
    for found in ARABIC.finditer(text):
        if not marks[found.start()]:
            yield _shape(found, chinese=False)
    for found in WORDS.finditer(text):
        if not marks[found.start()]:
            shape = _shape(found, chinese=True)
            if is_count(text, shape.start, shape.end, shape.number, shape.unit, shape.inside):
                yield shape
    for found in GREAT.finditer(text):
        if not marks[found.start()]:
            yield Shape(found["number"], "", found["unit"], "", found.start(), found.end(), True)
    for found in PER_CENT_WORDS.finditer(text):
        if not marks[found.start()]:
            yield Shape(found[0].removeprefix("百分之"), "", "%", "", found.start(), found.end(), True)


def _shape(found: re.Match[str], *, chinese: bool) -> Shape:
    inside = found["before"] or found["after"] or ""
    unit = found["unit"] or ""
    if unit and found.groupdict().get("times"):
        unit += "次"  # 人(次)
    return Shape(found["number"], found["magnitude"] or "", unit, inside, found.start(), found.end(), chinese)


def to_fact(text: str, shape: Shape, unit: str | None = None) -> Fact | None:
    """The figure with value, unit and comparator; None where the shape is no number or no result.

    `unit` overrides the unit that stands there, for figures that leave it to their neighbour.
    """
    value = _value(shape)
    if value is None or _refused(text, shape):
        return None
    start = shape.start
    if NEGATIVE.search(text[max(0, start - 2) : start]):
        value, start = -value, start - 1
    code, end = comparator(text, start, shape.end, shape.inside)
    if condition(text, start, end, shape.unit, code):
        return None
    given = unit if unit is not None else shape.unit
    return measured(Fact(value, given, "", start, end, code, implied_unit=unit is not None), shape.magnitude)


def _value(shape: Shape) -> int | float | None:
    if not shape.chinese or "点" not in shape.number:
        return numerals.value_of(shape.number)
    whole, _, parts = shape.number.partition("点")
    digits = "".join(str(numerals.DIGITS.get(char, "")) for char in parts)
    base = numerals.chinese_value(whole)
    return None if base is None else float(f"{base}.{digits}")


def _refused(text: str, shape: Shape) -> bool:
    follow = REFUSED_AFTER.get(shape.unit)
    if shape.chinese:
        return False
    if follow is not None and follow.match(text, shape.end) and not shape.magnitude:
        return True
    return shape.unit in VAGUE_AFTER_YEAR and YEARLIKE.match(shape.number) is not None


def measured(fact: Fact, magnitude: str) -> Fact:
    """The fact with 万 and 亿 where they belong: in the number of counted things, in the unit of measured ones."""
    unit = units.SAME_UNIT.get(fact.unit, fact.unit)
    scale = numerals.MAGNITUDES.get(magnitude, 1)
    fact.value_base, fact.unit_base = _whole(fact.value * scale, scale), unit
    if magnitude and unit in units.MEASURED:
        fact.unit = magnitude + unit
    else:
        fact.unit, fact.value = unit, fact.value_base
    return fact


def _whole(value: int | float, scale: int) -> int | float:
    if isinstance(value, float):
        value = round(value, 6)
        return int(value) if value.is_integer() and scale > 1 else value
    return value
