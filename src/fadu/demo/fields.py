"""What the sample's reconsiderations and suits say for the statistics: the field of government and the subject."""
from __future__ import annotations

from typing import Any

OF_RESPONDENT = {
    "市公安局": "公安", "市人力社保局": "劳动和社会保障", "市市场监管局": "食品安全", "市自然资源和规划局": "土地",
    "市综合行政执法局": "城乡规划", "市生态环境局": "环保", "市建设局": "城乡规划", "市交通运输局": "交通运输",
    "市财政局": "财政", "市发改委": "发展改革", "市税务局": "税务",
}  # fmt: skip
OF_TARGET = {  # field (empty: the respondent's) and subject under the acts of 2017 and of 2023
    "房屋征收补偿决定": ("房屋征补(拆迁)", "行政征收", "征收征用及补偿"),
    "征收土地补偿安置决定": ("土地", "行政征收", "征收征用及补偿"),
    "不予工伤认定决定": ("劳动和社会保障", "行政确认", "工伤认定"),
    "政府信息公开答复": ("", "政府信息公开", "政府信息公开"),
    "土地权属处理决定": ("土地", "行政确权", "自然资源确权"),
    "投诉举报处理答复": ("工商", "举报投诉处理", "举报投诉处理"),
    "行政不作为": ("", "行政不作为", "履行法定职责"),
    "限期拆除决定": ("城乡规划", "行政强制", "行政强制"),
    "查封决定": ("", "行政强制", "行政强制"),
    "不予许可决定": ("", "行政许可", "行政许可"),
}
FIRST_REVIEWED = ("土地权属处理决定", "行政不作为", "政府信息公开答复")  # 复议前置 under the act of 2023


def said(respondent: str, target: str, formerly: bool = False) -> dict[str, Any]:
    """Field, subject, and whether reconsideration comes first; `formerly`: under the act of 2017."""
    domain, before, now = OF_TARGET.get(target, ("", "行政处罚", "行政处罚"))
    first = target in (FIRST_REVIEWED[:1] if formerly else FIRST_REVIEWED)
    usual = "食品安全" if "市场监督" in respondent else "城乡规划"
    answers = {"domain": domain or OF_RESPONDENT.get(respondent, usual), "subject": before if formerly else now,
               "precondition": first}  # fmt: skip
    return answers | ({"land": True} if target == "征收土地补偿安置决定" else {})
