"""法治督察年度计划. Source: 法治政府建设与责任落实督察工作规定 4, 11: a yearly plan, approved, with a list of tasks."""
from fadu.law.enacted import DUTY_INSPECTION
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import INSPECTION_HEAD, RULE_OF_LAW_OFFICE

PLANNED = DUTY_INSPECTION[11]


class Draft(Step, starts=True, by=RULE_OF_LAW_OFFICE, phase="拟订", basis=PLANNED):
    """拟订年度计划"""
    year: int = stated("年度")
    topics: list[str] = stated("督察的重点和专项")
    units: list[str] = stated("被督察单位")
    times: int = stated("实地督察批次", DUTY_INSPECTION[4], unit="次", hint="控制总量，不增加基层负担")


class Submit(Step, by=RULE_OF_LAW_OFFICE, after=Draft, before="Decide", phase="待批准", basis=PLANNED):
    """报批"""
    to: str = stated("报送的机关、领导")


class Decide(Step, by=INSPECTION_HEAD, after=Submit, once=True, phase="批复", basis=PLANNED):
    """批准或者不批准"""
    result: str = stated("批复结果", choices=("批准", "不批准"))
    number: str = stated("批复文号", PRACTICE, when=result == "批准")
    reasons: str = stated("不批准的理由", PRACTICE, when=result == "不批准")
    concludes = result


class Adjust(Step, by=RULE_OF_LAW_OFFICE, after=Decide, basis=PLANNED):
    """调整年度计划"""
    change: str = stated("调整的内容")
    reason: str = stated("理由")
    agreed = approval("同意调整", by=INSPECTION_HEAD)
    rules = [
        require(Decide.result == "批准", "年度计划没有批准", PRACTICE),
    ]


class Sum(Step, by=RULE_OF_LAW_OFFICE, after=Decide, once=True, basis=PLANNED):
    """年度总结，核对任务台账"""
    inspected: int = stated("已督察单位", unit="个")
    problems: int = stated("发现的问题", unit="个")
    rectified: int = stated("已整改的问题", unit="个")
    rules = [
        forbid(rectified > problems, "已整改的问题多于发现的问题", PRACTICE),
        require(Decide.result == "批准", "年度计划没有批准", PRACTICE),
    ]


class Withdraw(Step, by=RULE_OF_LAW_OFFICE, after=Draft, before=Decide, once=True, phase="撤回", basis=PRACTICE):
    """撤回"""
    reason: str = stated("理由")
    concludes = "撤回"


inspection_programme = Procedure(
    "inspection_programme", "法治督察年度计划", DUTY_INSPECTION,
    steps=[Draft, Submit, Decide, Adjust, Sum, Withdraw],
    clocks=[
        Clock("报批", None, since=Draft, until=(Submit, Withdraw), basis=PLANNED),
        Clock("批复", None, since=Submit, until=(Decide, Withdraw), basis=PRACTICE),
    ],
)
