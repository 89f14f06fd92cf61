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
    live, out = set[str](), set[str]()
    for line in step.fields:
        condition = line.condition
        if condition is None:
            continue
        if any(leaf.draft or getattr(leaf, "owner", None) is step for leaf in leaves(condition)):
            live.add(line.name)
        read = compiled(condition, step)
        if read is not None and not read(case):
            out.add(line.name)
    return Applying(frozenset(out - live), frozenset(live), frozenset(out & live))


def proposed(last: Mapping[str, Entry], step: type[Step]) -> dict[str, tuple[Any, Entry]]:
    """What earlier entries answer in the lines that this step carries over: by the name of the line, answer and entry.

    last: the last entry of each step on record; of several sources the newest that has an answer.
    """
    found: dict[str, tuple[Any, Entry]] = {}
    for line in step.fields:
        for earlier in line.carried:
            entry = last.get(earlier.owner.id)
            answer = entry.data.get(earlier.name) if entry else None
            if entry is None or answer is None or (line.name in found and found[line.name][1].id > entry.id):
                continue
            found[line.name] = answer, entry
    return found
