"""考核表 of one unit: claims and reviews item by item, the same page for who is assessed and who assesses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from fadu.assessment.rectifying import given_to
from fadu.assessment.scheme import COUNTED, Item, tree
from fadu.assessment.scoring import plain, score
from fadu.assessment.sheet import Line, Sheet, final_text, sheets
from fadu.desk.assessment_evidence import kept_before, last_tasks, reused, used, withdrawn
from fadu.desk.scope import matter_or_404
from fadu.desk.stepforms import key_of, new_key
from fadu.desk.submitting import Outcome, attempt
from fadu.desk.who import posts_today, require_person
from fadu.desk.wording import today
from fadu.ledger.actions import append
from fadu.ledger.models import Link, Matter
from fadu.ledger.reading import local, record_of
from fadu.organs.access import is_government, roles_on
from fadu.organs.models import Person
from fadu.procedures.steps import Step
from fadu.statutes.assessment import Claim, Confirm, Feedback, Review, Submit, assessment, assessment_cycle

SIDES = {"claim": Claim, "review": Review}


@dataclass
class Cell:
    """One item as a row of the form: what stands in its boxes, what is wrong with them."""

    line: Line
    value: str = ""
    points: str = ""
    words: str = ""
    proofs: tuple[str, ...] = ()
    error: str = ""
    inapplicable: bool = False

    @property
    def asks_value(self) -> bool:
        """Do people state a number, since the records do not give it?"""
        return (not self.line.item.computed or self.line.unknown) and self.line.item.rule.way in COUNTED


@require_http_methods(["GET", "HEAD", "POST"])
def sheet_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The table, one 一级指标 at a time (?part=1…). POST: the boxes of that part, or an act on the whole."""
    matter = matter_or_404(request, pk)
    if matter.procedure != assessment.id:
        raise Http404
    (sheet,) = sheets([matter])
    parts = tree([one.item for one in sheet.lines])
    part = int(text) if (text := request.GET.get("part", "1")).isdecimal() and 1 <= int(text) <= len(parts) else 1
    here = [one for one in sheet.lines if one.item.first == parts[part - 1][0]]
    side = side_of(request, matter)
    cells = [filled(one, side) for one in here]
    if request.method == "POST":
        done = acted(request, sheet) if "act" in request.POST else save(request, matter, side, cells)
        if done:
            return done
    cycle = cycle_above(matter)
    context = {
        "sheet": sheet,
        "cells": cells,
        "used": used(sheet),
        "earlier": kept_before(matter, sheet) if side == "claim" else [],
        "tasks": given_to(matter),
        "last_tasks": last_tasks(matter, cycle, sheet.year),
        "wrong": [one for one in cells if one.error],
        "parts": [(number, first, *standing(sheet, first)) for number, (first, _s) in enumerate(parts, 1)],
        "part": part,
        "following": part + 1 if part < len(parts) else 0,
        "side": side,
        "acts": acts(request, matter),
        "cycle": cycle,
        "organ": 0 if is_government(matter.organ) else matter.organ_id,
        "key": new_key(),
        "today": today().isoformat(),
    }
    return render(request, "desk/assessment_sheet.html", context, status=422 if context["wrong"] else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def sheet_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """The page on which such a step of the assessment is taken."""
    return HttpResponseRedirect(reverse("assessment-sheet", args=[matter_or_404(request, pk).pk]))


def standing(sheet: Sheet, first: str) -> tuple[Decimal | None, Decimal | None]:
    return sheet.by_first.get(first, (None, None))


def cycle_above(matter: Matter) -> Matter | None:
    found = Link.objects.filter(matter=matter, other__procedure=assessment_cycle.id).select_related("other").first()
    return found.other if found else None


def open_steps(request: HttpRequest, matter: Matter) -> dict[str, type[Step]]:
    """The steps that this person may take now."""
    held = roles_on(posts_today(request), matter, list(matter.participants.all()))
    now = record_of(matter).at(local())
    return {one.id: one for one in now.procedure.steps if one.id in now.open and held.keys() & {r.id for r in one.by}}


def side_of(request: HttpRequest, matter: Matter) -> str:
    """`claim`: fills in what the unit claims; `review`: reviews it; "": only reads."""
    found = open_steps(request, matter)
    return next((name for name, step in SIDES.items() if step.id in found), "")


def acts(request: HttpRequest, matter: Matter) -> dict[str, bool]:
    """What may be done to the whole now."""
    found = open_steps(request, matter)
    return dict.fromkeys(found, True)


def filled(line: Line, side: str) -> Cell:
    """The boxes as they stand: what was said last; else what the records give, or what was claimed."""
    entry = line.claim if side == "claim" else line.review
    suggested = line.claimed if side == "review" and line.claim else line.worth.points if line.worth else None
    said: dict[str, Any] = dict(entry.data) if entry else {}
    points = said.get("points", suggested)
    value = said.get("value", line.claim.data.get("value") if line.claim else None)
    value_text, points_text = ("" if one is None else plain(Decimal(str(one))) for one in (value, points))
    words = said.get("explanation" if side == "claim" else "reason") or ""
    told = entry or (line.claim if side == "review" else None)
    left_out = bool(told and told.data.get("inapplicable"))
    return Cell(line, value_text, "" if left_out else points_text, words, tuple(said.get("evidence") or ()),
                inapplicable=left_out)  # fmt: skip


def save(request: HttpRequest, matter: Matter, side: str, cells: list[Cell]) -> HttpResponse | None:
    """An entry for every item that was changed; None where some box is wrong: nothing is written then."""
    if not side:
        messages.error(request, _("现在不能填写，刷新页面看最新情况"))
        return None
    wanted = []
    for cell in cells:
        data = read(request, cell, side)
        if data and changed(cell.line, side, data):
            wanted.append((cell, data))
    if any(one.error for one in cells):
        return None
    person, key, step = require_person(request), key_of(request)[:40], SIDES[side]
    done = 0
    for cell, data in wanted:
        outcome = written(matter, step, data, person, f"{key}:{cell.line.item.code}")
        if outcome.receipt is None:
            cell.error = said(outcome)
            return None
        done += 1
    messages.success(request, _("已保存{number}项").format(number=done) if done else _("没有改动"))
    following = request.POST.get("next", "")
    address = reverse("assessment-sheet", args=[matter.pk])
    return HttpResponseRedirect(f"{address}?part={following if following.isdecimal() else request.GET.get('part', 1)}")


def written(matter: Matter, step: type[Step], data: dict[str, Any], person: Person, key: str) -> Outcome:
    return attempt(lambda: append(matter, step.id, data, person=person, key=key))


def said(outcome: Outcome) -> str:
    texts = [one.text for one in outcome.refusals] or list(outcome.unreadable.values()) or [outcome.stopped]
    return "；".join(texts) or _("没有保存，刷新页面再试")


def read(request: HttpRequest, cell: Cell, side: str) -> dict[str, Any]:
    """The answers of a row; {} for one that is empty. What is wrong stands in `cell.error`."""
    item = cell.line.item
    given = {name: request.POST.get(f"{name}-{item.code}", "").strip()[:2000] for name in ("value", "points", "words")}
    cell.value, cell.points, cell.words = given["value"], given["points"], given["words"]
    cell.proofs = tuple(request.POST.getlist(f"proof-{item.code}"))
    cell.inapplicable = f"none-{item.code}" in request.POST
    if cell.inapplicable:
        return left_out(cell, side)
    if not any((cell.value, cell.points, cell.words, cell.proofs)):
        return {}
    value = number(cell, cell.value, None) if cell.asks_value else None
    if value is not None and not cell.points:  # what it is worth need not be worked out by hand
        by_value = score(item, value).points
        cell.points = "" if by_value is None else plain(by_value)
    points = number(cell, cell.points, item)
    if not cell.points and not cell.error:
        cell.error = _("写明得分")
    if side == "review":
        if not cell.error and cell.line.claim and points != cell.line.claimed and not cell.words:
            cell.error = _("与自评不同，写明理由")
        stated = {} if value is None else {"value": str(value)}
        return {"item": item.code, "points": str(points), "reason": cell.words} | stated
    worth = cell.line.worth
    data: dict[str, Any] = {"item": item.code, "points": str(points), "explanation": cell.words,
                            "evidence": list(cell.proofs)}  # fmt: skip
    if value is not None:
        data["value"] = str(value)
    if item.computed and cell.line.computed:
        data["computed"] = f"{cell.line.computed.text}；{worth.why if worth else ''}"
    if not cell.error and not cell.words and not cell.proofs:
        cell.error = unproved(cell.line, points)
    return data


def left_out(cell: Cell, side: str) -> dict[str, Any]:
    """The answers of a row that does not concern the unit: no points, a reason; who agrees with the unit needs none."""
    cell.points = cell.value = ""
    data: dict[str, Any] = {"item": cell.line.item.code, "inapplicable": True}
    claim = cell.line.claim
    if not cell.words and (side == "claim" or not (claim and claim.data.get("inapplicable"))):
        cell.error = _("不适用的，写明理由")
    if side == "review":
        return data | {"reason": cell.words}
    return data | {"explanation": cell.words, "evidence": list(cell.proofs)}


def unproved(line: Line, points: Decimal | None) -> str:
    """What is wrong with points that nothing is said for; "" where the records say them."""
    if line.item.computed and not line.unknown:
        by_records = line.worth.points if line.worth else None
        return _("与系统取数的得分不同，写明理由") if points != by_records else ""
    return _("自报的得分要有说明或者佐证材料") if points else ""


def number(cell: Cell, text: str, item: Item | None) -> Decimal | None:
    """The number in a box; with an item, points that it can give. What is wrong stands in `cell.error`."""
    if not text:
        return None
    try:
        found = Decimal(text)
        if not found.is_finite() or found != round(found, 2):
            raise InvalidOperation
    except InvalidOperation:
        cell.error = _("“{text}”不是最多两位小数的数字").format(text=text[:20])
        return None
    if item and not 0 <= found <= item.points:
        cell.error = _("得分应在0至{points}之间").format(points=plain(item.points))
    return found


def changed(line: Line, side: str, data: dict[str, Any]) -> bool:
    entry = line.claim if side == "claim" else line.review
    if entry is None:
        return True

    def same(name: str) -> bool:
        old, new = entry.data.get(name), data.get(name)
        if name in ("points", "value"):
            return (None if old is None else Decimal(str(old))) == (None if new is None else Decimal(str(new)))
        return (old or "") == (new or "") if not isinstance(new, list) else list(old or ()) == new

    return not all(same(name) for name in data if name != "computed")


def acted(request: HttpRequest, sheet: Sheet) -> HttpResponse | None:
    """An act on a piece of evidence, or on the whole."""
    on_evidence = {"withdraw": withdrawn, "reuse": reused}.get(request.POST["act"])
    return on_evidence(request, sheet) if on_evidence else whole(request, sheet)


def whole(request: HttpRequest, sheet: Sheet) -> HttpResponse | None:
    """报送自评, 反馈初评结果 or 确定结果, with the totals as they stand."""
    act, person, key = request.POST["act"], require_person(request), key_of(request)
    total = str(sheet.claimed if act == Submit.id else sheet.total)
    data: dict[str, Any]
    if act == Submit.id:
        data = {"total": total, "shortcomings": request.POST.get("words", "").strip()[:4000]}
    elif act == Feedback.id:
        data = {"total": total, "object_by": request.POST.get("day", "")}
    elif act == Confirm.id:
        grade = "" if sheet.vetoed else sheet.scheme.grade(sheet.total)
        data = {"total": total, "grade": grade, "vetoed": [one.item.code for one in sheet.vetoed],
                "scores": list(filter(None, map(final_text, sheet.lines)))}
    else:
        raise Http404
    step = next(one for one in assessment.steps if one.id == act)
    if act == Feedback.id and not is_day(data["object_by"]):
        messages.error(request, _("选一个提出异议的期限"))
        return None
    outcome = written(sheet.matter, step, data, person, key)
    if outcome.receipt is None:
        messages.error(request, said(outcome))
        return None
    messages.success(request, _("已办：{title}").format(title=step.title))
    return HttpResponseRedirect(reverse("assessment-sheet", args=[sheet.matter.pk]))


def is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
