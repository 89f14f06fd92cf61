"""The form of one adjustment: what a register's columns are on a page, and what was filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from fadu.desk.fieldviews import FieldView, Wrong
from fadu.desk.titles import called
from fadu.organs.models import Organ
from fadu.registers.asking import Item
from fadu.registers.grammar import CHOICE, CODE, DATE, HOLDER, LONG, MARKS, MONEY, NUMBER, YESNO, Column, Register
from fadu.registers.lines import Cells
from fadu.registers.values import EMPTY, shown

KINDS = {LONG: "textarea", NUMBER: "number", MONEY: "number", DATE: "date", CHOICE: "select", MARKS: "checks",
         YESNO: "yesno"}  # fmt: skip
Errors = Mapping[str, str]  # by label


def paper_fields(posted: Mapping[str, str], errors: Errors, step: str) -> list[FieldView]:
    """The document, from when it holds, and what this kind of adjustment asks besides."""
    other = {"take_over": _("下放、移交的机关"), "delegate": _("承接的机关")}.get(step, "")
    lines = [
        ("own-document", _("依据文件"), "text", True, _("批准调整的文件、会议纪要；没有文件的写明情况"), "w6"),
        ("own-number", _("文号"), "text", False, "", "w3"),
        ("own-decided", _("文件日期"), "date", False, "", "w3"),
        ("own-since", _("生效之日"), "date", True, _("新增、变更自当日起；下放、取消的至前一日止"), "w3"),
    ]
    if step:
        hint = _("决定调整的事项的文号，如权责清单动态调整；没有的不填")
        lines.append(("own-matter", _("决定这次调整的事项"), "text", False, hint, "w3"))
    if other:
        lines.append(("own-other", other, "text", False, "", "w3"))
    if step == "cancel":
        lines.append(("own-reason", _("取消的原因"), "text", False, "", "w6"))
    return [
        FieldView(name, label, kind, posted.get(name, ""), _("必填") if must else "", hint, required=must, width=width,
                  errors=[Wrong(errors[name])] if name in errors else [])
        for name, label, kind, must, hint, width in lines
    ]  # fmt: skip


def item_fields(
    register: Register, posted: QueryDict | None, before: Item | None, errors: Errors, organs: list[Organ]
) -> list[FieldView]:
    """The item's own lines; a change begins with what stands."""
    found = []
    if register.rule:
        value = posted.get("code", "") if posted is not None else before.code if before else ""
        found.append(FieldView("code", _("编码"), "text", value, _("必填") if register.rule.needed else "",
                               called(register.rule.words), errors=wrong(errors, CODE), width="w6"))  # fmt: skip
    for column in register.columns:
        found.append(column_field(column, posted, before, errors))
    if len(organs) > 1:
        value = posted.get("organ", "") if posted is not None else before.organ if before else ""
        chosen = next((one.name for one in organs if value in (one.name, one.short_name)), value)
        choices = [(one.name, one.name) for one in organs]
        found.append(FieldView("organ", _("所属单位"), "select", chosen, "", "", choices=choices,
                               errors=wrong(errors, HOLDER), width="w6"))  # fmt: skip
    return found


def wrong(errors: Errors, label: str) -> list[Wrong]:
    return [Wrong(errors[label])] if label in errors else []


def column_field(column: Column, posted: QueryDict | None, before: Item | None, errors: Errors) -> FieldView:
    stands = shown(column, before.data.get(column.name)) if before else ""
    value = posted.get(column.name, "") if posted is not None else stands
    note = " · ".join(one for one in (called(column.unit), _("必填") if column.needed else "") if one)
    one = FieldView(column.name, called(column.label), KINDS.get(column.kind, "text"), value, note, called(column.hint),
                    required=column.needed, errors=wrong(errors, column.label),
                    keyboard="decimal" if column.kind == MONEY else "numeric")  # fmt: skip
    if column.kind in (LONG, MARKS):
        one.width = "w6"
    if column.choices:
        one.choices = [(choice, called(choice)) for choice in column.choices]
    if column.kind == MARKS:
        given = posted.getlist(column.name) if posted is not None else stands.split("、")
        one.value = [choice for choice in given if choice]
    if column.kind == YESNO:
        one.choices = [("是", _("是")), ("否", _("否"))]
    if column.name == "name":
        one.width = "w6"
    return one


def cells_of(register: Register, posted: QueryDict, before: Item | None) -> Cells:
    """What was filled in; of a change only what differs, “空” for what was emptied."""
    said = {one.name: "、".join(posted.getlist(one.name)).strip() for one in register.columns}
    said |= {"code": posted.get("code", "").strip(), "organ": posted.get("organ", "").strip()}
    if before is None:
        return {name: text for name, text in said.items() if text}
    stands = {one.name: shown(one, before.data.get(one.name)) for one in register.columns}
    stands |= {"code": before.code, "organ": before.organ}
    return {name: text or EMPTY for name, text in said.items()
            if text != stands.get(name, "") and (text or name not in ("code", "organ"))}  # fmt: skip


def paper_errors(posted: QueryDict) -> dict[str, str]:
    found = {}
    if not posted.get("own-document", "").strip():
        found["own-document"] = _("写明依据文件；没有文件的写明情况")
    for name in ("own-since", "own-decided"):
        text = posted.get(name, "").strip()
        if text and as_day(text) is None:
            found[name] = _("写作 2026-01-01")
    if not posted.get("own-since", "").strip():
        found["own-since"] = _("写明生效之日")
    return found


def as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
