"""What happened, as given to `answer`: events by name, the extension approved, the intervals that do not count.

{"case_filed": "2026-01-05", "extension_approved": {"amount": 30, "unit": "calendar_day", "approved_on": "2026-03-30"},
 "excluded_intervals": [{"from": "2026-01-20", "resume": "2026-03-02"}]}; `resume` null: still paused; {"year": 2026}
for a fixed date of the year. Dates and date-times are ISO 8601; one with an offset is turned into Beijing time.
"""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any, NamedTuple

from fadu.law.errors import LawError
from fadu.law.limits import Extension, Kind, Limit
from fadu.law.periods import Gap, Period, days, hours, months, working_days, years

BEIJING = timezone(timedelta(hours=8))
UNITS = {
    "calendar_day": "日", "working_day": "工作日", "month": "月", "year": "年", "hour": "小时",
    "日": "日", "工作日": "工作日", "月": "月", "年": "年", "小时": "小时",
}
MAKE = {"日": days, "工作日": working_days, "月": months, "年": years, "小时": hours}
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
TYPED = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]*(\d{2}:\d{2}(?::\d{2})?))?")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?")


class BadEvents(LawError):
    """Events from which nothing can be counted; `code`: missing_event, bad_date, bad_year, bad_interval,
    pause_not_allowed, bad_extension, extension_not_allowed, extension_too_long or extension_too_late."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Given(NamedTuple):
    """Events read and checked against one limit."""

    start: date
    extra: Period | None = None
    gaps: tuple[Gap, ...] = ()
    approved_on: date | None = None


def read(limit: Limit, events: Mapping[str, Any]) -> Given:
    """The events that the limit needs. Raises BadEvents."""
    if not isinstance(events, Mapping):
        raise BadEvents("missing_event", "事件应为 JSON 对象，如 {\"case_filed\": \"2026-04-20\"}")
    if limit.annual or limit.quota:
        return Given(date(read_year(limit, events), 1, 1))
    value = events.get(limit.since)
    if value is None or value == "":
        raise BadEvents("missing_event", f"缺少“{limit.event}”的日期（{limit.since}），{limit.title}由此起算")
    start = read_day(value, limit.event, limit.period.unit == "小时")
    extra, approved_on = read_extension(limit, events.get("extension_approved"))
    return Given(start, extra, read_gaps(limit, events.get("excluded_intervals")), approved_on)


def read_year(limit: Limit, events: Mapping[str, Any]) -> int:
    value = events.get("year", events.get("year_start"))
    if value is None:
        raise BadEvents("missing_event", f"缺少年度（year），{limit.title}按年度确定")
    text = str(value)
    if isinstance(value, str) and DATE.fullmatch(text):
        text = str(read_day(value, "年度", False).year)
    if isinstance(value, bool) or not re.fullmatch(r"[12]\d{3}", text):
        raise BadEvents("bad_year", f"年度“{value}”不正确，应为四位数字，如 2026")
    return int(text)


def read_day(value: Any, label: str, timed: bool) -> date:
    """A date, or where `timed` a naive date-time of Beijing. Raises BadEvents (bad_date) that names it by `label`."""
    text = value.isoformat() if isinstance(value, date) else str(value).strip()
    if timed and DATE.fullmatch(text):
        raise BadEvents("bad_date", f"“{label}”须写明时刻，按小时计算的期限如 {text}T09:30:00")
    try:
        if DATE.fullmatch(text):
            return date.fromisoformat(text)
        if MOMENT.fullmatch(text):
            moment = datetime.fromisoformat(text)
            local = moment.astimezone(BEIJING).replace(tzinfo=None) if moment.tzinfo else moment
            return local if timed else local.date()
    except (ValueError, OverflowError):
        pass
    form = "2026-04-20T09:30:00" if timed else "2026-04-20"
    raise BadEvents("bad_date", f"“{label}”的日期“{text}”不正确，应写作 {form}，且历法上有这一天")


def plain_date(text: str) -> str:
    """A date as people type it (2026年4月20日, 2026/4/20, 2026-4-20, full-width figures) in ISO form; else as it is."""
    text = unicodedata.normalize("NFKC", text).strip()
    if found := TYPED.fullmatch(text):
        year, month, day = (int(part) for part in found.groups()[:3])
        return f"{year:04}-{month:02}-{day:02}{(found[4] and 'T' + found[4]) or ''}"
    return text


def read_gaps(limit: Limit, given: Any) -> tuple[Gap, ...]:
    """The intervals [from, resume) that do not count, sorted."""
    if not given:
        return ()
    if limit.kind in (Kind.NOTICE, Kind.VALIDITY) or limit.period.amount <= 0:
        raise BadEvents("pause_not_allowed", f"{limit.title}不发生中止、扣除")
    if not isinstance(given, list | tuple) or not all(isinstance(one, Mapping) for one in given):
        raise BadEvents("bad_interval", "excluded_intervals 应为 [{\"from\": 起, \"resume\": 恢复日}] 的列表")
    return tuple(sorted((read_gap(one, limit.period.unit == "小时") for one in given), key=lambda gap: gap[0]))


def read_gap(one: Mapping[str, Any], timed: bool) -> Gap:
    if not one.get("from"):
        raise BadEvents("bad_interval", "中止、扣除区间缺少开始日（from）")
    begin = read_day(one["from"], "中止、扣除开始", timed)
    end = read_day(one["resume"], "恢复计算", timed) if one.get("resume") else None
    if end is not None and end < begin:
        raise BadEvents("bad_interval", f"恢复计算日{end}早于中止、扣除开始日{begin}")
    return begin, end


def read_extension(limit: Limit, given: Any) -> tuple[Period | None, date | None]:
    """The whole extension, the day it was approved on; several in a list add up. True: as far as the article allows."""
    if not given:
        return None, None
    allowed = limit.extension
    if allowed is None:
        raise BadEvents("extension_not_allowed", f"{limit.basis}对“{limit.title}”未规定延长，不得延长")
    several = list(given) if isinstance(given, list | tuple) else [given]
    periods = [read_amount(limit, allowed, one) for one in several]
    whole = MAKE[periods[0].unit](sum(p.amount for p in periods))
    check_extension(limit, allowed, periods, whole)
    approved = [read_day(one["approved_on"], "批准延长", False) for one in several
                if isinstance(one, Mapping) and one.get("approved_on")]
    return whole, max(approved, default=None)


def read_amount(limit: Limit, allowed: Extension, one: Any) -> Period:
    if one is True and allowed.most:
        return allowed.most
    raw = one if isinstance(one, Mapping) else {"amount": one}
    amount, unit = raw.get("amount"), UNITS.get(str(raw.get("unit") or limit.period.unit))
    if isinstance(amount, bool) or not isinstance(amount, int) or amount <= 0:
        raise BadEvents("bad_extension", "延长时间应写明天数，如 {\"amount\": 30, \"unit\": \"calendar_day\"}")
    expected = allowed.most.unit if allowed.most else None
    if unit is None or (expected and unit != expected):
        raise BadEvents("bad_extension", f"延长的单位应为{expected or '日、工作日或者月'}")
    return MAKE[unit](amount)


def check_extension(limit: Limit, allowed: Extension, periods: Iterable[Period], whole: Period) -> None:
    if len({p.unit for p in periods}) > 1:
        raise BadEvents("bad_extension", "几次延长的单位应当一致")
    if allowed.most and not allowed.beyond and whole.amount > allowed.most.amount * allowed.times:
        times = f"{allowed.times}次、每次" if allowed.times > 1 else ""
        raise BadEvents("extension_too_long", f"延长{whole}超过限度：{limit.basis}只许延长{times}{allowed.most}")
