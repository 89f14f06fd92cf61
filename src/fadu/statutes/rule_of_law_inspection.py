"""法治督察（法治政府建设与责任落实督察）. Source: 法治政府建设与责任落实督察工作规定 11—19, 28—32.

书面督察 asks for a full self-inspection by a day; 实地督察 goes there with a team. What is found goes back to the unit,
is put right by a day, and is looked at again. A grave failing goes to whoever may hold people to account.
"""
from fadu.law.enacted import DUTY_INSPECTION
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import INSPECTEE, INSPECTION_HEAD, RULE_OF_LAW_OFFICE

DUTY = DUTY_INSPECTION
WRITTEN, ON_SITE = "书面督察", "实地督察"
WAYS = (WRITTEN, ON_SITE)
MEASURES = (
    "听取汇报", "查阅、复制资料", "询问、约谈", "实地走访、暗访", "调查、核实或者转交问题线索", "其他必要的措施",
)
GRAVE = (
    "决策部署落实不力，造成严重后果", "制定的规章、文件违反上位法", "违纪违法决策或者久拖不决",
    "执法不作为、乱执法等造成损害", "干预执法、复议、司法，或者拒不执行生效裁决",
    "复议工作中失职渎职、徇私舞弊", "其他不履行或者不正确履行职责",
    "拒绝、阻碍督察", "提供虚假资料", "拖延、拒不整改", "打击报复",
)
task = Linked("supervised_task", "整改督办任务")


class SetUp(Step, starts=True, by=RULE_OF_LAW_OFFICE, phase="方案", basis=DUTY[11]):
    """立项"""
    name: str = stated("督察名称")
    kind: str = stated("督察类型", choices=("全面督察", "专项督察"))
    topic: str = stated("专项督察的方面", DUTY[15], when=kind == "专项督察")
    units: list[str] = stated("被督察单位", DUTY[3])
    planned: bool = declared("已列入经批准的年度计划，或者已按规定另行报批")


class Scheme(Step, by=RULE_OF_LAW_OFFICE, after=SetUp, before="Report", phase="实施", basis=DUTY[12]):
    """制定督察方案"""
    ways: set[str] = stated("督察方式", choices=WAYS)
    measures: set[str] = stated("拟采取的措施", DUTY[13], choices=MEASURES)
    team: list[str] = stated("督察组成员", DUTY[16], when=overlap(ways, (ON_SITE,)), handlers=True)
    invited: str = field("邀请的代表、委员、专家、记者")


class Notify(Step, by=RULE_OF_LAW_OFFICE, after=Scheme, before="Report", basis=DUTY[12]):
    """通知被督察单位自查"""
    number: str = field("文号")
    report_by: date = stated("书面报告的期限")
    rules = [
        require(overlap(Scheme.ways, (WRITTEN,)), "方案没有确定书面督察", PRACTICE),
        forbid(report_by < today, "报告期限已经过去，请核对", PRACTICE),
    ]


class ReportSelf(Step, by=INSPECTEE, after=Notify, before="Report", basis=DUTY[12]):
    """报送自查报告"""
    complete: bool = declared("已按要求全面自查")
    found: str = stated("自查发现的问题")


class Brief(Step, by=RULE_OF_LAW_OFFICE, after=Scheme, before="Report", basis=DUTY[16]):
    """进驻通报"""
    told: str = stated("听取通报的主要负责人")
    arrived_on: date = stated("进驻之日")
    content: str = stated("通报的目的、安排和要求")
    rules = [
        require(overlap(Scheme.ways, (ON_SITE,)), "方案没有确定实地督察", PRACTICE),
        forbid(arrived_on > today, "进驻之日不能晚于今天", PRACTICE),
    ]


class Inspect(Step, by=RULE_OF_LAW_OFFICE, after=Scheme, before="Report", basis=DUTY[13]):
    """采取督察措施"""
    measures: set[str] = stated("措施", choices=MEASURES)
    record: str = stated("了解的情况")
    honest: bool = declared("如实记录，没有隐瞒或者夸大", DUTY[21])


class Entrust(Step, by=RULE_OF_LAW_OFFICE, after=Scheme, before="Report", basis=DUTY[14]):
    """委托第三方评估"""
    whom: str = stated("受托的机构")
    advice: str = field("评估意见")


class PassOn(Step, by=RULE_OF_LAW_OFFICE, after=Scheme, lasting=True, basis=DUTY[13]):
    """转交重大违法行政问题线索"""
    to: str = stated("接收的部门")
    clue: str = stated("问题线索")


class Report(Step, by=RULE_OF_LAW_OFFICE, after=Scheme, once=True, phase="反馈", basis=DUTY[17]):
    """撰写督察报告"""
    progress: str = stated("进展、成效和责任落实情况")
    problems: list[str] = field("存在的问题", hint="一行一个；没有发现问题的不填")
    causes: str = stated("原因分析", when=given(problems))
    advice: str = stated("意见建议", when=given(problems))
    rules = [
        must(ReportSelf, "被督察单位尚未报送自查报告", DUTY[12], when=overlap(Scheme.ways, (WRITTEN,)),
             unless=missed("自查报告")),
        must(Inspect, "实地督察尚未开展", DUTY[12], when=overlap(Scheme.ways, (ON_SITE,))),
        must(Brief, "进驻后应当向被督察单位主要负责人通报", DUTY[16], when=overlap(Scheme.ways, (ON_SITE,))),
    ]


found = named("督察发现问题", given(Report.problems))


class Feedback(Step, by=RULE_OF_LAW_OFFICE, after={Report: DUTY[17]}, before="Close", phase="整改", basis=DUTY[18]):
    """反馈督察结果"""
    number: str = field("文号")
    received_on: date = stated("被督察单位收到之日")
    rectify_by: date = stated("整改期限", when=found)
    rules = [
        forbid(rectify_by < received_on, "整改期限早于收到之日", PRACTICE),
    ]


class Rectify(Step, by=INSPECTEE, after=Feedback, before="Close", phase="待核查", basis=DUTY[18]):
    """报告整改情况"""
    measures: str = stated("整改措施和结果")
    solved: int = stated("已整改的问题", unit="个")
    left: int = stated("尚未整改的问题", unit="个")
    rules = [
        require(found, "没有需要整改的问题", PRACTICE),
        require(solved + left == size(Report.problems), "已整改和尚未整改的问题之和应当等于反馈的问题数", PRACTICE),
    ]


class Verify(Step, by=RULE_OF_LAW_OFFICE, after=Rectify, before="Close", phase="核查", basis=DUTY[18]):
    """核查整改情况"""
    passed: bool = asked("整改到位")
    opinion: str = stated("核查意见")
    rectify_by: date = stated("继续整改的期限", PRACTICE, when=denied(passed))
    rules = [
        forbid(passed & (Rectify.left > 0), "还有问题尚未整改", PRACTICE),
        forbid(passed & task.open, "整改督办任务尚未办结", PRACTICE),
        forbid(rectify_by < today, "继续整改的期限已经过去，请核对", PRACTICE),
    ]


class Summon(Step, by=(RULE_OF_LAW_OFFICE, INSPECTION_HEAD), after=either(Report, Inspect), lasting=True,
             basis=DUTY[30]):  # fmt: skip
    """约谈"""
    whom: str = stated("被约谈人")
    matter: str = stated("约谈的重大责任事项")
    record: str = stated("约谈的要求")


class ListForSupervision(Step, by=RULE_OF_LAW_OFFICE, after=Report, before="Close", basis=DUTY[30]):
    """挂牌督办"""
    ground: str = stated("挂牌督办的情形", DUTY[29], choices=GRAVE[:7])
    finish_by: date = stated("完成查处、整改的期限")
    agreed = approval("同意挂牌督办", by=INSPECTION_HEAD, basis=PRACTICE)


class Circulate(Step, by=RULE_OF_LAW_OFFICE, after=Report, lasting=True, basis=DUTY[31]):
    """通报、曝光典型案例"""
    scope: str = stated("通报的范围或者曝光的媒体")
    case: str = stated("典型案例")
    screened: bool = declared("不涉及党和国家秘密")


class ReportOut(Step, by=RULE_OF_LAW_OFFICE, after=Report, lasting=True, basis=DUTY[19]):
    """向上级和纪检监察、组织人事部门通报"""
    to: list[str] = stated("通报的机关、部门")
    form: str = field("简报、专报的期号")


class Transfer(Step, by=RULE_OF_LAW_OFFICE, after=either(Report, Inspect), lasting=True, basis=DUTY[29]):
    """移送责任追究"""
    ground: str = stated("移送的情形", choices=GRAVE)
    to: str = stated("接收的机关", DUTY[28])
    facts: str = stated("事实和材料")
    crime: bool = field("涉嫌犯罪")
    agreed = approval("同意移送", by=INSPECTION_HEAD, basis=PRACTICE)


class Close(Step, by=RULE_OF_LAW_OFFICE, after=Feedback, once=True, phase="已销号", basis=DUTY[18]):
    """办结销号"""
    result: str = stated("办结情形", choices=("整改到位", "没有发现问题"))
    concludes = result
    rules = [
        require(found, "没有发现问题的，不按整改到位办结", PRACTICE, when=result == "整改到位"),
        forbid(found, "发现的问题应当督促整改", when=result == "没有发现问题"),
        must(Verify, "整改未经核查到位，不得销号", having=Verify.passed, since=Rectify, when=found),
        must(Transfer, "挂牌督办的情形应当移送责任追究", DUTY[29], when=done(ListForSupervision)),
    ]


class CallOff(Step, by=RULE_OF_LAW_OFFICE, after=SetUp, before=Report, once=True, phase="取消", basis=PRACTICE):
    """取消督察"""
    reason: str = stated("理由")
    agreed = approval("同意取消", by=INSPECTION_HEAD)
    concludes = "取消"


rule_of_law_inspection = Procedure(
    "rule_of_law_inspection", "法治督察", DUTY,
    steps=[
        SetUp, Scheme, Notify, ReportSelf, Brief, Inspect, Entrust, PassOn, Report, Feedback, Rectify, Verify, Summon,
        ListForSupervision, Circulate, ReportOut, Transfer, Close, CallOff,
    ],
    clocks=[
        Clock("自查报告", on_day(Notify.report_by), since=Notify, until=(ReportSelf, Report, CallOff), basis=DUTY[12]),
        Clock("反馈", None, since=Report, until=Feedback, basis=DUTY[18]),
        Clock("整改", on_day(Feedback.rectify_by, Verify.rectify_by), since=(Feedback.received_on, Verify),
              until=(Rectify, Close), basis=DUTY[18], when=found),
        Clock("核查整改", None, since=Rectify, until=(Verify, Close), basis=DUTY[18]),
        Clock("挂牌督办", on_day(ListForSupervision.finish_by), since=ListForSupervision, until=Close, basis=DUTY[30]),
    ],
)
