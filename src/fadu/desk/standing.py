"""What bars a person from a step, whatever its form says: the roles that the posts of today give."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.ledger.capacity import Standing, actor_for
from fadu.ledger.models import Matter
from fadu.procedures.checks import Refusal
from fadu.procedures.steps import Step


def in_own_role(step: type[Step], standing: Standing) -> bool:
    """May the person take the step for themselves, and not only record the act of an outsider?"""
    return any(role.id in standing.roles for role in step.by)


def barred(step: type[Step], standing: Standing | None, matter: Matter) -> Sequence[Refusal]:
    """Why this person may not take the step; empty: they may. An outsider's name is taken to be given."""
    if standing is None:
        return [Refusal("by", f"{step.title}应由{'或者'.join(role.title for role in step.by)}办理", step.basis)]
    return actor_for(step, standing, matter, name=None if in_own_role(step, standing) else "—").reasons
