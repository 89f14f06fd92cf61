"""What stands grey beside the text while a report is written: last year's report, or one that was read in."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from typing import Any

from fadu.intake.findings import Section

from .content import Block, Content
from .figures import Value
from .outline import bare, sections
from .reading import understood
from .render import plain

FITS = (
    ("leaders", re.compile(r"第一责任人|主要负责人履")),
    ("faults", re.compile(r"不足|存在的?问题|存在.{0,6}困难|短板|薄弱")),
    ("plans", re.compile(r"下一?年|明年|下步|下一步|主要安排|工作打算|重点工作|工作计划|\d{4}年.{0,8}(?:打算|思路)")),
    ("others", re.compile(r"其他需要")),
)
ALIKE = 0.5  # headings this much alike speak of the same thing


@dataclass(frozen=True)
class Passage:
    """A section of the reference: to which part it answers, its heading, its paragraphs, who had written it."""

    part: str
    level: int
    title: str
    paragraphs: tuple[str, ...]
    organ: str = ""


@dataclass(frozen=True)
class Reference:
    """`origin`: where it is from, in words; `year` of the report, 0 where unknown."""

    origin: str
    year: int
    passages: tuple[Passage, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def from_json(raw: Mapping[str, Any] | None) -> Reference | None:
    if not raw:
        return None
    passages = (Passage(**{**one, "paragraphs": tuple(one["paragraphs"])}) for one in raw["passages"])
    return Reference(raw["origin"], raw["year"], tuple(passages))


def of_report(content: Content, values: Mapping[str, Value], year: int) -> Reference:
    """A report of the system as it read, numbers put in; what was still to be written is left out."""
    found = []
    for part in content.parts:
        for start, end in sections(part):
            blocks = part.blocks[start:end]
            headed = bool(blocks) and blocks[0].kind == "heading"
            title = bare(blocks[0].text) if headed else part.title
            said = [one for one in blocks[headed:] if one.kind != "gap" and one.text.strip()]
            written = tuple(plain(one.text, values) for one in said)
            organ = next((one.source.organ for one in blocks if one.source), "")
            if headed or written:
                found.append(Passage(part.key, 2 if headed else 1, title, written, organ))
    return Reference(f"{year}年度报告", year, tuple(found))


def of_text(text: str, origin: str) -> Reference:
    """A report that was read in: its headings, each with what stands under it, put to the part that it answers to."""
    read = understood(text)
    year = int(read.head.period[0][:4]) if read.head.period else 0
    found = [passage for section in read.sections for passage in _passages(text, section, part_of(section.title))]
    return Reference(origin, year, tuple(found))


def part_of(title: str) -> str:
    return next((key for key, words in FITS if words.search(title)), "deeds")


def _passages(text: str, section: Section, part: str) -> Iterator[Passage]:
    children = [one for one in section.children if one.kind not in ("enumeration", "implied")]
    end = children[0].start if children else section.end
    body = tuple(line.strip() for line in text[section.heading_end:end].splitlines() if line.strip(" \t。."))
    if section.kind != "preamble" or body:
        yield Passage(part, section.level, section.title.strip("。 "), body)
    for child in children:
        yield from _passages(text, child, part)


def beside(reference: Reference | None, part: str, title: str) -> list[Passage]:
    """What answers to a section: the passage whose heading is most like it; without a heading, the lead of its part."""
    if reference is None:
        return []
    here = [one for one in reference.passages if one.part == part]
    if not title:
        return [one for one in here if one.level == 1] or here[:1]
    alike = sorted(((likeness(one.title, title), n) for n, one in enumerate(here)), reverse=True)
    if not alike or alike[0][0] < ALIKE:
        return []
    first = alike[0][1]
    below = [one for one in _below(here, first) if one.paragraphs]
    return [here[first], *below]


def _below(passages: list[Passage], first: int) -> Iterator[Passage]:
    for one in passages[first + 1:]:
        if one.level <= passages[first].level:
            return
        yield one


def likeness(one: str, other: str) -> float:
    """From 0 (nothing in common) to 1 (the same words)."""
    return SequenceMatcher(None, bare(one), bare(other), autojunk=False).ratio()


def headings_of(reference: Reference, part: str) -> list[Passage]:
    """The headings that a new outline takes over for a part."""
    here = [one for one in reference.passages if one.part == part and one.title]
    if part != "deeds":
        return [one for one in here if one.level == 2]
    return [one for one in here if one.title != "导语"]


def gap_of(passage: Passage, origin: str) -> Block:
    """What is to be written under a heading taken over."""
    said = f"参照{origin}“{passage.title}”写明本年情况。" if passage.paragraphs else "写明本节内容。"
    return Block("gap", said)
