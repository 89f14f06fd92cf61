"""References as they read in the field, and back again."""
from __future__ import annotations

from decimal import Decimal

from fadu.reporting.spelling import read, shown
from fadu.reporting.values import Kept

VALUES = {"reconsideration.received": Kept(
    "reconsideration.received", "收到行政复议申请数", Decimal(70), "件", Decimal(70), None, ())}


def test_a_number_reads_with_its_value_and_name_and_is_stored_as_a_reference():
    stored = "收到{{reconsideration.received}}件，开会{{=11|会议纪要}}次。"
    seen = shown(stored, VALUES)
    assert seen == "收到〖70｜收到行政复议申请数〗件，开会〖11｜来源：会议纪要〗次。"
    assert read(seen) == stored


def test_the_value_in_front_does_not_count_only_the_name():
    assert read("〖99｜收到行政复议申请数〗") == "{{reconsideration.received}}"


def test_what_names_no_indicator_stays_as_it_was_typed():
    for typed in ("〖70｜没有的指标〗", "〖｜〗", "〖11｜来源：〗", "〖半截", "{{no.such}}"):
        assert read(typed) == typed
        assert shown(typed, {}) == typed
