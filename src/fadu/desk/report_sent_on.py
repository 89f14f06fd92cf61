"""Where the desk's common pages send those whose step or draft belongs to the report's own pages."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk.report_cycle import address_of
from fadu.desk.scope import matter_or_404
from fadu.reporting.models import Report

DRAFT = re.compile(r"draft\.(\d{6,12})-(\d{4})-([a-z0-9]{1,20})-(\d{1,5})")


@require_safe
def report_begun(request: HttpRequest) -> HttpResponse:
    """The section that a draft (?step=draft.code-year-part-place) belongs to, else the report."""
    found = DRAFT.fullmatch(request.GET.get("step", ""))
    if found is None:
        return HttpResponseRedirect(reverse("report"))
    code, year, part, at = found.groups()
    return HttpResponseRedirect(f"{reverse('report-edit', args=[part])}?division={code}&year={year}&at={at}")


@require_http_methods(["GET", "HEAD", "POST"])
def report_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """The page on which a step of the cycle is taken."""
    matter = matter_or_404(request, pk)
    found = Report.objects.filter(matter=matter).select_related("division").first()
    if found is None:
        raise Http404(_("这件事项没有报告"))
    return HttpResponseRedirect(address_of(matter, found, step))


@require_http_methods(["GET", "HEAD", "POST"])
def paragraph_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """The page of a request for a paragraph, on which all its steps are taken."""
    return HttpResponseRedirect(reverse("report-paragraph", args=[matter_or_404(request, pk).pk]))
