"""第一责任人履职台账: what the first person of a committee, a government or a department does, one matter a year.

Sources: 法治政府建设与责任落实督察工作规定 6—9, 25; 第一责任人职责规定 (中办发〔2016〕71号). How often a meeting
hears a report beyond that is the place's own number.
"""
from fadu.law.enacted import DUTY_INSPECTION
from fadu.procedures.words import *
from fadu.statutes.acts import FIRST_RESPONSIBLE
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, OFFICE, RULE_OF_LAW_OFFICE

KEEPERS = (CLERK, OFFICE, RULE_OF_LAW_OFFICE)
PARTY, CABINET, DEPARTMENT = "党委主要负责人", "政府主要负责人", "部门主要负责人"
FIRST = DUTY_INSPECTION[6]
performance = Linked("law_performance_report", "述法")


class Open(Step, starts=True, by=KEEPERS, phase="履职", basis=FIRST):
    """建立年度台账"""
    year: int = stated("年度")
    kind: str = stated("职务类别", choices=(PARTY, CABINET, DEPARTMENT))
    person: str = stated("第一责任人", personal=True)
    post: str = stated("职务")


class AdoptList(Step, by=KEEPERS, after=Open, before="Close", basis=FIRST_RESPONSIBLE[4]):
    """印发年度履职清单"""
    items: list[str] = stated("履职事项")
    issued_on: date = stated("印发之日")
    rules = [
        forbid(issued_on > today, "印发之日不能晚于今天", PRACTICE),
    ]


class HearYear(Step, by=KEEPERS, after=Open, before="Close", basis=FIRST):
    """专题听取上一年度法治政府建设情况汇报"""
    held_on: date = stated("会议之日")
    meeting: str = stated("会议名称")
    reporter: str = stated("汇报单位")
    asked_for: str = field("提出的要求")
    rules = [
        forbid(held_on > today, "会议尚未召开", PRACTICE),
    ]


class Hear(Step, by=KEEPERS, after=Open, before="Close", basis=FIRST):
    """听取法治建设工作汇报"""
    held_on: date = stated("会议之日")
    meeting: str = stated("会议名称", hint="党委常委会会议、政府常务会议、领导班子会议")
    topic: str = stated("汇报的内容")
    asked_for: str = field("提出的要求")
    rules = [
        forbid(held_on > today, "会议尚未召开", PRACTICE),
    ]


class Resolve(Step, by=KEEPERS, after=Open, before="Close", basis=FIRST):
    """研究解决重大问题"""
    problem: str = stated("重大问题")
    decision: str = stated("研究决定的意见")
    resolved_on: date = stated("研究之日")
    rules = [
        forbid(resolved_on > today, "研究之日不能晚于今天", PRACTICE),
    ]


class Instruct(Step, by=KEEPERS, after=Open, before="Close", basis=FIRST_RESPONSIBLE[4]):
    """批示、部署重要工作"""
    matter: str = stated("批示、部署的事项")
    words: str = stated("批示的要点")
    to: str = stated("承办单位")
    result: str = field("办理结果")


class Study(Step, by=KEEPERS, after=Open, before="Close", basis=FIRST):
    """主持会前学法、集体学法"""
    held_on: date = stated("日期")
    topic: str = stated("内容")
    rules = [
        forbid(held_on > today, "学习尚未举行", PRACTICE),
    ]


class Consult(Step, by=KEEPERS, after=Open, before="Close", basis=FIRST):
    """就重大问题向党委请示汇报"""
    problem: str = stated("请示汇报的问题")
    reported_on: date = stated("请示汇报之日")
    rules = [
        forbid(Open.kind == PARTY, "由政府和部门向本级党委请示汇报"),
        forbid(reported_on > today, "请示汇报之日不能晚于今天", PRACTICE),
    ]


class Oversee(Step, by=KEEPERS, after=Open, before="Close", basis=FIRST_RESPONSIBLE[4]):
    """督促班子成员和下级主要负责人"""
    whom: str = stated("督促的对象")
    what: str = stated("督促的事项", hint="依法决策、出庭应诉、整改落实等")


class Succeed(Step, by=KEEPERS, after=Open, before="Close", basis=PRACTICE):
    """第一责任人调整"""
    person: str = stated("接任的第一责任人", personal=True)
    since: date = stated("到任之日")


class Close(Step, by=KEEPERS, after=Open, once=True, phase="已归档", basis=DUTY_INSPECTION[25]):
    """年度归档，列入年度报告"""
    summary: str = stated("履职情况")
    shortfall: str = field("没有达到要求的情况说明", hint="如实记录，列入年度报告的不足")
    concludes = "已归档"
    heard = count(Hear) + count(HearYear)
    silent = no(given(shortfall))
    rules = [
        forbid(no(done(HearYear)) & silent, "党委每年专题听取上一年度法治政府建设情况汇报，没有听取的应当说明",
               DUTY_INSPECTION[7], when=Open.kind == PARTY),
        forbid((heard < param("年度听取法治建设汇报次数.党委")) & silent, "听取汇报少于本地规定的次数，应当说明",
               PRACTICE, when=Open.kind == PARTY),
        forbid((heard < param("年度听取法治建设汇报次数.政府")) & silent, "听取汇报少于本地规定的次数，应当说明",
               PRACTICE, when=Open.kind == CABINET),
        forbid(performance.open, "年度述法尚未结束", PRACTICE),
    ]


first_responsible = Procedure(
    "first_responsible", "第一责任人履职台账", DUTY_INSPECTION,
    steps=[Open, AdoptList, HearYear, Hear, Resolve, Instruct, Study, Consult, Oversee, Succeed, Close],
    clocks=[
        Clock("专题听取汇报", in_year(limit("fr.hear_year"), Open.year), since=Open, until=(HearYear, Close),
              basis=limit("fr.hear_year").basis, when=Open.kind == PARTY),
        Clock("归档", in_next_year(limit("ar.gov"), Open.year), since=Open, until=Close, basis=PRACTICE),
    ],
)
