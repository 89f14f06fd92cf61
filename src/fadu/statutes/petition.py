"""信访事项. Source: 信访工作条例 (2022) chapters 3 and 4."""
from fadu.law.enacted import PETITIONS
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, HEAD, PETITION_DESK, PETITIONER, RECHECK_ORGAN, REVIEW_ORGAN

SUGGESTION, ACCUSATION, REQUEST = "建议意见类", "检举控告类", "申诉求决类"
CHANNELS = ("信息网络", "书信", "电话", "传真", "走访")
WAYS = (
    "诉讼、复议、检察、公安法律程序", "仲裁", "党员申诉、申请复审等", "行政复议、裁决、确认、许可、处罚等行政程序",
    "查处违法行为、履行法定职责", "信访程序",
)
ELSEWHERE = WAYS[:4]
AGAIN = "撤销，责令重新处理"
OPINIONS = ("予以支持", "解释说明", "不予支持")


class Register(Step, starts=True, by=(PETITION_DESK, CLERK), phase="登记", basis=PETITIONS[22]):
    """登记信访事项"""
    petitioner: str = stated("信访人姓名（名称）", PETITIONS[19], personal=True)
    contact: str = field("住址、联系方式", personal=True)
    unknown: bool = field("姓名（名称）、住址不清")
    channel: str = stated("提出形式", choices=CHANNELS)
    received_on: date = stated("收到之日")
    claim: str = stated("请求、事实、理由")
    kind: str = stated("事项类别", choices=(SUGGESTION, ACCUSATION, REQUEST))
    direct: bool = asked("信访人直接向有权处理的机关提出", PETITIONS[23])
    first: bool = field("初次信访")
    persons: int = field("走访人数", unit="人")
    representatives: int = field("代表人数", unit="人")
    rechecked: bool = field("对同一事实和理由已经作出复核意见")
    pending: bool = field("下级机关正在规定期限内受理、办理同一事项")
    urgent: bool = field("可能造成社会影响的重大、紧急事项")


class Forward(Step, by=PETITION_DESK, after=Register, before="Accept", phase="已转送交办", basis=PETITIONS[22]):
    """转送、交办"""
    to: str = stated("有权处理的机关、单位")
    how: str = stated("方式", choices=("转送", "交办", "报请本级党委和政府决定"))
    report_by: date = stated("反馈结果的期限", when=how == "交办")
    received_on: date = field("机关、单位收到之日")
    accused: bool = field("转给被检举、揭发的人员或者单位")
    rules = [
        forbid(accused, "不得将检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位", PETITIONS[30]),
        forbid(Register.rechecked, "对复核意见不服，仍以同一事实和理由提出的，不再受理", PETITIONS[36]),
    ]


class Object(Step, by=CLERK, after=Forward, before="Accept", basis=PETITIONS[23]):
    """对转送、交办提出异议"""
    reasons: str = stated("不属于本机关职权范围的理由")


class DecideObjection(Step, by=PETITION_DESK, after=Object, before="Accept", basis=PETITIONS[23]):
    """核实异议"""
    agreed: bool = asked("同意交还")


class Report(Step, by=(PETITION_DESK, CLERK), after=Register, basis=PETITIONS[25]):
    """报告重大、紧急信访事项"""
    to: list[str] = stated("报告的党委、政府和上一级信访部门")


class Accept(Step, by=CLERK, after=Register, before="Refuse", once=True, phase="办理", basis=PETITIONS[23]):
    """受理，告知信访人"""
    told_on: date = stated("书面告知接收情况、处理途径和程序之日", unless=Register.unknown)
    way: str = stated("处理途径", PETITIONS[31], choices=WAYS, when=Register.kind == REQUEST)
    rules = [
        forbid(Register.rechecked, "对复核意见不服，仍以同一事实和理由提出的，不再受理", PETITIONS[36]),
        forbid(Register.pending, "已经受理或者正在办理的，上级机关、单位不予受理", PETITIONS[19]),
        forbid((Register.channel == "走访") & (Register.representatives > 5), "推选的代表不得超过五人", PETITIONS[20]),
    ]


class Refuse(Step, by=(CLERK, PETITION_DESK), after=Register, before=Accept, once=True, basis=PETITIONS[23]):
    """不予受理、告知向有权机关提出"""
    ground: str = stated("情形", choices=(
        "不属于本机关或者本系统职权范围", "复核后同一事实和理由再次提出", "下级机关正在办理", "涉法涉诉，转送政法部门"))
    told_on: date = stated("告知信访人之日", unless=Register.unknown)
    concludes = "不予受理"
    rules = [
        require(Register.rechecked, "没有复核意见", PETITIONS[36], when=ground == "复核后同一事实和理由再次提出"),
    ]


class Assign(Step, by=HEAD, after=Accept, before="Conclude", basis=PETITIONS[28]):
    """确定承办人"""
    handlers: list[str] = stated("承办人", handlers=True)
    interested: bool = asked("承办人与信访事项或者信访人有直接利害关系")
    rules = [
        forbid(interested, "有直接利害关系的，应当回避"),
    ]


class Divert(Step, by=CLERK, after=Accept, before="Conclude", once=True, basis=PETITIONS[31]):
    """导入法定程序"""
    into: str = stated("导入的程序及机关")
    concludes = "导入法定程序"
    rules = [
        require(among(Accept.way, ELSEWHERE), "该事项应当履行职责或者按信访程序办理"),
    ]


class Hear(Step, by=CLERK, after=Accept, before="Conclude", basis=PETITIONS[31]):
    """听取陈述、调查核实"""
    statement: str = stated("信访人陈述的事实和理由")
    findings: str = stated("调查核实的情况")


class HoldHearing(Step, by=(CLERK, RECHECK_ORGAN), after=Accept, basis=PETITIONS[31]):
    """举行听证"""
    record: str = stated("听证笔录")


class Mediate(Step, by=CLERK, after=Accept, before="Conclude", basis=PETITIONS[33]):
    """调解、和解"""
    agreement: str = stated("调解协议书、和解协议书")
    voluntary: bool = declared("争议双方当事人同意，不违反政策法规强制性规定")


class Extend(Step, by=CLERK, after=Accept, before="Conclude", basis=PETITIONS[34]):
    """延长办理期限"""
    amount: int = stated("延长时间", unit="日")
    agreed = approval("批准", by=HEAD)
    reasons: str = stated("延期理由")
    told_on: date = stated("告知信访人之日")
    rules = [
        forbid(told_on > today, "应当告知信访人延期理由"),
    ]


class Conclude(Step, by=CLERK, after=Accept, once=True, phase="已答复", basis=PETITIONS[32]):
    """出具处理意见书"""
    opinion: str = stated("处理意见", choices=OPINIONS)
    claim: str = stated("投诉请求、事实和理由")
    grounds: str = stated("法律法规依据")
    served_on: date = stated("信访人收到书面答复之日", PETITIONS[35])
    remedies: str = stated("请求复查的途径和期限", PETITIONS[35])
    concludes = opinion
    rules = [
        must(Hear, "应当听取信访人陈述事实和理由，并调查核实", PETITIONS[31], when=Accept.way == "信访程序"),
        forbid(among(Accept.way, ELSEWHERE), "应当导入相应程序处理", PETITIONS[31]),
        forbid(Assign.interested, "承办人有直接利害关系，应当回避", PETITIONS[28]),
    ]


class Execute(Step, by=CLERK, after=Conclude, basis=PETITIONS[32]):
    """督促执行处理意见、疏导教育"""
    what: str = stated("执行、疏导、帮扶情况")


class AskReview(Step, by=PETITIONER, after=Conclude, observed=True, phase="复查", basis=PETITIONS[35]):
    """请求复查"""
    received_on: date = stated("上一级机关收到之日")
    rules = [
        forbid(received_on > Conclude.served_on + limit("pet.review_request").period, "请求复查超过三十日"),
    ]


late_review = AskReview.received_on > Conclude.served_on + limit("pet.review_request").period


class RefuseReview(Step, by=REVIEW_ORGAN, after=AskReview, basis=PETITIONS[35]):
    """不予复查"""
    reasons: str = stated("理由")
    rules = [
        require(late_review | (count(AskReview) > 1), "在三十日内第一次请求的，应当复查"),
    ]


class Review(Step, by=REVIEW_ORGAN, after=AskReview, before=RefuseReview, once=True, phase="已复查",
             basis=PETITIONS[35]):  # fmt: skip
    """提出复查意见"""
    opinion: str = stated("复查意见", choices=("维持", "变更", AGAIN))
    served_on: date = stated("信访人收到书面答复之日")
    higher: bool = declared("由原办理机关、单位的上一级机关、单位复查")


class AskRecheck(Step, by=PETITIONER, after=Review, observed=True, phase="复核", basis=PETITIONS[36]):
    """请求复核"""
    received_on: date = stated("复核机关收到之日")
    rules = [
        forbid(received_on > Review.served_on + limit("pet.recheck_request").period, "请求复核超过三十日"),
    ]


late_recheck = AskRecheck.received_on > Review.served_on + limit("pet.recheck_request").period


class StartHearing(Step, by=RECHECK_ORGAN, after=AskRecheck, before="Recheck", basis=PETITIONS[36]):
    """复核听证开始"""


class EndHearing(Step, by=RECHECK_ORGAN, after=StartHearing, before="Recheck", basis=PETITIONS[36]):
    """复核听证结束"""
    record: str = stated("听证笔录")


class RefuseRecheck(Step, by=RECHECK_ORGAN, after=AskRecheck, basis=PETITIONS[36]):
    """不予复核"""
    reasons: str = stated("理由")
    rules = [
        require(late_recheck | (count(AskRecheck) > 1), "在三十日内第一次请求的，应当复核"),
    ]


class Recheck(Step, by=RECHECK_ORGAN, after=AskRecheck, before=RefuseRecheck, once=True, phase="已复核",
              basis=PETITIONS[36]):  # fmt: skip
    """提出复核意见"""
    opinion: str = stated("复核意见", choices=("维持", "变更", AGAIN))
    served_on: date = stated("信访人收到之日")


class HandleAgain(Step, by=CLERK, after=Review, basis=PETITIONS[35]):
    """重新出具处理意见"""
    opinion: str = stated("处理意见", choices=OPINIONS)
    served_on: date = stated("信访人收到书面答复之日")
    rules = [
        require((Review.opinion == AGAIN) | (Recheck.opinion == AGAIN), "复查、复核没有责令重新处理"),
    ]


class Publicise(Step, by=RECHECK_ORGAN, after=Recheck, basis=PETITIONS[36]):
    """公示复核意见"""
    where: str = stated("公示途径")
    rules = [
        must(EndHearing, "经过听证的复核意见才可以公示"),
    ]


class AcceptAgain(Step, by=(CLERK, PETITION_DESK), after=Recheck, basis=PETITIONS[36]):
    """再次受理同一事实和理由的投诉"""
    same: bool = asked("同一事实和理由")
    rules = [
        forbid(same, "对复核意见不服，仍以同一事实和理由提出投诉请求的，不再受理"),
    ]


class Terminate(Step, by=(PETITION_DESK, CLERK), after=Conclude, once=True, phase="已终结", basis=PETITIONS[36]):
    """信访终结"""
    care: str = field("疏导教育、矛盾化解、帮扶救助的安排", hint="条例第三十七条")
    rules = [
        must(Review, "复查尚未作出意见", PETITIONS[35], when=done(AskReview), unless=done(RefuseReview)),
        must(Recheck, "复核尚未作出意见", when=done(AskRecheck), unless=done(RefuseRecheck)),
        require(over("请求复查") | done(AskReview), "请求复查的期限尚未届满", PETITIONS[35]),
        require(over("请求复核") | done(AskRecheck), "请求复核的期限尚未届满", when=done(Review)),
    ]


class Urge(Step, by=PETITION_DESK, after=Register, lasting=True, basis=PETITIONS[40]):
    """督办"""
    ground: str = stated("推诿、敷衍、拖延等情形")
    advice: str = field("改进工作、完善政策、追究责任的建议")


class AnswerAdvice(Step, by=CLERK, after=Urge, lasting=True, basis=PETITIONS[40]):
    """书面反馈建议采纳情况"""
    reply: str = stated("采纳情况")


class Withdraw(Step, by=PETITIONER, after=Register, before="Conclude", observed=True, basis=PRACTICE):
    """信访人撤回"""
    concludes = "信访人撤回"


petition = Procedure(
    "petition", "信访事项", PETITIONS,
    steps=[
        Register, Forward, Object, DecideObjection, Report, Accept, Refuse, Assign, Divert, Hear, HoldHearing, Mediate,
        Extend, Conclude, Execute, AskReview, RefuseReview, Review, AskRecheck, StartHearing, EndHearing,
        RefuseRecheck, Recheck, HandleAgain, Publicise, AcceptAgain, Terminate, Urge, AnswerAdvice, Withdraw,
    ],
    clocks=[
        Clock("转送交办", limit("pet.register"), since=Register.received_on, until=(Forward, Accept, Refuse, Withdraw),
              when=denied(Register.direct)),
        Clock("书面告知", limit("pet.inform"), since=Register.received_on, until=(Accept, Refuse, Withdraw),
              when=Register.direct),
        Clock("书面告知", limit("pet.inform_transferred"), since=(Forward, Forward.received_on),
              until=(Accept, Refuse, Withdraw)),
        Clock("提出异议", limit("pet.objection"), since=(Forward, Forward.received_on), bars=Object),
        Clock("办结", limit("pet.handle"), since=Accept, until=(Conclude, Divert, Withdraw),
              when=no(among(Accept.way, ELSEWHERE)), extend=Extension(Extend, Extend.amount)),
        Clock("反馈交办结果", on_day(Forward.report_by), since=Forward, until=(Conclude, Divert, Withdraw, Refuse),
              basis=PETITIONS[22], when=given(Forward.report_by)),
        Clock("报告", None, since=Register, until=Report, basis=PETITIONS[25], when=Register.urgent),
        Clock("请求复查", limit("pet.review_request"), since=Conclude.served_on),
        Clock("复查", limit("pet.review"), since=AskReview.received_on, until=(Review, RefuseReview)),
        Clock("请求复核", limit("pet.recheck_request"), since=Review.served_on),
        Clock("复核", limit("pet.recheck"), since=AskRecheck.received_on, until=(Recheck, RefuseRecheck),
              less=[Pause(StartHearing, EndHearing)]),
        Clock("重新处理", None, since=Review, until=HandleAgain, basis=PETITIONS[35], when=Review.opinion == AGAIN),
        Clock("重新处理", None, since=Recheck, until=HandleAgain, basis=PETITIONS[36], when=Recheck.opinion == AGAIN),
        Clock("反馈建议", None, since=Urge, until=AnswerAdvice, basis=PETITIONS[40], when=given(Urge.advice)),
    ],
)
