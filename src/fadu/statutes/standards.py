"""Local standards (地方标准): numbers that an act leaves to a place or a field, with their source and dates.

`standards(place, branch)` gives what `Place.parameters` wants. Where a place sets nothing, the national entry stands;
where there is none either, a rule that needs the number does not bite, and the question must be answered by a person.
"""
from __future__ import annotations

from datetime import date
from typing import NamedTuple

from fadu.law.acts import Citation, act
from fadu.law.enacted import LIAONING_SUPERVISION, PUBLIC_SECURITY, PUBLIC_SECURITY_2012, SAMR_HEARING
from fadu.law.limits import LIMITS, Limit
from fadu.procedures.matter import Parameter

SHANGHAI_HEARINGS = act("上海市行政处罚听证程序规定", in_force="2023-04-01", place="31")


class Standard(NamedTuple):
    """One number with the article it rests on, which also says where, for which field and since when."""

    key: str
    value: int
    basis: Citation


AGRICULTURE = act("农业行政处罚程序规定", in_force="2022-02-01", branch="农业农村", rank="部门规章")

STANDARDS = (
    Standard("较大数额罚款.公民", 5_000, SHANGHAI_HEARINGS[4]),
    Standard("较大数额罚款.单位", 50_000, SHANGHAI_HEARINGS[4]),
    Standard("较大数额罚款.公民", 10_000, SAMR_HEARING[5]),
    Standard("较大数额罚款.单位", 100_000, SAMR_HEARING[5]),
    Standard("较大数额罚款.公民", 10_001, AGRICULTURE[59]),  # 超过一万元；省定标准优先
    Standard("较大数额罚款.单位", 100_001, AGRICULTURE[59]),
    Standard("较大数额罚款.公民", 4_000, PUBLIC_SECURITY[117]),
    Standard("较大数额罚款.单位", 4_000, PUBLIC_SECURITY[117]),
    Standard("较大数额罚款.公民", 2_000, PUBLIC_SECURITY_2012[98]),
    Standard("较大数额罚款.单位", 2_000, PUBLIC_SECURITY_2012[98]),
    Standard("重大处罚备案.公民", 10_000, LIAONING_SUPERVISION[16]),
    Standard("重大处罚备案.单位", 100_000, LIAONING_SUPERVISION[16]),
)

# Asked for by a procedure, set by no act that was read: only a place can enter it, with its source.
LOCAL = (
    "涉企检查年度频次上限", "年度听取法治建设汇报次数.党委", "年度听取法治建设汇报次数.政府",
    "规范性文件备案目录周期（月）", "规范性文件公布目录周期（月）",  # 1, 3, 6 or 12: fadu.lists
)


def local_limits(place: str, day: date) -> list[Limit]:
    """The time limits that bind in a division (GB/T 2260 code) because of where it lies, then those of single fields.

    A deployment need not choose them: its division and the field of each organ do.
    """
    found = [
        one for one in LIMITS.values()
        if (one.act.place or one.act.branch) and one.act.applies(day, place, one.act.branch)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.act.branch, one.act.place, one.rule_id))


def standards(place: str, branch: str) -> dict[str, tuple[Parameter, ...]]:
    """The standards of a division (GB/T 2260 code) and field, by name; the more particular place comes first."""
    found: dict[str, list[tuple[int, Parameter]]] = {}
    for key, value, basis in STANDARDS:
        law = basis.act
        if place.startswith(law.place) and law.branch in ("", branch):
            found.setdefault(key, []).append((len(law.place), Parameter(value, law.in_force, law.until)))
    return {key: tuple(p for _, p in sorted(rows, key=lambda row: -row[0])) for key, rows in found.items()}
