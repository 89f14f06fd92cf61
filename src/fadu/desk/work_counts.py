"""The numbers of my work: how many fall due on which day, of which colour, ended this month; each opens its list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet, Value
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.filters import Filter
from fadu.desk.lights import NEAR, soon_until
from fadu.desk.scope import Arm
from fadu.desk.titles import called
from fadu.desk.wording import weekday_word
from fadu.law.calendar import Calendar, CalendarUnavailable
from fadu.ledger.models import ENDED, LIVING
from fadu.ledger.undated import PAUSED, PROMPT
from fadu.statutes import PROCEDURES

DAYS = 14
WHY = {"": "prompt", PROMPT: "prompt", PAUSED: "pause"}  # else the year that is wanting
PLAIN = ("prompt", "unknown")  # counts without a colour
RUNNING = ExpressionWrapper(Q(ended_on=None), output_field=BooleanField())


@dataclass
class Tally:
    """How many are due on each day; how many run in all; how many of these without a day, by the reason for it."""

    dated: Counter[date] = field(default_factory=Counter)
    open: int = 0
    undated: Counter[str] = field(default_factory=Counter)  # pause, prompt, unknown: as the filter has them

    @property
    def dayless(self) -> int:
        """How many have no day."""
        return sum(self.undated.values())

    def between(self, after: date | None, until: date | None) -> int:
        """How many fall due after the one day, up to and with the other; None: no bound."""
        return sum(n for day, n in self.dated.items() if (not after or day > after) and (not until or day <= until))


@dataclass(frozen=True)
class Number:
    """A count, and the address of the list that is exactly that long."""

    colour: str
    word: str
    number: int
    address: str


@dataclass
class Cell:
    """One day of the two weeks ahead."""

    day: date
    weekday: str
    today: bool
    off: bool
    note: str
    count: int = 0
    colour: str = "green"
    address: str = ""


def tallies_of(scope: list[Arm], *conditions: Q) -> list[Tally]:
    """The counts of what meets each condition, asked for together.

    They are read from one index for each arm of the scope; the arms do not overlap, so they add up.
    """
    tallies = [Tally() for _ in conditions]
    counted = [
        arm.rows(LIVING, where).order_by().values_list(Value(n), "due_on", RUNNING, "undated").annotate(n=Count("*"))
        for n, where in enumerate(conditions) for arm in scope
    ]  # fmt: skip
    for n, day, running, why, number in together(counted):
        tallies[n].open += number if running else 0
        if day is None:
            tallies[n].undated[WHY.get(why, "unknown")] += number
        else:
            tallies[n].dated[day] += number
    return tallies


def together(queries: Sequence[QuerySet[Any, Any]]) -> Iterable[tuple[Any, ...]]:
    """The rows of all of these, in one question."""
    return queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0] if queries else ()


def listed(chosen: Filter, **changes: Any) -> str:
    """The address of the list that the filter with these changes gives."""
    return reverse("matters") + chosen.address(**changes)


def lights_of(tally: Tally, chosen: Filter, today: date, days: Calendar) -> list[Number]:
    """The counts by colour; none for a colour that nothing has."""
    soon = soon_until(today, days)
    found = (
        ("red", _("超期或届满"), tally.between(None, today)),
        ("amber", _("临期"), tally.between(today, soon)),
        ("green", _("正常"), tally.between(soon, None)),
        ("pause", _("计时已停"), tally.undated["pause"]),
        ("prompt", _("没有规定天数"), tally.undated["prompt"]),
        ("unknown", _("算不出"), tally.undated["unknown"]),
    )
    return [
        Number("" if light in PLAIN else light, word, n, listed(chosen, light=light)) for light, word, n in found if n
    ]


def sections_of(today: date, days: Calendar, chosen: Filter) -> dict[str, Filter]:
    """The lists by urgency: due or overdue today; within three working days; the rest."""
    near = soon_until(today, days, NEAR)
    return {
        "urgent": replace(chosen, light="red"),
        "near": replace(chosen, due_since=today + timedelta(1), due_until=near, order="due"),
        "later": replace(chosen, due_since=near + timedelta(1), order="due"),
    }


def strip_of(tally: Tally, chosen: Filter, today: date, days: Calendar) -> list[Cell]:
    """Fourteen days from today, each with how many limits fall on it and the list of these."""
    soon, cells = soon_until(today, days), []
    for n in range(DAYS):
        day = today + timedelta(n)
        try:
            off = not days.is_working(day)
        except CalendarUnavailable:
            off = day.weekday() > 4
        month = _("{month}月").format(month=day.month) if day.day == 1 else ""
        note = _("今天") if n == 0 else _("休") if off else month
        colour = "red" if n == 0 else "amber" if day <= soon else "green"
        address = listed(chosen, due_since=day, due_until=day, order="due")
        cells.append(Cell(day, weekday_word(day), n == 0, off, note, tally.dated[day], colour, address))
    return cells


def ended_of(scope: list[Arm], chosen: Filter, today: date, handled: Q | None = None) -> list[Number]:
    """How many ended this month, by procedure."""
    first, counted = today.replace(day=1), Counter[str]()
    ended = [arm.rows(ENDED & Q(ended_on__gte=first), handled or Q()).order_by() for arm in scope]
    for name, n in together([rows.values_list("procedure").annotate(n=Count("*")) for rows in ended]):
        counted[name] += n
    return [
        Number("done", called(PROCEDURES[name][0].title), n, listed(chosen, procedure=name, ended=first))
        for name, n in sorted(counted.items())
    ]


def chosen_of(request: HttpRequest) -> Filter:
    """Whose work is shown: the organ's, or with ?of=me what this person handles."""
    return Filter(mine="1", handler="me" if request.GET.get("of") == "me" else "")
