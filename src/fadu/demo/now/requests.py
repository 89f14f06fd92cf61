"""依申请公开 now: due in two working days, due, overdue, put off, waiting for the applicant, answered."""
from __future__ import annotations

from collections.abc import Callable

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days


def stories(days: Days) -> list[Story]:
    told = []
    for key, applicant, ago, topic in (
        ("soon", "何一凡", 18, "旧城改造补偿标准"), ("today", "吕秀英", 20, "污水处理厂环评批复"),
        ("late", "蒋国平", 23, "出租车经营权出让结果"), ("longer", "卢丽华", 15, "土地出让合同"),
        ("asked", "苏德厚", 9, "相关文件"), ("answered", "萧晓明", 40, "义务教育招生计划"),
    ):
        diary = days.working(ago)
        diary.do("receive", "foi_desk", word="丽政公开", channel="网络", applicant_kind="自然人",
                 received_on=diary.day(), content=topic)
        ANSWERS.get(key, lambda diary: None)(diary)
        told.append(Story(f"foi-now-{key}", "foi_request", "市政府办公室", f"{applicant}申请公开{topic}",
                          tuple(diary.moves), applicant))
    return told


def put_off(diary: Diary) -> None:
    diary.within(10).do("extend", "foi_desk", amount=20, told_on=diary.day(),
                        agreed={"by": {"name": "蓝建国", "role": "foi_head"}, "on": diary.day()})


def asked(diary: Diary) -> None:
    diary.within(3).do("ask_correction", "foi_desk", items=["所需信息的名称或者特征"], correct_by=diary.day(15))


def answered(diary: Diary) -> None:
    diary.within(9).do("reply", "foi_desk", kind="予以公开", screened=True, provided="义务教育招生计划电子文本一份",
                       remedies="六十日内申请行政复议，六个月内提起行政诉讼")
    diary.within(1).do("serve", "foi_desk", served_on=diary.day())


ANSWERS: dict[str, Callable[[Diary], None]] = {"longer": put_off, "asked": asked, "answered": answered}
