"""The vocabulary of a procedure file: `from fadu.procedures.words import *` (in statutes only)."""
from datetime import date, datetime
from decimal import Decimal

from fadu.law.acts import act
from fadu.law.limits import limit
from fadu.law.periods import ahead, days, hours, months, validity, working_days, years
from fadu.procedures.clocks import Clock, Deemed, Extension, Pause, ahead_of, in_next_year, in_year, on_day
from fadu.procedures.conditions import (
    Linked,
    actor,
    actor_is,
    among,
    count,
    denied,
    disjoint,
    done,
    ends_with,
    given,
    holiday,
    later,
    missed,
    night,
    on,
    outside,
    over,
    overlap,
    param,
    previous,
    size,
    today,
    total,
)
from fadu.procedures.fields import approval, asked, declared, field, listed, people, stated
from fadu.procedures.grammar import Procedure
from fadu.procedures.rules import forbid, must, require
from fadu.procedures.steps import Step, each, either, successive
from fadu.procedures.terms import named, no

__all__ = [
    "Clock", "Decimal", "Deemed", "Extension", "Linked", "Pause", "Procedure", "Step", "act", "actor", "actor_is",
    "ahead", "ahead_of", "among", "approval", "asked", "count", "date", "datetime", "days", "declared", "denied",
    "disjoint", "done", "each", "either", "ends_with", "field", "forbid", "given", "holiday", "hours", "in_next_year",
    "in_year", "later", "limit", "listed", "missed", "months", "must", "named", "night", "no", "on", "on_day",
    "outside", "over", "overlap", "param", "people", "previous", "require", "size", "stated", "successive", "today",
    "total", "validity", "working_days", "years",
]  # fmt: skip
