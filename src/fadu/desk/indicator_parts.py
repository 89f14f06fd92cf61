"""What an indicator is made of: its entries by outcome, and the indicators that count the same in another way."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from fadu.desk.indicator_series import Point
from fadu.desk.measures import Measured
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.compute import Piece, Value
from fadu.indicators.indicator import Indicator

WORDED = 3.6  # percent of the width that a character takes on the narrowest screen
MOST = 6


@dataclass(frozen=True)
class Section:
    """A piece of the bar: from `x` on, `width` wide (percent); `inside`: it counts in the numerator."""

    title: str
    count: int
    inside: bool
    x: float
    width: float

    @property
    def worded(self) -> bool:
        """Is there room for its words?"""
        return self.width >= WORDED * (len(self.title) + 0.6 * len(str(self.count)) + 0.4)

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 2)


def sections(one: Indicator, pieces: list[Piece]) -> list[Section]:
    """The bar: what counts in the numerator first. Empty where there is but one piece."""
    inside = [(piece, piece.part, True) for piece in pieces if piece.part]
    outside = [(piece, piece.whole - piece.part, False) for piece in pieces if piece.whole > piece.part]
    every = inside + (outside if one.denominator else [])
    whole = sum(count for _piece, count, _inside in every)
    if len(every) < 2:
        return []
    found, x, other = [], 0.0, _("其他") if one.numerator.table == "items" else _("未办结")
    for piece, count, counts in every:
        width = 100 * count / whole
        found.append(Section(piece.outcome or other, count, counts, round(x, 2), round(width, 2)))
        x += width
    return found


def said(bar: list[Section], inside: bool) -> str:
    """The pieces on one side in words: 撤销 8、责令履行 2."""
    return _("、").join(f"{one.title} {one.count}" for one in bar if one.inside == inside)


def other_ways(one: Indicator) -> list[str]:
    """换一种口径: the shares of the domain with this numerator, then those with this denominator."""
    if one.denominator is None:
        mine = [other for other in shares(one) if one.numerator in (other.numerator, other.denominator)]
        return [other.code for other in mine][:MOST]
    same = [other for other in shares(one) if other.numerator == one.numerator]
    same += [other for other in shares(one) if other.denominator == one.denominator and other not in same]
    return [other.code for other in same][:MOST]


def shares(one: Indicator) -> list[Indicator]:
    """The other indicators of the domain that have a denominator."""
    return [other for other in CATALOGUE.values() if other.denominator and other.domain == one.domain and other != one]


def as_points(codes: list[str], there: Measured, known: dict[str, Value]) -> list[tuple[Indicator, Point]]:
    return [(CATALOGUE[code], Point("", there, code, known[code])) for code in codes]
