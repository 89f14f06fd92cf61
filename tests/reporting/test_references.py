"""A number stands in a text as a reference; whatever else a person types stays text."""
from __future__ import annotations

import pytest

from fadu.reporting.references import Reference, Sourced, Words, codes, pieces, reference, sourced


def test_a_text_is_cut_at_its_references_in_order():
    assert list(pieces("收到{{a.b}}件，受理{{ c }}件。")) == [
        Words("收到"), Reference("a.b"), Words("件，受理", 9), Reference("c"), Words("件。", 20)]


def test_a_number_typed_by_hand_can_name_its_source():
    assert list(pieces("召开{{=11|会议纪要}}次")) == [Words("召开"), Sourced("11", "会议纪要"), Words("次", 14)]


@pytest.mark.parametrize("text", [
    "{{}}", "{{A.B}}", "{{a.b", "{a.b}", "{{a b}}", "{{=11}}", "{{=|来源}}", "{{=11|}}", "{{a.b|c}}", "}}{{",
    "{{收到}}",
])
def test_whatever_is_no_reference_stays_text(text):
    assert list(pieces(text)) == [Words(text)]


def test_codes_are_given_with_repetitions():
    assert codes("{{a}}{{b.c}}{{a}}{{=1|x}}") == ["a", "b.c", "a"]


def test_what_is_placed_can_be_read_back():
    assert codes(reference("reconsideration.received")) == ["reconsideration.received"]
    assert list(pieces(sourced("11", "会议纪要"))) == [Sourced("11", "会议纪要")]


@pytest.mark.parametrize("code", ["", "A", "a}}b", "a-b", "a.", "=1|x"])
def test_a_code_that_could_not_be_read_back_is_refused(code):
    with pytest.raises(ValueError, match="指标代码"):
        reference(code)


@pytest.mark.parametrize(("figure", "source"), [("", "来源"), ("11", ""), ("1}1", "来源"), ("11", "甲|乙")])
def test_a_source_that_could_not_be_read_back_is_refused(figure, source):
    with pytest.raises(ValueError, match="来源"):
        sourced(figure, source)
