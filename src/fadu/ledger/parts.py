"""参与单位的各行：who takes part, with what the matter's row says beside it, kept by the writer of that row."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fadu.ledger.models import Entry, Matter, Participant
from fadu.organs.models import Organ


def parts_of(matter: Matter, taking: Iterable[tuple[Organ, str]]) -> list[Participant]:
    """The rows, not saved, of the organs that take part from the beginning, each in that role."""
    rows, seen = [], set[int]()
    for organ, role in dict.fromkeys(taking):
        rows.append(Participant(matter=matter, organ=organ, role=role, first=organ.pk not in seen, **said_by(matter)))
        seen.add(organ.pk)
    return rows


def said_by(matter: Matter) -> dict[str, Any]:
    """What a row says of its matter."""
    return {
        "host_id": matter.organ_id, "division_id": matter.division_id, "procedure": matter.procedure,
        "begun_on": matter.begun_on, "phase": matter.phase, "ended_on": matter.ended_on, "due_on": matter.due_on,
        "undated": matter.undated, "awaits": matter.awaits,
    }  # fmt: skip


def after(matter: Matter, rows: list[Participant]) -> list[Participant]:
    """The rows, not saved, with what the matter says now."""
    for row in rows:
        for name, value in said_by(matter).items():
            setattr(row, name, value)
    return rows


def follow_matter(matter: Matter) -> None:
    """Bring the rows up to the matter's."""
    Participant.objects.filter(matter=matter).update(**said_by(matter))


def join(matter: Matter, organ: Organ, role: str, entry: Entry) -> None:
    """An organ takes part from this entry on."""
    first = not Participant.objects.filter(matter=matter, organ=organ).exists()
    Participant.objects.create(matter=matter, organ=organ, role=role, entry=entry, first=first, **said_by(matter))


def leave(matter: Matter, number: int | None) -> None:
    """The organs that took part from that entry on do so no more; another row of theirs becomes the first."""
    Participant.objects.filter(matter=matter, entry__number=number).delete()
    listed = set(Participant.objects.filter(matter=matter, first=True).values_list("organ", flat=True))
    for row in Participant.objects.filter(matter=matter, first=False).exclude(organ__in=listed).order_by("pk"):
        if row.organ_id not in listed:
            Participant.objects.filter(pk=row.pk).update(first=True)
            listed.add(row.organ_id)
