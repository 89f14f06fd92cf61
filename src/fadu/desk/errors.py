"""Pages for what went wrong: what happened, what was kept, what to do. A 500 shows a number that the log has."""

from __future__ import annotations

import logging
import secrets

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

log = logging.getLogger("fadu.desk")


def page(request: HttpRequest, status: int, title: str, say: str, number: str = "") -> HttpResponse:
    """The error page in the frame of the desk, or on its own where that frame cannot be had."""
    context = {"title": title, "say": say, "number": number, "status": status}
    name = "desk/error.html" if status != 500 and request.user.is_authenticated else "desk/error_alone.html"
    return HttpResponse(render_to_string(name, context, request), status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 400, "读不懂这个请求", "地址或者表单不完整。返回上一页刷新后再试。")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    say = (
        str(exception)
        if exception and str(exception)
        else "你现在的职务不能查看这一页。需要查看的，请本单位系统管理员调整职务。"
    )
    return page(request, 403, "不能查看", say)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 404, "没有这一页", "地址可能写错了，或者这件事项不在你可以查看的范围内。")


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(
        request, 403, "页面已过期", "登录已经变化或者页面放得太久，没有提交。返回上一页刷新后再提交，草稿还在。"
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Gives the trouble a number, writes it beside the traceback and shows it."""
    number = secrets.token_hex(4).upper()
    log.error("trouble %s at %s %s", number, request.method, request.path, exc_info=True)
    return HttpResponse(
        render_to_string(
            "desk/error_alone.html",
            {
                "title": "这一步没有完成",
                "number": number,
                "status": 500,
                "say": "服务器出了问题，已经记录。台账没有写入半条记录；填写的内容在草稿里。",
            },
        ),
        status=500,
    )
