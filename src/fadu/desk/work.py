"""我的工作: what waits for me and my organs, by urgency, each line with the reason and the step to take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk import listing
from fadu.desk.filters import Filter
from fadu.desk.lights import NEAR, soon_until
from fadu.desk.paging import whole
from fadu.desk.returns import calls_of
from fadu.desk.scope import own
from fadu.desk.waiting import waiting_of
from fadu.desk.who import organs_today, person_of, posts_today
from fadu.desk.work_aside import away_of, drafts_of
from fadu.desk.work_counts import (
    Cell,
    Number,
    Tally,
    chosen_of,
    ended_of,
    lights_of,
    listed,
    sections_of,
    strip_of,
    tallies_of,
)
from fadu.desk.work_leader import Overview, latest_of, named, overview_of
from fadu.desk.work_lines import Act, Due, lines_of
from fadu.ledger.charges import handled_by
from fadu.ledger.models import Matter
from fadu.ledger.place import calendar
from fadu.statutes.roles import LEADERS

SHOWN = {"urgent": 20, "near": 20, "later": 8}
IDLE, SHOWN_WAITING = 6, 12


@dataclass
class Section:
    """One list by urgency: its first lines, how many there are in all, and where all of them are."""

    id: str
    title: str
    note: str
    colour: str
    rows: list[Due]
    number: int
    address: str

    @property
    def rest(self) -> int:
        return self.number - len(self.rows)


@dataclass
class Work:
    chosen: Filter
    sections: list[Section]
    tally: Tally
    lights: list[Number]
    open: str  # the address of all that run
    strip: list[Cell]
    overview: Overview | None
    waiting: list[Due]  # 等你办、等你批: no day presses, but it is this person's turn
    leading: bool
    idle: list[Matter]  # what has no day and waits for others, or for time to go on
    undated: str
    drafts: list[dict[str, Any]]
    ended: list[Number]
    away: list[Any]
    calls: list[Any]
    mine: int  # how many of the organ's this person handles
    all: int

    @property
    def urgent(self) -> int:
        return self.sections[0].number

    @property
    def tagged(self) -> bool:
        """Does it tell anything which lines are one's own?"""
        return not self.chosen.handler and self.mine < self.all


@require_safe
def my_work(request: HttpRequest) -> HttpResponse:
    """The first page after signing in; ?of=me shows only what this person handles."""
    now = timezone.localtime().replace(tzinfo=None)
    return render(request, "desk/my_work.html", {"work": work_of(request, now), "today": now.date()})


def work_of(request: HttpRequest, now: datetime) -> Work:
    today, days, chosen, scope, person = now.date(), calendar(), chosen_of(request), own(request), person_of(request)
    handled = handled_by(person.pk if person else None, today)
    every, mine = tallies_of(scope, Q(), handled)
    tally, only = (mine, handled) if chosen.handler else (every, None)
    shown = shown_of(request, chosen, tally, now)
    urged = {*shown["urgent"], *shown["near"]}
    late = latest_of(request, now, days, urged)
    turn = [pk for pk in waiting_of(request, chosen, today, days) if pk not in urged]
    idle = idle_of(request, chosen, tally, now)
    lined = {pk for numbers in (*shown.values(), late, turn) for pk in numbers}
    found = {one.pk: one for one in whole(Matter, sorted({*lined, *idle}))}
    lines = lines_of([found[pk] for pk in sorted(lined)], request, now, days)
    turn = [pk for pk in turn if lines[pk].turn][:SHOWN_WAITING]
    later = [pk for pk in shown["later"] if pk not in turn]
    numbers = numbers_of(tally, today)
    numbers["later"] -= len(shown["later"]) - len(later)  # those stand above
    shown["later"] = later
    return Work(
        chosen,
        sections(chosen, numbers, now, {name: [lines[pk] for pk in numbered] for name, numbered in shown.items()}),
        tally,
        lights_of(tally, chosen, today, days),
        listed(chosen, light="open"),
        strip_of(tally, chosen, today, days),
        None if chosen.handler else overview_of(request, now, days, named([found[pk] for pk in late], lines)),
        [replace(lines[pk], acts=turn_acts(lines[pk]), organ=organ_of(found[pk], request)) for pk in turn],
        bool(LEADERS & {role for post in posts_today(request) for role in post.roles}),
        [found[pk] for pk in idle if pk not in turn][:IDLE],
        listed(chosen, light="undated"),
        drafts_of(person),
        ended_of(scope, chosen, today, only),
        away_of(request, now),
        calls_of(request, today),
        mine.open,
        every.open,
    )


def shown_of(request: HttpRequest, chosen: Filter, tally: Tally, now: datetime) -> dict[str, list[int]]:
    """The ids of the first matters of each list by urgency. Lists that are shown whole are read with the one after."""
    today, days = now.date(), calendar()
    near, numbers = soon_until(today, days, NEAR), numbers_of(tally, today)
    ends: dict[str, date | None] = {"urgent": today, "near": near, "later": None}
    found: dict[str, list[int]] = {name: [] for name in ends}
    since, size = None, 0
    for name, end in ends.items():
        size += min(numbers[name], SHOWN[name])
        if end and numbers[name] <= SHOWN[name]:
            continue
        wanted = replace(chosen, due_since=since, due_until=end, order="due")
        for day, pk in listing.keys(request, wanted, today, days, size) if size else ():
            found["urgent" if day <= today else "near" if day <= near else "later"].append(pk)
        since, size = end and end + timedelta(1), 0
    return found


def numbers_of(tally: Tally, today: date) -> dict[str, int]:
    near = soon_until(today, calendar(), NEAR)
    return {
        "urgent": tally.between(None, today), "near": tally.between(today, near), "later": tally.between(near, None),
    }  # fmt: skip


def sections(chosen: Filter, numbers: dict[str, int], now: datetime, lines: dict[str, list[Due]]) -> list[Section]:
    """What must be done today, what is due within three working days, the rest."""
    today, words = now.date(), {
        "urgent": ("d-today", _("今天必须办"), _("已超期或今日届满"), "red"),
        "near": ("d-near", _("三个工作日内到期"), "", "amber"),
        "later": ("d-later", _("随后"), "", "green"),
    }  # fmt: skip
    return [
        Section(*words[name], lines[name], numbers[name], listed(wanted))
        for name, wanted in sections_of(today, calendar(), chosen).items()
    ]


def turn_acts(line: Due) -> list[Act]:
    """The step that waits for this person, and beside it what can be taken at once (零报告)."""
    titles = {act.title for act in line.turn}
    return [*line.turn, *(act for act in line.acts if act.key and act.title not in titles)][:2]


def idle_of(request: HttpRequest, chosen: Filter, tally: Tally, now: datetime) -> list[int]:
    """The ids of the newest without a day, some more than are shown."""
    if not tally.dayless:
        return []
    wanted = Filter(light="undated", mine="1", handler=chosen.handler)
    return [pk for _, pk in listing.keys(request, wanted, now.date(), calendar(), IDLE + SHOWN_WAITING)]


def organ_of(matter: Matter, request: HttpRequest) -> str:
    """The organ that handles it, where that is not one's own."""
    return "" if matter.organ_id in {one.pk for one in organs_today(request)} else str(matter.organ)
