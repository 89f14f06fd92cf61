"""计分办法 in words, as offices write them, read as a rule. What is not understood stays for people to judge."""
from __future__ import annotations

import re
from decimal import Decimal

from fadu.assessment.scheme import Rule

HUNDRED = Decimal(100)
NUMBER = r"(\d+(?:\.\d+)?)"
VETO = re.compile("一票否决")
EXTRA = re.compile(rf"每[^，。；]{{0,16}}?加\s*{NUMBER}\s*分")
BELOW = re.compile(rf"每(?:降低|低|少|下降|差)(?:于目标)?\s*(?:1|一)?\s*个?百分点[^，。；]{{0,4}}扣\s*{NUMBER}\s*分")
DEDUCT = re.compile(rf"每[^，。；]{{0,20}}?扣\s*{NUMBER}\s*分")
RATIO = re.compile("按(?:完成|实际|相应)?(?:情况)?的?比例|按比例")
STEP = re.compile(
    rf"{NUMBER}\s*[%％](?:（含）|\(含\))?(?:及?以上)?[^\d。；]{{0,10}}?[得计]\s*(?:{NUMBER}\s*分|(满分))"
)
REACH = re.compile(rf"(?:达到|不低于|达)\s*{NUMBER}\s*[%％][^。；]*?[得计](?:满分|{NUMBER}\s*分)")
GOAL = re.compile(rf"(?:达到|不低于|达|≥)\s*{NUMBER}\s*[%％]?")
TIMES = re.compile(r"(?:少于|不足|未达到|低于)(\d+)(?:次|件|个|场|人|天|学时)[^。；]{0,6}(?:不得分|不计分|得0分)")
NONE = re.compile("不得分|不计分|得0分|计0分")


def rule_of(words: str, points: Decimal | None) -> Rule:
    """The rule that these words state; `judge` where they state none that can be reckoned.

    points: of the item, against which the points of a step are a share.
    """
    said = re.sub(r"\s+", "", words)
    goal = GOAL.search(said)
    target = Decimal(goal[1]) if goal else None
    if VETO.search(said):
        return Rule() if points else Rule("veto")  # with points of its own it is for people to weigh
    if found := EXTRA.search(said):
        return Rule("extra", each=Decimal(found[1]))
    if found := BELOW.search(said):
        return Rule("deduct", target=target or HUNDRED, each=Decimal(found[1]))
    if len(steps := steps_of(said, points)) > 1:
        return Rule("steps", steps=steps)
    if found := DEDUCT.search(said):
        return Rule("deduct", each=Decimal(found[1])) if len(DEDUCT.findall(said)) == 1 else Rule()
    if RATIO.search(said):
        return Rule("ratio", target=target or HUNDRED)
    if target and REACH.search(said) and NONE.search(said):
        return Rule("reach", target=target)
    if found := TIMES.search(said):
        return Rule("reach", target=Decimal(found[1]))
    return Rule()


def steps_of(said: str, points: Decimal | None) -> tuple[tuple[Decimal, Decimal], ...]:
    """Thresholds with their share of the points in percent, the highest first."""
    if not points:
        return ()
    found = {Decimal(least): HUNDRED if full else Decimal(part) * HUNDRED / points
             for least, part, full in STEP.findall(said)}  # fmt: skip
    if any(share > HUNDRED for share in found.values()):
        return ()
    return tuple(sorted(((least, share.quantize(Decimal("0.01"))) for least, share in found.items()), reverse=True))
