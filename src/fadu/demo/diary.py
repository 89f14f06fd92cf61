"""How the sample's matters are told: one story a matter, one move an entry, on working days and in office hours."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.law.calendar import Calendar


@dataclass(frozen=True)
class Move:
    """One entry: the step, local time, the role it is taken in, JSON-shaped answers.

    `actor`: the outsider who acted; `word`: the entry takes the next document number of this word.
    """

    step: str
    at: datetime
    role: str
    data: dict[str, Any]
    actor: str = ""
    word: str = ""


@dataclass(frozen=True)
class Story:
    """One matter. `organ`: a short name; `rests_on`: keys of stories played before; `others`: organs with roles."""

    key: str
    procedure: str
    organ: str
    title: str
    moves: tuple[Move, ...]
    parties: str = ""
    rests_on: tuple[str, ...] = ()
    others: tuple[tuple[str, str], ...] = ()

    @property
    def begun(self) -> date:
        return self.moves[0].at.date()


@dataclass
class Diary:
    """Writes moves down one after another; `today` is the working day that the next move falls on."""

    calendar: Calendar
    today: date
    moves: list[Move] = field(default_factory=list)
    minute: int = 0

    def __post_init__(self) -> None:
        self.today = self.working(self.today)

    def working(self, day: date) -> date:
        """That day, or the next working day."""
        while not self.calendar.is_working(day):
            day += timedelta(1)
        return day

    def after(self, days: int) -> Diary:
        """Let so many calendar days pass; the next move falls on the working day that follows."""
        self.today, self.minute = self.working(self.today + timedelta(days)), 0
        return self

    def within(self, working_days: int) -> Diary:
        """Let so many working days pass."""
        self.today, self.minute = self.calendar.nth(self.calendar.count(self.today) + working_days), 0
        return self

    def until(self, day: date) -> Diary:
        """Wait for that day, or the working day after it; a day gone by changes nothing."""
        if day > self.today:
            self.today, self.minute = self.working(day), 0
        return self

    def day(self, later: int = 0) -> str:
        return (self.today + timedelta(later)).isoformat()

    def do(self, step: str, role: str, by: str = "", word: str = "", **data: Any) -> Diary:
        """Write down one move; `by` names the party whose act it is, `word` asks for a document number."""
        at = datetime.combine(self.today, time(9, 5)) + timedelta(minutes=self.minute)
        self.moves.append(Move(step, at, role, data, by, word))
        self.minute += 25
        return self
