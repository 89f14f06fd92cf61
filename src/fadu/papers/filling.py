"""A declared document filled from a matter: what it says, what is wanting, which entries it rests on."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from fadu.documents.model import Block, Cell, Document, Form, FormRow, Heading, Paragraph, Run
from fadu.law.acts import numeral
from fadu.papers.masking import without
from fadu.papers.reading import Facts, Wanting
from fadu.papers.words import written
from fadu.statutes.papers.grammar import Line, Opinion, Paper, Part, Say

BLANK = Run("【　　】", alarm=True)
UNSIGNED = "签名：　　　　　　　　年　　月　　日　"
PUBLIC_NOTE = "（此件公开发布，依法不应公开的个人信息已经隐去）"
PIECES = re.compile(r"\[([^\[\]]*)\]|\{([^{}]+)\}")
WIDTHS = (1.15, 1.6, 1.05, 1.6)
COLUMNS = len(WIDTHS)
STOPS = "。；，、"


@dataclass(frozen=True)
class Content:
    """One thing that the document must state: what, under which article (None: practice, or not in force then)."""

    what: str
    basis: Any
    there: bool


@dataclass
class Filled:
    """A document as it would be made now. `entries`: the numbers of the entries that it quotes, corrections too."""

    paper: Paper
    document: Document
    wanting: list[Wanting] = field(default_factory=list)
    contents: list[Content] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)


@dataclass
class _Pen:
    """Writes texts with their quotations; remembers what was wanting and which entries were quoted."""

    facts: Facts
    wanting: dict[Wanting, None] = field(default_factory=dict)
    entries: set[int] = field(default_factory=set)

    def runs(self, text: str, cites: Mapping[str, Any]) -> list[Run]:
        """The text with each quotation in its place; blanks are marked."""
        runs: list[Run] = []
        place = 0
        for piece in PIECES.finditer(text):
            append(runs, text[place:piece.start()])
            place = piece.end()
            if piece[1] is not None:
                append(runs, self.optional(piece[1], cites))
            elif found := self.facts.quote(piece[2], cites):
                self.entries.add(found.entry)
                append(runs, without(found.text, self.facts.masks))
            else:
                self.wanting[self.facts.wanting(piece[2])] = None
                runs.append(BLANK)
        append(runs, text[place:])
        return runs

    def optional(self, text: str, cites: Mapping[str, Any]) -> str:
        """The text where all that it quotes is there, else nothing."""
        found = {word: self.facts.quote(word, cites) for word in re.findall(r"\{([^{}]+)\}", text)}
        if not all(found.values()):
            return ""
        self.entries |= {one.entry for one in found.values() if one}
        return re.sub(r"\{([^{}]+)\}", lambda m: one.text if (one := found[m[1]]) else "", text)

    def plain(self, text: str) -> str:
        return "".join(run.text for run in self.runs(text, {}))

    def quiet(self, text: str) -> str:
        """The text, or nothing where something that it quotes is wanting."""
        return self.optional(text, {})


def append(runs: list[Run], text: str) -> None:
    """Add plain words; where an answer ends with the mark that the text itself brings, it stands once."""
    if text and runs and text[0] in STOPS and runs[-1].text[-1:] in STOPS and not runs[-1].alarm:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(STOPS))
    if text and runs and not runs[-1].alarm:
        runs[-1] = replace(runs[-1], text=runs[-1].text + text)
    elif text:
        runs.append(Run(text))


def holds(condition: Any, facts: Facts) -> bool:
    """Does a condition in the words of the procedure hold of this matter?"""
    return condition is None or bool(reader(condition)(facts.case))


@cache
def reader(condition: Any) -> Any:
    """The condition compiled, once: it is a constant of its declaration."""
    return condition.compile(None)


def fill(paper: Paper, facts: Facts) -> Filled:
    """The document as the record has it at this moment."""
    pen = _Pen(facts)
    body = [block for block in paper.body if holds(block.when, facts)]
    contents: list[Content] = []
    parts: list[Block] = form(body, pen, contents) if paper.kind == "form" else letter(body, pen, contents)
    entry = facts.case.last.get(paper.step.id)
    document = headed(paper, pen, parts, entry.on if entry is not None and entry.id else None)
    if paper.signs:
        there = bool(document.issuer and document.date)
        contents.append(Content(paper.signs.what, facts.binding(paper.signs.basis), there))
    entries = sorted(pen.entries - {0})
    return Filled(paper, document, list(pen.wanting), contents, entries)


def headed(paper: Paper, pen: _Pen, parts: list[Block], day: date | None) -> Document:
    title, issuer = pen.plain(paper.title), pen.plain(paper.issuer)
    alone = bool(paper.flag) or paper.title.startswith("关于")
    letter = paper.kind == "letter"
    return Document(
        title if alone else f"{issuer}\n{title}", tuple(parts), number=pen.quiet(paper.number),
        issuer=issuer if letter else "", date=day if letter else None, addressee=pen.plain(paper.to),
        flag=pen.plain(paper.flag), seal=paper.sealed, notes=(PUBLIC_NOTE,) if pen.facts.public else (),
    )  # fmt: skip


def letter(body: list[Any], pen: _Pen, contents: list[Content]) -> list[Block]:
    parts: list[Block] = []
    number = 0
    for block in body:
        if isinstance(block, Part):
            number += 1
            parts.append(Heading(1, f"{numeral(number)}、{block.text}"))
            continue
        runs = stated(block, pen, contents)
        parts += [Paragraph(tuple(line)) for line in lines_of(runs) if line]
    return without_empty(parts)


def without_empty(parts: list[Block]) -> list[Block]:
    """Headings under which something stands, numbered anew."""
    kept = [
        one for at, one in enumerate(parts)
        if not isinstance(one, Heading) or (at + 1 < len(parts) and not isinstance(parts[at + 1], Heading))
    ]  # fmt: skip
    number, found = 0, list[Block]()
    for one in kept:
        if isinstance(one, Heading):
            number += 1
            one = replace(one, text=f"{numeral(number)}、{one.text.split('、', 1)[1]}")
        found.append(one)
    return found


def stated(block: Say | Opinion, pen: _Pen, contents: list[Content]) -> list[Run]:
    runs = pen.runs(block.text, block.cites)
    note(block, not any(run.alarm for run in runs), pen, contents)
    return runs


def note(block: Say | Line | Opinion, there: bool, pen: _Pen, contents: list[Content]) -> None:
    if block.states is not None:
        contents.append(Content(block.states.what, pen.facts.binding(block.states.basis), there))


def lines_of(runs: list[Run]) -> list[list[Run]]:
    """The runs of each line of the text."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *more = run.text.split("\n")
        lines[-1] += [replace(run, text=first.strip())] if first.strip() else []
        lines += [[replace(run, text=text.strip())] if text.strip() else [] for text in more]
    return lines


def form(body: list[Any], pen: _Pen, contents: list[Content]) -> list[Block]:
    rows = [opinion_row(one, pen, contents) if isinstance(one, Opinion) else line_row(one, pen, contents)
            for one in body]
    return [Form(tuple(rows), WIDTHS)]


def line_row(block: Line, pen: _Pen, contents: list[Content]) -> FormRow:
    cells, there = list[Cell](), True
    span = COLUMNS // len(block.pairs) - 1
    for label, text in block.pairs:
        runs = pen.runs(text, block.cites)
        there = there and not any(run.alarm for run in runs)
        cells += [Cell((Run(label),), label=True), Cell(tuple(runs), span)]
    note(block, there, pen, contents)
    return FormRow(tuple(cells), max(block.lines, 2))


def opinion_row(block: Opinion, pen: _Pen, contents: list[Content]) -> FormRow:
    """Signed where its step is on record; otherwise empty, for the pen."""
    entry = pen.facts.case.last.get(block.step.id) if block.step else None
    waiting = block.step is not None and entry is None
    runs = [] if waiting else stated(block, pen, contents)
    sign = UNSIGNED
    if entry is not None and entry.id:
        by = without(entry.by.name, pen.facts.masks)
        sign = f"签名：{by}　　{written(entry.on)}　"
        pen.entries.add(int(entry.id))
    return FormRow((Cell((Run(block.label),), label=True), Cell(tuple(runs), COLUMNS - 1, sign=sign)), block.lines)
