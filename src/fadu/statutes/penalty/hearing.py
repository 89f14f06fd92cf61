"""行政处罚：审核、告知、陈述申辩、听证. Source: 行政处罚法 (2021) 44—45, 58, 62—65."""
from fadu.procedures.words import *
from fadu.statutes.acts import PENALTY, SAMR, SAMR_HEARING
from fadu.statutes.penalty.investigation import FileCase, Investigate, Register, Report
from fadu.statutes.roles import HOST, OFFICER, PARTY, REVIEWER

HEARD = ("降低资质等级", "吊销许可证件", "责令停产停业", "责令关闭", "限制从业")
PENALTIES = (
    "警告", "通报批评", "罚款", "没收违法所得", "没收非法财物", "暂扣许可证件", "限制开展生产经营活动", "行政拘留",
    *HEARD, "其他行政处罚",
)


class CaseReview(Step, by=REVIEWER, after=Report, before="Decide", basis=SAMR[52]):
    """案件审核"""
    opinion: str = stated("审核意见", choices=("同意", "建议纠正", "建议补充调查"))
    rules = [
        require(disjoint(actor, Investigate.team) & disjoint(actor, FileCase.team), "办案人员不得作为审核人员",
                SAMR[49]),
    ]


class LegalReview(Step, by=REVIEWER, after=Report, before="Decide", basis=PENALTY[58]):
    """法制审核"""
    result: str = stated("审核意见", choices=("通过", "不通过"))
    opinion: str = field("意见和建议")
    first_time: bool = field("审核人员初次从事法制审核")
    qualified: bool = field("审核人员已取得法律职业资格")
    rules = [
        require(qualified, "初次从事法制审核的人员应当取得法律职业资格", PENALTY[58], when=first_time),
        require(disjoint(actor, Investigate.team) & disjoint(actor, FileCase.team), "办案人员不得作为审核人员",
                successive(SAMR[49], PENALTY[58])),
    ]


class Defend(Step, by=PARTY, after="Notify", observed=True, basis=PENALTY[45]):
    """陈述、申辩"""
    content: str = stated("陈述、申辩的内容")


class Notify(Step, by=OFFICER, after=Report, before="Decide", phase="告知", basis=PENALTY[44]):
    """告知拟处罚内容和权利"""
    kinds: set[str] = stated("拟处罚种类", choices=PENALTIES)
    fine: Decimal = field("拟罚款金额", unit="元")
    confiscated: Decimal = field("拟没收的数额或者价值", unit="元")
    heavy: bool = field("数额较大、价值较大或者处罚较重，属于听证范围")
    facts: str = stated("事实、理由、依据").carries(Report.facts)
    rights_told: bool = declared("已告知陈述、申辩的权利")
    hearing_told: bool = field("已告知要求听证的权利")
    served_on: date = stated("告知书送达之日")
    new_facts: str = field("复核中新查明的违法事实")
    rules = [
        require(done(CaseReview) | done(LegalReview), "审核完成后才履行告知程序", SAMR[56], unless=hearing_told),
        require(fine > 0, "应当告知拟罚款的数额", when=overlap(kinds, ("罚款",))),
        forbid(fine > previous(fine), "不得因陈述、申辩给予更重的处罚", PENALTY[45], when=done(Defend),
               unless=given(new_facts)),
    ]


PERSONAL, CORPORATE = param("较大数额罚款.公民"), param("较大数额罚款.单位")
citizen = Register.party_kind == "公民"
heavy = named(
    "数额较大、价值较大或者其他较重的处罚",
    (citizen & ((Notify.fine >= PERSONAL) | (Notify.confiscated >= PERSONAL)))
    | (no(citizen) & ((Notify.fine >= CORPORATE) | (Notify.confiscated >= CORPORATE)))
    | Notify.heavy,
)
hearable = named("拟处罚属于听证范围", overlap(Notify.kinds, HEARD) | heavy)


class Waive(Step, by=PARTY, after=Notify, observed=True, basis=PENALTY[62]):
    """书面放弃陈述、申辩"""
    hearing: bool = field("同时放弃听证")


class Recheck(Step, by=OFFICER, after=Defend, before="Decide", basis=PENALTY[45]):
    """复核陈述、申辩"""
    adopted: str = stated("采纳情况及理由")


class AskHearing(Step, by=PARTY, after=Notify, observed=True, basis=PENALTY[64]):
    """要求听证"""
    rules = [
        require(hearable, "不属于听证范围", PENALTY[63]),
        forbid(today > Notify.served_on + limit("pen.hearing_request").period, "要求听证超过五日"),
    ]


in_time = on(AskHearing) <= Notify.served_on + limit("pen.hearing_request").period
owed = named("当事人在法定期限内对听证范围内的处罚要求听证", done(AskHearing) & hearable & in_time)


class DeclineHearing(Step, by=(HOST, OFFICER), after=AskHearing, before="Decide", basis=PENALTY[64]):
    """告知不组织听证"""
    reason: str = stated("理由")
    rules = [
        forbid(owed, "当事人依法要求听证的，应当组织听证", PENALTY[63]),
    ]


class CallHearing(Step, by=(HOST, OFFICER), after=AskHearing, before="Decide", phase="听证", basis=PENALTY[64]):
    """通知举行听证"""
    held_on: date = stated("举行听证之日", held="听证")
    where: str = stated("地点")
    rules = [
        forbid(today > held_on + limit("pen.hearing_notice").period, "应当在举行听证的七日前通知"),
    ]


class HoldHearing(Step, by=HOST, after=CallHearing, before="Decide", basis=PENALTY[64]):
    """举行听证"""
    record: str = stated("听证笔录")
    signed: bool = field("笔录经当事人核对签字，或者已注明拒绝签字")
    host_interest: bool = field("主持人与本案有直接利害关系")
    agents: list[str] = field("当事人的代理人", personal=True)
    closed: bool = field("不公开举行")
    closed_for: str = stated("不公开的理由", choices=("国家秘密", "商业秘密", "个人隐私"), when=closed)
    announced_on: date = field("公告案由、时间、地点之日")
    fee: Decimal = field("向当事人收取的费用", unit="元")
    rules = [
        require(disjoint(actor, Investigate.team) & disjoint(actor, FileCase.team), "听证由非本案调查人员主持"),
        forbid(host_interest, "主持人与本案有直接利害关系的，应当回避"),
        forbid(size(agents) > 2, "可以委托一至二人代理"),
        forbid(denied(signed), "笔录应当交当事人核对签字，拒绝签字的由主持人注明"),
        forbid(today < CallHearing.held_on, "早于通知的听证日期"),
        forbid(announced_on > today + limit("pen.hearing_public_notice_samr").period,
               "公开举行的，应当于三个工作日前公告", SAMR_HEARING[22], unless=closed),
        forbid(fee > 0, "当事人不承担听证费用", PENALTY[63]),
    ]


class HearingReport(Step, by=HOST, after=HoldHearing, before="Decide", basis=SAMR_HEARING[29]):
    """提交听证报告"""
    report: str = stated("听证报告")


STAYED_AWAY = ("无正当理由拒不出席", "未经许可中途退出")
ENDINGS = ("撤回听证要求", *STAYED_AWAY, "当事人死亡或者终止，没有承受人", "其他需要终止的情形")


class EndHearing(Step, by=HOST, after=AskHearing, before="Decide", phase="告知", basis=PENALTY[64]):
    """终止听证"""
    ground: str = stated("情形", choices=ENDINGS)
    rules = [
        must(CallHearing, "尚未通知听证", when=among(ground, STAYED_AWAY)),
        forbid(today < CallHearing.held_on, "早于通知的听证日期", when=among(ground, STAYED_AWAY)),
    ]
