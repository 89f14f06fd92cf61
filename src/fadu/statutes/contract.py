"""行政机关合同：审查、签订、备案、履行、变更、争议. Sources: 行政协议案件规定 (法释〔2019〕17号); 民法典; local acts.

No national act prescribes how a government office reviews and files its contracts: those steps rest on what the place
has set, or on practice.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import AGREEMENTS, CIVIL_CODE, CONTRACTS, FAIR, HUNAN, MAJOR_DECISIONS, SHANDONG
from fadu.statutes.acts_before import CONTRACT_LAW, GUARANTEE_LAW
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, CONTRACT_UNIT, COUNTERPARTY, COURT, HEAD, LEGAL_OFFICE, OFFICE

MANAGED = CONTRACTS["地方规定"]
APPROVED = successive(HUNAN[96], SHANDONG[103], CIVIL_CODE[502], CONTRACT_LAW[44])
PERFORMED = successive(CIVIL_CODE[509], CONTRACT_LAW[60])
NOTIFIED = successive(CIVIL_CODE[565], CONTRACT_LAW[96])
GUARANTEED = successive(CIVIL_CODE[683], GUARANTEE_LAW[8])
KINDS = (
    "政府采购合同", "国有资产、资源合同", "招商引资合同", "政府和社会资本合作合同", "借款、资助、补贴合同", "其他合同",
)  # fmt: skip
AGREED = ("特许经营协议", "征收征用补偿协议", "自然资源使用权出让协议", "保障性住房协议", "其他行政协议")
ENDED = ("Complete", "Terminate", "Abandon")
legality = Linked("legality_review", "合法性审查")
fairness = Linked("fair_competition_review", "公平竞争审查")
decision = Linked("major_decision", "重大行政决策")


class Propose(Step, starts=True, by=CONTRACT_UNIT, phase="洽谈", basis=MANAGED):
    """立项"""
    name: str = stated("合同名称")
    kind: str = stated("合同种类", choices=(*KINDS, *AGREED))
    counterpart: str = stated("合同相对人")
    amount: Decimal = field("合同金额", unit="元")
    public_power: bool = asked("具有行政法上权利义务内容，属于行政协议", AGREEMENTS[1])
    major: bool = asked("属于重大合同，应当集体讨论", PRACTICE)
    decided: bool = field("属于重大行政决策事项")
    economic: bool = asked("涉及经营者经济活动的政策措施", FAIR[2])
    approval_needed: bool = field("依法须经其他机关批准或者会同办理")


class Negotiate(Step, by=CONTRACT_UNIT, after=Propose, before="Sign", basis=PRACTICE):
    """洽谈、资信调查"""
    credit: str = stated("相对人的资质、资信、履约能力")
    way: str = field("订立方式", choices=("公开招标", "拍卖、挂牌", "直接磋商", "其他方式"))


class Draft(Step, by=CONTRACT_UNIT, after=Propose, before="Sign", phase="起草", basis=PRACTICE):
    """起草合同文本"""
    version: int = stated("稿次")
    own_review: str = stated("承办单位的法制审核意见")
    guarantees: bool = asked("由机关法人提供保证", GUARANTEED)
    arbitration: bool = asked("约定仲裁", AGREEMENTS[26])
    arbitration_law: str = field("允许约定仲裁的法律、行政法规或者国际条约")
    favour: bool = asked("含有没有依据的税收优惠、财政奖励补贴、要素价格减免", FAIR[10])


class Discuss(Step, by=(HEAD, OFFICE), after=Draft, before="Sign", basis=PRACTICE):
    """集体讨论"""
    meeting: str = stated("会议", held="会议")
    passed: bool = asked("同意签订")


class ObtainApproval(Step, by=CONTRACT_UNIT, after=Propose, before="Complete", basis=APPROVED):
    """取得其他机关的批准"""
    granted_by: str = stated("批准机关")
    granted_on: date = stated("批准之日")


class Sign(Step, by=HEAD, after=Draft, before="Abandon", once=True, phase="履行", basis=MANAGED):
    """签订"""
    signed_on: date = stated("签订之日")
    number: str = field("合同编号")
    written: bool = declared("采用书面形式", successive(HUNAN[95], SHANDONG[102], CIVIL_CODE[469], CONTRACT_LAW[10]))
    finish_by: date = field("履行期限届满之日")
    changed: bool = asked("审查后合同内容又有实质性修改", PRACTICE)
    adopted_in_full: bool = asked("全部采纳审查意见", PRACTICE)
    reasons: str = field("未完全采纳审查意见的理由")
    rules = [
        require(legality.done, "未经合法性审查，不得签订"),
        forbid(among(legality.outcome, ("不合法", "撤回送审")), "经审查不合法或者撤回送审的，不得签订"),
        forbid(changed, "内容又有实质性修改的，应当重新审查", PRACTICE),
        require(adopted_in_full | given(reasons), "未完全采纳审查意见的，应当说明理由", PRACTICE,
                when=legality.outcome == "应当予以修改"),
        must(Discuss, "重大合同应当集体讨论", PRACTICE, having=Discuss.passed, when=Propose.major),
        require(decision.outcome == "已决策", "属于重大行政决策事项的，先履行决策程序", MAJOR_DECISIONS[30],
                when=Propose.decided),
        require(fairness.done, "未经公平竞争审查，不得出台", FAIR[18], when=Propose.economic),
        forbid(fairness.outcome == "违反", "经公平竞争审查认为违反规定的，不得出台", FAIR[18]),
        forbid(Draft.favour, "没有依据不得给予优惠、奖励补贴、减免", FAIR[10]),
        forbid(Draft.guarantees, "机关法人不得为保证人", GUARANTEED),
        forbid(Draft.arbitration & no(given(Draft.arbitration_law)), "行政协议约定的仲裁条款无效", AGREEMENTS[26],
               when=Propose.public_power),
    ]


class FileContract(Step, by=CONTRACT_UNIT, after=Sign, lasting=True, once=True, basis=MANAGED):
    """报送备案"""
    to: str = stated("备案机关")
    filed_on: date = stated("报送之日")


class ReportPerformance(Step, by=CONTRACT_UNIT, after=Sign, before=ENDED, basis=PERFORMED):
    """登记履行情况"""
    progress: str = stated("履行情况")
    paid: Decimal = field("已付金额", unit="元")
    received: Decimal = field("已收金额", unit="元")
    we_default: bool = field("本机关未按约定履行")
    rules = [
        must(ObtainApproval, "须经批准的合同，批准后生效", APPROVED, when=Propose.approval_needed),
    ]


class Change(Step, by=(CONTRACT_UNIT, HEAD), after=Sign, before=ENDED, phase="履行", basis=successive(
        HUNAN[98], SHANDONG[105], CIVIL_CODE[543], CONTRACT_LAW[77])):
    """变更"""
    ground: str = stated("变更的根据", choices=("协商一致", "继续履行严重损害国家利益、社会公共利益", "法律规定"))
    content: str = stated("变更的内容")
    reviewed_on: date = stated("重新进行合法性审查之日", PRACTICE)
    loss: bool = asked("给相对人造成损失", AGREEMENTS[16])
    compensation: str = stated("补偿", AGREEMENTS[16], when=loss)
    rules = [
        forbid(reviewed_on > today, "尚未重新审查", PRACTICE),
    ]


class Terminate(Step, by=(CONTRACT_UNIT, HEAD), after=Sign, before=("Complete",), once=True, phase="已解除",
                basis=successive(HUNAN[98], SHANDONG[105], CIVIL_CODE[562], CONTRACT_LAW[93])):
    """解除"""
    ground: str = stated("解除的根据", choices=(
        "协商一致", "约定的解除事由", "法定的解除事由", "继续履行严重损害国家利益、社会公共利益"))
    notified_on: date = stated("通知相对人之日", NOTIFIED)
    reviewed_on: date = stated("进行合法性审查之日", PRACTICE)
    loss: bool = asked("给相对人造成损失", AGREEMENTS[16])
    compensation: str = stated("补偿", AGREEMENTS[16], when=loss)
    concludes = "解除"


class Default(Step, by=COUNTERPARTY, after=Sign, observed=True, basis=AGREEMENTS[24]):
    """相对人未按约定履行"""
    what: str = stated("未履行的义务")


class Demand(Step, by=CONTRACT_UNIT, after=Default, before="Complete", basis=AGREEMENTS[24]):
    """催告"""
    served_on: date = stated("催告书送达之日")
    perform_by: date = stated("履行的期限")


class DecidePerformance(Step, by=HEAD, after={Demand: AGREEMENTS[24]}, before="Complete", basis=AGREEMENTS[24]):
    """作出要求履行协议的书面决定"""
    decision_served_on: date = stated("决定送达之日")
    remedies: str = stated("申请行政复议、提起行政诉讼的途径和期限")
    rules = [
        require(Propose.public_power, "只有行政协议，行政机关可以作出要求履行的书面决定"),
        forbid(today <= Demand.perform_by, "催告的履行期限尚未届满"),
    ]


class ApplyCourt(Step, by=HEAD, after={DecidePerformance: AGREEMENTS[24]}, lasting=True, basis=AGREEMENTS[24]):
    """申请人民法院强制执行"""
    expired_on: date = stated("申请复议、提起诉讼的期限届满之日")
    executable: bool = declared("协议内容具有可执行性")
    challenged: bool = asked("相对人在法定期限内申请复议或者提起诉讼")
    rules = [
        forbid(today <= expired_on, "申请复议、提起诉讼的期限尚未届满"),
        forbid(challenged, "相对人已经申请复议或者提起诉讼的，不得申请强制执行"),
    ]


class Dispute(Step, by=(COUNTERPARTY, COURT), after=Sign, lasting=True, observed=True, basis=AGREEMENTS[4]):
    """发生争议"""
    way: str = stated("解决方式", choices=("协商、调解", "行政复议", "行政诉讼", "民事诉讼", "仲裁"))
    claim: str = stated("请求")


class SettleDispute(Step, by=(CONTRACT_UNIT, LEGAL_OFFICE), after=Dispute, lasting=True, basis=PRACTICE):
    """争议处理结果"""
    result: str = stated("结果")
    lost: bool = asked("本机关败诉或者承担违约责任")
    paid_out: Decimal = field("赔偿、补偿金额", unit="元")


class Complete(
    Step, by=CONTRACT_UNIT, after=Sign, before=Terminate, once=True, phase="履行完毕", basis=PERFORMED
):
    """履行完毕"""
    concludes = "履行完毕"
    rules = [
        must(SettleDispute, "争议尚未解决", PRACTICE, since=Dispute, when=done(Dispute)),
        must(FileContract, "尚未报送备案", MANAGED),
    ]


class Archive(
    Step, by=(CLERK, CONTRACT_UNIT), after=either(Complete, Terminate), once=True, phase="已归档", basis=PRACTICE
):
    """归档"""


class Abandon(Step, by=(CONTRACT_UNIT, HEAD), after=Propose, before=Sign, phase="已终止", basis=PRACTICE):
    """不签订"""
    reason: str = stated("理由")
    concludes = "不签订"


contract = Procedure(
    "contract", "行政机关合同", CONTRACTS,
    steps=[
        Propose, Negotiate, Draft, Discuss, ObtainApproval, Sign, FileContract, ReportPerformance, Change, Terminate,
        Default, Demand, DecidePerformance, ApplyCourt, Dispute, SettleDispute, Complete, Archive, Abandon,
    ],
    clocks=[
        Clock("报送备案", limit("ct.file"), since=Sign.signed_on, until=FileContract),
        Clock("履行", on_day(Sign.finish_by), since=Sign, until=(Complete, Terminate), basis=PERFORMED),
        Clock("催告的履行期限", on_day(Demand.perform_by), since=Demand, basis=AGREEMENTS[24]),
        Clock("解决争议", None, since=Dispute, until=SettleDispute, basis=PRACTICE),
    ],
)
