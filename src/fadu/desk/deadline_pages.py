"""期限计算器: the last day of any statutory limit, drawn, with the reason; the address holds what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.law_links import address_of
from fadu.desk.rulers import Ruler, ruler
from fadu.desk.wording import as_day
from fadu.law.deadline import Answer, answer
from fadu.law.derivation import Line
from fadu.law.errors import LawError
from fadu.law.given import plain_date
from fadu.law.limits import LIMITS, Kind, Limit, search
from fadu.ledger.place import calendar

PAUSES = 3  # how many pauses the form has room for


@dataclass(frozen=True)
class Asked:
    """What the form holds, as typed."""

    rule: str
    start: str
    year: str
    extend: str
    pauses: list[tuple[str, str]]

    @property
    def complete(self) -> bool:
        return bool(self.start or self.year)


def asked_in(query: QueryDict) -> Asked:
    pauses = [(query.get(f"from{n}", ""), query.get(f"to{n}", "")) for n in range(1, PAUSES + 1)]
    words = {name: query.get(name, "").strip()[:40] for name in ("rule", "start", "year", "extend")}
    return Asked(**words, pauses=[(begin.strip()[:40], end.strip()[:40]) for begin, end in pauses])


def events_of(rule: Limit, asked: Asked) -> dict[str, Any]:
    """The events of `answer` from the form. Raises BadEvents for a day that cannot be read."""
    events: dict[str, Any] = {}
    if rule.annual or rule.quota:
        events["year"] = asked.year or asked.start
        return events
    events[rule.since] = plain_date(asked.start)
    gaps = [{"from": plain_date(a), "resume": plain_date(b) or None} for a, b in asked.pauses if a]
    if gaps:
        events["excluded_intervals"] = gaps
    if asked.extend:
        events["extension_approved"] = {"amount": int(asked.extend)} if asked.extend.isdecimal() else True
    return events


@require_safe
def deadline(request: HttpRequest) -> HttpResponse:
    """Find a limit (?q=), choose it (?rule=), say what happened; the answer is on the same page."""
    asked, wanted = asked_in(request.GET), request.GET.get("q", "").strip()[:60]
    rule = LIMITS.get(asked.rule)
    context: dict[str, Any] = {"asked": asked, "q": wanted, "rule": rule, "pauses": enumerate(asked.pauses, 1)}
    if asked.rule and rule is None:
        context["error"] = _("没有编号为“{rule}”的期限规则，从下面的清单里选。").format(rule=asked.rule)
    if rule is None:
        context["found"] = grouped(search(wanted))
        context["total"] = len(LIMITS)
    else:
        context["basis"] = (rule.basis, address_of(rule.basis))
        context["minimum"] = rule.kind is Kind.MINIMUM
        if asked.complete:
            context |= answered(rule, asked)
    return render(request, "desk/deadline.html", context)


def grouped(found: list[tuple[str, Limit]]) -> list[tuple[str, list[Limit]]]:
    subjects: dict[str, list[Limit]] = {}
    for subject, rule in found:
        subjects.setdefault(subject, []).append(rule)
    return list(subjects.items())


def answered(rule: Limit, asked: Asked) -> dict[str, Any]:
    """The answer with its derivation and its drawing, or what is wrong with what was typed."""
    try:
        found = answer(rule.rule_id, events_of(rule, asked), calendar())
    except LawError as error:
        return {"error": f"{error.message}。"}
    return {
        "answer": found,
        "lines": [(line, address_of(line.basis) if line.basis else "") for line in found.lines],
        "ruler": drawn(rule, found, asked),
    }


def drawn(rule: Limit, found: Answer, asked: Asked) -> Ruler | None:
    """The ruler of the period; none for dates of the year, for hours and where no day is known."""
    if rule.annual or rule.quota or rule.period.unit == "小时":
        return None
    start = date.fromisoformat(plain_date(asked.start)[:10])
    gaps = tuple(
        (date.fromisoformat(plain_date(a)[:10]), date.fromisoformat(plain_date(b)[:10]) if b else None)
        for a, b in asked.pauses
        if a
    )
    due = as_day(found.due) if isinstance(found.due, datetime) else found.due
    if due is None or due <= start:
        return None
    # Drawn as met on its last day: whether it is late by now is not the question here.
    return ruler(start, due, due, base_due=before_extension(found.lines, due), gaps=gaps, stopped=due, since="")


def before_extension(lines: tuple[Line, ...], due: date) -> date | None:
    """The last day as it stood before it was extended; None where it was not."""
    for earlier, line in pairwise(lines):
        if line.stage == "延长" and earlier.reached and earlier.reached < due:
            return earlier.reached
    return None
