"""My work today: what waits for my organs, by urgency, each with the reason and the step to take."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from fadu.desk import listing
from fadu.desk.clockviews import period_words
from fadu.desk.dossier import Dossier, folded
from fadu.desk.drafts import NEW
from fadu.desk.filters import Filter
from fadu.desk.lights import Light, soon_until
from fadu.desk.rows import clock_named, lamp_of
from fadu.desk.rulers import Stretch, mini
from fadu.desk.scope import own
from fadu.desk.standing import barred
from fadu.desk.who import person_of, posts_today
from fadu.desk.wording import WEEKDAYS, article_words
from fadu.law.calendar import Calendar, CalendarUnavailable
from fadu.ledger.capacity import Standing
from fadu.ledger.loading import records_of
from fadu.ledger.models import Draft, Matter
from fadu.ledger.place import calendar
from fadu.organs.access import roles_on
from fadu.organs.models import Person
from fadu.procedures.steps import Step
from fadu.statutes import PROCEDURES

SHOWN = {"red": 30, "amber": 30, "green": 10}
DAYS = 14


@dataclass
class Act:
    title: str
    address: str
    primary: bool = False


@dataclass
class Due:
    title: str
    under: str
    address: str
    light: Light
    due: date
    reason: str
    stretches: list[Stretch] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)


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


@dataclass
class Work:
    urgent: list[Due]
    soon: list[Due]
    later: list[Due]
    more: dict[str, bool]
    addresses: dict[str, str]
    strip: list[Cell]
    tally: dict[str, Any]
    paused: list[Matter]
    drafts: list[dict[str, Any]]
    ended: list[dict[str, Any]]


@require_safe
def my_work(request: HttpRequest) -> HttpResponse:
    """The first page after signing in."""
    now = timezone.localtime().replace(tzinfo=None)
    return render(request, "desk/my_work.html", {"work": work_of(request, now), "today": now.date()})


def work_of(request: HttpRequest, now: datetime) -> Work:
    today, days, person = now.date(), calendar(), person_of(request)
    found, more = {}, {}
    for colour, most in SHOWN.items():
        matters = listing.first(request, Filter(light=colour, mine="1"), today, days, most + 1)
        more[colour] = len(matters) > most
        found[colour] = dues_of(matters[:most], request, now, days)
    scope = own(request)
    dated = dates_of(scope)
    return Work(
        found["red"],
        found["amber"],
        found["green"],
        more,
        {colour: reverse("matters") + Filter(light=colour, mine="1").address() for colour in (*SHOWN, "pause")},
        strip_of(dated, today, days),
        tally_of(scope, dated, today, days),
        listing.first(request, Filter(light="pause", mine="1"), today, days, 6),
        drafts_of(person),
        ended_of(scope, today),
    )


def dues_of(matters: list[Matter], request: HttpRequest, now: datetime, days: Calendar) -> list[Due]:
    """A line for each matter; their records are read together."""
    prefetch_related_objects(matters, "participants", "division")
    records, person, posts = records_of(matters), person_of(request), posts_today(request)
    lines = []
    for matter in matters:
        roles = roles_on(posts, matter, list(matter.participants.all()))
        standing = Standing(person, roles) if person else None
        lines.append(due_of(folded(matter, records[matter.pk], now), standing, days))
    return lines


def due_of(file: Dossier, standing: Standing | None, days: Calendar) -> Due:
    """One line: why now (the clock, its article) and the steps to take."""
    matter, today = file.matter, file.now.date()
    state = next((duty for duty in file.situation.duties if duty.due), None)
    clock = state.clock if state else clock_named(matter.procedure, matter.begun_on, matter.due_clock)
    steps = file.procedure.find(clock.until) if clock else []
    titles, colour = [step.title for step in steps], lamp_of(matter, today, days)
    acts = acts_of(file, steps, standing) if colour.box else []
    acts += [act for act in acts_of(file, at_once(file), standing) if act not in acts]
    if acts and colour.colour == "red":
        acts[0].primary = True
    basis = state.basis if state else None
    reason = " · ".join(
        part for part in (article_words(basis) if basis else "", period_words(state) if state else "") if part
    )
    under = " · ".join(part for part in (matter.number, titles[0] if titles else matter.due_clock) if part)
    due = matter.due_on or today
    start = state.start.date() if state and isinstance(state.start, datetime) else state.start if state else today
    drawn = mini(start, due, today, state.gaps if state else ()) if start < due else []
    return Due(
        matter.title,
        under,
        reverse("matter", args=[matter.pk]),
        colour,
        due,
        reason,
        drawn,
        acts[:2] or [Act("打开", reverse("matter", args=[matter.pk]))],
    )


def at_once(file: Dossier) -> list[type[Step]]:
    """The steps that meet a duty without a number of days (及时): to be taken now, whatever is due next."""
    undated = [duty.clock for duty in file.situation.duties if duty.due is None and duty.clock.period is None]
    return [step for clock in undated for step in file.procedure.find(clock.until)]


def acts_of(file: Dossier, steps: list[type[Step]], standing: Standing | None) -> list[Act]:
    """The steps that meet the limit, where the first of them is this person's to take now.

    Where it is not (the decision is another's, or not ripe), none: to offer only the side ways out would mislead.
    Outsiders' acts are offered where only they can meet the limit.
    """
    official = [step for step in steps if not all(role.outside for role in step.by)] or steps
    able = [s for s in official if s.id in file.situation.open and not barred(s, standing, file.matter)]
    if official[:1] != able[:1]:
        return []
    return [Act(step.title, reverse("step", args=[file.matter.pk, step.id])) for step in able]


def dates_of(scope: list[Q]) -> Counter[date]:
    """How many matters fall due on each day; the arms of the scope do not overlap, so their counts add up."""
    found: Counter[date] = Counter()
    for arm in scope:
        rows = Matter.objects.filter(arm, due_on__isnull=False).order_by().values_list("due_on")
        found.update(dict(rows.annotate(n=Count("pk"))))
    return found


def strip_of(dated: Counter[date], today: date, days: Calendar) -> list[Cell]:
    """Fourteen days from today, each with how many limits fall on it."""
    soon = soon_until(today, days)
    cells = []
    for n in range(DAYS):
        day = today + timedelta(n)
        try:
            off = not days.is_working(day)
        except CalendarUnavailable:
            off = day.weekday() > 4
        note = "今天" if n == 0 else "休" if off else f"{day.month}月" if day.day == 1 else ""
        colour = "red" if n == 0 else "amber" if day <= soon else "green"
        anchor = {"red": "d-today", "amber": "d-week", "green": "d-later"}[colour]
        cells.append(Cell(day, WEEKDAYS[day.weekday()], n == 0, off, note, dated[day], colour, f"#{anchor}"))
    return cells


def tally_of(scope: list[Q], dated: Counter[date], today: date, days: Calendar) -> dict[str, Any]:
    """How many are open, and of which colour; each opens its list."""
    soon = soon_until(today, days)
    counted = {
        "red": sum(n for day, n in dated.items() if day <= today),
        "amber": sum(n for day, n in dated.items() if today < day <= soon),
        "green": sum(n for day, n in dated.items() if day > soon),
        "open": sum(Matter.objects.filter(arm, ended_on=None).count() for arm in scope),
        "pause": sum(Matter.objects.filter(arm, ended_on=None, due_on=None).count() for arm in scope),
    }
    words = {"red": "超期或届满", "amber": "临期", "green": "正常", "pause": "中止或无期限"}
    lights = [
        {"colour": name, "word": word, "number": counted[name], "address": reverse("matters") + f"?light={name}&mine=1"}
        for name, word in words.items()
        if counted[name]
    ]
    return {"open": counted["open"], "pause": counted["pause"], "lights": lights}


def drafts_of(person: Person | None) -> list[dict[str, Any]]:
    """The forms that were begun and not submitted, newest first."""
    shown = []
    for draft in (
        Draft.objects.filter(person=person).select_related("matter").order_by("-saved_at")[:6] if person else []
    ):
        if draft.matter:
            law = PROCEDURES[draft.matter.procedure]
            address = reverse("step", args=[draft.matter.pk, draft.step])
            name, step, under = draft.matter.procedure, draft.step, str(draft.matter)
        else:
            name, _, step = draft.step.removeprefix(NEW).partition(":")
            law, under = PROCEDURES.get(name, ()), "新登记"
            address = f"{reverse('matter-new', args=[name])}?step={step}"
        title = next((one.title for version in law for one in version.steps if one.id == step), step)
        shown.append({"title": title, "matter": under, "address": address, "saved_at": draft.saved_at})
    return shown


def ended_of(scope: list[Q], today: date) -> list[dict[str, Any]]:
    """How many ended this month, by procedure."""
    first = today.replace(day=1)
    counted: Counter[str] = Counter()
    for arm in scope:  # counted here: grouped in the database, the index over the days of ending would not be entered
        counted.update(Matter.objects.filter(arm, ended_on__gte=first).values_list("procedure", flat=True).iterator())
    address = reverse("matters")
    return [
        {"title": PROCEDURES[name][0].title, "number": n, "address": f"{address}?procedure={name}&mine=1&ended={first}"}
        for name, n in sorted(counted.items())
    ]
