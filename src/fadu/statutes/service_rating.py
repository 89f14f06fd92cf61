"""政务服务好差评：差评的核实、整改、反馈、回访. Source: 国办发〔2019〕51号.

The document wants every bad rating checked at once, mended in time, answered, and everyone who gave a name called
back; it sets no number of days. Places do: those stand in the table of time limits with their place.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import RATING
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import HANDLING_UNIT, HEAD, SERVED, SERVICE_DESK

RATED, MENDED, SHOWN, FREE = (
    RATING[part] for part in ("评价渠道和等级", "强化服务差评整改", "公开评价信息", "自愿自主评价")
)
BAD = ("不满意", "非常不满意")
LEVELS = ("非常满意", "满意", "基本满意", *BAD)
CHANNELS = ("窗口评价器", "二维码", "网上一事一评", "移动端", "短信", "12345热线", "意见箱", "自助终端")
PLAIN, COMPLEX, NO_GROUND, MISTAKEN, MALICIOUS = (
    "情况清楚、诉求合理", "情况复杂、一时难以解决", "缺乏法定依据", "误评", "恶意差评",
)  # fmt: skip
task = Linked("supervised_task", "督办任务")


class Receive(Step, starts=True, by=SERVICE_DESK, phase="待核实", basis=RATED):
    """收到评价"""
    item: str = stated("政务服务事项、办件")
    unit: str = stated("业务办理单位")
    channel: str = stated("评价渠道", choices=CHANNELS)
    level: str = stated("评价等级", choices=LEVELS)
    received_on: date = stated("收到之日")
    content: str = field("评价内容")
    real_name: bool = asked("实名评价")
    rater: str = stated("评价人", when=real_name, personal=True)
    contact: str = field("联系方式", personal=True)
    rules = [
        forbid(received_on > today, "收到评价之日不能在登记之后"),
    ]


bad = named("差评", among(Receive.level, BAD))


class File(Step, by=SERVICE_DESK, after=Receive, before="Check", once=True, phase="已归档", basis=RATED):
    """好评归档"""
    concludes = "好评"
    rules = [
        forbid(bad, "差评应当核实、整改、反馈", MENDED),
    ]


class Dispatch(Step, by=SERVICE_DESK, after=Receive, before=File, basis=MENDED):
    """推送业务办理单位"""
    sent_on: date = stated("推送之日")


class Check(Step, by=HANDLING_UNIT, after=Receive, before=(File, "Close"), phase="整改", basis=MENDED):
    """联系核实"""
    checked_by: list[str] = stated("核实人员", handlers=True)
    contacted_on: date = stated("联系评价人之日", when=Receive.real_name)
    finding: str = stated("核实结论", choices=(PLAIN, COMPLEX, NO_GROUND, MISTAKEN, MALICIOUS))
    facts: str = stated("核实的情况")
    rules = [
        require(bad, "好评不需要核实"),
    ]


class Appeal(Step, by=HANDLING_UNIT, after=Check, before=("Close", "Exclude"), phase="申诉复核", basis=MENDED):
    """申诉误评、恶意差评"""
    evidence: str = stated("证明材料")
    rules = [
        require(among(Check.finding, (MISTAKEN, MALICIOUS)), "核实为误评或者恶意差评的，才能申诉"),
    ]


class RejectAppeal(Step, by=SERVICE_DESK, after=Appeal, before="Exclude", phase="整改", basis=MENDED):
    """复核后不予剔除"""
    reason: str = stated("理由")


class Exclude(Step, by=SERVICE_DESK, after=Appeal, once=True, phase="已剔除", basis=MENDED):
    """排除误评、恶意差评"""
    reviewers: list[str] = stated("复核人员")
    reason: str = stated("理由")
    told_on: date = stated("告知评价人之日", when=Receive.real_name)
    concludes = "误评剔除"
    rules = [
        must(Appeal, "申诉已经复核", since=RejectAppeal, when=done(RejectAppeal)),
        require(disjoint(reviewers, Check.checked_by), "核实人员不得复核自己的核实结论", PRACTICE),
    ]


class Plan(Step, by=HANDLING_UNIT, after=Check, before="Close", basis=MENDED):
    """列入台账限期整改"""
    reason: str = stated("不能立即解决的理由")
    until: date = stated("整改期限")
    rules = [
        require(Check.finding == COMPLEX, "情况清楚、诉求合理的，应当立行立改", when=Check.finding == PLAIN),
        forbid(until < today, "整改期限已经过去"),
    ]


class Rectify(Step, by=HANDLING_UNIT, after=Check, before="Close", phase="反馈", basis=MENDED):
    """整改"""
    measures: str = stated("整改措施和结果")
    done_on: date = stated("整改完成之日")


class Explain(Step, by=HANDLING_UNIT, after=Check, before="Close", phase="反馈", basis=MENDED):
    """解释说明"""
    explained: str = stated("解释说明的内容")
    rules = [
        require(among(Check.finding, (NO_GROUND, MISTAKEN, MALICIOUS)), "诉求合理的，应当整改"),
    ]


class Reply(Step, by=(HANDLING_UNIT, SERVICE_DESK), after=either(Rectify, Explain), before="Close", phase="回访",
            basis=MENDED):  # fmt: skip
    """向评价人反馈"""
    replied_on: date = stated("反馈之日")
    how: str = stated("反馈方式", hint="匿名评价的，可以在平台公开反馈")


class CallBack(Step, by=SERVICE_DESK, after=Reply, before="Close", basis=MENDED):
    """回访"""
    called_on: date = stated("回访之日")
    reached: bool = asked("联系到评价人")
    satisfied: bool = asked("评价人对整改结果满意", when=reached)
    opinion: str = field("评价人的意见")


class Escalate(Step, by=SERVICE_DESK, after=Check, before="Close", basis=PRACTICE):
    """列入督办"""
    reason: str = stated("理由")


class ReportPressure(Step, by=(SERVICE_DESK, SERVED), after=Receive, lasting=True, basis=FREE):
    """发现干扰、报复、弄虚作假"""
    conduct: str = stated("情形", choices=("强迫、诱导评价", "干扰评价", "打击报复评价人", "代替评价、弄虚作假"))
    who: str = stated("单位和人员")


class Discipline(Step, by=HEAD, after=ReportPressure, lasting=True, basis=FREE):
    """处理干扰、报复、弄虚作假"""
    measures: str = stated("处理情况")


class Close(Step, by=SERVICE_DESK, after={Check: MENDED, Reply: MENDED}, before=Exclude, once=True, phase="已办结",
            basis=MENDED):  # fmt: skip
    """差评办结"""
    result: str = stated("结果", choices=("已整改", "已解释说明"))
    concludes = result
    rules = [
        must(Rectify, "应当整改", when=among(Check.finding, (PLAIN, COMPLEX))),
        must(Rectify, "没有整改", when=result == "已整改"),
        must(CallBack, "实名差评应当全部回访", when=Receive.real_name),
        must(Reply, "重新整改后应当再次反馈", since=Rectify, when=done(Rectify)),
        must(Plan, "一时难以解决的，应当说明理由，限期整改", when=Check.finding == COMPLEX),
        require(task.done, "已列入督办的，督办任务办结后才能办结", PRACTICE, when=done(Escalate)),
    ]


class Show(Step, by=SERVICE_DESK, after=either(Close, Exclude, File), lasting=True, basis=SHOWN):
    """公开评价结果和整改情况"""
    where: str = stated("公开途径")
    masked: bool = declared("已去除评价人个人信息")


ENDS = (Close, Exclude)
service_rating = Procedure(
    "service_rating", "政务服务好差评", RATING,
    steps=[
        Receive, File, Dispatch, Check, Appeal, RejectAppeal, Exclude, Plan, Rectify, Explain, Reply, CallBack,
        Escalate, ReportPressure, Discipline, Close, Show,
    ],
    clocks=[
        Clock("核实差评", limit("gr.contact"), since=Receive.received_on, until=Check, when=bad),
        Clock("办结", limit("gr.settle"), since=Receive.received_on, until=ENDS, when=bad),
        Clock("整改反馈", limit("gr.rectify"), since=Receive.received_on, until=(Reply, *ENDS), when=bad),
        Clock("限期整改", on_day(Plan.until), since=Plan, until=(Rectify, *ENDS), basis=MENDED),
        Clock("复核申诉", None, since=Appeal, until=(RejectAppeal, Exclude), basis=MENDED),
        Clock("回访", None, since=Reply, until=(CallBack, *ENDS), basis=MENDED, when=Receive.real_name),
        Clock("追究责任", None, since=ReportPressure, until=Discipline, basis=FREE),
    ],
)
