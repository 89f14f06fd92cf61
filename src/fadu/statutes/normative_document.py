"""行政规范性文件制定. Sources: 地方组织法 75; 国办发〔2018〕115号; 优化营商环境条例 62—64; local acts."""
from fadu.procedures.words import *
from fadu.statutes.acts import (
    BUSINESS,
    CITY_COUNTY,
    DOCUMENTS,
    FAIR,
    HUNAN,
    LEGALITY,
    LITIGATION_RULES,
    LOCAL_ORGANISATION,
    RULE_MAKING,
    SHANDONG,
    ZHEJIANG,
)  # fmt: skip
from fadu.statutes.roles import CLERK, COURT, DRAFTER, GOVERNMENT, HEAD, LEGAL_OFFICE, OFFICE, OTHER_AGENCY

MADE_BY = LOCAL_ORGANISATION[75]
SCOPE, OPINION, REVIEWED = LEGALITY["二(三)"], LEGALITY["二(六)"], LEGALITY["二(七)"]
FILED, CLEANED = CITY_COUNTY["四(十四)"], CITY_COUNTY["四(十五)"]
TOGETHER = successive(ZHEJIANG[25], HUNAN[49], SHANDONG[50], MADE_BY)
LIFE = successive(HUNAN[51], SHANDONG[53], MADE_BY)
INTERNAL = ("内部管理规范", "工作制度", "机构编制", "会议纪要", "工作方案", "请示报告", "表彰奖惩", "人事任免")
NO_MAKERS = ("议事协调机构", "部门派出机构", "部门内设机构")
MAKERS = ("人民政府", "政府部门", "授权组织", *NO_MAKERS)
legality = Linked("legality_review", "合法性审核")
fairness = Linked("fair_competition_review", "公平竞争审查")
cleanup = Linked("document_cleanup", "清理")
revision = Linked("normative_document", "修改的制定程序")


class Propose(Step, starts=True, by=DRAFTER, phase="起草", basis=MADE_BY):
    """立项和评估论证"""
    name: str = stated("文件名称")
    kind: str = stated("文件种类", choices=("规范性文件", *INTERNAL))
    maker: str = stated("制定主体")
    maker_kind: str = stated("制定主体性质", choices=MAKERS)
    assessment: str = field("必要性、可行性评估论证情况")
    rights: bool = field("涉及公民、法人和其他组织的权利义务")
    economic: bool = asked("涉及经营者经济活动", FAIR[2])
    market: bool = asked("与市场主体生产经营活动密切相关", BUSINESS[62])
    decree: bool = field("没有规章制定权的县级以上人民政府发布的具有普遍约束力的决定、命令")
    secret: bool = field("依法需要保密")


class IssueInternal(Step, by=DRAFTER, after=Propose, before="Publish", phase="已印发", basis=SCOPE):
    """作为内部文件直接印发"""
    number: str = field("文号")
    concludes = "不纳入规范性文件"
    rules = [
        require(among(Propose.kind, INTERNAL), "只有内部执行的文件不纳入合法性审核范围"),
        forbid(Propose.rights, "涉及公民、法人和其他组织权利义务的，应当纳入合法性审核范围"),
    ]


class ConsultDepartments(Step, by=DRAFTER, after=Propose, basis=MADE_BY):
    """征求部门意见、会签"""
    views: str = stated("意见及协调情况")


class HearBusinesses(Step, by=DRAFTER, after=Propose, basis=BUSINESS[62]):
    """听取市场主体、行业协会商会的意见"""
    whom: str = stated("听取意见的市场主体、行业协会商会")
    views: str = stated("意见")


class PublishDraft(Step, by=DRAFTER, after=Propose, before="Publish", phase="征求意见", basis=MADE_BY):
    """公开征求意见"""
    where: str = stated("公布途径")
    closes_on: date = field("截止之日")
    shorter: str = field("缩短期限的理由")
    short = closes_on < today + limit("nd.consult_market").period
    rules = [
        forbid(short, "公开征求意见的期限一般不少于30日", BUSINESS[62], when=Propose.market, unless=given(shorter)),
        forbid(short, "公开征求意见的期限一般不少于30日", RULE_MAKING[36], when=Propose.decree, unless=given(shorter)),
    ]


class CloseConsultation(Step, by=DRAFTER, after=PublishDraft, before="Publish", phase="起草", basis=MADE_BY):
    """结束征求意见"""
    received: int = field("收到的意见", unit="条")
    adopted: str = stated("意见采纳情况")
    feedback: str = field("采纳情况反馈的途径")
    rules = [
        forbid(today < PublishDraft.closes_on, "征求意见的截止之日未到"),
    ]


class SubmitToMeeting(Step, by=(DRAFTER, OFFICE), after=Propose, before="Publish", phase="审议", basis=REVIEWED):
    """提交集体审议"""
    adopted_in_full: bool = field("已全部采纳审核意见")
    reasons: str = field("未完全采纳审核意见的理由和依据")
    changed: bool = field("审核后内容又有实质性修改")
    rules = [
        require(legality.done, "未经合法性审核，不得提交集体审议；会签、征求意见不能代替审核"),
        forbid(legality.outcome == "撤回送审", "送审已经撤回，视为未经合法性审核"),
        forbid(legality.outcome == "不合法", "经审核不合法的文件，不得提交集体审议"),
        require(adopted_in_full | given(reasons), "未完全采纳审核意见的，应当详细说明理由和依据", OPINION,
                when=legality.outcome == "应当予以修改"),
        forbid(changed, "内容又有实质性修改的，应当重新审核"),
        must(CloseConsultation, "应当公开征求意见", MADE_BY, since=PublishDraft, unless=Propose.secret),
        must(HearBusinesses, "应当充分听取市场主体、行业协会商会的意见", BUSINESS[62], when=Propose.market),
        require(fairness.done, "未经公平竞争审查，不得出台", FAIR[18], when=Propose.economic),
        require(fairness.done, "与市场主体生产经营活动密切相关的，应当进行公平竞争审查", BUSINESS[63],
                when=Propose.market),
        forbid(fairness.outcome == "违反", "经公平竞争审查认为违反规定的，不得出台", FAIR[18]),
    ]


class Deliberate(Step, by=GOVERNMENT, after=SubmitToMeeting, before="Publish", phase="审议", basis=MADE_BY):
    """集体讨论决定"""
    meeting: str = stated("会议", held="会议", hint="政府为常务会议或者全体会议，部门为办公会议")
    result: str = stated("审议结果", choices=("通过", "修改后再议", "不通过"))


class Sign(Step, by=HEAD, after=Deliberate, before="Publish", basis=MADE_BY):
    """主要负责人签署"""
    rules = [
        must(Deliberate, "未经集体讨论通过，不得签署", having=Deliberate.result == "通过"),
    ]


class Register(Step, by=OFFICE, after=Propose, before="Publish", basis=MADE_BY):
    """统一登记、编号"""
    number: str = stated("文号")
    rules = [
        forbid(among(Propose.maker_kind, NO_MAKERS),
               "议事协调机构、部门派出机构、部门内设机构不得制定规范性文件",
               successive(HUNAN[46], SHANDONG[43])),
        forbid(Propose.maker_kind == "部门内设机构", "不得以部门内设机构名义制发规范性文件", DOCUMENTS["一(二)"]),
        must(Sign),
    ]


class SendForRegistration(Step, by=OFFICE, after=Register, before="Publish", basis=SHANDONG[51]):
    """送本级政府法制机构登记"""
    materials: list[str] = stated("报送的材料", hint="文本、起草说明、合法性审查报告、制定依据")


class RegisterCentrally(Step, by=LEGAL_OFFICE, after=SendForRegistration, before="Publish", basis=SHANDONG[51]):
    """法制机构登记"""
    granted: bool = asked("予以登记")
    registered_as: str = stated("登记号", when=granted)
    reasons: str = stated("不予登记的理由", when=denied(granted))


class Publish(Step, by=OFFICE, after=Propose, once=True, phase="已公布", basis=MADE_BY):
    """公布"""
    published_on: date = stated("公布之日")
    effective_on: date = stated("施行之日")
    where: str = field("公布途径", hint="政府公报、政府网站")
    trial: bool = field("标注暂行、试行，或者部署阶段性工作")
    expires_on: date = field("有效期至")
    implementing: bool = field("因实施法律、行政法规，有效期需要超过五年")
    immediate: str = field("公布后不立即施行将有碍施行的理由")
    longest = effective_on + limit("nd.validity_default").period
    at_once = effective_on <= published_on + limit("nd.effective_gap").period
    rules = [
        must(Deliberate, "未经集体讨论决定，不得公布", having=Deliberate.result == "通过"),
        require(legality.done, "未经合法性审核，不得公布", REVIEWED),
        forbid(among(legality.outcome, ("不合法", "撤回送审")), "未经合法性审核或者经审核不合法的，不得公布", REVIEWED),
        require(fairness.done, "未经公平竞争审查，不得出台", FAIR[18], when=Propose.economic),
        forbid(fairness.outcome == "违反", "经公平竞争审查认为违反规定的，不得出台", FAIR[18]),
        must(Register, "应当统一登记、编号", TOGETHER),
        must(RegisterCentrally, "未经统一登记、统一编制登记号的，不得公布", SHANDONG[50],
             having=RegisterCentrally.granted, when=Propose.maker_kind == "政府部门"),
        forbid(effective_on < published_on, "未经公布的不得作为行政管理依据，施行之日不得早于公布之日", BUSINESS[64]),
        forbid(at_once, "应当自公布之日起30日后施行", HUNAN[50], unless=given(immediate)),
        forbid(at_once, "施行日期与公布日期的间隔不得少于30日", SHANDONG[53], unless=given(immediate)),
        require(given(expires_on), "应当载明有效期", SHANDONG[53]),
        forbid(expires_on > longest, "有效期最长五年", successive(HUNAN[51], SHANDONG[53]), unless=implementing),
        forbid(expires_on > effective_on + limit("nd.validity_longest").period, "有效期最长不得超过十年", HUNAN[51]),
        forbid(expires_on < effective_on + limit("nd.validity_least").period, "有效期为三年至五年", SHANDONG[53],
               unless=trial),
        forbid(expires_on > effective_on + limit("nd.validity_trial").period, "试行文件有效期不超过二年",
               successive(HUNAN[51], SHANDONG[53]), when=trial),
    ]


class Interpret(Step, by=DRAFTER, after=Publish, basis=MADE_BY):
    """解读"""
    where: str = stated("解读的途径")


class FileUpward(Step, by=OFFICE, after=Publish, once=True, phase="已备案", basis=MADE_BY):
    """报送备案"""
    to: list[str] = stated("备案机关", hint="上一级人民政府、本级人大常委会；部门文件为本级人民政府")
    joint: bool = field("联合制发")
    leads: bool = asked("由主办机关报送", when=joint)
    rules = [
        forbid(denied(leads), "联合制发的，由主办机关报送备案"),
    ]


class FilingAnswer(Step, by=OTHER_AGENCY, after=FileUpward, lasting=True, observed=True, basis=FILED):
    """备案机关反馈"""
    result: str = stated("审查结果", choices=("予以登记", "暂缓登记", "要求自行纠正", "责令改正或者撤销"))


mend = among(FilingAnswer.result, ("暂缓登记", "要求自行纠正", "责令改正或者撤销"))


class Rectify(Step, by=(DRAFTER, OFFICE), after=FilingAnswer, lasting=True, basis=FILED):
    """补充报送或者落实审查意见"""
    measures: str = stated("处理情况")
    reported_on: date = stated("报告备案机关之日")


class ReceiveAdvice(Step, by=COURT, after=Publish, lasting=True, observed=True, basis=LITIGATION_RULES[149]):
    """收到人民法院的司法建议"""
    advice: str = stated("建议的内容")
    advised_on: date = stated("收到之日")
    stop_at_once: bool = field("建议立即停止执行")


class ReplyAdvice(Step, by=(OFFICE, LEGAL_OFFICE), after=ReceiveAdvice, lasting=True, basis=LITIGATION_RULES[149]):
    """书面答复司法建议"""
    reply: str = stated("答复")


class Archive(Step, by=CLERK, after=Publish, once=True, phase="已备案", basis=MADE_BY):
    """办结归档"""
    concludes = "已公布备案"
    rules = [
        must(FileUpward, "尚未报送备案，不得办结",
             unless=RegisterCentrally.granted & (Propose.maker_kind == "政府部门")),
    ]


class Repeal(Step, by=(OFFICE, GOVERNMENT), after=Publish, once=True, lasting=True, phase="已失效", basis=MADE_BY):
    """废止、宣布失效"""
    decided_on: date = stated("决定之日")
    reason: str = stated("理由")


class Amend(Step, by=OFFICE, after=Publish, once=True, lasting=True, phase="已修改", basis=LIFE):
    """修改，由新文件取代"""
    new_number: str = stated("新文件的文号")
    rules = [
        require(given(revision["published_on"]), "修改应当按照制定程序办理并重新公布"),
    ]


class RecordCleanup(Step, by=(LEGAL_OFFICE, OFFICE), after=Publish, lasting=True, basis=CLEANED):
    """记录清理结果"""
    cleanup_result: str = stated("清理结果", choices=("继续有效", "拟修改", "废止", "宣布失效"))
    keep_until: date = stated("拟修改、暂时保留的期限", when=cleanup_result == "拟修改")
    rules = [
        require(given(cleanup["cleanup_published_on"]), "清理结果未经审定、公布，不得改变文件的状态"),
    ]


cleaned_out = named("清理后不再有效", among(RecordCleanup.cleanup_result, ("废止", "宣布失效")))
kept_for_now = RecordCleanup.cleanup_result == "拟修改"


class Evaluate(Step, by=DRAFTER, after=Publish, before=(Repeal, Amend), lasting=True, basis=LIFE):
    """有效期届满前评估"""
    conclusion: str = stated("评估结论", choices=("继续执行", "修改", "失效"))
    findings: str = field("实施情况、问题和理由")


class Renew(Step, by=OFFICE, after=Publish, before=(Repeal, Amend), lasting=True, basis=LIFE):
    """重新登记、编号、公布"""
    number: str = stated("文号")
    effective_on: date = stated("重新公布之日")
    expires_on: date = stated("有效期至")
    early = on(Evaluate) < Publish.expires_on + limit("nd.posteval_window").period
    rules = [
        must(Evaluate, "应当先评估，认为需要继续执行", having=Evaluate.conclusion == "继续执行"),
        forbid(early, "评估应当在有效期届满前6个月内进行", successive(HUNAN[51], SHANDONG[53])),
        forbid(expires_on > effective_on + limit("nd.validity_default").period, "有效期最长五年",
               successive(HUNAN[51], SHANDONG[53]), unless=Publish.implementing),
        forbid(expires_on > effective_on + limit("nd.validity_trial").period, "试行文件有效期不超过二年",
               successive(HUNAN[51], SHANDONG[53]), when=Publish.trial),
        forbid(cleaned_out, "清理后已经废止或者宣布失效", CLEANED),
    ]


Renew.rules = [*Renew.rules, must(Evaluate, "重新公布前应当再次评估", since=Renew, when=done(Renew))]


class Cite(Step, by=(CLERK, HEAD), after={Publish: BUSINESS[64]}, before=(Repeal, Amend), lasting=True,
           basis=BUSINESS[64]):
    """作为行政管理依据"""
    in_what: str = field("引用于")
    rules = [
        forbid(today < Publish.effective_on, "文件尚未施行，不得作为行政管理依据"),
        forbid(cleaned_out, "清理后不再有效的，不得作为行政管理依据", CLEANED),
        forbid(kept_for_now & (today > RecordCleanup.keep_until), "暂时保留的期限已过，不得作为行政管理依据", CLEANED),
        forbid((FilingAnswer.result == "责令改正或者撤销") & no(later(Rectify, FilingAnswer)),
               "备案机关责令改正或者撤销的，纠正之前不得作为行政管理依据", FILED),
    ]


class Withdraw(Step, by=(DRAFTER, OFFICE), after=Propose, before=Publish, phase="已终止", basis=MADE_BY):
    """不制定"""
    reason: str = stated("理由")
    concludes = "不制定"


spared = given(PublishDraft.shorter) | Propose.secret
effective = (Publish.effective_on, Renew.effective_on)
ends_on = (Publish.expires_on, Renew.expires_on)
window = limit("nd.posteval_window").period
expired = (Cite, Renew)
gone = (Repeal, Amend)
normative_document = Procedure(
    "normative_document", "行政规范性文件制定", LOCAL_ORGANISATION,
    steps=[
        Propose, IssueInternal, ConsultDepartments, HearBusinesses, PublishDraft, CloseConsultation, SubmitToMeeting,
        Deliberate, Sign, Register, SendForRegistration, RegisterCentrally, Publish, Interpret, FileUpward,
        FilingAnswer, Rectify, Archive, ReceiveAdvice, ReplyAdvice, RecordCleanup, Evaluate, Renew, Amend, Cite, Repeal,
        Withdraw,
    ],
    clocks=[
        Clock("公开征求意见", limit("nd.consult_general"), since=PublishDraft, opens=CloseConsultation,
              basis=RULE_MAKING[36], when=Propose.decree, unless=spared),
        Clock("公开征求意见", limit("nd.consult_market"), since=PublishDraft, opens=CloseConsultation,
              when=Propose.market, unless=spared),
        Clock("送登记", limit("nd.registration"), since=Register, until=SendForRegistration,
              when=Propose.maker_kind == "政府部门"),
        Clock("登记", limit("nd.register_sd"), since=SendForRegistration, until=RegisterCentrally),
        Clock("主动公开", limit("nd.publish_active"), since=Register, until=Publish),
        Clock("报送备案", limit("nd.file_upward_15"), since=Publish.published_on, until=FileUpward),
        Clock("报送备案", limit("nd.file_upward"), since=Publish.published_on, until=FileUpward),
        Clock("落实审查意见", None, since=FilingAnswer, until=Rectify, basis=FILED, when=mend),
        Clock("答复司法建议", limit("nd.judicial_advice_reply"), since=ReceiveAdvice.advised_on, until=ReplyAdvice),
        Clock("有效期", limit("nd.validity_default"), since=effective, bars=expired, when=no(Publish.trial)),
        Clock("有效期", limit("nd.validity_trial"), since=effective, bars=expired, when=Publish.trial),
        Clock("有效期", on_day(*ends_on), since=effective, bars=expired, basis=MADE_BY,
              when=given(Publish.expires_on) | given(Renew.expires_on)),
        Clock("届满前评估", on_day(*ends_on), since=(Publish.expires_on + window, Renew.expires_on + window),
              until=(Evaluate, *gone), basis=successive(HUNAN[51], SHANDONG[53])),
        Clock("重新登记、公布", ahead_of(limit("nd.reregister"), *ends_on), since=Evaluate, until=(Renew, *gone),
              basis=HUNAN[51], when=Evaluate.conclusion == "继续执行"),
        Clock("修改", ahead_of(limit("nd.revise_before"), *ends_on), since=Evaluate, until=gone, basis=HUNAN[51],
              when=Evaluate.conclusion == "修改"),
        Clock("暂时保留", on_day(RecordCleanup.keep_until), since=RecordCleanup, until=gone, basis=CLEANED,
              when=kept_for_now),
    ],
)
