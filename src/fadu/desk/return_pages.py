"""The pages of 定期报送: who has reported, asking anew, reminding and receiving many at once."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fadu.desk.fieldviews import FieldView, Wrong
from fadu.desk.returns import grid, rounds_of, seen, series_of_all, supervised
from fadu.desk.scope import visible
from fadu.desk.stepforms import key_of, new_key
from fadu.desk.submitting import attempt
from fadu.desk.who import require_person
from fadu.desk.wording import today
from fadu.ledger.actions import append
from fadu.ledger.models import Matter
from fadu.ledger.place import calendar
from fadu.organs.models import Organ
from fadu.planning.returns import call_for, returns_of, series_of
from fadu.statutes.zero_report import Accept, Urge, report_call

NOT_YOURS = gettext_lazy("报送由司法行政机关等面向本级的机关通知，你现在的职务不是督办单位的。")
ALL_AT_ONCE = {"urge": Urge, "accept": Accept}


@require_safe
def returns(request: HttpRequest) -> HttpResponse:
    """Who has reported: organs down, periods across; ?series= chooses what is reported."""
    now, may_ask, known = today(), bool(supervised(request)), series_of_all(request)
    series = request.GET.get("series", "")
    series = series if series in known else next(iter(known), "")
    found = rounds_of(request, series) if series else []
    context = {
        "series": series,
        "known": known,
        "rounds": found,
        "columns": [(one, len(one.late(now)), one.count("待接收")) for one in found],
        "lines": grid(found, now, calendar()),
        "may_ask": may_ask,
        "today": now,
    }
    return render(request, "desk/returns.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def return_new(request: HttpRequest) -> HttpResponse:
    """Ask many organs for a return."""
    person, organs = require_person(request), supervised(request)
    if not organs:
        raise PermissionDenied(_(NOT_YOURS))
    offered = list(
        Organ.objects.on(today()).filter(division=organs[0].division_id).exclude(pk=organs[0].pk).order_by("pk")
    )
    if request.method != "POST":
        return form(request, offered, given(request, offered), {})
    values = posted(request)
    errors = wrong(values)
    chosen = [organ for organ in offered if str(organ.pk) in values["organs"]]
    if errors:
        return form(request, offered, values, errors, 422)
    outcome = attempt(
        lambda: call_for(
            organs[0], chosen, series=values["series"], period=values["period"],
            due=date.fromisoformat(values["due"]), content=values["content"], person=person, key=key_of(request)[:48],
        )
    )  # fmt: skip
    if outcome.receipt:
        said = _("已通知 {number} 个单位报送{title}").format(number=len(chosen), title=outcome.receipt.matter.title)
        messages.success(request, said)
        return HttpResponseRedirect(f"{reverse('returns')}?series={values['series']}")
    texts = [reason.text for reason in outcome.refusals] or list(outcome.unreadable.values()) or [outcome.stopped]
    return form(request, offered, values, {"series": [Wrong(text) for text in texts]}, 409)


def posted(request: HttpRequest) -> dict[str, Any]:
    texts = {name: request.POST.get(name, "").strip()[:500] for name in ("series", "period", "due", "content")}
    return texts | {"organs": request.POST.getlist("organs")}


def given(request: HttpRequest, offered: list[Organ]) -> dict[str, Any]:
    """What the form begins with: the organs that were asked last time, else all."""
    series = request.GET.get("series", "")[:100]
    last = rounds_of(request, series, 1) if series else []
    asked = {str(pk) for pk in last[0].returns} if last else {str(organ.pk) for organ in offered}
    return {"series": series, "period": "", "due": "", "content": "", "organs": sorted(asked)}


def wrong(values: dict[str, Any]) -> dict[str, list[Wrong]]:
    errors: dict[str, list[Wrong]] = {}
    for name, say in (("series", _("写明报送什么，如 行政执法月报")), ("period", _("写明所属期，如 2026年11月"))):
        if not values[name]:
            errors[name] = [Wrong(say)]
    if "（" in values["series"]:
        errors["series"] = [Wrong(_("报送事项里不用括号，所属期另填"))]
    try:
        if date.fromisoformat(values["due"]) < today():
            errors["due"] = [Wrong(_("报送期限已经过去，改为今天或者以后"))]
    except ValueError:
        errors["due"] = [Wrong(_("选一个日期，写作 2026-12-05"))]
    if not values["organs"]:
        errors["organs"] = [Wrong(_("至少选一个报送单位"))]
    return errors


def form(
    request: HttpRequest, offered: list[Organ], values: dict[str, Any], errors: dict[str, list[Wrong]],
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    def one(name: str, label: str, kind: str = "text", **more: Any) -> FieldView:
        return FieldView(name, label, kind, values[name], errors=errors.get(name, []), **more)

    fields = [
        one("series", _("报送事项"), hint=_("如 行政执法月报"), required=True, note=_("必填")),
        one("period", _("所属期"), hint=_("如 2026年11月"), required=True, note=_("必填")),
        one("due", _("报送期限"), "date", required=True, note=_("必填")),
        one("content", _("报送内容"), "textarea", width="w6", note=_("选填")),
        one("organs", _("报送单位"), "checks", width="w6", choices=[(str(organ.pk), str(organ)) for organ in offered]),
    ]
    context = {"fields": fields, "key": new_key(), "errors": len(errors)}
    return render(request, "desk/return_new.html", context, status=status)


@require_POST
def return_all(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """One act on all returns of a call: remind whoever is late, or receive what was reported."""
    if act not in ALL_AT_ONCE:
        raise Http404(_("没有这个步骤"))
    person, step = require_person(request), ALL_AT_ONCE[act]
    call = get_object_or_404(visible(request).filter(procedure=report_call.id), pk=pk)
    if not supervised(request):
        raise PermissionDenied(_(NOT_YOURS))
    key, done = key_of(request)[:40], 0
    for matter in fit(request, call, act):
        outcome = attempt(lambda one=matter: append(one, step.id, {}, person=person, key=f"{key}:{one.pk}"))  # type: ignore[misc]
        done += outcome.receipt is not None
    words = _("已催办 {number} 个单位") if act == "urge" else _("已接收 {number} 个单位的报送")
    messages.success(request, words.format(number=done))
    return HttpResponseRedirect(f"{reverse('returns')}?series={series_of(call.title)}#c{pk}")


def fit(request: HttpRequest, call: Matter, act: str) -> list[Matter]:
    """The returns of the call to which the act applies now."""
    found = [matter for _call, matter in returns_of(seen(request), [call.pk])]
    if act == "accept":
        return [one for one in found if one.phase == "待接收"]
    return [one for one in found if one.due_on and one.due_on < today()]
