"""高效办成一件事：联办服务的设计、上线、办件、评估. Sources: 优化营商环境条例 35—37, 44; 国发〔2024〕3号."""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, ONE_THING
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import GOVERNMENT, HANDLING_UNIT, SERVED, SERVICE_DESK

JOINED, KEPT = ONE_THING["集成办理"], ONE_THING["常态化推进"]
CHANNELS = ("线上和线下", "仅线上", "仅线下")


class Choose(Step, starts=True, by=SERVICE_DESK, phase="设计", basis=KEPT):
    """确定“一件事”"""
    name: str = stated("“一件事”名称")
    lead: str = stated("牵头部门")
    items: list[str] = stated("联办事项")
    whose: str = stated("服务对象", choices=("企业", "个人", "项目"))


class Agree(Step, by=HANDLING_UNIT, after=Choose, before="Launch", basis=JOINED):
    """责任部门确认"""
    unit: str = stated("责任部门")
    agreed: bool = asked("同意联办方案")
    views: str = field("意见")


class Design(Step, by=(SERVICE_DESK, HANDLING_UNIT), after=Choose, before="Launch", phase="待审定", basis=BUSINESS[35]):
    """制定工作流程和办事指南"""
    forms_before: int = stated("原申请表", unit="张")
    forms_after: int = stated("整合后申请表", unit="张")
    papers_before: int = stated("原申请材料", unit="份")
    papers_after: int = stated("整合后申请材料", unit="份")
    days_by_law: int = stated("法定办理时限", unit="个工作日")
    days_promised: int = stated("承诺办理时限", unit="个工作日")
    added: bool = asked("增设办理条件、环节或者材料")
    added_by: str = field("增设所依据的法律、法规、规章")
    proofs: bool = asked("要求提供证明事项清单之外的证明", BUSINESS[44])
    channels: str = stated("办理渠道", BUSINESS[37], choices=CHANNELS)
    channel_law: str = field("限定渠道的法律、法规依据或者涉密情形")


class Approve(Step, by=GOVERNMENT, after=Design, before="Launch", basis=KEPT):
    """审定方案"""
    approved: bool = asked("同意实施")


class Launch(Step, by=SERVICE_DESK, after={Design: BUSINESS[35], Approve: KEPT}, before="Drop", once=True, phase="运行",
             basis=BUSINESS[37]):  # fmt: skip
    """上线运行、公布办事指南"""
    launched_on: date = stated("上线之日")
    where: list[str] = stated("办事指南公布途径", BUSINESS[35])
    concludes = "上线运行"
    rules = [
        must(Agree, "责任部门尚未确认", JOINED, having=Agree.agreed),
        must(Approve, "方案修改后应当重新审定", KEPT, since=Design, having=Approve.approved),
        forbid(Design.added & no(given(Design.added_by)), "没有法律、法规、规章依据，不得增设办理条件和环节",
               BUSINESS[35]),
        forbid(Design.days_promised > Design.days_by_law, "应当在规定的时限内办结", BUSINESS[36]),
        forbid(Design.proofs, "清单之外不得索要证明", BUSINESS[44]),
        forbid((Design.channels != CHANNELS[0]) & no(given(Design.channel_law)), "不得限定办理渠道", BUSINESS[37]),
        forbid((Design.papers_after > Design.papers_before) | (Design.forms_after > Design.forms_before),
               "整合后的材料、表单不应增加", BUSINESS[35]),
    ]


class Accept(Step, by=(SERVICE_DESK, HANDLING_UNIT), after=Launch, before="Close", lasting=True, basis=BUSINESS[36]):
    """受理联办申请"""
    case: str = stated("办件号")
    received_on: date = stated("受理之日")
    due_on: date = stated("承诺办结之日")
    missing: list[str] = field("一次性告知补正的内容")
    told_again: bool = field("补正后又要求补正")
    rules = [
        forbid(told_again, "应当一次性告知需要补正的内容"),
    ]


class Deliver(Step, by=(SERVICE_DESK, HANDLING_UNIT), after=Accept, before="Close", lasting=True, basis=BUSINESS[36]):
    """办结、统一出件"""
    delivered_on: date = stated("办结之日")
    late_reason: str = field("超过办理时间公开说明的理由")
    rules = [
        require(given(late_reason), "超过办理时间的，应当公开说明理由", when=delivered_on > Accept.due_on),
    ]


class Rate(Step, by=SERVED, after=Launch, lasting=True, observed=True, basis=KEPT):
    """申请人评价"""
    level: str = stated("评价", choices=("非常满意", "满意", "基本满意", "不满意", "非常不满意"))


class Evaluate(Step, by=SERVICE_DESK, after=Launch, before="Close", lasting=True, basis=KEPT):
    """评估、优化"""
    cases: int = stated("办件量", unit="件")
    problems: str = stated("堵点和优化措施")


class Close(Step, by=SERVICE_DESK, after=Launch, once=True, lasting=True, phase="已下线", basis=PRACTICE):
    """下线"""
    reason: str = stated("理由")
    replaced_by: str = stated("继续办理的途径")


class Drop(Step, by=(SERVICE_DESK, GOVERNMENT), after=Choose, before=Launch, once=True, phase="已终止", basis=PRACTICE):
    """不再推进"""
    reason: str = stated("理由")
    concludes = "不再推进"


one_thing_service = Procedure(
    "one_thing_service", "高效办成一件事", ONE_THING,
    steps=[Choose, Agree, Design, Approve, Launch, Accept, Deliver, Rate, Evaluate, Close, Drop],
    clocks=[
        Clock("承诺办结", on_day(Accept.due_on), since=Accept, until=(Deliver, Close), basis=BUSINESS[36]),
    ],
)
