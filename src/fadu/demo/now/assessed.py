"""考核 now: the shipped scheme is in use, this year's assessment is under way, each unit at another point of it."""
from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from fadu.assessment.cycle import announce
from fadu.assessment.scheme import Scheme
from fadu.assessment.schemes_kept import propose, shipped
from fadu.demo.play import Player
from fadu.law.calendar import Calendar
from fadu.ledger.actions import append
from fadu.ledger.models import Entry, Matter
from fadu.organs.access import is_government

BY, KEY = "市司法局", "demo:assessed-now"
CLAIMING = ("市市场监管局", "市生态环境局", "市综合行政执法局", "市交通运输局", "市应急管理局", "市卫生健康委")
HANDED_IN = CLAIMING[1:]
REVIEWED = CLAIMING[2:]
FED_BACK = "市交通运输局"
LOST = {"1": "0.8", "5": "0.6", "58": "0.5", "61": "0.7", "92": "0.9"}  # claimed in part
NOT_OURS = {  # 不适用, with the reason; the review agrees
    "20": "本单位的执法权没有赋予乡镇（街道），没有赋权事项", "87": "本年度没有由本单位采取应急措施的突发事件",
}  # fmt: skip
COUNTIES = ("莲都区人民政府", "龙泉市人民政府")  # assessed by the city like its departments; the first has begun
CUT = {"5": ("0.4", "调整后的清单未公布"), "58": ("0.3", "有3人不足60学时")}  # by the review


def load(player: Player, today: date, days: Calendar) -> int:
    """Propose, announce, claim and review. Returns how many units are assessed; none where they are already."""
    if Entry.objects.filter(key__startswith=f"{KEY}:").exists():
        return 0
    asked = days.on_or_after(today - timedelta(24))
    scheme = in_use(player, days.on_or_after(today - timedelta(40)))
    units = [organ for name, organ in player.organs.items() if name.startswith("市") and name not in (BY, "市政府")]
    units += [player.organs[name] for name in COUNTIES]
    due = days.nth(days.count(today) + 6)
    organ = player.organs[BY]
    cycle = announce(organ, units, scheme, year=today.year, due=due, person=holder(player, BY, "supervisor"),
                     key=f"{KEY}:cycle", at=at(asked, 9)).matter  # fmt: skip
    of_unit = {one.organ.short_name: one for one in Matter.objects.filter(links__other=cycle).select_related("organ")}
    (form,) = shipped()
    for number, name in enumerate(CLAIMING):
        assess(player, of_unit[name], form, days.on_or_after(asked + timedelta(3 + number)))
    assess(player, of_unit[player.organs[COUNTIES[0]].short_name], form, days.on_or_after(asked + timedelta(6)))
    return len(units)


def in_use(player: Player, day: date) -> Matter:
    """The shipped scheme, proposed and approved that day."""
    (scheme,) = shipped()
    made = propose(scheme, organ=player.organs[BY], person=holder(player, BY, "supervisor"), key=f"{KEY}:scheme",
                   at=at(day, 9)).matter  # fmt: skip
    said = {"number": f"丽法办〔{day.year}〕12号", "opinion": "同意"}
    append(made, "approve", said, person=holder(player, BY, "supervision_head"), key=f"{KEY}:approve", at=at(day, 16))
    return made


def assess(player: Player, matter: Matter, scheme: Scheme, day: date) -> None:
    """As far as this unit has got."""
    name, part = matter.organ.short_name or matter.organ.name, Part(matter)
    clerk = player.holders[matter.organ_id, "clerk"]
    proof = {"name": f"{name}{day.year}年度法治政府建设情况", "summary": "全年工作和佐证目录"}
    part.take("add_evidence", proof, clerk, day, 10)
    for code, points in LOST.items():
        claim = {"item": code, "points": points, "explanation": "部分落实", "evidence": ["2"]}
        part.take("claim", claim, clerk, day, 11)
    government = is_government(matter.organ)
    for code, reason in ({} if government else NOT_OURS).items():
        part.take("claim", {"item": code, "inapplicable": True, "explanation": reason}, clerk, day, 11)
    full = [one.code for one in scheme.for_unit(government).items
            if not one.on_top and not one.computed and one.code not in LOST | NOT_OURS][:12]  # fmt: skip
    for code in full:
        claim = {"item": code, "points": "1", "explanation": "已落实", "evidence": ["2"]}
        part.take("claim", claim, clerk, day, 14)
    if name not in HANDED_IN:
        return
    claimed = len(full) + sum(map(Decimal, LOST.values()))
    summary = {"total": str(claimed), "shortcomings": "学时和清单公布有差距，年底前补齐"}
    part.take("submit", summary, clerk, day, 16)
    if name not in REVIEWED:
        return
    reviewer, then = holder(player, BY, "supervisor"), day + timedelta(1)
    for code, (points, reason) in CUT.items():
        part.take("review", {"item": code, "points": points, "reason": reason}, reviewer, then, 10)
    for code, reason in NOT_OURS.items():
        part.take("review", {"item": code, "inapplicable": True, "reason": f"情况属实：{reason}"}, reviewer, then, 10)
    if name == FED_BACK:
        cut = sum(Decimal(LOST[code]) - Decimal(points) for code, (points, _reason) in CUT.items())
        said = {"total": str(claimed - cut), "object_by": (then + timedelta(20)).isoformat()}
        part.take("feedback", said, reviewer, then, 15)


class Part:
    """The entries of one unit's matter, one after the other."""

    def __init__(self, matter: Matter) -> None:
        self.matter, self.number = matter, 1

    def take(self, step: str, data: dict[str, Any], person: Any, day: date, hour: int) -> None:
        self.number += 1
        append(self.matter, step, data, person=person, key=f"{KEY}:{self.matter.pk}:{self.number}", at=at(day, hour))


def holder(player: Player, organ: str, role: str) -> Any:
    return player.holders[player.organs[organ].pk, role]


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, 10))
