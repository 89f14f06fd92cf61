"""行政赔偿. Source: 国家赔偿法 (2010) 2—4, 9—16, 32—39."""
from fadu.law.enacted import COMPENSATION
from fadu.procedures.words import *
from fadu.statutes.roles import CLERK, COURT, HEAD, PARTY

INJURIES = (
    "违法拘留或者限制人身自由", "非法拘禁", "殴打、虐待等造成伤亡", "违法使用武器、警械造成伤亡",
    "其他造成伤亡的违法行为",
    "违法罚款、吊销、责令停产停业、没收等处罚", "违法查封、扣押、冻结等强制措施", "违法征收、征用",
    "其他造成财产损害的违法行为",
)
EXCLUDED = ("工作人员与行使职权无关的个人行为", "因申请人自己的行为致使损害发生", "法律规定的其他情形")
KINDS = ("支付赔偿金", "返还财产", "恢复原状", "消除影响、恢复名誉、赔礼道歉")


class Apply(Step, starts=True, by=CLERK, phase="审查", basis=COMPENSATION[12]):
    """收到赔偿申请"""
    claimant: str = stated("赔偿请求人", personal=True)
    request: str = stated("具体要求、事实根据和理由")
    injury: str = stated("侵权情形", COMPENSATION[3], choices=INJURIES)
    received_on: date = stated("收到申请之日")
    known_on: date = stated("知道或者应当知道侵权之日", COMPENSATION[39])
    excused: bool = field("最后六个月内因不可抗力等障碍不能行使请求权")
    receipt: bool = declared("已当场出具加盖印章并注明日期的收讫凭证")
    amount: Decimal = field("请求的数额", unit="元")
    fee: Decimal = field("收取的费用", unit="元")
    rules = [
        forbid(fee > 0, "不得向赔偿请求人收取任何费用", COMPENSATION[41]),
    ]


class AskMaterials(Step, by=CLERK, after=Apply, before="Decide", once=True, basis=COMPENSATION[12]):
    """一次性告知补正"""
    items: list[str] = stated("需要补正的全部内容")


class Supply(Step, by=PARTY, after=AskMaterials, before="Decide", observed=True, basis=COMPENSATION[12]):
    """补正材料"""
    received_on: date = stated("收到补正材料之日")


class Hear(Step, by=CLERK, after=Apply, before="Decide", phase="审查", basis=COMPENSATION[13]):
    """听取赔偿请求人意见"""
    record: str = stated("听取意见的记录")


class Negotiate(Step, by=CLERK, after=Apply, before="Decide", basis=COMPENSATION[13]):
    """与赔偿请求人协商"""
    matters: str = stated("协商的赔偿方式、项目和数额")
    agreed: bool = asked("达成一致")


class Decide(Step, by=HEAD, after=Apply, once=True, phase="已决定", basis=COMPENSATION[13]):
    """作出赔偿或者不予赔偿决定"""
    kind: str = stated("决定", choices=("给予赔偿", "不予赔偿"))
    ways: set[str] = stated("赔偿方式", COMPENSATION[32], choices=KINDS, when=kind == "给予赔偿")
    amount: Decimal = field("赔偿金", unit="元")
    reasons: str = stated("理由")
    excluded: str = field("不承担赔偿责任的情形", choices=EXCLUDED)
    unlawful: bool = asked("行使职权的行为违法", COMPENSATION[2])
    solatium: bool = field("造成严重后果，支付精神损害抚慰金")
    concludes = kind
    rules = [
        must(Hear, "应当充分听取赔偿请求人的意见"),
        require(given(excluded) | denied(unlawful)
                | ((Apply.known_on + limit("sc.limitation").period < Apply.received_on) & no(Apply.excused)),
                "没有不予赔偿的法定情形", COMPENSATION[5], when=kind == "不予赔偿"),
        forbid(denied(unlawful), "行使职权的行为没有违法", COMPENSATION[2], when=kind == "给予赔偿"),
        forbid(given(excluded), "属于国家不承担赔偿责任的情形", COMPENSATION[5], when=kind == "给予赔偿"),
        require(overlap(ways, KINDS[:1]), "应当载明支付赔偿金", COMPENSATION[32], when=amount > 0),
    ]


class Deliver(Step, by=CLERK, after=Decide, once=True, basis=COMPENSATION[13]):
    """送达赔偿决定书，书面通知不予赔偿并说明理由"""
    served_on: date = stated("送达之日")


class Sue(Step, by=PARTY, after=Apply, observed=True, lasting=True, basis=COMPENSATION[14]):
    """赔偿请求人起诉"""
    sued_on: date = stated("起诉之日")
    rules = [
        require(done(Decide) | over("赔偿决定"), "赔偿义务机关作出决定的期限尚未届满"),
        forbid(sued_on > on(Decide) + limit("sc.sue").period, "超过三个月起诉期限"),
    ]


class CourtDecides(Step, by=COURT, after=Sue, observed=True, lasting=True, basis=COMPENSATION[14]):
    """人民法院判决、调解"""
    result: str = stated("结果", choices=("判决赔偿", "调解", "驳回请求", "准许撤诉"))
    amount: Decimal = field("赔偿金", unit="元")


class RequestPayment(Step, by=PARTY, after=either(Decide, CourtDecides), observed=True, lasting=True, phase="支付",
                     basis=COMPENSATION[37]):  # fmt: skip
    """赔偿请求人申请支付"""
    received_on: date = stated("收到支付申请之日")


class ApplyTreasury(Step, by=CLERK, after=RequestPayment, lasting=True, basis=COMPENSATION[37]):
    """向财政部门提出支付申请"""
    received_on: date = stated("财政部门收到之日")


class Pay(Step, by=CLERK, after=ApplyTreasury, lasting=True, phase="已支付", basis=COMPENSATION[37]):
    """财政部门支付赔偿金"""
    amount: Decimal = stated("金额", unit="元").carries(CourtDecides.amount, Decide.amount)


class Recover(Step, by=HEAD, after=either(Decide, CourtDecides), lasting=True, basis=COMPENSATION[16]):
    """向有责任的工作人员或者受委托的组织、个人追偿"""
    whom: str = stated("被追偿的人员或者组织", personal=True)
    grave: bool = asked("有故意或者重大过失")
    amount: Decimal = field("追偿数额", unit="元")
    rules = [
        require(grave, "只向有故意或者重大过失的人员、组织追偿"),
        must(Pay, "赔偿损失后才追偿"),
        forbid(amount > Pay.amount, "追偿的是部分或者全部赔偿费用"),
    ]


state_compensation = Procedure(
    "state_compensation", "行政赔偿", COMPENSATION,
    steps=[
        Apply, AskMaterials, Supply, Hear, Negotiate, Decide, Deliver, Sue, CourtDecides, RequestPayment, ApplyTreasury,
        Pay, Recover,
    ],
    clocks=[
        Clock("告知补正", limit("sc.correction"), since=Apply.received_on, bars=AskMaterials),
        Clock("赔偿决定", limit("sc.decide"), since=(Apply.received_on, Supply.received_on), until=Decide),
        Clock("送达", limit("sc.deliver"), since=Decide, until=Deliver),
        Clock("申请支付", limit("sc.apply_payment"), since=RequestPayment.received_on, until=ApplyTreasury),
        Clock("支付", limit("sc.pay"), since=ApplyTreasury.received_on, until=Pay),
    ],
)
