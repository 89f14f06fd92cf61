"""Sign-in and sign-out."""

from __future__ import annotations

from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_cool_off, get_failure_limit
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from fadu.desk.kept import opened, taken_up
from fadu.desk.passwords import DUE, lapsed, until_own

# The long ticks every 160, the middle ones every 80, the short ones every 16: the ruler beside the form.
TICKS = "".join(
    f"M160 {y}H{64 if i % 10 == 0 else 96 if i % 5 == 0 else 124}" for i, y in enumerate(range(20, 1000, 16))
)


def cool_off_minutes(request: HttpRequest) -> int:
    pause = get_cool_off(request)
    return round(pause.total_seconds() / 60) if pause else 0


class SignIn(LoginView):
    """The form; after a wrong try it says how many are left."""

    template_name = "desk/login.html"
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """A one-time password that has run out opens nothing; one that holds opens the page of one's own."""
        if lapsed(form.get_user()):
            form.add_error(None, ValidationError("", code="lapsed"))
            return self.render_to_response(self.get_context_data(form=form, lapsed=True))
        answer = super().form_valid(form)
        if until_own(form.get_user()):
            self.request.session[DUE] = True
            return answer
        form_kept = opened(self.request.POST.get("kept", ""))
        return taken_up(self.request, form_kept) if form_kept else answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs) | {"ticks": TICKS, "minutes": cool_off_minutes(self.request)}
        context.setdefault("kept", self.request.POST.get("kept", "") if context["form"].is_bound else "")
        context |= {name: kwargs[name] for name in ("kept", "next") if name in kwargs}
        if context["form"].is_bound:
            credentials = {"username": context["form"].data.get("username", "")}
            failures = AxesProxyHandler.get_failures(self.request, credentials)
            context["left"] = max(get_failure_limit(self.request, credentials) - failures, 0)
        return context


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Too many wrong tries: says how long to wait."""
    context = {"title": _("账号已暂时锁定"), "minutes": cool_off_minutes(request)}
    return render(request, "desk/locked.html", context, status=429)
