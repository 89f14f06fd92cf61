"""请假代办: the roles that a person has for some days because a colleague handed them over.

Such a standing is a post that is never stored: it names the deputy, the organ, the roles, and in `acting_for` whose
they are. It ends by itself when the giver's own post no longer gives the role.
"""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from fadu.organs.models import Handover, Post


def handed_over(day: date, **whom: Any) -> list[Post]:
    """The posts that deputies hold for others on that day (both ends inclusive).

    whom: a condition on the row, as `deputy=person`, `organ=organ` or `deputy__name="李敏"`.
    """
    rows = Handover.objects.on(day).filter(running=True, **whom).select_related("organ", "giver", "deputy")
    found = list(rows.order_by("valid_from", "id"))
    held = roles_held({row.giver_id for row in found}, day) if found else {}
    return [post for row in found if (post := standing(row, held.get((row.giver_id, row.organ_id), set()))).roles]


def standing(row: Any, held: set[str]) -> Post:
    """The post of one handover, with those of its roles that the giver still holds."""
    post = Post(
        person=row.deputy, organ=row.organ, title=f"代{row.giver.name}", valid_from=row.valid_from,
        valid_to=row.valid_to, roles=[role for role in row.roles if role in held],
    )  # fmt: skip
    post.acting_for = row.giver.name
    return post


def roles_held(people: Iterable[int], day: date) -> dict[tuple[int, int], set[str]]:
    """By (person, organ), the roles of their own posts on that day; what was handed over to them is not among these."""
    held: dict[tuple[int, int], set[str]] = {}
    for post in Post.objects.on(day).filter(person__in=set(people)):
        held.setdefault((post.person_id, post.organ_id), set()).update(post.roles)
    return held


def givers_to(deputy: int | None, day: date) -> QuerySet[Any, Any]:
    """The ids of those whose work this person (by id) does on that day, as a query."""
    return Handover.objects.on(day).filter(running=True, deputy=deputy).values_list("giver", flat=True)


def own(posts: Iterable[Post]) -> list[Post]:
    """The posts that are the person's own."""
    return [post for post in posts if not post.acting_for]


def instead_of(posts: Iterable[Post], own_roles: Iterable[str]) -> dict[str, str]:
    """For each role that is held only for another, the name of whose it is."""
    mine, found = set(own_roles), dict[str, str]()
    for post in posts:
        if post.acting_for:
            for role in post.roles:
                if role not in mine:
                    found.setdefault(role, post.acting_for)
    return found
