"""行政处罚 now: to be investigated; notified, to be decided; decided, to be served; served, to be published."""
from __future__ import annotations

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days

Team = list[dict[str, object]]


def stories(days: Days, team: Team) -> list[Story]:
    told = []
    for key, ago, name in (("filed", 6, "莲城餐饮店"), ("notified", 14, "绿谷药房"), ("decided", 22, "仙都贸易公司"),
                           ("served", 24, "青山建材公司")):
        party = f"丽水市{name}（示例）"
        diary = days.working(ago)
        diary.do("register", "officer", found_on=diary.day(), ended_on=diary.day(-10), party_kind="企业")
        diary.do("file_case", "head", team=team)
        if key != "filed":
            to_notice(diary, team)
        if key in ("decided", "served"):
            to_decision(diary)
        if key == "served":
            diary.within(2).do("serve", "officer", served_on=diary.day(), how="直接送达")
        told.append(Story(f"penalty-now-{key}", "penalty_ordinary", "市市场监管局", f"{party}销售不符合标准的食品案",
                          tuple(diary.moves), party))
    return told


def to_notice(diary: Diary, team: Team) -> None:
    diary.within(3).do("investigate", "officer", team=team, no_interest=True, card_shown=True, record="现场检查笔录")
    diary.within(2).do("report", "officer", facts="事实清楚，证据确凿", proposal="罚款",
                       public_interest=False, complex=False, grave=False, crime=False)
    diary.within(1).do("case_review", "reviewer", opinion="同意")
    diary.do("notify", "officer", kinds=["罚款"], fine=3000, facts="事实、理由、依据", hearing_told=True,
             rights_told=True, served_on=diary.day())


def to_decision(diary: Diary) -> None:
    listed = {"name": "示例", "status": "有效", "from": "2015-01-01"}
    diary.within(6).do("decide", "head", kind="给予处罚", kinds=["罚款"], fine=3000, facts_clear=True, organ=listed,
                       ground=listed, remedies="六十日内申请行政复议，六个月内提起行政诉讼",
                       party="见案卷", facts="事实清楚，证据确凿", performance="十五日内缴至指定银行")
