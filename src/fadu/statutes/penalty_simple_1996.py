"""行政处罚（简易程序）, for matters begun before 2021-07-15. Source: 行政处罚法 (1996, 2017) 33—35, 46—50."""
from fadu.procedures.words import *
from fadu.statutes.acts_before import PENALTY_1996
from fadu.statutes.roles import CLERK, OFFICER, PARTY

PENALTY = PENALTY_1996


class Check(Step, starts=True, by=OFFICER, phase="当场查处", basis=PENALTY[34]):
    """当场查处"""
    card_shown: bool = asked("出示执法身份证件")
    party: str = stated("当事人姓名或者名称", personal=True)
    party_kind: str = stated("当事人类别", choices=("公民", "法人", "其他组织"))
    born_on: date = field("当事人出生日期", personal=True)
    conduct: str = stated("违法行为")
    ended_on: date = stated("违法行为终了之日", PENALTY[29])


class Notify(Step, by=OFFICER, after=Check, before=("Decide", "ToOrdinary"), phase="告知", basis=PENALTY[31]):
    """当场告知"""
    facts: str = stated("事实、理由及依据")
    rights_told: bool = declared("已告知当事人依法享有的权利")


class Defend(Step, by=PARTY, after=Notify, observed=True, basis=PENALTY[32]):
    """陈述、申辩"""
    content: str = stated("陈述、申辩的内容")


class Recheck(Step, by=OFFICER, after=Defend, before=("Decide", "ToOrdinary"), basis=PENALTY[32]):
    """复核陈述、申辩"""
    adopted: str = stated("采纳情况及理由")


class Decide(Step, by=OFFICER, after=Check, before="ToOrdinary", once=True, phase="执行", basis=PENALTY[34]):
    """当场作出处罚决定"""
    number: str = stated("预定格式决定书的编号")
    kind: str = stated("处罚种类", PENALTY[33], choices=("警告", "罚款"))
    fine: Decimal = stated("罚款金额", unit="元", when=kind == "罚款")
    facts_clear: bool = declared("违法事实确凿并有法定依据", PENALTY[33])
    place: str = stated("时间、地点")
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限", PENALTY[39])
    handed: bool = declared("决定书已签名或者盖章，当场交付当事人")
    concludes = "给予处罚"
    citizen = Check.party_kind == "公民"
    rules = [
        forbid(denied(Check.card_shown), "应当向当事人出示执法身份证件"),
        forbid(citizen & (fine > 50), "对公民处以五十元以下罚款的，可以当场决定", PENALTY[33]),
        forbid(no(citizen) & (fine > 1000), "对法人或者其他组织处以一千元以下罚款的，可以当场决定", PENALTY[33]),
        must(Notify, "未告知事实、理由和依据的，行政处罚决定不能成立", PENALTY[41]),
        must(Recheck, "对陈述、申辩应当复核", PENALTY[32], since=Defend, when=done(Defend)),
        forbid(Check.ended_on < Check.born_on + years(14), "不满十四周岁的，不予行政处罚", PENALTY[25]),
        forbid(on(Check) > Check.ended_on + years(2), "违法行为二年内未被发现的，不再处罚", PENALTY[29]),
    ]


class ToOrdinary(Step, by=OFFICER, after=Check, before=Decide, once=True, basis=PENALTY[36]):
    """转为一般程序"""
    ground: str = stated("理由")
    concludes = "转为普通程序"


class Record(Step, by=OFFICER, after=Decide, basis=PENALTY[34]):
    """报所属行政机关备案"""


class CollectOnSpot(Step, by=OFFICER, after=Decide, basis=PENALTY[47]):
    """当场收缴罚款"""
    amount: Decimal = stated("金额", unit="元")
    hard_later: bool = field("不当场收缴事后难以执行")
    remote: bool = field("边远、水上、交通不便地区，当事人缴款确有困难并提出")
    receipt: str = stated("财政部门统一制发的罚款收据", PENALTY[49])
    rules = [
        require((Decide.fine <= 20) | hard_later | remote, "不属于可以当场收缴的情形"),
    ]


class HandIn(Step, by=OFFICER, after=CollectOnSpot, basis=PENALTY[50]):
    """当场收缴的罚款交至行政机关"""


class Deposit(Step, by=CLERK, after=HandIn, basis=PENALTY[50]):
    """罚款缴付指定的银行"""


class Pay(Step, by=(PARTY, CLERK), after=Decide, observed=True, basis=PENALTY[46]):
    """缴纳罚款"""
    amount: Decimal = stated("金额", unit="元")


penalty_simple = Procedure(
    "penalty_simple", "行政处罚（简易程序）", PENALTY,
    steps=[Check, Notify, Defend, Recheck, Decide, ToOrdinary, Record, CollectOnSpot, HandIn, Deposit, Pay],
    clocks=[
        Clock("报备", None, since=Decide, until=Record, basis=PENALTY[34]),
        Clock("缴纳罚款", days(15), since=Decide, until=(Pay, CollectOnSpot), basis=PENALTY[46], when=Decide.fine > 0),
        Clock("交回罚款", days(2), since=CollectOnSpot, until=HandIn, basis=PENALTY[50]),
        Clock("缴付银行", days(2), since=HandIn, until=Deposit, basis=PENALTY[50]),
    ],
)
