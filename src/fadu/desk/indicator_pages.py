"""The indicators of a division and year; one of them opened to its meaning, its years, and the entries behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from fadu.desk.charts import Bar, Plot, bars, plot
from fadu.desk.measures import Measured, measured
from fadu.desk.scope import visible
from fadu.indicators.catalogue import VERSION, domains
from fadu.indicators.compute import UnknownIndicator, Value, compute, entries_behind
from fadu.indicators.compute import indicator as find
from fadu.indicators.indicator import KINDS, Indicator
from fadu.ledger.loading import procedure_of
from fadu.ledger.models import Entry
from fadu.organs.models import Division
from fadu.reporting.figures import plain, text

SIZE = 50
YEARS = 5
PARTS = {"numerator": "分子", "denominator": "分母"}


@dataclass(frozen=True)
class Line:
    indicator: Indicator
    value: Value
    text: str
    sum: str
    address: str


@dataclass(frozen=True)
class Shown:
    """One entry behind a number; without a link where the person may not see the matter."""

    entry: Entry
    step: str
    seen: bool


def line_of(one: Indicator, value: Value, there: Measured) -> Line:
    return Line(one, value, text(value), sum_of(value), reverse("indicator", args=[one.code]) + there.address)


@require_safe
def indicators(request: HttpRequest) -> HttpResponse:
    """All of the catalogue, by domain."""
    there = measured(request)
    values = {value.code: value for value in compute(None, there.division.code, there.year, entries=False)}
    groups = [
        (domain, [line_of(one, values[one.code], there) for one in members]) for domain, members in domains().items()
    ]
    return render(request, "desk/indicators.html", {"there": there, "groups": groups, "version": VERSION})


@require_safe
def indicator_page(request: HttpRequest, code: str) -> HttpResponse:
    """One number: what it is, how it came about, and the entries, one page of them."""
    there = measured(request)
    try:
        one = find(code)
    except UnknownIndicator as error:
        raise Http404(str(error)) from None
    (value,) = compute([code], there.division.code, there.year)
    part = "denominator" if request.GET.get("part") == "denominator" and one.denominator else "numerator"
    ids = (
        list(value.entries)
        if part == "numerator"
        else entries_behind(code, there.division.code, there.year, "denominator", fresh=False)
    )
    page = page_number(request.GET.get("page", ""), len(ids))
    context = {
        "there": there,
        "line": line_of(one, value, there),
        "kind": KINDS[one.kind],
        "rounding": str(one.rounding),
        "version": VERSION,
        "part": part,
        "parts": parts_of(one, value, part, len(ids)),
        "total": len(ids),
        "page": page,
        "rows": shown(request, ids[(page - 1) * SIZE : page * SIZE]),
        "pages": -(-len(ids) // SIZE) or 1,
        "plot": trend(one, there),
        "bars": peers(one, there, value),
        "numerator": plain_or_dash(value.numerator),
        "denominator": plain_or_dash(value.denominator),
        "unit": "" if one.unit == "%" else one.unit,
    }
    return render(request, "desk/indicator.html", context)


def sum_of(value: Value) -> str:
    """How a rate came about, as one would check it: 10 ÷ 51 ＝ 19.6%; empty for a plain count."""
    if value.numerator is None or not value.denominator:
        return ""
    return f"{plain(value.numerator)} ÷ {plain(value.denominator)} ＝ {text(value)}"


def plain_or_dash(figure: Any) -> str:
    return plain(figure) if figure is not None else "—"


def page_number(asked: str, total: int) -> int:
    """A page that exists."""
    last = -(-total // SIZE) or 1
    return min(max(int(asked), 1), last) if asked.isdecimal() and len(asked) < 9 else 1


def parts_of(one: Indicator, value: Value, part: str, length: int) -> list[dict[str, Any]]:
    """The lists that can be opened: the entries of the numerator, and of the denominator where there is one."""
    names = PARTS if one.denominator else {"numerator": "构成"}
    counts = {"numerator": len(value.entries), "denominator": length if part == "denominator" else value.denominator}
    return [
        {"name": name, "title": title, "count": plain_or_dash(counts[name]), "current": name == part}
        for name, title in names.items()
    ]


def shown(request: HttpRequest, ids: list[int]) -> list[Shown]:
    """These entries in their order, each with its matter."""
    found = Entry.objects.filter(pk__in=ids).select_related("matter__organ").in_bulk()
    seen = set(
        visible(request).filter(pk__in={entry.matter_id for entry in found.values()}).values_list("pk", flat=True)
    )
    rows = []
    for pk in ids:
        entry = found[pk]
        titles = {step.id: step.title for step in procedure_of(entry.matter).steps}
        rows.append(Shown(entry, titles.get(entry.step, entry.step), entry.matter_id in seen))
    return rows


def trend(one: Indicator, there: Measured) -> Plot | None:
    """The last years up to this one; None where fewer than two are known."""
    points = []
    for year in range(there.year - YEARS + 1, there.year + 1):
        (value,) = compute([one.code], there.division.code, year, entries=False, fresh=False)
        address = f"{reverse('indicator', args=[one.code])}?division={there.division.code}&year={year}"
        points.append((str(year), value.value, text(value), note_of(value), address))
    while points and points[0][1] is None:
        points.pop(0)
    return plot(points, one.unit)


def note_of(value: Value) -> str:
    if value.numerator is None or value.denominator is None:
        return ""
    return f"{plain(value.numerator)}/{plain(value.denominator)}"


def peers(one: Indicator, there: Measured, whole: Value) -> list[Bar]:
    """The divisions right below, and the division's own organs, where there are any below."""
    below = list(Division.objects.filter(parent=there.division).order_by("code"))
    if not below:
        return []
    page = reverse("indicator", args=[one.code])
    values = []
    for division in below:
        (value,) = compute([one.code], division.code, there.year, entries=False, fresh=False)
        values.append((division.name, value, f"{page}?division={division.code}&year={there.year}", False))
    if all(value.value is None for _, value, *_ in values):
        return []
    (own,) = compute([one.code], there.division.code, there.year, entries=False, fresh=False, own=True)
    return bars([*values, (f"{there.division.name}本级", own, page + there.address, True)])
