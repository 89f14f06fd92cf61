"""审计整改. Source: 审计法 (2021) 43—45, 49—53: the draft report is commented on, what was found is put right.

The period for putting right is the one that the audit office sets. A decision about revenue and spending of the State
(财政收支) is settled by the government; one about finances (财务收支) by reconsideration or suit.
"""
from fadu.law.enacted import AUDIT
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import AUDITED, AUDITOR, GOVERNMENT

FISCAL, FINANCIAL = "财政收支", "财务收支"
KINDS = ("经济责任审计", "预算执行审计", "政策落实审计", "投资审计", "资源环境审计", "其他审计")
task = Linked("supervised_task", "整改督办任务")
reconsideration = Linked("reconsideration", "行政复议")


class SendDraft(Step, starts=True, by=AUDITOR, phase="征求意见", basis=AUDIT[44]):
    """审计组的审计报告征求意见"""
    project: str = stated("审计项目")
    unit: str = stated("被审计单位")
    subject: str = stated("审计的收支", AUDIT[53], choices=(FISCAL, FINANCIAL))
    team: list[str] = stated("审计组成员", AUDIT[43], handlers=True)
    kind: str = field("项目类别", choices=KINDS)
    leaders: int = field("被审计领导干部", unit="名", hint="经济责任审计填写")
    received_on: date = stated("被审计单位接到之日")
    rules = [
        forbid(size(team) < 2, "审计人员应当不少于二人", AUDIT[43], when=given(team)),
    ]


class Comment(Step, by=AUDITED, after=SendDraft, before="Report", observed=True, basis=AUDIT[44]):
    """提出书面意见"""
    given_on: date = stated("送交之日")
    views: str = stated("意见")
    rules = [
        forbid(given_on > SendDraft.received_on + limit("audit.opinion").period, "超过10日送交书面意见"),
    ]


class Report(Step, by=AUDITOR, after=SendDraft, once=True, phase="整改", basis=AUDIT[45]):
    """出具审计报告"""
    number: str = stated("文号", PRACTICE)
    problems: list[str] = field("审计查出的问题", hint="一行一个；没有的不填")
    served_on: date = stated("送达被审计单位之日")
    rectify_by: date = stated("规定的整改时间", AUDIT[52], when=given(problems))
    handled: str = stated("对书面意见的研究情况", when=done(Comment))
    rules = [
        require(done(Comment) | over("书面意见"), "被审计单位提出书面意见的期限尚未届满", AUDIT[44]),
        forbid(rectify_by < served_on, "规定的整改时间早于送达之日", PRACTICE),
    ]


found = named("审计查出问题", given(Report.problems))


class Decide(Step, by=AUDITOR, after=Report, once=True, basis=AUDIT[45]):
    """作出审计决定"""
    number: str = stated("文号", PRACTICE)
    measures: set[str] = stated("处理、处罚", AUDIT[49], choices=(
        "责令限期缴纳应当上缴的款项", "责令限期退还国有资产", "责令限期退还违法所得", "责令按照规定处理",
        "其他处理", "处罚",
    ))
    served_on: date = stated("送达之日")
    remedies: str = stated("救济途径", AUDIT[53])
    rules = [
        forbid(overlap(measures, ("处罚",)), "处罚限于违反规定的财务收支行为", AUDIT[50],
               when=SendDraft.subject == FISCAL),
    ]


class AskRuling(Step, by=AUDITED, after=Decide, once=True, observed=True, basis=AUDIT[53]):
    """提请本级人民政府裁决"""
    asked_on: date = stated("提请之日")
    reasons: str = stated("理由")
    rules = [
        require(SendDraft.subject == FISCAL, "对财务收支的审计决定不服的，申请行政复议或者提起行政诉讼"),
    ]


class Rule(Step, by=GOVERNMENT, after=AskRuling, once=True, basis=AUDIT[53]):
    """作出最终裁决"""
    result: str = stated("裁决", choices=("维持", "变更", "撤销"))
    reasons: str = stated("理由")


class TransferOut(Step, by=AUDITOR, after=Report, lasting=True, basis=AUDIT[45]):
    """移送有关机关处理"""
    to: str = stated("接收的机关")
    matter: str = stated("移送的事项")
    reply: str = field("书面告知的处理结果")


class Rectify(Step, by=AUDITED, after=Report, before="Close", phase="待检查", basis=AUDIT[52]):
    """报告整改情况"""
    measures: str = stated("整改措施和结果")
    solved: int = stated("已整改的问题", unit="个")
    left: int = stated("尚未整改的问题", unit="个")
    amount: Decimal = field("已上缴、退还、调整的金额", unit="元")
    systems: int = field("完善制度", unit="项")
    to_government: str = stated("同时报告的本级人民政府或者主管机关")
    rules = [
        require(found, "没有审计查出的问题", PRACTICE),
        require(solved + left == size(Report.problems), "已整改和尚未整改的问题之和应当等于查出的问题数", PRACTICE),
    ]


class Publish(Step, by=AUDITED, after=Rectify, lasting=True, basis=AUDIT[52]):
    """公布整改情况"""
    where: str = stated("公布的网站、报刊")
    published_on: date = stated("公布之日")
    screened: bool = declared("已审查，不涉密", PRACTICE)


class Track(Step, by=AUDITOR, after=Report, before="Close", phase="跟踪检查", basis=AUDIT[52]):
    """跟踪检查整改情况"""
    passed: bool = asked("整改到位")
    finding: str = stated("检查情况")
    fraud: bool = asked("拒不整改或者整改时弄虚作假")
    rectify_by: date = stated("继续整改的期限", PRACTICE, when=denied(passed))
    rules = [
        must(Rectify, "被审计单位尚未报告整改情况", when=passed),
        forbid(passed & (Rectify.left > 0), "还有问题尚未整改", PRACTICE),
        forbid(passed & fraud, "拒不整改或者弄虚作假的，不是整改到位"),
        forbid(passed & task.open, "整改督办任务尚未办结", PRACTICE),
        forbid(rectify_by < today, "继续整改的期限已经过去，请核对", PRACTICE),
    ]


class AskForce(Step, by=AUDITOR, after=Decide, lasting=True, basis=AUDIT[51]):
    """通报有关主管机关扣缴"""
    to: str = stated("有关主管机关、单位")
    amount: Decimal = stated("应当上缴而拒不缴纳的款项", unit="元")
    result: str = field("书面告知的处理结果")


class HoldToAccount(Step, by=(AUDITOR, GOVERNMENT), after=Track, lasting=True, basis=AUDIT[52]):
    """追究拒不整改、弄虚作假的责任"""
    whom: str = stated("责任单位、责任人", personal=True)
    to: str = stated("接收的机关")
    rules = [
        require(Track.fraud, "没有拒不整改或者弄虚作假的检查结论"),
    ]


class ReportToCongress(Step, by=GOVERNMENT, after=Report, lasting=True, basis=AUDIT[4]):
    """向本级人大常委会报告整改情况和处理结果"""
    reported_on: date = stated("报告之日")
    report: str = stated("报告的名称、文号")


class Close(Step, by=AUDITOR, after=Report, once=True, phase="已销号", basis=AUDIT[52]):
    """销号"""
    result: str = stated("办结情形", choices=("整改到位", "没有查出问题"))
    concludes = result
    rules = [
        forbid(found, "审计查出的问题应当整改", when=result == "没有查出问题"),
        require(found, "没有查出问题的，不按整改到位办结", PRACTICE, when=result == "整改到位"),
        must(Track, "整改未经跟踪检查到位，不得销号", having=Track.passed, since=Rectify, when=found),
        must(Rule, "提请的裁决尚未作出", AUDIT[53], when=done(AskRuling) & (SendDraft.subject == FISCAL)),
        forbid(reconsideration.open, "审计决定的行政复议尚未审结", AUDIT[53]),
    ]


audit_rectification = Procedure(
    "audit_rectification", "审计整改", AUDIT,
    steps=[
        SendDraft, Comment, Report, Decide, AskRuling, Rule, TransferOut, Rectify, Publish, Track, AskForce,
        HoldToAccount, ReportToCongress, Close,
    ],
    clocks=[
        Clock("书面意见", limit("audit.opinion"), since=SendDraft.received_on, until=(Comment, Report)),
        Clock("整改", on_day(Report.rectify_by, Track.rectify_by), since=(Report.served_on, Track),
              until=(Rectify, Close), basis=AUDIT[52], when=found),
        Clock("跟踪检查", None, since=Rectify, until=(Track, Close), basis=AUDIT[52]),
        Clock("公布整改情况", None, since=Rectify, until=Publish, basis=AUDIT[52]),
        Clock("裁决", None, since=AskRuling, until=(Rule, Close), basis=AUDIT[53]),
    ],
)
