"""The text of a document with what was understood marked in place: cut at every mark, so that no two overlap."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from fadu.intake.folding import fold
from fadu.intake.mending import Mended


@dataclass(frozen=True)
class Span:
    """A mark from start to end (code points, end exclusive). `ref`: the item in the list beside it."""

    start: int
    end: int
    kind: str  # name, lead, resp, goal, fact, bad
    ref: str = ""
    instead: str = ""  # of damage: the suggestion


@dataclass(frozen=True)
class Piece:
    """A stretch of text under the same marks."""

    text: str
    classes: str = ""
    ref: str = ""
    first: bool = False  # the first piece of its figure: the place that the list points to
    instead: str = ""
    bad: bool = False


@dataclass
class Line:
    """One line of the text; `pin`: the number of the task that begins here, `task`: the task it belongs to."""

    pieces: list[Piece] = field(default_factory=list)
    pin: str = ""
    task: str = ""
    heading: bool = False


CLASSES = {"name": "name", "lead": "lead", "resp": "resp", "goal": "goal", "fact": "goal", "bad": "bad"}


def lines_of(text: str, understood: Mapping[str, Any], mended: Mended) -> list[Line]:
    """The lines that are not empty, marked."""
    marks = sorted(spans(text, understood, mended), key=lambda one: (one.start, one.end))
    sections = [one for one in understood.get("sections") or [] if one.get("kind") != "preamble"]
    headings = {section.get("start") for section in sections if section.get("level") == 1}
    pins = {task.start: task for task in mended.tasks if task.end}
    found, at, current = list[Line](), 0, None
    for raw in text.split("\n"):
        start, at = at, at + len(raw) + 1
        first = start + len(raw) - len(raw.lstrip())
        begun = next((task for place, task in pins.items() if start <= place < at), None)
        current = begun or (current if current and start < current.end else None)
        if raw.strip():
            here = [one for one in marks if one.start < at - 1 and one.end > first]
            pieces = list(cut(text, first, start + len(raw.rstrip()), here))
            heading = any(place is not None and first <= place < at for place in headings)
            task = current.ref if current else ""
            found.append(Line(pieces, begun.ref if begun else "", task, heading and not begun))
    return found


def cut(text: str, start: int, end: int, marks: Sequence[Span]) -> Iterator[Piece]:
    """The pieces from start to end; a damaged stretch is never cut."""
    solid = [one for one in marks if one.kind == "bad"]
    edges = {start, end} | {edge for one in marks for edge in (one.start, one.end) if start < edge < end}
    edges -= {edge for edge in edges for one in solid if max(one.start, start) < edge < min(one.end, end)}
    places = sorted(edges)
    for left, right in pairwise(places):
        over = [one for one in marks if one.start < right and one.end > left]
        bad = next((one for one in over if one.kind == "bad"), None)
        pointed = bad or next((one for one in over if one.kind == "fact"), None)
        yield Piece(
            text[left:right], " ".join(dict.fromkeys(CLASSES[one.kind] for one in over)),
            pointed.ref if pointed else "", pointed is not None and left <= max(pointed.start, start),
            bad.instead if bad else "", bad is not None,
        )


def spans(text: str, understood: Mapping[str, Any], mended: Mended) -> Iterator[Span]:
    """Everything that was understood, as marks on the text."""
    folded = fold(text)
    if mended.kind == "plan":
        for task in understood.get("tasks") or []:
            yield from task_spans(folded, task)
    else:
        yield from (Span(one.start, one.end, "fact", one.ref) for one in mended.figures if one.end)
    for repair in mended.repairs:
        if repair.accepted is not False and repair.end > repair.start:
            yield Span(repair.start, repair.end, "bad", repair.ref, repair.suggestion)


def task_spans(folded: str, task: Mapping[str, Any]) -> Iterator[Span]:
    start, end = task.get("start") or 0, task.get("end") or 0
    yield from named(folded, [task.get("title") or ""], start, end, "name")
    raw = task.get("units_raw") or ""
    units = folded.find(fold(raw), start, end) if raw else -1
    if units >= 0:
        until = units + len(raw)
        yield from named(folded, task.get("lead_units") or (), units, until, "lead")
        yield from named(folded, task.get("responsible_units") or (), units, until, "resp")
    for goal in (*(task.get("deadlines") or ()), *(task.get("targets") or ())):
        if isinstance(goal, Mapping) and goal.get("end"):
            yield Span(goal["start"], goal["end"], "goal")


def named(folded: str, names: Iterable[str], start: int, end: int, kind: str) -> Iterator[Span]:
    """Where these names stand, one after the other."""
    at = start
    for name in names:
        place = folded.find(fold(name), at, end) if name else -1
        if place >= 0:
            at = place + len(name)
            yield Span(place, at, kind)
