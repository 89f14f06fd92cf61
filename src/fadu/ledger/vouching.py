"""What an entry says of people is held against the registers: certificates as they stand there, approvers in post.

A form cannot bring a certificate of its own making, nor the consent of one who did not hold the rank on the day.
"""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from fadu.ledger.deputies import handing_over
from fadu.ledger.models import Matter
from fadu.organs.access import roles_on
from fadu.organs.handovers import handed_over
from fadu.organs.models import Certificate, Post
from fadu.organs.people import as_copied
from fadu.procedures.checks import Refusal
from fadu.procedures.fields import Field
from fadu.procedures.forms import snapshot
from fadu.procedures.steps import Step
from fadu.statutes.roles import ROLES

Cards = dict[tuple[str, str, str], Certificate | None]  # by name, category and number


def vouched(
    matter: Matter, step: type[Step], answers: Mapping[str, Any], cards: Cards | None = None
) -> tuple[dict[str, Any], list[Refusal]]:
    """The answers (typed) with every certificate as the register has it, and what the registers do not bear out.

    `cards`: certificates that were looked up before, remembered by whoever writes much at once.
    """
    cards = {} if cards is None else cards
    kept, reasons = dict(answers), list[Refusal]()
    for line in step.fields:
        answer = kept.get(line.name)
        if answer and line.kind == "people":
            kept[line.name] = [certified(person, reasons, cards) for person in answer]
        elif answer and line.kind == "approval" and not in_rank(matter, answer):
            reasons.append(Refusal("approval", unranked(line, answer), None))
    return kept, [*reasons, *handing_over(matter, step, kept)]


def certified(person: dict[str, Any], reasons: list[Refusal], cards: Cards) -> dict[str, Any]:
    claimed = person.get("certificate")
    if not claimed:
        return person
    category, number = claimed.get("category", ""), claimed.get("number", "")
    card = person["name"], category, number
    if card not in cards:
        cards[card] = Certificate.objects.filter(
            person__name=person["name"], category=category, number=number
        ).first()
    held = cards[card]
    if held is None:
        reasons.append(
            Refusal(
                "people",
                _("{name}没有登记证号为“{number}”的{category}证件").format(
                    name=person["name"], number=number, category=category
                ),
                None,
            )
        )
        return person
    return {**person, "certificate": snapshot(as_copied(held))}


def in_rank(matter: Matter, answer: Mapping[str, Any]) -> bool:
    """Did someone of that name hold that role on the matter on the day of the approval?"""
    posts = Post.objects.on(answer["on"]).filter(person__name=answer["by"]["name"]).select_related("organ")
    parts, role = list(matter.participants.all()), answer["by"]["role"]
    if role in roles_on(list(posts), matter, parts):
        return True
    deputised = handed_over(answer["on"], deputy__name=answer["by"]["name"])
    return role in roles_on(deputised, matter, parts)


def unranked(line: Field, answer: Mapping[str, Any]) -> str:
    name, role, day = answer["by"]["name"], answer["by"]["role"], answer["on"]
    title = ROLES[role].title if role in ROLES else role
    return _("{name}在{year}年{month}月{day}日不是本事项的{title}，不能由其{label}").format(
        name=name, year=day.year, month=day.month, day=day.day, title=title, label=line.label
    )
