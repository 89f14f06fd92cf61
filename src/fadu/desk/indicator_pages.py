"""The indicators of a division and year; one of them opened to its meaning, its course, and the entries behind it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk import indicator_excel
from fadu.desk.indicator_entries import listed
from fadu.desk.indicator_items import sheets
from fadu.desk.indicator_parts import as_points, other_ways, said, sections
from fadu.desk.indicator_series import Opened, Point, bars_of, chart_of, last_month, opened, plot_of
from fadu.desk.indicator_ties import codes_tied, ties_of
from fadu.desk.measures import Measured, narrowed
from fadu.desk.wording import moment_words, today
from fadu.indicators.catalogue import CATALOGUE, VERSION, domains
from fadu.indicators.compute import Part, UnknownIndicator, Value, over, pieces
from fadu.indicators.compute import indicator as find
from fadu.indicators.indicator import KINDS, Indicator
from fadu.indicators.states import State, shown
from fadu.reporting.figures import plain, text

LIBRARY = "vendor/echarts.js"
FIRST = "行政复议"


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
    """The catalogue, a domain at a time (?domain=), or what has these words in it (?q=), or all as Excel."""
    there = narrowed(request)
    words = request.GET.get("q", "").strip()[:50]
    excel = request.GET.get("form") == "xlsx"
    chosen = chosen_of(request.GET.get("domain", ""), words)
    codes = list(CATALOGUE) if excel else [one.code for found in chosen.values() for one in found]
    lines, as_of = lines_of(there, codes)
    if excel:
        content = indicator_excel.of_all(
            [(line.indicator, line.here.value, line.before.value) for line in lines.values()], there.words, as_of
        )
        return indicator_excel.answer(f"{_('指标')}-{there.division.name}-{there.year}", content)
    context = {
        "there": there,
        "groups": [(domain, [lines[one.code] for one in found]) for domain, found in chosen.items()],
        "domains": [(domain, len(members), domain in chosen and not words) for domain, members in domains().items()],
        "version": VERSION,
        "as_of": as_of,
        "words": words,
        "excel": there.address + "&form=xlsx",
    }
    return render(request, "desk/indicators.html", context)


def chosen_of(domain: str, words: str) -> dict[str, list[Indicator]]:
    """By domain the indicators that a page shows: those with these words, else those of the domain (or of the one that
    offices look at first)."""
    known = domains()
    if words:
        found = {name: [one for one in members if words in one.name or words in one.note or words in name]
                 for name, members in known.items()}  # fmt: skip
        return {name: members for name, members in found.items() if members}
    name = domain if domain in known else FIRST if FIRST in known else next(iter(known))
    return {name: known[name]}


def lines_of(there: Measured, codes: list[str]) -> tuple[dict[str, Line], str]:
    """These indicators, each with its year, the year before and its months; and of what state: one question."""
    year = replace(there, month=0, upto=False)
    asked = [there, replace(there, year=there.year - 1), *months_of(year)]
    scopes = [at.scope for at in asked]
    state = shown((codes, scopes))
    here, before, *months = over(codes, scopes, of=state)
    lines = {
        code: Line(
            CATALOGUE[code],
            Point("", there, code, here[n]),
            Point("", asked[1], code, before[n]),
            heights([month[n] for month in months]),
        )
        for n, code in enumerate(codes)
    }
    return lines, as_of_words(state)


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
    there = narrowed(request)
    try:
        one = find(code)
    except UnknownIndicator as error:
        raise Http404(str(error)) from None
    ways = other_ways(one)
    found = opened(one, there, list(dict.fromkeys([*codes_tied(code), *ways])))
    as_of = as_of_words(found.state)
    if request.GET.get("form") == "xlsx":
        name = f"{one.name}-{there.division.name}-{there.year}"
        lists = sheets(request, one, there.scope, found.state) if found.here.value.numerator is not None else ()
        return indicator_excel.answer(name, indicator_excel.of_one(one, found, as_of, lists))
    part: Part = "denominator" if request.GET.get("part") == "denominator" and one.denominator else "numerator"
    about = {"there": there, "one": one, "version": VERSION, "as_of": as_of, "excel": there.address + "&form=xlsx"}
    context = about | course_of(one, found) | made_of(one, there, found, part)
    known = found.here.value.numerator is not None
    context["list"] = listed(request, code, there.scope, part, found.state) if known else None
    context["ways"] = as_points(ways, there, found.others)
    return render(request, "desk/indicator.html", context)


def course_of(one: Indicator, found: Opened) -> dict[str, Any]:
    """The number beside others: the year before, years, months, departments, divisions."""
    months = zip(found.months.points, found.cumulated.points, strict=True) if found.months.known else ()
    return {
        "here": found.here,
        "before": found.before,
        "change": change_of(one, found.here.value, found.before.value),
        "plot": plot_of(found.years, one.unit),
        "years": found.years,
        "months": list(months),
        "chart": json.dumps(chart_of(found, one.unit), ensure_ascii=False),
        "library": library() if len(found.months.points) > 2 and found.months.known else "",
        "organs": bars_of(found.organs),
        "divisions": bars_of(found.divisions),
    }


def made_of(one: Indicator, there: Measured, found: Opened, part: str) -> dict[str, Any]:
    """What the number is made of: the sum, its entries by outcome and how many there are of them, what it ties with."""
    value = found.here.value
    by_outcome = [] if value.numerator is None else pieces(one.code, there.scope, found.state)
    counts = {"numerator": sum(piece.part for piece in by_outcome), "denominator": sum(p.whole for p in by_outcome)}
    bar = sections(one, by_outcome)
    return {
        "sum": sum_of(value),
        "kind": KINDS[one.kind],
        "rounding": str(one.rounding),
        "unit": "" if one.unit == "%" else one.unit,
        "ties": ties_of(one.code, found.others),
        "part": part,
        "parts": parts_of(one, counts, part),
        "total": counts[part],
        "bar": bar,
        "inside": said(bar, True),
        "outside": said(bar, False),
    }


@cache
def library() -> str:
    """The address of the chart library; empty where it was not bundled at set-up."""
    if not any(finder.find(LIBRARY) for finder in finders.get_finders()):
        return ""
    try:
        return str(staticfiles_storage.url(LIBRARY))
    except ValueError:  # bundled, but not put in place yet by `fadu prepare`
        return ""


def as_of_words(state: State) -> str:
    """Up to which entry the numbers shown count, and when they were taken from the ledger."""
    made = state.made
    time = made.strftime("%H:%M") if made.date() == today() else moment_words(made)
    return _("截至第 {entry} 条台账记录，{time}").format(entry=f"{state.mark.last:,}", time=time)


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


def parts_of(one: Indicator, counts: dict[str, int], part: str) -> list[dict[str, Any]]:
    """The lists that can be opened, each with its length: of the numerator, and of any denominator."""
    names = {"numerator": _("分子"), "denominator": _("分母")} if one.denominator else {"numerator": _("构成")}
    return [
        {"name": name, "title": title, "count": counts[name], "current": name == part}
        for name, title in names.items()
    ]
