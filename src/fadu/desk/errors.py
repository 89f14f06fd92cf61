"""Pages for what went wrong: what happened, what was kept, what to do. A 500 shows a number that the log has."""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from fadu.desk.kept import as_draft, sign_in_again
from fadu.organs.models import Person

log = logging.getLogger("fadu.desk")


@dataclass(frozen=True)
class Trouble:
    """What an error page says. `number`: the one under which the log has the traceback."""

    status: int
    title: str
    what: str
    kept: str = ""
    todo: str = ""
    number: str = ""


def page(request: HttpRequest, trouble: Trouble, *, alone: bool = False) -> HttpResponse:
    """The error page in the frame of the desk, or on its own where that frame cannot be had."""
    framed = not alone and getattr(request, "user", None) is not None and request.user.is_authenticated
    name = "desk/error.html" if framed else "desk/error_alone.html"
    context = {"trouble": trouble, "back": back_of(request)}
    return HttpResponse(render_to_string(name, context, None if alone else request), status=trouble.status)


def back_of(request: HttpRequest) -> str:
    """The page of a form that was posted: to look at it again."""
    return request.path if request.method == "POST" else ""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, (RequestDataTooBig, TooManyFieldsSent)):
        what = _("表单的文字超过能接收的大小，没有收下。")
        todo = _("返回上一页，把长文字放进附件后再提交。")
        return page(request, Trouble(413, _("内容过长"), what, kept_words(request), todo))
    what = _("地址或者表单不完整。")
    return page(request, Trouble(400, _("读不懂这个请求"), what, todo=_("返回上一页，刷新后再试。")))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    what, todo = str(exception or ""), ""
    if not what:
        what = _("你现在的职务不能查看这一页。")
        todo = _("需要查看的，请本单位系统管理员调整职务。")
    return page(request, Trouble(403, _("不能查看"), what, todo=todo))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    what = _("地址可能写错了，或者这件事项不在你可以查看的范围内。")
    return page(request, Trouble(404, _("没有这一页"), what, todo=_("从事项清单里查找，或者核对地址。")))


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The sign-in changed since the form was shown: what it held is kept as its draft; nothing is taken."""
    has_draft = bool(request.POST.get("own-draft"))
    if has_draft and not request.user.is_authenticated:
        return sign_in_again(request)
    if has_draft and kept(request):
        return HttpResponseRedirect(request.get_full_path())
    what = _("登录已经变化或者页面放得太久，没有提交。")
    return page(request, Trouble(403, _("页面已过期"), what, todo=_("返回上一页，刷新后再提交。")))


def kept(request: HttpRequest) -> bool:
    """Keep what was posted as the draft of its form, if it has one and that can be done."""
    try:
        person = Person.objects.filter(user_id=request.user.pk).first() if request.user.pk else None
        return person is not None and as_draft(person, {name: list(many) for name, many in request.POST.lists()})
    except Exception:  # the very trouble that is told may bar this too
        log.warning("the posted form could not be kept", exc_info=True)
        return False


def kept_words(request: HttpRequest) -> str:
    """What became of what was typed: said only where it is so."""
    if request.method != "POST":
        return ""
    return _("填写的内容还在上一页，返回就能看到。")


def server_error(request: HttpRequest) -> HttpResponse:
    """Gives the trouble a number, writes it beside the traceback and shows it."""
    number = secrets.token_hex(4).upper()
    log.error("trouble %s at %s %s", number, request.method, request.path, exc_info=True)
    said = ""
    if request.method == "POST":
        saved = kept(request)
        said = _("填写的内容已存为草稿，附件要重新选。") if saved else kept_words(request)
    trouble = Trouble(
        500,
        _("这一步没有完成"),
        _("服务器出了问题，已经记录。台账没有写入半条记录。"),
        said,
        _("稍后再试。还不行的，把编号报给系统管理员，凭编号能在日志里找到原因。"),
        number,
    )
    return page(request, trouble, alone=True)
