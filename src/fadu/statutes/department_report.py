"""部门法治政府建设年度报告: one matter a department and year. Source: 法治政府建设与责任落实督察工作规定 23—27.

The government's own report is `annual_report`. Whoever does not report or publish as asked is criticised (26).
"""
from fadu.law.enacted import DUTY_INSPECTION, FOI
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, HEAD, LEAD_UNIT, RULE_OF_LAW_OFFICE

WRITERS = (CLERK, LEAD_UNIT)
PARTS = ("主要举措和成效", "不足和原因", "主要负责人履职情况", "下一年主要安排", "其他需要报告的情况")


class Begin(Step, starts=True, by=WRITERS, phase="编写", basis=DUTY_INSPECTION[23]):
    """启动编写"""
    year: int = stated("报告年度")
    unit: str = stated("部门")


class Draft(Step, by=WRITERS, after=Begin, before=("Submit",), phase="待审签", basis=DUTY_INSPECTION[25]):
    """形成报告"""
    parts: set[str] = stated("所含内容", choices=PARTS)
    rules = [
        require(size(parts) >= len(PARTS), "年度报告应当包括规定的五项内容", when=given(parts)),
    ]


class Sign(Step, by=HEAD, after=Draft, before=("Submit",), phase="待报送", basis=PRACTICE):
    """审签"""
    opinion: str = field("审签意见")


class Submit(Step, by=WRITERS, after=Draft, once=True, phase="待公开", basis=DUTY_INSPECTION[23]):
    """报送本级党委、政府和上级主管部门"""
    to: list[str] = stated("报送", hint="本级党委和政府、上一级政府有关部门")
    copied_to: str = stated("抄送的本级督察单位")
    reported_on: date = stated("报送之日")
    rules = [
        forbid(reported_on > today, "报送之日不能晚于今天", PRACTICE),
        must(Sign, "报告尚未审签", PRACTICE, since=Draft),
    ]


class Urge(Step, by=RULE_OF_LAW_OFFICE, after=Begin, before=("Publish", "Withhold"), basis=DUTY_INSPECTION[26]):
    """催办"""
    message: str = stated("督促的内容")


class Publish(Step, by=WRITERS, after=Submit, once=True, phase="已公开", basis=DUTY_INSPECTION[24]):
    """向社会公开"""
    published_on: date = stated("公开之日")
    where: str = stated("公开的报刊、网站")
    screened: bool = declared("已进行保密审查", FOI[17])
    concludes = "已公开"
    rules = [
        forbid(published_on > today, "公开之日不能晚于今天", PRACTICE),
    ]


class Withhold(Step, by=HEAD, after=Submit, before=Publish, once=True, phase="不公开", basis=DUTY_INSPECTION[24]):
    """确认涉密，不予公开"""
    secret: bool = declared("涉及党和国家秘密")
    reason: str = stated("涉密的内容和定密依据")
    concludes = "不公开（涉密）"


class Criticise(Step, by=RULE_OF_LAW_OFFICE, after=Begin, lasting=True, basis=DUTY_INSPECTION[26]):
    """通报批评"""
    number: str = field("文号")
    facts: str = stated("未按照要求报送、公开的情况")
    rules = [
        require(missed("报送") | missed("公开"), "已经按照要求报送、公开，或者期限尚未届满"),
    ]


class Comment(Step, by=RULE_OF_LAW_OFFICE, after=Publish, lasting=True, basis=DUTY_INSPECTION[27]):
    """反馈意见、评议结果"""
    by_whom: str = stated("提出意见的人员、机构")
    views: str = stated("意见、评议结果")


class Cancel(Step, by=WRITERS, after=Begin, before=Submit, once=True, phase="撤销", basis=PRACTICE):
    """撤销误建的报告"""
    reason: str = stated("理由")
    concludes = "撤销"


department_report = Procedure(
    "department_report", "部门法治政府建设年度报告", DUTY_INSPECTION,
    steps=[Begin, Draft, Sign, Submit, Urge, Publish, Withhold, Criticise, Comment, Cancel],
    clocks=[
        Clock("报送", in_next_year(limit("ar.dept"), Begin.year), since=Begin, until=(Submit, Cancel),
              basis=limit("ar.dept").basis),
        Clock("公开", in_next_year(limit("ar.publish"), Begin.year), since=Begin, until=(Publish, Withhold, Cancel),
              basis=limit("ar.publish").basis),
    ],
)
