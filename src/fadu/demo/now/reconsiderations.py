"""行政复议 now: to be accepted, ready for decision, not heard yet, overdue, suspended, extended, and some ended."""
from __future__ import annotations

from collections.abc import Callable

from fadu.demo.diary import Diary, Story
from fadu.demo.fields import said
from fadu.demo.now.days import Days

HANDLER, CHIEF = "reconsiderer", "reconsideration_head"
REASONS = {
    "撤销": "经审理查明，被申请人在作出决定前没有听取申请人的陈述、申辩，认定的主要事实缺少证据证明。",
    "维持": "经审理查明，行政处罚决定认定的事实清楚、证据确凿，适用依据正确，程序合法，内容适当。",
}
AGREEMENT = "申请人请求撤销处罚决定，认为处罚过重。经调解，被申请人将罚款减为一千元，申请人接受并于十日内缴纳。"
CASES: tuple[tuple[str, int, str, str], ...] = (  # applicant, accepted so many days ago, respondent, course
    ("陈晓明", 54, "市市场监管局", "ready"),
    ("林雅琴", 51, "市综合行政执法局", "unheard"),
    ("周建国", 66, "市人力社保局", "ready"),
    ("叶志强", 40, "市自然资源和规划局", "suspended"),
    ("沈文静", 62, "市公安局", "extended"),
    ("郑永康", 12, "市生态环境局", "copied"),
    ("郭海燕", 150, "市市场监管局", "annulled"),
    ("许立新", 170, "市公安局", "upheld"),
    ("董春梅", 190, "市建设局", "mediated"),
)


def stories(days: Days) -> list[Story]:
    told = [reconsideration(days, *case) for case in CASES]
    new = days.diary(2)
    opened(new, "傅思源", "市交通运输局", "行政处罚决定")
    told.append(as_story("new", new, "傅思源", "市交通运输局", "行政处罚决定"))
    return told


def reconsideration(days: Days, applicant: str, ago: int, respondent: str, course: str) -> Story:
    diary = days.diary(ago)
    opened(diary, applicant, respondent, "行政处罚决定")
    diary.do("accept", HANDLER)
    diary.do("assign", CHIEF)
    diary.do("choose_track", HANDLER, track="普通程序")
    diary.within(3).do("send_copy", HANDLER, served_on=diary.day())
    if course != "copied":
        diary.within(6).do("respond", "respondent")
        COURSES[course](diary)
    return as_story(f"{course}-{ago}", diary, applicant, respondent, "行政处罚决定")


def opened(diary: Diary, applicant: str, respondent: str, target: str) -> None:
    diary.do("receive", HANDLER, word="丽政复", applicant=applicant, respondent=respondent,
             target=f"{respondent}{target}", known_on=diary.day(-20), filed_on=diary.day(),
             request="撤销该行政处罚决定", grounds="认定的事实与实际不符，处罚过重", contact="丽水市莲都区示例路2号",
             **said(respondent, target))


def as_story(course: str, diary: Diary, applicant: str, respondent: str, target: str) -> Story:
    return Story(f"reconsideration-now-{course}", "reconsideration", "市政府", f"{applicant}不服{respondent}{target}案",
                 tuple(diary.moves), applicant, others=((respondent, "respondent"),))


def examined(diary: Diary, heard: bool = True) -> Diary:
    if heard:
        diary.within(2).do("hear_opinions", HANDLER, record="听取意见笔录")
    diary.within(3).do("examine", HANDLER, opinion="审查意见", grave=False, technical=False)
    return diary


def ready(diary: Diary) -> None:
    examined(diary)


def unheard(diary: Diary) -> None:
    examined(diary, heard=False)


def suspended(diary: Diary) -> None:
    diary.within(2).do("suspend", HANDLER, ground="以其他案件结果为依据", told_on=diary.day())


def extended(diary: Diary) -> None:
    examined(diary).within(8).do("extend", HANDLER, amount=30, told_on=diary.day(), agreed={
        "by": {"name": "郑永康", "role": CHIEF}, "on": diary.day()})


def annulled(diary: Diary) -> None:
    decided(examined(diary), "撤销")


def upheld(diary: Diary) -> None:
    decided(examined(diary), "维持")


def decided(diary: Diary, kind: str) -> None:
    diary.within(5).do("decide", "agency_head", kind=kind, reasons=REASONS[kind])
    diary.within(2).do("serve", HANDLER, served_on=diary.day())


def mediated(diary: Diary) -> None:
    diary.within(4).do("mediate", HANDLER, agreement=AGREEMENT, voluntary=True, harmless=True, signed=True)
    diary.within(1).do("serve", HANDLER, served_on=diary.day())


COURSES: dict[str, Callable[[Diary], None]] = {
    "ready": ready, "unheard": unheard, "suspended": suspended, "extended": extended, "annulled": annulled,
    "upheld": upheld, "mediated": mediated,
}
