"""Before and after: 由40%降低至38%,下降2个百分点; 从50件增至60件,增长20%."""

from __future__ import annotations

import re
from itertools import pairwise

from fadu.intake.arithmetic import FAILS, HOLDS, UNTOLD, exact, places, rounded
from fadu.intake.findings import Check, Fact

FROM = re.compile(r"(?:由|从)[^,。;]{0,16}$")
TO = re.compile(r"[至到为]")
DOWN, UP = re.compile(r"降|减|压|缩|少"), re.compile(r"升|提|增|涨")
MOVED = re.compile(r"(?:增长|上升|提高|提升|增加|下降|降低|减少|压缩|压减|缩短|降)(?:了|幅度?为?)?[^,。;\d]{0,4}$")


def find(text: str, facts: list[Fact], group: list[int]) -> list[Check]:
    """A check for each change of a sentence: its amount where one is told, else its direction."""
    checks = []
    for first, second in pairwise(group):
        old, new = facts[first], facts[second]
        between = text[old.end : new.start]
        if old.unit != new.unit or not TO.search(between) or not FROM.search(text[max(0, old.start - 20) : old.start]):
            continue
        step = next((index for index in group if facts[index].start >= new.end), None)
        if step is not None and MOVED.search(text[max(new.end, facts[step].start - 14) : facts[step].start]):
            check = _amount(facts, first, second, step)
        else:
            check = _direction(facts, first, second, between)
        if check is not None:
            checks.append(check)
    return checks


def _amount(facts: list[Fact], first: int, second: int, step: int) -> Check | None:
    old, new, move = exact(facts[first]), exact(facts[second]), exact(facts[step])
    unit = facts[step].unit
    if unit == "个百分点" or (unit == facts[first].unit and unit != "%"):
        found = abs(new - old)
        return Check("前后之差", f"|{new}-{old}|={found}", HOLDS if found == move else FAILS, [first, second, step])
    if unit == "%" and facts[first].unit != "%" and old:
        found = rounded(abs(new - old) / old * 100, places(facts[step]))
        return Check(
            "前后变化的幅度", f"|{new}-{old}|÷{old}={found}%", HOLDS if found == move else UNTOLD, [first, second, step]
        )
    return None


def _direction(facts: list[Fact], first: int, second: int, between: str) -> Check | None:
    old, new = exact(facts[first]), exact(facts[second])
    if not (DOWN.search(between) or UP.search(between)):
        return None
    right = new < old if DOWN.search(between) else new > old
    return Check("前后变化的方向", f"{old}→{new}", HOLDS if right else FAILS, [first, second])
