"""组织保障、示范创建."""
from __future__ import annotations

from fadu.indicators.catalogue.families import Family

d = Family("示范创建")
MODEL = (
    d.measure("model.yearly", "每年创建依法行政示范单位数", "家", "target", "主管部门"),
    d.items("model.candidates", "依法行政示范单位参评数", "家", "model_units", "依法行政示范单位"),
    d.measure("model.contest", "执法练兵活动届次", "届", "standard", "主管部门"),
    d.measure("model.province_batch", "省级依法行政示范单位批次", "批", "standard", "主管部门"),
    d.measure("model.site_batch", "服务型执法示范点批次", "批", "standard", "主管部门"),
    d.measure("model.anniversary", "服务型行政执法周年", "年", "standard", "主管部门"),
)

d = Family("组织保障")
ORGANISATION = (
    d.lists("organisation.assessed", "考核任务分解单位数", "个", "承担考核任务的单位"),
    d.events("organisation.inspected_departments", "专项督查部门数", "个", "法治政府建设专项督查（部门）"),
    d.events("organisation.inspected_below", "专项督查县数", "个", "法治政府建设专项督查（县）"),
    d.lists("organisation.offices", "法制机构内设处室数", "个", "法制机构内设处室"),
    d.lists("organisation.centres", "法制机构内设中心数", "个", "法制机构内设中心"),
    d.events("organisation.qualified", "法制机构新增法律职业资格人员数", "名", "取得法律职业资格"),
    d.measure("organisation.county_sections", "县级法制机构科室建制数", "个", "standard", "主管部门"),
    d.lists("organisation.correspondents", "法制信息报送员人数", "人", "法制信息报送员", of="count"),
    d.lists("organisation.next_fields", "下年重点工作方面数", "方面", "下年重点工作"),
    d.measure("organisation.reports_due", "常务会议每年听取依法行政汇报次数", "次", "target", "主管部门"),
    d.measure("organisation.reports_quarterly", "常务会议每季度听取法治建设汇报次数", "次", "target", "主管部门"),
    d.events("organisation.reported_people", "领导干部年度述法人次", "人次", "年度述法", of="people"),
)

INDICATORS = (*MODEL, *ORGANISATION,)
