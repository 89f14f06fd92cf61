"""横向和纵向比较: one unit beside its like in the cycle, and beside itself in other years.

What is compared are shares: the points of the items that have points, of their full points.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from fadu.assessment.sheet import Sheet, sheets
from fadu.ledger.models import Link, Matter
from fadu.organs.access import is_government
from fadu.statutes.assessment import Exempt, assessment

YEARS = 5
TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Beside:
    """One 一级指标 or item. Shares of the full points in percent; None: not assessed, or no points yet.

    `own`: the unit's; `mean`, `best`: of its like; `earlier`: the unit's by year, as the years are listed.
    """

    name: str
    own: Decimal | None
    mean: Decimal | None
    best: Decimal | None
    earlier: tuple[Decimal | None, ...]

    @property
    def behind(self) -> bool:
        return self.own is not None and self.mean is not None and self.own < self.mean


def share(points: Decimal | None, full: Decimal) -> Decimal | None:
    """In percent, one decimal, half up; None of nothing."""
    return None if points is None or not full else (points * 100 / full).quantize(TENTH, ROUND_HALF_UP)


def alike(unit: Matter, cycle: Matter) -> list[Matter]:
    """The units of the cycle that are of the unit's kind (governments or departments), itself among them."""
    links = Link.objects.filter(other=cycle, matter__procedure=assessment.id).values("matter")
    found = Matter.objects.filter(pk__in=links).exclude(outcome=Exempt.concludes)
    found = found.select_related("organ__division", "division")
    return [one for one in found.order_by("organ") if is_government(one.organ) == is_government(unit.organ)]


def earlier(unit: Matter, year: int) -> list[Sheet]:
    """The unit's tables of earlier years, the latest first, the last one of each year."""
    found = Matter.objects.filter(procedure=assessment.id, organ=unit.organ_id, pk__lt=unit.pk)
    found = found.exclude(outcome=Exempt.concludes).select_related("organ__division", "division").order_by("-pk")
    by_year: dict[int, Sheet] = {}
    for one in sheets(list(found[: 3 * YEARS])):
        if one.year < year:
            by_year.setdefault(one.year, one)
    return [by_year[one] for one in sorted(by_year, reverse=True)][:YEARS]


def rank(own: Sheet, others: Sequence[Sheet]) -> int:
    """Its place among its like; equal points have equal places."""
    return 1 + sum(one.total > own.total for one in others)


def whole(own: Sheet, others: Sequence[Sheet], before: Sequence[Sheet]) -> Beside:
    """The totals beside each other."""
    return beside("", known(own), [known(one) for one in others], [known(one) for one in before])


def known(one: Sheet) -> Decimal | None:
    """The points of the items that have any, of their full points: what nothing is known of counts neither way."""
    return share(one.judged_points, one.judged)


def by_first(own: Sheet, others: Sequence[Sheet], before: Sequence[Sheet]) -> list[Beside]:
    """By 一级指标; those of other years are found by their name."""
    tables = {id(one): one.judged_by_first() for one in (own, *others, *before)}

    def of(one: Sheet, name: str) -> Decimal | None:
        return share(*tables[id(one)].get(name, (None, Decimal(0))))

    return [beside(name, of(own, name), [of(one, name) for one in others], [of(one, name) for one in before])
            for name in tables[id(own)]]  # fmt: skip


def by_item(own: Sheet, others: Sequence[Sheet], before: Sequence[Sheet]) -> list[Beside]:
    """By item; those of other years are found by their code where the text is the same."""
    def table(one: Sheet) -> dict[tuple[str, str], Decimal | None]:
        """The shares of the items that have points."""
        return {(line.item.code, line.item.text): share(line.points, line.item.points)
                for line in one.lines if line.points is not None}  # fmt: skip

    mine, theirs, past = table(own), [table(one) for one in others], [table(one) for one in before]
    keys = [(line.item.code, line.item.text) for line in own.lines if not line.item.on_top]
    return [beside(" ".join(key), mine.get(key), [one.get(key) for one in theirs], [one.get(key) for one in past])
            for key in keys]  # fmt: skip


def beside(
    name: str, own: Decimal | None, others: Sequence[Decimal | None], before: Sequence[Decimal | None]
) -> Beside:
    return Beside(name, own, mean(others), best(others), tuple(before))


def mean(shares: Sequence[Decimal | None]) -> Decimal | None:
    """Of those that are known."""
    told = [one for one in shares if one is not None]
    return (sum(told, Decimal(0)) / len(told)).quantize(TENTH, ROUND_HALF_UP) if told else None


def best(shares: Sequence[Decimal | None]) -> Decimal | None:
    return max((one for one in shares if one is not None), default=None)
