"""The procedures, each shown as the tables of the definition that runs: steps, limits, what is barred, articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.flow import flow
from fadu.desk.law_links import address_of, dates_of
from fadu.desk.opening import may_open
from fadu.desk.titles import called
from fadu.desk.wording import today
from fadu.law.acts import Act
from fadu.procedures import describe
from fadu.procedures.bpmn import bpmn
from fadu.procedures.clocks import Clock, OnDay
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import each
from fadu.statutes import PROCEDURES, procedure
from fadu.statutes.groups import GROUPS
from fadu.statutes.resting import uses_of

VIEWER = {"script": "vendor/bpmn.js", "style": "vendor/bpmn.css"}


@dataclass
class Article:
    """One article and what rests on it."""

    name: str
    words: str
    address: str
    users: list[str] = field(default_factory=list)


@dataclass
class ActView:
    title: str
    dates: str
    articles: dict[str, Article] = field(default_factory=dict)


def acts_of(name: str, law: Procedure) -> list[ActView]:
    """The acts that a procedure rests on, the governing one first; each article with its users."""
    found: dict[Act, ActView] = {law.law: ActView(law.law.title, dates_of(law.law))}
    for citation, use in uses_of(name, law):
        act = found.setdefault(citation.act, ActView(citation.act.title, dates_of(citation.act)))
        article = Article(str(citation), citation.article, address_of(citation))
        article = act.articles.setdefault(citation.article, article)
        if use.text not in article.users:
            article.users.append(use.text)
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
        return _("{event}后及时").format(event=since)
    if isinstance(clock.period, OnDay):
        return called(clock.period)
    return _("{event}起{period}").format(event=since, period=called(clock.period))


@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """All procedures by field, with the version in force; ?q= finds one by its words."""
    words = request.GET.get("q", "").strip()[:50]
    groups = {group: [line for name in names if words in (line := line_of(request, name))["words"]]
              for group, names in GROUPS.items()}  # fmt: skip
    context = {"groups": {group: found for group, found in groups.items() if found}, "words": words}
    return render(request, "desk/procedures.html", context)


def line_of(request: HttpRequest, name: str) -> dict[str, Any]:
    law = PROCEDURES[name][0]
    return {
        "name": name,
        "title": called(law.title),
        "law": law.law.title,
        "dates": dates_of(law.law),
        "steps": len(law.steps),
        "clocks": len(law.clocks),
        "versions": len(PROCEDURES[name]),
        "may_open": may_open(request, name),
        "words": f"{called(law.title)} {law.title} {law.law.title}",
    }


@require_safe
def procedure_page(request: HttpRequest, name: str) -> HttpResponse:
    """One version of a procedure: that in force on ?on= (ISO), else today's."""
    if name not in PROCEDURES:
        raise Http404(_("没有这个程序"))
    law = version_on(name, request.GET.get("on", ""))
    limits = limits_by_step(law)
    rows = describe.steps(law)
    context = {
        "name": name,
        "title": called(law.title),
        "flow": flow(law),
        "addresses": {str(citation): address_of(citation) for citation, _use in uses_of(name, law)},
        "law": (law.law.title, dates_of(law.law)),
        "steps": [(row, limits.get(row.id, [])) for row in rows],
        "clocks": describe.clocks(law),
        "guards": [(row.title, rule) for row in rows for rule in row.rules],
        "acts": acts_of(name, law),
        "versions": [
            {
                "on": one.law.in_force.isoformat(),
                "title": _("{law}，{dates}").format(law=one.law.title, dates=dates_of(one.law)),
                "current": one is law,
            }
            for one in PROCEDURES[name]
        ],
        "here": reverse("procedure", args=[name]),
        "model": f"{reverse('procedure_bpmn', args=[name])}?on={law.law.in_force.isoformat()}",
        "viewer": viewer(),
    }
    return render(request, "desk/procedure.html", context)


@require_safe
def procedure_bpmn(request: HttpRequest, name: str) -> HttpResponse:
    """One version of a procedure as a BPMN 2.0 file; ?on= as on its page."""
    if name not in PROCEDURES:
        raise Http404(_("没有这个程序"))
    law = version_on(name, request.GET.get("on", ""))
    answer = HttpResponse(bpmn(law), content_type="application/xml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}_{law.law.in_force.year}.bpmn"'
    return answer


def viewer() -> dict[str, str]:
    """Where the bundled BPMN viewer lies; empty where it was not bundled, or not put in place yet by `fadu prepare`."""
    if not finders.find(VIEWER["script"]):
        return {}
    try:
        return {kind: static(path) for kind, path in VIEWER.items()}
    except ValueError:
        return {}


def version_on(name: str, text: str) -> Procedure:
    """The version in force that day; for an unreadable day, or one before them all, the present one."""
    try:
        return procedure(name, date.fromisoformat(text) if text else today())
    except (ValueError, LookupError):
        return PROCEDURES[name][0]
