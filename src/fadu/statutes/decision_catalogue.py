"""重大行政决策事项年度目录. Sources: 重大行政决策程序暂行条例 3; 山东省重大行政决策程序规定 4."""
from fadu.procedures.words import *
from fadu.statutes.acts import MAJOR_DECISIONS, SHANDONG_DECISIONS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import GOVERNMENT, LEGAL_OFFICE, OFFICE, PARTY_COMMITTEE

MADE = successive(SHANDONG_DECISIONS[4], MAJOR_DECISIONS[3])


class Begin(Step, starts=True, by=(LEGAL_OFFICE, OFFICE), phase="编制", basis=MADE):
    """征集目录事项"""
    year: int = stated("年度", unit="年")
    asked_units: list[str] = field("征集的单位", organs=True)


class Compile(Step, by=(LEGAL_OFFICE, OFFICE), after=Begin, before="Publish", phase="编制", basis=MADE):
    """拟订目录"""
    items: list[str] = stated("决策事项名称")
    undertakers: list[str] = stated("各事项的承办单位", SHANDONG_DECISIONS[4], organs=True)
    finish_by: list[str] = field("各事项的完成时间")
    excluded: bool = declared("没有宏观调控、政府立法和突发事件应急处置决策")


class Determine(Step, by=GOVERNMENT, after=Compile, before="Publish", phase="报请同意", basis=MADE):
    """决策机关研究确定"""
    meeting: str = stated("会议", PRACTICE, held="会议")


class PartyAgrees(Step, by=PARTY_COMMITTEE, after=Determine, observed=True, basis=MAJOR_DECISIONS[3]):
    """同级党委答复"""
    consents: bool = asked("同意")
    opinion: str = field("意见")


class Publish(Step, by=OFFICE, after=Compile, once=True, phase="已公布", basis=MAJOR_DECISIONS[3]):
    """向社会公布目录"""
    published_on: date = stated("公布之日")
    where: str = stated("公布途径")
    rules = [
        must(Determine, "应当由决策机关研究确定", since=Compile),
        must(PartyAgrees, "应当经同级党委同意后公布", since=Determine, having=PartyAgrees.consents),
    ]


class Adjust(Step, by=(LEGAL_OFFICE, OFFICE), after=Publish, before="Close", phase="调整", basis=MAJOR_DECISIONS[3]):
    """提出调整目录"""
    added: list[str] = field("增加的事项")
    removed: list[str] = field("减少的事项")
    reason: str = stated("根据实际情况调整的理由")
    rules = [
        require(given(added) | given(removed), "应当列明增加或者减少的事项"),
    ]


class PublishAdjustment(Step, by=OFFICE, after=Adjust, before="Close", phase="已公布", basis=MAJOR_DECISIONS[3]):
    """公布调整后的目录"""
    agreed_on: date = stated("决策机关确定、同级党委同意之日")
    where: str = stated("公布途径").carries(Publish.where)
    rules = [
        forbid(agreed_on < on(Adjust), "调整应当另经决策机关确定和同级党委同意"),
        forbid(agreed_on > today, "同级党委尚未同意"),
    ]


class Close(Step, by=(LEGAL_OFFICE, OFFICE), after=Publish, once=True, phase="已办结", basis=PRACTICE):
    """年度终了，清点归档"""
    decided: int = stated("当年已作出决策的事项", unit="项")
    carried: list[str] = field("转入下一年度的事项")
    concludes = "年度终了"
    rules = [
        must(PublishAdjustment, "调整后的目录尚未公布", MAJOR_DECISIONS[3], since=Adjust, when=done(Adjust)),
    ]


class Abandon(Step, by=(LEGAL_OFFICE, OFFICE), after=Begin, before=Publish, phase="已终止", basis=PRACTICE):
    """不编制"""
    reason: str = stated("理由")
    concludes = "不编制"


decision_catalogue = Procedure(
    "decision_catalogue", "重大行政决策事项目录", MAJOR_DECISIONS,
    steps=[Begin, Compile, Determine, PartyAgrees, Publish, Adjust, PublishAdjustment, Close, Abandon],
    clocks=[
        Clock("公布调整", None, since=Adjust, until=PublishAdjustment, basis=MAJOR_DECISIONS[3]),
    ],
)
