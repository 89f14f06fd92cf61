"""行政处罚：集体讨论、延期、决定. Source: 行政处罚法 (2021) 29—38, 57—60."""
from fadu.procedures.words import *
from fadu.statutes.acts import CITY_COUNTY, DISCRETION, HUNAN, PENALTY, SAMR, TRANSFER
from fadu.statutes.penalty.hearing import (
    PENALTIES,
    CaseReview,
    Defend,
    EndHearing,
    HoldHearing,
    LegalReview,
    Notify,
    Recheck,
    hearable,
    owed,
)  # fmt: skip
from fadu.statutes.penalty.investigation import (
    SECURITY_TIME,
    AskRecusal,
    DecideRecusal,
    FileCase,
    Investigate,
    Register,
    Report,
    Resume,
    Suspend,
    TransferCrime,
    TransferResult,
)  # fmt: skip
from fadu.statutes.roles import HEAD, OFFICER

document = Linked("normative_document", "所引用的规范性文件")
LAPSED = successive(HUNAN[51], PENALTY[38])
LENIENT = ("违法行为轻微并及时改正，没有造成危害后果", "初次违法且危害后果轻微并及时改正", "没有主观过错")
EXEMPT = (*LENIENT, "违法事实不能成立", "不满十四周岁", "不能辨认或者控制自己行为", "超过追责时效", "其他法定情形")
MINOR, ADULT = years(14), years(18)
GRADES = ("轻微", "一般", "严重")
transfer = Linked("criminal_transfer", "涉嫌犯罪案件移送")
RETURNED = ("不批准移送", "不予立案", "不追究刑事责任，退回行政处理")


class Deliberate(Step, by=HEAD, after=Report, before="Decide", basis=PENALTY[57]):
    """负责人集体讨论"""
    members: list[str] = field("参加讨论的负责人")
    record: str = stated("讨论记录")
    agreed: bool = asked("同意")
    rules = [
        forbid(size(members) == 1, "一人不成集体讨论"),
    ]


class Extend(Step, by=OFFICER, after=FileCase, before="Decide", basis=SAMR[64]):
    """延长办案期限"""
    amount: int = stated("延长时间", unit="日")
    agreed = approval("批准", by=HEAD)


class ExtendAbove(Step, by=OFFICER, after=FileCase, before="Decide", basis=SECURITY_TIME):
    """经上一级公安机关批准延长办案期限"""
    amount: int = stated("延长时间", unit="日")
    approved_by: str = stated("批准的上一级公安机关", hint="公安派出所办理的，为所属公安机关")
    approved_on: date = stated("批准之日")
    reasons: str = stated("案情重大、复杂的情况")
    rules = [
        forbid(approved_on > today, "尚未批准"),
    ]


class ExtendFurther(Step, by=HEAD, after=Extend, before="Decide", basis=SAMR[64]):
    """集体讨论决定继续延期"""
    until: date = stated("延长的合理期限")
    record: str = stated("集体讨论记录")


class Decide(
    Step, by=HEAD, after={FileCase: PENALTY[54], Report: PENALTY[57]}, once=True, phase="决定", basis=PENALTY[57]
):
    """作出决定"""
    kind: str = stated("决定类型", choices=("给予处罚", "不予处罚", "移送司法机关", "移送其他机关", "撤销案件"))
    number: str = field("决定书文号")
    kinds: set[str] = stated("处罚种类", PENALTY[59], choices=PENALTIES, when=kind == "给予处罚").carries(Notify.kinds)
    fine: Decimal = field("罚款金额", unit="元", when=kind == "给予处罚").carries(Notify.fine)
    confiscated: Decimal = field("没收的数额或者价值", unit="元", when=kind == "给予处罚").carries(
        Notify.confiscated)
    party: str = stated(
        "当事人姓名或者名称、地址", PENALTY[59], when=kind == "给予处罚", personal=True).carries(Register.party)
    facts: str = stated(
        "违反法律、法规、规章的事实和证据", PENALTY[59], when=kind == "给予处罚").carries(Report.facts, Notify.facts)
    facts_clear: bool = declared("违法事实清楚、证据充分", PENALTY[40], when=kind == "给予处罚")
    organ = listed("实施主体", "行政执法主体名录", PENALTY[38])
    ground = listed("处罚依据", "已公布的法律规范", PENALTY[5], when=kind == "给予处罚")
    performance: str = stated("履行方式和期限", PENALTY[59], when=kind == "给予处罚")
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限", PENALTY[59], when=kind == "给予处罚")
    correction: str = field("责令改正的内容")
    breach: str = field("违法行为类型", hint="如“违反食品安全管理规定”；公示处罚信息时用", when=kind == "给予处罚")
    withdrawn: str = field("暂扣或者吊销的证照名称及编号", when=kind == "给予处罚")
    grade: str = field("失信程度", choices=GRADES, hint="各领域分类标准另有规定的从其规定", when=kind == "给予处罚")
    shown_until: date = field("公示截止期", hint="不填的按失信程度的最长公示期", when=kind == "给予处罚")
    cross_examined: bool = declared(
        "认定事实的证据均经听证质证", PENALTY[65], when=done(HoldHearing) & (kind == "给予处罚"))
    exempt_for: str = stated("不予处罚的情形", when=kind == "不予处罚", choices=EXEMPT)
    educated: bool = declared("已对当事人进行教育", PENALTY[33], when=among(exempt_for, LENIENT))
    refused_to_hear: bool = field("拒绝听取当事人的陈述、申辩")
    notable: bool = field("具有一定社会影响，应当公开")
    mitigated: bool = field("已从轻或者减轻处罚")
    unable: bool = field("行为时不能辨认或者控制自己行为")
    trifling: bool = field("违法行为轻微并及时改正，没有造成危害后果")
    faultless: bool = field("当事人有证据足以证明没有主观过错")
    strict: str = field("没有主观过错仍应处罚的法律、行政法规规定")
    newer_law_milder: bool = field("决定时新法处罚较轻或者不认为是违法")
    newer_law_used: bool = field("已适用新法")
    longer_by_law: str = field("规定更长追责期限的法律")
    fined_elsewhere: bool = field("同一违法行为已被处以罚款")
    refused_check: bool = field("以拒绝检查为处罚事由")
    deviates: bool = field("偏离本机关裁量基准")
    chief_agrees: bool = field("主要负责人批准偏离")

    concludes = kind
    punish = kind == "给予处罚"
    aged = Register.ended_on < Register.born_on + ADULT
    after_hearing = done(HoldHearing)
    rules = [
        # 引用的规范性文件
        forbid((document.open | document.done) & no(given(document["published_on"])),
               "未经公布的，不得作为行政处罚的依据", PENALTY[5], when=punish),
        forbid(document["effective_on"] > today, "所引用的规范性文件尚未施行", PENALTY[38], when=punish),
        forbid(document["expires_on"] < today, "所引用的规范性文件有效期已经届满", LAPSED, when=punish),
        forbid(document["effective_on"] + limit("nd.validity_default").period < today,
               "所引用的规范性文件有效期已经届满", HUNAN[51], when=punish, unless=given(document["expires_on"])),
        forbid(given(document["decided_on"]) | given(document["new_number"]),
               "所引用的规范性文件已经废止、失效或者修改", PENALTY[38], when=punish),
        forbid(among(document["cleanup_result"], ("废止", "宣布失效")), "清理后不再有效的，不得作为行政管理依据",
               CITY_COUNTY["四(十五)"], when=punish),
        # 告知、陈述申辩
        must(Notify, "未告知拟处罚内容、事实、理由、依据和权利，不得作出处罚决定", PENALTY[62], when=punish),
        forbid(Notify.served_on > today, "告知书尚未送达", PENALTY[62], when=punish),
        forbid(refused_to_hear, "拒绝听取陈述、申辩的，不得作出处罚决定", PENALTY[62], when=punish),
        must(Recheck, "对陈述、申辩应当复核", PENALTY[45], since=Defend, when=punish & done(Defend)),
        forbid(fine > Notify.fine, "不得因陈述、申辩给予更重的处罚", PENALTY[45], when=done(Defend) | after_hearing),
        forbid(fine > Notify.fine, "罚款超过告知的数额，应当重新告知", PENALTY[44],
               unless=done(Defend) | after_hearing),
        forbid(confiscated > Notify.confiscated, "没收的数额或者价值超过告知的内容，应当重新告知", PENALTY[44],
               when=punish),
        require(overlap(kinds, ("罚款",)), "处罚种类应当载明罚款", PENALTY[59], when=punish & (fine > 0)),
        require(fine > 0, "应当载明罚款的数额", PENALTY[59], when=punish & overlap(kinds, ("罚款",))),
        forbid(outside(kinds, Notify.kinds), "处罚种类超出告知的内容，应当重新告知", PENALTY[44],
               when=punish & done(Notify)),
        # 听证
        require(Notify.hearing_told, "应当告知要求听证的权利", PENALTY[63], when=punish & done(Notify) & hearable),
        require(after_hearing | done(EndHearing), "当事人要求听证的，应当组织听证", PENALTY[63], when=punish & owed),
        # 法制审核、集体讨论
        must(LegalReview, "未经法制审核或者审核未通过，不得作出决定", PENALTY[58], having=LegalReview.result == "通过",
             when=punish & (Report.public_interest | Report.complex | Report.review_by_law | after_hearing)),
        forbid(LegalReview.result == "不通过", "法制审核未通过，不得作出决定", PENALTY[58], when=punish),
        must(LegalReview, "经听证的案件，在听证程序结束后进行法制审核", successive(SAMR[50], PENALTY[58]),
             since=HoldHearing, when=punish & after_hearing),
        require(done(LegalReview) | done(CaseReview), "应当经审核机构审核", SAMR[49], when=punish),
        must(Deliberate, "情节复杂或者重大违法行为，应当集体讨论决定", PENALTY[57], having=Deliberate.agreed,
             when=punish & Report.grave),
        must(Deliberate, "听证结束后，应当根据听证笔录集体讨论决定", PENALTY[65], since=HoldHearing,
             when=punish & after_hearing & done(Deliberate)),
        must(Deliberate, "应当进行法制审核的案件，应当集体讨论决定", SAMR[60], having=Deliberate.agreed,
             when=punish & no(Report.grave) & (Report.public_interest | Report.complex | after_hearing)),
        require(done(Deliberate) | chief_agrees, "偏离裁量基准须经主要负责人批准或者集体讨论", DISCRETION["五(十二)"],
                when=punish & deviates),
        must(Resume, "调查正在中止", since=Suspend, when=punish & done(Suspend)),
        must(DecideRecusal, "对回避申请应当审查、作出决定", PENALTY[43], since=AskRecusal,
             when=punish & done(AskRecusal)),
        # 不得处罚的情形
        forbid(Register.ended_on < Register.born_on + MINOR, "不满十四周岁的，不予行政处罚", PENALTY[30], when=punish),
        require(mitigated, "已满十四周岁不满十八周岁的，应当从轻或者减轻", PENALTY[30],
                when=punish & aged & (Register.ended_on >= Register.born_on + MINOR)),
        forbid(unable, "不能辨认或者控制自己行为时违法的，不予行政处罚", PENALTY[31], when=punish),
        forbid(trifling, "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚", PENALTY[33], when=punish),
        forbid(faultless, "没有主观过错的，不予行政处罚", PENALTY[33], when=punish, unless=given(strict)),
        forbid(Register.found_on > Register.ended_on + limit("pen.limitation_2y").period,
               "违法行为二年内未被发现的，不再处罚", PENALTY[36], when=punish,
               unless=Register.grave | given(longer_by_law)),
        forbid(Register.found_on > Register.ended_on + limit("pen.limitation_5y").period,
               "违法行为五年内未被发现的，不再处罚", PENALTY[36], when=punish & Register.grave,
               unless=given(longer_by_law)),
        forbid(fined_elsewhere & (fine > 0), "同一违法行为不得给予两次以上罚款", PENALTY[29]),
        forbid(newer_law_milder & no(newer_law_used), "新法处罚较轻或者不认为是违法的，适用新法", PENALTY[37],
               when=punish),
        forbid(refused_check & denied(Investigate.card_shown), "未出示证件的，当事人有权拒绝检查", PENALTY[55],
               when=punish),
        must(TransferCrime, "涉嫌犯罪的应当移送，不得以行政处罚代替移送", TRANSFER[11], when=punish & Report.crime,
             unless=among(transfer.outcome, RETURNED)),
        must(TransferCrime, "违法行为涉嫌犯罪的，应当及时移送司法机关", PENALTY[27],
             when=among(kind, ("给予处罚", "不予处罚", "撤销案件")) & Report.crime,
             unless=among(transfer.outcome, RETURNED)),
        forbid(transfer.open & (fine > 0), "案件正在移送司法机关，未退回行政处理的，不得给予罚款", PENALTY[27],
               when=punish),
        forbid((transfer.outcome == "追究刑事责任") & (fine > 0), "已经追究刑事责任、尚未罚款的，不再给予罚款",
               PENALTY[35], when=punish),
        require(among(TransferResult.result, ("不予立案", "撤销案件、不起诉，退回行政处理")),
                "已经移送司法机关，未退回行政处理的，不得给予罚款", PENALTY[27],
                when=punish & done(TransferCrime) & (fine > 0)),
        must(TransferCrime, "尚未移送", TRANSFER[3], when=kind == "移送司法机关"),
    ]
