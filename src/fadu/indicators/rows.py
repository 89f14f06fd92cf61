"""What goes into the folding of a matter, and the rows that come out of it: the tables' columns in their order."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Entry, Link, Place


@dataclass(frozen=True)
class History:
    """All that is known of one matter. `entries` carry their number in the matter as `id`; `ids` are theirs in the
    ledger; `links` are the matters it rests on, by procedure, and `linked` their ledger ids."""

    id: int
    number: str
    procedure: Procedure
    division: str
    organ: int
    entries: Sequence[Entry]
    ids: Mapping[int, int]
    organs: Mapping[int, int | None]
    links: Mapping[str, Link]
    linked: Sequence[int]
    place: Place


class EntryRow(NamedTuple):
    """A row of the table `entries`: its columns in their order; last the answers that have columns."""

    id: int
    matter: int
    number: int
    step: str
    on: date
    role: str
    by_organ: int | None
    deemed: bool
    corrected_by: int | None
    nth: int
    latest: bool
    ends: bool
    record: str
    rests_on: str
    answers: dict[str, Any]


class ClockRow(NamedTuple):
    """A row of the table `clocks`."""

    matter: int
    name: str
    basis: str | None
    start: date | None
    due: date | None
    stopped_on: date | None
    stoppable: bool
    kept: bool | None
    extended: int
    paused: bool
    since_entry: int
    stopped_entry: int | None


class MatterRow(NamedTuple):
    """A row of the table `matters`."""

    id: int
    procedure: str
    division: str
    organ: int
    begun_on: date
    ended_on: date | None
    outcome: str | None
    number: str | None
    phase: str | None
    first_entry: int
    ended_entry: int | None
    last_entry: int
    length: int
    links: list[int]
    wakes_on: date | None


class Folded(NamedTuple):
    """The rows of one matter."""

    matter: MatterRow
    entries: list[EntryRow]
    clocks: list[ClockRow]
