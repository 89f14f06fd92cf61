"""The order in which steps are told, and which of the open ones comes next: one rule for all procedures."""

from __future__ import annotations

import pytest

from fadu.procedures.mainline import main_line, ranks, waits_for
from fadu.statutes import PROCEDURES


def test_accepting_comes_before_asking_for_corrections() -> None:
    rank = ranks(PROCEDURES["reconsideration"][0])
    assert rank["accept"] < rank["ask_correction"]


@pytest.mark.parametrize("name", sorted(PROCEDURES))
def test_every_step_has_its_place_and_the_main_line_comes_first(name: str) -> None:
    for law in PROCEDURES[name]:
        rank, needed = ranks(law), main_line(law)
        told = sorted(rank, key=rank.__getitem__)
        assert set(told) == {step.id for step in law.steps}
        assert set(told[: len(needed)]) == needed


@pytest.mark.parametrize("name", sorted(PROCEDURES))
def test_whose_turn_it_is_fits_into_its_column(name: str) -> None:
    assert all(len(waits_for(step) or "") <= 160 for law in PROCEDURES[name] for step in law.steps)
