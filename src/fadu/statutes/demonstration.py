"""示范创建（法治政府建设示范等）. Source: 法治政府建设实施纲要（2021－2025年）十(三十三) to 2025; else practice.

One matter a unit and batch: self-check against the indicators, gaps made good, application, review, naming, and the
review of whether the name is still deserved.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import OUTLINE
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import CLERK, HEAD, LEAD_UNIT, RULE_OF_LAW_OFFICE

UNITS = (CLERK, LEAD_UNIT)
PROMOTED = successive(OUTLINE["十(三十三)"], PRACTICE)
KINDS = (
    "法治政府建设示范地区", "法治政府建设示范项目", "依法行政示范单位", "行政执法示范单位（点）",
    "政务公开示范单位（点）", "民主法治示范村（社区）", "其他法治示范",
)
task = Linked("supervised_task", "补短板任务")


class Begin(Step, starts=True, by=UNITS, phase="自查", basis=PROMOTED):
    """启动创建"""
    kind: str = stated("创建类型", choices=KINDS)
    batch: str = stated("批次")
    unit: str = stated("创建单位")
    standard: str = stated("对照的指标体系", hint="名称、版本")
    apply_by: date = stated("申报截止之日")
    rules = [
        forbid(apply_by < today, "申报截止之日已经过去，请核对", PRACTICE),
    ]


class SelfCheck(Step, by=UNITS, after=Begin, before="Apply", phase="补短板", basis=PROMOTED):
    """对标自查打分"""
    score: Decimal = stated("自查得分", unit="分")
    full: Decimal = stated("满分", unit="分")
    gaps: list[str] = field("短板清单", hint="一行一项；没有的不填")
    rules = [
        forbid((score < 0) | (score > full), "自查得分应当在0与满分之间", PRACTICE),
    ]


class FillGap(Step, by=UNITS, after=SelfCheck, before="Apply", basis=PROMOTED):
    """补齐短板"""
    gap: str = stated("短板")
    measure: str = stated("措施和结果")


class Apply(Step, by=UNITS, after={SelfCheck: None}, before=("Name", "Drop", "Reject"), phase="审核", basis=PROMOTED):
    """申报"""
    materials: list[str] = stated("申报材料")
    truthful: bool = declared("申报材料真实，没有为创建增加基层负担", PRACTICE)
    negative: bool = asked("近年有负面清单所列情形")
    signed = approval("审签", by=HEAD, basis=PRACTICE)
    rules = [
        forbid(negative, "有负面清单所列情形的，不得申报", PRACTICE),
        forbid(task.open, "补短板任务尚未办结", PRACTICE),
        require(count(FillGap) >= size(SelfCheck.gaps), "短板尚未逐项补齐", PRACTICE, when=given(SelfCheck.gaps)),
    ]


class SendBack(Step, by=RULE_OF_LAW_OFFICE, after=Apply, before=("Name", "Drop", "Reject"), phase="补短板",
               basis=PRACTICE):  # fmt: skip
    """退回补充材料"""
    reason: str = stated("退回的理由")


class Assess(Step, by=RULE_OF_LAW_OFFICE, after=Apply, before=("Name", "Drop", "Reject"), phase="评审", basis=PROMOTED):
    """评审"""
    way: set[str] = stated("评审方式", choices=("书面评审", "实地评估", "第三方评估", "人民群众满意度测评"))
    experts: list[str] = stated("评审人员", handlers=True)
    score: Decimal = stated("评审得分", unit="分")
    recommended: bool = asked("建议命名")
    rules = [
        must(Apply, "退回后尚未重新申报", PRACTICE, since=SendBack, when=done(SendBack)),
    ]


class Announce(Step, by=RULE_OF_LAW_OFFICE, after=Assess, before=("Name", "Drop", "Reject"), phase="公示",
               basis=PRACTICE):  # fmt: skip
    """公示"""
    where: str = stated("公示的网站、报刊")
    until: date = stated("公示截止之日")
    rules = [
        require(Assess.recommended, "评审没有建议命名"),
        forbid(until < today, "公示截止之日已经过去，请核对"),
    ]


class Object(Step, by=RULE_OF_LAW_OFFICE, after=Announce, before=("Name", "Drop", "Reject"), basis=PRACTICE):
    """登记公示期间的异议"""
    objection: str = stated("异议")
    finding: str = stated("核实情况")
    stands: bool = asked("异议成立")


class Name(Step, by=RULE_OF_LAW_OFFICE, after=Announce, once=True, phase="已命名", basis=PROMOTED):
    """命名"""
    number: str = stated("命名文号", PRACTICE)
    valid_until: date = stated("复核之日", PRACTICE, hint="命名后定期复核")
    concludes = "已命名"
    rules = [
        require(today > Announce.until, "公示尚未结束", PRACTICE),
        forbid(Object.stands, "公示期间的异议成立", PRACTICE),
    ]


class Reject(Step, by=RULE_OF_LAW_OFFICE, after=Apply, before=Name, once=True, phase="未命名", basis=PRACTICE):
    """不予命名"""
    reasons: str = stated("理由")
    concludes = "不予命名"


class Drop(Step, by=UNITS, after=Begin, before=(Name, Reject), once=True, phase="放弃", basis=PRACTICE):
    """放弃申报"""
    reason: str = stated("理由")
    concludes = "放弃申报"


class Review(Step, by=RULE_OF_LAW_OFFICE, after=Name, before="Strip", phase="已复核", basis=PRACTICE):
    """动态复核"""
    passed: bool = asked("仍符合示范条件")
    finding: str = stated("复核情况")
    valid_until: date = stated("下次复核之日", when=passed)


class Strip(Step, by=RULE_OF_LAW_OFFICE, after=Name, once=True, phase="已撤销命名", basis=PRACTICE):
    """撤销命名"""
    number: str = stated("文号")
    ground: str = stated("情形", choices=("复核不合格", "弄虚作假", "发生严重违法事件", "其他"))
    rules = [
        require(denied(Review.passed), "没有不合格的复核结论", when=ground == "复核不合格"),
    ]


demonstration = Procedure(
    "demonstration", "法治示范创建", PRACTICE_ACT,
    steps=[
        Begin, SelfCheck, FillGap, Apply, SendBack, Assess, Announce, Object, Name, Reject, Drop, Review, Strip,
    ],
    clocks=[
        Clock("申报", on_day(Begin.apply_by), since=Begin, until=(Apply, Drop), basis=PRACTICE),
        Clock("重新申报", None, since=SendBack, until=(Apply, Drop, Reject), basis=PRACTICE),
        Clock("评审", None, since=Apply, until=(Assess, SendBack, Reject, Drop), basis=PRACTICE),
        Clock("公示", on_day(Announce.until), since=Announce, basis=PRACTICE),
        Clock("复核", on_day(Name.valid_until, Review.valid_until), since=(Name, Review), until=(Review, Strip),
              basis=PRACTICE),
    ],
)
