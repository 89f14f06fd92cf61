"""角色: what each role may do, as the definitions of the procedures say; and who holds it."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fadu.desk.admin import prefix
from fadu.desk.titles import called
from fadu.desk.wording import today
from fadu.organs.access import DIVISION_ROLES
from fadu.organs.models import Post
from fadu.statutes import PROCEDURES, procedure
from fadu.statutes.administration import POSTED


def steps_by_role(day: date) -> dict[str, list[tuple[str, str, list[str]]]]:
    """Of each role (id) the steps that it may take, by procedure (id, title), of the versions in force that day."""
    found = defaultdict(list)
    for name in PROCEDURES:
        law, titles = procedure(name, day), defaultdict[str, list[str]](list)
        for step in law.steps:
            for role in {one.id for one in step.by}:
                titles[role].append(called(step.title))
        for role, those in titles.items():
            found[role].append((name, called(law.title), those))
    return found


@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """All roles that can be given with a post."""
    posts = Post.objects.on(today()).filter(organ__division__code__startswith=prefix(request))
    held = Counter(role for given in posts.values_list("roles", flat=True) for role in given)
    steps = steps_by_role(today())
    rows = [
        {"role": role, "steps": steps.get(role.id, ()), "held": held[role.id], "wide": role.id in DIVISION_ROLES}
        for role in POSTED
    ]
    return render(request, "desk/admin_roles.html", {"rows": rows})
