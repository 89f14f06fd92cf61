"""Who is asking: the person behind the request, the posts held today and the roles that follow."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from fadu.desk.wording import today
from fadu.organs.models import Organ, Person, Post
from fadu.organs.people import posts_of

NOBODY = gettext_lazy("这个账号没有对应的工作人员。请系统管理员在“机关与人员”中把账号与本人对应起来。")


def person_of(request: HttpRequest) -> Person | None:
    """The person of the account, looked up once a request."""
    if not hasattr(request, "fadu_person"):
        request.fadu_person = Person.objects.filter(user_id=request.user.pk).first()
    found: Person | None = request.fadu_person
    return found


def require_person(request: HttpRequest) -> Person:
    """The same, or 403 with what to do."""
    person = person_of(request)
    if person is None:
        raise PermissionDenied(NOBODY)
    return person


def posts_today(request: HttpRequest) -> list[Post]:
    """The posts held today, organs loaded; looked up once a request."""
    if not hasattr(request, "fadu_posts"):
        person = person_of(request)
        request.fadu_posts = list(posts_of(person, today())) if person else []
    found: list[Post] = request.fadu_posts
    return found


def organs_today(request: HttpRequest) -> list[Organ]:
    """The organs of those posts, each once."""
    return list({post.organ_id: post.organ for post in posts_today(request)}.values())


def roles_at(request: HttpRequest, organ: Organ) -> set[str]:
    """The roles that the person holds at that organ today."""
    return {role for post in posts_today(request) if post.organ_id == organ.pk for role in post.roles}
