"""The cached columns of a matter (phase, outcome, end, next due day), folded from its entries. They can be made anew."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from fadu.ledger.models import Matter
from fadu.ledger.reading import Record, local, record_of

CACHE = ["phase", "outcome", "ended_on", "due_on", "due_clock", "folded_at"]


def fold_into(matter: Matter, record: Record, at: datetime) -> None:
    """Set the cached columns (not saved) to how the record stands at that moment (aware)."""
    now = record.at(local(at))
    duty = next((state for state in now.duties if state.due), None)
    matter.phase, matter.outcome, matter.ended_on = now.phase, now.outcome, now.ended
    matter.due_on = day_of(duty.due) if duty and duty.due else None
    matter.due_clock = duty.clock.name if duty else ""
    matter.folded_at = at


def day_of(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def refold(matter: Matter, at: datetime | None = None) -> Matter:
    """Make the cached columns of a matter anew from its entries, and save them."""
    with transaction.atomic():
        held = Matter.objects.select_for_update(of=("self",)).select_related("organ", "division").get(pk=matter.pk)
        fold_into(held, record_of(held), at or timezone.now())
        held.save(update_fields=CACHE)
    return held


def refold_all(matters: Iterable[Matter], at: datetime) -> None:
    """The same for several that the caller has locked: after a neighbour of theirs has changed."""
    for matter in matters:
        fold_into(matter, record_of(matter), at)
        matter.save(update_fields=CACHE)


def refresh(today: date | None = None) -> int:
    """Refold what the mere passing of time may have changed: open matters whose next due day is past. Returns how many."""
    late = Matter.objects.filter(ended_on=None, due_on__lt=today or timezone.localdate())
    numbers = list(late.values_list("pk", flat=True))
    for number in numbers:
        refold(Matter(pk=number))
    return len(numbers)
