"""The names of the places to which local acts belong, by the beginning of the division code (GB/T 2260)."""
from __future__ import annotations

PLACES = {
    "15": "内蒙古自治区", "150202": "包头市东河区", "21": "辽宁省", "31": "上海市", "33": "浙江省", "37": "山东省",
    "3714": "德州市", "41": "河南省", "43": "湖南省", "44": "广东省", "50": "重庆市", "51": "四川省", "61": "陕西省",
    "64": "宁夏回族自治区",
}  # fmt: skip


def place_name(code: str) -> str:
    """内蒙古自治区 for 15; the code itself for a place to which no act is known to belong."""
    return PLACES.get(code, code)
