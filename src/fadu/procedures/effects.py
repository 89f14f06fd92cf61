"""What an entry would change: two situations of one matter, before and after, compared. Pure."""
from __future__ import annotations

from datetime import date
from typing import NamedTuple

from fadu.procedures.situation import Situation
from fadu.procedures.timers import ClockState

STARTED, STOPPED, PAUSED, RESUMED, MOVED, DROPPED = "started", "stopped", "paused", "resumed", "moved", "dropped"


class ClockChange(NamedTuple):
    """One clock that the entry touches. `how`: started (also anew), stopped, paused, resumed, moved (its last day),
    dropped (it no longer runs). `before` is None for one that begins, `after` for one that is gone.
    """

    how: str
    before: ClockState | None
    after: ClockState | None

    @property
    def state(self) -> ClockState:
        """The clock as it stands afterwards, else as it stood."""
        found = self.after or self.before
        assert found is not None
        return found


class Effects(NamedTuple):
    """All that changes. `phase`: the one entered, "" where it stays; `outcome`, `ended`: where the matter ends by it;
    `opened`, `closed`: ids of the steps that may then be taken, or no longer; in the order of the procedure.
    """

    phase: str
    outcome: str
    ended: date | None
    clocks: list[ClockChange]
    opened: list[str]
    closed: list[str]

    @property
    def duties(self) -> list[ClockState]:
        """What must be done from then on and was not owed before."""
        return [one.state for one in self.clocks if one.how == STARTED and one.state.pending]


def effects(before: Situation, after: Situation) -> Effects:
    """What the second situation has that the first had not; both of one matter, read at one moment."""
    ends = after.ended is not None and (before.ended, before.outcome) != (after.ended, after.outcome)
    names = dict.fromkeys([*after.clocks, *before.clocks])
    changes = [change for name in names if (change := changed(before.clocks.get(name), after.clocks.get(name)))]
    changes.sort(key=lambda one: (one.how != STARTED, one.state.due is None, str(one.state.due)))
    order = [step.id for step in after.procedure.steps]
    return Effects(
        after.phase if after.phase != before.phase else "",
        after.outcome if ends else "",
        after.ended if ends else None,
        changes,
        [one for one in order if one in after.open and one not in before.open],
        [one for one in order if one in before.open and one not in after.open],
    )


def changed(before: ClockState | None, after: ClockState | None) -> ClockChange | None:
    """How one clock changes, None where it stays as it was."""
    how = ""
    if after is None:
        how = DROPPED
    elif before is None or anew(before, after):
        how = STOPPED if after.stopped is not None else STARTED
    elif before.paused != after.paused:
        how = PAUSED if after.paused else RESUMED
    elif before.due != after.due:
        how = MOVED
    elif before.stopped != after.stopped:
        how = STOPPED  # on another day than the end of the matter had it stop
    return ClockChange(how, before, after) if how else None


def anew(before: ClockState, after: ClockState) -> bool:
    """Did it begin, or stop, by the entry?"""
    same = before.start == after.start and before.clock is after.clock
    return not same or (before.stopped is None) != (after.stopped is None)
