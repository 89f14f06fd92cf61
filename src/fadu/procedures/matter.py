"""What situation() is given: the entries, the linked matters, and the place with its calendar. Data only."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from fadu.law.calendar import Calendar


class Actor(NamedTuple):
    """经办人: who took a step. `role` is the id of a `fadu.procedures.steps.Role`."""

    name: str
    role: str
    organ: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One line of the ledger (台账记录). `id` grows with the position, which alone decides the order.

    `at` is naive local time. `corrects` is the id of the entry whose answers these replace. `deemed` marks what the
    law supposes; only the fold makes such entries.
    """

    step: str
    at: datetime
    by: Actor
    data: Mapping[str, Any] = field(default_factory=dict)
    id: float = 0
    corrects: int | None = None
    deemed: bool = False
    on: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "on", self.at.date())


class Link(NamedTuple):
    """A linked matter (关联事项) as the shell found it; `data` are the answers of its last entries, joined."""

    begun: date
    ended: date | None = None
    outcome: str = ""
    data: Mapping[str, Any] = {}


class Parameter(NamedTuple):
    """A local standard (地方标准) and the days on which it holds, both ends inclusive."""

    value: Any
    since: date
    until: date | None = None


@dataclass(frozen=True, eq=False)
class Place:
    """Where a matter runs: calendar, division code (GB/T 2260), branch of government (领域), local standards."""

    calendar: Calendar
    code: str = ""
    branch: str = ""
    parameters: Mapping[str, tuple[Parameter, ...]] = field(default_factory=dict)

    def parameter(self, key: str, day: date) -> Any:
        """The standard of that name in force on that day, or None."""
        for value, since, until in self.parameters.get(key, ()):
            if since <= day and (until is None or day <= until):
                return value
        return None
