"""Registers as JSON, to read. Anyone reads what is public; who is signed in, also what is for the office.

GET registers/api/                       all registers: code, title, group, holder, basis, columns
GET registers/api/CODE/?on=DAY&after=…   items as of a day, 200 a page, `next` the address of the following one
GET registers/api/CODE/REF/?on=DAY       one item as of a day
GET registers/api/CODE/REF/history/      every version that it had, oldest first, with what each changed
Filters as on the page: q, standing, the name of a column. A day or a value that cannot be is 400, never everything.
Personal data is in none of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.register_pages import address, cursor, written
from fadu.desk.register_scope import STANDINGS, question
from fadu.desk.who import posts_today
from fadu.registers import asking
from fadu.registers.asking import ALL, Item, Question
from fadu.registers.catalogue import REGISTERS
from fadu.registers.grammar import CODE, HOLDER, Column, Register
from fadu.registers.histories import Past, history

SIZE = 200


def at_office(request: HttpRequest) -> bool:
    return request.user.is_authenticated and bool(posts_today(request))


def columns_of(request: HttpRequest, register: Register) -> list[Column]:
    return [one for one in register.columns if not one.personal and (one.public or at_office(request))]


def known(request: HttpRequest, code: str) -> Register | None:
    register = REGISTERS.get(code)
    return register if register and (register.public or at_office(request)) else None


def asked_of(request: HttpRequest, register: Register) -> Question:
    """As the page asks; the public sees every division."""
    asked = question(request, register)
    if not at_office(request):
        public = {one.name for one in register.columns if one.public and not one.personal}
        asked = replace(asked, codes=(), organs=(), marks=tuple(
            one for one in asked.marks if one.partition("=")[0] in public))  # fmt: skip
    return asked


def missing() -> JsonResponse:
    return answer({"error": "not_found", "message": _("没有这个名录或者条目")}, 404)


def not_understood(request: HttpRequest, register: Register) -> str:
    """What of the address means nothing: the name of the parameter; empty where all is understood."""
    if day := request.GET.get("on", ""):
        try:
            date.fromisoformat(day)
        except ValueError:
            return "on"
    if request.GET.get("standing", "") not in ("", *STANDINGS):
        return "standing"
    if (after := request.GET.get("after", "")) and cursor(after) is None:
        return "after"
    return next((one.name for one in register.filters
                 if (said := request.GET.get(one.name, "")) and said not in (one.choices or ("是", "否"))), "")


def refused(name: str) -> JsonResponse:
    return answer({"error": "bad_request", "parameter": name,
                   "message": _("参数“{name}”的值不对").format(name=name)}, 400)  # fmt: skip


def answer(data: dict[str, Any], status: int = 200) -> JsonResponse:
    found = JsonResponse(data, status=status, json_dumps_params={"ensure_ascii": False})
    found["Cache-Control"] = "no-store"
    return found


@login_not_required
@require_safe
def register_list_json(request: HttpRequest) -> JsonResponse:
    found = [one for code in REGISTERS if (one := known(request, code))]
    return answer({"registers": [
        {"code": one.code, "title": one.title, "group": one.group, "holder": one.holder, "basis": str(one.basis),
         "columns": [{"name": column.name, "label": column.label, "kind": column.kind, "unit": column.unit,
                      "choices": list(column.choices)} for column in columns_of(request, one)]}
        for one in found
    ]})  # fmt: skip


@login_not_required
@require_safe
def register_json(request: HttpRequest, code: str) -> JsonResponse:
    register = known(request, code)
    if register is None:
        return missing()
    if wrong := not_understood(request, register):
        return refused(wrong)
    asked, columns = asked_of(request, register), columns_of(request, register)
    page = asking.page(asked, cursor(request.GET.get("after", "")), size=SIZE)
    return answer({
        "register": code, "as_of": asked.day.isoformat(), "total": asking.total(asked),
        "items": [as_json(one, columns) for one in page.items],
        "next": f"{address(request)}&after={written(page.after)}" if page.after else None,
    })  # fmt: skip


@login_not_required
@require_safe
def register_item_json(request: HttpRequest, code: str, ref: str) -> JsonResponse:
    register = known(request, code)
    if register is None:
        return missing()
    if wrong := not_understood(request, register):
        return refused(wrong)
    found = asking.items(register, asking.rows(asked_of(request, register)).filter(ref=ref)[:1])
    return answer(as_json(found[0], columns_of(request, register))) if found else missing()


@login_not_required
@require_safe
def register_history_json(request: HttpRequest, code: str, ref: str) -> JsonResponse:
    register = known(request, code)
    if register is None:
        return missing()
    asked = replace(asked_of(request, register), standing=ALL, marks=(), words="", organ=None)
    if not asking.rows(asked).filter(ref=ref).exists():
        return missing()
    labels = {CODE, HOLDER, *(one.label for one in columns_of(request, register))}
    return answer({"register": code, "ref": ref, "versions": [
        as_past(one, labels, at_office(request)) for one in history(register, ref)]})  # fmt: skip


def as_past(one: Past, labels: set[str], office: bool) -> dict[str, Any]:
    """A version: of its changes those to columns that the asker sees; the document for the office."""
    papers = {"document": one.document, "ended_document": one.ended_document} if office else {}
    return {
        "kind": one.kind, "since": one.since.isoformat(), "until": one.until.isoformat() if one.until else None,
        "ended": one.ended_kind, **papers,
        "changes": [{"column": label, "before": old, "after": new} for label, old, new in one.changes
                    if label in labels],
    }  # fmt: skip


def as_json(one: Item, columns: list[Column]) -> dict[str, Any]:
    return {
        "ref": one.ref, "code": one.code, "organ": one.organ, "division": one.division,
        "since": one.valid_from.isoformat() if one.valid_from else None,
        "until": one.valid_to.isoformat() if one.valid_to else None,
        "data": {column.name: one.data[column.name] for column in columns if column.name in one.data},
    }  # fmt: skip
