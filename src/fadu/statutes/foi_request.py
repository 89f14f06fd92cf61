"""政府信息公开（依申请）. Source: 政府信息公开条例 (2019), chapter 4."""
from fadu.procedures.words import *
from fadu.statutes.roles import APPLICANT, FOI_DESK, FOI_HEAD, OTHER_AGENCY, THIRD_PARTY

FOI = act("政府信息公开条例", in_force="2019-05-15")

GIVEN = {"予以公开", "部分公开"}
REASONED = {"不予公开", "部分公开", "非本机关负责公开", "不予处理"}
KINDS = GIVEN | REASONED | {"已主动公开", "信息不存在", "不予重复处理", "另行查阅", "非政府信息公开申请"}


class Receive(Step, starts=True, by=FOI_DESK, phase="审查", basis=FOI[31]):
    """收到申请"""
    channel: str = stated("提交方式", choices={"当面", "邮寄", "网络", "传真"})
    received_on: date = stated("收到申请之日")
    content: str = stated("所申请信息的名称、文号或者特征描述", FOI[29])


class AskCorrection(Step, by=FOI_DESK, after=Receive, before="Reply", once=True, phase="待补正", basis=FOI[30]):
    """一次性告知补正"""
    items: list[str] = stated("需要补正的事项")
    correct_by: date = stated("合理的补正期限")


class Correct(Step, by=APPLICANT, after=AskCorrection, before=("Reply", "Abandon"), phase="审查", basis=FOI[30]):
    """补正申请"""
    received_on: date = stated("收到补正的申请之日")


class Abandon(Step, by=FOI_DESK, after=AskCorrection, before=Correct, basis=FOI[30]):
    """逾期不补正，不再处理"""
    excused: bool = field("申请人有正当理由")
    concludes = "视为放弃申请"
    rules = [
        forbid(excused, "有正当理由的，不得视为放弃申请"),
        require(today > AskCorrection.correct_by, "补正期限尚未届满"),
    ]


class AskThirdParty(Step, by=FOI_DESK, after=Receive, before="Reply", phase="征求意见", basis=FOI[32]):
    """书面征求第三方意见"""
    third_party: str = stated("第三方")
    sent_on: date = stated("征求意见书送达之日")


class ThirdPartyAnswers(Step, by=THIRD_PARTY, after=AskThirdParty, phase="审查", basis=FOI[32]):
    """第三方提出意见"""
    consents: bool = asked("同意公开")
    well_founded: bool = field("不同意的理由合理")


class AskAgency(Step, by=FOI_DESK, after=Receive, before="Reply", phase="征求意见", basis=FOI[34]):
    """征求共同制作机关意见"""
    agency: str = stated("被征求意见机关")


class AgencyAnswers(Step, by=OTHER_AGENCY, after=AskAgency, phase="审查", basis=FOI[34]):
    """共同制作机关提出意见"""
    consents: bool = asked("同意公开")


class AskReasons(Step, by=FOI_DESK, after=Receive, before="Reply", basis=FOI[35]):
    """要求说明申请理由"""
    excess: str = stated("数量、频次明显超过合理范围的情况")


class Extend(Step, by=FOI_DESK, after=Receive, before="Reply", basis=FOI[33]):
    """延长答复期限"""
    amount: int = stated("延长时间", unit="个工作日")
    agreed = approval("同意延长", by=FOI_HEAD)
    told_on: date = stated("告知申请人之日")


class Reply(Step, by=FOI_DESK, after=Receive, basis=FOI[36]):
    """答复"""
    kind: str = stated("答复类型", choices=KINDS)
    reasons: str = stated("理由", when=among(kind, REASONED))
    where: str = stated("获取该信息的方式、途径", when=kind == "已主动公开")
    screened: bool = declared("已进行保密审查", FOI[17], when=among(kind, GIVEN))
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限")
    severable: bool = field("能够区分处理")
    harms_third_party: bool = field("公开会损害第三方合法权益")
    public_interest: bool = field("不公开可能对公共利益造成重大影响")
    third_party_told_on: date = field("将决定公开的内容和理由书面告知第三方之日")
    excessive: bool = field("数量、频次明显超过合理范围")
    fee: int = field("收取的费用", unit="元")

    concludes = kind
    rules = [
        must(Correct, "申请正在补正", FOI[30], since=AskCorrection, when=done(AskCorrection)),
        must(AskThirdParty, "公开会损害第三方合法权益的，应当书面征求其意见", FOI[32],
             when=among(kind, GIVEN) & harms_third_party),
        must(ThirdPartyAnswers, "第三方尚在提出意见的期限内", FOI[32], since=AskThirdParty, when=done(AskThirdParty)),
        forbid(among(kind, GIVEN), "第三方不同意公开且有合理理由的，不予公开", FOI[32],
               when=no(ThirdPartyAnswers.consents) & ThirdPartyAnswers.well_founded,
               unless=public_interest & given(third_party_told_on)),
        forbid((kind == "不予公开") & severable, "能够区分处理的，应当提供可以公开的内容", FOI[37]),
        must(AskReasons, "应当先要求申请人说明理由", FOI[35], when=kind == "不予处理"),
        forbid(fee > 0, "依申请提供政府信息，不收取费用", FOI[42], unless=excessive),
    ]


class Serve(Step, by=FOI_DESK, after=Reply, once=True, basis=FOI[36]):
    """送达答复"""
    served_on: date = stated("送达之日")


foi_request = Procedure(
    "foi_request", "政府信息公开（依申请）", FOI,
    steps=[
        Receive, AskCorrection, Correct, Abandon, AskThirdParty, ThirdPartyAnswers, AskAgency, AgencyAnswers,
        AskReasons, Extend, Reply, Serve,
    ],
    clocks=[
        Clock("告知补正", working_days(7), since=Receive.received_on, bars=AskCorrection, basis=FOI[30]),
        Clock("第三方意见", working_days(15), since=AskThirdParty.sent_on, until=ThirdPartyAnswers, basis=FOI[32],
              then=Deemed(ThirdPartyAnswers, "逾期未提出意见的，由行政机关依照条例决定是否公开")),
        Clock("共同机关意见", working_days(15), since=AskAgency, until=AgencyAnswers, basis=FOI[34],
              then=Deemed(AgencyAnswers, "逾期未提出意见的视为同意公开", {"consents": True})),
        Clock("答复", working_days(20), since=(Receive.received_on, Correct.received_on), until=(Reply, Abandon),
              less=[Pause(AskCorrection, Correct), Pause(AskThirdParty, ThirdPartyAnswers),
                    Pause(AskAgency, AgencyAnswers)],
              extend=Extension(Extend, Extend.amount, working_days(20)), basis=FOI[33]),
    ],
)
