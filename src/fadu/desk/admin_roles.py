"""角色: what each role may do, as the definitions of the procedures say; and who holds it."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fadu.desk.admin import prefix
from fadu.desk.titles import called
from fadu.desk.wording import today
from fadu.organs.access import DIVISION_ROLES
from fadu.organs.models import Post
from fadu.procedures.steps import Role
from fadu.statutes import PROCEDURES, procedure
from fadu.statutes.administration import POSTED


def steps_of(role: Role) -> list[tuple[str, str, list[str]]]:
    """By procedure (id, title) the steps that the role may take, of the version in force."""
    found = []
    for name in PROCEDURES:
        law = procedure(name, today())
        titles = [called(step.title) for step in law.steps if any(one.id == role.id for one in step.by)]
        if titles:
            found.append((name, called(law.title), titles))
    return found


@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """All roles that can be given with a post."""
    posts = Post.objects.on(today()).filter(organ__division__code__startswith=prefix(request))
    held = Counter(role for given in posts.values_list("roles", flat=True) for role in given)
    rows = [
        {"role": role, "steps": steps_of(role), "held": held[role.id], "wide": role.id in DIVISION_ROLES}
        for role in POSTED
    ]
    return render(request, "desk/admin_roles.html", {"rows": rows})
