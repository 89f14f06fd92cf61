"""Where the cycle of a report stands: its dates with their articles, what was done, what may be done next by whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from fadu.desk.lights import Light, finished, light, unit_of
from fadu.desk.standing import barred
from fadu.desk.who import person_of
from fadu.desk.wording import as_day
from fadu.ledger.capacity import Standing
from fadu.ledger.models import Entry, Matter
from fadu.ledger.reading import local, record_of
from fadu.procedures.timers import ClockState
from fadu.reporting.cycle import running
from fadu.reporting.models import Report

# Steps of the cycle as the page lists them; what is decided on the report's own pages has its anchor or page there.
LISTED = (
    "begin", "draft", "ask_views", "collect_views", "freeze", "sign_off", "report_here", "report_up", "publish",
    "amend",
)  # fmt: skip
WATCHED = ("报送同级", "报送上级", "公开")  # clocks of the law, by the names of the procedure
OWN = {"draft": "#act", "freeze": "#act", "reopen": "#act", "begin": "#act"}  # taken on the report's page itself


@dataclass
class Stage:
    """One step of the cycle: taken (when, by whom, entry), open (to this person: `address`), or refused with why."""

    id: str
    title: str
    entry: Entry | None = None
    open: bool = False
    address: str = ""
    reason: str = ""
    basis: Any = None


@dataclass(frozen=True)
class Watched:
    """A date of the law and how it stands."""

    name: str
    due: date | None
    light: Light
    basis: Any
    done: date | None = None


@dataclass
class Cycle:
    matter: Matter
    phase: str
    watched: list[Watched] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    able: frozenset[str] = frozenset()  # the steps that this person may take now

    @property
    def next(self) -> Stage | None:
        """The first open step that this person may take."""
        return next((stage for stage in self.stages if stage.address and not stage.entry), None)

    @property
    def to_sign(self) -> bool:
        """Does it wait for this person's signature?"""
        return "sign_off" in self.able and any(one.id == "sign_off" and not one.entry for one in self.stages)


def cycle_of(request: HttpRequest, found: Report) -> Cycle | None:
    """None where the report has no cycle."""
    matter = running(found)
    if matter is None:
        return None
    record, now = record_of(matter), local(timezone.now())
    situation = record.at(now)
    person = person_of(request)
    standing = Standing.of(person, matter, now.date()) if person else None
    steps = {step.id: step for step in record.procedure.steps}
    able = frozenset(name for name in situation.open if standing and not barred(steps[name], standing, matter))
    cycle = Cycle(matter, situation.phase, able=able)
    last = {row.step: row for row in record.rows if row.corrects is None}
    undone = since_reopened(list(record.rows))
    for name in LISTED:
        step = steps[name]
        entry = None if name in undone else last.get(name)
        if name == "amend" and entry is None and name not in situation.open:
            continue
        stage = Stage(name, step.title, entry, name in situation.open, basis=step.basis)
        if name in able and name != "begin":
            stage.address = address_of(matter, found, name)
        elif not stage.open and not entry and (refused := situation.refused.get(name)):
            stage.reason = refused[0].text
        cycle.stages.append(stage)
    cycle.watched = [
        watched(state, now, record.place.calendar) for name in WATCHED if (state := situation.clocks.get(name))
    ]
    return cycle


def since_reopened(rows: list[Entry]) -> set[str]:
    """What a report that was taken back has to go through again and has not yet."""
    reopened = max((row.number for row in rows if row.step == "reopen"), default=0)
    return (
        {name for name in ("freeze", "sign_off") if not any(row.step == name and row.number > reopened for row in rows)}
        if reopened
        else set()
    )


def address_of(matter: Matter, found: Report, step: str) -> str:
    """Where this person takes the step: on the report's own pages, else by the step's form."""
    scope = f"?division={found.division.code}&year={found.year}"
    if step == "sign_off":
        return reverse("report-sign") + scope
    if step in OWN:
        return reverse("report") + scope + OWN[step]
    return reverse("step", args=[matter.pk, step])


def watched(state: ClockState, now: datetime, calendar: Any) -> Watched:
    stopped = as_day(state.stopped) if state.stopped else None
    due = as_day(state.due) if state.due else None
    unit = unit_of(state.clock)
    shown = finished(due, stopped, calendar, unit) if stopped else light(due, now.date(), calendar, unit)
    return Watched(state.name, due, shown, state.basis, stopped)
