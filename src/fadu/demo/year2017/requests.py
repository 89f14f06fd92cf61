"""FOI requests of 2017: the report gives no number, so 36 of the sample's own."""
from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fadu.demo.diary import Diary, Story
from fadu.demo.names import person
from fadu.law.calendar import Calendar

REQUESTS = 36
TOPICS = ("征收补偿方案", "建设项目环评批复", "年度部门决算", "规划调整方案", "安全事故调查报告", "社会保险缴费文件")
KINDS = ("予以公开", "予以公开", "予以公开", "部分公开", "不予公开", "信息不存在", "非本机关负责公开", "已主动公开")


def stories(calendar: Calendar) -> list[Story]:
    """All 36, in the order in which they came."""
    random = Random(36)
    return [one(n + 1, date(2017, 1, 6) + timedelta(330 * n // REQUESTS), calendar, random) for n in range(REQUESTS)]


def one(number: int, begun: date, calendar: Calendar, random: Random) -> Story:
    diary = Diary(calendar, begun)
    applicant, topic, kind = person(random), random.choice(TOPICS), random.choice(KINDS)
    diary.do("receive", "foi_desk", word="丽政公开", channel=random.choice(("网络", "邮寄", "当面")),
             received_on=diary.day(), content=topic)
    if number % 9 == 0:
        diary.within(10).do("extend", "foi_desk", amount=10, told_on=diary.day(),
                            agreed={"by": {"name": "蓝建国", "role": "foi_head"}, "on": diary.day()})
    diary.within(random.randint(4, 12))
    answer(diary, kind)
    diary.within(1).do("serve", "foi_desk", served_on=diary.day())
    return Story(f"foi-2017-{number:03d}", "foi_request", "市政府办公室", f"{applicant}申请公开{topic}",
                 tuple(diary.moves), applicant)


def answer(diary: Diary, kind: str) -> None:
    details: dict[str, Any] = {}
    if kind in ("予以公开", "部分公开"):
        details = {"where": "随信附复印件", "screened": True}
    elif kind == "已主动公开":
        details = {"where": "市政府门户网站"}
    elif kind == "不予公开":
        details = {"reasons": "涉及第三方商业秘密"}
    diary.do("reply", "foi_desk", kind=kind, **details)
