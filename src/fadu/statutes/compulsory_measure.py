"""行政强制措施（查封、扣押、冻结等）. Source: 行政强制法 chapter 3."""
from fadu.procedures.words import *
from fadu.statutes.acts import COMPULSION, THREE_SYSTEMS
from fadu.statutes.penalty.publicity import litigation, overturned, reconsideration
from fadu.statutes.roles import CLERK, HEAD, OFFICER, PARTY

FREEZE, PERSON = "冻结存款、汇款", "限制公民人身自由"
SEIZURES = ("查封场所、设施或者财物", "扣押财物")
KINDS = (*SEIZURES, FREEZE, PERSON, "其他行政强制措施")
RELEASES = (
    "当事人没有违法行为", "财物与违法行为无关", "已经作出处理决定，不再需要", "期限已经届满", "负责人认为不应当采取",
    "决定被撤销、确认违法或者无效", "其他不再需要采取措施的情形",
)


class Propose(Step, starts=True, by=OFFICER, phase="报批", basis=COMPULSION[18]):
    """报告行政机关负责人"""
    kind: str = stated("强制措施种类", choices=KINDS)
    party: str = field("当事人姓名或者名称、地址", personal=True)
    object: str = stated("场所、设施、财物或者账号、数额")
    reasons: str = stated("理由、依据", COMPULSION[16])
    milder: bool = field("采用非强制手段可以达到行政管理目的")
    trivial: bool = field("违法行为情节显著轻微或者没有明显社会危害")


class Approve(Step, by=HEAD, after=Propose, before="Impose", once=True, basis=COMPULSION[18]):
    """负责人批准"""
    rules = [
        forbid(Propose.milder, "采用非强制手段可以达到目的的，不得实施行政强制", COMPULSION[5]),
    ]


class Reject(Step, by=HEAD, after=Propose, before=("Impose", Approve), once=True, basis=COMPULSION[18]):
    """负责人不批准"""
    reason: str = field("理由")
    concludes = "不予采取"


class Impose(Step, by=OFFICER, after=Propose, before="Reject", once=True, phase="采取措施", basis=COMPULSION[18]):
    """实施强制措施"""
    urgent: bool = field("情况紧急，需要当场实施")
    empowered: bool = asked("法律、法规规定由本机关实施", COMPULSION[17])
    entrusted: bool = field("受其他行政机关委托实施")
    team = people("执法人员", 2, "行政执法", certified=COMPULSION[17])
    card_shown: bool = declared("已出示执法身份证件")
    present: bool = asked("当事人到场", when=Propose.kind != FREEZE)
    summoned: bool = declared("已通知当事人到场", when=Propose.kind != FREEZE)
    witness: str = stated("见证人", when=denied(present), personal=True)
    told: bool = declared("已当场告知理由、依据和权利、救济途径", when=present)
    heard: bool = declared("已听取陈述和申辩", when=present)
    record: str = stated("现场笔录")
    signed: bool = declared("现场笔录已签名或者盖章，拒绝的已经注明")
    handed: bool = declared("已当场交付决定书和清单", COMPULSION[24], when=among(Propose.kind, SEIZURES))
    filmed: bool = declared("全过程音像记录", THREE_SYSTEMS["三(八)"], when=among(Propose.kind, SEIZURES))
    number: str = field("决定书文号")
    until: date = field("决定书所定期限", hint="法律、行政法规另有规定的填写，不填的依三十日")
    special: str = field("另行规定期限的法律、行政法规")
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限", COMPULSION[24], when=among(Propose.kind, SEIZURES))
    unrelated: bool = field("含有与违法行为无关的场所、设施或者财物")
    necessities: bool = field("含有公民个人及其所扶养家属的生活必需品")
    taken_elsewhere: bool = field("已被其他国家机关依法查封、冻结")
    amount: Decimal = field("冻结数额", unit="元")
    involved: Decimal = field("违法行为涉及的金额", unit="元")
    notice: bool = declared("已向金融机构交付冻结通知书", COMPULSION[30], when=Propose.kind == FREEZE)
    family_told: bool = declared("已告知当事人家属实施机关、地点和期限", COMPULSION[20], when=Propose.kind == PERSON)

    frozen = Propose.kind == FREEZE
    rules = [
        must(Approve, "实施前须向行政机关负责人报告并经批准", unless=urgent),
        forbid(denied(empowered), "法律没有规定由本机关实施的，不得冻结存款、汇款", COMPULSION[29], when=frozen),
        forbid(denied(empowered), "法律、法规没有规定由本机关实施的，不得查封、扣押", COMPULSION[22],
               when=among(Propose.kind, SEIZURES)),
        forbid(denied(empowered), "法律、法规没有规定由本机关实施", COMPULSION[17],
               when=among(Propose.kind, (PERSON, "其他行政强制措施"))),
        forbid(entrusted, "冻结存款、汇款不得委托", COMPULSION[29], when=frozen),
        forbid(entrusted, "行政强制措施权不得委托", COMPULSION[17], unless=frozen),
        forbid(Propose.milder, "采用非强制手段可以达到目的的，不得实施行政强制", COMPULSION[5]),
        forbid(unrelated, "不得查封、扣押与违法行为无关的场所、设施或者财物", COMPULSION[23]),
        forbid(necessities, "不得查封、扣押公民个人及其所扶养家属的生活必需品", COMPULSION[23]),
        forbid(taken_elsewhere, "已被依法查封的，不得重复查封", COMPULSION[23], unless=frozen),
        forbid(taken_elsewhere, "已被依法冻结的，不得重复冻结", COMPULSION[29], when=frozen),
        forbid(amount > involved, "冻结的数额应当与违法行为涉及的金额相当", COMPULSION[29]),
        require(given(special), "期限另有规定的，应当载明所依据的法律、行政法规", COMPULSION[25],
                when=until > today + limit("enf.seize").period),
    ]


seized = named("采取查封、扣押措施", among(Propose.kind, SEIZURES))
frozen = named("采取冻结措施", Propose.kind == FREEZE)
LIVE = ("Lift", "Dispose", "Transfer")


class Ratify(Step, by=HEAD, after=Impose, once=True, basis=COMPULSION[19]):
    """补办批准手续"""
    agreed: bool = asked("同意采取强制措施")
    rules = [
        require(Impose.urgent, "已经事先批准，不需要补办"),
    ]


unratified = named("负责人认为不应当采取", denied(Ratify.agreed))


class DeliverFreeze(Step, by=OFFICER, after=Impose, basis=COMPULSION[31]):
    """交付冻结决定书"""
    delivered_on: date = stated("交付当事人之日")
    account: str = stated("冻结的账号和数额", personal=True)
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限").carries(Impose.remedies)


class Defend(Step, by=PARTY, after=Impose, observed=True, basis=COMPULSION[8]):
    """当事人陈述、申辩"""
    content: str = stated("内容")


class Test(Step, by=OFFICER, after=Impose, before=LIVE, phase="检测鉴定", basis=COMPULSION[25]):
    """检测、检验、检疫、技术鉴定"""
    what: str = stated("事项")
    ends_on: date = stated("明确的检测期间届满之日")
    told_on: date = stated("书面告知当事人之日")
    charged: bool = field("由当事人承担费用")
    rules = [
        forbid(charged, "检测、检验、检疫、技术鉴定的费用由行政机关承担"),
        forbid(over("查封扣押期限"), "期限已经届满，应当解除", COMPULSION[28]),
    ]


class Tested(Step, by=OFFICER, after=Test, before=LIVE, phase="采取措施", basis=COMPULSION[25]):
    """取得检测、鉴定结果"""
    result: str = field("结果")


class Extend(Step, by=OFFICER, after=Impose, before=LIVE, basis=COMPULSION[25]):
    """延长查封、扣押期限"""
    amount: int = stated("延长时间", unit="日")
    agreed = approval("批准", by=HEAD)
    reasons: str = stated("情况复杂的理由")
    told_on: date = stated("书面告知当事人之日")
    rules = [
        require(seized, "没有采取查封、扣押措施"),
        forbid(over("查封扣押期限"), "期限已经届满，应当解除", COMPULSION[28]),
        forbid(unratified, "负责人认为不应当采取的，应当立即解除", COMPULSION[19]),
    ]


class ExtendFreeze(Step, by=OFFICER, after=Impose, before=LIVE, basis=COMPULSION[32]):
    """延长冻结期限"""
    amount: int = stated("延长时间", unit="日")
    agreed = approval("批准", by=HEAD)
    reasons: str = stated("情况复杂的理由")
    told_on: date = stated("书面告知当事人之日")
    rules = [
        require(frozen, "没有采取冻结措施"),
        forbid(unratified, "负责人认为不应当采取的，应当立即解除", COMPULSION[19]),
    ]


class Keep(Step, by=OFFICER, after=Impose, before=LIVE, basis=COMPULSION[26]):
    """保管，继续查封、扣押"""
    keeper: str = field("委托保管的第三人")
    used: bool = field("使用被查封、扣押的财物")
    charged: bool = field("由当事人承担保管费用")
    rules = [
        forbid(used, "不得使用或者损毁查封、扣押的财物"),
        forbid(charged, "保管费用由行政机关承担"),
        forbid(over("查封扣押期限"), "期限已经届满，应当及时解除", COMPULSION[28]),
        forbid(unratified, "负责人认为不应当采取的，应当立即解除", COMPULSION[19]),
        forbid(overturned, "强制措施已被撤销或者确认违法，应当解除", COMPULSION[28]),
    ]


class Dispose(Step, by=HEAD, after=Impose, before=("Lift", "Transfer"), once=True, basis=COMPULSION[27]):
    """作出处理决定"""
    result: str = stated("处理", choices=("没收", "销毁", "拍卖、变卖抵缴罚款", "划拨抵缴罚款"))
    number: str = field("决定书文号")
    facts_clear: bool = declared("违法事实清楚")
    ground = listed("没收、销毁等处理依据", "已公布的法律规范")
    concludes = result
    rules = [
        must(Ratify, "当场实施的，应当补办批准手续", COMPULSION[19], when=Impose.urgent),
        forbid(unratified, "负责人认为不应当采取的，应当立即解除", COMPULSION[19]),
        must(Tested, "检测、鉴定尚未完成", COMPULSION[25], since=Test, when=done(Test)),
        forbid(over("查封扣押期限"), "期限已经届满，应当解除查封、扣押", COMPULSION[28]),
    ]


class Lift(Step, by=HEAD, after=Impose, before=(Dispose, "Transfer"), once=True, basis=COMPULSION[28]):
    """解除强制措施"""
    ground: str = stated("情形", choices=RELEASES)
    concludes = "解除"


class Transfer(Step, by=OFFICER, after=Impose, before=(Dispose, Lift), once=True, basis=COMPULSION[21]):
    """财物随案移送司法机关"""
    to: str = stated("接收机关")
    told: bool = declared("已书面告知当事人")
    concludes = "随案移送"


class Return(Step, by=OFFICER, after=Lift, basis=COMPULSION[28]):
    """退还财物"""
    what: str = field("退还的财物或者拍卖、变卖所得款项")
    compensated: Decimal = field("变卖价格明显低于市场价格的补偿", unit="元")


class NotifyBank(Step, by=OFFICER, after=Lift, basis=COMPULSION[33]):
    """通知金融机构和当事人解除冻结"""


class Publish(Step, by=CLERK, after=Impose, lasting=True, basis=THREE_SYSTEMS["二(六)"]):
    """公开强制措施决定"""
    where: str = stated("公开途径")
    screened: bool = declared("已作涉密、商业秘密、个人隐私审查")


class Archive(Step, by=CLERK, after=either(Dispose, Lift, Transfer, Reject), once=True, phase="已归档",
              basis=THREE_SYSTEMS["三(九)"]):  # fmt: skip
    """归档"""
    rules = [
        must(Return, "解除查封、扣押应当立即退还财物", COMPULSION[28], when=done(Lift) & seized),
        must(NotifyBank, "解除冻结应当及时通知金融机构和当事人", COMPULSION[33], when=done(Lift) & frozen),
    ]


ENDS = (Dispose, Lift, Transfer)
compulsory_measure = Procedure(
    "compulsory_measure", "行政强制措施", COMPULSION,
    steps=[
        Propose, Approve, Reject, Impose, Ratify, DeliverFreeze, Defend, Test, Tested, Extend, ExtendFreeze, Keep,
        Dispose, Lift, Transfer, Return, NotifyBank, Publish, Archive,
    ],
    clocks=[
        Clock("补办批准", limit("enf.emergency_report"), since=Impose, until=Ratify, when=Impose.urgent),
        Clock("补办批准", None, since=Impose, until=Ratify, basis=COMPULSION[20],
              when=Impose.urgent & (Propose.kind == PERSON)),
        Clock("查封扣押期限", limit("enf.seize"), since=Impose, until=ENDS, when=seized,
              less=[Pause(Test, Tested)], extend=Extension(Extend, Extend.amount)),
        Clock("查封扣押期限", on_day(Impose.until), since=Impose, until=ENDS, basis=COMPULSION[25],
              when=seized & given(Impose.special) & given(Impose.until)),
        Clock("冻结期限", limit("enf.freeze"), since=Impose, until=ENDS, when=frozen,
              extend=Extension(ExtendFreeze, ExtendFreeze.amount),
              then=Deemed(Lift, "逾期未作出处理决定或者解除冻结决定的，金融机构自冻结期满之日起解除冻结",
                          {"ground": "期限已经届满"})),
        Clock("人身自由限制期限", on_day(Impose.until), since=Impose, until=ENDS, basis=COMPULSION[20],
              when=(Propose.kind == PERSON) & given(Impose.until)),
        Clock("处理决定", None, since=Impose, until=ENDS, basis=COMPULSION[27]),
        Clock("交付冻结决定书", limit("enf.freeze_deliver"), since=Impose, until=DeliverFreeze, when=frozen),
        Clock("立即解除", None, since=Ratify, until=Lift, basis=COMPULSION[19], when=unratified),
        Clock("纠正后解除", None, since=reconsideration.ended, until=ENDS, basis=COMPULSION[28], when=overturned),
        Clock("纠正后解除", None, since=litigation.ended, until=ENDS, basis=COMPULSION[28], when=overturned),
        Clock("退还财物", None, since=Lift, until=Return, basis=COMPULSION[28], when=seized),
        Clock("通知解除冻结", None, since=Lift, until=NotifyBank, basis=COMPULSION[33], when=frozen),
        Clock("公开", limit("insp.other_publish"), since=Impose, until=Publish),
    ],
)
