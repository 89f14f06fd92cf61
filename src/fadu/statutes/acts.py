"""The acts that procedures cite: those that time limits rest on, and a few more."""
from fadu.law.acts import act
from fadu.law.enacted import (
    BUSINESS,
    CHONGQING_DISCRETION,
    CITY_COUNTY,
    CIVIL_CODE,
    CIVIL_PROCEDURE,
    COMPULSION,
    CONTRACTS,
    CREDIT_REPAIR,
    CREDIT_REPAIR_PLAN,
    DONGHE_PLAN,
    DUTY_INSPECTION,
    ECO_COMPENSATION,
    FAIR_RULES,
    FOI,
    GUANGDONG_FILES,
    GUANGDONG_SUPERVISION,
    HOTLINES,
    HUNAN,
    INNER_MONGOLIA_SUPERVISION,
    INNER_MONGOLIA_THREE,
    LEGALITY,
    LEGISLATION,
    LIAONING_SUPERVISION,
    LICENSING,
    LITIGATION_RULES,
    MAJOR_DECISIONS,
    OPENNESS,
    OUTLINE,
    PENALTY,
    POWER_LISTS,
    PUBLIC_CONCERN,
    RATINGS,
    RECONSIDERATION,
    RECONSIDERATION_RULES,
    RULE_FILING,
    RULE_MAKING,
    SAMR,
    SAMR_HEARING,
    SHANDONG,
    SHANDONG_DECISIONS,
    SHANDONG_SUPERVISION,
    SICHUAN_SUPERVISION,
    SME_PAYMENTS,
    SUPERVISION,
    THREE_SYSTEMS,
    TRANSFER,
    ZHEJIANG,
)

__all__ = [
    "AGREEMENTS", "BUSINESS", "CHONGQING_DISCRETION", "CITY_COUNTY", "CIVIL_CODE", "CIVIL_PROCEDURE", "COMMITMENTS",
    "COMPANY_INSPECTIONS", "COMPULSION", "CONTRACTS", "CREDIT_REPAIR", "CREDIT_REPAIR_PLAN", "DISCRETION", "DOCUMENTS",
    "DONGHE_PLAN", "DUTY_INSPECTION",
    "ECO_COMPENSATION", "EMERGENCY", "FAIR", "FAIR_COMPLAINTS", "FAIR_RULES", "FIRST_RESPONSIBLE", "FOI", "FOI_FORM",
    "GOVERNMENT_CREDIT", "GUANGDONG_FILES", "GUANGDONG_SUPERVISION", "HENAN", "HOTLINE", "HOTLINES", "HUNAN",
    "INNER_MONGOLIA_DUTY", "INNER_MONGOLIA_SUPERVISION", "INNER_MONGOLIA_THREE", "JOINT_RANDOM", "KAIFENG", "LEGALITY",
    "LEGISLATION", "LIAONING_PROCEDURE", "LIAONING_SUPERVISION", "LICENSING", "LITIGATION_RULES", "LOCAL_ORGANISATION",
    "MAJOR_DECISIONS", "ONE_THING", "OPENNESS", "OUTLINE", "PENALTY", "POWER_LIST", "POWER_LISTS", "PUBLICITY",
    "PUBLIC_CONCERN", "RANDOM", "RATING", "RATINGS", "RECONSIDERATION", "RECONSIDERATION_RULES", "RESPONSIBILITY",
    "RULE_FILING", "RULE_MAKING", "SAMR", "SAMR_HEARING", "SHANDONG", "SHANDONG_DECISIONS", "SHANDONG_SUPERVISION",
    "SICHUAN_SUPERVISION", "SME_PAYMENTS", "SUPERVISING", "SUPERVISION", "THREE_SYSTEMS", "TRANSFER", "ZHEJIANG",
]  # fmt: skip

LOCAL_ORGANISATION = act(
    "地方组织法", in_force="2022-03-12", full="中华人民共和国地方各级人民代表大会和地方各级人民政府组织法", rank="法律"
)
FOI_FORM = act(
    "国办公开办函〔2021〕30号", in_force="2021-01-01", rank="国务院文件", full="政府信息公开工作年度报告格式"
)
FAIR = act("公平竞争审查条例", in_force="2024-08-01", number="国务院令第783号", rank="行政法规")
DISCRETION = act("国办发〔2022〕27号", in_force="2022-07-29", rank="国务院文件")
DOCUMENTS = act("国办发〔2018〕37号", in_force="2018-05-16", rank="国务院文件")
SUPERVISING = act(
    "监督法", in_force="2024-11-09", full="中华人民共和国各级人民代表大会常务委员会监督法", rank="法律"
)
AGREEMENTS = act(
    "行政协议案件规定", in_force="2020-01-01", number="法释〔2019〕17号", rank="司法解释",
    full="最高人民法院关于审理行政协议案件若干问题的规定",
)
# 行政检查、告知承诺、执法责任
RANDOM = act("国办发〔2015〕58号", in_force="2015-07-29", rank="国务院文件")
JOINT_RANDOM = act("国发〔2019〕5号", in_force="2019-01-27", rank="国务院文件")
COMPANY_INSPECTIONS = act("国办发〔2024〕54号", in_force="2025-01-03", rank="国务院文件")  # 未读到全文，条款号待核
COMMITMENTS = act("国办发〔2020〕42号", in_force="2020-10-27", rank="国务院文件")  # 未读到全文，条款号待核
RESPONSIBILITY = act("国办发〔2005〕37号", in_force="2005-07-09", rank="国务院文件")
PUBLICITY = act("法治宣传教育法", in_force="2025-11-01", full="中华人民共和国法治宣传教育法", rank="法律")
# 综合监督
FIRST_RESPONSIBLE = act(
    "第一责任人职责规定", in_force="2016-11-30", number="中办发〔2016〕71号", rank="党内法规",
    full="党政主要负责人履行推进法治建设第一责任人职责规定",
)  # 未读到全文，条款号待核
EMERGENCY = act("突发事件应对法", in_force="2024-11-01", full="中华人民共和国突发事件应对法", rank="法律")
# 公开和服务
POWER_LIST = act(
    "中办发〔2015〕21号", in_force="2015-03-24", rank="中央文件",
    full="中共中央办公厅、国务院办公厅关于推行地方各级政府工作部门权力清单制度的指导意见（中办发〔2015〕21号）",
)  # 未读到全文，以所述事项引用
GOVERNMENT_CREDIT = act("国发〔2016〕76号", in_force="2016-12-22", rank="国务院文件")  # 未读到全文，以所述事项引用
RATING = act("国办发〔2019〕51号", in_force="2019-12-03", rank="国务院文件")  # 未读到全文，以所述事项引用
HOTLINE = act("国办发〔2020〕53号", in_force="2020-12-28", rank="国务院文件")  # 未读到全文，以所述事项引用
ONE_THING = act("国发〔2024〕3号", in_force="2024-01-09", rank="国务院文件")  # 未读到全文，以所述事项引用
FAIR_COMPLAINTS = act(
    "公平竞争审查举报处理工作规则", in_force="2024-10-13", number="市场监管总局公告2024年第45号", rank="部门文件"
)
KAIFENG = act("开封市优化营商环境条例", in_force="2022-02-01", place="4102", rank="地方性法规")
HENAN = act("河南省行政执法条例", in_force="2016-06-01", place="41", rank="地方性法规")
LIAONING_PROCEDURE = act("辽宁省行政执法程序规定", in_force="2011-02-20", place="21", rank="地方政府规章")
INNER_MONGOLIA_DUTY = act("内蒙古行政执法责任制规定", in_force="2021-11-01", place="15", rank="地方政府规章")
