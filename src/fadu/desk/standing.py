"""What bars a person from a step, whatever its form says: the roles that the posts of today give."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from fadu.desk.titles import called
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
        return [
            Refusal(
                "by",
                _("{step}应由{names}办理").format(
                    step=called(step.title), names=_("或者").join(called(role.title) for role in step.by)
                ),
                step.basis,
            )
        ]
    return actor_for(step, standing, matter, name=None if in_own_role(step, standing) else "—").reasons
