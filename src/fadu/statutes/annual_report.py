"""法治政府建设年度报告: the cycle of one division and year, from drafting to what the public can read.

Source: 法治政府建设与责任落实督察工作规定 (2019), arts. 23-25. Who must be told by when, what the report must contain
and that it is made public is law; how an office gets there (draft, opinions, signature, order) is practice. The words
of the report stand in `fadu.reporting`; the entries say which version was decided on, by its digest.
"""
from fadu.law.enacted import DUTY_INSPECTION, FOI
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CHIEF, DRAFTER, HEAD, OFFICE, SUPERVISOR

WRITERS = (DRAFTER, OFFICE, SUPERVISOR)
LEADERS = (CHIEF, HEAD)
PARTS = ("主要举措和成效", "不足和原因", "主要负责人履职情况", "下一年主要安排", "其他需要报告的情况")
LEVELS = ("省级", "市级", "县级", "乡级")


class Begin(Step, starts=True, by=WRITERS, phase="编写", basis=DUTY_INSPECTION[23]):
    """启动编写"""
    year: int = stated("报告年度")
    level: str = stated("本级", choices=LEVELS)
    ground: str = field("提纲来源", hint="上年报告、上传的报告或者法定五项内容")


class Draft(Step, by=WRITERS, after=Begin, before=("Freeze", "Cancel"), phase="初稿", basis=PRACTICE):
    """形成初稿"""
    version: int = stated("稿次")
    digest: str = stated("校验值")


class AskViews(Step, by=WRITERS, after=Begin, before=("Freeze", "Cancel"), phase="征求意见", basis=PRACTICE):
    """征求意见"""
    whom: list[str] = stated("征求哪些单位的意见", organs=True)
    reply_by: date = stated("答复期限")
    rules = [
        forbid(reply_by < today, "答复期限已经过去，请核对"),
    ]


class CollectViews(Step, by=WRITERS, after=AskViews, before=("Freeze", "Cancel"), phase="修改", basis=PRACTICE):
    """汇总意见"""
    views: str = stated("收到的意见")
    adopted: str = stated("采纳情况")


class Freeze(Step, by=WRITERS, after=Begin, before=("Publish", "Withhold", "Cancel"), phase="待审签", basis=PRACTICE):
    """定稿"""
    version: int = stated("稿次").carries(Draft.version)
    digest: str = stated("校验值", hint="正文、数字和来源的校验值").carries(Draft.digest)
    parts: list[str] = stated("所含内容", DUTY_INSPECTION[25], choices=PARTS)
    rules = [
        require(size(parts) >= len(PARTS), "年度报告应当包括规定的五项内容", DUTY_INSPECTION[25], when=given(parts)),
        must(CollectViews, "征求意见尚未汇总", since=AskViews, when=done(AskViews)),
    ]


class Reopen(Step, by=(*WRITERS, *LEADERS), after=Freeze, before=("ReportHere", "ReportUp", "Publish", "Cancel"),
             phase="修改", basis=PRACTICE):
    """退回修改"""
    reason: str = stated("退回修改的理由")


class SignOff(Step, by=LEADERS, after=Freeze, before=("Publish", "Cancel"), phase="待报送", basis=PRACTICE):
    """审签"""
    version: int = stated("稿次")
    digest: str = stated("校验值")
    opinion: str = field("审签意见")
    rules = [
        must(Freeze, "报告退回修改后尚未重新定稿", since=Reopen, when=done(Reopen)),
        require(digest == Freeze.digest, "审签的不是最近一次定稿", when=given(digest)),
    ]


class ReportHere(Step, by=WRITERS, after=SignOff, before=("Publish", "Cancel"), once=True, phase="报送",
                 basis=DUTY_INSPECTION[23]):
    """报送同级党委和人大常委会"""
    party_on: date = stated("报送同级党委之日")
    congress_on: date = stated("报送同级人大常委会之日")
    number: str = field("报送文号")
    rules = [
        forbid((party_on > today) | (congress_on > today), "报送之日不能晚于今天"),
        must(SignOff, "最近一次定稿尚未审签", since=Freeze, basis=PRACTICE),
    ]


class ReportUp(Step, by=WRITERS, after=SignOff, before=("Publish", "Cancel"), once=True, phase="报送",
               basis=DUTY_INSPECTION[23]):
    """报送上一级党委和政府"""
    to: list[str] = stated("报送")
    reported_on: date = stated("报送之日")
    copied_to: str = stated("抄送的督察单位", DUTY_INSPECTION[23])
    number: str = field("报送文号")
    rules = [
        forbid(reported_on > today, "报送之日不能晚于今天"),
        must(SignOff, "最近一次定稿尚未审签", since=Freeze, basis=PRACTICE),
    ]


class Publish(Step, by=WRITERS, after=SignOff, before=("Withhold", "Cancel"), phase="已公开",
              basis=DUTY_INSPECTION[24]):
    """向社会公开"""
    published_on: date = stated("公开之日")
    where: str = stated("公开的报刊、网站")
    address: str = field("网址")
    screened: bool = declared("已进行保密审查", FOI[17])
    rules = [
        forbid(published_on > today, "公开之日不能晚于今天"),
        must(SignOff, "最近一次定稿尚未审签", since=Freeze, basis=PRACTICE),
        must(ReportUp, "先报送上一级党委和政府，再向社会公开", PRACTICE),
        must(ReportHere, "先报送同级党委和人大常委会，再向社会公开", PRACTICE, unless=Begin.level == "乡级"),
    ]
    concludes = "已公开"


class Withhold(Step, by=LEADERS, after=SignOff, before=("Publish", "Cancel"), phase="不公开",
               basis=DUTY_INSPECTION[24]):
    """确认不予公开"""
    secret: bool = declared("涉及党和国家秘密", DUTY_INSPECTION[24])
    reason: str = stated("涉密的内容和定密依据")
    rules = [
        must(ReportUp, "先报送上一级党委和政府", PRACTICE),
    ]
    concludes = "不公开（涉密）"


class Amend(Step, by=WRITERS, after=Publish, lasting=True, basis=PRACTICE):
    """更正公开的报告"""
    what: str = stated("更正的内容")
    reason: str = stated("更正的理由")
    amended_on: date = stated("公布更正之日")
    where: str = stated("公布更正的报刊、网站")


class Cancel(Step, by=WRITERS, after=Begin, before=("SignOff", "Publish"), phase="撤销", basis=PRACTICE):
    """撤销误建的报告周期"""
    reason: str = stated("撤销的理由")
    concludes = "撤销"


annual_report = Procedure(
    "annual_report", "法治政府建设年度报告", DUTY_INSPECTION,
    steps=[
        Begin, Draft, AskViews, CollectViews, Freeze, Reopen, SignOff, ReportHere, ReportUp, Publish, Withhold, Amend,
        Cancel,
    ],
    clocks=[
        Clock("征求意见", on_day(AskViews.reply_by), since=AskViews, until=CollectViews, basis=PRACTICE),
        Clock("报送同级", in_next_year(limit("ar.gov"), Begin.year), since=Begin, until=(ReportHere, Cancel),
              basis=limit("ar.gov").basis, when=among(Begin.level, LEVELS[:3])),
        Clock("报送上级", in_next_year(limit("ar.upward"), Begin.year), since=Begin, until=(ReportUp, Cancel),
              basis=limit("ar.upward").basis, when=among(Begin.level, LEVELS[1:])),
        Clock("报送上级", in_next_year(limit("ar.prov"), Begin.year), since=Begin, until=(ReportUp, Cancel),
              basis=limit("ar.prov").basis, when=Begin.level == "省级"),
        Clock("公开", in_next_year(limit("ar.publish"), Begin.year), since=Begin, until=(Publish, Withhold, Cancel),
              basis=limit("ar.publish").basis),
        Clock("审签", None, since=Freeze, until=(SignOff, Reopen, Cancel), basis=PRACTICE),
    ],
)
