"""The State Council's yearly notice of days off (放假安排), checked before anyone counts by it.

Source of what is checked: 全国年节及纪念日放假办法, article 2 (holidays of fixed date; thirteen days since 2025).
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from fadu.law.errors import LawError

WEEKDAYS = "一二三四五六日"
FIXED = ((1, 1, "元旦"), (5, 1, "劳动节"), (10, 1, "国庆节"), (10, 2, "国庆节"), (10, 3, "国庆节"))
THIRTEEN_SINCE = 2025


class NoticeError(LawError):
    """A notice that cannot be right; `problems` says each thing in Chinese."""

    code = "bad_notice"

    def __init__(self, problems: list[str]) -> None:
        super().__init__("；".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Notice:
    """One year's arrangement: `off` = days off by name, `worked` = weekend days worked (调休上班)."""

    year: int
    off: Mapping[date, str]
    worked: frozenset[date] = field(default=frozenset())


def parse_notice(raw: Mapping[str, Any]) -> Notice:
    """A checked Notice from JSON: {"year": 2027, "off": {"2027-01-01": "元旦", …} or [dates], "worked": [dates]}.

    A date may also be a span "2027-02-05..2027-02-11" (both inclusive). Raises NoticeError naming every problem.
    """
    year = raw.get("year")
    if isinstance(year, bool) or not isinstance(year, int) or not 1950 <= year <= 2199:
        raise NoticeError(["缺少年份：year 应为四位数字，如 2027"])
    problems = list[str]()
    given = raw.get("off") or {}
    named = given if isinstance(given, Mapping) else dict.fromkeys(map(str, given), "放假")
    off = {day: str(name) for text, name in named.items() for day in span(text, problems)}
    worked = frozenset(day for text in raw.get("worked") or () for day in span(text, problems))
    notice = Notice(year, off, worked)
    if problems := problems + faults(notice):
        raise NoticeError(problems)
    return notice


def span(text: Any, problems: list[str]) -> list[date]:
    """The days of "A..B" or of the single date "A"; what cannot be read goes into `problems`."""
    try:
        first, last = (date.fromisoformat(part.strip()) for part in (f"{text}..{text}").split("..")[:2])
    except ValueError:
        problems.append(f"“{text}”不是日期，应写作 2027-01-01 或 2027-01-01..2027-01-03")
        return []
    if first > last or (last - first).days > 31:
        problems.append(f"“{text}”起止颠倒或者过长")
        return []
    return [first + timedelta(i) for i in range((last - first).days + 1)]


def faults(notice: Notice) -> list[str]:
    """What cannot be right about a notice, each in Chinese; empty when nothing is found."""
    year, found = notice.year, list[str]()
    for day in sorted({*notice.off, *notice.worked}):
        if day.year != year and not (day.year == year - 1 and day.month == 12):
            found.append(f"{day}不在{year}年（只可另含上年12月底的安排）")
    for day in sorted(notice.worked):
        if day.weekday() < 5:
            found.append(f"{day}是周{WEEKDAYS[day.weekday()]}，不是周末，不应列为调休上班")
        if day in notice.off:
            found.append(f"{day}既列为放假又列为上班")
    for month, number, name in FIXED:
        if date(year, month, number) not in notice.off:
            found.append(f"缺少{name}{month}月{number}日放假")
    return found


def doubts(notice: Notice) -> list[str]:
    """What is unusual though not impossible; for a person to confirm."""
    net = sum(day.weekday() < 5 for day in notice.off) - len(notice.worked)
    if notice.year >= THIRTEEN_SINCE and net != 13:
        return [f"放假的工作日减去调休上班日为{net}天，通常为13天，请对照通知原文核对"]
    return []


def dump(notice: Notice) -> dict[str, Any]:
    """JSON that parse_notice reads back."""
    off = {day.isoformat(): name for day, name in sorted(notice.off.items())}
    return {"year": notice.year, "off": off, "worked": [day.isoformat() for day in sorted(notice.worked)]}
