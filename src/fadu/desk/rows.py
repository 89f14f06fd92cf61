"""One row of a list of matters: its light, the title of its procedure, the article of its next time limit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from fadu.desk.lights import ENDED, Light, light, undated, unit_of
from fadu.desk.titles import called
from fadu.desk.wording import cited
from fadu.law.calendar import Calendar
from fadu.ledger.models import Matter
from fadu.procedures.clocks import Clock
from fadu.statutes import PROCEDURES, procedure


@dataclass(frozen=True)
class Row:
    matter: Matter
    light: Light
    procedure: str
    basis: Any


@lru_cache(maxsize=1 << 12)
def clock_named(name: str, begun: date, clock: str) -> Clock | None:
    """The first clock of that name in the version of the procedure that was in force that day."""
    try:
        return next((one for one in procedure(name, begun).clocks if one.name == clock), None)
    except LookupError:
        return None


@lru_cache(maxsize=1 << 12)
def basis_named(name: str, begun: date, clock: str) -> Any:
    """Its article; None where clocks of one name rest on different ones, since only the record tells which runs."""
    try:
        found = {str(one.basis): one.basis for one in procedure(name, begun).clocks if one.name == clock}
    except LookupError:
        return None
    return cited(next(iter(found.values())), begun) if len(found) == 1 else None


def lamp_of(matter: Matter, now: date, days: Calendar) -> Light:
    """The light of a matter by the next due day that its row keeps."""
    if matter.due_on is not None:
        return light(
            matter.due_on, now, days, unit_of(clock_named(matter.procedure, matter.begun_on, matter.due_clock))
        )
    return ENDED if matter.ended_on else undated(matter.undated)


def row_of(matter: Matter, now: date, days: Calendar) -> Row:
    basis = basis_named(matter.procedure, matter.begun_on, matter.due_clock) if matter.due_clock else None
    return Row(matter, lamp_of(matter, now, days), called(PROCEDURES[matter.procedure][0].title), basis)
