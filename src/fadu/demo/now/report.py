"""The current year's report under way: begun, one paragraph taken in, one handed in, one late."""
from __future__ import annotations

from datetime import date, timedelta

from fadu.demo.places import CITY
from fadu.ledger.actions import append
from fadu.ledger.models import Matter
from fadu.organs.models import Division, Organ, Person, Post
from fadu.reporting import cycle, paragraphs
from fadu.reporting.models import Report
from fadu.reporting.spelling import spelled
from fadu.reporting.values import at_hand

WANTED = "写明全年的主要举措、成效和典型做法，数字从取数里插入，三百字以内。"
TAKEN = (
    "聚焦食品安全和价格监管组织专项执法检查，推行首违不罚清单，全市作出行政处罚决定{decided}件。\n"
    "建立案件会审机制，重大案件全部经过法制审核。"
)
HANDED = "推进非现场执法，开展“综合查一次”联合检查，减少对企业的重复检查。"


def load(today: date) -> None:
    """Begin the report of the year; one that is there already is left as it is."""
    city = Division.objects.get(code=CITY)
    if Report.objects.filter(division=city, year=today.year).exists():
        return
    bureau = organ("市司法局")
    clerk = holder(bureau)
    cycle.begin(city, today.year, person=clerk, organ=bureau, at=today - timedelta(24))
    report = Report.objects.select_related("division", "matter").get(division=city, year=today.year)
    taken = asked(report, bureau, clerk, "市市场监管局", "行政执法", today, 20, today + timedelta(3))
    handed = asked(report, bureau, clerk, "市综合行政执法局", "行政执法", today, 18, today + timedelta(5))
    late = asked(report, bureau, clerk, "市财政局", "行政规范性文件管理", today, 16, today - timedelta(4))
    numbers = at_hand(CITY, today.year)
    decided = spelled("penalty.decided", numbers.get("penalty.decided"))
    hand_in(taken, "市市场监管局", TAKEN.format(decided=decided), today - timedelta(6))
    hand_in(handed, "市综合行政执法局", HANDED, today - timedelta(1))
    urged = {"message": "交稿期限已过，尽快交稿"}
    append(late, "urge", urged, person=clerk, key=f"demo:report:{late.pk}:2", at=today - timedelta(2))
    paragraphs.accept(report, taken, person=clerk)


def organ(short: str) -> Organ:
    return Organ.objects.get(division__code=CITY, short_name=short)


def holder(one: Organ) -> Person:
    """Who holds the first post there."""
    return Post.objects.filter(organ=one).select_related("person").order_by("id")[0].person


def asked(report: Report, bureau: Organ, clerk: Person, whom: str, section: str, today: date, ago: int,
          due: date) -> Matter:
    made = paragraphs.ask(report, bureau, [organ(whom)], part="deeds", section=section, wanted=WANTED, due=due,
                          person=clerk, at=today - timedelta(ago))
    return made[0]


def hand_in(matter: Matter, whom: str, text: str, at: date) -> None:
    append(matter, "hand_in", {"text": text}, person=holder(organ(whom)), key=f"demo:report:{matter.pk}:1", at=at)
