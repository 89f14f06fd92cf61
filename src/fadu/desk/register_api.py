"""Registers as JSON, to read. Anyone reads what is public; who is signed in, also what is for the office.

GET registers/api/                       all registers: code, title, columns, how many items are in force
GET registers/api/CODE/?on=DAY&after=…   items as of a day, 200 a page, `next` the address of the following one
GET registers/api/CODE/REF/?on=DAY       one item as of a day
Filters as on the page: q, standing, the name of a column. Personal data is in none of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.register_pages import address, cursor, written
from fadu.desk.register_scope import question
from fadu.desk.who import posts_today
from fadu.registers import asking
from fadu.registers.asking import Item, Question
from fadu.registers.catalogue import REGISTERS
from fadu.registers.grammar import Column, Register

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
    found = asking.items(register, asking.rows(asked_of(request, register)).filter(ref=ref)[:1])
    return answer(as_json(found[0], columns_of(request, register))) if found else missing()


def as_json(one: Item, columns: list[Column]) -> dict[str, Any]:
    return {
        "ref": one.ref, "code": one.code, "organ": one.organ, "division": one.division,
        "since": one.valid_from.isoformat() if one.valid_from else None,
        "until": one.valid_to.isoformat() if one.valid_to else None,
        "data": {column.name: one.data[column.name] for column in columns if column.name in one.data},
    }  # fmt: skip
