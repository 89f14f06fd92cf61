"""What the pages of matters and steps show of documents."""

from __future__ import annotations

from typing import Any

from django import template

from fadu.ledger.models import Attachment, Matter
from fadu.papers import making
from fadu.papers.models import MadePaper

register = template.Library()


@register.simple_tag
def paper_shelf(file: Any) -> dict[str, Any]:
    """The documents of a matter, from what its page has read already: those at hand, and those of open steps."""
    record = making.File(file.matter, file.record, file.case, file.situation)
    found = making.offers(record)
    return {"ready": [one for one in found if one.ready], "ahead": [one for one in found if not one.ready]}


@register.simple_tag
def papers_to_attach(matter: Matter | None) -> list[MadePaper]:
    """The newest of each document that was made and is attached to no entry yet."""
    if matter is None:
        return []
    made = making.newest(MadePaper.objects.filter(matter=matter, public=False)).values()
    there = set(Attachment.objects.filter(entry__matter=matter, digest__in=[one.pdf for one in made])
                .values_list("digest", flat=True)) if made else set()
    return [one for one in made if one.pdf not in there]
