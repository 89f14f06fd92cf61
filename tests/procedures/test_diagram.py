"""The drawing keeps the order of the law: what must come first stands left, and no two steps share a place."""

from __future__ import annotations

from itertools import pairwise

import pytest

from fadu.procedures.diagram import diagram
from fadu.statutes import PROCEDURES

VERSIONS = [version for versions in PROCEDURES.values() for version in versions]


def named(version) -> str:
    return f"{version.title}-{version.law.in_force}"


@pytest.mark.parametrize("version", VERSIONS, ids=named)
def test_every_step_is_drawn_once_in_a_place_of_its_own(version) -> None:
    drawn = diagram(version)
    assert [node.step for node in drawn.nodes] == list(version.steps)
    places = sorted((node.column, node.row) for node in drawn.nodes)
    for (column, row), (following, lower) in pairwise(places):
        assert column != following or lower - row > 0.99


@pytest.mark.parametrize("version", VERSIONS, ids=named)
def test_lines_run_from_left_to_right_and_through_free_places(version) -> None:
    drawn = diagram(version)
    column = {node.step.id: node.column for node in drawn.nodes}
    taken = {(node.column, node.row) for node in drawn.nodes}
    for edge in drawn.edges:
        assert column[edge.after] < column[edge.then]
        assert [at for at, _ in edge.bends] == list(range(column[edge.after] + 1, column[edge.then]))
        assert not taken & set(edge.bends)


@pytest.mark.parametrize("version", VERSIONS, ids=named)
def test_a_step_with_a_precondition_is_joined_to_it(version) -> None:
    drawn = diagram(version)
    joined = {edge.then for edge in drawn.edges}
    for step in version.steps:
        earlier = [one for names in step.after for one in version.find(names) if one is not step]
        first = min((version.steps.index(one) for one in earlier), default=version.steps.index(step))
        if earlier and first < version.steps.index(step):
            assert step.id in joined, step.title


def test_the_decision_stands_right_of_all_that_may_only_be_done_before_it() -> None:
    law = PROCEDURES["reconsideration"][0]
    column = {node.step.id: node.column for node in diagram(law).nodes}
    before = [step.id for step in law.steps for names in step.before if any(s.id == "decide" for s in law.find(names))]
    assert len(before) > 10
    assert all(column[name] < column["decide"] for name in before)


def test_no_penalty_is_decided_without_filing_investigation_and_report() -> None:
    needed = {node.step.id for node in diagram(PROCEDURES["penalty_ordinary"][0]).nodes if node.needed}
    assert {"register", "file_case", "investigate", "report", "decide"} == needed


def test_the_same_definition_always_gives_the_same_drawing() -> None:
    law = PROCEDURES["foi_request"][0]
    assert diagram(law) == diagram(law)
