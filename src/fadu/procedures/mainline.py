"""In which order the steps of a procedure are told, and which of those open now comes next: one rule for all.

The main line (what no case can do without on its way to the main end) comes first, in the order declared; then the
rest, in the order declared.
"""
from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from fadu.procedures.diagram import joined, main_end, needed_for
from fadu.procedures.grammar import Procedure
from fadu.procedures.situation import Situation
from fadu.procedures.steps import Step


@lru_cache(maxsize=1 << 8)
def main_line(procedure: Procedure) -> frozenset[str]:
    """The steps without which the procedure never reaches its main end, that end among them."""
    joins = joined(procedure)
    return frozenset(needed_for(main_end(procedure, joins), joins))


@lru_cache(maxsize=1 << 8)
def ranks(procedure: Procedure) -> dict[str, tuple[bool, int]]:
    """By the id of a step its place in the telling: sort by it."""
    needed = main_line(procedure)
    return {step.id: (step.id not in needed, n) for n, step in enumerate(procedure.steps)}


def next_step(now: Situation, taken: Collection[str]) -> type[Step] | None:
    """The step that the matter waits for: of those open, one that meets a duty or stands on the main line, not yet
    taken. The first duty decides; a matter that waits for outsiders only, or for nothing, gives None.

    taken: the ids of the steps on record.
    """
    law, needed, rank = now.procedure, main_line(now.procedure), ranks(now.procedure)
    duties = [{step.id for step in law.find(duty.clock.until)} for duty in now.duties]
    owed, first = set[str]().union(*duties), duties[0] if duties else set()
    ways = [
        step
        for step in law.steps
        if step.id in now.open
        and not all(role.outside for role in step.by)
        and (step.id in owed or (step.id in needed and step.id not in taken))
    ]
    return min(ways, key=lambda step: (step.id not in first, rank[step.id]), default=None)


def waits_for(step: type[Step] | None) -> str:
    """The roles that may take it, as one word by which matters can be looked up; empty: nobody's."""
    return "|".join(role.id for role in step.by if not role.outside) if step else ""
