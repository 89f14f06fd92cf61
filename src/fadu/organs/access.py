"""Who may see a matter, and in what roles one may act on it. Asked in this one place by every face.

A person sees the matters of the organs in which they hold a post, and those in which these organs take part; a post in
an organ that serves the whole division (the government, its office, the justice bureau) sees all of the division.
"""
from __future__ import annotations

from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from fadu.organs.models import Organ, Person, Post
from fadu.organs.people import posts_of

GOVERNMENT = "人民政府"  # how the name of an organ ends that stands for a whole division
WHOLE_DIVISION = (GOVERNMENT, "人民政府办公室", "人民政府办公厅", "司法局", "司法厅")
# Roles that an organ serving the whole division may take in the matters of any organ there.
DIVISION_ROLES = frozenset({
    "legal_office", "supervisor", "supervision_head", "reconsiderer", "reconsideration_head", "agency_head",
    "committee", "government", "office", "government_head", "inspectorate", "rule_of_law_office", "inspection_head",
    "justice", "command",
})  # fmt: skip


def is_government(organ: Organ) -> bool:
    """Is it the government of its division, not one of its departments?"""
    return organ.name.endswith(GOVERNMENT)


def serves_division(organ: Organ) -> bool:
    """Does it act for the whole division (面向本级)? As its record says, else by its name."""
    return organ.name.endswith(WHOLE_DIVISION) if organ.serves_division is None else organ.serves_division


def scope(person: Person, day: date | None = None) -> Q:
    """The condition on matters that the person may see on that day (default: today)."""
    return scope_of(posts_of(person, day or timezone.localdate()))


def scope_of(posts: list[Post]) -> Q:
    organs = {post.organ_id for post in posts}
    divisions = {post.organ.division_id for post in posts if serves_division(post.organ)}
    # Asked matter by matter: beside an OR, PostgreSQL would first gather all of `pk__in`, 140 ms where an organ takes
    # part in a hundred thousand.
    taking_part = apps.get_model("ledger", "Participant").objects.filter(organ__in=organs, matter=OuterRef("pk"))
    return Q(division__in=divisions) | Q(organ__in=organs) | Q(Exists(taking_part))


def visible_matters(person: Person | None, day: date | None = None) -> QuerySet[Any]:
    """The matters that the person may see; nobody (None) sees none."""
    matters = apps.get_model("ledger", "Matter").objects.all()
    return matters.filter(scope(person, day)) if person else matters.none()


def may_see(person: Person | None, matter: Any, day: date | None = None) -> bool:
    """May the person see this matter?"""
    return visible_matters(person, day).filter(pk=matter.pk).exists()


def roles_on(posts: list[Post], matter: Any, participants: list[Any]) -> dict[str, Organ]:
    """The roles that the holder of these posts may take on a matter, each with the organ for which it is taken.

    Roles of a post in the handling organ; of the organ serving the division, those of DIVISION_ROLES; of an organ that
    takes part, the role in which it does.
    """
    roles: dict[str, Organ] = {}
    for post in posts:
        for role in post.roles:
            if post.organ_id == matter.organ_id or (
                role in DIVISION_ROLES and post.organ.division_id == matter.division_id and serves_division(post.organ)
            ):
                roles.setdefault(role, post.organ)
        for part in participants:
            if part.organ_id == post.organ_id and part.role:
                roles.setdefault(part.role, post.organ)
    return roles
