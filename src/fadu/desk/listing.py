"""The list of matters under row scope: each arm of the scope read by its own index, the pages merged.

What is looked for in the full-text index is found in one of two ways. A word that few matters hold is asked of the
index, and those are looked at. A word that very many hold is never gathered: the list is walked from its beginning
and each stretch is asked for the word, until a page is full or the walk has been long enough (the page says so).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from fadu.desk.filters import Filter, conditions_of
from fadu.desk.paging import SIZE, Key, Page, beyond, id_of, keys_of, page_of, read_cursor, rows_of, turned, whole
from fadu.desk.scope import Arm, any_of, arms, own
from fadu.desk.who import person_of
from fadu.law.calendar import Calendar
from fadu.ledger.models import Matter
from fadu.search.finding import few, meeting

MOST = 99  # a count goes no further: 99+
STRETCHES = (1000, 4000, 4000)  # rows of one walk through the list


@dataclass(frozen=True)
class Question:
    """A list as it is asked for: within what may be seen, by whom, on which day."""

    arms: tuple[Arm, ...]
    chosen: Filter
    today: date
    calendar: Calendar
    person: int | None = None

    @property
    def conditions(self) -> Q:
        return conditions_of(self.chosen, self.today, self.calendar, self.person)

    @property
    def queries(self) -> list[QuerySet[Any]]:
        """One for each arm, and of each for what an organ handles and what it takes part in, where that is asked."""
        found, conditions = [], self.conditions
        for arm in self.arms:
            for part in self.chosen.parts:
                entered, other = (part, arm) if part.parts else (arm, part)
                found.append(entered.rows(other.matters, conditions))
            if not self.chosen.parts:
                found.append(arm.rows(conditions))
        return found

    def of(self, matters: list[int]) -> list[QuerySet[Any]]:
        """One query for those of these matters that may be seen and pass the filter."""
        seen, parts = any_of(self.arms), any_of(self.chosen.parts) if self.chosen.parts else Q()
        return [Matter.objects.filter(seen, parts, self.conditions, pk__in=matters)]


def asked(request: HttpRequest, chosen: Filter, now: date, days: Calendar) -> Question:
    person = person_of(request)
    within = own(request) if chosen.mine else arms(request)
    return Question(tuple(within), chosen, now, days, person.pk if person else None)


def page(request: HttpRequest, chosen: Filter, now: date, days: Calendar, size: int = SIZE) -> Page:
    """One page of what the person may see and the filter lets through."""
    question = asked(request, chosen, now, days)
    return page_for(question, request.GET.get("after", ""), request.GET.get("before", ""), size)


def page_for(question: Question, after: str = "", before: str = "", size: int = SIZE) -> Page:
    if not question.chosen.terms:
        return page_of(question.queries, question.chosen.ordering, after, before, size)
    if (matters := few(question.chosen.terms)) is None:
        walk = Walk(question, after, before, size)
        walk.through(STRETCHES)
        return walk.page()
    found = question.of(matters)
    page = page_of(found, question.chosen.ordering, after, before, size, few=True)
    return replace(page, total=str(sum(one.count() for one in found)))


class Walk:
    """A walk through the list from a cursor, in stretches that are asked for the words."""

    def __init__(self, question: Question, after: str, before: str, size: int) -> None:
        self.question, self.size, self.order = question, size, question.chosen.ordering
        self.start = self.at = read_cursor(before or after)
        self.forward = not (before and self.start)
        self.hits: list[int] = []
        self.ended = False

    @property
    def done(self) -> bool:
        return self.ended or len(self.hits) > self.size

    def through(self, stretches: tuple[int, ...]) -> bool:
        """Walk on; True: the page is full or the list at its end."""
        for stretch in stretches:
            if self.done:
                break
            keys = self.keys(stretch)
            self.ended = len(keys) < stretch
            self.at = keys[-1] if keys else self.at
            met = meeting(self.question.chosen.terms, (pk for _, pk in keys))
            self.hits += [pk for _, pk in keys if pk in met]
        return self.done

    def keys(self, stretch: int) -> list[Key]:
        queries = self.question.queries
        if self.at:
            queries = [beyond(one, self.order, self.at, self.forward) for one in queries]
        return keys_of(queries, self.order, stretch, self.forward)

    def page(self) -> Page:
        rows = whole(Matter, self.hits[: self.size + 1])
        return turned(rows, self.order, self.size, self.forward, bool(self.start), None if self.ended else self.at)


def first(request: HttpRequest, chosen: Filter, now: date, days: Calendar, size: int) -> list[Any]:
    """The first rows, without paging."""
    question = asked(request, chosen, now, days)
    return rows_of(question.queries, chosen.ordering, size)


def keys(request: HttpRequest, chosen: Filter, now: date, days: Calendar, size: int) -> list[Key]:
    """The keys of the first rows, for who reads the rows of several lists at once."""
    return keys_of(asked(request, chosen, now, days).queries, chosen.ordering, size)


def count(request: HttpRequest, chosen: Filter, now: date, days: Calendar) -> str:
    """How many there are, up to 99; beyond that 99+; empty for none."""
    return count_for(asked(request, chosen, now, days))


def count_for(question: Question, most: int = MOST) -> str:
    found: set[int] = set()
    terms = question.chosen.terms
    matters = few(terms) if terms else None
    if terms and matters is None:
        return f"{most}+"
    for query in question.of(matters) if matters is not None else question.queries:
        found.update(query.order_by().values_list(id_of(query), flat=True)[: most + 1])
    return "" if not found else str(len(found)) if len(found) <= most else f"{most}+"


def every(question: Question, size: int = 2000) -> Iterator[list[Matter]]:
    """All rows of the list in its order, some at a time."""
    after = ""
    while True:
        found = page_for(question, after, size=size)
        if found.rows:
            yield found.rows
        if not found.next:
            return
        after = found.next


