"""督办任务: a task of a plan, from 交办 to 办结. No act prescribes these steps: they are practice and say so."""
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import LEAD_UNIT, RESPONSIBLE_UNIT, SUPERVISION_HEAD, SUPERVISOR

UNITS = (LEAD_UNIT, RESPONSIBLE_UNIT)


class Assign(Step, starts=True, by=SUPERVISOR, phase="待签收", basis=PRACTICE):
    """交办"""
    number: str = field("任务编号")
    name: str = stated("任务名称")
    content: str = field("任务内容", hint="照录计划原文")
    source: str = field("任务来源", hint="计划名称、文号、章节")
    lead_units: list[str] = stated("牵头单位", organs=True)
    responsible_units: list[str] = field("责任单位", organs=True)
    deadline: date = stated("完成期限")
    target: str = field("量化目标", hint="如“公开率达到100%”")
    target_value: Decimal = field("目标值")
    target_unit: str = field("目标单位", hint="如 件、%、次")
    deliverable: str = field("完成标志")
    cycle: str = field("报送周期", choices=("每月", "每季度"), hint="不选：有进展时报送")
    rules = [
        forbid(deadline < today, "完成期限已经过去，请核对"),
    ]


class SignFor(Step, by=LEAD_UNIT, after=Assign, before=("Cancel", "Finish"), phase="办理", basis=PRACTICE):
    """签收"""
    contact: str = field("联络人", personal=True)
    plan: str = field("办理打算")


class Decline(Step, by=LEAD_UNIT, after=Assign, before="ReportDone", phase="待重新交办", basis=PRACTICE):
    """退回交办"""
    reason: str = stated("退回的理由")
    proper_unit: str = field("建议的牵头单位", organs=True)


class Reassign(Step, by=SUPERVISOR, after=Assign, before="Finish", phase="待签收", basis=PRACTICE):
    """重新交办"""
    lead_units: list[str] = stated("牵头单位", organs=True).carries(Assign.lead_units)
    responsible_units: list[str] = field("责任单位", organs=True).carries(Assign.responsible_units)
    reason: str = stated("调整的理由")


class ReportProgress(Step, by=UNITS, after=SignFor, before="Finish", basis=PRACTICE):
    """报送进展"""
    progress: str = stated("进展情况")
    value: Decimal = field("已完成的数量")
    percent: int = field("完成比例", unit="%")
    problems: str = field("存在的问题")
    rules = [
        forbid((percent < 0) | (percent > 100), "完成比例应当在0至100之间"),
        must(SignFor, "重新交办后尚未签收", since=Reassign, when=done(Reassign)),
    ]


class ReportNothing(Step, by=UNITS, after=SignFor, before="Finish", basis=PRACTICE):
    """报送零进展"""
    rules = [
        must(SignFor, "重新交办后尚未签收", since=Reassign, when=done(Reassign)),
    ]


class Urge(Step, by=SUPERVISOR, after=Assign, before="Finish", basis=PRACTICE):
    """催办"""
    message: str = stated("催办意见")
    number: str = field("督办单文号")
    reply_by: date = field("书面答复期限")


class AskExtension(Step, by=LEAD_UNIT, after=SignFor, before="ReportDone", basis=PRACTICE):
    """申请延期"""
    until: date = stated("申请延至")
    reason: str = stated("延期的理由")


class DecideExtension(Step, by=(SUPERVISOR, SUPERVISION_HEAD), after=AskExtension, before="Finish", basis=PRACTICE):
    """答复延期申请"""
    granted: bool = asked("同意延期")
    deadline: date = stated("新的完成期限", when=granted).carries(AskExtension.until)
    agreed = approval("同意延期", by=SUPERVISION_HEAD, when=granted)
    reason: str = stated("不同意的理由", unless=granted)


class Adjust(Step, by=SUPERVISOR, after=Assign, before=("ReportDone", "Finish"), basis=PRACTICE):
    """调整任务"""
    document: str = stated("调整依据的文号", hint="作出调整的文件、会议纪要")
    reason: str = stated("调整的内容和理由")
    deadline: date = field("调整后的完成期限")
    lead_units: list[str] = field("调整后的牵头单位", organs=True)
    responsible_units: list[str] = field("调整后的责任单位", organs=True)
    target: str = field("调整后的量化目标")
    rules = [
        require(given(deadline) | given(lead_units) | given(responsible_units) | given(target),
                "没有写明调整了什么：期限、单位或者目标"),
        forbid(deadline < today, "调整后的完成期限已经过去，请核对"),
    ]


class ReportDone(Step, by=LEAD_UNIT, after=SignFor, before="Finish", phase="待核验", basis=PRACTICE):
    """报送完成"""
    result: str = stated("完成情况")
    value: Decimal = field("完成的数量").carries(ReportProgress.value)
    evidence: str = stated("完成的依据", hint="文号、网址、台账或者附件名称")
    rules = [
        must(SignFor, "重新交办后尚未签收", since=Reassign, when=done(Reassign)),
    ]


class Verify(Step, by=SUPERVISOR, after=ReportDone, before="Finish", basis=PRACTICE):
    """核验"""
    passed: bool = asked("核验属实、达到目标")
    opinion: str = stated("核验意见")
    checker: str = stated("核验人", personal=True)


class SendBack(Step, by=SUPERVISOR, after=Verify, before="Finish", phase="办理", basis=PRACTICE):
    """退回补办"""
    reason: str = stated("退回的理由")
    deadline: date = field("补办期限")


class Finish(Step, by=SUPERVISOR, after=Verify, once=True, phase="办结", basis=PRACTICE):
    """办结销号"""
    concludes = "办结"
    rules = [
        must(Verify, "最近一次报送完成尚未核验", since=ReportDone),
        must(Verify, "核验未通过，不得办结", having=Verify.passed),
        must(ReportDone, "退回补办后尚未重新报送完成", since=SendBack, when=done(SendBack)),
    ]


class Cancel(Step, by=SUPERVISOR, after=Assign, before="Finish", phase="撤销", basis=PRACTICE):
    """撤销任务"""
    reason: str = stated("撤销的理由")
    agreed = approval("同意撤销", by=SUPERVISION_HEAD)
    concludes = "撤销"


REPORTED = (SignFor, ReportProgress, ReportNothing, SendBack)
ANY_REPORT = (ReportProgress, ReportNothing, ReportDone)

supervised_task = Procedure(
    "supervised_task", "督办任务", PRACTICE_ACT,
    steps=[
        Assign, SignFor, Decline, Reassign, ReportProgress, ReportNothing, Urge, AskExtension, DecideExtension, Adjust,
        ReportDone, Verify, SendBack, Finish, Cancel,
    ],
    clocks=[
        Clock("签收", None, since=(Assign, Reassign), until=(SignFor, Decline), basis=PRACTICE),
        Clock("完成", on_day(Assign.deadline, DecideExtension.deadline, SendBack.deadline, Adjust.deadline),
              since=(Assign, SendBack), until=ReportDone, basis=PRACTICE),
        Clock("报送进展", months(1), since=REPORTED, until=ANY_REPORT, when=Assign.cycle == "每月", basis=PRACTICE),
        Clock("报送进展", months(3), since=REPORTED, until=ANY_REPORT, when=Assign.cycle == "每季度", basis=PRACTICE),
        Clock("核验", None, since=ReportDone, until=Verify, basis=PRACTICE),
    ],
)
