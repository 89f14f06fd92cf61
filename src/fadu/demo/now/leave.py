"""请假代办 now: a clerk of the market regulator is away, a colleague has taken over and acts in his stead."""
from __future__ import annotations

from datetime import date, datetime, time, timedelta

from fadu.demo.play import Player
from fadu.ledger.actions import append
from fadu.ledger.models import Entry
from fadu.organs.people import roles_of
from fadu.planning.leave import hand_over

ORGAN, KEY = "市市场监管局", "demo:leave-now"
DAYS = 11


def load(player: Player, today: date) -> int:
    """Hand over and take it. Returns how many entries were written; none where they are there already."""
    if Entry.objects.filter(key=f"{KEY}:1").exists():
        return 0
    organ = player.organs[ORGAN]
    clerk, officer = player.holders[organ.pk, "clerk"], player.holders[organ.pk, "officer"]
    begun = today - timedelta(1)
    roles = sorted(roles_of(clerk, organ, begun))
    asked = hand_over(
        organ, clerk, officer, roles, begun, begun + timedelta(DAYS), ground="学习培训", person=clerk,
        key=f"{KEY}:1", note="计划任务的进展按月报送，公开申请先与政务公开处联系", at=at(begun, 16),
    )  # fmt: skip
    append(asked.matter, "take", {}, person=officer, key=f"{KEY}:2", at=at(begun, 17))
    return 2


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, 10))
