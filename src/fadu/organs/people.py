"""Who holds which post, role and certificate on a day."""
from __future__ import annotations

from datetime import date
from typing import Any

from fadu.organs.handovers import handed_over
from fadu.organs.models import Certificate, Organ, Person, Post


def posts_of(person: Person, day: date) -> list[Post]:
    """The posts held that day (both ends inclusive), with organs and divisions, oldest first; then those for others."""
    posts = Post.objects.on(day).filter(person=person)
    return [*posts.select_related("organ__division").order_by("valid_from", "id"), *handed_over(day, deputy=person)]


def roles_of(person: Person, organ: Organ, day: date) -> set[str]:
    """The ids of the roles (`fadu.statutes.roles`) that the person may take for this organ on that day."""
    return {role for post in posts_of(person, day) if post.organ_id == organ.pk for role in post.roles}


def holders_of(organ: Organ, role: str, day: date) -> list[Person]:
    """The people who may take this role for the organ on that day, by name."""
    posts = Post.objects.on(day).filter(organ=organ).select_related("person")
    return sorted({post.person for post in posts if role in post.roles}, key=lambda person: person.name)


def certificate_of(person: Person, category: str, day: date) -> dict[str, Any] | None:
    """The person's certificate of that kind as it stood on the day, ready to be copied into an entry; None: none.

    One in force on the day is preferred to a lapsed one; without either, the latest.
    """
    held = list(Certificate.objects.filter(person=person, category=category).order_by("valid_from", "id"))
    if not held:
        return None
    in_force = [one for one in held if one.status == "有效" and covers(one, day)]
    return as_copied((in_force or held)[-1])


def covers(one: Certificate, day: date) -> bool:
    return (one.valid_from or day) <= day <= (one.valid_to or day)


def as_copied(one: Certificate) -> dict[str, Any]:
    days = {"from": one.valid_from, "to": one.valid_to}
    return {"category": one.category, "number": one.number, "status": one.status} | {
        name: day.isoformat() for name, day in days.items() if day
    }
