"""Document lines: what the document of a step must or may state, in rising strength."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from fadu.procedures.conditions import given, missing, names, today
from fadu.procedures.terms import Read, Term, function, no

if TYPE_CHECKING:
    from fadu.law.acts import Citation
    from fadu.procedures.steps import Role, Step

KINDS: dict[Any, str] = {
    str: "text",
    bool: "yesno",
    int: "number",
    Decimal: "money",
    date: "date",
    datetime: "moment",
    list[str]: "list",
    set[str]: "choices",
}
OF_WORD = {"people": "people", "approval": "approval", "listed": "register"}
DEMANDING = ("stated", "asked", "declared", "people", "approval", "listed")


@dataclass(frozen=True)
class Rule:
    """Where `broken` holds (and `when`, and not `unless`), the step is refused with `say`."""

    word: str
    broken: Any
    say: str
    basis: Any = None
    when: Any = None
    unless: Any = None
    detail: Any = None  # who or what exactly is wanting


class Field(Term):
    """One line of a step's document; it may carry rules of its own.

    For faces: `word` (field, stated, asked …), `name` (key of the answer), `label`, `unit`, `choices` in the order
    declared, `type` (its annotation), `kind` (text, yesno, number, money, date, moment, list, choices, people,
    approval, register), `personal` (holds personal data), `hint`, `required`, `when` (the condition, in words),
    `held` (what takes place on the day stated, or, where no day is stated, on the day of the step: 听证, 会议),
    `handlers` (it names the people who handle the matter), `register` (of which a `listed` line copies an entry),
    `to_come` (time is counted from that day though it may lie ahead: 施行之日), `organs` (it names organs), `level_of`
    (it is the level of the organ that this other line names, "." the handling organ; filled in from the tree of organs
    where nobody answered), `certificate` (the kind that each of the people must hold), `carried` (the earlier answers
    that it takes over), `condition` (the term that must hold for the line to apply at all; None: it always does).
    """

    owner: Any = None
    name = ""
    type: Any = str
    held = ""
    handlers = False
    to_come = False
    register = ""
    organs = False
    level_of = ""
    certificate = ""
    carried: tuple[Any, ...] = ()
    only: Any = None

    def __init__(
        self, word: str, label: str, unit: str = "", choices: Iterable[str] = (), personal: bool = False, hint: str = ""
    ) -> None:
        super().__init__(label, lambda: lambda c: None)
        self.word, self.label, self.unit, self.choices = word, label, unit, tuple(dict.fromkeys(choices))
        self.personal, self.hint = personal, hint
        self.rules: list[Rule] = []

    def __set_name__(self, owner: type[Step], name: str) -> None:
        if not self.name:  # `concludes = kind` is a second name of the same answer
            self.owner, self.name, self.steps = owner, name, (owner,)

    def __str__(self) -> str:
        return self.label

    @property
    def dated(self) -> bool:  # type: ignore[override]
        return self.type in (date, datetime)

    @property
    def kind(self) -> str:
        if self.word in OF_WORD:
            return OF_WORD[self.word]
        return "choices" if self.choices and self.type in (set[str], list[str]) else KINDS[self.type]

    @property
    def required(self) -> bool:
        """Must be filled in whatever the case."""
        return self.word in DEMANDING and self.rules[0].when is None and self.rules[0].unless is None

    @property
    def when(self) -> str:
        """When it must be filled in, in words; empty: always or never."""
        return "，且".join(str(term) for term in self.conditions)

    @property
    def conditions(self) -> list[Any]:
        when, unless = (self.rules[0].when, self.rules[0].unless) if self.word in DEMANDING else (self.only, None)
        return [term for term in (when, None if unless is None else no(unless)) if term is not None]

    @property
    def condition(self) -> Any:
        terms = self.conditions
        return None if not terms else terms[0] if len(terms) == 1 else terms[0] & terms[1]

    def carries(self, *earlier: Any) -> Any:
        """Filled in beforehand with what the last entry on record answers in one of these lines of earlier steps (or of
        this one, taken before). It is a proposal: whoever files the step may answer otherwise."""
        self.carried = earlier
        return self

    def compile(self, here: type[Step] | None) -> Read:
        name, key = self.name, self.owner.id
        if self.owner is here:
            return lambda c: c.form.get(name)
        return lambda c: e.data.get(name) if (e := c.last.get(key)) else None

    def refused_if(
        self, broken: Any, say: str, basis: Any, when: Any = None, unless: Any = None, detail: Any = None
    ) -> Field:
        self.rules.append(Rule(self.word, broken, say, basis, when, unless, detail))
        return self


def field(
    label: str, *, unit: str = "", choices: Iterable[str] = (), personal: bool = False, hint: str = "",
    handlers: bool = False, to_come: bool = False, organs: bool = False, when: Any = None, level_of: str = "",
) -> Any:  # fmt: skip
    """May be filled in; with `when`, it makes sense only then, and faces leave it out otherwise."""
    line = Field("field", label, unit, choices, personal, hint)
    line.handlers, line.to_come, line.organs, line.only, line.level_of = handlers, to_come, organs, when, level_of
    return chosen(line, None)


def stated(
    label: str, basis: Citation | None = None, *, unit: str = "", choices: Iterable[str] = (), when: Any = None,
    unless: Any = None, personal: bool = False, hint: str = "", held: str = "", handlers: bool = False,
    to_come: bool = False, organs: bool = False,
) -> Any:  # fmt: skip
    """应当载明: must be filled in."""
    line = Field("stated", label, unit, choices, personal, hint)
    line.held, line.handlers, line.to_come, line.organs = held, handlers, to_come, organs
    return chosen(line.refused_if(missing(line), f"应当载明{label}", basis, when, unless), basis)


def asked(label: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None, hint: str = "") -> Any:
    """Must be answered, yes or no. The label is a statement, so that conditions read aloud."""
    line = Field("asked", label, hint=hint)
    return line.refused_if(missing(line), f"应当明确是否{label}", basis, when, unless)


def chosen(line: Field, basis: Any) -> Field:
    if line.choices:
        known = frozenset(line.choices)
        strange = function(
            "{0}不是所列选项", lambda v: not known.issuperset(v if isinstance(v, (set, list)) else [v]), line
        )
        line.refused_if(given(line) & strange, f"{line.label}须从所列{len(known)}项中选择", basis)
    return line


def declared(label: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None, hint: str = "") -> Any:
    """What no software can judge: the person who files the step confirms the sentence."""
    line = Field("declared", label, hint=hint)
    return line.refused_if(no(line), f"须由经办人确认：{label}", basis, when, unless)


def listed(
    label: str, register: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None, hint: str = "",
    handlers: bool = False,
) -> Any:  # fmt: skip
    """An entry of a register, copied in as it stood, and in force on the day."""
    line = Field("listed", label, hint=hint)
    line.register, line.handlers = register, handlers
    lapsed = function("{0}不在册或者已失效", lambda v, day: not in_force(v, day), line, today)
    return line.refused_if(lapsed, f"{label}不在{register}内或者已经失效", basis, when, unless)


def people(
    label: str, at_least: int, certificate: str = "", basis: Citation | None = None, *,
    certified: Citation | None = None, when: Any = None, hint: str = "",
) -> Any:  # fmt: skip
    """So many persons; with `certificate`: each holds one of that kind in force on the day. Names who has none.

    `certified`: the article that demands the certificate, where another than `basis` demands the number.
    """
    line = Field("people", label, hint=hint)
    line.handlers, line.certificate = True, certificate
    few = function(f"{{0}}少于{at_least}人", lambda v: len(names(v)) < at_least, line)
    line.refused_if(few, f"{label}不得少于{at_least}人", basis, when)
    if certificate:
        unfit = function(f"{{0}}没有{certificate}证件", lambda v, day: uncertified(v, day, certificate), line, today)
        line.refused_if(unfit, f"没有当日有效的{certificate}证件", certified or basis, when, detail=unfit)
    return line


def uncertified(persons: Any, day: date, certificate: str) -> str:
    return "、".join(p["name"] for p in persons or () if not in_force(p.get("certificate"), day, certificate))


def approval(
    label: str, by: Role | tuple[Role, ...], basis: Citation | None = None, *, when: Any = None, hint: str = ""
) -> Any:
    """Given by someone of this rank, not later than the step: {by: {name, role}, on: day}."""
    ranks = by if isinstance(by, tuple) and not hasattr(by, "id") else (by,)
    line, roles = Field("approval", label, hint=hint), {rank.id: rank.title for rank in ranks}  # type: ignore[union-attr]
    line.choices = tuple(roles)
    invalid = function("{0}无效", lambda v, day: not v or v["by"]["role"] not in roles or v["on"] > day, line, today)
    return line.refused_if(invalid, f"须经{'或者'.join(roles.values())}{label}", basis, when)


def in_force(snapshot: Any, day: date, category: str = "") -> bool:
    """A register entry as it was copied into the form: does it hold on the day (both ends inclusive)?"""
    if not snapshot or snapshot.get("status", "有效") != "有效":
        return False
    if category not in ("", snapshot.get("category", category)):
        return False
    return bool((snapshot.get("from") or day) <= day <= (snapshot.get("to") or day))
