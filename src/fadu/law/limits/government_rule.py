"""规章：征求意见、听证、施行、备案。《规章制定程序条例》《法规规章备案审查条例》。"""
from fadu.law.enacted import LEGISLATION, RULE_FILING, RULE_MAKING, ZHEJIANG
from fadu.law.limits.kinds import Annual, Extension, deadline, every_year, minimum, notice, recurring, valid
from fadu.law.periods import ahead, days, months, validity, years

LIMITS = (
    minimum("rule.consult", "规章草案公开征求意见",
            days(30, roll=False), "consultation_published", RULE_MAKING[15]),
    notice("rule.hearing_notice", "规章听证会公告",
           ahead(days(30)), "hearing_date", RULE_MAKING[16]),
    minimum("rule.effective", "规章施行日期",
            days(30, roll=False), "published", RULE_MAKING[32]),
    valid("rule.provisional", "条件不成熟先行制定的规章的施行期限",
          validity(2), "effective_date", LEGISLATION[93],
          note="满二年需要继续实施的，提请人大或者其常委会制定地方性法规"),
    deadline("rule.file", "规章报送备案",
             days(30), "published", RULE_FILING[4]),
    deadline("rule.file_supplement", "暂缓登记后补充报送",
             days(15), "supplement_notice_received", RULE_FILING[9]),
    deadline("rule.review_active", "备案审查机构主动审查",
             months(2), "review_started", RULE_FILING[11], "国务院备案审查工作机构",
             extension=Extension(None, "", when="情况疑难复杂")),
    deadline("rule.rectify_report", "纠正意见处理情况报告",
             days(30), "notice_received", RULE_FILING[21]),
    recurring("rule.cleanup_5", "规章全面清理周期（浙江）",
              years(5), "last_full_cleanup", ZHEJIANG[89]),
    every_year("rule.annual_catalog", "上年度规章目录报备",
               Annual(1, 31), RULE_FILING[22], note="报上一年的目录"),
)
