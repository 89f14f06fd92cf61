"""References to numbers within the words of a report.

{{reconsideration.received}}     the value of an indicator for the year of the report
{{=11|府院联席会议纪要}}          a number that a person typed, with the source that the person named
Anything else between braces is plain text: what a person types never breaks a report.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

PATTERN = re.compile(
    r"\{\{\s*(?:(?P<code>[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)|=\s*(?P<figure>[^{}|]{1,40}?)\s*\|\s*(?P<source>[^{}|]{1,200}?))\s*\}\}"
)


@dataclass(frozen=True)
class Words:
    """Plain text; `start` is its place in the whole."""

    text: str
    start: int = 0


@dataclass(frozen=True)
class Reference:
    """A number of the catalogue, by its code."""

    code: str


@dataclass(frozen=True)
class Sourced:
    """A number typed by hand whose source is named."""

    text: str
    source: str


Piece = Words | Reference | Sourced


def pieces(text: str) -> Iterator[Piece]:
    """The text in its order, cut at its references."""
    end = 0
    for found in PATTERN.finditer(text):
        if found.start() > end:
            yield Words(text[end:found.start()], end)
        yield Reference(found["code"]) if found["code"] else Sourced(found["figure"], found["source"])
        end = found.end()
    if end < len(text):
        yield Words(text[end:], end)


def codes(text: str) -> list[str]:
    """The codes that a text refers to, in their order, with repetitions."""
    return [piece.code for piece in pieces(text) if isinstance(piece, Reference)]


def reference(code: str) -> str:
    """How a number is placed in a text. Raises ValueError for a code that could not be read back."""
    written = f"{{{{{code}}}}}"
    if codes(written) != [code]:
        raise ValueError(_("指标代码“{code}”只能用小写字母、数字、下划线和点。").format(code=code))
    return written


def sourced(figure: str, source: str) -> str:
    """How a number typed by hand is placed with its source. Raises ValueError where either is empty or has braces."""
    written = f"{{{{={figure}|{source}}}}}"
    if list(pieces(written)) != [Sourced(figure.strip(), source.strip())]:
        raise ValueError(_("手填的数和来源都要填写，且不能含有花括号和竖线。"))
    return written
