"""差距清单: what is missing to a target, the largest first, who can make it good, and how many records it takes.

An item without points is missing all of its points here, after those that lost some: whoever wants the full marks must
first have a record of it.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from fadu.assessment.sheet import Line, Sheet, added
from fadu.indicators import compute
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.compute import Value
from fadu.indicators.scope import Scope, scope_of
from fadu.indicators.states import shown
from fadu.organs.access import is_government
from fadu.organs.models import Organ

MOST = 3  # so many units are named behind one item


@dataclass(frozen=True)
class Mender:
    """Who can make an item good: the organ, and how many of its records fall short (None: it has none)."""

    organ: Organ
    short: Decimal | None = None


@dataclass(frozen=True)
class Gap:
    """One item: how many points are `missing`, how many in all down to here (`together`), and whether the target is
    still not reached without it (`needed`)."""

    line: Line
    missing: Decimal
    together: Decimal
    needed: bool
    menders: tuple[Mender, ...] = ()

    @property
    def short(self) -> Decimal | None:
        """How many of the records counted fall short; None where that is not a number of records."""
        return shortfall(self.line.computed)

    @property
    def unknown(self) -> bool:
        return self.line.points is None


def gap_list(sheet: Sheet, target: Decimal | None = None) -> tuple[Gap, ...]:
    """What is missing to the target (points in all; None: the full marks of every item), the largest first.

    Counted in points of the full mark; items that do not concern the unit are no gaps.
    """
    asked = [one for one in sheet.lines if not one.item.on_top and not one.inapplicable]
    lines = [(one, sheet.scaled(one.item.points - (one.points or 0))) for one in asked]
    lacking = sorted((pair for pair in lines if pair[1] > 0), key=lambda pair: (pair[0].points is None, -pair[1]))
    wanted = (sheet.full if target is None else target) - sheet.total
    found, together = list[Gap](), Decimal(0)
    for line, missing in lacking:
        needed = target is None or together < wanted
        together += missing
        found.append(Gap(line, missing, together, needed))
    return tuple(found)


def with_menders(sheet: Sheet, gaps: Sequence[Gap], organs: Sequence[Organ]) -> tuple[Gap, ...]:
    """The gaps with who can make them good: a department itself, for a government the organs whose records fall short.

    organs: of the government's own division.
    """
    unit = sheet.matter.organ
    if not is_government(unit) or not organs:
        return tuple(replace(one, menders=(Mender(unit, one.short),)) for one in gaps)
    codes = list(dict.fromkeys(one.line.item.indicator for one in gaps if counts_records(one.line.item.indicator)))
    scopes = [whole_scope(sheet, one) for one in organs]
    rows = compute.over(codes, scopes, of=shown((codes, scopes))) if codes else [[] for _one in organs]
    by_code: dict[str, list[Mender]] = {}
    for organ, row in zip(organs, rows, strict=True):
        for value in row:
            if short := shortfall(value):
                by_code.setdefault(value.code, []).append(Mender(organ, short))
    return tuple(replace(one, menders=worst(by_code.get(one.line.item.indicator, []))) for one in gaps)


def whole_scope(sheet: Sheet, organ: Organ) -> Scope:
    return scope_of(organ.division.code, sheet.year, as_of=sheet.asked_on, organ=organ.pk)


def worst(menders: Sequence[Mender]) -> tuple[Mender, ...]:
    return tuple(sorted(menders, key=lambda one: -(one.short or 0))[:MOST])


def counts_records(code: str) -> bool:
    """Is the indicator a share of records counted, so that what falls short can be counted too?"""
    one = CATALOGUE.get(code)
    return bool(one and one.denominator and one.kind == "rate" and one.better != "lower"
                and one.numerator.amount is None and one.denominator.amount is None)  # fmt: skip


def shortfall(value: Value | None) -> Decimal | None:
    """Of the records counted those that are not as they should be; None: unknown, or nothing to count."""
    if value is None or not counts_records(value.code) or value.denominator is None or value.numerator is None:
        return None
    return max(Decimal(0), value.denominator - value.numerator)


def reachable(gaps: Sequence[Gap]) -> Decimal:
    """How many points all of these items could bring."""
    return added(one.missing for one in gaps)

