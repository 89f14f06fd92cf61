"""Numbers that a person typed into a report and no indicator backs; the editor marks them."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fadu.intake.understand import understand

from .content import Content
from .references import PATTERN, Sourced, pieces

COVER = "\N{GEOMETRIC PROPORTION}"  # stands where a reference stood, so that places in the text stay the same


@dataclass(frozen=True)
class Typed:
    """A number typed by hand. `start` and `end` (exclusive) are places in the block's text as it is stored.

    `source` is what the person named as its source, "" where none is named.
    """

    part: str
    block: int
    start: int
    end: int
    text: str
    source: str = ""


def figures(text: str) -> list[tuple[int, int]]:
    """Where figures stand in a text (start, end exclusive), without those of references, titles, dates and numbers."""
    covered = PATTERN.sub(lambda found: COVER * len(found[0]), text)
    return sorted({(fact.start, fact.end) for fact in understand(covered).facts})


def typed_numbers(content: Content) -> list[Typed]:
    """Every number typed by hand, in the order of the report: those whose source is named, and those without."""
    found = []
    for part in content.parts:
        for position, block in enumerate(part.blocks):
            if block.kind == "text":
                found += sorted(_in_block(part.key, position, block.text), key=lambda typed: typed.start)
    return found


def _in_block(part: str, block: int, text: str) -> Iterator[Typed]:
    for start, end in figures(text):
        yield Typed(part, block, start, end, text[start:end])
    for match in PATTERN.finditer(text):
        for piece in pieces(match[0]):
            if isinstance(piece, Sourced):
                yield Typed(part, block, *match.span(), piece.text, piece.source)


def unbound_numbers(content: Content) -> list[Typed]:
    """The numbers typed by hand whose source nobody named: what the editor has to bind or to explain."""
    return [typed for typed in typed_numbers(content) if not typed.source]
