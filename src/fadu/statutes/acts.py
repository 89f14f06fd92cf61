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
    DONGHE_PLAN,
    DUTY_INSPECTION,
    FOI,
    HUNAN,
    LEGALITY,
    LIAONING_SUPERVISION,
    LICENSING,
    MAJOR_DECISIONS,
    PENALTY,
    RECONSIDERATION,
    RECONSIDERATION_RULES,
    RULE_FILING,
    RULE_MAKING,
    SAMR,
    SAMR_HEARING,
    SHANDONG,
    SHANDONG_DECISIONS,
    SICHUAN_SUPERVISION,
    THREE_SYSTEMS,
    TRANSFER,
    ZHEJIANG,
)

__all__ = [
    "AGREEMENTS", "BUSINESS", "CHONGQING_DISCRETION", "CITY_COUNTY", "CIVIL_CODE", "CIVIL_PROCEDURE", "COMPULSION",
    "CONTRACTS", "DISCRETION", "DOCUMENTS", "DONGHE_PLAN", "DUTY_INSPECTION", "FAIR", "FOI", "HUNAN", "LEGALITY",
    "LEGISLATION", "LIAONING_SUPERVISION", "LICENSING", "LOCAL_ORGANISATION", "MAJOR_DECISIONS", "PENALTY",
    "RECONSIDERATION", "RECONSIDERATION_RULES", "RULE_FILING", "RULE_MAKING", "SAMR", "SAMR_HEARING", "SHANDONG",
    "SHANDONG_DECISIONS", "SICHUAN_SUPERVISION", "SUPERVISING", "THREE_SYSTEMS", "TRANSFER", "ZHEJIANG",
]  # fmt: skip

LOCAL_ORGANISATION = act(
    "地方组织法", in_force="2022-03-12", full="中华人民共和国地方各级人民代表大会和地方各级人民政府组织法", rank="法律"
)
FAIR = act("公平竞争审查条例", in_force="2024-08-01", number="国务院令第783号", rank="行政法规")
DISCRETION = act("国办发〔2022〕27号", in_force="2022-07-29", rank="国务院文件")
DOCUMENTS = act("国办发〔2018〕37号", in_force="2018-05-16", rank="国务院文件")
LEGISLATION = act("立法法", in_force="2023-03-15", full="中华人民共和国立法法", rank="法律")
SUPERVISING = act(
    "监督法", in_force="2024-11-09", full="中华人民共和国各级人民代表大会常务委员会监督法", rank="法律"
)
AGREEMENTS = act(
    "行政协议案件规定", in_force="2020-01-01", number="法释〔2019〕17号", rank="司法解释",
    full="最高人民法院关于审理行政协议案件若干问题的规定",
)
