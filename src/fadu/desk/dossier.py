"""All that the page of one matter shows, read once: steps, clocks, story, facts, links."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.clockviews import ClockView, clock_view, main_first
from fadu.desk.lifting import Reason, linked_of, reasons_of
from fadu.desk.lights import Light, light, unit_of
from fadu.desk.linked import Linked, linked
from fadu.desk.stages import Stage, stages_of
from fadu.desk.standing import barred, in_own_role
from fadu.desk.stories import LONG, Chapter, Event, chapters, facts_of, story
from fadu.desk.titles import called, known_as
from fadu.desk.wording import as_day, cited
from fadu.ledger import state
from fadu.ledger.capacity import Standing
from fadu.ledger.models import Attachment, Entry, Matter, Participant
from fadu.ledger.reading import Record, local, record_of
from fadu.organs.models import Person, Post
from fadu.organs.people import posts_of
from fadu.procedures.grammar import Procedure
from fadu.procedures.mainline import main_line, ranks
from fadu.procedures.record import WITHDRAW, Case, effective, fold
from fadu.procedures.rulebook import rulebook
from fadu.procedures.situation import Situation
from fadu.procedures.steps import Step
from fadu.statutes import PROCEDURES
from fadu.statutes.general import GENERAL
from fadu.statutes.roles import ROLES

FOUNDED = date(1949, 10, 1)
PAST = {"once", "before", "ended"}  # refusals that say only: this is over


@dataclass
class StepView:
    id: str
    title: str
    basis: Any
    who: str
    address: str
    light: Light | None = None
    due: Any = None
    reasons: list[Reason] = field(default_factory=list)
    form: Any = None
    outside: bool = False  # an outsider's act, only recorded here
    again: bool = False  # taken before
    concludes: bool = False


@dataclass
class Dossier:
    matter: Matter
    record: Record
    situation: Situation
    case: Case
    now: datetime
    law_address: str
    standing: Standing | None = None  # of the person who looks
    mine: list[StepView] = field(default_factory=list)
    besides: list[StepView] = field(default_factory=list)  # to be taken again, or recorded for outsiders
    waiting: list[StepView] = field(default_factory=list)
    refused: list[StepView] = field(default_factory=list)
    later: list[StepView] = field(default_factory=list)
    past: list[StepView] = field(default_factory=list)
    clock: ClockView | None = None
    others: list[ClockView] = field(default_factory=list)
    story: list[Event] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    linked: Linked = field(default_factory=lambda: Linked([]))
    organs: list[Participant] = field(default_factory=list)
    may_add: bool = False  # a link, a participant
    openable: list[tuple[str, str]] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    stopped: str = ""

    @property
    def procedure(self) -> Procedure:
        return self.record.procedure

    @property
    def law(self) -> tuple[str, date | None]:
        """The act that governs it and the day it came into force, None for mere practice, which no act prescribes.

        (Templates cannot read an Act themselves: it answers to [].)
        """
        act = self.record.procedure.law
        return act.title, act.in_force if act.in_force > FOUNDED else None

    @property
    def chapters(self) -> list[Chapter]:
        return chapters(self.story)

    @property
    def folds(self) -> bool:
        """Is the story so long that it is folded by phase?"""
        return len(self.story) >= LONG

    @property
    def count(self) -> int:
        return len(self.record.lines)


def law_address(matter: Matter) -> str:
    """The page of the procedure in the version that this matter runs under."""
    return f"{reverse('procedure', args=[matter.procedure])}?on={matter.begun_on.isoformat()}"


def read(matter: Matter, at: datetime | None = None) -> Dossier:
    """The matter folded at a moment (aware; default: now); nothing of the page yet."""
    return folded(matter, record_of(matter), local(at))


def folded(matter: Matter, record: Record, now: datetime) -> Dossier:
    """The same from a record that was read with others; `now` is naive local."""
    first = record.lines[0].on if record.lines else now.date()
    book = rulebook(record.procedure, first, record.place.code, record.place.branch)
    case = fold(book, record.lines, record.links, record.place, now)
    return Dossier(matter, record, record.at(now), case, now, law_address(matter))


def dossier(matter: Matter, person: Person | None, posts: list[Post] | None = None) -> Dossier:
    """The whole page for this person; `posts`: those held today, where they are at hand."""
    file = read(matter)
    file.organs = list(matter.participants.select_related("organ"))
    if person is not None:
        posts = posts_of(person, file.now.date()) if posts is None else posts
        file.standing = Standing.by_posts(person, posts, matter, file.organs)
    place_steps(file)
    place_clocks(file)
    place_story(file)
    place_corrections(file)
    place_links(file, posts or [])
    file.stages = stages_of(
        file.record.procedure, effective(file.record.lines), file.situation, file.clock, file.now.date()
    )
    file.stopped = state.stopped()
    return file


def place_steps(file: Dossier) -> None:
    """Open steps that this person may take, open ones of others, refused ones with their reasons."""
    standing = file.standing
    for step in file.procedure.steps:
        shown = StepView(
            step.id,
            called(step.title),
            cited(step.basis, file.matter.begun_on),
            _("或者").join(called(role.title) for role in step.by),
            reverse("step", args=[file.matter.pk, step.id]),
        )
        shown.concludes = step.concludes is not None
        if step.id in file.situation.open:
            if due := file.situation.open[step.id]:
                shown.due, shown.light = as_day(due), lamp_of_step(file, step.id)
            shown.outside = standing is not None and not in_own_role(step, standing)
            shown.again = step.id in file.case.history
            (file.waiting if barred(step, standing, file.matter) else file.mine).append(shown)
        elif refusals := file.situation.refused.get(step.id):
            shown.reasons = reasons_of(
                file.matter, file.procedure, step, refusals, file.situation.open, file.law_address
            )
            group_of(file, shown).append(shown)
    rank = ranks(file.procedure)
    for steps in (file.mine, file.waiting):
        steps.sort(key=lambda one: (one.due is None, one.due or date.max, rank[one.id]))
    for steps in (file.refused, file.later, file.past):
        steps.sort(key=lambda one: rank[one.id])
    file.refused.sort(key=lambda one: not one.concludes)
    file.besides = [one for one in file.mine if one.due is None and (one.outside or one.again)]
    file.mine = [one for one in file.mine if one not in file.besides]


def lamp_of_step(file: Dossier, step: str) -> Light | None:
    """The light of an open step by the duty that it meets; None for one without a day."""
    if not (due := file.situation.open.get(step)):
        return None
    clock = next(
        (
            duty.clock
            for duty in file.situation.duties
            if duty.due == due and step in {one.id for one in file.procedure.find(duty.clock.until)}
        ),
        None,
    )
    return light(as_day(due), file.now.date(), file.record.place.calendar, unit_of(clock))


def group_of(file: Dossier, step: StepView) -> list[StepView]:
    """In full: refused by more than the order of steps, or next to decide. Folded: over, or not yet its turn."""
    words = {reason.word for reason in step.reasons}
    if words & PAST:
        return file.past
    near = step.concludes and (step.id in main_line(file.procedure) or all(reason.lift for reason in step.reasons))
    return file.later if "after" in words and not near else file.refused


def place_clocks(file: Dossier) -> None:
    calendar = file.record.place.calendar
    views = [clock_view(one, file.case.last, calendar, file.now) for one in file.situation.clocks.values()]
    concluding = {step.id for step in file.procedure.steps if step.concludes is not None}
    file.clock, file.others = main_first(views, concluding)


def place_story(file: Dossier) -> None:
    """Events, the facts of the first step, and all attachments, newest first."""
    rows = Entry.objects.filter(matter=file.matter).select_related("recorded_by").prefetch_related("attachments")
    stored = {row.number: row for row in rows}
    deemed = [entry for entries in file.case.history.values() for entry in entries if entry.deemed]
    roles = {role.id: called(role.title) for role in ROLES.values()}
    file.story = story(file.procedure, file.record.lines, stored, deemed, roles)
    for number in sorted(stored, reverse=True):
        for one in stored[number].attachments.all():
            one.entry = stored[number]
            file.attachments.append(one)
    if file.record.lines:
        first = file.record.lines[0]
        steps: dict[str, type[Step]] = {step.id: step for step in file.procedure.steps}
        given = file.case.history.get(first.step, [first])[0]
        file.facts = facts_of(steps.get(first.step), given.data, file.now.date())
    if file.matter.parties and not any(str(file.matter.parties) == words for _, words in file.facts):
        file.facts.insert(0, (_("当事人"), str(file.matter.parties)))


def place_corrections(file: Dossier) -> None:
    """An entry may be corrected by those who may take its step; what was withdrawn no longer."""
    standing = file.standing
    if standing is None:
        return
    file.may_add = bool(standing.roles)
    steps = {step.id: step for step in file.procedure.steps}
    events = {event.number: event for event in file.story}
    withdraw = reverse("step", args=[file.matter.pk, WITHDRAW])
    for line in effective(file.record.lines):
        event = events[int(line.id)]
        if line.step in steps and not barred(steps[line.step], standing, file.matter):
            event.correct = f"{reverse('step', args=[file.matter.pk, line.step])}?corrects={event.number}"
        if line.step in GENERAL and file.may_add:
            event.withdraw = f"{withdraw}?corrects={event.number}"


def place_links(file: Dossier, posts: list[Post]) -> None:
    wanted = linked_of(file.procedure)
    titles = {name: title for title, name in wanted.items()}
    file.linked = linked(file.matter, posts, titles, file.now.date(), file.record.place.calendar)
    there = {one.matter.procedure for one in file.linked.views if one.matter.ended_on is None}
    there.add(file.procedure.id)
    file.openable = [
        (name, known_as(title, name)) for title, name in wanted.items() if name in PROCEDURES and name not in there
    ]
