"""A procedure: its steps and clocks under one governing act, checked when its file is imported."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.law.acts import Act
from fadu.procedures.clocks import Clock
from fadu.procedures.steps import Either, Step, each
from fadu.procedures.terms import GrammarError, Term


@dataclass(frozen=True, eq=False)
class Procedure:
    """One version of a procedure, in force as long as its governing act."""

    id: str
    title: str
    law: Act
    steps: Sequence[type[Step]]
    clocks: Sequence[Clock] = ()

    def __post_init__(self) -> None:
        for step in self.steps:
            for name in (*step.after, *step.before):
                self.find(name)
            for rule in step.all_rules():
                self.check(leaves(rule.broken, rule.when, rule.unless))
            for line in step.fields:
                self.check(leaves(line.only))
                self.check_carried(step, line)
        for clock in self.clocks:
            self.check(leaves(clock.when, clock.unless))
            if clock.then and clock.then.step not in self.find(clock.until):
                raise GrammarError(f"{self.title}：「{clock.name}」视为{clock.then.step.title}，却不因此停止")

    def step(self, id: str) -> type[Step]:
        """The step of that id; raises KeyError."""
        return {step.id: step for step in self.steps}[id]

    def find(self, names: Any) -> list[type[Step]]:
        """The steps meant by classes, class names or ids; raises GrammarError for one that is not there."""
        wanted = names if isinstance(names, Either) else each(names)
        found = [s for name in wanted for s in self.steps if s is name or name in (s.__name__, s.id)]
        if len(found) < len(wanted):
            raise GrammarError(f"{self.title}没有步骤「{getattr(names, '__name__', names)}」")
        return found

    def check_carried(self, step: type[Step], line: Any) -> None:
        for earlier in line.carried:
            self.find([earlier.owner])
            if earlier.kind != line.kind:
                raise GrammarError(f"{self.title}：「{line.label}」不能沿用「{earlier.label}」，不是同一种项目")

    def check(self, spoken: Iterable[Any]) -> None:
        for leaf in spoken:
            self.find(list(getattr(leaf, "steps", ())))
            if getattr(leaf, "clock", "") not in ("", *(clock.name for clock in self.clocks)):
                raise GrammarError(f"{self.title}没有期限「{leaf.clock}」")


def leaves(*terms: Any) -> Iterator[Any]:
    """The leaves of those that are terms."""
    for term in terms:
        if isinstance(term, Term):
            yield from term.leaves()


def version(versions: Iterable[Procedure], begun: date) -> Procedure:
    """The version in force on the day the matter began; a matter keeps it to its end. Raises LookupError."""
    for procedure in versions:
        if procedure.law.applies(begun, procedure.law.place, procedure.law.branch):
            return procedure
    raise LookupError(f"{begun}没有施行中的版本")
