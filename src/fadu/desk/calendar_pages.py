"""日历: the legal year by month, by year and by day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from fadu.desk import listing
from fadu.desk.calendar_days import Month, known, last_of, month_of, rest, shifted
from fadu.desk.calendar_sources import (
    DUE,
    HELD,
    LAW,
    Event,
    due,
    due_counts,
    held,
    places_of,
    statutory,
    yearly,
)
from fadu.desk.filters import Filter
from fadu.desk.rows import row_of
from fadu.desk.scope import Arm, arms, own
from fadu.desk.who import posts_today
from fadu.desk.wording import today
from fadu.ledger.place import calendar
from fadu.organs.access import serves_division

KINDS = {LAW: gettext_lazy("法定日期"), HELD: gettext_lazy("会议和听证"), DUE: gettext_lazy("到期")}
NAMED = 120  # so many that fall due in a month are named one by one; more are counted only
LISTED = 100
YEARS = range(1950, 2199)


@dataclass(frozen=True)
class Choice:
    """What of the calendar is shown: all kinds or one; what may be seen, or only the person's own organs."""

    kind: str = ""
    mine: str = ""

    def address(self, **more: Any) -> str:
        values = {"kind": self.kind, "mine": self.mine} | more
        return "?" + urlencode({name: value for name, value in values.items() if value})

    def has(self, kind: str) -> bool:
        return self.kind in ("", kind)


def choice_of(request: HttpRequest) -> Choice:
    kind = request.GET.get("kind", "")
    return Choice(kind if kind in KINDS else "", "1" if request.GET.get("mine") == "1" else "")


def scope_of(request: HttpRequest, chosen: Choice) -> list[Arm]:
    return own(request) if chosen.mine else arms(request)


@require_safe
def calendar_page(request: HttpRequest) -> HttpResponse:
    """?month=2026-11, or ?year=2026; without either, this month."""
    chosen, now = choice_of(request), today()
    year = request.GET.get("year", "")
    if year:
        return year_page(request, chosen, now, year_from(year))
    return month_page(request, chosen, now, month_from(request.GET.get("month", ""), now))


def month_from(text: str, now: date) -> date:
    if not text:
        return now.replace(day=1)
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        raise Http404(_("没有这个月")) from None
    if first.year not in YEARS:
        raise Http404(_("没有这个月"))
    return first


def year_from(text: str) -> int:
    if not text.isdecimal() or int(text[:5]) not in YEARS:
        raise Http404(_("没有这一年"))
    return int(text)


def gathered(
    request: HttpRequest, chosen: Choice, first: date, last: date, named: int, *, counted: bool = False
) -> tuple[list[Event], Counter[date]]:
    """The events of these days in the order of law, meetings, due; and how many fall due on each day.

    named: so many that fall due are named one by one; counted: meetings are only to be counted.
    """
    scope, counts, events = scope_of(request, chosen), Counter[date](), list[Event]()
    if chosen.has(LAW):
        events += statutory(first, last, *places_of(request))
    if chosen.has(HELD):
        events += held(scope, first, last, counted=counted)
    if chosen.has(DUE):
        counts = due_counts(scope, first, last)
        if named and sum(counts.values()) <= named:
            events += due(scope, first, last, named)
    return events, counts


def month_page(request: HttpRequest, chosen: Choice, now: date, first: date) -> HttpResponse:
    days, last = calendar(), last_of(first)
    events, counts = gathered(request, chosen, first, last, NAMED)
    month = month_of(first, now, days, events, counts)
    before, after = shifted(first, -1), shifted(first, 1)
    context = frame(request, chosen, month=f"{first:%Y-%m}") | {
        "month": month,
        "empty": not any(day.total for day in month.days),
        "known": known(first.year, days),
        "before": chosen.address(month=f"{before:%Y-%m}"),
        "after": chosen.address(month=f"{after:%Y-%m}"),
        "other": chosen.address(year=first.year),
        "first": first,
    }
    return render(request, "desk/calendar.html", context)


def year_page(request: HttpRequest, chosen: Choice, now: date, year: int) -> HttpResponse:
    days, first, last = calendar(), date(year, 1, 1), date(year, 12, 31)
    events, counts = gathered(request, chosen, first, last, 0, counted=True)
    months: list[Month] = [month_of(date(year, n, 1), now, days, events, counts) for n in range(1, 13)]
    places, branches = places_of(request)
    context = frame(request, chosen, year=year) | {
        "months": [(month, chosen.address(month=f"{month.first:%Y-%m}")) for month in months],
        "year": year,
        "quotas": yearly(now if now.year == year else last, places, branches) if chosen.has(LAW) else [],
        "known": known(year, days),
        "before": chosen.address(year=year - 1),
        "after": chosen.address(year=year + 1),
        "other": chosen.address(month=f"{now:%Y-%m}" if now.year == year else f"{year}-01"),
    }
    return render(request, "desk/calendar_year.html", context)


def frame(request: HttpRequest, chosen: Choice, **shown: Any) -> dict[str, Any]:
    """The choices above every view, each with its address."""
    kinds = [("", _("全部"), replace(chosen, kind="").address(**shown))]
    kinds += [(kind, str(title), replace(chosen, kind=kind).address(**shown)) for kind, title in KINDS.items()]
    wide = any(serves_division(post.organ) for post in posts_today(request))
    return {
        "chosen": chosen,
        "kinds": kinds,
        "scopes": [
            ("", _("能看到的"), replace(chosen, mine="").address(**shown)),
            ("1", _("本单位的"), replace(chosen, mine="1").address(**shown)),
        ]
        if wide
        else [],
        "now": chosen.address(),
    }


@require_safe
def calendar_day(request: HttpRequest, day: str) -> HttpResponse:
    """All that stands on one day, as lists."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        raise Http404(_("没有这一天")) from None
    chosen, now, days = choice_of(request), today(), calendar()
    events, counts = gathered(request, chosen, on, on, 0)
    wanted = Filter(due_since=on, due_until=on, order="due", mine=chosen.mine)
    matters = listing.first(request, wanted, now, days, LISTED) if counts[on] else []
    off, note = rest(on, days)
    context = {
        "day": on,
        "chosen": chosen,
        "law": [event for event in events if event.kind == LAW],
        "held": [event for event in events if event.kind == HELD],
        "rows": [row_of(matter, now, days) for matter in matters],
        "due": counts[on],
        "rest": counts[on] - len(matters),
        "list": reverse("matters") + wanted.address(),
        "off": off,
        "note": note,
        "back": f"{reverse('calendar')}{chosen.address(month=f'{on:%Y-%m}')}",
    }
    return render(request, "desk/calendar_day.html", context)
