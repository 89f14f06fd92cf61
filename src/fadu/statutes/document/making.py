"""行政规范性文件：立项、起草、征求意见、审核、审议、登记、公布. Sources: 地方组织法 75; 国办发〔2018〕115号."""
from fadu.procedures.words import *
from fadu.statutes.acts import (
    BUSINESS,
    DOCUMENTS,
    FAIR,
    HUNAN,
    LEGALITY,
    LOCAL_ORGANISATION,
    RULE_MAKING,
    SHANDONG,
    ZHEJIANG,
)  # fmt: skip
from fadu.statutes.roles import DRAFTER, GOVERNMENT, HEAD, LEGAL_OFFICE, OFFICE

MADE_BY = LOCAL_ORGANISATION[75]
SCOPE, OPINION, REVIEWED = LEGALITY["二(三)"], LEGALITY["二(六)"], LEGALITY["二(七)"]
TOGETHER = successive(ZHEJIANG[25], HUNAN[49], SHANDONG[50], MADE_BY)
INTERNAL = ("内部管理规范", "工作制度", "机构编制", "会议纪要", "工作方案", "请示报告", "表彰奖惩", "人事任免")
NO_MAKERS = ("议事协调机构", "部门派出机构", "部门内设机构")
MAKERS = ("人民政府", "政府部门", "授权组织", *NO_MAKERS)
legality = Linked("legality_review", "合法性审核")
fairness = Linked("fair_competition_review", "公平竞争审查")


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
    sensitive: bool = field("部门文件涉及群众切身利益、社会关注度高或者重要涉外事项")
    cleared_on: date = field("本级人民政府同意之日")


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
        require(given(Propose.cleared_on), "应当事先请示本级人民政府同意", successive(HUNAN[46], SHANDONG[45]),
                when=Propose.sensitive & (Propose.maker_kind == "政府部门")),
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
    effective_on: date = stated("施行之日", to_come=True)
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


class Withdraw(Step, by=(DRAFTER, OFFICE), after=Propose, before=Publish, phase="已终止", basis=MADE_BY):
    """不制定"""
    reason: str = stated("理由")
    concludes = "不制定"
