"""人民调解，司法确认. Sources: 人民调解法; 民事诉讼法 205, 206."""
from fadu.law.enacted import CIVIL_PROCEDURE, MEDIATION
from fadu.procedures.words import *
from fadu.statutes.roles import COURT, MEDIATOR, PARTY

SOURCES = ("当事人申请", "主动调解", "人民法院告知、委派", "公安机关告知、委托", "信访机构转来", "其他单位转来")


class Register(Step, starts=True, by=MEDIATOR, phase="受理", basis=MEDIATION[17]):
    """受理登记"""
    source: str = stated("来源", choices=SOURCES)
    parties: list[str] = stated("当事人", personal=True)
    dispute: str = stated("纠纷的主要事实和请求")
    kind: str = field("纠纷类型", hint="婚姻家庭、邻里、宅基地、合同、劳动、物业、损害赔偿等")
    amount: Decimal = field("涉及金额", unit="元")
    fee: Decimal = field("收取的费用", unit="元")
    rules = [
        forbid(fee > 0, "人民调解不收取任何费用", MEDIATION[4]),
    ]


class Refuse(Step, by=PARTY, after=Register, observed=True, basis=MEDIATION[17]):
    """一方当事人明确拒绝调解、要求终止"""
    who: str = field("拒绝的当事人", personal=True)


class Agree(Step, by=PARTY, after=Register, observed=True, basis=MEDIATION[23]):
    """当事人接受调解"""
    public: str = field("调解方式", choices=("公开", "不公开"))


class Choose(Step, by=(MEDIATOR, PARTY), after=Register, before="Conclude", basis=MEDIATION[19]):
    """指定或者选择人民调解员"""
    mediators: list[str] = stated("人民调解员", handlers=True)
    how: str = stated("产生方式", choices=("调解委员会指定", "当事人选择"))


class Invite(Step, by=MEDIATOR, after=Register, before="Conclude", basis=MEDIATION[20]):
    """邀请有关人员参与"""
    who: list[str] = stated("邀请的人员")
    consent: bool = declared("已征得当事人的同意")


class Mediate(Step, by=MEDIATOR, after={Register: None, Choose: MEDIATION[19]}, before="Conclude", phase="调解",
              basis=MEDIATION[22]):  # fmt: skip
    """调解"""
    record: str = stated("调解记录", MEDIATION[27])
    forced: bool = field("强迫当事人调解")
    partial: bool = field("偏袒一方当事人，侮辱当事人，泄露隐私、商业秘密或者牟取利益")
    rules = [
        forbid(later(Refuse, Agree), "当事人一方明确拒绝调解的，不得调解", MEDIATION[17]),
        forbid(forced, "应当在当事人自愿、平等的基础上进行调解", MEDIATION[3]),
        forbid(partial, "人民调解员不得偏袒、侮辱、泄密或者牟利", MEDIATION[15]),
    ]


class Escalate(Step, by=MEDIATOR, after=Register, basis=MEDIATION[25]):
    """纠纷可能激化，预防和报告"""
    to: str = stated("报告的公安机关或者其他部门、采取的措施")


class Conclude(Step, by=MEDIATOR, after={Register: None, Mediate: MEDIATION[22]}, before="Stop", once=True,
               phase="已达成协议", basis=MEDIATION[28]):  # fmt: skip
    """达成调解协议"""
    form: str = stated("协议形式", choices=("书面", "口头"))
    content: str = stated("协议内容，履行的方式、期限", MEDIATION[29])
    signed: bool = declared("各方当事人签名、盖章或者按指印，调解员签名并加盖印章", MEDIATION[29], when=form == "书面")
    recorded: bool = declared("人民调解员已记录协议内容", MEDIATION[28], when=form == "口头")
    willing: bool = declared("当事人自愿达成，不违背法律、法规和国家政策", MEDIATION[3])
    effective_on: date = stated("协议生效之日", MEDIATION[29], to_come=True)
    perform_by: date = field("履行期限")
    concludes = "达成协议"
    rules = [
        forbid(later(Refuse, Mediate), "当事人要求终止调解的，应当终止", MEDIATION[23]),
        forbid(effective_on > today, "协议尚未生效"),
    ]


class Stop(Step, by=MEDIATOR, after=Register, before=Conclude, once=True, basis=MEDIATION[26]):
    """调解不成，终止"""
    reason: str = stated("原因", choices=("一方拒绝", "达不成协议", "不属于人民调解范围", "当事人撤回申请"))
    told: bool = declared("已告知可以通过仲裁、行政、司法等途径维护权利")
    concludes = "调解不成"


class FollowUp(Step, by=MEDIATOR, after=Conclude, basis=MEDIATION[31]):
    """回访，督促履行"""
    performed: bool = asked("已经履行")
    note: str = field("情况")


class AskConfirmation(Step, by=(PARTY, MEDIATOR), after=Conclude, phase="司法确认", basis=MEDIATION[33]):
    """共同申请司法确认"""
    court: str = stated("人民法院", CIVIL_PROCEDURE[205])
    jointly: bool = asked("双方当事人共同申请")
    rules = [
        require(jointly, "司法确认由双方当事人共同申请"),
    ]


class CourtConfirms(Step, by=COURT, after=AskConfirmation, observed=True, phase="已确认", basis=CIVIL_PROCEDURE[206]):
    """人民法院裁定"""
    result: str = stated("裁定", choices=("确认有效", "驳回申请"))


class MediateAgain(Step, by=MEDIATOR, after=CourtConfirms, basis=MEDIATION[33]):
    """变更协议或者达成新的协议"""
    content: str = stated("协议内容")
    rules = [
        require(CourtConfirms.result == "驳回申请", "协议已经确认有效"),
    ]


class Sue(Step, by=PARTY, after=Conclude, observed=True, basis=MEDIATION[32]):
    """就协议向人民法院起诉"""


class Archive(Step, by=MEDIATOR, after=either(Conclude, Stop), once=True, phase="已归档", basis=MEDIATION[27]):
    """立卷归档"""


mediation = Procedure(
    "mediation", "人民调解", MEDIATION,
    steps=[
        Register, Refuse, Agree, Choose, Invite, Mediate, Escalate, Conclude, Stop, FollowUp, AskConfirmation,
        CourtConfirms, MediateAgain, Sue, Archive,
    ],
    clocks=[
        Clock("办结", limit("med.handle"), since=Register, until=(Conclude, Stop)),
        Clock("终止", None, since=Refuse, until=(Stop, Agree, Conclude), basis=MEDIATION[26]),
        Clock("申请司法确认", limit("med.judicial_confirm"), since=Conclude.effective_on, bars=AskConfirmation),
        Clock("协议履行", on_day(Conclude.perform_by), since=Conclude, until=FollowUp, basis=MEDIATION[31],
              when=given(Conclude.perform_by)),
    ],
)
