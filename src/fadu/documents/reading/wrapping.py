"""Joining the lines that a page's width broke: a full line goes on in the next one unless that one is indented."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

PAGE_NUMBER = re.compile(
    r"^[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/\uff0f]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–·"
    r"\s]*$|^第\s*\d+\s*页.{0,10}$"
)
STARTS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[(\uff08][一二三四五六七八九十]{1,3}[)\uff09]|"
    r"\d{1,2}[.\uff0e、]\s*[\u4e00-\u9fff]|第[一二三四五六七八九十]+[章节条编])"
)
ENDS = re.compile(r"[。!?;:\uff01\uff1f\uff1b\uff1a]$")
LATIN = re.compile(r"[A-Za-z]$")
EDGE = 2  # rows at the top and the foot of a page that may be its furniture


@dataclass(frozen=True)
class Row:
    """A line of a page: its words, its left and right edge and its height in points; table rows hold tabs."""

    text: str
    left: float
    right: float
    size: float
    table: bool = False


def paragraphs(pages: list[list[Row]]) -> list[str]:
    """The paragraphs of all pages, furniture left out, joined over page ends too."""
    kept = [row for page in _without_furniture(pages) for row in page]
    plain = [row for row in kept if not row.table and row.right > 0]
    if not plain:
        return [row.text for row in kept]
    left, right = _margin(plain, lambda row: row.left), max(row.right for row in plain)
    joined: list[str] = []
    before: Row | None = None
    for row in kept:
        if before is not None and _continues(before, row, left, right):
            gap = " " if LATIN.search(joined[-1]) and re.match(r"[A-Za-z]", row.text) else ""
            joined[-1] += gap + row.text
        else:
            joined.append(row.text)
        before = row
    return joined


def _margin(rows: list[Row], edge: object) -> float:
    """The left edge that most long lines share."""
    longest = max(len(row.text) for row in rows)
    counts = Counter(round(row.left) for row in rows if len(row.text) > longest * 0.6)
    most = counts.most_common(2)
    return float(min(value for value, _ in most)) if most else min(row.left for row in rows)


def _continues(before: Row, row: Row, left: float, right: float) -> bool:
    if before.table or row.table or not before.right or not row.right:
        return False
    size = max(before.size, 8.0)
    full = before.right >= right - 1.9 * size
    indented = row.left > left + 0.9 * size
    if indented or not full:
        return False
    if abs(before.size - row.size) > 0.35 * size:
        return False
    return not (STARTS.match(row.text) and ENDS.search(before.text))


def _without_furniture(pages: list[list[Row]]) -> list[list[Row]]:
    """Pages without page numbers and without the heads and feet that return on most of them."""
    heads = Counter(_bare(row.text) for page in pages for row in {*page[:EDGE], *page[-EDGE:]})
    returning = {words for words, count in heads.items() if count >= 3 and count > len(pages) / 2}
    kept = []
    for page in pages:
        last = len(page) - 1
        kept.append(
            [
                row
                for place, row in enumerate(page)
                if row.table
                or not (
                    (place < EDGE or place > last - EDGE)
                    and (PAGE_NUMBER.match(row.text) or _bare(row.text) in returning)
                )
            ]
        )
    return kept


def _bare(words: str) -> str:
    return re.sub(r"[\d\s]", "", words) or words
