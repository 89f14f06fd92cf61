"""Reads the State Council's notice as it is published.

A line of it: 「元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」
"""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from fadu.law.notices import WEEKDAYS, Notice, NoticeError, faults

HEADING = re.compile(r"关于(\d{4})年")
ITEM = re.compile(r"(?:^|[。\n])\s*(?:[一二三四五六七八九十]+、)?\s*([一-龥、]{2,16}?)\s*:")
AMOUNT = re.compile(r"共(\d+)天")
DATE = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?(\s*[至到-]\s*)?")
DAY_NAME = re.compile(r"(?:周|星期)([一二三四五六日天])")


def read_text(text: str, year: int | None = None) -> Notice:
    """A checked Notice from the text of the notice; the year from its title unless given.

    Raises NoticeError: no year, no holiday found, a weekday or a number of days (共N天) that does not fit the dates,
    or what `faults` finds.
    """
    text = unicodedata.normalize("NFKC", text)
    year = year or (int(found[1]) if (found := HEADING.search(text)) else None)
    if year is None:
        raise NoticeError(["未找到年份：请连同标题一起导入，或者用 --year 指明"])
    problems, off, worked = list[str](), dict[date, str](), set[date]()
    for name, body in items(text):
        read_item(year, name, body, off, worked, problems)
    if not off:
        problems = ["未找到放假安排，应有“元旦：1月1日（周四）至3日（周六）放假调休，共3天”这样的文字"]
    notice = Notice(year, off, frozenset(worked))
    if problems := problems or faults(notice):
        raise NoticeError(problems)
    return notice


def items(text: str) -> Iterator[tuple[str, str]]:
    """Each holiday's name and what is arranged for it."""
    found = [m for m in ITEM.finditer(text) if "放假" in text[m.end():m.end() + 160]]
    for this, end in zip(found, [*(following.start() for following in found[1:]), len(text)], strict=False):
        yield this[1].strip(), text[this.end():end].split("节假日期间")[0]


def read_item(year: int, name: str, body: str, off: dict[date, str], worked: set[date], problems: list[str]) -> None:
    for sentence in re.split(r"[。;\n]", body):
        days = dates(year, name, sentence, problems)
        if "上班" in sentence and "放假" not in sentence:
            worked.update(days)
        elif "放假" in sentence or "补休" in sentence:
            stated = AMOUNT.search(sentence)
            if stated and len(days) != int(stated[1]):
                problems.append(f"{name}：写明共{stated[1]}天，日期却有{len(days)}天")
            off.update(dict.fromkeys(days, name))


def dates(year: int, name: str, sentence: str, problems: list[str]) -> list[date]:
    """The days named in a sentence; a month or year not repeated is that of the date before."""
    days, month, until = list[date](), 0, False
    for found in DATE.finditer(sentence):
        month = int(found[2]) if found[2] else month
        try:
            day = date(int(found[1] or year), month, int(found[3]))
        except ValueError:
            problems.append(f"{name}：“{found[0]}”不是日期")
            continue
        stated = DAY_NAME.search(found[4] or "")
        if stated and stated[1].replace("天", "日") != WEEKDAYS[day.weekday()]:
            problems.append(f"{name}：{day}是周{WEEKDAYS[day.weekday()]}，通知写作周{stated[1]}")
        if until and days:
            days += [days[-1] + timedelta(i) for i in range(1, min((day - days[-1]).days, 31) + 1)]
        else:
            days.append(day)
        until = bool(found[5])
    return days
