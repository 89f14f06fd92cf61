"""Where a matter runs: the working-day calendar, the division, the branch, the local standards."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from django.conf import settings

from fadu.law.calendar import Calendar
from fadu.ledger.models import Matter
from fadu.ledger.models import Parameter as Row
from fadu.organs.calendar import load_notices
from fadu.organs.codes import ancestors_of, level_of
from fadu.procedures.matter import Parameter, Place
from fadu.statutes.standards import standards


def place_of(matter: Matter) -> Place:
    """The place of a matter as `situation()` wants it: the handling organ's branch, the division's standards."""
    return place(matter.division.code, matter.organ.branch)


def place(code: str, branch: str = "") -> Place:
    """A place by division code and branch of government; its standards are read when a rule first asks for one."""
    return Place(calendar(), code, branch, Standards(code, branch))


class Standards(Mapping[str, tuple[Parameter, ...]]):
    """The local standards of a place, read from the database at the first question."""

    def __init__(self, code: str, branch: str) -> None:
        self.code, self.branch = code, branch

    @cached_property
    def known(self) -> dict[str, tuple[Parameter, ...]]:
        return parameters(self.code, self.branch)

    def __getitem__(self, key: str) -> tuple[Parameter, ...]:
        return self.known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


def parameters(code: str, branch: str) -> dict[str, tuple[Parameter, ...]]:
    """The local standards that hold there, by name: the nearest division's first, a branch's own before the general."""
    rows = Row.objects.filter(division__code__in=[code, *ancestors_of(code)], branch__in={"", branch})
    nearest = sorted(rows.select_related("division"), key=lambda row: (-level_of(row.division.code), row.branch == ""))
    found: dict[str, tuple[Parameter, ...]] = {}
    for row in nearest:
        one = Parameter(row.value, row.valid_from or date.min, row.valid_to)
        found[row.key] = (*found.get(row.key, ()), one)
    for key, standing in standards(code, branch).items():  # what acts set, where the office has entered nothing nearer
        found[key] = (*found.get(key, ()), *standing)
    return found


def calendar() -> Calendar:
    """The working-day calendar: the one that comes with Fadu and the notices that were imported since."""
    return load_notices(Path(settings.HOME) / "calendar")
