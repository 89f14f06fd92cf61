"""行政复议. Sources: 行政复议法 (2017), in force until 2023-12-31; 实施条例 (2007)."""
from fadu.procedures.words import *
from fadu.statutes.acts import RECONSIDERATION_RULES as RULES
from fadu.statutes.acts_before import RECONSIDERATION_1999 as RECON
from fadu.statutes.domains import HINT, NAMES, ORGAN_LEVELS, RESPONDENT_LEVELS
from fadu.statutes.roles import AGENCY_HEAD, APPLICANT, RECONSIDERER, RESPONDENT

KINDS = ("维持", "限期履行", "撤销", "变更", "确认违法", "驳回申请")
SUBJECTS = (
    "行政处罚", "行政强制", "行政征收", "行政许可", "行政确权", "行政确认", "政府信息公开", "举报投诉处理",
    "行政不作为", "其他行政行为",
)
SIXTY_DAYS = ("公民死亡，近亲属未定", "丧失行为能力，代理人未定", "法人终止，承受人未定")
SUSPENSION = (
    *SIXTY_DAYS, "公民下落不明或者失踪", "不可抗力", "法律适用问题待解释", "以其他案件结果为依据", "依据审查",
    "需要中止的其他情形",
)
STALE = "中止满六十日原因未消除"
TERMINATION = (
    "申请人撤回", "公民死亡，无人承受或者放弃", "法人终止，无人承受或者放弃", "和解", "变更为刑事拘留", STALE,
)


class Receive(Step, starts=True, by=RECONSIDERER, phase="审理", basis=RECON[17]):
    """收到申请（收到之日即为受理）"""
    applicant: str = stated("申请人", RULES[19], personal=True)
    respondent: str = stated("被申请人", RULES[19])
    respondent_level: str = field("被申请人的层级", choices=RESPONDENT_LEVELS, level_of="respondent",
                                  hint="机关名录里有的可以不填")
    organ_level: str = field("行政复议机关的层级", choices=ORGAN_LEVELS, level_of=".", hint="可以不填，按本机关")
    domain: str = field("行政管理领域", choices=NAMES, hint=HINT)
    target: str = stated("被申请复议的具体行政行为")
    subject: str = field("申请复议的事项", choices=SUBJECTS)
    land: bool = field("属于征收土地", when=subject == "行政征收")
    applicants: int = field("申请人人数", unit="人", hint="不填的按一人统计")
    precondition: bool = field("属于应当先申请行政复议的情形")
    known_on: date = stated("知道该行为之日", RECON[9])
    filed_on: date = stated("提出申请之日", RECON[9])
    delay_excused: bool = field("因不可抗力或者其他正当理由耽误期限")
    electronic: bool = field("材料已经电子录存")
    fee: Decimal = field("向申请人收取的费用", unit="元")
    rules = [
        forbid(fee > 0, "不得向申请人收取任何费用", RECON[39]),
    ]


class AskCorrection(Step, by=RECONSIDERER, after=Receive, before="Decide", once=True, basis=RULES[29]):
    """通知补正"""
    items: list[str] = stated("需要补正的事项")
    correct_by: date = stated("合理的补正期限")


class Correct(Step, by=APPLICANT, after=AskCorrection, before="Abandon", basis=RULES[29]):
    """提交补正材料"""


class Abandon(Step, by=RECONSIDERER, after=AskCorrection, before=Correct, basis=RULES[29]):
    """视为放弃申请"""
    excused: bool = field("申请人有正当理由")
    concludes = "视为放弃申请"
    rules = [
        forbid(excused, "有正当理由的，不视为放弃"),
    ]


class Refuse(Step, by=RECONSIDERER, after=Receive, before="SendCopy", once=True, basis=RECON[17]):
    """不予受理"""
    reasons: str = stated("不予受理的理由")
    concludes = "不予受理"


class SendCopy(Step, by=RECONSIDERER, after=Receive, before="Decide", basis=RECON[23]):
    """发送申请书副本"""
    served_on: date = stated("被申请人收到之日")


class Respond(Step, by=RESPONDENT, after=SendCopy, observed=True, basis=RECON[23]):
    """书面答复、提交证据"""


class Inquire(Step, by=RECONSIDERER, after=Receive, before="Decide", basis=RULES[34]):
    """调查取证"""
    team = people("行政复议人员", 2, basis=RULES[32])
    record: str = stated("调查笔录")


class AdmitEvidence(Step, by=RECONSIDERER, after=Receive, before="Decide", basis=RECON[24]):
    """审查认定证据"""
    what: str = stated("证据")
    from_whom: str = stated("提供人")
    collected_on: date = stated("收集之日")
    rules = [
        forbid((from_whom == "被申请人") & (collected_on >= on(Receive)), "复议过程中被申请人不得自行收集证据"),
    ]


class HoldHearing(Step, by=RECONSIDERER, after=Receive, before="Decide", basis=RULES[33]):
    """举行听证"""
    record: str = stated("听证笔录")


class Suspend(Step, by=RECONSIDERER, after=Receive, before="Decide", phase="中止", basis=RULES[41]):
    """中止"""
    ground: str = stated("中止的情形", choices=SUSPENSION)
    told_on: date = stated("告知当事人之日")


class Resume(Step, by=RECONSIDERER, after=Suspend, phase="审理", basis=RULES[41]):
    """恢复审理"""
    told_on: date = stated("告知当事人之日")


class Extend(Step, by=RECONSIDERER, after=Receive, before="Decide", basis=RECON[31]):
    """延长审理期限"""
    amount: int = stated("延长时间", unit="日")
    agreed = approval("批准", by=AGENCY_HEAD)
    told_on: date = stated("告知申请人和被申请人之日")


class Mediate(Step, by=RECONSIDERER, after=Receive, before="Decide", basis=RULES[50]):
    """制作调解书"""
    discretion: bool = asked("裁量行为争议或者赔偿、补偿纠纷")
    voluntary: bool = declared("自愿、合法")
    signed: bool = asked("双方签字")
    compensation_amount: Decimal = field("调解书确定的行政赔偿数额", unit="元")
    concludes = "调解"
    rules = [
        require(discretion, "只有裁量行为争议和赔偿、补偿纠纷可以调解"),
    ]


class Withdraw(Step, by=APPLICANT, after=Receive, observed=True, basis=RECON[25]):
    """申请撤回"""
    reason: str = stated("理由")


class Terminate(Step, by=AGENCY_HEAD, after=Receive, before="Decide", basis=RULES[42]):
    """终止"""
    ground: str = stated("终止的情形", choices=TERMINATION)
    concludes = ground
    stale = ground == STALE
    rules = [
        must(Withdraw, when=ground == "申请人撤回"),
        must(Suspend, "仅限因第四十一条第一款第一、二、三项中止的案件", having=among(Suspend.ground, SIXTY_DAYS),
             when=stale),
        require(over("中止"), "中止尚未满六十日", when=stale),
        forbid(later(Resume, Suspend), "中止的原因已经消除，应当恢复审理", RULES[41], when=stale),
    ]


class Decide(
    Step, by=AGENCY_HEAD, after={Receive: None, SendCopy: RECON[23]}, once=True, phase="决定", basis=RECON[28]
):
    """作出复议决定"""
    kind: str = stated("决定类型", choices=KINDS)
    reasons: str = stated("认定的事实、理由和依据")
    worse: bool = field("对申请人更为不利")
    compensation: str = field("对行政赔偿请求的决定", choices=("给予赔偿", "驳回赔偿请求"))
    compensation_amount: Decimal = field("赔偿数额", unit="元", when=compensation == "给予赔偿")
    concludes = kind
    rules = [
        require(kind == "撤销", "不答复、不举证的，视为没有证据、依据，决定撤销", when=missed("被申请人答复")),
        must(Respond, "被申请人答复的期限尚未届满", RECON[23], unless=over("被申请人答复")),
        forbid(worse, "不得作出对申请人更为不利的决定", RULES[51]),
        must(Resume, "案件正在中止", RULES[41], since=Suspend, when=done(Suspend)),
    ]


class Serve(Step, by=RECONSIDERER, after=either(Decide, Refuse, Mediate, Terminate), phase="送达", basis=RECON[31]):
    """送达"""
    served_on: date = stated("送达之日")


class SendOpinion(Step, by=RECONSIDERER, after=either(Receive, Decide), basis=RULES[57]):
    """制作行政复议意见书"""
    received_on: date = stated("有关机关收到之日")


class ReportRectified(Step, by=RESPONDENT, after=SendOpinion, basis=RULES[57]):
    """通报纠正情况"""


class Redo(Step, by=RESPONDENT, after=Decide, basis=RECON[28]):
    """重新作出具体行政行为"""
    same_facts: bool = asked("以同一的事实和理由")
    same_act: bool = asked("与原行为相同或者基本相同")
    rules = [
        forbid(same_facts & same_act, "不得以同一的事实和理由作出相同或者基本相同的行为"),
    ]


concluding = (Decide, Mediate, Terminate, Refuse, Abandon)
reconsideration = Procedure(
    "reconsideration", "行政复议", RECON,
    steps=[
        Receive, AskCorrection, Correct, Abandon, Refuse, SendCopy, Respond, Inquire, AdmitEvidence, HoldHearing,
        Suspend, Resume, Extend, Mediate, Withdraw, Terminate, Decide, Serve, SendOpinion, ReportRectified, Redo,
    ],
    clocks=[
        Clock("受理审查", working_days(5), since=Receive, bars=Refuse, basis=RECON[17]),
        Clock("通知补正", working_days(5), since=Receive, bars=AskCorrection, basis=RULES[29]),
        Clock("发送副本", working_days(7), since=Receive, until=(SendCopy, *concluding), basis=RECON[23]),
        Clock("被申请人答复", days(10), since=SendCopy.served_on, until=Respond, basis=RECON[23]),
        Clock("作出决定", days(60), since=Receive, until=concluding, basis=RECON[31],
              less=[Pause(Suspend, Resume), Pause(AskCorrection, Correct)],
              extend=Extension(Extend, Extend.amount, days(30))),
        Clock("中止", days(60, roll=False), since=Suspend, until=(Resume, *concluding), basis=RULES[42]),
        Clock("意见书整改", days(60), since=SendOpinion.received_on, until=ReportRectified, basis=RULES[57]),
    ],
)
