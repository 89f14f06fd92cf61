"""The annual report: read, written part by part, made final, sent out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fadu.desk.measures import Measured, measured
from fadu.desk.papers import paper_of, picks_of
from fadu.desk.who import posts_today, require_person
from fadu.organs.access import serves_division
from fadu.organs.models import Division
from fadu.reporting import values, versions
from fadu.reporting.content import BadContent, Block, Content, with_part
from fadu.reporting.content import from_json as content_from
from fadu.reporting.errors import Conflict, Frozen, NotReady, ReportExists, ReportingError
from fadu.reporting.export import FORMS, as_json
from fadu.reporting.models import Report, ReportVersion

HEAD = "head"  # the title, number, addressee and date, edited like a part
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}
HEAD_FIELDS = {"title": "标题", "number": "文号", "addressee": "主送", "issuer": "发文机关", "date": "成文日期"}


def may_write(request: HttpRequest, division: Division) -> bool:
    """Those who serve the whole division write its report; all who hold a post there may read it."""
    return any(post.organ.division_id == division.pk and serves_division(post.organ) for post in posts_today(request))


def require_writer(request: HttpRequest, there: Measured) -> None:
    if not may_write(request, there.division):
        raise PermissionDenied("年度报告由本级政府办公室、司法局编写。需要参与的，请本单位系统管理员调整职务。")


def report_of(there: Measured) -> Report | None:
    found: Report | None = (
        Report.objects.filter(division=there.division, year=there.year).select_related("division").first()
    )
    return found


def report_or_404(there: Measured) -> Report:
    found = report_of(there)
    if found is None:
        raise Http404("这一年的报告还没有起草")
    return found


def back(there: Measured) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("report") + there.address)


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """The latest version (or ?version=) with its numbers as links, what is missing, the versions."""
    there = measured(request)
    found = report_of(there)
    context: dict[str, Any] = {"there": there, "report": found, "may_write": may_write(request, there.division)}
    if found is None:
        return render(request, "desk/report.html", context)
    newest = versions.latest(found)
    version = version_of(found, request.GET.get("version", "")) or newest
    numbers = versions.values_of(version)
    text = versions.content_of(version)
    context |= {
        "version": version,
        "newest": newest,
        "paper": paper_of(text, numbers, there.address),
        "frozen": found.status == Report.Status.FROZEN,
        "versions": list(found.versions.select_related("made_by").order_by("-number")),
        "forms": ["docx", "pdf", "html", "json"],
    }
    return render(request, "desk/report.html", context)


def version_of(found: Report, number: str) -> ReportVersion | None:
    return found.versions.filter(number=int(number)).first() if number.isdecimal() and len(number) < 7 else None


@require_POST
def report_start(request: HttpRequest) -> HttpResponse:
    """A first draft from the year's records."""
    there = measured(request)
    require_writer(request, there)
    try:
        versions.make_draft(there.division, there.year, person=require_person(request))
        messages.success(request, "已用本年台账起草第 1 稿")
    except ReportExists as error:
        messages.error(request, str(error))
    return back(there)


@require_http_methods(["GET", "HEAD", "POST"])
def report_edit(request: HttpRequest, part: str) -> HttpResponse:
    """GET: the paragraphs of a part as text. POST: keep them as the next version."""
    there = measured(request)
    require_writer(request, there)
    found = report_or_404(there)
    newest = versions.latest(found)
    text = versions.content_of(newest)
    if part != HEAD and part not in {one.key for one in text.parts}:
        raise Http404("报告没有这一部分")
    if found.status == Report.Status.FROZEN:
        messages.error(request, str(Frozen(found)))
        return back(there)
    if request.method != "POST":
        return edit_page(request, there, found, part, text, newest.number)
    return keep(request, there, found, part, newest)


def edit_page(
    request: HttpRequest,
    there: Measured,
    found: Report,
    part: str,
    text: Content,
    based_on: int,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    section = next((one for one in text.parts if one.key == part), None)
    numbers = values.of_year(there.division.code, there.year)
    context = {
        "there": there,
        "report": found,
        "part": part,
        "section": section,
        "based_on": based_on,
        "blocks": [(block, max(2, min(12, len(block.text) // 46 + 1))) for block in section.blocks] if section else [],
        "fields": [(name, title, getattr(text, name)) for name, title in HEAD_FIELDS.items()],
        "groups": picks_of(text, numbers, there.address) if section else [],
    } | more
    return render(request, "desk/report_edit.html", context, status=status)


def keep(request: HttpRequest, there: Measured, found: Report, part: str, newest: ReportVersion) -> HttpResponse:
    """Save what was typed; where another version came first, give both back to be compared."""
    based = request.POST.get("based_on", "")
    number = int(based) if based.isdecimal() and len(based) < 7 else 0
    ground = version_of(found, based) or newest
    try:
        text = written(versions.content_of(ground), part, request)
        saved = versions.save_version(
            found,
            text,
            based_on=number,
            person=require_person(request),
            note=request.POST.get("note", "").strip()[:200],
        )
    except Conflict as error:
        section = f"{len(error.changes)} 处不同"
        return edit_page(
            request,
            there,
            found,
            part,
            error.kept,
            error.latest.number,
            409,
            wrong=str(error),
            changes=error.changes,
            section_note=section,
        )
    except BadContent as error:
        raw = typed(versions.content_of(ground), part, request)
        return edit_page(request, there, found, part, raw, number, 422, wrong=str(error))
    except ReportingError as error:
        messages.error(request, str(error))
        return back(there)
    messages.success(request, f"已保存为{saved}")
    return HttpResponseRedirect(f"{reverse('report')}{there.address}#p-{part}")


def written(text: Content, part: str, request: HttpRequest) -> Content:
    """The content with what was typed, checked. Raises BadContent."""
    return content_from(typed(text, part, request).as_json())


def typed(text: Content, part: str, request: HttpRequest) -> Content:
    """The content with what was typed, as it is; an emptied paragraph goes, a new one comes last."""
    if part == HEAD:
        return replace(text, **{name: request.POST.get(name, getattr(text, name)).strip() for name in HEAD_FIELDS})
    return with_part(text, part, change_of(request))


def change_of(request: HttpRequest) -> Callable[[tuple[Block, ...]], list[Block]]:
    def change(blocks: tuple[Block, ...]) -> list[Block]:
        kept = [rewritten(block, request.POST.get(f"b{n}", block.text)) for n, block in enumerate(blocks)]
        new = request.POST.get("new", "").strip()
        if new:
            heading = request.POST.get("new-kind") == "heading"
            kept.append(Block("heading", new, 2) if heading else Block("text", new))
        return [block for block in kept if block.text.strip()]

    return change


def rewritten(block: Block, text: str) -> Block:
    text = text.replace("\r\n", "\n").strip()
    return replace(block, text=text, kind="text" if block.kind == "gap" and text != block.text else block.kind)


@require_POST
def report_freeze(request: HttpRequest) -> HttpResponse:
    """Make the report final, or say what is missing."""
    there = measured(request)
    require_writer(request, there)
    found = report_or_404(there)
    based = request.POST.get("based_on", "")
    try:
        versions.freeze(found, based_on=int(based) if based.isdecimal() else 0, person=require_person(request))
        messages.success(request, "已定稿，数字及其来源一并存档")
    except NotReady as error:
        messages.error(request, str(error))
    except ReportingError as error:
        messages.error(request, str(error))
    return back(there)


@require_POST
def report_reopen(request: HttpRequest) -> HttpResponse:
    """Take a final report back, with the reason."""
    there = measured(request)
    require_writer(request, there)
    try:
        versions.reopen(report_or_404(there), reason=request.POST.get("reason", ""), person=require_person(request))
        messages.success(request, "已退回起草，原定稿保留在历次稿中")
    except ValueError as error:
        messages.error(request, str(error))
    return back(there)


@require_safe
def report_export(request: HttpRequest, form: str) -> HttpResponse:
    """The report as a file: docx and PDF in the official layout, HTML that stands alone, JSON."""
    there = measured(request)
    found = report_or_404(there)
    version = version_of(found, request.GET.get("version", "")) or versions.latest(found)
    text, numbers = versions.content_of(version), versions.values_of(version)
    name = f"{there.division.name}{there.year}年度法治政府建设报告（第{version.number}稿）.{form}"
    if form == "json":
        answer: HttpResponse = JsonResponse(
            as_json(text, numbers, division=there.division.code, year=there.year, receipt=version.receipt),
            json_dumps_params={"ensure_ascii": False, "indent": 1},
        )
    elif form in FORMS:
        answer = HttpResponse(FORMS[form](text, numbers), content_type=TYPES[form])
    else:
        raise Http404("没有这种格式")
    return as_download(answer, name)


def as_download(answer: HttpResponse, name: str) -> HttpResponse:
    from django.utils.http import content_disposition_header

    answer["Content-Disposition"] = content_disposition_header(True, name)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
