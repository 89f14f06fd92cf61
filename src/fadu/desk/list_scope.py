"""Which list, period and place a page is about, and which of its rows the person behind a request may see."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from fadu.desk.measures import Measured, narrowed
from fadu.desk.titles import called
from fadu.desk.who import posts_today
from fadu.desk.wording import today
from fadu.lists.asking import STANDINGS, Period, Question, current, divisions_of, period
from fadu.lists.catalogue import LISTINGS
from fadu.lists.grammar import Listing
from fadu.lists.judging import Fault
from fadu.organs.access import serves_division


@dataclass(frozen=True)
class Asked:
    """A list as an address asks for it."""

    there: Measured
    question: Question

    @property
    def listing(self) -> Listing:
        return self.question.listing

    def address(self, **changes: object) -> str:
        """The query string with changes; empty ones are left out."""
        chosen: dict[str, object] = {
            "division": self.there.division.code, "year": self.question.period.year,
            "part": self.question.period.mark, "organ": self.question.organ or "",
            "own": 1 if self.there.own else "", "standing": self.question.standing,
        } | changes  # fmt: skip
        return "?" + urlencode({name: value for name, value in chosen.items() if value not in ("", None)})

    @property
    def words(self) -> str:
        """Place and period."""
        return _("{place}，{period}").format(
            place=self.there.organ.name if self.there.organ else self.there.division.name,
            period=period_words(self.question.period),
        )


def listing_or_404(code: str) -> Listing:
    if code not in LISTINGS:
        raise Http404(_("没有这张清单"))
    return LISTINGS[code]


def asked(request: HttpRequest, code: str) -> Asked:
    """What is asked for. Raises Http404, PermissionDenied."""
    listing, there = listing_or_404(code), narrowed(request)
    usual = current(listing, there.division.code, today())
    chosen = period(there.year, request.GET.get("part", "")) or (
        usual if usual.year == there.year else Period(there.year, usual.span, 1)
    )
    standing = request.GET.get("standing", "")
    question = Question(
        listing, chosen, today(), divisions_of(there.division.code, there.own),
        there.organ.pk if there.organ else 0, standing if standing in STANDINGS else "", seen(request, listing),
    )  # fmt: skip
    return Asked(there, question)


def seen(request: HttpRequest, listing: Listing) -> Q:
    """Rows of the person's organs, of the divisions that these serve, and documents that are before the public."""
    posts = posts_today(request)
    divisions = {post.organ.division_id for post in posts if serves_division(post.organ)}
    may = Q(division__in=divisions) | Q(organ__in={post.organ_id for post in posts})
    return may | Q(shown=True) if listing.public and not listing.upload else may


def period_words(one: Period) -> str:
    match one.span:
        case "month":
            return _("{year}年{n}月").format(year=one.year, n=one.number)
        case "quarter":
            return _("{year}年第{n}季度").format(year=one.year, n=one.number)
        case "half":
            half = _("上半年") if one.number == 1 else _("下半年")
            return _("{year}年{half}").format(year=one.year, half=half)
        case _:
            return _("{year}年度").format(year=one.year)


def fault_words(fault: Fault) -> str:
    """What is wrong with a row, and where."""
    title = called(fault.column.title)
    match fault.why:
        case "missing":
            return _("缺“{title}”").format(title=title)
        case "code":
            return _("“{title}”有误：").format(title=title)
        case "number":
            return _("“{title}”的年份应当用六角括号〔〕：").format(title=title)
        case _:
            return _("“{title}”早于“{what}”").format(title=title, what=called(fault.what))


def fault_said(fault: Fault) -> str:
    """The same with what the check found, in one line."""
    return fault_words(fault) + (fault.what if fault.why in ("code", "number") else "")
