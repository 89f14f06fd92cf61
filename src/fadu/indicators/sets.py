"""Sets of entries: one filter over one table of the mart. The same filter counts and lists, so both always agree.

A filter is written against Ibis, but Ibis itself is not imported here: it is slow to load and not needed to declare.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import Any

from fadu.indicators.columns import BETWEEN
from fadu.indicators.scope import Scope

Row = Any  # an Ibis table: one column an attribute
Where = Callable[[Row, Scope], Any]


@dataclass(frozen=True)
class Set:
    """Which rows count. `amount` names what is added up of each row; without it the rows are counted.

    `named` lists the (procedure, step, clock or outcome) that the filter speaks of, so that a test can hold them to
    the procedures: a name that none of them knows would count nothing without a word.
    """

    table: str
    where: Where
    amount: Callable[[Row], Any] | None = None
    named: tuple[tuple[str, str], ...] = ()

    def having(self, condition: Callable[[Row], Any]) -> Set:
        """Those of this set for which the condition holds too."""
        return replace(self, where=lambda row, scope: self.where(row, scope) & condition(row))

    def saying(self, *marks: str) -> Set:
        """Those in whose record one of these marks stood by then: `step`, `step.answer` (yes), `step.answer=word`."""
        chosen = self.having(lambda row: any_of(row.record, marks))
        return replace(chosen, named=self.named + named(self.named[0][0], marks))

    def resting_on(self, procedure: str) -> Set:
        """Those whose matter was linked with one of that procedure which had ended by then."""
        return self.having(lambda row: any_of(row.rests_on, [procedure]))

    def adding(self, amount: Callable[[Row], Any]) -> Set:
        """The same rows, an amount added up instead of counted."""
        return replace(self, amount=amount)

    def total(self, rows: Row, scope: Scope) -> Any:
        """How many, or how much: one aggregate expression over the table."""
        chosen = self.where(rows, scope)
        return rows.count(where=chosen) if self.amount is None else self.amount(rows).sum(where=chosen)

    def listed(self, rows: Row, scope: Scope) -> Any:
        """The rows themselves."""
        return rows.filter(self.where(rows, scope))


def any_of(said: Any, marks: Iterable[str]) -> Any:
    """Is one of these marks in the text? See `fadu.indicators.columns`."""
    return reduce(or_, [said.contains(f"{BETWEEN}{mark}{BETWEEN}") for mark in marks])


def named(procedure: str, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((procedure, name) for name in names)


def taken(procedure: str, *steps: str) -> Set:
    """Entries of these steps dated within the period (本期发生)."""
    return Set(
        "entries",
        lambda e, s: (e.procedure == procedure) & e.step.isin(steps) & e.on.between(s.start, s.end),
        named=named(procedure, steps),
    )


def first(procedure: str, *steps: str) -> Set:
    """As `taken`, of each matter only the first such entry: the matters, not the times (件数而非次数)."""
    return taken(procedure, *steps).having(lambda e: e.nth == 1)


def open_before(procedure: str, *steps: str) -> Set:
    """Begun by these steps before the period and not ended before it (上期结转)."""
    return Set(
        "entries",
        lambda e, s: (e.procedure == procedure) & e.step.isin(steps) & (e.nth == 1) & (e.on < s.start)
        & (e.ended_on.isnull() | (e.ended_on >= s.start)),
        named=named(procedure, steps),
    )


def open_after(procedure: str, *steps: str) -> Set:
    """Begun by these steps by the end of the period and not ended by then (结转下期、尚在办理)."""
    return Set(
        "entries",
        lambda e, s: (e.procedure == procedure) & e.step.isin(steps) & (e.nth == 1) & (e.on <= s.end)
        & (e.ended_on.isnull() | (e.ended_on > s.end)),
        named=named(procedure, steps),
    )


def ended(procedure: str, *outcomes: str) -> Set:
    """The entries that ended their matters within the period, with one of these outcomes (or any)."""
    return Set(
        "entries",
        lambda e, s: (e.procedure == procedure) & e.ends & e.on.between(s.start, s.end)
        & (e.outcome.isin(outcomes) if outcomes else e.outcome.notnull()),
        named=named(procedure, outcomes),
    )


def stopped(procedure: str, clock: str) -> Set:
    """Clocks that were stopped within the period (本期办结的); behind each stands the entry that stopped it."""
    return Set(
        "clocks",
        lambda c, s: (c.procedure == procedure) & (c.name == clock) & c.stopped_on.between(s.start, s.end)
        & c.due.notnull(),
        named=((procedure, clock),),
    )


def due(procedure: str, clock: str) -> Set:
    """Clocks whose last day lies within the period and has come, or that were stopped before it came (本期应办的)."""
    return Set(
        "clocks",
        lambda c, s: (c.procedure == procedure) & (c.name == clock) & c.due.between(s.start, s.end)
        & ((c.due < s.as_of) | c.stopped_on.notnull()),
        named=((procedure, clock),),
    )


def in_time(clocks: Set) -> Set:
    """Of these clocks, those stopped on the last day or before."""
    return clocks.having(lambda c: c.kept)
