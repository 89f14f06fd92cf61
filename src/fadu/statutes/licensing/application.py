"""行政许可：申请与受理、下级初审. Source: 行政许可法 26, 29—35, 78, 79."""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, LICENSING
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import APPLICANT, LOWER_AGENCY, WINDOW

JOINTLY = "统一、联合或者集中办理"
SCARCE, SKILLED, TECHNICAL = "有限自然资源、公共资源、特定行业准入", "资格、资质", "设备、设施、产品、物品的审定"


class Receive(Step, starts=True, by=WINDOW, phase="收件", basis=LICENSING[29]):
    """收到申请"""
    applicant: str = field("申请人", personal=True)
    applicant_kind: str = field("申请人类别", choices=("法人及非法人组织", "个体工商户", "自然人"))
    applicant_code: str = field("申请人统一社会信用代码", hint="自然人不填；公示许可信息时用")
    representative: str = field("法定代表人、负责人", personal=True)
    item = listed("许可事项", "行政许可事项清单", BUSINESS[40])
    kind: str = stated("事项类别", LICENSING[12], choices=("普通", SCARCE, SKILLED, TECHNICAL, "主体资格登记"))
    handling: str = stated("办理方式", LICENSING[26], choices=("本机关办理", JOINTLY))
    channel: str = field("提交方式", choices=("当面", "信函", "网络", "传真", "电子邮件"))
    received_on: date = stated("收到申请材料之日")
    lower_first: bool = field("依法应当先经下级行政机关审查")
    vital: bool = field("直接关系公共安全、人身健康、生命财产安全")
    false_on: date = field("因隐瞒情况、虚假材料不予受理或者不予许可之日", hint="同一许可以前的处理")
    fraud_on: date = field("以欺骗、贿赂等手段取得的许可被撤销之日", hint="同一许可以前的处理")
    rules = [
        forbid(received_on > today, "收到申请之日不能在登记之后"),
    ]


barred_1y = named(
    "隐瞒情况、虚假材料申请尚在一年内",
    Receive.vital & (Receive.received_on <= Receive.false_on + limit("lic.reapply_1y").period),
)
barred_3y = named(
    "欺骗、贿赂取得的许可被撤销尚在三年内",
    Receive.vital & (Receive.received_on <= Receive.fraud_on + limit("lic.reapply_3y").period),
)


class CorrectOnSpot(Step, by=APPLICANT, after=Receive, before="Accept", observed=True, basis=LICENSING[32]):
    """当场更正"""
    what: str = stated("更正的内容")


class AskCorrection(
    Step, by=WINDOW, after=Receive, before=("Accept", "Reject"), once=True, phase="待补正", basis=LICENSING[32]
):
    """一次告知需要补正的全部内容"""
    items: list[str] = stated("需要补正的全部内容")
    unrelated: bool = field("要求提交与许可事项无关的材料")
    rules = [
        forbid(unrelated, "不得要求申请人提交与许可事项无关的材料", LICENSING[31]),
    ]


class Supplement(Step, by=APPLICANT, after=AskCorrection, before="Accept", observed=True, phase="收件",
                 basis=LICENSING[32]):
    """提交补正材料"""
    received_on: date = stated("收到补正材料之日")
    complete: bool = asked("已提交要求补正的全部材料")


class Accept(Step, by=WINDOW, after=Receive, before="Reject", once=True, phase="审查", basis=LICENSING[32]):
    """受理"""
    accepted_on: date = stated("受理之日")
    voucher: str = stated("加盖专用印章、注明日期的书面凭证")
    unrelated: bool = field("要求提交与许可事项无关的材料")
    technology: bool = field("以转让技术作为取得许可的条件")
    fee: Decimal = field("收取的费用", unit="元")
    fee_basis: str = field("收费所依据的法律、行政法规")
    misplaced: bool = field("依法不需要取得行政许可，或者不属于本行政机关职权范围")
    deemed: bool = field("逾期未告知补正，自收到申请材料之日起即为受理")
    rules = [
        forbid(accepted_on > today, "受理之日不能在登记之后"),
        forbid(accepted_on < Receive.received_on, "受理不能早于收到申请"),
        forbid(barred_1y, "申请人在一年内不得再次申请该行政许可", LICENSING[78]),
        forbid(barred_3y, "申请人在三年内不得再次申请该行政许可", LICENSING[79]),
        forbid(misplaced, "不需要取得许可或者不属于本机关职权范围的，不予受理"),
        must(Supplement, "需要补正的材料尚未提交", since=AskCorrection, when=done(AskCorrection)),
        forbid(denied(Supplement.complete), "尚未提交要求补正的全部材料"),
        forbid(unrelated, "不得要求申请人提交与许可事项无关的材料", LICENSING[31]),
        forbid(technology, "不得以转让技术作为取得许可的条件", LICENSING[31]),
        forbid(fee > 0, "实施行政许可不得收取费用，法律、行政法规另有规定的除外", LICENSING[58],
               unless=given(fee_basis)),
    ]


WRONG_ITEM = ("依法不需要取得行政许可", "不属于本行政机关职权范围")
FALSE, BARRED, INCOMPLETE = "隐瞒有关情况或者提供虚假材料", "法定期间内不得再次申请", "未提交要求补正的全部材料"


class Reject(
    Step, by=WINDOW, after=Receive, before="Decide", once=True, phase="不予受理", basis=LICENSING[32]
):
    """不予受理"""
    ground: str = stated("情形", choices=(*WRONG_ITEM, FALSE, BARRED, INCOMPLETE))
    reasons: str = stated("理由", LICENSING[72])
    voucher: str = stated("加盖专用印章、注明日期的书面凭证")
    proper: str = stated("应当向其申请的行政机关", when=ground == WRONG_ITEM[1])
    concludes = "不予受理"
    rules = [
        forbid(done(Accept), "已经受理，应当依法作出许可决定", unless=Accept.deemed & among(ground, WRONG_ITEM)),
        require(barred_1y | barred_3y, "不在不得再次申请的期间", LICENSING[78], when=ground == BARRED),
        must(AskCorrection, "应当一次告知需要补正的全部内容", when=ground == INCOMPLETE),
        forbid(Supplement.complete, "申请人已经提交要求补正的全部材料，应当受理", when=ground == INCOMPLETE),
    ]


class WithdrawApplication(
    Step, by=APPLICANT, after=Receive, before=("Decide", Reject), once=True, phase="撤回申请", basis=PRACTICE
):
    """申请人撤回申请"""
    concludes = "申请人撤回"


class Terminate(Step, by=WINDOW, after=Receive, before=("Decide", Reject), once=True, phase="终止", basis=PRACTICE):
    """终止办理"""
    ground: str = stated("情形", choices=("申请人死亡、丧失行为能力或者终止", "许可事项依法取消", "其他情形"))
    reasons: str = stated("理由")
    concludes = "终止办理"


class LowerReview(Step, by=LOWER_AGENCY, after=Accept, before="Decide", basis=LICENSING[35]):
    """下级行政机关初步审查，报送意见和全部材料"""
    opinion: str = stated("初步审查意见")
    asked_again: bool = field("上级行政机关要求申请人重复提供材料")
    rules = [
        forbid(asked_again, "上级行政机关不得要求申请人重复提供申请材料"),
    ]
