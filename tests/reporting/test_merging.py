"""Two people on one report: what one wrote elsewhere stays, what one wrote in the same section is told."""
from __future__ import annotations

from dataclasses import replace

from fadu.reporting.content import Block, with_part
from fadu.reporting.merging import found_again, near, put


def three(content):
    made = content()
    first = [Block("heading", "（一）执法", 2), Block("text", "甲")]
    return with_part(made, "deeds", lambda _: [*first, Block("heading", "（二）复议", 2), Block("text", "乙")])


def test_a_section_is_found_where_others_wrote_before_it(content):
    ground = three(content)
    longer = [Block("heading", "（一）执法", 2), Block("text", "甲一"), Block("text", "甲二")]
    latest = put(ground, "deeds", (0, 2), longer)
    assert found_again(ground, latest, "deeds", (2, 4)) == (3, 5)


def test_a_section_that_another_rewrote_is_not_found(content):
    ground = three(content)
    latest = put(ground, "deeds", (2, 4), [Block("heading", "（二）复议", 2), Block("text", "乙二")])
    assert found_again(ground, latest, "deeds", (2, 4)) is None
    assert near(latest, "deeds", ground, (2, 4)) == (2, 4)


def test_a_section_to_which_another_added_is_not_found(content):
    ground = three(content)
    latest = put(ground, "deeds", (4, 4), [Block("text", "又一段")])
    assert found_again(ground, latest, "deeds", (2, 4)) is None


def test_another_part_changes_nothing(content):
    ground = three(content)
    latest = put(ground, "faults", (0, 1), [Block("text", "有。")])
    assert found_again(ground, latest, "deeds", (2, 4)) == (2, 4)
    assert replace(latest, title="x").parts[0] == ground.parts[0]
