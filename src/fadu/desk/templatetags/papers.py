"""What the pages of matters and steps show of documents."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import RequestContext

from fadu.desk.paper_uploads import NAME, waiting
from fadu.ledger.models import Matter
from fadu.papers import making
from fadu.papers.models import MadePaper
from fadu.statutes.papers import papers_of

register = template.Library()


@register.simple_tag
def paper_shelf(file: Any) -> dict[str, Any]:
    """The documents of a matter, from what its page has read already: those at hand, and those of open steps."""
    record = making.File(file.matter, file.record, file.case, file.situation)
    found = making.offers(record)
    return {"ready": [one for one in found if one.ready], "ahead": [one for one in found if not one.ready]}


@register.simple_tag(takes_context=True)
def papers_to_attach(context: RequestContext, matter: Matter | None, step: str) -> list[tuple[MadePaper, bool]]:
    """What was made and lies in no entry yet, each with whether it is ticked: as sent, else the step's own documents
    and the one that the address names.
    """
    if not isinstance(matter, Matter):
        return []
    request = context["request"]
    sent = set(request.POST.getlist(NAME)) if request.method == "POST" else {request.GET.get("paper", "")}
    own = {paper.id for paper in papers_of(matter.procedure) if paper.step.id == step and request.method != "POST"}
    return [(one, str(one.pk) in sent or one.paper in own) for one in waiting(matter)]
