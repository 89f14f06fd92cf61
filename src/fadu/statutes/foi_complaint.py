"""政府信息公开投诉举报和日常监督. Source: 政府信息公开条例 (2019) 46, 47, 51, 53.

The regulation sets no number of days: what is due is 及时, a day that the authority itself sets binds.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import FOI
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import FOI_AUTHORITY, FOI_DESK

URGED, COMPLAINED = FOI[47], FOI[51]
RIGHTS, DUTIES, TRAINING = "侵犯合法权益", "未按要求主动公开", "未按要求开展其他公开工作"
KINDS = (RIGHTS, DUTIES, TRAINING)
MENDED, BLAMED, UNFOUNDED, PASSED = "督促整改，已整改", "通报批评", "投诉举报不成立", "转有权机关处理"
request = Linked("foi_request", "依申请公开")
reconsideration = Linked("reconsideration", "行政复议")


class Receive(Step, starts=True, by=FOI_AUTHORITY, before="Conclude", once=True, phase="核查", basis=COMPLAINED):
    """收到投诉、举报"""
    complainant: str = field("投诉举报人", personal=True)
    contact: str = field("联系方式", personal=True)
    organ: str = stated("被投诉、举报的行政机关", hint="下级行政机关，或者同级部门")
    kind: str = stated("反映的问题", choices=KINDS)
    content: str = stated("投诉、举报的内容")
    received_on: date = stated("收到之日")
    rules = [
        forbid(received_on > today, "收到之日不能在登记之后"),
    ]


class FindLapse(Step, starts=True, by=FOI_AUTHORITY, before="Conclude", once=True, phase="核查", basis=URGED):
    """日常监督中发现问题"""
    organ: str = stated("被监督的行政机关")
    kind: str = stated("发现的问题", choices=KINDS[1:])
    content: str = stated("问题的内容")
    found_on: date = stated("发现之日")


lapse = either(Receive, FindLapse)


class Refer(Step, by=FOI_AUTHORITY, after=Receive, before=("Conclude", "Close"), once=True, phase="已转办",
            basis=PRACTICE):  # fmt: skip
    """转有权机关处理"""
    to: str = stated("有权机关")
    told_on: date = stated("告知投诉举报人之日")
    concludes = PASSED


class AskOrgan(Step, by=FOI_AUTHORITY, after=lapse, before="Conclude", basis=URGED):
    """要求被投诉机关说明情况"""
    explain_by: date = stated("说明期限")
    rules = [
        forbid(explain_by < today, "说明期限已经过去"),
    ]


class OrganExplains(Step, by=FOI_DESK, after=AskOrgan, observed=True, basis=URGED):
    """被投诉机关说明情况"""
    explained: str = stated("说明")


class Conclude(Step, by=FOI_AUTHORITY, after=lapse, once=True, phase="已查明", basis=URGED):
    """作出核查结论"""
    founded: bool = asked("未按照要求开展政府信息公开工作，或者侵犯合法权益")
    facts: str = stated("查明的事实和理由")
    rules = [
        must(OrganExplains, "说明情况的期限未到", PRACTICE, since=AskOrgan,
             when=done(AskOrgan) & (today <= AskOrgan.explain_by)),
        forbid(denied(founded), "行政复议已经认定答复违法，投诉应当成立", COMPLAINED,
               when=among(reconsideration.outcome, ("撤销", "变更", "责令履行", "确认违法"))),
    ]


class Urge(Step, by=FOI_AUTHORITY, after=Conclude, before="Close", phase="整改", basis=URGED):
    """督促整改"""
    demands: str = stated("整改要求")
    rectify_by: date = stated("整改期限")
    received_on: date = stated("被督促机关收到之日")
    rules = [
        require(Conclude.founded, "核查结论是不成立的，不督促整改"),
        forbid(rectify_by <= today, "应当给予合理的整改期限", PRACTICE),
    ]


class Rectify(Step, by=FOI_DESK, after=Urge, before="Close", observed=True, phase="待核实", basis=URGED):
    """报告整改情况"""
    measures: str = stated("整改情况")


class Check(Step, by=FOI_AUTHORITY, after=Rectify, before="Close", basis=PRACTICE):
    """核实整改情况"""
    rectified: bool = asked("已整改")
    opinion: str = field("核实意见")


class Criticise(Step, by=FOI_AUTHORITY, after=Conclude, before="Close", once=True, basis=URGED):
    """通报批评"""
    number: str = field("文号")
    scope: str = stated("通报范围")
    rules = [
        require(Conclude.founded, "核查结论是不成立的，不通报批评"),
    ]


class Propose(Step, by=FOI_AUTHORITY, after=Conclude, once=True, lasting=True, basis=URGED):
    """向有权机关提出处理建议"""
    to: str = stated("有权机关")
    advice: str = stated("对负有责任的领导人员和直接责任人员的处理建议")
    rules = [
        require(Conclude.founded, "核查结论是不成立的，不提出处理建议"),
    ]


class Reply(Step, by=FOI_AUTHORITY, after={Receive: COMPLAINED, Conclude: COMPLAINED}, once=True, lasting=True,
            basis=COMPLAINED):  # fmt: skip
    """答复投诉举报人"""
    content: str = stated("答复内容")
    told_on: date = stated("答复之日")


class Close(Step, by=FOI_AUTHORITY, after=Conclude, once=True, phase="已办结", basis=URGED):
    """办结"""
    result: str = stated("办结结果", choices=(MENDED, BLAMED, UNFOUNDED))
    concludes = result
    rules = [
        forbid(Conclude.founded, "核查结论是成立的", when=result == UNFOUNDED),
        must(Check, "整改情况尚未核实", PRACTICE, having=Check.rectified, when=result == MENDED),
        must(Check, "整改情况尚未核实", PRACTICE, since=Rectify, when=(result == MENDED) & done(Rectify)),
        must(Criticise, "尚未通报批评", when=result == BLAMED),
    ]


foi_complaint = Procedure(
    "foi_complaint", "政府信息公开投诉举报", FOI,
    steps=[
        Receive, FindLapse, Refer, AskOrgan, OrganExplains, Conclude, Urge, Rectify, Check, Criticise, Propose, Reply,
        Close,
    ],
    clocks=[
        Clock("核查", None, since=(Receive.received_on, FindLapse.found_on), until=(Conclude, Refer),
              basis=COMPLAINED),
        Clock("说明情况", on_day(AskOrgan.explain_by), since=AskOrgan, until=(OrganExplains, Conclude), basis=URGED),
        Clock("督促整改", None, since=Conclude, until=(Urge, Criticise, Close), basis=URGED, when=Conclude.founded),
        Clock("整改", on_day(Urge.rectify_by), since=Urge, until=(Rectify, Close), basis=URGED),
        Clock("核实整改", None, since=Rectify, until=(Check, Close), basis=PRACTICE),
        Clock("答复", None, since=Conclude, until=Reply, basis=COMPLAINED, when=done(Receive)),
    ],
)
