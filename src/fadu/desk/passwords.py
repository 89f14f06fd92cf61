"""One's own password: changed by anyone at any time, and before anything else after a one-time password."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from fadu.organs.models import OneTimePassword

DUE = "own_password_due"  # in the session of one who signed in with a one-time password
ALLOWED = {"password", "logout", "language", "login"}
SAYS = {  # what Django's check finds, by its code, in the desk's own words
    "password_incorrect": gettext_lazy("现在的口令不对"),
    "password_mismatch": gettext_lazy("两次输入的新口令不一样"),
    "password_too_short": gettext_lazy("新口令至少 8 位"),
    "password_too_common": gettext_lazy("这个口令太常见，换一个"),
    "password_too_similar": gettext_lazy("新口令与账号太像，换一个"),
    "required": gettext_lazy("没有填写"),
}


def until_own(user: User) -> OneTimePassword | None:
    """The one-time password that the user has not replaced yet."""
    return OneTimePassword.objects.filter(user=user).first()


def lapsed(user: User) -> bool:
    """Has the one-time password run out?"""
    once = until_own(user)
    return once is not None and once.until < timezone.now()


class Own:
    """Middleware: who signed in with a one-time password sets an own one before any other page opens."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponse | None:
        match = request.resolver_match
        if request.session.get(DUE) and match and match.url_name not in ALLOWED:
            return redirect("password")
        return None


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """The form; once set, other sessions of this account end and this one goes on."""
    form = PasswordChangeForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = form.save()
        OneTimePassword.objects.filter(user=user).delete()
        update_session_auth_hash(request, user)
        request.session.pop(DUE, None)
        messages.success(request, _("新口令已生效，下次用它登录"))
        return redirect("my-work")
    context = {"due": bool(request.session.get(DUE)), "errors": errors_of(form) if form.is_bound else {}}
    return render(request, "desk/password.html", context, status=422 if form.is_bound else 200)


def errors_of(form: PasswordChangeForm) -> dict[str, list[str]]:
    """What is wrong, by field."""
    return {
        name: list(dict.fromkeys(str(SAYS.get(error.code or "", error.message)) for error in data.as_data()))
        for name, data in form.errors.items()
    }
