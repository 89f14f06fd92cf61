"""Paging by key (keyset): a deep page costs what the first one does, and nothing is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

SIZE = 50
Key = tuple[date, int]  # where a row stands in its order: its day and id


@dataclass(frozen=True)
class Order:
    """Rows by a date and, on one date, by id; both in the same direction."""

    field: str
    newest_first: bool


@dataclass(frozen=True)
class Page:
    """`total`: how many rows there are in all, in words, where it is known; `broken_off`: rows further on in the order
    were not looked at, and `next` goes on there."""

    rows: list[Any]
    next: str  # cursor for the following page; "" on the last one
    previous: str
    total: str = ""
    broken_off: bool = False


def key_of(row: Any, order: Order) -> Key:
    return getattr(row, order.field), row.pk


def cursor_at(key: Key) -> str:
    return f"{key[0].isoformat()}.{key[1]}"


def cursor_of(row: Any, order: Order) -> str:
    return cursor_at(key_of(row, order))


def read_cursor(text: str) -> Key | None:
    """None for what is no cursor: the list then starts anew."""
    day, _, pk = text.partition(".")
    try:
        return date.fromisoformat(day), int(pk)
    except ValueError:
        return None


def id_of(rows: QuerySet[Any]) -> str:
    """The column with the id of what is listed: of rows that stand for others, that one's."""
    return str(getattr(rows.model, "stands_for", "pk"))


def beyond(rows: QuerySet[Any], order: Order, cursor: Key, forward: bool) -> QuerySet[Any]:
    """Rows past the cursor. The first condition repeats what the second says, so that an index can be entered there."""
    less = order.newest_first == forward
    day, pk = cursor
    edge = Q(**{f"{order.field}__{'lte' if less else 'gte'}": day})
    past = "lt" if less else "gt"
    return rows.filter(edge, Q(**{f"{order.field}__{past}": day}) | Q(**{f"{id_of(rows)}__{past}": pk}))


def in_order(arm: QuerySet[Any], order: Order, forward: bool = True, *, few: bool = False) -> QuerySet[Any]:
    """`few`: the rows are few and found by their ids; they are sorted, no index is walked in this order."""
    sign, pk = "-" if order.newest_first == forward else "", id_of(arm)
    if few:
        return arm.alias(by=Coalesce(order.field, order.field)).order_by(f"{sign}by", f"{sign}{pk}")
    return arm.order_by(f"{sign}{order.field}", f"{sign}{pk}")


def rows_of(
    arms: Sequence[QuerySet[Any]], order: Order, size: int, forward: bool = True, *, few: bool = False
) -> list[Any]:
    """The first rows of several queries taken together, each once: their keys are merged, then they are read."""
    keys = keys_of(arms, order, size, forward, few=few)
    return whole(listed(arms[0].model), [pk for _, pk in keys]) if keys else []


def listed(model: Any) -> Any:
    """The model of what is listed."""
    field = getattr(model, "stands_for", "")
    return model._meta.get_field(field).related_model if field else model


def whole(model: Any, numbers: Sequence[int]) -> list[Any]:
    """The rows with these ids, in this order, with their organ and division."""
    found = model.objects.select_related("organ", "division").in_bulk(list(numbers))
    return [found[pk] for pk in numbers if pk in found]


def keys_of(
    arms: Sequence[QuerySet[Any]], order: Order, size: int, forward: bool = True, *, few: bool = False
) -> list[Key]:
    """The keys of the first rows."""
    found: set[Key] = set()
    for arm in arms:
        found.update(in_order(arm, order, forward, few=few).values_list(order.field, id_of(arm))[:size])
    return sorted(found, reverse=order.newest_first == forward)[:size]


def page_of(
    arms: Sequence[QuerySet[Any]], order: Order, after: str = "", before: str = "", size: int = SIZE,
    *, few: bool = False,
) -> Page:  # fmt: skip
    """One page of what any of the queries finds: the rows after a cursor, or before one, or the first."""
    cursor = read_cursor(before or after)
    forward = not (before and cursor)
    if cursor:
        arms = [beyond(arm, order, cursor, forward) for arm in arms]
    return turned(rows_of(arms, order, size + 1, forward, few=few), order, size, forward, bool(cursor))


def turned(found: list[Any], order: Order, size: int, forward: bool, inside: bool, last: Key | None = None) -> Page:
    """The page of rows in the order in which they were found, of which one more than `size` says that there are more.

    inside: the list was entered at a cursor; last: the search was broken off there.
    """
    more, found = len(found) > size, found[:size]
    if not forward:
        found.reverse()
    has_next, has_previous = (more, inside) if forward else (True, more)
    following = cursor_of(found[-1], order) if found and has_next else ""
    preceding = cursor_of(found[0], order) if found and has_previous else ""
    if last and not more:
        following, preceding = (cursor_at(last), preceding) if forward else (following, cursor_at(last))
    return Page(found, following, preceding, broken_off=bool(last) and not more)
