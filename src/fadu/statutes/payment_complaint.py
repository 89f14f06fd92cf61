"""拖欠中小企业款项投诉处理. Source: 保障中小企业款项支付条例 (2025) 3, 7, 9—17, 20, 21, 23—26, 31.

From the passing on within ten working days to the written result in thirty days, ninety at most; whether a sum is
overdue follows from arts. 9 to 11, and the record says from which day.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import SME_PAYMENTS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CREDITOR, HEAD, PAYMENT_DESK, UPPER_AGENCY

OFFICE_DEBTOR, STATE_OWNED, LARGE = "机关、事业单位", "国有大型企业", "其他大型企业"
DELIVERED, ACCEPTED, SETTLED = "交付之日", "检验、验收合格之日", "双方确认结算金额之日"
INTERNAL = ("法定代表人、主要负责人变更", "履行内部付款流程", "等待竣工验收备案、决算审计（合同未约定）")
AUDIT, THIRD, DISPUTE = "以审计结果作为结算依据", "等待第三方付款", "质量等其他争议"
EXCUSES = (*INTERNAL, AUDIT, THIRD, DISPUTE)
PAID, PLANNED, UNFOUNDED, COURT = "已支付", "达成还款计划", "不构成拖欠", "告知通过诉讼、仲裁解决"


class Receive(Step, starts=True, by=PAYMENT_DESK, phase="待受理", basis=SME_PAYMENTS[24]):
    """收到投诉"""
    complainant: str = stated("投诉人", personal=True)
    contact: str = field("联系方式", personal=True)
    small: bool = asked("订立合同时属于中小企业", SME_PAYMENTS[3])
    debtor: str = stated("被投诉人")
    debtor_kind: str = stated("被投诉人类型", choices=(OFFICE_DEBTOR, STATE_OWNED, LARGE))
    contracted: bool = asked("与被投诉人存在合同关系", SME_PAYMENTS[25])
    amount: Decimal = stated("拖欠金额", unit="元")
    starts_from: str = stated("付款期限起算", SME_PAYMENTS[10], choices=(DELIVERED, ACCEPTED, SETTLED))
    started_on: date = stated("起算之日")
    agreed_days: int = field("合同约定的付款期限", unit="日")
    received_on: date = stated("收到之日")


class Accept(Step, by=PAYMENT_DESK, after=Receive, before="Refuse", once=True, phase="待转交", basis=SME_PAYMENTS[25]):
    """正式受理"""
    accepted_on: date = stated("受理之日")
    rules = [
        require(Receive.contracted, "投诉人应当与被投诉人存在合同关系"),
        require(Receive.small, "投诉人应当是中小企业", SME_PAYMENTS[3]),
        forbid(accepted_on < Receive.received_on, "受理不能早于收到"),
    ]


class Refuse(Step, by=PAYMENT_DESK, after=Receive, before=Accept, once=True, phase="不予受理", basis=SME_PAYMENTS[25]):
    """不予受理"""
    ground: str = stated("情形", choices=("没有合同关系", "投诉人不是中小企业", "虚假、恶意投诉", "已经诉讼、仲裁"))
    told_on: date = stated("告知投诉人之日")
    concludes = "不予受理"
    rules = [
        forbid(Receive.contracted, "存在合同关系", when=ground == "没有合同关系"),
        forbid(Receive.small, "属于中小企业", SME_PAYMENTS[3], when=ground == "投诉人不是中小企业"),
    ]


class Refer(Step, by=PAYMENT_DESK, after=Accept, before="Reply", once=True, phase="处理", basis=SME_PAYMENTS[25]):
    """转交处理投诉部门"""
    to: str = stated("处理投诉部门")
    materials_on: date = stated("处理投诉部门收到材料之日")


class AskDebtor(Step, by=PAYMENT_DESK, after=Refer, before="Reply", basis=SME_PAYMENTS[25]):
    """督促被投诉人反馈"""
    reply_by: date = stated("反馈期限")


class DebtorAnswers(Step, by=PAYMENT_DESK, after=AskDebtor, before="Reply", basis=SME_PAYMENTS[25]):
    """记录被投诉人反馈"""
    admits: bool = asked("承认拖欠")
    excuse: str = field("不付款的理由", choices=EXCUSES)
    audit_law: str = field("以审计结果结算所依据的法律、行政法规")
    undisputed: Decimal = field("没有争议的金额", unit="元")
    paid: Decimal = field("已支付的金额", unit="元")


class PressDebtor(Step, by=PAYMENT_DESK, after=AskDebtor, before="Reply", basis=SME_PAYMENTS[25]):
    """发出督办书"""
    served_on: date = stated("被投诉人收到之日")
    wanted: str = stated("督办要求")
    rules = [
        require(missed("被投诉人反馈") | (done(DebtorAnswers) & given(DebtorAnswers.excuse)),
                "未及时反馈或者未按规定反馈的，才发督办书"),
    ]


class Summon(Step, by=PAYMENT_DESK, after=PressDebtor, before="Reply", basis=SME_PAYMENTS[25]):
    """约谈、通报，责令整改"""
    how: str = stated("措施", choices=("约谈", "通报", "责令整改"))
    refused: bool = declared("收到督办书仍拒不配合")


class Extend(Step, by=PAYMENT_DESK, after=Refer, before="Reply", once=True, basis=SME_PAYMENTS[25]):
    """延长处理期限"""
    amount: int = stated("延长时间", unit="日")
    reason: str = stated("情况复杂或者其他特殊原因")
    agreed = approval("批准", by=HEAD)


class Reply(Step, by=PAYMENT_DESK, after=Refer, once=True, phase="已反馈", basis=SME_PAYMENTS[25]):
    """形成处理结果，书面反馈"""
    result: str = stated("处理结果", choices=(PAID, PLANNED, UNFOUNDED, COURT))
    reasons: str = stated("事实和理由")
    due_on: date = field("认定的应付款之日")
    interest: str = field("逾期利息", hint="未作约定的，按每日利率万分之五")
    paid: Decimal = stated("支付金额", unit="元", when=result == PAID)
    plan: str = stated("还款计划", when=result == PLANNED)
    told_on: date = stated("书面反馈投诉人之日")
    reported_on: date = stated("反馈受理投诉部门之日")
    concludes = result
    overdue = named("应付款期限已经届满", over("应付款"))
    rules = [
        must(AskDebtor, "应当督促被投诉人及时反馈情况"),
        forbid(among(DebtorAnswers.excuse, INTERNAL), "不得以内部流程、人员变更等为由拒绝或者迟延支付",
               SME_PAYMENTS[14], when=overdue & (result == UNFOUNDED)),
        forbid(DebtorAnswers.excuse == AUDIT, "不得强制要求以审计结果作为结算依据", SME_PAYMENTS[12],
               when=overdue & (result == UNFOUNDED) & (Receive.debtor_kind != LARGE),
               unless=given(DebtorAnswers.audit_law)),
        forbid(DebtorAnswers.excuse == THIRD, "不得以收到第三方付款作为支付条件", SME_PAYMENTS[9],
               when=result == UNFOUNDED),
        forbid(DebtorAnswers.undisputed > 0, "对于无争议部分应当及时付款", SME_PAYMENTS[15],
               when=among(result, (UNFOUNDED, COURT)), unless=DebtorAnswers.paid >= DebtorAnswers.undisputed),
        forbid(DebtorAnswers.admits, "承认拖欠的，不得认定不构成拖欠", SME_PAYMENTS[7], when=result == UNFOUNDED),
    ]


class Follow(Step, by=PAYMENT_DESK, after=Reply, lasting=True, basis=SME_PAYMENTS[21]):
    """跟踪支付、还款计划"""
    paid: Decimal = stated("累计支付", unit="元")
    finished: bool = asked("已经付清")


class ReportRevenge(Step, by=CREDITOR, after=Receive, lasting=True, observed=True, basis=SME_PAYMENTS[20]):
    """反映恐吓、打击报复"""
    conduct: str = stated("情况")


class Mend(Step, by=(UPPER_AGENCY, PAYMENT_DESK), after=Receive, lasting=True, basis=SME_PAYMENTS[31]):
    """责令改正、提出处分建议"""
    ground: str = stated("情形")
    measures: str = stated("处理")


class Record(Step, by=PAYMENT_DESK, after=Reply, lasting=True, basis=SME_PAYMENTS[26]):
    """记入信用记录"""
    grave: bool = asked("情节严重或者造成严重不良社会影响")
    public: bool = field("向社会公示")
    limits: list[str] = field("限制措施", hint="公务消费、办公用房、经费安排等")
    rules = [
        forbid(public & no(grave), "情节严重或者造成严重不良社会影响的，才向社会公示"),
        forbid(given(limits) & no(grave), "情节严重或者造成严重不良社会影响的，才采取限制措施"),
        forbid(Reply.result == UNFOUNDED, "不构成拖欠的，不得记入信用记录"),
    ]


class Withdraw(Step, by=CREDITOR, after=Receive, before=(Reply, Refuse), observed=True, basis=PRACTICE):
    """投诉人撤回"""
    concludes = "投诉人撤回"


ENDS = (Reply, Withdraw)
by_office = Receive.debtor_kind == OFFICE_DEBTOR
payment_complaint = Procedure(
    "payment_complaint", "拖欠中小企业款项投诉处理", SME_PAYMENTS,
    steps=[
        Receive, Accept, Refuse, Refer, AskDebtor, DebtorAnswers, PressDebtor, Summon, Extend, Reply, Follow,
        ReportRevenge, Mend, Record, Withdraw,
    ],
    clocks=[
        Clock("应付款", limit("sme.pay"), since=Receive.started_on, when=by_office),
        Clock("应付款", limit("sme.pay_longest"), since=Receive.started_on,
        when=by_office & given(Receive.agreed_days)),
        Clock("应付款", limit("sme.pay_large"), since=Receive.started_on,
              when=no(by_office) & no(given(Receive.agreed_days))),
        Clock("转交", limit("sme.refer"), since=Accept.accepted_on, until=(Refer, *ENDS)),
        Clock("被投诉人反馈", on_day(AskDebtor.reply_by), since=AskDebtor, until=(DebtorAnswers, *ENDS),
              basis=SME_PAYMENTS[25]),
        Clock("处理反馈", limit("sme.handle"), since=Refer.materials_on, until=ENDS,
              extend=Extension(Extend, Extend.amount)),
        Clock("处理打击报复", None, since=ReportRevenge, until=Mend, basis=SME_PAYMENTS[20]),
    ],
)
