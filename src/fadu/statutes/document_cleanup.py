"""规章、规范性文件清理. Sources: 国发〔2008〕17号 四(十五); 规章制定程序条例 37, 39; 浙江省行政程序办法 89, 90."""
from fadu.procedures.words import *
from fadu.statutes.acts import CITY_COUNTY, ZHEJIANG
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import DRAFTER, GOVERNMENT, LEGAL_OFFICE, OFFICE

CLEANED = CITY_COUNTY["四(十五)"]
MADE = successive(ZHEJIANG[90], CLEANED)


class Begin(Step, starts=True, by=(LEGAL_OFFICE, OFFICE), phase="部署", basis=CLEANED):
    """部署清理"""
    name: str = stated("清理名称")
    kind: str = stated("清理的种类", choices=("定期全面清理", "专项清理"))
    subject: str = stated("清理对象", choices=("规范性文件", "规章", "规章和规范性文件"))
    reason: str = stated("专项清理的缘由", hint="上位法修改、上级部署、复议诉讼纠错", when=kind == "专项清理")
    finish_by: date = field("完成时限")


class OpenList(Step, by=LEGAL_OFFICE, after=Begin, before="Publish", phase="清理", basis=CLEANED):
    """建立清理台账"""
    all_told: int = stated("列入清理的文件", unit="件")


class ProposeResults(Step, by=DRAFTER, after=OpenList, before="Publish", basis=CLEANED):
    """起草、实施单位提出处理意见"""
    unit: str = stated("起草、实施单位")
    views: str = stated("处理意见和理由")


class ReviewResults(Step, by=LEGAL_OFFICE, after=ProposeResults, before="Publish", phase="审核", basis=CLEANED):
    """审核处理意见"""
    kept: int = stated("继续有效", unit="件")
    to_amend: int = stated("拟修改", unit="件")
    repealed: int = stated("废止", unit="件")
    lapsed: int = stated("宣布失效", unit="件")
    amend_by: date = stated("拟修改文件完成修改的期限", PRACTICE, when=to_amend > 0)
    unlawful: bool = asked("拟继续有效的文件中有不符合法律、法规、规章或者含有地方保护、行业保护内容的")
    sorted_out = kept + to_amend + (repealed + lapsed)
    rules = [
        require(sorted_out == OpenList.all_told, "四类结果之和应当等于列入清理的文件数", PRACTICE),
        forbid(unlawful, "不符合法律、法规、规章或者含有地方保护、行业保护内容的，应当修改或者废止"),
    ]


class Deliberate(Step, by=(GOVERNMENT, OFFICE), after=ReviewResults, before="Publish", phase="审定", basis=CLEANED):
    """制定机关审定"""
    meeting: str = stated("会议", PRACTICE, held="会议")
    passed: bool = asked("通过")


class Publish(Step, by=OFFICE, after=ReviewResults, once=True, phase="已公布", basis=MADE):
    """向社会公布清理结果"""
    cleanup_published_on: date = stated("公布之日")
    where: str = stated("公布途径")
    catalogues: set[str] = stated("公布的目录", CLEANED, choices=("继续有效", "拟修改", "废止", "失效"))
    rules = [
        must(Deliberate, "清理结果未经制定机关审定，不得公布", since=ReviewResults, having=Deliberate.passed),
        require(overlap(catalogues, ("继续有效",)), "应当公布继续有效的目录", CLEANED, when=ReviewResults.kept > 0),
        require(overlap(catalogues, ("废止",)), "应当公布废止的目录", CLEANED, when=ReviewResults.repealed > 0),
        require(overlap(catalogues, ("失效",)), "应当公布失效的目录", CLEANED, when=ReviewResults.lapsed > 0),
    ]


class UpdateStatus(Step, by=(LEGAL_OFFICE, OFFICE), after=Publish, once=True, basis=PRACTICE):
    """更新文件库的效力状态"""
    updated: int = stated("更新状态的文件", unit="件")
    rules = [
        require(updated == OpenList.all_told, "列入清理的文件均应更新状态"),
    ]


class ReportUp(Step, by=(LEGAL_OFFICE, OFFICE), after=Publish, basis=PRACTICE):
    """报送清理情况"""
    to: list[str] = stated("报送的机关", hint="上一级人民政府、本级人大常委会")


class Close(Step, by=LEGAL_OFFICE, after=Publish, once=True, phase="已办结", basis=PRACTICE):
    """办结归档"""
    concludes = "清理完成"
    rules = [
        must(UpdateStatus, "文件库的效力状态尚未更新"),
    ]


class Cancel(Step, by=(LEGAL_OFFICE, OFFICE), after=Begin, before=Publish, phase="已终止", basis=PRACTICE):
    """停止清理"""
    reason: str = stated("理由")
    concludes = "停止清理"


documents = Begin.subject != "规章"
thorough = Begin.kind == "定期全面清理"
document_cleanup = Procedure(
    "document_cleanup", "规章、规范性文件清理", CITY_COUNTY,
    steps=[
        Begin, OpenList, ProposeResults, ReviewResults, Deliberate, Publish, UpdateStatus, ReportUp, Close, Cancel,
    ],
    clocks=[
        Clock("完成清理", on_day(Begin.finish_by), since=Begin, until=(Publish, Cancel), basis=CLEANED),
        Clock("公布结果", None, since=Deliberate, until=(Publish, Cancel), basis=MADE, when=Deliberate.passed),
        Clock("修改文件", on_day(ReviewResults.amend_by), since=Publish.cleanup_published_on, basis=PRACTICE,
              when=ReviewResults.to_amend > 0),
        Clock("下次全面清理", limit("nd.cleanup_national"), since=Publish.cleanup_published_on,
              when=thorough & documents),
        Clock("下次全面清理", limit("nd.cleanup_cycle"), since=Publish.cleanup_published_on, when=thorough & documents),
        Clock("下次全面清理", limit("rule.cleanup_5"), since=Publish.cleanup_published_on,
              when=thorough & (Begin.subject == "规章")),
    ],
)
