"""Moves that the acts forbid or permit, by the ids of the reference list; each cites its article."""
from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from fadu.statutes import PROCEDURES

from .cases import CASES

for file in sorted(Path(__file__).parent.glob("guards_*.py")):
    import_module(f".{file.stem}", __package__)


@pytest.mark.parametrize("id", sorted(CASES))
def test_guard(id: str) -> None:
    CASES[id]()


def test_every_case_of_the_reference_list_is_played(shared: Callable[[str], Path]) -> None:
    listed = json.loads(shared("law/guards.json").read_text("utf-8"))
    named = PROCEDURES.keys() | {"penalty_hearing"}  # the hearing is part of the penalty
    wanted = {row["case_id"] for row in listed if row["procedure"] in named}
    assert wanted <= CASES.keys()
