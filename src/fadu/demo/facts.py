"""What 丽水市 published of its year 2017: facts only, each with the place where it was published."""
from __future__ import annotations

from dataclasses import dataclass

SOURCE = "丽水市2017年度法治政府建设（依法行政）报告，丽政〔2017〕49号"


@dataclass(frozen=True)
class Fact:
    """One published figure: what it counts, its value and unit, and the section of the source that says so."""

    subject: str
    value: float
    unit: str
    section: str


RECONSIDERATION = "六（一）"
RECEIVED = Fact("市政府收到的行政复议申请", 70, "件", RECONSIDERATION)
FILED = Fact("行政复议立案", 45, "件", RECONSIDERATION)
CARRIED_OVER = Fact("上期结转的行政复议案件", 11, "件", RECONSIDERATION)
CONCLUDED = Fact("行政复议审结（含上期结转）", 51, "件", RECONSIDERATION)
CORRECTION_RATE = Fact("行政复议纠错率", 19.6, "%", RECONSIDERATION)
OUTCOMES = {
    "维持": Fact("行政复议维持", 20, "件", RECONSIDERATION),
    "撤销": Fact("行政复议撤销", 8, "件", RECONSIDERATION),
    "限期履行": Fact("行政复议责令履行", 2, "件", RECONSIDERATION),
    "终止": Fact("行政复议终止审理", 10, "件", RECONSIDERATION),
    "驳回申请": Fact("行政复议驳回", 11, "件", RECONSIDERATION),
}

DOCUMENTS_REVIEWED = Fact("审查市政府及市府办行政规范性文件", 59, "件", "二（二）")
REVIEW_OPINIONS = Fact("规范性文件合法性审查意见书", 34, "件", "二（二）")
DOCUMENTS_FILED = Fact("报送备案的规范性文件", 33, "件", "二（二）")
MINUTES_REVIEWED = Fact("会议纪要（抄告单）合法性审查", 190, "件", "三（二）")
CONTRACTS_REVIEWED = Fact("行政机关合同合法性审查", 28, "份", "三（二）")
PROJECTS_REVIEWED = Fact("重大项目方案及协议审查", 32, "份", "三（二）")
CASES_ENTERED = Fact("录入网上平台的2017年立案执法案件", 1471, "件", "四（一）")

PUBLISHED = (
    RECEIVED, FILED, CARRIED_OVER, CONCLUDED, CORRECTION_RATE, *OUTCOMES.values(), DOCUMENTS_REVIEWED, REVIEW_OPINIONS,
    DOCUMENTS_FILED, MINUTES_REVIEWED, CONTRACTS_REVIEWED, PROJECTS_REVIEWED, CASES_ENTERED,
)
