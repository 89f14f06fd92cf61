"""What a clock means for the steps that it opens, bars, or is lengthened by."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from fadu.procedures.conditions import today
from fadu.procedures.fields import Field, Rule
from fadu.procedures.steps import each
from fadu.procedures.terms import Leaf, Read, function
from fadu.procedures.timers import ClockState, Timer

if TYPE_CHECKING:
    from fadu.procedures.clocks import Clock
    from fadu.procedures.grammar import Procedure
    from fadu.procedures.steps import Step


def rules_of(timer: Timer, procedure: Procedure) -> Iterator[tuple[type[Step], Rule]]:
    """Each step with a rule that the clock sets for it."""
    clock = timer.clock
    for step in procedure.find(clock.opens):
        text = f"{clock.period}期限尚未届满"
        yield step, timed(timer, "opens", lambda s: not s.run_out, text, clock.unless)
    for step in procedure.find(clock.bars):
        text = f"{clock.period}期限已经届满"
        yield step, timed(timer, "bars", lambda s: s.run_out, text, clock.unless)
    if clock.extend:
        yield from extensions(timer)


def day_lines(clocks: Iterable[Clock]) -> Iterator[Field]:
    """The answers from which time is counted, or stands still, each once."""
    sides = (side for clock in clocks for side in (*each(clock.since), *(x for gap in clock.less for x in gap[:2])))
    yield from dict.fromkeys(side for side in sides if isinstance(side, Field) and side.dated)


def not_yet(line: Field) -> Rule:
    """收到、送达之日: no time is counted from a day that has not come."""
    late = function("{0}晚于{1}", lambda v, now: v is not None and day_of(v) > now, line, today)
    return Rule("forbid", late, f"{line.label}不能晚于填写当日")


def day_of(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def extensions(timer: Timer) -> Iterator[tuple[type[Step], Rule]]:
    """A running clock may be lengthened, before it runs out, so often and by so much."""
    clock, extend = timer.clock, timer.clock.extend
    assert extend is not None
    assert extend.limit is not None
    step, longest, times = extend.step, extend.limit, extend.times
    mine = state_of(clock)
    yield step, saying(timer, "extend", lambda c: not mine(c), "期限不在计算中，或者依法不得延长")
    yield step, timed(timer, "extend", lambda s: s.run_out, "期限已经届满，延长应当在届满前批准")
    yield step, saying(
        timer, "extend", lambda c: mine(c) and len(c.history.get(step.id, ())) >= times, f"期限最多延长{times}次"
    )
    beyond = function(f"{{0}}超过{longest}", lambda v: not 0 < (v or 1) <= longest.amount, extend.amount)
    yield step, Rule("extend", beyond, f"「{clock.name}」期限延长最多不得超过{longest}", timer.basis)


def state_of(clock: Clock) -> Read:
    """The state of this very clock, not of another of the same name."""

    def mine(c: Any) -> ClockState | None:
        state = c.clocks.get(clock.name)
        return state if state is not None and state.clock is clock else None

    return mine


def timed(timer: Timer, word: str, test: Any, text: str, unless: Any = None) -> Rule:
    mine = state_of(timer.clock)
    return saying(timer, word, lambda c: (s := mine(c)) is not None and test(s), text, unless)


def saying(timer: Timer, word: str, violated: Read, text: str, unless: Any = None) -> Rule:
    return Rule(word, Leaf(text, violated), f"「{timer.clock.name}」{text}", timer.basis, unless=unless)
