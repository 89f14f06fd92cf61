"""The declarations: whole, in agreement with the procedures that they mirror, with a home for every named list."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.registers.catalogue import REGISTERS, groups
from fadu.registers.grammar import Mirror, Register
from fadu.registers.values import ValueWrong, read, shown
from fadu.statutes import PROCEDURES
from fadu.statutes.register_adjustment import KEEPERS

ALL = list(REGISTERS.values())
MIRRORS = [(one, mirror) for one in ALL for mirror in one.mirror]
NAMED = [  # what the issue names, by the code of the register that holds it
    "power_items", "licence_items", "service_items", "certificate_items", "intermediary_items", "access_list",
    "fees", "enforcement_bodies", "officers", "benchmarks", "leniency_lists", "normative_documents",
    "decision_items", "contracts", "advisers", "experts", "mediators", "committees", "legal_service_points",
    "credit_subjects", "inspection_objects", "emergency_plans", "emergency_teams", "emergency_stores",
    "legislation_points", "media_accounts", "honours", "measures", "campaigns", "zero_reports",
]  # fmt: skip


def test_every_register_that_is_asked_for_is_declared() -> None:
    assert [code for code in NAMED if code not in REGISTERS] == []


@pytest.mark.parametrize("register", ALL, ids=list(REGISTERS))
def test_whoever_adjusts_a_register_may_take_the_steps_of_an_adjustment(register: Register) -> None:
    assert set(register.adjusted_by) <= set(KEEPERS)


@pytest.mark.parametrize(("register", "mirror"), MIRRORS, ids=[one.code for one, _ in MIRRORS])
def test_a_mirror_names_steps_and_answers_that_there_are(register: Register, mirror: Mirror) -> None:
    laws = PROCEDURES[mirror.procedure]
    steps = {step.id for law in laws for step in law.steps}
    answers = {f"{step.id}.{line.name}" for law in laws for step in law.steps for line in step.fields}
    named = [mirror.since_day, mirror.last_day, mirror.name, mirror.code, mirror.each, *mirror.answers.values()]
    wanted = {part for one in named if one and not one.startswith("=") for part in one.removeprefix("+").split("|")}
    assert set(mirror.since) | set(mirror.until) <= steps
    assert wanted <= answers
    assert set(mirror.answers) <= {column.name for column in register.columns}


def test_titles_and_codes_are_told_apart() -> None:
    assert len({one.title for one in ALL}) == len(ALL)
    assert sum(len(members) for members in groups().values()) == len(ALL)


def test_personal_columns_are_never_public_nor_a_column_of_the_list() -> None:
    found = [column for one in ALL for column in one.columns if column.personal]
    assert found
    assert [column.label for column in found if column.public or column.listed or column.filtered] == []


def test_a_register_with_two_columns_of_one_name_is_refused() -> None:
    fees = REGISTERS["fees"]
    with pytest.raises(ValueError, match="重名"):
        Register("x", "某名录", "组", (*fees.columns, fees.columns[0]), "某单位")


def test_what_is_shown_is_read_back_the_same() -> None:
    service = REGISTERS["service_items"]
    values = {"ways": ["马上办", "网上办"], "promised_days": 5, "one_window": True, "kind": "公共服务"}
    for name, value in values.items():
        column = service.column(name)
        assert read(column, shown(column, value)) == value


@pytest.mark.parametrize("said", ["2026-03-01", "2026年3月1日", "2026/3/1", "20260301", "2026-03-01 00:00:00"])
def test_a_day_is_read_however_an_office_writes_it(said: str) -> None:
    assert read(REGISTERS["honours"].column("given_on"), said) == date(2026, 3, 1).isoformat()


@pytest.mark.parametrize(("column", "said", "say"), [
    ("promised_days", "三天", "不是数字"), ("kind", "别的", "没有“别的”这一选项"), ("ways", "马上办、飞着办", "飞着办"),
    ("one_window", "可能", "应填“是”或者“否”"),
])  # fmt: skip
def test_a_cell_that_cannot_be_read_says_why(column: str, said: str, say: str) -> None:
    with pytest.raises(ValueWrong, match=say):
        read(REGISTERS["service_items"].column(column), said)



@pytest.mark.parametrize("code", ["law_minders", "damage_claims", "case_ledger"])
def test_volunteers_by_name_clues_and_cases_under_way_are_not_for_the_public(code: str) -> None:
    assert not REGISTERS[code].public


def test_how_risky_an_inspected_business_is_held_to_be_is_not_for_the_public() -> None:
    assert not REGISTERS["inspection_objects"].column("risk").public
