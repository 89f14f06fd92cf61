"""行政复议（普通程序、简易程序）. Source: 行政复议法 (2023), in force 2024-01-01."""
from fadu.procedures.words import *
from fadu.statutes.roles import AGENCY_HEAD, APPLICANT, CLERK, COMMITTEE, RECONSIDERATION_HEAD, RECONSIDERER, RESPONDENT, RULE_MAKER

RECON = act("行政复议法", in_force="2024-01-01")

ANNUL = {"撤销", "部分撤销", "确认违法", "确认无效", "责令履行"}
KINDS = ANNUL | {"变更", "维持", "驳回请求", "驳回申请", "责令承担协议责任", "决定补偿", "决定赔偿"}
OUT_OF_SCOPE = {"国家行为", "行政法规、规章或者规范性文件", "内部人事决定", "对民事纠纷的调解"}
REVIEWABLE = {"国务院部门的规范性文件", "县级以上政府及其部门的规范性文件", "乡镇政府的规范性文件", "授权组织的规范性文件"}
SIXTY_DAYS = {"公民死亡，近亲属未定", "丧失行为能力，代理人未定", "法人终止，承受人未定"}
SUSPENSION = SIXTY_DAYS | {
    "公民下落不明", "不可抗力或者其他正当理由", "调解、和解，双方同意中止", "法律适用问题待解释", "以其他案件结果为依据",
    "附带审查、依据审查", "需要中止的其他情形",
}
TERMINATION = {
    "申请人撤回", "公民死亡，无人承受或者放弃", "法人终止，无人承受或者放弃", "转为刑事强制措施", "中止满六十日原因未消除",
}
earlier = Linked("reconsideration", "前一行政复议")


# 申请和受理

class Receive(Step, starts=True, by=RECONSIDERER, phase="审查", basis=RECON[30]):
    """收到申请"""
    applicant: str = stated("申请人", RECON[22])
    respondent: str = stated("被申请人", RECON[22])
    target: str = stated("被申请复议的行政行为")
    known_on: date = stated("知道或者应当知道该行为之日", RECON[20])
    filed_on: date = stated("提出申请之日", RECON[20])
    delay_excused: bool = field("因不可抗力或者其他正当理由耽误期限")
    amount: int = field("涉及款额", unit="元")
    on_the_spot: bool = field("行政行为是当场作出")
    reprimand: bool = field("行政行为是警告或者通报批评")
    information: bool = field("属于政府信息公开案件")
    precondition: bool = field("属于应当先申请行政复议的情形")
    attached: str = field("一并申请审查的规范性文件")


class AskCorrection(Step, by=RECONSIDERER, after=Receive, before={"Accept": RECON[30]}, once=True, phase="待补正",
                    basis=RECON[31]):
    """通知补正"""
    items: list[str] = stated("需要补正的事项")


class Correct(Step, by=APPLICANT, after=AskCorrection, before=("Accept", "Abandon"), phase="审查", basis=RECON[31]):
    """提交补正材料"""


class Abandon(Step, by=RECONSIDERER, after=AskCorrection, before=Correct, basis=RECON[31]):
    """视为放弃申请"""
    excused: bool = field("申请人有正当理由")
    concludes = "视为放弃申请"
    rules = [
        forbid(excused, "有正当理由的，可以延长合理的补正期限"),
    ]


class Refuse(Step, by=RECONSIDERER, after=Receive, before="Accept", once=True, basis=RECON[30]):
    """不予受理"""
    reasons: str = stated("不予受理的理由")
    proper_agency: str = field("有管辖权的行政复议机关")
    concludes = "不予受理"


class Accept(Step, by=RECONSIDERER, after=Receive, before="Refuse", once=True, phase="审理", basis=RECON[30]):
    """受理"""
    same_again: bool = field("撤回后以同一事实和理由再次申请")
    against_will: bool = field("申请人能够证明撤回违背其真实意愿")
    fee: int = field("向申请人收取的费用", unit="元")
    rules = [
        forbid(Receive.filed_on > Receive.known_on + days(60), "申请超过法定期限", unless=Receive.delay_excused),
        forbid(among(Receive.target, OUT_OF_SCOPE), "不属于行政复议范围", RECON[12]),
        forbid(same_again & (earlier.outcome == "申请人撤回"), "撤回后不得以同一事实和理由再次申请", RECON[74],
               unless=against_will),
        forbid(fee > 0, "受理申请不得收取任何费用", RECON[87]),
    ]


class Dismiss(Step, by=AGENCY_HEAD, after=Accept, before="Decide", basis=RECON[33]):
    """受理后驳回申请"""
    reasons: str = stated("不符合受理条件的理由")
    concludes = "驳回申请"


# 审理

class Assign(Step, by=RECONSIDERATION_HEAD, after=Accept, before="Decide", basis=RECON[36]):
    """指定行政复议人员"""
    first_time: bool = field("初次从事行政复议工作")
    qualified: bool = field("已取得法律职业资格并参加职前培训")
    rules = [
        require(qualified, "初次从事行政复议工作的人员应当取得法律职业资格", RECON[6], when=first_time),
    ]


class ChooseTrack(Step, by=RECONSIDERER, after=Accept, before=("Decide", "ToOrdinary"), basis=RECON[53]):
    """确定审理程序"""
    track: str = stated("审理程序", choices={"普通程序", "简易程序"})
    clear: bool = field("事实清楚、权利义务关系明确、争议不大")
    all_agree: bool = field("当事人各方同意适用简易程序")

    listed = Receive.on_the_spot | Receive.reprimand | (Receive.amount <= 3000) | Receive.information
    rules = [
        require(listed & clear | all_agree, "不属于可以适用简易程序的案件", when=track == "简易程序"),
    ]


class ToOrdinary(Step, by=RECONSIDERER, after=ChooseTrack, before="Decide", once=True, basis=RECON[55]):
    """转为普通程序"""
    agreed = approval("批准", by=RECONSIDERATION_HEAD)


simple = (ChooseTrack.track == "简易程序") & no(done(ToOrdinary))


class SendCopy(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[48]):
    """发送申请书副本"""
    served_on: date = stated("被申请人收到之日")


class Respond(Step, by=RESPONDENT, after=SendCopy, before="Decide", basis=RECON[48]):
    """书面答复、提交证据"""


class Inquire(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[45]):
    """调查取证"""
    team = people("行政复议人员", 2, "行政复议")
    record: str = stated("调查笔录")


class AdmitEvidence(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[43]):
    """审查认定证据"""
    what: str = stated("证据")
    from_whom: str = stated("提供人")
    collected_on: date = stated("收集之日")
    permitted: str = field("申请人、第三人提出新理由或者证据，同意补充的情况")
    true: bool = declared("经审查属实")
    rules = [
        forbid((from_whom == "被申请人") & (collected_on >= on(Accept)), "被申请人在复议期间自行收集的证据不得采纳", RECON[46],
               unless=given(permitted)),
    ]


class HearOpinions(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[49]):
    """听取当事人意见"""
    record: str = stated("听取意见记录")


class CallHearing(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[51]):
    """通知听证"""
    held_on: date = stated("听证时间")
    matters: str = stated("地点和拟听证事项")


class HoldHearing(Step, by=RECONSIDERER, after=CallHearing, before="Decide", basis=RECON[50]):
    """举行听证"""
    host: str = stated("主持人")
    auditors: list[str] = stated("听证员")
    clerk: str = stated("记录员")
    record: str = stated("听证笔录")
    rules = [
        require(size(auditors) >= 2, "听证员不得少于二人"),
    ]


class RecordAttendance(Step, by=RECONSIDERER, after=CallHearing, before="Decide", basis=RECON[51]):
    """认定被申请人负责人参加听证"""
    head_came: bool = asked("负责人参加")
    reason: str = field("不能参加的理由")
    delegate: str = field("委托的工作人员")
    rules = [
        require(head_came | given(reason) & given(delegate), "负责人不能参加的，应当说明理由并委托相应的工作人员"),
    ]


class ReviewAttached(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[13]):
    """启动附带审查"""
    own_power: bool = asked("本机关有权处理", RECON[56])
    rules = [
        require(among(Receive.attached, REVIEWABLE), "不属于可以附带审查的规范性文件"),
    ]


class AskRuleMaker(Step, by=RECONSIDERER, after=ReviewAttached, basis=RECON[58]):
    """通知制定机关书面答复"""


class RuleMakerAnswers(Step, by=RULE_MAKER, after=AskRuleMaker, basis=RECON[58]):
    """制定机关书面答复"""


class TransferAttached(Step, by=RECONSIDERER, after=ReviewAttached, basis=RECON[56]):
    """转送有权机关处理"""


class AttachedResult(Step, by=(RECONSIDERER, RULE_MAKER), after=ReviewAttached, basis=RECON[59]):
    """附带审查处理结果"""
    lawful: bool = asked("相关条款合法")


class Suspend(Step, by=RECONSIDERER, after=Accept, before="Decide", phase="中止", basis=RECON[39]):
    """中止"""
    ground: str = field("中止的情形", choices=SUSPENSION)
    told_on: date = stated("书面告知当事人之日")
    rules = [
        require(given(ground), "无正当理由不得中止行政复议", RECON[40]),
    ]


class Resume(Step, by=RECONSIDERER, after=Suspend, phase="审理", basis=RECON[39]):
    """恢复审理"""
    told_on: date = stated("书面告知当事人之日")


class Extend(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[62]):
    """延长审理期限"""
    amount: int = stated("延长时间", unit="日")
    agreed = approval("批准", by=RECONSIDERATION_HEAD)
    told_on: date = stated("书面告知当事人之日")


class Examine(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[61]):
    """提出审查意见"""
    opinion: str = stated("审查意见")
    grave: bool = asked("重大、疑难、复杂", RECON[50])
    technical: bool = asked("专业性、技术性较强", RECON[52])


class Consult(Step, by=COMMITTEE, after=Accept, before="Decide", basis=RECON[52]):
    """行政复议委员会咨询意见"""
    opinion: str = stated("咨询意见")


# 决定和其他结案

class Mediate(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[73]):
    """制作调解书"""
    voluntary: bool = declared("各方自愿达成协议", RECON[5])
    harmless: bool = declared("不损害国家利益、社会公共利益和他人合法权益，不违反强制性规定", RECON[5])
    signed: bool = asked("各方签字或者签章")
    concludes = "调解"


class Withdraw(Step, by=APPLICANT, after=Accept, before="Decide", basis=RECON[74]):
    """申请撤回"""


class Terminate(Step, by=AGENCY_HEAD, after=Accept, before="Decide", basis=RECON[41]):
    """终止"""
    ground: str = stated("终止的情形", choices=TERMINATION)
    concludes = ground
    sixty = ground == "中止满六十日原因未消除"
    rules = [
        must(Withdraw, when=ground == "申请人撤回"),
        must(Suspend, "仅限因第三十九条第一款第一、二、四项中止的案件", having=among(Suspend.ground, SIXTY_DAYS), when=sixty),
        require(over("中止"), "中止尚未满六十日", when=sixty),
    ]


class Decide(Step, by=AGENCY_HEAD, after={Accept: None, Examine: RECON[61]}, once=True, phase="决定", basis=RECON[61]):
    """作出复议决定"""
    kind: str = stated("决定类型", choices=KINDS)
    reasons: str = stated("认定的事实、理由和依据", RECON[75])
    annulled_for: str = field("撤销的理由")
    cannot_hear: str = field("因当事人原因不能听取意见的情况")
    worse: bool = field("变更对申请人更为不利")
    third_asked: bool = field("第三人提出相反请求")
    third_evidence: bool = field("涉及第三人合法权益，第三人提供证据")
    concludes = kind
    rules = [
        must(HearOpinions, "应当听取当事人的意见", RECON[49], unless=simple | given(cannot_hear)),
        must(HoldHearing, "重大、疑难、复杂的案件应当组织听证", RECON[50], when=Examine.grave, unless=simple),
        must(Consult, "应当提请行政复议委员会提出咨询意见", RECON[52], when=Examine.grave | Examine.technical, unless=simple),
        require(among(kind, ANNUL), "不答复、不举证的，视为没有证据、依据", RECON[70], when=missed("被申请人答复"),
                unless=third_evidence),
        forbid((kind == "变更") & worse, "不得作出对申请人更为不利的变更决定", RECON[63], unless=third_asked),
        must(Resume, "案件正在中止", RECON[39], since=Suspend, when=done(Suspend)),
    ]


class Serve(Step, by=RECONSIDERER, after=either(Decide, Dismiss, Refuse, Mediate, Terminate), phase="送达", basis=RECON[75]):
    """送达"""
    served_on: date = stated("送达之日")


class SendOpinion(Step, by=RECONSIDERER, after=either(Accept, Decide), basis=RECON[76]):
    """制发行政复议意见书"""
    received_on: date = stated("有关机关收到之日")


class ReportRectified(Step, by=RESPONDENT, after=SendOpinion, basis=RECON[76]):
    """报送纠正情况"""
    measures: str = stated("纠正情况")


class CloseOpinion(Step, by=RECONSIDERER, after={SendOpinion: None, ReportRectified: RECON[76]}, basis=RECON[76]):
    """意见书已履行"""


class Redo(Step, by=RESPONDENT, after=Decide, basis=RECON[64]):
    """重新作出行政行为"""
    same_facts: bool = asked("以同一事实和理由")
    same_act: bool = asked("与原行为相同或者基本相同")
    rules = [
        forbid(same_facts & same_act, "不得以同一事实和理由作出相同或者基本相同的行政行为",
               unless=Decide.annulled_for == "违反法定程序"),
    ]


class PublishDecision(Step, by=CLERK, after=Decide, basis=RECON[79]):
    """公开复议决定书"""
    screened: bool = declared("已作涉密、商业秘密、个人隐私审查")


class Sue(Step, by=APPLICANT, after=Receive, lasting=True, observed=True, basis=RECON[29]):
    """提起行政诉讼"""
    closed = done(Decide) | done(Refuse) | done(Dismiss) | done(Terminate) | over("作出决定")
    rules = [
        require(closed, "应当先申请行政复议，对复议决定不服再起诉", RECON[23], when=Receive.precondition),
        forbid(done(Accept) & no(closed), "复议期间不得提起行政诉讼"),
    ]


pauses = [Pause(Suspend, Resume)]
reconsideration = Procedure(
    "reconsideration", "行政复议", RECON,
    steps=[
        Receive, AskCorrection, Correct, Abandon, Refuse, Accept, Dismiss, Assign, ChooseTrack, ToOrdinary, SendCopy,
        Respond, Inquire, AdmitEvidence, HearOpinions, CallHearing, HoldHearing, RecordAttendance, ReviewAttached,
        AskRuleMaker, RuleMakerAnswers, TransferAttached, AttachedResult, Suspend, Resume, Extend, Examine, Consult,
        Mediate, Withdraw, Terminate, Decide, Serve, SendOpinion, ReportRectified, CloseOpinion, Redo, PublishDecision,
        Sue,
    ],
    clocks=[
        Clock("受理审查", working_days(5), since=(Receive, Correct), until=(Accept, Refuse, AskCorrection, Abandon),
              then=Deemed(Accept, "审查期限届满未作出不予受理决定的，视为受理"), basis=RECON[30]),
        Clock("补正", working_days(10), since=AskCorrection, until=(Correct, Abandon), opens=Abandon, basis=RECON[31]),
        Clock("发送副本", working_days(7), since=Accept, until=SendCopy, when=no(simple), basis=RECON[48]),
        Clock("发送副本", working_days(3), since=Accept, until=SendCopy, when=simple, basis=RECON[54]),
        Clock("被申请人答复", working_days(10), since=SendCopy.served_on, until=Respond, when=no(simple), basis=RECON[48]),
        Clock("被申请人答复", working_days(5), since=SendCopy.served_on, until=Respond, when=simple, basis=RECON[54]),
        Clock("听证通知", working_days(5), since=CallHearing, opens=HoldHearing, basis=RECON[51]),
        Clock("作出决定", days(60), since=Accept, until=(Decide, Dismiss, Mediate, Terminate), when=no(simple), less=pauses,
              extend=Extension(Extend, Extend.amount, days(30)), basis=RECON[62]),
        Clock("作出决定", days(30), since=Accept, until=(Decide, Dismiss, Mediate, Terminate), when=simple, less=pauses,
              basis=RECON[62]),
        Clock("中止", days(60, roll=False), since=Suspend, until=Resume, basis=RECON[41]),
        Clock("附带审查", days(30), since=ReviewAttached, until=AttachedResult, when=ReviewAttached.own_power, basis=RECON[56]),
        Clock("转送", working_days(7), since=ReviewAttached, until=TransferAttached, when=no(ReviewAttached.own_power),
              basis=RECON[56]),
        Clock("通知制定机关", working_days(3), since=ReviewAttached, until=AskRuleMaker, when=ReviewAttached.own_power,
              basis=RECON[58]),
        Clock("制定机关答复", working_days(10), since=AskRuleMaker, until=RuleMakerAnswers, basis=RECON[58]),
        Clock("转送处理", days(60), since=TransferAttached, until=AttachedResult, basis=RECON[60]),
        Clock("意见书整改", days(60), since=SendOpinion.received_on, until=ReportRectified, basis=RECON[76]),
        Clock("公开决定书", None, since=Decide, until=PublishDecision, basis=RECON[79]),
    ],
)
