"""The acts that several procedures cite."""
from fadu.law.acts import act

PENALTY = act("行政处罚法", in_force="2021-07-15")
LICENSING = act("行政许可法", in_force="2004-07-01")
COMPULSION = act("行政强制法", in_force="2012-01-01")
BUSINESS = act("优化营商环境条例", in_force="2020-01-01")
LOCAL_ORGANISATION = act("地方各级人民代表大会和地方各级人民政府组织法", in_force="2022-03-12")
LEGALITY = act("国办发〔2018〕115号", in_force="2018-12-04")
FAIR = act("公平竞争审查条例", in_force="2024-08-01")
TRANSFER = act("行政执法机关移送涉嫌犯罪案件的规定", in_force="2020-08-07")
DISCRETION = act("国办发〔2022〕27号", in_force="2022-07-29")
THREE_SYSTEMS = act("国办发〔2018〕118号", in_force="2018-12-05")
SAMR = act("市场监督管理行政处罚程序规定", in_force="2021-07-15", branch="市场监管")
HUNAN = act("湖南省行政程序规定", in_force="2008-10-01", place="43")
