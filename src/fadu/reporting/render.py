"""A report as an official document: references become the numbers of the year, each keeping its binding."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from fadu.documents.model import Annex, Document, Heading, NumberRun, Paragraph, Run
from fadu.documents.model import Block as DocumentBlock
from fadu.law.acts import numeral

from . import figures
from .content import Block, Content, Part
from .figures import Value
from .hand import figures as typed_figures
from .meanings import source_code
from .references import Reference, Sourced, Words, pieces


def render(content: Content, values: Mapping[str, Value], annexes: tuple[Annex, ...] = ()) -> Document:
    """The document to be written as docx, PDF or HTML. What is missing is marked in it, never left out."""
    blocks = [block for place, part in enumerate(content.parts, 1) for block in _part(part, place, values)]
    return Document(
        title=content.title, blocks=tuple(blocks), number=content.number, issuer=content.issuer,
        date=date.fromisoformat(content.date) if content.date else None, addressee=content.addressee, annexes=annexes,
    )


def runs(text: str, values: Mapping[str, Value]) -> Iterator[Run | NumberRun]:
    """The words and numbers of one block."""
    typed = typed_figures(text)
    for piece in pieces(text):
        match piece:
            case Reference(code):
                yield _number(code, values.get(code))
            case Sourced(figure, source):
                yield NumberRun(figure, source_code(source), f"手填，来源：{source}", hand=True)
            case Words(words, start):
                yield from _marked(words, [(begin - start, end - start) for begin, end in typed])


def plain(text: str, values: Mapping[str, Value]) -> str:
    """One block as it reads, numbers put in."""
    return "".join(run.text for run in runs(text, values))


def _part(part: Part, place: int, values: Mapping[str, Value]) -> Iterator[DocumentBlock]:
    yield Heading(1, f"{numeral(place)}、{part.title}")
    for block in part.blocks:
        if block.text.strip():
            yield _block(block, values)


def _block(block: Block, values: Mapping[str, Value]) -> DocumentBlock:
    if block.kind == "heading":
        return Heading(block.level, plain(block.text, values))
    if block.kind == "gap":
        return Paragraph((Run(f"【待写】{block.text}", alarm=True),))
    return Paragraph(tuple(runs(block.text, values)))


def _number(code: str, value: Value | None) -> Run | NumberRun:
    if not figures.known(value) or value is None:
        return Run(figures.text(value), alarm=True)
    return NumberRun(figures.text(value), code, value.name)


def _marked(words: str, typed: Iterable[tuple[int, int]]) -> Iterator[Run | NumberRun]:
    """Plain words with the numbers typed among them told apart; places that lie elsewhere are passed over."""
    end = 0
    for start, stop in typed:
        if end <= start < stop <= len(words):
            if start > end:
                yield Run(words[end:start])
            yield NumberRun(words[start:stop], hand=True)
            end = stop
    if end < len(words):
        yield Run(words[end:])
