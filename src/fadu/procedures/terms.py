"""Terms: what a rule may speak of. A term says itself in Chinese and compiles to a reader of cases.

Inside a step's body a field is a plain name, the form now being filed; elsewhere `Notify.fine` is the last
Notify on record. What is not on record is None, and no comparison holds of None.
"""
from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from fadu.law.periods import CalendarUnavailable, Period

if TYPE_CHECKING:
    from fadu.procedures.grammar import Step

Read = Callable[[Any], Any]


class GrammarError(Exception):
    """A procedure that cannot mean what it says; raised when its file is imported."""


class Term:
    """`make` builds the reader of the whole from the readers of its `parts`."""

    draft = False  # does it need the form being filed?

    def __init__(self, words: str, make: Callable[..., Read], *parts: Any) -> None:
        self.words, self.make = words, make
        self.parts = [part if isinstance(part, Term) else Const(part) for part in parts]

    def compile(self, here: type[Step] | None) -> Read:
        return self.make(*(part.compile(here) for part in self.parts))

    def leaves(self) -> Iterator[Any]:
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def __str__(self) -> str:
        return self.words.format(*self.parts)

    def __bool__(self) -> bool:
        raise GrammarError(f"「{self}」是条件，不是真假：请用 & | no()，不用 and or not in")

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> Any:
        return compare("{0}为{1}", operator.eq, self, other)

    def __ne__(self, other: object) -> Any:
        return no(self == other)

    def __lt__(self, other: Any) -> Any:
        return compare("{0}不满{1}", operator.lt, self, other)

    def __le__(self, other: Any) -> Any:
        return compare("{0}不超过{1}", operator.le, self, other)

    def __gt__(self, other: Any) -> Any:
        return compare("{0}超过{1}", operator.gt, self, other)

    def __ge__(self, other: Any) -> Any:
        return compare("{0}达到{1}", operator.ge, self, other)

    def __and__(self, other: Any) -> Any:
        return Term("{0}且{1}", lambda a, b: lambda c: a(c) and b(c), self, other)

    def __or__(self, other: Any) -> Any:
        return Term("（{0}或者{1}）", lambda a, b: lambda c: a(c) or b(c), self, other)

    def __add__(self, other: Any) -> Any:
        if isinstance(other, Period):
            return Term(f"{{0}}起{other}", lambda start: lambda c: reckon(other, start(c), c), self)
        return function("{0}加{1}", lambda a, b: (a or 0) + (b or 0), self, other)


class Const(Term):
    def __init__(self, value: Any) -> None:
        super().__init__(str(value).replace("{", "{{").replace("}", "}}"), lambda: lambda c: value)


class Leaf(Term):
    """Read straight from the case. `steps` and `clock`: what must exist for it to make sense."""

    def __init__(self, words: str, read: Read, *, draft: bool = False, steps: tuple[Any, ...] = (), clock: str = "") -> None:
        super().__init__(words, lambda: read)
        self.draft, self.steps, self.clock = draft, steps, clock


def known(answer: Any, *values: Any) -> None:
    """A comparison with a word that the answer can never be is a slip of the pen."""
    choices = getattr(answer, "choices", ())
    if choices and (strange := [v for v in values if isinstance(v, str) and v not in choices]):
        raise GrammarError(f"「{answer}」没有选项{'、'.join(strange)}")


def compare(words: str, test: Callable[[Any, Any], bool], left: Term, right: Any) -> Any:
    known(left, right)
    if isinstance(right, Term):
        return Term(words, lambda a, b: lambda c: both(test, a(c), b(c)), left, right)
    return Term(words, lambda a, b: lambda c: (x := a(c)) is not None and test(x, right), left, right)


def both(test: Callable[[Any, Any], bool], x: Any, y: Any) -> bool:
    return x is not None and y is not None and test(x, y)


def reckon(period: Period, start: Any, case: Any) -> Any:
    try:
        return period.end(start, case.calendar) if start else None
    except CalendarUnavailable:
        return None


def function(words: str, test: Callable[..., Any], *parts: Any) -> Any:
    """A term from a plain function of one or two values."""
    if len(parts) == 1:
        return Term(words, lambda a: lambda c: test(a(c)), *parts)
    return Term(words, lambda a, b: lambda c: test(a(c), b(c)), *parts)


def no(condition: Any) -> Any:
    return function("并非{0}", operator.not_, condition)


def given(answer: Any) -> Any:
    return function("已填写{0}", lambda v: v is not None and v != "" and v != [], answer)


def missing(answer: Any) -> Any:
    return function("未填写{0}", lambda v: v is None or v == "" or v == [], answer)


def among(answer: Any, choices: Iterable[Any]) -> Any:
    allowed = frozenset(choices)
    known(answer, *allowed)
    return function("{0}属于“" + "、".join(sorted(map(str, allowed))) + "”", lambda v: v in allowed, answer)


def overlap(answers: Any, choices: Iterable[Any]) -> Any:
    wanted = frozenset(choices)
    known(answers, *wanted)
    return function("{0}含有“" + "、".join(sorted(wanted)) + "”", lambda v: bool(v) and not wanted.isdisjoint(v), answers)


def ends_with(answer: Any, word: str) -> Any:
    return function(f"{{0}}称“{word}”", lambda v: bool(v) and v.endswith(word), answer)


def size(answers: Any) -> Any:
    return function("{0}的个数", lambda v: len(v or ()), answers)


def names(people: Any) -> set[str]:
    people = people if isinstance(people, list) else [people] if people else []
    return {person["name"] if isinstance(person, dict) else getattr(person, "name", person) for person in people}


def disjoint(people: Any, others: Any) -> Any:
    return function("{0}与{1}不是同一人", lambda a, b: names(a).isdisjoint(names(b)), people, others)


def done(step: type[Step]) -> Any:
    key = step.id
    return Leaf(f"已{step.title}", lambda c: key in c.last, steps=(step,))


def on(step: type[Step]) -> Any:
    """The day of the last such step."""
    key = step.id
    return Leaf(f"{step.title}之日", lambda c: c.last[key].on if key in c.last else None, steps=(step,))


def later(step: type[Step], than: type[Step]) -> Any:
    """Done, and not before the last `than`."""
    a, b = step.id, than.id
    return Leaf(
        f"{than.title}后已{step.title}",
        lambda c: a in c.last and (b not in c.last or c.last[a].id > c.last[b].id),
        steps=(step, than),
    )


class Total(Term):
    """The sum of an answer over every entry of its step on record."""

    def compile(self, here: type[Step] | None) -> Read:
        answer: Any = self.parts[0]
        return lambda c: sum(e.data.get(answer.name) or 0 for e in c.history.get(answer.owner.id, ()))


def total(answer: Any) -> Any:
    return Total("历次{0}合计", lambda: lambda c: 0, answer)


def param(key: str) -> Any:
    """A dated parameter of the place."""
    return Leaf(f"本地标准「{key}」", lambda c: c.place.parameter(key, c.today))


def over(clock: str) -> Any:
    """The period has run out in full."""
    return Leaf(f"「{clock}」期满", lambda c: (s := c.clocks.get(clock)) is not None and s.run_out, clock=clock)


def missed(clock: str) -> Any:
    """Nothing was done in time."""
    return Leaf(f"「{clock}」逾期", lambda c: (s := c.clocks.get(clock)) is not None and s.late, clock=clock)


actor = Leaf("经办人", lambda c: c.draft.by, draft=True)
today = Leaf("当日", lambda c: c.today)
holiday = Leaf("当日为法定节假日", lambda c: c.today in c.calendar.holidays)
night = Leaf("此时为夜间", lambda c: not 6 <= c.at.hour < 22)


def actor_is(*roles: Any) -> Any:
    return among(Leaf("经办人身份", lambda c: c.draft.by.role, draft=True), {role.id for role in roles})


class Linked:
    """The linked matter of a procedure: whether it is open or done, its outcome, its answers."""

    def __init__(self, name: str, title: str) -> None:
        self.name, self.title = name, title
        self.done = self.read("已办结", lambda link: link.ended is not None, False)
        self.open = self.read("正在进行", lambda link: link.ended is None, False)
        self.outcome = self.read("的结论", lambda link: link.outcome)
        self.ended = self.read("的办结之日", lambda link: link.ended)

    def read(self, words: str, take: Callable[[Any], Any], missing: Any = None) -> Any:
        name = self.name
        return Leaf(self.title + words, lambda c: take(c.links[name]) if name in c.links else missing)

    def __getitem__(self, key: str) -> Any:
        return self.read(f"的{key}", lambda link: link.data.get(key))
