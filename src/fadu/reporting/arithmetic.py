"""Sums within a report that do not come out: parts and totals, rates, before-and-after."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from .content import Content, Part
from .figures import Value
from .reading import understood
from .render import plain

WRONG = {"does not hold": gettext_lazy("算不平"), "truncation": gettext_lazy("按四舍五入算不平，截去尾数才平")}


@dataclass(frozen=True)
class Contradiction:
    """A relation that the numbers of one paragraph should keep and do not; `text` says which, with the sum."""

    part: str
    block: int
    text: str


def contradictions(content: Content, values: Mapping[str, Value]) -> list[Contradiction]:
    """What does not come out, in the order of the report. A part is read as a whole, numbers put in."""
    return [found for part in content.parts for found in _in_part(part, values)]


def _in_part(part: Part, values: Mapping[str, Value]) -> list[Contradiction]:
    texts = [plain(block.text, values) if block.kind == "text" else "" for block in part.blocks]
    starts = [0]
    for text in texts[:-1]:
        starts.append(starts[-1] + len(text) + 1)
    read = understood("\n".join(texts))
    return [
        Contradiction(part.key, bisect_right(starts, read.facts[check.facts[0]].start) - 1,
                      f"{check.relation}：{check.computation}，{WRONG[check.verdict]}。")
        for check in read.checks if check.verdict in WRONG
    ]
