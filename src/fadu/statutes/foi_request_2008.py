"""政府信息公开（依申请）. Source: 政府信息公开条例 (2007), in force from 2008-05-01 until 2019-05-14."""
from fadu.procedures.words import *
from fadu.statutes.acts_before import FOI_2008
from fadu.statutes.roles import FOI_DESK, FOI_HEAD, THIRD_PARTY

FOI = FOI_2008

GIVEN = ("予以公开", "部分公开")
KINDS = (*GIVEN, "不予公开", "非本机关负责公开", "信息不存在", "内容不明确", "已主动公开")


class Receive(Step, starts=True, by=FOI_DESK, phase="审查", basis=FOI[20]):
    """收到申请"""
    channel: str = stated("提交方式", choices=("当面", "邮寄", "网络", "传真"))
    received_on: date = stated("收到申请之日")
    content: str = stated("所申请信息的内容描述")


class AskThirdParty(Step, by=FOI_DESK, after=Receive, before="Reply", phase="征求意见", basis=FOI[23]):
    """书面征求第三方意见"""
    third_party: str = stated("第三方", personal=True)
    sent_on: date = stated("征求意见书送达之日")


class ThirdPartyAnswers(Step, by=THIRD_PARTY, after=AskThirdParty, observed=True, phase="审查", basis=FOI[23]):
    """第三方提出意见"""
    consents: bool = asked("同意公开")


class Extend(Step, by=FOI_DESK, after=Receive, before="Reply", basis=FOI[24]):
    """延长答复期限"""
    amount: int = stated("延长时间", unit="个工作日")
    agreed = approval("同意延长", by=FOI_HEAD)
    told_on: date = stated("告知申请人之日")


class Reply(Step, by=FOI_DESK, after=Receive, once=True, basis=FOI[21]):
    """答复"""
    kind: str = stated("答复类型", choices=KINDS)
    reasons: str = stated("理由", when=kind == "不予公开")
    where: str = stated("获取该信息的方式和途径", when=among(kind, (*GIVEN, "已主动公开")))
    screened: bool = declared("已进行保密审查", FOI[14], when=among(kind, GIVEN))
    severable: bool = field("能够区分处理")
    harms_third_party: bool = field("公开可能损害第三方合法权益")
    public_interest: bool = field("不公开可能对公共利益造成重大影响")
    excess_fee: Decimal = field("检索、复制、邮寄成本以外收取的费用", unit="元")
    concludes = kind
    rules = [
        must(ThirdPartyAnswers, "应当书面征求第三方的意见", FOI[23], when=among(kind, GIVEN) & harms_third_party),
        forbid(among(kind, GIVEN), "第三方不同意公开的，不得公开", FOI[23],
               when=done(ThirdPartyAnswers) & no(ThirdPartyAnswers.consents), unless=public_interest),
        forbid((kind == "不予公开") & severable, "能够区分处理的，应当提供可以公开的内容", FOI[22]),
        forbid(excess_fee > 0, "除成本费用外不得收取其他费用", FOI[27]),
    ]


class Serve(Step, by=FOI_DESK, after=Reply, once=True, phase="办结", basis=FOI[26]):
    """送达答复"""
    served_on: date = stated("送达之日")


foi_request = Procedure(
    "foi_request", "政府信息公开（依申请）", FOI,
    steps=[Receive, AskThirdParty, ThirdPartyAnswers, Extend, Reply, Serve],
    clocks=[
        Clock("答复", working_days(15), since=Receive.received_on, until=Reply, basis=FOI[24],
              less=[Pause(AskThirdParty, ThirdPartyAnswers)],
              extend=Extension(Extend, Extend.amount, working_days(15))),
    ],
)
