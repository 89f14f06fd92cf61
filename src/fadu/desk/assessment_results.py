"""What a cycle leads to: tasks to mend what was lost, the circular, a unit's gap list, a unit beside others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fadu.assessment.circular import circular, gap_paper
from fadu.assessment.cycle import Cycle, cycle_of
from fadu.assessment.excel import comparison, gap_sheet
from fadu.assessment.gaps import gap_list, reachable, with_menders
from fadu.assessment.rectifying import give, given_for, shortcomings
from fadu.assessment.sheet import Sheet, sheets
from fadu.assessment.years import alike, by_first, by_item, earlier, rank, whole
from fadu.desk.admin_import import download
from fadu.desk.assessment_pages import NOT_YOURS, common_gaps, ranked
from fadu.desk.assessment_sheet import cycle_above
from fadu.desk.plan_units import sent
from fadu.desk.returns import seen, supervised
from fadu.desk.scope import matter_or_404, visible
from fadu.desk.stepforms import key_of
from fadu.desk.who import require_person
from fadu.desk.wording import today
from fadu.ledger.actions import LedgerStopped, Refused
from fadu.ledger.models import Entry, Matter
from fadu.organs.access import is_government
from fadu.organs.models import Organ
from fadu.procedures.forms import FormError
from fadu.statutes.assessment import Circulate, assessment, assessment_cycle

MOST = 400  # tasks given at once


def cycle_or_404(request: HttpRequest, pk: int) -> Cycle:
    matter = get_object_or_404(Matter.objects.filter(procedure=assessment_cycle.id).select_related("organ"), pk=pk)
    cycle = cycle_of(matter, seen(request))
    if not cycle.units:
        get_object_or_404(visible(request), pk=pk)
    return cycle


@require_POST
def rectify(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a supervised task for each shortcoming that is chosen, all or none."""
    person, organs, cycle = require_person(request), supervised(request), cycle_or_404(request, pk)
    if cycle.matter.organ_id not in {one.pk for one in organs}:
        raise PermissionDenied(_(NOT_YOURS))
    back = HttpResponseRedirect(reverse("assessment-cycle", args=[pk]) + "#rectify")
    wanted, open_ones = set(request.POST.getlist("gap")), shortcomings(sheets(cycle.units), given_for(cycle.matter))
    chosen = [one for one in open_ones if one.key in wanted][:MOST]
    try:
        due = date.fromisoformat(request.POST.get("due", ""))
    except ValueError:
        messages.error(request, _("选一个整改期限"))
        return back
    if due < today():
        messages.error(request, _("整改期限已经过去，改为今天或者以后"))
        return back
    if not chosen:
        messages.error(request, _("没有可以交办的：没有选，或者都已经交办"))
        return back

    key = key_of(request)[:20]
    try:
        given = give(cycle.matter, chosen, organ=cycle.matter.organ, due=due, person=person, key=key)
        messages.success(request, _("已交办{number}项整改任务").format(number=len(given)))
    except IntegrityError:
        messages.info(request, _("这些任务已经交办过"))
    except Refused as error:
        messages.error(request, "；".join(one.text for one in error.reasons))
    except (FormError, LedgerStopped) as error:
        messages.error(request, str(error))
    return back


@require_safe
def circular_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The circular of a cycle; ?form=docx (default), pdf, or xlsx: the comparison."""
    cycle = cycle_or_404(request, pk)
    found = sheets(cycle.units)
    places = ranked(found)
    if request.GET.get("form") == "xlsx":
        firsts = list(dict.fromkeys(first for one in found for first in one.by_first))
        return download(comparison(cycle.matter.title, firsts, places), f"{cycle.matter.title}.xlsx")
    entry = Entry.objects.filter(matter=cycle.matter, step=Circulate.id).order_by("-number").first()
    tasks = [one for one in given_for(cycle.matter) if not one.cancelled]
    document = circular(cycle.matter, cycle.year, places, common_gaps(found), tasks, entry, today())
    return sent(document, "pdf" if request.GET.get("form") == "pdf" else "docx", document.title)


def unit_or_404(request: HttpRequest, pk: int) -> Sheet:
    matter = matter_or_404(request, pk)
    if matter.procedure != assessment.id:
        raise Http404
    (found,) = sheets([matter])
    return found


def target_of(request: HttpRequest, full: Decimal) -> tuple[Decimal | None, str, str]:
    """The target asked for (None: the full marks of every item), as typed, and what is wrong with it."""
    text = request.GET.get("target", "").strip()[:10]
    if not text:
        return None, "", ""
    try:
        target = Decimal(text)
        if not target.is_finite() or not 0 < target <= full:
            raise InvalidOperation
    except InvalidOperation:
        return None, text, _("写大于零、不超过{full}的分数").format(full=full)
    return target, text, ""


@require_safe
def gaps_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The gap list of a unit against a target (?target=90); ?form=xlsx, docx or pdf."""
    sheet = unit_or_404(request, pk)
    target, text, wrong = target_of(request, sheet.full)
    organs: list[Organ] = []
    if is_government(sheet.matter.organ):
        division = sheet.matter.organ.division_id
        organs = list(Organ.objects.on(sheet.asked_on).filter(division=division).select_related("division"))
    found = with_menders(sheet, gap_list(sheet, target), organs)
    form, title = request.GET.get("form", ""), f"{sheet.matter.organ.name}{sheet.year}年度法治政府建设差距清单"
    if form == "xlsx":
        return download(gap_sheet(title, found), f"{title}.xlsx")
    if form in ("docx", "pdf"):
        return sent(gap_paper(sheet, found, target, today()), form, title)
    organ = 0 if is_government(sheet.matter.organ) else sheet.matter.organ_id
    context = {
        "sheet": sheet, "gaps": found, "target": text, "wrong": wrong, "aimed": target,
        "needed": sum(one.needed for one in found), "unknown": sum(one.unknown for one in found),
        "missing": reachable(found), "organ": organ, "cycle": cycle_above(sheet.matter),
        "wanted": max(Decimal(0), (target or sheet.full) - sheet.total),
    }  # fmt: skip
    return render(request, "desk/assessment_gaps.html", context, status=422 if wrong else 200)


@require_safe
def compare_page(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit beside its like in the cycle and beside itself in earlier years.

    Who is assessed sees what its like came to (never who) once the cycle was circulated; who assesses, at once.
    """
    sheet = unit_or_404(request, pk)
    cycle = cycle_above(sheet.matter)
    open_to = cycle is not None and (cycle.outcome == Circulate.concludes or bool(supervised(request)))
    others = sheets(alike(sheet.matter, cycle)) if cycle and open_to else []
    before = earlier(sheet.matter, sheet.year)
    items = by_item(sheet, others, before)
    context = {
        "sheet": sheet, "cycle": cycle, "others": len(others), "open_to": open_to,
        "rank": rank(sheet, others) if others else None, "years": [one.year for one in before],
        "whole": whole(sheet, others, before), "firsts": by_first(sheet, others, before),
        "items": [one for one in items if one.behind or fallen(one.own, one.earlier)],
    }  # fmt: skip
    return render(request, "desk/assessment_compare.html", context)


def fallen(own: Decimal | None, before: tuple[Decimal | None, ...]) -> bool:
    """Is it less than in the year before?"""
    return bool(before) and own is not None and before[0] is not None and own < before[0]

