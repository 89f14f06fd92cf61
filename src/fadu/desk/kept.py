"""What was posted without a sign-in is not lost: it travels, encrypted, with the sign-in form and comes back after it.

Nothing is stored for someone who is not signed in. After the sign-in a form that has a draft is filled again from it;
any other is shown with all that it held, to be sent on by one button. Files cannot be kept: they are named.
"""

from __future__ import annotations

import json
import time
import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _

from fadu.desk import drafts
from fadu.desk.stepforms import OWN
from fadu.ledger import personal
from fadu.organs.access import visible_matters
from fadu.organs.models import Person

SECONDS = 2 * 3600  # how long what was posted can be taken up again
LARGEST = 4 * 2**20  # bytes of what was posted, unpacked


@dataclass(frozen=True)
class Kept:
    """One form as it was posted: where to, what it held, which files came along."""

    path: str
    values: dict[str, list[str]]
    files: list[str]


def sealed(request: HttpRequest) -> str:
    """The posted form as one encrypted text for a hidden field."""
    values = {name: many for name, many in request.POST.lists() if name != "csrfmiddlewaretoken"}
    files = [file.name or "" for many in request.FILES.lists() for file in many[1]]
    whole = json.dumps([int(time.time()), request.get_full_path(), values, files], ensure_ascii=False)
    return personal.encrypt(b64encode(zlib.compress(whole.encode())).decode())


def opened(text: str) -> Kept | None:
    """The form again; None where the text is not one of ours, or too old."""
    if not text.startswith(personal.MARK):
        return None
    try:
        packed = zlib.decompressobj().decompress(b64decode(personal.decrypt(text), validate=True), LARGEST)
        at, path, values, files = json.loads(packed)
    except (ValueError, zlib.error):
        return None
    fresh = time.time() - at < SECONDS
    return Kept(path, values, files) if fresh and path.startswith("/") and not path.startswith("//") else None


def taken_up(request: HttpRequest, kept: Kept) -> HttpResponse:
    """After the sign-in: the form filled again, or all that it held with a button to send it on."""
    person = Person.objects.filter(user_id=request.user.pk).first()
    filled_by = (kept.values.get("of") or [""])[0]
    if person is None or (filled_by and filled_by != str(person.pk)):
        messages.warning(request, _("登录前没有提交的内容由另一账号填写，没有放回。"))
        return HttpResponseRedirect(resolve_url("my-work"))
    if as_draft(person, kept.values):
        said = _("登录已过期，刚才没有提交。填写的内容都在，核对后再提交。")
        if kept.files:
            said += _("附件要重新选：{names}").format(names="、".join(kept.files))
        messages.warning(request, said)
        return HttpResponseRedirect(kept.path)
    shown = [(name, value) for name, many in kept.values.items() if name not in OWN for value in many if value]
    hidden = [(name, value) for name, many in kept.values.items() for value in many]
    context = {"path": kept.path, "shown": shown, "hidden": hidden, "files": kept.files}
    return render(request, "desk/kept.html", context)


def as_draft(person: Person, values: dict[str, list[str]]) -> bool:
    """Keep a posted form as the draft that it names; False: it names none, or one that is not this person's."""
    named = QueryDict((values.get("own-draft") or [""])[0])
    step, number = named.get("step", "")[:100], named.get("matter", "")
    if not step or not (number or step.startswith((drafts.NEW, drafts.FORM))):
        return False
    matter = visible_matters(person).filter(pk=int(number)).first() if number.isdecimal() and len(number) < 12 else None
    if number and matter is None:
        return False
    drafts.keep(person, matter, step, {name: many for name, many in values.items() if name not in OWN})
    return True


def sign_in_again(request: HttpRequest) -> HttpResponse:
    """The sign-in page in answer to a form that came without a sign-in; it carries the form along."""
    from fadu.desk.sign_in import SignIn  # which needs `taken_up` itself

    path = urlsplit(request.get_full_path())
    view = SignIn()
    view.setup(request)
    context = view.get_context_data(form=view.form_class(request), kept=sealed(request), next=path.path)
    answer = render(request, "desk/login.html", context, status=401)
    if request.headers.get("HX-Request"):  # the whole page, though only a part was asked for
        answer.status_code = 200
        for name, value in (("HX-Retarget", "body"), ("HX-Reswap", "innerHTML"), ("HX-Reselect", ".login")):
            answer[name] = value
    return answer


class SignInFirst(LoginRequiredMiddleware):
    """Every page needs a sign-in; what is posted without one comes back after it."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseBase:
        if request.content_type == "application/json":
            return JsonResponse({"error": _("登录已过期，请重新登录。")}, status=401)
        if request.method == "POST":
            return sign_in_again(request)
        answer = super().handle_no_permission(request, view_func)
        if request.headers.get("HX-Request") and isinstance(answer, HttpResponseRedirect):
            here = urlsplit(request.headers.get("HX-Current-URL", ""))
            return HttpResponse(headers={"HX-Redirect": f"{resolve_url('login')}?next={here.path or '/'}"})
        return answer
