"""Documents made here that go into the file with the entry of a step: chosen on its form, under `own-papers`."""

from __future__ import annotations

from django.http import HttpRequest

from fadu.ledger.actions import Upload
from fadu.ledger.models import Attachment, Matter
from fadu.papers import making, store
from fadu.papers.models import MadePaper

NAME = "own-papers"


def waiting(matter: Matter) -> list[MadePaper]:
    """The newest of each document that was made and is attached to no entry yet."""
    made = making.newest(MadePaper.objects.filter(matter=matter, public=False)).values()
    digests = [one.pdf for one in made]
    filed = Attachment.objects.filter(entry__matter=matter, digest__in=digests).values_list("digest", flat=True)
    there = set(filed) if digests else set()
    return [one for one in made if one.pdf not in there]


def chosen(request: HttpRequest, matter: Matter | None) -> list[Upload]:
    """Those that the form asks to attach, each as its PDF; documents of other matters are passed over."""
    numbers = {int(one) for one in request.POST.getlist(NAME) if one.isdecimal() and len(one) < 12}
    if matter is None or not numbers:
        return []
    return [Upload(f"{one.title}.pdf", store.read(one.pdf)) for one in waiting(matter) if one.pk in numbers]
