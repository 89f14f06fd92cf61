"""行政复议：审理（普通程序、简易程序、附带审查、中止、延期）. Source: 行政复议法 (2023) chapter 4."""
from fadu.procedures.words import *
from fadu.statutes.acts import RECONSIDERATION as RECON
from fadu.statutes.reconsideration_2023.application import REVIEWABLE, Accept, Receive
from fadu.statutes.roles import AGENCY_HEAD, COMMITTEE, RECONSIDERATION_HEAD, RECONSIDERER, RESPONDENT, RULE_MAKER

SIXTY_DAYS = ("公民死亡，近亲属未定", "丧失行为能力，代理人未定", "法人终止，承受人未定")
SETTLING = "调解、和解，双方同意中止"
SUSPENSION = (
    *SIXTY_DAYS, "公民下落不明", "不可抗力或者其他正当理由", SETTLING, "法律适用问题待解释", "以其他案件结果为依据",
    "附带审查、依据审查", "需要中止的其他情形",
)
SECRETS = ("国家秘密", "商业秘密", "个人隐私", "可能危及国家安全、公共安全、社会稳定")
STAYS = ("被申请人认为需要", "行政复议机关认为需要", "申请人、第三人申请且要求合理", "法律、法规、规章规定")


class NotifyThird(Step, by=RECONSIDERER, after=Receive, before="Decide", basis=RECON[16]):
    """通知第三人参加"""
    third: str = stated("第三人", personal=True)


class Assign(Step, by=RECONSIDERATION_HEAD, after=Accept, before="Decide", basis=RECON[36]):
    """指定行政复议人员"""
    officers: list[str] = field("行政复议人员", handlers=True)
    first_time: bool = field("初次从事行政复议工作")
    qualified: bool = field("已取得法律职业资格并参加职前培训")
    rules = [
        require(qualified, "初次从事行政复议工作的人员应当取得法律职业资格并参加职前培训", RECON[6], when=first_time),
    ]


class ChooseTrack(Step, by=RECONSIDERER, after=Accept, before=("Decide", "ToOrdinary"), basis=RECON[53]):
    """确定审理程序"""
    track: str = stated("审理程序", choices=("普通程序", "简易程序"))
    clear: bool = field("事实清楚、权利义务关系明确、争议不大")
    all_agree: bool = field("当事人各方同意适用简易程序")

    fit = Receive.on_the_spot | Receive.reprimand | (Receive.amount <= 3000) | Receive.information
    rules = [
        require(fit & clear | all_agree, "不属于可以适用简易程序的案件", when=track == "简易程序"),
    ]


class ToOrdinary(Step, by=RECONSIDERER, after=ChooseTrack, before="Decide", once=True, basis=RECON[55]):
    """转为普通程序"""
    agreed = approval("批准", by=RECONSIDERATION_HEAD)
    rules = [
        require(ChooseTrack.track == "简易程序", "案件没有适用简易程序"),
    ]


simple = named("适用简易程序", (ChooseTrack.track == "简易程序") & no(done(ToOrdinary)))


class SendCopy(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[48]):
    """发送申请书副本"""
    served_on: date = stated("被申请人收到之日")


class Respond(Step, by=RESPONDENT, after=SendCopy, observed=True, basis=RECON[48]):
    """书面答复、提交证据"""
    evidence: str = field("证据、依据和其他有关材料")
    nothing: bool = field("没有提交作出行政行为的证据、依据")


class AllowInspection(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[47]):
    """答复查阅、复制材料的申请"""
    granted: bool = asked("同意查阅、复制")
    ground: str = stated("不同意的情形", choices=SECRETS, unless=granted)


class Inquire(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[45]):
    """调查取证"""
    team = people("行政复议人员", 2, "行政复议")
    record: str = stated("调查笔录")
    shown: bool = field("已出示行政复议工作证件")
    rules = [
        forbid(denied(shown), "调查取证应当出示行政复议工作证件"),
    ]


class AdmitEvidence(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[43]):
    """审查认定证据"""
    what: str = stated("证据")
    from_whom: str = stated("提供人", hint="申请人、被申请人、第三人或者行政复议机构")
    collected_on: date = stated("收集之日")
    permitted: str = field("申请人、第三人提出新理由或者证据，同意补充的情况")
    true: bool = declared("经审查属实")
    rules = [
        forbid((from_whom == "被申请人") & (collected_on >= on(Accept)), "被申请人在复议期间自行收集的证据不得采纳",
               RECON[46], unless=given(permitted)),
    ]


class HearOpinions(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[49]):
    """听取当事人意见"""
    whom: str = field("听取谁的意见")
    how: str = field("方式", choices=("当面", "互联网", "电话", "其他"))
    record: str = stated("听取意见记录")


class CallHearing(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[51]):
    """通知听证"""
    held_on: date = stated("听证时间", held="听证")
    matters: str = stated("地点和拟听证事项")
    rules = [
        forbid(today > held_on + limit("rec.hearing_notice").period, "应当在举行听证的五日前书面通知当事人"),
    ]


class HoldHearing(Step, by=RECONSIDERER, after=CallHearing, before="Decide", basis=RECON[50]):
    """举行听证"""
    host: str = stated("主持人")
    auditors: list[str] = stated("听证员")
    clerk: str = stated("记录员")
    record: str = stated("听证笔录")
    rules = [
        require(size(auditors) >= 2, "听证员不得少于二人"),
        require(disjoint(host, auditors) & disjoint(clerk, auditors) & (clerk != host),
                "主持人、听证员、记录员不得由同一人担任"),
        forbid(today < CallHearing.held_on, "早于通知的听证日期", RECON[51]),
    ]


class RecordAttendance(Step, by=RECONSIDERER, after=CallHearing, before="Decide", basis=RECON[51]):
    """认定被申请人负责人参加听证"""
    head_came: bool = asked("负责人参加")
    reason: str = field("不能参加的理由")
    delegate: str = field("委托的工作人员")
    rules = [
        require(head_came | given(reason) & given(delegate), "负责人不能参加的，应当说明理由并委托相应的工作人员"),
    ]


class RecordAbsence(Step, by=RECONSIDERER, after=CallHearing, before="Decide", basis=RECON[51]):
    """认定申请人放弃听证"""
    unexcused: bool = declared("申请人无正当理由拒不参加听证")
    rules = [
        forbid(today < CallHearing.held_on, "早于通知的听证日期"),
    ]


class StayExecution(Step, by=AGENCY_HEAD, after=Accept, before="Decide", basis=RECON[42]):
    """停止执行"""
    ground: str = field("停止执行的情形", choices=STAYS)
    rules = [
        require(given(ground), "行政复议期间行政行为不停止执行，法定情形除外"),
    ]


# 附带审查、依据审查

class ReviewAttached(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[13]):
    """启动附带审查"""
    ex_officio: bool = field("依职权审查行政行为的依据")
    own_power: bool = asked("本机关有权处理", RECON[56])
    rules = [
        require(among(Receive.attached, REVIEWABLE), "不属于可以附带审查的规范性文件", unless=ex_officio),
    ]


class AskRuleMaker(Step, by=RECONSIDERER, after=ReviewAttached, before="Decide", basis=RECON[58]):
    """通知制定机关书面答复"""


class RuleMakerAnswers(Step, by=RULE_MAKER, after=AskRuleMaker, observed=True, basis=RECON[58]):
    """制定机关书面答复"""


class TransferAttached(Step, by=RECONSIDERER, after=ReviewAttached, before="Decide", basis=RECON[56]):
    """转送有权机关处理"""
    to: str = field("有权处理的机关")
    rules = [
        forbid(ReviewAttached.own_power, "本机关有权处理的，应当依法处理"),
    ]


class AttachedResult(Step, by=(RECONSIDERER, RULE_MAKER), after=ReviewAttached, before="Decide", basis=RECON[59]):
    """附带审查处理结果"""
    lawful: bool = asked("相关条款合法")
    action: str = field("停止执行、责令纠正的情况")
    rules = [
        must(AskRuleMaker, "应当先通知制定机关提出书面答复", RECON[58], when=ReviewAttached.own_power),
        must(TransferAttached, "本机关无权处理的，应当转送有权处理的机关", RECON[56],
             when=denied(ReviewAttached.own_power)),
    ]


# 中止、延期、审查意见

class Suspend(Step, by=RECONSIDERER, after=Accept, before="Decide", phase="中止", basis=RECON[39]):
    """中止"""
    ground: str = field("中止的情形", choices=SUSPENSION)
    agreed_by_both: bool = declared("申请人和被申请人同意中止", when=ground == SETTLING)
    told_on: date = stated("书面告知当事人之日")
    rules = [
        require(given(ground), "无正当理由不得中止行政复议", RECON[40]),
    ]


class Resume(Step, by=RECONSIDERER, after=Suspend, before="Decide", phase="审理", basis=RECON[39]):
    """恢复审理"""
    told_on: date = stated("书面告知当事人之日")


class Extend(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[62]):
    """延长审理期限"""
    amount: int = stated("延长时间", unit="日")
    reason: str = field("情况复杂的说明")
    agreed = approval("批准", by=RECONSIDERATION_HEAD)
    told_on: date = stated("书面告知当事人之日")


class Examine(Step, by=RECONSIDERER, after=Accept, before="Decide", basis=RECON[61]):
    """提出审查意见"""
    opinion: str = stated("审查意见")
    grave: bool = asked("重大、疑难、复杂", RECON[50])
    technical: bool = asked("专业性、技术性较强", RECON[52])
    own_act: bool = field("省级人民政府对本机关作出的行政行为")


class Consult(Step, by=(COMMITTEE, RECONSIDERER), after=Accept, before="Decide", basis=RECON[52]):
    """行政复议委员会咨询意见"""
    opinion: str = stated("咨询意见")
