"""Playing a matter: each step with the answers that a lawful case would have, unless the story says otherwise."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.law.calendar import CHINA
from fadu.procedures.forms import load
from fadu.procedures.matter import Actor, Entry, Link, Place
from fadu.procedures.situation import Refusal, Situation, defects, refusals, situation
from fadu.statutes import procedure
from fadu.statutes.standards import standards

from .lawful import LAWFUL
from .usual import usual

NOON = time(10, 30)


def filled(value: Any, day: date) -> Any:
    """"$day" in a default is the day of the step, "$day+40" the fortieth day after it."""
    if isinstance(value, Mapping):
        return {key: filled(one, day) for key, one in value.items()}
    if isinstance(value, str) and value.startswith("$day"):
        return (day + timedelta(int(value[4:] or 0))).isoformat()
    return value


class Story:
    """A matter of one procedure at one place, told step by step."""

    def __init__(self, name: str, begun: str, place: str = "", branch: str = "", version: str = "") -> None:
        self.law = procedure(name, date.fromisoformat(begun))
        self.defaults = LAWFUL.get(version or name) or usual(self.law)
        self.place = Place(CHINA, place, branch, standards(place, branch))
        self.entries: list[Entry] = []
        self.links: dict[str, Link] = {}

    def entry(self, step: str, day: str, answers: Mapping[str, Any], by: str = "", person: str = "") -> Entry:
        taken = self.law.step(step)
        when = datetime.combine(date.fromisoformat(day), NOON)
        data = {key: filled(value, when.date()) for key, value in (self.defaults.get(step, {}) | dict(answers)).items()}
        role = by or taken.by[0].id
        form = load(taken, {key: value for key, value in data.items() if value is not None})
        return Entry(step, when, Actor(person or f"{role}甲", role), form, id=len(self.entries) + 1)

    def refusals(self, step: str, day: str, /, by: str = "", person: str = "", **answers: Any) -> list[Refusal]:
        return refusals(self.law, self.entries, self.entry(step, day, answers, by, person), self.links, self.place)

    def defects(self, step: str, day: str, /, by: str = "", person: str = "", **answers: Any) -> list[Refusal]:
        return defects(self.law, self.entries, self.entry(step, day, answers, by, person), self.links, self.place)

    def take(self, step: str, day: str, /, by: str = "", person: str = "", **answers: Any) -> Story:
        """The step is lawful, and goes on record."""
        found = self.refusals(step, day, by, person, **answers)
        assert not found, f"{step} on {day} should be lawful, but: {said(found)}"
        return self.record(step, day, by, person, **answers)

    def record(self, step: str, day: str, /, by: str = "", person: str = "", **answers: Any) -> Story:
        """On record, lawful or not."""
        self.entries.append(self.entry(step, day, answers, by, person))
        return self

    def link(self, name: str, begun: str, ended: str | None = None, outcome: str = "", **data: Any) -> Story:
        self.links[name] = Link(date.fromisoformat(begun), date.fromisoformat(ended) if ended else None, outcome, data)
        return self

    def allowed(self, step: str, day: str, /, by: str = "", person: str = "", **answers: Any) -> None:
        found = self.refusals(step, day, by, person, **answers)
        assert not found, f"{step} on {day} should be lawful, but: {said(found)}"

    def refused(self, step: str, day: str, article: str, /, by: str = "", person: str = "", **answers: Any) -> None:
        """Refused, and for nothing but this article (several: separated by spaces)."""
        found = self.refusals(step, day, by, person, **answers)
        assert found, f"{step} on {day} should be refused citing {article}"
        cited = {reason.basis.article for reason in found if reason.basis}
        assert cited == set(article.split()), f"{step} should cite {article}, but: {said(found)}"

    def noted(self, step: str, day: str, article: str, /, by: str = "", **answers: Any) -> None:
        """An act of others: recorded all the same, with this defect."""
        assert not self.refusals(step, day, by, **answers)
        found = self.defects(step, day, by, **answers)
        assert {reason.basis.article for reason in found if reason.basis} == {article}, said(found)

    def now(self, day: str) -> Situation:
        moment = datetime.combine(date.fromisoformat(day), time(23, 59, 59))
        return situation(self.law, self.entries, self.links, self.place, moment)

    def due(self, clock: str, day: str) -> str | None:
        found = self.now(day).clocks[clock].due
        return found.isoformat() if found else None


def said(found: list[Refusal]) -> str:
    return "；".join(f"{reason.word} {reason.text}（{reason.basis}）" for reason in found)
