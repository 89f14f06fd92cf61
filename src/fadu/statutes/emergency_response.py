"""突发事件应对（报告、预警、响应、决定命令备案、征用、恢复、总结）. Source: 突发事件应对法 (2024)."""
from fadu.procedures.words import *
from fadu.statutes.acts import EMERGENCY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import COMMAND, EMERGENCY_OFFICE, GOVERNMENT

LAW = EMERGENCY
LEADERS = (GOVERNMENT, COMMAND)
CLERKS = (EMERGENCY_OFFICE, *LEADERS)
LEVELS = ("一级", "二级", "三级", "四级")
SECURITY = "社会安全事件"


class Receive(Step, starts=True, by=CLERKS, phase="报告", basis=LAW[60]):
    """接报核实"""
    name: str = stated("突发事件")
    kind: str = stated("类别", LAW[2], choices=("自然灾害", "事故灾难", "公共卫生事件", SECURITY))
    grade: str = field("分级", choices=("特别重大", "重大", "较大", "一般"))
    happened: bool = asked("已经发生")
    received_at: datetime = stated("接报时间")
    content: str = stated("时间、地点、伤亡损失和已采取的措施")


class ReportUp(Step, by=CLERKS, after=Receive, lasting=True, basis=LAW[17]):
    """向上一级人民政府报告"""
    reported_at: datetime = stated("报告时间")
    what: str = stated("报告的内容")
    direct: bool = field("网络直报或者越级上报")
    truthful: bool = declared("及时、客观、真实，没有迟报、谎报、瞒报、漏报", LAW[61])


class Warn(Step, by=LEADERS, after=Receive, before=("LiftResponse", "Close"), phase="预警期", basis=LAW[64]):
    """发布或者调整警报，宣布进入预警期"""
    level: str = stated("预警级别", LAW[63], choices=LEVELS)
    text: str = stated("类别、起始时间、可能影响的范围、警示事项、应当采取的措施")
    issued_at: datetime = stated("发布时间")
    told: bool = declared("已同时报告上一级人民政府，向驻军和毗邻地区通报")
    rules = [
        forbid(Receive.kind == SECURITY, "社会安全事件不适用预警，应当按照规定报告", LAW[69]),
    ]


class LiftWarning(Step, by=LEADERS, after=Warn, before="Close", phase="预警解除", basis=LAW[70]):
    """解除警报，终止预警期"""
    lifted_at: datetime = stated("解除时间")
    stopped: bool = declared("已解除采取的有关措施")


class Respond(Step, by=LEADERS, after=Receive, before=("LiftResponse", "Close"), phase="应急响应", basis=LAW[72]):
    """启动或者调整应急响应"""
    level: str = stated("响应级别", LAW[71], choices=LEVELS)
    matters: str = stated("响应事项")
    expected: str = stated("预计期限")
    measures: str = stated("应急处置措施")
    plan: str = field("依据的应急预案")
    reported: bool = declared("已向上级人民政府报告")
    rules = [
        require(Receive.happened, "突发事件发生后启动应急响应；即将发生的，先发布警报", unless=done(Warn)),
    ]


class Order(Step, by=LEADERS, after=either(Warn, Respond), before="Close", basis=LAW[20]):
    """发布决定、命令、措施"""
    number: str = stated("文号")
    content: str = stated("决定、命令、措施的内容", LAW[73])
    ground: str = stated("法律依据", LAW[72])
    proportionate: bool = declared("与社会危害相适应，选择对权益影响较小的措施", LAW[10])
    announced_on: date = stated("公布之日", LAW[7])
    rules = [
        forbid(announced_on > today, "公布之日不能晚于今天", PRACTICE),
    ]


class FileOrder(Step, by=CLERKS, after=Order, lasting=True, basis=LAW[25]):
    """将决定、命令、措施报本级人大常委会备案"""
    filed_on: date = stated("报送之日")
    number: str = stated("备案的决定、命令文号")
    rules = [
        forbid(filed_on > today, "报送之日不能晚于今天", PRACTICE),
    ]


class Inform(Step, by=CLERKS, after=Receive, lasting=True, basis=LAW[7]):
    """发布信息、澄清虚假信息"""
    content: str = stated("发布的信息")
    where: str = stated("发布的渠道")
    accurate: bool = declared("信息准确")


class Requisition(Step, by=(*LEADERS, EMERGENCY_OFFICE), after=either(Warn, Respond), before="LiftResponse",
                  basis=LAW[12]):  # fmt: skip
    """征用单位和个人的财产"""
    what: str = stated("征用的设备、设施、场地、交通工具等")
    whose: str = stated("被征用人", personal=True)
    need: str = stated("应急的紧急需要")


class Return(Step, by=(*LEADERS, EMERGENCY_OFFICE), after=Requisition, lasting=True, basis=LAW[12]):
    """返还财产、给予补偿"""
    returned_on: date = stated("返还之日")
    damaged: bool = asked("财产被毁损、灭失")
    compensation: Decimal = stated("补偿", unit="元")
    rules = [
        forbid(damaged & no(compensation > 0), "财产征用后毁损、灭失的，应当给予公平、合理的补偿",
               when=given(compensation)),
    ]


class Collect(Step, by=CLERKS, after=Respond, before="LiftResponse", basis=LAW[83]):
    """要求提供个人信息"""
    what: str = stated("获取的信息和范围")
    needed: bool = declared("在履行法定职责所必需的范围和限度内")


class LiftResponse(Step, by=LEADERS, after=Respond, once=True, phase="恢复重建", basis=LAW[86]):
    """解除应急响应"""
    lifted_on: date = stated("解除之日")
    controlled: bool = declared("威胁和危害得到控制或者消除")
    stopped: bool = declared("已停止执行应急处置措施")
    rules = [
        forbid(lifted_on > today, "解除之日不能晚于今天", PRACTICE),
    ]


class Assess(Step, by=CLERKS, after=LiftResponse, once=True, basis=LAW[87]):
    """调查评估影响和损失，制定恢复重建计划"""
    losses: str = stated("影响和损失")
    plan: str = stated("恢复重建计划")
    reported_on: date = stated("向上一级人民政府报告之日")


class Destroy(Step, by=CLERKS, after=LiftResponse, lasting=True, basis=LAW[85]):
    """销毁或者依法留存个人信息"""
    how: str = stated("处理方式", choices=("已销毁", "作为证据或者调查评估需要留存"))
    assessed: bool = declared("留存已经合法性、必要性、安全性评估", when=how == "作为证据或者调查评估需要留存")


class Summarise(Step, by=LEADERS, after=LiftResponse, once=True, basis=LAW[92]):
    """查明经过和原因，总结教训，向上一级人民政府报告"""
    causes: str = stated("发生经过和原因")
    lessons: str = stated("处置工作的经验教训")
    improvements: str = stated("改进措施")
    reported_on: date = stated("报告之日")


class ReportToCongress(Step, by=GOVERNMENT, after=LiftResponse, once=True, basis=LAW[25]):
    """向本级人大常委会作专项工作报告"""
    reported_on: date = stated("报告之日")
    report: str = stated("报告的名称")


class Close(Step, by=CLERKS, after=Receive, once=True, phase="已归档", basis=LAW[94]):
    """办结归档"""
    result: str = stated("办结情形", choices=("处置完毕", "警报解除，没有发生", "核实不属于突发事件"))
    concludes = result
    finished = result == "处置完毕"
    rules = [
        must(LiftResponse, "应急响应尚未解除", LAW[86], when=finished),
        must(Assess, "尚未调查评估影响和损失", LAW[87], when=finished),
        must(Summarise, "尚未总结并报告", LAW[92], when=finished),
        must(ReportToCongress, "尚未向本级人大常委会作专项工作报告", LAW[25], when=finished),
        must(FileOrder, "决定、命令、措施尚未报本级人大常委会备案", LAW[25], since=Order, when=done(Order)),
        must(Return, "征用的财产尚未返还、补偿", LAW[12], since=Requisition, when=done(Requisition)),
        must(Destroy, "获取的个人信息尚未销毁", LAW[85], since=Collect, when=done(Collect) & finished),
        must(LiftWarning, "警报尚未解除", LAW[70], since=Warn, when=done(Warn)),
        forbid(done(Respond), "已经启动应急响应，应当处置完毕", PRACTICE, unless=finished),
        forbid(done(Warn), "已经发布警报的，应当解除警报", LAW[70], when=result == "核实不属于突发事件"),
    ]


emergency_response = Procedure(
    "emergency_response", "突发事件应对", EMERGENCY,
    steps=[
        Receive, ReportUp, Warn, LiftWarning, Respond, Order, FileOrder, Inform, Requisition, Return, Collect,
        LiftResponse, Assess, Destroy, Summarise, ReportToCongress, Close,
    ],
    clocks=[
        Clock("立即报告", None, since=Receive.received_at, until=(ReportUp, Close), basis=LAW[17]),
        Clock("决定命令备案", None, since=Order, until=FileOrder, basis=LAW[25]),
        Clock("返还补偿", None, since=Requisition, until=Return, basis=LAW[12]),
        Clock("调查评估", None, since=LiftResponse, until=(Assess, Close), basis=LAW[87]),
        Clock("总结报告", None, since=LiftResponse, until=(Summarise, Close), basis=LAW[92]),
        Clock("专项工作报告", None, since=LiftResponse, until=(ReportToCongress, Close), basis=LAW[25]),
    ],
)
