"""A report on the page: paragraphs with number chips, what is missing, what was typed by hand, what does not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.documents.model import NumberRun, Run
from fadu.indicators.catalogue import domains
from fadu.law.acts import numeral
from fadu.reporting.checking import KINDS, Finding
from fadu.reporting.content import Block, Content, Part, Source
from fadu.reporting.figures import text
from fadu.reporting.gaps import Gap, gaps
from fadu.reporting.hand import Typed, candidates, typed_numbers, unbound_numbers
from fadu.reporting.outline import sections
from fadu.reporting.references import codes
from fadu.reporting.render import runs
from fadu.reporting.spelling import spelled
from fadu.reporting.values import Kept, used


@dataclass(frozen=True)
class Piece:
    """A run of words, or a number: bound (chip), typed by hand (hand), unknown (bad); `mark`: a finding begins here."""

    text: str
    kind: str = ""
    address: str = ""
    note: str = ""


@dataclass(frozen=True)
class Passage:
    kind: str  # heading, text, gap
    level: int
    pieces: list[Piece]
    block: int = 0
    edit: int = -1  # the section that is edited here, by the place of its first block; -1: none begins here
    source: Source | None = None  # on the last of the paragraphs that one organ handed in


@dataclass
class Section:
    key: str
    title: str
    basis: str
    passages: list[Passage]
    numbers: int = 0
    missing: int = 0
    wrong: int = 0


@dataclass(frozen=True)
class Flag:
    """A finding in the list beside the text; `number` ties it to its mark."""

    number: int
    kind: str
    finding: Finding
    at: int  # the section in which it stands


@dataclass(frozen=True)
class Loose:
    """A number typed by hand, with the indicators that come to it."""

    section: Section
    typed: Typed
    at: int
    bind: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Paper:
    content: Content
    sections: list[Section]
    gaps: list[tuple[Section, Gap, int]]
    unbound: list[Loose]
    flags: list[Flag]
    bound: int = 0
    typed: int = 0

    @property
    def todo(self) -> int:
        return len(self.gaps) + len(self.unbound) + len(self.flags)


def pieces_of(block: Block, values: Mapping[str, Kept], address: str, marks: Sequence[Flag] = ()) -> list[Piece]:
    if block.kind == "gap":
        return [Piece(_("【待写】{prompt}").format(prompt=block.text), "bad")]
    return list(marked(block, values, address, marks))


def marked(block: Block, values: Mapping[str, Kept], address: str, marks: Sequence[Flag]) -> Iterator[Piece]:
    """The runs of a paragraph, cut where a finding begins."""
    place, waiting = 0, sorted(marks, key=lambda flag: flag.finding.start)
    for run in runs(block.text, values):
        piece, rest = piece_of(run, values, address), run.text
        while waiting and waiting[0].finding.start < place + len(rest):
            cut = max(waiting[0].finding.start - place, 0)
            if cut and not piece.kind:
                yield Piece(rest[:cut])
                place, rest = place + cut, rest[cut:]
            flag = waiting.pop(0)
            yield Piece(str(flag.number), "mark", note=flag.finding.text)
        yield Piece(rest, piece.kind, piece.address, piece.note)
        place += len(rest)


def piece_of(run: Run | NumberRun, values: Mapping[str, Kept], address: str) -> Piece:
    if isinstance(run, NumberRun):
        if run.hand:
            return Piece(run.text, "hand", note=run.name)
        return Piece(run.text, "chip", reverse("indicator", args=[run.code]) + address, run.name)
    return Piece(run.text, "bad" if run.alarm else "")


def flags_of(content: Content, found: Sequence[Finding]) -> list[Flag]:
    """The findings numbered in the order of the report, each with the section that it stands in."""
    kinds = {kind: str(words) for kind, words in KINDS.items()}
    return [Flag(n, kinds[one.kind], one, section_at(content, one.part, one.block)) for n, one in enumerate(found, 1)]


def section_at(content: Content, part: str, block: int) -> int:
    """The place of the first block of the section in which a block stands."""
    found = next((one for one in content.parts if one.key == part), None)
    starts = [start for start, end in sections(found) if start <= max(block, 0)] if found else []
    return starts[-1] if starts else 0


def paper_of(
    content: Content,
    values: Mapping[str, Kept],
    address: str,
    found: Sequence[Finding] = (),
    known: Mapping[str, Kept] | None = None,
) -> Paper:
    """The report laid out, with what stands in the way of making it final.

    `found`: what does not fit; `known`: the indicators among which those typed by hand are looked for.
    """
    flags = flags_of(content, found)
    laid = [section_of(part, place, values, address, flags) for place, part in enumerate(content.parts, 1)]
    by_key = {section.key: section for section in laid}
    missing = [(by_key[gap.part], gap, section_at(content, gap.part, gap.block)) for gap in gaps(content, values)]
    for section, _gap, _at in missing:
        section.missing += 1
    typed = typed_numbers(content)
    loose = [
        Loose(by_key[one.part], one, section_at(content, one.part, one.block), bindings(one, known or {}))
        for one in unbound_numbers(content)
    ]
    return Paper(content, laid, missing, loose, flags, sum(section.numbers for section in laid), len(typed))


def section_of(part: Part, place: int, values: Mapping[str, Kept], address: str, flags: Sequence[Flag]) -> Section:
    starts = {start for start, end in sections(part)}
    mine = [flag for flag in flags if flag.finding.part == part.key]
    passages = [
        Passage(
            block.kind,
            block.level,
            pieces_of(block, values, address, [flag for flag in mine if flag.finding.block == n]),
            n,
            n if n in starts else -1,
            None if n + 1 < len(part.blocks) and part.blocks[n + 1].source == block.source else block.source,
        )
        for n, block in enumerate(part.blocks)
        if block.text.strip()
    ]
    numbers = sum(len(codes(block.text)) for block in part.blocks)
    return Section(part.key, f"{numeral(place)}、{part.title}", part.basis, passages, numbers, 0, len(mine))


def bindings(typed: Typed, known: Mapping[str, Kept]) -> list[tuple[str, str]]:
    """The first few indicators that come to the very number: code and name."""
    return [(code, known[code].name) for code in candidates(typed, known)[:3]]


@dataclass(frozen=True)
class Pick:
    """An indicator that can be put into the text."""

    name: str
    text: str
    reference: str
    address: str
    used: bool


def picks_of(
    content: Content, values: Mapping[str, Kept], address: str, find: str = ""
) -> list[tuple[str, list[Pick]]]:
    """The indicators whose value is known, by domain; with `find`, those whose name or domain has every such word.

    Domains that the content speaks of most come first.
    """
    there, wanted = set(used(content)), find.split()
    found = []
    for domain, members in domains().items():
        picks = [
            Pick(
                one.name,
                text(values[one.code]) + ("" if one.unit == "%" else one.unit),
                spelled(one.code, values[one.code]),
                reverse("indicator", args=[one.code]) + address,
                one.code in there,
            )
            for one in members
            if one.code in values
            and values[one.code].value is not None
            and all(word in domain + one.name for word in wanted)
        ]
        if picks:
            found.append((domain, picks))
    return sorted(found, key=lambda group: -sum(pick.used for pick in group[1]))
