"""Who acts. The shell decides who holds which role; a procedure only names them.

`outside=True` marks parties, third parties and courts: staff of the handling organ record their acts for them.
"""
from fadu.procedures.steps import Role

__all__ = ["ROLES", "Role"]

# 当事人和法院
APPLICANT = Role("applicant", "申请人", outside=True)
PARTY = Role("party", "当事人", outside=True)
THIRD_PARTY = Role("third_party", "第三方", outside=True)
THIRD = Role("third", "第三人", outside=True)
COURT = Role("court", "人民法院", outside=True)

# 其他机关
RESPONDENT = Role("respondent", "被申请人", outside=True)
OTHER_AGENCY = Role("other_agency", "其他行政机关", outside=True)
RULE_MAKER = Role("rule_maker", "规范性文件制定机关", outside=True)

# 机关内通用
STAFF = Role("staff", "工作人员")
CLERK = Role("clerk", "承办人")
HEAD = Role("head", "行政机关负责人")
CHIEF = Role("chief", "行政机关主要负责人")
LEGAL_OFFICE = Role("legal_office", "合法性审核机构")
ADMINISTRATOR = Role("administrator", "系统管理员")

# 督办、采集
SUPERVISOR = Role("supervisor", "督办单位")
SUPERVISION_HEAD = Role("supervision_head", "督办单位负责人")
LEAD_UNIT = Role("lead_unit", "牵头单位")
RESPONSIBLE_UNIT = Role("responsible_unit", "责任单位")
INTAKE_CLERK = Role("intake_clerk", "采集人员")
CONTRIBUTOR = Role("contributor", "供稿单位")

# 规范性文件
DRAFTER = Role("drafter", "起草单位")
OFFICE = Role("office", "制定机关办公机构")
GOVERNMENT = Role("government", "制定机关")
MARKET_REGULATOR = Role("market_regulator", "市场监督管理部门")

# 备案审查、重大行政决策、合同、法律顾问
FILING_OFFICE = Role("filing_office", "备案审查机构")
PROPOSER = Role("proposer", "审查建议人", outside=True)
UNDERTAKER = Role("undertaker", "决策承办单位")
EXECUTOR = Role("executor", "决策执行单位")
PARTY_COMMITTEE = Role("party_committee", "同级党委", outside=True)
CONTRACT_UNIT = Role("contract_unit", "合同承办单位")
COUNTERPARTY = Role("counterparty", "合同相对人", outside=True)
ADVISER = Role("adviser", "法律顾问、公职律师")

# 行政处罚
OFFICER = Role("officer", "执法人员")
REVIEWER = Role("reviewer", "法制审核人员")
HOST = Role("host", "听证主持人")

# 行政复议
RECONSIDERER = Role("reconsiderer", "行政复议人员")
RECONSIDERATION_HEAD = Role("reconsideration_head", "行政复议机构负责人")
AGENCY_HEAD = Role("agency_head", "行政复议机关负责人")
COMMITTEE = Role("committee", "行政复议委员会")

# 政府信息公开
FOI_DESK = Role("foi_desk", "政府信息公开工作机构")
FOI_HEAD = Role("foi_head", "政府信息公开工作机构负责人")
FOI_AUTHORITY = Role("foi_authority", "政府信息公开工作主管部门")

# 政务服务、清单、信用、款项支付、生态环境损害赔偿
SERVICE_DESK = Role("service_desk", "政务服务管理机构")
HOTLINE_DESK = Role("hotline_desk", "12345热线管理机构")
HANDLING_UNIT = Role("handling_unit", "承办单位")
SERVED = Role("served", "企业和群众", outside=True)
LIST_KEEPER = Role("list_keeper", "清单管理部门")
CREDIT_DESK = Role("credit_desk", "社会信用工作牵头部门")
PAYMENT_DESK = Role("payment_desk", "中小企业款项投诉处理部门")
CREDITOR = Role("creditor", "中小企业", outside=True)
ECO_CLAIMANT = Role("eco_claimant", "赔偿权利人指定的部门")
LIABLE_PARTY = Role("liable_party", "赔偿义务人", outside=True)

# 两法衔接
POLICE = Role("police", "公安机关", outside=True)
PROCURATORATE = Role("procuratorate", "人民检察院", outside=True)

# 信访
PETITIONER = Role("petitioner", "信访人", outside=True)
PETITION_DESK = Role("petition_desk", "信访部门")
REVIEW_ORGAN = Role("review_organ", "复查机关")
RECHECK_ORGAN = Role("recheck_organ", "复核机关")

# 调解、行政裁决
MEDIATOR = Role("mediator", "人民调解员")
MEDIATION_HOST = Role("mediation_host", "行政调解人员")
ADJUDICATOR = Role("adjudicator", "行政裁决人员")

# 法律援助
AID_DESK = Role("aid_desk", "法律援助机构")
AID_LAWYER = Role("aid_lawyer", "法律援助人员", outside=True)
CASE_ORGAN = Role("case_organ", "办案机关、监管场所", outside=True)
JUSTICE = Role("justice", "司法行政部门")

# 行政许可、检查
WINDOW = Role("window", "行政许可受理机构")
EXAMINER = Role("examiner", "行政许可审查人员")
LICENSEE = Role("licensee", "被许可人", outside=True)
STAKEHOLDER = Role("stakeholder", "利害关系人", outside=True)
LOWER_AGENCY = Role("lower_agency", "下级行政机关")
UPPER_AGENCY = Role("upper_agency", "上级行政机关")
GOVERNMENT_HEAD = Role("government_head", "本级人民政府负责人")
INSPECTED = Role("inspected", "被检查人", outside=True)

# 行政执法监督、执法人员
SUPERVISORY_BODY = Role("supervisory_body", "行政执法监督机构")
SUPERVISORY_HEAD = Role("supervisory_head", "行政执法监督机构负责人")
SUPERVISED = Role("supervised", "被监督机关")
COMPLAINANT = Role("complainant", "投诉举报人", outside=True)
FILE_REVIEWER = Role("file_reviewer", "案卷评查人员")
CERTIFIER = Role("certifier", "行政执法证件管理机构")
TRAINEE_UNIT = Role("trainee_unit", "行政执法人员所在单位")

# 法治督察、政府督查、述法、建议提案、审计、普法、应急
RULE_OF_LAW_OFFICE = Role("rule_of_law_office", "法治督察单位")
INSPECTION_HEAD = Role("inspection_head", "法治督察单位负责人")
INSPECTORATE = Role("inspectorate", "政府督查机构")
INSPECTEE = Role("inspectee", "被督察单位")
CHECKED = Role("checked", "督查对象")
REPORTING_UNIT = Role("reporting_unit", "述法人所在单位")
MAIN_UNIT = Role("main_unit", "主办单位")
JOINT_UNIT = Role("joint_unit", "会办单位")
DEPUTY = Role("deputy", "人大代表、政协委员", outside=True)
AUDITOR = Role("auditor", "审计机关")
AUDITED = Role("audited", "被审计单位")
PUBLICITY_UNIT = Role("publicity_unit", "普法责任单位")
EMERGENCY_OFFICE = Role("emergency_office", "应急管理部门")
COMMAND = Role("command", "应急指挥机构")

# 负责人: who approves and answers for an organ, a division, a body within it
LEADERS = frozenset(
    role.id for role in (HEAD, CHIEF, SUPERVISION_HEAD, RECONSIDERATION_HEAD, AGENCY_HEAD, FOI_HEAD, INSPECTION_HEAD)
)

ROLES: dict[str, Role] = {role.id: role for role in tuple(globals().values()) if isinstance(role, Role)}
