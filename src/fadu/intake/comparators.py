"""Words before, inside or after a figure that say at least, more than, at most, about."""

from __future__ import annotations

import re

INSIDE = {"余": "gt", "多": "gt", "来": "approx", "几": "gt"}

BEFORE = (
    (re.compile(r"(?:不少于|不低于|至少(?:[^\d,。;]{0,6})|最低|不小于|力争达到|不短于)$"), "ge"),
    (
        re.compile(
            r"(?:不超过|不多于|不高于|不大于|最多|至多|不得超过|控制在|压缩至|压减至|缩短至|缩减至|压缩到|缩短到)$"
        ),
        "le",
    ),
    (re.compile(r"(?:超过|突破|超出|多达|高于|大于|逾|超)$"), "gt"),
    (re.compile(r"(?:低于|少于|不足|不到|小于)$"), "lt"),
    (re.compile(r"(?:将近|接近|近|约|大约|约为|大概|近乎|约有|平均约)$"), "approx"),
)
AFTER = (
    (re.compile(r"及?以上"), "ge"),
    (re.compile(r"[及或]?以[下内]"), "le"),
    (re.compile(r"左右|上下|许"), "approx"),
    (re.compile(r"[余多](?![次种样年方项元重个])"), "gt"),
)
LOOK_BACK = 10


def comparator(text: str, start: int, end: int, inside: str) -> tuple[str, int]:
    """(code, end of the figure with the words after it) for the figure text[start:end].

    Codes: eq, ge (以上, 不少于), gt (余, 超), le (以内, 不超过), lt (不足), approx (近, 约, 左右).
    """
    for pattern, code in AFTER:
        found = pattern.match(text, end)
        if found:
            return code, found.end()
    if inside:
        return INSIDE[inside], end
    before = text[max(0, start - LOOK_BACK) : start]
    for pattern, code in BEFORE:
        if pattern.search(before):
            return code, end
    return "eq", end
