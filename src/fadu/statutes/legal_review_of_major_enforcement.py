"""重大执法决定法制审核. Sources: 国办发〔2018〕118号 四; 行政处罚法 58; 内蒙古三项制度办法 25—32; 市场监管 49—55."""
from fadu.procedures.words import *
from fadu.statutes.acts import INNER_MONGOLIA_THREE, PENALTY, SAMR, THREE_SYSTEMS
from fadu.statutes.roles import CLERK, HEAD, OFFICER, REVIEWER

MUST, SCOPE, WHAT, WHO = (THREE_SYSTEMS[x] for x in ("四", "四(十二)", "四(十三)", "四(十四)"))
MATERIALS = successive(INNER_MONGOLIA_THREE[29], WHO)
REASONS = (
    "涉及重大公共利益", "可能造成重大社会影响或者引发社会风险", "直接关系当事人或者第三人重大权益", "经过听证程序",
    "疑难复杂、涉及多个法律关系", "列入本机关目录清单", "法律、法规、规章规定",
)
PASSED = "通过"


class Submit(Step, starts=True, by=(OFFICER, CLERK), phase="待审核", basis=MUST):
    """提请审核"""
    kind: str = stated("执法类别", choices=("行政处罚", "行政许可", "行政强制", "行政征收征用", "行政检查", "其他"))
    entry: str = stated("目录清单中的事项", SCOPE, hint="不在清单内的写明情形")
    reasons: set[str] = stated("应当审核的情形", SCOPE, choices=REASONS)
    draft: str = stated("执法决定代拟稿", MATERIALS)
    report: str = stated("调查终结报告或者审查情况报告", MATERIALS)
    grounds: str = stated("依据和证据材料", MATERIALS)
    hearing: str = stated("听证笔录", MATERIALS, when=overlap(reasons, ("经过听证程序",)))
    handlers_of: list[str] = stated("承办人员", handlers=True)
    true: bool = declared("送审材料真实、准确、完整", WHO)


class Return(Step, by=REVIEWER, after=Submit, before="Conclude", phase="补充材料", basis=MATERIALS):
    """要求补充材料"""
    missing: str = stated("需要补充的材料")


class Supplement(Step, by=(OFFICER, CLERK), after=Return, before="Conclude", phase="待审核", basis=MATERIALS):
    """补充材料"""
    materials: list[str] = stated("补充的材料")


class Extend(Step, by=REVIEWER, after=Submit, before="Conclude", basis=INNER_MONGOLIA_THREE[31]):
    """延长审核期限"""
    amount: int = stated("延长时间", unit="个工作日")
    agreed = approval("批准", by=HEAD)


class Conclude(Step, by=REVIEWER, after=Submit, once=True, phase="已审核", basis=WHAT):
    """出具书面审核意见"""
    result: str = stated("审核结论", choices=(PASSED, "存在问题，不通过"))
    opinion: str = stated("书面意见")
    organ_ok: bool = asked("执法主体合法，执法人员具备资格")
    powers_ok: bool = asked("没有超越法定权限")
    facts_ok: bool = asked("事实清楚，证据合法充分")
    law_ok: bool = asked("适用依据准确，裁量适当")
    steps_ok: bool = asked("程序合法")
    papers_ok: bool = asked("文书完备、规范")
    crime: bool = asked("涉嫌犯罪需要移送司法机关")
    first: bool = field("审核人员初次从事法制审核")
    qualified: bool = field("审核人员已取得法律职业资格")

    concludes = result
    wrong = denied(organ_ok) | denied(powers_ok) | denied(facts_ok) | denied(law_ok) | denied(steps_ok) \
        | denied(papers_ok)
    rules = [
        must(Supplement, "需要补充的材料尚未收到", MATERIALS, since=Return, when=done(Return)),
        require(disjoint(actor, Submit.handlers_of), "承办人员不得作为审核人员",
                successive(SAMR[49], INNER_MONGOLIA_THREE[27], WHO)),
        require(qualified, "初次从事法制审核的人员应当取得法律职业资格",
                successive(INNER_MONGOLIA_THREE[28], PENALTY[58]), when=first),
        forbid(wrong & (result == PASSED), "存在问题的，不得审核通过"),
        forbid(crime & (result == PASSED), "涉嫌犯罪的，应当提出移送的意见", when=Submit.kind == "行政处罚"),
    ]


passed_at_once = Conclude.result == PASSED


class Respond(Step, by=(OFFICER, CLERK), after=Conclude, phase="处理意见", basis=WHAT):
    """研究处理审核意见"""
    handled: str = stated("处理情况")
    agrees: bool = asked("同意审核意见")


class Resubmit(Step, by=(OFFICER, CLERK), after=Respond, phase="待审核", basis=WHAT):
    """再次报送审核"""
    changes: str = stated("修改情况")
    rules = [
        forbid(passed_at_once, "已经审核通过"),
    ]


class ReviewAgain(Step, by=REVIEWER, after=Resubmit, phase="已审核", basis=WHAT):
    """再次审核"""
    result: str = stated("审核结论", choices=(PASSED, "存在问题，不通过"))
    opinion: str = stated("书面意见")
    solved: bool = declared("原提出的问题均已解决", when=result == PASSED)
    concludes = result
    rules = [
        require(disjoint(actor, Submit.handlers_of), "承办人员不得作为审核人员",
                successive(SAMR[49], INNER_MONGOLIA_THREE[27], WHO)),
    ]


passed = named(
    "法制审核通过",
    ((Conclude.result == PASSED) & no(done(Resubmit)))
    | (later(ReviewAgain, Resubmit) & (ReviewAgain.result == PASSED)),
)


class Arbitrate(Step, by=HEAD, after=Respond, phase="已协调", basis=successive(INNER_MONGOLIA_THREE[32], WHO)):
    """负责人协调、决定不一致的意见"""
    decision: str = stated("处理决定")
    rules = [
        require(denied(Respond.agrees), "承办机构与审核机构意见一致，无需协调"),
    ]


class Decide(Step, by=HEAD, after=Submit, once=True, lasting=True, phase="已作出决定", basis=MUST):
    """作出重大执法决定"""
    number: str = stated("决定书文号")
    rules = [
        require(passed, "未经法制审核或者审核未通过的，不得作出决定"),
    ]


class Withdraw(Step, by=(OFFICER, CLERK), after=Submit, before=Decide, once=True, lasting=True, phase="已撤回",
               basis=MUST):
    """撤回送审，不作决定"""
    reason: str = stated("理由")
    concludes = "撤回送审"


supplied = [Pause(Return, Supplement)]
reviewed = (Conclude, ReviewAgain, Withdraw)
extension = Extension(Extend, Extend.amount)
legal_review_of_major_enforcement = Procedure(
    "legal_review_of_major_enforcement", "重大执法决定法制审核", THREE_SYSTEMS,
    steps=[
        Submit, Return, Supplement, Extend, Conclude, Respond, Resubmit, ReviewAgain, Arbitrate, Decide, Withdraw,
    ],
    clocks=[
        Clock("审核", None, since=(Submit, Resubmit), until=reviewed, basis=WHO),
        Clock("审核", limit("pen.legal_review_nmg"), since=(Submit, Resubmit), until=reviewed, less=supplied,
              extend=extension),
        Clock("审核", limit("pen.case_review_samr"), since=(Submit, Resubmit), until=reviewed,
              when=Submit.kind == "行政处罚"),
        Clock("处理审核意见", None, since=Conclude, until=(Respond, Withdraw), basis=WHAT,
              when=Conclude.result != PASSED),
    ],
)
