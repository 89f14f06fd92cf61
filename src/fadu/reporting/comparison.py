"""Two versions side by side for a reader: sentences with what was put in and taken out, and numbers that changed."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import figures
from .content import Block, Content
from .figures import Value
from .references import Reference, Sourced, Words, pieces

Op = Literal["same", "in", "out", "number"]
TOKEN = re.compile(r"\d[\d,.]*[%‰]?|[A-Za-z]+|.", re.DOTALL)
ISLAND = 2  # so few words left unchanged between two changes are counted as changed: one change reads better than three
ALIKE = 0.3
HEAD = (
    ("title", gettext_lazy("标题")),
    ("number", gettext_lazy("文号")),
    ("addressee", gettext_lazy("主送")),
    ("issuer", gettext_lazy("发文机关")),
    ("date", gettext_lazy("成文日期")),
)


@dataclass(frozen=True)
class Piece:
    """Words that stayed, came in, went out; or a number of the same indicator whose value changed (`before`)."""

    op: Op
    text: str
    before: str = ""


@dataclass(frozen=True)
class Line:
    """A paragraph: "" rewritten or unchanged, "in" new, "out" taken out, "kept" so many left out of the comparison."""

    kind: str
    pieces: tuple[Piece, ...]
    block: str = "text"


@dataclass(frozen=True)
class PartChange:
    key: str
    title: str
    lines: tuple[Line, ...]

    @property
    def count(self) -> int:
        return sum(any(piece.op != "same" for piece in line.pieces) for line in self.lines)


@dataclass(frozen=True)
class Moved:
    """A number of an indicator that reads otherwise in the later version."""

    code: str
    name: str
    before: str
    after: str


class Token(NamedTuple):
    """A word, or a number placed: the same where code and words are, whatever it comes to (`shown`)."""

    key: str
    shown: str


def compared(
    before: Content, after: Content, then: Mapping[str, Value], now: Mapping[str, Value]
) -> list[PartChange]:
    """The parts in which anything changed, in the order of the later version; parts taken out come last."""
    old = {part.key: part for part in before.parts}
    found = [PartChange("head", _("标题、文号"), tuple(_head(before, after)))]
    for part in after.parts:
        was = old.pop(part.key, None)
        lines = _titles(was.title if was else "", part.title)
        lines += _lines(was.blocks if was else (), part.blocks, then, now)
        found.append(PartChange(part.key, part.title, tuple(lines)))
    found += [PartChange(part.key, part.title, tuple(_lines(part.blocks, (), then, now))) for part in old.values()]
    return [part for part in found if part.count]


def moved(then: Mapping[str, Value], now: Mapping[str, Value]) -> list[Moved]:
    """The indicators in both versions that read otherwise now."""
    return [Moved(code, now[code].name, figures.text(value), figures.text(now[code]))
            for code, value in then.items() if code in now and figures.text(value) != figures.text(now[code])]


def _head(before: Content, after: Content) -> Iterator[Line]:
    for name, title in HEAD:
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            yield Line("", (Piece("same", f"{title}："), *_worded(_plain(was), _plain(now))))


def _titles(was: str, now: str) -> list[Line]:
    return [] if was == now or not was else [Line("", tuple(_worded(_plain(was), _plain(now))), "heading")]


def _lines(
    old: Sequence[Block], new: Sequence[Block], then: Mapping[str, Value], now: Mapping[str, Value]
) -> list[Line]:
    lines: list[Line] = []
    keys = [(one.kind, one.text) for one in old], [(one.kind, one.text) for one in new]
    for op, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if op == "equal":
            same = [_line(one, two, then, now) for one, two in zip(old[a:b], new[c:d], strict=True)]
            lines += [line for line in same if any(piece.op == "number" for piece in line.pieces)]
        else:
            lines += _replaced(old[a:b], new[c:d], then, now)
    return lines


def _replaced(
    old: Sequence[Block], new: Sequence[Block], then: Mapping[str, Value], now: Mapping[str, Value]
) -> Iterator[Line]:
    """Paragraphs put beside those that they were made from; what is left over was taken out or put in."""
    waiting = list(old)
    for block in new:
        score, place = max(((_alike(one, block), -n) for n, one in enumerate(waiting)), default=(0.0, 0))
        if score < ALIKE:
            if waiting and not any(_alike(waiting[0], other) >= ALIKE for other in new):
                yield Line("out", (Piece("out", _said(waiting[0].text, then)),), waiting.pop(0).kind)
            yield Line("in", tuple(Piece("in", token.shown) for token in _joined(_tokens(block.text, now))), block.kind)
            continue
        for gone in waiting[:-place]:
            yield Line("out", (Piece("out", _said(gone.text, then)),), gone.kind)
        yield _line(waiting[-place], block, then, now)
        waiting = waiting[-place + 1:]
    for gone in waiting:
        yield Line("out", (Piece("out", _said(gone.text, then)),), gone.kind)


def _alike(one: Block, other: Block) -> float:
    return SequenceMatcher(None, one.text, other.text, autojunk=False).quick_ratio() and SequenceMatcher(
        None, one.text, other.text, autojunk=False).ratio()


def _line(old: Block, new: Block, then: Mapping[str, Value], now: Mapping[str, Value]) -> Line:
    return Line("", tuple(_worded(_tokens(old.text, then), _tokens(new.text, now))), new.kind)


def _tokens(text: str, values: Mapping[str, Value]) -> list[Token]:
    found = []
    for piece in pieces(text):
        match piece:
            case Reference(code):
                found.append(Token(f"{{{code}}}", figures.text(values.get(code))))
            case Sourced(figure, source):
                found.append(Token(f"{{={figure}|{source}}}", figure))
            case Words(words):
                found += _plain(words)
    return found


def _plain(words: str) -> list[Token]:
    return [Token(one, one) for one in TOKEN.findall(words)]


def _said(text: str, values: Mapping[str, Value]) -> str:
    return "".join(token.shown for token in _tokens(text, values))


def _joined(tokens: list[Token]) -> list[Token]:
    return [Token("", "".join(token.shown for token in tokens))]


def _worded(old: list[Token], new: list[Token]) -> Iterator[Piece]:
    """The changes within one paragraph; changes that nearly touch are told as one."""
    codes = [token.key for token in old], [token.key for token in new]
    spans = _without_islands(SequenceMatcher(None, *codes, autojunk=False).get_opcodes())
    for equal, a, b, c, d in spans:
        if equal:
            yield from _unchanged(old[a:b], new[c:d])
            continue
        if b > a:
            yield Piece("out", "".join(token.shown for token in old[a:b]))
        if d > c:
            yield Piece("in", "".join(token.shown for token in new[c:d]))


def _without_islands(opcodes: Sequence[tuple[str, int, int, int, int]]) -> list[tuple[bool, int, int, int, int]]:
    spans: list[tuple[bool, int, int, int, int]] = []
    last = len(opcodes) - 1
    for n, (op, a, b, c, d) in enumerate(opcodes):
        equal = op == "equal" and (b - a > ISLAND or n in (0, last))
        if spans and not equal and not spans[-1][0]:
            spans[-1] = (False, spans[-1][1], b, spans[-1][3], d)
        else:
            spans.append((equal, a, b, c, d))
    return spans


def _unchanged(old: list[Token], new: list[Token]) -> Iterator[Piece]:
    """Words that stayed, cut where a number of the same indicator reads otherwise."""
    words = ""
    for was, now in zip(old, new, strict=True):
        if was.shown == now.shown:
            words += now.shown
            continue
        if words:
            yield Piece("same", words)
        yield Piece("number", now.shown, was.shown)
        words = ""
    if words:
        yield Piece("same", words)
