"""What the mart takes from the ledger: which matters have moved since, and their histories. Reads only."""
from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import JSONField, Q
from django.db.models.functions import Cast

from fadu.indicators.rows import History
from fadu.ledger.models import Entry, Link, Matter
from fadu.ledger.place import place_of
from fadu.ledger.reading import local, procedure_of
from fadu.procedures import forms
from fadu.procedures.matter import Actor, Place
from fadu.procedures.matter import Entry as Core
from fadu.procedures.matter import Link as CoreLink

logger = logging.getLogger(__name__)
AT_ONCE = 500  # SQLite takes at most some thousand values in one question
Line = tuple[int, int, str, datetime, str, int | None, int | None, int, dict[str, Any]]


def all_matters() -> list[int]:
    """Every matter, those of one procedure together: so they lie in the mart, and what asks of one reads little."""
    return list(Matter.objects.order_by("procedure", "id").values_list("id", flat=True))


def moved(after: int, last: int) -> set[int]:
    """The matters with entries after that ledger id (exclusive), up to the other (inclusive)."""
    return set(Entry.objects.filter(id__gt=after, id__lte=last).values_list("matter_id", flat=True))


def with_neighbours(matters: Iterable[int]) -> set[int]:
    """These matters and those linked with them, whose clocks may depend on them."""
    found = set(matters)
    for part in parts(sorted(found)):
        found.update(end for pair in pairs(part) for end in pair)
    return found


def pairs(part: Sequence[int]) -> list[tuple[int, int]]:
    """The links of these matters, whichever was linked to the other."""
    either = Q(matter__in=part) | Q(other__in=part)
    return list(Link.objects.filter(either).values_list("matter_id", "other_id"))


def parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def histories(ids: Iterable[int], last: int) -> Iterator[History]:
    """The histories of these matters up to that ledger id (inclusive); matters without entries are left out."""
    places: dict[tuple[int, str], Place] = {}
    for part in parts(list(ids)):
        linked = neighbours(part)
        wanted = {*part, *(other for others in linked.values() for other in others)}
        matters = {one.id: one for one in Matter.objects.filter(id__in=wanted).select_related("organ", "division")}
        kept = lines(sorted(wanted), last)
        entries = {number: core_entries(matters[number], kept[number]) for number in kept}
        for number in part:
            if number in entries:
                one = matters[number]
                if (key := (one.division_id, one.organ.branch)) not in places:
                    places[key] = place_of(one)
                others = linked.get(number, [])
                links = links_of([matters[other] for other in others], entries)
                yield history(one, entries[number], kept[number], links, others, places[key])


def neighbours(part: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for matter, other in pairs(part):
        found[matter].append(other)
        found[other].append(matter)
    return found


def lines(wanted: Sequence[int], last: int) -> dict[int, list[Line]]:
    """The entries as they are kept: who acted is left out, and personal answers stay encrypted."""
    found: dict[int, list[Line]] = {}
    rows = Entry.objects.filter(matter__in=wanted, id__lte=last).order_by("matter_id", "number").values_list(
        "id", "number", "step", "at", "role", "organ_id", "corrects", "matter_id", Cast("data", JSONField())
    )
    for row in rows.iterator():
        found.setdefault(row[7], []).append(row)
    return found


def core_entries(matter: Matter, rows: Sequence[Line]) -> list[Core]:
    """The entries as the core reads them: position in the matter as id, typed answers, no person's name."""
    steps = {step.id: step for step in procedure_of(matter).steps}
    return [core_entry(steps, row) for row in rows]


def core_entry(steps: Mapping[str, Any], row: Line) -> Core:
    _, number, step, at, role, _, corrects, _, data = row
    answers = typed(steps[step], data) if step in steps else {}
    return Core(step, local(at), Actor("", role), answers, number, corrects)


def typed(step: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that the step's form can read today; one that it no longer can does not stop all numbers."""
    known = names_of(step)
    readable = {name: value for name, value in data.items() if name in known and not is_sealed(value)}
    if not readable:
        return {}
    try:
        return forms.load(step, readable)
    except forms.FormError as error:
        logger.warning("不能按现行表单读取“%s”的%s", step.title, "、".join(error.errors))
        return forms.load(step, {name: value for name, value in readable.items() if name not in error.errors})


@cache
def names_of(step: Any) -> frozenset[str]:
    return frozenset(line.name for line in step.fields)


def is_sealed(value: Any) -> bool:
    """Is this answer personal data, kept encrypted?"""
    return isinstance(value, dict) and value.keys() == {"personal"}


def links_of(others: Iterable[Matter], entries: Mapping[int, Sequence[Core]]) -> dict[str, CoreLink]:
    """For each procedure the most recent linked matter, with the answers of its entries joined (later ones win)."""
    found = {}
    for other in sorted(others, key=lambda one: (one.begun_on, one.id)):
        joined: dict[str, Any] = {}
        for entry in entries.get(other.id, ()):
            joined.update(entry.data)
        found[other.procedure] = CoreLink(other.begun_on, other.ended_on, other.outcome, joined)
    return found


def history(matter: Matter, entries: Sequence[Core], rows: Sequence[Line], links: Mapping[str, CoreLink],
            linked: Sequence[int], place: Place) -> History:
    return History(
        id=matter.id, number=matter.number, procedure=procedure_of(matter), division=matter.division.code,
        organ=matter.organ_id, entries=entries, ids={row[1]: row[0] for row in rows},
        organs={row[1]: row[5] for row in rows}, links=links, linked=linked, place=place,
    )  # fmt: skip
