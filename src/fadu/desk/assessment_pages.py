"""考核 on the desk: the cycles, one cycle as a comparison of its units, and beginning one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from fadu.assessment.cycle import announce, cycle_of, cycles, may_be_assessed
from fadu.assessment.rectifying import Rectification, before, given_for, shortcomings
from fadu.assessment.schemes_kept import in_use
from fadu.assessment.sheet import Sheet, sheets
from fadu.desk.fieldviews import FieldView, Wrong
from fadu.desk.lights import Light, light
from fadu.desk.returns import divisions_of, seen, supervised
from fadu.desk.scope import visible
from fadu.desk.stepforms import key_of, new_key
from fadu.desk.submitting import attempt
from fadu.desk.who import require_person
from fadu.desk.wording import today
from fadu.ledger.models import Matter
from fadu.ledger.place import calendar
from fadu.organs.access import is_government
from fadu.organs.models import Organ
from fadu.statutes.assessment import assessment_cycle

NOT_YOURS = gettext_lazy("考核由司法行政机关等面向本级的机关部署，你现在的职务不是督办单位的。")

OFFERED = 200  # shortcomings that are offered at once
DAYS = 60  # from today: the day by which to mend, unless another is chosen


@dataclass(frozen=True)
class Row:
    """One unit in the comparison: its points by 一级指标 and in all, how far it has got, what it loses most."""

    sheet: Sheet
    cells: tuple[tuple[Decimal | None, Decimal] | None, ...]
    light: Light
    rank: int


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The cycles that may be seen, and the schemes in use."""
    context = {
        "cycles": cycles(seen(request)),
        "schemes": in_use(divisions_of(request)),
        "may_ask": bool(supervised(request)),
    }
    return render(request, "desk/assessment.html", context)


@require_safe
def cycle_page(request: HttpRequest, pk: int) -> HttpResponse:
    """All units of a cycle that may be seen, side by side."""
    matter = get_object_or_404(Matter.objects.filter(procedure=assessment_cycle.id).select_related("organ"), pk=pk)
    cycle = cycle_of(matter, seen(request))
    if not cycle.units:
        get_object_or_404(visible(request), pk=pk)
    found = sheets(cycle.units)
    firsts = list(dict.fromkeys(first for one in found for first in one.by_first))
    tasks, last = given_for(matter), before(matter, cycle.year)
    mine = matter.organ_id in {one.pk for one in supervised(request)}
    context = {
        "tasks": tasks,
        "finished": sum(one.done for one in tasks),
        "by_unit": by_unit(tasks, request),
        "open_gaps": shortcomings([one for one in found if one.confirmed], tasks)[:OFFERED] if mine else [],
        "due": today() + timedelta(DAYS),
        "key": new_key(),
        "last": last,
        "last_tasks": by_unit(given_for(last), request) if last else [],
        "cycle": cycle,
        "scheme": found[0].scheme if found else None,
        "firsts": firsts,
        "rows": rows(found, firsts, request),
        "gaps": common_gaps(found),
        "done": cycle.confirmed,
        "may_act": bool(supervised(request)),
    }
    return render(request, "desk/assessment_cycle.html", context)


def by_unit(tasks: list[Rectification], request: HttpRequest) -> list[tuple[Any, list[Rectification], int]]:
    """The tasks that may be seen, by unit: the organ, its tasks, how many of them are done."""
    allowed = set(visible(request).filter(pk__in=[one.task.pk for one in tasks]).values_list("pk", flat=True))
    found: dict[int, list[Rectification]] = {}
    for one in tasks:
        if one.task.pk in allowed:
            found.setdefault(one.task.organ_id, []).append(one)
    return [(mine[0].task.organ, mine, sum(one.done for one in mine)) for mine in found.values()]


def ranked(found: list[Sheet]) -> list[tuple[int, Sheet]]:
    """The tables with their places, the best first; equal points have equal places."""
    ordered = sorted(found, key=lambda one: (-one.total, one.matter.organ_id))
    made, place = list[tuple[int, Sheet]](), 0
    for number, one in enumerate(ordered, 1):
        place = place if made and made[-1][1].total == one.total else number
        made.append((place, one))
    return made


def rows(found: list[Sheet], firsts: list[str], request: HttpRequest) -> list[Row]:
    """The units by their points, the best first; equal points have equal ranks."""
    now, days = today(), calendar()
    made = list[Row]()
    for rank, one in ranked(found):
        by_first = one.by_first
        phase = one.matter.outcome or one.matter.phase
        lamp = light(one.matter.due_on, now, days) if one.matter.due_on else Light("done", phase)
        made.append(Row(one, tuple(by_first.get(first) for first in firsts), lamp, rank))
    return made


def common_gaps(found: list[Sheet], most: int = 10) -> list[tuple[Any, int, Decimal]]:
    """Where most units lose points: the item, how many units, how many points in all; the most points first."""
    lost: dict[str, list[Any]] = {}
    for one in found:
        for line in one.gaps:
            lost.setdefault(line.item.code, []).append(line)
    made = [(lines[0].item, len(lines), sum((line.lost for line in lines), Decimal(0))) for lines in lost.values()]
    return sorted(made, key=lambda one: (-one[2], one[0].code))[:most]


@require_http_methods(["GET", "HEAD", "POST"])
def cycle_new(request: HttpRequest) -> HttpResponse:
    """Begin a cycle: year, scheme, day, units."""
    person, organs = require_person(request), supervised(request)
    if not organs:
        raise PermissionDenied(_(NOT_YOURS))
    schemes, offered = in_use([organs[0].division_id]), may_be_assessed(organs[0], today())
    if request.method != "POST":
        return form(request, schemes, offered, begun(schemes, offered), {})
    values = posted(request)
    errors = wrong(values, schemes)
    chosen = [organ for organ in offered if str(organ.pk) in values["units"]]
    if errors:
        return form(request, schemes, offered, values, errors, 422)
    scheme = next(one for one in schemes if str(one.pk) == values["scheme"])
    outcome = attempt(
        lambda: announce(organs[0], chosen, scheme, year=int(values["year"]), due=date.fromisoformat(values["due"]),
                         person=person, key=key_of(request)[:48])
    )  # fmt: skip
    if outcome.receipt:
        messages.success(request, _("已部署，{number}个单位可以自评").format(number=len(chosen)))
        return HttpResponseRedirect(reverse("assessment-cycle", args=[outcome.receipt.matter.pk]))
    texts = [reason.text for reason in outcome.refusals] or list(outcome.unreadable.values()) or [outcome.stopped]
    return form(request, schemes, offered, values, {"year": [Wrong(text) for text in texts]}, 409)


def begun(schemes: list[Matter], offered: list[Organ]) -> dict[str, Any]:
    year = today().year if today().month > 6 else today().year - 1
    return {"year": str(year), "scheme": str(schemes[0].pk) if schemes else "", "due": "",
            "units": [str(one.pk) for one in offered]}  # fmt: skip


def posted(request: HttpRequest) -> dict[str, Any]:
    texts = {name: request.POST.get(name, "").strip()[:20] for name in ("year", "scheme", "due")}
    return texts | {"units": request.POST.getlist("units")}


def wrong(values: dict[str, Any], schemes: list[Matter]) -> dict[str, list[Wrong]]:
    errors: dict[str, list[Wrong]] = {}
    if not (values["year"].isdecimal() and 1949 <= int(values["year"]) <= today().year):
        errors["year"] = [Wrong(_("写四位数字的年度，不晚于今年"))]
    if values["scheme"] not in {str(one.pk) for one in schemes}:
        errors["scheme"] = [Wrong(_("选一个已经审定发布的方案"))]
    try:
        if date.fromisoformat(values["due"]) < today():
            errors["due"] = [Wrong(_("自评期限已经过去，改为今天或者以后"))]
    except ValueError:
        errors["due"] = [Wrong(_("选一个日期，写作 2026-12-05"))]
    if not values["units"]:
        errors["units"] = [Wrong(_("至少选一个考核对象"))]
    return errors


def form(
    request: HttpRequest, schemes: list[Matter], offered: list[Organ], values: dict[str, Any],
    errors: dict[str, list[Wrong]], status: int = 200,
) -> HttpResponse:  # fmt: skip
    def one(name: str, label: str, kind: str = "text", **more: Any) -> FieldView:
        return FieldView(name, label, kind, values[name], errors=errors.get(name, []), **more)

    fields = [
        one("year", _("考核年度"), required=True, note=_("必填")),
        one("scheme", _("考核方案"), "select", required=True, note=_("必填"),
            choices=[(str(scheme.pk), scheme.title) for scheme in schemes]),
        one("due", _("自评期限"), "date", required=True, note=_("必填")),
        one("units", _("考核对象"), "checks", width="w6", choices=[(str(organ.pk), named(organ)) for organ in offered]),
    ]  # fmt: skip
    context = {"fields": fields, "key": new_key(), "errors": len(errors), "schemes": schemes}
    return render(request, "desk/assessment_new.html", context, status=status)


def named(organ: Organ) -> str:
    """A government of a lower division by its full name, a department by its short one."""
    return organ.name if is_government(organ) else str(organ)
