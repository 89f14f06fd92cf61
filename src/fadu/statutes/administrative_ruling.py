"""行政裁决. Sources: 湖南省行政程序规定 109—114; 山东省行政程序规定 112—117; 浙江省行政程序办法 85; else practice."""
from fadu.law.enacted import LITIGATION_RULES, ZHEJIANG
from fadu.procedures.words import *
from fadu.statutes.acts import HUNAN, SHANDONG
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import ADJUDICATOR, CHIEF, CLERK, HEAD, PARTY, RESPONDENT

POWER = successive(HUNAN[109], SHANDONG[112], ZHEJIANG[85], PRACTICE)
RECEIVED = successive(HUNAN[110], SHANDONG[113], PRACTICE)
ANSWERED = successive(HUNAN[111], SHANDONG[114], PRACTICE)
HEARD = successive(HUNAN[112], SHANDONG[115], PRACTICE)
WRITTEN = successive(HUNAN[113], SHANDONG[116], PRACTICE)
LONGER = successive(HUNAN[114], SHANDONG[117], PRACTICE)


class Apply(Step, starts=True, by=CLERK, phase="审查", basis=RECEIVED):
    """收到裁决申请"""
    applicant: str = stated("申请人", personal=True)
    respondent: str = stated("被申请人", personal=True)
    request: str = stated("裁决请求、主要事实和理由")
    oral: bool = field("口头申请，已当场记录")
    received_on: date = stated("收到申请之日")
    authority: str = stated("授权裁决的法律、法规", POWER)
    related: bool = asked("属于与行政职权相关的民事纠纷", POWER)


class Accept(Step, by=ADJUDICATOR, after=Apply, before="Refuse", once=True, phase="审理", basis=RECEIVED):
    """受理"""
    rules = [
        require(Apply.related, "只裁决与行政职权相关的民事纠纷", POWER),
    ]


class Refuse(Step, by=ADJUDICATOR, after=Apply, before=Accept, once=True, basis=RECEIVED):
    """不予受理、告知向有关机关提出"""
    ground: str = stated("情形", choices=("不属于本机关管辖", "依法不适用行政裁决程序"))
    told: bool = declared("已书面告知申请人")
    concludes = "不予受理"


class SendCopy(Step, by=ADJUDICATOR, after=Accept, before="Decide", basis=RECEIVED):
    """发送申请书副本"""
    served_on: date = stated("被申请人收到之日")


class Answer(Step, by=RESPONDENT, after=SendCopy, observed=True, basis=ANSWERED):
    """被申请人答复、提交证据"""
    views: str = field("答复意见")


class ForwardAnswer(Step, by=ADJUDICATOR, after=Answer, before="Decide", basis=ANSWERED):
    """将答复副本发送申请人"""


class Mediate(Step, by=ADJUDICATOR, after=Accept, before="Decide", basis=HEARD):
    """先行调解"""
    agreed: bool = asked("达成协议")
    record: str = stated("调解笔录")


class Settle(Step, by=ADJUDICATOR, after=Mediate, before="Decide", once=True, basis=HEARD):
    """调解结案"""
    content: str = stated("协议内容")
    concludes = "调解结案"
    rules = [
        require(Mediate.agreed, "没有达成协议"),
    ]


class Hear(Step, by=ADJUDICATOR, after=Accept, before="Decide", basis=HEARD):
    """审理"""
    team = people("审理人员", 2, "")
    disputed: bool = asked("双方对主要事实有争议")
    open: bool = field("公开审理")
    closed_by_law: str = field("依法不予公开的理由")
    record: str = stated("审理笔录")
    rules = [
        require(open, "对主要事实有争议的，应当公开审理", when=disputed, unless=given(closed_by_law)),
    ]


class Extend(Step, by=ADJUDICATOR, after=Accept, before="Decide", basis=LONGER):
    """延长裁决期限"""
    amount: int = stated("延长时间", unit="日")
    agreed = approval("批准", by=CHIEF)
    told_on: date = stated("告知当事人之日")


class Withdraw(Step, by=PARTY, after=Apply, before="Decide", observed=True, basis=PRACTICE):
    """申请人撤回申请"""
    concludes = "撤回申请"


class Decide(Step, by=HEAD, after=Accept, once=True, phase="已裁决", basis=WRITTEN):
    """作出行政裁决书"""
    number: str = field("裁决书文号")
    facts: str = stated("争议的事实、认定的事实")
    grounds: str = stated("适用的法律规范")
    content: str = stated("裁决内容和理由")
    remedies: str = stated("救济的途径和期限")
    concludes = "作出裁决"
    rules = [
        must(Hear, "裁决案件应当由两名以上工作人员审理", HEARD),
        must(Mediate, "应当先行调解，调解不成的，依法作出裁决", HEARD),
        forbid(Mediate.agreed, "调解已经达成协议", HEARD),
        require(done(Answer) | over("被申请人答复"), "被申请人答复的期限尚未届满",
                successive(HUNAN[111], SHANDONG[114]), when=done(SendCopy)),
        must(SendCopy, "应当将申请书副本发送被申请人", RECEIVED),
    ]


class Serve(Step, by=CLERK, after=Decide, once=True, basis=WRITTEN):
    """送达裁决书"""
    served_on: date = stated("送达之日")


class HolderApplies(Step, by=PARTY, after=Decide, observed=True, basis=LITIGATION_RULES[158]):
    """权利人申请人民法院强制执行"""


class Archive(
    Step, by=CLERK, after=either(Decide, Refuse, Settle, Withdraw), once=True, phase="已归档", basis=PRACTICE
):
    """归档"""
    rules = [
        must(Serve, "裁决书尚未送达", WRITTEN, when=done(Decide)),
    ]


ENDS = (Decide, Settle, Withdraw)
administrative_ruling = Procedure(
    "administrative_ruling", "行政裁决", PRACTICE_ACT,
    steps=[
        Apply, Accept, Refuse, SendCopy, Answer, ForwardAnswer, Mediate, Settle, Hear, Extend, Withdraw, Decide, Serve,
        HolderApplies, Archive,
    ],
    clocks=[
        Clock("审查", limit("rul.review_hn"), since=Apply.received_on, until=(Accept, Refuse, Withdraw)),
        Clock("审查", limit("rul.review_sd"), since=Apply.received_on, until=(Accept, Refuse, Withdraw)),
        Clock("发送副本", limit("rul.copy_hn"), since=Accept, until=(SendCopy, *ENDS)),
        Clock("发送副本", limit("rul.copy_sd"), since=Accept, until=(SendCopy, *ENDS)),
        Clock("被申请人答复", limit("rul.answer_hn"), since=SendCopy.served_on, until=(Answer, *ENDS)),
        Clock("被申请人答复", limit("rul.answer_sd"), since=SendCopy.served_on, until=(Answer, *ENDS)),
        Clock("作出裁决", limit("rul.decide_hn"), since=Accept, until=ENDS, extend=Extension(Extend, Extend.amount)),
        Clock("作出裁决", limit("rul.decide_sd"), since=Accept, until=ENDS, extend=Extension(Extend, Extend.amount)),
    ],
)
