"""12345热线工单：受理、派单、办理、答复、督办、办结、回访. Source: 国办发〔2020〕53号; days are set by each place."""
from fadu.procedures.words import *
from fadu.statutes.acts import HOTLINE, KAIFENG
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import HANDLING_UNIT, HOTLINE_DESK, SERVED

SCOPE, FLOW, LAW = (HOTLINE[part] for part in ("受理范围", "办理工作流程", "行政执法案件和投诉举报"))
KINDS = ("咨询", "求助", "投诉", "举报", "建议")
BARRED = (
    "须通过诉讼、仲裁、纪检监察、行政复议、政府信息公开等程序解决", "已进入信访渠道",
    "涉及国家秘密、商业秘密、个人隐私", "违反社会公序良俗",
)
RESULTS = ("已解决", "部分解决", "依法解释说明")
URGENT = ("110", "119", "120", "122")


class Register(Step, starts=True, by=HOTLINE_DESK, phase="待派单", basis=FLOW):
    """登记来电、诉求"""
    caller: str = field("来电人", personal=True)
    contact: str = field("联系方式", personal=True)
    kind: str = stated("诉求类别", choices=KINDS)
    content: str = stated("诉求内容")
    received_on: date = stated("来电之日")
    channel: str = stated("渠道", choices=("电话", "网站", "移动端", "其他热线转来"))
    barred: str = field("不属于受理范围的情形", choices=BARRED)
    urgent: bool = asked("属于紧急警情、火情、医疗急救等")
    enforcement: bool = asked("涉及行政执法案件或者投诉举报", LAW)
    rules = [
        forbid(received_on > today, "来电之日不能在登记之后"),
    ]


outside_scope = named("不属于受理范围", given(Register.barred))


class AnswerAtOnce(Step, by=HOTLINE_DESK, after=Register, before="Dispatch", once=True, phase="已办结", basis=FLOW):
    """直接解答"""
    reply: str = stated("解答内容")
    source: str = stated("知识库依据")
    concludes = "直接解答"
    rules = [
        require(among(Register.kind, ("咨询", "建议")), "热线不代替部门办理业务，求助、投诉、举报应当派单"),
        forbid(outside_scope, "不属于受理范围的，告知相应渠道", SCOPE),
    ]


class PassOn(Step, by=HOTLINE_DESK, after=Register, before="Dispatch", once=True, phase="已转接", basis=SCOPE):
    """转接紧急热线"""
    to: str = stated("紧急热线", choices=URGENT)
    passed_at: datetime = stated("转接时间")
    concludes = "转接紧急热线"
    rules = [
        require(Register.urgent, "不属于紧急情况"),
    ]


class Decline(Step, by=HOTLINE_DESK, after=Register, before="Dispatch", once=True, phase="不予受理", basis=SCOPE):
    """不予受理，告知相应渠道"""
    told: str = stated("告知的渠道")
    concludes = "不予受理"
    rules = [
        require(outside_scope, "属于受理范围的，应当受理"),
    ]


class Dispatch(Step, by=HOTLINE_DESK, after=Register, before=(AnswerAtOnce, PassOn, Decline, "Close"), phase="办理",
               basis=FLOW):  # fmt: skip
    """派单"""
    lead: str = stated("主办单位")
    others: list[str] = field("协办单位")
    received_on: date = stated("承办单位收到之日")
    masked: bool = declared("已为投诉人、举报人保密", successive(KAIFENG[34], PRACTICE),
                            when=among(Register.kind, ("投诉", "举报")))
    rules = [
        forbid(outside_scope, "不属于受理范围的，不派单", SCOPE),
        forbid(Register.urgent, "紧急情况应当立即转接紧急热线", SCOPE),
    ]


class Return(Step, by=HANDLING_UNIT, after=Dispatch, before=("Reply", "Close"), phase="退单审核", basis=FLOW):
    """退回工单"""
    reason: str = stated("不属于本单位职责的理由和依据")
    proposed: str = field("建议承办单位")


class DecideReturn(Step, by=HOTLINE_DESK, after=Return, before="Close", phase="办理", basis=FLOW):
    """审核退回"""
    agreed: bool = asked("同意退回")
    reason: str = stated("指定办理的理由", when=no(agreed))


class Extend(Step, by=HANDLING_UNIT, after=Dispatch, before=("Reply", "Close"), once=True, basis=FLOW):
    """延长办理期限"""
    amount: int = stated("延长时间", unit="个工作日")
    agreed = approval("同意延长", by=HOTLINE_DESK)
    told_on: date = stated("告知来电人之日")
    reason: str = stated("理由")


class Reply(Step, by=HANDLING_UNIT, after=Dispatch, before="Close", phase="回访", basis=FLOW):
    """办理、答复"""
    result: str = stated("办理结果", choices=RESULTS)
    reply: str = stated("答复内容")
    replied_on: date = stated("答复来电人之日")
    reasons: str = stated("未解决的原因和依据", unless=result == "已解决")
    rules = [
        must(DecideReturn, "退回正在审核", since=Return, when=done(Return)),
        must(Dispatch, "同意退回后应当重新派单", since=DecideReturn, when=DecideReturn.agreed),
    ]


class CallBack(Step, by=HOTLINE_DESK, after=Reply, before="Close", phase="待办结", basis=FLOW):
    """回访、满意度测评"""
    reached: bool = asked("联系到来电人")
    resolved: bool = asked("来电人认为已经解决", when=reached)
    satisfied: bool = asked("来电人满意", when=reached)


class SendBack(Step, by=HOTLINE_DESK, after=CallBack, before="Close", phase="办理", basis=FLOW):
    """发回重办"""
    reason: str = stated("理由")
    again_on: date = stated("承办单位收到之日")


class Rate(Step, by=SERVED, after=Reply, lasting=True, observed=True, basis=FLOW):
    """来电人评价"""
    level: str = stated("评价", choices=("非常满意", "满意", "基本满意", "不满意", "非常不满意"))


class Urge(Step, by=HOTLINE_DESK, after=Dispatch, before=("Reply", "Close"), basis=FLOW):
    """催办"""
    message: str = stated("催办内容")


class Report(Step, by=HOTLINE_DESK, after=Dispatch, before="Close", basis=FLOW):
    """列入督办、报请协调"""
    reason: str = stated("久拖不决、推诿的情况")
    to: str = stated("报请协调的机关")


class Close(Step, by=HOTLINE_DESK, after={Reply: FLOW, CallBack: FLOW}, once=True, phase="已办结", basis=FLOW):
    """办结"""
    result: str = stated("结果", choices=RESULTS)
    concludes = result
    rules = [
        require(result == Reply.result, "应当与最后一次答复的办理结果一致"),
        must(Reply, "发回后应当重新答复", since=SendBack, when=done(SendBack)),
        must(CallBack, "应当回访", since=Reply),
    ]


class Withdraw(Step, by=SERVED, after=Register, before=(Close, AnswerAtOnce, PassOn, Decline), observed=True,
               basis=PRACTICE):  # fmt: skip
    """来电人撤回诉求"""
    concludes = "来电人撤回"


ENDS = (AnswerAtOnce, PassOn, Decline, Withdraw)
hotline_order = Procedure(
    "hotline_order", "12345热线工单", HOTLINE,
    steps=[
        Register, AnswerAtOnce, PassOn, Decline, Dispatch, Return, DecideReturn, Extend, Reply, CallBack, SendBack,
        Rate, Urge, Report, Close, Withdraw,
    ],
    clocks=[
        Clock("派单", limit("hl.dispatch"), since=Register.received_on, until=(Dispatch, *ENDS)),
        Clock("派单", None, since=Register, until=(Dispatch, *ENDS), basis=LAW, when=Register.enforcement),
        Clock("转接", None, since=Register, until=ENDS, basis=SCOPE, when=Register.urgent),
        Clock("退单", limit("hl.return"), since=Dispatch.received_on, bars=Return),
        Clock("重新派单", None, since=DecideReturn, until=(Dispatch, *ENDS), basis=FLOW, when=DecideReturn.agreed),
        Clock("审核退单", None, since=Return, until=(DecideReturn, *ENDS), basis=FLOW),
        Clock("办结答复", limit("hl.answer"), since=(Dispatch.received_on, SendBack.again_on), until=(Reply, *ENDS),
              extend=Extension(Extend, Extend.amount)),
        Clock("回访", None, since=Reply, until=(CallBack, Close, *ENDS), basis=FLOW),
    ],
)
