"""A matter driven at random by people who each do what they lawfully may: any step, any answers, any pace.

Nothing here knows a procedure. Answers start from the lawful default of a step and are varied: another choice, yes
for no, an amount at a threshold, an optional line filled in. What the rules refuse is not recorded; what they let
pass is. After each act the invariants of `check` must hold.
"""
from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fadu.procedures.clocks import OnDay
from fadu.procedures.conditions import Linked
from fadu.procedures.fields import Field
from fadu.procedures.forms import load
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Link
from fadu.procedures.situation import Refusal, Situation, refusals
from fadu.procedures.steps import Step
from fadu.statutes import PROCEDURES, procedure

from .lawful import LAWFUL
from .play import Story, filled
from .usual import answer, usual

PLACES = (
    ("", ""), ("", ""), ("150202", ""), ("210200", ""), ("331100", ""), ("370100", "市场监管"), ("410200", ""),
    ("430100", ""), ("440100", ""), ("510100", ""), ("310000", ""), ("331100", "市场监管"), ("", "公安"),
)  # fmt: skip
AMOUNTS = (0, 1, 49, 50, 100, 199, 200, 3_000, 4_999, 5_000, 10_000, 49_999, 50_000, 100_000, 1_000_000)
NUMBERS = (0, 1, 2, 3, 5, 9, 10, 15, 20, 30, 60, 61, 90)
PACES = (0, 0, 0, 1, 1, 2, 5, 10, 31)
PEOPLE = ("赵一", "钱二", "孙三", "周五", "吴六")
TRIES, WAITS = 6, (1, 3, 8, 20, 40, 100, 200, 400, 800, 2000)
FINAL = {"ended", "before", "once", "bars"}  # what no answer, no other person and no waiting can mend


def name_of(law: Procedure) -> str:
    """Under which name the lawful answers of a version stand."""
    older = f"{law.id}_{law.law.in_force.year}"
    known = [name for name in (older, f"{law.id}_{law.law.in_force.year - 1}") if name in LAWFUL]
    return known[0] if known and law is not PROCEDURES[law.id][0] else law.id


def begun_on(law: Procedure, random: Random) -> date:
    """A day on which this version is in force, the calendar of its year being known."""
    first = max(law.law.in_force, date(2013, 1, 7))
    last = min(law.law.until or date(2026, 9, 1), date(2026, 9, 1))
    while procedure(law.id, day := first + timedelta(random.randrange(max((last - first).days, 1)))) is not law:
        last = day  # a later version has taken its place by then
    return day


class Walk:
    """One matter under way. `acts`: what was recorded, as (step, day); `tried`: how often a try was refused."""

    def __init__(self, law: Procedure, random: Random) -> None:
        place, branch = random.choice(PLACES)
        self.law, self.random = law, random
        self.day = begun_on(law, random)
        self.story = Story(law.id, self.day.isoformat(), place, branch, name_of(law))
        self.hurry = random.choice((0.02, 0.1, 0.5))  # how soon somebody takes a step that ends it
        self.usual, self.lawful = usual(law), self.story.defaults
        self.story.defaults = {}
        self.acts: list[tuple[str, str]] = []
        self.linked = sorted(linked_in(law))

    def go(self) -> None:
        """Some more acts than the procedure has steps."""
        for _ in range(15 + len(self.law.steps)):
            self.maybe_link()
            if not self.act():
                self.wait()
            check(self, self.now())
            self.day += timedelta(self.random.choice(PACES))

    def now(self) -> Situation:
        return self.story.now(self.day.isoformat())

    def act(self) -> bool:
        """Some open step is taken; False where each of them is refused whatever was tried."""
        now = self.now()
        assert now.open or now.ended, f"{self}：没有任何可以办理的步骤，事项也没有办结"
        eager = self.random.random() < self.hurry
        steps = sorted(now.open, key=lambda id: self.turn(id, eager))
        return any(self.take(step) for step in steps) or bool(now.ended)

    def turn(self, id: str, eager: bool) -> tuple[bool, float]:
        """What was seldom taken comes first, what ends the matter last."""
        before = sum(step == id for step, _ in self.acts)
        return self.law.step(id).concludes is not None and not eager, before + 2 * self.random.random()

    def take(self, id: str) -> bool:
        step = self.law.step(id)
        for attempt in range(TRIES):
            answers = self.answers(step, varied=attempt not in (1, 3))
            by = self.random.choice(step.by).id if step.by else "clerk"
            person = self.random.choice(("", *PEOPLE))
            entry = self.story.entry(id, self.day.isoformat(), answers, by, person)
            if not refusals(self.law, self.story.entries, entry, self.story.links, self.story.place):
                self.story.entries.append(entry)
                self.acts.append((id, self.day.isoformat()))
                return True
        return False

    def wait(self) -> None:
        """Nothing can be done today: then later, or once a linked matter has ended. Fails where it never can."""
        found: Any = None
        for days in WAITS:
            self.day += timedelta(days)
            self.link_all()
            if self.act():
                return
            found = self.now()
        reasons = {id: self.said(id) for id in found.open}
        raise AssertionError(f"{self}：一直无法办理任何步骤：{reasons}")

    def said(self, id: str) -> list[str]:
        entry = self.story.entry(id, self.day.isoformat(), self.answers(self.law.step(id), varied=False))
        found = refusals(self.law, self.story.entries, entry, self.story.links, self.story.place)
        return [f"{one.text}（{one.basis}）" for one in found]

    def answers(self, step: type[Step], varied: bool) -> dict[str, Any]:
        """Of the lawful default, varied; whoever fills a form in twice knows what was said the first time."""
        lines = {line.name: line for line in step.fields}
        lawful = {k: v for k, v in self.lawful.get(step.id, {}).items() if k in lines and known(lines[k], v)}
        found = {name: self.shifted(value) for name, value in {**self.usual[step.id], **lawful}.items()}
        if varied:
            for line in step.fields:
                likely = 0.35 if line.name in found else 1 if line.word == "asked" else 0.2
                if self.random.random() < likely:
                    found[line.name] = self.other(line)
        return found

    def shifted(self, value: Any) -> Any:
        """A day of 2026 in a default is a day beside this one."""
        if isinstance(value, str) and len(value) == 10 and value[:2] == "20" and value[4] == "-":
            ahead = (date.fromisoformat(value) - date(2026, 3, 2)).days
            return (self.day + timedelta(ahead)).isoformat()
        return value

    def other(self, line: Field) -> Any:
        random = self.random
        if line.choices and line.kind in ("text", "choices", "list"):
            several = random.sample(line.choices, random.randint(1, min(2, len(line.choices))))
            return several[0] if line.kind == "text" else several
        if line.kind == "approval":
            return {"by": {"name": "负责人", "role": random.choice(line.choices)}, "on": "$day"}
        varied = {
            "register": {"name": random.choice(PEOPLE)},
            "yesno": random.random() < 0.5, "number": random.choice(NUMBERS), "money": random.choice(AMOUNTS),
            "date": (self.day + timedelta(random.choice((0, 0, -1, -10, 1, 5, 7, 10, 15, 30, 60)))).isoformat(),
        }  # fmt: skip
        return varied.get(line.kind, answer(line))

    def maybe_link(self) -> None:
        if self.linked and self.random.random() < 0.15:
            self.link(self.random.choice(self.linked), ended=self.random.random() < 0.6)

    def link_all(self) -> None:
        """Whatever runs elsewhere comes to an end some day."""
        for name in self.linked:
            if self.random.random() < 0.5:
                self.link(name, ended=True)

    def link(self, name: str, ended: bool) -> None:
        began = self.day - timedelta(self.random.choice((0, 3, 20)))
        known = outcomes_of(name)
        outcome = self.random.choice([known[0], *known]) if ended else ""
        self.story.links[name] = Link(began, self.day if ended else None, outcome, answers_of(name, began))

    def __str__(self) -> str:
        told = "、".join(f"{id} {day}" for id, day in self.acts)
        where = f"{self.story.place.code}{self.story.place.branch}"
        return f"{self.law.id}（{self.law.law.in_force}）{where} 至{self.day}：{told}"


def known(line: Field, value: Any) -> bool:
    """Is it an answer of this version's line? Earlier acts know other choices."""
    said = value if isinstance(value, list) else [value]
    return line.kind not in ("text", "choices", "list") or not line.choices or set(said) <= set(line.choices)


def check(walk: Walk, now: Situation) -> None:
    """What holds after every lawful act."""
    for name, clock in now.clocks.items():
        assert clock.extended >= 0, f"{walk}：「{name}」的延长为负"
        length = clock.clock.period  # a day that a document names may be past already
        if clock.due is not None and length is not None and not isinstance(length, OnDay) and length.amount >= 0:
            assert clock.due >= clock.start, f"{walk}：「{name}」{clock.start}起，{clock.due}止"
        assert not (clock.pending and clock.stopped), f"{walk}：「{name}」已停止却仍待办"
        for start, end in clock.gaps:
            assert end is None or end >= start, f"{walk}：「{name}」的扣除期间{start}至{end}"
    for duty in now.duties:
        owed = [step.id for step in now.procedure.find(duty.clock.until)]
        ways = [id for id in owed if possible(id, now)]
        assert ways, f"{walk}：「{duty.name}」要求{owed}，却已不能办理：{[now.refused.get(id) for id in owed]}"


def possible(id: str, now: Situation) -> bool:
    """Open, or an act of others, or refused only for what may still come."""
    reasons: list[Refusal] = now.refused.get(id, [])
    return now.procedure.step(id).observed or not any(reason.word in FINAL for reason in reasons)


def linked_in(law: Procedure) -> set[str]:
    """The procedures whose linked matters the rules of this one read."""
    from importlib import import_module
    from pkgutil import walk_packages

    import fadu.statutes

    if not LINKED:
        for module in walk_packages(fadu.statutes.__path__, "fadu.statutes."):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, Linked) and value.name in PROCEDURES:
                    LINKED.setdefault(value.title, value.name)
    rules = [rule for step in law.steps for rule in step.all_rules()]
    parts = [part for rule in rules for part in (rule.broken, rule.when, rule.unless)]
    parts += [part for clock in law.clocks for part in (clock.when, clock.unless, clock.since)]
    spoken = " ".join(str(part) for part in parts)
    return {name for title, name in LINKED.items() if title in spoken}


LINKED: dict[str, str] = {}


def outcomes_of(name: str) -> list[str]:
    found: list[str] = []
    for step in PROCEDURES[name][0].steps:
        if isinstance(step.concludes, str):
            found.append(step.concludes)
        elif isinstance(step.concludes, Field):
            found += step.concludes.choices
    return found or [""]


def answers_of(name: str, day: date) -> dict[str, Any]:
    """What a linked matter that went its lawful way about that day would have on record."""
    found: dict[str, Any] = {}
    for step in PROCEDURES[name][0].steps:
        given = load(step, filled(LAWFUL.get(name, {}).get(step.id, {}), day))
        found |= {key: value for key, value in given.items() if isinstance(value, (str, bool, int, date))}
    return found
