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
    """The step that the matter waits for, of those open; None: it waits for outsiders only, or for nothing.

    A step of the main line not yet taken; else the step that a duty asks for in the first place; else, where no day
    presses, the first that would carry the matter on. taken: the ids of the steps on record.
    """
    law, rank, needed = now.procedure, ranks(now.procedure), main_line(now.procedure)
    ways = [step for step in law.steps if step.id in now.open and not all(role.outside for role in step.by)]
    fresh = [step for step in ways if step.id not in taken and not (now.ended and step.concludes is not None)]
    owed = [next(iter(law.find(duty.clock.until))) for duty in now.duties]
    main = [step for step in fresh if step.id in needed]
    rest = [] if any(duty.due for duty in now.duties) or now.ended else [s for s in fresh if s.concludes is None]
    found = main or [step for step in owed if step in ways] or rest
    return min(found, key=lambda step: rank[step.id], default=None)


def waits_for(step: type[Step] | None) -> str | None:
    """The roles that may take it, as one word by which matters can be looked up; None: nobody's."""
    return "|".join(role.id for role in step.by if not role.outside) if step else None
