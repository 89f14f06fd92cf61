"""行政复议：决定、调解、终止. Source: 行政复议法 (2023) 41, 61—75."""
from fadu.procedures.words import *
from fadu.statutes.acts import RECONSIDERATION as RECON
from fadu.statutes.acts import RECONSIDERATION_RULES as RULES
from fadu.statutes.reconsideration_2023.application import REVIEWABLE, Accept, Receive
from fadu.statutes.reconsideration_2023.proceedings import (
    SIXTY_DAYS,
    AttachedResult,
    Consult,
    Examine,
    HearOpinions,
    HoldHearing,
    RecordAbsence,
    Respond,
    Resume,
    ReviewAttached,
    SendCopy,
    Suspend,
    simple,
)  # fmt: skip
from fadu.statutes.roles import AGENCY_HEAD, APPLICANT, RECONSIDERER

ANNUL = ("撤销", "部分撤销", "确认违法", "确认无效", "责令履行")
KINDS = ("变更", *ANNUL, "维持", "驳回请求", "责令承担协议责任", "决定补偿")
PROCEDURAL = "违反法定程序"
NOT_ANSWERED = "被申请人不答复、不举证"
TO_CHANGE = ("内容不适当", "未正确适用依据", "经查清事实和证据")
TO_ANNUL = ("主要事实不清、证据不足", PROCEDURAL, "适用的依据不合法", "超越职权或者滥用职权", NOT_ANSWERED)
TO_CONFIRM = (
    "撤销会给国家利益、社会公共利益造成重大损害", "程序轻微违法，不产生实际影响", "不具有可撤销内容", "已改变原行为",
    "责令履行没有意义", NOT_ANSWERED,
)
TO_REJECT = ("没有相应法定职责", "受理前已经履行法定职责")
GROUNDS = tuple(dict.fromkeys((*TO_CHANGE, *TO_ANNUL, *TO_CONFIRM, *TO_REJECT)))
STALE = "中止满六十日原因未消除"
TERMINATION = (
    "申请人撤回", "公民死亡，无人承受或者放弃", "法人终止，无人承受或者放弃", "转为刑事强制措施", STALE,
)


class Mediate(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[73]):
    """制作调解书"""
    number: str = field("调解书文号")
    agreement: str = stated("请求、事实、理由和调解结果", RULES[50])
    voluntary: bool = declared("各方自愿达成协议", RECON[5])
    harmless: bool = declared("不损害国家利益、社会公共利益和他人合法权益，不违反强制性规定", RECON[5])
    signed: bool = asked("各方签字或者签章")
    compensation_amount: Decimal = field("调解书确定的行政赔偿数额", unit="元")
    concludes = "调解"
    rules = [
        forbid(denied(signed), "调解书经各方当事人签字或者签章才有效力；一方反悔的，应当依法审查、作出决定"),
    ]


class Settle(Step, by=APPLICANT, after=Accept, observed=True, basis=RECON[74]):
    """当事人达成和解"""
    content: str = field("和解内容")


class Withdraw(Step, by=APPLICANT, after=Receive, observed=True, basis=RECON[74]):
    """申请撤回"""
    reason: str = field("理由")
    attached_only: bool = field("只撤回附带审查申请")


class Terminate(Step, by=AGENCY_HEAD, after=Receive, before=("Refuse", "Decide"), basis=RECON[41]):
    """终止"""
    ground: str = stated("终止的情形", choices=TERMINATION)
    harmless: bool = declared(
        "和解内容不损害国家利益、社会公共利益和他人合法权益，不违反强制性规定", RECON[74],
        when=(ground == "申请人撤回") & done(Settle))
    concludes = ground
    stale = ground == STALE
    rules = [
        must(Accept, unless=ground == "申请人撤回"),
        must(Withdraw, having=no(Withdraw.attached_only), when=ground == "申请人撤回"),
        must(Suspend, "仅限因第三十九条第一款第一、二、四项中止的案件", having=among(Suspend.ground, SIXTY_DAYS),
             when=stale),
        require(over("中止"), "中止尚未满六十日", when=stale),
        forbid(later(Resume, Suspend), "中止的原因已经消除，应当恢复审理", RECON[39], when=stale),
    ]


class Decide(
    Step, by=AGENCY_HEAD, after={Accept: None, SendCopy: RECON[48], Examine: RECON[61]}, once=True, phase="决定",
    basis=RECON[61],
):
    """作出复议决定"""
    kind: str = stated("决定类型", choices=KINDS)
    number: str = field("决定书文号")
    discussed: bool = field("经集体讨论通过")
    reasons: str = stated("认定的事实、理由和依据", RECON[75]).carries(Examine.opinion)
    ground: str = field("决定的法定情形", choices=GROUNDS)
    by_record: bool = declared("根据听证笔录、审查认定的事实和证据作出", RECON[61], when=done(HoldHearing))
    cannot_hear: str = field("因当事人原因不能听取意见的情况")
    found_lawful: bool = field("行政行为事实清楚、证据确凿、依据正确、程序合法、内容适当")
    nullity_asked: bool = field("申请人申请确认无效")
    worse: bool = field("变更对申请人更为不利")
    third_asked: bool = field("第三人提出相反请求")
    third_evidence: bool = field("涉及第三人合法权益，第三人提供证据")
    redo: bool = field("责令重新作出行政行为")
    redo_by: date = field("责令重新作出行政行为的期限", hint="没有规定期限的，自收到决定书之日起六十日")
    perform_by: date = field("责令履行的期限")
    compensation: str = stated(
        "对行政赔偿请求的决定", RECON[72], choices=("给予赔偿", "驳回赔偿请求"), when=Receive.compensation)
    compensation_amount: Decimal = field("赔偿数额", unit="元", when=compensation == "给予赔偿")
    concludes = kind
    ordinary = no(simple)
    annulling = among(kind, ("撤销", "部分撤销"))
    rules = [
        must(Respond, "被申请人答复的期限尚未届满", RECON[48], unless=over("被申请人答复")),
        must(HearOpinions, "应当听取当事人的意见", RECON[49], when=ordinary, unless=given(cannot_hear)),
        must(HoldHearing, "重大、疑难、复杂的案件应当组织听证", RECON[50], when=ordinary & Examine.grave,
             unless=done(RecordAbsence)),
        must(Consult, "应当提请行政复议委员会提出咨询意见", RECON[52],
             when=ordinary & (Examine.grave | Examine.technical | Examine.own_act)),
        must(Resume, "案件正在中止", RECON[39], since=Suspend, when=done(Suspend)),
        must(ReviewAttached, "申请人一并提出的附带审查申请应当依法处理", RECON[56],
             when=among(Receive.attached, REVIEWABLE), unless=Withdraw.attached_only),
        must(AttachedResult, "附带审查尚未处理完毕", RECON[59], since=ReviewAttached, when=done(ReviewAttached)),
        require(among(kind, ANNUL), "不答复、不举证的，视为没有证据、依据", RECON[70],
                when=missed("被申请人答复") | Respond.nothing, unless=third_evidence),
        # 各类决定只在法定情形下作出
        forbid((kind == "变更") & worse, "不得作出对申请人更为不利的变更决定", RECON[63], unless=third_asked),
        require(among(ground, TO_CHANGE), "不属于可以变更的情形", RECON[63], when=(kind == "变更") & given(ground)),
        require(among(ground, TO_ANNUL), "不属于应当撤销的情形", RECON[64], when=annulling & given(ground)),
        require(among(ground, TO_CONFIRM), "不属于应当确认违法的情形", RECON[65],
                when=(kind == "确认违法") & given(ground)),
        require(given(perform_by), "应当确定履行的期限", RECON[66], when=kind == "责令履行"),
        forbid((kind == "确认无效") & denied(nullity_asked), "申请人没有申请确认无效", RECON[67]),
        forbid((kind == "维持") & denied(found_lawful), "不符合维持的条件", RECON[68]),
        require(among(ground, TO_REJECT), "不属于应当驳回请求的情形", RECON[69],
                when=(kind == "驳回请求") & given(ground)),
    ]
