"""司法建议、检察建议. Sources: 行政诉讼法 66; 法释〔2018〕1号 149; 法释〔2018〕6号 21."""
from fadu.law.enacted import LITIGATION, LITIGATION_RULES, PUBLIC_INTEREST
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CHIEF, CLERK, COURT, PROCURATORATE

ADVISED = ("规范性文件处理建议", "行政管理、执法中的问题", "依法给予处分的建议", "负责人未依法出庭", "其他")


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


class EndAdvice(Step, by=CLERK, after=either(ReplyJudicial, ReplyProcuratorial), before="ReceiveSuit", once=True,
                basis=PRACTICE):  # fmt: skip
    """建议办结"""
    concludes = "建议已办结"
    rules = [
        must(ReplyJudicial, "司法建议尚未回复", LITIGATION_RULES[149], when=done(JudicialAdvice)),
        must(ReplyProcuratorial, "检察建议尚未回复", PUBLIC_INTEREST[21], when=done(ProcuratorialAdvice)),
    ]
