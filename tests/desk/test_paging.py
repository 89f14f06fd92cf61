"""Paging by key: every row once, in order, whichever way one turns the pages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.desk.filters import BY_DUE, BY_START
from fadu.desk.paging import page_of, read_cursor
from fadu.ledger.models import Matter
from tests.desk.world import World, people


@pytest.fixture
def many(db: None) -> World:
    there = people()
    Matter.objects.bulk_create(
        Matter(
            procedure="foi_request",
            title=f"第{n}件",
            organ=there.justice if n % 3 else there.market,
            division=there.city,
            begun_on=date(2026, 1, 1) + timedelta(n // 4),
            due_on=date(2026, 6, 1) + timedelta(n % 9) if n % 2 else None,
        )
        for n in range(53)
    )
    return there


def test_turning_all_pages_shows_every_row_once_in_order(many: World) -> None:
    seen, after = [], ""
    while True:
        page = page_of([Matter.objects.all()], BY_START, after=after, size=7)
        seen += page.rows
        if not page.next:
            break
        after = page.next
    assert [m.pk for m in seen] == list(Matter.objects.order_by("-begun_on", "-pk").values_list("pk", flat=True))


def test_turning_back_shows_the_page_before(many: World) -> None:
    first = page_of([Matter.objects.all()], BY_START, size=10)
    second = page_of([Matter.objects.all()], BY_START, after=first.next, size=10)
    again = page_of([Matter.objects.all()], BY_START, before=second.previous, size=10)
    assert [m.pk for m in again.rows] == [m.pk for m in first.rows]
    assert not again.previous


def test_several_arms_of_a_scope_are_merged_without_repeating_a_row(many: World) -> None:
    due = Matter.objects.filter(due_on__isnull=False)
    arms = [due.filter(organ=many.justice), due.filter(organ=many.market), due.filter(division=many.city)]
    page = page_of(arms, BY_DUE, size=100)
    assert [m.pk for m in page.rows] == list(due.order_by("due_on", "pk").values_list("pk", flat=True))


@pytest.mark.parametrize("text", ["", "x", "2026-01-01", "2026-13-01.4", "2026-01-01.", "' or 1=1"])
def test_what_is_no_cursor_starts_the_list_anew(text: str, many: World) -> None:
    assert read_cursor(text) is None
    assert len(page_of([Matter.objects.all()], BY_START, after=text, size=5).rows) == 5
