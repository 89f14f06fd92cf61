"""备案审查（接收下级报备）. Sources: 法规规章备案审查条例 8—25; 国发〔2008〕17号 四(十四); 监督法 44.

The regulation speaks of rules filed with the State Council; a province applies it to what lower organs issue (25).
That a document is registered does not say that it has passed review: 登记 and 审查 are two conclusions.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import CITY_COUNTY, LIAONING_SUPERVISION, RULE_FILING, SUPERVISING
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import FILING_OFFICE, GOVERNMENT, OTHER_AGENCY, RULE_MAKER

RF = RULE_FILING
CORRECTED = CITY_COUNTY["四(十四)"]
NONE, ADVISED, TECHNICAL, PUT_UP, PASSED_ON = (
    "未发现问题", "建议修改或者废止", "制定技术问题，自行处理", "提请本级人民政府决定", "移送有权机关")


class FindUnfiled(Step, starts=True, by=FILING_OFFICE, phase="应报未报", basis=RF[23]):
    """发现应报未报"""
    document: str = stated("文件名称")
    number: str = field("文号")
    maker: str = stated("制定机关")
    published_on: date = stated("公布之日")
    found_by: str = field("发现的途径", hint="月度发文目录、网站公开、群众反映")
    rules = [
        forbid(today <= published_on + limit("rule.file").period, "报送备案的期限尚未届满", RF[4]),
    ]


class OrderFiling(Step, by=FILING_OFFICE, after=FindUnfiled, before="Receive", phase="限期报送", basis=RF[23]):
    """通知限期报送"""
    file_by: date = stated("限期")
    rules = [
        forbid(file_by <= today, "限期应当晚于通知之日"),
    ]


class Receive(Step, starts=True, by=FILING_OFFICE, phase="登记", basis=RF[8]):
    """收到报送备案"""
    document: str = stated("文件名称").carries(FindUnfiled.document)
    number: str = field("文号").carries(FindUnfiled.number)
    maker: str = stated("报送机关").carries(FindUnfiled.maker)
    kind: str = stated("文件种类", choices=("规章", "行政规范性文件"))
    sender: str = field("报送机关性质", choices=("下级政府", "本级部门", "其他"))
    published_on: date = stated("公布之日", RF[4]).carries(FindUnfiled.published_on)
    received_on: date = stated("收到之日")
    joint: bool = field("联合制定")
    leads: bool = asked("报送机关是主办机关", RF[4], when=joint)
    report: bool = asked("备案报告、文本和说明齐全")
    copies: bool = asked("按规定的格式和份数装订")
    electronic: bool = asked("附有电子文本")
    rules = [
        forbid(received_on > today, "收到之日不得晚于当日"),
    ]


in_form = Receive.report & Receive.copies & Receive.electronic


class Postpone(Step, by=FILING_OFFICE, after=Receive, before="Register", phase="暂缓登记", basis=RF[9]):
    """暂缓登记，通知补充报送"""
    missing: list[str] = stated("需要补充或者重新报送的材料")
    notified_on: date = stated("制定机关收到通知之日")


class Resubmit(Step, by=RULE_MAKER, after=Postpone, before="Register", observed=True, phase="登记", basis=RF[9]):
    """补充或者重新报送"""
    received_on: date = stated("收到之日")
    complete: bool = asked("符合规定")


class Register(Step, by=FILING_OFFICE, after=Receive, before="Refuse", once=True, phase="审查", basis=RF[9]):
    """予以登记"""
    registered_on: date = stated("登记之日")
    rules = [
        require(in_form | Resubmit.complete, "形式不符合规定的，暂缓办理备案登记"),
        must(Resubmit, "尚未补充或者重新报送", since=Postpone, having=Resubmit.complete, when=done(Postpone)),
        forbid(denied(Receive.leads), "联合制定的，由主办的机关报送备案", RF[4]),
    ]


class Refuse(Step, by=FILING_OFFICE, after=Receive, before="Register", phase="已办结", basis=RF[9]):
    """不予登记"""
    ground: str = stated("理由", choices=("不属于备案范围", "不是主办机关报送", "属于无效的规章"))
    notified_on: date = stated("通知制定机关之日", RF[20])
    concludes = "不予登记"


class ListPublicly(Step, by=FILING_OFFICE, after=Register, lasting=True, basis=RF[10]):
    """列入目录按月公布"""
    published_on: date = stated("公布之日")


class Begin(Step, by=FILING_OFFICE, after=Register, before="Conclude", once=True, phase="审查", basis=RF[11]):
    """启动审查"""
    how: str = stated("审查方式", choices=("主动审查", "专项审查", "依建议审查"))
    reviewers: list[str] = field("审查人员", handlers=True)


class Prolong(Step, by=FILING_OFFICE, after=Begin, before="Conclude", once=True, basis=RF[11]):
    """延长审查期限"""
    reason: str = stated("疑难复杂的情况")
    until: date = stated("延长至")
    rules = [
        forbid(over("审查"), "审查期限已经届满"),
    ]


class AskViews(Step, by=FILING_OFFICE, after=Begin, before="Conclude", basis=RF[14]):
    """征求有关部门、地方意见"""
    whom: list[str] = stated("被征求意见的机关")
    reply_by: date = stated("回复期限")


class ViewsCome(Step, by=OTHER_AGENCY, after=AskViews, observed=True, basis=RF[14]):
    """有关机关回复"""
    views: str = stated("意见")


class AskMaker(Step, by=FILING_OFFICE, after=Begin, before="Conclude", basis=RF[14]):
    """要求制定机关说明情况"""
    questions: str = stated("需要说明的问题")
    explain_by: date = stated("说明期限")


class MakerExplains(Step, by=RULE_MAKER, after=AskMaker, observed=True, basis=RF[14]):
    """制定机关说明情况"""
    explained: str = stated("说明")


class HearViews(Step, by=FILING_OFFICE, after=Begin, before="Conclude", basis=RF[15]):
    """听取有关方面意见"""
    how: str = stated("方式", choices=("座谈会", "论证会", "听证会", "委托研究", "实地调研"))
    views: str = stated("意见")


class Conclude(Step, by=FILING_OFFICE, after=Begin, once=True, phase="已审查", basis=RF[13]):
    """作出审查结论"""
    result: str = stated("结论", choices=(NONE, ADVISED, TECHNICAL, PUT_UP, PASSED_ON))
    policy: bool = asked("符合党中央、国务院的重大决策部署和改革方向")
    within_power: bool = asked("没有超越权限")
    conforms: bool = asked("没有违反上位法")
    consistent: bool = asked("与其他规定对同一事项的规定一致")
    suitable: bool = asked("规定适当，符合立法目的和实际情况")
    procedure_kept: bool = asked("没有违背法定程序")
    reasons: str = stated("理由", when=result != NONE)
    flawed = (denied(policy) | denied(within_power) | denied(conforms) | denied(consistent) | denied(suitable)
              | denied(procedure_kept))
    rules = [
        forbid(flawed, "存在第十三条所列问题的，不得认定为未发现问题", when=result == NONE),
        forbid(flawed, "存在实体、权限或者程序问题的，不得只作为制定技术问题处理", RF[20], when=result == TECHNICAL),
        must(MakerExplains, "制定机关说明情况的期限未到", RF[14], since=AskMaker,
             when=done(AskMaker) & (today <= AskMaker.explain_by)),
    ]


result = Conclude.result


class SendOpinion(Step, by=FILING_OFFICE, after=Conclude, before="Close", phase="纠正", basis=RF[18]):
    """向制定机关提出审查意见"""
    how: str = stated("方式", choices=("与制定机关沟通", "书面审查意见"))
    opinion: str = stated("意见")
    received_on: date = stated("制定机关收到之日")
    rules = [
        forbid(among(result, (NONE, PASSED_ON)), "未发现问题或者已移送的，不提出审查意见"),
    ]


class GovernmentDecides(Step, by=GOVERNMENT, after=Conclude, before="Close", phase="纠正", basis=RF[18]):
    """本级人民政府决定"""
    decision: str = stated("决定", choices=("责令自行纠正", "改变", "撤销", "不予改变或者撤销"))
    received_on: date = stated("制定机关收到通知之日")
    rules = [
        forbid(result == NONE, "未发现问题的，不需提请决定"),
    ]


asked_to_mend = (SendOpinion.received_on, GovernmentDecides.received_on)


class MakerReports(
    Step, by=RULE_MAKER, after=either(SendOpinion, GovernmentDecides), observed=True, phase="纠正", basis=RF[21]
):
    """制定机关报告处理情况"""
    received_on: date = stated("收到报告之日")
    handled: str = stated("处理情况", choices=("已修改", "已废止", "已停止执行", "不采纳"))
    reasons: str = stated("不采纳的理由", when=handled == "不采纳")


class Revoke(Step, by=FILING_OFFICE, after=MakerReports, before="Close", phase="纠正", basis=LIAONING_SUPERVISION[33]):
    """备案审查机构撤销规范性文件"""
    reasons: str = stated("理由")
    notified_on: date = stated("通知制定机关之日")
    rules = [
        require(Receive.kind == "行政规范性文件", "规章由政府法制部门报请政府同意后撤销"),
        require(MakerReports.handled == "不采纳", "制定机关拒不纠正的，方可撤销"),
    ]


class Verify(Step, by=FILING_OFFICE, after=MakerReports, before="Close", phase="纠正", basis=CORRECTED):
    """核实纠正情况"""
    corrected: bool = asked("已经纠正")
    opinion: str = field("核实意见")


class Urge(
    Step, by=FILING_OFFICE, after=either(SendOpinion, GovernmentDecides, OrderFiling), before="Close", basis=PRACTICE
):
    """催办"""
    message: str = stated("督促内容")


class Circulate(Step, by=(FILING_OFFICE, GOVERNMENT), after=either(OrderFiling, Conclude), lasting=True, basis=RF[23]):
    """通报"""
    content: str = stated("通报内容")
    ordered: str = field("责令改正的期限")
    rules = [
        require((done(Conclude) & (result != NONE)) | (OrderFiling.file_by < today),
                "限期报送的期限尚未届满"),
    ]


class Close(Step, by=FILING_OFFICE, after=either(Conclude, OrderFiling), once=True, phase="已办结", basis=CORRECTED):
    """办结"""
    outcome: str = stated("办结结果", choices=("审查通过", "已纠正", "已改变或者撤销", "已移送", "不再处理"))
    reasons: str = stated("不再处理的理由", when=outcome == "不再处理")
    concludes = outcome
    cancelled = among(GovernmentDecides.decision, ("改变", "撤销")) | done(Revoke)
    rules = [
        forbid(no(result == NONE), "审查结论不是未发现问题的，不得按审查通过办结", when=outcome == "审查通过"),
        must(Verify, "审查意见尚未落实，不得办结", having=Verify.corrected, when=outcome == "已纠正"),
        must(Verify, "审查意见尚未落实，不得办结", since=MakerReports, when=(outcome == "已纠正") & done(MakerReports)),
        require(cancelled, "未经本级人民政府决定改变或者撤销", RF[18], when=outcome == "已改变或者撤销"),
        require(result == PASSED_ON, "结论不是移送有权机关", SUPERVISING[44], when=outcome == "已移送"),
        require((GovernmentDecides.decision == "不予改变或者撤销") | (done(FindUnfiled) & no(done(Receive))),
                "审查意见尚未落实，不得办结", when=outcome == "不再处理"),
    ]


filing_review = Procedure(
    "filing_review", "备案审查", RULE_FILING,
    steps=[
        FindUnfiled, OrderFiling, Receive, Postpone, Resubmit, Register, Refuse, ListPublicly, Begin, Prolong, AskViews,
        ViewsCome, AskMaker, MakerExplains, HearViews, Conclude, SendOpinion, GovernmentDecides, MakerReports, Revoke,
        Verify, Urge, Circulate, Close,
    ],
    clocks=[
        Clock("限期报送", on_day(OrderFiling.file_by), since=OrderFiling, until=Receive, basis=RF[23]),
        Clock("登记", None, since=(Receive, Resubmit.received_on), until=(Register, Refuse, Postpone), basis=RF[9]),
        Clock("补充报送", limit("rule.file_supplement"), since=Postpone.notified_on, until=Resubmit),
        Clock("公布目录", None, since=Register, until=ListPublicly, basis=RF[10]),
        Clock("审查", limit("rule.review_active"), since=Begin, until=Conclude),
        Clock("审查", on_day(Prolong.until), since=Begin, until=Conclude, basis=RF[11], when=done(Prolong)),
        Clock("征求意见", on_day(AskViews.reply_by), since=AskViews, until=ViewsCome, basis=RF[14]),
        Clock("说明情况", on_day(AskMaker.explain_by), since=AskMaker, until=MakerExplains, basis=RF[14]),
        Clock("报告处理情况", limit("rule.rectify_report"), since=asked_to_mend, until=MakerReports),
        Clock("核实纠正情况", None, since=MakerReports, until=Verify, basis=CORRECTED),
    ],
)
