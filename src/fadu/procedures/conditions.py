"""Ready-made terms: what answers hold, what is on record, who acts, what the clocks and linked matters say."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from fadu.procedures.terms import Leaf, Read, Term, function, known

if TYPE_CHECKING:
    from fadu.procedures.steps import Step


def dated(day: Any) -> Any:
    """Marked as a day, so that comparisons read 早于 and 晚于."""
    day.dated = True
    return day


def given(answer: Any) -> Any:
    """已填写."""
    return function("已填写{0}", lambda v: v is not None and v != "" and v != [], answer)


def missing(answer: Any) -> Any:
    """未填写."""
    return function("未填写{0}", lambda v: v is None or v == "" or v == [] or v == set(), answer)


def among(answer: Any, choices: Iterable[Any]) -> Any:
    """The answer is one of these."""
    allowed = tuple(dict.fromkeys(choices))
    known(answer, *allowed)
    return function("{0}属于“" + "、".join(map(str, allowed)) + "”", lambda v: v in allowed, answer)


def overlap(answers: Any, choices: Iterable[Any]) -> Any:
    """At least one of the answers is one of these."""
    wanted = tuple(dict.fromkeys(choices))
    known(answers, *wanted)
    return function(
        "{0}含有“" + "、".join(wanted) + "”", lambda v: bool(v) and any(one in wanted for one in v), answers
    )


def ends_with(answer: Any, word: str) -> Any:
    return function(f"{{0}}称“{word}”", lambda v: bool(v) and v.endswith(word), answer)


def size(answers: Any) -> Any:
    """How many answers there are."""
    return function("{0}的个数", lambda v: len(v or ()), answers)


def names(people: Any) -> set[Any]:
    """The names in an answer: one name, a person, or a list of either."""
    if not people:
        return set()
    persons = people if isinstance(people, (list, set, frozenset)) else [people]
    return {person["name"] if isinstance(person, dict) else getattr(person, "name", person) for person in persons}


def disjoint(people: Any, others: Any) -> Any:
    """No person is in both answers (不得由同一人办理)."""
    return function("{0}与{1}不是同一人", lambda a, b: names(a).isdisjoint(names(b)), people, others)


def done(step: type[Step]) -> Any:
    """Such a step is on record."""
    key = step.id
    return Leaf(f"已{step.title}", lambda c: key in c.last, steps=(step,))


def on(step: type[Step]) -> Any:
    """The day of the last such step."""
    key = step.id
    return dated(Leaf(f"{step.title}之日", lambda c: c.last[key].on if key in c.last else None, steps=(step,)))


def count(step: type[Step]) -> Any:
    """How many such steps are on record."""
    key = step.id
    return Leaf(f"{step.title}的次数", lambda c: len(c.history.get(key, ())), steps=(step,))


def later(step: type[Step], than: type[Step]) -> Any:
    """Done, and after the last `than`."""
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
    """历次合计: the sum over the entries on record, without the form being filed."""
    return Total("历次{0}合计", lambda: lambda c: 0, answer)


def param(key: str) -> Any:
    """A dated local standard of the place (本地标准); None where the place has none."""
    return Leaf(f"本地标准「{key}」", lambda c: c.place.parameter(key, c.today))


def over(clock: str) -> Any:
    """The period of that clock has run out in full (期满)."""
    return Leaf(f"「{clock}」期满", lambda c: (s := c.clocks.get(clock)) is not None and s.run_out, clock=clock)


def missed(clock: str) -> Any:
    """Nothing was done in time (逾期)."""
    return Leaf(f"「{clock}」逾期", lambda c: (s := c.clocks.get(clock)) is not None and s.late, clock=clock)


actor = Leaf("经办人", lambda c: c.draft.by, draft=True)
today = dated(Leaf("当日", lambda c: c.today))
holiday = Leaf("当日为法定节假日", lambda c: c.today in c.calendar.holidays)
night = Leaf("此时为夜间", lambda c: not 6 <= c.at.hour < 22)


def actor_is(*roles: Any) -> Any:
    """The person filing acts in one of these roles."""
    words = "经办人是" + "或者".join(role.title for role in roles)
    ids = {role.id for role in roles}
    return Leaf(words, lambda c: c.draft.by.role in ids, draft=True)


class Linked:
    """The linked matter of a procedure: `.done .open .outcome .ended ["answer"]`."""

    def __init__(self, name: str, title: str) -> None:
        self.name, self.title = name, title
        self.done = self.read("已办结", lambda link: link.ended is not None, False)
        self.open = self.read("正在进行", lambda link: link.ended is None, False)
        self.outcome = self.read("的结论", lambda link: link.outcome)
        self.ended = self.read("的办结之日", lambda link: link.ended)

    def read(self, words: str, take: Callable[[Any], Any], otherwise: Any = None) -> Any:
        name = self.name
        return Leaf(self.title + words, lambda c: take(c.links[name]) if name in c.links else otherwise)

    def __getitem__(self, key: str) -> Any:
        return self.read(f"的{key}", lambda link: link.data.get(key))


def denied(answer: Any) -> Any:
    """Answered, and with no; never answered is not a no."""
    return function("并非{0}", lambda v: v is False, answer)


def outside(answers: Any, others: Any) -> Any:
    """Some of these answers are not among those; persons count by name."""
    return function("{0}超出{1}", lambda a, b: bool(a) and not names(a) <= names(b), answers, others)


class Previous(Term):
    """An answer of the last such step on record, even within that step."""

    def compile(self, here: type[Step] | None) -> Read:
        answer: Any = self.parts[0]
        name, key = answer.name, answer.owner.id
        return lambda c: e.data.get(name) if (e := c.last.get(key)) else None


def previous(answer: Any) -> Any:
    """前次: what the last such step on record answered; inside a step its plain name is the form being filed."""
    return Previous("前次{0}", lambda: lambda c: None, answer)
