"""政务舆情回应. Sources: 国办发〔2016〕80号 三; 国办发〔2016〕61号; 政府信息公开条例 6 (澄清虚假、不完整信息)."""
from fadu.procedures.words import *
from fadu.statutes.acts import FOI, OPENNESS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CHIEF, CLERK, FOI_DESK, HANDLING_UNIT, HEAD, OFFICE

DUTY, GATHERED, JUDGED, EFFECT = (OPENNESS[f"三({n})"] for n in "一二三四")
GRAVE, OTHER = "特别重大、重大突发事件", "其他政务舆情"
FALSE, TRUE, ADVICE = "虚假或者不完整信息", "反映的问题属实", "意见建议"


class Register(Step, starts=True, by=(FOI_DESK, OFFICE, CLERK), phase="研判", basis=GATHERED):
    """登记舆情"""
    topic: str = stated("舆情内容")
    known_at: datetime = stated("获知时间")
    source: str = stated("来源")
    grade: str = stated("舆情类别", choices=(GRAVE, OTHER))
    several: bool = field("涉及多个地方或者多个部门")


class Assign(Step, by=(FOI_DESK, OFFICE), after=Register, before="Close", basis=DUTY):
    """确定回应主体"""
    unit: str = stated("涉事责任部门")
    coordinator: str = stated("组织协调的政府办公机构、宣传部门", when=Register.several)


class Judge(Step, by=(CLERK, HANDLING_UNIT, FOI_DESK), after=Register, before="Close", phase="回应", basis=JUDGED):
    """核实、研判"""
    finding: str = stated("研判结论", choices=(FALSE, TRUE, ADVICE, "正在核实"))
    harmful: bool = asked("影响或者可能影响社会稳定、扰乱社会和经济管理秩序", FOI[6])
    facts: str = stated("核实的情况")


class Release(Step, by=(FOI_DESK, HANDLING_UNIT, CLERK), after=Register, before="Close", phase="回应", basis=EFFECT):
    """发布信息、作出回应"""
    released_at: datetime = stated("发布时间")
    where: list[str] = stated("发布途径")
    content: str = stated("回应内容")
    screened: bool = declared("已进行公开审查", FOI[17])
    rules = [
        forbid(released_at < Register.known_at, "发布不能早于获知"),
        must(Judge, "应当先核实、研判", JUDGED, unless=Register.grade == GRAVE),
    ]


class Brief(Step, by=(HEAD, CHIEF, HANDLING_UNIT), after=Register, basis=EFFECT):
    """举行新闻发布会"""
    held_at: datetime = stated("举行时间", held="新闻发布会")
    speaker: str = stated("发布人")
    leader: bool = asked("主要负责人带头主动发声")


class Clarify(Step, by=(FOI_DESK, HANDLING_UNIT), after=Judge, before="Close", basis=FOI[6]):
    """澄清虚假或者不完整信息"""
    truth: str = stated("准确的政府信息")
    reported: str = field("移交公安、网信部门的线索")
    rules = [
        require(Judge.finding == FALSE, "没有认定为虚假或者不完整信息"),
    ]


class Handle(Step, by=(HANDLING_UNIT, CLERK), after=Judge, before="Close", basis=JUDGED):
    """解决反映的问题、采纳建议"""
    measures: str = stated("处理和采纳情况")


class Close(Step, by=(FOI_DESK, OFFICE), after={Release: EFFECT, Judge: JUDGED}, once=True, phase="已办结",
            basis=EFFECT):  # fmt: skip
    """办结、评估"""
    effect: str = stated("回应效果评估")
    concludes = "已回应"
    rules = [
        must(Brief, "重大突发事件应当举行新闻发布会", when=Register.grade == GRAVE),
        forbid(Judge.finding == "正在核实", "核实清楚后，应当持续发布权威信息"),
        must(Release, "研判后应当发布结论", since=Judge, unless=Register.grade == OTHER),
        must(Clarify, "应当发布准确的政府信息予以澄清", FOI[6], when=(Judge.finding == FALSE) & Judge.harmful),
        must(Handle, "问题属实的，应当处理并公开", JUDGED, when=among(Judge.finding, (TRUE, ADVICE))),
    ]


class Dismiss(Step, by=(FOI_DESK, OFFICE), after=Judge, before=(Release, Close), once=True, basis=PRACTICE):
    """不需要回应"""
    reason: str = stated("理由")
    concludes = "不回应"
    rules = [
        forbid(Register.grade == GRAVE, "重大突发事件应当发布权威信息", EFFECT),
        forbid(Judge.harmful, "应当发布准确的政府信息予以澄清", FOI[6], when=Judge.finding == FALSE),
    ]


grave = Register.grade == GRAVE
public_concern = Procedure(
    "public_concern", "政务舆情回应", OPENNESS,
    steps=[Register, Assign, Judge, Release, Brief, Clarify, Handle, Close, Dismiss],
    clocks=[
        Clock("发布权威信息", limit("pub.concern_grave"), since=Register.known_at, until=Release, when=grave),
        Clock("新闻发布会", limit("pub.concern_briefing"), since=Register.known_at, until=Brief, when=grave),
        Clock("回应", limit("pub.concern"), since=Register.known_at, until=(Release, Dismiss), when=no(grave)),
        Clock("澄清", None, since=Judge, until=(Clarify, Close), basis=FOI[6],
              when=(Judge.finding == FALSE) & Judge.harmful),
        Clock("持续发布", None, since=Judge, until=Judge, basis=EFFECT, when=Judge.finding == "正在核实"),
    ],
)
