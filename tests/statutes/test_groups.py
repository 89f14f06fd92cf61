"""The handbook of procedures: every procedure stands in exactly one group."""
from __future__ import annotations

from collections import Counter

from fadu.statutes import PROCEDURES
from fadu.statutes.groups import GROUPS


def test_every_procedure_stands_in_one_group() -> None:
    listed = Counter(name for names in GROUPS.values() for name in names)
    assert listed == Counter(PROCEDURES.keys())
