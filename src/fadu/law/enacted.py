"""The acts that time limits rest on: short and official title, number, place, field, and since when the wording binds.

`in_force` is the day since which the articles cited here read as they do, which may be later than the act itself.
"""
from fadu.law.acts import act

PENALTY = act("行政处罚法", "2021-07-15", full="中华人民共和国行政处罚法", rank="法律")
LICENSING = act("行政许可法", "2004-07-01", full="中华人民共和国行政许可法", rank="法律")
COMPULSION = act("行政强制法", "2012-01-01", full="中华人民共和国行政强制法", rank="法律")
RECONSIDERATION = act("行政复议法", "2024-01-01", full="中华人民共和国行政复议法", rank="法律")
LITIGATION = act("行政诉讼法", "2015-05-01", full="中华人民共和国行政诉讼法", rank="法律")
CIVIL_PROCEDURE = act("民事诉讼法", "2022-01-01", full="中华人民共和国民事诉讼法", rank="法律")
CIVIL_CODE = act("民法典", "2021-01-01", full="中华人民共和国民法典", rank="法律")
CIVIL_GENERAL = act("民法通则", "1987-01-01", "2020-12-31", full="中华人民共和国民法通则", rank="法律")
COMPENSATION = act("国家赔偿法", "2010-12-01", full="中华人民共和国国家赔偿法", rank="法律")
PUBLIC_SECURITY = act("治安管理处罚法", "2026-01-01", branch="公安", full="中华人民共和国治安管理处罚法", rank="法律")
PUBLIC_SECURITY_2012 = act(
    "治安管理处罚法", "2013-01-01", "2025-12-31", branch="公安", full="中华人民共和国治安管理处罚法", rank="法律",
)
MEDIATION = act("人民调解法", "2011-01-01", full="中华人民共和国人民调解法", rank="法律")
LEGAL_AID = act("法律援助法", "2022-01-01", full="中华人民共和国法律援助法", rank="法律")
DEPUTIES = act("代表法", "2025-03-12", full="中华人民共和国全国人民代表大会和地方各级人民代表大会代表法", rank="法律")

RECONSIDERATION_RULES = act(
    "行政复议法实施条例", "2007-08-01", full="中华人民共和国行政复议法实施条例", rank="行政法规",
)
AUDIT = act("审计法", "2022-01-01", full="中华人民共和国审计法", rank="法律")
FOI = act("政府信息公开条例", "2019-05-15", full="中华人民共和国政府信息公开条例", rank="行政法规")
BUSINESS = act("优化营商环境条例", "2020-01-01", number="国务院令第722号", rank="行政法规")
RULE_MAKING = act("规章制定程序条例", "2018-05-01", number="国务院令第322号、第695号", rank="行政法规")
LEGISLATION = act("立法法", "2023-03-15", full="中华人民共和国立法法", rank="法律")
RULE_FILING = act("法规规章备案审查条例", "2024-11-01", rank="行政法规")
MAJOR_DECISIONS = act("重大行政决策程序暂行条例", "2019-09-01", number="国务院令第713号", rank="行政法规")
SUPERVISION = act("行政执法监督条例", "2026-02-01", number="国务院令第825号", rank="行政法规")
SME_PAYMENTS = act(
    "保障中小企业款项支付条例", "2025-06-01", number="国务院令第728号、第802号", rank="行政法规",
)
INSPECTION = act("政府督查工作条例", "2021-02-01", number="国务院令第733号", rank="行政法规")
TRANSFER = act("行政执法机关移送涉嫌犯罪案件的规定", "2001-07-09", number="国务院令第310号", rank="行政法规")

LITIGATION_RULES = act(
    "行政诉讼法解释", "2018-02-08", number="法释〔2018〕1号", rank="司法解释",
    full="最高人民法院关于适用《中华人民共和国行政诉讼法》的解释",
)
APPEARANCE = act(
    "行政机关负责人出庭应诉规定", "2020-07-01", number="法释〔2020〕3号", rank="司法解释",
    full="最高人民法院关于行政机关负责人出庭应诉若干问题的规定",
)
PUBLIC_INTEREST = act(
    "检察公益诉讼解释", "2018-03-02", number="法释〔2018〕6号", rank="司法解释",
    full="最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释",
)

# Of its text article 26 was read; the other places are cited by chapter.
EMERGENCY_PLANS = act(
    "国办发〔2024〕5号", "2024-01-31", rank="国务院文件", full="突发事件应急预案管理办法", number="国办发〔2024〕5号",
)
PETITIONS = act("信访工作条例", "2022-05-01", rank="党内法规")
DUTY_INSPECTION = act("法治政府建设与责任落实督察工作规定", "2019-04-15", rank="党内法规")
OUTLINE = act(
    "法治政府建设实施纲要（2021－2025年）", "2021-08-11", "2025-12-31", rank="中央文件",
)
LEGALITY = act(
    "国办发〔2018〕115号", "2018-12-04", rank="国务院文件",
    full="国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见（国办发〔2018〕115号）",
)
THREE_SYSTEMS = act(
    "国办发〔2018〕118号", "2018-12-05", rank="国务院文件",
    full="国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）",
)

CITY_COUNTY = act("国发〔2008〕17号", "2008-05-12", rank="国务院文件")
# Of these the full text was not read: the numbers are those reported when they were issued, the places to be checked.
OPENNESS = act(
    "国办发〔2016〕80号", "2016-11-10", rank="国务院文件",
    full="国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知（国办发〔2016〕80号）",
)
PUBLIC_CONCERN = act(
    "国办发〔2016〕61号", "2016-07-30", rank="国务院文件",
    full="国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知（国办发〔2016〕61号）",
)
FAIR_RULES = act("公平竞争审查条例实施办法", "2025-04-20", number="国家市场监督管理总局令第99号", rank="部门规章")
ECO_COMPENSATION = act("生态环境损害赔偿管理规定", "2022-04-26", number="环法规〔2022〕31号", rank="部门文件")

SAMR = act("市场监督管理行政处罚程序规定", "2021-07-15", branch="市场监管", rank="部门规章")
SAMR_HEARING = act("市场监督管理行政处罚听证办法", "2021-07-15", branch="市场监管", rank="部门规章")
CREDIT_REPAIR_PLAN = act(
    "国办发〔2025〕22号", "2025-06-22", rank="国务院文件",
    full="国务院办公厅印发《关于进一步完善信用修复制度的实施方案》的通知（国办发〔2025〕22号）",
)  # Of its text parts 一 and 二 were read, in a reprint.
CREDIT_REPAIR = act(
    "信用修复管理办法", "2026-04-01", number="国家发展和改革委员会令第36号", rank="部门规章",
)  # Of its text articles 1 to 4 were read, in a reprint; the other places are cited by subject.
PASSENGER_STATIONS = act("道路旅客运输及客运站管理规定", "2020-09-01", branch="交通运输", rank="部门规章")
MEDIATION_RULES = act("人民调解工作若干规定", "2002-11-01", number="司法部令第75号", rank="部门规章")

HUNAN = act("湖南省行政程序规定", "2008-10-01", place="43", rank="地方政府规章")
SHANDONG = act("山东省行政程序规定", "2012-01-01", place="37", number="山东省人民政府令第238号", rank="地方政府规章")
SHANDONG_DECISIONS = act(
    "山东省重大行政决策程序规定", "2021-01-01", place="37", number="山东省人民政府令第336号", rank="地方政府规章",
)
SHANDONG_SUPERVISION = act("山东省行政执法监督条例", "2015-05-01", place="37", rank="地方性法规")
ZHEJIANG = act("浙江省行政程序办法", "2017-01-01", place="33", number="浙江省人民政府令第348号", rank="地方政府规章")
LIAONING_SUPERVISION = act(
    "辽宁省行政执法监督规定", "2010-02-22", place="21", number="辽宁省人民政府令第241号", rank="地方政府规章",
)
INNER_MONGOLIA_SUPERVISION = act("内蒙古自治区行政执法监督条例", "2009-12-01", place="15", rank="地方性法规")
INNER_MONGOLIA_THREE = act(
    "内蒙古三项制度办法", "2020-04-01", place="15", number="内蒙古自治区人民政府令第244号", rank="地方政府规章",
    full="内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法",
)
CHONGQING_DISCRETION = act("重庆市规范行政处罚裁量权办法", "2023-03-01", place="50", rank="地方政府规章")
SICHUAN_SUPERVISION = act("四川省行政执法监督条例", "2021-08-01", place="51", rank="地方性法规")
GUANGDONG_SUPERVISION = act("广东省行政执法监督条例", "2016-07-01", place="44", rank="地方性法规")
GUANGDONG_FILES = act(
    "广东省行政执法案卷评查办法", "2017-03-01", place="44", number="广东省人民政府令第231号", rank="地方政府规章",
)
DONGHE_PLAN = act(
    "东河区2021年度法治政府建设工作计划", "2021-08-09", place="150202", number="包东政办发〔2021〕48号",
    full="包头市东河区2021年度法治政府建设工作计划", rank="地方文件",
)
DEZHOU_RATING = act("德州市政务服务“好差评”工作方案", "2020-10-16", place="3714", rank="地方文件")

# No act of the State sets these numbers; each place puts its own in their stead. Dated by the document that asks for
# the arrangement (国发〔2010〕33号, 中办发〔2015〕21号, 国办发〔2019〕51号, 国办发〔2020〕53号).
CONTRACTS = act("地方政府合同管理规定", "2010-10-10", rank="地方参数")
POWER_LISTS = act("地方权责清单管理办法", "2015-03-24", rank="地方参数")
RATINGS = act("地方政务服务好差评办法", "2019-12-03", rank="地方参数")
HOTLINES = act("地方12345热线管理办法", "2020-12-28", rank="地方参数")
