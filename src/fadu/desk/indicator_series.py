"""The years, months, organs and divisions of one indicator: the one source of its tables, its chart and its Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.charts import FEW, Bar, Plot, bars, plot
from fadu.desk.measures import Measured
from fadu.indicators.compute import Value, over
from fadu.indicators.indicator import Indicator
from fadu.indicators.scope import Scope
from fadu.indicators.states import State, shown
from fadu.organs.models import Division
from fadu.reporting.figures import plain, text

YEARS = 5


@dataclass(frozen=True)
class Point:
    """One value: `there` is what it is asked for, so that it can be opened."""

    title: str
    there: Measured
    code: str
    value: Value
    me: bool = False

    @property
    def address(self) -> str:
        return reverse("indicator", args=[self.code]) + self.there.address

    @property
    def name(self) -> str:
        """The indicator's."""
        return self.value.name

    @property
    def text(self) -> str:
        return "—" if self.value.value is None else text(self.value)

    @property
    def numerator(self) -> str:
        return "—" if self.value.numerator is None else plain(self.value.numerator)

    @property
    def denominator(self) -> str:
        return "—" if self.value.denominator is None else plain(self.value.denominator)

    @property
    def note(self) -> str:
        """Numerator and denominator of a share: 10/51."""
        return f"{self.numerator}/{self.denominator}" if self.value.denominator is not None else ""

    @property
    def missing(self) -> bool:
        """Nothing is on record: unknown, and not for want of a denominator."""
        return self.value.numerator is None

    @property
    def few(self) -> bool:
        return self.value.denominator is not None and self.value.denominator < FEW


@dataclass(frozen=True)
class Series:
    name: str
    title: str
    head: str
    points: list[Point]

    @property
    def known(self) -> bool:
        return any(point.value.value is not None for point in self.points)


@dataclass(frozen=True)
class Opened:
    """All that the page of one indicator shows of it, of one state of the mart."""

    here: Point
    before: Point
    years: Series
    months: Series
    cumulated: Series
    organs: Series
    divisions: Series
    state: State
    others: dict[str, Value]

    @property
    def series(self) -> list[Series]:
        every = (self.years, self.months, self.cumulated, self.organs, self.divisions)
        return [one for one in every if one.known]


@dataclass(frozen=True)
class Row:
    """One department or division. `me`: the person's own; `whole`: all of the rows together."""

    title: str
    points: list[Point]
    me: bool = False
    whole: bool = False

    @property
    def known(self) -> bool:
        return any(not point.missing for point in self.points)


@dataclass(frozen=True)
class Compared:
    """Indicators side by side, of one state of the mart. `head`: what a row is."""

    head: str
    chosen: list[Indicator]
    rows: list[Row]
    state: State


def compared(chosen: list[Indicator], there: Measured, by: str) -> Compared:
    """A row a department of the division, or (`by` divisions) a division below it; the whole first.

    Departments without any record are left out: most have to do with few procedures.
    """
    asked = [(there.division.name if by == "organs" else _("合计"), there, False)]
    if by == "organs":
        asked += [(organ.name, replace(there, organ=organ), organ.pk in there.mine) for organ in there.organs]
    else:
        asked += [(title, at, at.division.code in there.home) for title, at in divisions_of(there)]
    codes, scopes = [one.code for one in chosen], [at.scope for _title, at, _me in asked]
    state = shown((codes, scopes))
    rows = [
        Row(title, [Point(title, at, value.code, value) for value in values], me, n == 0)
        for n, ((title, at, me), values) in enumerate(zip(asked, over(codes, scopes, of=state), strict=True))
    ]
    head = _("机关") if by == "organs" else _("地方")
    return Compared(head, chosen, [row for row in rows if row.whole or by == "divisions" or row.known], state)


def opened(one: Indicator, there: Measured, others: Sequence[str] = ()) -> Opened:
    """Everything in one question to one state of the mart, with the values of `others` in the same scope.

    An organ has no divisions below, a month no months.
    """
    year = replace(there, month=0, upto=False)
    asked: list[tuple[str, str, Measured, bool]] = [("here", "", there, True)]
    asked += [("years", str(n), replace(there, year=n), n == there.year) for n in years_of(there)]
    for n in range(1, last_month(year) + 1):
        title = _("{month}月").format(month=n)
        asked.append(("months", title, replace(year, month=n), there.month == n and not there.upto))
        asked.append(("cumulated", title, replace(year, month=n, upto=True), there.month == n and there.upto))
    asked += [("organs", organ.name, replace(there, organ=organ), organ.pk in there.mine) for organ in there.organs]
    asked += [("divisions", title, at, at.division.code in there.home) for title, at in divisions_of(there)]
    question, beside = ([one.code], [at.scope for _, _, at, _ in asked]), (list(others), [there.scope])
    state = shown(question, beside)
    values, (known,) = over(*question, of=state), over(*beside, of=state)
    names = ("here", "years", "months", "cumulated", "organs", "divisions")
    found: dict[str, list[Point]] = {name: [] for name in names}
    for (name, title, at, me), (value,) in zip(asked, values, strict=True):
        found[name].append(Point(title, at, one.code, value, me))
    return Opened(
        found["here"][0], found["years"][-2],
        Series("years", _("历年"), _("年度"), found["years"]),
        Series("months", _("各月（单月）"), _("月份"), found["months"]),
        Series("cumulated", _("各月（累计）"), _("月份"), found["cumulated"]),
        Series("organs", _("各部门"), _("机关"), ordered([p for p in found["organs"] if p.value.value is not None])),
        Series("divisions", _("各县（市、区）"), _("地方"), ordered(found["divisions"])),
        state, dict(zip(others, known, strict=True)),
    )  # fmt: skip


def years_of(there: Measured) -> range:
    return range(there.year - YEARS + 1, there.year + 1)


def last_month(year: Measured) -> int:
    """The last month of the year that has begun."""
    scope: Scope = year.scope
    return 0 if scope.start > scope.as_of else scope.reached.month


def divisions_of(there: Measured) -> list[tuple[str, Measured]]:
    """The divisions right below, and the division without them; nothing where there is none below."""
    below = [] if there.organ else list(Division.objects.filter(parent=there.division).order_by("code"))
    if not below:
        return []
    own = (_("{name}本级").format(name=there.division.name), replace(there, own=True))
    return [own, *((one.name, replace(there, division=one, own=False)) for one in below)]


def ordered(points: Sequence[Point]) -> list[Point]:
    """The highest first; what is unknown last."""
    return sorted(points, key=lambda one: (one.value.value is None, -(one.value.value or 0)))


def bars_of(series: Series) -> list[Bar]:
    return bars([(one.title, one.value, one.address, one.me) for one in series.points]) if series.known else []


def plot_of(series: Series, unit: str) -> Plot | None:
    return plot([(one.title, one.value.value, one.text, one.note, one.address) for one in series.points], unit)


def chart_of(found: Opened, unit: str) -> dict[str, object]:
    """The months for the chart, as JSON: the numbers of the table beside it, null where nothing is known."""
    return {
        "unit": unit,
        "titles": [point.title for point in found.months.points],
        "series": [
            {
                "name": series.title,
                "kind": kind,
                "values": [None if p.value.value is None else float(p.value.value) for p in series.points],
                "texts": [point.text + (f"（{point.note}）" if point.note else "") for point in series.points],
                "addresses": [point.address for point in series.points],
            }
            for kind, series in (("bar", found.months), ("line", found.cumulated))
        ],
    }
