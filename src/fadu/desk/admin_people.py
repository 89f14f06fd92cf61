"""人员: who is registered; one person with posts over time, sign-in and history; a newcomer in one form."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk.admin import prefix, seat
from fadu.desk.admin_changes import NOBODY, besides, organ_choices, organ_name
from fadu.desk.admin_history import of_refs
from fadu.desk.admin_organs import row
from fadu.desk.fieldviews import FieldView, Wrong, view
from fadu.desk.stepforms import Errors, answers_of, field_errors, key_of, new_key, posted_of, sort_refusals
from fadu.desk.submitting import Outcome, attempt
from fadu.desk.who import require_person
from fadu.desk.wording import day_words, today
from fadu.ledger.administration import change, one_time_password
from fadu.ledger.projecting import Move
from fadu.organs.models import OneTimePassword, Organ, Person, Post
from fadu.procedures.forms import FormError, dump, load
from fadu.statutes.administration import Appoint, GrantAccount, RegisterPerson

PAGE = 50
SHOWN = ("job", "organ", "since", "roles", "document")  # of the appointment
LEFT = (("", gettext_lazy("在任")), ("left", gettext_lazy("已离任")), ("account", gettext_lazy("有账号")))


def reachable(request: HttpRequest) -> Any:
    """The people who hold or held a post within reach, and those without any."""
    within = Post.objects.filter(person=OuterRef("pk"), organ__division__code__startswith=prefix(request))
    return Person.objects.filter(Exists(within) | Q(posts=None)).select_related("user")


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The list: by number, fifty a page; ?q= searches names, sign-ins and titles."""
    words, left = request.GET.get("q", "").strip()[:40], request.GET.get("left", "")
    held = Post.objects.on(today()).filter(person=OuterRef("pk"))
    found = reachable(request).order_by("pk")
    found = found.exclude(Exists(held)) if left == "left" else found.filter(Exists(held))
    if left == "account":
        found = found.filter(user__is_active=True)
    organ = request.GET.get("organ", "")
    if organ.isdecimal() and len(organ) < 19:
        found = found.filter(Exists(held.filter(organ=int(organ))))
    if words:
        named = Q(name__contains=words) | Q(user__username__contains=words)
        found = found.filter(named | Q(Exists(Post.objects.filter(person=OuterRef("pk"), title__contains=words))))
    after = request.GET.get("after", "")
    page = list(found.filter(pk__gt=int(after) if after.isdecimal() and len(after) < 19 else 0)[: PAGE + 1])
    posts: dict[int, list[Post]] = {}
    for post in Post.objects.on(today()).filter(person__in=page[:PAGE]).select_related("organ").order_by("pk"):
        posts.setdefault(post.person_id, []).append(post)
    context = {
        "rows": [{"person": one, "posts": [row(post) for post in posts.get(one.pk, [])]} for one in page[:PAGE]],
        "next": page[PAGE - 1].pk if len(page) > PAGE else None,
        "q": words,
        "left": left,
        "organ": Organ.objects.filter(pk=int(organ)).first() if organ.isdecimal() and len(organ) < 19 else None,
        "views": LEFT,
    }
    return render(request, "desk/admin_people.html", context)


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: posts over time, the sign-in, what was changed."""
    one = get_object_or_404(reachable(request).distinct(), pk=pk)
    now = today()
    posts = list(Post.objects.filter(person=one).select_related("organ").order_by("-valid_from", "-pk"))
    refs = [one.handle, *(post.handle for post in posts)]
    context = {
        "person": one,
        "posts": [row(post) | {"past": bool(post.valid_to and post.valid_to < now)} for post in posts],
        "account": account(one),
        "certificates": list(one.certificates.order_by("valid_from")),
        "history": of_refs(refs),
    }
    return render(request, "desk/admin_person.html", context)


def account(person: Person) -> dict[str, Any] | None:
    """The state of the sign-in in words."""
    user = person.user
    if user is None:
        return None
    once = OneTimePassword.objects.filter(user=user).first()
    since = timezone.now() - timedelta(hours=settings.AXES_COOLOFF_TIME)
    tries = AccessAttempt.objects.filter(
        username=user.username, attempt_time__gte=since, failures_since_start__gte=settings.AXES_FAILURE_LIMIT
    )
    if not user.is_active:
        state = _("已停用")
    elif once:
        waiting = _("一次性口令，{day}前有效，尚未自设").format(day=day_words(once.until))
        state = _("一次性口令已过期") if once.until < timezone.now() else waiting
    elif not user.has_usable_password():
        state = _("还没有口令，不能登录")
    elif tries.exists():
        state = _("口令输错次数过多，暂时锁定")
    else:
        state = _("正常")
    return {"username": user.username, "active": user.is_active, "state": state, "last": user.last_login}


@dataclass
class Newcomer:
    """The form of a newcomer: the person, the first post, the sign-in where one is wanted."""

    request: HttpRequest
    key: str
    posted: dict[str, list[str]]
    errors: Errors = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    effect: str = ""

    def fields(self) -> list[FieldView]:
        lines = [RegisterPerson.field("name"), *(Appoint.field(name) for name in SHOWN), GrantAccount.field("account")]
        shown = [view(line, self.posted, self.errors.get(line.name, ()), NOBODY, today()) for line in lines]
        for one in shown:
            if one.name == "organ":
                one.kind, one.label, one.choices = "select", _("机构"), organ_choices(self.request)
            if one.name == "account":
                one.note, one.required = _("选填"), False
        return shown

    def moves(self) -> list[Move]:
        """The changes that it makes. Raises FormError."""
        mark = self.key[:12]
        given = answers_of(Appoint, self.posted, today())
        name = self.posted.get("name", [""])[0]
        given |= {"post": f"T{mark}", "person": f"P{mark}", "name": name}
        given["organ_name"] = organ_name(given.get("organ", ""))
        moves: list[Move] = [
            ("register_person", dump(load(RegisterPerson, {"person": f"P{mark}", "name": name}))),
            ("appoint", dump(load(Appoint, given))),
        ]
        if account := self.posted.get("account", [""])[0].strip():
            moves.append(("grant_account", {"person": f"P{mark}", "name": name, "account": account}))
        return moves


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables()
def newcomer(request: HttpRequest) -> HttpResponse:
    """GET: the form. POST: what it will do; with `sure`: register person, post and sign-in, each an entry."""
    page = Newcomer(request, key_of(request), posted_of(request.POST))
    if request.method != "POST":
        page.key = new_key()
        page.posted = {"since": [today().isoformat()], "organ": [request.GET.get("organ", "")[:40]]}
        return show(page)
    if "back" in request.POST:
        return show(page)
    try:
        moves = page.moves()
    except FormError as error:
        page.errors = field_errors(error.errors)
        return show(page, 422)
    sure = "sure" in request.POST
    with transaction.atomic():
        outcome = attempt(lambda: change(require_person(request), moves, key=page.key if sure else new_key())[0])
        if not sure:
            transaction.set_rollback(True)
    if not outcome.receipt:
        return refused(page, outcome, moves)
    if not sure:
        page.effect = effect(moves)
        return show(page)
    return registered(page, moves)


def effect(moves: list[Move]) -> str:
    post, accounts = moves[1][1], [data["account"] for step, data in moves if step == "grant_account"]
    told = _("登记{name}；{day}起任{organ}{job}，可以办事的身份是：{roles}。").format(
        name=post["name"], day=post["since"], organ=post["organ_name"], job=post["job"],
        roles="、".join(post.get("roles", [])) or _("无"),
    )  # fmt: skip
    return told + (_("授予账号{account}，确认后显示一次性口令。").format(account=accounts[0]) if accounts else "")


def registered(page: Newcomer, moves: list[Move]) -> HttpResponse:
    made = Person.objects.get(ref=moves[0][1]["person"])
    if made.user is None:
        messages.success(page.request, _("已登记：{name}").format(name=made.name))
        return redirect("admin-person", made.pk)
    context = {
        "person": made, "account": made.user.username, "password": one_time_password(made.user.username),
        "back": f"/admin/people/{made.pk}/",
    }  # fmt: skip
    return render(page.request, "desk/admin_password.html", context)


def refused(page: Newcomer, outcome: Outcome, moves: list[Move]) -> HttpResponse:
    for step in (RegisterPerson, Appoint, GrantAccount):
        errors, rest = sort_refusals(step, outcome.refusals)
        page.errors = {**errors, **page.errors}
    known = {one.text for wrongs in page.errors.values() for one in wrongs}
    page.reasons = [one.text for one in outcome.refusals if one.text not in known]
    page.reasons += besides(outcome)
    page.errors |= {name: [Wrong(text)] for name, text in outcome.unreadable.items()}
    return show(page, outcome.status(rest))


def show(page: Newcomer, status: int = 200) -> HttpResponse:
    kept = [(name, value) for name, values in page.posted.items() if name not in ("sure", "back") for value in values]
    context = {
        "page": page, "title": _("登记人员"), "fields": page.fields(), "kept": kept, "about": seat(page.request).name,
        "back": "/admin/people/",
    }  # fmt: skip
    return render(page.request, "desk/admin_change.html", context, status=status)
