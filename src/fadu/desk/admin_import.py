"""Bringing in lists from Excel: template, upload, the verdict on every row, confirmation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk.admin import prefix, seat
from fadu.desk.drafts import forget
from fadu.desk.stepforms import new_key
from fadu.desk.uploads import too_large
from fadu.desk.who import require_person
from fadu.desk.wording import today
from fadu.ledger import personal, registers
from fadu.ledger.administration import register_list
from fadu.ledger.errors import LedgerError
from fadu.ledger.models import Draft
from fadu.organs import roster_organs, roster_people
from fadu.organs.roster import CHANGED, NEW, SAME, WRONG, Judging, Verdict, judge_list, moves_of
from fadu.organs.roster_files import Columns, FileError, read, template, wrong_rows
from fadu.statutes.administration import ORGANS, PEOPLE, POSTED

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN = 200  # rows of each kind on the page; the rest are in the file of wrong rows or need no look


@dataclass(frozen=True)
class Kind:
    """One kind of list."""

    title: str
    words: str | Promise
    columns: Columns
    judge: Callable[[Verdict, Judging], None]
    roles: Sequence[str] = ()


KINDS = {
    "organs": Kind(ORGANS, gettext_lazy("机构"), roster_organs.COLUMNS, roster_organs.organ),
    "people": Kind(PEOPLE, gettext_lazy("人员和任职"), roster_people.COLUMNS, roster_people.post,
                   [role.title for role in POSTED]),
}  # fmt: skip


def kind_or_404(name: str) -> Kind:
    if name not in KINDS:
        raise Http404
    return KINDS[name]


def draft_name(name: str) -> str:
    return f"new:administration:{name}"


def kept(request: HttpRequest, name: str) -> dict[str, Any] | None:
    """The list that was brought in and not yet confirmed: kept for the person, encrypted, through any sign-out."""
    draft = Draft.objects.filter(person=require_person(request), matter=None, step=draft_name(name)).first()
    found = personal.opened(draft.data) if draft else None
    return found if isinstance(found, dict) else None


def keep(request: HttpRequest, name: str, file: str, rows: Sequence[tuple[int, Mapping[str, str]]]) -> None:
    data = personal.sealed({"file": file, "key": new_key(), "rows": rows})
    Draft.objects.update_or_create(
        person=require_person(request), matter=None, step=draft_name(name), defaults={"data": data}
    )


def verdicts_on(request: HttpRequest, name: str, held: dict[str, Any]) -> list[Verdict]:
    """Each row judged against the registers as they stand now."""
    kind, own = kind_or_404(name), seat(request).division
    judging = Judging(registers.whole(), today(), own.handle, prefix(request), held["key"][:10])
    return judge_list([(number, cells) for number, cells in held["rows"]], judging, kind.judge)


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: HttpRequest, name: str) -> HttpResponse:
    """GET: the upload, or the verdict on what was uploaded. POST: a file; `take`: the right rows; `drop`: none."""
    kind, person = kind_or_404(name), require_person(request)
    if request.method == "POST":
        if "drop" in request.POST:
            forget(person, None, draft_name(name))
            return redirect("admin-import", name)
        return take(request, name) if "take" in request.POST else upload(request, name)
    held = kept(request, name)
    context = {"name": name, "kind": kind, "columns": kind.columns}
    return render(request, "desk/admin_import.html", context | (preview(request, name, held) if held else {}))


def preview(request: HttpRequest, name: str, held: dict[str, Any]) -> dict[str, Any]:
    verdicts = verdicts_on(request, name, held)
    counts = Counter(one.kind for one in verdicts)
    groups = [(kind, [one for one in verdicts if one.kind == kind]) for kind in (WRONG, CHANGED, NEW)]
    return {
        "held": held,
        "counts": {"all": len(verdicts), "new": counts[NEW], "changed": counts[CHANGED], "same": counts[SAME],
                   "wrong": counts[WRONG]},
        "groups": [(_(kind), [row(one, name) for one in found[:SHOWN]], len(found)) for kind, found in groups if found],
        "moves": len(moves_of(verdicts)),
        "shown": SHOWN,
    }  # fmt: skip


def row(verdict: Verdict, name: str) -> dict[str, Any]:
    cells = [(column, verdict.cells.get(column, ""), verdict.errors.get(column, ""))
             for column, _needed, _say in KINDS[name].columns]
    return {"number": verdict.number, "cells": cells, "whole": verdict.errors.get("", ""), "notes": verdict.notes}


def upload(request: HttpRequest, name: str) -> HttpResponse:
    kind, file = kind_or_404(name), request.FILES.get("file")
    wrong = too_large(request) if file is None else ""
    if file is None:
        wrong = wrong or _("选择要导入的 xlsx 文件")
    else:
        try:
            keep(request, name, (file.name or "名册.xlsx")[-100:], read(file.read(), kind.columns))
            return redirect("admin-import", name)
        except FileError as error:
            wrong = str(error)
    context = {"name": name, "kind": kind, "columns": kind.columns, "wrong": wrong}
    return render(request, "desk/admin_import.html", context, status=422)


def take(request: HttpRequest, name: str) -> HttpResponse:
    """Register the rows that are right; the wrong ones stay for mending."""
    kind, held = kind_or_404(name), kept(request, name)
    if held is None:
        messages.info(request, _("名册已经登记或者已经放弃"))
        return redirect("admin-import", name)
    verdicts = verdicts_on(request, name, held)
    moves = moves_of(verdicts)
    try:
        if moves:
            register_list(require_person(request), kind.title, held["file"], moves, key=held["key"])
    except LedgerError as error:
        context = {"name": name, "kind": kind, "columns": kind.columns, "wrong": str(error)}
        return render(request, "desk/admin_import.html", context | preview(request, name, held), status=409)
    left = [(one.number, one.cells) for one in verdicts if one.kind == WRONG]
    if left:
        keep(request, name, held["file"], left)
    else:
        forget(require_person(request), None, draft_name(name))
    taken = len(verdicts) - len(left)
    messages.success(request, _("已登记 {taken} 行").format(taken=taken))
    return redirect("admin-import", name) if left else redirect(f"admin-{name}")


@require_safe
def template_file(request: HttpRequest, name: str) -> HttpResponse:
    kind = kind_or_404(name)
    return download(template(kind.title, kind.columns, kind.roles), f"{kind.title}名册.xlsx")


@require_safe
def wrong_file(request: HttpRequest, name: str) -> HttpResponse:
    """The rows that are wrong, with what is wrong."""
    kind, held = kind_or_404(name), kept(request, name)
    if held is None:
        raise Http404
    verdicts = verdicts_on(request, name, held)
    return download(wrong_rows(kind.title, kind.columns, verdicts), f"{kind.title}有误的行.xlsx")


def download(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=XLSX)
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return answer
