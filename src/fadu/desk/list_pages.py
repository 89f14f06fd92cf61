"""法定清单 on the desk: filed documents, publication data for the credit platform, credit repair, period by period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.lights import told_in
from fadu.desk.list_scope import Asked, asked, fault_words, period_words, seen
from fadu.desk.measures import narrowed
from fadu.desk.paging import Order, page_of
from fadu.desk.scope import visible
from fadu.desk.titles import called
from fadu.desk.wording import today
from fadu.ledger.place import calendar
from fadu.lists.asking import (
    FAULTY,
    GOOD,
    LATE,
    MONTHS,
    WAITING,
    Period,
    Question,
    counts,
    current,
    divisions_of,
    lines_of,
)
from fadu.lists.catalogue import LISTINGS
from fadu.lists.grammar import Listing
from fadu.lists.reading import Line
from fadu.lists.writing import shown

SIZE = 30
ORDER = Order("day", newest_first=True)


@dataclass(frozen=True)
class Cell:
    """`title`: of its column, as narrow pages show it."""

    title: str
    text: str
    kind: str = ""


@dataclass(frozen=True)
class Shown:
    """A row on the page. `name`: what its first column says; `late`: by how much, in the unit of its time limit;
    `seen`: the person may open its matter."""

    line: Line
    name: str
    cells: list[Cell]
    late: str
    faults: list[tuple[str, str]]
    seen: bool


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    """All lists with how they stand in the running period."""
    there, day = narrowed(request), today()
    divisions = divisions_of(there.division.code, there.own)

    def stands(one: Listing) -> tuple[Listing, str, dict[str, int]]:
        span = current(one, there.division.code, day)
        question = Question(one, span, day, divisions, there.organ.pk if there.organ else 0, seen=seen(request, one))
        return one, period_words(span), counts(question)

    groups = [
        (group, [stands(one) for one in members])
        for group, members in groupby(LISTINGS.values(), lambda one: one.group)
    ]
    return render(request, "desk/lists.html", {"groups": groups, "there": there})


@require_safe
def list_page(request: HttpRequest, code: str) -> HttpResponse:
    """One list in a period, page by page; each row opens its matter."""
    one = asked(request, code)
    page = page_of([one.question.rows], ORDER, request.GET.get("after", ""), request.GET.get("before", ""), SIZE)
    found, number = lines_of(one.listing, page.rows), counts(one.question)
    context = {
        "asked": one, "listing": one.listing, "there": one.there, "words": one.words,
        "columns": [column for column in one.listing.columns if column.brief][1:],
        "rows": shown_rows(request, one, found), "counts": number,
        "standings": standings(one, number), "spans": spans(one), "parts": parts(one),
        "next": one.address(after=page.next) if page.next else "",
        "previous": one.address(before=page.previous) if page.previous else "",
        "query": one.address(), "filtered": bool(one.question.standing),
    }  # fmt: skip
    return render(request, "desk/list.html", context)


def shown_rows(request: HttpRequest, one: Asked, found: list[Line]) -> list[Shown]:
    open_to = set(visible(request).filter(pk__in=[line.matter.pk for line in found]).values_list("pk", flat=True))
    first, *others = [column for column in one.listing.columns if column.brief]
    return [
        Shown(
            line, shown(line, first) or _("（没有填写）"),
            [Cell(called(column.title), shown(line, column), column.kind) for column in others],
            late_by(line, one.question.today) if line.matter.pk in open_to else "",
            faults_of(line) if line.matter.pk in open_to else [], line.matter.pk in open_to,
        )
        for line in found
    ]  # fmt: skip


def late_by(line: Line, day: date) -> str:
    """3 个工作日 of a time limit in working days, 5 天 of any other; empty for what is in time."""
    over = line.late(day)
    return told_in(*over, calendar(), line.unit) if over else ""


def faults_of(line: Line) -> list[tuple[str, str]]:
    """Each fault in words, and what the check found, which stays Chinese."""
    return [(fault_words(one), one.what if one.why in ("code", "number") else "") for one in line.faults]


def standings(one: Asked, found: dict[str, int]) -> Iterator[tuple[str, int, str, bool]]:
    """Words, how many, address, chosen."""
    titles = {"": _("全部"), LATE: _("逾期"), WAITING: one.listing.waiting, FAULTY: _("需要核对"), GOOD: _("可以报送")}
    for word, title in titles.items():
        if word == GOOD and not one.listing.upload:
            continue
        number = found[word] if word else found["total"]
        yield called(title), number, one.address(standing=word), word == one.question.standing


def spans(one: Asked) -> list[tuple[str, str, bool]]:
    """The lengths of period: title, mark of the one that today (or the chosen period) lies in, chosen."""
    titles = {"month": _("月"), "quarter": _("季度"), "half": _("半年"), "year": _("年度")}
    chosen = one.question.period
    month = chosen.until.month if chosen.since <= one.question.today <= chosen.until else chosen.since.month
    month = one.question.today.month if chosen.since <= one.question.today <= chosen.until else month
    made = []
    for span, title in titles.items():
        other = Period(chosen.year, span, (month - 1) // MONTHS[span] + 1)  # type: ignore[arg-type, index]
        made.append((title, one.address(part=other.mark, standing=""), span == chosen.span))
    return made


def parts(one: Asked) -> list[tuple[str, str, bool]]:
    """The periods of that length in the year: value, words, chosen."""
    chosen = one.question.period
    found = [replace(chosen, number=n) for n in range(1, 12 // MONTHS[chosen.span] + 1)]
    return [(part.mark, period_words(part), part == chosen) for part in found]
