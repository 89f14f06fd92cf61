"""Clocks, compiled: where a clock stands in a case."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple

from fadu.law.acts import Citation
from fadu.law.calendar import Calendar
from fadu.law.periods import CalendarUnavailable, Gap, measure, nearest
from fadu.procedures.checks import compiled
from fadu.procedures.clocks import Clock, OnDay, Pause
from fadu.procedures.fields import Field
from fadu.procedures.grammar import leaves
from fadu.procedures.steps import each
from fadu.procedures.terms import Read

if TYPE_CHECKING:
    from fadu.procedures.grammar import Procedure
    from fadu.procedures.steps import Step


class ClockState(NamedTuple):
    """Where a clock stands. Days are inclusive; a clock in hours has moments instead.

    `due` is None while paused, where that year's calendar is not published, or without a number of days. `stopped`:
    by a step, or by the end of the matter where nothing that is owed can be done afterwards.
    `pending`: something must still be done. `extended`: by how much, in the unit of the period. `gaps`: the
    intervals [from, to) that do not count; `to` is None while one is running.
    """

    clock: Clock
    start: date
    due: date | None
    stopped: date | None
    pending: bool
    run_out: bool
    paused: bool
    extended: int
    gaps: tuple[Gap, ...]
    basis: Citation | None

    @property
    def name(self) -> str:
        return self.clock.name

    @property
    def period(self) -> str:
        """The period in words; 及时 where the act gives no number of days."""
        return str(self.clock.period or "及时")

    @property
    def late(self) -> bool:
        """Not done though the time is over, or done after it."""
        return (self.pending and self.run_out) or bool(self.due and self.stopped and self.stopped > self.due)


class Timer:
    """A clock, compiled; `read` gives its state in a case, or None where it has not begun."""

    def __init__(self, clock: Clock, basis: Citation | None, procedure: Procedure) -> None:
        self.clock, self.basis, self.when = clock, basis, compiled(clock.when)
        self.hourly = clock.period is not None and clock.period.unit == "小时"
        self.days = [compiled(answer) for answer in clock.period.answers] if isinstance(clock.period, OnDay) else []
        starts = [compiled(since) or self.moment_of(since.id) for since in each(clock.since)]
        self.start: Callable[[Any], Any] = starts[0] if len(starts) == 1 else lambda c: newest(starts, c)
        if self.hourly:
            first = self.start
            self.start = lambda c: moment(first(c))
        self.sources = [step.id for step in steps_of(clock.since)]
        self.until = [step.id for step in procedure.find(clock.until)]
        self.gaps = [gap_reader(pause, procedure) for pause in clock.less]
        self.longer = (clock.extend.step.id, clock.extend.amount.name) if clock.extend else None
        days = clock.period.answers if isinstance(clock.period, OnDay) else ()
        touching = steps_of(clock.since, clock.when, clock.less, clock.extend and clock.extend.step, days)
        self.touched = {*self.until, *(step.id for step in touching)}
        self.wakes = -1
        self.outlasts = False  # may what is owed still be done once the matter has ended?

    def moment_of(self, key: str) -> Read:
        if self.hourly:
            return lambda c: e.at if (e := c.last.get(key)) else None
        return lambda c: e.on if (e := c.last.get(key)) else None

    def read(self, c: Any) -> ClockState | None:
        start = self.start(c)
        if start is None or (self.when and not self.when(c)):
            return None
        stopped = self.stopped(c, start) if self.until else None
        if self.until and c.ended is not None and not self.outlasts:
            closed = c.closed.at if self.hourly else c.closed.on
            stopped = closed if stopped is None or start <= closed < stopped else stopped
        due, extended, gaps = self.span(c, start)
        run_out = due is not None and (c.at if self.hourly else c.today) > due
        paused = bool(gaps) and None in [end for _, end in gaps]
        pending = stopped is None and bool(self.until)
        return ClockState(self.clock, start, due, stopped, pending, run_out, paused, extended, gaps, self.basis)

    def span(self, c: Any, start: date) -> tuple[date | None, int, tuple[Gap, ...]]:
        """The last day, by how much it was put off, and the time that does not count."""
        period = self.clock.period
        if period is None:
            return None, 0, ()
        if self.days:
            return newest(self.days, c), 0, ()
        extended, gaps = 0, tuple[Gap, ...]()
        if self.longer and (longer := c.history.get(self.longer[0])):
            extended = sum([entry.data.get(self.longer[1]) or 0 for entry in longer])
        for find in self.gaps:
            gaps += find(c)
        try:  # not suppress(): this is where situation() spends its time
            return measure(period, start, c.calendar, extended, gaps), extended, gaps
        except (CalendarUnavailable, OverflowError, ValueError):  # no calendar for it, or no such year
            return None, extended, gaps

    def stopped(self, c: Any, start: date) -> date | None:
        """The moment of the first `until` step on record after the clock began."""
        history, armed, first = c.history, -1.0, None
        for key in self.sources:
            if (begun := history.get(key)) and begun[-1].id > armed:
                armed = begun[-1].id
        for key in self.until:
            if entries := history.get(key):
                for entry in entries:
                    if entry.id > armed and (self.sources or entry.on >= start):
                        if first is None or entry.id < first.id:
                            first = entry
                        break
        if first is None:
            return None
        return first.at if self.hourly else first.on  # type: ignore[no-any-return]


def wanted_year(state: ClockState, calendar: Calendar) -> int | None:
    """The year without whose days off the last day of this clock cannot be told; None where that is not the reason."""
    period = state.clock.period
    if state.due is not None or state.paused or period is None or isinstance(period, OnDay):
        return None
    try:
        measure(period, state.start, calendar, state.extended, state.gaps)
    except CalendarUnavailable as missing:
        return missing.year
    except (OverflowError, ValueError):
        return None
    return None


def near_day(state: ClockState, calendar: Calendar) -> date | None:
    """Where `wanted_year` is why no day can be told: the day that a period of calendar days comes near to, which
    moves should it be no working day; None for a period of working days."""
    if wanted_year(state, calendar) is None:
        return None
    return nearest(state.clock.period, state.start, calendar, state.extended, state.gaps)


def by_id(entry: Any) -> float:
    return entry.id  # type: ignore[no-any-return]


def moment(start: Any) -> datetime | None:
    return datetime.combine(start, time()) if start is not None and not isinstance(start, datetime) else start


def newest(starts: Sequence[Read], c: Any) -> date | None:
    """The latest of the days that are on record."""
    last = None
    for start in starts:
        day = start(c)
        if day is not None and (last is None or day > last):
            last = day
    return last


def steps_of(*things: Any) -> Iterator[type[Step]]:
    """The steps that the parts of a clock speak of."""
    for thing in things:
        if isinstance(thing, type):
            yield thing
        elif isinstance(thing, (tuple, list)):
            yield from steps_of(*thing)
        else:
            yield from (step for leaf in leaves(thing) for step in getattr(leaf, "steps", ()))


class Answers(NamedTuple):
    """One entry seen as a form: enough for the condition of a pause."""

    form: Any


def gap_reader(pause: Pause, procedure: Procedure) -> Callable[[Any], tuple[Gap, ...]]:
    """Each interval of a pause on record; a dated answer counts from its own date, a step from its day."""
    sides: list[Any] = [(x.owner, x.name) if isinstance(x, Field) else (x, None) for x in pause[:2]]
    (first, begin), (_, end) = sides
    key, ends = first.id, [step.id for step in procedure.find(pause.end.owner if end else pause.end)]
    when = compiled(pause.when, first)

    def gap(c: Any, entry: Any) -> Gap:
        start = (begin and entry.data.get(begin)) or entry.on
        backs = [e for key in ends for e in c.history.get(key, ()) if e.id > entry.id or e is entry]
        if not backs:
            return start, None
        back = min(backs, key=by_id)
        return start, (end and back.data.get(end)) or back.on

    def gaps(c: Any) -> tuple[Gap, ...]:
        entries = c.history.get(key)
        if not entries:
            return ()
        return tuple([gap(c, e) for e in entries if when is None or when(Answers(e.data))])

    return gaps
