"""勾稽: what must come out equal among the numbers of one scope, from one state of the mart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from fadu.desk.titles import called
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.compute import Value
from fadu.reporting.figures import plain

Sums = tuple[str, ...]

# Left and right of the equals sign; every code stands in the catalogue.
TIES: tuple[tuple[Sums, Sums], ...] = (
    (("reconsideration.carried_in", "reconsideration.filed"),
     ("reconsideration.concluded", "reconsideration.carried_out")),
    (("reconsideration.upheld", "reconsideration.revoked", "reconsideration.changed", "reconsideration.unlawful",
      "reconsideration.ordered", "reconsideration.compensated", "reconsideration.dismissed",
      "reconsideration.mediated", "reconsideration.terminated"),
     ("reconsideration.concluded",)),
)  # fmt: skip


@dataclass(frozen=True)
class Tie:
    words: str
    equal: bool


def of_domain(code: str) -> list[tuple[Sums, Sums]]:
    return [tie for tie in TIES if CATALOGUE[tie[0][0]].domain == CATALOGUE[code].domain]


def codes_tied(code: str) -> list[str]:
    """The indicators of whose values the ties of this one's domain speak."""
    return list(dict.fromkeys(one for left, right in of_domain(code) for one in (*left, *right)))


def ties_of(code: str, known: Mapping[str, Value]) -> list[Tie]:
    """The ties of the indicator's domain, where all of their numbers are known."""
    if any(known[one].value is None for one in codes_tied(code)):
        return []
    return [tie_of([known[one] for one in left], [known[one] for one in right]) for left, right in of_domain(code)]


def tie_of(left: list[Value], right: list[Value]) -> Tie:
    sides = [sum((one.value or Decimal(0) for one in side), Decimal(0)) for side in (left, right)]
    return Tie(f"{summed(left)} ＝ {summed(right)}", sides[0] == sides[1])


def summed(side: list[Value]) -> str:
    return " ＋ ".join(f"{called(one.name)} {plain(one.value or 0)}" for one in shorn(side))


def shorn(side: list[Value]) -> list[Value]:
    """Without the zeros of a long sum, which say nothing."""
    found = [one for one in side if one.value] if len(side) > 2 else side
    return found or side[:1]
