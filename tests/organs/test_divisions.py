"""Divisions as of any day."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.organs.codes import CodeError
from fadu.organs.divisions import abolish, below, division_on, rename
from fadu.organs.models import Division
from fadu.organs.seeding import plant_division

pytestmark = pytest.mark.django_db


def test_planting_puts_a_division_under_the_one_above_it() -> None:
    county = plant_division("331102", "莲都区")
    assert county.parent is not None
    assert county.parent.name == "浙江省"
    city = plant_division("331100", "丽水市")
    assert plant_division("331121", "青田县").parent == city


def test_planting_again_changes_nothing() -> None:
    assert plant_division("331100", "丽水市") == plant_division("331100", "丽水市")
    assert Division.objects.count() == 2


def test_planting_a_wrong_code_is_refused() -> None:
    with pytest.raises(CodeError):
        plant_division("991100", "无此市")


def test_a_renamed_division_shows_the_name_of_the_day() -> None:
    city = plant_division("331100", "丽水地区")
    rename(city, "丽水市", date(2000, 7, 20))
    before, after = division_on("331100", date(2000, 7, 19)), division_on("331100", date(2000, 7, 20))
    assert before is not None
    assert after is not None
    assert (before.name, after.name) == ("丽水地区", "丽水市")
    assert after.pk == city.pk  # what pointed to the city still does


def test_a_division_cannot_be_renamed_outside_its_days() -> None:
    city = abolish(plant_division("331100", "丽水市", valid_from=date(2000, 1, 1)), date(2010, 12, 31))
    with pytest.raises(ValueError, match="存续期间"):
        rename(city, "新市", date(2011, 1, 1))


def test_a_merged_division_is_there_only_up_to_its_last_day() -> None:
    plant_division("331100", "丽水市")
    plant_division("331102", "莲都区")
    abolish(plant_division("331103", "旧县"), date(2005, 12, 31))
    assert [one.name for one in below("331100", date(2005, 12, 31))] == ["莲都区", "旧县"]
    assert [one.name for one in below("331100", date(2006, 1, 1))] == ["莲都区"]
    assert division_on("331103", date(2006, 1, 1)) is None
