"""行政管理领域 and 机关层级 as the statistics of reconsideration and litigation tell them apart.

Source: 行政复议案件统计报表 (国法复统字1号, 国统制〔2010〕103号), its 46 lines before the total and its columns 5—20.
The lines bear the names of the departments of 2013; `now` says, where another department has taken the work over
since (国发〔2018〕6号, 国发〔2023〕5号), which line its cases belong to. Those assignments are Fadu's own reading.
"""
from __future__ import annotations

from typing import NamedTuple


class Domain(NamedTuple):
    """A line of the form: its number, its name, and what goes there under today's departments (empty: the same)."""

    number: int
    name: str
    now: str = ""


DOMAINS = tuple(Domain(number, *words) for number, words in enumerate((
    ("公安",), ("国家安全",), ("劳动和社会保障", "人力资源和社会保障、医疗保障"), ("司法行政",),
    ("民政", "民政、退役军人事务"), ("土地", "自然资源中的土地管理"), ("地矿", "自然资源中的矿产管理"),
    ("环保", "生态环境"), ("农业", "农业农村"), ("水利",), ("林业", "林业和草原"),
    ("城乡规划", "自然资源中的规划管理、住房城乡建设、综合行政执法中的城市管理"),
    ("房屋征补(拆迁)", "国有土地上房屋征收补偿"), ("不动产登记",),
    ("工商", "市场监管中的登记、广告、竞争、消费者权益保护"),
    ("安监", "应急管理"), ("商务",), ("物价", "市场监管中的价格监督检查"), ("能源",), ("交通运输",),
    ("信息产业", "工业和信息化"), ("邮政",), ("烟草专卖",), ("税务",), ("人民银行",), ("证监", "证券期货监管"),
    ("保监", "金融监管中的保险"), ("银监", "金融监管中的银行"), ("外汇",), ("财政",), ("统计",), ("审计",), ("海关",),
    ("质检", "市场监管中的产品质量、特种设备、计量、标准"), ("食品安全", "市场监管中的食品、药品监管中的药品"),
    ("卫生计生", "卫生健康、疾病预防控制"), ("教育",), ("文化", "文化和旅游中的文化"), ("专利", "知识产权中的专利"),
    ("商标", "知识产权中的商标"), ("版权",), ("旅游", "文化和旅游中的旅游"), ("新闻出版广电",),
    ("发展改革", "发展改革、粮食和物资储备"), ("科技",), ("其他",),
), 1))  # fmt: skip
NAMES = tuple(one.name for one in DOMAINS)
HINT = "统计报表的行目；市场监管的登记、广告、消费维权选工商，产品质量、计量选质检，食品药品选食品安全"

TOWNSHIP, OTHER, CENTRAL = "乡镇政府", "其他", "国务院部门"
TIERS = ("县级政府", "市级政府", "省级政府")
ORGAN_LEVELS = (*(word for tier in TIERS for word in (f"{tier}的部门", tier)), CENTRAL)
RESPONDENT_LEVELS = (TOWNSHIP, *ORGAN_LEVELS, OTHER)
TOWNSHIPS = ("乡人民政府", "镇人民政府", "乡政府", "镇政府")
NEITHER = ("街道办事处", "管理委员会", "管委会", "公司", "大学", "学院", "协会", "中心")


def level_of(name: str, division: str) -> str:
    """The level of an organ by its full name and the code (GB/T 2260) of its division.

    Sent out organs (派出机关), organisations empowered by law and whatever else is neither a government nor a
    department are 其他. What a name cannot tell, a person answers.
    """
    if name.endswith(TOWNSHIPS):
        return TOWNSHIP
    if name.endswith(NEITHER):
        return OTHER
    if division[:2] in ("00", "10"):
        return CENTRAL
    tier = TIERS[2] if division.endswith("0000") else TIERS[1] if division.endswith("00") else TIERS[0]
    return tier if name.endswith("政府") else f"{tier}的部门"
