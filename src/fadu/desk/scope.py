"""What the person behind a request may see: one query, or several that each enter an index of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from fadu.desk.who import posts_today
from fadu.ledger.models import Matter, Participant
from fadu.organs.access import scope_of, serves_division
from fadu.organs.models import Post

ON_PARTS = {"pk": "matter", "organ": "host", "organ_id": "host_id"}  # columns as the rows of who takes part name them


@dataclass(frozen=True)
class Arm:
    """A part of what may be seen that one index answers: a condition on matters, or (parts) on who takes part."""

    where: Q
    parts: bool = False

    def rows(self, *conditions: Q) -> QuerySet[Any]:
        """The rows that meet these conditions on matters; those of who takes part have the days of the matter too."""
        if not self.parts:
            return Matter.objects.filter(self.where, *conditions)
        return Participant.objects.filter(self.where, *map(on_parts, conditions))

    @property
    def matters(self) -> Q:
        """The same as a condition on matters."""
        return Q(pk__in=Participant.objects.filter(self.where).values("matter")) if self.parts else self.where

    @property
    def one_by_one(self) -> Q:
        """The same, asked of each matter: for a few that are found otherwise."""
        return Q(Exists(Participant.objects.filter(self.where, matter=OuterRef("pk")))) if self.parts else self.where


def on_parts(condition: Q) -> Q:
    """A condition on matters as one on the rows of who takes part."""
    found = Q(_connector=condition.connector, _negated=condition.negated)
    for one in condition.children:
        if isinstance(one, Q):
            found.children.append(on_parts(one))
            continue
        column, _, lookup = one[0].partition("__")  # type: ignore[index]
        column = ON_PARTS.get(column, column)
        found.children.append((f"{column}__{lookup}" if lookup else column, one[1]))  # type: ignore[index]
    return found


def any_of(arms: Sequence[Arm]) -> Q:
    """What is in any of these arms, as one condition on matters, of which few are looked at."""
    return reduce(or_, (arm.one_by_one for arm in arms), Q(pk__in=()))


def visible(request: HttpRequest) -> QuerySet[Matter]:
    """The matters that may be seen."""
    return Matter.objects.filter(scope_of(posts_today(request)))


def matter_or_404(request: HttpRequest, pk: int) -> Matter:
    """The matter if it may be seen; else 404, which does not give away that it is there."""
    return get_object_or_404(visible(request).select_related("organ", "division"), pk=pk)


def taking_part(organ: int, but: Sequence[int] = ()) -> Arm:
    """What an organ takes part in, without what these organs handle."""
    where = Q(organ=organ, first=True)
    return Arm(where & ~Q(host__in=list(but)) if but else where, parts=True)


def beside(organs: Sequence[int], *but: Q) -> list[Arm]:
    """What these organs take part in, each matter once; without what they handle and what any of `but` says."""
    found = []
    for n, organ in enumerate(organs):
        arm = taking_part(organ, organs)
        earlier = [~Q(matter__in=Participant.objects.filter(organ__in=organs[:n]).values("matter"))] if n else []
        found.append(Arm(Q(arm.where, *earlier, *(~on_parts(one) for one in but)), parts=True))
    return found


def own(request: HttpRequest) -> list[Arm]:
    """What the person's own organs handle, and what they only take part in: no matter meets two of these."""
    return own_for(posts_today(request))


def own_for(posts: Sequence[Post]) -> list[Arm]:
    """The same for the holder of these posts."""
    organs = sorted({post.organ_id for post in posts})
    return [*(Arm(Q(organ=pk)) for pk in organs), *beside(organs)]


def arms(request: HttpRequest) -> list[Arm]:
    """All that may be seen, as arms of which each can be answered from one index; no matter meets two.

    A list of a million rows is read by each arm's own order and merged: a single OR over all would walk the table.
    """
    return arms_for(posts_today(request))


def arms_for(posts: Sequence[Post]) -> list[Arm]:
    """The same for the holder of these posts."""
    divisions = sorted({post.organ.division_id for post in posts if serves_division(post.organ)})
    if not divisions:
        return own_for(posts)
    organs = sorted({post.organ_id for post in posts})
    elsewhere = sorted({post.organ_id for post in posts if post.organ.division_id not in divisions})
    return [
        *(Arm(Q(division=pk)) for pk in divisions),
        *(Arm(Q(organ=pk)) for pk in elsewhere),
        *beside(organs, Q(division__in=divisions)),
    ]
