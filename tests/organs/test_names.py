"""Finding the organ that a plan means."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.organs.names import find_organ
from fadu.organs.seeding import plant_organ
from tests.world import World


@pytest.mark.parametrize("text", ["丽水市司法局", "市司法局", "司法局", "丽水司法局", " 市 司法局"])
def test_an_organ_is_found_by_every_name_that_plans_use(there: World, text: str) -> None:
    assert find_organ(there.city, text) == there.justice


def test_an_organ_is_found_by_its_short_name_and_without_the_level(there: World) -> None:
    assert find_organ(there.city, "市场监管局") == there.market
    assert find_organ(there.city, "市政府") == there.government


def test_an_organ_is_found_by_an_alias(there: World) -> None:
    reform = plant_organ(there.city, "丽水市发展和改革委员会", short_name="市发改委", aliases=["市发展改革委"])
    assert find_organ(there.city, "发展改革委") == reform
    assert find_organ(there.city, "市发改委") == reform


def test_an_organ_of_another_city_is_not_meant(there: World) -> None:
    assert find_organ(there.elsewhere, "市司法局") is None
    assert find_organ(there.elsewhere, "市市场监管局") != there.market


def test_where_two_fit_equally_none_is_guessed(there: World) -> None:
    plant_organ(there.city, "丽水市农业局", short_name="农口")
    plant_organ(there.city, "丽水市农村工作办公室", short_name="农口")
    assert find_organ(there.city, "农口") is None


def test_a_full_name_wins_over_one_that_fits_without_its_place(there: World) -> None:
    general = plant_organ(there.city, "司法局", short_name="")
    assert find_organ(there.city, "司法局") == general


def test_an_organ_that_did_not_exist_that_day_is_not_found(there: World) -> None:
    there.justice.valid_from = date(2019, 1, 1)
    there.justice.save()
    assert find_organ(there.city, "市司法局", date(2018, 12, 31)) is None
    assert find_organ(there.city, "市司法局", date(2019, 1, 1)) == there.justice


@pytest.mark.parametrize("text", ["", "市", "各县（市、区）政府", "某某局"])
def test_what_is_no_organ_is_not_found(there: World, text: str) -> None:
    assert find_organ(there.city, text) is None
