"""应急预案（编制、审批、备案、公布、演练、评估、修订）. Sources: 突发事件应对法 26—28, 42; 国办发〔2024〕5号."""
from fadu.law.enacted import EMERGENCY_PLANS
from fadu.procedures.words import *
from fadu.statutes.acts import EMERGENCY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import DRAFTER, EMERGENCY_OFFICE, GOVERNMENT, HEAD

PLANS = EMERGENCY_PLANS
MAKING, APPROVING = PLANS["第三章"], PLANS["第四章"]
DRILLING, MENDING = PLANS["第五章"], PLANS["第六章"]
GENERAL, SPECIAL, DEPARTMENT = "总体应急预案", "专项应急预案", "部门应急预案"
MAKERS = (DRAFTER, EMERGENCY_OFFICE)
CONTENTS = ("组织指挥体系与职责", "预防与预警机制", "处置程序", "应急保障措施", "事后恢复与重建措施")
APPROVED = (HEAD, GOVERNMENT)


class Begin(Step, starts=True, by=MAKERS, phase="编制", basis=EMERGENCY[26]):
    """启动编制"""
    name: str = stated("预案名称")
    kind: str = stated("预案类别", choices=(GENERAL, SPECIAL, DEPARTMENT, "联合应急预案", "乡镇（街道）应急预案"))
    event: str = stated("突发事件类别", choices=("自然灾害", "事故灾难", "公共卫生事件", "社会安全事件", "综合"))
    team: str = stated("编制工作小组", MAKING)


class Survey(Step, by=MAKERS, after=Begin, before="Issue", basis=MAKING):
    """风险评估、应急资源调查、案例分析"""
    risks: str = stated("风险评估")
    resources: str = stated("应急资源调查")


class Hear(Step, by=MAKERS, after=Begin, before="Issue", phase="征求意见", basis=EMERGENCY[28]):
    """听取有关部门、单位、专家和社会各方面意见"""
    whom: list[str] = stated("听取意见的部门、单位、专家")
    adopted: str = stated("采纳情况")


class Submit(Step, by=MAKERS, after={Begin: None, Survey: MAKING, Hear: EMERGENCY[28]}, before="Issue", phase="审核",
             basis=APPROVING):  # fmt: skip
    """报送审核"""
    contents: set[str] = stated("预案的内容", EMERGENCY[28], choices=CONTENTS)
    levels: bool = declared("已确定应急响应级别", EMERGENCY[71])
    linked: bool = declared("已与相关预案衔接", EMERGENCY[27])
    notes: str = stated("编制说明")
    rules = [
        require(size(contents) >= len(CONTENTS), "应当规定法律要求的各项内容", EMERGENCY[28], when=given(contents)),
    ]


class Examine(Step, by=EMERGENCY_OFFICE, after=Submit, before="Issue", phase="评审", basis=APPROVING):
    """审核、专家评审"""
    experts: list[str] = field("参加评审的专家", handlers=True)
    passed: bool = asked("评审通过")
    opinion: str = stated("评审意见")


class Approve(Step, by=APPROVED, after=Examine, before="Issue", phase="印发", basis=APPROVING):
    """审批"""
    meeting: str = stated("审议的会议", hint="总体预案：政府常务会议；部门预案：部门会议")
    agreed: bool = asked("同意印发")
    rules = [
        must(Examine, "审核、评审尚未通过", having=Examine.passed, since=Submit),
    ]


class Issue(Step, by=MAKERS, after=Approve, once=True, phase="施行", basis=APPROVING):
    """印发"""
    number: str = stated("文号")
    issued_on: date = stated("印发之日")
    secret: bool = asked("涉密，不予公布")
    rules = [
        must(Approve, "审批没有同意印发，或者重新报送后尚未审批", having=Approve.agreed, since=Submit),
        forbid(issued_on > today, "印发之日不能晚于今天", PRACTICE),
    ]


class File(Step, by=MAKERS, after=Issue, once=True, basis=PLANS["第二十六条"]):
    """报送备案"""
    to: list[str] = stated("备案的机关")
    filed_on: date = stated("报送之日")
    materials: bool = declared("报送正式文本、电子文本和编制说明")
    rules = [
        forbid(filed_on > today, "报送之日不能晚于今天", PRACTICE),
    ]


class Publish(Step, by=MAKERS, after=Issue, once=True, basis=APPROVING):
    """向社会公布"""
    where: str = stated("公布的网站")
    rules = [
        forbid(Issue.secret, "涉密的预案不予公布"),
    ]


class Train(Step, by=MAKERS, after=Issue, before="Repeal", basis=DRILLING):
    """培训、宣传"""
    what: str = stated("培训、宣传的内容")
    reached: int = stated("人次", unit="人次")


class Drill(Step, by=MAKERS, after=Issue, before="Repeal", basis=DRILLING):
    """应急演练"""
    held_on: date = stated("演练之日", held="应急演练")
    way: str = stated("演练方式", choices=("实战演练", "桌面推演"))
    scene: str = stated("演练的科目")
    units: list[str] = stated("参加的单位")
    rules = [
        forbid(held_on > today, "演练尚未举行", PRACTICE),
    ]


class JudgeDrill(Step, by=MAKERS, after=Drill, before="Repeal", basis=DRILLING):
    """演练评估"""
    finding: str = stated("评估情况")
    flaws: list[str] = field("发现的问题", hint="一行一个；没有的不填")
    must_revise: bool = asked("预案需要修订")


class Evaluate(Step, by=MAKERS, after=Issue, before="Repeal", basis=MENDING):
    """定期评估预案"""
    evaluated_on: date = stated("评估之日")
    conclusion: str = stated("评估结论", choices=("继续适用", "修订", "废止"))
    finding: str = stated("针对性、实用性、可操作性分析")
    rules = [
        forbid(evaluated_on > today, "评估之日不能晚于今天", PRACTICE),
    ]


class Revise(Step, by=MAKERS, after=Issue, before="Repeal", phase="修订", basis=EMERGENCY[28]):
    """修订"""
    ground: str = stated("修订的情形", choices=(
        "上位法或者上位预案变化", "指挥机构及其职责重大调整", "风险发生重大变化", "重要应急资源重大变化",
        "实际应对或者演练中发现问题", "评估需要", "其他",
    ))
    change: str = stated("修订的内容")
    heard: bool = declared("修订已听取有关方面意见")
    approved = approval("批准修订", by=APPROVED, basis=MENDING)
    number: str = stated("新文号")
    issued_on: date = stated("修订后印发之日")
    rules = [
        forbid(issued_on > today, "印发之日不能晚于今天", PRACTICE),
    ]


class FileAgain(Step, by=MAKERS, after=Revise, before="Repeal", phase="施行", basis=PLANS["第二十六条"]):
    """修订后报送备案"""
    to: list[str] = stated("备案的机关")
    filed_on: date = stated("报送之日")
    rules = [
        forbid(filed_on > today, "报送之日不能晚于今天", PRACTICE),
    ]


class Repeal(Step, by=MAKERS, after=Issue, once=True, phase="已废止", basis=MENDING):
    """废止"""
    number: str = stated("废止的文号")
    reason: str = stated("理由")
    agreed = approval("同意废止", by=APPROVED)
    concludes = "废止"


class Drop(Step, by=MAKERS, after=Begin, before=Issue, once=True, phase="不编制", basis=PRACTICE):
    """终止编制"""
    reason: str = stated("理由")
    concludes = "终止编制"


revised = named("演练或者评估认为需要修订", JudgeDrill.must_revise | (Evaluate.conclusion == "修订"))
emergency_plan = Procedure(
    "emergency_plan", "应急预案", EMERGENCY,
    steps=[
        Begin, Survey, Hear, Submit, Examine, Approve, Issue, File, Publish, Train, Drill, JudgeDrill, Evaluate,
        Revise, FileAgain, Repeal, Drop,
    ],
    clocks=[
        Clock("报送备案", limit("ep.file"), since=Issue.issued_on, until=(File, Repeal)),
        Clock("修订后备案", limit("ep.file"), since=Revise.issued_on, until=(FileAgain, Repeal)),
        Clock("公布", limit("ep.publish"), since=Issue.issued_on, until=(Publish, Repeal), when=no(Issue.secret)),
        Clock("演练", limit("ep.drill"), since=(Issue.issued_on, Drill.held_on), until=(Drill, Repeal),
              when=among(Begin.kind, (SPECIAL, DEPARTMENT))),
        Clock("演练评估", None, since=Drill, until=(JudgeDrill, Repeal), basis=DRILLING),
        Clock("定期评估", limit("ep.evaluate"), since=(Issue.issued_on, Evaluate.evaluated_on),
              until=(Evaluate, Repeal)),
        Clock("修订", None, since=(JudgeDrill, Evaluate), until=(Revise, Repeal), basis=EMERGENCY[28], when=revised),
    ],
)
