"""The annual report: read, begun, made final, taken back, signed, its loose numbers bound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fadu.desk.measures import Measured, measured
from fadu.desk.papers import Paper, paper_of
from fadu.desk.report_cycle import cycle_of
from fadu.desk.report_reference import Unusable, reference_from
from fadu.desk.report_scope import (
    back,
    may_write,
    number_in,
    organ_for,
    report_of,
    report_or_404,
    require_writer,
    version_of,
)
from fadu.desk.report_sittings import newest_of
from fadu.desk.stepforms import new_key
from fadu.desk.who import require_person
from fadu.desk.wording import article_words
from fadu.ledger.actions import Changed, KeyReused, LedgerStopped, Refused
from fadu.procedures.forms import FormError
from fadu.reporting import cycle, paragraphs, values, versions
from fadu.reporting.checking import findings
from fadu.reporting.content import BadContent
from fadu.reporting.errors import ReportingError
from fadu.reporting.hand import bound, unbound_numbers, with_source
from fadu.reporting.models import Report, ReportVersion
from fadu.reporting.values import Kept

FORMS = ("docx", "pdf", "html", "json")


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """The latest version (or ?version=), its numbers as links, what is wrong or missing, its cycle, the versions."""
    there = measured(request)
    found = report_of(there)
    writes = may_write(request, there.division)
    if found is None:
        return render(request, "desk/report_first.html", {"there": there, "may_write": writes} | grounds(there))
    newest = versions.latest(found)
    version = version_of(found, request.GET.get("version", "")) or newest
    frozen = found.status == Report.Status.FROZEN
    editing = writes and not frozen and version.number == newest.number
    context = {
        "there": there,
        "report": found,
        "may_write": writes,
        "editing": editing,
        "version": version,
        "newest": newest,
        "paper": paper_for(there, found, version, checked=version.number == newest.number),
        "frozen": frozen,
        "cycle": cycle_of(request, found),
        "asked": paragraphs.requests_of(found),
        "sittings": newest_of(found),
        "forms": FORMS,
        "key": new_key(),
    }
    return render(request, "desk/report.html", context)


def figures_for(there: Measured, found: Report, version: ReportVersion) -> dict[str, Kept]:
    """The numbers of this version: those kept with it, else all of the year as they stand."""
    if version.receipt:
        version.report = found
        return versions.values_of(version, entries=False)
    return values.at_hand(there.division.code, there.year)


def paper_for(there: Measured, found: Report, version: ReportVersion, checked: bool = True) -> Paper:
    text, numbers = versions.content_of(version), figures_for(there, found, version)
    wrong = findings(text, numbers, values.at_hand(there.division.code, there.year - 1)) if checked else []
    return paper_of(text, numbers, there.address, wrong, None if version.receipt else numbers)


def grounds(there: Measured) -> dict[str, Any]:
    """On what a report that is not begun can begin."""
    return {"before": cycle.last_year(there.division, there.year)}


@require_POST
def report_start(request: HttpRequest) -> HttpResponse:
    """A first draft: on the five parts, on last year's outline, or on an uploaded report's."""
    there = measured(request)
    require_writer(request, there)
    person, organ = require_person(request), organ_for(request, there.division)
    try:
        reference = reference_from(request, there)
    except Unusable as error:
        messages.error(request, str(error))
        return back(there)
    outline = request.POST.get("ground", "parts") != "parts"
    try:
        outcome = attempt_on(
            lambda: cycle.begin(
                there.division, there.year, person=person, organ=organ, reference=reference, outline=outline
            )
        )
    except ReportingError as error:
        messages.error(request, str(error))
        return back(there)
    say(request, outcome, _("已用本年台账起草第 1 稿"))
    return back(there)


def attempt_on(write: Callable[[], Any]) -> str:
    """Run what writes text and entry together; "" where it was done, else why the ledger refused."""
    try:
        write()
    except Refused as error:
        return "；".join(one.text + (f"（{article_words(one.basis)}）" if one.basis else "") for one in error.reasons)
    except FormError as error:
        return "；".join(error.errors.values())
    except Changed:
        return _("别人刚在这件事上办了一步，看过办理经过再办。")
    except (KeyReused, LedgerStopped) as error:
        return str(error) or _("这一步已经办过，看过办理经过再办。")
    return ""


def say(request: HttpRequest, refused: str, done: str) -> None:
    if refused:
        messages.error(request, refused)
    else:
        messages.success(request, done)


@require_POST
def report_take(request: HttpRequest, step: str) -> HttpResponse:
    """A step of the cycle that goes with the text: draft, freeze, reopen, resume."""
    there = measured(request)
    require_writer(request, there)
    found, person = report_or_404(there), require_person(request)
    based = number_in(request.POST.get("based_on", ""))
    acts: dict[str, tuple[Callable[[], Any], str]] = {
        "draft": (lambda: cycle.form_draft(found, person=person), _("已登记形成初稿")),
        "freeze": (
            lambda: cycle.freeze(found, based_on=based, person=person),
            _("已定稿，数字及其来源一并存档，等待领导审签"),
        ),
        "reopen": (
            lambda: cycle.reopen(found, reason=request.POST.get("reason", ""), person=person),
            _("已退回修改，原定稿保留在历次稿中"),
        ),
        "resume": (
            lambda: cycle.resume(found, person=person, organ=organ_for(request, there.division)),
            _("已建立报告周期，报送和公开的期限开始计算"),
        ),
    }
    if step not in acts:
        raise PermissionDenied(_("没有这个操作"))
    write, done = acts[step]
    try:
        say(request, attempt_on(write), done)
    except (ReportingError, ValueError) as error:
        messages.error(request, str(error))
    return back(there)


@require_http_methods(["GET", "HEAD", "POST"])
def report_sign(request: HttpRequest) -> HttpResponse:
    """The leader reads the final version and signs it, also on a phone."""
    there = measured(request)
    found, person = report_or_404(there), require_person(request)
    version = found.versions.exclude(receipt=None).select_related("made_by").last()
    if request.method == "POST" and version is not None:
        refused = attempt_on(
            lambda: cycle.sign(
                found,
                version,
                opinion=request.POST.get("opinion", ""),
                person=person,
                key=request.POST.get("key", "")[:64] or new_key(),
            )
        )
        say(request, refused, _("已审签{version}，可以报送").format(version=version))
        return back(there)
    if version is None or found.status != Report.Status.FROZEN:
        messages.error(request, _("报告还没有定稿，定稿后才能审签。"))
        return back(there)
    context = {
        "there": there,
        "report": found,
        "version": version,
        "cycle": cycle_of(request, found),
        "paper": paper_for(there, found, version, checked=False),
        "key": new_key(),
    }
    return render(request, "desk/report_sign.html", context)


@require_POST
def report_number(request: HttpRequest) -> HttpResponse:
    """One loose number bound to an indicator, or given its source, in one click; kept as the next version."""
    there = measured(request)
    require_writer(request, there)
    found = report_or_404(there)
    newest = versions.latest(found)
    text = versions.content_of(newest)
    place = [request.POST.get(name, "") for name in ("part", "block", "start")]
    typed = next((one for one in unbound_numbers(text) if [one.part, str(one.block), str(one.start)] == place), None)
    code, source = request.POST.get("code", ""), request.POST.get("source", "").strip()
    if newest.number != number_in(request.POST.get("based_on", "")) or typed is None:
        messages.error(request, _("报告已被他人改动，这个数可能不在原处，看过新稿再处理。"))
        return back(there)
    try:
        changed = bound(text, typed, code) if code else with_source(text, typed, source)
        note = _("“{number}”绑定指标") if code else _("“{number}”写明来源")
        versions.save_version(
            found, changed, based_on=newest.number, person=require_person(request), note=note.format(number=typed.text)
        )
        messages.success(request, note.format(number=typed.text))
    except (BadContent, ReportingError, ValueError) as error:
        messages.error(request, str(error))
    return back(there, "h-chk")
