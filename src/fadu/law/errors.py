"""What the law package refuses to answer, and why, in words a clerk can act on."""
from __future__ import annotations

from datetime import date


class LawError(Exception):
    """A question that cannot be answered as put. `code` is stable and meant for programs, the text for people."""

    code = "law_error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class CalendarUnavailable(LawError):
    """The State Council's notice (放假安排) for a year is not loaded; weekends are no substitute for it.

    `near`: the day that the period reaches before it is moved, where only that is open (see `periods.nearest`).
    """

    code = "calendar_unavailable"

    def __init__(self, year: int, near: date | None = None) -> None:
        told = "无法确定工作日和节假日，不作推算"
        if near:
            told = f"约为{near.year}年{near.month}月{near.day}日，若逢节假日顺延，届满日不能确定"
        super().__init__(
            f"{year}年放假安排尚未导入，{told}；"
            f"取得国务院办公厅{year}年放假安排通知后，用 fadu calendar add 导入，再重新计算"
        )
        self.year, self.near = year, near
