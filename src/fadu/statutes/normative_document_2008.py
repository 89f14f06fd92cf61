"""行政规范性文件制定. Sources: 国发〔2008〕17号 四, until 2022-03-11; 浙江省行政程序办法 24—28."""
from fadu.procedures.words import *
from fadu.statutes.acts_before import CITY_COUNTY_2008, ZHEJIANG
from fadu.statutes.roles import CLERK, DRAFTER, GOVERNMENT, HEAD, OFFICE

MADE = CITY_COUNTY_2008["四(十三)"]
FILED = CITY_COUNTY_2008["四(十四)"]
MAKERS = ("人民政府", "政府部门", "派出机关", "授权组织", "不具有行政管理职能的机构")
legality = Linked("legality_review", "合法性审查")


class Propose(Step, starts=True, by=DRAFTER, phase="起草", basis=MADE):
    """立项和调研论证"""
    name: str = stated("文件名称")
    maker: str = stated("制定主体")
    maker_kind: str = stated("制定主体性质", choices=MAKERS)


class PublishDraft(Step, by=DRAFTER, after=Propose, phase="征求意见", basis=ZHEJIANG[26]):
    """公开征求意见"""
    where: str = stated("公布途径")
    secret: bool = field("依法应当保密或者需要立即作出决定")


class CloseConsultation(Step, by=DRAFTER, after=PublishDraft, phase="起草", basis=ZHEJIANG[26]):
    """结束征求意见"""
    adopted: str = stated("意见采纳情况")


class SubmitToMeeting(Step, by=(DRAFTER, OFFICE), after=Propose, before="Publish", phase="审议", basis=MADE):
    """提交集体审议"""
    rules = [
        require(legality.done, "未经合法性审查，不得提请审议", ZHEJIANG[27]),
        forbid(legality.outcome == "不合法", "经审查不合法的，不得提请审议", ZHEJIANG[27]),
        must(CloseConsultation, "应当公开征求意见", ZHEJIANG[26], unless=PublishDraft.secret),
    ]


class Deliberate(Step, by=GOVERNMENT, after=SubmitToMeeting, before="Publish", phase="审议", basis=MADE):
    """集体讨论决定"""
    meeting: str = stated("会议", held="会议")
    result: str = stated("审议结果", choices=("通过", "修改后再议", "不通过"))


class Sign(Step, by=HEAD, after=Deliberate, before="Publish", basis=ZHEJIANG[28]):
    """主要负责人签署"""


class Register(Step, by=OFFICE, after=Propose, before="Publish", basis=ZHEJIANG[25]):
    """统一登记、编号"""
    number: str = stated("文号")
    rules = [
        forbid(Propose.maker_kind == "不具有行政管理职能的机构", "不具有行政管理职能的机构不得制定规范性文件",
               ZHEJIANG[24]),
        must(Sign),
    ]


class Publish(Step, by=OFFICE, after=Propose, once=True, phase="已公布", basis=MADE):
    """公布"""
    published_on: date = stated("公布之日")
    effective_on: date = stated("施行之日", to_come=True)
    rules = [
        must(Deliberate, "未经集体讨论决定，不得发布施行", having=Deliberate.result == "通过"),
        require(legality.done, "未经合法性审查，不得发布施行"),
        must(Register, "应当统一登记、编号", ZHEJIANG[25]),
    ]


class FileUpward(Step, by=OFFICE, after=Publish, once=True, phase="已备案", basis=FILED):
    """报送备案"""
    to: str = stated("备案机关")


class Archive(Step, by=CLERK, after=Publish, basis=FILED):
    """办结归档"""
    concludes = "已公布备案"
    rules = [
        must(FileUpward, "尚未报送备案，不得办结"),
    ]


class Withdraw(Step, by=(DRAFTER, OFFICE), after=Propose, before=Publish, basis=MADE):
    """不制定"""
    reason: str = stated("理由")
    concludes = "不制定"


normative_document = Procedure(
    "normative_document", "行政规范性文件制定", CITY_COUNTY_2008,
    steps=[
        Propose, PublishDraft, CloseConsultation, SubmitToMeeting, Deliberate, Sign, Register, Publish, FileUpward,
        Archive, Withdraw,
    ],
    clocks=[
        Clock("报送备案", days(15), since=Publish.published_on, until=FileUpward, basis=FILED),
    ],
)
