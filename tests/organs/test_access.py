"""Who may see which matters."""
from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.ledger.models import Matter
from fadu.organs.access import may_see, serves_division, visible_matters
from fadu.organs.models import Post
from fadu.organs.seeding import plant_organ, plant_person
from tests.world import SINCE, World, foi


@pytest.fixture
def matter(there: World, home: Path) -> Matter:
    """One matter of the market bureau."""
    return foi(there).matter


def test_the_organs_own_staff_see_its_matters(there: World, matter: Matter) -> None:
    assert list(visible_matters(there.clerk)) == [matter]
    assert may_see(there.head, matter)


def test_the_justice_bureau_and_the_government_see_all_of_the_division(there: World, matter: Matter) -> None:
    assert may_see(there.reconsiderer, matter)
    assert may_see(there.mayor, matter)


def test_other_organs_other_divisions_and_people_without_a_post_see_nothing(there: World, matter: Matter) -> None:
    finance = plant_person("财政人", plant_organ(there.city, "丽水市财政局"), "科员", ["clerk"], since=SINCE)
    assert not may_see(finance, matter)
    assert not may_see(there.stranger, matter)
    assert not may_see(there.nobody, matter)
    assert not may_see(None, matter)
    assert list(visible_matters(None)) == []


def test_an_organ_that_takes_part_sees_the_matter(there: World, home: Path) -> None:
    finance = plant_organ(there.city, "丽水市财政局")
    person = plant_person("财政人", finance, "科员", ["clerk"], since=SINCE)
    seen = foi(there, participants=[(finance, "")]).matter
    foi(there)
    assert list(visible_matters(person)) == [seen]


def test_what_was_seen_in_a_former_post_is_seen_no_more(there: World, matter: Matter) -> None:
    Post.objects.filter(person=there.clerk).update(valid_to=date(2026, 3, 1))
    assert may_see(there.clerk, matter, date(2026, 3, 1))
    assert not may_see(there.clerk, matter, date(2026, 3, 2))


def test_an_organs_record_outweighs_its_name(there: World, matter: Matter) -> None:
    assert serves_division(there.justice)
    there.justice.serves_division = False
    there.justice.save()
    assert not may_see(there.reconsiderer, matter)


def test_the_scope_costs_a_query_each_for_posts_handovers_and_matters(there: World, matter: Matter) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert list(visible_matters(there.clerk)) == [matter]
    assert len(queries) == 3
    assert "DISTINCT" not in queries[-1]["sql"]
