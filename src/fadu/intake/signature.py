"""The signature of a document: who, on which day, under the text or under the notice that carries it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fadu.intake import dates
from fadu.intake.findings import Head
from fadu.intake.layout import Line

ORGAN = re.compile(
    r"(?:政府|办公室|局|委员会|委|厅|部|院|处|公司|中心|街道办事处|办事处|管委会|党组|署|会|所|大队|"
    r"支队|分局|领导小组|办)(?:\s*办公室)?$"
)
ONE_LINE = re.compile(r"(?P<organ>[\u4e00-\u9fff\s]{4,40}?)\s*(?P<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$")
INNER = re.compile(r"印发[《〈]?(?P<inner>.+?)[》〉]?的通知$")
LONG = 60


@dataclass(frozen=True)
class Signature:
    """Who signed, the day as ISO text where it can be read, and the words of the date."""

    issuer: str
    day: str | None
    words: str


def below(lines: list[Line], head: Head) -> Signature | None:
    """The last date line of the body with the issuer's line before it, or both on one line."""
    inside = [line for line in lines if line.start >= head.body_start]
    for index in range(len(inside) - 1, 0, -1):
        line = inside[index]
        issuer = _signers(inside[:index]) if dates.is_date_line(line.text) else None
        if issuer:
            after = sum(len(one.text) for one in inside[index + 1 :])
            if after < LONG * 4 and not INNER.search(head.title or ""):
                head.body_end = min(head.body_end, line.end)
            return Signature(issuer, dates.parse(line.text), line.text)
    for line in reversed(inside[-6:]):
        same = ONE_LINE.match(line.text)
        if same and ORGAN.search(same["organ"].strip()):
            return Signature(same["organ"].strip(), dates.parse(same["date"]), same["date"])
    return None


def above(lines: list[Line], head: Head) -> Signature | None:
    """The signature of a notice that stands before the title of what it issues."""
    before = [line for line in lines if line.start < head.body_start]
    for index in range(len(before) - 1, 0, -1):
        issuer = _signers(before[:index]) if dates.is_date_line(before[index].text) else None
        if issuer:
            return Signature(issuer, dates.parse(before[index].text), before[index].text)
    return None


def signed_on(signature: Signature | None, head: Head) -> str | None:
    if signature is None:
        return None
    return signature.day or dates.damaged(signature.words, head.published_on)


def dated_line(lines: list[Line], head: Head) -> str | None:
    """The first line after the title that says a date and nothing else."""
    for line in lines:
        if line.start >= head.body_start and dates.is_date_line(line.text) and line.text.rstrip(")").endswith("日"):
            return dates.parse(line.text)
    return None


def _signers(before: list[Line]) -> str | None:
    names: list[str] = []
    for line in reversed(before[-3:]):
        words = line.text.strip("() ")
        if len(words) > 60 or "。" in words or "," in words or not ORGAN.search(words):
            break
        names.insert(0, re.sub(r"\s{2,}", " ", words))
    return " ".join(names) or None
