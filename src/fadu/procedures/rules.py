"""Rules: what a step is refused for."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fadu.procedures.conditions import done, later
from fadu.procedures.fields import Rule
from fadu.procedures.terms import no

if TYPE_CHECKING:
    from fadu.law.acts import Citation
    from fadu.procedures.steps import Step

__all__ = ["Rule", "forbid", "must", "require"]


def require(condition: Any, say: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None) -> Rule:
    """Refused where the condition does not hold."""
    return Rule("require", no(condition), say, basis, when, unless)


def forbid(condition: Any, say: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None) -> Rule:
    """Refused where the condition holds."""
    return Rule("forbid", condition, say, basis, when, unless)


def must(
    step: type[Step], say: str = "", basis: Citation | None = None, *, having: Any = None,
    since: type[Step] | None = None, when: Any = None, unless: Any = None,
) -> Rule:  # fmt: skip
    """That step is on record, its last entry meets `having`, and it is later than the last `since`."""
    wanted = later(step, since) if since else done(step)
    condition = wanted if having is None else wanted & having
    return Rule("must", no(condition), say or f"尚未{step.title}", basis, when, unless)
