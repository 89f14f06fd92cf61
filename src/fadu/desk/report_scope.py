"""Which report a page is about, and who may write or sign it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.measures import Measured
from fadu.desk.who import organs_today, posts_today
from fadu.organs.access import is_government, serves_division
from fadu.organs.models import Division, Organ
from fadu.reporting.models import Report, ReportVersion

LONGEST = 7  # digits of a number in an address


def may_write(request: HttpRequest, division: Division) -> bool:
    """Those who serve the whole division write its report; all who hold a post there may read it."""
    return any(post.organ.division_id == division.pk and serves_division(post.organ) for post in posts_today(request))


def require_writer(request: HttpRequest, there: Measured) -> None:
    if not may_write(request, there.division):
        raise PermissionDenied(
            _(
                "年度报告由本级政府办公室、司法局编写。需要参与的，请本单位系统管理员调整职务；供稿的，等约稿后在“我的工作”里写。"
            )
        )


def organ_for(request: HttpRequest, division: Division) -> Organ:
    """The organ for which the person writes the report: of those that serve the division, not the government itself
    where there is a choice."""
    serving = [one for one in organs_today(request) if one.division_id == division.pk and serves_division(one)]
    return next((one for one in serving if not is_government(one)), serving[0])


def report_of(there: Measured) -> Report | None:
    found: Report | None = (
        Report.objects.filter(division=there.division, year=there.year)
        .select_related("division", "matter__organ", "matter__division")
        .first()
    )
    return found


def report_or_404(there: Measured) -> Report:
    found = report_of(there)
    if found is None:
        raise Http404(_("这一年的报告还没有起草"))
    return found


def back(there: Measured, anchor: str = "") -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("report") + there.address + (f"#{anchor}" if anchor else ""))


def number_in(text: str) -> int:
    """The number of an address or a field; 0 where it is none."""
    return int(text) if text.isdecimal() and len(text) < LONGEST else 0


def version_of(found: Report, number: str) -> ReportVersion | None:
    wanted = number_in(number)
    version: ReportVersion | None = found.versions.filter(number=wanted).first() if wanted else None
    if version:
        version.report = found
    return version
