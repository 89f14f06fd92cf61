"""Bringing in past matters whole: the same entries, checks and chains as one by one."""
from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from fadu.ledger.actions import Refused
from fadu.ledger.chain import verify
from fadu.ledger.folding import CACHE
from fadu.ledger.histories import History, write_histories
from fadu.ledger.models import Entry, Matter, NumberGiven
from fadu.ledger.request import Opening, Request
from tests.world import FOI, World, foi, key, step

DAY = date(2026, 3, 3)
MORE = {"excess": "数量过多"}


def told(there: World, *rests_on: int, **more: Any) -> History:
    """An FOI request received and asked about."""
    opening = Opening("foi_request", there.market, "申请公开合同", "周申请")
    first = Request("receive", FOI, there.clerk, key(), at=DAY, number_word="丽市监公开")
    second = Request("ask_reasons", MORE, there.clerk, key(), at=DAY)
    return History(opening, [replace(first, **more), second], rests_on)


def shape(matter: Matter) -> Any:
    columns = [name for name in CACHE if name != "folded_at"]
    entries = matter.entries.order_by("number").values_list("number", "step", "at", "role", "organ", "data", "actor")
    return [getattr(matter, name) for name in (*columns, "title", "begun_on", "length")], list(entries)


def test_a_history_is_written_as_it_would_have_been_entry_by_entry(there: World) -> None:
    (matter,) = write_histories([told(there)])
    other = foi(there, at=DAY, number_word="丽市监公开").matter
    step(other, "ask_reasons", MORE, there.clerk, at=DAY)
    assert shape(Matter.objects.get(pk=matter.pk)) == shape(Matter.objects.get(pk=other.pk))
    assert [one.number for one in Matter.objects.order_by("id")] == ["丽市监公开〔2026〕1号", "丽市监公开〔2026〕2号"]
    assert verify().ok


def test_histories_may_rest_on_each_other_and_on_what_was_there(there: World) -> None:
    before = foi(there, at=DAY).matter
    history = told(there, 0)
    second = replace(history, opening=replace(history.opening, links=(before,)))
    first, last = write_histories([told(there), second])
    assert set(last.links.values_list("other", flat=True)) == {first.pk, before.pk}
    assert verify().ok


def test_one_unlawful_step_keeps_all_of_them_out(there: World) -> None:
    with pytest.raises(Refused):
        write_histories([told(there), told(there, person=there.nobody)])
    assert not Matter.objects.exists()
    assert not NumberGiven.objects.exists()


def test_a_history_already_there_is_not_written_twice(there: World) -> None:
    history = told(there)
    write_histories([history])
    with pytest.raises(IntegrityError):
        write_histories([history])
    assert Entry.objects.count() == 2


def test_what_was_brought_in_goes_on_like_any_other_matter(there: World) -> None:
    (matter,) = write_histories([told(there)])
    assert step(matter, "ask_reasons", MORE, there.clerk).entry.number == 3
    assert verify().ok
