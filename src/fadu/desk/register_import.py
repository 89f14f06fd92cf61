"""A batch of adjustments from Excel: the document and the list are kept, judged row by row, then registered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk.admin_import import download
from fadu.desk.drafts import forget
from fadu.desk.register_adjust import paper_of, seat_or_403
from fadu.desk.register_forms import paper_errors, paper_fields
from fadu.desk.register_pages import title_of
from fadu.desk.register_scope import register_or_404
from fadu.desk.stepforms import new_key
from fadu.desk.uploads import too_large
from fadu.desk.who import require_person
from fadu.desk.wording import today
from fadu.ledger import personal
from fadu.ledger.errors import LedgerError
from fadu.ledger.models import Draft
from fadu.organs.models import Organ
from fadu.organs.roster import CHANGED, NEW, SAME, WRONG, Verdict
from fadu.organs.roster_files import FileError, read_sheet, template, wrong_rows
from fadu.procedures.forms import FormError
from fadu.registers.adjusting import adjust
from fadu.registers.folding import KINDS
from fadu.registers.grammar import Register
from fadu.registers.importing import columns, judge_list, moves_of

SHOWN = 200  # rows of each kind on the page
PAPER = ("own-document", "own-number", "own-decided", "own-since", "own-other", "own-reason")


def loose(register: Register) -> list[tuple[str, bool, str]]:
    """The columns for reading: none of them must be there, as a list of cancellations names only the items."""
    return [(name, False, say) for name, _needed, say in columns(register)]


def draft_name(register: Register) -> str:
    return f"new:register:{register.code}"


def kept(request: HttpRequest, register: Register) -> dict[str, Any] | None:
    """The list that was brought in and not yet registered."""
    person = require_person(request)
    draft = Draft.objects.filter(person=person, matter=None, step=draft_name(register)).first()
    found = personal.opened(draft.data) if draft else None
    return found if isinstance(found, dict) else None


def keep(request: HttpRequest, register: Register, held: Mapping[str, Any]) -> None:
    Draft.objects.update_or_create(person=require_person(request), matter=None, step=draft_name(register),
                                   defaults={"data": personal.sealed(dict(held))})  # fmt: skip


def unread(heads: Sequence[str]) -> list[str]:
    """Headings that were not read, but for the two days that every exported list has."""
    return [one[:40] for one in heads if one not in (_("起"), _("止"), "起", "止")]


def verdicts_on(register: Register, organ: Organ, held: Mapping[str, Any]) -> list[Verdict]:
    return judge_list(register, organ, [(number, cells) for number, cells in held["rows"]])


@require_http_methods(["GET", "HEAD", "POST"])
def register_import(request: HttpRequest, code: str) -> HttpResponse:
    """GET: the upload, or the verdict on what was uploaded. POST: a file; `take`: the right rows; `drop`: none."""
    register = register_or_404(code)
    if not register.kept:
        raise Http404
    organ, role = seat_or_403(request, register)
    if request.method == "POST":
        if "drop" in request.POST:
            forget(require_person(request), None, draft_name(register))
            return redirect("register-import", code)
        return take(request, register, organ, role) if "take" in request.POST else upload(request, register)
    return show(request, register, organ, kept(request, register))


def upload(request: HttpRequest, register: Register) -> HttpResponse:
    file, errors = request.FILES.get("file"), paper_errors(request.POST)
    wrong = too_large(request) if file is None else ""
    if file is None:
        wrong = wrong or _("选择要导入的 xlsx 文件")
    else:
        try:
            rows, other = read_sheet(file.read(), loose(register))
            paper = {name: request.POST.get(name, "").strip()[:300] for name in PAPER}
            if not errors:
                keep(request, register, {"file": (file.name or "")[-100:], "key": new_key(), "rows": rows,
                                         "paper": paper, "unread": unread(other)})
                return redirect("register-import", register.code)
        except FileError as error:
            wrong = str(error)
    return show(request, register, None, None, errors, wrong, 422)


def take(request: HttpRequest, register: Register, organ: Organ, role: str) -> HttpResponse:
    """Register the rows that are right; the wrong ones stay for mending."""
    held = kept(request, register)
    if held is None:
        messages.info(request, _("这份表已经登记或者已经放弃"))
        return redirect("register-import", register.code)
    verdicts = verdicts_on(register, organ, held)
    moves, left = moves_of(verdicts), [(one.number, one.cells) for one in verdicts if one.kind == WRONG]
    try:
        adjust(require_person(request), register, organ, role, paper_of(as_posted(held)), moves, key=held["key"])
    except (LedgerError, FormError) as error:
        return show(request, register, organ, held, wrong=str(error), status=409)
    if left:
        keep(request, register, held | {"rows": left, "key": new_key()})
    else:
        forget(require_person(request), None, draft_name(register))
    messages.success(request, _("已登记 {count} 项调整").format(count=len(moves)))
    return redirect("register-import" if left else "register", register.code)


def as_posted(held: Mapping[str, Any]) -> Any:
    return dict(held["paper"])


def show(
    request: HttpRequest, register: Register, organ: Organ | None, held: Mapping[str, Any] | None,
    errors: Mapping[str, str] | None = None, wrong: str = "", status: int = 200,
) -> HttpResponse:  # fmt: skip
    plain = {name: request.POST.get(name, "") for name in PAPER} if request.method == "POST" and not held else {
        "own-since": today().isoformat()}  # fmt: skip
    context: dict[str, Any] = {
        "register": register, "title": title_of(register), "columns": columns(register), "wrong": wrong,
        "paper": paper_fields(plain, errors or {}, ""), "kinds": list(KINDS.values()),
    }  # fmt: skip
    if held and organ:
        context |= preview(register, held, verdicts_on(register, organ, held))
    return render(request, "desk/register_import.html", context, status=status)


def preview(register: Register, held: Mapping[str, Any], verdicts: Sequence[Verdict]) -> dict[str, Any]:
    counts = Counter(one.kind for one in verdicts)
    acts = Counter(KINDS[step] for step, _cells in moves_of(verdicts))
    filled = {name for one in verdicts for name, text in one.cells.items() if text}
    heads = [name for name, _needed, _say in columns(register) if name in filled
             or any(name in one.errors for one in verdicts)]  # fmt: skip
    groups = [(kind, [one for one in verdicts if one.kind == kind]) for kind in (WRONG, CHANGED, NEW)]
    return {
        "held": held, "document": document_words(held["paper"]), "heads": heads, "shown": SHOWN,
        "acts": list(acts.items()), "moves": len(moves_of(verdicts)),
        "counts": {"all": len(verdicts), "new": counts[NEW], "changed": counts[CHANGED], "wrong": counts[WRONG],
                   "same": counts[SAME]},
        "unread": "、".join(held.get("unread", ())),
        "groups": [(_(kind), [row(one, heads) for one in rows[:SHOWN]], len(rows)) for kind, rows in groups if rows],
    }  # fmt: skip


def document_words(paper: Mapping[str, str]) -> str:
    """《…》（文号），自某日起."""
    number = f"（{paper['own-number']}）" if paper.get("own-number") else ""
    return _("{document}{number}，自 {since} 起生效").format(
        document=paper["own-document"], number=number, since=paper["own-since"])


def row(verdict: Verdict, heads: Sequence[str]) -> dict[str, Any]:
    cells = [(name, verdict.cells.get(name, ""), verdict.errors.get(name, "")) for name in heads]
    return {"number": verdict.number, "cells": cells, "whole": verdict.errors.get("", ""), "notes": verdict.notes}


@require_safe
def register_template(request: HttpRequest, code: str) -> HttpResponse:
    register = register_or_404(code)
    return download(template(register.title[:31], columns(register)), f"{register.title}调整表.xlsx")


@require_safe
def register_wrong(request: HttpRequest, code: str) -> HttpResponse:
    """The rows that are wrong, with what is wrong."""
    register = register_or_404(code)
    organ, _role = seat_or_403(request, register)
    held = kept(request, register)
    if held is None:
        raise Http404
    verdicts = verdicts_on(register, organ, held)
    return download(wrong_rows(register.title[:31], columns(register), verdicts), f"{register.title}有误的行.xlsx")
