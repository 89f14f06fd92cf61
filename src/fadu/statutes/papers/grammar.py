"""How an official document (文书) is declared: its text with the answers that it quotes, and what it must state.

In a text, `{decide.facts}` is an answer of the last such step; `{a.x|b.y}` the first that was given; `{decide.on}`,
`{decide.by}` and `{decide.organ}` the day, the person and the organ of its entry; `{decide.fine:大写}` an amount in
capital numerals; `{assign.source:首}` its first clause; `{limit:pen.pay}` a time limit in words, `{due:缴纳罚款}` its
last day in this matter; `{organ}`, `{place}`, `{title}`, `{number}`, `{parties}` belong to the matter.
What stands in `[ ]` is left out where an answer in it was not given; any other answer that is wanting leaves a marked
blank. A citation is given by name: say("依据{told}", told=PENALTY[44]); of several that follow one another the one in
force is taken.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from fadu.procedures.steps import Step

Kind = Literal["letter", "form"]
WORD = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class States:
    """What a document must state (应当载明) and under which article."""

    what: str
    basis: Any


@dataclass(frozen=True)
class Say:
    """A paragraph. `when`: a condition in the words of the procedure; `states`: what it states that the law asks for;
    `cites`: the citations that its text names."""

    text: str
    when: Any = None
    states: States | None = None
    cites: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """A heading, numbered 一、二、… among those that stand."""

    text: str
    when: Any = None


@dataclass(frozen=True)
class Line:
    """A row of a form: label and text, once or twice."""

    pairs: tuple[tuple[str, str], ...]
    when: Any = None
    states: States | None = None
    cites: Mapping[str, Any] = field(default_factory=dict)
    lines: int = 1


@dataclass(frozen=True)
class Opinion:
    """A row of a form for an opinion, signed: filled from the entry of `step`, empty for the pen before."""

    label: str
    text: str
    step: type[Step] | None = None
    when: Any = None
    states: States | None = None
    cites: Mapping[str, Any] = field(default_factory=dict)
    lines: int = 5


Block = Say | Part | Line | Opinion


@dataclass(frozen=True)
class Paper:
    """One document of a procedure.

    id, title   the id is unique within the procedure; a title may quote answers
    step        the step whose record or form it speaks for: it can be made from then on
    when        a further condition on the record
    basis       the article under which it is made
    number      its 文号, as text; to: whom it is addressed to; body: what it says
    issuer      in whose name it is made, as text
    flag        发文机关标志 in red, as text; empty: the organ's name stands above the title
    signs       what the signature states that the law asks for
    sealed      it bears the organ's stamp; public: it has a version for publication (公开版)
    """

    id: str
    title: str
    step: type[Step]
    body: tuple[Block, ...]
    kind: Kind = "letter"
    when: Any = None
    basis: Any = None
    number: str = ""
    to: str = ""
    issuer: str = "{organ}"
    flag: str = ""
    signs: States | None = None
    sealed: bool = True
    public: bool = False

    def texts(self) -> Iterator[str]:
        """Every text of it in which answers may be quoted."""
        yield from (self.title, self.number, self.to, self.issuer, self.flag)
        for block in self.body:
            match block:
                case Line():
                    yield from (text for _, text in block.pairs)
                case _:
                    yield block.text

    def states(self) -> list[States]:
        """What the law asks of it, in the order in which it is stated."""
        found = [s for block in self.body if not isinstance(block, Part) and (s := block.states)]
        return [*found, self.signs] if self.signs else found


def quoted(texts: Iterable[str]) -> list[str]:
    """The answers that texts quote, as `step.word`, alternatives apart; nothing else that stands in braces."""
    words = [one for text in texts for found in WORD.findall(text) for one in found.split("|")]
    return [word.split(":")[0] for word in words if "." in word and not word.startswith(("due:", "limit:"))]


def say(text: str, states: str = "", by: Any = None, *, when: Any = None, **cites: Any) -> Say:
    return Say(text, when, stating(states, by), cites)


def part(text: str, *, when: Any = None) -> Part:
    return Part(text, when)


def line(*words: str, states: str = "", by: Any = None, when: Any = None, lines: int = 1, **cites: Any) -> Line:
    """line("案由", "{register.conduct}") or line(label, text, label, text)."""
    pairs = tuple(zip(words[::2], words[1::2], strict=True))
    return Line(pairs, when, stating(states, by), cites, lines)


def opinion(
    label: str, text: str, step: type[Step] | None = None, states: str = "", by: Any = None, *, when: Any = None,
    lines: int = 5, **cites: Any,
) -> Opinion:  # fmt: skip
    return Opinion(label, text, step, when, stating(states, by), cites, lines)


def stating(what: str, basis: Any) -> States | None:
    return States(what, basis) if what else None
