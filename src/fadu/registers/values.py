"""What stands in a cell, read by the kind of its column, and how it is shown again."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from fadu.organs.codes import check_division, half
from fadu.procedures import forms
from fadu.registers.grammar import CHOICE, DATE, DIVISION, LONG, MARKS, MONEY, NUMBER, ORGAN, TEXT, YESNO, Column

SHORT, LENGTH = 300, 4_000  # characters of a text, of a long one
DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0?0:00(?::00)?)?")
TICKS = {"√": "是", "✓": "是", "×": "否", "true": "是", "false": "否", "on": "是"}  # as sheets and forms say yes and no
EMPTY = "空"  # in a change: the cell is emptied


class ValueWrong(ValueError):
    """What is wrong with one cell, in Chinese."""


def read(column: Column, raw: str) -> Any:
    """The value as it is kept in JSON; None where nothing was filled in. Raises ValueWrong."""
    said = raw.strip()
    if not said:
        return None
    try:
        value = READERS[column.kind](column, said)
        return column.check(value) if column.check else value
    except forms.Unreadable as error:
        raise ValueWrong(str(error)) from error
    except ValueWrong:
        raise
    except ValueError as error:
        raise ValueWrong(str(error)) from error


def plain(column: Column, said: str) -> str:
    most = LENGTH if column.kind == LONG else SHORT
    if len(said) > most:
        raise ValueWrong(f"过长：{len(said)}字，最多{most}字")
    return said


def whole(column: Column, said: str) -> int:
    return forms.whole(bare(column, said))


def decimal(column: Column, said: str) -> int | float:
    return forms.dump(forms.money(bare(column, said)))  # type: ignore[no-any-return]


def bare(column: Column, said: str) -> str:
    """A number without its unit."""
    return half(said).removesuffix(half(column.unit))


def on_day(column: Column, said: str) -> str:
    """The day as ISO text, from 2026-03-02, 2026年3月2日, 2026/3/2 or 20260302."""
    said = unicodedata.normalize("NFKC", said)
    try:
        if found := DAY.fullmatch(said):
            return forms.in_reach(date(*map(int, found.groups()))).isoformat()
        if re.fullmatch(r"\d{8}", said):
            return forms.in_reach(date(int(said[:4]), int(said[4:6]), int(said[6:]))).isoformat()
    except forms.Unreadable:
        raise
    except ValueError:
        pass
    raise ValueWrong(f"“{said[:20]}”不是日期，写作 2026-01-01")


def yes(column: Column, said: str) -> bool:
    found = TICKS.get(said.lower(), said)
    if found not in ("是", "否"):
        raise ValueWrong(f"“{said[:20]}”应填“是”或者“否”")
    return found == "是"


def one_of(column: Column, said: str) -> str:
    known = {half(one): one for one in column.choices}
    if half(said) not in known:
        raise ValueWrong(f"没有“{said[:20]}”这一选项，可填：{'、'.join(column.choices)}")
    return known[half(said)]


def some_of(column: Column, said: str) -> list[str]:
    given = [part for part in (one.strip() for one in re.split(r"[、，,；;\n]+", said)) if part]
    found = {one_of(column, one) for one in given}
    return [one for one in column.choices if one in found]


def place(column: Column, said: str) -> str:
    return check_division(half(said))


READERS: dict[str, Callable[[Column, str], Any]] = {
    TEXT: plain, LONG: plain, NUMBER: whole, MONEY: decimal, DATE: on_day, YESNO: yes, CHOICE: one_of, MARKS: some_of,
    ORGAN: plain, DIVISION: place,
}  # fmt: skip


def shown(column: Column, value: Any) -> str:
    """The value as a cell holds it; read(column, shown(column, x)) is x."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(str(one) for one in value)
    return str(value)


def marks_of(columns: list[Column], data: Mapping[str, Any]) -> str:
    """What the list can be filtered by, as one text: |column=value|column=value|."""
    found = []
    for column in columns:
        value = data.get(column.name)
        if isinstance(value, list):
            found += [f"{column.name}={one}" for one in value]
        elif value is not None:
            found.append(f"{column.name}={shown(column, value)}")
    return f"|{'|'.join(found)}|" if found else ""
