"""How dates, articles and counts are written on a page: 2026年12月22日 周二, 行政复议法第62条第1款, 12,000.

In English dates are written 22 Dec, in full 22 December 2026; articles are cited in Chinese.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

WEEKDAYS = "一二三四五六日"
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMERALS = {word: n for n, word in enumerate("零一二三四五六七八九")}
NBSP = "\u00a0"


def today() -> date:
    """The day in Asia/Shanghai."""
    return timezone.localdate()


def local(moment: date | datetime) -> date | datetime:
    """An aware moment as local naive time; anything else as it is."""
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        return timezone.make_naive(moment)
    return moment


def as_day(moment: date | datetime) -> date:
    moment = local(moment)
    return moment.date() if isinstance(moment, datetime) else moment


def day_words(day: date, now: date | None = None, *, weekday: bool = False, full: bool = False) -> str:
    """11月23日, with the year where it is not this one (or `full`), with 周一 on request."""
    day = as_day(day)
    if get_language() == "en":
        return english_day(day, now, weekday=weekday, full=full)
    year = f"{day.year}年" if full or day.year != (now or today()).year else ""
    return f"{year}{day.month}月{day.day}日" + (f"{NBSP}周{WEEKDAYS[day.weekday()]}" if weekday else "")


def english_day(day: date, now: date | None, *, weekday: bool, full: bool) -> str:
    """23 Nov, Mon 23 Nov; 23 Nov 2027 where the year is not this one; in full 23 November 2026."""
    month = MONTHS[day.month - 1] if full else MONTHS[day.month - 1][:3]
    year = f"{NBSP}{day.year}" if full or day.year != (now or today()).year else ""
    return (f"{DAYS[day.weekday()]}{NBSP}" if weekday else "") + f"{day.day}{NBSP}{month}{year}"


def weekday_word(day: date) -> str:
    """一, 日; in English Mon, Sun."""
    return (DAYS if get_language() == "en" else WEEKDAYS)[day.weekday()]


def moment_words(moment: datetime, now: date | None = None) -> str:
    """11月20日 09:15."""
    moment = local(moment)  # type: ignore[assignment]
    return f"{day_words(moment, now)}{NBSP}{moment:%H:%M}"


def arabic(words: str) -> str:
    """五十八 -> 58; what is no numeral stays as it is."""
    if not words or set(words) - set("零一二三四五六七八九十百"):
        return words
    total = unit = 0
    for word in words:
        if word == "百":
            total, unit = total + (unit or 1) * 100, 0
        elif word == "十":
            total, unit = total + (unit or 1) * 10, 0
        else:
            unit = NUMERALS[word]
    return str(total + unit)


def article_words(citation: Any, act: str = "") -> str:
    """《行政处罚法》第五十八条 -> 行政处罚法第58条, the form of pages; 第58条 where `act` is that act's title."""
    text = str(citation).replace("《", "", 1).replace("》", "", 1)
    if act and text.startswith(act + "第"):
        text = text[len(act) :]
    return re.sub(r"第（?([零一二三四五六七八九十百]+)）?(条|款|项)", lambda m: f"第{arabic(m[1])}{m[2]}", text)


def cited(basis: Any, day: date) -> Any:
    """The citation that was in force that day, of one or of several that follow one another; None for none."""
    options = basis if isinstance(basis, tuple) else (basis,) if basis else ()
    found = [one for one in options if one.act.in_force <= day and (one.act.until is None or day <= one.act.until)]
    return (found or list(options) or [None])[0]


def grouped(number: object) -> str:
    """12000 -> 12,000; None -> —."""
    if number is None:
        return "—"
    return f"{number:,}" if isinstance(number, int) else str(number)
