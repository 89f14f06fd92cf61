"""What the law package refuses to answer, and why, in words a clerk can act on."""
from __future__ import annotations


class LawError(Exception):
    """A question that cannot be answered as put. `code` is stable and meant for programs, the text for people."""

    code = "law_error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class CalendarUnavailable(LawError):
    """The State Council's notice (放假安排) for a year is not loaded; weekends are no substitute for it."""

    code = "calendar_unavailable"

    def __init__(self, year: int) -> None:
        super().__init__(
            f"{year}年放假安排尚未导入，无法确定工作日和节假日，不作推算；"
            f"取得国务院办公厅{year}年放假安排通知后，用 fadu calendar add 导入，再重新计算"
        )
        self.year = year
