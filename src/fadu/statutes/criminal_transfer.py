"""移送涉嫌犯罪案件（两法衔接），含逆向移送. Source: 行政执法机关移送涉嫌犯罪案件的规定; 行政处罚法 8, 27, 35."""
from fadu.procedures.words import *
from fadu.statutes.acts import PENALTY, TRANSFER
from fadu.statutes.roles import CHIEF, CLERK, COURT, OFFICER, POLICE, PROCURATORATE

MATERIALS = ("移送书", "调查报告", "涉案物品清单", "检验报告或者鉴定结论", "其他材料")
LASTING = ("警告", "责令停产停业", "暂扣许可证件、执照", "吊销许可证件、执照")
FILED, NOT_FILED = "立案", "不予立案"
UNPUNISHED = ("不起诉", "撤销案件", "免予刑事处罚")


class Find(Step, starts=True, by=OFFICER, before="ReceiveBack", phase="核实", basis=TRANSFER[3]):
    """发现涉嫌犯罪"""
    party: str = field("当事人姓名或者名称", personal=True)
    conduct: str = stated("涉嫌犯罪的事实、金额、情节、后果")
    crime: str = stated("涉嫌的罪名")
    found_on: date = stated("发现之日")
    suspicion: bool = field("知识产权领域，存在犯罪的合理嫌疑，需要公安机关进一步获取证据")
    fined: Decimal = field("移送前已给予的罚款", unit="元")
    property: str = field("已查封、扣押、冻结的财物")


class NameTeam(Step, by=(CHIEF, CLERK), after=Find, before="Approve", basis=TRANSFER[5]):
    """指定专案组"""
    team = people("专案组成员", 2, "行政执法")


class Report(Step, by=OFFICER, after={Find: None, NameTeam: TRANSFER[5]}, before="Approve", phase="审批",
             basis=TRANSFER[5]):  # fmt: skip
    """核实情况，提出移送报告"""
    facts: str = stated("核实的情况和移送意见")
    reported_on: date = stated("正职负责人或者主持工作的负责人接到报告之日")


class Approve(Step, by=CHIEF, after=Report, once=True, phase="移送", basis=TRANSFER[5]):
    """批准或者不批准移送"""
    approved: bool = asked("批准移送")
    reasons: str = stated("不予批准的理由", when=denied(approved))
    crime: bool = field("应当追究刑事责任，以行政处罚代替移送")
    rules = [
        forbid(crime, "不得以行政处罚代替移送", TRANSFER[11]),
    ]


class Transfer(Step, by=OFFICER, after=Approve, once=True, phase="公安机关审查", basis=TRANSFER[6]):
    """向公安机关移送"""
    to: str = stated("同级公安机关", TRANSFER[5])
    materials: set[str] = stated("移送的材料", choices=MATERIALS)
    items: bool = field("没有涉案物品")
    untested: bool = field("不需要检验、鉴定")
    copied: bool = field("抄送同级人民检察院")
    rules = [
        require(Approve.approved, "未经正职负责人批准，不得移送", TRANSFER[5]),
        require(overlap(materials, ("移送书",)) & overlap(materials, ("调查报告",)), "应当附有移送书和调查报告"),
        require(overlap(materials, ("涉案物品清单",)), "应当附有涉案物品清单", unless=items),
        require(overlap(materials, ("检验报告或者鉴定结论",)), "应当附有检验报告或者鉴定结论", unless=untested),
    ]


class Sign(Step, by=POLICE, after=Transfer, observed=True, basis=TRANSFER[7]):
    """公安机关在回执上签字"""
    not_theirs: bool = field("不属于该公安机关管辖")


class Forward(Step, by=POLICE, after=Transfer, observed=True, basis=TRANSFER[7]):
    """公安机关转送有管辖权的机关"""
    to: str = stated("转送的机关")


class PoliceDecide(Step, by=POLICE, after=Transfer, observed=True, phase="公安机关已决定", basis=TRANSFER[8]):
    """公安机关决定是否立案"""
    result: str = stated("决定", choices=(FILED, NOT_FILED))
    received_on: date = stated("接到通知书之日")
    reasons: str = stated("不予立案的理由", when=result == NOT_FILED)


class RequestReview(Step, by=OFFICER, after=PoliceDecide, before="Conclude", once=True, phase="提请复议",
                    basis=TRANSFER[9]):  # fmt: skip
    """提请公安机关复议"""
    reasons: str = stated("应当立案的理由")
    rules = [
        require(PoliceDecide.result == NOT_FILED, "公安机关没有决定不予立案"),
    ]


class PoliceReview(Step, by=POLICE, after=RequestReview, observed=True, basis=TRANSFER[9]):
    """公安机关复议决定"""
    result: str = stated("决定", choices=(FILED, NOT_FILED))
    received_on: date = stated("收到复议决定通知书之日")


class SuggestSupervision(Step, by=OFFICER, after=PoliceDecide, before="Conclude", once=True, phase="立案监督",
                         basis=TRANSFER[9]):  # fmt: skip
    """建议人民检察院立案监督"""
    reasons: str = stated("应当立案的理由")
    rules = [
        require(PoliceDecide.result == NOT_FILED, "公安机关没有决定不予立案"),
        must(PoliceReview, "已经提请复议，公安机关尚未作出复议决定", since=RequestReview, when=done(RequestReview)),
        forbid(PoliceReview.result == FILED, "公安机关复议已经决定立案"),
    ]


class SupervisionResult(Step, by=PROCURATORATE, after=SuggestSupervision, observed=True, basis=TRANSFER[9]):
    """立案监督结果"""
    result: str = stated("结果", choices=("通知立案", "不予通知立案"))


filed = named("公安机关已经决定立案", (PoliceDecide.result == FILED) | (PoliceReview.result == FILED)
              | (SupervisionResult.result == "通知立案"))  # fmt: skip


class Retain(Step, by=OFFICER, after=Find, basis=TRANSFER[4]):
    """保管涉案物品"""
    items: str = stated("涉案物品")
    otherwise: str = field("另有规定的法律、行政法规")
    rules = [
        forbid(filed & over("移交物品"), "接到立案通知书之日起三日内应当移交涉案物品和材料", TRANSFER[12],
               unless=given(otherwise)),
    ]


class HandOver(Step, by=OFFICER, after=Transfer, basis=TRANSFER[12]):
    """移交涉案物品和材料"""
    items: str = stated("移交的物品和材料").carries(Retain.items)
    receipt: str = stated("交接手续")
    rules = [
        require(filed, "公安机关尚未决定立案"),
    ]


class StopEarlier(Step, by=OFFICER, after=Find, basis=TRANSFER[11]):
    """停止执行移送前的行政处罚"""
    kinds: set[str] = stated("处罚种类", choices=(*LASTING, "罚款", "其他行政处罚"))
    reason: str = stated("理由")
    rules = [
        forbid(overlap(kinds, LASTING), "移送前作出的警告、停产停业、暂扣吊销决定不停止执行"),
    ]


class CriminalResult(Step, by=(COURT, PROCURATORATE, POLICE), after=PoliceDecide, observed=True, phase="刑事处理已毕",
                     basis=PENALTY[27]):  # fmt: skip
    """刑事处理结果"""
    result: str = stated("结果", choices=("判处刑罚", *UNPUNISHED))
    offset: Decimal = field("折抵罚金的罚款", unit="元")
    returned: bool = field("应当给予行政处罚，移送行政机关")


class Conclude(Step, by=OFFICER, after=Approve, once=True, basis=TRANSFER[10]):
    """移送办结"""
    result: str = stated("结果", choices=("不批准移送", NOT_FILED, "不追究刑事责任，退回行政处理", "追究刑事责任"))
    concludes = result
    rules = [
        require(denied(Approve.approved), "没有不批准移送的决定", TRANSFER[5], when=result == "不批准移送"),
        must(Transfer, "批准移送的，应当在二十四小时内移送", TRANSFER[5], unless=result == "不批准移送"),
        require((PoliceDecide.result == NOT_FILED) & no(filed), "公安机关没有决定不予立案", TRANSFER[8],
                when=result == NOT_FILED),
        must(PoliceReview, "正在提请复议", TRANSFER[9], since=RequestReview,
             when=(result == NOT_FILED) & done(RequestReview)),
        must(SupervisionResult, "正在立案监督", TRANSFER[9], since=SuggestSupervision,
             when=(result == NOT_FILED) & done(SuggestSupervision)),
        must(HandOver, "应当将涉案物品和材料移交公安机关", TRANSFER[12], when=filed),
        require(among(CriminalResult.result, UNPUNISHED), "没有不追究刑事责任的决定", PENALTY[27],
                when=result == "不追究刑事责任，退回行政处理"),
        require(CriminalResult.result == "判处刑罚", "没有刑事判决", PENALTY[35], when=result == "追究刑事责任"),
    ]


# 逆向移送

class ReceiveBack(Step, starts=True, by=CLERK, before=Find, phase="行政处理", basis=TRANSFER[13]):
    """接受公安、检察、审判机关移送的案件"""
    source: str = stated("移送机关", choices=("公安机关", "人民检察院", "人民法院"))
    conduct: str = stated("应当追究行政责任的事实")
    received_on: date = stated("收到之日")
    opinion: str = field("移送机关的意见")


class HandleBack(Step, by=OFFICER, after=ReceiveBack, basis=TRANSFER[13]):
    """依法作出处理"""
    handling: str = stated("处理情况", hint="立案查处的案号，或者不予处罚的理由")


class FeedBack(Step, by=CLERK, after={ReceiveBack: None, HandleBack: TRANSFER[13]}, once=True, basis=PENALTY[27]):
    """向移送机关通报处理结果"""
    to: str = stated("移送机关")
    concludes = "逆向移送已处理"


criminal_transfer = Procedure(
    "criminal_transfer", "移送涉嫌犯罪案件", TRANSFER,
    steps=[
        Find, NameTeam, Report, Approve, Transfer, Sign, Forward, PoliceDecide, RequestReview, PoliceReview,
        SuggestSupervision, SupervisionResult, Retain, HandOver, StopEarlier, CriminalResult, Conclude, ReceiveBack,
        HandleBack, FeedBack,
    ],
    clocks=[
        Clock("指定专案组", None, since=Find, until=NameTeam, basis=TRANSFER[5]),
        Clock("审批", limit("tr.approve"), since=Report.reported_on, until=Approve),
        Clock("移送", limit("tr.transfer"), since=Approve, until=Transfer, when=Approve.approved),
        Clock("公安转送", limit("tr.police_forward"), since=Sign, until=(Forward, PoliceDecide), when=Sign.not_theirs),
        Clock("公安决定", limit("tr.police_decide"), since=Transfer, until=PoliceDecide),
        Clock("提请复议", limit("tr.request_review"), since=PoliceDecide.received_on, bars=RequestReview,
              when=PoliceDecide.result == NOT_FILED),
        Clock("公安复议", limit("tr.police_review"), since=RequestReview, until=PoliceReview),
        Clock("建议立案监督", limit("tr.suggest_supervision"), since=PoliceReview.received_on, bars=SuggestSupervision,
              when=PoliceReview.result == NOT_FILED),
        Clock("移交物品", limit("tr.handover"), since=PoliceDecide.received_on, until=HandOver,
              when=PoliceDecide.result == FILED),
        Clock("移交物品", limit("tr.handover"), since=PoliceReview.received_on, until=HandOver,
              when=PoliceReview.result == FILED),
        Clock("移交物品", limit("tr.handover"), since=SupervisionResult, until=HandOver,
              when=SupervisionResult.result == "通知立案"),
        Clock("依法处理", None, since=ReceiveBack.received_on, until=HandleBack, basis=TRANSFER[13]),
        Clock("通报结果", None, since=HandleBack, until=FeedBack, basis=PENALTY[27]),
    ],
)
