"""The list of matters under row scope: each arm of the scope read by its own index, the pages merged."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from fadu.desk.filters import Filter, apply
from fadu.desk.paging import SIZE, Page, page_of, rows_of
from fadu.desk.scope import arms, own
from fadu.law.calendar import Calendar
from fadu.ledger.models import Matter

MOST = 99  # a count goes no further: 99+


def arms_of(request: HttpRequest, chosen: Filter) -> list[Q]:
    return own(request) if chosen.mine else arms(request)


def rows(arm: Q, chosen: Filter, now: date, days: Calendar) -> QuerySet[Matter]:
    return apply(Matter.objects.filter(arm).prefetch_related("organ"), chosen, now, days)


def page(request: HttpRequest, chosen: Filter, now: date, days: Calendar, size: int = SIZE) -> Page:
    """One page of what the person may see and the filter lets through."""
    found = [rows(arm, chosen, now, days) for arm in arms_of(request, chosen)]
    return page_of(found, chosen.ordering, request.GET.get("after", ""), request.GET.get("before", ""), size)


def first(request: HttpRequest, chosen: Filter, now: date, days: Calendar, size: int) -> list[Any]:
    """The first rows, without paging."""
    return rows_of([rows(arm, chosen, now, days) for arm in arms_of(request, chosen)], chosen.ordering, size)


def count(request: HttpRequest, chosen: Filter, now: date, days: Calendar) -> str:
    """How many there are, up to 99; beyond that 99+; empty for none."""
    found: set[int] = set()
    for arm in arms_of(request, chosen):
        found.update(rows(arm, chosen, now, days).order_by().values_list("pk", flat=True)[: MOST + 1])
    return "" if not found else str(len(found)) if len(found) <= MOST else f"{MOST}+"
