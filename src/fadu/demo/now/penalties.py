"""行政处罚 now: to be investigated; notified, to be decided; decided, to be served; served, to be published."""
from __future__ import annotations

from fadu.demo.diary import Diary, Story
from fadu.demo.now.days import Days

ADDRESS = "丽水市莲都区示例路1号"
CONDUCT = "销售的一批次食品经抽样检验，菌落总数不符合标准"
FACTS = ("经查，当事人购进该批次食品20盒，已售出8盒，货值600元，违法所得120元。上述事实有现场检查笔录、询问笔录、"
         "进货和销售票据、检验报告为证。")
BASED = "上述行为违反《示例管理规定》第十条，拟依照该规定第二十条处罚。"
REMEDIES = "不服本决定的，可以自收到之日起六十日内申请行政复议，或者在六个月内向人民法院提起行政诉讼。"
Team = list[dict[str, object]]


def stories(days: Days, team: Team) -> list[Story]:
    told = []
    for key, ago, name in (("filed", 6, "莲城餐饮店"), ("notified", 14, "绿谷药房"), ("decided", 22, "仙都贸易公司"),
                           ("served", 24, "青山建材公司")):
        party = f"丽水市{name}（示例）"
        diary = days.working(ago)
        diary.do("register", "officer", found_on=diary.day(), ended_on=diary.day(-10), party_kind="企业", party=party,
                 address=ADDRESS, source="监督抽查", conduct=CONDUCT)
        diary.do("file_case", "head", word="丽市监立", team=team)
        if key != "filed":
            to_notice(diary, team)
        if key in ("decided", "served"):
            to_decision(diary, party)
        if key == "served":
            diary.within(2).do("serve", "officer", served_on=diary.day(), how="直接送达")
        told.append(Story(f"penalty-now-{key}", "penalty_ordinary", "市市场监管局", f"{party}销售不符合标准的食品案",
                          tuple(diary.moves), party))
    return told


def to_notice(diary: Diary, team: Team) -> None:
    diary.within(3).do("investigate", "officer", team=team, no_interest=True, card_shown=True, record="现场检查笔录")
    diary.within(2).do("report", "officer", facts=FACTS, proposal="责令改正，处罚款三千元",
                       public_interest=False, complex=False, grave=False, crime=False)
    diary.within(1).do("case_review", "reviewer", opinion="同意")
    diary.do("notify", "officer", kinds=["罚款"], fine=3000, facts=f"{FACTS}{BASED}", hearing_told=True,
             rights_told=True, served_on=diary.day())


def to_decision(diary: Diary, party: str, bureau: str = "丽水市市场监督管理局", word: str = "丽市监处罚",
                **more: str) -> None:  # fmt: skip
    organ = {"name": bureau, "status": "有效", "from": "2015-01-01"}
    ground = {"name": "《示例管理规定》第十条、第二十条", "status": "有效", "from": "2015-01-01"}
    diary.within(6).do("decide", "head", word=word, kind="给予处罚", kinds=["罚款"], fine=3000,
                       facts_clear=True, organ=organ, ground=ground, remedies=REMEDIES, party=f"{party}，{ADDRESS}",
                       facts=FACTS, correction="停止销售该批次食品",
                       performance="自收到本决定书之日起十五日内缴至指定银行。", **more)
