"""Random lawful actors drive every procedure, old versions too; thousands of runs: `--hypothesis-profile=thorough`."""
from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.procedures.grammar import Procedure
from fadu.statutes import PROCEDURES

from .walks import Walk

RUNS = max(settings.default.max_examples // 20, 5)  # of each version: 5 as a rule, 1,000 when thorough
VERSIONS = [pytest.param(law, id=f"{law.id}-{law.law.in_force.year}") for laws in PROCEDURES.values() for law in laws]


@pytest.mark.parametrize("law", VERSIONS)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=RUNS, deadline=None)
def test_no_lawful_way_leads_into_a_dead_end(law: Procedure, seed: int) -> None:
    """Something can always be done until the matter has ended; no clock runs backwards; no duty is left that nobody
    may discharge."""
    Walk(law, Random(seed)).go()
