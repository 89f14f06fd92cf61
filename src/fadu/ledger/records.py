"""What the digest of an entry covers: the whole entry, the digest before it; of the first also how the matter began."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from typing import Any

from fadu.ledger.digests import canonical, sm3
from fadu.ledger.fields import as_stored
from fadu.ledger.models import Attachment, Entry, Matter


def digest_of(entry: Entry, attachments: Iterable[Attachment], beginning: dict[str, Any] | None) -> str:
    """SM3 over the canonical form of an entry as stored. `beginning`: of the matter, for entry number 1 only."""
    return sm3(canonical(record(entry, attachments, beginning)))


def record(entry: Entry, attachments: Iterable[Attachment], beginning: dict[str, Any] | None) -> dict[str, Any]:
    whole = {
        "matter": entry.matter_id,
        "number": entry.number,
        "step": entry.step,
        "at": moment(entry.at),
        "actor": as_stored(entry.actor),
        "role": entry.role,
        "organ": entry.organ_id,
        "recorded_by": entry.recorded_by_id,
        "recorded_at": moment(entry.recorded_at),
        "data": as_stored(entry.data),
        "document_number": entry.document_number,
        "corrects": entry.corrects,
        "reason": entry.reason,
        "defects": entry.defects,
        "key": entry.key,
        "content": entry.content,
        "attachments": [[one.name, one.digest, one.size, one.media_type] for one in attachments],
        "previous": entry.previous,
    }
    if entry.acting_for:
        whole["acting_for"] = as_stored(entry.acting_for)
    return whole | {"matter_begun": beginning} if beginning else whole


def beginning_of(matter: Matter, links: Iterable[int], participants: Iterable[tuple[int, str]]) -> dict[str, Any]:
    """How a matter began: what its first entry vouches for."""
    return {
        "procedure": matter.procedure,
        "title": matter.title,
        "organ": matter.organ_id,
        "division": matter.division_id,
        "parties": as_stored(matter.parties),
        "begun_on": matter.begun_on.isoformat(),
        "links": sorted(links),
        "participants": sorted([organ, role] for organ, role in participants),
    }


def moment(at: Any) -> str:
    return str(at.astimezone(UTC).isoformat(timespec="microseconds"))
