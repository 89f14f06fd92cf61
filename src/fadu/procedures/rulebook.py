"""A procedure as it stands on one day in one place, compiled: every condition a rule, every rule a reader."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from fadu.law.acts import Act, Citation
from fadu.procedures.grammar import Clock, Either, Field, Pause, Procedure, Rule, Step, each
from fadu.law.periods import CalendarUnavailable, Gap, measure
from fadu.procedures.terms import Leaf, Read, Term, actor_is, done, function, no


class Refusal(NamedTuple):
    word: str
    text: str
    basis: Citation | None


class ClockState(NamedTuple):
    clock: Clock
    start: date
    due: date | None  # None: paused, or that year's calendar is not published, or no number of days
    stopped: date | None
    pending: bool  # something must still be done
    run_out: bool
    paused: bool
    extended: int

    @property
    def late(self) -> bool:
        return self.pending and self.run_out or bool(self.due and self.stopped and self.stopped > self.due)


class Check(NamedTuple):
    violated: Read
    refusal: Refusal
    detail: Read | None = None

    def say(self, case: Any) -> Refusal:
        return self.refusal if self.detail is None else self.refusal._replace(text=f"{self.detail(case)}{self.refusal.text}")


def compiled(term: Any, here: type[Step] | None = None) -> Any:
    return term.compile(here) if isinstance(term, Term) else None


def leaves(*terms: Any) -> Iterator[Any]:
    for term in terms:
        if isinstance(term, Term):
            yield from term.leaves()


def steps_of(*things: Any) -> Iterator[type[Step]]:
    """The steps that the parts of a clock speak of."""
    for thing in things:
        if isinstance(thing, type):
            yield thing
        elif isinstance(thing, (tuple, list)):
            yield from steps_of(*thing)
        else:
            yield from (step for leaf in leaves(thing) for step in getattr(leaf, "steps", ()))


def check(rule: Rule, here: type[Step]) -> Check:
    violated = rule.broken
    if rule.unless is not None:
        violated = no(rule.unless) & violated
    if rule.when is not None:
        violated = rule.when & violated
    return Check(violated.compile(here), Refusal(rule.word, rule.say, rule.basis or here.basis), compiled(rule.detail, here))


class Page:
    """A step, compiled: what follows from order alone, from the record, from the form being filed."""

    def __init__(self, step: type[Step], number: int) -> None:
        self.step, self.id, self.bit, self.phase = step, step.id, 1 << number, step.phase
        self.order: list[Check] = []
        self.state: list[Check] = []
        self.draft: list[Check] = []
        self.concludes = compiled(step.concludes, step) or ((lambda c: step.concludes) if step.concludes else None)
        self.follows_end = self.deems = False

    def add(self, rule: Rule) -> None:
        spoken = leaves(rule.broken, rule.when, rule.unless)
        of_draft = any(leaf.draft or getattr(leaf, "owner", None) is self.step for leaf in spoken)
        kind = self.order if rule.word in ("after", "before", "once") else self.draft if of_draft else self.state
        kind.append(check(rule, self.step))


class Timer:
    """A clock, compiled."""

    def __init__(self, clock: Clock, procedure: Procedure) -> None:
        self.clock, self.period, self.when = clock, clock.period, compiled(clock.when)
        self.hourly = clock.period is not None and clock.period.unit == "小时"
        starts = [compiled(since) or self.moment_of(since.id) for since in each(clock.since)]
        self.start = starts[0] if len(starts) == 1 else lambda c: newest(starts, c)
        self.sources = [step.id for step in steps_of(clock.since)]
        self.until = [step.id for step in procedure.find(clock.until)]
        self.gaps = [gap_reader(pause, procedure) for pause in clock.less]
        self.longer = (clock.extend.step.id, clock.extend.amount.name) if clock.extend else None
        touching = steps_of(clock.since, clock.when, clock.less, clock.extend and clock.extend.step)
        self.touched = {*self.until, *(step.id for step in touching)}
        self.wakes = -1

    def moment_of(self, key: str) -> Read:
        if self.hourly:
            return lambda c: e.at if (e := c.last.get(key)) else None
        return lambda c: e.on if (e := c.last.get(key)) else None

    def read(self, c: Any) -> ClockState | None:
        start = self.start(c)
        if start is None or (self.when and not self.when(c)):
            return None
        stopped = self.stopped(c, start) if self.until else None
        due, extended, paused = self.span(c, start)
        run_out = due is not None and (c.at if self.hourly else c.today) > due
        return ClockState(self.clock, start, due, stopped, stopped is None and bool(self.until), run_out, paused, extended)

    def span(self, c: Any, start: date) -> tuple[date | None, int, bool]:
        """The last day, by how much it was put off, and whether time stands still now."""
        if self.period is None:
            return None, 0, False
        extended, due, gaps = 0, None, tuple[Gap, ...]()
        if self.longer:
            extended = sum([entry.data.get(self.longer[1]) or 0 for entry in c.history.get(self.longer[0], ())])
        if self.gaps:
            gaps = tuple([gap for find in self.gaps for gap in find(c)])
        try:
            due = measure(self.period, start, c.calendar, extended, gaps)
        except CalendarUnavailable:
            pass
        return due, extended, bool(gaps) and gaps[-1][1] is None

    def stopped(self, c: Any, start: date) -> date | None:
        """The moment of the first `until` step on record after the clock began."""
        armed: float = -1
        history = c.history
        for key in self.sources:
            if key in history and history[key][-1].id > armed:
                armed = history[key][-1].id
        for key in self.until:
            for entry in history.get(key, ()):
                if entry.id > armed and (self.sources or entry.on >= start):
                    moment: date = entry.at if self.hourly else entry.on
                    return moment
        return None


def newest(starts: Sequence[Read], c: Any) -> date | None:
    last = None
    for start in starts:
        day = start(c)
        if day is not None and (last is None or day > last):
            last = day
    return last


def gap_reader(pause: Pause, procedure: Procedure) -> Callable[[Any], list[Gap]]:
    """Each interval of a pause on record; a dated answer counts from its own date, a step from its day."""
    (first, begin), (_, end) = ((x.owner, x.name) if isinstance(x, Field) else (x, None) for x in pause[:2])
    ends = [step.id for step in procedure.find(pause.end.owner if end else pause.end)]
    when = compiled(pause.when, first)

    def gap(c: Any, entry: Any) -> Gap:
        start = begin and entry.data.get(begin) or entry.on
        for key in ends:
            for back in c.history.get(key, ()):
                if back.id > entry.id or back is entry:
                    return start, back.data.get(end) if end else back.on
        return start, None

    return lambda c: [gap(c, e) for e in c.history.get(first.id, ()) if when is None or when(Answers(e.data))]


class Answers(NamedTuple):
    """One entry seen as a form: enough for the condition of a pause."""

    form: Any


class Book:
    """All pages and timers of a procedure under the acts that apply."""

    def __init__(self, procedure: Procedure, applies: Callable[[Citation | None], bool]) -> None:
        self.procedure = procedure
        self.pages = [Page(step, n) for n, step in enumerate(s for s in procedure.steps if applies(s.basis))]
        self.page = {page.id: page for page in self.pages}
        self.timers = [Timer(clock, procedure) for clock in procedure.clocks if applies(clock.basis)]
        self.deeming = [timer for timer in self.timers if timer.clock.then]
        self.until = {timer.clock: timer.until for timer in self.timers}
        self.memo: dict[tuple[int, str], Any] = {}
        for page in self.pages:
            page.deems = any(page.id in timer.touched for timer in self.deeming)
            for rule in (*self.order_of(page.step), *page.step.all_rules()):
                if applies(rule.basis):
                    page.add(rule)
        for timer in self.timers:
            timer.wakes = sum(self.page[key].bit for key in {*timer.sources} if key in self.page) or -1
            for step, rule in rules_of(timer.clock, procedure):
                if step.id in self.page:
                    self.page[step.id].add(rule)
        self.mark_aftermath()

    def order_of(self, step: type[Step]) -> Iterator[Rule]:
        first = Either(page.step for page in self.pages if page.step.starts)
        for names, basis in (step.after if step.after or step.starts else {first: None}).items():
            found = self.procedure.find(names)
            yield Rule("after", no(any_done(found)), f"尚未{titles(found)}", basis or step.basis)
        for names, basis in step.before.items():
            found = self.procedure.find(names)
            yield Rule("before", any_done(found), f"已{titles(found)}，不能再{step.title}", basis or step.basis)
        if step.once:
            yield Rule("once", done(step), f"{step.title}只能进行一次")
        yield Rule("by", no(actor_is(*step.by)), f"{step.title}应由{titles(step.by)}办理")

    def mark_aftermath(self) -> None:
        """What follows a concluding step may be done after the end; nothing else may."""
        ending = {page.step for page in self.pages if page.concludes}
        for _ in self.pages:
            for page in self.pages:
                after = [step for names in page.step.after for step in self.procedure.find(names)]
                page.follows_end = page.step.lasting or not ending.isdisjoint(after)
            ending |= {page.step for page in self.pages if page.follows_end}


def any_done(steps: Iterable[type[Step]]) -> Any:
    keys = [step.id for step in steps]
    return Leaf("", lambda c: any(key in c.last for key in keys))


def titles(things: Iterable[Any]) -> str:
    return "或者".join(thing.title for thing in things)


def rules_of(clock: Clock, procedure: Procedure) -> Iterator[tuple[type[Step], Rule]]:
    """What a clock means for the steps it opens, bars, or is lengthened by."""
    def mine(c: Any) -> ClockState | None:
        state = c.clocks.get(clock.name)
        return state if state is not None and state.clock is clock else None

    def rule(word: str, violated: Read, text: str, unless: Any = None) -> Rule:
        return Rule(word, Leaf(text, violated), f"「{clock.name}」{text}", clock.basis, unless=unless)

    for step in procedure.find(clock.opens):
        yield step, rule("opens", lambda c: (s := mine(c)) and not s.run_out, f"{clock.period}期限尚未届满", clock.unless)
    for step in procedure.find(clock.bars):
        yield step, rule("bars", lambda c: (s := mine(c)) and s.run_out, f"{clock.period}期限已经届满", clock.unless)
    if clock.extend:
        step, amount, limit, times = clock.extend
        yield step, rule("extend", lambda c: not mine(c), "期限不在计算中或者不得延长")
        yield step, rule("extend", lambda c: (s := mine(c)) and s.run_out, "期限已经届满，延长应当在届满前批准")
        yield step, rule("extend", lambda c: mine(c) and len(c.history.get(step.id, ())) >= times, f"期限最多延长{times}次")
        beyond = function(f"{{0}}超过{limit}", lambda v: (v or 0) > limit.amount, amount)
        yield step, Rule("extend", beyond, f"「{clock.name}」期限延长最多不得超过{limit}", clock.basis)


@lru_cache(maxsize=1 << 12)
def rulebook(procedure: Procedure, day: date, place: str, branch: str) -> Book:
    """A rule is in the book if its act was in force that day, at that place, for that branch of government."""
    return book_of(procedure, frozenset(a for a in acts_of(procedure) if a.applies(day, place, branch)))


@lru_cache
def acts_of(procedure: Procedure) -> frozenset[Act]:
    cited = [rule.basis for step in procedure.steps for rule in step.all_rules()]
    cited += [step.basis for step in procedure.steps] + [clock.basis for clock in procedure.clocks]
    return frozenset(basis.act for basis in cited if basis)


@lru_cache(maxsize=1 << 10)
def book_of(procedure: Procedure, acts: frozenset[Act]) -> Book:
    return Book(procedure, lambda basis: basis is None or basis.act in acts or basis.act is procedure.law)


def version(versions: Iterable[Procedure], begun: date) -> Procedure:
    """The version in force on the day the matter began; a matter keeps it to its end."""
    for procedure in versions:
        if procedure.law.applies(begun, procedure.law.place, procedure.law.branch):
            return procedure
    raise LookupError(f"{begun}没有施行中的版本")
