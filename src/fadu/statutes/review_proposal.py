"""规章、规范性文件审查建议. Sources: 规章制定程序条例 35; 国发〔2008〕17号 四(十四); rules of Hunan and Shandong."""
from fadu.procedures.words import *
from fadu.statutes.acts import CITY_COUNTY, HUNAN, RULE_MAKING, SHANDONG, SUPERVISING
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import FILING_OFFICE, HEAD, PROPOSER, RULE_MAKER

TAKEN = CITY_COUNTY["四(十四)"]
HANDLED = successive(HUNAN[53], SHANDONG[55], TAKEN)


class Receive(Step, starts=True, by=FILING_OFFICE, phase="研究", basis=TAKEN):
    """收到审查建议"""
    proposer: str = stated("建议人", personal=True)
    document: str = stated("建议审查的文件")
    kind: str = stated("文件种类", choices=("规章", "行政规范性文件", "其他"))
    maker: str = stated("制定机关")
    grounds: str = stated("认为违法的理由")
    received_on: date = stated("收到之日")
    ours: bool = asked("属于本机关备案审查的范围")
    rules = [
        forbid(received_on > today, "收到之日不得晚于当日"),
    ]


class Transfer(Step, by=FILING_OFFICE, after=Receive, before="Decide", phase="已移送", basis=SUPERVISING[44]):
    """移送有权机关"""
    to: str = stated("有权机关")
    told_on: date = stated("告知建议人之日")
    concludes = "已移送"
    rules = [
        forbid(Receive.ours, "属于本机关审查范围的，应当受理", successive(HUNAN[53], SHANDONG[55], SUPERVISING[44]),
               when=Receive.kind != "其他"),
    ]


class ReturnProposal(Step, by=FILING_OFFICE, after=Receive, before="Decide", phase="已告知", basis=TAKEN):
    """告知不属于审查建议的范围"""
    told_on: date = stated("告知建议人之日")
    way_out: str = stated("告知的其他途径")
    concludes = "不属于审查范围"
    rules = [
        require(Receive.kind == "其他", "对规章、行政规范性文件的审查建议应当受理", HANDLED),
    ]


class AskMaker(Step, by=FILING_OFFICE, after=Receive, before="Decide", basis=TAKEN):
    """要求制定机关说明"""
    questions: str = stated("需要说明的问题")
    explain_by: date = stated("说明期限")


class MakerExplains(Step, by=RULE_MAKER, after=AskMaker, observed=True, basis=TAKEN):
    """制定机关说明"""
    explained: str = stated("说明")


class Extend(Step, by=FILING_OFFICE, after=Receive, before="Decide", basis=SHANDONG[55]):
    """延长处理期限"""
    amount: int = stated("延长时间", unit="日")
    reason: str = stated("情况复杂的说明")
    agreed = approval("批准延长", by=HEAD)


class Decide(Step, by=FILING_OFFICE, after=Receive, once=True, phase="已处理", basis=HANDLED):
    """作出处理"""
    result: str = stated("处理结果", choices=("未发现违法", "制定机关自行修改或者废止", "启动备案审查"))
    reasons: str = stated("理由")
    rules = [
        require(Receive.ours, "不属于本机关审查范围的，移送有权机关", SUPERVISING[44]),
        forbid(Receive.kind == "其他", "不属于审查建议的范围", TAKEN),
    ]


class Tell(Step, by=FILING_OFFICE, after=Decide, once=True, phase="已告知", basis=HANDLED):
    """书面告知建议人"""
    told_on: date = stated("告知之日")
    concludes = "已处理并告知"


class Withdraw(Step, by=PROPOSER, after=Receive, before="Decide", observed=True, phase="已撤回", basis=PRACTICE):
    """建议人撤回"""
    concludes = "撤回"


ending = (Decide, Transfer, ReturnProposal, Withdraw)
review_proposal = Procedure(
    "review_proposal", "规章、规范性文件审查建议", RULE_MAKING,
    steps=[Receive, Transfer, ReturnProposal, AskMaker, MakerExplains, Extend, Decide, Tell, Withdraw],
    clocks=[
        Clock("处理", None, since=Receive.received_on, until=ending, basis=TAKEN),
        Clock("处理", limit("nd.public_review_request_30"), since=Receive.received_on, until=ending),
        Clock("处理", limit("nd.public_review_request_60"), since=Receive.received_on, until=ending,
              extend=Extension(Extend, Extend.amount)),
        Clock("说明情况", on_day(AskMaker.explain_by), since=AskMaker, until=MakerExplains, basis=TAKEN),
        Clock("书面告知", None, since=Decide, until=Tell, basis=HANDLED),
    ],
)
