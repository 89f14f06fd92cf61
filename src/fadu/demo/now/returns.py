"""定期报送 now: last month's return is nearly in, this month's is being answered."""
from __future__ import annotations

from datetime import date, datetime, time, timedelta

from fadu.demo.play import Player
from fadu.law.calendar import Calendar
from fadu.ledger.actions import append
from fadu.ledger.models import Entry, Matter
from fadu.planning.returns import call_for

SERIES, BY, KEY = "行政执法月报", "市司法局", "demo:return-now"
ASKED = ("市市场监管局", "市综合行政执法局", "市生态环境局", "市发改委", "市财政局", "市公安局", "市人力社保局",
         "市自然资源和规划局", "市交通运输局", "市建设局", "市应急管理局", "市卫生健康委")  # fmt: skip
NOTHING = {"市发改委", "市财政局"}  # what they report is none
LATE = {"市卫生健康委"}  # of last month
ANSWERED = {"市公安局": 41, "市发改委": 0, "市交通运输局": 17, "市应急管理局": 6}  # of this month so far


def load(player: Player, today: date, days: Calendar) -> int:
    """Ask twice and answer. Returns how many returns were asked for; none where they are there already."""
    if Entry.objects.filter(key__startswith=f"{KEY}-").exists():
        return 0
    first = today.replace(day=1)
    before = (first - timedelta(1)).replace(day=1)
    due = days.nth(days.count(today) + 2)
    asked = days.on_or_after(today - timedelta(12))
    last = call(player, before, days.on_or_after(today - timedelta(34)), days.on_or_after(today - timedelta(20)))
    now = call(player, first, asked, due)
    for name in ASKED:
        if name not in LATE:
            answer(player, last[name], name, 100 + len(name), days.on_or_after(today - timedelta(24)))
            append(last[name], "accept", {}, person=player.holders[player.organs[BY].pk, "supervisor"],
                   key=f"{KEY}-{last[name].pk}:3", at=at(days.on_or_after(today - timedelta(18)), 10))
    for name, number in ANSWERED.items():
        answer(player, now[name], name, number, days.on_or_after(today - timedelta(5)))
    return len(last) + len(now)


def call(player: Player, month: date, day: date, due: date) -> dict[str, Matter]:
    """The call for that month, made that day; the return that each organ owes, by its name."""
    organs = {name: player.organs[name] for name in ASKED}
    made = call_for(
        player.organs[BY], list(organs.values()), series=SERIES, period=f"{month.year}年{month.month}月", due=due,
        content="当月处罚、许可、强制、检查的件数，没有的零报告", key=f"{KEY}-{month:%Y%m}", at=at(day, 9),
        person=player.holders[player.organs[BY].pk, "supervisor"],
    ).matter  # fmt: skip
    owed = {one.organ_id: one for one in Matter.objects.filter(links__other=made).select_related("organ", "division")}
    return {name: owed[organ.pk] for name, organ in organs.items()}


def answer(player: Player, owed: Matter, name: str, number: int, day: date) -> None:
    step, data = ("report_none", {}) if name in NOTHING else ("report", {"number": number})
    clerk = player.holders[owed.organ_id, "clerk"]
    append(owed, step, data, person=clerk, key=f"{KEY}-{owed.pk}:2", at=at(day, 15))


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, 20))
