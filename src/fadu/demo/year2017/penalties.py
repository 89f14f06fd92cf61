"""The 1,471 penalty cases entered in 2017, by department; most fined, a few let off, one in fifty heard."""
from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fadu.demo.diary import Diary, Story
from fadu.demo.names import firm, person
from fadu.law.calendar import Calendar

CASES = 1471
SHARES = (  # department, share of a thousand, what it punishes
    ("市综合行政执法局", 330, "占道经营"),
    ("市市场监管局", 240, "销售不符合标准的食品"),
    ("市交通运输局", 160, "超限运输"),
    ("市生态环境局", 90, "超标排放污染物"),
    ("市应急管理局", 60, "未按规定开展安全培训"),
    ("市农业农村局", 50, "禁渔期捕捞"),
    ("市建设局", 40, "未按图纸施工"),
    ("市卫生健康委", 30, "未取得健康证上岗"),
)


def stories(calendar: Calendar, team: dict[str, list[dict[str, object]]], cases: int = CASES) -> list[Story]:
    """`team`: two officers with certificates by organ, as they are copied into the form."""
    random = Random(1471)
    mix = [(organ, fault) for organ, share, fault in SHARES for _ in range(share)]
    told = []
    for place in range(cases):
        organ, fault = mix[place * 617 % len(mix)]  # departments interleaved, in fixed shares
        begun = date(2017, 1, 4) + timedelta(325 * place // cases)
        told.append(case(place + 1, organ, fault, begun, team[organ], calendar, random))
    return told


def case(number: int, organ: str, fault: str, begun: date, team: list[dict[str, object]], calendar: Calendar,
         random: Random) -> Story:
    diary = Diary(calendar, begun)
    natural = random.random() < 0.4
    party = person(random) if natural else firm(random)
    diary.do("register", "officer", found_on=diary.day(), ended_on=diary.day(-random.randint(1, 40)),
             party_kind="公民" if natural else "企业")
    diary.do("file_case", "head", team=team)
    diary.within(random.randint(1, 8)).do("investigate", "officer", team=team, no_interest=True, card_shown=True,
                                          record="询问笔录、现场检查笔录")
    grave = number % 50 == 0
    diary.within(2).do("report", "officer", facts=f"{party}{fault}，证据确凿", proposal="建议给予行政处罚", grave=grave,
                       crime=False)
    if number % 40 == 7:
        diary.within(2).do("decide", "head", kind="不予处罚")
    else:
        punish(diary, party, fault, natural, grave, random)
    return Story(f"penalty-2017-{number:04d}", "penalty_ordinary", organ, f"{party}{fault}案", tuple(diary.moves),
                 party)


def punish(diary: Diary, party: str, fault: str, natural: bool, grave: bool, random: Random) -> None:
    fine = random.choice((200, 500, 1000, 2000)) * (1 if natural else 5) * (4 if grave else 1)
    diary.within(1).do("notify", "officer", kinds=["罚款"], fine=fine, facts=f"{fault}的事实、理由和依据",
                       hearing_told=True, served_on=diary.day())
    if grave:
        diary.do("legal_review", "reviewer", result="通过")
        diary.within(1).do("deliberate", "head", record="讨论记录", agreed=True)
    diary.after(3).within(random.randint(1, 5))
    diary.do("decide", "head", kind="给予处罚", kinds=["罚款"], fine=fine, facts_clear=True,
             remedies="六十日内申请行政复议，六个月内提起行政诉讼")
    diary.after(random.randint(0, 4)).do("serve", "officer", served_on=diary.day(), how="直接送达")
    diary.do("publish", "clerk", where="浙江政务服务网")
    diary.after(random.randint(1, 12)).do("pay", "party", party, amount=fine)
