"""公共法律服务、普法、学法."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import Family
from fadu.indicators.sets import first

LEGAL_AID = "legal_aid"
count = partial(indicator.count, domain="公共法律服务", procedure=LEGAL_AID)


d = Family("学法与培训")
STUDY = (
    d.measure("study.hours", "干部每年法律知识学习学时", "学时", "standard", "主管部门"),
    d.measure("study.officer_hours", "执法人员每年法律知识学习学时", "学时", "standard", "主管部门"),
    d.measure("study.times", "中心组、常务会议每年学法次数", "次", "standard", "主管部门"),
    d.events("study.courses", "法治培训期数", "期", "法治培训"),
    d.events("study.trained", "法治培训人次", "人次", "法治培训", of="people"),
    d.events("exam.units", "法律知识考试参加单位数", "家", "参加法律知识考试的单位"),
    d.events("exam.people", "法律知识考试参加人数", "名", "参加法律知识考试的单位", of="people"),
    d.ratio("exam.rate", "法律知识考试参考率", "本期登记的参加考试人数占应考人数的比例。", d.events("exam.sat", "", "",
            "参加法律知识考试的单位",
            of="people"), d.events("exam.due", "", "", "参加法律知识考试的单位", of="amount")),
)

d = Family("普法")
PUBLICITY = (
    d.measure("publicity.week", "宪法宣传周次第", "个", "standard", "主管部门"),
    d.events("publicity.sessions", "普法活动场次", "场", "普法活动"),
    d.events("publicity.audience", "普法受教育人次", "人次", "普法活动", of="people"),
    d.items("publicity.guides", "“法律明白人”培养人数", "人", "law_minders", "法律明白人", new=True),
    d.events("publicity.guide_terms", "“法律明白人”培训期数", "期", "“法律明白人”培训期"),
    d.events("publicity.guide_sessions", "“法律明白人”培训场数", "场", "“法律明白人”培训"),
)

d = Family("公共法律服务")
AID = (
    d.lists("aid.hotlines", "法律援助热线部数", "部", "法律援助热线"),
    d.measure("aid.hotline_hours", "法律援助热线每日开通时长", "小时", "standard", "公共法律服务中心"),
    d.lists("aid.levels", "公共法律服务体系层级数", "级", "公共法律服务体系层级"),
    d.measure("aid.visitors", "公共法律服务接待来访人次", "人次", "flow", "公共法律服务中心"),
    d.events("aid.episodes", "拍摄调解栏目期数", "期", "拍摄调解栏目"),
    d.measure("aid.consultations", "法律援助接待咨询人次", "人次", "flow", "公共法律服务中心"),
    d.events("aid.village_lectures", "村居法律顾问法治课堂次数", "次", "村居法律顾问法治课堂"),
    d.events("aid.village_services", "村居法律顾问现场服务次数", "次", "村居法律顾问现场服务"),
    d.events("aid.village_opinions", "村居法律顾问专业意见件次", "件次", "村居法律顾问专业意见"),
    d.events("aid.village_calls", "村居法律顾问电话、微信意见次数", "次", "村居法律顾问电话、微信意见"),
    count("aid.granted", "法律援助案件数", note="本期决定给予法律援助的案件。", rows=first(LEGAL_AID, "grant")),
)

INDICATORS = (*STUDY, *PUBLICITY, *AID,)
