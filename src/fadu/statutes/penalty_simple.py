"""行政处罚（简易程序）. Source: 行政处罚法 (2021) 51—53, 67—71; 市场监管、浙江 rules where they bind."""
from fadu.procedures.words import *
from fadu.statutes.acts import PENALTY, RECONSIDERATION
from fadu.statutes.penalty.hearing import PENALTIES
from fadu.statutes.penalty.publicity import REVOCATION, Publish, Rectify, Unpublish, overturned, void
from fadu.statutes.roles import CLERK, HEAD, OFFICER, PARTY

NOT_ON_THE_SPOT = tuple(kind for kind in PENALTIES if kind not in ("警告", "罚款"))
LENIENT = ("违法行为轻微并及时改正，没有造成危害后果", "初次违法且危害后果轻微并及时改正", "没有主观过错")
EXEMPT = (*LENIENT, "违法事实不能成立", "不满十四周岁", "不能辨认或者控制自己行为", "超过追责时效")
BEYOND = (
    "处罚超出当场处罚的种类或者数额", "违法事实需要进一步调查", "当事人的陈述、申辩需要复核", "涉嫌犯罪", "其他情形",
)
execution = Linked("compulsory_execution", "行政强制执行")


class Check(Step, starts=True, by=OFFICER, phase="当场查处", basis=PENALTY[52]):
    """当场查处"""
    team = people("执法人员", 2, "行政执法", PENALTY[42])
    card_shown: bool = asked("出示执法证件")
    no_interest: bool = declared("执法人员与本案没有应当回避的关系", PENALTY[43])
    party: str = stated("当事人姓名或者名称", personal=True)
    party_kind: str = stated("当事人类别", choices=("公民", "法人", "其他组织"))
    party_code: str = field("当事人统一社会信用代码", hint="公民不填；公示处罚信息时用")
    born_on: date = field("当事人出生日期", personal=True)
    conduct: str = stated("违法行为")
    ended_on: date = stated("违法行为终了之日", PENALTY[36])
    found_on: date = field("发现之日", hint="不填的为当场查处之日")
    place: str = stated("地点")
    evidence: str = field("现场收集的证据")


class Notify(Step, by=OFFICER, after=Check, before=("Decide", "Spare", "ToOrdinary"), phase="告知", basis=PENALTY[44]):
    """当场告知"""
    kinds: set[str] = stated("拟处罚种类", choices=PENALTIES)
    fine: Decimal = field("拟罚款金额", unit="元")
    facts: str = stated("事实、理由、依据")
    rights_told: bool = declared("已告知陈述、申辩的权利")


class Defend(Step, by=PARTY, after=Notify, observed=True, basis=PENALTY[45]):
    """陈述、申辩"""
    content: str = stated("陈述、申辩的内容")


class Recheck(Step, by=OFFICER, after=Defend, before=("Decide", "Spare", "ToOrdinary"), basis=PENALTY[45]):
    """复核陈述、申辩"""
    adopted: str = stated("采纳情况及理由")


class Decide(Step, by=OFFICER, after=Check, before=("Spare", "ToOrdinary"), once=True, phase="执行", basis=PENALTY[52]):
    """当场作出处罚决定"""
    number: str = stated("预定格式决定书的编号")
    kinds: set[str] = stated("处罚种类", choices=PENALTIES).carries(Notify.kinds)
    fine: Decimal = field("罚款金额", unit="元").carries(Notify.fine)
    facts_clear: bool = declared("违法事实确凿并有法定依据", PENALTY[51])
    ground = listed("处罚依据", "已公布的法律规范", PENALTY[5])
    organ = listed("实施主体", "行政执法主体名录", PENALTY[38])
    place: str = stated("时间、地点")
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限")
    review_first: bool = declared("已告知应当先申请行政复议", RECONSIDERATION[23])
    correction: str = field("责令改正的内容")
    breach: str = field("违法行为类型", hint="如“违反食品安全管理规定”；公示处罚信息时用")
    shown_until: date = field("公示截止期", hint="不填的按最长公示期")
    signed: bool = declared("执法人员已签名或者盖章")
    handed: bool = declared("决定书已当场交付当事人")
    refused_to_sign: bool = field("当事人拒绝签收")
    refusal_noted: bool = declared("已在决定书上注明当事人拒绝签收", when=refused_to_sign)
    crime: bool = asked("涉嫌犯罪", PENALTY[27])
    fined_elsewhere: bool = field("同一违法行为已被处以罚款")
    trifling: bool = field("违法行为轻微并及时改正，没有造成危害后果")
    faultless: bool = field("当事人有证据足以证明没有主观过错")
    mitigated: bool = field("已从轻或者减轻处罚")
    unable: bool = field("行为时不能辨认或者控制自己行为")
    refused_to_hear: bool = field("拒绝听取当事人的陈述、申辩")
    notable: bool = field("具有一定社会影响，应当公开")
    concludes = "给予处罚"

    citizen = Check.party_kind == "公民"
    adult = Check.born_on + years(18)
    rules = [
        forbid(denied(Check.card_shown), "应当出示执法证件"),
        forbid(today > on(Check), "不是当场作出的，适用普通程序", PENALTY[51]),
        forbid(overlap(kinds, NOT_ON_THE_SPOT), "只有罚款、警告可以当场决定，其他处罚适用普通程序", PENALTY[51]),
        forbid(citizen & (fine > 200), "对公民处以二百元以下罚款的，可以当场决定；超过的适用普通程序", PENALTY[51]),
        forbid(no(citizen) & (fine > 3000), "对法人或者其他组织处以三千元以下罚款的，可以当场决定；超过的适用普通程序",
               PENALTY[51]),
        require(overlap(kinds, ("罚款",)), "处罚种类应当载明罚款", when=fine > 0),
        require(fine > 0, "应当载明罚款数额", when=overlap(kinds, ("罚款",))),
        must(Notify, "未告知拟处罚内容、事实、理由、依据和权利，不得作出处罚决定", PENALTY[62]),
        forbid(refused_to_hear, "拒绝听取陈述、申辩的，不得作出处罚决定", PENALTY[62]),
        must(Recheck, "对陈述、申辩应当复核", PENALTY[45], since=Defend, when=done(Defend)),
        forbid(fine > Notify.fine, "不得因陈述、申辩给予更重的处罚", PENALTY[45], when=done(Defend)),
        forbid(fine > Notify.fine, "罚款超过告知的数额，应当重新告知", PENALTY[44], unless=done(Defend)),
        forbid(outside(kinds, Notify.kinds), "处罚种类超出告知的内容，应当重新告知", PENALTY[44], when=done(Notify)),
        forbid(crime, "涉嫌犯罪的，应当及时移送司法机关", PENALTY[27]),
        forbid(fined_elsewhere & (fine > 0), "同一违法行为不得给予两次以上罚款", PENALTY[29]),
        forbid(Check.ended_on < Check.born_on + years(14), "不满十四周岁的，不予行政处罚", PENALTY[30]),
        require(mitigated, "已满十四周岁不满十八周岁的，应当从轻或者减轻", PENALTY[30],
                when=(Check.ended_on < adult) & (Check.ended_on >= Check.born_on + years(14))),
        forbid(unable, "不能辨认或者控制自己行为时违法的，不予行政处罚", PENALTY[31]),
        forbid(trifling, "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚", PENALTY[33]),
        forbid(faultless, "没有主观过错的，不予行政处罚", PENALTY[33]),
        forbid(Check.found_on > Check.ended_on + limit("pen.limitation_2y").period,
               "违法行为二年内未被发现的，不再处罚", PENALTY[36]),
        forbid(on(Check) > Check.ended_on + limit("pen.limitation_2y").period, "违法行为二年内未被发现的，不再处罚",
               PENALTY[36], unless=given(Check.found_on)),
    ]


class Spare(Step, by=OFFICER, after=Check, before=(Decide, "ToOrdinary"), once=True, basis=PENALTY[33]):
    """当场不予处罚"""
    exempt_for: str = stated("不予处罚的情形", choices=EXEMPT)
    educated: bool = declared("已对当事人进行教育", when=among(exempt_for, LENIENT))
    concludes = "不予处罚"


class ToOrdinary(Step, by=(OFFICER, HEAD), after=Check, before=(Decide, Spare), once=True, basis=PENALTY[54]):
    """转为普通程序"""
    ground: str = stated("情形", choices=BEYOND)
    concludes = "转为普通程序"


class Record(Step, by=OFFICER, after=Decide, basis=PENALTY[52]):
    """报所属行政机关备案"""


class CollectOnSpot(Step, by=OFFICER, after=Decide, basis=PENALTY[68]):
    """当场收缴罚款"""
    amount: Decimal = stated("金额", unit="元")
    hard_later: bool = field("不当场收缴事后难以执行")
    remote: bool = field("边远、水上、交通不便地区，当事人缴款确有困难并提出")
    landed_on: date = field("在水上收缴的，抵岸之日", to_come=True)
    receipt: str = stated("财政部门统一制发的专用票据", PENALTY[70])
    rules = [
        require((Decide.fine <= 100) | hard_later | remote, "不属于可以当场收缴的情形，当事人应当到指定的银行缴纳"),
        forbid(total(amount) + amount > Decide.fine, "收缴的数额超过罚款的数额", PENALTY[67]),
    ]


class HandIn(Step, by=OFFICER, after=CollectOnSpot, basis=PENALTY[71]):
    """当场收缴的罚款交至行政机关"""


class Deposit(Step, by=CLERK, after=HandIn, basis=PENALTY[71]):
    """罚款缴付指定的银行"""


class Pay(Step, by=(PARTY, CLERK), after=Decide, observed=True, basis=PENALTY[67]):
    """缴纳罚款"""
    amount: Decimal = stated("金额", unit="元")


class AskDefer(Step, by=PARTY, after=Decide, observed=True, basis=PENALTY[66]):
    """申请延期、分期缴纳"""
    reason: str = stated("经济困难的情况")


class Defer(Step, by=HEAD, after=AskDefer, basis=PENALTY[66]):
    """批准延期、分期缴纳"""
    until: date = stated("期限")


class Archive(Step, by=CLERK, after=either(Decide, Spare, ToOrdinary), once=True, phase="已归档", basis=PENALTY[47]):
    """归档"""
    rules = [
        must(Record, "当场处罚应当报所属行政机关备案", PENALTY[52], when=done(Decide)),
        forbid(total(Pay.amount) + total(CollectOnSpot.amount) < Decide.fine, "罚款尚未缴清", PENALTY[67],
               unless=execution.done | overturned),
        must(Deposit, "当场收缴的罚款尚未缴付银行", PENALTY[71], since=CollectOnSpot, when=done(CollectOnSpot)),
        must(Unpublish, "应当撤回已公开的处罚信息并说明理由", PENALTY[48], when=done(Publish) & overturned),
    ]


penalty_simple = Procedure(
    "penalty_simple", "行政处罚（简易程序）", PENALTY,
    steps=[
        Check, Notify, Defend, Recheck, Decide, Spare, ToOrdinary, Record, CollectOnSpot, HandIn, Deposit, Pay,
        AskDefer, Defer, Publish, Unpublish, Rectify, Archive,
    ],
    clocks=[
        Clock("报备", None, since=Decide, until=Record, basis=PENALTY[52]),
        Clock("报备", limit("pen.simple_record_zj"), since=Decide, until=Record),
        Clock("归档", limit("pen.simple_archive_samr"), since=Decide, until=Archive),
        Clock("缴纳罚款", limit("pen.pay"), since=Decide, until=(Pay, CollectOnSpot),
              when=(Decide.fine > 0) & no(void)),
        Clock("缴纳罚款", on_day(Defer.until), since=Defer, until=Pay, basis=PENALTY[66], when=no(void)),
        Clock("交回罚款", limit("pen.cash_to_agency"), since=CollectOnSpot, until=HandIn),
        Clock("交回罚款", limit("pen.cash_to_agency"), since=CollectOnSpot.landed_on, until=HandIn,
              when=given(CollectOnSpot.landed_on)),
        Clock("缴付银行", limit("pen.cash_to_bank"), since=HandIn, until=Deposit),
        Clock("公开", limit("pen.publish"), since=Decide, until=Publish, when=Decide.notable),
        *REVOCATION,
    ],
)
