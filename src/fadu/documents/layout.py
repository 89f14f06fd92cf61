"""The measures of an official document (GB/T 9704-2012), shared by every writer of pages.

A4; the type area is 156 × 225 mm and holds 22 lines of 28 characters of size 3 (三号).
"""
from __future__ import annotations

import math
import unicodedata
from datetime import date
from typing import NamedTuple

from .model import chinese_date

PAGE_MM = (210, 297)
TOP_MM, BOTTOM_MM, LEFT_MM, RIGHT_MM = 37, 35, 28, 26
LINES = 22
TEXT_PT = (PAGE_MM[0] - LEFT_MM - RIGHT_MM) / 25.4 * 72
PITCH_PT = 28.95      # 22 lines in 225 mm
TITLE_PITCH_PT = 35.0
BODY_PT = 16          # 三号 as word processors name it
BODY_TRUE_PT = 15.75  # 三号 as the printer measures it: 28 of them are 155.6 mm wide
TITLE_PT = 22         # 二号
FOOT_PT = 14          # 四号
TABLE_PT = 12         # 小四
SMALL_TABLE_PT = 9    # 小五: tables of many columns
FLAG_PT = 42.0        # 发文机关标志: smaller where the name is long
FLAG_BEFORE_PT = 35 / 25.4 * 72  # its upper edge below that of the type area
RED = "E60012"

SONG, FANG, KAI, HEI, TITLE, LATIN = "宋体", "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "Times New Roman"
HEADING_FONTS = {1: HEI, 2: KAI, 3: FANG, 4: FANG}

# What a machine without the official faces may take instead.
SUBSTITUTES = {FANG: "仿宋", KAI: "楷体", TITLE: "FZXiaoBiaoSong-B05S"}


class Signature(NamedTuple):
    """How far issuer and date stand from the right edge, in characters."""

    issuer: float
    date: float


def width(text: str) -> float:
    """The width of a text in full characters: Latin letters and figures count half."""
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WFA" else 0.5 for letter in text)


def signature(issuer: str, day: date | None) -> Signature:
    """The date ends four characters from the right, the issuer stands centred over it (GB/T 9704 §7.3.5.1).

    A name so long that it would leave the type area ends at its edge, and the date is centred under it.
    """
    half = width(chinese_date(day)) / 2
    if width(issuer) / 2 <= 4 + half:
        return Signature(4 + half - width(issuer) / 2, 4)
    return Signature(0, max(0, width(issuer) / 2 - half))


def flag_size(flag: str) -> float:
    """The size in points at which the flag fits one line (it may be set smaller, never broken)."""
    return min(FLAG_PT, TEXT_PT / max(1.0, width(flag)) * 0.98)


def title_width(title: str, full: float = TEXT_PT / TITLE_PT) -> float:
    """How wide, in characters, the title is set so that its lines are even and no word is torn (GB/T 9704 §7.3.1).

    A title that fits one line has the full width. A newline in the title stands as it is.
    """
    widest = max(width(line) for line in title.split("\n"))
    if widest <= full:
        return full
    words = title_words(title)
    fewest = math.ceil(widest / full)
    for candidate in range(math.ceil(widest / fewest), int(full)):
        if _fills(words, candidate) == fewest:
            return candidate + 0.4  # figures are a little wider than half a character
    return full


def title_words(title: str) -> list[str]:
    """The words of a title, a number with the word that follows it; joined they are the title."""
    import rjieba

    words: list[str] = []
    for word in rjieba.cut(title):
        if words and words[-1].isdecimal():
            words[-1] += word
        else:
            words.append(word)
    return words


def _fills(words: list[str], line: float) -> int:
    """Into how many lines these words fall where a line is filled to its end; 0 where that would tear a word."""
    lines, used = 1, 0.0
    for word in words:
        if used + width(word) > line:
            if used + width(word[0]) <= line:
                return 0
            lines, used = lines + 1, 0.0
        used += width(word)
    return lines
