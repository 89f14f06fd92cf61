"""The level of an organ that a step names: known from the tree where the organ is there, else left to be answered."""
from __future__ import annotations

from typing import Any

import pytest

from fadu.ledger.actions import append, open_matter
from fadu.organs.models import Person
from fadu.organs.seeding import plant_person
from fadu.statutes.roles import ROLES
from tests.world import SINCE, World, key

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def officer(there: World) -> Person:
    return plant_person("孙全能", there.government, "职员", list(ROLES), since=SINCE)


def received(there: World, officer: Person, respondent: str, **said: Any) -> Any:
    data = {"applicant": "某甲", "respondent": respondent, "target": "处罚决定", "known_on": "2026-03-02",
            "filed_on": "2026-03-03", **said}  # fmt: skip
    return open_matter("reconsideration", organ=there.government, title="某甲案", step="receive", data=data,
                       person=officer, key=key())  # fmt: skip


def test_the_tree_answers_for_an_organ_it_knows(there: World, officer: Person) -> None:
    data = received(there, officer, there.market.name).entry.data
    assert (data["respondent_level"], data["organ_level"]) == ("市级政府的部门", "市级政府")


def test_an_unknown_organ_is_left_to_the_person(there: World, officer: Person) -> None:
    assert "respondent_level" not in received(there, officer, "某镇农业综合服务站").entry.data


def test_what_the_person_answered_stands(there: World, officer: Person) -> None:
    told = received(there, officer, there.market.name, respondent_level="其他").entry
    assert told.data["respondent_level"] == "其他"


def test_the_same_request_again_is_the_same_entry(there: World, officer: Person) -> None:
    one = received(there, officer, there.market.name)
    accepted = {"person": officer, "key": key()}
    first = append(one.matter, "accept", {}, **accepted)
    assert append(one.matter, "accept", {}, **accepted).entry == first.entry
