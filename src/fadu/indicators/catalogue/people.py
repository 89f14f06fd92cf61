"""公共法律服务、普法、学法."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import Family
from fadu.indicators.sets import first

LEGAL_AID, TRAINING = "legal_aid", "legal_training"
ACTIVITIES, SERVICE, EXAMS = "publicity_activities", "legal_service_log", "exam_units"
HELD = first(TRAINING, "hold")
MINDERS = HELD.saying("plan.audience=法律明白人")
ON_SITE = ("kind=现场活动", "kind=讲座")
count = partial(indicator.count, domain="公共法律服务", procedure=LEGAL_AID)


d = Family("学法与培训")
STUDY = (
    d.measure("study.hours", "干部每年法律知识学习学时", "学时", "standard", "主管部门"),
    d.measure("study.officer_hours", "执法人员每年法律知识学习学时", "学时", "standard", "主管部门"),
    d.measure("study.times", "中心组、常务会议每年学法次数", "次", "standard", "主管部门"),
    indicator.count("study.courses", "法治培训期数", d.domain, TRAINING, "本期举办的法治培训，一期一件。", HELD,
                    unit="期"),
    indicator.count("study.trained", "法治培训人次", d.domain, TRAINING, "本期举办的法治培训的参加人数之和。",
                    HELD.adding(lambda e: e.number_attended), unit="人次"),
    d.items("exam.units", "法律知识考试参加单位数", "家", EXAMS, new=True,
            note="本期登记的考试成绩，一个单位一次考试一条。"),
    d.items("exam.people", "法律知识考试参加人数", "名", EXAMS, of="sat", new=True),
    d.ratio("exam.rate", "法律知识考试参考率", "本期登记的考试成绩中，实考人数占应考人数的比例。",
            d.items("exam.sat", "", "", EXAMS, of="sat", new=True),
            d.items("exam.due", "", "", EXAMS, of="due", new=True)),
)

d = Family("普法")
PUBLICITY = (
    d.measure("publicity.week", "宪法宣传周次第", "个", "standard", "主管部门"),
    d.items("publicity.sessions", "普法活动场次", "场", ACTIVITIES, marks=ON_SITE, new=True,
            note="本期登记的普法活动中，形式为现场活动、讲座的，一场一条。"),
    d.items("publicity.audience", "普法受教育人次", "人次", ACTIVITIES, marks=ON_SITE, of="people", new=True,
            note="本期登记的现场活动、讲座的受教育人次之和。"),
    d.items("publicity.guides", "“法律明白人”培养人数", "人", "law_minders", "法律明白人", new=True),
    indicator.count("publicity.guide_terms", "“法律明白人”培训期数", d.domain, TRAINING,
                    "本期举办的法治培训中，培训对象是法律明白人的，一期一件。", MINDERS, unit="期"),
    indicator.count("publicity.guide_sessions", "“法律明白人”培训场数", d.domain, TRAINING,
                    "本期举办的、以法律明白人为对象的法治培训的场次之和。", MINDERS.adding(lambda e: e.number_sessions),
                    unit="场"),
)

d = Family("公共法律服务")
AID = (
    d.items("aid.hotlines", "法律援助热线部数", "部", "legal_service_points", "12348热线"),
    d.measure("aid.hotline_hours", "法律援助热线每日开通时长", "小时", "standard", "公共法律服务中心"),
    d.items("aid.levels", "公共法律服务体系层级数", "级", "coverage_levels", "公共法律服务"),
    d.items("aid.visitors", "公共法律服务接待来访人次", "人次", SERVICE, "来访接待", of="people", new=True),
    d.items("aid.episodes", "拍摄调解栏目期数", "期", ACTIVITIES, "媒体栏目", marks=("about=人民调解",), new=True),
    d.items("aid.consultations", "法律援助接待咨询人次", "人次", SERVICE, "法律咨询", of="people", new=True),
    d.items("aid.village_lectures", "村居法律顾问法治课堂次数", "次", SERVICE, "法治课堂", new=True),
    d.items("aid.village_services", "村居法律顾问现场服务次数", "次", SERVICE, "现场服务", new=True),
    d.items("aid.village_opinions", "村居法律顾问专业意见件次", "件次", SERVICE, "法律意见", new=True),
    d.items("aid.village_calls", "村居法律顾问电话、微信意见次数", "次", SERVICE, "电话微信意见", new=True),
    count("aid.granted", "法律援助案件数", note="本期决定给予法律援助的案件。", rows=first(LEGAL_AID, "grant")),
)

INDICATORS = (*STUDY, *PUBLICITY, *AID,)
