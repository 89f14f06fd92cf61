"""The outline of the report: parts and headings renamed, moved, added and taken out, one act a version."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from fadu.desk.measures import measured
from fadu.desk.report_scope import back, number_in, report_or_404, require_writer
from fadu.desk.who import require_person
from fadu.reporting import versions
from fadu.reporting.content import BadContent, Content
from fadu.reporting.errors import Frozen, ReportingError
from fadu.reporting.models import Report
from fadu.reporting.outline import added, moved, removed, renamed, rows


@require_http_methods(["GET", "HEAD", "POST"])
def report_outline(request: HttpRequest) -> HttpResponse:
    """GET: the outline as a form. POST: rename what was renamed, then the one act whose button was pressed."""
    there = measured(request)
    require_writer(request, there)
    found = report_or_404(there)
    newest = versions.latest(found)
    text = versions.content_of(newest)
    if found.status == Report.Status.FROZEN:
        messages.error(request, str(Frozen(found)))
        return back(there)
    wrong = ""
    if request.method == "POST":
        try:
            changed = acted(request, text)
            versions.save_version(
                found,
                changed,
                based_on=number_in(request.POST.get("based_on", "")),
                person=require_person(request),
                note=_("调整提纲"),
            )
            messages.success(request, _("提纲已调整"))
            return HttpResponseRedirect(reverse("report-outline") + there.address)
        except (BadContent, ReportingError) as error:
            wrong = str(error)
    context = {"there": there, "report": found, "based_on": newest.number, "rows": rows(text), "wrong": wrong}
    return render(request, "desk/report_outline.html", context, status=422 if wrong else 200)


def acted(request: HttpRequest, text: Content) -> Content:
    """The content after the act; titles that were typed over come first, as they stand at the same places."""
    for row in rows(text):
        typed = request.POST.get(f"t-{row.part}-{row.block}", row.title)
        if typed.strip() != row.title:
            text = renamed(text, row.part, row.block, typed)
    act, _sep, rest = request.POST.get("act", "").partition(":")
    part, _sep, place = rest.rpartition(":")
    block = int(place) if place.lstrip("-").isdecimal() and len(place) < 6 else -1
    acts: dict[str, Callable[[], Content]] = {
        "up": lambda: moved(text, part, block, up=True),
        "down": lambda: moved(text, part, block, up=False),
        "remove": lambda: removed(text, part, block),
        "add": lambda: added(text, request.POST.get("new-part", ""), request.POST.get("new-title", "")),
    }
    return acts[act]() if act in acts else text
