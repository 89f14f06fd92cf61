"""行政规范性文件制定. Sources: 地方组织法 75; 国办发〔2018〕115号; 优化营商环境条例 62、64; local acts."""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, FAIR, HUNAN, LEGALITY, LOCAL_ORGANISATION
from fadu.statutes.roles import CLERK, DRAFTER, GOVERNMENT, HEAD, OFFICE

MADE_BY = LOCAL_ORGANISATION[75]
REVIEWED = LEGALITY["二(七)"]
INTERNAL = {"内部管理规范", "工作制度", "机构编制", "会议纪要", "工作方案", "请示报告", "表彰奖惩", "人事任免"}
NO_MAKERS = {"议事协调机构", "部门派出机构", "部门内设机构"}
MAKERS = NO_MAKERS | {"人民政府", "政府部门", "授权组织"}
legality = Linked("legality_review", "合法性审核")
fairness = Linked("fair_competition_review", "公平竞争审查")


class Propose(Step, starts=True, by=DRAFTER, phase="起草", basis=MADE_BY):
    """立项和评估论证"""
    name: str = stated("文件名称")
    kind: str = stated("文件种类", choices=INTERNAL | {"规范性文件"})
    maker: str = stated("制定主体")
    maker_kind: str = stated("制定主体性质", choices=MAKERS)
    economic: bool = asked("涉及经营者经济活动", FAIR[2])
    market: bool = asked("与市场主体生产经营活动密切相关", BUSINESS[62])


class IssueInternal(Step, by=DRAFTER, after=Propose, before="Publish", basis=LEGALITY["二(三)"]):
    """作为内部文件直接印发"""
    concludes = "不纳入规范性文件"
    rules = [
        require(among(Propose.kind, INTERNAL), "只有内部执行的文件不纳入合法性审核范围"),
    ]


class ConsultDepartments(Step, by=DRAFTER, after=Propose, basis=MADE_BY):
    """征求部门意见、会签"""
    views: str = stated("意见及协调情况")


class PublishDraft(Step, by=DRAFTER, after=Propose, phase="征求意见", basis=MADE_BY):
    """公开征求意见"""
    where: str = stated("公布途径")
    shorter: str = field("缩短期限的理由")
    secret: bool = field("依法需要保密")


class CloseConsultation(Step, by=DRAFTER, after=PublishDraft, phase="起草", basis=MADE_BY):
    """结束征求意见"""
    adopted: str = stated("意见采纳情况")


class SubmitToMeeting(Step, by=(DRAFTER, OFFICE), after=Propose, before="Publish", phase="审议", basis=REVIEWED):
    """提交集体审议"""
    adopted_in_full: bool = field("已全部采纳审核意见")
    reasons: str = field("未完全采纳审核意见的理由和依据")
    rules = [
        require(legality.done, "未经合法性审核，不得提交集体审议；会签、征求意见不能代替审核"),
        forbid(legality.outcome == "不合法", "经审核不合法的文件，不得提交集体审议"),
        require(adopted_in_full | given(reasons), "未完全采纳审核意见的，应当详细说明理由和依据", LEGALITY["二(六)"],
                when=legality.outcome == "应当予以修改"),
        must(CloseConsultation, "应当公开征求意见", MADE_BY, unless=PublishDraft.secret),
    ]


class Deliberate(Step, by=GOVERNMENT, after=SubmitToMeeting, before="Publish", phase="审议", basis=MADE_BY):
    """集体讨论决定"""
    meeting: str = stated("会议")
    result: str = stated("审议结果", choices={"通过", "修改后再议", "不通过"})


class Sign(Step, by=HEAD, after=Deliberate, before="Publish", basis=MADE_BY):
    """主要负责人签署"""


class Register(Step, by=OFFICE, after=Propose, before="Publish", basis=MADE_BY):
    """统一登记、编号"""
    number: str = stated("文号")
    rules = [
        forbid(among(Propose.maker_kind, NO_MAKERS),
               "议事协调机构、部门派出机构、部门内设机构不得制定规范性文件", HUNAN["第四十六条"]),
        must(Sign),
    ]


class Publish(Step, by=OFFICE, after=Propose, once=True, phase="已公布", basis=MADE_BY):
    """公布"""
    published_on: date = stated("公布之日")
    effective_on: date = stated("施行之日")
    trial: bool = field("标注暂行、试行")
    rules = [
        must(Deliberate, "未经集体讨论决定，不得公布", having=Deliberate.result == "通过"),
        require(legality.done, "未经合法性审核，不得公布", REVIEWED),
        require(fairness.done, "未经公平竞争审查，不得出台", FAIR[18], when=Propose.economic),
        forbid(fairness.outcome == "违反", "经公平竞争审查认为违反规定的，不得出台", FAIR[18]),
        must(Register, "应当统一登记、编号"),
    ]


class FileUpward(Step, by=OFFICE, after=Publish, once=True, phase="已备案", basis=MADE_BY):
    """报送备案"""
    to: str = stated("备案机关")


class Archive(Step, by=CLERK, after=Publish, basis=MADE_BY):
    """办结归档"""
    concludes = "已公布备案"
    rules = [
        must(FileUpward, "尚未报送备案，不得办结"),
    ]


class Cite(Step, by=(CLERK, HEAD), after={Publish: BUSINESS[64]}, lasting=True, basis=BUSINESS[64]):
    """作为行政管理依据"""


class Withdraw(Step, by=(DRAFTER, OFFICE), after=Propose, before=Publish, basis=MADE_BY):
    """不制定"""
    reason: str = stated("理由")
    concludes = "不制定"


normative_document = Procedure(
    "normative_document", "行政规范性文件制定", LOCAL_ORGANISATION,
    steps=[
        Propose, IssueInternal, ConsultDepartments, PublishDraft, CloseConsultation, SubmitToMeeting, Deliberate,
        Sign, Register, Publish, FileUpward, Archive, Cite, Withdraw,
    ],
    clocks=[
        Clock("公开征求意见", days(30, roll=False), since=PublishDraft, opens=CloseConsultation, basis=BUSINESS[62],
              when=Propose.market, unless=given(PublishDraft.shorter) | PublishDraft.secret),
        Clock("主动公开", working_days(20), since=Register, until=Publish, basis=MADE_BY),
        Clock("报送备案", days(30), since=Publish.published_on, until=FileUpward, basis=MADE_BY),
        Clock("有效期", validity(5), since=Publish.effective_on, bars=Cite, basis=HUNAN["第五十一条"],
              when=no(Publish.trial)),
        Clock("有效期", validity(2), since=Publish.effective_on, bars=Cite, basis=HUNAN["第五十一条"],
              when=Publish.trial),
    ],
)
