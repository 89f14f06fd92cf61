"""Whom a form may offer: the people of the organ, the holders of a rank; and what is copied into the entry for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from fadu.desk.fieldviews import Colleagues, Posted
from fadu.desk.titles import called
from fadu.organs.access import DIVISION_ROLES, serves_division
from fadu.organs.models import Certificate, Organ, Person, Post
from fadu.organs.people import certificate_of
from fadu.procedures.steps import Step
from fadu.statutes.roles import ROLES

MOST = 60  # people offered; others are typed by name
ORGANS = 300


def colleagues(step: type[Step], organ: Organ, today: date) -> Colleagues:
    """The people and the organs to offer for a step of a matter of this organ; a query for each kind that it asks for,
    none where it asks for nobody."""
    kinds = {line.kind for line in step.fields}
    organs = organs_of(organ, today) if any(line.organs for line in step.fields) else []
    if not kinds & {"people", "approval"}:
        return Colleagues([], {}, organs=organs)
    posts = Post.objects.on(today).filter(Q(organ=organ) | Q(organ__division=organ.division_id))
    posts = [
        post
        for post in posts.select_related("person", "organ")
        if post.organ_id == organ.pk or serves_division(post.organ)
    ]
    own = {post.person_id: post.person.name for post in posts if post.organ_id == organ.pk}
    ranked: dict[str, list[tuple[str, str]]] = {}
    for post in posts:
        for role in post.roles:
            if post.organ_id == organ.pk or role in DIVISION_ROLES:
                title = called(ROLES[role].title) if role in ROLES else role
                ranked.setdefault(role, []).append((f"{role}:{post.person_id}", f"{post.person.name}（{title}）"))
    people = sorted(((str(pk), name) for pk, name in own.items()), key=lambda one: one[1])[:MOST]
    wanted = {line.certificate for line in step.fields if line.certificate}
    held = {kind: certified([int(value) for value, _name in people], kind, today) for kind in wanted}
    return Colleagues(people, ranked, held, organs)


def organs_of(organ: Organ, today: date) -> list[tuple[str, str]]:
    """The organs of the division by the names under which they are called upon: the short one where there is one."""
    here = Organ.objects.on(today).filter(division=organ.division_id).order_by("pk")[:ORGANS]
    return [(one.short_name or one.name, one.name) for one in here]


def certified(people: Sequence[int], kind: str, today: date) -> frozenset[str]:
    """Those of these people (by id) who hold a certificate of that kind in force today."""
    held = Certificate.objects.filter(person__in=people, category=kind, status="有效")
    known = held.exclude(valid_from__gt=today).exclude(valid_to__lt=today).values_list("person", flat=True)
    return frozenset(str(pk) for pk in known)


def copied(step: type[Step], posted: Posted, today: date) -> dict[str, Any]:
    """What goes into the entry for each person chosen, by the value of the control."""
    found: dict[str, Any] = {}
    for line in step.fields:
        if line.kind == "people":
            for person in chosen(posted.get(line.name, ())):
                certificate = certificate_of(person, line.certificate, today)
                found[str(person.pk)] = {"name": person.name} | ({"certificate": certificate} if certificate else {})
        elif line.kind == "approval":
            for value in posted.get(f"{line.name}-by", ()):
                role, _, pk = value.partition(":")
                for person in chosen([pk]):
                    found[value] = {"name": person.name, "role": role}
    return found


def chosen(values: Iterable[str]) -> list[Person]:
    numbers = [int(value) for value in values if value.isdecimal() and len(value) < 12]
    return list(Person.objects.filter(pk__in=numbers)) if numbers else []

