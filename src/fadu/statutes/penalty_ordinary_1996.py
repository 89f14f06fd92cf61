"""行政处罚（一般程序，含听证）, until 2021-07-14. Sources: 行政处罚法 (1996, 2009, 2017); 浙江省行政程序办法."""
from fadu.procedures.words import *
from fadu.statutes.acts_before import PENALTY_1996, ZHEJIANG
from fadu.statutes.roles import CLERK, HEAD, HOST, OFFICER, PARTY, REVIEWER

PENALTY = PENALTY_1996

HEARD = ("责令停产停业", "吊销许可证或者执照")
PENALTIES = (
    "警告", "罚款", "没收违法所得", "没收非法财物", *HEARD, "暂扣许可证或者执照", "行政拘留", "其他行政处罚",
)  # fmt: skip


class Register(Step, starts=True, by=(OFFICER, CLERK), phase="核查", basis=PENALTY[36]):
    """登记线索"""
    found_on: date = stated("发现之日", PENALTY[29])
    ended_on: date = stated("违法行为终了之日", PENALTY[29])
    party_kind: str = stated("当事人类别", choices=("公民", "企业", "其他组织"))
    born_on: date = field("当事人出生日期", personal=True)


class FileCase(Step, by=HEAD, after=Register, once=True, phase="调查", basis=PENALTY[36]):
    """立案"""
    team = people("办案人员", 2, "行政执法", PENALTY[37])


class NotFile(Step, by=HEAD, after=Register, before=FileCase, basis=PENALTY[36]):
    """不予立案"""
    reason: str = stated("理由")
    concludes = "不予立案"


class Investigate(Step, by=OFFICER, after=FileCase, before="Decide", phase="调查", basis=PENALTY[36]):
    """调查取证"""
    team = people("执法人员", 2, "行政执法", PENALTY[37])
    no_interest: bool = declared("执法人员与当事人没有直接利害关系", PENALTY[37])
    card_shown: bool = asked("出示执法证件", PENALTY[37])
    record: str = stated("笔录", PENALTY[37])


class Preserve(Step, by=OFFICER, after=FileCase, before="Decide", basis=PENALTY[37]):
    """先行登记保存"""
    agreed = approval("批准", by=HEAD)
    items: str = stated("物品清单")


class DisposePreserved(Step, by=OFFICER, after=Preserve, lasting=True, basis=PENALTY[37]):
    """处理先行登记保存的证据"""
    result: str = stated("处理决定")


class Report(Step, by=OFFICER, after=Investigate, before="Decide", phase="审核", basis=PENALTY[38]):
    """调查终结报告"""
    facts: str = stated("认定的事实和证据")
    proposal: str = stated("处理意见")
    grave: bool = asked("情节复杂或者重大违法", PENALTY[38])
    crime: bool = asked("构成犯罪", PENALTY[22])


class LegalReview(Step, by=REVIEWER, after=Report, before="Decide", basis=ZHEJIANG[44]):
    """法制审核"""
    result: str = stated("审核意见", choices=("通过", "不通过"))
    rules = [
        require(disjoint(actor, Investigate.team), "办案人员不得作为审核人员"),
    ]


class Notify(Step, by=OFFICER, after=Report, before="Decide", phase="告知", basis=PENALTY[31]):
    """告知拟处罚内容和权利"""
    kinds: set[str] = stated("拟处罚种类", choices=PENALTIES)
    fine: Decimal = field("拟罚款金额", unit="元")
    facts: str = stated("事实、理由、依据")
    hearing_told: bool = field("已告知要求听证的权利")
    served_on: date = stated("告知书送达之日")


heavy_fine = (
    (Register.party_kind == "公民") & (Notify.fine >= param("较大数额罚款.公民"))
    | (Register.party_kind != "公民") & (Notify.fine >= param("较大数额罚款.单位"))
)
hearable = overlap(Notify.kinds, HEARD) | heavy_fine


class Waive(Step, by=PARTY, after=Notify, observed=True, basis=PENALTY[32]):
    """书面放弃陈述、申辩"""


class Defend(Step, by=PARTY, after=Notify, observed=True, basis=PENALTY[32]):
    """陈述、申辩"""
    content: str = stated("陈述、申辩的内容")


class Recheck(Step, by=OFFICER, after=Defend, basis=PENALTY[32]):
    """复核陈述、申辩"""
    adopted: str = stated("采纳情况及理由")


class AskHearing(Step, by=PARTY, after=Notify, observed=True, basis=PENALTY[42]):
    """要求听证"""
    rules = [
        require(hearable, "不属于听证范围"),
    ]


owed = done(AskHearing) & hearable & (on(AskHearing) <= Notify.served_on + days(3))


class CallHearing(Step, by=(HOST, OFFICER), after=AskHearing, before="Decide", phase="听证", basis=PENALTY[42]):
    """通知举行听证"""
    held_on: date = stated("举行听证之日", held="听证")
    where: str = stated("地点")


class HoldHearing(Step, by=HOST, after=CallHearing, before="Decide", basis=PENALTY[42]):
    """举行听证"""
    record: str = stated("听证笔录")
    fee: Decimal = field("向当事人收取的费用", unit="元")
    rules = [
        require(disjoint(actor, Investigate.team), "听证由非本案调查人员主持"),
        forbid(fee > 0, "当事人不承担听证费用"),
    ]


class Deliberate(Step, by=HEAD, after=Report, before="Decide", basis=PENALTY[38]):
    """负责人集体讨论"""
    record: str = stated("讨论记录")
    agreed: bool = asked("同意")


class Decide(Step, by=HEAD, after={FileCase: PENALTY[36], Report: PENALTY[38]}, once=True, phase="决定",
             basis=PENALTY[38]):
    """作出决定"""
    kind: str = stated("决定类型", choices=("给予处罚", "不予处罚", "移送司法机关", "撤销案件"))
    kinds: set[str] = field("处罚种类", choices=PENALTIES)
    fine: Decimal = field("罚款金额", unit="元")
    facts_clear: bool = declared("违法事实清楚", PENALTY[30], when=kind == "给予处罚")
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限", PENALTY[39], when=kind == "给予处罚")
    fined_elsewhere: bool = field("同一违法行为已被处以罚款")
    concludes = kind
    punish = kind == "给予处罚"
    rules = [
        must(Notify, "未告知事实、理由、依据和权利的，处罚决定不能成立", PENALTY[41], when=punish),
        must(Recheck, "对陈述、申辩应当复核", PENALTY[32], since=Defend, when=punish & done(Defend)),
        forbid(fine > Notify.fine, "不得因当事人申辩而加重处罚", PENALTY[32], when=done(Defend)),
        require(Notify.hearing_told, "应当告知要求听证的权利", PENALTY[42], when=punish & hearable),
        require(done(HoldHearing), "当事人要求听证的，应当组织听证", PENALTY[42], when=punish & owed),
        must(LegalReview, "重大行政执法决定作出前应当经法制审核", ZHEJIANG[44], having=LegalReview.result == "通过",
             when=punish & (Report.grave | done(HoldHearing))),
        must(Deliberate, "情节复杂或者重大违法行为，应当集体讨论决定", PENALTY[38], having=Deliberate.agreed,
             when=punish & Report.grave),
        forbid(Register.ended_on < Register.born_on + years(14), "不满十四周岁的，不予行政处罚", PENALTY[25],
               when=punish),
        forbid(Register.found_on > Register.ended_on + years(2), "违法行为二年内未被发现的，不再处罚", PENALTY[29],
               when=punish),
        forbid(fined_elsewhere & (fine > 0), "同一违法行为不得给予两次以上罚款", PENALTY[24]),
        forbid(Report.crime, "构成犯罪的应当移送司法机关", PENALTY[22], when=punish),
        require(Investigate.card_shown, "调查时应当出示证件", PENALTY[37], when=punish),
    ]


class Serve(Step, by=OFFICER, after=Decide, phase="送达", basis=PENALTY[40]):
    """送达决定书"""
    served_on: date = stated("送达之日")
    how: str = stated("送达方式")


class Publish(Step, by=CLERK, after=Decide, basis=PENALTY[4]):
    """公开处罚决定"""
    where: str = stated("公开途径")


class Pay(Step, by=(PARTY, CLERK), after=Serve, observed=True, phase="执行", basis=PENALTY[46]):
    """缴纳罚款"""
    amount: Decimal = stated("金额", unit="元")


class Accrue(Step, by=CLERK, after=Serve, basis=PENALTY[51]):
    """加处罚款"""
    amount: Decimal = stated("加处金额", unit="元")
    rules = [
        require(missed("缴纳罚款"), "尚未逾期，不得加处罚款"),
    ]


class Close(Step, by=CLERK, after=Decide, once=True, phase="结案", basis=PENALTY[38]):
    """结案归档"""
    rules = [
        must(Serve, "决定书尚未送达", PENALTY[40], when=Decide.kind == "给予处罚"),
    ]


penalty_ordinary = Procedure(
    "penalty_ordinary", "行政处罚（普通程序）", PENALTY,
    steps=[
        Register, FileCase, NotFile, Investigate, Preserve, DisposePreserved, Report, LegalReview, Notify, Waive,
        Defend, Recheck, AskHearing, CallHearing, HoldHearing, Deliberate, Decide, Serve, Publish, Pay, Accrue, Close,
    ],
    clocks=[
        Clock("登记保存", days(7), since=Preserve, until=DisposePreserved, basis=PENALTY[37]),
        Clock("陈述申辩", days(3), since=Notify.served_on, opens=Decide, basis=ZHEJIANG[52], unless=done(Waive)),
        Clock("要求听证", days(3), since=Notify.served_on, bars=AskHearing, basis=PENALTY[42]),
        Clock("听证通知", days(7), since=CallHearing, opens=HoldHearing, basis=PENALTY[42]),
        Clock("送达", days(7), since=Decide, until=Serve, basis=PENALTY[40], when=Decide.kind == "给予处罚"),
        Clock("缴纳罚款", days(15), since=Serve.served_on, until=Pay, basis=PENALTY[46], when=Decide.fine > 0),
    ],
)
