"""干预行政执法的记录、通报、追责. Sources: 督察工作规定 28; 内蒙古行政执法责任制规定 30; otherwise practice."""
from fadu.procedures.words import *
from fadu.statutes.acts import DUTY_INSPECTION, INNER_MONGOLIA_DUTY
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import HEAD, OFFICER, SUPERVISORY_BODY

NOTING = successive(INNER_MONGOLIA_DUTY[30], PRACTICE)


class Record(Step, starts=True, by=OFFICER, phase="已记录", basis=NOTING):
    """如实记录干预情况"""
    who: str = stated("干预人姓名、单位和职务", personal=True)
    when_done: datetime = stated("时间")
    how: str = stated("方式", choices=("口头", "书面", "电话、网络", "批示、会议纪要", "授意他人", "其他"))
    content: str = stated("干预的内容")
    case: str = stated("执法事项")
    evidence: str = field("证据材料", hint="保存原件，没有的写明")
    orders: bool = asked("为上级依职责作出的正常督促、指导")


class Refuse(Step, by=OFFICER, after=Record, before="Close", basis=NOTING):
    """拒绝违法干预"""
    told: str = stated("拒绝的情况")


class Submit(Step, by=OFFICER, after=Record, once=True, phase="待核查", basis=PRACTICE):
    """报送执法监督机构"""
    bypasses_head: bool = field("负责人干预的，直接报送")


class Check(Step, by=SUPERVISORY_BODY, after=Submit, before="Close", phase="核查", basis=PRACTICE):
    """核查"""
    found: str = stated("核查情况")
    proven: bool = asked("构成违规干预")
    checkers: list[str] = field("核查人员", handlers=True)
    rules = [
        require(disjoint(actor, Record.who), "被记录人不得参与核查"),
        forbid(Record.orders & proven, "属于正常督促、指导的，不构成违规干预"),
    ]


class Circulate(Step, by=SUPERVISORY_BODY, after=Check, basis=PRACTICE):
    """通报"""
    to: str = stated("通报的范围")
    agreed = approval("批准", by=HEAD)
    rules = [
        require(Check.proven, "未认定违规干预，不得通报"),
    ]


class Hand(Step, by=SUPERVISORY_BODY, after=Check, once=True, phase="已移送", basis=DUTY_INSPECTION[28]):
    """移送有权机关追责"""
    to: str = stated("有权机关")
    rules = [
        require(Check.proven, "未认定违规干预，不得移送追责"),
    ]


class HearBack(Step, by=SUPERVISORY_BODY, after=Hand, observed=True, phase="已处理", basis=DUTY_INSPECTION[28]):
    """登记处理结果"""
    result: str = stated("处理结果")


class Protect(Step, by=HEAD, after=Record, lasting=True, basis=PRACTICE):
    """保护如实记录的人员"""
    how: str = stated("措施")


class Close(Step, by=SUPERVISORY_BODY, after=Check, once=True, phase="已归档", basis=PRACTICE):
    """归档"""
    result: str = stated("结论", choices=("违规干预，已处理", "不构成违规干预"))
    concludes = result
    rules = [
        require(Check.proven, "未认定违规干预", when=result == "违规干预，已处理"),
        forbid(Check.proven, "已认定违规干预", when=result == "不构成违规干预"),
        require(done(Circulate) | done(Hand), "尚未通报或者移送", when=result == "违规干预，已处理"),
    ]


intervention_record = Procedure(
    "intervention_record", "干预行政执法记录", DUTY_INSPECTION,
    steps=[Record, Refuse, Submit, Check, Circulate, Hand, HearBack, Protect, Close],
    clocks=[
        Clock("报送", None, since=Record, until=Submit, basis=PRACTICE),
        Clock("核查", None, since=Submit, until=Check, basis=PRACTICE),
        Clock("处理", None, since=Check, until=(Circulate, Hand, Close), basis=PRACTICE),
    ],
)
