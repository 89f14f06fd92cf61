"""节假日: a year's working days as the clocks count them, the notices behind them, the entry of a new one."""

from __future__ import annotations

from calendar import Calendar as Weeks
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk.admin_changes import besides
from fadu.desk.stepforms import key_of, new_key
from fadu.desk.submitting import attempt
from fadu.desk.who import require_person
from fadu.desk.wording import day_words, today
from fadu.law.calendar import CHINA, DAY, Calendar, Notice, NoticeError, with_notice
from fadu.law.notice_text import read_text
from fadu.law.notices import doubts
from fadu.law.wording import holiday_runs, span_text
from fadu.ledger.administration import change
from fadu.ledger.models import Entry
from fadu.ledger.place import calendar
from fadu.organs.models import DaysOff
from fadu.statutes.administration import administration

LONGEST = 20_000


@dataclass(frozen=True)
class Day:
    day: date
    kind: str  # work, weekend, off, worked; "" outside the month
    name: str = ""


def months(days: Calendar, year: int) -> list[tuple[int, list[list[Day]]]]:
    """The twelve months as weeks beginning on Monday."""
    return [
        (month, [[shown(days, day, month) for day in week] for week in Weeks().monthdatescalendar(year, month)])
        for month in range(1, 13)
    ]


def shown(days: Calendar, day: date, month: int) -> Day:
    if day.month != month:
        return Day(day, "")
    if day in days.worked:
        return Day(day, "worked", _("上班"))
    if day in days.holidays:
        return Day(day, "off", days.holidays[day])
    return Day(day, "weekend" if day.weekday() > 4 else "work")


def runs(days: Calendar, year: int) -> list[tuple[str, str, int]]:
    """元旦, 1月1日至3日, 3."""
    first = date(year, 1, 1)
    return [
        (name, span_text(begin, end, first), (end - begin).days + 1)
        for name, begin, end in holiday_runs(first, date(year, 12, 31), days)
    ]


def year_context(days: Calendar, year: int) -> dict[str, Any]:
    return {
        "year": year,
        "months": months(days, year),
        "runs": runs(days, year),
        "worked": [day_words(day, date(year, 1, 1), weekday=True) for day in sorted(days.worked) if day.year == year],
        "count": days.count(date(year, 12, 31)) - days.count(date(year, 1, 1) - DAY),
    }


@require_safe
def holidays(request: HttpRequest) -> HttpResponse:
    """One year, this one unless another is asked for."""
    days = calendar()
    text = request.GET.get("year", "")
    year = int(text) if text.isdecimal() and len(text) == 4 else today().year
    year = min(max(year, days.first + 1), days.last)
    entries = {
        entry.data.get("year"): entry
        for entry in Entry.objects.filter(matter__procedure=administration.id, step="enter_notice").order_by("id")
    }
    notices = [{"row": row, "entry": entries.get(row.year)} for row in DaysOff.objects.order_by("-year")]
    context = year_context(days, year) | {
        "years": range(days.last, max(days.first, days.last - 9), -1),
        "first": CHINA.first,
        "last": days.last,
        "shipped": CHINA.last,
        "notices": notices,
        "own": next((one for one in notices if one["row"].year == year), None),
    }
    return render(request, "desk/admin_days.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def notice(request: HttpRequest) -> HttpResponse:
    """GET: where the notice's text goes. POST: the days read from it; with `sure`: they count from now on."""
    text = request.POST.get("text", "")[:LONGEST]
    context: dict[str, Any] = {
        "key": key_of(request) if request.method == "POST" else new_key(),
        "text": text,
        "document": request.POST.get("document", "").strip()[:120],
        "number": request.POST.get("document_number", "").strip()[:60],
        "next": calendar().last + 1,
    }
    if request.method != "POST" or "back" in request.POST:
        return render(request, "desk/admin_notice.html", context)
    wrong, read = check(context)
    if wrong or read is None:
        return render(request, "desk/admin_notice.html", context | {"wrong": wrong}, status=422)
    if "sure" in request.POST:
        outcome = attempt(lambda: change(require_person(request), [("enter_notice", answers(read, context))],
                                         key=context["key"])[0])
        if outcome.receipt:
            messages.success(request, _("{year}年放假安排已录入，期限即按它计算").format(year=read.year))
            return redirect(reverse("admin-holidays") + f"?year={read.year}")
        reasons = [one.text for one in outcome.refusals] + besides(outcome)
        return render(request, "desk/admin_notice.html", context | {"wrong": reasons}, status=409)
    replaced = read.year <= calendar().last
    preview = year_context(with_notice(calendar(), read), read.year)
    context |= preview | {"sure": True, "doubts": doubts(read), "replaced": replaced}
    return render(request, "desk/admin_notice.html", context)


def check(context: dict[str, Any]) -> tuple[list[str], Notice | None]:
    """What cannot be right, and the notice where all is."""
    wrong = []
    if not context["document"]:
        wrong.append(_("写明通知名称"))
    if not context["number"]:
        wrong.append(_("写明文号"))
    try:
        read = read_text(context["text"])
        with_notice(calendar(), read)
    except NoticeError as error:
        return wrong + error.problems, None
    return wrong, read


def answers(read: Notice, context: dict[str, Any]) -> dict[str, Any]:
    return {
        "year": read.year,
        "document": context["document"],
        "document_number": context["number"],
        "off": [f"{day.isoformat()} {name}" for day, name in sorted(read.off.items())],
        "worked": [day.isoformat() for day in sorted(read.worked)],
    }
