"""The bar of phases over a matter: those passed with their day, the present one, the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from fadu.desk.titles import called
from fadu.desk.wording import day_words
from fadu.procedures.grammar import Procedure
from fadu.procedures.matter import Entry
from fadu.procedures.situation import Situation

MOST = 6


@dataclass(frozen=True)
class Stage:
    title: str
    note: str
    done: bool = False
    current: bool = False


def entered(procedure: Procedure, lines: Sequence[Entry]) -> list[tuple[str, date]]:
    """The phases in the order in which they were entered, each with its first day; repeats next to each other once."""
    phases = {step.id: step.phase for step in procedure.steps}
    found: list[tuple[str, date]] = []
    for line in lines:
        phase = phases.get(line.step, "") if line.corrects is None else ""
        if phase and (not found or found[-1][0] != phase):
            found.append((phase, line.on))
    return found


def stages_of(
    procedure: Procedure, lines: Sequence[Entry], situation: Situation, clock: Any, today: date
) -> list[Stage]:
    """At most six: the latest phases, then what the matter runs towards."""
    passed = entered(procedure, lines)
    if situation.phase and (not passed or passed[-1][0] != situation.phase):
        passed.append((situation.phase, today))  # entered by what the law deems
    if not passed:
        return []
    *before, (present, since) = passed[-(MOST - 1) :]
    shown = [Stage(called(title), day_words(day, today), done=True) for title, day in before]
    if situation.ended:
        words = f"{called(situation.outcome)} {day_words(situation.ended, today)}".strip()
        return [*shown, Stage(called(present), words, current=True)]
    shown.append(Stage(called(present), _("第 {days} 天").format(days=(today - since).days + 1), current=True))
    due = clock.due if clock is not None else None
    return [*shown, Stage(_("办结"), _("{day}前").format(day=day_words(due, today)) if due else "—")]
