"""Acts that were in force before the present ones: matters begun then keep them to the end."""
from fadu.law.acts import act

FOI_2008 = act("政府信息公开条例", in_force="2008-05-01", until="2019-05-14")
PENALTY_1996 = act("行政处罚法", in_force="1996-10-01", until="2021-07-14")
CITY_COUNTY_2008 = act("国发〔2008〕17号", in_force="2008-05-12", until="2022-03-11")  # then 地方组织法 (2022) governs
ZHEJIANG = act("浙江省行政程序办法", in_force="2017-01-01", place="33")
