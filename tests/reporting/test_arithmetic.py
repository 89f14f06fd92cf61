"""Sums that do not come out are shown to the editor."""
from __future__ import annotations

from tests.reporting.conftest import kept

from fadu.reporting.arithmetic import contradictions


def test_a_rate_that_is_not_the_quotient_of_its_numbers_is_named_with_the_sum(content):
    (found,) = contradictions(content("开展督察。", "所督32件信访件已化解27件，化解率84.3%。"), {})
    assert (found.part, found.block) == ("deeds", 1)
    assert "27÷32=84.375%" in found.text


def test_numbers_from_the_ledger_are_reckoned_with(content):
    values = {"t": kept("t", 51), "a": kept("a", 20), "b": kept("b", 21)}
    text = "审结{{t}}件，其中维持{{a}}件、撤销8件、责令履行2件、驳回{{b}}件。"
    assert contradictions(content(text), values) == []
    values["b"] = kept("b", 11)
    assert all(found.block == 0 for found in contradictions(content(text), values))


def test_a_report_whose_sums_come_out_has_none(content):
    text = "审结51件，其中维持20件、撤销8件、责令履行2件、终止10件、驳回11件，纠错率19.6%。"
    assert contradictions(content(text), {}) == []
