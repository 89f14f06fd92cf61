"""The whole ledger read in order, a page at a time, with all that the digests cover."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from fadu.ledger.models import Attachment, Entry, Link, Matter, Participant
from fadu.ledger.records import beginning_of, digest_of

SIZE = 1000


class Kept(NamedTuple):
    """An entry as it is kept, and the digest that its content has now."""

    entry: Entry
    attachments: list[Attachment]
    digest: str


def kept_entries(after: int = 0, until: int | None = None) -> Iterator[Kept]:
    """The entries with after < id <= until (default: all), in the order of their ids."""
    while page := page_of(after, until):
        attachments = grouped(Attachment.objects.filter(entry__in=page).order_by("id"), "entry_id")
        begun = beginnings(entry.matter_id for entry in page if entry.number == 1)
        for entry in page:
            files = attachments.get(entry.pk, [])
            yield Kept(entry, files, digest_of(entry, files, begun.get(entry.matter_id) if entry.number == 1 else None))
        after = page[-1].pk


def page_of(after: int, until: int | None) -> list[Entry]:
    entries = Entry.objects.filter(pk__gt=after)
    return list((entries if until is None else entries.filter(pk__lte=until)).order_by("pk")[:SIZE])


def beginnings(matters: Iterable[int]) -> dict[int, dict[str, Any]]:
    """How each of these matters began, as its row and its links say now; what was added later has its own entry."""
    wanted = list(matters)
    links = grouped(Link.objects.filter(matter__in=wanted, entry=None), "matter_id")
    parts = grouped(Participant.objects.filter(matter__in=wanted, entry=None), "matter_id")
    return {
        matter.pk: beginning_of(
            matter,
            [one.other_id for one in links.get(matter.pk, ())],
            [(one.organ_id, one.role) for one in parts.get(matter.pk, ())],
        )
        for matter in Matter.objects.filter(pk__in=wanted)
    }


def grouped(rows: Iterable[Any], name: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found
