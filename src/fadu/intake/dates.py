"""Dates as office documents write them, whole or with their marks lost (2017124)."""

from __future__ import annotations

import datetime
import re

from fadu.intake.numerals import chinese_value

ARABIC = re.compile(r"((?:19|20)\d{2})\s*[年./\-—]\s*(\d{1,2})\s*[月./\-—]\s*(\d{1,2})")
CHINESE = re.compile(
    r"([二一][〇零OO○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]"
    r"{1,3})日"
)
LOST = re.compile(r"^((?:19|20)\d{2})(\d{2,4})$")
DATE_LINE = re.compile(
    r"^\(?(?:(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|"
    r"[二一][〇零OO○一二三四五六七八九]{3}年[^,。]{2,8}日|"
    r"(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2}\d{2,4})\)?$"
)
RANGE = re.compile(r"((?:19|20)\d{2})\s*年?\s*(?:-|—{1,2}|~|至|到)?\s*((?:19|20)\d{2})\s*年?")
YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
CHINESE_YEAR = re.compile(r"([二一][〇零OO○一二三四五六七八九]{3})年")


def parse(words: str) -> str | None:
    """The first whole date in the words as ISO text, or None."""
    found = ARABIC.search(words)
    if found:
        return _iso(int(found[1]), int(found[2]), int(found[3]))
    found = CHINESE.search(words)
    if found:
        year = chinese_value(re.sub("[OO○]", "〇", found[1]))
        return _iso(year or 0, chinese_value(found[2]) or 0, chinese_value(found[3]) or 0)
    return None


def is_date_line(words: str) -> bool:
    """Whether a line says a date and nothing else, its marks possibly lost."""
    return DATE_LINE.match(words.strip()) is not None


def damaged(words: str, near: str | None) -> str | None:
    """The date that digits without marks say (2017124); of two readings the last before `near`, else the later."""
    found = LOST.match(words.strip().strip("()"))
    if found is None:
        return None
    year, rest = int(found[1]), found[2]
    readings = [
        _iso(year, int(rest[:cut]), int(rest[cut:]))
        for cut in range(1, len(rest))
        if rest[cut] != "0" or len(rest) - cut > 1
    ]
    valid = sorted({one for one in readings if one is not None})
    earlier = [one for one in valid if near is None or one <= near]
    return earlier[-1] if earlier else (valid[-1] if valid else None)


def years(words: str) -> list[int]:
    """[first, last] year that a title names: one year twice left single, none where it names no year."""
    span = RANGE.search(words)
    if span and int(span[1]) < int(span[2]):
        return [int(span[1]), int(span[2])]
    single = YEAR.search(words)
    if single:
        return [int(single[1])]
    chinese = CHINESE_YEAR.search(words)
    value = chinese_value(re.sub("[OO○]", "〇", chinese[1])) if chinese else None
    return [value] if value else []


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
