"""Registers that follow from matters: what stands on them is made from a matter's entries, whenever one is written."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from fadu.ledger.fields import Answers
from fadu.ledger.loading import lines, procedure_of
from fadu.ledger.models import Entry, Matter
from fadu.procedures.forms import dump
from fadu.procedures.matter import Entry as Line
from fadu.procedures.record import effective
from fadu.registers.catalogue import MIRRORED
from fadu.registers.folding import MIRRORED as LISTED
from fadu.registers.folding import category
from fadu.registers.grammar import Mirror, Register
from fadu.registers.models import Version
from fadu.registers.values import marks_of

ENDED, RUN_OUT = "移出", "届满"


@dataclass(frozen=True)
class Told:
    """A matter's entries as they stand: the answers by step and name, each step's last entry."""

    matter: Matter
    rows: Mapping[int, Entry]
    lines: Sequence[Line]
    last: Mapping[str, Line]

    def answer(self, name: str) -> Any:
        """What “step.name” says; of several with | between, the one recorded last; “+step.name”: the sum of all."""
        if name.startswith("+"):
            step, _dot, line = name[1:].partition(".")
            said = [one.data[line] for one in self.lines if one.step == step and one.data.get(line) is not None]
            return sum(said) if said else None
        found: list[tuple[float, Any]] = []
        for part in name.split("|"):
            step, _dot, line = part.partition(".")
            if step in self.last and self.last[step].data.get(line) not in (None, ""):
                found.append((self.last[step].id, self.last[step].data[line]))
        return max(found, key=lambda one: one[0])[1] if found else None

    def day(self, name: str) -> date | None:
        found = self.answer(name) if name else None
        return found if isinstance(found, date) else None

    def latest(self, steps: Sequence[str]) -> Line | None:
        found = [self.last[step] for step in steps if step in self.last]
        return max(found, key=lambda one: one.id) if found else None


def mirror(matter: Matter) -> None:
    """Make anew what this matter puts on registers."""
    rows = {one.number: one for one in matter.entries.order_by("number")}
    law = procedure_of(matter)
    standing = effective(lines(law, rows.values()))
    told = Told(matter, rows, standing, {line.step: line for line in standing})
    titles = {step.id: step.title for step in law.steps}
    mirrors, front = MIRRORED.get(matter.procedure, ()), f"m{matter.pk}"
    own = Q(ref=front) | Q(ref__startswith=f"{front}.")
    Version.objects.filter(own, register__in={register.code for register, _ in mirrors}).delete()
    for register, one in mirrors:
        Version.objects.bulk_create(versions(register, one, told, titles))


def versions(register: Register, one: Mirror, told: Told, titles: Mapping[str, str]) -> Iterator[Version]:
    began, ended = told.latest(one.since), told.latest(one.until)
    if began is None:
        return
    since = told.day(one.since_day) or began.on
    end, kind = told.day(one.last_day), RUN_OUT
    if ended is not None and ended.id > began.id and (end is None or ended.on <= end):
        end, kind = ended.on - timedelta(1), ENDED
    data = {name: titles.get(began.step, "") if source == "=step" else dump(told.answer(source))
            for name, source in one.answers.items()}  # fmt: skip
    data = {**{name: value for name, value in data.items() if value not in (None, "", [])}, **one.fixed}
    names = list(told.answer(one.each) or ()) if one.each else [told.answer(one.name) or told.matter.title]
    for number, name in enumerate(names):
        whole = {register.names.name: str(name), **data}
        yield Version(
            register=register.code, ref=ref_of(told.matter, one, number),
            division_id=told.matter.division_id, organ_id=told.matter.organ_id,
            code=str(told.answer(one.code) or "")[:60] if one.code else "", name=str(name)[:300],
            category=category(register, whole), marks=marks_of(register.filters, whole)[:1000],
            data=Answers.of(whole, [column.name for column in register.columns if column.personal]),
            valid_from=since, valid_to=end, kind=LISTED, entry=told.rows[int(began.id)],
            ended_kind=kind if end else "",
            ended_by=told.rows[int(ended.id)] if ended is not None and kind == ENDED and end else None,
        )  # fmt: skip


def ref_of(matter: Matter, one: Mirror, number: int) -> str:
    """How an item is known: by its matter, and by its place among several."""
    place = f"{one.mark}{number if one.each else ''}"
    return f"m{matter.pk}.{place}" if place else f"m{matter.pk}"
