"""What one statutory time limit (法定期限) consists of, and the words in which the limits are written down."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from fadu.law.acts import Act, Citation
from fadu.law.limits.events import EVENTS, FOR_RULE
from fadu.law.periods import DAY, Period, days, years


class Kind(StrEnum):
    """What running out means; `label` is the office's word for it."""

    DEADLINE = "deadline"
    MINIMUM = "min_period"
    NOTICE = "before_event"
    LIMITATION = "limitation"
    VALIDITY = "validity"
    FIXED = "fixed_annual_date"
    FREQUENCY = "frequency"
    LONGEST = "max_duration"

    @property
    def label(self) -> str:
        return KIND_LABELS[self]


KIND_LABELS = {
    Kind.DEADLINE: "办理期限", Kind.MINIMUM: "最短期限", Kind.NOTICE: "提前期限", Kind.LIMITATION: "时效",
    Kind.VALIDITY: "有效期", Kind.FIXED: "固定日期", Kind.FREQUENCY: "频次", Kind.LONGEST: "最长期限",
}
SCOPES = {
    "部门规章": "部门", "部门文件": "政策文件", "国务院文件": "政策文件", "中央文件": "政策文件",
    "地方参数": "地方参数",
}


class Extension(NamedTuple):
    """How far a limit may be put off: each time at most `most` (None: the article names no number), `times` times.

    `by`: who approves; `told`: the party must be told; `when`: the ground; `beyond`: who may decide on more.
    """

    most: Period | None
    by: str
    times: int = 1
    told: bool = False
    when: str = ""
    beyond: str = ""


class Annual(NamedTuple):
    """A date of every year. 「3月1日之前」 is read strictly, without the day itself; the lenient reading has it."""

    month: int
    day: int
    before: bool = False

    def last_day(self, year: int) -> date:
        return date(year, self.month, self.day) - self.before * DAY

    def lenient(self, year: int) -> date | None:
        return date(year, self.month, self.day) if self.before else None

    def __str__(self) -> str:
        return f"{self.month}月{self.day}日{'之前' if self.before else '前'}"


class Quota(NamedTuple):
    """So many in every year."""

    number: int
    unit: str


@dataclass(frozen=True, eq=False)
class Limit:
    """One time limit: `since` is the event (see `events`) it runs from, or toward which it counts back.

    `by`: who is obliged; `pauses`: what does not count; `then`: what the law supposes or attaches when it has run out;
    `rolls_by`: why a last day on a holiday moves; `confirmed`: the number was read in the act's own text.
    """

    rule_id: str
    title: str
    kind: Kind
    period: Period
    since: str
    basis: Citation
    by: str = "行政机关"
    extension: Extension | None = None
    pauses: tuple[str, ...] = ()
    then: str = ""
    rolls_by: Citation | None = None
    note: str = ""
    confirmed: bool = True
    annual: Annual | None = None
    quota: Quota | None = None

    @property
    def event(self) -> str:
        """What it runs from, as a clerk names it: 立案."""
        return FOR_RULE.get(self.rule_id) or EVENTS[self.since]

    @property
    def amount_text(self) -> str:
        """How much, as a table shows it: 60日, 提前7个工作日, 每年3月1日之前."""
        if self.annual:
            return f"每年{self.annual}"
        if self.quota:
            return f"每年{self.quota.number}{self.quota.unit}"
        return f"{'提前' if self.period.amount < 0 else ''}{self.period}"

    @property
    def yearly(self) -> int:
        """So many in every year. Raises ValueError where the limit is no quota."""
        if self.quota is None:
            raise ValueError(f"「{self.rule_id}」不是每年的次数或者数量")
        return self.quota.number

    @property
    def act(self) -> Act:
        return self.basis.act

    @property
    def place(self) -> str:
        """GB/T 2260 prefix of where it applies; "" is the whole country."""
        return self.act.place

    @property
    def branch(self) -> str:
        """The field of government it applies to; "" is all."""
        return self.act.branch

    @property
    def in_force(self) -> date:
        return self.act.in_force

    @property
    def until(self) -> date | None:
        """The last day on which it binds; None: still in force."""
        return self.act.until

    @property
    def scope(self) -> str:
        """全国、政策文件、部门、地方 or 地方参数: how far the number carries."""
        return "地方" if self.place else SCOPES.get(self.act.rank, "全国")

    def applies(self, day: date, place: str = "", branch: str = "") -> bool:
        return self.act.applies(day, place, branch)


def deadline(rule_id: str, title: str, period: Period, since: str, basis: Citation, by: str = "行政机关", *,
             extension: Extension | None = None, pauses: tuple[str, ...] = (), then: str = "",
             rolls_by: Citation | None = None, note: str = "", confirmed: bool = True) -> Limit:
    """办理期限: to be done by the last day."""
    return Limit(rule_id, title, Kind.DEADLINE, period, since, basis, by, extension, pauses, then, rolls_by, note,
                 confirmed)


def minimum(rule_id: str, title: str, period: Period, since: str, basis: Citation, by: str = "行政机关", *,
            note: str = "") -> Limit:
    """最短期限: what follows may be done from the day after the last."""
    return Limit(rule_id, title, Kind.MINIMUM, period, since, basis, by, note=note)


def notice(rule_id: str, title: str, period: Period, since: str, basis: Citation, by: str = "行政机关", *,
           then: str = "", note: str = "") -> Limit:
    """提前期限: so long before an event; `period` counts backward."""
    return Limit(rule_id, title, Kind.NOTICE, period, since, basis, by, then=then, note=note)


def limitation(rule_id: str, title: str, period: Period, since: str, basis: Citation, by: str = "行政机关", *,
               pauses: tuple[str, ...] = (), rolls_by: Citation | None = None, note: str = "") -> Limit:
    """时效: afterwards it may no longer be done, or for so long it may not."""
    return Limit(rule_id, title, Kind.LIMITATION, period, since, basis, by, pauses=pauses, rolls_by=rolls_by, note=note)


def longest(rule_id: str, title: str, period: Period, since: str, basis: Citation, by: str = "行政机关", *,
            extension: Extension | None = None, pauses: tuple[str, ...] = (), then: str = "") -> Limit:
    """最长期限 of a measure that burdens someone: holidays do not lengthen it."""
    return Limit(rule_id, title, Kind.LONGEST, period, since, basis, by, extension, pauses, then)


def valid(rule_id: str, title: str, period: Period, since: str, basis: Citation, *, note: str = "") -> Limit:
    """有效期, its first day included."""
    return Limit(rule_id, title, Kind.VALIDITY, period, since, basis, note=note)


def every_year(rule_id: str, title: str, date_of_year: Annual, basis: Citation, by: str = "行政机关", *,
               note: str = "") -> Limit:
    """固定日期: the same date of every year; holidays do not move it."""
    return Limit(rule_id, title, Kind.FIXED, days(0, roll=False), "year", basis, by, note=note, annual=date_of_year)


def quota(rule_id: str, title: str, number: int, unit: str, basis: Citation, by: str = "行政机关", *,
          note: str = "") -> Limit:
    """频次: so many within every calendar year."""
    return Limit(rule_id, title, Kind.FREQUENCY, years(1), "year", basis, by, note=note, quota=Quota(number, unit))


def recurring(rule_id: str, title: str, period: Period, since: str, basis: Citation, by: str = "行政机关", *,
              note: str = "") -> Limit:
    """频次: again before so much time has passed since the last."""
    return Limit(rule_id, title, Kind.FREQUENCY, period, since, basis, by, note=note)
