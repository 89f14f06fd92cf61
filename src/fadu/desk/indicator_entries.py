"""The entries behind a number, page by page: the same filter as the number, so that both have one length."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from fadu.desk.scope import visible
from fadu.desk.titles import called
from fadu.indicators.compute import Part, behind
from fadu.indicators.scope import Scope
from fadu.indicators.states import State
from fadu.ledger.loading import procedure_of
from fadu.ledger.models import Entry

SIZE = 50


@dataclass(frozen=True)
class Shown:
    """One entry behind a number; without a link where the person may not see the matter."""

    entry: Entry
    step: str
    seen: bool


@dataclass(frozen=True)
class Listed:
    """`next`: the cursor of the following page, empty on the last one."""

    rows: list[Shown]
    next: str
    inside: bool


def listed(request: HttpRequest, code: str, scope: Scope, part: Part, state: State) -> Listed:
    """A page of entries from the cursor in the address on, of the state that the number is of."""
    start, skipped = cursor(request.GET.get("after", ""))
    ids = behind(code, scope, part, start=start, offset=skipped, limit=SIZE + 1, of=state)
    more = len(ids) > SIZE
    following = ""
    if more:  # an entry may stand behind several clocks: how often it was shown tells where to go on
        last = ids[SIZE]
        times = sum(1 for one in ids[:SIZE] if one == last) + (skipped if last == start else 0)
        following = f"{last}.{times}"
    return Listed(shown(request, ids[:SIZE]), following, bool(start))


def cursor(text: str) -> tuple[int, int]:
    """From which ledger id on, and how many rows of it are passed over; the beginning for what is no cursor."""
    start, _, skipped = text.partition(".")
    if start.isdecimal() and skipped.isdecimal() and len(text) < 24:
        return int(start), int(skipped)
    return 0, 0


def shown(request: HttpRequest, ids: list[int]) -> list[Shown]:
    """These entries in their order, each with its matter."""
    found = Entry.objects.filter(pk__in=ids).select_related("matter__organ").in_bulk()
    seen = set(
        visible(request).filter(pk__in={entry.matter_id for entry in found.values()}).values_list("pk", flat=True)
    )
    rows = []
    for pk in ids:
        entry = found[pk]
        titles = {step.id: called(step.title) for step in procedure_of(entry.matter).steps}
        rows.append(Shown(entry, titles.get(entry.step, entry.step), entry.matter_id in seen))
    return rows
