"""请假代办: opening the matter by which a person's work goes to a colleague for some days."""
from __future__ import annotations

from datetime import date, datetime
from typing import Any

from fadu.ledger.actions import Receipt, open_matter
from fadu.organs.models import Organ, Person, Post
from fadu.statutes.handover import Appoint, HandOver
from fadu.statutes.roles import ROLES, STAFF


def hand_over(organ: Organ, giver: Person, deputy: Person, roles: list[str], since: date, until: date, *, ground: str,
              person: Person, key: str, note: str = "", at: datetime | None = None) -> Receipt:  # fmt: skip
    """Open it: by the giver, who hands over; by anybody else, who must be a head, as an appointment.

    roles: ids of roles of the giver in that organ; since, until: both inclusive; ground: one of GROUNDS.
    Raises as `open_matter`.
    """
    step = HandOver if person == giver else Appoint
    data: dict[str, Any] = {
        "giver": copied(giver, organ, since), "deputy": copied(deputy, organ, since),
        "roles": [ROLES[role].title for role in roles if role in ROLES], "since": since.isoformat(),
        "until": until.isoformat(), "ground": ground, "note": note,
    }  # fmt: skip
    return open_matter(
        "handover", organ=organ, title=f"{giver.name}{ground}代办（{deputy.name}）"[:200], step=step.id, data=data,
        person=person, key=key, participants=[(organ, STAFF.id)], at=at,
    )  # fmt: skip


def copied(person: Person, organ: Organ, day: date) -> dict[str, str]:
    """A person as the register of those in post has them, ready to be copied into an entry."""
    held = Post.objects.on(day).filter(person=person, organ=organ).order_by("valid_from", "id").first()
    return {"name": person.name, "code": str(person.pk), "category": held.title if held else ""}
