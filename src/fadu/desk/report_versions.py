"""Versions of the report: compared, computed again, sent out as files; all reports and years at a glance."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.measures import divisions_seen, measured
from fadu.desk.report_cycle import WATCHED, Watched, watched
from fadu.desk.report_pages import figures_for
from fadu.desk.report_scope import may_write, report_or_404, version_of
from fadu.ledger.loading import records_of
from fadu.ledger.reading import local
from fadu.reporting import versions
from fadu.reporting.comparison import compared, moved
from fadu.reporting.export import FORMS, as_json, made
from fadu.reporting.models import Report
from fadu.reporting.receipt import faults

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}


@require_safe
def report_compare(request: HttpRequest) -> HttpResponse:
    """Two versions (?a= the earlier, ?b= the later), by default the last two."""
    there = measured(request)
    found = report_or_404(there)
    every = list(found.versions.select_related("made_by").order_by("-number"))
    later = next((one for one in every if str(one.number) == request.GET.get("b")), every[0])
    before = [one for one in every if one.number < later.number] or every[-1:]
    earlier = next((one for one in every if str(one.number) == request.GET.get("a")), before[0])
    if earlier.number > later.number:
        earlier, later = later, earlier
    then, now = figures_for(there, found, earlier), figures_for(there, found, later)
    parts = compared(versions.content_of(earlier), versions.content_of(later), then, now)
    context = {
        "there": there,
        "report": found,
        "versions": every,
        "earlier": earlier,
        "later": later,
        "parts": parts,
        "moved": moved(then, now) if earlier.receipt or later.receipt else [],
        "count": sum(part.count for part in parts),
    }
    return render(request, "desk/report_compare.html", context)


@require_safe
def report_recheck(request: HttpRequest) -> HttpResponse:
    """重算核对: a final version held against its receipt and against the ledger as it is now."""
    there = measured(request)
    found = report_or_404(there)
    version = version_of(found, request.GET.get("version", "")) or found.versions.exclude(receipt=None).last()
    if version is None or not version.receipt:
        raise Http404(_("这一稿没有定稿，没有数据凭据"))
    context = {
        "there": there,
        "report": found,
        "version": version,
        "receipt": version.receipt,
        "count": len(version.receipt["values"]),
        "faults": faults(version),
    }
    return render(request, "desk/report_recheck.html", context)


@require_safe
def report_export(request: HttpRequest, form: str) -> HttpResponse:
    """The report as a file: docx and PDF in the official layout, HTML that stands alone, JSON. ?show=1: on screen."""
    there = measured(request)
    found = report_or_404(there)
    version = version_of(found, request.GET.get("version", "")) or versions.latest(found)
    version.report = found
    name = _("{place}{year}年度法治政府建设报告（第{number}稿）").format(
        place=there.division.name, year=there.year, number=version.number
    )
    if form == "json":
        text, numbers = versions.content_of(version), versions.values_of(version)
        answer: HttpResponse = JsonResponse(
            as_json(text, numbers, division=there.division.code, year=there.year, receipt=version.receipt),
            json_dumps_params={"ensure_ascii": False, "indent": 1},
        )
    elif form in FORMS:
        answer = HttpResponse(made(version, form), content_type=TYPES[form])
    else:
        raise Http404(_("没有这种格式"))
    return as_file(answer, f"{name}.{form}", download=form != "pdf" or "show" not in request.GET)


def as_file(answer: HttpResponse, name: str, download: bool) -> HttpResponse:
    answer["Content-Disposition"] = content_disposition_header(download, name) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_safe
def report_overview(request: HttpRequest) -> HttpResponse:
    """The reports of the divisions that may be seen, newest year first, with the dates of each."""
    there = measured(request)
    divisions = divisions_seen(request)
    found = list(
        Report.objects.filter(division__in=divisions)
        .select_related("division", "matter__organ", "matter__division")
        .order_by("-year", "division__code")[:200]
    )
    dates = dates_of(found)
    rows: list[dict[str, Any]] = [
        {"report": one, "watched": dates.get(one.pk, []), "address": f"?division={one.division.code}&year={one.year}"}
        for one in found
    ]
    context = {"there": there, "rows": rows, "names": WATCHED, "may_write": may_write(request, there.division)}
    return render(request, "desk/report_overview.html", context)


def dates_of(found: list[Report]) -> dict[int, list[Watched]]:
    """The watched dates of each report that has a cycle; their records are read together."""
    matters = [one.matter for one in found if one.matter is not None]
    records, now = records_of(matters), local(timezone.now())
    dates = {}
    for one in found:
        if one.matter is None:
            continue
        record = records[one.matter.pk]
        clocks = record.at(now).clocks
        dates[one.pk] = [watched(clocks[name], now, record.place.calendar) for name in WATCHED if name in clocks]
    return dates
