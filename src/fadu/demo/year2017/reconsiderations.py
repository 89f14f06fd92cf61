"""The 81 reconsideration matters of 2017: 11 carried over, 70 received, 45 filed, 51 concluded, 5 pending."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from fadu.demo.diary import Diary, Story
from fadu.demo.fields import said
from fadu.demo.names import person
from fadu.law.calendar import Calendar

HANDLER, HEAD = "reconsiderer", "agency_head"
CARRIED = {"维持": 5, "撤销": 2, "终止": 2, "驳回申请": 2}  # of 2016, concluded in 2017
FRESH = {"维持": 15, "撤销": 6, "限期履行": 2, "终止": 8, "驳回申请": 9}  # received and concluded in 2017
TURNED_AWAY = {"不予受理": 19, "视为放弃": 6}
PENDING = 5
RESPONDENTS = (
    "莲都区人民政府", "青田县人民政府", "缙云县人民政府", "遂昌县人民政府", "松阳县人民政府", "云和县人民政府",
    "市公安局", "市人力社保局", "市市场监管局", "市自然资源和规划局", "市综合行政执法局",
)
TARGETS = (
    "房屋征收补偿决定", "行政处罚决定", "不予工伤认定决定", "政府信息公开答复", "土地权属处理决定", "投诉举报处理答复",
)
NEW_YEAR = date(2017, 1, 4)  # what was carried over ended in 2017
GROUNDS = ("申请人撤回", "和解")


def stories(calendar: Calendar) -> list[Story]:
    """All 81, in the order in which they began."""
    random = Random(2017)
    plans: list[tuple[date, str]] = []
    plans += spread(outcomes(CARRIED, random), date(2016, 11, 21), date(2016, 12, 26))
    plans += spread(outcomes({**FRESH, **TURNED_AWAY}, random), date(2017, 1, 4), date(2017, 8, 31))
    plans += spread(["未结"] * PENDING, date(2017, 11, 13), date(2017, 11, 28))
    return [tell(number, begun, end, calendar, random) for number, (begun, end) in enumerate(sorted(plans), 1)]


def outcomes(wanted: dict[str, int], random: Random) -> list[str]:
    ends = [end for end, number in wanted.items() for _ in range(number)]
    random.shuffle(ends)
    return ends


def spread(ends: list[str], first: date, last: date) -> Iterator[tuple[date, str]]:
    """The ends, evenly over the days from first to last."""
    span = (last - first).days
    for place, end in enumerate(ends):
        yield first + timedelta(span * place // max(len(ends) - 1, 1)), end


def tell(number: int, begun: date, end: str, calendar: Calendar, random: Random) -> Story:
    diary = Diary(calendar, begun)
    applicant, respondent = person(random), random.choice(RESPONDENTS)
    target = "行政不作为" if end == "限期履行" else random.choice(TARGETS)
    known = diary.today - timedelta(random.randint(10, 55))
    diary.do("receive", HANDLER, word="丽政复", applicant=applicant, respondent=respondent,
             target=f"{respondent}{target}", known_on=known.isoformat(), filed_on=diary.day(),
             applicants=1 + 2 * (number % 7 == 0), **said(respondent, target, formerly=True))
    ENDINGS.get(end, decided)(diary, end, applicant, respondent, random)
    title = f"{applicant}不服{respondent}{target}案"
    return Story(f"reconsideration-2017-{number:03d}", "reconsideration", "市政府", title, tuple(diary.moves),
                 applicant, others=((respondent, "respondent"),))


def not_accepted(diary: Diary, end: str, applicant: str, respondent: str, random: Random) -> None:
    diary.within(random.randint(1, 4)).do("refuse", HANDLER, reasons=random.choice(
        ("申请事项不属于行政复议范围", "已超过法定申请期限", "申请人与该行为没有利害关系")))
    diary.within(1).do("serve", HANDLER, served_on=diary.day())


def given_up(diary: Diary, end: str, applicant: str, respondent: str, random: Random) -> None:
    diary.within(random.randint(1, 4)).do("ask_correction", HANDLER, items=["身份证明", "被申请行为的材料"],
                                          correct_by=diary.day(10))
    diary.after(random.randint(14, 20)).do("abandon", HANDLER, excused=False)


def heard(diary: Diary, respondent: str, random: Random) -> None:
    """The usual course up to the point of decision."""
    diary.within(random.randint(2, 5))
    diary.do("send_copy", HANDLER, served_on=diary.day())
    diary.after(random.randint(5, 8)).do("respond", "respondent")
    if random.random() < 0.3:
        diary.within(3).do("hold_hearing", HANDLER, record="听证笔录一份")


def decided(diary: Diary, end: str, applicant: str, respondent: str, random: Random) -> None:
    begun = diary.today
    heard(diary, respondent, random)
    if random.random() < 0.15:
        diary.within(4).do("extend", HANDLER, amount=30, told_on=diary.day(), agreed=consent(diary, HEAD))
        diary.until(begun + timedelta(random.randint(65, 80)))
    else:
        diary.until(max(begun + timedelta(random.randint(38, 54)), NEW_YEAR))
    diary.do("decide", HEAD, kind=end, reasons="经审理查明的事实、理由和依据见决定书")
    diary.within(random.randint(1, 3)).do("serve", HANDLER, served_on=diary.day())


def terminated(diary: Diary, end: str, applicant: str, respondent: str, random: Random) -> None:
    heard(diary, respondent, random)
    ground = random.choice(GROUNDS)
    diary.after(random.randint(8, 22)).until(NEW_YEAR)
    if ground == "申请人撤回":
        diary.do("withdraw", "applicant", applicant, reason="争议已经化解")
    diary.within(1).do("terminate", HEAD, ground=ground)
    diary.within(2).do("serve", HANDLER, served_on=diary.day())


def pending(diary: Diary, end: str, applicant: str, respondent: str, random: Random) -> None:
    """Decided in the year after, still within sixty days."""
    begun = diary.today
    heard(diary, respondent, random)
    diary.until(max(begun + timedelta(random.randint(45, 54)), date(2018, 1, 3)))
    diary.do("decide", HEAD, kind="维持", reasons="经审理查明的事实、理由和依据见决定书")
    diary.within(2).do("serve", HANDLER, served_on=diary.day())


def consent(diary: Diary, role: str) -> dict[str, object]:
    return {"by": {"name": "雷国平", "role": role}, "on": diary.day()}


ENDINGS: dict[str, Callable[[Diary, str, str, str, Random], None]] = {
    "不予受理": not_accepted, "视为放弃": given_up, "终止": terminated, "未结": pending,
}
