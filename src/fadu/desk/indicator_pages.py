"""The indicators of a division and year; one of them opened to its meaning, its course, and the entries behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk import indicator_excel
from fadu.desk.indicator_entries import listed
from fadu.desk.indicator_series import Point, bars_of, chart_of, last_month, opened, plot_of
from fadu.desk.indicator_ties import ties_of
from fadu.desk.measures import Measured, narrowed
from fadu.indicators.catalogue import CATALOGUE, VERSION, domains
from fadu.indicators.compute import Part, UnknownIndicator, Value, over
from fadu.indicators.compute import indicator as find
from fadu.indicators.indicator import KINDS, Indicator
from fadu.indicators.states import current
from fadu.reporting.figures import plain, text

LIBRARY = "vendor/echarts.js"


@dataclass(frozen=True)
class Line:
    """One indicator in the list: this year, the year before, and its months as small bars (height in percent)."""

    indicator: Indicator
    here: Point
    before: Point
    months: list[float | None]

    @property
    def sum(self) -> str:
        return sum_of(self.here.value)


@require_safe
def indicators(request: HttpRequest) -> HttpResponse:
    """All of the catalogue, by domain; or as Excel."""
    there, as_of = narrowed(request), as_of_words()
    words = request.GET.get("q", "").strip()[:50]
    lines = lines_of(there)
    if request.GET.get("form") == "xlsx":
        content = indicator_excel.of_all(
            [(line.indicator, line.here.value, line.before.value) for line in lines.values()], there.words, as_of
        )
        return indicator_excel.answer(f"{_('指标')}-{there.division.name}-{there.year}", content)
    groups = [
        (domain, [lines[one.code] for one in members if words in one.name or words in one.note or words in domain])
        for domain, members in domains().items()
    ]
    context = {
        "there": there,
        "groups": [group for group in groups if group[1]],
        "version": VERSION,
        "as_of": as_of,
        "words": words,
        "excel": there.address + "&form=xlsx",
    }
    return render(request, "desk/indicators.html", context)


def lines_of(there: Measured) -> dict[str, Line]:
    """Every indicator with its year, the year before and its months: one question to the mart."""
    codes, year = list(CATALOGUE), replace(there, month=0, upto=False)
    asked = [there, replace(there, year=there.year - 1), *months_of(year)]
    here, before, *months = over(codes, [at.scope for at in asked])
    return {
        code: Line(
            CATALOGUE[code],
            Point("", there, code, here[n]),
            Point("", asked[1], code, before[n]),
            heights([month[n] for month in months]),
        )
        for n, code in enumerate(codes)
    }


def months_of(year: Measured) -> list[Measured]:
    return [replace(year, month=n) for n in range(1, last_month(year) + 1)]


def heights(values: list[Value]) -> list[float | None]:
    """Small bars: percent of the highest; nothing at all where nothing is known."""
    highest = max((value.value for value in values if value.value is not None), default=Decimal(0))
    if not highest:
        return []
    return [None if value.value is None else round(float(100 * value.value / highest), 1) for value in values]


@require_safe
def indicator_page(request: HttpRequest, code: str) -> HttpResponse:
    """One number: what it is, how it came about, its course, and the entries, one page of them; or as Excel."""
    there, as_of = narrowed(request), as_of_words()
    try:
        one = find(code)
    except UnknownIndicator as error:
        raise Http404(str(error)) from None
    found = opened(one, there)
    if request.GET.get("form") == "xlsx":
        name = f"{one.name}-{there.division.name}-{there.year}"
        return indicator_excel.answer(name, indicator_excel.of_one(one, found, as_of))
    part: Part = "denominator" if request.GET.get("part") == "denominator" and one.denominator else "numerator"
    value = found.here.value
    context = {
        "there": there,
        "one": one,
        "here": found.here,
        "sum": sum_of(value),
        "change": change_of(one, value, found.before.value),
        "before": found.before,
        "kind": KINDS[one.kind],
        "rounding": str(one.rounding),
        "version": VERSION,
        "as_of": as_of,
        "ties": ties_of(code, there),
        "part": part,
        "parts": parts_of(one, found.here, part),
        "total": (found.here.denominator if part == "denominator" else length_of(one, found.here)),
        "list": listed(request, code, there.scope, part) if value.value is not None or value.denominator == 0 else None,
        "plot": plot_of(found.years, one.unit),
        "years": found.years,
        "months": list(zip(found.months.points, found.cumulated.points, strict=True)) if found.months.known else [],
        "chart": chart_of(found, one.unit),
        "library": library() if len(found.months.points) > 2 else "",
        "organs": bars_of(found.organs),
        "divisions": bars_of(found.divisions),
        "unit": "" if one.unit == "%" else one.unit,
        "excel": there.address + "&form=xlsx",
    }
    return render(request, "desk/indicator.html", context)


@cache
def library() -> str:
    """The address of the chart library; empty where it was not bundled at set-up."""
    if not any(finder.find(LIBRARY) for finder in finders.get_finders()):
        return ""
    try:
        return str(staticfiles_storage.url(LIBRARY))
    except ValueError:  # bundled, but not put in place yet by `fadu prepare`
        return ""


def as_of_words() -> str:
    """Up to which entry the numbers count, and when that was looked at."""
    return _("截至第 {entry} 条台账记录，{time}").format(
        entry=f"{current().last:,}", time=timezone.localtime().strftime("%H:%M")
    )


def sum_of(value: Value) -> str:
    """How a rate came about, as one would check it: 10 ÷ 51 ＝ 19.6%; empty for a plain count."""
    if value.numerator is None or not value.denominator:
        return ""
    return f"{plain(value.numerator)} ÷ {plain(value.denominator)} ＝ {text(value)}"


def change_of(one: Indicator, now: Value, before: Value) -> str:
    """Against the same period of the year before; empty where either is unknown."""
    if now.value is None or before.value is None:
        return ""
    change = now.value - before.value
    if not change:
        return _("与上年持平")
    unit = _("个百分点") if one.unit == "%" else one.unit
    word = _("比上年 {before} 升 {change} {unit}") if change > 0 else _("比上年 {before} 降 {change} {unit}")
    return word.format(before=text(before), change=plain(abs(change)), unit=unit)


def length_of(one: Indicator, here: Point) -> str:
    """How many entries stand behind the numerator: the number itself, unless amounts are added up."""
    return "" if one.numerator.amount is not None else here.numerator


def parts_of(one: Indicator, here: Point, part: str) -> list[dict[str, Any]]:
    """The lists that can be opened: the entries of the numerator, and of the denominator where there is one."""
    names = {"numerator": _("分子"), "denominator": _("分母")} if one.denominator else {"numerator": _("构成")}
    counts = {"numerator": length_of(one, here), "denominator": here.denominator}
    return [
        {"name": name, "title": title, "count": counts[name], "current": name == part}
        for name, title in names.items()
    ]
