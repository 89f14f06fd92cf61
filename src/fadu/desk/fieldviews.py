"""A step's document lines as fields of a page: what kind of control, what it holds, what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fadu.desk.titles import called
from fadu.procedures.fields import DEMANDING, Field

Posted = Mapping[str, Sequence[str]]  # the values of a form as they were sent, by name
LONG = re.compile("理由|内容|意见|情况|事实|证据|说明|措施|事项|请求|途径|要求|方案|建议|经过|特征|材料|依据|摘要|结果")
KINDS = {
    "number": "number",
    "money": "number",
    "date": "date",
    "moment": "moment",
    "list": "lines",
    "people": "checks",
    "approval": "approval",
    "register": "listed",
    "choices": "checks",
    "yesno": "yesno",
}
TYPES = {"date": "date", "moment": "datetime-local", "number": "text", "text": "text"}
GROUPS = ("yesno", "radio", "checks", "approval", "listed", "organs")
SEPARATED = re.compile(r"[、，,；;\s]+")
OTHERS = "-other"  # people who are not in the list, typed by name
REGISTER = (
    ("name", gettext_noop("名称"), "text"),
    ("number", gettext_noop("编号"), "text"),
    ("from", gettext_noop("有效期起"), "date"),
    ("to", gettext_noop("有效期止"), "date"),
)


@dataclass(frozen=True)
class Wrong:
    text: str
    basis: Any = None


@dataclass
class FieldView:
    name: str
    label: str
    kind: str
    value: Any = ""
    note: str = ""
    hint: str = ""
    when: str = ""  # when it applies, told where nothing puts it away
    basis: Any = None
    required: bool = False
    choices: list[tuple[str, str]] = field(default_factory=list)
    parts: list[dict[str, str]] = field(default_factory=list)
    errors: list[Wrong] = field(default_factory=list)
    width: str = "w3"
    latest: str = ""
    rows: int = 2
    keyboard: str = "numeric"
    others: str | None = None  # names typed beside a list of people
    optional: bool = False  # may be left out in every case
    of: str = ""  # the step whose form it stands in, so that several forms can stand on one page
    law_address: str = ""
    live: bool = False  # other answers of the form decide whether it applies
    off: bool = False  # as the form stands it does not
    barred: dict[str, str] = field(default_factory=dict)  # of the choices: those that cannot be chosen, and why
    source: tuple[str, str] = ("", "")  # from which entry it was filled in: words, address

    @property
    def id(self) -> str:
        return f"f-{self.of}-{self.name}" if self.of else f"f-{self.name}"

    @property
    def empty(self) -> bool:
        """Nothing stands in it."""
        return self.value in ("", [], ("", "")) and not self.others and not any(part["value"] for part in self.parts)

    @property
    def rows_of_organs(self) -> list[str]:
        """What stands in each row of a list of organs, and one row more."""
        return [*self.value, ""]

    @property
    def type(self) -> str:
        return TYPES.get(self.kind, "text")

    @property
    def group(self) -> bool:
        return self.kind in GROUPS


@dataclass(frozen=True)
class Colleagues:
    """Whom the form may offer: all of the organ for `people`, holders of a rank for `approval`; (value, words)."""

    people: list[tuple[str, str]]
    ranked: Mapping[str, list[tuple[str, str]]]  # role -> people
    certified: Mapping[str, frozenset[str]] = field(default_factory=dict)  # kind of certificate -> who holds one today
    organs: Sequence[tuple[str, str]] = ()  # those of the division

    def barred(self, certificate: str) -> dict[str, str]:
        """Who may not be chosen for want of that certificate, with the reason; nobody where none is asked for."""
        if not certificate:
            return {}
        why = _("没有当日有效的{kind}证件").format(kind=called(certificate))
        return {value: why for value, words in self.people if value not in self.certified.get(certificate, ())}

    def holders(self, roles: Sequence[str]) -> list[tuple[str, str]]:
        return [one for role in roles for one in self.ranked.get(role, [])]


def kind_of(line: Field) -> str:
    if line.word == "declared" or (line.word == "field" and line.kind == "yesno"):
        return "check"  # a box left empty says nothing
    if line.kind == "text" and line.choices:
        return "radio" if len(line.choices) <= 3 else "select"
    if line.organs:
        return "organs" if line.kind == "list" else "text"
    if line.kind == "text":
        return "textarea" if LONG.search(line.label) else "text"
    return KINDS[line.kind]


def note_of(line: Field) -> str:
    must = _("必填") if line.word in DEMANDING and line.word != "declared" else ""  # shown only where it applies
    return " · ".join(part for part in (called(line.unit), must) if part)


def hint_of(line: Field) -> str:
    parts = [line.hint]
    if line.kind == "list" and not line.organs:
        parts.append(_("一行一项"))
    return "。".join(part for part in parts if part)


def view(
    line: Field, posted: Posted, errors: Sequence[Wrong], colleagues: Colleagues, today: date, live: bool = True
) -> FieldView:
    """One line as a field holding what was posted (or kept in the draft); `live`: the form decides if it applies."""
    kind = kind_of(line)
    shown = FieldView(
        line.name,
        called(line.label),
        kind,
        one(posted, line.name),
        note_of(line),
        hint_of(line),
        when=_("{when}时填写").format(when=line.when) if line.when and live else "",
        required=line.required,
        errors=list(errors),
        width="w3",
        keyboard="decimal" if line.kind == "money" else "numeric",
        optional=line.word == "field",
    )
    match kind:
        case "textarea" | "lines":
            shown.width, shown.rows = "w6", 3 if kind == "lines" else 2
        case "text" if line.organs:
            shown.choices = list(colleagues.organs)
        case "check":
            shown.width = "w6" if line.word == "declared" else "w3"
        case "yesno":
            shown.choices = [("true", _("是")), ("false", _("否"))]
        case "radio" | "select":
            shown.choices = [(choice, called(choice)) for choice in line.choices]
        case "checks":
            people = line.kind == "people"
            shown.choices = colleagues.people if people else [(choice, called(choice)) for choice in line.choices]
            shown.value, shown.width = list(posted.get(line.name, ())), "w6"
            if people:
                ticked(shown, line, colleagues, one(posted, line.name + OTHERS))
        case "organs":
            shown.value, shown.width = [name for text in posted.get(line.name, ()) for name in text.splitlines()], "w6"
            shown.choices = list(colleagues.organs)
        case "approval":
            shown.choices = colleagues.holders(line.choices)
            shown.value = (one(posted, f"{line.name}-by"), one(posted, f"{line.name}-on"))
            shown.latest = today.isoformat()
        case "listed":
            shown.width = "w6"
            shown.parts = [
                {"name": name, "label": _(label), "type": type_, "value": one(posted, f"{line.name}-{name}")}
                for name, label, type_ in REGISTER
            ]
    return shown


def ticked(shown: FieldView, line: Field, colleagues: Colleagues, others: str) -> None:
    """The people to choose from, those who may be chosen first; a name given in writing that is among them is set."""
    shown.barred = colleagues.barred(line.certificate)
    shown.choices = sorted(colleagues.people, key=lambda choice: choice[0] in shown.barred)
    by_name = {words: value for value, words in colleagues.people}
    names = [name for name in SEPARATED.split(others) if name]
    shown.value += [by_name[name] for name in names if name in by_name and by_name[name] not in shown.value]
    shown.others = "、".join(name for name in names if name not in by_name)
    shown.barred = {value: why for value, why in shown.barred.items() if value not in shown.value}


def one(posted: Posted, name: str) -> str:
    values = posted.get(name) or ("",)
    return values[0]


def raw_of(line: Field, posted: Posted, people: Mapping[str, Any]) -> Any:
    """The answer as JSON, to be typed by `procedures.forms.load`; None where nothing was filled in.

    `people` gives, by the value of a control, what is copied into the entry for that person.
    """
    text = one(posted, line.name).strip()
    match line.kind:
        case "yesno":
            return {"true": True, "false": False}.get(text)
        case "list":
            lines = [part for given in posted.get(line.name, ()) for part in given.splitlines()]
            return list(dict.fromkeys(part.strip() for part in lines if part.strip())) or None
        case "choices":
            return list(posted.get(line.name, ())) or None
        case "people":
            typed = SEPARATED.split(one(posted, line.name + OTHERS))
            known = [people[value] for value in posted.get(line.name, ()) if value in people]
            return known + [{"name": name} for name in typed if name] or None
        case "approval":
            by, on = one(posted, f"{line.name}-by"), one(posted, f"{line.name}-on")
            return {"by": people.get(by, {}), "on": on} if by or on else None
        case "register":
            parts = {name: one(posted, f"{line.name}-{name}").strip() for name, _, _ in REGISTER}
            return {name: part for name, part in parts.items() if part} or None
        case "number" | "money":
            return text.replace(",", "").replace("，", "") or None
    return text or None


def posted_of(line: Field, raw: Any) -> dict[str, list[str]]:
    """The reverse: an answer on record as the controls would have sent it, for a correction."""
    if raw is None:
        return {}
    match line.kind:
        case "yesno":
            return {line.name: ["true" if raw else "false"]}
        case "list":
            return {line.name: ["\n".join(raw)]}
        case "choices":
            return {line.name: list(raw)}
        case "people":
            return {line.name + OTHERS: ["、".join(person["name"] for person in raw)]}
        case "approval":
            return {f"{line.name}-on": [str(raw.get("on", ""))]}
        case "register":
            return {f"{line.name}-{name}": [str(raw[name])] for name, _, _ in REGISTER if name in raw}
    return {line.name: [str(raw)]}
