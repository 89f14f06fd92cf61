"""Numbers that a person typed into a report and no indicator backs; the editor marks them."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .content import BadContent, Content, with_block
from .figures import Value, known
from .figures import text as figure
from .reading import understood
from .references import PATTERN, Sourced, pieces, reference, sourced

NUMBER = re.compile(r"\d[\d,.]*%?")
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
    return sorted({(fact.start, fact.end) for fact in understood(covered).facts})


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


def bound(content: Content, typed: Typed, code: str) -> Content:
    """The number replaced by an indicator's, its unit left as it was typed. Raises BadContent where it is gone."""
    return _replaced(content, typed, reference(code))


def with_source(content: Content, typed: Typed, source: str) -> Content:
    """The number kept with the source that a person names. Raises BadContent where it is gone, ValueError for none."""
    return _replaced(content, typed, sourced(_number(typed)[0], source))


def candidates(typed: Typed, values: Mapping[str, Value]) -> list[str]:
    """The codes of the indicators that come to the very number typed."""
    number = _number(typed)[0].replace(",", "")
    return [code for code, value in values.items() if known(value) and figure(value).replace(",", "") == number]


def _number(typed: Typed) -> tuple[str, str]:
    """The number, with its % if it is a rate, and the unit behind it."""
    found = NUMBER.match(typed.text)
    return (found[0], typed.text[found.end():]) if found else (typed.text, "")


def _replaced(content: Content, typed: Typed, by: str) -> Content:
    part = next((part for part in content.parts if part.key == typed.part), None)
    text = part.blocks[typed.block].text if part and typed.block < len(part.blocks) else ""
    if typed not in _in_block(typed.part, typed.block, text):
        raise BadContent(_("“{text}”已不在原处，报告可能已被他人改动，请刷新后再改。").format(text=typed.text))
    unit = "" if typed.source else _number(typed)[1]
    return with_block(content, typed.part, typed.block, text[:typed.start] + by + unit + text[typed.end:])


def unbound_numbers(content: Content) -> list[Typed]:
    """The numbers typed by hand whose source nobody named: what the editor has to bind or to explain."""
    return [typed for typed in typed_numbers(content) if not typed.source]
