"""The columns of the mart. Answers become columns as the steps' forms declare them; personal data has none.

An answer is a column only if it is a word to choose from, yes or no, a number or a day. Free text, persons, approvals
and whatever is marked as personal stay in the ledger. The name says the type: `word_kind`, `yes_urgent`,
`number_fine`, `day_published_on`, `words_kinds`; two steps with an answer of one name and type share its column.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from fadu.statutes import PROCEDURES

OF_KIND = {"yesno": ("yes", "BOOLEAN"), "number": ("number", "DECIMAL(24,6)"), "money": ("number", "DECIMAL(24,6)"),
           "date": ("day", "DATE"), "moment": ("day", "DATE"), "text": ("word", "VARCHAR"),
           "choices": ("words", "VARCHAR[]")}
CHOSEN = ("text", "choices")
SMALLEST = Decimal("0.000001")

ENTRIES = {
    "id": "BIGINT", "matter": "BIGINT", "number": "INTEGER", "procedure": "VARCHAR", "division": "VARCHAR",
    "organ": "BIGINT", "step": "VARCHAR", "on": "DATE", "role": "VARCHAR", "by_organ": "BIGINT", "deemed": "BOOLEAN",
    "corrected_by": "BIGINT", "nth": "INTEGER", "latest": "BOOLEAN", "ends": "BOOLEAN", "begun_on": "DATE",
    "ended_on": "DATE", "outcome": "VARCHAR", "record": "VARCHAR[]", "rests_on": "VARCHAR[]",
}  # fmt: skip
MATTERS = {
    "id": "BIGINT", "number": "VARCHAR", "procedure": "VARCHAR", "division": "VARCHAR", "organ": "BIGINT",
    "begun_on": "DATE", "ended_on": "DATE", "outcome": "VARCHAR", "phase": "VARCHAR", "first_entry": "BIGINT",
    "ended_entry": "BIGINT", "last_entry": "BIGINT", "length": "INTEGER", "links": "BIGINT[]", "wakes_on": "DATE",
}  # fmt: skip
CLOCKS = {
    "matter": "BIGINT", "procedure": "VARCHAR", "division": "VARCHAR", "organ": "BIGINT", "name": "VARCHAR",
    "basis": "VARCHAR", "start": "DATE", "due": "DATE", "stopped_on": "DATE", "stoppable": "BOOLEAN",
    "kept": "BOOLEAN", "extended": "INTEGER", "paused": "BOOLEAN",
    "since_entry": "BIGINT", "stopped_entry": "BIGINT", "begun_on": "DATE", "ended_on": "DATE",
    "outcome": "VARCHAR",
}  # fmt: skip


def column_of(line: Any) -> tuple[str, str] | None:
    """The column (name, type) of a document line; None: it has none."""
    known = OF_KIND.get(line.kind)
    if known is None or line.personal or (line.kind in CHOSEN and not line.choices):
        return None
    return f"{known[0]}_{line.name}", known[1]


@cache
def answers_of(procedure: str) -> Mapping[str, Mapping[str, str]]:
    """Of each step of a procedure, in any version: the answers that have a column, and its name."""
    found: dict[str, dict[str, str]] = {}
    for version in PROCEDURES[procedure]:
        for step in version.steps:
            for line in step.fields:
                if (column := column_of(line)) is not None:
                    found.setdefault(step.id, {})[line.name] = column[0]
    return found


@cache
def answer_columns() -> Mapping[str, str]:
    """Every answer column with its type, in the order of the alphabet."""
    lines = (line for versions in PROCEDURES.values() for version in versions for step in version.steps
             for line in step.fields)
    return dict(sorted(column for line in lines if (column := column_of(line)) is not None))


def tables() -> dict[str, dict[str, str]]:
    """The tables of the mart: columns and their types."""
    return {"entries": {**ENTRIES, **answer_columns()}, "matters": MATTERS, "clocks": CLOCKS}


def answers(procedure: str, step: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """The answers of one entry as columns."""
    known = answers_of(procedure).get(step, {})
    return {known[name]: plain(value) for name, value in data.items() if name in known and value is not None}


def plain(value: Any) -> Any:
    """A typed answer as the mart keeps it: days without time, sets in order, numbers exact."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool | str | date):
        return value
    if isinstance(value, int | Decimal):
        return Decimal(value).quantize(SMALLEST)
    return sorted(value) if isinstance(value, Iterable) else value


def marks(procedure: str, step: str, data: Mapping[str, Any]) -> list[str]:
    """What an entry adds to the record of its matter: `step`, `step.answer` for yes, `step.answer=word`."""
    said = [step]
    for name in answers_of(procedure).get(step, ()):
        value = data.get(name)
        if value is True:
            said.append(f"{step}.{name}")
        elif isinstance(value, str):
            said.append(f"{step}.{name}={value}")
    return said
