"""What a number is asked for: a year, a division, and the day on which it is asked."""
from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils.translation import gettext as _


class BadScope(ValueError):
    """年份或者行政区划代码不对. The text says what is expected."""


@dataclass(frozen=True)
class Scope:
    """统计期和统计范围. `start` and `end` are inclusive; `low` and `high` bound the division codes, inclusive.

    `organ`: only the matters of this organ (its id); 0: of all.
    """

    start: date
    end: date
    low: str
    high: str
    as_of: date
    organ: int = 0

    @property
    def reached(self) -> date:
        """The last day of the period that has already come."""
        return min(self.end, self.as_of)

    @property
    def key(self) -> str:
        """The same for scopes that must have the same numbers: of a period long over, every day is asked alike."""
        asked = min(self.as_of, self.end + timedelta(1))
        return f"{self.start}.{self.end}.{self.low}.{self.high}.{self.organ}.{asked}"


def subtree(code: str) -> tuple[str, str]:
    """The least and the greatest code (GB/T 2260) of a division and all below it.

    A province ends in 0000, a city in 00; anything else is a county and stands for itself.
    """
    stem = re.sub(r"(00){1,2}$", "", code)
    return stem.ljust(6, "0"), stem.ljust(6, "9")


def year_of(text: str) -> int:
    """A year as typed. Raises BadScope."""
    if not re.fullmatch(r"\d{4}", text):
        raise BadScope(_("年份应为四位数字，例如2017；现为“{text}”。").format(text=text[:20]))
    return int(text)


def day_of(text: str) -> date:
    """A day as typed. Raises BadScope."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadScope(_("日期应写成2017-11-30这样；现为“{text}”。").format(text=text[:20])) from None


def scope_of(division: str, year: int, *, as_of: date, own: bool = False, through: date | None = None,
             organ: int = 0) -> Scope:
    """The calendar year of a division, with all divisions below it unless `own`.

    `through` ends the period earlier (inclusive), as a report does that counts to the end of November.
    Raises BadScope for a code that is not six digits, a year outside 1949-2999, or a day outside the year.
    """
    if not re.fullmatch(r"[1-9]\d{5}", division):
        raise BadScope(
            _("行政区划代码应为六位数字（GB/T 2260），例如331100；现为“{division}”。").format(division=division)
        )
    if not 1949 <= year <= 2999:
        raise BadScope(_("年份应为四位数字，例如2017；现为“{year}”。").format(year=year))
    end = through or date(year, 12, 31)
    if end.year != year:
        raise BadScope(_("截止日应在{year}年之内；现为{end}。").format(year=year, end=end))
    low, high = (division, division) if own else subtree(division)
    return Scope(date(year, 1, 1), end, low, high, as_of, organ)


def months(scope: Scope, cumulated: bool = False) -> list[Scope]:
    """The months of the scope's year, each alone or from January on; those after its period are left out."""
    found = []
    for month in range(1, scope.end.month + 1):
        first = date(scope.end.year, month, 1)
        last = first.replace(day=monthrange(first.year, month)[1])
        found.append(replace(scope, start=scope.start if cumulated else first, end=min(last, scope.end)))
    return found
