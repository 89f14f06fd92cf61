"""situation(): what is done, open, refused and due. refusals(): may this entry be made? Both total and pure."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from fadu.procedures.checks import Refusal
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Entry, Link, Place
from fadu.procedures.record import Case, effective, fold
from fadu.procedures.rulebook import Book, Page, rulebook, titles
from fadu.procedures.timers import ClockState


class Situation(NamedTuple):
    """How a matter stands. `open`: step id to the day it is due (inclusive) or None; `refused`: step id to reasons;
    `clocks`: by name; `duties`: the clocks for which something must still be done, the next one first; `ended`: the
    day of the step that ended the matter. An act of others that is not yet in its turn is neither open nor refused.
    """

    phase: str
    outcome: str
    open: dict[str, date | None]
    refused: dict[str, list[Refusal]]
    clocks: dict[str, ClockState]
    duties: list[ClockState]
    ended: date | None
    procedure: Procedure


def situation(
    procedure: Procedure, entries: Sequence[Entry], links: Mapping[str, Link], place: Place, at: datetime
) -> Situation:
    """How the matter that these entries make stands at that moment."""
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
    duties = sorted((state for state in case.clocks.values() if state.pending), key=urgency)
    for duty in duties:
        for step in book.until[duty.clock]:
            if step in open_ and duty.due and open_[step] is None:
                open_[step] = duty.due
    ended = case.ended.on if case.ended else None
    return Situation(case.phase, case.outcome, open_, refused, case.clocks, duties, ended, procedure)


def refusals(
    procedure: Procedure, entries: Sequence[Entry], draft: Entry, links: Mapping[str, Link], place: Place
) -> list[Refusal]:
    """Every condition for which this entry may not be made; none: it may.

    An observed step is refused only to one who may not record it, or in a matter that has not begun. A correction
    is judged as the entry that it corrects, with the new answers, at its place in the record.
    """
    if draft.corrects is not None:
        return correction_refusals(procedure, entries, draft, links, place)
    found = defects(procedure, entries, draft, links, place)
    if not any(step.id == draft.step and step.observed for step in procedure.steps):
        return found
    return [reason for reason in found if reason.word in ("unknown", "by") or (reason.word == "after" and not entries)]


def defects(
    procedure: Procedure, entries: Sequence[Entry], draft: Entry, links: Mapping[str, Link], place: Place
) -> list[Refusal]:
    """Every condition that this entry violates, though it be one that is recorded all the same."""
    book = rulebook(procedure, entries[0].on if entries else draft.on, place.code, place.branch)
    page = book.page.get(draft.step)
    if page is None:
        return [Refusal("unknown", f"{procedure.title}没有此步骤", None)]
    case = fold(book, entries, links, place, draft.at)
    case.draft, case.form = draft, draft.data
    checks = (*page.state, *page.draft)
    return ordered(book, page, case) + [check.say(case) for check in checks if check.violated(case)]


def correction_refusals(
    procedure: Procedure, entries: Sequence[Entry], draft: Entry, links: Mapping[str, Link], place: Place
) -> list[Refusal]:
    root: dict[Any, Any] = {}
    for entry in entries:
        if entry.corrects is not None:
            root[entry.id] = root.get(entry.corrects, entry.corrects)
    number = root.get(draft.corrects, draft.corrects)
    standing = effective(entries)
    position = next((n for n, entry in enumerate(standing) if entry.id == number), None)
    if position is None or standing[position].step != draft.step:
        return [Refusal("unknown", "没有可以更正的同一步骤的记录", None)]
    mended = replace(standing[position], data={**standing[position].data, **draft.data})
    return refusals(procedure, standing[:position], mended, links, place)


def layout(book: Book, case: Case) -> Any:
    """What follows from the set of steps done alone, remembered by that set."""
    key = case.mask, case.ended.step if case.ended else ""
    if key not in book.memo:
        rows = [(page, ordered(book, page, case)) for page in book.pages]
        rows = [(page, reasons) for page, reasons in rows if not (page.observed and reasons)]
        live = [row for row in rows if judged(row[0], case)]
        rest = [row for row in rows if row not in live]
        book.memo[key] = {p.id: None for p, r in rest if not r}, {p.id: r for p, r in rest if r}, live
    return book.memo[key]


def judged(page: Page, case: Case) -> bool:
    """Does the record as a whole decide, and not only the order?"""
    return bool(page.state) and not page.observed and (page.follows_end or not case.ended)


def ordered(book: Book, page: Page, case: Case) -> list[Refusal]:
    if case.ended is not None and not page.follows_end:
        end = book.page[case.ended.step]
        return [Refusal("ended", f"事项已因{titles([end.step])}办结", end.basis)]
    return [check.refusal for check in page.order if check.violated(case)]


def urgency(state: ClockState) -> tuple[bool, datetime]:
    """The next due first; those without a day last."""
    due = state.due
    if due is None:
        return True, datetime.max
    return False, due if isinstance(due, datetime) else datetime(due.year, due.month, due.day)
