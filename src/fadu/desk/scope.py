"""What the person behind a request may see: one query, or several that each enter an index of their own."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from fadu.desk.who import person_of, posts_today
from fadu.ledger.models import Matter, Participant
from fadu.organs.access import serves_division, visible_matters


def visible(request: HttpRequest) -> QuerySet[Matter]:
    """The matters that may be seen."""
    found: QuerySet[Matter] = visible_matters(person_of(request))
    return found


def matter_or_404(request: HttpRequest, pk: int) -> Matter:
    """The matter if it may be seen; else 404, which does not give away that it is there."""
    return get_object_or_404(visible(request).select_related("organ", "division"), pk=pk)


def taking_part(request: HttpRequest) -> QuerySet[Participant]:
    """The ids of matters of other organs in which the person's organs take part."""
    return Participant.objects.filter(organ__in={post.organ_id for post in posts_today(request)}).values("matter")


def own(request: HttpRequest) -> list[Q]:
    """What the person's own organs handle, and what they only take part in: no matter meets two of these."""
    organs = sorted({post.organ_id for post in posts_today(request)})
    return [Q(organ=pk) for pk in organs] + [Q(pk__in=taking_part(request)) & ~Q(organ__in=organs)] if organs else []


def arms(request: HttpRequest) -> list[Q]:
    """All that may be seen, as conditions of which each can be answered from one index; a matter may meet several.

    A list of a million rows is read by each arm's own order and merged: a single OR over all would walk the table.
    """
    divisions = {post.organ.division_id for post in posts_today(request) if serves_division(post.organ)}
    if not divisions:
        return own(request)
    organs = {post.organ_id for post in posts_today(request) if post.organ.division_id not in divisions}
    found = [Q(division=pk) for pk in sorted(divisions)] + [Q(organ=pk) for pk in sorted(organs)]
    return [*found, Q(pk__in=taking_part(request))]
