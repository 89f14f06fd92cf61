"""定期报送 as the desk shows it: who has reported, organ by period; what a supervisor waits for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.lights import Light, light
from fadu.desk.scope import any_of, arms
from fadu.desk.who import posts_today
from fadu.law.calendar import Calendar
from fadu.ledger.models import Matter
from fadu.organs.access import serves_division
from fadu.organs.models import Organ
from fadu.planning.returns import Progress, Round, calls_in, rounds, running, series_of
from fadu.statutes.roles import SUPERVISOR

COLUMNS = 6
OPEN_CALLS = 4
SERIES = 200  # of so many calls the titles are gathered


@dataclass(frozen=True)
class Cell:
    """What one organ has done for one period; None in a row: it was not asked."""

    address: str
    light: Light


@dataclass(frozen=True)
class Line:
    organ: Organ
    cells: list[Cell | None]


@dataclass(frozen=True)
class Waiting:
    """One running call as a supervisor looks at it on my work."""

    title: str
    address: str
    due: date
    asked: int
    reported: int
    to_accept: int
    late: int


def supervised(request: HttpRequest) -> list[Organ]:
    """The organs for which the person may ask for returns: those that serve the division."""
    found = {
        post.organ_id: post.organ
        for post in posts_today(request)
        if SUPERVISOR.id in post.roles and serves_division(post.organ)
    }
    return list(found.values())


def seen(request: HttpRequest) -> Q:
    """All that the person may see, as one condition."""
    return any_of(arms(request))


def calls_of(request: HttpRequest, today: date) -> list[Waiting]:
    """The calls that run, for who may receive the returns; none for anybody else."""
    divisions = {organ.division_id for organ in supervised(request)}
    if not divisions:
        return []
    return [waiting(one) for one in running(divisions, today, OPEN_CALLS)]


def rounds_of(request: HttpRequest, series: str = "", most: int = COLUMNS) -> list[Round]:
    """The latest calls in the person's divisions, with the returns that they may see."""
    return rounds(seen(request), divisions_of(request), series, most)


def series_of_all(request: HttpRequest) -> list[str]:
    """What is reported in the person's divisions, the latest first; to who only reports, what they owe or owed."""
    if supervised(request):
        titles = calls_in(divisions_of(request)).values_list("title", flat=True)[:SERIES]
    else:
        titles = [one.call.title for one in rounds_of(request, most=SERIES)]
    return list(dict.fromkeys(map(series_of, titles)))


def divisions_of(request: HttpRequest) -> set[int]:
    return {post.organ.division_id for post in posts_today(request)}


def waiting(one: Progress) -> Waiting:
    address = f"{reverse('returns')}?series={one.series}#c{one.call.pk}"
    return Waiting(one.call.title, address, one.due, one.asked, one.reported, one.to_accept, one.late)


def grid(found: list[Round], today: date, days: Calendar) -> list[Line]:
    """Organ by period, the organs in the order of their record."""
    organs = {matter.organ_id: matter.organ for one in found for matter in one.returns.values()}
    return [
        Line(organ, [cell(one.returns.get(pk), today, days) for one in found]) for pk, organ in sorted(organs.items())
    ]


def cell(matter: Matter | None, today: date, days: Calendar) -> Cell | None:
    if matter is None:
        return None
    return Cell(reverse("matter", args=[matter.pk]), lamp(matter, today, days))


def lamp(matter: Matter, today: date, days: Calendar) -> Light:
    if matter.due_on:
        return light(matter.due_on, today, days)
    if matter.phase == "待接收":
        return Light("done", _("已报"))
    return Light("done", matter.outcome or matter.phase)
