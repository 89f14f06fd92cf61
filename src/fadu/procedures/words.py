"""The vocabulary of a procedure file: `from fadu.procedures.words import *` (allowed in statutes only)."""
from datetime import date

from fadu.law.acts import act
from fadu.procedures.grammar import (
    Clock, Deemed, Extension, Pause, Procedure, Role, Step,
    approval, asked, declared, either, field, forbid, listed, must, people, require, stated,
)
from fadu.law.periods import ahead, days, hours, months, validity, working_days, years
from fadu.procedures.terms import (
    Linked, actor, actor_is, among, disjoint, done, ends_with, given, holiday, missed, night, no, on, over, overlap,
    param, size, today, total,
)

__all__ = [
    "Clock", "Deemed", "Extension", "Linked", "Pause", "Procedure", "Role", "Step", "act", "actor", "actor_is", "ahead",
    "among", "approval", "asked", "date", "days", "declared", "disjoint", "done", "either", "ends_with", "field", "forbid",
    "given", "holiday", "hours", "listed", "missed", "months", "must", "night", "no", "on", "over", "overlap", "param",
    "people", "require", "size", "stated", "today", "total", "validity", "working_days", "years",
]  # fmt: skip
