"""计划 · 按单位: what a unit owes, its month as a document, one 督办单 for all that is overdue."""
from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from urllib.parse import quote, urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk.plan_views import pick
from fadu.desk.scope import visible
from fadu.desk.who import posts_today, require_person
from fadu.desk.wording import today
from fadu.documents import docx, html, pdf
from fadu.documents.model import Document, NumberRun
from fadu.ledger.actions import LedgerStopped, Refused
from fadu.organs.models import Organ
from fadu.planning.board import Plan, Task, plans, tasks_of
from fadu.planning.units import Order, Share, monthly, order_document, orders, share_of, supervise

WRITERS = {
    "docx": (docx.write, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (pdf.write, "application/pdf"),
}
WITHOUT_PLAN = gettext_lazy("未列入计划的任务")


def month_of(request: HttpRequest) -> tuple[date, date]:
    """First and last day of ?month=2026-11; this month where it says none."""
    year, _dash, month = request.GET.get("month", "").partition("-")
    told = year.isdecimal() and month.isdecimal() and 1949 <= int(year) < 2200 and 1 <= int(month) <= 12
    first = date(int(year), int(month), 1) if told else today().replace(day=1)
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def found(request: HttpRequest, pk: int) -> tuple[Plan | None, list[Task], Share]:
    """The plan that is asked for, its tasks and the unit's share of them. Raises Http404 for a unit without tasks."""
    seen = visible(request)
    chosen = pick(request, plans(seen))
    tasks = tasks_of(chosen.matter if chosen else None, seen)
    share = share_of(get_object_or_404(Organ, pk=pk), tasks, today())
    if not share.leads and not share.helps:
        raise Http404(_("这个单位在这份计划里没有你能看到的任务"))
    return chosen, tasks, share


def office_of(request: HttpRequest) -> Organ | None:
    """The organ for which the person supervises."""
    return next((post.organ for post in posts_today(request) if "supervisor" in post.roles), None)


def sent(document: Document, form: str, name: str) -> HttpResponse:
    write, kind = WRITERS[form]
    answer = HttpResponse(write(document), content_type=kind)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}.{form}"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def plan_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """One unit's month; ?form=docx or pdf gives the document itself; POST gives the 督办单."""
    chosen, _tasks, share = found(request, pk)
    first, last = month_of(request)
    source = str(chosen.matter.pk) if chosen else "none"
    if request.method == "POST":
        order(request, share)
        return redirect(f"{reverse('plan-unit', args=[pk])}?{urlencode({'source': source, 'month': f'{first:%Y-%m}'})}")
    document = monthly(chosen.title if chosen else WITHOUT_PLAN, share, first, last, today())
    if (form := request.GET.get("form", "")) in WRITERS:
        return sent(document, form, document.title)

    def link(run: NumberRun) -> str:
        asked = {"source": source, "unit": pk, "part": run.code, "month": f"{first:%Y-%m}"}
        return f"{reverse('plan')}?{urlencode(asked)}"

    given = [(number, entries) for number, entries in orders(share.leads).items()]
    context = {
        "share": share, "chosen": chosen, "source": source, "month": f"{first:%Y-%m}", "given": given,
        "article": mark_safe(html.fragment(document, link, top=2)), "may_order": office_of(request) is not None,
        "reply_by": today() + timedelta(7), "before": first - timedelta(1), "after": last + timedelta(1),
    }
    return render(request, "desk/plan_unit.html", context)


def order(request: HttpRequest, share: Share) -> None:
    """Give the 督办单 that the form asks for, and say what came of it."""
    office, person = office_of(request), require_person(request)
    message, said = request.POST.get("message", "").strip(), request.POST.get("reply_by", "")
    word = f"{office.number_word or office.short_name}督" if office else ""
    try:
        reply_by = date.fromisoformat(said)
    except ValueError:
        messages.error(request, _("没有发出督办单：答复期限不是日期，写成 2026-12-31 的样子。"))
        return
    if office is None or not message:
        unwritten = _("没有发出督办单：还没有写督办意见。")
        no_role = _("督办单由督办单位发出，你现在的职务没有这一身份。")
        messages.error(request, unwritten if office else no_role)
        return
    try:
        number = supervise(share, Order(office, person, word, message, reply_by), today())
    except Refused as error:
        messages.error(request, "；".join(one.text for one in error.reasons))
    except (LedgerStopped, ValueError) as error:
        messages.error(request, str(error))
    else:
        text = _("已发出督办单 {number}，记入 {count} 项任务。").format(number=number, count=len(share.late))
        messages.success(request, text)


@require_safe
def plan_order(request: HttpRequest, pk: int) -> HttpResponse:
    """A 督办单 that was given to the unit: ?number= with ?form=docx or pdf."""
    _plan, tasks, share = found(request, pk)
    number, form = request.GET.get("number", ""), request.GET.get("form", "pdf")
    entries = orders(share.leads).get(number)
    if not entries or form not in WRITERS:
        raise Http404(_("没有这份督办单"))
    return sent(order_document(number, entries, tasks), form, number)
