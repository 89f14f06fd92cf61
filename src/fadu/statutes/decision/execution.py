"""重大行政决策：执行、调整、后评估、责任追究. Source: 重大行政决策程序暂行条例 34—41."""
from fadu.procedures.words import *
from fadu.statutes.acts import MAJOR_DECISIONS, SHANDONG_DECISIONS
from fadu.statutes.decision.deciding import Publish, Withhold
from fadu.statutes.decision.draft import AssessRisk, SendToExperts
from fadu.statutes.roles import EXECUTOR, GOVERNMENT, HEAD, OFFICE

MD, SD = MAJOR_DECISIONS, SHANDONG_DECISIONS
issued = either(Publish, Withhold)
adjustment = Linked("major_decision", "调整事项的决策程序")


class AssignExecution(Step, by=(GOVERNMENT, OFFICE), after=issued, lasting=True, phase="执行", basis=MD[34]):
    """明确决策执行单位"""
    executors: list[str] = stated("决策执行单位", organs=True)
    finish_by: date = field("执行时限")
    report_by: date = field("报告执行情况之日")


class Inspect(Step, by=OFFICE, after=AssignExecution, lasting=True, basis=MD[34]):
    """督促检查执行情况"""
    found: str = stated("检查情况")


class ReportExecution(Step, by=EXECUTOR, after=AssignExecution, lasting=True, basis=MD[34]):
    """报告决策执行情况"""
    progress: str = stated("执行情况")
    finished: bool = asked("已执行完毕")


class ReportProblem(Step, by=EXECUTOR, after=AssignExecution, lasting=True, basis=MD[35]):
    """报告影响决策目标实现的情况"""
    kind: str = stated("情形", choices=("决策存在问题", "客观情况发生重大变化", "发生不可抗力等"))
    problem: str = stated("情况")
    urgent: bool = asked("情况紧急", MD[37])


class ReceiveComment(Step, by=(EXECUTOR, OFFICE), after=issued, lasting=True, basis=MD[35]):
    """收到社会意见建议"""
    comment: str = stated("意见建议")
    handled: str = field("处理情况")


class Suspend(Step, by=HEAD, after=issued, before="Stop", lasting=True, phase="中止执行", basis=MD[37]):
    """中止执行"""
    reason: str = stated("理由")
    rules = [
        must(ReportProblem, "只有出现第三十五条规定的情形、情况紧急的，行政首长可以先决定中止执行",
             having=ReportProblem.urgent),
    ]


class ResumeExecution(
    Step, by=(HEAD, GOVERNMENT), after=Suspend, before="Stop", lasting=True, phase="执行", basis=MD[37]
):
    """恢复执行"""
    reason: str = stated("理由")


class Adjust(Step, by=GOVERNMENT, after=issued, before="Stop", lasting=True, phase="执行", basis=MD[37]):
    """调整决策"""
    content: str = stated("调整的内容")
    major: bool = asked("属于重大调整")
    meeting: str = stated("决定调整的会议", SD[57], held="会议")
    rules = [
        require(adjustment.outcome == "已决策", "需要作出重大调整的，应当依照条例履行相关法定程序", when=major),
    ]


class Evaluate(Step, by=GOVERNMENT, after=issued, lasting=True, basis=MD[36]):
    """决策后评估"""
    ground: str = stated(
        "情形", choices=("实施后明显未达到预期效果", "公民、法人或者其他组织提出较多意见", "决策机关认为有必要"))
    assessors: list[str] = stated("承担评估具体工作的单位")
    took_part: bool = asked("该单位在决策作出前承担了主要论证评估工作")
    public_heard: bool = declared("已听取社会公众的意见")
    conclusion: str = stated("评估结论", choices=("继续执行", "修改决策", "停止执行"))
    rules = [
        forbid(took_part, "决策作出前承担主要论证评估工作的单位，不得受托开展决策后评估"),
        require(disjoint(assessors, SendToExperts.experts) & disjoint(assessors, AssessRisk.assessors),
                "决策作出前承担主要论证评估工作的单位，不得受托开展决策后评估"),
    ]


class Stop(Step, by=GOVERNMENT, after=issued, lasting=True, once=True, phase="停止执行", basis=MD[37]):
    """停止执行"""
    reason: str = stated("理由")
    lawful: str = stated("停止执行所履行的法定程序")
    measures: str = field("避免或者减轻损失和不良影响的措施")
    rules = [
        require(done(ReportProblem) | (Evaluate.conclusion == "停止执行"),
                "依法作出的决策，未经法定程序不得随意停止执行"),
    ]


class HoldAccountable(Step, by=(GOVERNMENT, HEAD), after=issued, lasting=True, basis=MD[38]):
    """追究决策责任"""
    whom: list[str] = stated("被追究责任的单位和人员")
    fault: str = stated("情形", choices=(
        "决策机关违反条例规定", "决策严重失误", "应当及时决策而久拖不决", "承办单位未履行程序或者弄虚作假",
        "执行单位拒不执行、推诿执行、拖延执行", "瞒报、谎报、漏报重大问题", "专家、专业机构违反职业道德"))
    dissented: bool = asked("有关人员在集体讨论时对严重失误的决策表示过不同意见")
    mitigated: str = stated("减免责任的情况", when=dissented)
    result: str = stated("处理结果")


EXECUTING = [
    AssignExecution, Inspect, ReportExecution, ReportProblem, ReceiveComment, Suspend, ResumeExecution, Adjust, Stop,
    Evaluate, HoldAccountable,
]
EXECUTED = [
    Clock("明确执行单位", None, since=(Publish, Withhold), until=AssignExecution, basis=MD[34]),
    Clock("报告执行情况", on_day(AssignExecution.report_by), since=AssignExecution, until=ReportExecution,
          basis=MD[34]),
    Clock("恢复或者停止执行", None, since=Suspend, until=(ResumeExecution, Adjust, Stop), basis=MD[37]),
]
