"""Sets of entries: one filter over one table of the mart. The same filter counts and lists, so both always agree.

A filter is written against Ibis, but Ibis itself is not imported here: it is slow to load and not needed to declare.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import Any

from fadu.indicators.columns import BETWEEN, of_register

Row = Any  # an Ibis table: one column an attribute
Condition = Callable[[Row, "Asked"], Any]
Ground = tuple[str, str, str]


@dataclass(frozen=True)
class Set:
    """Which rows count: those of `table`, of `procedure` (empty: of any), whose day `dated` lies within the period
    (empty: of any day), and which meet every one of the `conditions`.

    `amount`: what is added up of each row; without it the rows are counted. `named`: what the conditions speak of
    (procedure; step, clock, outcome or mark), so that a test can hold it to the procedures: a name that none of them
    knows would count nothing without a word.
    """

    table: str
    procedure: str = ""
    dated: str = ""
    conditions: tuple[Condition, ...] = ()
    amount: Callable[[Row], Any] | None = None
    named: tuple[tuple[str, str], ...] = ()

    @property
    def ground(self) -> Ground:
        """What sets have in common that can be counted in one pass."""
        return self.table, self.procedure, self.dated

    def meeting(self, condition: Condition) -> Set:
        """Those of this set that meet a condition on the row and the period."""
        return replace(self, conditions=(*self.conditions, condition))

    def having(self, condition: Callable[[Row], Any], *names: str) -> Set:
        """Those of this set for which a condition on the row holds; it speaks of these names."""
        spoken = tuple((self.procedure, name) for name in names)
        return replace(self.meeting(lambda row, scope: condition(row)), named=self.named + spoken)

    def saying(self, *marks: str) -> Set:
        """Those in whose record one of these marks stood by then: `step`, `step.answer` (yes), `step.answer=word`."""
        return self.having(lambda row: any_of(row.record, marks), *marks)

    def own(self) -> Set:
        """Those of the division itself that is asked for (本级), not of those below it."""
        return self.meeting(lambda row, scope: row.division == scope.low)

    def below(self) -> Set:
        """Those of the divisions below the one that is asked for (下级)."""
        return self.meeting(lambda row, scope: row.division != scope.low)

    def resting_on(self, procedure: str) -> Set:
        """Those whose matter was linked with one of that procedure which had ended by then."""
        return self.having(lambda row: any_of(row.rests_on, [procedure]))

    def adding(self, amount: Callable[[Row], Any]) -> Set:
        """The same rows, an amount added up instead of counted."""
        return replace(self, amount=amount)

    def chosen(self, rows: Row, scope: Asked) -> Any:
        """Of the rows of this set's ground those that count, as a condition; None: all.

        One condition is asked only where those before it hold: looking for marks in a record is dear, the step is not.
        """
        found = [condition(rows, scope) for condition in self.conditions]
        return reduce(lambda rest, first: first.ifelse(rest, False), reversed(found)) if found else None


@dataclass(frozen=True)
class Asked:
    """The scope that a row is joined with, as columns: what a condition may read of `Scope`."""

    start: Any
    end: Any
    as_of: Any
    reached: Any
    low: Any


def grounded(rows: Row, ground: Ground, scopes: Row) -> tuple[Row, Asked]:
    """The rows of a ground, each once for every scope within which it lies; and that scope."""
    _, procedure, dated = ground
    if procedure:
        rows = rows.filter(rows.procedure == procedure)
    within = [
        rows.division.between(scopes.scope_low, scopes.scope_high),
        (scopes.scope_organ == 0) | (rows.organ == scopes.scope_organ),
    ]
    if dated:
        within.append(rows[dated].between(scopes.scope_start, scopes.scope_end))
    found = rows.join(scopes, within)
    return found, asked_in(found)


def asked_in(found: Row) -> Asked:
    """The scope in the columns of rows that were joined with it."""
    return Asked(found.scope_start, found.scope_end, found.scope_as_of, found.scope_reached, found.scope_low)


def any_of(said: Any, marks: Iterable[str]) -> Any:
    """Is one of these marks in the text? See `fadu.indicators.columns`."""
    return reduce(or_, [said.contains(f"{BETWEEN}{mark}{BETWEEN}") for mark in marks])


def taken(procedure: str, *steps: str) -> Set:
    """Entries of these steps dated within the period (本期发生)."""
    return Set("entries", procedure, "on").having(lambda e: e.step.isin(steps), *steps)


def first(procedure: str, *steps: str) -> Set:
    """As `taken`, of each matter only the first such entry: the matters, not the times (件数而非次数)."""
    return taken(procedure, *steps).having(lambda e: e.nth == 1)


def begun(procedure: str, *steps: str) -> Set:
    """Of each matter the first entry of these steps, whenever it was."""
    return Set("entries", procedure).having(lambda e: e.step.isin(steps) & (e.nth == 1), *steps)


def open_before(rows: Set) -> Set:
    """Of entries that begin a matter those before the period whose matter had not ended before it (上期结转)."""
    return rows.meeting(lambda e, s: (e.on < s.start) & (e.ended_on.isnull() | (e.ended_on >= s.start)))


def open_after(rows: Set) -> Set:
    """Of entries that begin a matter those whose matter had not ended by the end of the period (结转下期、在办)."""
    return rows.meeting(lambda e, s: (e.on <= s.end) & (e.ended_on.isnull() | (e.ended_on > s.end)))


def ended(procedure: str, *outcomes: str) -> Set:
    """The entries that ended their matters within the period, with one of these outcomes (or any)."""
    found = Set("entries", procedure, "on").having(lambda e: e.ends)
    return found.having(lambda e: e.outcome.isin(outcomes), *outcomes) if outcomes else found


def in_force(register: str, kind: str = "") -> Set:
    """The items of a register (of one kind) that were in force on the last day of the period."""
    found = Set("items", of_register(register)).meeting(
        lambda i, s: (i.since <= s.end) & (i.until.isnull() | (i.until >= s.end)))
    return of_kind(found, kind)


def entered(register: str, kind: str = "") -> Set:
    """The items of a register (of one kind) that are new within the period."""
    return of_kind(Set("items", of_register(register), "since").having(lambda i: i.is_new), kind)


def of_kind(items: Set, kind: str) -> Set:
    """Of these items those of one kind: the value of the column by which the register counts them."""
    return items.having(lambda i: i.category == kind) if kind else items


def marked_as(items: Set, *marks: str) -> Set:
    """Of these items those marked `column=word` with any of these."""
    return items.having(lambda i: any_of(i.record, marks), *marks)


def clocks(procedure: str, name: str, dated: str = "") -> Set:
    """The clocks of that name whose day `dated` lies within the period (empty: all)."""
    return Set("clocks", procedure, dated).having(lambda c: c.name == name, name)


def stopped(procedure: str, clock: str) -> Set:
    """Clocks that were stopped within the period (本期办结的); behind each stands the entry that stopped it."""
    return clocks(procedure, clock, "stopped_on").having(lambda c: c.due.notnull())


def due(procedure: str, clock: str) -> Set:
    """Clocks whose last day lies within the period and has passed, or that were stopped before (本期应办的)."""
    return clocks(procedure, clock, "due").meeting(lambda c, s: (c.due < s.as_of) | c.stopped_on.notnull())


def overdue(found: Set) -> Set:
    """Of these clocks those that ran out by the end of the period (or today) and were never stopped (逾期未办)."""
    return found.meeting(lambda c, s: c.stopped_on.isnull() & c.ended_on.isnull() & (c.due < s.reached))


def in_time(found: Set) -> Set:
    """Of these clocks, those stopped on the last day or before."""
    return found.having(lambda c: c.kept)
