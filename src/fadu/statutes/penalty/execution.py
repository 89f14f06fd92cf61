"""行政处罚：送达、公开、执行、结案. Sources: 行政处罚法 (2021) 47—48, 61, 66—73; 行政强制法 53—57."""
from fadu.procedures.words import *
from fadu.statutes.acts import CIVIL_PROCEDURE, COMPULSION, LIAONING_SUPERVISION, PENALTY, SICHUAN_SUPERVISION
from fadu.statutes.penalty.decision import Decide
from fadu.statutes.penalty.investigation import DisposePreserved, EndInvestigation, NotFile, Preserve
from fadu.statutes.penalty.publicity import Publish, Unpublish, litigation, overturned, reconsideration, void
from fadu.statutes.roles import CLERK, COURT, HEAD, OFFICER, PARTY

MAJOR_FILED = successive(SICHUAN_SUPERVISION[36], LIAONING_SUPERVISION[16])


class Serve(Step, by=OFFICER, after=Decide, phase="送达", basis=PENALTY[61]):
    """送达决定书"""
    served_on: date = stated("送达之日")
    how: str = stated("送达方式", hint="当场交付、直接、留置、邮寄、委托、转交、电子、公告")
    confirmed: bool = declared("当事人同意并签订确认书", when=among(how, ("电子", "电子送达")))
    announced_on: date = stated("发出公告之日", CIVIL_PROCEDURE[95], when=among(how, ("公告", "公告送达")))
    rules = [
        forbid(served_on < on(Decide), "送达之日不能早于决定之日"),
        forbid(served_on < announced_on + limit("pen.serve_announcement").period, "公告满三十日才视为送达",
               CIVIL_PROCEDURE[95]),
    ]


class FileMajor(Step, by=CLERK, after=Decide, once=True, basis=MAJOR_FILED):
    """重大行政处罚备案"""
    to: str = stated("备案机关")


class Pay(Step, by=(PARTY, CLERK), after=Serve, observed=True, phase="执行", basis=PENALTY[67]):
    """缴纳罚款"""
    amount: Decimal = stated("金额", unit="元")


class CollectOnSpot(Step, by=OFFICER, after=Decide, phase="执行", basis=PENALTY[67]):
    """当场收缴罚款"""
    amount: Decimal = field("金额", unit="元")
    remote: bool = field("边远、水上、交通不便地区，当事人缴款确有困难并提出")
    receipt: str = stated("财政部门统一制发的专用票据", PENALTY[70])
    rules = [
        require(remote, "行政机关及其执法人员不得自行收缴罚款"),
        forbid(total(amount) + amount > Decide.fine, "收缴的数额超过罚款的数额", PENALTY[67]),
    ]


class HandIn(Step, by=OFFICER, after=CollectOnSpot, basis=PENALTY[71]):
    """当场收缴的罚款交至行政机关"""


class Deposit(Step, by=CLERK, after=HandIn, basis=PENALTY[71]):
    """罚款缴付指定的银行"""


class AskDefer(Step, by=PARTY, after=Decide, observed=True, basis=PENALTY[66]):
    """申请延期、分期缴纳"""
    reason: str = stated("经济困难的情况")


class Defer(Step, by=HEAD, after={Serve: None, AskDefer: PENALTY[66]}, basis=PENALTY[66]):
    """批准延期、分期缴纳"""
    until: date = stated("期限")
    instalments: str = field("分期的安排")


class Accrue(Step, by=CLERK, after=Serve, basis=PENALTY[72]):
    """加处罚款"""
    amount: Decimal = stated("加处金额", unit="元")
    rate: Decimal = field("每日加处的比例", unit="%")
    rules = [
        forbid(rate > 3, "每日按罚款数额的百分之三加处罚款"),
        require(missed("缴纳罚款"), "尚未逾期，不得加处罚款"),
        forbid(total(amount) + amount > Decide.fine, "加处罚款的数额不得超出罚款的数额"),
        forbid(reconsideration.open | litigation.open, "行政复议或者行政诉讼期间不予计算", PENALTY[73]),
        forbid(void, "决定已被撤销或者确认无效，不得执行"),
    ]


class SuspendExecution(Step, by=HEAD, after=Decide, basis=PENALTY[73]):
    """停止执行"""
    ground: str = field("法律规定停止执行的情形")
    rules = [
        require(given(ground), "申请行政复议或者提起行政诉讼，处罚不停止执行，法律另有规定的除外"),
    ]


class Demand(Step, by=OFFICER, after=Serve, basis=COMPULSION[54]):
    """催告"""
    served_on: date = stated("催告书送达之日")
    rules = [
        forbid(void, "决定已被撤销或者确认无效，不得执行"),
    ]


class ApplyCourt(Step, by=OFFICER, after={Serve: None, Demand: COMPULSION[54]}, phase="申请执行", basis=COMPULSION[53]):
    """申请人民法院强制执行"""
    expired_on: date = stated("起诉期限届满之日，延期、分期的为该期限结束之日")
    rules = [
        forbid(today <= expired_on, "起诉期限尚未届满"),
        forbid(today > expired_on + limit("enf.apply_court").period, "应当自期限届满之日起三个月内申请"),
        forbid(reconsideration.open | litigation.open, "正在行政复议或者行政诉讼"),
        forbid(void, "决定已被撤销或者确认无效，不得执行"),
    ]


class CourtRules(Step, by=COURT, after=ApplyCourt, observed=True, phase="执行", basis=COMPULSION[57]):
    """人民法院裁定"""
    result: str = stated("裁定", choices=("准予执行", "不予执行", "终结执行"))


OTHER_ENDS = ("人民法院裁定终结执行", "无需执行", "其他应予结案的情形")


class Close(
    Step, by=CLERK, after=either(Decide, EndInvestigation, NotFile), once=True, phase="结案", basis=PENALTY[47]
):
    """结案归档"""
    ground: str = field("结案的情形", choices=("执行完毕", *OTHER_ENDS))
    rules = [
        must(DisposePreserved, "先行登记保存的证据尚未处理", PENALTY[56], since=Preserve, when=done(Preserve)),
        must(Serve, "决定书尚未送达", PENALTY[61], when=Decide.kind == "给予处罚"),
        forbid(total(Pay.amount) + total(CollectOnSpot.amount) < Decide.fine, "罚款尚未缴清", PENALTY[66],
               when=done(Serve), unless=among(ground, OTHER_ENDS) | void),
        must(Unpublish, "应当撤回已公开的处罚信息并说明理由", PENALTY[48],
             when=done(Publish) & overturned),
    ]
