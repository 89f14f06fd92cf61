"""Which division and year a page of numbers is about, and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils.translation import gettext as _

from fadu.desk.who import posts_today
from fadu.desk.wording import today
from fadu.indicators.scope import Scope, months, scope_of
from fadu.ledger.models import Matter
from fadu.organs.models import Division, Organ

EARLIEST = 2004
MONTHS = {str(n) for n in range(1, 13)}


@dataclass(frozen=True)
class Measured:
    """The scope of the numbers on a page. `month`: only that month, or with `upto` from January to its end;
    `own`: without the divisions below; `organ`: only what that organ handles."""

    division: Division
    year: int
    divisions: list[Division]
    years: list[int]
    organ: Organ | None = None
    organs: list[Organ] = field(default_factory=list)
    month: int = 0
    upto: bool = False
    own: bool = False
    mine: frozenset[int] = frozenset()  # the organs of the person's posts
    home: frozenset[str] = frozenset()  # and their divisions

    @property
    def query(self) -> dict[str, object]:
        found: dict[str, object] = {"division": self.division.code, "year": self.year}
        if self.organ:
            found["organ"] = self.organ.pk
        if self.month:
            found["upto" if self.upto else "month"] = self.month
        return found | ({"own": 1} if self.own else {})

    @property
    def address(self) -> str:
        return "?" + urlencode(self.query)

    @property
    def scope(self) -> Scope:
        """What is asked of the mart."""
        organ = self.organ.pk if self.organ else 0
        whole = scope_of(self.division.code, self.year, as_of=today(), own=self.own, organ=organ)
        return months(whole, cumulated=self.upto)[self.month - 1] if self.month else whole

    @property
    def words(self) -> str:
        place = self.organ.name if self.organ else self.division.name + (_("本级") if self.own else "")
        if self.month:
            several = self.upto and self.month > 1
            said = _("{place}，{year}年1月至{month}月") if several else _("{place}，{year}年{month}月")
            return said.format(place=place, year=self.year, month=self.month)
        said = _("{place}，{year}年（截至今日）") if self.year == today().year else _("{place}，{year}年")
        return said.format(place=place, year=self.year)


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
        raise PermissionDenied(_("你现在没有任职，看不到统计数。"))
    wanted = division or request.GET.get("division", "")
    found = next((one for one in divisions if one.code == wanted), None)
    if wanted and found is None:
        raise PermissionDenied(_("这个地方的统计数不在你可以查看的范围内。"))
    chosen = found or divisions[0]
    text: Any = year or request.GET.get("year", "")
    number = int(text) if str(text).isdecimal() and EARLIEST <= int(text) <= today().year + 1 else today().year
    years = years_of(chosen)
    posts = posts_today(request)
    return Measured(
        chosen, number, divisions, years if number in years else sorted({number, *years}, reverse=True),
        mine=frozenset(post.organ_id for post in posts), home=frozenset(post.organ.division.code for post in posts),
    )  # fmt: skip


def narrowed(request: HttpRequest) -> Measured:
    """As `measured`, narrowed to an organ, a month, or the division without those below, as the address asks."""
    there = measured(request)
    handling = Exists(Matter.objects.filter(organ=OuterRef("pk")))
    organs = list(Organ.objects.filter(handling, division=there.division).order_by("pk"))
    wanted = request.GET.get("organ", "")
    organ = next((one for one in organs if str(one.pk) == wanted), None)
    if wanted and organ is None:
        raise PermissionDenied(_("这个机关不在所选地方，换一个机关或者地方。"))
    upto = month_of(request.GET.get("upto", ""))
    month = upto or month_of(request.GET.get("month", ""))
    own = request.GET.get("own") == "1"
    return replace(there, organ=organ, organs=organs, month=month, upto=bool(upto), own=own)


def month_of(text: str) -> int:
    return int(text) if text in MONTHS else 0


def last_day(year: int) -> date:
    """The day up to which a year's numbers run."""
    return min(date(year, 12, 31), today())
