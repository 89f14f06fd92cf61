"""The page that lists matters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fadu.desk import listing
from fadu.desk.filters import LIGHTS, Filter
from fadu.desk.filters import read as read_filter
from fadu.desk.rows import row_of
from fadu.desk.who import organs_today, posts_today
from fadu.desk.wording import today
from fadu.law.calendar import Calendar
from fadu.ledger.place import calendar
from fadu.organs.access import serves_division
from fadu.organs.models import Organ
from fadu.statutes import PROCEDURES


def organs_seen(request: HttpRequest) -> list[Organ]:
    """The organs whose matters the person may filter by."""
    divisions = {post.organ.division_id for post in posts_today(request) if serves_division(post.organ)}
    if divisions:
        return list(Organ.objects.filter(division__in=divisions).order_by("pk")[:200])
    return organs_today(request)


def phases_of(name: str) -> list[str]:
    """The phases to filter by: of one procedure, or of all."""
    versions: Iterable[Any] = PROCEDURES.get(name, ()) if name else (v for vs in PROCEDURES.values() for v in vs[:1])
    found = [step.phase for version in versions for step in version.steps if step.phase]
    return list(dict.fromkeys(found))


def scope_words(request: HttpRequest) -> str:
    divisions = {post.organ.division.name for post in posts_today(request) if serves_division(post.organ)}
    if divisions:
        return f"{'、'.join(sorted(divisions))}各机关办理的事项"
    names = [organ.name for organ in organs_today(request)]
    return f"{'、'.join(names)}办理和参与的事项" if names else "没有任职，看不到事项"


@require_safe
def matters(request: HttpRequest) -> HttpResponse:
    """The list: filtered, in pages by key."""
    chosen, now, days = read_filter(request.GET), today(), calendar()
    page = listing.page(request, chosen, now, days)
    organs = organs_seen(request)
    titles = {name: versions[0].title for name, versions in PROCEDURES.items()}
    context = {
        "chosen": chosen,
        "page": page,
        "rows": [row_of(matter, now, days) for matter in page.rows],
        "views": views(request, chosen, now, days),
        "scope": scope_words(request),
        "organs": organs,
        "procedures": list(titles.items()),
        "lights": list(LIGHTS.items()),
        "phases": phases_of(chosen.procedure),
        "tokens": chosen.tokens(titles, {organ.pk: organ.name for organ in organs}),
        "next": f"{chosen.address()}&after={page.next}",
        "previous": f"{chosen.address()}&before={page.previous}",
        "bydue": chosen.address(order="due"),
        "recent": chosen.address(order="", light="" if chosen.by_due else chosen.light),
    }
    return render(request, "desk/matters.html", context)


def views(request: HttpRequest, chosen: Filter, now: date, days: Calendar) -> list[dict[str, Any]]:
    """The usual filters as tabs; the alarming ones with a count that never counts far."""
    tabs = [
        ("", "全部"),
        ("open", "在办"),
        ("red", "超期或今日届满"),
        ("amber", "五个工作日内"),
        ("pause", "计时已停或无期限"),
        ("done", "已办结"),
    ]
    plain = Filter()
    return [
        {
            "title": title,
            "address": plain.address(light=name) if name else "?",
            "current": chosen.light == name,
            "count": listing.count(request, Filter(light=name), now, days) if name in ("red", "amber") else "",
        }
        for name, title in tabs
    ]
