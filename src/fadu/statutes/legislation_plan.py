"""年度规章制定工作计划. Sources: 规章制定程序条例 10—13; 法规规章备案审查条例 22."""
from fadu.procedures.words import *
from fadu.statutes.acts import RULE_FILING, RULE_MAKING
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import GOVERNMENT, LEGAL_OFFICE, OFFICE


class Collect(Step, starts=True, by=LEGAL_OFFICE, phase="征集", basis=RULE_MAKING[10]):
    """征集立项申请和项目建议"""
    year: int = stated("年度", unit="年")
    whom: list[str] = field("征集的部门、下级人民政府")
    public: str = field("向社会公开征集的途径")


class Apply(Step, by=OFFICE, after=Collect, before="Close", basis=RULE_MAKING[11]):
    """收到立项申请、项目建议"""
    name: str = stated("规章名称")
    from_whom: str = stated("申请立项的单位、建议人")
    necessity: str = stated("制定的必要性")
    problems: str = stated("所要解决的主要问题")
    measures: str = stated("拟确立的主要制度")


class Assess(Step, by=LEGAL_OFFICE, after=Collect, before="Close", basis=RULE_MAKING[12]):
    """评估论证"""
    opinion: str = stated("评估论证意见")


class Compile(Step, by=LEGAL_OFFICE, after=Collect, before="Publish", phase="拟订", basis=RULE_MAKING[12]):
    """拟订年度计划"""
    items: list[str] = stated("规章名称")
    drafters: list[str] = stated("起草单位")
    finish_by: list[str] = stated("完成时间")
    bills: list[str] = field("拟提请人大审议的地方性法规草案")
    rules = [
        must(Assess, "立项申请和项目建议应当评估论证"),
        require(size(drafters) == size(items), "应当明确每一项目的起草单位"),
        require(size(finish_by) == size(items), "应当明确每一项目的完成时间"),
    ]


class Approve(Step, by=GOVERNMENT, after=Compile, before="Publish", phase="批准", basis=RULE_MAKING[12]):
    """本级人民政府批准"""
    meeting: str = field("会议")
    approved_on: date = stated("批准之日")


class Publish(Step, by=(LEGAL_OFFICE, OFFICE), after=Compile, once=True, phase="执行", basis=RULE_MAKING[12]):
    """向社会公布计划"""
    published_on: date = stated("公布之日")
    where: str = stated("公布途径")
    rules = [
        must(Approve, "应当报本级人民政府批准后公布", since=Compile),
    ]


class Track(Step, by=LEGAL_OFFICE, after=Publish, before="Close", basis=RULE_MAKING[13]):
    """跟踪计划执行情况"""
    progress: str = stated("执行情况")


class Adjust(Step, by=(LEGAL_OFFICE, GOVERNMENT), after=Publish, before="Close", basis=RULE_MAKING[13]):
    """调整计划"""
    added: list[str] = field("增加的项目")
    removed: list[str] = field("减少的项目")
    argued: str = field("拟增加项目的补充论证")
    reason: str = stated("调整的理由")
    rules = [
        require(given(added) | given(removed), "应当列明增加或者减少的项目"),
        require(given(argued), "对拟增加的规章项目应当进行补充论证", when=given(added)),
    ]


class ReportCatalogue(Step, by=(LEGAL_OFFICE, OFFICE), after=Publish, once=True, basis=RULE_FILING[22]):
    """报送年度规章目录"""
    made: int = stated("当年制定的规章", unit="件")
    to: list[str] = stated("报送的备案审查工作机构")


class Close(Step, by=LEGAL_OFFICE, after=Publish, once=True, phase="已办结", basis=PRACTICE):
    """年度终了，总结计划执行情况"""
    planned: int = stated("计划项目", unit="件")
    finished: int = stated("完成项目", unit="件")
    reasons: str = stated("未完成的原因", when=finished < planned)
    concludes = "年度终了"
    rules = [
        must(ReportCatalogue, "尚未报送年度规章目录", RULE_FILING[22]),
    ]


class Abandon(Step, by=LEGAL_OFFICE, after=Collect, before=Publish, phase="已终止", basis=PRACTICE):
    """本年度不制定规章"""
    reason: str = stated("理由")
    concludes = "不制定计划"


legislation_plan = Procedure(
    "legislation_plan", "年度规章制定工作计划", RULE_MAKING,
    steps=[Collect, Apply, Assess, Compile, Approve, Publish, Track, Adjust, ReportCatalogue, Close, Abandon],
    clocks=[
        Clock("报送目录", in_next_year(limit("rule.annual_catalog"), Collect.year), since=Publish,
              until=ReportCatalogue, basis=RULE_FILING[22]),
    ],
)
