"""The outline of a report: its parts and the headings in them, moved, renamed, added and taken out.

The five parts that the law asks for stay; further parts may stand beside them.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from fadu.law.acts import numeral

from .content import BadContent, Block, Content, Part, with_part
from .template import REQUIRED

MARK = re.compile(r"^(?:（[零一二三四五六七八九十百]+）|\d{1,2}[.．、]|（\d{1,2}）)\s*")
OWN = "own"  # keys of parts that somebody added: own1, own2 …
TO_WRITE = "写明本节内容。"


@dataclass(frozen=True)
class Row:
    """A line of the outline. `block` is the heading's place in its part, -1 for the part itself; `end` the place after
    the last block that belongs to it; `required`: the article that asks for the part."""

    part: str
    block: int
    end: int
    level: int
    title: str
    required: str = ""


def bare(title: str) -> str:
    """A heading without its number: （一）行政执法 -> 行政执法."""
    return MARK.sub("", title).strip()


def rows(content: Content) -> list[Row]:
    """Parts and headings in the order of the report."""
    found = []
    for part in content.parts:
        found.append(Row(part.key, -1, len(part.blocks), 1, part.title, REQUIRED.get(part.key, "")))
        found += [Row(part.key, start, end, part.blocks[start].level, bare(part.blocks[start].text))
                  for start, end in stretches(part.blocks) if start < len(part.blocks) and is_heading(part, start)]
    return found


def is_heading(part: Part, place: int) -> bool:
    return place < len(part.blocks) and part.blocks[place].kind == "heading"


def stretches(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """[start, end) of each heading with what belongs to it: up to the next heading of its level or above."""
    found = []
    for start, block in enumerate(blocks):
        if block.kind == "heading":
            after = (n for n in range(start + 1, len(blocks)) if closes(blocks[n], block.level))
            found.append((start, next(after, len(blocks))))
    return found


def closes(block: Block, level: int) -> bool:
    return block.kind == "heading" and block.level <= level


def sections(part: Part) -> list[tuple[int, int]]:
    """[start, end) of what is written on one page: the lines before the first （一）, then each （一）; never none."""
    starts = [n for n, block in enumerate(part.blocks) if block.kind == "heading" and block.level == 2]
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    return list(zip(starts, [*starts[1:], len(part.blocks)], strict=True))


def renumbered(part: Part) -> Part:
    """The headings （一） of a part counted anew, where they carry numbers."""
    place, blocks = 0, []
    for block in part.blocks:
        if block.kind == "heading" and block.level == 2:
            place += 1
            block = replace(block, text=f"（{numeral(place)}）{bare(block.text)}")
        blocks.append(block)
    return replace(part, blocks=tuple(blocks))


def renamed(content: Content, part: str, block: int, title: str) -> Content:
    """A part (block -1) or heading under another name. Raises BadContent for an empty name or where it is gone."""
    title = title.strip()
    if not title:
        raise BadContent(_("标题不能为空；要去掉这一节，用“删去”。"))
    if block < 0:
        _part(content, part)
        return replace(content, parts=tuple(replace(one, title=title[:100]) if one.key == part else one
                                            for one in content.parts))
    old = _heading(content, part, block)
    mark = MARK.match(old.text)
    blocks = list(_part(content, part).blocks)
    blocks[block] = replace(old, text=(mark[0] if mark else "") + bare(title)[:100])
    return with_part(content, part, lambda _: blocks)


def added(content: Content, part: str, title: str, level: int = 2) -> Content:
    """A section at the end of a part, still to be written; part "": a part of its own before the last one."""
    title = bare(title)
    if not title:
        raise BadContent(_("写明要加的标题。"))
    if not part:
        key = next(f"{OWN}{n}" for n in range(1, 1000) if f"{OWN}{n}" not in {one.key for one in content.parts})
        new = Part(key, title[:100], "", (Block("gap", TO_WRITE),))
        return replace(content, parts=(*content.parts[:-1], new, *content.parts[-1:]))
    heading = Block("heading", title[:100], level)
    return _with(content, part, [*_part(content, part).blocks, heading, Block("gap", TO_WRITE)])


def removed(content: Content, part: str, block: int) -> Content:
    """Without a heading and what belongs to it, or a part. Raises BadContent for a part that the law asks for."""
    if block >= 0:
        _heading(content, part, block)
        blocks = _part(content, part).blocks
        end = next(end for start, end in stretches(blocks) if start == block)
        return _with(content, part, [*blocks[:block], *blocks[end:]])
    if part in REQUIRED:
        title = _part(content, part).title
        raise BadContent(
            _("“{title}”不能删去：{REQUIRED}规定报告应当包括这项内容。确无内容的，写明“无”。").format(
                title=title, REQUIRED=REQUIRED[part]
            )
        )
    _part(content, part)
    return replace(content, parts=tuple(one for one in content.parts if one.key != part))


def moved(content: Content, part: str, block: int, up: bool) -> Content:
    """A heading with what belongs to it before the one above it (or after the one below), a part likewise.

    At the edge nothing changes. Raises BadContent where it is gone.
    """
    if block < 0:
        keys = [one.key for one in content.parts]
        place = keys.index(_part(content, part).key)
        return replace(content, parts=tuple(_swapped(list(content.parts), place, place - 1 if up else place + 1)))
    heading, blocks = _heading(content, part, block), list(_part(content, part).blocks)
    peers = [stretch for stretch in stretches(blocks) if blocks[stretch[0]].level == heading.level]
    place = next(n for n, stretch in enumerate(peers) if stretch[0] == block)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(peers):
        return content
    (a, b), (c, d) = sorted((peers[place], peers[other]))
    if any(closes(one, heading.level - 1) for one in blocks[b:c]):
        return content
    return _with(content, part, [*blocks[:a], *blocks[c:d], *blocks[b:c], *blocks[a:b], *blocks[d:]])


def _swapped(parts: list[Part], place: int, other: int) -> list[Part]:
    if 0 <= other < len(parts):
        parts[place], parts[other] = parts[other], parts[place]
    return parts


def _with(content: Content, part: str, blocks: list[Block]) -> Content:
    made = with_part(content, part, lambda _: blocks)
    return replace(made, parts=tuple(renumbered(one) if one.key == part else one for one in made.parts))


def _part(content: Content, key: str) -> Part:
    found = next((one for one in content.parts if one.key == key), None)
    if found is None:
        raise BadContent(_("报告没有“{key}”这一部分，可能已被他人改动，请刷新后再改。").format(key=key))
    return found


def _heading(content: Content, part: str, block: int) -> Block:
    blocks = _part(content, part).blocks
    if not 0 <= block < len(blocks) or blocks[block].kind != "heading":
        raise BadContent(_("这一节已不在原处，报告可能已被他人改动，请刷新后再改。"))
    return blocks[block]
