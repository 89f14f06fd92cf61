"""Zero, not known and does not apply are three different things."""
from __future__ import annotations

import pytest
from tests.reporting.conftest import kept

from fadu.reporting.figures import plain, quotient, sum_of, text


@pytest.mark.parametrize(("value", "shown"), [
    (kept("a", 70), "70"), (kept("a", 0), "0"), (kept("a", 1471), "1,471"), (kept("a", 52000, unit="元"), "52,000"),
    (kept("a", "32.5", unit="天"), "32.5"), (kept("a", "12.0", unit="天"), "12"),
    (kept("a", "1875.65", unit="元"), "1,875.65"),
    (kept("a", "19.6", unit="%", numerator=10, denominator=51), "19.6%"),
    (kept("a", "84.4", unit="%", numerator=27, denominator=32), "84.4%"),
    (kept("a", "100.0", unit="%", numerator=51, denominator=51), "100%"),
    (kept("a", "0.0", unit="%", numerator=0, denominator=51), "0%"),
    (kept("a", "50.0", unit="%"), "50%"),
    (kept("a", None), "未填"), (None, "未填"), (kept("a", None, unit="%", numerator=0, denominator=0), "—"),
])
def test_a_value_is_written_as_a_report_writes_it(value, shown):
    assert text(value) == shown


@pytest.mark.parametrize(("part", "whole", "shown"), [(2499, 2500, "99.96%"), (1, 3000, "0.03%"), (7, 10**5, "0.01%")])
def test_a_rate_is_never_rounded_to_all_or_nothing(part, whole, shown):
    rounded = "100.0" if part > whole / 2 else "0.0"
    assert text(kept("a", rounded, unit="%", numerator=part, denominator=whole)) == shown


def test_a_half_is_rounded_up():
    assert plain(84.25) == "84.3"
    assert plain(0.05) == "0.1"


def test_a_rate_shows_what_was_divided_by_what():
    assert quotient(kept("a", "19.6", unit="%", numerator=10, denominator=51)) == "10 ÷ 51"
    assert sum_of(kept("a", "19.6", unit="%", numerator=10, denominator=51)) == "10 ÷ 51 ＝ 19.6%"
    assert quotient(kept("a", 70)) == sum_of(kept("a", 70)) == ""
