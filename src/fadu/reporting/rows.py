"""The entries behind a number, as rows that a reader understands. No names: what is sent out shows no persons."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from django.utils import timezone

from fadu.ledger.models import Entry
from fadu.statutes import PROCEDURES

AT_ONCE = 500  # ids in one query; SQLite takes no more than 999 parameters


class EntryRow(NamedTuple):
    """Matter by its number (文号) or, lacking one, by procedure and position; entry number; day; title of the step."""

    id: int
    matter: str
    number: int
    on: date
    step: str


def rows(ids: Iterable[int]) -> dict[int, EntryRow]:
    """The rows of these entries by id, one query for each 500."""
    wanted = sorted(set(ids))
    titles = step_titles()
    return {row.id: row for start in range(0, len(wanted), AT_ONCE)
            for row in _fetched(wanted[start:start + AT_ONCE], titles)}


def step_titles() -> Mapping[tuple[str, str], str]:
    """(procedure, step) -> title, from every version of every procedure; the newest version's title wins."""
    return {(procedure, step.id): step.title
            for procedure, versions in PROCEDURES.items()
            for version in reversed(versions) for step in version.steps}


def _fetched(ids: list[int], titles: Mapping[tuple[str, str], str]) -> Iterator[EntryRow]:
    columns = ("id", "matter_id", "matter__number", "matter__procedure", "number", "at", "step")
    for identity, matter, word, procedure, number, at, step in Entry.objects.filter(id__in=ids).values_list(*columns):
        name = word or f"{PROCEDURES[procedure][0].title}第{matter}号"
        yield EntryRow(identity, name, number, timezone.localtime(at).date(), titles.get((procedure, step), step))
