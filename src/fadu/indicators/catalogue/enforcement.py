"""执法体制、主体、人员、案卷、监督."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import Family
from fadu.indicators.sets import first, in_force, marked_as, taken

FILES, TRAINING, STAFF = "case_file_review", "officer_training", "enforcement_staff"
count = partial(indicator.count, domain="案卷评查", procedure=FILES)
REPORTED = first(FILES, "report")
ON_DUTY, REVIEWERS = in_force(STAFF, "执法岗位"), in_force(STAFF, "法制审核岗位")


d = Family("执法体制")
ENFORCEMENT = (
    d.items("enforcement.systems", "行政执法制度改革项数", "项", "system_documents", "执法制度"),
    d.items("enforcement.reform_fields", "综合行政执法改革领域数", "个", "enforcement_teams", own=True,
            note="到本期末本级组建的综合行政执法队伍数，一个领域一支。"),
    d.items("enforcement.reform_signers", "联合印发执法机构整合文件单位数", "家", "system_documents",
            "执法机构整合文件", note="到本期末登记的执法机构整合文件的印发机关数；联合印发的，一个印发机关一条。"),
    d.items("enforcement.systems_assessed", "行政执法“三项制度”评估次第", "次", "supervision_checks",
            "制度评估", own=True, note="到本期末本级历次开展的行政执法制度评估，最近一次即第几次；只计本级。"),
)

d = Family("执法人员")
OFFICER = (
    d.part("officer.share", "执法人员持证率", "到本期末在编在岗的执法岗位人员中，持有有效执法证件的所占比例。",
           marked_as(ON_DUTY, "certified=是"), ON_DUTY, f"register:{STAFF}/执法岗位"),
    d.items("officer.issued", "新办、换发执法证件人数", "人", "card_issues", marks=("kind=新办", "kind=换发"), new=True,
            note="本期新办、换发的执法证件，一证一人；补发的不计。"),
    d.items("officer.certified", "持证行政执法人员数", "名", STAFF, "执法岗位", marks=("certified=是",)),
    d.items("officer.supervisors", "持行政执法监督证人员数", "名", STAFF, "执法监督岗位", marks=("certified=是",)),
    d.part("officer.review_staff_share", "法制审核人员占执法人员比例",
           "到本期末在岗的法制审核人员与执法岗位人员之比；原则上不低于5%。", REVIEWERS, ON_DUTY,
           f"register:{STAFF}/执法岗位", basis="国办发〔2018〕118号四（十一）"),
    d.part("officer.first_reviewers_qualified", "初任法制审核人员具备法律职业资格比例",
           "到本期末初次从事法制审核的人员中，取得法律职业资格的所占比例。",
           marked_as(marked_as(REVIEWERS, "first=是"), "qualified=是"), marked_as(REVIEWERS, "first=是"),
           f"register:{STAFF}/法制审核岗位", target=100, basis="《行政处罚法》第五十八条"),
    indicator.count("officer.sessions", "行政执法培训考试场次", "执法人员", TRAINING, "本期举办的执法人员培训。",
                    taken(TRAINING,
                    "hold"), unit="场"),
)

d = Family("执法主体")
ENTITY = (
    d.items("entity.statutory", "法定行政执法主体数", "家", "enforcement_bodies", "法定行政机关"),
    d.items("entity.authorised", "授权行政执法主体数", "家", "enforcement_bodies", "法律、法规授权的组织"),
    d.items("entity.entrusted", "受委托行政执法单位数", "家", "delegations",
            note="到本期末委托执法在册的受委托单位，一项委托一条。"),
    d.items("entity.confirmations", "执法主体和人员确认工作次数", "次", "list_batches", "行政执法主体", new=True,
            note="本期确认、公告行政执法主体的批次，即“行政执法主体”名录的调整批次数。"),
    d.items("entity.all", "具备行政执法主体资格的单位数", "个", "enforcement_bodies",
            note="到本期末在册的行政执法主体数；受委托的单位以委托机关名义执法，不是主体，不计。"),
)

d = Family("案卷评查")
CASEFILE = (
    d.items("casefile.kinds", "案卷评查案卷类别数", "类", "review_scope", "案卷类别", new=True,
            note="本期案卷评查方案所列的案卷类别数。"),
    d.items("casefile.fields", "案卷评查领域数", "个", "review_scope", "评查领域", new=True,
            note="本期案卷评查方案所列的评查领域数。"),
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
    d.items("supervision.cases", "执法监督案件数", "件", "supervision_cases", new=True),
    d.items("supervision.cases_own", "执法监督案件数（本级）", "件", "supervision_cases", new=True, own=True),
    d.items("supervision.fields", "执法专项督查领域数", "个", "supervision_checks", "专项督查", new=True,
            note="本期开展的执法专项督查，一个领域一次一条。"),
    d.items("supervision.files", "专项督查抽查执法案卷数", "份", "supervision_checks", "专项督查", of="files",
            new=True),
    d.items("supervision.opinions", "执法监督意见书数", "份", "supervision_cases", marks=("paper=行政执法监督意见书",),
            new=True, note="本期立案的执法监督案件中，发出行政执法监督意见书的。"),
)

INDICATORS = (*ENFORCEMENT, *OFFICER, *ENTITY, *CASEFILE, *SUPERVISION,)
