"""错案（执法过错）责任追究. Sources: 国办发〔2005〕37号 四; 行政处罚法 75, 76; 国办发〔2018〕118号 四(十四)."""
from fadu.procedures.words import *
from fadu.statutes.acts import INNER_MONGOLIA_DUTY, PENALTY, RESPONSIBILITY, THREE_SYSTEMS
from fadu.statutes.penalty.publicity import overturned
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, GOVERNMENT, HEAD, PARTY, SUPERVISORY_BODY

FOUR = RESPONSIBILITY["四"]
OVERTURNED = ("行政复议撤销、变更、确认违法", "行政诉讼败诉", "执法监督决定纠正", "案卷评查不合格", "国家赔偿", "其他")
MEASURES = (
    "批评教育", "离岗培训", "调离执法岗位", "取消执法资格", "限期整改", "通报批评", "取消评比先进资格",
    "移送处分", "移送司法机关",
)


class Open(Step, starts=True, by=(SUPERVISORY_BODY, CLERK), phase="调查", basis=FOUR):
    """启动责任调查"""
    case: str = stated("执法案件文号")
    ground: str = stated("启动的情形", choices=OVERTURNED)
    found_by: str = stated("认定错误的文书", hint="复议决定书、判决书、监督决定书文号")
    final: bool = asked("该文书已经生效")


class Investigate(Step, by=SUPERVISORY_BODY, after=Open, before="Decide", phase="调查", basis=FOUR):
    """查明原因和责任人"""
    team = people("调查人员", 2, "", PRACTICE)
    cause: str = stated("错误的原因")
    responsible: list[str] = stated("责任人", personal=True)
    share: str = stated("责任划分", THREE_SYSTEMS["四(十四)"], hint="承办人员、法制审核人员、审批负责人")
    fault: str = stated("过错", choices=("故意", "重大过失", "一般过失", "没有过错"))
    exempt: str = field("免责的情形", hint="尽职免责、依据变化、新证据")
    rules = [
        require(disjoint(team, responsible), "责任人不得参与调查", PRACTICE),
    ]


class Hear(Step, by=SUPERVISORY_BODY, after=Investigate, before="Decide", phase="听取意见", basis=FOUR):
    """听取责任人陈述、申辩"""
    record: str = stated("陈述和申辩的内容")
    handled: str = stated("采纳情况和理由")


class Decide(Step, by=(HEAD, GOVERNMENT), after=Investigate, once=True, phase="处理", basis=FOUR):
    """作出责任追究决定"""
    result: str = stated("决定", choices=("追究责任", "免予追究", "不构成过错"))
    measures: set[str] = stated("处理方式", choices=MEASURES, when=result == "追究责任")
    reasons: str = stated("理由")
    heavier: bool = field("因申辩加重处理")
    concludes = result
    blame = result == "追究责任"
    rules = [
        must(Hear, "应当听取当事人的意见，保障陈述和申辩的权利", since=Investigate, when=blame),
        forbid(denied(Open.final), "认定错误的文书尚未生效", PRACTICE, when=blame),
        forbid(Investigate.fault == "没有过错", "没有过错的，不得追究责任", when=blame),
        require(given(Investigate.exempt), "免予追究须有法定或者规定的情形",
                successive(INNER_MONGOLIA_DUTY[29], FOUR), when=result == "免予追究"),
        require(disjoint(actor, Investigate.responsible), "责任人不得参与决定", PRACTICE),
        forbid(heavier, "不得因申辩加重处理", PRACTICE),
    ]


class Serve(Step, by=CLERK, after=Decide, once=True, phase="已送达", basis=FOUR):
    """送达责任人"""
    served_on: date = stated("送达之日")


class Appeal(Step, by=PARTY, after=Serve, observed=True, phase="申诉", basis=PRACTICE):
    """责任人申请复核、申诉"""
    reasons: str = stated("理由")


class Review(Step, by=(HEAD, GOVERNMENT), after=Appeal, phase="已复核", basis=PRACTICE):
    """复核"""
    result: str = stated("结果", choices=("维持", "变更", "撤销"))


class Carry(Step, by=CLERK, after=Decide, phase="已执行", basis=FOUR):
    """执行处理决定"""
    how: str = stated("执行情况", hint="证件收回、培训、移送的文号")
    rules = [
        require(Decide.result == "追究责任", "没有追究责任的决定"),
        must(Serve, "决定尚未送达"),
    ]


class Rectify(Step, by=CLERK, after=Open, lasting=True, basis=PENALTY[75]):
    """改正错误的执法行为"""
    measures: str = stated("改正措施")


class Withdraw(Step, by=SUPERVISORY_BODY, after=Open, before=Decide, once=True, phase="已撤销", basis=FOUR):
    """撤销调查"""
    reason: str = stated("理由")
    concludes = "撤销调查"
    rules = [
        forbid(overturned, "执法决定已被撤销、变更或者确认违法，应当查明责任"),
    ]


wrong_case_liability = Procedure(
    "wrong_case_liability", "错案责任追究", RESPONSIBILITY,
    steps=[Open, Investigate, Hear, Decide, Serve, Appeal, Review, Carry, Rectify, Withdraw],
    clocks=[
        Clock("送达", None, since=Decide, until=Serve, basis=FOUR),
        Clock("执行", None, since=Decide, until=Carry, basis=FOUR, when=Decide.result == "追究责任"),
        Clock("复核", None, since=Appeal, until=Review, basis=PRACTICE),
        Clock("改正", None, since=Open, until=Rectify, basis=PENALTY[75]),
    ],
)
