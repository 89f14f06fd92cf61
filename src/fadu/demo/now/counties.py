"""Two lower divisions at work this year: penalties, reviews and FOI requests, so that divisions can be compared."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from fadu.demo.codes import made_up_code
from fadu.demo.diary import Story
from fadu.demo.fields import said
from fadu.demo.names import firm, person
from fadu.demo.now import penalties, reconsiderations
from fadu.demo.now.days import Days
from fadu.law.calendar import Calendar
from fadu.organs.models import Division, Organ, Person
from fadu.organs.people import certificate_of
from fadu.organs.seeding import plant_certificate, plant_organ, plant_person

SINCE, CARDS = date(2015, 1, 1), (date(2015, 1, 1), date(2031, 12, 31))
FAULTS = ("销售不符合标准的食品", "销售超过保质期的食品", "未明码标价")
TOPICS = ("村庄规划", "征收补偿方案", "学区划分方案", "财政专项资金分配结果")
REPLIES = ("予以公开", "予以公开", "部分公开", "信息不存在", "已主动公开")
GIVEN: dict[str, dict[str, Any]] = {
    "予以公开": {"screened": True, "provided": "所申请信息的电子文本一份"},
    "部分公开": {"screened": True, "provided": "隐去个人信息的电子文本一份", "reasons": "其余部分涉及个人隐私"},
    "信息不存在": {"searched": True, "reasons": "经检索，本机关没有制作、也没有获取所申请的信息"},
    "已主动公开": {"where": "政府门户网站"},
}
ENDS = ("维持", "撤销", "维持", "调解", "维持")


@dataclass(frozen=True)
class County:
    """A lower division: how many matters of each kind; in one of `late` of them a time limit is missed."""

    code: str
    name: str
    word: str
    penalties: int
    reviews: int
    requests: int
    late: int
    staff: tuple[str, str, str, str, str, str]

    @property
    def government(self) -> str:
        return f"{self.name}人民政府"

    @property
    def bureau(self) -> str:
        return f"{self.name}市场监督管理局"


COUNTIES = (
    County("331102", "莲都区", "莲", 14, 8, 12, 5, ("方立群", "施慧敏", "钟国强", "章丽萍", "傅明亮", "邱海涛")),
    County("331181", "龙泉市", "龙", 12, 7, 9, 3, ("季国良", "项小红", "练伟明", "管秀珍", "李建民", "毛晓东")),
)


def plant(divisions: dict[str, Division], organs: dict[str, Organ]) -> dict[str, Organ]:
    """Their enforcement bureaux and the people who act, put in place; the bureaux by short name."""
    known = {}
    for number, county in enumerate(COUNTIES, 201):
        government = organs[county.government]
        bureau = known[county.bureau] = plant_organ(
            divisions[county.code], county.bureau, code=made_up_code(number, county.code), short_name=county.bureau,
            number_word=f"{county.word}市监", branch="市场监管", parent=government,
        )
        handler, chief, head, first, second, reviewer = county.staff
        seats = (
            (handler, government, "行政复议案件办案人员", ("reconsiderer",), "行政复议"),
            (chief, government, "行政复议机构负责人", ("reconsideration_head", "agency_head"), ""),
            (head, bureau, "局长", ("head", "chief", "respondent"), ""),
            (first, bureau, "执法中队队长", ("officer", "clerk"), "行政执法"),
            (second, bureau, "执法人员", ("officer",), "行政执法"),
            (reviewer, bureau, "法制科科长", ("reviewer", "host"), ""),
        )
        for place, (name, organ, title, roles, certificate) in enumerate(seats, 1):
            held = plant_person(name, organ, title, roles, since=SINCE)
            if certificate:
                plant_certificate(held, certificate, f"示例-{county.code}-{place}", *CARDS)
    return known


def stories(today: date, calendar: Calendar) -> list[Story]:
    """What happened there this year, up to today; nothing later."""
    days, told = Days(today, calendar), []
    for county in COUNTIES:
        random = Random(int(county.code))
        told += [penalty(n, county, days, random) for n in range(county.penalties)]
        told += [review(n, county, days, random) for n in range(county.reviews)]
        told += [request(n, county, days, random) for n in range(county.requests)]
    return [story for story in told if all(move.at.date() <= today for move in story.moves)]


def penalty(number: int, county: County, days: Days, random: Random) -> Story:
    """From the report to the published decision; now and then published too late. The last ones are under way."""
    diary, party = days.working(175 - 12 * number), f"{county.name}{firm(random)}（示例）"
    fault, team = FAULTS[number % len(FAULTS)], team_of(county)
    diary.do("register", "officer", found_on=diary.day(), ended_on=diary.day(-5), party_kind="企业", party=party,
             address=f"{county.name}示例路{number + 1}号", source="巡查", conduct=fault)
    diary.do("file_case", "head", word=f"{county.word}市监立", team=team)
    penalties.to_notice(diary, team)
    if number < county.penalties - 2:
        penalties.to_decision(diary, party, county.bureau, f"{county.word}市监处罚")
        diary.within(2).do("serve", "officer", served_on=diary.day(), how="直接送达")
        diary.within(9 if number % county.late == 1 else 2)
        diary.do("publish", "clerk", where="浙江政务服务网", screened=True)
    return Story(f"penalty-now-{county.code}-{number}", "penalty_ordinary", county.bureau, f"{party}{fault}案",
                 tuple(diary.moves), party)


def review(number: int, county: County, days: Days, random: Random) -> Story:
    """A review against the bureau, decided in time; the last one is under way."""
    diary, applicant = days.diary(300 - 34 * number), person(random)
    diary.do("receive", "reconsiderer", word=f"{county.word}政复", applicant=applicant, respondent=county.bureau,
             target="行政处罚决定", known_on=diary.day(-20), filed_on=diary.day(), request="撤销该行政处罚决定",
             grounds="处罚过重", contact=f"{county.name}示例路{number + 1}号", **said(county.bureau, "行政处罚决定"))
    diary.within(2).do("accept", "reconsiderer").do("assign", "reconsideration_head")
    diary.do("choose_track", "reconsiderer", track="普通程序")
    diary.within(3).do("send_copy", "reconsiderer", served_on=diary.day()).within(6).do("respond", "respondent")
    kind = ENDS[number % len(ENDS)]
    if number < county.reviews - 1:
        reconsiderations.mediated(diary) if kind == "调解" else reconsiderations.decided(
            reconsiderations.examined(diary), kind)
    return Story(f"reconsideration-now-{county.code}-{number}", "reconsideration", county.government,
                 f"{applicant}不服{county.bureau}行政处罚决定案", tuple(diary.moves), applicant,
                 others=((county.bureau, "respondent"),))


def request(number: int, county: County, days: Days, random: Random) -> Story:
    """An FOI request answered in time, now and then too late; the last one is open."""
    diary, applicant, topic = days.working(200 - 16 * number), person(random), random.choice(TOPICS)
    diary.do("receive", "foi_desk", word=f"{county.word}政公开", channel="网络", applicant_kind="自然人",
             received_on=diary.day(), content=topic)
    if number < county.requests - 1:
        diary.within(24 if number % county.late == 2 else random.randint(6, 16))
        kind = REPLIES[number % len(REPLIES)]
        diary.do("reply", "foi_desk", kind=kind, remedies="六十日内申请行政复议，六个月内提起行政诉讼", **GIVEN[kind])
        diary.within(1).do("serve", "foi_desk", served_on=diary.day())
    return Story(f"foi-now-{county.code}-{number}", "foi_request", county.government, f"{applicant}申请公开{topic}",
                 tuple(diary.moves), applicant)


def team_of(county: County) -> penalties.Team:
    """Its two officers as they are copied into a form."""
    officers = Person.objects.filter(posts__organ__name=county.bureau, certificates__category="行政执法").distinct()
    return [{"name": one.name, "certificate": certificate_of(one, "行政执法", CARDS[0])} for one in officers]
