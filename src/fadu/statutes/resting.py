"""What rests on each article: the steps, rules and limits of every procedure, and the table of time limits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from fadu.law.acts import Act, Citation
from fadu.law.fulltext import article_of
from fadu.law.limits import SUBJECTS
from fadu.procedures.grammar import Procedure
from fadu.statutes import PROCEDURES
from fadu.statutes.practice import PRACTICE_ACT


class Use(NamedTuple):
    """One thing that rests on an article.

    `kind`: 步骤, 规则, 期限 or 期限表; `procedure`, `version`: of which procedure, begun when ("" for the table of
    limits); `name`: the step or the limit's id; `text`: what it says; `place`: the paragraph cited.
    """

    kind: str
    procedure: str
    version: date | None
    name: str
    title: str
    text: str
    place: str


def each_citation(basis: Any) -> tuple[Citation, ...]:
    """One citation, several that follow one another, or none."""
    return () if basis is None else tuple(basis) if isinstance(basis, tuple) else (basis,)


def uses_of(id: str, law: Procedure) -> Iterator[tuple[Citation, Use]]:
    """Every citation of one version of a procedure, with what it is cited for."""
    begun = law.law.in_force

    def use(kind: str, name: str, text: str, one: Citation) -> tuple[Citation, Use]:
        return one, Use(kind, id, begun, name, law.title, text, one.article)

    for step in law.steps:
        for one in each_citation(step.basis):
            yield use("步骤", step.id, step.title, one)
        for rule in step.all_rules():
            for one in each_citation(rule.basis):
                yield use("规则", step.id, f"{step.title}：{rule.say}", one)
    for clock in law.clocks:
        for one in each_citation(clock.basis):
            yield use("期限", clock.name, clock.name, one)


def all_uses() -> Iterator[tuple[Citation, Use]]:
    for id, versions in PROCEDURES.items():
        for law in versions:
            yield from uses_of(id, law)
    for subject, limits in SUBJECTS.items():
        for one in limits:
            text = f"{one.title}：{one.amount_text}"
            yield one.basis, Use("期限表", "", None, one.rule_id, subject, text, one.basis.article)


@cache
def index() -> dict[Act, dict[str, list[Use]]]:
    """Act -> article (第五十八条) -> what rests on it, each once; articles in the order of their numbers.

    Wordings of one act that differ only in how long they are relied on (a document that a later act overtook) are one.
    """
    found: dict[Act, dict[str, list[Use]]] = {}
    known: dict[tuple[str, date], Act] = {}
    for citation, use in all_uses():
        if citation.act == PRACTICE_ACT:
            continue
        act = known.setdefault((citation.act.title, citation.act.in_force), citation.act)
        users = found.setdefault(act, {}).setdefault(article_of(citation.article), [])
        if use not in users:
            users.append(use)
    return {act: dict(sorted(articles.items(), key=lambda item: number_of(item[0]))) for act, articles in found.items()}


RANKS = ("法律", "行政法规", "党内法规", "司法解释", "中央文件", "国务院文件", "部门规章", "地方性法规", "地方政府规章")


def cited_acts() -> list[Act]:
    """All acts that something rests on: by rank, then the newest first."""
    place = {rank: n for n, rank in enumerate(RANKS)}
    return sorted(
        index(),
        key=lambda act: (place.get(act.rank, len(RANKS)), act.rank, act.title, -act.in_force.toordinal()),
    )


TENS = {"十": 10, "百": 100, "千": 1000}
DIGITS = {word: n for n, word in enumerate("零一二三四五六七八九")} | {"〇": 0}


def number_of(article: str) -> tuple[int, str]:
    """For sorting: 第五十八条 -> 58; sections of documents by their first numeral."""
    total = unit = 0
    for word in article.removeprefix("第"):
        if word in DIGITS:
            unit = DIGITS[word]
        elif word in TENS:
            total, unit = total + (unit or 1) * TENS[word], 0
        else:
            break
    return total + unit, article
