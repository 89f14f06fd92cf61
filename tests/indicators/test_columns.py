"""Columns and marks follow from the forms; rows and columns name the same things."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from fadu.indicators.columns import (
    ANSWERS,
    CLOCKS,
    ENTRIES,
    MATTERS,
    STATED,
    answer_columns,
    answers,
    column_of,
    is_marked,
    item_columns,
    joined,
    marks,
    tables,
)
from fadu.indicators.compiled import grounds
from fadu.indicators.queries import named_in
from fadu.indicators.rows import ClockRow, EntryRow, MatterRow
from fadu.indicators.tables import TABLES
from fadu.procedures.fields import approval, asked, field, people
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Role, Step
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT

CLERK = Role("clerk", "承办人")


class Try(Step, starts=True, by=CLERK, basis=PRACTICE):
    """试办"""

    cost: Decimal = field("金额", unit="元")
    done_on: date = field("办成之日")
    how: str = field("方式", choices=("当面", "网络"))
    places: set[str] = field("地点", choices=("甲", "乙", "丙"))
    urgent: bool = asked("紧急")
    remarks: str = field("备注")
    names: list[str] = field("名单")
    born_on: date = field("出生日期", personal=True)
    kin: str = field("亲属", choices=("父", "母"), personal=True)
    team = people("人员", 2)
    agreed = approval("同意", by=CLERK)


LAW = Procedure("trial", "试办", PRACTICE_ACT, steps=[Try])
SAID = {
    "cost": Decimal("12.5"), "done_on": date(2025, 3, 3), "how": "网络", "places": {"丙", "甲"}, "urgent": False,
    "remarks": "某某", "names": ["某某"], "born_on": date(1980, 1, 1), "kin": "父",
}  # fmt: skip


def test_numbers_and_days_are_columns():
    assert answers(LAW, "try", SAID) == {"number_cost": Decimal("12.500000"), "day_done_on": date(2025, 3, 3)}


def test_yes_no_and_choices_are_marks_and_what_is_personal_is_not():
    assert marks(LAW, "try", SAID) == "try|try.how=网络|try.places=丙|try.places=甲|try.urgent=否"
    assert marks(LAW, "try", {"urgent": True}) == "try|try.urgent"


def test_free_text_persons_and_approvals_are_neither():
    kept = {line.name for line in Try.fields if column_of(line) or is_marked(line)}
    assert kept == {"cost", "done_on", "how", "places", "urgent"}


def test_a_step_that_the_law_does_not_know_leaves_only_its_name():
    assert marks(LAW, "sing", {"song": "歌"}) == "sing"
    assert answers(LAW, "sing", {"song": "歌"}) == {}


def test_marks_stand_between_bars():
    assert joined(["a|a.b", "c"]) == "|a|a.b|c|"
    assert joined([]) == "|"


@pytest.mark.parametrize(
    ("row", "columns"), [(EntryRow, [*ENTRIES, "answers"]), (ClockRow, list(CLOCKS)), (MatterRow, list(MATTERS))]
)
def test_rows_and_columns_name_the_same_in_the_same_order(row, columns):
    assert list(row._fields) == columns


def test_just_what_indicators_and_statutory_tables_read_of_answers_and_items_are_columns():
    read = {name for sets in grounds().values() for name in named_in(sets, {})}
    for table in TABLES.values():
        read |= {name for sets in table.grounds() for name in named_in(sets, table.keys)}
    told = {name for name in read if name.startswith(("number_", "day_", "item_"))}
    assert told == ANSWERS | STATED
    assert told == answer_columns().keys() | item_columns().keys()


def test_no_column_stands_twice():
    assert all(len(columns) == len(set(columns)) for columns in tables().values())
