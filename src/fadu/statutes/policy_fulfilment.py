"""惠企政策兑现：清单和指南、申报或者免申即享、审核、拨付、变更政策. Sources: 优化营商环境条例 12, 24, 31, 35, 36, 38.

No act sets days for all such policies: the office promises them in its guide (art. 36) and says why when it is late.
Where Kaifeng's own regulation binds, the list, the guide and 免申即享 rest on its art. 23.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, KAIFENG
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import APPLICANT, CLERK, HEAD, SERVED

LISTED = successive(KAIFENG[23], BUSINESS[38])
APPLY, SPARED = "企业申报", "免申即享"
GRANT, REFUSE = "予以兑现", "不予兑现"


class Start(Step, starts=True, by=CLERK, phase="受理", basis=BUSINESS[36]):
    """受理申报、启动免申即享"""
    policy: str = stated("惠企政策及条款")
    how: str = stated("兑现方式", choices=(APPLY, SPARED))
    enterprise: str = stated("企业")
    size: str = field("企业类型", choices=("国有", "民营", "外商投资", "个体工商户"))
    received_on: date = stated("收到申报、启动之日")
    promised_on: date = stated("承诺办结之日", hint="办事指南公开的办理时限")
    listed: bool = asked("已列入向社会公布的兑现事项清单和办事指南", LISTED)
    matched: str = stated("数据比对、核定符合条件的依据", LISTED, when=how == SPARED)
    amount: Decimal = field("申报金额", unit="元")


class AskSupplement(Step, by=CLERK, after=Start, before="Decide", once=True, phase="待补正", basis=BUSINESS[36]):
    """一次性告知补正"""
    items: list[str] = stated("需要补正的内容")
    told_on: date = stated("告知之日")
    beyond: bool = asked("要求办事指南之外的条件、材料", BUSINESS[35])
    rules = [
        forbid(beyond, "没有法律、法规、规章依据，不得增设办理条件和环节", BUSINESS[35]),
        forbid(Start.how == SPARED, "免申即享的，不要求企业申报", LISTED),
    ]


class Supplement(Step, by=APPLICANT, after=AskSupplement, before="Decide", observed=True, phase="审核",
                 basis=BUSINESS[36]):  # fmt: skip
    """企业补正"""
    received_on: date = stated("收到补正之日")


class Review(Step, by=CLERK, after=Start, before="Decide", phase="待决定", basis=BUSINESS[12]):
    """审核"""
    qualified: bool = asked("符合政策规定的条件")
    treated_alike: bool = declared("依法平等对待各类市场主体")
    amount: Decimal = field("核定金额", unit="元")
    opinion: str = stated("审核意见")
    rules = [
        must(Supplement, "申报正在补正", BUSINESS[36], since=AskSupplement, when=done(AskSupplement)),
    ]


class Publicise(Step, by=CLERK, after=Review, before="Decide", basis=PRACTICE):
    """公示拟兑现名单"""
    where: str = stated("公示途径")
    until: date = stated("公示截止之日")


class ChangePolicy(Step, by=HEAD, after=Start, before="Pay", basis=BUSINESS[31]):
    """因国家利益、社会公共利益改变政策承诺"""
    interest: str = stated("国家利益、社会公共利益的情况")
    authority: str = stated("依照法定权限和程序作出的决定")
    loss: bool = asked("企业因此受到损失")


class Decide(Step, by=HEAD, after={Review: BUSINESS[12]}, before="Withdraw", once=True, phase="已决定",
             basis=BUSINESS[31]):  # fmt: skip
    """决定"""
    result: str = stated("决定", choices=(GRANT, REFUSE))
    amount: Decimal = stated("兑现金额", when=result == GRANT)
    pay_by: date = stated("拨付期限", when=result == GRANT)
    reasons: str = stated("不予兑现的理由和依据", when=result == REFUSE)
    changed: bool = field("因政府换届、机构或者责任人变化不予兑现")
    late_reason: str = field("超过办理时间公开说明的理由")
    told_on: date = stated("告知企业之日")
    concludes = result
    rules = [
        forbid(Review.qualified, "符合条件的，应当履行政策承诺", when=result == REFUSE, unless=done(ChangePolicy)),
        forbid(denied(Review.qualified), "不符合条件的，不予兑现", BUSINESS[12], when=result == GRANT),
        forbid(changed, "不得以行政区划调整、政府换届、机构或者职能调整以及责任人更替等为由违约毁约"),
        forbid(amount > Review.amount, "兑现金额超过核定金额", BUSINESS[12]),
        require(given(late_reason), "超过办理时间的，应当公开说明理由", BUSINESS[36], when=today > Start.promised_on),
        require(today > Publicise.until, "公示尚未结束", PRACTICE, when=done(Publicise)),
    ]


class Pay(Step, by=CLERK, after=Decide, once=True, phase="已兑现", basis=BUSINESS[31]):
    """拨付、兑现"""
    amount: Decimal = stated("实际金额", unit="元")
    paid_on: date = stated("拨付之日")
    rules = [
        require(Decide.result == GRANT, "没有决定予以兑现"),
        forbid(amount < Decide.amount, "应当足额兑现"),
        forbid(amount > Decide.amount, "超过决定的金额", BUSINESS[12]),
    ]


class Compensate(Step, by=HEAD, after=ChangePolicy, lasting=True, basis=BUSINESS[31]):
    """补偿损失"""
    amount: Decimal = stated("补偿金额", unit="元")
    agreed: str = stated("补偿协议、决定")


class Complain(Step, by=SERVED, after=Start, lasting=True, observed=True, basis=BUSINESS[49]):
    """企业投诉"""
    content: str = stated("投诉内容")


class AnswerComplaint(Step, by=CLERK, after=Complain, lasting=True, basis=BUSINESS[49]):
    """答复投诉"""
    reply: str = stated("答复")
    told_on: date = stated("答复之日")


class Withdraw(Step, by=APPLICANT, after=Start, before=Decide, observed=True, basis=PRACTICE):
    """企业撤回申报"""
    concludes = "企业撤回"


policy_fulfilment = Procedure(
    "policy_fulfilment", "惠企政策兑现", BUSINESS,
    steps=[
        Start, AskSupplement, Supplement, Review, Publicise, ChangePolicy, Decide, Pay, Compensate, Complain,
        AnswerComplaint, Withdraw,
    ],
    clocks=[
        Clock("承诺办结", on_day(Start.promised_on), since=Start, until=(Decide, Withdraw), basis=BUSINESS[36]),
        Clock("拨付", on_day(Decide.pay_by), since=Decide, until=(Pay, ChangePolicy), basis=BUSINESS[31],
              when=Decide.result == GRANT),
        Clock("补偿", None, since=ChangePolicy, until=Compensate, basis=BUSINESS[31], when=ChangePolicy.loss),
        Clock("答复投诉", None, since=Complain, until=AnswerComplaint, basis=BUSINESS[49]),
    ],
)
