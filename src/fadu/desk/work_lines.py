"""One line of my work: what, why now (the clock and its article), and the step that can be taken from there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.clockviews import period_words
from fadu.desk.dossier import Dossier, folded
from fadu.desk.lights import Light, wanting
from fadu.desk.rows import clock_named, lamp_of
from fadu.desk.rulers import Stretch, mini
from fadu.desk.standing import barred
from fadu.desk.stepforms import new_key
from fadu.desk.titles import called
from fadu.desk.who import person_of, posts_today
from fadu.desk.wording import article_words, as_day, day_words
from fadu.law.calendar import Calendar
from fadu.ledger.capacity import Standing, actor_for
from fadu.ledger.loading import records_of
from fadu.ledger.models import Charge, Matter
from fadu.ledger.reading import judged
from fadu.organs.models import Person, Post
from fadu.procedures.mainline import next_step
from fadu.procedures.matter import Entry as Line
from fadu.procedures.steps import Step
from fadu.procedures.timers import ClockState, near_day
from fadu.statutes.practice import PRACTICE_ACT, URGE


@dataclass
class Act:
    """A step to take. `key`: it is taken at once, after a confirmation in place, under this key."""

    title: str
    address: str
    primary: bool = False
    key: str = ""
    seen: int = 0
    concludes: bool = False
    form: str = ""  # where its whole form is
    instead: str = ""  # for whom


@dataclass
class Due:
    title: str
    under: str
    address: str
    light: Light
    due: date | None  # None: no day is set, or none can be told
    reason: str
    stretches: list[Stretch] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    handled: bool = False  # by this person
    instead: str = ""  # the name of the colleague whose work it is, that this person does for some days
    organ: str = ""  # named where the list has those of several
    turn: list[Act] = field(default_factory=list)  # the step that the matter waits for, where it waits for this person


def lines_of(matters: list[Matter], request: HttpRequest, now: datetime, days: Calendar) -> dict[int, Due]:
    """A line for each matter, by its id; their records are read together."""
    matters = list({one.pk: one for one in matters}.values())
    prefetch_related_objects(matters, "participants", "division", "organ")
    records, person, posts = records_of(matters), person_of(request), posts_today(request)
    charges, lines = charges_of(matters, person, posts), dict[int, Due]()
    for matter in matters:
        standing = Standing.by_posts(person, posts, matter, list(matter.participants.all())) if person else None
        line = due_of(folded(matter, records[matter.pk], now), standing, days)
        line.handled, instead = charges.get(matter.pk, (False, ""))
        line.instead = instead or line.instead
        lines[matter.pk] = line
    return lines


def charges_of(matters: list[Matter], person: Person | None, posts: list[Post]) -> dict[int, tuple[bool, str]]:
    """Of these matters: does the person handle it, or for whom do they deputise who does?"""
    if person is None or not matters:
        return {}
    others = {post.acting_for for post in posts if post.acting_for}
    rows = Charge.objects.filter(matter__in=matters).values_list("matter", "person", "person__name")
    found: dict[int, tuple[bool, str]] = {}
    for matter, handler, name in rows:
        mine, instead = found.get(matter, (False, ""))
        found[matter] = (mine or handler == person.pk, instead or (name if name in others else ""))
    return {matter: (mine, "" if mine else instead) for matter, (mine, instead) in found.items()}


def due_of(file: Dossier, standing: Standing | None, days: Calendar) -> Due:
    """One line: why now (the clock, its article) and the steps to take."""
    matter, today = file.matter, file.now.date()
    state = next((duty for duty in file.situation.duties if duty.due), next(iter(file.situation.duties), None))
    clock = state.clock if state else clock_named(matter.procedure, matter.begun_on, matter.due_clock)
    steps, following = file.procedure.find(clock.until) if clock else [], next_step(file.situation, file.case.history)
    colour, acts = lamp_of(matter, today, days), acts_of(file, steps, standing)
    acts = acts if colour.box else [act for act in acts if act.key]
    acts += [act for act in acts_of(file, at_once(file), standing) if act.title not in {one.title for one in acts}]
    if not acts and colour.colour == "red":
        acts = acts_of(file, [step for step in file.procedure.steps if step.title == URGE], standing)
    elif acts and colour.colour == "red":
        acts[0].primary = True
    due = matter.due_on
    start = as_day(state.start) if state else today
    address = reverse("matter", args=[matter.pk])
    named = steps[0] if steps else following
    return Due(
        matter.title,
        " · ".join(part for part in (matter.number, called(named.title if named else matter.due_clock)) if part),
        address,
        colour,
        due,
        " · ".join(part for part in (near_or_wanting(matter.undated, state, days, today), reason_words(state)) if part),
        mini(start, due, today, state.gaps if state else ()) if due and start < due else [],
        acts[:2] or [Act(_("打开"), address)],
        instead=next((act.instead for act in acts if act.instead), ""),
        turn=acts_of(file, [following], standing)[:2] if following else [],
    )


def near_or_wanting(undated: str, state: ClockState | None, days: Calendar, today: date) -> str:
    """About which day it is due, or why no day can be told; empty where a day is known."""
    near = near_day(state, days) if undated.isdecimal() and state else None
    return _("约{day}，若逢节假日顺延").format(day=day_words(near, today)) if near else wanting(undated)


def reason_words(state: ClockState | None) -> str:
    """The article and the period of the time limit: 政府信息公开条例第33条 · 20个工作日."""
    if state is None:
        return ""
    return " · ".join(part for part in (basis_words(state.basis), period_words(state)) if part)


def basis_words(basis: Any) -> str:
    """The article in short; what is only a working arrangement says so in two words."""
    if not basis:
        return ""
    return _("工作约定") if basis.act == PRACTICE_ACT else article_words(basis)


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
    if official[:1] != able[:1] or standing is None:
        return []
    return [act for step in able if (act := act_of(file, step, standing))]


def act_of(file: Dossier, step: type[Step], standing: Standing) -> Act | None:
    """The step as it is offered; None for one without a form that would be refused as it stands."""
    address = reverse("step", args=[file.matter.pk, step.id])
    acting = actor_for(step, standing, file.matter, name=None if standing.roles.keys() & ids(step) else "—")
    act = Act(called(step.title), address, instead=acting.instead, form=address if step.fields else "")
    if any(line.word != "field" for line in step.fields) or not standing.roles.keys() & ids(step):
        return act
    draft = Line(step.id, file.now, acting.actor, {}, len(file.record.lines) + 1)
    if judged(file.record, draft, acting):
        return act if step.fields else None
    act.key, act.seen, act.concludes = new_key(), len(file.record.lines), step.concludes is not None
    act.address = reverse("work-act", args=[file.matter.pk, step.id])
    return act


def ids(step: type[Step]) -> set[str]:
    return {role.id for role in step.by}
