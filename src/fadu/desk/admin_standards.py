"""地方参数: the local standards with their documents, and the steps that are judged by them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.admin import prefix, seat
from fadu.desk.titles import called
from fadu.desk.wording import today
from fadu.law.places import place_name
from fadu.ledger.models import Parameter
from fadu.organs.codes import ancestors_of
from fadu.procedures.conditions import param
from fadu.procedures.terms import Term
from fadu.statutes import PROCEDURES, procedure
from fadu.statutes.administration import STANDARD_WORDS
from fadu.statutes.standards import STANDARDS, local_limits


def users() -> dict[str, list[tuple[str, str, str]]]:
    """Where each standard (its word) is asked for: procedure (id, title), step or clock, of the versions in force."""
    words, day = {str(param(word)): word for word in STANDARD_WORDS}, today()
    found = {word: dict[tuple[str, str, str], None]() for word in STANDARD_WORDS}
    for name in PROCEDURES:
        law = procedure(name, day)
        for step in law.steps:
            terms = (term for rule in step.all_rules() for term in (rule.broken, rule.when, rule.unless))
            for asked in words.keys() & leaves(terms):
                found[words[asked]][name, called(law.title), called(step.title)] = None
        for clock in law.clocks:
            title = _("期限「{clock}」").format(clock=called(clock.name))
            for asked in words.keys() & leaves((clock.when, clock.unless)):
                found[words[asked]][name, called(law.title), title] = None
    return {word: list(those) for word, those in found.items()}


def leaves(terms: Iterable[Any]) -> set[str]:
    """What these conditions rest on."""
    return {str(leaf) for term in terms if isinstance(term, Term) for leaf in term.leaves()}


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
        "limits": [(one, called(one.title), one.act.branch or place_name(one.act.place))
                   for one in local_limits(division.code, now)],
        "users": list(users().items()),
    }  # fmt: skip
    return render(request, "desk/admin_standards.html", context)
