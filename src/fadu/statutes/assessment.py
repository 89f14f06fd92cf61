"""法治政府建设考核评估: the scheme, the year's cycle, and what one unit is assessed on. Practice, not law.

A scheme is a file, sealed by its digest (`fadu.assessment.scheme`). Every claim and every review of an item is an entry
of its own; the last one counts. Who is assessed may object before the result stands.
"""
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import CLERK, HEAD, LEAD_UNIT, RESPONSIBLE_UNIT, SUPERVISION_HEAD, SUPERVISOR

UNITS = (RESPONSIBLE_UNIT, LEAD_UNIT, CLERK)
LEADERS = (SUPERVISION_HEAD, HEAD)


class Draft(Step, starts=True, by=SUPERVISOR, phase="待审定", basis=PRACTICE):
    """拟定方案"""
    name: str = stated("方案名称")
    version: str = stated("版本")
    source: str = stated("依据", hint="文件名称和文号")
    digest: str = stated("校验值", hint="方案文件的校验值")
    items: int = stated("指标", unit="项")
    full: Decimal = stated("满分", unit="分")


class Approve(Step, by=LEADERS, after=Draft, once=True, phase="施行", basis=PRACTICE):
    """审定发布"""
    number: str = field("文号")
    opinion: str = field("审定意见")
    concludes = "已发布"


class Reject(Step, by=LEADERS, after=Draft, before=Approve, phase="不发布", basis=PRACTICE):
    """退回不发布"""
    reason: str = stated("理由")
    concludes = "不发布"


class Repeal(Step, by=LEADERS, after=Approve, once=True, lasting=True, phase="停用", basis=PRACTICE):
    """停用方案"""
    reason: str = stated("停用的理由")


assessment_scheme = Procedure(
    "assessment_scheme", "考核方案", PRACTICE_ACT, steps=[Draft, Approve, Reject, Repeal],
    clocks=[Clock("审定", None, since=Draft, until=(Approve, Reject), basis=PRACTICE)],
)


class Announce(Step, starts=True, by=SUPERVISOR, phase="考核中", basis=PRACTICE):
    """部署考核"""
    year: int = stated("考核年度")
    scheme: str = stated("考核方案", hint="方案名称和版本")
    digest: str = stated("方案校验值")
    due: date = stated("自评期限")
    units: list[str] = stated("考核对象")
    rules = [
        forbid(due < today, "自评期限已经过去，请核对"),
    ]


class Circulate(Step, by=(SUPERVISOR, *LEADERS), after=Announce, phase="已通报", basis=PRACTICE):
    """通报结果"""
    number: str = field("通报文号")
    summary: str = stated("通报的内容", hint="总体情况、突出问题和整改要求")
    concludes = "已通报"


class CallOff(Step, by=SUPERVISOR, after=Announce, before=Circulate, phase="撤销", basis=PRACTICE):
    """撤销考核"""
    reason: str = stated("撤销的理由")
    concludes = "撤销"


assessment_cycle = Procedure(
    "assessment_cycle", "法治政府建设考核", PRACTICE_ACT, steps=[Announce, Circulate, CallOff], clocks=[]
)


class Ask(Step, starts=True, by=SUPERVISOR, phase="待自评", basis=PRACTICE):
    """要求自评"""
    year: int = stated("考核年度")
    scheme: str = stated("考核方案")
    digest: str = stated("方案校验值")
    due: date = stated("自评期限")


class AddEvidence(Step, by=UNITS, after=Ask, before="Confirm", basis=PRACTICE):
    """提交佐证材料"""
    name: str = stated("材料名称", hint="同一份材料只交一次，多项指标可以共用")
    summary: str = field("能说明什么")


class WithdrawEvidence(Step, by=UNITS, after=AddEvidence, before="Confirm", basis=PRACTICE):
    """撤回佐证材料"""
    number: int = stated("撤回的材料", hint="材料在本件中的记录号")
    reason: str = stated("撤回的理由", hint="材料仍留存备查，不再作为佐证")


class Submit(Step, by=UNITS, after=Ask, before=("Feedback", "Confirm"), phase="待审核", basis=PRACTICE):
    """报送自评"""
    total: Decimal = stated("自评总分", unit="分")
    shortcomings: str = field("自查的问题和改进措施")


class SendBack(Step, by=SUPERVISOR, after=Submit, before=("Feedback", "Confirm"), phase="待自评", basis=PRACTICE):
    """退回补正"""
    reason: str = stated("退回的理由")
    due: date = stated("重新报送期限")
    rules = [
        forbid(due < today, "重新报送期限已经过去，请核对"),
    ]


class Claim(Step, by=UNITS, after=Ask, before="Confirm", basis=PRACTICE):
    """自评赋分"""
    item: str = stated("指标编号")
    value: Decimal = field("自报数值")
    inapplicable: bool = field("不适用", hint="这一项不涉及本单位，分值不计入")
    points: Decimal = stated("自评得分", unit="分", when=no(inapplicable))
    computed: str = field("系统取数", hint="由台账算出的数值和得分")
    explanation: str = field("说明")
    evidence: list[str] = field("佐证材料", hint="材料在本件中的记录号")
    rules = [
        forbid(points < 0, "自评得分不能小于零"),
        forbid(given(points), "不适用的，不填得分", when=inapplicable),
        require(given(explanation), "不适用的，写明理由", when=inapplicable),
        require(later(SendBack, Submit), "自评已经报送；退回补正后才能再改", when=done(Submit)),
    ]


class Review(Step, by=SUPERVISOR, after=Submit, before="Confirm", basis=PRACTICE):
    """审核赋分"""
    item: str = stated("指标编号")
    value: Decimal = field("核实数值", hint="系统取不到数的，核实后的数值")
    inapplicable: bool = field("不适用", hint="这一项不涉及被考核单位，分值不计入")
    points: Decimal = stated("审核得分", unit="分", when=no(inapplicable))
    reason: str = field("理由")
    rules = [
        forbid(points < 0, "审核得分不能小于零"),
        forbid(given(points), "不适用的，不填得分", when=inapplicable),
        require(later(Submit, SendBack), "退回后尚未重新报送", when=done(SendBack)),
    ]


class Feedback(Step, by=SUPERVISOR, after=Submit, before="Confirm", phase="待核对", basis=PRACTICE):
    """反馈初评结果"""
    total: Decimal = stated("初评总分", unit="分")
    object_by: date = stated("提出异议的期限")
    rules = [
        forbid(object_by < today, "提出异议的期限已经过去，请核对"),
        require(later(Submit, SendBack), "退回后尚未重新报送", when=done(SendBack)),
    ]


class Agree(Step, by=UNITS, after=Feedback, before="Confirm", phase="待确定", basis=PRACTICE):
    """无异议"""


class Object(Step, by=UNITS, after=Feedback, before="Confirm", phase="待复核", basis=PRACTICE):
    """提出异议"""
    items: list[str] = stated("有异议的指标", hint="指标编号")
    reasons: str = stated("理由")
    rules = [
        forbid(today > Feedback.object_by, "提出异议的期限已过"),
    ]


class AnswerObjection(Step, by=SUPERVISOR, after=Object, before="Confirm", phase="待确定", basis=PRACTICE):
    """答复异议"""
    result: str = stated("复核结果", choices=("采纳", "部分采纳", "不采纳"))
    reasons: str = stated("理由")
    rules = [
        require(later(Review, Object), "采纳异议的，先改审核得分，再答复",
                when=(result == "采纳") | (result == "部分采纳")),
    ]


class Confirm(Step, by=(SUPERVISOR, *LEADERS), after=Feedback, once=True, phase="已确定", basis=PRACTICE):
    """确定结果"""
    total: Decimal = stated("最后得分", unit="分")
    grade: str = field("等次")
    vetoed: list[str] = field("一票否决的指标")
    scores: list[str] = field("各项得分", hint="编号＝得分，或者编号＝不适用；没有分的不列")
    rules = [
        must(AnswerObjection, "异议尚未答复", since=Object, when=done(Object)),
        require(done(Agree) | done(Object) | (today > Feedback.object_by),
                "被考核单位还可以提出异议，期满或者其表示无异议后再确定"),
    ]
    concludes = "已确定"


class Exempt(Step, by=SUPERVISOR, after=Ask, before=Confirm, phase="免予考核", basis=PRACTICE):
    """免予考核"""
    reason: str = stated("理由")
    concludes = "免予考核"


assessment = Procedure(
    "assessment", "单位考核", PRACTICE_ACT,
    steps=[
        Ask, AddEvidence, WithdrawEvidence, Claim, Submit, SendBack, Review, Feedback, Agree, Object, AnswerObjection,
        Confirm, Exempt,
    ],
    clocks=[
        Clock("自评", on_day(Ask.due, SendBack.due), since=(Ask, SendBack), until=(Submit, Exempt), basis=PRACTICE),
        Clock("审核", None, since=Submit, until=(Feedback, SendBack, Exempt), basis=PRACTICE),
        Clock("提出异议", on_day(Feedback.object_by), since=Feedback, until=(Agree, Object, Confirm, Exempt),
              basis=PRACTICE),
        Clock("答复异议", None, since=Object, until=(AnswerObjection, Confirm, Exempt), basis=PRACTICE),
    ],
)  # fmt: skip
