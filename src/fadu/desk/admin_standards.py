"""地方参数: the local standards with their documents, and the steps that are judged by them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.admin import prefix, seat
from fadu.desk.titles import called
from fadu.desk.wording import today
from fadu.ledger.models import Parameter
from fadu.organs.codes import ancestors_of
from fadu.procedures.conditions import param
from fadu.procedures.terms import Term
from fadu.statutes import PROCEDURES, procedure
from fadu.statutes.administration import STANDARD_WORDS
from fadu.statutes.standards import STANDARDS


def users(word: str) -> list[tuple[str, str, str]]:
    """Where the standard is asked for: procedure (id, title) and step or clock, of the versions in force."""
    asked, found = str(param(word)), dict[tuple[str, str, str], None]()
    for name in PROCEDURES:
        law = procedure(name, today())
        for step in law.steps:
            if any(asks(term, asked) for rule in step.all_rules() for term in (rule.broken, rule.when, rule.unless)):
                found[name, called(law.title), called(step.title)] = None
        for clock in law.clocks:
            if asks(clock.when, asked) or asks(clock.unless, asked):
                found[name, called(law.title), _("期限「{clock}」").format(clock=called(clock.name))] = None
    return list(found)


def asks(term: Any, asked: str) -> bool:
    """Does the condition rest on this?"""
    return isinstance(term, Term) and any(str(leaf) == asked for leaf in term.leaves())


@require_safe
def standards(request: HttpRequest) -> HttpResponse:
    """What holds here: entered for this division, those above and below it, then what acts set for all."""
    division, now = seat(request).division, today()
    rows = Parameter.objects.select_related("division").order_by("key", "division__code", "-valid_from", "pk")
    above = ancestors_of(division.code)
    shown = [row for row in rows if row.division.code.startswith(prefix(request)) or row.division.code in above]
    national = [
        one for one in STANDARDS
        if division.code.startswith(one.basis.act.place) and (one.basis.act.until is None or one.basis.act.until >= now)
    ]
    context = {
        "rows": [
            {"row": row, "over": bool(row.valid_to and row.valid_to < now),
             "own": row.division.code.startswith(prefix(request))}
            for row in shown
        ],
        "national": [(one, one.basis.act.branch) for one in national],
        "users": [(word, users(word)) for word in STANDARD_WORDS],
    }  # fmt: skip
    return render(request, "desk/admin_standards.html", context)
