"""Clocks: time limits, and what starts, stops, suspends, lengthens and follows them."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from fadu.law.periods import Period
from fadu.procedures.terms import GrammarError, function

if TYPE_CHECKING:
    from fadu.law.limits.kinds import Annual, Limit
    from fadu.procedures.fields import Field
    from fadu.procedures.steps import Step


class Pause(NamedTuple):
    """Time that does not count: from one step, or dated answer, to another; [from, to)."""

    start: Any
    end: Any
    when: Any = None


class Extension(NamedTuple):
    """The step that lengthens a clock, the answer that says by how much, how far it may go and how often.

    `limit` and `times` are taken from the time limit of the clock where they are not given here.
    """

    step: type[Step]
    amount: Any
    limit: Period | None = None
    times: int = 1


class Deemed(NamedTuple):
    """What the law supposes to have happened when a clock runs out (视为)."""

    step: type[Step]
    say: str
    data: Mapping[str, Any] = {}


class OnDay:
    """A period fixed by an answer: up to and with the day that the last of these answers on record names."""

    unit, amount = "日", 0

    def __init__(self, *answers: Any) -> None:
        self.answers: tuple[Field, ...] = answers

    def __str__(self) -> str:
        return "至" + "或者".join(f"{answer.owner.title}所定的{answer.label}" for answer in self.answers)


def on_day(*answers: Any) -> Any:
    return OnDay(*answers)


class InYear(OnDay):
    """A date of every year, in the year that an answer names or in the one after it: 当年12月31日前, 次年3月1日之前."""

    def __init__(self, date_of_year: Annual, year: Any, later: int) -> None:
        def last_day(said: Any) -> date | None:
            return date_of_year.last_day(said + later) if said and 0 < said < date.max.year else None

        self.date_of_year, self.word = date_of_year, "次年" if later else "当年"
        super().__init__(function(f"{{0}}的{self.word}{date_of_year}", last_day, year))

    def __str__(self) -> str:
        return f"{self.word}{self.date_of_year}"


def in_next_year(yearly: Limit, year: Any) -> Any:
    """The period of a clock that runs to a date of every year (`fadu.law.limits`), read strictly."""
    return InYear(annual_of(yearly), year, 1)


def in_year(yearly: Limit, year: Any) -> Any:
    """The same for a date within the year that the answer names."""
    return InYear(annual_of(yearly), year, 0)


def annual_of(yearly: Limit) -> Annual:
    if yearly.annual is None:
        raise GrammarError(f"「{yearly.rule_id}」不是每年的固定日期")
    return yearly.annual


class Ahead(OnDay):
    """So long before a day that an answer names: 有效期届满6个月前."""

    def __init__(self, notice: Limit, *days: Any) -> None:
        super().__init__(*(day + notice.period for day in days))
        self.notice, self.named = notice, days

    def __str__(self) -> str:
        named = (f"{d.owner.title}所定的{d.label}" if hasattr(d, "owner") else f"所定的{d}" for d in self.named)
        return f"{'或者'.join(named)}前{self.notice.period}"


def ahead_of(notice: Limit, *days: Any) -> Any:
    """The period of a clock that runs to so long before the day that an answer, or a term, names."""
    if notice.period.amount >= 0:
        raise GrammarError(f"「{notice.rule_id}」不是提前期限")
    return Ahead(notice, *days)


@dataclass(frozen=True, eq=False)
class Clock:
    """A time limit. Of several of one name, the last whose article applies and whose `when` holds is in force.

    `period`: an entry of `fadu.law.limits` (which then gives `basis` and the longest extension), a period,
    `on_day(answer)`, or None: 及时, a duty without a number of days. `since`: a step, a dated answer, or several, of
    which the last on record counts. `until`: the steps that stop it. `opens`: steps that may be taken only once it
    has run out in full; `bars`: steps that may no longer be taken then; `unless` spares from both. `then`: what the
    law supposes then. `less`: pauses. `extend`: the extension.
    """

    name: str
    period: Any
    since: Any
    until: Any = ()
    basis: Any = None
    opens: Any = ()
    bars: Any = ()
    then: Deemed | None = None
    when: Any = None
    unless: Any = None
    less: Sequence[Pause] = ()
    extend: Extension | None = None

    def __post_init__(self) -> None:
        longest = None
        if hasattr(self.period, "rule_id"):
            limit = self.period
            longest = limit.extension
            object.__setattr__(self, "basis", self.basis or limit.basis)
            object.__setattr__(self, "period", forward(limit.period) if self.opens else limit.period)
        if self.extend and self.extend.limit is None:
            if longest is None or longest.most is None:
                raise GrammarError(f"「{self.name}」没有延长的最长期限")
            object.__setattr__(self, "extend", self.extend._replace(limit=longest.most, times=longest.times))


def forward(period: Period) -> Period:
    """A notice "N days before", read from the notice: the act it announces waits for N full days."""
    return Period(-period.amount, period.unit) if period.amount < 0 else period
