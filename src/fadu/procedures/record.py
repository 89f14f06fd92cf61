"""The record of one matter, folded: corrections put in place, what the law deems put on record, the clocks read."""
from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from fadu.procedures.clocks import Deemed
from fadu.procedures.matter import Actor, Entry, Link, Place
from fadu.procedures.rulebook import Book
from fadu.procedures.steps import LAW
from fadu.procedures.timers import ClockState

WITHDRAW = "withdraw_entry"  # the act that takes an entry made in error off the record; the entry stays in the ledger


class Case:
    """The record of one matter folded up to a moment: what the readers of terms see."""

    def __init__(self, place: Place, links: Mapping[str, Link], at: datetime) -> None:
        self.place, self.calendar, self.links = place, place.calendar, links
        self.at, self.today = at, at.date()
        self.last: dict[str, Entry] = {}
        self.history: dict[str, list[Entry]] = {}
        self.mask, self.phase, self.outcome, self.number = 0, "", "", 0.0
        self.ended: Entry | None = None  # the step by which it has ended; `closed`: the first that ended it
        self.closed: Entry | None = None
        self.agenda: tuple[date, Deemed] | None = None
        self.draft: Entry | None = None
        self.form: Mapping[str, Any] = {}
        self.clocks: dict[str, ClockState] = {}


def fold(book: Book, entries: Sequence[Entry], links: Mapping[str, Link], place: Place, at: datetime) -> Case:
    """The case that these entries make, at this moment, under these rules."""
    case = Case(place, links, at)
    for entry in effective(entries):
        if case.agenda is not None:
            deem(book, case, entry.at)
        enter(book, case, entry)
    if case.agenda is not None:
        deem(book, case, at)
    mask, clocks = case.mask, case.clocks
    for name, timers in book.named:
        for timer in timers:
            if mask & timer.wakes and (state := timer.read(case)) is not None:
                clocks[name] = state
                break
    return case


def effective(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Corrections put in the place of what they correct."""
    for entry in entries:
        if entry.corrects is not None:
            return mended(entries)
    return entries


def mended(entries: Sequence[Entry]) -> Sequence[Entry]:
    """A correction of a correction mends the first entry; what it does not speak of stays as it was.

    An entry that was withdrawn, with all its corrections, is no longer on record.
    """
    root: dict[float, float] = {}
    answers: dict[float, dict[str, Any]] = {}
    gone: set[float] = set()
    for entry in entries:
        if entry.corrects is None:
            continue
        root[entry.id] = first = root.get(entry.corrects, entry.corrects)
        answers[first] = {**answers.get(first, {}), **entry.data}
        if entry.step == WITHDRAW:
            gone.add(first)
    standing = [e for e in entries if e.corrects is None and e.id not in gone]
    return [replace(e, data={**e.data, **answers.get(e.id, {})}) for e in standing]


def enter(book: Book, case: Case, entry: Entry) -> None:
    """Put one entry on record. A step of another place or time stays there without effect."""
    key = entry.step
    page = book.page.get(key)
    if page is None:
        return
    case.mask |= page.bit
    case.number = entry.id
    case.last[key] = entry
    history = case.history
    if key in history:
        history[key].append(entry)
    else:
        history[key] = [entry]
    if page.phase:
        case.phase = page.phase
    if page.concludes is not None:
        case.form = entry.data
        case.ended, case.outcome, case.phase = entry, page.concludes(case) or "", page.phase or "办结"
        case.closed = case.closed or entry
    if page.deems:
        case.agenda = next_deemed(book, case, key)


def next_deemed(book: Book, case: Case, key: str) -> tuple[date, Deemed] | None:
    """What the law will suppose to have happened next, if nobody acts before."""
    agenda: tuple[date, Deemed] | None = None
    for timer in book.deeming:
        if key in timer.until or (start := timer.start(case)) is None or timer.stopped(case, start) is not None:
            continue
        due = None if timer.when and not timer.when(case) else timer.span(case, start)[0]
        if due is not None and timer.clock.then and (agenda is None or due < agenda[0]):
            agenda = due, timer.clock.then
    return agenda


def deem(book: Book, case: Case, at: datetime) -> None:
    """Put on record what the law supposes to have happened before this moment."""
    while case.agenda is not None:
        due, then = case.agenda
        moment = due if isinstance(due, datetime) else datetime.combine(due, time(23, 59, 59))
        if at <= moment:
            return
        number = math.nextafter(case.number, math.inf)
        case.agenda = None
        enter(book, case, Entry(then.step.id, moment, Actor("", LAW.id), then.data, number, deemed=True))
