"""The cached columns of a matter (phase, outcome, end, next due day): folded from its entries, never the truth."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from fadu.ledger.loading import Record, local, records_of
from fadu.ledger.models import Matter
from fadu.ledger.parts import follow_matter
from fadu.ledger.undated import why_undated
from fadu.procedures.mainline import next_step, waits_for

PAGE = 100
CACHE = ["phase", "outcome", "ended_on", "due_on", "due_clock", "undated", "awaits", "folded_at"]


def fold_into(matter: Matter, record: Record, at: datetime) -> None:
    """Set the cached columns (not saved) to how the record stands at that moment (aware)."""
    now = record.at(local(at))
    duty = next((state for state in now.duties if state.due), None)
    matter.phase, matter.outcome, matter.ended_on = now.phase, now.outcome, now.ended
    matter.due_on = day_of(duty.due) if duty and duty.due else None
    matter.due_clock = duty.clock.name if duty else ""
    matter.undated = why_undated(now, record.place.calendar)
    matter.awaits = waits_for(next_step(now, {line.step for line in record.lines}))
    matter.folded_at = at


def day_of(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def refold(matter: Matter, at: datetime | None = None) -> Matter:
    """Make the cached columns of a matter anew from its entries, and save them."""
    with transaction.atomic():
        held = list(locked([matter.pk]))
        refold_all(held, at or timezone.now())
    return held[0]


def locked(numbers: Iterable[int | None]) -> QuerySet[Matter]:
    """These matters for change, locked in the order of their ids so that no two writers wait for each other."""
    wanted = Matter.objects.filter(pk__in=list(numbers)).order_by("pk").select_related("organ", "division")
    return wanted.select_for_update(of=("self",), no_key=True)


def refold_all(matters: Sequence[Matter], at: datetime) -> None:
    """The same for several that the caller has locked."""
    records = records_of(matters) if matters else {}
    for matter in matters:
        fold_into(matter, records[matter.pk], at)
        matter.save(update_fields=CACHE)
        follow_matter(matter)


def refresh(today: date | None = None) -> int:
    """Refold what time alone may have changed: open matters whose next due day is past; and those folded before it
    was kept why they have none. Returns how many."""
    past = Q(due_on__lt=today or timezone.localdate()) | Q(due_on=None, undated="")
    return refold_many(Matter.objects.filter(past, ended_on=None))


def refold_many(matters: QuerySet[Matter], tell: Callable[[int, int], None] | None = None) -> int:
    """Refold all these, some at a time; `tell` hears how many are done and how many there are. Returns how many."""
    numbers = list(matters.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(numbers), PAGE):
        with transaction.atomic():
            refold_all(list(locked(numbers[start:start + PAGE])), timezone.now())
        if tell:
            tell(min(start + PAGE, len(numbers)), len(numbers))
    return len(numbers)
