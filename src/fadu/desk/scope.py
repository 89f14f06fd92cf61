"""What the person behind a request may see: one query, or several that each enter an index of their own."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from fadu.desk.who import posts_today
from fadu.ledger.models import Matter, Participant
from fadu.organs.access import scope_of, serves_division
from fadu.organs.models import Post


def visible(request: HttpRequest) -> QuerySet[Matter]:
    """The matters that may be seen."""
    return Matter.objects.filter(scope_of(posts_today(request)))


def matter_or_404(request: HttpRequest, pk: int) -> Matter:
    """The matter if it may be seen; else 404, which does not give away that it is there."""
    return get_object_or_404(visible(request).select_related("organ", "division"), pk=pk)


def taking_part(posts: Sequence[Post]) -> QuerySet[Participant]:
    """The ids of matters in which the organs of these posts take part."""
    return Participant.objects.filter(organ__in={post.organ_id for post in posts}).values("matter")


def own(request: HttpRequest) -> list[Q]:
    """What the person's own organs handle, and what they only take part in: no matter meets two of these."""
    return own_for(posts_today(request))


def own_for(posts: Sequence[Post]) -> list[Q]:
    """The same for the holder of these posts."""
    organs = sorted({post.organ_id for post in posts})
    return [Q(organ=pk) for pk in organs] + [Q(pk__in=taking_part(posts)) & ~Q(organ__in=organs)] if organs else []


def arms(request: HttpRequest) -> list[Q]:
    """All that may be seen, as conditions of which each can be answered from one index; a matter may meet several.

    A list of a million rows is read by each arm's own order and merged: a single OR over all would walk the table.
    """
    return arms_for(posts_today(request))


def arms_for(posts: Sequence[Post]) -> list[Q]:
    """The same for the holder of these posts."""
    divisions = {post.organ.division_id for post in posts if serves_division(post.organ)}
    if not divisions:
        return own_for(posts)
    organs = {post.organ_id for post in posts if post.organ.division_id not in divisions}
    found = [Q(division=pk) for pk in sorted(divisions)] + [Q(organ=pk) for pk in sorted(organs)]
    return [*found, Q(pk__in=taking_part(posts))]
