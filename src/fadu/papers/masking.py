"""The version for publication (公开版): natural persons' names masked, their other personal data left out."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from fadu.ledger.personal import mask
from fadu.procedures.fields import Field

HIDDEN = "（依法隐去）"
NAMING = ("姓名", "名称", "申请人", "第三人", "第三方", "代理人", "当事人")
APART = re.compile(r"[，,；;\s（(]+")


def shown(line: Field, text: str) -> str:
    """What may be published of an answer that is personal data: the masked name, an organisation's as it is."""
    if not any(word in line.label for word in NAMING) or "日期" in line.label:
        return HIDDEN
    return parties(text)


def parties(text: str) -> str:
    """Names joined by 、, each masked; what follows a natural person's name (an address, a number) is left out."""
    return "、".join(one if organisation(one) else mask(APART.split(one)[0]) for one in text.split("、"))


def organisation(text: str) -> bool:
    return len(APART.split(text.strip())[0]) > 4


def names(texts: Iterable[str]) -> dict[str, str]:
    """Each natural person's name in these answers with its mask."""
    found = {APART.split(one.strip())[0] for text in texts for one in text.split("、")}
    return {name: mask(name) for name in found if 2 <= len(name) <= 4}


def without(text: str, masks: Mapping[str, str]) -> str:
    """The text with these names masked wherever they stand."""
    for name, masked in masks.items():
        text = text.replace(name, masked)
    return text


def personal_texts(steps: Iterable[Any], last: Mapping[str, Any]) -> list[str]:
    """The answers on record that name persons."""
    texts = []
    for step in steps:
        data = last[step.id].data if step.id in last else {}
        for line in step.fields:
            value = data.get(line.name)
            if line.personal and value and any(word in line.label for word in NAMING):
                texts += [value] if isinstance(value, str) else [one for one in value if isinstance(one, str)]
    return texts
