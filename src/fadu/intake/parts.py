"""Parts and totals: 审结51件,其中维持20件、撤销8件…; 处罚57起,警告10起,罚款47起; 收到70件(含结转11件)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from fadu.intake.arithmetic import FAILS, HOLDS, UNTOLD, exact, plus, shown
from fadu.intake.findings import Check, Fact

AMONG = re.compile(r"其中|包括|分别(?:为|是)")


@dataclass(frozen=True)
class Place:
    """A figure in its sentence: whether it stands in brackets, and whether 其中 stands before it."""

    index: int
    bracketed: bool
    among: bool


def find(text: str, facts: list[Fact], group: list[int]) -> list[Check]:
    """Checks of one sentence; the parts that it finds are marked as parts of their total."""
    places = _places(text, facts, group)
    checks: list[Check] = []
    checks.extend(_in_brackets(facts, places))
    outer = [place for place in places if not place.bracketed]
    position = 0
    while position < len(outer) - 1:
        check, used = _from(text, facts, outer, position)
        if check is None:
            position += 1
            continue
        checks.append(check)
        position += used
    return checks


def _places(text: str, facts: list[Fact], group: list[int]) -> list[Place]:
    found, depth, previous = [], 0, None
    for index in group:
        between = text[facts[previous].end : facts[index].start] if previous is not None else ""
        depth = max(0, depth + between.count("(") - between.count(")"))
        found.append(Place(index, depth > 0, AMONG.search(between) is not None))
        previous = index
    return found


def _in_brackets(facts: list[Fact], places: list[Place]) -> list[Check]:
    """A figure in brackets after another of its unit is a part of it: 51件(含上期结转11件)."""
    checks, position = [], 0
    while position < len(places):
        inner = []
        while position < len(places) and places[position].bracketed:
            inner.append(places[position].index)
            position += 1
        before = position - len(inner) - 1
        if inner and before >= 0:
            total = places[before].index
            same = [one for one in inner if facts[one].unit == facts[total].unit and _free(facts[one])]
            if same:
                checks.append(_among(facts, total, same))
        position += 1
    return checks


def _from(text: str, facts: list[Fact], outer: list[Place], position: int) -> tuple[Check | None, int]:
    """The check whose total stands at the position, and how many figures it uses up."""
    total = outer[position].index
    if not _free(facts[total]):
        return None, 1
    following = outer[position + 1 :]
    among = following[0].among
    parts: list[int] = []
    for place in following:
        fact = facts[place.index]
        if place.among and parts:
            break
        if fact.unit == facts[total].unit and _free(fact) and exact(fact) <= exact(facts[total]):
            parts.append(place.index)
        elif (among and not parts) or (fact.role == "count" and fact.unit != facts[total].unit and not among):
            break
    for count in range(len(parts), 1, -1):
        if sum(exact(facts[one]) for one in parts[:count]) == exact(facts[total]):
            some = parts[:count]
            _mark(facts, total, some)
            return Check(
                "各分项之和等于总数", f"{plus(facts, some)}={shown(facts[total])}", HOLDS, [total, *some]
            ), count + 1
    if among and parts:
        return _among(facts, total, parts), len(parts) + 1
    return (_too_great(facts, total, following[0].index), 2) if among else (None, 1)


def _free(fact: Fact) -> bool:
    return fact.role in ("count", "total") and fact.comparator in ("eq", "gt", "approx", "ge")


def _too_great(facts: list[Fact], total: int, part: int) -> Check | None:
    one, whole = facts[part], facts[total]
    if one.unit != whole.unit or not _free(one) or exact(one) <= exact(whole):
        return None
    return Check("分项不大于总数", f"{shown(one)}>{shown(whole)}", UNTOLD if _loose(whole) else FAILS, [total, part])


def _loose(fact: Fact) -> bool:
    return fact.comparator != "eq"


def _among(facts: list[Fact], total: int, parts: list[int]) -> Check:
    """Named parts that do not make up the total: what can be said of them."""
    whole, together = exact(facts[total]), sum((exact(facts[one]) for one in parts), Decimal(0))
    _mark(facts, total, parts)
    if len(parts) == 1:
        fits = together <= whole
        words = f"{shown(facts[parts[0]])}{'<=' if fits else '>'}{shown(facts[total])}"
        return Check(
            "分项不大于总数", words, HOLDS if fits else (UNTOLD if _loose(facts[total]) else FAILS), [total, *parts]
        )
    words = f"{plus(facts, parts)}={together:f}"
    if together == whole:
        return Check("各分项之和等于总数", words, HOLDS, [total, *parts])
    if together > whole:
        return Check("各分项与总数", f"{words}>{shown(facts[total])}", UNTOLD, [total, *parts], "分项可能互有交叉")
    return Check("各分项与总数", f"{words}<{shown(facts[total])}", UNTOLD, [total, *parts], "原文未列全，或口径不同")


def _mark(facts: list[Fact], total: int, parts: list[int]) -> None:
    """Say of the figures what they are; parts without a name of their own kind take the total's domain and name."""
    facts[total].role = "total" if facts[total].role == "count" else facts[total].role
    for part in parts:
        fact = facts[part]
        fact.role, fact.of = "part", total
        fact.domain = facts[total].domain
        if fact.subject and facts[total].subject and not fact.subject.startswith(facts[total].subject):
            fact.subject = f"{facts[total].subject}—{fact.subject}"
