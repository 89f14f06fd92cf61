"""What the tree of organs answers by itself: the level of an organ that a step names, where nobody answered it."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fadu.ledger.models import Matter
from fadu.organs.models import Organ
from fadu.procedures.steps import Step
from fadu.statutes.domains import level_of

OWN = "."  # of the organ that handles the matter


def levelled(matter: Matter, step: type[Step], data: Mapping[str, Any]) -> dict[str, Any]:
    """The answers, with each `level_of` line that was left empty filled in; as they are where the organ is unknown."""
    found = dict(data)
    for line in step.fields:
        if line.level_of and found.get(line.name) in (None, ""):
            level = own(matter) if line.level_of == OWN else named(matter, str(found.get(line.level_of) or ""))
            if level in line.choices:
                found[line.name] = level
    return found


def own(matter: Matter) -> str:
    return level_of(matter.organ.name, matter.division.code)


def named(matter: Matter, name: str) -> str:
    """The level of the organ of that name; empty where there is none, or several of different levels."""
    if not name.strip():
        return ""
    known = Organ.objects.filter(Q(name=name) | Q(short_name=name)).select_related("division")
    levels = {one.pk: level_of(one.name, one.division.code) for one in known}
    here = {levels[one.pk] for one in known if one.division_id == matter.division_id}
    every = here or set(levels.values())
    return every.pop() if len(every) == 1 else ""
