"""Other organs that a matter calls upon as it is opened: they find it in their own work from then on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from fadu.organs.access import DIVISION_ROLES, serves_division
from fadu.organs.models import Organ, Post
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Step, each

Called = list[tuple[Organ, str]]


def called(law: Procedure, step: type[Step], organ: Organ, answers: Mapping[str, Any], today: date) -> Called:
    """Those named in the first step's answers (被申请人, 牵头单位), and the one whose turn it is next (审核机构).

    law, step: what is opened; organ: by whom; answers: as posted. Gives organs with the role in which they take part;
    the opening organ is none of them.
    """
    found = named(law, step, organ, answers, today) + next_in_turn(law, step, organ, today)
    return [(one, role) for one, role in dict.fromkeys(found) if one != organ]


def named(law: Procedure, step: type[Step], organ: Organ, answers: Mapping[str, Any], today: date) -> Called:
    """Organs of the division that stand, by name, in a line labelled as a role of the procedure is."""
    roles = {role.title: role.id for one in law.steps for role in one.by}
    lines = [(roles[line.label], answers.get(line.name)) for line in step.fields if line.label in roles]
    wanted = [(str(name).strip(), role) for role, given in lines for name in each(given or ())]
    if not wanted:
        return []
    here = Organ.objects.on(today).filter(division=organ.division_id)
    by_name = {name: one for one in here for name in (one.name, one.short_name) if name}
    return [(by_name[name], role) for name, role in wanted if name in by_name]


def next_in_turn(law: Procedure, step: type[Step], organ: Organ, today: date) -> Called:
    """Who must take the next step for the whole division, where nobody in the opening organ may: if it is one organ."""
    after = [one for one in law.steps if list(one.after) == [step] and not one.observed]
    wanted = {role.id for one in after for role in one.by} & DIVISION_ROLES
    posts = list(Post.objects.on(today).filter(organ__division=organ.division_id).select_related("organ"))
    wanted -= {role for post in posts if post.organ_id == organ.pk for role in post.roles}
    after_by = [{role.id for role in one.by} for one in after]
    found = []
    for role in sorted(wanted):
        if {role} not in after_by:
            continue  # somebody else may take it as well
        organs = {post.organ for post in posts if role in post.roles and serves_division(post.organ)}
        found += [(one, role) for one in organs if len(organs) == 1]
    return found
