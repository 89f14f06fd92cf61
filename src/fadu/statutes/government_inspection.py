"""政府督查. Source: 政府督查工作条例 (国务院令第733号) 4—25."""
from fadu.law.enacted import INSPECTION
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CHECKED, CLERK, GOVERNMENT, GOVERNMENT_HEAD, INSPECTORATE

INSPECTORS = (INSPECTORATE, CLERK)
OWN, TEAM, DEPARTMENT = "政府督查机构", "派出的督查组", "指定的部门"
PROPOSED = "督查机构建议"
MEANS = (
    "自查、说明情况", "听取汇报", "检查、访谈、暗访", "座谈、听证、统计、评估", "调阅、复制资料",
    "信函、电话、媒体收集线索", "约谈负责人或者责任人", "“互联网+督查”",
)
UPHELD, CHANGED, REVOKED = "维持", "变更", "撤销"
task = Linked("supervised_task", "整改督办任务")


class Decide(Step, starts=True, by=INSPECTORS, phase="方案", basis=INSPECTION[11]):
    """确定督查事项"""
    topic: str = stated("督查事项")
    content: str = stated("督查内容", INSPECTION[4], choices=(
        "党中央、国务院决策部署落实", "上级和本级政府部署落实", "法定职责履行", "行政效能",
    ))
    ground: str = stated("来源", choices=("本级人民政府决定", "行政首长指令", PROPOSED))
    document: str = stated("决定、指令、批准的文号或者日期")
    approved = approval("批准督查事项", by=GOVERNMENT_HEAD, when=ground == PROPOSED)
    objects: list[str] = stated("督查对象", INSPECTION[5])
    form: str = stated("督查形式", INSPECTION[14], choices=("综合督查", "专项督查", "事件调查", "日常督办", "线索核查"))
    organiser: str = stated("承担督查的单位", choices=(OWN, TEAM, DEPARTMENT))
    leader: str = stated("督查组组长", INSPECTION[8], when=organiser == TEAM)
    designation: str = stated("本级人民政府指定的文号", INSPECTION[7], when=organiser == DEPARTMENT)
    within: str = stated("指定的事项、范围、职责、期限", INSPECTION[7], when=organiser == DEPARTMENT)
    rules = [
        forbid(actor_is(CLERK) & no(organiser == DEPARTMENT), "所属部门未经本级人民政府指定，不得开展政府督查",
               INSPECTION[7], when=given(organiser)),
    ]


class Scheme(Step, by=INSPECTORS, after=Decide, once=True, phase="实施", basis=INSPECTION[15]):
    """制定督查方案"""
    content: str = stated("督查的具体内容")
    objects: list[str] = stated("督查对象", INSPECTION[5])
    scope: str = stated("督查的范围")
    means: set[str] = stated("督查方式", INSPECTION[12], choices=MEANS)
    until: date = stated("督查的时限")
    trained: bool = declared("已对督查人员提前培训")
    repeated: bool = asked("同一事项正在重复督查、多头督查")
    rules = [
        forbid(repeated, "严禁重复督查、多头督查"),
        forbid(until < today, "督查的时限已经过去，请核对", PRACTICE),
    ]


class Adjust(Step, by=INSPECTORS, after=Scheme, before="Conclude", basis=INSPECTION[15]):
    """调整督查方案"""
    objects: list[str] = stated("调整后的督查对象", INSPECTION[5])
    change: str = stated("调整的内容、范围和理由")
    until: date = stated("调整后的时限")
    agreed = approval("同意调整", by=GOVERNMENT_HEAD)


class Explain(Step, by=CHECKED, after=Scheme, before="Conclude", basis=INSPECTION[12]):
    """自查、说明情况"""
    content: str = stated("自查和说明的情况")


class Inspect(Step, by=INSPECTORS, after={Scheme: INSPECTION[15]}, before="Conclude", basis=INSPECTION[12]):
    """开展督查"""
    means: set[str] = stated("采取的方式", choices=MEANS)
    objects: list[str] = stated("督查的对象")
    record: str = stated("督查的情况")
    beyond: bool = asked("超出督查方案确定的范围、内容", INSPECTION[15])
    no_interference: bool = declared("没有干预督查对象的正常工作", INSPECTION[15])
    rules = [
        forbid(beyond, "不得随意扩大督查范围、变更督查内容", INSPECTION[15]),
        forbid(outside(objects, Scheme.objects), "不得随意变更督查对象", INSPECTION[15], when=no(done(Adjust))),
        forbid(outside(objects, Adjust.objects), "不得随意变更督查对象", INSPECTION[15], when=done(Adjust)),
    ]


class Correct(Step, by=INSPECTORS, after=Scheme, lasting=True, basis=INSPECTION[25]):
    """责令改正妨碍督查的行为"""
    whom: str = stated("督查对象或者工作人员")
    conduct: str = stated("阻碍、隐瞒、弄虚作假或者毁灭证据的行为")


class HandClue(Step, by=INSPECTORS, after=Scheme, lasting=True, basis=INSPECTION[23]):
    """移送问题线索"""
    to: str = stated("接收的机关", choices=("监察机关", "司法机关"))
    clue: str = stated("问题线索")


class Conclude(Step, by=GOVERNMENT, after={Inspect: INSPECTION[16]}, once=True, phase="反馈", basis=INSPECTION[16]):
    """作出督查结论"""
    number: str = field("文号")
    finding: str = stated("督查结论")
    sound: bool = declared("事实清楚，证据充分，客观公正")
    concerns: bool = asked("与督查对象有关")
    problems: list[str] = field("要求整改的事项", hint="一行一个；没有的不填")
    rectify_by: date = stated("整改期限", PRACTICE, when=given(problems))
    clue: bool = asked("发现职务违法、职务犯罪或者其他犯罪的问题线索", INSPECTION[23])
    participants: list[str] = stated("参与作出督查结论的工作人员", INSPECTION[17], handlers=True)
    rules = [
        forbid(rectify_by < today, "整改期限已经过去，请核对", PRACTICE),
    ]


found = named("督查结论要求整改", given(Conclude.problems))


class Feedback(Step, by=INSPECTORS, after=Conclude, once=True, phase="整改", basis=INSPECTION[16]):
    """向督查对象反馈督查结论"""
    received_on: date = stated("督查对象收到之日")


class AskRecheck(Step, by=CHECKED, after=Feedback, observed=True, phase="复核", basis=INSPECTION[17]):
    """申请复核"""
    received_on: date = stated("收到申请之日")
    reasons: str = stated("对督查结论的异议和理由")
    rules = [
        forbid(received_on > Feedback.received_on + limit("gi.recheck_request").period, "申请复核超过30日"),
    ]


in_time = named(
    "在三十日内申请复核", AskRecheck.received_on <= Feedback.received_on + limit("gi.recheck_request").period
)


class Recheck(Step, by=GOVERNMENT, after=AskRecheck, phase="整改", basis=INSPECTION[17]):
    """作出复核决定"""
    result: str = stated("复核决定", choices=(UPHELD, CHANGED, REVOKED))
    reasons: str = stated("理由")
    reviewers: list[str] = stated("办理复核的工作人员", handlers=True)
    rules = [
        require(disjoint(reviewers, Conclude.participants), "参与作出督查结论的工作人员在复核中应当回避"),
        require(disjoint(actor, Conclude.participants), "参与作出督查结论的工作人员在复核中应当回避"),
    ]


class RefuseRecheck(Step, by=GOVERNMENT, after=AskRecheck, phase="整改", basis=INSPECTION[17]):
    """不予受理逾期的复核申请"""
    reasons: str = stated("理由")
    rules = [
        forbid(in_time, "在三十日内申请复核的，应当作出复核决定"),
    ]


class Rectify(Step, by=CHECKED, after=Feedback, before="Close", phase="待核查", basis=INSPECTION[18]):
    """报告整改情况"""
    measures: str = stated("整改措施和结果")
    rules = [
        require(found, "督查结论没有要求整改", PRACTICE),
    ]


class Verify(Step, by=INSPECTORS, after=Rectify, before="Close", phase="核查", basis=INSPECTION[18]):
    """核查整改情况"""
    passed: bool = asked("整改到位")
    opinion: str = stated("核查意见")
    rectify_by: date = stated("继续整改的期限", PRACTICE, when=denied(passed))
    rules = [
        forbid(passed & task.open, "整改督办任务尚未办结", PRACTICE),
        forbid(rectify_by < today, "继续整改的期限已经过去，请核对", PRACTICE),
    ]


class ProposeRepeal(Step, by=INSPECTORATE, after=Conclude, lasting=True, basis=INSPECTION[19]):
    """建议改变或者撤销不适当的决定、命令"""
    document: str = stated("决定、命令等规范性文件")
    reasons: str = stated("理由")


class Research(Step, by=INSPECTORATE, after=Conclude, lasting=True, basis=INSPECTION[20]):
    """报告突出问题调查研究情况"""
    problem: str = stated("突出问题")
    report: str = stated("调查研究的情况")


class Propose(Step, by=INSPECTORATE, after=either(Conclude, Verify), lasting=True, basis=INSPECTION[21]):
    """提出表扬、激励、批评或者追究责任的建议"""
    kind: str = stated("建议", choices=("表扬", "激励", "批评", "追究责任"))
    whom: str = stated("对象")
    approved = approval("批准", by=GOVERNMENT_HEAD)
    handed_to: str = stated("调查处理的有权机关", when=kind == "追究责任")


class Close(Step, by=INSPECTORS, after=Conclude, once=True, phase="已办结", basis=INSPECTION[18]):
    """办结归档"""
    result: str = stated("办结情形", choices=("整改到位", "没有要求整改", "结论经复核撤销"))
    concludes = result
    rules = [
        must(Feedback, "与督查对象有关的结论应当向其反馈", INSPECTION[16], when=Conclude.concerns),
        must(HandClue, "发现的问题线索应当移送", INSPECTION[23], when=Conclude.clue),
        forbid(found, "督查结论要求整改的事项尚未整改到位", when=result == "没有要求整改"),
        require(found, "督查结论没有要求整改", PRACTICE, when=result == "整改到位"),
        must(Verify, "整改未经核查到位", PRACTICE, having=Verify.passed, since=Rectify,
             when=found & no(Recheck.result == REVOKED)),
        require(Recheck.result == REVOKED, "督查结论没有被复核撤销", INSPECTION[17], when=result == "结论经复核撤销"),
        forbid(in_time & no(later(Recheck, AskRecheck)), "复核申请尚未决定", INSPECTION[17]),
        require(later(Recheck, AskRecheck) | later(RefuseRecheck, AskRecheck), "复核申请尚未答复", PRACTICE,
                when=done(AskRecheck) & no(in_time)),
    ]


class Stop(Step, by=INSPECTORS, after=Decide, before="Conclude", once=True, phase="终止", basis=PRACTICE):
    """终止督查"""
    reason: str = stated("理由")
    agreed = approval("同意终止", by=GOVERNMENT_HEAD)
    concludes = "终止"


government_inspection = Procedure(
    "government_inspection", "政府督查", INSPECTION,
    steps=[
        Decide, Scheme, Adjust, Explain, Inspect, Correct, HandClue, Conclude, Feedback, AskRecheck, Recheck,
        RefuseRecheck, Rectify, Verify, ProposeRepeal, Research, Propose, Close, Stop,
    ],
    clocks=[
        Clock("督查时限", on_day(Scheme.until, Adjust.until), since=(Scheme, Adjust), until=(Conclude, Stop),
              basis=INSPECTION[15]),
        Clock("反馈", None, since=Conclude, until=(Feedback, Close), basis=INSPECTION[16], when=Conclude.concerns),
        Clock("复核", limit("gi.recheck"), since=AskRecheck.received_on, until=(Recheck, RefuseRecheck)),
        Clock("整改", on_day(Conclude.rectify_by, Verify.rectify_by), since=(Feedback, Verify), until=(Rectify, Close),
              basis=INSPECTION[18], when=found),
        Clock("移送线索", None, since=Conclude, until=HandClue, basis=INSPECTION[23], when=Conclude.clue),
    ],
)
