"""A procedure said in Chinese: the tables of its page, from the definition that runs."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from fadu.procedures.clocks import Clock
from fadu.procedures.fields import Field, Rule
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Either, Step, Successive, each
from fadu.procedures.terms import Named, Term


class LineRow(NamedTuple):
    """A document line: what it asks for, how strongly, when, under which article."""

    name: str
    label: str
    demand: str
    kind: str
    unit: str
    choices: tuple[str, ...]
    when: str
    personal: bool
    hint: str
    article: str


class RuleRow(NamedTuple):
    """A rule in the words of an office, the condition that really runs, and the article."""

    text: str
    condition: str
    article: str


class StepRow(NamedTuple):
    """A step: who takes it, after and before what, its document, its rules."""

    id: str
    title: str
    by: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    once: bool
    observed: bool
    concludes: str
    article: str
    lines: tuple[LineRow, ...]
    rules: tuple[RuleRow, ...]


class ClockRow(NamedTuple):
    """A clock: how long, from what, to what, with what effect, under which article."""

    name: str
    period: str
    since: str
    until: str
    effect: str
    when: str
    pauses: str
    extension: str
    article: str


DEMANDS = {
    "field": "可以填写",
    "stated": "应当载明",
    "asked": "应当明确",
    "declared": "须经办人确认",
    "people": "应当载明",
    "listed": "须在册有效",
    "approval": "须经批准",
}


def steps(procedure: Procedure) -> list[StepRow]:
    """The table of steps, in the order of the procedure."""
    return [step_row(step, procedure) for step in procedure.steps]


def clocks(procedure: Procedure) -> list[ClockRow]:
    """The table of time limits."""
    return [clock_row(clock, procedure) for clock in procedure.clocks]


def step_row(step: type[Step], procedure: Procedure) -> StepRow:
    basis = article(step.basis)
    concludes = "" if step.concludes is None else said(step.concludes)
    return StepRow(
        step.id,
        step.title,
        tuple(role.title for role in step.by),
        tuple(titles(names, procedure) for names in step.after),
        tuple(titles(names, procedure) for names in step.before),
        step.once,
        step.observed,
        concludes,
        basis,
        tuple(line_row(line, basis) for line in step.fields),
        tuple(rule_row(rule, basis) for rule in step.rules),
    )


def line_row(line: Field, otherwise: str) -> LineRow:
    basis = article(line.rules[0].basis if line.rules else None) or otherwise
    choices = line.choices if line.kind in ("text", "choices", "list") else ()
    return LineRow(
        line.name, line.label, DEMANDS[line.word], line.kind, line.unit, choices, line.when, line.personal, line.hint,
        basis,
    )  # fmt: skip


def rule_row(rule: Rule, otherwise: str) -> RuleRow:
    parts = [f"须{rule.broken.parts[0]}" if rule.word in ("require", "must") else said(rule.broken)]
    if rule.when is not None:
        parts.append(f"适用于：{said(rule.when)}")
    if rule.unless is not None:
        parts.append(f"除外：{said(rule.unless)}")
    return RuleRow(rule.say, "；".join(parts), article(rule.basis) or otherwise)


def clock_row(clock: Clock, procedure: Procedure) -> ClockRow:
    extension = clock.extend
    longer = f"{extension.step.title}，最多{extension.limit}，{extension.times}次" if extension else ""
    return ClockRow(
        clock.name,
        str(clock.period or "及时"),
        "、".join(dict.fromkeys(event(since) for since in each(clock.since))),
        titles(clock.until, procedure),
        effect(clock, procedure),
        "" if clock.when is None else said(clock.when),
        "；".join(f"{event(pause.start)}至{event(pause.end)}不计" for pause in clock.less),
        longer,
        article(clock.basis),
    )


def effect(clock: Clock, procedure: Procedure) -> str:
    """What running out does."""
    found = []
    if clock.opens:
        found.append(f"期满后方可{titles(clock.opens, procedure)}")
    if clock.bars:
        found.append(f"期满后不得{titles(clock.bars, procedure)}")
    if clock.then:
        found.append(clock.then.say)
    if found and clock.unless is not None:
        found.append(f"除外：{said(clock.unless)}")
    return "；".join(found)


def event(what: Any) -> str:
    """What a clock counts from: a step, a dated answer, a linked matter's day."""
    if isinstance(what, Either):
        return "或者".join(event(one) for one in what)
    if isinstance(what, Field):
        return f"{what.owner.title}的{what.label}"
    return str(what.title) if hasattr(what, "title") else str(what)


def titles(names: Any, procedure: Procedure) -> str:
    return "或者".join(step.title for step in procedure.find(names)) if names else ""


def said(term: Any) -> str:
    return str(term)


def terms(procedure: Procedure) -> dict[str, str]:
    """The conditions that have a name, with what they mean."""
    spoken = [rule for step in procedure.steps for rule in step.all_rules()]
    roots = [part for rule in spoken for part in (rule.broken, rule.when, rule.unless)]
    roots += [part for clock in procedure.clocks for part in (clock.when, clock.unless)]
    return {term.words: str(term.parts[0]) for root in roots for term in within(root) if isinstance(term, Named)}


def within(term: Any) -> Iterator[Term]:
    """A term and all its parts."""
    if isinstance(term, Term):
        yield term
        for part in term.parts:
            yield from within(part)


def article(basis: Any) -> str:
    """《行政复议法》第三十条; several acts that follow or replace one another are separated by a semicolon."""
    found: Iterable[Any] = basis if isinstance(basis, Successive) else () if basis is None else (basis,)
    return "；".join(str(citation) for citation in found)
