"""What stands in the calendar: dates that the law sets every year, what is held on a day, and what falls due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from django.db.models import Count, Q
from django.db.models.fields.json import KT
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.desk.filters import BY_DUE
from fadu.desk.paging import rows_of
from fadu.desk.scope import Arm
from fadu.desk.who import posts_today
from fadu.law.limits import LIMITS, Limit
from fadu.ledger.models import DATED, Entry, Matter
from fadu.statutes import PROCEDURES

LAW, HELD, DUE = "law", "held", "due"
NOTICE = timedelta(200)  # so long before it is held a hearing may have been called


@dataclass(frozen=True)
class Event:
    """One thing on one day. kind: LAW, HELD or DUE; word: 法定, 听证, 会议, 到期; key: names it for ever."""

    kind: str
    day: date
    word: str
    title: str
    key: str
    matter: Matter | None = None
    basis: Any = None
    note: str = ""


def statutory(first: date, last: date, places: Iterable[str], branches: Iterable[str]) -> list[Event]:
    """The dates of every year that lie between these days (inclusive) and bind in one of the places.

    「3月1日之前」 is shown on the last day on which it can still be kept.
    """
    found = []
    for year in range(first.year, last.year + 1):
        for limit in (one for one in LIMITS.values() if one.annual):
            day = limit.annual.last_day(year)  # type: ignore[union-attr]
            if first <= day <= last and binds(limit, day, places, branches):
                key = f"law-{limit.rule_id}-{year}"
                found.append(Event(LAW, day, _("法定"), limit.title, key, None, limit.basis, limit.amount_text))
    return sorted(found, key=lambda event: (event.day, event.title))


def binds(limit: Limit, day: date, places: Iterable[str], branches: Iterable[str]) -> bool:
    return any(limit.applies(day, place, branch) for place in places for branch in branches)


def yearly(day: date, places: Iterable[str], branches: Iterable[str]) -> list[Limit]:
    """What is to be done so many times in every year, with no date of its own."""
    return [one for one in LIMITS.values() if one.quota and binds(one, day, places, branches)]


@cache
def occasions() -> dict[tuple[str, str], tuple[str, str]]:
    """By procedure and step, what the step says is held (听证, 会议), and the answer with its day ("": its own day)."""
    return {
        (name, step.id): (line.held, line.name if line.type is date else "")
        for name, versions in PROCEDURES.items()
        for law in versions
        for step in law.steps
        for line in step.fields
        if line.held
    }


def held(scope: list[Arm], first: date, last: date, *, counted: bool = False) -> list[Event]:
    """The hearings and meetings on these days (inclusive); of several notices of one, the last counts.

    counted: they are only to be counted, without titles and matters.
    """
    known = occasions()
    called, start, end = (
        timezone.make_aware(datetime.combine(day, time.min)) for day in (first - NOTICE, first, last + timedelta(1))
    )
    ahead, there = ({step for (_law, step), said in known.items() if bool(said[1]) is named} for named in (True, False))
    when = Q(step__in=ahead, at__gte=called) | Q(step__in=there - ahead, at__gte=start)  # what says no day is held then
    answers = sorted({answer for _word, answer in known.values() if answer})
    columns = ("pk", "matter", "matter__procedure", "step", "number", "at", *(KT(f"data__{one}") for one in answers))
    told: dict[int, tuple[Any, ...]] = {}
    for arm in scope:
        within = Q(matter__in=Matter.objects.filter(arm.matters, procedure__in={name for name, _step in known}))
        # Columns, not rows: of 5,000 hearings called in the year so far few are of the month that is shown.
        told |= {row[0]: row[1:] for row in Entry.objects.filter(within, when, at__lt=end).values_list(*columns)}
    last_of: dict[tuple[int, str, int], tuple[date, str]] = {}
    for _pk, (matter, procedure, step, number, at, *said) in sorted(told.items()):
        word, answer = known.get((procedure, step), ("", ""))
        day = timezone.localtime(at).date() if not answer else day_said(said[answers.index(answer)])
        if word and day:
            last_of[matter, step, 0 if answer else number] = day, word
    shown = {key: said for key, said in last_of.items() if first <= said[0] <= last}
    return [Event(HELD, day, word, "", "") for day, word in shown.values()] if counted else named(shown)


def named(shown: dict[tuple[int, str, int], tuple[date, str]]) -> list[Event]:
    """The events of what is held, by matter, step and place: the day and the word for it."""
    matters = Matter.objects.select_related("organ").in_bulk({matter for matter, _step, _place in shown})
    events = [
        Event(HELD, day, word, matters[matter].title, f"held-{matter}-{step}-{place}", matters[matter])
        for (matter, step, place), (day, word) in shown.items()
    ]
    return sorted(events, key=lambda one: (one.day, one.key))


def day_said(said: str | None) -> date | None:
    try:
        return date.fromisoformat((said or "")[:10])
    except ValueError:
        return None


def due_counts(scope: list[Arm], first: date, last: date) -> Counter[date]:
    """How many matters fall due on each of these days (inclusive); the arms of the scope must not overlap."""
    found: Counter[date] = Counter()
    for arm in scope:
        rows = arm.rows(DATED & Q(due_on__gte=first, due_on__lte=last)).order_by()
        found.update(dict(rows.values_list("due_on").annotate(n=Count("*"))))
    return found


def due(scope: list[Arm], first: date, last: date, most: int) -> list[Event]:
    """The matters that fall due on these days (inclusive), the first of them."""
    rows = [arm.rows(DATED & Q(due_on__gte=first, due_on__lte=last)) for arm in scope]
    events = [
        Event(DUE, one.due_on, _("到期"), one.title, f"due-{one.pk}", one, note=one.due_clock)
        for one in (rows_of(rows, BY_DUE, most) if rows else ())
    ]
    return sorted(events, key=lambda event: (event.day, event.key))[:most]


def places_of(request: HttpRequest) -> tuple[set[str], set[str]]:
    """Where the person's organs are (GB/T 2260) and in which fields of government, for the acts that bind there."""
    organs = [post.organ for post in posts_today(request)]
    return {organ.division.code for organ in organs} or {""}, {organ.branch for organ in organs} | {""}
