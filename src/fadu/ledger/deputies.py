"""What a deputy (代办) may not do, held against the registers: who is in post, with which roles and certificates."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.ledger.models import Matter
from fadu.organs.handovers import roles_held
from fadu.organs.models import Certificate, Organ, Person, Post
from fadu.organs.people import covers
from fadu.procedures.checks import Refusal
from fadu.procedures.steps import Step
from fadu.statutes.handover import APART, CERTIFICATES, REGISTER, TITLES, Appoint, HandOver
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import ROLES

if TYPE_CHECKING:
    from fadu.ledger.capacity import Acting


def self_approved(matter: Matter, step: type[Step], answers: Mapping[str, Any], acting: Acting) -> list[Refusal]:
    """Nobody approves, in a role that was only handed over to them, what they file themselves."""
    named = [
        (line.label, answer["by"]["role"], answer["on"])
        for line in step.fields
        if line.kind == "approval" and (answer := answers.get(line.name)) and answer["by"]["name"] == acting.actor.name
    ]
    return [
        Refusal(
            "approval",
            _("{label}：{name}不得以代办的身份批准本人报送的事项").format(label=label, name=acting.actor.name),
            PRACTICE,
        )
        for label, role, day in named
        if not holds(acting.actor.name, role, day)
    ]


def holds(name: str, role: str, day: date) -> bool:
    """Does someone of that name hold the role by a post of their own?"""
    return any(role in post.roles for post in Post.objects.on(day).filter(person__name=name))


def handing_over(matter: Matter, step: type[Step], answers: Mapping[str, Any]) -> list[Refusal]:
    """What the registers say against this handover; nothing for any other step."""
    if step not in (HandOver, Appoint) or not (answers.get("giver") and answers.get("deputy")):
        return []
    today, people, reasons = timezone.localdate(), {}, list[Refusal]()
    for name in ("giver", "deputy"):
        people[name] = colleague(matter.organ, answers[name], today)
        if people[name] is None:
            text = _("{name}不在本单位{REGISTER}中").format(name=answers[name].get('name', ''), REGISTER=REGISTER)
            reasons.append(Refusal("listed", text, PRACTICE))
    giver, deputy = people["giver"], people["deputy"]
    if giver is None or deputy is None:
        return reasons
    held = roles_held([giver.pk], today).get((giver.pk, matter.organ_id), set())
    wanted = [TITLES[title] for title in sorted(answers.get("roles") or ()) if title in TITLES]
    for role in wanted:
        if role not in held:
            reasons.append(
                Refusal(
                    "listed",
                    _("{giver}没有“{title}”的身份，不能移交").format(giver=giver.name, title=ROLES[role].title),
                    PRACTICE,
                )
            )
    return [*reasons, *barred_from(deputy, matter.organ, wanted, today)]


def colleague(organ: Organ, copied: Mapping[str, Any], day: date) -> Person | None:
    """The person that an entry of the register copied into a form speaks of: of that name, in post in that organ."""
    code = str(copied.get("code", ""))
    posts = Post.objects.on(day).filter(organ=organ, person__name=copied.get("name", ""))
    found = posts.filter(person=int(code)) if code.isdecimal() and len(code) < 12 else posts.none()
    return next((post.person for post in found.select_related("person")), None)


def barred_from(deputy: Person, organ: Organ, roles: list[str], day: date) -> list[Refusal]:
    """Which of these roles the person may not take over, and why."""
    own = roles_held([deputy.pk], day).get((deputy.pk, organ.pk), set())
    reasons = []
    for role in roles:
        if role in CERTIFICATES and not certified(deputy, CERTIFICATES[role][0], day):
            kind, basis = CERTIFICATES[role]
            text = _("{deputy}没有有效的{kind}证件，不能代办“{title}”的工作").format(
                deputy=deputy.name, kind=kind, title=ROLES[role].title
            )
            reasons.append(Refusal("people", text, basis))
        for one, other, basis in APART:
            clash = other if role == one else one if role == other else ""
            if clash in own:
                text = _("{deputy}是{title}，不得同时承担“{title_}”").format(
                    deputy=deputy.name, title=ROLES[clash].title, title_=ROLES[role].title
                )
                reasons.append(Refusal("people", text, basis))
    return reasons


def certified(person: Person, kind: str, day: date) -> bool:
    cards = Certificate.objects.filter(person=person, category=kind, status="有效")
    return any(covers(card, day) for card in cards)
