"""What situation() is given: entries, links and the place with its parameters. Data only."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from fadu.law.periods import Calendar


class Actor(NamedTuple):
    name: str
    role: str
    organ: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One line of the ledger; `id` grows. `corrects` names the entry whose answers this one replaces."""

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
    """A linked matter as the shell found it."""

    begun: date
    ended: date | None = None
    outcome: str = ""
    data: Mapping[str, Any] = {}


class Parameter(NamedTuple):
    value: Any
    since: date
    until: date | None = None


@dataclass(frozen=True, eq=False)
class Place:
    """Where the matter runs: calendar, division code, branch of government, dated local parameters."""

    calendar: Calendar
    code: str = ""
    branch: str = ""
    parameters: Mapping[str, tuple[Parameter, ...]] = field(default_factory=dict)

    def parameter(self, key: str, day: date) -> Any:
        for value, since, until in self.parameters.get(key, ()):
            if since <= day and (until is None or day <= until):
                return value
        return None
