"""Writing a report together: drafts, versions, making it final. The only writer of reports.

A version is never changed. Who saves says on which version the text rests; if another came first, nothing is saved
and nothing is lost.
"""
from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.organs.models import Division, Person

from . import content as contents
from . import values
from .changes import changes
from .content import Content
from .errors import Conflict, Frozen, NotReady, ReportExists, UnknownDivision
from .gaps import gaps
from .models import Report, ReportVersion
from .receipt import at_one_mark, receipt
from .template import draft


def find_division(code: str, year: int) -> Division:
    """The division of that code as it stood at the end of the year, else its latest. Raises UnknownDivision."""
    named = Division.objects.filter(code=code)
    found: Division | None = named.on(date(year, 12, 31)).first() or named.order_by("valid_from").last()
    if found is None:
        raise UnknownDivision(code)
    return found


def make_draft(division: Division, year: int, *, person: Person | None = None) -> ReportVersion:
    """The first version of a year's report, made from the year's records. Raises ReportExists when there is one."""
    text = draft(division, year, values.of_year(division.code, year))
    with transaction.atomic():
        report, made = Report.objects.get_or_create(division=division, year=year, defaults={"title": text.title})
        if not made:
            raise ReportExists(report)
        return _add(report, 1, text, person, "由本年台账生成")


def add_first(report: Report, text: Content, person: Person | None, note: str) -> ReportVersion:
    """The first version of a report that was just made."""
    return _add(report, 1, text, person, note)


def content_of(version: ReportVersion) -> Content:
    """What this version says."""
    return contents.from_json(version.content)


def values_of(version: ReportVersion, *, entries: bool = True) -> dict[str, values.Kept]:
    """The numbers of this version: as they were kept when it was made final, else as the ledger has them now.

    Without `entries`, the figures of a draft come alone.
    """
    if version.receipt:
        return {code: values.from_json(kept) for code, kept in version.receipt["values"].items()}
    report = version.report
    return values.of_year(report.division.code, report.year, values.used(content_of(version)), entries=entries)


def latest(report: Report) -> ReportVersion:
    """The newest version; every report has one."""
    version: ReportVersion = report.versions.select_related("made_by").latest("number")
    return version


def save_version(report: Report, text: Content, *, based_on: int, person: Person | None = None,
                 note: str = "") -> ReportVersion:
    """Keep this text as the next version; the latest again where nothing has changed.

    `based_on`: number of the version that the writer started from. Raises Conflict when another was saved since,
    Frozen when the report is final, BadContent when the text is not in order.
    """
    text = contents.from_json(text.as_json())
    with transaction.atomic():
        report, last = _locked(report)
        if report.status == Report.Status.FROZEN:
            raise Frozen(report, text)
        _check_based_on(last, based_on, text)
        if content_of(last) == text:
            return last
        return _add(report, last.number + 1, text, person, note)


def freeze(report: Report, *, based_on: int, person: Person | None = None) -> ReportVersion:
    """Make the report final: a last version with the receipt of its numbers.

    Raises NotReady with what is missing, Conflict when another version was saved since, Frozen when it is final.
    """
    numbers, mark = at_one_mark(report, values.used(content_of(latest(report))))
    with transaction.atomic():
        report, last = _locked(report)
        if report.status == Report.Status.FROZEN:
            raise Frozen(report)
        text = content_of(last)
        _check_based_on(last, based_on, text)
        if missing := gaps(text, numbers):
            raise NotReady(missing)
        report.status = Report.Status.FROZEN
        report.save(update_fields=["status"])
        return _add(report, last.number + 1, text, person, "定稿", receipt(report, text, numbers, mark))


def reopen(report: Report, *, reason: str, person: Person | None = None) -> ReportVersion:
    """Take a final report back to be rewritten; the final version and its receipt stay as they are.

    Raises ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError(_("退回起草要写明理由。"))
    with transaction.atomic():
        report, last = _locked(report)
        if report.status == Report.Status.DRAFT:
            return last
        report.status = Report.Status.DRAFT
        report.save(update_fields=["status"])
        return _add(report, last.number + 1, content_of(last), person, f"退回起草：{reason.strip()}"[:200])


def _locked(report: Report) -> tuple[Report, ReportVersion]:
    held = Report.objects.select_for_update(of=("self",)).select_related("division").get(pk=report.pk)
    return held, latest(held)


def _check_based_on(last: ReportVersion, based_on: int, text: Content) -> None:
    if last.number != based_on:
        raise Conflict(last, text, changes(text, content_of(last)))


def _add(report: Report, number: int, text: Content, person: Person | None, note: str,
         kept: dict[str, Any] | None = None) -> ReportVersion:
    if report.title != text.title:
        report.title = text.title[:200]
        report.save(update_fields=["title"])
    version = ReportVersion(report=report, number=number, content=text.as_json(), made_by=person,
                            made_at=timezone.now(), note=note, receipt=kept)
    version.save(force_insert=True)
    return version
