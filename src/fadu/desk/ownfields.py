"""The form's own fields, named own-…: who, when, which number, why; besides the lines that the step itself asks for."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from fadu.desk.fieldviews import FieldView, Posted, Wrong, one
from fadu.desk.titles import called
from fadu.ledger.capacity import Standing
from fadu.ledger.loading import Record
from fadu.organs.models import Organ
from fadu.procedures.steps import Step
from fadu.statutes.roles import ROLES

Errors = dict[str, list[Wrong]]


def own(name: str, label: str, kind: str, posted: Posted, errors: Errors, **more: object) -> FieldView:
    """One such field holding what was posted."""
    value = more.pop("value", None)
    return FieldView(
        name,
        label,
        kind,
        one(posted, name) or value or "",
        errors=list(errors.get(name, ())),
        **more,  # type: ignore[arg-type]
    )


def when_and_number(posted: Posted, errors: Errors) -> list[FieldView]:
    """When it happened and which series of document numbers: seldom needed, for every step."""
    optional = _("选填")
    return [
        own("own-at", _("发生时间"), "moment", posted, errors, note=optional, hint=_("不填就是现在；补记的填实际时间")),
        own(
            "own-number",
            _("编文号的代字"),
            "text",
            posted,
            errors,
            note=optional,
            hint=_("如“丽政复”，自动取今年的下一个号"),
        ),
    ]


def in_which_role(step: type[Step], posted: Posted, errors: Errors) -> list[FieldView]:
    """Where several roles may take the step."""
    if len(step.by) < 2:
        return []
    choices = [(role.id, called(role.title)) for role in step.by]
    hint = _("不选则按你的职务确定")
    return [own("own-role", _("以何身份"), "select", posted, errors, note=_("选填"), hint=hint, choices=choices)]


def for_whom(step: type[Step], standing: Standing, record: Record, parties: str, posted: Posted, errors: Errors) -> list[FieldView]:  # noqa: E501  # fmt: skip
    """Whose act it is, where an outsider's is recorded by someone who does not hold such a role."""
    titles = [called(role.title) for role in step.by if role.outside]
    if not titles or any(role.id in standing.roles for role in step.by):
        return []
    named = next((name for title in titles if (name := record.named(title))), "")
    hint = _("代为记录：写谁的行为就写谁的姓名或者名称")
    label, note = _("或者").join(titles), _("必填")
    return [
        own("own-actor", label, "text", posted, errors, note=note, hint=hint, required=True, value=named or parties)
    ]


def why_corrected(withdrawn: bool, posted: Posted, errors: Errors) -> list[FieldView]:
    """Why an entry is corrected or withdrawn."""
    why, note = _("撤回的理由") if withdrawn else _("更正的理由"), _("必填")
    return [own("own-reason", why, "textarea", posted, errors, note=note, required=True, width="w6")]


def named(title: str, posted: Posted, errors: Errors, instead: str | None = None) -> FieldView:
    """The title of a new matter; `instead`: the line of the form that will do where it is left empty."""
    hint, note = _("一看就知道是什么事，如“某公司不服罚款决定”"), _("必填")
    if instead:
        hint, note = _("不填就用“{label}”").format(label=called(instead)), _("选填")
    field = own(
        "own-title", _("事项名称"), "text", posted, errors, note=note, hint=hint, required=not instead, width="w6",
        value=title,
    )  # fmt: skip
    field.value = field.value[:200]
    return field


def parties(outside: str, posted: Posted, errors: Errors) -> FieldView:
    """The parties of a new matter; `outside`: in what role an outsider takes its first step."""
    note, hint = "" if outside else _("选填"), _("几个人用顿号隔开")
    label = outside or _("当事人")
    return own("own-parties", label, "text", posted, errors, note=note, hint=hint, required=bool(outside))


def for_which_organ(organs: Sequence[Organ], posted: Posted) -> list[FieldView]:
    """For whom the person acts, where there is a choice."""
    if len(organs) < 2:
        return []
    choices = [(str(organ.pk), organ.name) for organ in organs]
    return [own("own-organ", _("办理机关"), "select", posted, {}, required=True, choices=choices, value=choices[0][0])]


def role_of(posted: Posted) -> str | None:
    """The role asked for, if it is one."""
    role = one(posted, "own-role")
    return role if role in ROLES else None
