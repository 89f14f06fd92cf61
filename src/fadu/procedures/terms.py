"""Terms: what a rule may speak of. A term says itself in Chinese and compiles to a reader of cases.

Inside a step's body an answer is a plain name, the form now being filed; elsewhere `Notify.fine` is the last Notify
on record. What is not on record is None, and no comparison holds of None.
"""
from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from fadu.law.periods import CalendarUnavailable, Period

if TYPE_CHECKING:
    from fadu.procedures.steps import Step

Read = Callable[[Any], Any]


class GrammarError(Exception):
    """A procedure that cannot mean what it says; raised when its file is imported."""


class Term:
    """`make` builds the reader of the whole from the readers of its `parts`; `words` has a {} for each part."""

    draft = False  # does it need the form being filed?
    dated = False  # is it a day?

    def __init__(self, words: str, make: Callable[..., Read], *parts: Any) -> None:
        self.words, self.make = words, make
        self.parts = [part if isinstance(part, Term) else Const(part) for part in parts]

    def compile(self, here: type[Step] | None) -> Read:
        """A reader of cases; `here` is the step whose form is being filed."""
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
        return compare("{0}不满{1}", operator.lt, self, other, "{0}早于{1}")

    def __le__(self, other: Any) -> Any:
        return compare("{0}不超过{1}", operator.le, self, other, "{0}不晚于{1}")

    def __gt__(self, other: Any) -> Any:
        return compare("{0}超过{1}", operator.gt, self, other, "{0}晚于{1}")

    def __ge__(self, other: Any) -> Any:
        return compare("{0}达到{1}", operator.ge, self, other, "{0}不早于{1}")

    def __and__(self, other: Any) -> Any:
        return Joint("，且", lambda a, b: lambda c: a(c) and b(c), self, other)

    def __or__(self, other: Any) -> Any:
        return Joint("，或者", lambda a, b: lambda c: a(c) or b(c), self, other)

    def __add__(self, other: Any) -> Any:
        if isinstance(other, Period):
            words = f"{{0}}前{other}" if other.amount < 0 else f"{{0}}起{other}"
            end = Term(words, lambda start: lambda c: reckon(other, start(c), c), self)
            end.dated = True
            return end
        return function("{0}加{1}", lambda a, b: (a or 0) + (b or 0), self, other)


class Joint(Term):
    """Two conditions joined by 且 or 或者; of one kind in a row they read as one list, of the other in brackets."""

    def __str__(self) -> str:
        return self.words.join(
            f"（{part}）" if isinstance(part, Joint) and part.words != self.words else str(part) for part in self.parts
        )


class Comparison(Term):
    """A comparison; of days it reads 早于 and 晚于."""

    of_days = ""
    answer: Any = None  # `Other.answer == "a word"` is read at once: the commonest condition there is

    def compile(self, here: type[Step] | None) -> Read:
        answer, right = self.answer, self.parts[1]
        if answer is None or answer.owner is here or not isinstance(right, Const):
            return super().compile(here)
        key, name, wanted = answer.owner.id, answer.name, right.value
        return lambda c: (e := c.last.get(key)) is not None and e.data.get(name) == wanted

    def __str__(self) -> str:
        days = self.of_days and any(part.dated for part in self.parts)
        return (self.of_days if days else self.words).format(*self.parts)


class Named(Term):
    """A condition with a name of its own; the page explains it once."""

    def __init__(self, name: str, condition: Term) -> None:
        super().__init__(name, lambda read: read, condition)

    def __str__(self) -> str:
        return f"“{self.words}”"


class Const(Term):
    """A plain value in a term."""

    def __init__(self, value: Any) -> None:
        self.value = value
        super().__init__(f"“{value}”" if isinstance(value, str) else str(value), lambda: lambda c: value)

    def __str__(self) -> str:
        return self.words


class Leaf(Term):
    """Read straight from the case. `steps` and `clock`: what must exist in the procedure for it to make sense."""

    def __init__(
        self, words: str, read: Read, *, draft: bool = False, steps: tuple[Any, ...] = (), clock: str = ""
    ) -> None:
        super().__init__(words, lambda: read)
        self.draft, self.steps, self.clock = draft, steps, clock

    def __str__(self) -> str:
        return self.words


def known(answer: Any, *values: Any) -> None:
    """A comparison with a word that the answer can never be is a slip of the pen: raises GrammarError."""
    choices = getattr(answer, "choices", ())
    if choices and (strange := [v for v in values if isinstance(v, str) and v not in choices]):
        raise GrammarError(f"「{answer}」没有选项{'、'.join(strange)}")


def compare(words: str, test: Callable[[Any, Any], bool], left: Term, right: Any, of_days: str = "") -> Any:
    known(left, right)
    if isinstance(right, Term):
        found = Comparison(words, lambda a, b: lambda c: both(test, a(c), b(c)), left, right)
    else:
        found = Comparison(words, lambda a, b: lambda c: (x := a(c)) is not None and test(x, right), left, right)
    found.of_days = of_days
    if test is operator.eq and isinstance(right, str) and getattr(left, "owner", None) is not None:
        found.answer = left
    return found


def both(test: Callable[[Any, Any], bool], x: Any, y: Any) -> bool:
    return x is not None and y is not None and test(x, y)


def reckon(period: Period, start: Any, case: Any) -> Any:
    """The last day of a period, or None where the calendar of that year is not published."""
    try:
        return period.end(start, case.calendar) if start else None
    except CalendarUnavailable:
        return None


def function(words: str, test: Callable[..., Any], *parts: Any) -> Any:
    """A term from a plain function of one or two values."""
    if len(parts) == 1:
        return Term(words, lambda a: lambda c: test(a(c)), *parts)
    return Term(words, lambda a, b: lambda c: test(a(c), b(c)), *parts)


def named(name: str, condition: Any) -> Any:
    """The condition under a name, so that rules which use it read short."""
    return Named(name, condition)


def no(condition: Any) -> Any:
    """It does not hold. It also holds of what was never answered: pair it with something on record."""
    return function("并非（{0}）" if isinstance(condition, Joint) else "并非{0}", operator.not_, condition)
