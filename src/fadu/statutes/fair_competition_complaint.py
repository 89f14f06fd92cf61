"""公平竞争审查举报处理. Sources: 公平竞争审查条例 (2024) 8—12, 21, 22, 24, 25; 公平竞争审查举报处理工作规则 2—6.

The regulation wants a report handled at once or passed on; the number of days comes from its implementing rules.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import FAIR, FAIR_COMPLAINTS, FAIR_RULES
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import COMPLAINANT, DRAFTER, HEAD, MARKET_REGULATOR, UPPER_AGENCY

HANDLED = FAIR_RULES["第五章（举报处理）"]
UNREVIEWED, ACCESS, FLOW, COST, CONDUCT = (
    "未履行公平竞争审查程序或者履行不规范", "限制市场准入和退出", "限制商品、要素自由流动", "影响生产经营成本",
    "影响生产经营行为",
)  # fmt: skip
BREACHES = (UNREVIEWED, ACCESS, FLOW, COST, CONDUCT)
AMEND, REPEAL, STOP, REVIEW = "修改", "废止", "停止执行", "补做公平竞争审查"
PASSED = ("不涉及", "符合", "适用例外")
document = Linked("normative_document", "政策措施")
review = Linked("fair_competition_review", "公平竞争审查")


class Receive(Step, starts=True, by=MARKET_REGULATOR, phase="待审核", basis=FAIR[22]):
    """收到举报"""
    complainant: str = field("举报人", personal=True)
    contact: str = field("联系方式", personal=True)
    real_name: bool = asked("实名举报")
    policy: str = stated("政策措施名称")
    drafter: str = stated("起草单位")
    breaches: list[str] = stated("涉嫌违反的情形", FAIR_COMPLAINTS[2], choices=BREACHES)
    grounds: str = field("具体情形和理由")
    received_on: date = stated("收到之日")
    ours: bool = asked("起草单位为本级政府相关单位或者下一级政府", FAIR_COMPLAINTS[5])
    taken_up: bool = field("上级机关认为有必要直接处理")
    elsewhere: bool = field("已就同一事实向其他机关举报、申请行政复议或者提起诉讼")


class AskSupplement(Step, by=MARKET_REGULATOR, after=Receive, before=("Conclude", "Close"), once=True, phase="待补正",
                    basis=HANDLED):  # fmt: skip
    """要求补正"""
    missing: str = stated("不完整、不明确之处")
    told_on: date = stated("通知之日")


class Supplement(Step, by=COMPLAINANT, after=AskSupplement, before=("Conclude", "Close"), observed=True, phase="核查",
                 basis=HANDLED):  # fmt: skip
    """举报人补正"""
    received_on: date = stated("收到补正之日")


class NotCheck(Step, by=MARKET_REGULATOR, after=Receive, before=("Conclude", "Close"), once=True, phase="不予核查",
               basis=HANDLED):  # fmt: skip
    """不予核查"""
    ground: str = stated("情形", choices=("逾期未补正", "补正后仍无法判断指向", "不属于反映公平竞争审查问题"))
    concludes = "不予核查"
    rules = [
        must(AskSupplement, "应当先要求补正", when=ground != "不属于反映公平竞争审查问题"),
        require(missed("补正"), "补正期限尚未届满", when=ground == "逾期未补正"),
        must(Supplement, "举报人没有补正", since=AskSupplement, when=ground == "补正后仍无法判断指向"),
    ]


class Refer(Step, by=MARKET_REGULATOR, after=Receive, before=("Conclude", "Close"), once=True, phase="已转送",
            basis=FAIR[22]):  # fmt: skip
    """转送、告知向有处理权限的部门举报"""
    to: str = stated("有处理权限的部门")
    told_on: date = stated("告知举报人之日", FAIR_COMPLAINTS[6], when=Receive.real_name)
    concludes = "转送处理"
    rules = [
        forbid(Receive.ours, "属于本机关处理权限的，应当处理", FAIR_COMPLAINTS[5]),
    ]


class Check(Step, by=MARKET_REGULATOR, after=Receive, before="Close", phase="核查", basis=FAIR[21]):
    """核查"""
    checked_by: list[str] = stated("核查人员", handlers=True)
    explained: str = stated("起草单位的说明")
    record: str = stated("核查情况")
    rules = [
        must(Supplement, "举报材料正在补正", HANDLED, since=AskSupplement, when=done(AskSupplement)),
        require(Receive.ours | Receive.taken_up, "不具备处理权限的，应当转送或者告知", FAIR_COMPLAINTS[6]),
    ]


class Extend(Step, by=MARKET_REGULATOR, after=Receive, before="Conclude", once=True, basis=HANDLED):
    """延长核查期限"""
    until: date = stated("延长至")
    reason: str = stated("情况复杂的说明")
    agreed = approval("批准", by=HEAD)
    rules = [
        forbid(over("核查"), "核查期限已经届满，不得延长"),
    ]


class Conclude(Step, by=MARKET_REGULATOR, after=Check, once=True, phase="已核查", basis=FAIR[21]):
    """作出核查结论"""
    violated: bool = asked("违反公平竞争审查条例")
    found: list[str] = stated("认定的情形", when=violated, choices=BREACHES)
    exception: bool = field("符合条例第十二条规定的情形")
    reasons: str = stated("理由")
    told_on: date = stated("告知举报人之日", HANDLED, when=Receive.real_name)
    rules = [
        forbid(violated & exception & no(overlap(found, (UNREVIEWED,))), "符合例外规定的，不属于违反", FAIR[12]),
    ]


class Press(Step, by=MARKET_REGULATOR, after=Conclude, before="Close", phase="整改", basis=FAIR[21]):
    """督促整改"""
    wanted: str = stated("整改要求", choices=(AMEND, REPEAL, STOP, REVIEW))
    advice: str = stated("问题和整改建议")
    served_on: date = stated("起草单位收到之日")
    rectify_by: date = stated("整改期限")
    rules = [
        require(Conclude.violated, "没有违反条例，不需要整改"),
        require(rectify_by > served_on, "应当给予合理的整改期限"),
    ]


class Rectify(Step, by=DRAFTER, after=Press, before="Close", phase="待核实", basis=FAIR[21]):
    """起草单位报告整改情况"""
    how: str = stated("整改方式", choices=(AMEND, REPEAL, STOP, REVIEW))
    done_on: date = stated("整改完成之日")
    result: str = stated("整改情况")
    on_record = document.done | document.open
    rules = [
        require(given(document["new_number"]), "政策措施尚未修改", when=(how == AMEND) & on_record),
        require(given(document["decided_on"]), "政策措施尚未废止", when=(how == REPEAL) & on_record),
        require(among(review.outcome, PASSED), "尚未通过公平竞争审查", FAIR[18],
                when=(how == REVIEW) & (review.done | review.open)),
        forbid(how == REVIEW, "含有禁止内容的，应当修改、废止或者停止执行", FAIR[18],
               when=overlap(Conclude.found, (ACCESS, FLOW, COST, CONDUCT))),
    ]


class Talk(Step, by=UPPER_AGENCY, after=Press, before="Close", basis=FAIR[24]):
    """上一级市场监督管理部门约谈"""
    whom: str = stated("被约谈的负责人")
    rules = [
        require(missed("整改"), "督促后逾期未整改的，才可以约谈"),
        forbid(done(Rectify), "已经整改"),
    ]


class Advise(Step, by=MARKET_REGULATOR, after=Conclude, lasting=True, basis=FAIR[25]):
    """提出处分建议"""
    whom: str = stated("直接负责的主管人员和其他直接责任人员")
    harm: str = stated("造成的严重不良影响")
    rules = [
        require(Conclude.violated, "没有违反条例"),
    ]


class Close(Step, by=MARKET_REGULATOR, after=Conclude, once=True, phase="已办结", basis=FAIR[22]):
    """办结"""
    outcome: str = stated("结果", choices=("未违反", "已整改", "拒不整改，已报告"))
    told_on: date = stated("告知举报人之日", HANDLED, when=Receive.real_name)
    concludes = outcome
    rules = [
        forbid(Conclude.violated, "违反条例的，应当督促整改", FAIR[21], when=outcome == "未违反"),
        require(Conclude.violated, "没有违反条例", FAIR[21], unless=outcome == "未违反"),
        must(Press, "应当督促整改", FAIR[21], when=Conclude.violated),
        must(Rectify, "起草单位尚未整改", FAIR[21], since=Press, when=outcome == "已整改"),
        must(Talk, "逾期未整改的，应当先约谈", FAIR[24], when=outcome == "拒不整改，已报告"),
    ]


class Report(Step, by=MARKET_REGULATOR, after=Conclude, lasting=True, basis=FAIR[21]):
    """向本级人民政府报告、向社会公开"""
    to: str = stated("报告、公开的对象和途径")


class Withdraw(Step, by=COMPLAINANT, after=Receive, before=(Conclude, NotCheck, Refer), observed=True, basis=PRACTICE):
    """举报人撤回"""
    reason: str = field("理由")


ENDS = (NotCheck, Refer)
fair_competition_complaint = Procedure(
    "fair_competition_complaint", "公平竞争审查举报处理", FAIR,
    steps=[
        Receive, AskSupplement, Supplement, NotCheck, Refer, Check, Extend, Conclude, Press, Rectify, Talk, Advise,
        Close, Report, Withdraw,
    ],
    clocks=[
        Clock("补正", limit("fc.supplement"), since=AskSupplement.told_on, until=(Supplement, *ENDS)),
        Clock("核查", limit("fc.check"), since=(Receive.received_on, Supplement.received_on), until=(Conclude, *ENDS)),
        Clock("核查", on_day(Extend.until), since=Extend, until=(Conclude, *ENDS), basis=HANDLED),
        Clock("整改", on_day(Press.rectify_by), since=Press, until=(Rectify, Close), basis=FAIR[24]),
    ],
)
