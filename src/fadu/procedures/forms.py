"""Forms: JSON to typed answers and back. Every door (page, API, command, import) comes through here.

`load` types what was filled in; whether it must be filled in, and whether it is lawful, is for `refusals`.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from fadu.procedures.fields import Field
from fadu.procedures.steps import Step

LONGEST = 20_000  # characters in a text
Day = TypeVar("Day", bound=date)
MOST = 500  # items in a list
YEARS = range(1949, 2200)
HIGHEST = 10**15


class FormError(ValueError):
    """Answers that cannot be read. `errors`: name of the line (or "" for the form) to what is wrong, in Chinese."""

    def __init__(self, errors: Mapping[str, str], labels: Mapping[str, str] | None = None) -> None:
        self.errors = dict(errors)
        named = labels or {}
        super().__init__("；".join(f"{named.get(name, name)}：{text}".lstrip("：") for name, text in errors.items()))


class Unreadable(ValueError):
    """What is wrong with one answer."""


def load(step: type[Step], raw: Any) -> dict[str, Any]:
    """Typed answers of a step from JSON: dates from ISO text, numbers from numbers or digits, lists and sets.

    What is empty is left out. Raises FormError with a message for every line that cannot be read: a malformed date,
    a wrong type, an unknown choice, too long a text, a line that the step does not have.
    """
    if not isinstance(raw, Mapping):
        raise FormError({"": "填写的内容应当是“项目：内容”的一组数据"})
    lines = {line.name: line for line in step.fields}
    answers, errors = {}, {}
    for name, value in raw.items():
        if name not in lines:
            errors[str(name)] = f"{step.title}没有这一项"
            continue
        try:
            if (answer := answered(lines[name], value)) is not None:
                answers[name] = answer
        except Unreadable as error:
            errors[name] = str(error)
    if errors:
        raise FormError(errors, {name: line.label for name, line in lines.items()})
    return answers


def answered(line: Field, value: Any) -> Any:
    """One typed answer, None where nothing was filled in."""
    if isinstance(value, str):
        value = value.strip()
    if value is None or value == "" or value == [] or value == {}:
        return None
    answer = READERS[line.kind](value)
    if line.choices and line.kind in ("text", "choices", "list"):
        picked = [answer] if isinstance(answer, str) else list(answer)
        if strange := [one for one in picked if one not in line.choices]:
            raise Unreadable(f"没有“{strange[0][:40]}”这一选项，可选：{'、'.join(line.choices)}")
    return answer


def text(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise Unreadable("应当是文字")
    if len(found := str(value)) > LONGEST:
        raise Unreadable(f"过长：{len(found)}字，最多{LONGEST}字")
    if "\x00" in found:
        raise Unreadable("含有不能保存的字符")
    return found


def yesno(value: Any) -> bool:
    said = {"true": True, "false": False, "是": True, "否": False, "on": True, "off": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in said:
        return said[value.lower()]
    raise Unreadable("应当填“是”或者“否”")


def money(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (str, int, float, Decimal)):
        raise Unreadable("应当是数字")
    try:
        number = Decimal(str(value).replace(",", "").replace("，", ""))
    except InvalidOperation:
        raise Unreadable(f"“{str(value)[:40]}”不是数字") from None
    if not number.is_finite() or abs(number) > HIGHEST:
        raise Unreadable("数字过大或者不是数字")
    return number


def whole(value: Any) -> int:
    number = money(value)
    if number != number.to_integral_value():
        raise Unreadable("应当是整数")
    return int(number)


def day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        found = date.fromisoformat(value)
    except (ValueError, TypeError):
        raise Unreadable(f"“{str(value)[:40]}”不是日期，应当写成2026-03-02这样") from None
    return in_reach(found)


def moment(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    try:
        found = datetime.fromisoformat(value)
    except (ValueError, TypeError):
        raise Unreadable(f"“{str(value)[:40]}”不是时间，应当写成2026-03-02T09:30这样") from None
    return in_reach(found.replace(tzinfo=None))


def in_reach(found: Day) -> Day:
    if found.year not in YEARS:
        raise Unreadable(f"{found.year}年超出可以办理的年份")
    return found


def texts(value: Any) -> list[str]:
    items = re.split(r"[\r\n、]+", value) if isinstance(value, str) else value
    if not isinstance(items, (list, tuple, set, frozenset)):
        raise Unreadable("应当是一项或者多项文字")
    if len(items) > MOST:
        raise Unreadable(f"项数过多：{len(items)}项，最多{MOST}项")
    return [found for item in items if (found := text(item).strip())]


def picked(value: Any) -> set[str]:
    return set(texts(value))


def person(value: Any) -> dict[str, Any]:
    """{name, certificate: {category, number, status, from, to}}, or a bare name."""
    if isinstance(value, str):
        return {"name": text(value)}
    if not isinstance(value, Mapping) or not isinstance(value.get("name"), str):
        raise Unreadable("每名人员应当有姓名")
    found: dict[str, Any] = {"name": text(value["name"])}
    if value.get("certificate"):
        found["certificate"] = snapshot(value["certificate"])
    return found


def persons(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, str):
        return [person(name) for name in texts(value)]
    if not isinstance(value, list) or len(value) > MOST:
        raise Unreadable("应当是一组人员")
    return [person(one) for one in value]


def snapshot(value: Any) -> dict[str, Any]:
    """An entry of a register as it stood: {name, code, category, number, status, from, to}, or its bare name."""
    if isinstance(value, str):
        return {"name": text(value)}
    if not isinstance(value, Mapping):
        raise Unreadable("应当是名录中的一条")
    keys = ("name", "code", "category", "number", "status")
    found: dict[str, Any] = {key: text(value[key]) for key in keys if value.get(key)}
    found |= {key: day(value[key]) for key in ("from", "to") if value.get(key)}
    return found


def consent(value: Any) -> dict[str, Any]:
    """An approval: {by: {name, role}, on: day}; {name, role, on} will do."""
    if not isinstance(value, Mapping):
        raise Unreadable("应当写明批准人和批准日期")
    by = value.get("by", value)
    if not isinstance(by, Mapping) or not by.get("name") or not by.get("role") or not value.get("on"):
        raise Unreadable("应当写明批准人、职务身份和批准日期")
    return {"by": {"name": text(by["name"]), "role": text(by["role"])}, "on": day(value["on"])}


READERS: dict[str, Callable[[Any], Any]] = {
    "text": text,
    "yesno": yesno,
    "number": whole,
    "money": money,
    "date": day,
    "moment": moment,
    "list": texts,
    "choices": picked,
    "people": persons,
    "register": snapshot,
    "approval": consent,
}


def dump(data: Any) -> Any:
    """Answers as JSON: dates and moments as ISO text, sets sorted, decimals as numbers. load(dump(x)) is x."""
    if isinstance(data, Mapping):
        return {str(key): dump(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [dump(value) for value in data]
    if isinstance(data, (set, frozenset)):
        return sorted(dump(value) for value in data)
    if isinstance(data, (date, datetime)):
        return data.isoformat()
    if isinstance(data, Decimal):
        return int(data) if data == data.to_integral_value() else float(data)
    return data
