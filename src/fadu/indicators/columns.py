"""The columns of the mart. Answers become columns and marks as the steps' forms declare them; personal data neither.

A number or a day that an indicator or a statutory table reads is a column (`ANSWERS`, `STATED`; two steps with an
answer of one name share it); one that none of them reads would only make each renewal slower. Yes, no and words to
choose from are marks in the matter's record: `report.grave`, `report.grave=否`, `decide.kind=维持`. Free text, persons,
approvals and whatever is marked as personal stay in the ledger.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from fadu.procedures.grammar import Procedure
from fadu.registers.catalogue import REGISTERS
from fadu.registers.grammar import DATE, MONEY, NUMBER
from fadu.statutes import PROCEDURES

OF_KIND = {"number": ("number", "DECIMAL(24,6)"), "money": ("number", "DECIMAL(24,6)"), "date": ("day", "DATE"),
           "moment": ("day", "DATE")}  # fmt: skip
OF_COLUMN = {NUMBER: "DECIMAL(24,6)", MONEY: "DECIMAL(24,6)", DATE: "DATE"}
SMALLEST = Decimal("0.000001")
BETWEEN = "|"  # stands between marks, and at both ends

ENTRIES = {
    "id": "BIGINT", "matter": "BIGINT", "number": "INTEGER", "step": "VARCHAR", "on": "DATE", "role": "VARCHAR",
    "by_organ": "BIGINT", "deemed": "BOOLEAN", "corrected_by": "BIGINT", "nth": "INTEGER", "latest": "BOOLEAN",
    "ends": "BOOLEAN", "record": "VARCHAR", "rests_on": "VARCHAR",
}  # fmt: skip
CLOCKS = {
    "matter": "BIGINT", "name": "VARCHAR", "basis": "VARCHAR", "start": "DATE", "due": "DATE", "stopped_on": "DATE",
    "stoppable": "BOOLEAN", "kept": "BOOLEAN", "extended": "INTEGER", "paused": "BOOLEAN", "since_entry": "BIGINT",
    "stopped_entry": "BIGINT",
}  # fmt: skip
SHARED = {  # what each row of a matter repeats of it, so that no filter needs a join
    "procedure": "VARCHAR", "division": "VARCHAR", "organ": "BIGINT", "begun_on": "DATE", "ended_on": "DATE",
    "outcome": "VARCHAR",
}  # fmt: skip
MATTERS = {
    "id": "BIGINT", **SHARED, "number": "VARCHAR", "phase": "VARCHAR", "first_entry": "BIGINT",
    "ended_entry": "BIGINT", "last_entry": "BIGINT", "length": "INTEGER", "links": "BIGINT[]", "wakes_on": "DATE",
}  # fmt: skip

ITEMS = {  # `id`: the entry that made the version (its row: `version`); `procedure`: register:code; `until`: inclusive
    "id": "BIGINT", "ended_entry": "BIGINT", "procedure": "VARCHAR", "division": "VARCHAR", "organ": "BIGINT",
    "ref": "VARCHAR", "code": "VARCHAR", "category": "VARCHAR", "record": "VARCHAR", "is_new": "BOOLEAN",
    "since": "DATE", "until": "DATE", "outcome": "VARCHAR", "version": "BIGINT",
}  # fmt: skip

USED = {  # what was recorded at all: `name`: a procedure; register:code, register:code/kind, register:code:number
    "name": "VARCHAR", "division": "VARCHAR", "organ": "BIGINT", "year": "INTEGER", "first": "DATE",
}  # fmt: skip

ANSWERS = frozenset({  # of the answers to steps those that are read
    "day_closes_on", "day_held_on", "number_all_told", "number_amount", "number_applicants", "number_attended",
    "number_carried", "number_closed", "number_compensation_amount", "number_confiscated", "number_enrolled",
    "number_excellent", "number_files", "number_fine", "number_finished", "number_kept", "number_lapsed",
    "number_mediated", "number_opinions", "number_paid", "number_passed", "number_people_due", "number_planned",
    "number_reached", "number_received", "number_repealed", "number_sat", "number_sessions", "number_to_amend",
    "number_unfit",
})  # fmt: skip
STATED = frozenset({  # of what items of registers state that which is read
    "item_affected", "item_amount", "item_before", "item_cancelled", "item_capacity", "item_changed",
    "item_closed_on", "item_copies", "item_count", "item_days", "item_devices", "item_due", "item_due_on",
    "item_files", "item_fine", "item_functions", "item_hazards", "item_items", "item_last_year", "item_leaders",
    "item_ledgers", "item_mediators", "item_mended", "item_number", "item_paid", "item_papers_after",
    "item_papers_before", "item_people", "item_recovered", "item_sat", "item_systems", "item_taken_over",
    "item_visits", "item_whole",
})  # fmt: skip


def of_register(code: str) -> str:
    """What stands for a register where a procedure stands for matters."""
    return f"register:{code}"


@cache
def item_columns() -> Mapping[str, str]:
    """The numbers and days that items of registers state and someone reads, as columns with their types."""
    stated = {line.name: OF_COLUMN[line.kind] for one in REGISTERS.values() for line in one.columns
              if line.kind in OF_COLUMN and not line.personal}
    return {column: kind for name, kind in sorted(stated.items()) if (column := f"item_{name}") in STATED}


def column_of(line: Any) -> tuple[str, str] | None:
    """The column (name, type) of a document line; None: it has none."""
    known = OF_KIND.get(line.kind)
    return None if known is None or line.personal else (f"{known[0]}_{line.name}", known[1])


def is_marked(line: Any) -> bool:
    """Is it yes or no, or a choice?"""
    chosen = line.kind in ("text", "choices", "list") and bool(line.choices)
    return not line.personal and (line.kind == "yesno" or chosen)


@cache
def lines_of(law: Procedure, step: str) -> tuple[Mapping[str, str], frozenset[str]]:
    """Of a step of this version: the answers that have a column, with its name; the answers that are marks."""
    lines = [line for one in law.steps if one.id == step for line in one.fields]
    named = {line.name: column[0] for line in lines if (column := column_of(line)) is not None}
    return named, frozenset(line.name for line in lines if is_marked(line))


@cache
def answer_columns() -> Mapping[str, str]:
    """The answer columns that someone reads, with their types, in the order of the alphabet."""
    laws = (law for versions in PROCEDURES.values() for law in versions)
    lines = (line for law in laws for step in law.steps for line in step.fields)
    return dict(sorted(column for line in lines if (column := column_of(line)) is not None and column[0] in ANSWERS))


@cache
def tables() -> Mapping[str, Mapping[str, str]]:
    """The tables of the mart: columns and their types."""
    return {
        "entries": {**ENTRIES, **SHARED, **answer_columns()}, "matters": MATTERS, "clocks": {**CLOCKS, **SHARED},
        "items": {**ITEMS, **item_columns()}, "used": USED,
    }  # fmt: skip


def answers(law: Procedure, step: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """The numbers and days of one entry as columns: days without time, numbers exact."""
    named, _ = lines_of(law, step)
    return {named[name]: plain(value) for name, value in data.items() if name in named}


def plain(value: date | int | Decimal) -> date | Decimal:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else Decimal(value).quantize(SMALLEST)


def marks(law: Procedure, step: str, data: Mapping[str, Any]) -> str:
    """What an entry adds to the record of its matter: the step, `step.answer` for yes, `step.answer=word`."""
    _, marked = lines_of(law, step)
    said = [f"{step}.{name}{word}" for name, value in data.items() if name in marked for word in words(value)]
    return BETWEEN.join([step, *said])


def words(value: Any) -> Iterable[str]:
    if isinstance(value, bool):
        return ("",) if value else ("=否",)
    return [f"={word}" for word in ([value] if isinstance(value, str) else sorted(value))]


def joined(said: Iterable[str]) -> str:
    """Marks as one text, in which each can be looked for between its bars."""
    text = BETWEEN.join(said)
    return f"{BETWEEN}{text}{BETWEEN}" if text else BETWEEN
