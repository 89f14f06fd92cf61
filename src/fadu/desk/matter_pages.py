"""The list of matters and the page of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fadu.desk import listing
from fadu.desk.dossier import dossier
from fadu.desk.filters import LIGHTS, Filter
from fadu.desk.filters import read as read_filter
from fadu.desk.lights import ENDED, NO_DATE, Light, light
from fadu.desk.opening import may_open
from fadu.desk.scope import matter_or_404, visible
from fadu.desk.step_pages import form_of
from fadu.desk.who import organs_today, person_of, posts_today
from fadu.desk.wording import cited, today
from fadu.law.calendar import Calendar
from fadu.ledger import attachments
from fadu.ledger.models import Attachment, Matter
from fadu.ledger.place import calendar
from fadu.organs.access import serves_division
from fadu.organs.models import Organ
from fadu.procedures.clocks import Clock
from fadu.statutes import PROCEDURES, procedure


@dataclass(frozen=True)
class Row:
    matter: Matter
    light: Light
    procedure: str
    basis: Any


@lru_cache(maxsize=1 << 12)
def clock_named(name: str, begun: date, clock: str) -> Clock | None:
    """The first clock of that name in the version of the procedure that was in force that day."""
    try:
        return next((one for one in procedure(name, begun).clocks if one.name == clock), None)
    except LookupError:
        return None


@lru_cache(maxsize=1 << 12)
def basis_named(name: str, begun: date, clock: str) -> Any:
    """Its article; None where clocks of one name rest on different ones, since only the record tells which runs."""
    try:
        found = {str(one.basis): one.basis for one in procedure(name, begun).clocks if one.name == clock}
    except LookupError:
        return None
    return cited(next(iter(found.values())), begun) if len(found) == 1 else None


def unit_of(clock: Clock | None) -> str:
    return clock.period.unit if clock is not None and clock.period is not None else "日"


def lamp_of(matter: Matter, now: date, days: Calendar) -> Light:
    """The light of a matter by the next due day that its row keeps."""
    if matter.due_on is not None:
        return light(
            matter.due_on, now, days, unit_of(clock_named(matter.procedure, matter.begun_on, matter.due_clock))
        )
    return ENDED if matter.ended_on else NO_DATE


def row_of(matter: Matter, now: date, days: Calendar) -> Row:
    basis = basis_named(matter.procedure, matter.begun_on, matter.due_clock) if matter.due_clock else None
    return Row(matter, lamp_of(matter, now, days), PROCEDURES[matter.procedure][0].title, basis)


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


@require_safe
def matter_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One matter: what can be done now, what cannot and why, the clocks, the story."""
    matter = matter_or_404(request, pk)
    person = person_of(request)
    file = dossier(matter, person)
    first = next(
        (
            step
            for step in file.mine
            if step.due and not step.outside and (not step.concludes or (step.light and step.light.box))
        ),
        None,
    )
    if first and not file.stopped:
        step = next(step for step in file.procedure.steps if step.id == first.id)
        first.form = form_of(matter, step, person, file)
        first.form.back = ""
    openable = [(name, title) for name, title in file.openable if may_open(request, name)]
    context = {"matter": matter, "file": file, "openable": openable, "today": file.now.date(), "frame_person": person}
    return render(request, "desk/matter.html", context)


@require_safe
def attachment(request: HttpRequest, pk: int) -> FileResponse:
    """Download one attachment: always as a file, never shown in the page."""
    found = Attachment.objects.filter(pk=pk, entry__matter__in=visible(request)).first()
    if found is None:
        raise Http404("没有这个附件")
    path = attachments.path(found.digest)
    if not path.exists():
        raise Http404("附件的内容不在了，请系统管理员从备份中找回")
    answer = FileResponse(
        path.open("rb"), as_attachment=True, filename=found.name, content_type="application/octet-stream"
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
