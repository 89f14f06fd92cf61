"""党政主要负责人年度述法. Sources: 第一责任人职责规定 7, 8 (中办发〔2016〕71号); 法治宣传教育法 38; else practice.

One matter a person and year. The acts ask that the report be part of the yearly review; how it is heard and judged is
the place's practice.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import FIRST_RESPONSIBLE, PUBLICITY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import INSPECTION_HEAD, REPORTING_UNIT, RULE_OF_LAW_OFFICE

REPORTS = FIRST_RESPONSIBLE[7]
STUDIED = successive(PUBLICITY[38], PRACTICE)
SPOKEN, WRITTEN = "会议述法", "书面述法"
PARTS = ("履行第一责任人职责情况", "学法用法情况", "存在的问题和不足", "下一步打算")


class Arrange(Step, starts=True, by=RULE_OF_LAW_OFFICE, phase="待提交", basis=REPORTS):
    """部署述法"""
    year: int = stated("述法年度")
    speaker: str = stated("述法人", personal=True)
    unit: str = stated("述法人所在单位")
    post: str = stated("职务")
    kind: str = stated("述法对象", choices=(
        "下级党委主要负责人", "下级政府主要负责人", "部门主要负责人", "领导班子其他成员",
    ))
    way: str = stated("述法方式", PRACTICE, choices=(SPOKEN, WRITTEN))
    due: date = stated("提交述法报告的期限", PRACTICE)
    rules = [
        forbid(due < today, "提交期限已经过去，请核对", PRACTICE),
    ]


class Urge(Step, by=RULE_OF_LAW_OFFICE, after=Arrange, before=("Confirm", "Excuse"), basis=PRACTICE):
    """催办"""
    message: str = stated("催办的内容")


class Submit(Step, by=REPORTING_UNIT, after=Arrange, before=("Speak", "Assess", "Confirm", "Excuse"), phase="待审阅",
             basis=REPORTS):  # fmt: skip
    """提交述法报告"""
    parts: set[str] = stated("报告的内容", choices=PARTS)
    problems: str = stated("存在的问题和不足", PRACTICE)
    rules = [
        require(overlap(parts, PARTS[:1]), "应当报告履行第一责任人职责的情况", when=given(parts)),
        require(overlap(parts, PARTS[1:2]), "领导干部学法用法情况应当列入年度述职", STUDIED, when=given(parts)),
    ]


class SendBack(Step, by=RULE_OF_LAW_OFFICE, after=Submit, before=("Speak", "Assess", "Confirm", "Excuse"),
               phase="待提交", basis=PRACTICE):  # fmt: skip
    """退回修改"""
    reason: str = stated("退回的理由")
    due: date = stated("重新提交的期限")
    rules = [
        forbid(due < today, "重新提交的期限已经过去，请核对"),
    ]


class Speak(Step, by=RULE_OF_LAW_OFFICE, after=Submit, before=("Confirm", "Excuse"), once=True, phase="待评议",
            basis=PRACTICE):
    """会议述法"""
    held_on: date = stated("会议之日")
    meeting: str = stated("会议名称")
    rules = [
        forbid(held_on > today, "会议尚未召开"),
        must(Submit, "退回修改后尚未重新提交", since=SendBack, when=done(SendBack)),
    ]


class Assess(Step, by=RULE_OF_LAW_OFFICE, after=Submit, before=("Confirm", "Excuse"), once=True, phase="待反馈",
             basis=PRACTICE):
    """评议、点评"""
    votes: int = stated("参加评议人数", unit="人")
    good: int = stated("评议为好", unit="票")
    fair: int = stated("评议为较好、一般", unit="票")
    poor: int = stated("评议为差", unit="票")
    comment: str = field("书记点评意见")
    rules = [
        require(good + fair + poor <= votes, "各档票数之和多于参加评议人数"),
        must(Speak, "会议述法尚未举行", when=Arrange.way == SPOKEN),
        must(Submit, "退回修改后尚未重新提交", since=SendBack, when=done(SendBack)),
    ]


class Feedback(Step, by=RULE_OF_LAW_OFFICE, after=Assess, before=("Confirm", "Excuse"), phase="整改", basis=PRACTICE):
    """反馈评议意见"""
    problems: list[str] = stated("需要整改的问题")
    rectify_by: date = stated("整改期限")
    rules = [
        forbid(rectify_by < today, "整改期限已经过去，请核对"),
    ]


class Rectify(Step, by=REPORTING_UNIT, after=Feedback, before="Confirm", phase="待归档", basis=PRACTICE):
    """报告整改情况"""
    measures: str = stated("整改措施和结果")


class Confirm(Step, by=RULE_OF_LAW_OFFICE, after=Assess, once=True, phase="已述法", basis=REPORTS):
    """确认述法结果，列入年度述职和考核"""
    reviewed: bool = declared("述法情况已列入年终述职内容")
    used: set[str] = stated("结果运用", FIRST_RESPONSIBLE[8], choices=("政绩考核", "干部考察", "通报", "归档"))
    concludes = "已述法"
    rules = [
        must(Rectify, "反馈的问题尚未报告整改情况", PRACTICE, since=Feedback, when=done(Feedback)),
    ]


class Excuse(Step, by=RULE_OF_LAW_OFFICE, after=Arrange, before=Confirm, once=True, phase="免予述法", basis=PRACTICE):
    """免予述法"""
    reason: str = stated("理由", hint="到任时间不长、调离、退休、接受审查调查等")
    agreed = approval("同意", by=INSPECTION_HEAD)
    concludes = "免予述法"


law_performance_report = Procedure(
    "law_performance_report", "年度述法", FIRST_RESPONSIBLE,
    steps=[Arrange, Urge, Submit, SendBack, Speak, Assess, Feedback, Rectify, Confirm, Excuse],
    clocks=[
        Clock("提交述法报告", on_day(Arrange.due, SendBack.due), since=(Arrange, SendBack), until=(Submit, Excuse),
              basis=PRACTICE),
        Clock("评议", None, since=Submit, until=(Assess, SendBack, Excuse), basis=PRACTICE),
        Clock("整改", on_day(Feedback.rectify_by), since=Feedback, until=(Rectify, Excuse), basis=PRACTICE),
    ],
)
