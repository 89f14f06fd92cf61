"""Ranges and thresholds: figures that say which things are meant, not how many there were."""

from __future__ import annotations

import re

from fadu.intake.wordlists import words

RANGE = re.compile(
    r"(?<!\d)\d++(?:\.\d++)?[ ]?[%\u4e00-\u9fff]{0,3}?[ ]?(?P<dash>--|—{1,2}|[-~]|至|到)[ "
    r"]?\d+(?:\.\d+)?\s*[余多]?[万亿]?[%\u4e00-\u9fff]"
)
CHANGE = re.compile(r"(?:由|从|自)[^,。;]{0,16}$")
CONDITION_AFTER = re.compile(r"的(?!,|。|;)")
SIZE_UNITS = frozenset(words("年 元 吨 蒸吨 平方米 亩 公里 天 日 米 度 千瓦 立方米 公顷 小时 分 学时 种"))
NOUN = re.compile(r"[\u4e00-\u9fff]")


def ranges(text: str) -> list[tuple[int, int]]:
    """Where a span of values stands (3—5个, 16至24岁), a change from one to the other left out."""
    found = []
    for match in RANGE.finditer(text):
        changes = match["dash"] in "至到" and CHANGE.search(text[max(0, match.start() - 20) : match.start()])
        if not changes:
            found.append(match.span())
    return found


def condition(text: str, start: int, end: int, unit: str, code: str) -> bool:
    """Whether a compared figure is a condition on what follows: 超过40件的9个县, 5000万元以上项目."""
    if code == "eq":
        return False
    bound = text[max(start, end - 2) : end] in ("以上", "以下", "以内")
    if CONDITION_AFTER.match(text, end):
        before = text[max(0, start - 3) : start]
        return bound or before.endswith(("超过", "高于", "低于", "不足", "超", "少于", "不满", "大于"))
    return bound and unit in SIZE_UNITS and NOUN.match(text, end) is not None
