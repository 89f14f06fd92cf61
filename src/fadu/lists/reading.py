"""One row of a list, read from the record of its matter: what each column says, what is wrong, since when it is due."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from fadu.law.limits import limit
from fadu.ledger.loading import Record, local
from fadu.ledger.models import Matter
from fadu.lists.catalogue import PROCEDURES
from fadu.lists.grammar import STEP, WORDS, Column, Listing, Source
from fadu.lists.judging import Fault, faults
from fadu.procedures.record import Case, fold
from fadu.procedures.rulebook import rulebook

IN_TIME, LATE, RUNNING, OVERDUE, UNCOUNTED = STATES = ("按期", "逾期", "未到期", "逾期未办", "—")


@dataclass(frozen=True)
class Line:
    """A row. `entry`: the number of the entry that makes it; `unit`: in which its time limit is counted; `natural`: it
    is of a natural person; `shown`: it is before the public."""

    listing: Listing
    matter: Matter
    entry: int
    day: date
    values: Mapping[str, Any]
    faults: tuple[Fault, ...]
    due: date | None = None
    done: date | None = None
    natural: bool = False
    shown: bool = False
    unit: str = "日"

    def late(self, today: date) -> tuple[date, date] | None:
        """The last day and the day it was done, else today, where that is later; None for what is in time."""
        end = self.done or today
        return (self.due, end) if self.due and end > self.due else None


@dataclass
class Reader:
    """Reads places of one matter. `case`: its record folded."""

    matter: Matter
    case: Case
    titles: Mapping[str, str]
    due: date | None = None
    done: date | None = None
    step: str = ""
    row: dict[str, Any] = field(default_factory=dict)

    def place(self, text: str) -> Any:
        """What stands at the place: the answer recorded last, else what a word says."""
        found: list[tuple[float, Any]] = []
        for part in text.split("|"):
            if part in WORDS:
                continue
            step, _dot, name = part.partition(".")
            entry = self.case.last.get(step)
            if entry is not None and (value := self.said(entry, name)) not in (None, "", [], set()):
                found.append((entry.id, value))
        if found:
            return max(found, key=lambda one: one[0])[1]
        return next((value for part in text.split("|") if part in WORDS and (value := self.word(part))), None)

    def said(self, entry: Any, name: str) -> Any:
        if name == "on":
            return entry.on
        if name == STEP:
            return self.titles.get(entry.step, entry.step)
        value = entry.data.get(name)
        return value.get("name") if isinstance(value, Mapping) else value

    def word(self, word: str) -> Any:
        match word:
            case "@organ":
                return self.matter.organ.name
            case "@organ_code":
                return self.matter.organ.code
            case "@division":
                return self.matter.division.name
            case "@number":
                return self.matter.number
            case "@parties":
                return str(self.matter.parties or "")
            case "@due":
                return self.due
            case "@timely":
                return self.timely()
            case _:
                return self.titles.get(self.step, "")

    def timely(self) -> str:
        if self.due is None:
            return UNCOUNTED
        if self.done is not None:
            return IN_TIME if self.done <= self.due else LATE
        return OVERDUE if self.due < self.case.today else RUNNING

    def day(self, text: str) -> date | None:
        """The day at a place, or on which the last of these steps was taken."""
        if "." in text:
            found = self.place(text)
            return found if isinstance(found, date) else None
        taken = [self.case.last[step].on for step in text.split("|") if step in self.case.last]
        return max(taken) if taken else None


def lines(matter: Matter, record: Record) -> Iterator[Line]:
    """The rows that this matter has on every list, as it stands now."""
    case = folded(record)
    titles = {step.id: step.title for step in record.procedure.steps}
    met: set[str] = set()
    for listing, source in PROCEDURES.get(matter.procedure, ()):
        if listing.code in met:
            continue
        found = line(listing, source, Reader(matter, case, titles))
        if found is not None:
            met.add(listing.code)
            yield found


def line(listing: Listing, source: Source, reader: Reader) -> Line | None:
    case = reader.case
    made = next((case.last[step] for step in source.step.split("|") if step in case.last), None)
    clock = next((case.clocks[name] for name in source.clock.split("|") if name in case.clocks), None)
    if made is None or (source.clock and clock is None) or source.without in case.last:
        return None
    reader.step = made.step
    unit, reader.due = counted(source, reader)
    if clock and clock.due:
        unit, reader.due = clock.clock.period.unit if clock.clock.period else unit, clock.due
    reader.done = reader.day(source.done) if source.done else None
    day = (reader.day(source.day) if source.day else None) or made.on
    if day < listing.since:
        return None
    values = read(listing, source, reader)
    name, word = listing.natural or ("", "")
    before_all = source.shown in case.last and not later(case, source.taken, source.shown)
    return Line(listing, reader.matter, int(made.id), day, values, tuple(faults(listing, values)),
                reader.due, reader.done, bool(name) and values.get(name) == word, before_all, unit)  # fmt: skip


def folded(record: Record) -> Case:
    begun = record.lines[0].on if record.lines else local().date()
    book = rulebook(record.procedure, begun, record.place.code, record.place.branch)
    return fold(book, record.lines, record.links, record.place, local())


def later(case: Case, step: str, than: str) -> bool:
    """Was the one step taken after the other?"""
    return step in case.last and case.last[step].id > case.last[than].id


def counted(source: Source, reader: Reader) -> tuple[str, date | None]:
    """Unit and last day where no clock counts it: by the last limit of the last case that binds there."""
    unit, found = "日", None
    for one in source.dues:
        start = reader.place(one.since)
        if not isinstance(start, date) or (one.where and reader.place(one.where) != one.word):
            continue
        there = reader.case.place
        bound = [rule for rule in map(limit, one.limits) if rule.applies(start, there.code, there.branch)]
        if bound:
            unit, found = bound[-1].period.unit, bound[-1].period.end(start, there.calendar)
    return unit, found


def read(listing: Listing, source: Source, reader: Reader) -> dict[str, Any]:
    """What each column says; what no answer says is worked out, in the order of the columns."""
    row = {one.code: reader.place(source.answers[one.code]) for one in listing.columns if one.code in source.answers}
    for one in listing.columns:
        value = row.get(one.code)
        if isinstance(value, str):
            row[one.code] = value = one.words.get(value, value)
        if one.work is not None and (value is None or one.words):
            row[one.code] = one.work(row)
    return row


def text(column: Column, value: Any) -> str:
    """What a cell says in words; empty for nothing."""
    if value is None:
        return ""
    if column.kind == "wan":
        return f"{(Decimal(value) / 10000).normalize():f}"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple | set | frozenset):
        return "；".join(str(one) for one in (sorted(value) if isinstance(value, set | frozenset) else value))
    return value.isoformat() if isinstance(value, date) else str(value)
