"""行政应诉，司法建议、检察建议. Sources: 行政诉讼法; 法释〔2018〕1号; 法释〔2020〕3号; 法释〔2018〕6号."""
from fadu.law.enacted import LITIGATION
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CHIEF, CLERK, COURT, HEAD, PARTY
from fadu.statutes.suits.advice import *
from fadu.statutes.suits.appearance import *
from fadu.statutes.suits.proceedings import *

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
        Clock("一审审限", limit("lit.simple"), since=ReceiveSuit.filed_on, until=Judge, when=ReceiveSuit.simple),
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
