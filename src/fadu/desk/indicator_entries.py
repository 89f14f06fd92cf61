"""The entries behind a number, page by page: the same filter as the number, so that both have one length."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from fadu.desk.indicator_items import ItemLine, Shown, item_lines
from fadu.desk.scope import visible
from fadu.desk.titles import called
from fadu.indicators.behind_items import counted, register_of
from fadu.indicators.compute import Part, behind, indicator
from fadu.indicators.indicator import Indicator
from fadu.indicators.scope import Scope
from fadu.indicators.sets import Set
from fadu.indicators.states import State
from fadu.ledger.loading import procedure_of
from fadu.ledger.models import Entry
from fadu.registers.grammar import Register

SIZE = 50


@dataclass(frozen=True)
class Listed:
    """`next`: the cursor of the following page, empty on the last one."""

    rows: list[Shown]
    next: str
    inside: bool
    items: list[ItemLine] | None = None  # of a number that counts items of a register: these, instead of the rows
    register: Register | None = None
    adds: bool = False


def listed(request: HttpRequest, code: str, scope: Scope, part: Part, state: State) -> Listed:
    """A page of entries from the cursor in the address on, of the state that the number is of."""
    start, skipped = cursor(request.GET.get("after", ""))
    one = indicator(code)
    if register := register_of(one, part):
        return listed_items(request, register, sets_of(one, part), scope, state, (start, skipped))
    ids = behind(code, scope, part, start=start, offset=skipped, limit=SIZE + 1, of=state)
    return Listed(shown(request, ids[:SIZE]), following(ids, start, skipped), bool(start))


def following(ids: list[int], start: int, skipped: int) -> str:
    """The cursor of the next page: an entry may stand behind several clocks or items, how often it was shown tells."""
    if len(ids) <= SIZE:
        return ""
    last = ids[SIZE]
    return f"{last}.{sum(1 for one in ids[:SIZE] if one == last) + (skipped if last == start else 0)}"


def sets_of(one: Indicator, part: Part) -> Set:
    """What that part of the indicator counts."""
    return one.denominator if part == "denominator" and one.denominator else one.numerator


def listed_items(
    request: HttpRequest, register: Register, rows: Set, scope: Scope, state: State, after: tuple[int, int]
) -> Listed:
    """A page of the items that are counted, each with the entry that made it as it is."""
    start, skipped = after
    found = counted(rows, scope, state, start=start, offset=skipped, limit=SIZE + 1)
    entries = shown(request, [one.entry for one in found[:SIZE]])
    lines = item_lines(request, register, found[:SIZE], entries)
    ids = [one.entry for one in found]
    return Listed([], following(ids, start, skipped), bool(start), lines, register, rows.amount is not None)


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
