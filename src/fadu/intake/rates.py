"""Rates: 32件已化解27件,化解率84.3% is 27 ÷ 32 cut off, not rounded; a rate may rest on a base that is not told."""

from __future__ import annotations

import re
from decimal import Decimal

from fadu.intake.arithmetic import CUT, HOLDS, UNTOLD, cut, exact, is_share, places, rounded, shown
from fadu.intake.findings import Check, Fact
from fadu.intake.units import DURATIONS, MONEY, RATE_UNITS

SHARE = re.compile(r"占[^,。;]{0,16}$|比(?:例|重|率)[^,。;]{0,6}$|率[^,。;]{0,8}$")
CORRECTED = re.compile(r"撤销|变更|确认违法|责令")
CORRECTION = re.compile(r"纠错率[^,。;]{0,8}$")
NAME = re.compile(r"([\u4e00-\u9fff]{2})率[^,。;]{0,8}$")
MOVING = re.compile(
    r"(?:由|从)[^,。;]{0,10}$|%[^,。;]{0,6}[至到]$"
)  # a rate that changes is no share of what was counted
RELATION, BASE = "比率等于分子除以分母", "比率的分母"
LOOK_BACK = 24
REACH = 8


def find(text: str, facts: list[Fact], group: list[int]) -> list[Check]:
    """One check for each rate of a sentence that has counts before it."""
    checks = []
    for place, index in enumerate(group):
        rate = facts[index]
        before = text[max(0, rate.start - LOOK_BACK) : rate.start]
        if (
            rate.unit not in ("%", "‰")
            or rate.comparator != "eq"
            or not 0 < rate.value < 100
            or not SHARE.search(before)
        ):
            continue
        if MOVING.search(before):
            continue
        counts = [one for one in group[:place] if _counts(facts[one])][-REACH:]
        check = (
            (_corrections(facts, index, counts) if CORRECTION.search(before) else None)
            or _pair(facts, index, counts)
            or _single(text, facts, index, counts, before)
        )
        if check is not None:
            checks.append(check)
    return checks


def _counts(fact: Fact) -> bool:
    return fact.unit not in RATE_UNITS and fact.unit not in DURATIONS and fact.value > 0


def _corrections(facts: list[Fact], rate: int, counts: list[int]) -> Check | None:
    """纠错率 is what was revoked, changed, found unlawful or ordered, together, over what was concluded."""
    tops = [one for one in counts if CORRECTED.search(facts[one].subject)]
    top = sum((exact(facts[one]) for one in tops), Decimal(0))
    for bottom in counts:
        if bottom not in tops and exact(facts[bottom]) > top > 0:
            verdict = is_share(top, exact(facts[bottom]), facts[rate])
            if verdict:
                words = (
                    f"({'+'.join(shown(facts[one]) for one in tops)})÷{shown(facts[bottom])}="
                    f"{_percent(top, facts[bottom])}"
                )
                return Check(RELATION, words, verdict, [rate, *tops, bottom])
    return None


def _pair(facts: list[Fact], rate: int, counts: list[int]) -> Check | None:
    """Two counts of one unit of which one is the rate's share of the other."""
    weaker = None
    for top in reversed(counts):
        for bottom in counts:
            if facts[top].unit_base != facts[bottom].unit_base or exact(facts[top]) >= exact(facts[bottom]):
                continue
            verdict = is_share(exact(facts[top]), exact(facts[bottom]), facts[rate])
            words = f"{shown(facts[top])}÷{shown(facts[bottom])}={_percent(exact(facts[top]), facts[bottom])}"
            if verdict == HOLDS:
                return Check(RELATION, words, HOLDS, [rate, top, bottom])
            if verdict == CUT and weaker is None:
                weaker = Check(RELATION, words, CUT, [rate, top, bottom], "四舍五入不成立，截尾才成立")
    return weaker


def _single(text: str, facts: list[Fact], rate: int, counts: list[int], before: str) -> Check | None:
    """A rate beside its numerator alone: which whole number could be under it."""
    if not counts:
        return None
    top = facts[counts[-1]]
    near = top.end + LOOK_BACK >= facts[rate].start and top.comparator == "eq" and top.unit not in MONEY
    if not near or top.unit not in ("件", "起", "户", "家", "人", "名", "项", "个", "宗", "份", "条", "人次", "次"):
        return None
    share = exact(facts[rate]) / (1000 if facts[rate].unit == "‰" else 100)
    guess = exact(top) / share
    words = f"{shown(top)}÷{shown(facts[rate])}{facts[rate].unit}≈{rounded(guess, 1)}"
    digits = places(facts[rate])
    possible = [int(guess) + step for step in (-1, 0, 1, 2) if int(guess) + step > 0]
    whole = [
        one for one in possible if rounded(exact(top) * share_scale(facts[rate]) / one, digits) == exact(facts[rate])
    ]
    if whole:
        return Check(BASE, words, UNTOLD, [rate, counts[-1]], "原文没有写分母")
    short = [one for one in possible if cut(exact(top) * share_scale(facts[rate]) / one, digits) == exact(facts[rate])]
    if short and _same_matter(top, before):
        words = f"{shown(top)}÷{short[0]}={_percent(exact(top), short[0])}"
        return Check("比率的分母是整数", words, CUT, [rate, counts[-1]], "四舍五入没有整数分母，截尾才有")
    return Check(BASE, words, UNTOLD, [rate, counts[-1]], "旁边的数不是它的分子，或口径不同")


def share_scale(rate: Fact) -> int:
    return 1000 if rate.unit == "‰" else 100


def _same_matter(top: Fact, before: str) -> bool:
    """Whether the rate speaks of what was counted just before: 公示505户,公示率."""
    name = NAME.search(before)
    return name is not None and name[1] in top.subject


def _percent(top: Decimal, bottom: Fact | int) -> str:
    under = Decimal(bottom) if isinstance(bottom, int) else exact(bottom)
    return f"{rounded(top * 100 / under, 3)}%"
