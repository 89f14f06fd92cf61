"""重大行政决策：合法性审查、集体讨论、决定、公布、备案、归档. Source: 重大行政决策程序暂行条例 8, 25—33."""
from fadu.procedures.words import *
from fadu.statutes.acts import DONGHE_PLAN, FAIR, HUNAN, MAJOR_DECISIONS, SHANDONG_DECISIONS
from fadu.statutes.decision.draft import (
    OUT,
    AssessRisk,
    CloseConsultation,
    Draft,
    ExpertReview,
    HearPublic,
    HoldHearing,
    Judge,
    Launch,
    PublishDraft,
    SendToExperts,
)  # fmt: skip
from fadu.statutes.roles import CHIEF, CLERK, GOVERNMENT, OFFICE, PARTY_COMMITTEE, UNDERTAKER

MD, SD = MAJOR_DECISIONS, SHANDONG_DECISIONS
MEETINGS = ("政府常务会议", "政府全体会议")
OTHER = "其他会议、传阅签批"
FILED = successive(DONGHE_PLAN["第11项"], MD[43])
legality = Linked("legality_review", "合法性审查")
fairness = Linked("fair_competition_review", "公平竞争审查")
heard = done(HearPublic) | later(CloseConsultation, PublishDraft) | done(HoldHearing)


class SubmitToMeeting(
    Step, by=UNDERTAKER, after={Draft: MD[12], Judge: MD[14]}, before=OUT, phase="审议", basis=MD[29]
):
    """提交决策机关讨论"""
    draft: str = stated("决策草案及相关材料")
    public_views: str = stated("社会公众主要意见的研究采纳情况", unless=given(Judge.closed))
    expert_views: str = stated("专家论证意见的研究采纳情况", when=Judge.technical)
    risk_report: str = stated("风险评估报告等有关材料", when=Judge.risky)
    fairness_report: str = stated("公平竞争审查的有关情况", when=Judge.economic)
    opinion: str = stated("合法性审查意见")
    risk_told: str = field("明示的法律风险", hint="国家尚无明确规定的探索性改革决策事项")
    adopted_in_full: bool = asked("已全部采纳合法性审查意见", MD[28])
    reasons: str = field("未采纳或者未完全采纳审查意见的理由")
    told = Judge.exploratory & given(risk_told)
    rules = [
        require(legality.done, "未经合法性审查，不得提交决策机关讨论；征求意见等方式不能代替", MD[25]),
        forbid(legality.outcome == "撤回送审", "送审已经撤回，视为未经合法性审查", MD[25]),
        forbid(legality.outcome == "不合法", "经审查不合法的，不得提交决策机关讨论", MD[25], unless=told),
        require(given(reasons), "未完全采纳审查意见的，应当书面说明理由", successive(SD[47], MD[28]),
                when=denied(adopted_in_full)),
        require(heard, "应当采取便于公众参与的方式充分听取意见", MD[14], unless=given(Judge.closed)),
        must(CloseConsultation, "公开征求意见尚未结束", MD[15], since=PublishDraft, when=done(PublishDraft)),
        must(HoldHearing, "有切身利益重大影响或者重大分歧的，应当召开听证会", successive(SD[22], HUNAN[38]),
             when=Judge.vital, unless=given(Judge.closed)),
        must(ExpertReview, "专业性、技术性较强的，应当组织专家论证", MD[19], since=SendToExperts, when=Judge.technical),
        must(AssessRisk, "可能造成不利影响的，应当评估风险可控性", MD[22], when=Judge.risky,
             unless=given(Judge.assessed_before)),
        require(fairness.done, "未经公平竞争审查，不得出台", FAIR[18], when=Judge.economic),
        forbid(fairness.outcome == "违反", "经公平竞争审查认为违反规定的，不得出台", FAIR[18]),
    ]


class Discuss(Step, by=OFFICE, after=SubmitToMeeting, before=OUT, phase="审议", basis=MD[30]):
    """集体讨论记录"""
    kind: str = stated("会议种类", choices=(*MEETINGS, OTHER))
    meeting: str = stated("会议名称", held="会议")
    present: list[str] = field("会议组成人员")
    views: str = stated("讨论情况")
    head_last: bool = asked("行政首长最后发表意见")
    against_majority: bool = asked("行政首长拟作出的决定与多数人的意见不一致")
    reasons: str = field("行政首长在会上说明的理由")
    dissent: bool = asked("有不同意见")
    dissent_recorded: bool = field("不同意见已如实载明")


class Decide(Step, by=(CHIEF, GOVERNMENT), after=Launch, before=OUT, phase="已决定", basis=MD[30]):
    """行政首长作出决定"""
    result: str = stated("决定", choices=("通过", "修改后再议", "暂缓", "不通过"))
    content: str = field("决定的内容")
    risk_controlled: str = field("确保风险可控的调整措施")
    passes = result == "通过"
    rules = [
        must(Discuss, "未经决策机关常务会议或者全体会议讨论，不得作出决定", since=SubmitToMeeting,
             having=among(Discuss.kind, MEETINGS)),
        forbid(denied(Discuss.head_last), "行政首长应当最后发表意见"),
        require(given(Discuss.reasons), "拟作出的决定与多数人的意见不一致的，应当在会上说明理由",
                when=Discuss.against_majority),
        require(legality.done, "未经合法性审查，不得作出决定", MD[25], when=passes & done(Discuss)),
        forbid(denied(AssessRisk.controllable), "风险不可控的，采取措施确保风险可控后方可作出决策", MD[24], when=passes,
               unless=given(risk_controlled)),
    ]


Decide.rules = [*Decide.rules, must(Discuss, "再次决定应当重新讨论", since=Decide, when=done(Decide))]
passed = Decide.result == "通过"


class ReportToParty(Step, by=(OFFICE, GOVERNMENT), after=Launch, before=OUT, basis=MD[31]):
    """出台前向同级党委请示报告"""
    reported_on: date = stated("请示报告之日")


class PartyReplies(Step, by=PARTY_COMMITTEE, after=ReportToParty, observed=True, basis=MD[31]):
    """同级党委答复"""
    consents: bool = asked("同意")
    opinion: str = field("意见")


class ReportToCongress(Step, by=(OFFICE, GOVERNMENT), after=Launch, before=OUT, basis=MD[8]):
    """提请人大及其常委会讨论决定或者报告"""
    reported_on: date = stated("提请或者报告之日")
    result: str = field("审议结果")


class Publish(Step, by=OFFICE, after=Decide, once=True, phase="已公布", basis=MD[32]):
    """公布决策"""
    published_on: date = stated("公布之日")
    where: list[str] = stated("公布途径", hint="政府公报、政府网站、本行政区域内发行的报纸")
    concerned: bool = field("社会公众普遍关心或者专业性、技术性较强")
    explained: str = stated("意见采纳情况的说明和解读途径", when=concerned)
    rules = [
        require(passed, "尚未作出通过的决定"),
        must(ReportToParty, "出台前应当向同级党委请示报告", MD[31]),
        forbid(denied(PartyReplies.consents), "同级党委不同意", MD[31]),
        must(ReportToCongress, "依法应当提请人大讨论决定或者报告的，先行办理", MD[8], when=Launch.congress),
    ]


class Withhold(Step, by=OFFICE, after=Decide, before=Publish, once=True, phase="已决定", basis=MD[32]):
    """依法不予公开"""
    grounds: str = stated("不予公开的依据")
    rules = [
        require(passed, "尚未作出通过的决定"),
        must(ReportToParty, "出台前应当向同级党委请示报告", MD[31]),
        must(ReportToCongress, "依法应当提请人大讨论决定或者报告的，先行办理", MD[8], when=Launch.congress),
    ]


class FileDecision(Step, by=OFFICE, after=either(Publish, Withhold), lasting=True, basis=FILED):
    """报送备案"""
    to: str = stated("备案机关")
    filed_on: date = stated("报送之日")


class Archive(
    Step, by=(CLERK, OFFICE, UNDERTAKER), after=either(Publish, Withhold), once=True, phase="已归档", basis=MD[33]
):
    """记录、材料完整归档"""
    complete: bool = declared("履行决策程序形成的记录、材料完整")
    concludes = "已决策"
    rules = [
        require(Discuss.dissent_recorded, "集体讨论的不同意见应当如实载明", MD[30], when=Discuss.dissent),
        must(FileDecision, "尚未报送备案", DONGHE_PLAN["第11项"], when=done(Publish)),
    ]


class Terminate(Step, by=GOVERNMENT, after=Launch, before=(Publish, Withhold), phase="已终止", basis=MD[30]):
    """终止决策程序"""
    reason: str = stated("理由")
    concludes = "终止"


class LeaveProcedure(Step, by=GOVERNMENT, after=Decide, before=(Publish, Withhold), phase="已终止", basis=HUNAN[40]):
    """暂缓超过1年，退出决策程序"""
    concludes = "退出决策程序"
    rules = [
        require(over("暂缓"), "暂缓尚未超过1年"),
    ]


DECIDING = [
    SubmitToMeeting, Discuss, Decide, ReportToParty, PartyReplies, ReportToCongress, Publish, Withhold, FileDecision,
    Archive, Terminate, LeaveProcedure,
]
DECIDED = [
    Clock("暂缓", limit("md.deferred"), since=Decide, until=(SubmitToMeeting, LeaveProcedure),
          when=Decide.result == "暂缓", then=Deemed(LeaveProcedure, "暂缓超过1年的，方案草案退出重大决策程序")),
    Clock("公布", limit("nd.publish_active"), since=Decide, until=(Publish, Withhold, Terminate), when=passed),
    Clock("公布", limit("md.publish_20"), since=Decide, until=(Publish, Withhold, Terminate), when=passed),
    Clock("报送备案", limit("md.file_30"), since=Publish.published_on, until=FileDecision),
    Clock("归档", None, since=(Publish, Withhold), until=Archive, basis=MD[33]),
]
