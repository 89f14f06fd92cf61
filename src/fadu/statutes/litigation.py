"""行政应诉，司法建议、检察建议. Sources: 行政诉讼法; 法释〔2018〕1号; 法释〔2020〕3号; 法释〔2018〕6号."""
from fadu.law.enacted import APPEARANCE, LITIGATION, LITIGATION_RULES, PUBLIC_INTEREST
from fadu.procedures.words import *
from fadu.statutes.acts import RECONSIDERATION
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CHIEF, CLERK, COURT, HEAD, PARTY, PROCURATORATE

reconsideration = Linked("reconsideration", "行政复议")
AUTHOR, RECONSIDERER, BOTH = "作出行政行为的机关", "复议机关", "共同被告"
UPHELD = ("维持", "驳回请求")
CHANGED = ("变更", "撤销", "部分撤销", "确认违法", "确认无效", "责令履行", "责令承担协议责任", "决定补偿")
LOST = (
    "撤销", "部分撤销", "变更", "确认违法", "确认无效", "责令履行", "判决给付", "判决赔偿、补偿",
    "继续履行、采取补救措施",
)
WON = ("驳回诉讼请求", "驳回起诉", "不予立案")
RESULTS = (*LOST, *WON, "准许撤诉")
UNFIT = ("下级行政机关负责人", "受委托组织负责人", "其他人员")
POSTS = ("正职负责人", "副职负责人", "参与分管的副职级别负责人", "其他参与分管的负责人", *UNFIT)
EXCUSES = ("不可抗力", "意外事件", "需要履行他人不能代替的公务", "无法出庭的其他正当事由")
ADVISED = ("规范性文件处理建议", "行政管理、执法中的问题", "依法给予处分的建议", "负责人未依法出庭", "其他")


class ReceiveSuit(Step, starts=True, by=CLERK, before="EndAdvice", observed=True, phase="应诉准备",
                  basis=LITIGATION[67]):  # fmt: skip
    """收到起诉状副本和应诉通知书"""
    court: str = stated("人民法院")
    number: str = field("案号")
    plaintiff: str = stated("原告", personal=True)
    act: str = stated("被诉行政行为")
    act_kind: str = field("行为种类")
    received_on: date = stated("收到起诉状副本之日")
    filed_on: date = field("人民法院立案之日")
    sued_on: date = field("起诉之日")
    known_on: date = field("原告知道或者应当知道行政行为之日")
    decision_on: date = field("原告收到复议决定书之日")
    excused: bool = field("因不可抗力等不属于自身的原因耽误期限")
    precondition: bool = field("依法应当先申请行政复议")
    discretion: bool = field("属于赔偿、补偿或者行使裁量权的案件")
    major: bool = field("涉及重大公共利益、社会高度关注或者可能引发群体性事件")
    rules = [
        forbid(precondition & no(reconsideration.done), "应当先申请行政复议", RECONSIDERATION[23]),
        forbid(sued_on > known_on + limit("lit.sue_6m").period, "超过六个月起诉期限", LITIGATION[46],
               unless=excused | given(decision_on)),
        forbid(sued_on > decision_on + limit("lit.sue_after_rec").period, "超过收到复议决定书之日起十五日",
               LITIGATION[45], unless=excused),
    ]


class ConfirmDefendant(Step, by=CLERK, after=ReceiveSuit, before="TakeEffect", basis=LITIGATION[26]):
    """确认被告"""
    defendant: str = stated("被告", choices=(AUTHOR, RECONSIDERER, BOTH))
    inaction: bool = field("起诉复议机关不作为")
    admissibility: bool = field("复议以申请不符合受理条件为由驳回")
    rules = [
        require(defendant == BOTH, "复议维持原行政行为的，作出行为的机关和复议机关是共同被告",
                when=among(reconsideration.outcome, UPHELD), unless=admissibility),
        require(defendant == RECONSIDERER, "复议改变原行政行为的，复议机关是被告",
                when=among(reconsideration.outcome, CHANGED)),
        require(defendant == AUTHOR, "未经复议的，作出行政行为的机关是被告",
                unless=reconsideration.done | reconsideration.open),
        require((defendant == AUTHOR) | inaction, "复议机关逾期未作决定的，起诉原行政行为的，作出行为的机关是被告",
                when=reconsideration.open),
    ]


class Assign(Step, by=HEAD, after=ReceiveSuit, before="TakeEffect", basis=PRACTICE):
    """确定承办人和诉讼代理人"""
    handlers: list[str] = stated("承办人", handlers=True)
    lawyers: list[str] = field("委托的律师")


class ObjectJurisdiction(Step, by=CLERK, after=ReceiveSuit, before="TakeEffect", once=True, basis=LITIGATION_RULES[10]):
    """提出管辖异议"""
    reasons: str = stated("理由")


class AskMoreTime(Step, by=CLERK, after=ReceiveSuit, before="TakeEffect", once=True, basis=LITIGATION_RULES[34]):
    """申请延期提供证据"""
    reasons: str = stated("不可抗力等正当事由", LITIGATION[36])


class CourtGrantsTime(Step, by=COURT, after=AskMoreTime, observed=True, basis=LITIGATION[36]):
    """人民法院准许延期提供证据"""
    ended_on: date = stated("正当事由消除之日")


class AddEvidence(Step, by=CLERK, after=ReceiveSuit, before="TakeEffect", basis=LITIGATION[35]):
    """整理、提交证据"""
    what: str = stated("证据")
    from_whom: str = stated("收集的对象", choices=("作出行为时的案卷", "原告", "第三人", "证人", "其他"))
    collected_on: date = stated("收集之日")
    permitted: bool = field("原告、第三人提出新的理由或者证据，人民法院准许补充")
    lawful: bool = declared("不是以非法手段取得", LITIGATION[43])
    rules = [
        forbid(among(from_whom, ("原告", "第三人", "证人")) & (collected_on >= ReceiveSuit.received_on),
               "诉讼过程中，被告及其诉讼代理人不得自行向原告、第三人和证人收集证据"),
        require(permitted, "作出行政行为后补充的证据，须经人民法院准许", LITIGATION[36],
                when=collected_on >= ReceiveSuit.received_on),
    ]


class Answer(Step, by=CLERK, after={ReceiveSuit: None, ConfirmDefendant: LITIGATION[26]}, before="TakeEffect",
             phase="审理", basis=LITIGATION[67]):  # fmt: skip
    """提交答辩状、证据和依据"""
    views: str = stated("答辩意见")
    evidence: str = field("证据和所依据的规范性文件", hint="不提供或者逾期提供的，视为没有相应证据")


# 上诉、裁判

class Judge(Step, by=COURT, after=ReceiveSuit, observed=True, phase="一审已裁判", basis=LITIGATION[81]):
    """一审裁判"""
    form: str = stated("裁判形式", choices=("判决", "裁定", "调解书"))
    result: str = stated("结果", choices=RESULTS)
    served_on: date = stated("送达之日")
    reasons: str = field("败诉的原因")


class Appeal(Step, by=HEAD, after=Judge, before="TakeEffect", phase="二审", basis=LITIGATION[85]):
    """提起上诉"""
    reasons: str = stated("上诉请求和理由")


class OpenInstance(Step, by=COURT, after=Judge, observed=True, phase="二审", basis=LITIGATION_RULES[108]):
    """进入二审、再审程序"""
    instance: str = stated("程序", choices=("二审", "再审", "发回重审"))
    copy_received_on: date = field("收到上诉状副本之日")


class AnswerAppeal(Step, by=CLERK, after=OpenInstance, before="TakeEffect", basis=LITIGATION_RULES[108]):
    """二审答辩"""
    views: str = stated("答辩意见")


class JudgeAgain(Step, by=COURT, after=Judge, observed=True, phase="二审已裁判", basis=LITIGATION[89]):
    """二审、再审裁判"""
    outcome: str = stated("处理", choices=("维持原裁判", "依法改判、撤销、变更", "发回重审", "准许撤回上诉"))
    result: str = stated("改判的结果", choices=RESULTS, when=outcome == "依法改判、撤销、变更")
    served_on: date = stated("送达之日")


# 出庭

class CallSession(Step, by=COURT, after=ReceiveSuit, observed=True, phase="开庭", basis=APPEARANCE[5]):
    """人民法院通知开庭"""
    held_on: date = stated("开庭之日", held="开庭")
    head_called: bool = asked("通知行政机关负责人出庭")
    served_on: date = field("送达出庭通知书之日")
    rules = [
        forbid(served_on > held_on + limit("lit.head_notice").period, "应当在开庭三日前送达出庭通知书",
               when=head_called),
    ]


class HeadAttends(Step, by=(HEAD, CLERK), after=CallSession, before="TakeEffect", basis=APPEARANCE[2]):
    """负责人出庭"""
    name: str = stated("负责人姓名、职务")
    post: str = stated("身份", choices=POSTS)
    held_on: date = stated("出庭之日")
    identified: bool = declared("开庭前已提交加盖印章的身份证明", APPEARANCE[6])
    spoke: bool = asked("就实质性解决行政争议发表意见", APPEARANCE[11])
    left: bool = field("未经法庭许可中途退庭")
    rules = [
        forbid(among(post, UNFIT), "委托的组织、下级行政机关的负责人或者其他人员，不能作为被诉机关负责人出庭"),
        forbid(today < held_on, "尚未开庭", APPEARANCE[7]),
    ]


class ExcuseHead(Step, by=HEAD, after=CallSession, before="TakeEffect", basis=APPEARANCE[9]):
    """说明负责人不能出庭的正当理由"""
    ground: str = stated("情形", APPEARANCE[8], choices=EXCUSES)
    proof: str = stated("证明材料")
    sealed: bool = field("加盖行政机关印章")
    signed: bool = field("由主要负责人签字认可")
    delegate: str = stated("委托的相应工作人员", LITIGATION[3])
    only_lawyer: bool = field("仅委托律师出庭")
    rules = [
        require(sealed | signed, "证明材料应当加盖行政机关印章或者由主要负责人签字认可"),
        forbid(only_lawyer, "负责人不能出庭的，应当委托相应的工作人员，不得仅委托律师", LITIGATION_RULES[128]),
    ]


class HoldSession(Step, by=COURT, after=CallSession, observed=True, phase="审理", basis=LITIGATION[3]):
    """开庭审理"""
    held_on: date = stated("开庭之日")
    came: str = stated("行政机关出庭人员", choices=("负责人", "相应的工作人员", "仅有律师", "均未出庭"))
    rules = [
        forbid(among(came, ("仅有律师", "均未出庭")), "负责人不能出庭的，应当委托行政机关相应的工作人员出庭"),
        require(done(ExcuseHead), "负责人不出庭的，应当提交情况说明", APPEARANCE[9],
                when=(came == "相应的工作人员") & CallSession.head_called),
    ]


class CountAppearance(Step, by=CLERK, after=HoldSession, basis=APPEARANCE[7]):
    """认定已履行出庭义务"""
    rules = [
        must(HeadAttends, "负责人没有出庭应诉", when=no(done(OpenInstance))),
        must(HeadAttends, "在一个审理程序中出庭，不免除在其他审理程序出庭的义务", since=OpenInstance,
             when=done(OpenInstance)),
        must(HeadAttends, "人民法院再次通知负责人出庭的，应当再次出庭", since=CallSession,
             when=CallSession.head_called & done(HeadAttends)),
        forbid(HeadAttends.left, "未经法庭许可中途退庭的，不算履行出庭义务", APPEARANCE[12]),
    ]


# 和解、撤诉、调解

class ChangeAct(Step, by=HEAD, after=ReceiveSuit, before="TakeEffect", basis=LITIGATION[62]):
    """改变被诉行政行为"""
    what: str = stated("改变的内容")
    court_told_on: date = stated("书面告知人民法院之日")


class Withdraw(Step, by=PARTY, after=ReceiveSuit, observed=True, basis=LITIGATION[62]):
    """原告申请撤诉"""
    reason: str = field("理由")
    induced: bool = field("以欺骗、胁迫等非法手段使原告撤诉")
    rules = [
        forbid(induced, "不得以欺骗、胁迫等非法手段使原告撤诉", LITIGATION[59]),
    ]


class Settle(Step, by=HEAD, after=ReceiveSuit, before="TakeEffect", basis=LITIGATION[60]):
    """参加法院调解"""
    content: str = stated("调解协议")
    voluntary: bool = declared("自愿、合法，不损害国家利益、社会公共利益和他人合法权益")
    rules = [
        require(ReceiveSuit.discretion, "除赔偿、补偿和行使裁量权的案件外，不适用调解"),
    ]


# 生效、履行

class TakeEffect(Step, by=CLERK, after=Judge, once=True, phase="裁判已生效", basis=LITIGATION[85]):
    """裁判生效"""
    result: str = stated("生效裁判的结果", choices=(*RESULTS, "调解"))
    effective_on: date = stated("生效之日")
    perform_by: date = field("履行的期限")
    redo: bool = field("判令重新作出行政行为")
    final: bool = field("依法一审终审，或者各方均明确不上诉")
    concludes = result

    amended = JudgeAgain.outcome == "依法改判、撤销、变更"
    rules = [
        require(result == JudgeAgain.result, "与终审裁判的结果不符", LITIGATION[89], when=amended),
        require((result == Judge.result) | ((Judge.form == "调解书") & (result == "调解")), "与一审裁判的结果不符",
                unless=amended),
        must(JudgeAgain, "二审尚未裁判", LITIGATION[88], since=OpenInstance,
             when=done(OpenInstance) & (OpenInstance.instance != "发回重审")),
        must(JudgeAgain, "已经上诉，二审尚未裁判", LITIGATION[88], since=Appeal, when=done(Appeal)),
        must(Judge, "发回重审的案件尚未重新裁判", LITIGATION[89], since=JudgeAgain,
             when=JudgeAgain.outcome == "发回重审"),
    ]


lost = named("败诉", among(TakeEffect.result, LOST))


class Perform(Step, by=CLERK, after=TakeEffect, basis=LITIGATION[94]):
    """履行生效裁判"""
    measures: str = stated("履行情况")


class DeferPerformance(Step, by=HEAD, after=TakeEffect, basis=LITIGATION[94]):
    """暂缓履行"""
    reason: str = stated("理由")
    stayed: str = field("人民法院裁定中止执行的文书", hint="再审期间一般不停止执行")
    rules = [
        require(given(stayed), "当事人必须履行人民法院发生法律效力的判决、裁定、调解书"),
    ]


class Redo(Step, by=CLERK, after=TakeEffect, basis=LITIGATION[71]):
    """重新作出行政行为"""
    same_facts: bool = asked("以同一的事实和理由")
    same_act: bool = asked("与原行政行为基本相同")
    procedural: bool = field("因违反法定程序被撤销")
    rules = [
        forbid(same_facts & same_act, "不得以同一的事实和理由作出与原行政行为基本相同的行政行为", unless=procedural),
    ]


class ApplyRetrial(Step, by=CHIEF, after=TakeEffect, basis=LITIGATION[90]):
    """申请再审"""
    reasons: str = stated("应当再审的情形", LITIGATION[91])


class CourtPenalises(Step, by=COURT, after=TakeEffect, observed=True, basis=LITIGATION[96]):
    """人民法院对拒不履行采取措施"""
    measure: str = stated("措施", choices=("划拨", "对负责人按日罚款", "公告", "司法建议", "拘留"))


class AnalyseDefeat(Step, by=CLERK, after=TakeEffect, basis=PRACTICE):
    """败诉分析和整改"""
    cause: str = stated("败诉原因")
    measures: str = stated("整改措施")
    liability: str = field("责任追究情况")


# 司法建议、检察建议

class JudicialAdvice(Step, starts=True, by=COURT, observed=True, lasting=True, phase="办理建议", basis=LITIGATION[66]):
    """收到司法建议"""
    subject: str = stated("建议的内容", choices=ADVISED)
    content: str = stated("具体意见")
    received_on: date = stated("收到之日")
    reply_by: date = field("建议所定的回复期限")


class ReplyJudicial(Step, by=CHIEF, after=JudicialAdvice, lasting=True, basis=LITIGATION_RULES[149]):
    """回复司法建议"""
    reply: str = stated("采纳和处理情况")


class ProcuratorialAdvice(Step, starts=True, by=PROCURATORATE, observed=True, lasting=True, phase="办理建议",
                          basis=PUBLIC_INTEREST[21]):  # fmt: skip
    """收到检察建议"""
    content: str = stated("具体意见")
    received_on: date = stated("收到之日")
    urgent: bool = asked("国家利益或者社会公共利益损害继续扩大等紧急情形")


class ReplyProcuratorial(Step, by=CHIEF, after=ProcuratorialAdvice, lasting=True, basis=PUBLIC_INTEREST[21]):
    """书面回复检察建议"""
    reply: str = stated("依法履行职责的情况")


class EndAdvice(Step, by=CLERK, after=either(ReplyJudicial, ReplyProcuratorial), before=ReceiveSuit, once=True,
                basis=PRACTICE):  # fmt: skip
    """建议办结"""
    concludes = "建议已办结"
    rules = [
        must(ReplyJudicial, "司法建议尚未回复", LITIGATION_RULES[149], when=done(JudicialAdvice)),
        must(ReplyProcuratorial, "检察建议尚未回复", PUBLIC_INTEREST[21], when=done(ProcuratorialAdvice)),
    ]


class Archive(Step, by=CLERK, after=either(TakeEffect, EndAdvice), once=True, phase="已归档", basis=PRACTICE):
    """归档"""
    rules = [
        must(Perform, "生效裁判尚未履行", LITIGATION[94], when=lost),
        must(Redo, "尚未重新作出行政行为", LITIGATION[70], when=TakeEffect.redo),
    ]


litigation = Procedure(
    "litigation", "行政应诉", LITIGATION,
    steps=[
        ReceiveSuit, ConfirmDefendant, Assign, ObjectJurisdiction, AskMoreTime, CourtGrantsTime, AddEvidence, Answer,
        CallSession, HeadAttends, ExcuseHead, HoldSession, CountAppearance, ChangeAct, Withdraw, Settle, Judge, Appeal,
        OpenInstance, AnswerAppeal, JudgeAgain, TakeEffect, Perform, DeferPerformance, Redo, ApplyRetrial,
        CourtPenalises, AnalyseDefeat, JudicialAdvice, ReplyJudicial, ProcuratorialAdvice, ReplyProcuratorial,
        EndAdvice, Archive,
    ],
    clocks=[
        Clock("答辩举证", limit("lit.answer"), since=ReceiveSuit.received_on, until=(Answer, TakeEffect)),
        Clock("延期后举证", limit("lit.evidence_after_cause"), since=CourtGrantsTime.ended_on,
              until=(Answer, TakeEffect)),
        Clock("申请延期举证", limit("lit.evidence_ext_request"), since=ReceiveSuit.received_on, bars=AskMoreTime),
        Clock("管辖异议", limit("lit.jurisdiction_objection"), since=ReceiveSuit.received_on, bars=ObjectJurisdiction),
        Clock("一审审限", limit("lit.first_instance"), since=ReceiveSuit.filed_on, until=Judge),
        Clock("上诉", limit("lit.appeal"), since=Judge.served_on, until=(Appeal, OpenInstance, TakeEffect), bars=Appeal,
              opens=TakeEffect, when=Judge.form == "判决",
              unless=done(JudgeAgain) | TakeEffect.final | (Judge.result == "准许撤诉")),
        Clock("上诉", limit("lit.appeal_ruling"), since=Judge.served_on, until=(Appeal, OpenInstance, TakeEffect),
              bars=Appeal, opens=TakeEffect, when=(Judge.form == "裁定") & (Judge.result != "准许撤诉"),
              unless=done(JudgeAgain) | TakeEffect.final),
        Clock("二审答辩", limit("lit.appeal_answer"), since=OpenInstance.copy_received_on,
              until=(AnswerAppeal, TakeEffect)),
        Clock("二审审限", limit("lit.second_instance"), since=OpenInstance, until=JudgeAgain,
              when=OpenInstance.instance == "二审"),
        Clock("履行", on_day(TakeEffect.perform_by), since=TakeEffect, until=Perform, basis=LITIGATION[94],
              when=lost & given(TakeEffect.perform_by)),
        Clock("履行", None, since=TakeEffect, until=Perform, basis=LITIGATION[94],
              when=lost & no(given(TakeEffect.perform_by))),
        Clock("重新作出行政行为", None, since=TakeEffect, until=Redo, basis=LITIGATION[70], when=TakeEffect.redo),
        Clock("申请再审", limit("lit.retrial"), since=TakeEffect.effective_on, bars=ApplyRetrial),
        Clock("败诉整改", None, since=TakeEffect, until=AnalyseDefeat, basis=PRACTICE, when=lost),
        Clock("回复司法建议", on_day(JudicialAdvice.reply_by), since=JudicialAdvice, until=ReplyJudicial,
              basis=PRACTICE, when=given(JudicialAdvice.reply_by)),
        Clock("回复司法建议", limit("nd.judicial_advice_reply"), since=JudicialAdvice.received_on, until=ReplyJudicial,
              when=JudicialAdvice.subject == "规范性文件处理建议"),
        Clock("回复检察建议", limit("lit.procuratorial_2m"), since=ProcuratorialAdvice.received_on,
              until=ReplyProcuratorial),
        Clock("回复检察建议", limit("lit.procuratorial_15d"), since=ProcuratorialAdvice.received_on,
              until=ReplyProcuratorial, when=ProcuratorialAdvice.urgent),
    ],
)
