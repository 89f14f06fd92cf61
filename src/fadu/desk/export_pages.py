"""Pages of the export: asking for it, watching it, fetching the file; the list of exports."""

from __future__ import annotations

from io import BytesIO

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fadu.desk import exporting
from fadu.desk.columns import columns_of
from fadu.desk.models import Export
from fadu.desk.saved_views import plain
from fadu.desk.who import posts_today, require_person
from fadu.search.index import near
from fadu.statutes.roles import ADMINISTRATOR

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN = 100  # exports listed


@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Give the file at once, or begin to write it and show how far it has come."""
    person = require_person(request)
    export = Export(
        person=person,
        query=plain(request.POST.get("query", ""))[:600],
        columns=[column.name for column in columns_of(request)],
        names=request.POST.get("names") == "1",
    )
    question = exporting.question_of(export)
    if question.chosen.terms:
        near()
    export.told = exporting.told_of(question.chosen)
    export.save()
    if exporting.small(question):
        file = BytesIO()
        exporting.write(export, file)
        export.save()
        file.seek(0)
        return given(file, export)
    exporting.in_background.enqueue(export.pk)
    return redirect("export", pk=export.pk)


def given(file: object, export: Export) -> FileResponse:
    stamp = timezone.localtime(export.ready_at).strftime("%Y%m%d-%H%M")
    name = _("事项") + f"-{stamp}.xlsx"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type=EXCEL)  # type: ignore[arg-type]
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_safe
def watch(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the export is; the file once it is there."""
    export = get_object_or_404(Export, pk=pk, person=require_person(request))
    return render(request, "desk/export.html", {"export": export, "running": not export.ready_at and not export.failed})


@require_safe
def fetch(request: HttpRequest, pk: int) -> HttpResponse:
    """The file, for the person who asked for it."""
    export = get_object_or_404(Export, pk=pk, person=require_person(request))
    if not export.file or not exporting.path_of(export).exists():
        messages.error(request, _("文件已经删除（保留一天）。重新导出即可。"))
        return redirect("exports")
    return given(exporting.path_of(export).open("rb"), export)


@require_safe
def exports(request: HttpRequest) -> HttpResponse:
    """One's own exports; for a system administrator everyone's."""
    person = require_person(request)
    all_of_them = any(ADMINISTRATOR.id in post.roles for post in posts_today(request))
    found = Export.objects.select_related("person").order_by("-pk")
    if not all_of_them:
        found = found.filter(person=person)
    return render(request, "desk/exports.html", {"exports": found[:SHOWN], "all": all_of_them, "person": person})
