"""Paging by key (keyset): a deep page costs what the first one does, and nothing is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

SIZE = 50


@dataclass(frozen=True)
class Order:
    """Rows by a date and, on one date, by id; both in the same direction."""

    field: str
    newest_first: bool


@dataclass(frozen=True)
class Page:
    rows: list[Any]
    next: str  # cursor for the following page; "" on the last one
    previous: str


def cursor_of(row: Any, order: Order) -> str:
    return f"{getattr(row, order.field).isoformat()}.{row.pk}"


def read_cursor(text: str) -> tuple[date, int] | None:
    """None for what is no cursor: the list then starts anew."""
    day, _, pk = text.partition(".")
    try:
        return date.fromisoformat(day), int(pk)
    except ValueError:
        return None


def beyond(order: Order, cursor: tuple[date, int], forward: bool) -> Q:
    """Rows past the cursor. The first condition repeats what the second says, so that an index can be entered there."""
    less = order.newest_first == forward
    day, pk = cursor
    edge = Q(**{f"{order.field}__{'lte' if less else 'gte'}": day})
    past = "lt" if less else "gt"
    return edge & (Q(**{f"{order.field}__{past}": day}) | Q(**{f"pk__{past}": pk}))


def rows_of(arms: Sequence[QuerySet[Any]], order: Order, size: int, forward: bool = True) -> list[Any]:
    """The first rows of several queries taken together, each once."""
    newest = order.newest_first == forward
    sign = "-" if newest else ""
    found = {row.pk: row for arm in arms for row in arm.order_by(f"{sign}{order.field}", f"{sign}pk")[:size]}
    return sorted(found.values(), key=lambda row: (getattr(row, order.field), row.pk), reverse=newest)[:size]


def page_of(arms: Sequence[QuerySet[Any]], order: Order, after: str = "", before: str = "", size: int = SIZE) -> Page:
    """One page of what any of the queries finds: the rows after a cursor, or before one, or the first."""
    cursor = read_cursor(before or after)
    forward = not (before and cursor)
    if cursor:
        arms = [arm.filter(beyond(order, cursor, forward)) for arm in arms]
    found = rows_of(arms, order, size + 1, forward)
    more, found = len(found) > size, found[:size]
    if not forward:
        found.reverse()
    has_next, has_previous = (more, bool(cursor)) if forward else (True, more)
    return Page(
        found,
        cursor_of(found[-1], order) if found and has_next else "",
        cursor_of(found[0], order) if found and has_previous else "",
    )
