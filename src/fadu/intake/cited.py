"""Faults in what a document cites: titles misquoted, words lost from them, numbers of another series, wrong counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fadu.intake import misprints
from fadu.intake.findings import Damage, Head
from fadu.intake.numerals import value_of

YEAR = r"(?:19|20)\d{2}"
TITLE = re.compile(r"《(?P<title>[^《》\n]{4,80}?)》")
TITLE_YEARS = re.compile(rf"\((?P<raw>{YEAR}\s*[-—~]{{1,2}}\s*{YEAR})\)")
TITLE_YEARS_WHOLE = re.compile(rf"\({YEAR}\s*[-—~]{{1,2}}\s*{YEAR}年\)")
# A notice issues a plan: 《…方案的通知》 says so with 印发, 转发 or 公布.
ISSUED = re.compile(r"(?:方案|要点|计划|办法|规定|规则|细则|规划|意见|清单|目录)的通知$")
ISSUING = re.compile(r"印发|转发|公布|发布|下达|关于|批转")
# A government's own document bears its own series, its office's the office's: 某政发, 某政办发.
OWN_TITLE = re.compile(
    r"《[^《》\n]{2,20}人民政府关于[^《》\n]{4,80}》\s*\((?P<raw>[\u4e00-\u9fff]{1,6}政办[发字函]?〔\d{4}〕\d{1,4}号)\)"
)
# The national constitution day was set in 2014, the week around it in 2018.
CONSTITUTION_WEEK = re.compile(r"(?P<raw>第(?P<number>[一二三四五六七八九十\d]{1,3})个[^,。;《》]{0,4}宪法宣传周)")
FIRST_DAY, FIRST_WEEK = 2014, 2018
# Verbs of action that a heading cannot aim at a mechanism or system without 健全, 完善 or the like.
HEADING = re.compile(
    r"^[ \t]*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])\s*"
    r"(?P<raw>(?:依法|有效|积极|及时){0,2}(?:化解|预防|处置|防范|解决)[^,。;:的健完建构\n]{2,16}(?:机制|体系|制度))$",
    re.MULTILINE,
)


def damage(text: str, original: str, head: Head) -> Iterator[Damage]:
    """Faults of citing in the order of the rules; `text` is folded, `original` as read."""
    whole = TITLE_YEARS_WHOLE.search(text) is not None
    for found in TITLE.finditer(text):
        title = found["title"]
        years = TITLE_YEARS.search(title)
        if years and whole:
            start = found.start("title") + years.start("raw")
            yield Damage(
                original[start : start + len(years["raw"])],
                years["raw"] + "年",
                start,
                start + len(years["raw"]),
                "missing_char",
            )
        start = found.start("title")
        if ISSUED.search(title) and not ISSUING.search(title):
            words = original[start : start + len(title)]
            yield Damage(words, f"关于印发{words}", start, start + len(title), "missing_word")
        bare = re.sub(r"\([^()]*\)$", "", title)
        official = _misquoted(bare)
        if official:
            start = found.start("title")
            yield Damage(original[start : start + len(bare)], official, start, start + len(bare), "wrong_title")
    for found in OWN_TITLE.finditer(text):
        yield _span(original, found, found["raw"].replace("政办", "政"), "doc_number_series")
    for found in HEADING.finditer(text, head.body_start, head.body_end):
        yield _span(original, found, "健全" + found["raw"], "missing_word")
    yield from _constitution_week(text, original, head)


def _constitution_week(text: str, original: str, head: Head) -> Iterator[Damage]:
    """The eighth constitution day that is called the eighth constitution week."""
    year = int(head.period[0][:4]) if head.period else 0
    for found in CONSTITUTION_WEEK.finditer(text):
        number = value_of(found["number"])
        if year >= FIRST_WEEK and number == year - FIRST_DAY + 1:
            yield _span(original, found, f"第{found['number']}个国家宪法日", "wrong_fact")


def _span(original: str, found: re.Match[str], suggestion: str, kind: str) -> Damage:
    start, end = found.span("raw")
    return Damage(original[start:end], suggestion, start, end, kind)


def _misquoted(title: str) -> str | None:
    for official in misprints.OFFICIAL_TITLES:
        if title == official:
            return None
    for official in misprints.OFFICIAL_TITLES:
        if abs(len(title) - len(official)) <= 1 and len(official) >= 8 and _differs_little(title, official):
            return official
    return None


def _differs_little(one: str, other: str) -> bool:
    """Whether the two differ only inside a gap of at most two characters."""
    first = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    tail = 0
    while tail < min(len(one), len(other)) - first and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    return max(len(one), len(other)) - first - tail <= 2 and first >= 4
