"""计分: what a value is worth under an item's rule, and why. Unknown stays unknown: no record is not zero points."""
from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from fadu.assessment.scheme import Item

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Score:
    """得分. `points` None: cannot be said from the records (no value, or people must judge); `why`: in words.

    `vetoed`: the item bars the result, whatever the points.
    """

    points: Decimal | None
    why: str
    vetoed: bool = False


def rounded(points: Decimal) -> Decimal:
    """Two decimals, half up."""
    return points.quantize(CENT, ROUND_HALF_UP)


def between(points: Decimal, most: Decimal) -> Decimal:
    """Never below zero, never above the most."""
    return max(Decimal(0), min(points, most))


def score(item: Item, value: Decimal | None) -> Score:
    """What the value is worth. Rates come in percent, counts in units; deductions never go below zero points."""
    way = item.rule.way
    if way == "judge":
        return Score(None, _("由评审打分，0至{points}分").format(points=plain(item.points)))
    if value is None:
        return Score(None, _("没有记录，不能计分（不是零分）"))
    return {"ratio": by_ratio, "steps": by_steps, "deduct": by_deduction, "reach": by_reach, "extra": by_extra,
            "veto": by_veto}[way](item, value)  # fmt: skip


def by_ratio(item: Item, value: Decimal) -> Score:
    target = item.rule.target or HUNDRED
    share = between(value / target, Decimal(1))
    points = rounded(item.points * share)
    return Score(points, _("{value}÷目标{target}×{full}分，最高{full}分").format(
        value=plain(value), target=plain(target), full=plain(item.points)))  # fmt: skip


def by_steps(item: Item, value: Decimal) -> Score:
    for least, share in sorted(item.rule.steps, reverse=True):
        if value >= least:
            say = _("{value}达到“{least}以上”一档，得分值的{share}%")
            return Score(rounded(item.points * share / HUNDRED), say.format(
                value=plain(value), least=plain(least), share=plain(share)))  # fmt: skip
    return Score(Decimal("0.00"), _("{value}没有达到最低一档").format(value=plain(value)))


def by_deduction(item: Item, value: Decimal) -> Score:
    """A count: for each one; a value with a target: for each unit that it lies below."""
    each, target = item.rule.each or Decimal(0), item.rule.target
    if target is None:
        say, units = _("{full}分，每件扣{each}分，共{value}件，扣完为止"), value
    else:
        say = _("{full}分，目标{target}，每低1扣{each}分，现为{value}，扣完为止")
        units = max(Decimal(0), target - value)
    points = rounded(between(item.points - each * units, item.points))
    told = {"full": item.points, "each": each, "value": value, "target": target or Decimal(0)}
    return Score(points, say.format(**{name: plain(one) for name, one in told.items()}))


def by_reach(item: Item, value: Decimal) -> Score:
    target = item.rule.target or Decimal(0)
    reached = value >= target
    say = _("{value}达到目标{target}") if reached else _("{value}没有达到目标{target}")
    points = item.points if reached else Decimal(0)
    return Score(rounded(points), say.format(value=plain(value), target=plain(target)))


def by_extra(item: Item, value: Decimal) -> Score:
    each = item.rule.each or Decimal(0)
    points = rounded(between(each * value, item.points))
    return Score(points, _("每件加{each}分，共{value}件，最多加{full}分").format(
        each=plain(each), value=plain(value), full=plain(item.points)))  # fmt: skip


def by_veto(item: Item, value: Decimal) -> Score:
    if value > 0:
        return Score(Decimal("0.00"), _("有{value}件，一票否决").format(value=plain(value)), vetoed=True)
    return Score(Decimal("0.00"), _("没有发生"))


def plain(number: Decimal) -> str:
    """Without zeros at the end: 2, 0.5."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
