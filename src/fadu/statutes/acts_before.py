"""Acts that were in force before the present ones: matters begun then keep them to the end."""
from fadu.law.acts import act
from fadu.law.enacted import ZHEJIANG

__all__ = [
    "CITY_COUNTY_2008", "CONTRACT_LAW", "FOI_2008", "GUARANTEE_LAW", "PENALTY_1996", "RECONSIDERATION_1999", "ZHEJIANG",
]  # fmt: skip

FOI_2008 = act("政府信息公开条例", "2008-05-01", "2019-05-14", full="中华人民共和国政府信息公开条例", rank="行政法规")
PENALTY_1996 = act("行政处罚法", "1996-10-01", "2021-07-14", full="中华人民共和国行政处罚法", rank="法律")
RECONSIDERATION_1999 = act("行政复议法", "1999-10-01", "2023-12-31", full="中华人民共和国行政复议法", rank="法律")
CONTRACT_LAW = act("合同法", "1999-10-01", "2020-12-31", full="中华人民共和国合同法", rank="法律")
GUARANTEE_LAW = act("担保法", "1995-10-01", "2020-12-31", full="中华人民共和国担保法", rank="法律")
# Since then 地方组织法 (2022) governs.
CITY_COUNTY_2008 = act("国发〔2008〕17号", "2008-05-12", "2022-03-11", rank="国务院文件")
