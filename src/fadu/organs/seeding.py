"""Putting divisions, organs, people and posts in place; doing it again changes nothing."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.contrib.auth import get_user_model

from fadu.organs.codes import PROVINCES, ancestors_of, check_division, check_uscc
from fadu.organs.models import Certificate, Division, Organ, Person, Post


def plant_division(code: str, name: str, valid_from: date | None = None, valid_to: date | None = None) -> Division:
    """The division, made if need be, under its nearest division above that is on record (the province is made).

    Raises CodeError for a code that cannot be right.
    """
    check_division(code)
    above = None
    for upper in ancestors_of(code):
        above = Division.objects.filter(code=upper).order_by("valid_from").last()
        if above is None and upper.endswith("0000"):
            above = Division.objects.create(code=upper, name=PROVINCES[upper[:2]])
        if above:
            break
    values = {"name": name, "parent": above, "valid_to": valid_to}
    return Division.objects.get_or_create(code=code, valid_from=valid_from, defaults=values)[0]


def plant_organ(division: Division, name: str, *, code: str | None = None, short_name: str = "", number_word: str = "",
                branch: str = "", parent: Organ | None = None, aliases: Iterable[str] = (),
                serves_division: bool | None = None) -> Organ:
    """The organ of that name in the division, made if need be. Raises CodeError for a wrong credit code."""
    values = {
        "code": check_uscc(code) if code else None, "short_name": short_name, "number_word": number_word,
        "branch": branch, "parent": parent, "aliases": list(aliases), "serves_division": serves_division,
    }  # fmt: skip
    return Organ.objects.get_or_create(division=division, name=name, defaults=values)[0]


def plant_person(name: str, organ: Organ, title: str, roles: Iterable[str], *, username: str = "",
                 password: str | None = None, since: date | None = None) -> Person:
    """A person with one post; with `username`, one who can sign in (without a password: not until one is set)."""
    held = Post.objects.filter(person__name=name, organ=organ, title=title).select_related("person").first()
    if held:
        return held.person
    user = None
    if username:
        users = get_user_model().objects
        user = users.filter(username=username).first() or users.create_user(username, password=password)
    person = (Person.objects.filter(user=user).first() if user else None) or Person.objects.create(user=user, name=name)
    Post.objects.create(person=person, organ=organ, title=title, roles=list(roles), valid_from=since)
    return person


def plant_certificate(person: Person, category: str, number: str, since: date, until: date) -> Certificate:
    """A certificate valid from `since` to `until`, both inclusive."""
    values = {"valid_from": since, "valid_to": until}
    return Certificate.objects.get_or_create(person=person, category=category, number=number, defaults=values)[0]
