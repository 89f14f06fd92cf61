"""What lifts a refusal: the step, or the linked matter, that it waits for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.law_links import address_of
from fadu.desk.titles import called, known_as
from fadu.desk.wording import day_words
from fadu.ledger.models import Matter
from fadu.procedures.checks import Refusal
from fadu.procedures.conditions import Linked
from fadu.procedures.describe import effect, rule_row, titles
from fadu.procedures.fields import Rule
from fadu.procedures.grammar import Procedure, leaves
from fadu.procedures.steps import Step

FOUNDED = date(1949, 10, 1)


@dataclass(frozen=True)
class Lift:
    title: str
    address: str


@dataclass(frozen=True)
class Reason:
    """A refusal with its article and the way out, if there is one."""

    text: str
    basis: Any = None
    lift: Lift | None = None
    law_address: str = ""
    word: str = ""
    demand: str = ""  # what the article asks for, in our own words

    @property
    def text_address(self) -> str:
        """Where the article can be read in full; empty where its text is not loaded."""
        return address_of(self.basis) if self.basis else ""

    @property
    def version(self) -> str:
        """《行政处罚法》第五十八条，2021年7月15日起施行."""
        act = self.basis.act
        if act.in_force <= FOUNDED:
            return str(self.basis)
        day = day_words(act.in_force, full=True)
        return _("{article}，{day}起施行").format(article=self.basis, day=day)


def linked_of(procedure: Procedure) -> dict[str, str]:
    """The procedures that this one's rules look at in linked matters: title as its file calls it -> id."""
    modules = {step.__module__ for step in procedure.steps}
    found = {}
    for name in sorted(modules):
        for value in vars(sys.modules[name]).values():
            if isinstance(value, Linked):
                found[value.title] = value.name
    return found


def reasons_of(
    matter: Matter,
    procedure: Procedure,
    step: type[Step],
    refusals: Iterable[Refusal],
    open_steps: Mapping[str, Any],
    law_address: str = "",
) -> list[Reason]:
    """The refusals of a step, each with what lifts it."""
    return [
        Reason(
            one.text,
            one.basis,
            lift_of(matter, procedure, step, one, open_steps),
            law_address,
            one.word,
            demand_of(procedure, step, one),
        )
        for one in refusals
    ]


def lift_of(
    matter: Matter, procedure: Procedure, step: type[Step], refusal: Refusal, open_steps: Mapping[str, Any]
) -> Lift | None:
    """The open step that the refusal names or its rule asks for, else the linked matter that it asks for."""
    wanted = steps_named(procedure, step, refusal) if refusal.word in ("after", "must", "require", "opens") else []
    for one in wanted:
        if one.id in open_steps and one.id != step.id:
            return Lift(called(one.title), reverse("step", args=[matter.pk, one.id]))
    rule = rule_of(step, refusal)
    if rule is not None:
        words = [str(leaf) for leaf in leaves(rule.broken)]
        for title, name in linked_of(procedure).items():
            if any(said.startswith(title) for said in words):
                return Lift(
                    _("提请{title}").format(title=known_as(title, name)),
                    f"{reverse('matter-new', args=[name])}?for={matter.pk}",
                )
    return None


def demand_of(procedure: Procedure, step: type[Step], refusal: Refusal) -> str:
    """What the article asks for, from the very condition that refused; empty where there is nothing more to say."""
    rule = rule_of(step, refusal)
    if rule is not None:
        return rule_row(rule, "").condition
    if refusal.word == "after":
        order = "、".join(titles(names, procedure) for names in step.after)
        return _("{act}之前，应当先{order}").format(act=called(step.title), order=order) if order else ""
    if refusal.word == "before":
        order = _("或者").join(titles(names, procedure) for names in step.before)
        return _("{act}应当在{order}之前").format(act=called(step.title), order=order)
    if refusal.word == "once":
        return _("{act}只办一次；内容写错的，更正原记录").format(act=called(step.title))
    clock = next((one for one in procedure.clocks if one.name and one.name in refusal.text), None)
    if clock is not None and refusal.word in ("opens", "bars"):
        return _("{name}：{period}；{effect}").format(
            name=clock.name, period=clock.period or _("及时"), effect=effect(clock, procedure)
        )
    return ""


def rule_of(step: type[Step], refusal: Refusal) -> Rule | None:
    return next((rule for rule in step.all_rules() if rule.say == refusal.text), None)


def steps_named(procedure: Procedure, step: type[Step], refusal: Refusal) -> list[type[Step]]:
    """The steps whose title the refusal says, the longest first; then those that its rule reads."""
    said = [one for one in procedure.steps if one.title in refusal.text]
    rule = rule_of(step, refusal)
    read = [one for leaf in leaves(rule.broken) for one in getattr(leaf, "steps", ())] if rule else []
    return sorted(said, key=lambda one: -len(one.title)) + read
