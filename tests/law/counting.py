"""Counting day by day, as a person does with a wall calendar: the independent measure for `fadu.law.periods`."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import chinese_calendar

DAY = timedelta(1)
Gap = tuple[date, date | None]


def works(day: date) -> bool:
    return bool(chinese_calendar.is_workday(day))


def excluded(day: date, gaps: Iterable[Gap]) -> bool:
    return any(begin <= day < end for begin, end in gaps if end)


def forward(start: date, amount: int, working: bool, gaps: Iterable[Gap] = ()) -> date:
    """Tick off days after `start` until `amount` of them counted."""
    day, counted, gaps = start, 0, tuple(gaps)
    while counted < amount:
        day += DAY
        if not excluded(day, gaps) and (works(day) or not working):
            counted += 1
    return day


def rolled(day: date) -> date:
    while not works(day):
        day += DAY
    return day


def latest_notice(event: date, amount: int, working: bool) -> date:
    """The last day (a working day, for working days) with `amount` full days strictly between it and the event."""
    day = event - DAY
    while True:
        between = [day + DAY * i for i in range(1, (event - day).days)]
        full = [d for d in between if works(d) or not working]
        if len(full) >= amount and (works(day) or not working):
            return day
        day -= DAY
