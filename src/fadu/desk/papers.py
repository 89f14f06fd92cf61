"""A report on the page: paragraphs with number chips, what is missing, what was typed by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from fadu.documents.model import NumberRun, Run
from fadu.indicators.catalogue import domains
from fadu.law.acts import numeral
from fadu.reporting.content import Block, Content
from fadu.reporting.figures import text
from fadu.reporting.gaps import Gap, gaps
from fadu.reporting.hand import Typed, typed_numbers, unbound_numbers
from fadu.reporting.references import codes, reference
from fadu.reporting.render import runs
from fadu.reporting.values import Kept, used


@dataclass(frozen=True)
class Piece:
    """A run of words, or a number: bound (chip), typed by hand (hand), unknown (bad)."""

    text: str
    kind: str = ""
    address: str = ""
    note: str = ""


@dataclass(frozen=True)
class Passage:
    kind: str  # heading, text, gap
    level: int
    pieces: list[Piece]


@dataclass
class Section:
    key: str
    title: str
    basis: str
    passages: list[Passage]
    numbers: int = 0
    missing: int = 0


@dataclass
class Paper:
    content: Content
    sections: list[Section]
    gaps: list[tuple[Section, Gap]]
    unbound: list[tuple[Section, Typed]]
    bound: int = 0
    typed: int = 0

    @property
    def todo(self) -> int:
        return len(self.gaps) + len(self.unbound)


def pieces_of(block: Block, values: Mapping[str, Kept], address: str) -> list[Piece]:
    if block.kind == "gap":
        return [Piece(f"【待写】{block.text}", "bad")]
    return [piece_of(run, values, address) for run in runs(block.text, values)]


def piece_of(run: Run | NumberRun, values: Mapping[str, Kept], address: str) -> Piece:
    if isinstance(run, NumberRun):
        if run.hand:
            return Piece(run.text, "hand", note=run.name)
        return Piece(run.text, "chip", reverse("indicator", args=[run.code]) + address, run.name)
    return Piece(run.text, "bad" if run.alarm else "")


def paper_of(content: Content, values: Mapping[str, Kept], address: str) -> Paper:
    """The report laid out, with what stands in the way of making it final."""
    sections = [
        Section(
            part.key,
            f"{numeral(place)}、{part.title}",
            part.basis,
            [
                Passage(block.kind, block.level, pieces_of(block, values, address))
                for block in part.blocks
                if block.text.strip()
            ],
            sum(len(codes(block.text)) for block in part.blocks),
        )
        for place, part in enumerate(content.parts, 1)
    ]
    by_key = {section.key: section for section in sections}
    missing = [(by_key[gap.part], gap) for gap in gaps(content, values)]
    for section, _ in missing:
        section.missing += 1
    typed = typed_numbers(content)
    unbound = [(by_key[one.part], one) for one in unbound_numbers(content)]
    return Paper(content, sections, missing, unbound, sum(section.numbers for section in sections), len(typed))


@dataclass(frozen=True)
class Pick:
    """An indicator that can be put into the text."""

    name: str
    text: str
    reference: str
    address: str
    used: bool


def picks_of(content: Content, values: Mapping[str, Kept], address: str) -> list[tuple[str, list[Pick]]]:
    """All indicators whose value is known, by domain."""
    there = set(used(content))
    return [
        (
            domain,
            [
                Pick(
                    one.name,
                    text(values[one.code]) + ("" if one.unit == "%" else one.unit),
                    reference(one.code),
                    reverse("indicator", args=[one.code]) + address,
                    one.code in there,
                )
                for one in members
                if one.code in values and values[one.code].value is not None
            ],
        )
        for domain, members in domains().items()
    ]
