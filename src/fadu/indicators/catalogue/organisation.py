"""组织保障、示范创建."""
from __future__ import annotations

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import Family
from fadu.indicators.sets import ended

REPORTING = "law_performance_report"

d = Family("示范创建")
MODEL = (
    d.measure("model.yearly", "每年创建依法行政示范单位数", "家", "target", "示范创建方案"),
    d.items("model.candidates", "依法行政示范单位参评数", "家", "model_units", "依法行政示范单位"),
    d.measure("model.contest", "执法练兵活动届次", "届", "standard", "上级活动通知"),
    d.measure("model.province_batch", "省级依法行政示范单位批次", "批", "standard", "省级命名文件"),
    d.measure("model.site_batch", "服务型执法示范点批次", "批", "standard", "市级命名文件"),
    d.measure("model.anniversary", "服务型行政执法周年", "年", "standard", "上级工作通知"),
)

d = Family("组织保障")
ORGANISATION = (
    d.items("organisation.assessed", "考核任务分解单位数", "个", "key_tasks", "法治政府建设考核任务分解",
            marks=("level=任务",), note="到本期末有效的“重点任务分解”中考核任务的条目数；一个责任单位的任务一条。"),
    d.items("organisation.inspected_departments", "专项督查部门数", "个", "inspected_units", "所属部门", new=True),
    d.items("organisation.inspected_below", "专项督查县数", "个", "inspected_units", "下级政府", new=True),
    d.items("organisation.offices", "法制机构内设处室数", "个", "legal_offices", own=True,
            marks=("kind=内设处室、科室",)),
    d.items("organisation.centres", "法制机构内设中心数", "个", "legal_offices", marks=("kind=所属中心",), own=True),
    d.items("organisation.qualified", "法制机构新增法律职业资格人员数", "名", "legal_staff", "法制机构人员",
            marks=("qualified=是",), new=True),
    d.measure("organisation.county_sections", "县级法制机构科室建制数", "个", "standard", "机构编制文件"),
    d.items("organisation.correspondents", "法制信息报送员人数", "人", "legal_staff", "法制信息报送员"),
    d.items("organisation.next_fields", "下年重点工作方面数", "方面", "key_tasks", "下年重点工作",
            marks=("level=方面",)),
    d.measure("organisation.reports_due", "常务会议每年听取依法行政汇报次数", "次", "target", "政府工作规则"),
    d.measure("organisation.reports_quarterly", "常务会议每季度听取法治建设汇报次数", "次", "target", "政府工作规则"),
    indicator.count("organisation.reported_people", "领导干部年度述法人次", d.domain, REPORTING, unit="人次",
                    note="本期确认述法结果的领导干部，一人一年一件。", rows=ended(REPORTING, "已述法")),
    d.items("organisation.reports_heard", "政府会议听取法治政府建设汇报次数", "次", "meetings", new=True,
            marks=("topics=听取法治政府建设汇报",)),
)

INDICATORS = (*MODEL, *ORGANISATION,)
