"""The text of attachments, read once for each content, apart from the pages that people wait for."""

from __future__ import annotations

from django.db.models import F

from fadu.documents.reading import Unreadable, read
from fadu.ledger import attachments
from fadu.ledger.models import Attachment
from fadu.search.models import Extract

LONGEST = 200_000  # characters that are kept
LARGEST = 20 * 1024 * 1024  # bytes that are read
TRIES = 2  # a content that brings the worker down is left alone afterwards


def note(matters: list[int]) -> None:
    """Remember which contents of these matters are still to be read."""
    digests = set(Attachment.objects.filter(entry__matter__in=matters).values_list("digest", flat=True))
    if digests:
        Extract.objects.bulk_create([Extract(digest=one) for one in sorted(digests)], ignore_conflicts=True)


def waiting() -> list[Extract]:
    return list(Extract.objects.filter(text=None, tried__lt=TRIES).order_by("pk")[:20])


def extract(one: Extract) -> set[int]:
    """Read one content; the matters that it belongs to. What cannot be read is found by its name only."""
    Extract.objects.filter(pk=one.pk).update(tried=F("tried") + 1)
    text = text_of(one.digest)
    Extract.objects.filter(pk=one.pk).update(text=text)
    return set(Attachment.objects.filter(digest=one.digest).values_list("entry__matter", flat=True)) if text else set()


def text_of(digest: str) -> str:
    path = attachments.path(digest)
    if not path.exists() or path.stat().st_size > LARGEST:
        return ""
    try:
        return read("", path.read_bytes()).text.replace("\0", "")[:LONGEST]
    except Unreadable:
        return ""
