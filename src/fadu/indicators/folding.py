"""One matter, folded into the rows that the mart keeps of it: its entries, its clocks and itself."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from fadu.indicators.columns import BETWEEN, answers, joined, marks
from fadu.indicators.rows import ClockRow, EntryRow, Folded, History, MatterRow
from fadu.procedures.matter import Entry, Link
from fadu.procedures.record import Case, effective, fold
from fadu.procedures.rulebook import rulebook
from fadu.procedures.timers import ClockState, Timer


def folded(history: History, at: datetime) -> Folded:
    """The matter's rows as of `at` (naive local time), which matters only for what the law supposes by then."""
    begun = history.entries[0].on
    book = rulebook(history.procedure, begun, history.place.code, history.place.branch)
    case = fold(book, history.entries, history.links, history.place, at)
    clocks = [clock_row(history, case, timer) for timer in book.timers if current(case, timer)]
    return Folded(matter_row(history, case), list(entry_rows(history, case)), clocks)


def matter_row(history: History, case: Case) -> MatterRow:
    ended = case.ended
    return MatterRow(
        id=history.id, procedure=history.procedure.id, division=history.division, organ=history.organ,
        begun_on=history.entries[0].on, ended_on=ended.on if ended else None,
        outcome=(case.outcome or None) if ended else None, number=history.number or None, phase=case.phase or None,
        first_entry=history.ids[1], ended_entry=ledger_id(history, ended) if ended else None,
        last_entry=max(history.ids.values()), length=len(history.ids), links=sorted(history.linked),
        wakes_on=wakes_on(case),
    )  # fmt: skip


def ledger_id(history: History, entry: Entry) -> int:
    """Where the entry stands in the ledger; what the law supposes rests on the entry before it."""
    return history.ids[int(entry.id)]


def entry_rows(history: History, case: Case) -> Iterator[EntryRow]:
    """The effective entries, with what the law supposes between them, in order."""
    law, links, corrected = history.procedure, history.links, corrections(history)
    every = with_supposed(history, case)
    last = {entry.step: entry.id for entry in every}
    ended = case.ended.id if case.ended else None
    times: dict[str, int] = {}
    record: dict[str, str] = {}
    for entry in every:
        step, number = entry.step, int(entry.id)
        times[step] = times.get(step, 0) + 1
        record[step] = marks(law, step, entry.data)
        yield EntryRow(
            history.ids[number], history.id, number, step, entry.on, entry.by.role, history.organs.get(number),
            entry.deemed, None if entry.deemed else corrected.get(number), times[step], last[step] == entry.id,
            entry.id == ended, joined(record.values()), rests_on(links, entry.on) if links else BETWEEN,
            answers(law, step, entry.data),
        )  # fmt: skip


def with_supposed(history: History, case: Case) -> Sequence[Entry]:
    supposed = [entry for entries in case.history.values() for entry in entries if entry.deemed]
    standing = effective(history.entries)
    return sorted([*standing, *supposed], key=lambda entry: entry.id) if supposed else standing


def corrections(history: History) -> dict[float, int]:
    """Of each entry that was corrected: the ledger id of the last correction, of itself or of a correction of it."""
    root: dict[float, float] = {}
    last: dict[float, int] = {}
    for entry in history.entries:
        if entry.corrects is not None:
            root[entry.id] = root.get(entry.corrects, entry.corrects)
            last[root[entry.id]] = ledger_id(history, entry)
    return last


def rests_on(links: Mapping[str, Link], day: date) -> str:
    """The linked matters that had ended by that day: `procedure` and `procedure=outcome`."""
    done = [(name, link) for name, link in sorted(links.items()) if link.ended is not None and link.ended <= day]
    return joined(f"{name}{BETWEEN}{name}={link.outcome}" for name, link in done)


def current(case: Case, timer: Timer) -> bool:
    """Of several clocks of one name, is it this one that runs?"""
    state = case.clocks.get(timer.clock.name)
    return state is not None and state.clock is timer.clock


def clock_row(history: History, case: Case, timer: Timer) -> ClockRow:
    state = case.clocks[timer.clock.name]
    since = newest(entry for key in timer.sources for entry in case.history.get(key, ()))
    stop = stopping(case, timer, state, since.id if since else -1)
    return ClockRow(
        matter=history.id, name=state.clock.name, basis=str(state.basis or "") or None, start=day(state.start),
        due=day(state.due), stopped_on=day(state.stopped), stoppable=bool(timer.until),
        kept=None if state.stopped is None or state.due is None else state.stopped <= state.due,
        extended=state.extended, paused=state.paused,
        since_entry=ledger_id(history, since) if since else history.ids[1],
        stopped_entry=ledger_id(history, stop) if stop else None,
    )  # fmt: skip


def newest(entries: Iterator[Entry]) -> Entry | None:
    return max(entries, key=lambda entry: entry.id, default=None)


def stopping(case: Case, timer: Timer, state: ClockState, armed: float) -> Entry | None:
    """The entry that stopped the clock."""
    if state.stopped is None:
        return None
    stops = (entry for key in timer.until for entry in case.history.get(key, ()))
    matching = [e for e in stops if e.id > armed and e.on == day(state.stopped)]
    return min(matching, key=lambda entry: entry.id, default=None)


def day(moment: date | datetime | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def wakes_on(case: Case) -> date | None:
    """The day after which the law will suppose something, if nobody acts; the matter is then to be folded anew."""
    states = (s for s in case.clocks.values() if s.pending and s.clock.then is not None)
    dues = (last for s in states if (last := day(s.due)) is not None and last >= case.today)
    return min(dues, default=None)
