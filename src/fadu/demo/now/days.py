"""Counting back from today."""
from __future__ import annotations

from datetime import date, timedelta

from fadu.demo.diary import Diary
from fadu.law.calendar import Calendar


class Days:
    """Working days around today: none of them later than today."""

    def __init__(self, today: date, calendar: Calendar) -> None:
        self.today, self.calendar = today, calendar

    def diary(self, ago: int) -> Diary:
        """A diary that begins on the last working day that is at least so many calendar days ago."""
        day = self.today - timedelta(ago)
        return Diary(self.calendar, self.calendar.nth(self.calendar.count(day)))

    def working(self, ago: int) -> Diary:
        """A diary that begins so many working days ago."""
        return Diary(self.calendar, self.calendar.nth(self.calendar.count(self.today) - ago))
