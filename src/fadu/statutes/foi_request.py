"""政府信息公开（依申请）. Source: 政府信息公开条例 (2019) chapter 4."""
from fadu.procedures.words import *
from fadu.statutes.acts import FOI, FOI_FORM, RECONSIDERATION
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import APPLICANT, FOI_DESK, FOI_HEAD, OTHER_AGENCY, THIRD_PARTY

GIVEN = ("予以公开", "部分公开")
REASONED = ("部分公开", "不予公开", "非本机关负责公开", "不予提供", "不予处理", "内容不明确", "不予重新出具")
KINDS = (
    "予以公开", "部分公开", "不予公开", "已主动公开", "信息不存在", "非本机关负责公开", "不予重复处理", "另行查阅",
    "不予提供", "内容不明确", "公开出版物", "非政府信息公开申请", "不予处理", "不予重新出具",
)
APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他组织")
WITHHELD = (
    "国家秘密", "法律、行政法规禁止公开", "危及国家安全、公共安全、经济安全、社会稳定", "商业秘密、个人隐私",
    "内部事务信息", "过程性信息", "行政执法案卷信息", "其他规定不予公开的情形",
)
disclosure = Linked("proactive_disclosure", "主动公开")


class Receive(Step, starts=True, by=FOI_DESK, phase="审查", basis=FOI[31]):
    """收到申请"""
    applicant: str = field("申请人姓名或者名称", personal=True)
    applicant_kind: str = stated("申请人类别", FOI_FORM["三"], choices=APPLICANTS)
    identity: str = field("身份证明", personal=True)
    contact: str = field("联系方式", personal=True)
    channel: str = stated("提交方式", choices=("当面", "邮寄", "平常信函", "网络", "传真", "口头"))
    received_on: date = stated("收到申请之日", hint="当面为提交之日，邮寄为签收之日，平信、网络、传真为双方确认之日")
    content: str = stated("所申请信息的名称、文号或者特征描述", FOI[29])
    manner: str = field("获取信息的方式、途径")
    rules = [
        forbid(received_on > today, "收到申请之日不能在登记之后"),
    ]


class AskCorrection(Step, by=FOI_DESK, after=Receive, before="Reply", once=True, phase="待补正", basis=FOI[30]):
    """一次性告知补正"""
    items: list[str] = stated("需要补正的事项")
    correct_by: date = stated("合理的补正期限")
    rules = [
        require(correct_by > today, "应当给申请人合理的补正期限"),
    ]


class Correct(Step, by=APPLICANT, after=AskCorrection, before=("Reply", "Abandon"), phase="审查", basis=FOI[30]):
    """补正申请"""
    received_on: date = stated("收到补正的申请之日")
    content: str = field("补正后的描述")


class Abandon(Step, by=FOI_DESK, after=AskCorrection, before=Correct, basis=FOI[30]):
    """逾期不补正，不再处理"""
    excused: bool = field("申请人有正当理由")
    concludes = "视为放弃申请"
    rules = [
        forbid(excused, "有正当理由的，不得视为放弃申请"),
    ]


class Withdraw(Step, by=APPLICANT, after=Receive, before="Reply", basis=PRACTICE):
    """申请人撤回申请"""
    concludes = "申请人撤回"


class AskFee(Step, by=FOI_DESK, after=Receive, before="Reply", once=True, phase="待缴费", basis=FOI[42]):
    """通知缴纳信息处理费"""
    excess: str = stated("数量、频次明显超过合理范围的情况")
    amount: Decimal = stated("应缴金额", unit="元")
    pay_by: date = stated("缴纳期限")
    rules = [
        forbid(pay_by < today, "缴纳期限已经过去，请核对"),
    ]


class PayFee(Step, by=APPLICANT, after=AskFee, before=("Reply", "AbandonUnpaid"), phase="审查", basis=FOI[42]):
    """申请人缴费"""
    paid_on: date = stated("缴费之日")


class AbandonUnpaid(Step, by=FOI_DESK, after=AskFee, before="Reply", basis=FOI_FORM["三"]):
    """逾期不缴费，不再处理"""
    concludes = "未缴费视为放弃"
    rules = [
        forbid(done(PayFee), "申请人已经缴费"),
    ]


class AskThirdParty(Step, by=FOI_DESK, after=Receive, before="Reply", phase="征求意见", basis=FOI[32]):
    """书面征求第三方意见"""
    third_party: str = stated("第三方", personal=True)
    sent_on: date = stated("征求意见书送达之日")


class ThirdPartyAnswers(Step, by=THIRD_PARTY, after=AskThirdParty, observed=True, phase="审查", basis=FOI[32]):
    """第三方提出意见"""
    consents: bool = asked("同意公开")
    reasons: str = field("不同意的理由")


class AskAgency(Step, by=FOI_DESK, after=Receive, before="Reply", phase="征求意见", basis=FOI[34]):
    """征求共同制作机关意见"""
    agency: str = stated("被征求意见机关")
    sent_on: date = stated("征求意见书送达之日")


class AgencyAnswers(Step, by=OTHER_AGENCY, after=AskAgency, observed=True, phase="审查", basis=FOI[34]):
    """共同制作机关提出意见"""
    consents: bool = asked("同意公开")
    reasons: str = field("不同意的理由")


class AskReasons(Step, by=FOI_DESK, after=Receive, before="Reply", basis=FOI[35]):
    """要求说明申请理由"""
    excess: str = stated("数量、频次明显超过合理范围的情况")


class ExplainReasons(Step, by=APPLICANT, after=AskReasons, observed=True, basis=FOI[35]):
    """申请人说明理由"""
    reasons: str = stated("理由")


class Postpone(Step, by=FOI_DESK, after=AskReasons, before="Reply", once=True, basis=FOI[35]):
    """确定延迟答复的合理期限"""
    reasonable: bool = declared("申请理由合理，但无法在法定期限内答复")
    until: date = stated("延迟至")
    told_on: date = stated("告知申请人之日")


class Extend(Step, by=FOI_DESK, after=Receive, before="Reply", basis=FOI[33]):
    """延长答复期限"""
    amount: int = stated("延长时间", unit="个工作日")
    agreed = approval("同意延长", by=FOI_HEAD)
    told_on: date = stated("告知申请人之日")
    rules = [
        forbid(told_on > today, "延长应当告知申请人"),
    ]


class Reply(Step, by=FOI_DESK, after=Receive, once=True, phase="已答复", basis=FOI[36]):
    """答复"""
    kind: str = stated("答复类型", choices=KINDS)
    number: str = field("答复书文号")
    reasons: str = stated("理由", when=among(kind, REASONED))
    ground: str = stated("不予公开的法定情形", when=kind == "不予公开", choices=WITHHELD)
    provided: str = field("提供的信息，或者获取的方式、途径和时间")
    where: str = stated("获取该信息的方式、途径", when=kind == "已主动公开")
    searched: bool = declared("已经检索", when=kind == "信息不存在")
    proper_agency: str = field("负责公开的行政机关名称、联系方式", hint="能够确定的应当告知")
    earlier_reply: str = stated("此前答复的文号或者日期", when=among(kind, ("不予重复处理", "不予重新出具")))
    special_law: str = stated("对获取该信息有特别规定的法律、行政法规", when=kind == "另行查阅")
    needs_processing: bool = declared("需要对现有信息加工、分析，且不能区分处理", FOI[38], when=kind == "不予提供")
    other_channel: bool = declared("申请实为信访、投诉、举报等活动", FOI[39], when=kind == "非政府信息公开申请")
    unreasonable: bool = declared("申请人说明的理由不合理，或者不说明理由", FOI[35], when=kind == "不予处理")
    screened: bool = declared("已进行保密审查", FOI[17], when=among(kind, GIVEN))
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限")
    review_first: bool = declared("已告知应当先申请行政复议", RECONSIDERATION[23], when=kind == "不予公开")
    severable: bool = field("能够区分处理")
    protected: bool = field("属于国家秘密、禁止公开或者公开后危及国家安全、公共安全、经济安全、社会稳定的信息")
    harms_third_party: bool = field("公开会损害第三方合法权益")
    founded: bool = asked("第三方不同意公开的理由合理", FOI[32], when=denied(ThirdPartyAnswers.consents))
    public_interest: bool = field("不公开可能对公共利益造成重大影响")
    third_party_told_on: date = field("将决定公开的内容和理由书面告知第三方之日")
    excessive: bool = field("数量、频次明显超过合理范围")
    fee: int = field("收取的费用", unit="元")

    concludes = kind
    rules = [
        must(Correct, "申请正在补正", FOI[30], since=AskCorrection, when=done(AskCorrection)),
        forbid(among(kind, GIVEN) & protected, "依法不予公开的政府信息，不得公开", FOI[14]),
        must(AskThirdParty, "公开会损害第三方合法权益的，应当书面征求其意见", FOI[32],
             when=(among(kind, GIVEN) | (ground == "商业秘密、个人隐私")) & harms_third_party),
        must(ThirdPartyAnswers, "第三方尚在提出意见的期限内", FOI[32], since=AskThirdParty, when=done(AskThirdParty)),
        forbid(among(kind, GIVEN), "第三方不同意公开且有合理理由的，不予公开", FOI[32],
               when=denied(ThirdPartyAnswers.consents) & founded, unless=public_interest & given(third_party_told_on)),
        must(AgencyAnswers, "被征求意见的机关尚在提出意见的期限内", FOI[34], since=AskAgency, when=done(AskAgency)),
        must(PayFee, "申请人尚未缴费", FOI[42], since=AskFee, when=done(AskFee)),
        must(Correct, "应当先一次性告知补正", FOI[30], when=kind == "内容不明确"),
        forbid((kind == "不予公开") & severable, "能够区分处理的，应当提供可以公开的内容", FOI[37]),
        must(AskReasons, "应当先要求申请人说明理由", FOI[35], when=kind == "不予处理"),
        require(given(disclosure["published_on"]), "所引用的信息尚未公开，不得答复已主动公开", FOI[36],
                when=(kind == "已主动公开") & (disclosure.open | disclosure.done)),
        forbid(given(disclosure["withdrawn_on"]), "所引用的信息已经撤回公开", FOI[36], when=kind == "已主动公开"),
        forbid(fee > 0, "依申请提供政府信息，不收取费用", FOI[42], unless=excessive),
    ]


class Serve(Step, by=FOI_DESK, after=Reply, once=True, phase="已送达", basis=FOI[36]):
    """送达答复"""
    served_on: date = stated("送达之日")
    rules = [
        forbid(served_on < on(Reply), "送达之日不能早于答复之日"),
        forbid(served_on > today, "送达之日不能晚于登记之日"),
    ]


class MakePublic(Step, by=FOI_DESK, after=Reply, basis=FOI[44]):
    """转为主动公开"""
    where: str = stated("公开途径").carries(Reply.where)
    screened: bool = declared("已进行保密审查", FOI[17])
    rules = [
        require(among(Reply.kind, GIVEN), "只有可以公开的信息才能纳入主动公开的范围"),
    ]


class Archive(Step, by=FOI_DESK, after=either(Reply, Abandon, AbandonUnpaid, Withdraw), once=True, phase="已归档",
              basis=FOI[45]):  # fmt: skip
    """归档"""
    rules = [
        must(Serve, "答复尚未送达", FOI[36], when=done(Reply)),
    ]


ANSWERED = (Reply, Abandon, AbandonUnpaid, Withdraw)
CONSULTED = [Pause(AskThirdParty.sent_on, ThirdPartyAnswers), Pause(AskAgency.sent_on, AgencyAnswers)]
foi_request = Procedure(
    "foi_request", "政府信息公开（依申请）", FOI,
    steps=[
        Receive, AskCorrection, Correct, Abandon, Withdraw, AskFee, PayFee, AbandonUnpaid, AskThirdParty,
        ThirdPartyAnswers, AskAgency, AgencyAnswers, AskReasons,
        ExplainReasons, Postpone, Extend, Reply, Serve, MakePublic, Archive,
    ],
    clocks=[
        Clock("告知补正", limit("foi.correction"), since=Receive.received_on, bars=AskCorrection),
        Clock("补正", on_day(AskCorrection.correct_by), since=AskCorrection, until=(Correct, *ANSWERED), opens=Abandon,
              basis=FOI[30]),
        Clock("缴费", on_day(AskFee.pay_by), since=AskFee, until=(PayFee, *ANSWERED), opens=AbandonUnpaid,
              basis=FOI[42]),
        Clock("第三方意见", limit("foi.third_party"), since=AskThirdParty.sent_on, until=ThirdPartyAnswers,
              then=Deemed(ThirdPartyAnswers, "逾期未提出意见的，由行政机关依照条例决定是否公开")),
        Clock("共同机关意见", limit("foi.co_agency"), since=AskAgency.sent_on, until=AgencyAnswers,
              then=Deemed(AgencyAnswers, "逾期未提出意见的视为同意公开", {"consents": True})),
        Clock("答复", limit("foi.reply"), since=(Receive.received_on, Correct.received_on), until=ANSWERED,
              less=[Pause(AskCorrection, Correct), Pause(AskFee, PayFee), *CONSULTED],
              extend=Extension(Extend, Extend.amount)),
        Clock("答复", on_day(Postpone.until), since=Postpone, until=ANSWERED, basis=FOI[35]),
        Clock("送达", None, since=Reply, until=Serve, basis=FOI[36]),
    ],
)
