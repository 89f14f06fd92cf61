"""The standing that a deputy has while a handover (请假代办) runs: made from the entries of its matter."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from fadu.ledger.loading import records_of
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Handover
from fadu.procedures.record import effective
from fadu.procedures.steps import Step
from fadu.statutes.handover import TITLES, Appoint, HandOver, Refuse, Return, Stop, Take

BEGINS: tuple[type[Step], ...] = (HandOver, Appoint)
ENDS: tuple[type[Step], ...] = (Return, Refuse, Stop)


def follow_handover(matter: Matter, entries: Sequence[Entry]) -> None:
    """Put the standing as the entries of the matter now say; a correction of any of them counts."""
    lines = list(effective(records_of([matter])[matter.pk].lines))
    asked = first(lines, BEGINS)
    if asked is None:
        return
    data: Any = asked.data
    end, taken = first(lines, ENDS), asked.step == Appoint.id or first(lines, (Take,)) is not None
    values = {
        "organ_id": matter.organ_id, "giver_id": int(data["giver"]["code"]), "deputy_id": int(data["deputy"]["code"]),
        "roles": sorted(TITLES[title] for title in data["roles"] if title in TITLES), "running": taken and end is None,
        "valid_from": data["since"], "valid_to": min(data["until"], end.on - timedelta(1)) if end else data["until"],
    }  # fmt: skip
    Handover.objects.update_or_create(matter=matter.pk, defaults=values)


def first(lines: Sequence[Any], steps: Sequence[type[Step]]) -> Any:
    wanted = {step.id for step in steps}
    return next((line for line in lines if line.step in wanted), None)
