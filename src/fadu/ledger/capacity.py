"""In what capacity a person acts on a matter: the role, the name and the organ that go on record.

A role must be held by post on the day. Acts of outsiders (parties, courts) are recorded for them, under their name, by
anyone who may act on the matter; so are those of another organ (被申请人) that takes no part here itself.
"""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from fadu.law.acts import Citation
from fadu.ledger.loading import Record
from fadu.ledger.models import Matter, Participant
from fadu.ledger.vouching import Cards
from fadu.organs.access import roles_on
from fadu.organs.handovers import instead_of, own
from fadu.organs.models import Organ, Person, Post
from fadu.organs.people import posts_of
from fadu.procedures.checks import Refusal
from fadu.procedures.matter import Actor
from fadu.procedures.steps import Role, Step
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import LEADERS

OTHER_ORGANS = frozenset({"respondent", "other_agency", "rule_maker"})


@dataclass(frozen=True)
class Standing:
    """Who a person is to a matter on a day: the roles they may take in it, each with the organ for which."""

    person: Person
    roles: dict[str, Organ]
    absent: frozenset[str] = OTHER_ORGANS  # roles of other organs that no organ here has: recorded for them
    cards: Cards = field(default_factory=dict, compare=False)  # certificates looked up on the way
    instead: Mapping[str, str] = field(default_factory=dict)  # roles held only for another, with the name of whose

    @classmethod
    def of(cls, person: Person, matter: Matter, day: date) -> Standing:
        return cls.by_posts(person, posts_of(person, day), matter, list(matter.participants.all()))

    @classmethod
    def by_posts(cls, person: Person, posts: list[Post], matter: Matter, parts: list[Participant]) -> Standing:
        """The same where the posts of the day and who takes part are at hand."""
        own_roles = roles_on(own(posts), matter, parts)
        absent = OTHER_ORGANS - {part.role for part in parts}
        return cls(person, roles_on(posts, matter, parts), absent, instead=instead_of(posts, own_roles))


@dataclass(frozen=True)
class Acting:
    """The actor of a step as recorded, for which organ, and what speaks against it."""

    actor: Actor
    organ: Organ | None
    reasons: Sequence[Refusal]
    instead: str = ""  # the name of the one for whom it is done (代办)


def actor_for(step: type[Step], standing: Standing, matter: Matter, *, role: str | None = None,
              name: str | None = None, record: Record | None = None) -> Acting:
    """How this person may take the step: in the role asked for, else the first of the step's that fits.

    `name`: of the outsider for whom an act is recorded; without one, whom the record names in that role, else the
    matter's party.
    """
    wanted = [one for one in step.by if role in (None, one.id)]
    held = [one for one in wanted if one.id in standing.roles]
    role_held = next((one for one in held if one.id not in standing.instead), held[0] if held else None)
    if role_held is not None and not (role_held.outside and name):
        return acting_self(role_held, standing, name, record)
    outsider = next((one for one in wanted if one.outside or one.id in standing.absent), None)
    if outsider is not None and standing.roles:
        return acting_for(outsider, matter, name or (record.named(outsider.title) if record else ""))
    return barred(step, standing, role)


def acting_self(role: Role, standing: Standing, name: str | None, record: Record | None) -> Acting:
    organ, instead = standing.roles[role.id], standing.instead.get(role.id, "")
    actor = Actor(standing.person.name, role.id, organ.name)
    if instead and (against := own_work(role, actor, instead, record)):
        return Acting(actor, organ, [against], instead)
    if name and name != standing.person.name:
        text = _("以“{role}”身份办理的，只能由本人（{actor}）办理").format(role=role.title, actor=actor.name)
        return Acting(actor, organ, [Refusal("by", text, None)])
    return Acting(actor, organ, (), instead)


def own_work(role: Role, actor: Actor, instead: str, record: Record | None) -> Refusal | None:
    """Who deputises for a leader may not decide on what they handled themselves."""
    if role.id not in LEADERS or record is None:
        return None
    if any(line.by.name == actor.name and line.by.role not in LEADERS for line in record.lines):
        text = _("{actor}是本事项的经办人，不得又以{role}身份代{instead}审批").format(
            actor=actor.name, role=role.title, instead=instead
        )
        return Refusal("by", text, PRACTICE)
    return None


def acting_for(role: Role, matter: Matter, name: str) -> Acting:
    known = (name or str(matter.parties)).strip()
    reasons = (
        [] if known else [Refusal("by", _("代为记录的，须写明{role}的姓名或者名称").format(role=role.title), None)]
    )
    return Acting(Actor(known, role.id), None, reasons)


def barred(step: type[Step], standing: Standing, role: str | None) -> Acting:
    titles = _("或者").join(one.title for one in step.by)
    text = _("{step}应由{titles}办理，{name}在本事项中没有此身份").format(
        step=step.title, titles=titles, name=standing.person.name
    )
    actor = Actor(standing.person.name, role or next(iter(standing.roles), ""))
    return Acting(actor, None, [Refusal("by", text, cited(step))])


def cited(step: type[Step]) -> Citation | None:
    """The step's article; of an article in successive acts, the newest."""
    return step.basis[0] if isinstance(step.basis, tuple) else step.basis
