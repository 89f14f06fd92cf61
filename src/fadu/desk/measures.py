"""Which division and year a page of numbers is about, and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from fadu.desk.who import posts_today
from fadu.desk.wording import today
from fadu.ledger.models import Matter
from fadu.organs.models import Division

EARLIEST = 2004


@dataclass(frozen=True)
class Measured:
    """The scope of the numbers on a page."""

    division: Division
    year: int
    divisions: list[Division]
    years: list[int]

    @property
    def address(self) -> str:
        return "?" + urlencode({"division": self.division.code, "year": self.year})

    @property
    def words(self) -> str:
        return f"{self.division.name}，{self.year}年" + ("（截至今日）" if self.year == today().year else "")


def divisions_seen(request: HttpRequest) -> list[Division]:
    """The divisions of the person's posts, and those right below them, each once."""
    own = {post.organ.division_id: post.organ.division for post in posts_today(request)}
    below = Division.objects.on(today()).filter(parent__in=own).order_by("code")
    found: dict[str, Division] = {}
    for division in (*own.values(), *below):
        found.setdefault(division.code, division)
    return list(found.values())


def years_of(division: Division) -> list[int]:
    """From the first matter of the division, or this year's predecessor, to this year; newest first."""
    first = Matter.objects.filter(division=division).order_by("begun_on").values_list("begun_on", flat=True).first()
    start = max(min(first.year if first else today().year, today().year - 1), EARLIEST)
    return list(range(today().year, start - 1, -1))


def measured(request: HttpRequest, division: str = "", year: int | None = None) -> Measured:
    """The division and year asked for, else the person's own and this year. Raises PermissionDenied."""
    divisions = divisions_seen(request)
    if not divisions:
        raise PermissionDenied("你现在没有任职，看不到统计数。")
    wanted = division or request.GET.get("division", "")
    found = next((one for one in divisions if one.code == wanted), None)
    if wanted and found is None:
        raise PermissionDenied("这个地方的统计数不在你可以查看的范围内。")
    chosen = found or divisions[0]
    text: Any = year or request.GET.get("year", "")
    number = int(text) if str(text).isdecimal() and EARLIEST <= int(text) <= today().year + 1 else today().year
    years = years_of(chosen)
    return Measured(chosen, number, divisions, years if number in years else sorted({number, *years}, reverse=True))


def last_day(year: int) -> date:
    """The day up to which a year's numbers run."""
    return min(date(year, 12, 31), today())
