"""The procedures, each shown as the tables of the definition that runs: steps, limits, what is barred, articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from fadu.desk.dossier import FOUNDED
from fadu.desk.opening import may_open
from fadu.desk.wording import day_words, today
from fadu.law.acts import Act
from fadu.procedures import describe
from fadu.procedures.clocks import Clock, OnDay
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import each
from fadu.statutes import PROCEDURES, procedure


@dataclass
class Article:
    """One article and what rests on it."""

    name: str
    words: str
    users: list[str] = field(default_factory=list)


@dataclass
class ActView:
    title: str
    dates: str
    articles: dict[str, Article] = field(default_factory=dict)


def dates_of(act: Act) -> str:
    if act.in_force <= FOUNDED:
        return "工作惯例，不是法律规定"
    start = f"{day_words(act.in_force, full=True)}起施行"
    return f"{start}，{day_words(act.until, full=True)}止" if act.until else start


def rests(law: Procedure) -> Iterator[tuple[Any, str]]:
    """Each citation of a procedure with what it is cited for."""
    for step in law.steps:
        yield from ((one, step.title) for one in citations(step.basis))
        for rule in step.all_rules():
            yield from ((one, f"{step.title}：{rule.say}") for one in citations(rule.basis))
    for clock in law.clocks:
        yield from ((one, f"期限「{clock.name}」") for one in citations(clock.basis))


def citations(basis: Any) -> tuple[Any, ...]:
    """One citation, several that follow one another, or none."""
    return () if basis is None else tuple(basis) if isinstance(basis, tuple) else (basis,)


def acts_of(law: Procedure) -> list[ActView]:
    """The acts that a procedure rests on, the governing one first; each article with its users."""
    found: dict[Act, ActView] = {law.law: ActView(law.law.title, dates_of(law.law))}
    for citation, user in rests(law):
        act = found.setdefault(citation.act, ActView(citation.act.title, dates_of(citation.act)))
        article = act.articles.setdefault(citation.article, Article(str(citation), citation.article))
        if user not in article.users:
            article.users.append(user)
    return [act for act in found.values() if act.articles]


def limits_by_step(law: Procedure) -> dict[str, list[str]]:
    """For each step the time limits by which it is due, in words."""
    found: dict[str, list[str]] = {}
    for clock in law.clocks:
        since = "、".join(dict.fromkeys(describe.event(one) for one in each(clock.since)))
        for step in law.find(clock.until):
            words = limit_words(clock, since)
            if words not in found.setdefault(step.id, []):
                found[step.id].append(words)
    return found


def limit_words(clock: Clock, since: str) -> str:
    """受理起60日; 答复后及时; 至交办所定的完成期限."""
    if clock.period is None:
        return f"{since}后及时"
    return str(clock.period) if isinstance(clock.period, OnDay) else f"{since}起{clock.period}"


@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """All procedures, with the version in force."""
    shown = []
    for name, versions in PROCEDURES.items():
        law = versions[0]
        shown.append(
            {
                "name": name,
                "title": law.title,
                "law": law.law.title,
                "dates": dates_of(law.law),
                "steps": len(law.steps),
                "clocks": len(law.clocks),
                "versions": len(versions),
                "may_open": may_open(request, name),
            }
        )
    return render(request, "desk/procedures.html", {"procedures": shown})


@require_safe
def procedure_page(request: HttpRequest, name: str) -> HttpResponse:
    """One version of a procedure: that in force on ?on= (ISO), else today's."""
    if name not in PROCEDURES:
        raise Http404("没有这个程序")
    law = version_on(name, request.GET.get("on", ""))
    limits = limits_by_step(law)
    rows = describe.steps(law)
    context = {
        "name": name,
        "title": law.title,
        "law": (law.law.title, dates_of(law.law)),
        "steps": [(row, limits.get(row.id, [])) for row in rows],
        "clocks": describe.clocks(law),
        "guards": [(row.title, rule) for row in rows for rule in row.rules],
        "acts": acts_of(law),
        "versions": [
            {
                "on": one.law.in_force.isoformat(),
                "title": f"{one.law.title}，{dates_of(one.law)}",
                "current": one is law,
            }
            for one in PROCEDURES[name]
        ],
        "here": reverse("procedure", args=[name]),
    }
    return render(request, "desk/procedure.html", context)


def version_on(name: str, text: str) -> Procedure:
    """The version in force that day; for an unreadable day, or one before them all, the present one."""
    try:
        return procedure(name, date.fromisoformat(text) if text else today())
    except (ValueError, LookupError):
        return PROCEDURES[name][0]
