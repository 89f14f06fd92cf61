"""计划 · 月度汇总: the month of the whole plan as a page, docx or PDF; every number opens the tasks behind it."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.plan_units import WRITERS, month_of, sent
from fadu.desk.plan_views import pick
from fadu.desk.scope import visible
from fadu.desk.wording import today
from fadu.documents import html
from fadu.documents.model import NumberRun
from fadu.planning.board import plans, tasks_of
from fadu.planning.summary import summary


@require_safe
def plan_month(request: HttpRequest) -> HttpResponse:
    """?source= the plan, ?month= 2026-11; ?form=docx or pdf gives the document itself."""
    seen = visible(request)
    chosen = pick(request, plans(seen))
    tasks = tasks_of(chosen.matter if chosen else None, seen)
    first, last = month_of(request)
    document = summary(chosen.title if chosen else _("未列入计划的任务"), tasks, first, last, today())
    if (form := request.GET.get("form", "")) in WRITERS:
        return sent(document, form, document.title)
    source, month = str(chosen.matter.pk) if chosen else "none", f"{first:%Y-%m}"

    def link(run: NumberRun) -> str:
        return f"{reverse('plan')}?{urlencode({'source': source, 'part': run.code, 'month': month})}"

    return render(request, "desk/plan_month.html", {
        "chosen": chosen, "source": source, "month": month, "before": first - timedelta(1),
        "after": last + timedelta(1),
        "article": mark_safe(html.fragment(document, link, top=2)) if tasks else "",
    })  # fmt: skip
