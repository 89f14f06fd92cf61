"""对比: chosen indicators of the departments of a division, or of the divisions below it, as one table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk import indicator_excel
from fadu.desk.indicator_pages import as_of_words
from fadu.desk.indicator_series import compared, divisions_of
from fadu.desk.measures import Measured, narrowed
from fadu.indicators.catalogue import CATALOGUE, domains
from fadu.indicators.indicator import Indicator

MOST = 8  # columns that a page has room for
USUAL = (
    "penalty.decided", "penalty.on_time_rate", "penalty.publicity_on_time_rate", "foi.received", "foi.on_time_rate",
    "task.on_time_rate",
)  # fmt: skip


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """The table; or as Excel. What is chosen stands in the address: ?code= again and again, ?by=organs|divisions."""
    there = replace(narrowed(request), organ=None)
    chosen, too_many = chosen_of(request)
    below = bool(divisions_of(there))
    by = request.GET.get("by", "")
    by = by if by == "organs" or (by == "divisions" and below) else "divisions" if below else "organs"
    table = compared(chosen, there, by)
    words, as_of = there.words, as_of_words(table.state)
    address = address_of(there, chosen, by)
    if request.GET.get("form") == "xlsx":
        content = indicator_excel.of_many(table, words, as_of)
        return indicator_excel.answer(f"{_('指标对比')}-{there.division.name}-{there.year}", content)
    context = {
        "there": there,
        "table": table,
        "as_of": as_of,
        "most": MOST,
        "too_many": too_many,
        "tabs": tabs(there, chosen, by) if below else [],
        "options": [(domain, [(one, one in chosen) for one in members]) for domain, members in domains().items()],
        "by": by,
        "excel": address + "&form=xlsx",
        "keep": [("code", one.code) for one in chosen] + [("by", by)],
    }
    return render(request, "desk/indicator_compare.html", context)


def chosen_of(request: HttpRequest) -> tuple[list[Indicator], bool]:
    """The indicators asked for that the catalogue knows, in its order, else the usual ones; were there too many?"""
    wanted = [code for code in dict.fromkeys(request.GET.getlist("code")) if code in CATALOGUE]
    codes = wanted[:MOST] or USUAL
    return [CATALOGUE[code] for code in CATALOGUE if code in codes], len(wanted) > MOST


def address_of(there: Measured, chosen: list[Indicator], by: str) -> str:
    return "?" + urlencode([*there.query.items(), *(("code", one.code) for one in chosen), ("by", by)])


def tabs(there: Measured, chosen: list[Indicator], by: str) -> list[dict[str, Any]]:
    titles = {"divisions": _("各县（市、区）"), "organs": _("各部门")}
    return [
        {"title": title, "address": address_of(there, chosen, name), "current": name == by}
        for name, title in titles.items()
    ]
