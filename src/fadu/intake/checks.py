"""The arithmetic that should hold: parts and totals, rates, before and after, lists and their counts.

A part list need not be complete and a rate may rest on another base than the number beside it; where the text does
not settle that, the verdict is "cannot be told". A rate that only holds when cut off, not rounded, is "truncation".
"""

from __future__ import annotations

import re

from fadu.intake import changes, parts, rates
from fadu.intake.arithmetic import FAILS, HOLDS, UNTOLD, shown
from fadu.intake.findings import Check, Fact, Task
from fadu.intake.layout import Breaks
from fadu.intake.wordlists import words

LISTED = re.compile(r"(?P<list>[\u4e00-\u9fff《》“”()]{2,20}(?:、[\u4e00-\u9fff《》“”()]{2,30})+)等$")
COUNTED = frozenset(words("个 项 类 家 部 领域 方面 大类 单位"))
LONGEST_LIST = 40


def find(text: str, breaks: Breaks, facts: list[Fact], tasks: list[Task]) -> list[Check]:
    """Every relation between figures of one sentence, and the numbering of a plan's tasks."""
    found: list[Check] = []
    for group in _sentences(breaks, facts):
        found.extend(parts.find(text, facts, group))
        found.extend(rates.find(text, facts, group))
        found.extend(changes.find(text, facts, group))
    found.extend(_lists(text, breaks, facts))
    found.extend(_numbering(tasks))
    return found


def _sentences(breaks: Breaks, facts: list[Fact]) -> list[list[int]]:
    """Indices of the facts, sentence by sentence."""
    groups: dict[int, list[int]] = {}
    for index, fact in enumerate(facts):
        groups.setdefault(breaks.sentence(fact.start)[0], []).append(index)
    return list(groups.values())


def _lists(text: str, breaks: Breaks, facts: list[Fact]) -> list[Check]:
    """A、B、C等5个领域: no more names than the number says."""
    checks = []
    for index, fact in enumerate(facts):
        if fact.unit not in COUNTED or not 2 <= fact.value <= LONGEST_LIST:
            continue
        start, _ = breaks.sentence(fact.start)
        found = LISTED.search(text[max(start, fact.start - 160) : fact.start])
        if found is None:
            continue
        names = len(found["list"].split("、"))
        sign = "=" if names == fact.value else ("<" if names < fact.value else ">")
        verdict = HOLDS if names <= fact.value else UNTOLD
        checks.append(Check("列举的项数不多于所称的数", f"列举{names}项{sign}{shown(fact)}", verdict, [index]))
    return checks


def _numbering(tasks: list[Task]) -> list[Check]:
    """Task numbers run on; every task has a unit where most have one."""
    numbers = [int(task.number) for task in tasks if task.number and task.number.isdecimal()]
    if len(numbers) < 3 or numbers[0] != 1 or numbers.count(1) > 1:
        return []
    whole = numbers == list(range(1, len(numbers) + 1))
    checks = [Check("任务编号连续", f"1—{numbers[-1]}，共{len(numbers)}项", HOLDS if whole else FAILS)]
    bare = [task.number or "" for task in tasks if not (task.lead_units or task.responsible_units or task.leader)]
    if bare and len(bare) < len(tasks):
        checks.append(Check("每项任务都有责任单位", f"第{'、'.join(bare)}项没有", FAILS))
    return checks
