"""Years and divisions."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from fadu.indicators.rounding import Rounding
from fadu.indicators.scope import BadScope, day_of, scope_of, subtree, year_of


@pytest.mark.parametrize(
    ("code", "low", "high"),
    [
        ("330000", "330000", "339999"),
        ("331100", "331100", "331199"),
        ("331000", "331000", "331099"),
        ("331102", "331102", "331102"),
        ("500000", "500000", "509999"),
    ],
)
def test_a_division_includes_what_lies_below_it(code, low, high):
    assert subtree(code) == (low, high)


def test_only_its_own_level_when_asked_for():
    scope = scope_of("331100", 2025, as_of=date(2026, 1, 1), own=True)
    assert (scope.low, scope.high) == ("331100", "331100")


def test_a_period_reaches_no_further_than_today():
    assert scope_of("331100", 2025, as_of=date(2025, 6, 1)).reached == date(2025, 6, 1)
    assert scope_of("331100", 2025, as_of=date(2026, 6, 1)).reached == date(2025, 12, 31)


def test_a_period_ends_within_its_year():
    with pytest.raises(BadScope, match="2025年之内"):
        scope_of("331100", 2025, as_of=date(2026, 1, 1), through=date(2026, 1, 31))


@pytest.mark.parametrize("text", ["二〇一七", "17", "20170", ""])
def test_a_year_is_four_digits(text):
    with pytest.raises(BadScope, match="四位数字"):
        year_of(text)


@pytest.mark.parametrize("text", ["2017年11月30日", "2017-02-30", "yesterday"])
def test_a_day_is_written_with_hyphens_and_exists(text):
    with pytest.raises(BadScope, match="2017-11-30"):
        day_of(text)


@pytest.mark.parametrize(
    ("rounding", "value", "shown"),
    [
        (Rounding(1), "19.65", "19.7"),
        (Rounding(1, truncate=True), "84.375", "84.3"),
        (Rounding(1), "84.375", "84.4"),
        (Rounding(), "2.5", "3"),
        (Rounding(2), "0.005", "0.01"),
    ],
)
def test_halves_go_up_unless_the_rest_is_cut_off(rounding, value, shown):
    assert str(rounding(Decimal(value))) == shown


def test_the_way_of_rounding_says_itself():
    assert str(Rounding(1)) == "保留1位小数，四舍五入"
    assert str(Rounding(1, truncate=True)) == "保留1位小数，截尾"
    assert str(Rounding()) == "取整数，四舍五入"
