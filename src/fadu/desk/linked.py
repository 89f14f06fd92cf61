"""The matters linked with one: which rests on which, how each stands, and what is linked with them in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from fadu.desk.lights import Light
from fadu.desk.rows import lamp_of
from fadu.desk.titles import known_as
from fadu.law.calendar import Calendar
from fadu.ledger.models import Link, Matter
from fadu.organs.access import scope_of
from fadu.organs.models import Post
from fadu.statutes import PROCEDURES

MOST = 30  # linked matters shown; a plan with hundreds of tasks has pages of its own


@dataclass
class LinkView:
    """A linked matter. `open`: the person may look at it; `below`: those linked with it, the first one left out."""

    matter: Matter
    relation: str
    light: Light
    open: bool
    entry: int = 0  # the number of the entry by which it was linked; 0: since the opening
    below: list[LinkView] = field(default_factory=list)

    @property
    def stands(self) -> str:
        return self.matter.outcome or self.matter.phase


@dataclass
class Linked:
    views: list[LinkView]
    more: int = 0


def linked(matter: Matter, posts: list[Post], titles: Mapping[str, str], today: date, days: Calendar) -> Linked:
    """Those linked with this matter, the newest first, each with its own; a few queries however many there are.

    posts: of the person who looks, which decide what may be opened; titles: what the procedure calls the matters that
    its rules look at, by procedure id.
    """
    near = bonds([matter.pk]).get(matter.pk, [])
    near.sort(key=lambda one: -one[0])
    shown = near[:MOST]
    far = bonds([number for number, *_rest in shown]) if shown else {}
    wanted = {number for number, *_rest in shown} | {number for found in far.values() for number, *_ in found[:MOST]}
    known = Matter.objects.select_related("organ").in_bulk(wanted)
    open_to = Matter.objects.filter(scope_of(posts), pk__in=wanted).values_list("pk", flat=True)
    seen = set(open_to) if wanted else set()

    def view(number: int, rests: bool, entry: int) -> LinkView:
        other = known[number]
        title = known_as(titles.get(other.procedure) or PROCEDURES[other.procedure][0].title, other.procedure)
        words = _("本件所依据的{title}") if rests else _("以本件为依据的{title}")
        return LinkView(other, words.format(title=title), lamp_of(other, today, days), number in seen, entry)

    views = []
    for number, rests, entry in shown:
        one = view(number, rests, entry)
        below = [bond for bond in far.get(number, [])[:MOST] if bond[0] != matter.pk and bond[0] in seen]
        one.below = [view(*bond) for bond in below] if one.open else []
        views.append(one)
    return Linked(views, len(near) - len(shown))


def bonds(matters: list[int]) -> dict[int, list[tuple[int, bool, int]]]:
    """Of each of these: the other matter, whether this one rests on it, the number of the entry that linked them."""
    wanted, found = set(matters), defaultdict(list)
    either = Q(matter__in=matters) | Q(other__in=matters)
    rows = Link.objects.filter(either).order_by("-pk").values_list("matter", "other", "entry__number")
    for one, other, entry in rows[: MOST * 20]:
        if one in wanted:
            found[one].append((other, True, entry or 0))
        if other in wanted:
            found[other].append((one, False, entry or 0))
    return found
