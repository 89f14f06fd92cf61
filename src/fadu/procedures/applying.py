"""Which lines of a form apply: as the record stands, and as the form is filled in so far. For faces only.

It decides what is shown, never what is lawful: `refusals` judges what is filed.
"""
from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fadu.procedures.checks import compiled
from fadu.procedures.grammar import leaves
from fadu.procedures.matter import Entry
from fadu.procedures.record import Case
from fadu.procedures.steps import Step


@dataclass(frozen=True)
class Applying:
    """Names of lines. never: the record alone excludes them; live: the form decides; off: of these, not as it is."""

    never: frozenset[str] = frozenset()
    live: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()


def applying(case: Case, step: type[Step], draft: Entry) -> Applying:
    """For this form, filled in so far as `draft.data` (typed answers) says, in the matter as `case` has it."""
    case = copy.copy(case)
    case.draft, case.form = draft, draft.data
    never, live, off = set[str](), set[str](), set[str]()
    for line in step.fields:
        condition = line.condition
        if condition is None:
            continue
        holds = compiled(condition, step)(case)
        own = {leaf.name for leaf in leaves(condition) if getattr(leaf, "owner", None) is step}
        drafted = own or any(leaf.draft for leaf in leaves(condition))
        if drafted and not (own and own <= never):  # what hangs on a line that never applies never does either
            live.add(line.name)
            off |= set() if holds else {line.name}
        elif not holds:
            never.add(line.name)
    return Applying(frozenset(never), frozenset(live), frozenset(off))


def proposed(last: Mapping[str, Entry], step: type[Step]) -> dict[str, tuple[Any, Entry, type[Step]]]:
    """What earlier entries answer in the lines that this step carries over: by the name of the line, the answer, its
    entry and the step of that entry.

    last: the last entry of each step on record; of several sources the newest that has an answer.
    """
    found: dict[str, tuple[Any, Entry, type[Step]]] = {}
    for line in step.fields:
        for earlier in line.carried:
            entry = last.get(earlier.owner.id)
            answer = entry.data.get(earlier.name) if entry else None
            if entry is None or answer is None or (line.name in found and found[line.name][1].id > entry.id):
                continue
            found[line.name] = answer, entry, earlier.owner
    return found
