"""机构: the tree of a division as of any day; one organ with its people and what was changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.admin import prefix, seat
from fadu.desk.admin_history import of_refs
from fadu.desk.wording import today
from fadu.ledger.administration import TITLES
from fadu.ledger.models import Entry, Matter
from fadu.organs.access import serves_division
from fadu.organs.models import Division, Organ, Post
from fadu.statutes.administration import administration

MOST = 100  # posts on the page of an organ


@dataclass
class Branch:
    """An organ with those below it, as it stood on the day of the page."""

    organ: Organ
    name: str
    people: int = 0
    closed: bool = False
    below: list[Branch] = field(default_factory=list)


def asked_day(request: HttpRequest) -> date:
    """The day of ?on=, else today."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return today()


def former_names(day: date) -> dict[str, str]:
    """Of organs renamed after that day the name that they bore on it, by reference."""
    found: dict[str, str] = {}
    rows = Entry.objects.filter(matter__procedure=administration.id, step="rename_organ", corrects=None).order_by("-id")
    for entry in rows:
        if entry.data.get("since", "") > day.isoformat() and entry.data.get("former_name"):
            found[entry.data["organ"]] = entry.data["former_name"]
    return found


@require_safe
def organs(request: HttpRequest) -> HttpResponse:
    """All organs of one division, of the office's own unless another is asked for."""
    day, words, closed = asked_day(request), request.GET.get("q", "").strip()[:40], "closed" in request.GET
    divisions = list(Division.objects.on(day).filter(code__startswith=prefix(request)).order_by("code"))
    wanted = request.GET.get("division", "")
    chosen = next((one for one in divisions if one.code == wanted), seat(request).division)
    found = Organ.objects.filter(division__code=chosen.code).select_related("parent").order_by("pk")
    shown = list(found if closed else found.on(day))
    former = former_names(day)
    held = Counter(
        {
            row["organ"]: row["count"]
            for row in Post.objects.on(day).filter(organ__in=shown).values("organ").annotate(
                count=Count("person", distinct=True)
            )
        }
    )
    branches = [
        Branch(one, former.get(one.handle, one.name), held[one.pk], bool(one.valid_to and one.valid_to < day))
        for one in shown
    ]
    if words:
        branches = [one for one in branches if any(words in name for name in called(one))]
    context = {
        "tree": branches if words else tree(branches),
        "count": len(branches),
        "divisions": divisions,
        "chosen": chosen,
        "on": day,
        "is_today": day == today(),
        "q": words,
        "closed": closed,
    }
    return render(request, "desk/admin_organs.html", context)


def called(branch: Branch) -> Iterable[str]:
    organ = branch.organ
    return [name for name in (branch.name, organ.name, organ.short_name, organ.code, *organ.aliases) if name]


def tree(branches: list[Branch]) -> list[Branch]:
    """Those without one above them here; the others hang below theirs."""
    known = {one.organ.pk: one for one in branches}
    tops = list[Branch]()
    for one in branches:
        above = known.get(one.organ.parent_id or 0)
        (above.below if above else tops).append(one)
    return tops


@require_safe
def organ(request: HttpRequest, pk: int) -> HttpResponse:
    """One organ: what is registered of it, its people, those below, what was changed."""
    one = get_object_or_404(
        Organ.objects.filter(division__code__startswith=prefix(request)).select_related("division", "parent"), pk=pk
    )
    now = today()
    held = Post.objects.filter(organ=one).select_related("person__user").order_by("valid_from", "pk")
    now_held, ended = held.on(now), held.filter(valid_to__lt=now)  # type: ignore[attr-defined]
    count = now_held.count()
    context: dict[str, Any] = {
        "organ": one,
        "closed": bool(one.valid_to and one.valid_to < now),
        "serves": serves_division(one),
        "posts": [row(post) for post in now_held[:MOST]],
        "count": count,
        "others": max(count - MOST, 0),
        "past": [row(post) for post in ended.order_by("-valid_to", "pk")[:MOST]],
        "below": list(Organ.objects.on(now).filter(parent=one).order_by("pk")),
        "open": Matter.objects.filter(organ=one, ended_on=None).count(),
        "history": of_refs([one.handle]),
        "crumb": _("机构"),
    }
    return render(request, "desk/admin_organ.html", context)


def row(post: Post) -> dict[str, Any]:
    return {"post": post, "roles": [TITLES.get(role, role) for role in post.roles]}
