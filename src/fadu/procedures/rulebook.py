"""A procedure as it stands on one day in one place, compiled: every condition a rule, every rule a reader."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from fadu.law.acts import Act, Citation
from fadu.procedures.checks import Applies, Check, check, cited, compiled
from fadu.procedures.conditions import actor_is, done
from fadu.procedures.fields import Rule
from fadu.procedures.grammar import Procedure, leaves
from fadu.procedures.steps import Either, Step, Successive
from fadu.procedures.terms import Leaf, no
from fadu.procedures.timers import Timer
from fadu.procedures.timing import day_lines, not_yet, rules_of


class Page:
    """A step, compiled: what follows from order alone, from the record, from the form being filed."""

    def __init__(self, step: type[Step], number: int, basis: Citation | None) -> None:
        self.step, self.id, self.bit, self.phase, self.basis = step, step.id, 1 << number, step.phase, basis
        self.observed = step.observed
        self.order: list[Check] = []
        self.state: list[Check] = []
        self.draft: list[Check] = []
        self.concludes = compiled(step.concludes, step) or ((lambda c: step.concludes) if step.concludes else None)
        self.follows_end = self.deems = False

    def add(self, rule: Rule, basis: Citation | None) -> None:
        spoken = leaves(rule.broken, rule.when, rule.unless)
        of_draft = any(leaf.draft or getattr(leaf, "owner", None) is self.step for leaf in spoken)
        kind = self.order if rule.word in ("after", "before", "once") else self.draft if of_draft else self.state
        kind.append(check(rule, self.step, basis))


class Book:
    """All pages and timers of a procedure under the acts that apply."""

    def __init__(self, procedure: Procedure, applies: Applies) -> None:
        self.procedure, self.applies = procedure, applies
        stand = [(step, *cited(step.basis, applies)) for step in procedure.steps]
        self.pages = [Page(step, n, basis) for n, (step, valid, basis) in enumerate(stand) if valid]
        self.page = {page.id: page for page in self.pages}
        limits = [(clock, *cited(clock.basis, applies)) for clock in procedure.clocks]
        self.timers = [Timer(clock, basis, procedure) for clock, valid, basis in limits if valid]
        self.named = grouped(self.timers)
        self.deeming = [timer for timer in self.timers if timer.clock.then]
        self.until = {timer.clock: timer.until for timer in self.timers}
        self.memo: dict[tuple[int, str], Any] = {}
        self.first = Either(page.step for page in self.pages if page.step.starts)
        for page in self.pages:
            page.deems = any(page.id in timer.touched for timer in self.deeming)
            self.fill(page, (*self.order_of(page.step), *page.step.all_rules()))
        for timer in self.timers:
            timer.wakes = sum(self.page[key].bit for key in {*timer.sources} if key in self.page) or -1
            for step, rule in rules_of(timer, procedure):
                if step.id in self.page:
                    self.fill(self.page[step.id], [rule])
        for line in day_lines(timer.clock for timer in self.timers):
            if line.owner.id in self.page and not line.to_come and not line.held:
                self.fill(self.page[line.owner.id], [not_yet(line)])
        self.mark_aftermath()

    def fill(self, page: Page, rules: Iterable[Rule]) -> None:
        for rule in rules:
            valid, basis = cited(rule.basis, self.applies)
            if valid:
                page.add(rule, basis or page.basis)

    def order_of(self, step: type[Step]) -> Iterator[Rule]:
        wanted = step.after if step.after or step.starts else {self.first: None}
        for names, basis in wanted.items():
            found = self.procedure.find(names)
            yield Rule("after", no(any_done(found)), f"尚未{titles(found)}", basis)
        for names, basis in step.before.items():
            found = self.procedure.find(names)
            yield Rule("before", any_done(found), f"已{titles(found)}，不能再{step.title}", basis)
        if step.once:
            yield Rule("once", done(step), f"{step.title}只能进行一次")
        yield Rule("by", no(actor_is(*step.by)), f"{step.title}应由{titles(step.by)}办理")

    def mark_aftermath(self) -> None:
        """What follows a concluding step may be done after the end; no duty to do anything else outlasts it."""
        ending = {page.step for page in self.pages if page.concludes}
        for _ in self.pages:
            for page in self.pages:
                after = [step for names in page.step.after for step in self.procedure.find(names)]
                page.follows_end = page.step.lasting or not ending.isdisjoint(after)
            ending |= {page.step for page in self.pages if page.follows_end}
        for timer in self.timers:
            timer.outlasts = any(self.page[key].follows_end for key in timer.until if key in self.page)


def grouped(timers: Iterable[Timer]) -> list[tuple[str, list[Timer]]]:
    """The timers by name, the last of each name first: it is the one in force if it has begun."""
    groups: dict[str, list[Timer]] = {}
    for timer in timers:
        groups.setdefault(timer.clock.name, []).insert(0, timer)
    return list(groups.items())


def any_done(steps: Iterable[type[Step]]) -> Any:
    keys = [step.id for step in steps]
    return Leaf("", lambda c: any(key in c.last for key in keys))


def titles(things: Iterable[Any]) -> str:
    return "或者".join(thing.title for thing in things)


@lru_cache(maxsize=1 << 12)
def rulebook(procedure: Procedure, day: date, place: str, branch: str) -> Book:
    """A rule is in the book if its act was in force that day, at that place, for that branch of government."""
    return book_of(procedure, frozenset(a for a in acts_of(procedure) if a.applies(day, place, branch)))


@lru_cache
def acts_of(procedure: Procedure) -> frozenset[Act]:
    bases: list[Any] = [rule.basis for step in procedure.steps for rule in step.all_rules()]
    bases += [basis for step in procedure.steps for basis in (step.basis, *step.after.values(), *step.before.values())]
    bases += [clock.basis for clock in procedure.clocks]
    single = [one for basis in bases for one in (basis if isinstance(basis, Successive) else (basis,))]
    return frozenset(basis.act for basis in single if basis)


@lru_cache(maxsize=1 << 10)
def book_of(procedure: Procedure, acts: frozenset[Act]) -> Book:
    return Book(procedure, lambda basis: basis.act in acts or basis.act == procedure.law)
