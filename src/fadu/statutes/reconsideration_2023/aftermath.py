"""行政复议：送达、履行、意见书、公开，以及与诉讼的衔接. Source: 行政复议法 (2023) 23, 29, 34, 64, 75—79."""
from fadu.procedures.words import *
from fadu.statutes.acts import RECONSIDERATION as RECON
from fadu.statutes.acts import RECONSIDERATION_RULES as RULES
from fadu.statutes.reconsideration_2023.application import Abandon, Accept, Dismiss, Receive, Refuse
from fadu.statutes.reconsideration_2023.decision import PROCEDURAL, Decide, Mediate, Terminate
from fadu.statutes.roles import AGENCY_HEAD, APPLICANT, CLERK, RECONSIDERATION_HEAD, RECONSIDERER, RESPONDENT

CONCLUDING = either(Decide, Dismiss, Refuse, Mediate, Terminate)


class Serve(Step, by=RECONSIDERER, after=CONCLUDING, phase="送达", basis=RECON[75]):
    """送达"""
    served_on: date = stated("送达之日")
    rules = [
        forbid(served_on > today, "送达之日不能晚于登记之日"),
        forbid(served_on < on(Decide), "送达之日不能早于决定之日"),
    ]


class SendOpinion(Step, by=RECONSIDERER, after=either(Accept, Decide), basis=RECON[76]):
    """制发行政复议意见书"""
    to: str = field("有关机关")
    received_on: date = stated("有关机关收到之日")


class ReportRectified(Step, by=RESPONDENT, after=SendOpinion, basis=RECON[76]):
    """报送纠正情况"""
    measures: str = stated("纠正情况")


class CloseOpinion(Step, by=RECONSIDERER, after={SendOpinion: None, ReportRectified: RECON[76]}, basis=RECON[76]):
    """意见书已履行"""


class Suggest(Step, by=RECONSIDERER, after=Accept, lasting=True, basis=RULES[57]):
    """制发行政复议建议书"""
    problem: str = stated("带有普遍性的问题")
    to: str = stated("有关机关")


class Redo(Step, by=RESPONDENT, after=Decide, basis=RECON[64]):
    """重新作出行政行为"""
    same_facts: bool = asked("以同一事实和理由")
    same_act: bool = asked("与原行为相同或者基本相同")
    rules = [
        forbid(same_facts & same_act, "不得以同一事实和理由作出相同或者基本相同的行政行为",
               unless=Decide.ground == PROCEDURAL),
    ]


class Perform(Step, by=RESPONDENT, after=either(Decide, Mediate), basis=RECON[77]):
    """履行复议决定、调解书"""
    measures: str = stated("履行情况")


class OrderPerformance(Step, by=AGENCY_HEAD, after=either(Decide, Mediate, SendOpinion), basis=RECON[77]):
    """责令限期履行"""
    perform_by: date = stated("履行的期限").carries(Decide.perform_by)
    measures: str = field("约谈、通报批评的情况")


class PublishDecision(Step, by=CLERK, after=Decide, basis=RECON[79]):
    """公开复议决定书"""
    where: str = field("公开途径")
    screened: bool = declared("已作涉密、商业秘密、个人隐私审查")


class CopyUpward(Step, by=CLERK, after=either(Decide, SendOpinion), basis=RECON[79]):
    """抄告被申请人的上一级主管部门"""
    to: str = stated("上一级主管部门")
    rules = [
        must(Serve, "决定书尚未送达，未发生法律效力", when=done(Decide)),
    ]


class FileMajor(Step, by=CLERK, after=Decide, basis=RULES[59]):
    """重大行政复议决定备案"""
    to: str = stated("上级行政复议机关")


# 与行政诉讼的衔接

closed = named(
    "复议已有结果或者逾期未作决定", done(Decide) | done(Refuse) | done(Dismiss) | done(Terminate) | over("作出决定")
)
answered = named(
    "已作出复议决定、不予受理、驳回申请或者逾期未作决定", done(Decide) | done(Refuse) | done(Dismiss) | over("作出决定")
)
FIRST = require(answered, "应当先申请行政复议，对复议决定不服再起诉", RECON[23], when=Receive.precondition)
MEANWHILE = forbid(done(Accept) & no(closed), "复议期间不得提起行政诉讼", RECON[29])


class AdviseSuit(Step, by=(RECONSIDERER, RECONSIDERATION_HEAD), after=Receive, lasting=True, basis=RECON[29]):
    """告知可以直接提起行政诉讼"""
    rules = [FIRST, MEANWHILE]


class Sue(Step, by=APPLICANT, after=Receive, lasting=True, observed=True, basis=RECON[29]):
    """提起行政诉讼"""
    rules = [FIRST, MEANWHILE]


class Archive(
    Step, by=CLERK, after=either(Decide, Dismiss, Refuse, Mediate, Terminate, Abandon), once=True, phase="已归档",
    basis=RECON[75],
):
    """归档"""
    rules = [
        must(Serve, "尚未送达", unless=done(Abandon)),
    ]
