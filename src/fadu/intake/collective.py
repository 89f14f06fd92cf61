"""Names that mean many organs (市级各部门, 各县（市、区）人民政府): which organs of the division they stand for."""
from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from fadu.organs.access import GOVERNMENT, is_government
from fadu.organs.models import Division, Organ

EACH = re.compile(r"各|^全体|^所有|有关(?:部门|单位)$|相关(?:部门|单位)$")
LOWER = re.compile(r"各(?:县|市|区|旗|州|地)|(?:县|区)级(?:政府|人民政府)$")
ENFORCING = re.compile(r"执法(?:部门|单位|机关|机构)")
PARTY = "中共"
COMMON = ("{level}级各部门", "{level}级各单位", "{level}级各行政执法部门", "各县（市、区）人民政府")


def level_of(division: Division) -> str:
    """省, 市 or 县, as the division's own departments are called together."""
    return "省" if division.code[2:] == "0000" else "市" if division.code[4:] == "00" else "县"


def is_collective(name: str) -> bool:
    """Does the name of a unit stand for several organs?

    >>> [is_collective(name) for name in ("市级各部门", "各县（市、区）政府", "市司法局")]
    [True, True, False]
    """
    return EACH.search(name) is not None


def members_of(name: str, division: Division, day: date | None = None) -> list[Organ]:
    """The organs that a collective name means, in the order of their registration; none for any other name.

    Counties: the governments one level below. Enforcing departments: the division's organs that have a branch.
    Departments and units: the division's organs but the government; units also those of the Party.
    `day`: only those that existed then.
    """
    if not is_collective(name):
        return []
    organs = Organ.objects.on(day) if day else Organ.objects.all()
    if LOWER.search(name):
        return list(organs.filter(division__parent=division, name__endswith=GOVERNMENT).order_by("pk")) or list(
            organs.filter(division__code__startswith=lower_prefix(division), name__endswith=GOVERNMENT)
            .exclude(division=division).order_by("division__code")
        )
    return [organ for organ in organs.filter(division=division).order_by("pk") if kind_of(name)(organ)]


def lower_prefix(division: Division) -> str:
    """What the codes of the divisions below begin with (GB/T 2260: two digits a level)."""
    code = division.code
    return code if code[4:] != "00" else code[:4] if code[2:4] != "00" else code[:2]


def kind_of(name: str) -> Callable[[Organ], bool]:
    """Which of the division's own organs such a name takes in."""
    if ENFORCING.search(name):
        return lambda organ: bool(organ.branch)
    if "单位" in name:
        return lambda organ: not is_government(organ)
    return lambda organ: not is_government(organ) and not organ.name.startswith(PARTY)
