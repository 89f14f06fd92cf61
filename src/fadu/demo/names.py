"""Names of people and firms that do not exist."""
from __future__ import annotations

from random import Random

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = (
    "晓明", "建国", "丽华", "志强", "秀英", "海燕", "国平", "雅琴", "立新", "文静", "永康", "春梅", "一凡", "思源",
)
FIRMS = ("青山", "绿谷", "瓯江", "白云", "南明", "莲城", "松古", "云章", "仙都", "百山")
TRADES = (
    "食品有限公司", "建材有限公司", "餐饮店", "贸易有限公司", "运输有限公司", "农产品经营部", "药房", "装饰工程公司",
)



def person(random: Random) -> str:
    return random.choice(SURNAMES) + random.choice(GIVEN)


def firm(random: Random) -> str:
    return f"丽水市{random.choice(FIRMS)}{random.choice(TRADES)}（示例）"
