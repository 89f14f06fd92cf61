"""How a new report begins: on the five parts with the year's records, or on the outline of an earlier report."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.organs.models import Division

from .content import Block, Content, Part
from .figures import Value
from .outline import renumbered, sections
from .reference import ALIKE, Passage, Reference, gap_of, headings_of, likeness
from .template import draft


def on_reference(division: Division, year: int, values: Mapping[str, Value], reference: Reference) -> Content:
    """The five parts with the headings of the reference; under a heading that the records speak to, their sentences.

    Sections of the records that answer to no heading of the reference come after it.
    """
    made = draft(division, year, values)
    return replace(made, parts=tuple(_with_headings(part, reference) for part in made.parts))


def _with_headings(part: Part, reference: Reference) -> Part:
    passages = headings_of(reference, part.key)
    if not passages:
        return part
    own = [part.blocks[start:end] for start, end in sections(part)]
    lead = [] if own and own[0] and own[0][0].kind == "heading" else list(own.pop(0)) if own else []
    top = min(one.level for one in passages)
    blocks = [*lead]
    for passage in passages:
        level = 2 if passage.level == top else 3
        alike = (one for one in own if level == 2 and likeness(one[0].text, passage.title) >= ALIKE)
        matched = next(alike, None)
        blocks.append(Block("heading", passage.title, level))
        if matched:
            own.remove(matched)
            blocks += [one for one in matched[1:] if one.kind != "gap"]
        if not _only_above(passages, passage):
            blocks.append(gap_of(passage, reference.origin))
    blocks += [block for stretch in own for block in stretch if _known(stretch)]
    return renumbered(replace(part, blocks=tuple(blocks)))


def _only_above(passages: list[Passage], passage: Passage) -> bool:
    """Does it only head others, without a word of its own?"""
    after = passages[passages.index(passage) + 1:][:1]
    return bool(after) and after[0].level > passage.level and not passage.paragraphs


def _known(stretch: tuple[Block, ...]) -> bool:
    """Do the records say anything there?"""
    return any(block.kind == "text" for block in stretch)
