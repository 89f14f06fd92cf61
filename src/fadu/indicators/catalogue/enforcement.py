"""执法体制、主体、人员、案卷、监督."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import Family
from fadu.indicators.sets import first, in_force, taken

FILES, TRAINING = "case_file_review", "officer_training"
count = partial(indicator.count, domain="案卷评查", procedure=FILES)
REPORTED = first(FILES, "report")
BODIES = ("法定行政执法主体", "授权行政执法主体", "受委托行政执法主体")
ENTITIES = in_force("work_lists").having(lambda item: item.category.isin(BODIES))
ENTITY_ALL = indicator.Indicator(
    "entity.all", "具备行政执法主体资格的单位数", "个", "执法主体", "stock",
    "到本期末在册的法定、授权、受委托行政执法主体之和。", ENTITIES,
    procedures=tuple(f"register:work_lists/{kind}" for kind in BODIES),
)


d = Family("执法体制")
ENFORCEMENT = (
    d.lists("enforcement.systems", "行政执法制度改革项数", "项", "行政执法制度改革"),
    d.lists("enforcement.reform_fields", "综合行政执法改革领域数", "个", "综合行政执法改革领域"),
    d.lists("enforcement.reform_signers", "联合印发执法机构整合文件单位数", "家", "联合印发执法机构整合文件的单位"),
    d.measure("enforcement.systems_assessed", "行政执法“三项制度”评估次第", "次", "standard", "主管部门"),
)

d = Family("执法人员")
OFFICER = (
    d.share("officer.share", "执法人员持证率", "持证执法人员数", "应当持证执法人员数", "执法证件管理机构"),
    d.events("officer.issued", "新办、换发执法证件人数", "人", "新办、换发执法证件"),
    d.lists("officer.certified", "持证行政执法人员数", "名", "持行政执法证人员"),
    d.lists("officer.supervisors", "持行政执法监督证人员数", "名", "持行政执法监督证人员"),
    indicator.count("officer.sessions", "行政执法培训考试场次", "执法人员", TRAINING, "本期举办的执法人员培训。",
                    taken(TRAINING,
                    "hold"), unit="场"),
)

d = Family("执法主体")
ENTITY = (
    d.lists("entity.statutory", "法定行政执法主体数", "家", "法定行政执法主体"),
    d.lists("entity.authorised", "授权行政执法主体数", "家", "授权行政执法主体"),
    d.lists("entity.entrusted", "受委托行政执法主体数", "家", "受委托行政执法主体"),
    d.events("entity.confirmations", "执法主体和人员确认工作次数", "次", "执法主体和人员确认"),
    ENTITY_ALL,
)

d = Family("案卷评查")
CASEFILE = (
    d.lists("casefile.kinds", "案卷评查案卷类别数", "类", "案卷评查案卷类别"),
    d.lists("casefile.fields", "案卷评查领域数", "个", "案卷评查领域"),
    count("casefile.rounds", "案卷评查次数", unit="次", note="本期制定方案的案卷评查，取消的也计。", rows=first(FILES,
          "plan")),
    count("casefile.files", "案卷评查卷数", unit="卷", note="本期提交的评查报告所列评查案卷数之和。",
          rows=REPORTED.adding(lambda e: e.number_files)),
    count("casefile.excellent", "优秀案卷数", unit="卷", note="本期提交的评查报告所列优秀案卷数之和。",
          rows=REPORTED.adding(lambda e: e.number_excellent)),
    count("casefile.circulars", "案卷评查通报数", unit="份", note="本期通报的案卷评查。", rows=first(FILES,
          "circulate")),
)

d = Family("执法监督")
SUPERVISION = (
    d.events("supervision.cases", "执法监督案件数", "件", "执法监督案件"),
    d.events("supervision.cases_own", "执法监督案件数（本级）", "件", "执法监督案件", own=True),
    d.events("supervision.fields", "执法专项督查领域数", "个", "行政执法专项督查"),
    d.events("supervision.files", "专项督查抽查执法案卷数", "份", "行政执法专项督查", of="amount"),
    d.events("supervision.opinions", "执法监督意见书数", "份", "执法监督意见书"),
)

INDICATORS = (*ENFORCEMENT, *OFFICER, *ENTITY, *CASEFILE, *SUPERVISION,)
