"""政府信息公开工作年度报告. Source: 政府信息公开条例 (2019) 49, 50.

A department hands its report to the disclosure authority and publishes it by 31 January, the authority publishes that
of the whole level by 31 March. What the tables count stands with the indicators.
"""
from fadu.law.enacted import FOI
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import FOI_DESK, FOI_HEAD, HEAD

DEPARTMENT, WHOLE = "政府部门", "本级政府"
PARTS = ("主动公开情况", "收到和处理申请情况", "行政复议、行政诉讼情况", "主要问题及改进情况", "其他需要报告的事项")
GRADED = "工作考核、社会评议和责任追究结果"


class Begin(Step, starts=True, by=FOI_DESK, phase="编写", basis=FOI[49]):
    """启动编制"""
    year: int = stated("报告年度")
    level: str = stated("报告主体", choices=(DEPARTMENT, WHOLE))


class Gather(Step, by=FOI_DESK, after=Begin, before="Publish", basis=FOI[50]):
    """汇总数据"""
    source: str = stated("数据来源和核对情况")
    balanced: bool = asked("申请数据勾稽一致", PRACTICE)


class Draft(Step, by=FOI_DESK, after=Begin, before="Publish", phase="待审签", basis=FOI[50]):
    """形成报告"""
    parts: list[str] = stated("所含内容", choices=(*PARTS, GRADED))
    unified: bool = declared("采用统一格式")
    rules = [
        must(Gather, "尚未汇总数据"),
        require(size(parts) >= len(PARTS), "应当包括规定的五项内容", when=(Begin.level == DEPARTMENT) & given(parts)),
        require(size(parts) > len(PARTS), "本级政府的报告还应当包括考核、评议和责任追究结果",
                when=(Begin.level == WHOLE) & given(parts)),
    ]


class Reopen(Step, by=(FOI_DESK, FOI_HEAD, HEAD), after=Draft, before="Publish", phase="编写", basis=PRACTICE):
    """退回修改"""
    reason: str = stated("退回修改的理由")


class Submit(Step, by=FOI_DESK, after=Draft, once=True, basis=FOI[49]):
    """向政府信息公开工作主管部门提交"""
    submitted_on: date = stated("提交之日")
    rules = [
        require(Begin.level == DEPARTMENT, "由政府部门提交"),
        must(Draft, "退回后应当重新形成报告", FOI[50], since=Reopen, when=done(Reopen)),
    ]


class Publish(Step, by=FOI_DESK, after=Draft, once=True, phase="已公布", basis=FOI[49]):
    """向社会公布"""
    published_on: date = stated("公布之日")
    where: str = stated("公布途径")
    agreed = approval("同意公布", by=(FOI_HEAD, HEAD), basis=PRACTICE)
    concludes = "已公布"
    rules = [
        forbid(published_on > today, "公布之日不能在登记之后"),
        must(Draft, "退回后应当重新形成报告", FOI[50], since=Reopen, when=done(Reopen)),
        require(Gather.balanced, "申请数据不能勾稽一致的，应当先核对", PRACTICE),
    ]


class Correct(Step, by=FOI_DESK, after=Publish, lasting=True, basis=FOI[6]):
    """更正"""
    what: str = stated("更正的内容")
    corrected_on: date = stated("更正之日")


class Cancel(Step, by=FOI_DESK, after=Begin, before=(Publish, Submit), basis=PRACTICE):
    """撤销重复建立的报告"""
    reason: str = stated("理由")
    concludes = "已撤销"


department = Begin.level == DEPARTMENT
foi_annual_report = Procedure(
    "foi_annual_report", "政府信息公开工作年度报告", FOI,
    steps=[Begin, Gather, Draft, Reopen, Submit, Publish, Correct, Cancel],
    clocks=[
        Clock("提交", in_next_year(limit("foi.annual_dept"), Begin.year), since=Begin, until=(Submit, Cancel),
              basis=FOI[49], when=department),
        Clock("公布", in_next_year(limit("foi.annual_gov"), Begin.year), since=Begin, until=(Publish, Cancel),
              basis=FOI[49]),
        Clock("公布", in_next_year(limit("foi.annual_dept"), Begin.year), since=Begin, until=(Publish, Cancel),
              basis=FOI[49], when=department),
    ],
)
