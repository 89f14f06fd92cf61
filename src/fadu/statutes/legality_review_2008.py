"""合法性审查（规范性文件、会议纪要、合同等）, until 2022-03-11. Sources: 国发〔2008〕17号; 浙江省行政程序办法 27."""
from fadu.procedures.words import *
from fadu.statutes.acts_before import CITY_COUNTY_2008, ZHEJIANG
from fadu.statutes.roles import DRAFTER, LEGAL_OFFICE, OFFICE

WHAT = CITY_COUNTY_2008["四(十三)"]
SUBJECTS = ("行政规范性文件", "会议纪要、抄告单", "行政机关合同", "重大项目方案及协议")


class Submit(Step, starts=True, by=(DRAFTER, OFFICE), phase="待收件", basis=WHAT):
    """送审"""
    title_of_draft: str = stated("文件名称")
    subject: str = stated("送审对象", choices=SUBJECTS)


class Return(Step, by=LEGAL_OFFICE, after=Submit, before="Conclude", phase="退回补充", basis=WHAT):
    """退回或者要求补充材料"""
    missing: str = stated("需要补充的材料或者说明")


class Accept(Step, by=LEGAL_OFFICE, after=Submit, before="Conclude", phase="审核", basis=WHAT):
    """收件，开始审核"""
    draft: str = stated("送审稿及其说明")


class Countersign(Step, by=LEGAL_OFFICE, after=Accept, before="Conclude", once=True, phase="办结", basis=WHAT):
    """会签审查，不另出具意见书"""
    result: str = stated("审查结论", choices=("合法", "应当予以修改"))
    concludes = result


class Conclude(Step, by=LEGAL_OFFICE, after=Accept, before=Countersign, once=True, phase="办结", basis=WHAT):
    """出具书面审核意见"""
    result: str = stated("审核结论", choices=("合法", "应当予以修改", "不合法"))
    opinion: str = stated("审核意见")
    sets_power: bool = asked("创设行政许可、行政处罚、行政强制、行政收费")
    burdens: bool = asked("违法增加公民、法人或者其他组织的义务")
    concludes = result
    rules = [
        forbid(sets_power, "规范性文件不得创设行政许可、行政处罚、行政强制、行政收费", when=result == "合法"),
        forbid(burdens, "规范性文件不得违法增加公民、法人或者其他组织的义务", when=result == "合法"),
    ]


class Adopt(Step, by=(DRAFTER, OFFICE), after=Conclude, lasting=True, basis=ZHEJIANG[27]):
    """反馈审核意见采纳情况"""
    adopted_in_full: bool = asked("全部采纳")
    reasons: str = stated("未采纳的理由", unless=adopted_in_full)


legality_review = Procedure(
    "legality_review", "合法性审查", CITY_COUNTY_2008,
    steps=[Submit, Return, Accept, Countersign, Conclude, Adopt],
)
