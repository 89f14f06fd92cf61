"""重大行政处罚备案审查. Sources: 辽宁省行政执法监督规定 16; 四川 36; 内蒙古 11. Elsewhere practice."""
from fadu.procedures.words import *
from fadu.statutes.acts import INNER_MONGOLIA_SUPERVISION, LIAONING_SUPERVISION, SICHUAN_SUPERVISION
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import CLERK, SUPERVISORY_BODY

LN, SC = LIAONING_SUPERVISION[16], SICHUAN_SUPERVISION[36]
FILING = successive(LN, SC, INNER_MONGOLIA_SUPERVISION[11], PRACTICE)
WEIGHTY = ("责令停产停业", "吊销许可证件", "责令关闭", "限制从业", "降低资质等级")
PERSONAL, CORPORATE = param("重大处罚备案.公民"), param("重大处罚备案.单位")


class Identify(Step, starts=True, by=CLERK, phase="待报备", basis=FILING):
    """识别重大处罚、强制决定"""
    number: str = stated("决定书文号")
    decided_on: date = stated("作出决定之日")
    party_kind: str = stated("当事人类别", choices=("个人", "单位"))
    company: bool = field("涉企")
    kinds: set[str] = stated("决定种类", choices=(*WEIGHTY, "罚款", "没收财物", "行政强制", "其他"))
    amount: Decimal = field("罚款和没收的数额", unit="元")
    named_by_place: bool = field("属于本地规定的备案范围")
    rules = [
        forbid(decided_on > today, "作出决定之日不能在登记之后"),
    ]


major = named(
    "达到重大处罚备案的标准",
    overlap(Identify.kinds, WEIGHTY)
    | ((Identify.party_kind == "个人") & (Identify.amount >= PERSONAL))
    | ((Identify.party_kind == "单位") & (Identify.amount >= CORPORATE))
    | Identify.named_by_place,
)


class Exclude(Step, by=CLERK, after=Identify, before="File", once=True, phase="无需备案", basis=FILING):
    """不属于备案范围"""
    reason: str = stated("理由")
    concludes = "无需备案"
    rules = [
        forbid(major, "达到标准的重大处罚决定，应当报送备案"),
    ]


class File(Step, by=CLERK, after=Identify, before=Exclude, once=True, phase="审查", basis=FILING):
    """报送备案"""
    report: str = stated("备案书面报告")
    decision: str = stated("行政处罚决定书")
    notes: str = field("必要的说明材料")
    received_on: date = stated("备案机关收到之日")
    received_by: str = stated("备案机关")


class AskMore(Step, by=SUPERVISORY_BODY, after=File, before="Conclude", basis=FILING):
    """要求补充说明、调阅案卷"""
    what: str = stated("内容")


class Answer(Step, by=CLERK, after=AskMore, before="Conclude", basis=FILING):
    """补充说明"""
    what: str = stated("内容")


class Conclude(Step, by=SUPERVISORY_BODY, after=File, once=True, phase="已审查", basis=FILING):
    """审查结论"""
    result: str = stated("结论", choices=("合法、适当", "存在问题，提出监督意见"))
    problems: str = stated("问题", when=result != "合法、适当")
    supervision: str = stated("监督文书文号", when=result != "合法、适当")
    concludes = result


class Feedback(Step, by=SUPERVISORY_BODY, after=Conclude, once=True, phase="已反馈", basis=FILING):
    """反馈审查结果"""
    to: str = stated("反馈的机关")


class Correct(Step, by=CLERK, after=Conclude, phase="已纠正", basis=FILING):
    """纠正并报告"""
    measures: str = stated("纠正情况")
    rules = [
        forbid(Conclude.result == "合法、适当", "没有需要纠正的问题"),
    ]


major_penalty_filing = Procedure(
    "major_penalty_filing", "重大行政处罚备案审查", PRACTICE_ACT,
    steps=[Identify, Exclude, File, AskMore, Answer, Conclude, Feedback, Correct],
    clocks=[
        Clock("报送备案", limit("pen.major_filing_sc"), since=Identify.decided_on, until=(File, Exclude)),
        Clock("报送备案", limit("sup.ln_major_filing"), since=Identify.decided_on, until=(File, Exclude), when=major),
        Clock("审查", None, since=File, until=Conclude, basis=FILING),
        Clock("审查", limit("pen.major_filing_review_ln"), since=File.received_on, until=Conclude),
        Clock("反馈", None, since=Conclude, until=Feedback, basis=FILING),
        Clock("纠正", None, since=Conclude, until=Correct, basis=FILING, when=Conclude.result != "合法、适当"),
    ],
)
