"""The grammar: what a procedure file may say. Declarations only; nothing here decides anything."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from fadu.law.acts import Act, Citation
from fadu.law.periods import Period
from fadu.procedures.terms import GrammarError, Read, Term, among, done, function, given, later, missing, names, no, today


class Role(NamedTuple):
    id: str
    title: str


LAW = Role("law", "法律规定")  # the actor of a deemed step


@dataclass(frozen=True)
class Rule:
    """Where `broken` holds, the step is refused with `say`."""

    word: str
    broken: Any
    say: str
    basis: Citation | None = None
    when: Any = None
    unless: Any = None
    detail: Any = None  # who or what exactly is wanting


def require(condition: Any, say: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None) -> Rule:
    return Rule("require", no(condition), say, basis, when, unless)


def forbid(condition: Any, say: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None) -> Rule:
    return Rule("forbid", condition, say, basis, when, unless)


def must(step: type[Step], say: str = "", basis: Citation | None = None, *, having: Any = None,
         since: type[Step] | None = None, when: Any = None, unless: Any = None) -> Rule:
    """That step is on record, its last entry meets `having`, and it is later than the last `since`."""
    wanted = later(step, since) if since else done(step)
    return Rule("must", no(wanted if having is None else wanted & having), say or f"尚未{step.title}", basis, when, unless)


class Field(Term):
    """One line of a step's document; it may carry rules of its own."""

    owner: Any = None
    name = ""

    def __init__(self, word: str, label: str, unit: str = "", choices: Iterable[str] = ()) -> None:
        super().__init__(label, lambda: lambda c: None)
        self.word, self.label, self.unit, self.choices = word, label, unit, frozenset(choices)
        self.rules: list[Rule] = []

    def __set_name__(self, owner: type[Step], name: str) -> None:
        if not self.name:  # `concludes = kind` is a second name of the same answer
            self.owner, self.name, self.steps = owner, name, (owner,)

    def compile(self, here: type[Step] | None) -> Read:
        name, key = self.name, self.owner.id
        if self.owner is here:
            return lambda c: c.form.get(name)
        return lambda c: e.data.get(name) if (e := c.last.get(key)) else None

    def with_rule(self, broken: Any, say: str, basis: Citation | None, when: Any = None, unless: Any = None,
                  detail: Any = None) -> Field:
        self.rules.append(Rule(self.word, broken, say, basis, when, unless, detail))
        return self


def field(label: str, *, unit: str = "", choices: Iterable[str] = ()) -> Any:
    """May be filled in."""
    return chosen(Field("field", label, unit, choices), None)


def stated(label: str, basis: Citation | None = None, *, unit: str = "", choices: Iterable[str] = (), when: Any = None,
           unless: Any = None) -> Any:
    """应当载明: must be filled in."""
    f = Field("stated", label, unit, choices)
    return chosen(f.with_rule(missing(f), f"应当载明{label}", basis, when, unless), basis)


def asked(label: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None) -> Any:
    """Must be answered, yes or no. The label is a statement, so that it reads as a condition."""
    f = Field("asked", label)
    return f.with_rule(missing(f), f"应当明确是否{label}", basis, when, unless)


def chosen(f: Field, basis: Citation | None) -> Field:
    if f.choices:
        f.with_rule(given(f) & no(among(f, f.choices)), f"{f.label}须为{'、'.join(sorted(f.choices))}之一", basis)
    return f


def declared(label: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None) -> Any:
    """What no software can judge: the person who files the step confirms the sentence."""
    f = Field("declared", label)
    return f.with_rule(no(f), f"须由经办人确认：{label}", basis, when, unless)


def listed(label: str, register: str, basis: Citation | None = None, *, when: Any = None, unless: Any = None) -> Any:
    """An entry of a register, copied in as it stood, and in force on the day."""
    f = Field("listed", label)
    lapsed = function("{0}不在册或者已失效", lambda v, day: not in_force(v, day), f, today)
    return f.with_rule(lapsed, f"{label}不在{register}内或者已经失效", basis, when, unless)


def people(label: str, at_least: int, certificate: str = "", basis: Citation | None = None) -> Any:
    """So many persons; with a certificate: each must hold one of that kind in force on the day."""
    f = Field("people", label)
    f.with_rule(function(f"{{0}}少于{at_least}人", lambda v: len(names(v)) < at_least, f), f"{label}不得少于{at_least}人", basis)
    if certificate:
        unfit = function(f"{{0}}没有{certificate}证件", lambda v, day: "、".join(
            p["name"] for p in v or () if not in_force(p.get("certificate"), day, certificate)), f, today)
        f.with_rule(unfit, f"没有当日有效的{certificate}证件", basis, detail=unfit)
    return f


def approval(label: str, by: Role | tuple[Role, ...], basis: Citation | None = None, *, when: Any = None) -> Any:
    """Given by someone of this rank, no later than the step itself: {by: {name, role}, on: day}."""
    ranks = (by,) if isinstance(by, Role) else by
    f, roles = Field("approval", label), {rank.id for rank in ranks}
    invalid = function("{0}无效", lambda v, day: not v or v["by"]["role"] not in roles or v["on"] > day, f, today)
    return f.with_rule(invalid, f"须经{'或者'.join(rank.title for rank in ranks)}{label}", basis, when)


def in_force(snapshot: Any, day: Any, category: str = "") -> bool:
    """A register entry as it was copied into the form: does it hold on the day?"""
    if not snapshot or snapshot.get("status", "有效") != "有效" or category not in ("", snapshot.get("category", category)):
        return False
    return bool((snapshot.get("from") or day) <= day <= (snapshot.get("to") or day))


class Either(tuple[Any, ...]):
    """One of these steps is enough."""


def either(*steps: Any) -> Either:
    return Either(steps)


def each(value: Any) -> tuple[Any, ...]:
    return tuple(value) if type(value) in (list, tuple) else (value,)


class Step:
    """One lawful act. The docstring is its title; the class line says by whom, when, under which article."""

    id: ClassVar[str]
    title: ClassVar[str]
    by: ClassVar[tuple[Role, ...]]
    after: ClassVar[dict[Any, Citation | None]]  # all of these, or {step: the article the order rests on}
    before: ClassVar[dict[Any, Citation | None]]  # none of these
    starts: ClassVar[bool]
    once: ClassVar[bool]
    lasting: ClassVar[bool]  # may be taken even after the matter has ended
    observed: ClassVar[bool]  # the act of another: recorded with its defects, never refused
    phase: ClassVar[str]
    basis: ClassVar[Citation | None]
    fields: ClassVar[list[Field]]
    rules: ClassVar[Sequence[Rule]] = ()
    concludes: ClassVar[Any] = None  # the outcome, or the answer that is the outcome

    def __init_subclass__(cls, by: Any = (), after: Any = (), before: Any = (), starts: bool = False, once: bool = False,
                          lasting: bool = False, observed: bool = False, phase: str = "", basis: Citation | None = None) -> None:
        cls.id = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        cls.title = (cls.__doc__ or cls.__name__).strip().splitlines()[0]
        cls.by = (by,) if isinstance(by, Role) else tuple(by)
        cls.after = after if isinstance(after, dict) else dict.fromkeys(each(after))
        cls.before = before if isinstance(before, dict) else dict.fromkeys(each(before))
        cls.starts, cls.once, cls.lasting, cls.observed = starts, once, lasting, observed
        cls.phase, cls.basis = phase, basis
        cls.fields = list({id(f): f for f in vars(cls).values() if isinstance(f, Field)}.values())

    @classmethod
    def all_rules(cls) -> list[Rule]:
        return [rule for f in cls.fields for rule in f.rules] + list(cls.rules)


class Pause(NamedTuple):
    """Time that does not count: from one step, or dated answer, to another."""

    start: Any
    end: Any
    when: Any = None


class Extension(NamedTuple):
    """The step that lengthens a clock, the answer that says by how much, and how far it may go."""

    step: type[Step]
    amount: Any
    limit: Period
    times: int = 1


class Deemed(NamedTuple):
    """What the law supposes when a clock runs out."""

    step: type[Step]
    say: str
    data: dict[str, Any] = {}


@dataclass(frozen=True, eq=False)
class Clock:
    """A time limit. Of several of one name, the last whose article applies and whose `when` holds is in force."""

    name: str
    period: Period | None  # None: 及时, a duty without a number of days
    since: Any  # a step, a dated answer, a day; of several, the last on record
    until: Any = ()  # the steps that stop it
    basis: Citation | None = None
    opens: Any = ()  # steps that may be taken only once it has run out in full
    bars: Any = ()  # steps that may no longer be taken then
    then: Deemed | None = None
    when: Any = None
    unless: Any = None  # spares from `opens` and `bars`
    less: Sequence[Pause] = ()
    extend: Extension | None = None


@dataclass(frozen=True, eq=False)
class Procedure:
    """One version of a procedure, in force as long as its governing act."""

    id: str
    title: str
    law: Act
    steps: Sequence[type[Step]]
    clocks: Sequence[Clock] = ()

    def __post_init__(self) -> None:
        for step in self.steps:
            for name in (*step.after, *step.before):
                self.find(name)
            for rule in step.all_rules():
                self.check(leaf for term in (rule.broken, rule.when, rule.unless) if term is not None for leaf in term.leaves())
        for clock in self.clocks:
            if clock.then and clock.then.step not in self.find(clock.until):
                raise GrammarError(f"{self.title}：「{clock.name}」视为{clock.then.step.title}，却不因此停止")

    def find(self, names: Any) -> list[type[Step]]:
        wanted = names if isinstance(names, Either) else each(names)
        found = [s for name in wanted for s in self.steps if s is name or name in (s.__name__, s.id)]
        if len(found) < len(wanted):
            raise GrammarError(f"{self.title}没有步骤「{getattr(names, '__name__', names)}」")
        return found

    def check(self, leaves: Iterable[Any]) -> None:
        for leaf in leaves:
            self.find(list(getattr(leaf, "steps", ())))
            if getattr(leaf, "clock", "") not in ("", *(clock.name for clock in self.clocks)):
                raise GrammarError(f"{self.title}没有期限「{leaf.clock}」")
