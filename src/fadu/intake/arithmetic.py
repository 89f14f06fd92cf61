"""Numbers of figures for checking: exact decimals, rounding as offices round, cutting off as some of them do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from fadu.intake.findings import Fact

HOLDS, FAILS, UNTOLD, CUT = "holds", "does not hold", "cannot be told", "truncation"


def exact(fact: Fact) -> Decimal:
    """The figure's value without 万 and 亿."""
    return Decimal(str(fact.value_base))


def shown(fact: Fact) -> str:
    return f"{fact.value:g}" if isinstance(fact.value, float) else str(fact.value)


def plus(facts: Sequence[Fact], parts: Sequence[int]) -> str:
    return "+".join(shown(facts[index]) for index in parts)


def places(fact: Fact) -> int:
    """How many decimal places the figure is written with."""
    digits = re.search(r"\.(\d+)", fact.raw)
    return len(digits[1]) if digits else 0


def rounded(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def cut(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_DOWN)


def is_share(top: Decimal, bottom: Decimal, rate: Fact) -> str | None:
    """holds where top ÷ bottom rounds to the rate, truncation where it is only cut to it, else None."""
    digits, share = places(rate), top * (1000 if rate.unit == "‰" else 100) / bottom
    if rounded(share, digits) == exact(rate):
        return HOLDS
    return CUT if digits and cut(share, digits) == exact(rate) else None
