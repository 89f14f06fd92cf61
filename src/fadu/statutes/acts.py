"""The acts that procedures cite: those that time limits rest on, and a few more."""
from fadu.law.acts import act
from fadu.law.enacted import (
    BUSINESS,
    CIVIL_PROCEDURE,
    COMPULSION,
    FOI,
    HUNAN,
    LEGALITY,
    LIAONING_SUPERVISION,
    LICENSING,
    MAJOR_DECISIONS,
    PENALTY,
    RECONSIDERATION,
    RECONSIDERATION_RULES,
    RULE_MAKING,
    SAMR,
    SAMR_HEARING,
    SHANDONG,
    SICHUAN_SUPERVISION,
    THREE_SYSTEMS,
    TRANSFER,
)

__all__ = [
    "BUSINESS", "CITY_COUNTY", "CIVIL_PROCEDURE", "COMPULSION", "DISCRETION", "DOCUMENTS", "FAIR", "FOI", "HUNAN",
    "LEGALITY", "LIAONING_SUPERVISION", "LICENSING", "LOCAL_ORGANISATION", "MAJOR_DECISIONS", "PENALTY",
    "RECONSIDERATION", "RECONSIDERATION_RULES", "RULE_MAKING", "SAMR", "SAMR_HEARING", "SHANDONG",
    "SICHUAN_SUPERVISION", "THREE_SYSTEMS", "TRANSFER",
]  # fmt: skip

LOCAL_ORGANISATION = act(
    "地方组织法", in_force="2022-03-12", full="中华人民共和国地方各级人民代表大会和地方各级人民政府组织法", rank="法律"
)
FAIR = act("公平竞争审查条例", in_force="2024-08-01", number="国务院令第783号", rank="行政法规")
DISCRETION = act("国办发〔2022〕27号", in_force="2022-07-29", rank="国务院文件")
CITY_COUNTY = act("国发〔2008〕17号", in_force="2008-05-12", rank="国务院文件")
DOCUMENTS = act("国办发〔2018〕37号", in_force="2018-05-16", rank="国务院文件")
