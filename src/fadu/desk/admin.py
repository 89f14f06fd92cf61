"""系统管理: who may come in, asked in this one place, and its first page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.admin_history import recent
from fadu.desk.who import posts_today
from fadu.desk.wording import today
from fadu.ledger.models import Parameter
from fadu.ledger.place import calendar
from fadu.organs.access import serves_division
from fadu.organs.codes import ancestors_of, prefix_of
from fadu.organs.models import Division, OneTimePassword, Organ, Person, Post
from fadu.statutes.roles import ADMINISTRATOR

View = Callable[..., HttpResponse]


def seat_of(request: HttpRequest) -> Organ | None:
    """The organ for which the person administers today; None: no administrator."""
    posts = [post for post in posts_today(request) if ADMINISTRATOR.id in post.roles]
    return next((post.organ for post in posts if serves_division(post.organ)), None)


def guarded(view: View) -> View:
    """The view, for administrators only; anyone else is told so in plain words (403)."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if seat_of(request) is None:
            say = _("系统管理只供系统管理员使用。需要登记机构、人员或者重设口令的，找本地司法局的系统管理员。")
            raise PermissionDenied(say)
        return view(request, *args, **kwargs)

    return checked


def seat(request: HttpRequest) -> Organ:
    """The administering organ, in a view that is guarded."""
    organ = seat_of(request)
    assert organ is not None
    return organ


def prefix(request: HttpRequest) -> str:
    """What the codes of the divisions within reach begin with."""
    return prefix_of(seat(request).division.code)


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What is there, what needs attention, what was changed last."""
    now, reach = today(), prefix(request)
    organs = Organ.objects.on(now).filter(division__code__startswith=reach)
    posts = Post.objects.on(now).filter(organ__division__code__startswith=reach)
    division = seat(request).division
    context = {
        "division": division,
        "seat": seat(request),
        "above": list(Division.objects.filter(code__in=ancestors_of(division.code)).order_by("-code")),
        "organs": organs.count(),
        "people": posts.values("person").distinct().count(),
        "posts": posts.count(),
        "accounts": Person.objects.filter(Exists(posts.filter(person=OuterRef("pk"))), user__is_active=True).count(),
        "standards": Parameter.objects.on(now).filter(division__code__startswith=reach).count(),
        "needs": needs(request),
        "history": recent(20),
        "known_until": calendar().last,
    }
    return render(request, "desk/admin.html", context)


def needs(request: HttpRequest) -> list[tuple[str, str]]:
    """What an administrator should see to: (colour, words)."""
    found, now = [], today()
    if calendar().last <= now.year and now.month >= 11:
        text = _("{year}年放假安排还没有录入，届时期限算不出到期日。国务院办公厅的通知公布后录入。")
        found.append(("amber", text.format(year=now.year + 1)))
    if calendar().last < now.year:
        found.append(("red", _("{year}年放假安排没有录入，期限算不出到期日。").format(year=now.year)))
    lapsed = OneTimePassword.objects.filter(until__lt=timezone.now(), user__is_active=True).count()
    if lapsed:
        found.append(("amber", _("{count} 个账号的一次性口令过期未用，需要登录的重设口令。").format(count=lapsed)))
    held = Post.objects.filter(person=OuterRef("pk"))
    here = held.filter(organ__division__code__startswith=prefix(request))
    if left := Person.objects.filter(~Exists(held.on(now)), Exists(here), user__is_active=True).count():  # type: ignore[attr-defined]
        found.append(("amber", _("{count} 名已离任人员的账号还能登录，收回账号。").format(count=left)))
    return found
