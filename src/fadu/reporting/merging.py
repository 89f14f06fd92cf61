"""Putting a section that was rewritten back into the report, even where others wrote elsewhere meanwhile."""
from __future__ import annotations

from dataclasses import replace

from .content import Block, Content, with_part
from .outline import sections

Range = tuple[int, int]  # [start, end) of blocks in a part


def put(content: Content, part: str, place: Range, blocks: list[Block]) -> Content:
    """The content with these blocks in place of those there."""
    start, end = place
    return with_part(content, part, lambda old: [*old[:start], *blocks, *old[end:]])


def found_again(ground: Content, latest: Content, part: str, place: Range) -> Range | None:
    """Where a section stands in a later version, word for word; None where it was changed, or stands there twice."""
    old, new = blocks_of(ground, part), blocks_of(latest, part)
    if old == new:
        return place
    wanted = old[place[0]:place[1]]
    if not wanted:
        return None
    target = next((one for one in latest.parts if one.key == part), None)
    hits = [(a, b) for a, b in sections(target) if new[a:b] == wanted] if target else []
    return hits[0] if len(hits) == 1 else None


def near(latest: Content, part: str, ground: Content, place: Range) -> Range:
    """The section of the later version that best answers to this one: by its first line, else by its place."""
    old, target = blocks_of(ground, part), next(one for one in latest.parts if one.key == part)
    stretches = sections(target)
    first = old[place[0]] if place[0] < len(old) else None
    by_line = [one for one in stretches if one[0] < len(target.blocks) and target.blocks[one[0]] == first]
    return (by_line or [one for one in stretches if one[0] >= place[0]] or stretches[-1:])[0]


def blocks_of(content: Content, part: str) -> tuple[Block, ...]:
    return next((one.blocks for one in content.parts if one.key == part), ())


def rewritten(block: Block, text: str) -> Block:
    """The block with another text; a gap that is written becomes text."""
    text = text.strip()
    written = block.kind == "gap" and text != block.text
    return replace(block, text=text, kind="text" if written else block.kind)
