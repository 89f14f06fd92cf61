"""How a number is written in a report: 70, 19.6%, 1,471; — where it does not apply, 未填 where it is not known."""
from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

Figure = int | float | Decimal

MISSING = "未填"
NOT_APPLICABLE = "—"


class Value(Protocol):
    """What an indicator gives for a division and a year (fadu.indicators.compute)."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def value(self) -> Figure | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def numerator(self) -> Figure | None: ...
    @property
    def denominator(self) -> Figure | None: ...
    @property
    def entries(self) -> Sequence[int]: ...


def text(value: Value | None) -> str:
    """The figure as printed, with % for a rate and without any other unit.

    Rates and averages have one decimal, none where they are whole. A rate just under 100 % or over 0 % is never
    rounded to it: it gets the decimals that it needs. Nothing to divide by gives —, nothing known gives 未填.
    """
    if value is None:
        return MISSING
    if value.value is None:
        return NOT_APPLICABLE if value.denominator == 0 else MISSING
    return f"{_rate(value)}%" if value.unit == "%" else plain(value.value)


def plain(figure: Figure) -> str:
    """At most one decimal, half up; thousands apart by a comma. What was rounded to two or three keeps them."""
    exact = Decimal(str(figure))
    kept = isinstance(figure, Decimal) and -int(exact.as_tuple().exponent) in (2, 3)
    rounded = exact.normalize() if kept else exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if exact == exact.to_integral_value():
        rounded = exact.to_integral_value()
    return f"{rounded:,}"


def _rate(value: Value) -> str:
    """99.96 for 2,499 of 2,500, though one decimal would make it 100."""
    rounded = Decimal(str(value.value))
    if rounded not in (0, 100) or value.numerator in (0, value.denominator) or not value.numerator:
        return plain(rounded)
    exact = Decimal(str(value.numerator)) * 100 / Decimal(str(value.denominator))
    shown = (exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) for decimals in range(2, 8))
    return str(next((figure for figure in shown if figure not in (0, 100)), rounded))


def known(value: Value | None) -> bool:
    """Does the record say anything, be it zero?"""
    return value is not None and value.value is not None


def quotient(value: Value) -> str:
    """How a rate came about, as a person would check it: 10 ÷ 51; empty for a plain count."""
    if value.numerator is None or not value.denominator:
        return ""
    return f"{plain(value.numerator)} ÷ {plain(value.denominator)}"


def sum_of(value: Value) -> str:
    """The whole sum, 10 ÷ 51 ＝ 19.6%; empty for a plain count."""
    return f"{divided} ＝ {text(value)}" if (divided := quotient(value)) else ""
