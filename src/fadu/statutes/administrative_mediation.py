"""行政调解. Sources: 浙江省行政程序办法 82, 83; 湖南省行政程序规定 115—121; 山东省行政程序规定 122—125;
行政复议法 12; elsewhere practice."""
from fadu.law.enacted import ZHEJIANG
from fadu.procedures.words import *
from fadu.statutes.acts import HUNAN, RECONSIDERATION, SHANDONG
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import CLERK, MEDIATION_HOST, PARTY

ACCEPT = successive(ZHEJIANG[83], HUNAN[118], SHANDONG[124], PRACTICE)
SCOPE = successive(ZHEJIANG[82], HUNAN[117], SHANDONG[122], PRACTICE)
WILLING = successive(ZHEJIANG[83], HUNAN[116], SHANDONG[122], PRACTICE)
AGREED = successive(ZHEJIANG[83], HUNAN[121], SHANDONG[125], PRACTICE)
SUBJECTS = (
    "治安", "交通事故损害赔偿", "消费者权益保护", "医疗", "劳动人事", "土地、林地、海域权属", "环境污染损害赔偿",
    "知识产权", "行政赔偿、补偿", "其他与职权相关的纠纷",
)


class Register(Step, starts=True, by=CLERK, phase="登记", basis=ACCEPT):
    """登记调解申请或者依职权启动"""
    source: str = stated("来源", choices=("当事人申请", "依职权", "法院、信访、公安等对接转来"))
    parties: list[str] = stated("当事人", personal=True)
    subject: str = stated("领域", choices=SUBJECTS)
    dispute: str = stated("争议事项和请求")
    received_on: date = stated("收到申请之日")
    amount: Decimal = field("涉及金额", unit="元")
    within: bool = asked("与行政职权相关，属于行政调解范围", SCOPE)


class AskOther(Step, by=CLERK, after=Register, before=("Conclude", "Stop"), basis=ACCEPT):
    """告知另一方当事人"""
    told_on: date = stated("告知之日")


class Consent(Step, by=PARTY, after=Register, observed=True, basis=ACCEPT):
    """当事人同意或者拒绝调解"""
    agrees: bool = asked("同意调解")


class Decline(Step, by=CLERK, after=Register, before="Mediate", once=True, basis=ACCEPT):
    """不予调解，通知当事人"""
    reasons: str = stated("理由")
    concludes = "不予调解"


class Mediate(Step, by=MEDIATION_HOST, after=Register, before=("Conclude", "Stop"), phase="调解", basis=WILLING):
    """组织调解"""
    record: str = stated("调解笔录")
    rules = [
        require(Register.within, "不属于行政调解范围的，不予调解", SCOPE),
        require(Consent.agrees, "双方当事人同意的，才组织调解", WILLING),
    ]


class Extend(Step, by=CLERK, after=Mediate, before=("Conclude", "Stop"), basis=ZHEJIANG[83]):
    """双方同意延期"""
    until: date = stated("延期至")
    both: bool = declared("双方当事人同意延期")


class Conclude(Step, by=MEDIATION_HOST, after=Mediate, before="Stop", once=True, phase="达成协议", basis=AGREED):
    """达成协议，制作行政调解书"""
    content: str = stated("协议内容、履行方式和期限")
    signed: bool = declared("当事人、调解人员已签名并加盖行政机关印章")
    willing: bool = declared("自愿、合法，不损害国家利益、社会公共利益和他人合法权益", WILLING)
    served_on: date = stated("当事人签收之日")
    concludes = "达成协议"
    rules = [
        require(Consent.agrees, "当事人已经拒绝调解", WILLING),
    ]


class Stop(Step, by=MEDIATION_HOST, after=Mediate, before=Conclude, once=True, basis=PRACTICE):
    """调解不成，终止"""
    reason: str = stated("原因", choices=("一方拒绝", "达不成协议", "撤回申请", "一方无正当理由不参加"))
    told: bool = declared("已告知可以通过仲裁、诉讼等途径解决")
    concludes = "调解不成"


class AdviseRemedy(Step, by=CLERK, after=either(Conclude, Stop), basis=RECONSIDERATION[12]):
    """告知后续途径"""
    remedy: str = stated("途径", choices=("民事诉讼", "仲裁", "司法确认", "行政复议"))
    rules = [
        forbid((remedy == "行政复议") & (Register.subject != "行政赔偿、补偿"),
               "行政机关对民事纠纷的调解，不属于行政复议范围"),
    ]


class FollowUp(Step, by=CLERK, after=Conclude, basis=PRACTICE):
    """回访履行情况"""
    performed: bool = asked("已经履行")


class Archive(Step, by=CLERK, after=either(Conclude, Stop, Decline), once=True, phase="已归档", basis=PRACTICE):
    """归档"""


ENDS = (Conclude, Stop, Decline)
administrative_mediation = Procedure(
    "administrative_mediation", "行政调解", PRACTICE_ACT,
    steps=[
        Register, AskOther, Consent, Decline, Mediate, Extend, Conclude, Stop, AdviseRemedy, FollowUp, Archive,
    ],
    clocks=[
        Clock("办结", limit("adm.handle"), since=Register.received_on, until=ENDS),
        Clock("办结", on_day(Extend.until), since=Extend, until=ENDS, basis=ZHEJIANG[83]),
        Clock("办结", limit("adm.handle_hn"), since=Register.received_on, until=ENDS),
    ],
)
