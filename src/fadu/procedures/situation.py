"""situation(): what is done, open, refused and due. refusals(): may this entry be made?"""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, NamedTuple

from fadu.procedures.grammar import LAW, Deemed, Procedure
from fadu.procedures.matter import Actor, Entry, Link, Place
from fadu.procedures.rulebook import Book, ClockState, Page, Refusal, rulebook


class Situation(NamedTuple):
    phase: str
    outcome: str
    open: dict[str, date | None]  # step: the day it is due
    refused: dict[str, list[Refusal]]
    clocks: dict[str, ClockState]
    duties: list[ClockState]


class Case:
    """The record of one matter folded up to a moment: what the readers of terms see."""

    def __init__(self, place: Place, links: Mapping[str, Link], at: datetime) -> None:
        self.place, self.calendar, self.links = place, place.calendar, links
        self.at, self.today = at, at.date()
        self.last: dict[str, Entry] = {}
        self.history: dict[str, list[Entry]] = {}
        self.mask, self.phase, self.outcome = 0, "", ""
        self.ended: Entry | None = None
        self.agenda: tuple[date, Deemed] | None = None
        self.draft: Entry | None = None
        self.form: Mapping[str, Any] = {}
        self.clocks: dict[str, ClockState] = {}


def situation(procedure: Procedure, entries: Sequence[Entry], links: Mapping[str, Link], place: Place, at: datetime) -> Situation:
    book = rulebook(procedure, entries[0].on if entries else at.date(), place.code, place.branch)
    case = fold(book, entries, links, place, at)
    open_, refused, live = layout(book, case)
    open_, refused = open_.copy(), refused.copy()
    for page, fixed in live:
        reasons = fixed + [check.say(case) for check in page.state if check.violated(case)]
        if reasons:
            refused[page.id] = reasons
        else:
            open_[page.id] = None
    duties = [state for state in case.clocks.values() if state.pending]
    for duty in duties:
        for step in book.until[duty.clock]:
            if step in open_ and duty.due and (open_[step] or duty.due) >= duty.due:
                open_[step] = duty.due
    return Situation(case.phase, case.outcome, open_, refused, case.clocks, duties)


def refusals(procedure: Procedure, entries: Sequence[Entry], draft: Entry, links: Mapping[str, Link],
             place: Place) -> list[Refusal]:
    """Every condition this entry would violate; none: it may be made."""
    book = rulebook(procedure, entries[0].on if entries else draft.on, place.code, place.branch)
    page = book.page.get(draft.step)
    if page is None:
        return [Refusal("unknown", f"{procedure.title}没有此步骤", None)]
    case = fold(book, entries, links, place, draft.at)
    case.draft, case.form = draft, draft.data
    checks = (*page.state, *page.draft)
    return ordered(book, page, case) + [check.say(case) for check in checks if check.violated(case)]


def layout(book: Book, case: Case) -> Any:
    """What follows from the set of steps done alone, remembered by that set."""
    key = case.mask, case.ended.step if case.ended else ""
    if key not in book.memo:
        rows = [(page, ordered(book, page, case)) for page in book.pages]
        live = [row for row in rows if row[0].state and (row[0].follows_end or not case.ended)]
        rest = [row for row in rows if row not in live]
        book.memo[key] = {p.id: None for p, r in rest if not r}, {p.id: r for p, r in rest if r}, live
    return book.memo[key]


def ordered(book: Book, page: Page, case: Case) -> list[Refusal]:
    if case.ended is not None and not page.follows_end:
        end = book.page[case.ended.step].step
        return [Refusal("ended", f"事项已因{end.title}办结", end.basis)]
    return [check.refusal for check in page.order if check.violated(case)]


def fold(book: Book, entries: Sequence[Entry], links: Mapping[str, Link], place: Place, at: datetime) -> Case:
    case = Case(place, links, at)
    for entry in effective(entries):
        if case.agenda is not None:
            deem(book, case, entry.at)
        enter(book, case, entry)
    if case.agenda is not None:
        deem(book, case, at)
    for timer in book.timers:
        if case.mask & timer.wakes and (state := timer.read(case)) is not None:
            case.clocks[timer.clock.name] = state
    return case


def effective(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Corrections put in the place of what they correct."""
    corrected = {entry.corrects: entry.data for entry in entries if entry.corrects is not None}
    if not corrected:
        return entries
    return [replace(e, data={**e.data, **corrected.get(int(e.id), {})}) for e in entries if e.corrects is None]


def enter(book: Book, case: Case, entry: Entry) -> None:
    key = entry.step
    page = book.page.get(key)
    if page is None:  # a step of another place or time stays on record, without effect
        return
    case.mask |= page.bit
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
        case.ended, case.outcome, case.phase = entry, page.concludes(case), page.phase or "办结"
    if page.deems:
        case.agenda = next_deemed(book, case, key)


def next_deemed(book: Book, case: Case, key: str) -> tuple[date, Deemed] | None:
    """What the law will suppose to have happened next, if nobody acts before."""
    agenda = None
    for timer in book.deeming:
        if key not in timer.until and (start := timer.start(case)) is not None and timer.stopped(case, start) is None:
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
        number = max(entry.id for entry in case.last.values()) + 0.5
        case.agenda = None
        enter(book, case, Entry(then.step.id, moment, Actor("", LAW.id), then.data, number, deemed=True))
