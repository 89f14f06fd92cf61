"""Answers as an official document writes them: 2026年3月2日, 5000, 伍仟元整, 赵一（证号3311…）."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from fadu.procedures.fields import Field

CAPITALS = "零壹贰叁肆伍陆柒捌玖"
UNITS = ("", "万", "亿", "万亿")


def written(value: Any) -> str:
    """Any answer in words; empty for none."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case datetime():
            return f"{written(value.date())}{value.hour}时{value.minute:02d}分"
        case date():
            return f"{value.year}年{value.month}月{value.day}日"
        case Decimal():
            return f"{value.normalize():f}"
        case Mapping():
            return person(value)
        case set() | frozenset():
            return "、".join(sorted(map(written, value)))
        case list() | tuple():
            return "、".join(map(written, value))
    return str(value).strip()


def person(value: Mapping[str, Any]) -> str:
    """A person with the certificate, an approval with its day, or an entry of a register."""
    if "by" in value:
        return f"{value['by'].get('name', '')}（{written(value.get('on'))}）"
    card = value.get("certificate") or {}
    return f"{value.get('name', '')}（证号{card['number']}）" if card.get("number") else str(value.get("name", ""))


def of_field(line: Field, value: Any) -> str:
    """The answer of a line; choices in the order in which they are declared."""
    if line.kind == "choices" and isinstance(value, (set, frozenset)):
        return "、".join([one for one in line.choices if one in value] or sorted(value))
    return written(value)


def in_capitals(value: Any) -> str:
    """An amount of money in capital numerals: 5000 -> 伍仟元整. Empty for what is no positive amount."""
    if not isinstance(value, (int, float, Decimal)) or isinstance(value, bool) or value <= 0:
        return ""
    cents = int((Decimal(str(value)) * 100).to_integral_value())
    yuan, jiao, fen = cents // 100, cents // 10 % 10, cents % 10
    text = f"{whole(yuan)}元" if yuan else ""
    if not jiao and not fen:
        return f"{text}整"
    text += f"{CAPITALS[jiao]}角" if jiao else "零" if yuan else ""
    return f"{text}{CAPITALS[fen]}分" if fen else f"{text}整"


def whole(number: int) -> str:
    """A positive whole number in capital numerals: 10203 -> 壹万零贰佰零叁."""
    groups, text, place = list[int](), "", 0
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            gap = bool(text) and (groups[place] < 1000 or not groups[place + 1])
            text += ("零" if gap else "") + four(groups[place]) + UNITS[place]
    return text


def four(number: int) -> str:
    text, gap = "", False
    for digit, unit in zip(f"{number:04d}", ("仟", "佰", "拾", ""), strict=True):
        if digit == "0":
            gap = bool(text)
            continue
        text += ("零" if gap else "") + CAPITALS[int(digit)] + unit
        gap = False
    return text


def titled(act: Any) -> str:
    """《中华人民共和国行政处罚法》; a document known by its number stands without brackets."""
    name = act.full or act.title
    return name if "〔" in name else f"《{name}》"
