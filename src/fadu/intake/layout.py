"""Lines and sentences of a text with their offsets; the text is folded."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

LINE = re.compile(r"[^\n]+")
STOP = re.compile(r"[。;!?\n]")
CLAUSE = re.compile(r"[,。;:!?\n]")
BLANK = " \r\t"


@dataclass(frozen=True)
class Line:
    """A line without the blanks at its ends; start and end are code points into the text."""

    text: str
    start: int
    end: int
    indent: int


def lines(text: str) -> list[Line]:
    """Every line that has something on it."""
    found = []
    for match in LINE.finditer(text):
        raw = match[0]
        left = len(raw) - len(raw.lstrip(BLANK))
        stripped = raw.strip(BLANK)
        if stripped:
            start = match.start() + left
            found.append(Line(stripped, start, start + len(stripped), left))
    return found


class Breaks:
    """Where sentences and clauses end; finds the one around an offset in logarithmic time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._stops = [match.start() for match in STOP.finditer(text)]
        self._clauses = [match.start() for match in CLAUSE.finditer(text)]

    def sentence(self, at: int) -> tuple[int, int]:
        """(start, end) of the sentence around the offset; 。 ; ! ? and line ends part sentences."""
        return self._around(self._stops, at)

    def clause(self, at: int) -> tuple[int, int]:
        """(start, end) of the clause around the offset; commas and colons part clauses too."""
        return self._around(self._clauses, at)

    def _around(self, stops: list[int], at: int) -> tuple[int, int]:
        place = bisect_right(stops, at - 1) if at else 0
        start = stops[place - 1] + 1 if place else 0
        end = stops[place] if place < len(stops) else len(self.text)
        return start, end
