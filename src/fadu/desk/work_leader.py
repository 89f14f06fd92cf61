"""What a leader sees on my work: counts by department or by procedure, each opening its list, and what is latest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from fadu.desk import listing
from fadu.desk.filters import Filter
from fadu.desk.lights import soon_until
from fadu.desk.scope import Arm, own
from fadu.desk.titles import called
from fadu.desk.who import posts_today
from fadu.desk.work_counts import Number, listed
from fadu.desk.work_lines import Due
from fadu.law.calendar import Calendar
from fadu.ledger.models import LIVING, Matter
from fadu.organs.access import serves_division
from fadu.organs.models import Organ, Post
from fadu.statutes import PROCEDURES
from fadu.statutes.roles import LEADERS, SUPERVISOR

OVERSEERS = LEADERS | {SUPERVISOR.id}
OPEN_ROWS, LATEST = 8, 6
COLOURS = ("red", "amber", "green", "pause")


@dataclass(frozen=True)
class Row:
    """One department, or one procedure, with its counts in the order of COLOURS."""

    title: str
    address: str
    numbers: list[Number]
    total: int


@dataclass(frozen=True)
class Overview:
    """`first`: for a leader it comes first; whoever also has work of the own in hand sees that first."""

    first: bool
    title: str
    head: str
    rows: list[Row]
    more: list[Row]
    latest: list[Due]


def overseeing(request: HttpRequest) -> tuple[list[Post], Organ | None]:
    """The posts from which one looks over others' work, and the organ among them that serves the division."""
    posts = [post for post in posts_today(request) if OVERSEERS & set(post.roles)]
    return posts, next((post.organ for post in posts if serves_division(post.organ)), None)


def overview_of(request: HttpRequest, now: datetime, days: Calendar, latest: list[Due]) -> Overview | None:
    """The division's for leaders of an organ that serves it, the organ's for its own; None for everybody else.

    latest: the lines of what `latest_of` found.
    """
    posts, serving = overseeing(request)
    if not posts:
        return None
    leading = bool(LEADERS & {role for post in posts for role in post.roles})
    if serving:
        title, head = _("{division}各单位").format(division=serving.division.name), _("单位")
        rows = by_organ(serving.division_id, now.date(), days)
    elif leading:
        title, head = _("{organ}各类事项").format(organ=posts[0].organ), _("事项")
        rows = by_procedure(own(request), now.date(), days)
    else:
        return None
    return Overview(leading, title, head, rows[:OPEN_ROWS], rows[OPEN_ROWS:], latest) if rows else None


def latest_of(request: HttpRequest, now: datetime, days: Calendar, shown: Collection[int] = ()) -> list[int]:
    """The ids of what is overdue the longest in the division that one looks over, without those `shown` above; none
    for everybody else."""
    if overseeing(request)[1] is None or request.GET.get("of") == "me":
        return []
    found = listing.keys(request, Filter(light="red"), now.date(), days, LATEST + len(shown))
    return [pk for _, pk in found if pk not in shown][:LATEST]


def named(matters: list[Matter], lines: dict[int, Due]) -> list[Due]:
    """The lines of these matters, each with the organ that handles it."""
    return [replace(lines[one.pk], organ=str(one.organ)) for one in matters]


def colours(today: date, days: Calendar) -> dict[str, Any]:
    """The four counts of a group, asked for together; of columns that stand in the index, so that no row is read."""
    soon = soon_until(today, days)
    return {
        "red": Count("due_on", filter=Q(due_on__lte=today)),
        "amber": Count("due_on", filter=Q(due_on__gt=today, due_on__lte=soon)),
        "green": Count("due_on", filter=Q(due_on__gt=soon)),
        "pause": Count("*") - Count("due_on"),
    }


def by_organ(division: int, today: date, days: Calendar) -> list[Row]:
    """Every organ of the division that has something to attend to, the latest first."""
    found = Matter.objects.filter(LIVING, division=division).order_by().values("organ").annotate(**colours(today, days))
    counts = {row["organ"]: [row[colour] for colour in COLOURS] for row in found}
    organs = Organ.objects.only("name", "short_name").in_bulk(list(counts))
    return ordered([row_of(str(organs[pk]), Filter(organ=pk), numbers) for pk, numbers in counts.items()])


def by_procedure(scope: list[Arm], today: date, days: Calendar) -> list[Row]:
    """Every procedure of which the organ has something to attend to."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(COLOURS))
    for arm in scope:
        found = arm.rows(LIVING).order_by().values("procedure").annotate(**colours(today, days))
        for row in found:
            counts[row["procedure"]] = [
                a + row[b] for a, b in zip(counts[row["procedure"]], COLOURS, strict=True)
            ]  # fmt: skip
    return ordered([
        row_of(called(PROCEDURES[name][0].title), Filter(procedure=name, mine="1"), numbers)
        for name, numbers in counts.items()
    ])  # fmt: skip


def row_of(title: str, chosen: Filter, counts: list[int]) -> Row:
    address = listed(chosen, light="open")
    numbers = [
        Number(colour, "", n, listed(chosen, light="undated" if colour == "pause" else colour))
        for colour, n in zip(COLOURS, counts, strict=True)
    ]
    return Row(title, address, numbers, sum(counts))


def ordered(rows: list[Row]) -> list[Row]:
    """Those with most that is late first, then those with most that is soon due."""
    return sorted(rows, key=lambda row: (*(-one.number for one in row.numbers), row.title))
