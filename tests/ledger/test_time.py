"""When an act took place: now, or a past moment in the order of the record; never the future."""
from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from fadu.ledger.actions import Refused
from fadu.ledger.models import Entry
from fadu.ledger.reading import local, situation_of
from tests.world import World, foi, step

MORE = {"excess": "数量过多"}


def at(entry: Entry) -> str:
    return local(entry.at).strftime("%m-%d %H:%M")


def test_without_a_time_an_entry_is_of_now(there: World) -> None:
    assert at(foi(there).entry) == "03-04 09:00"


def test_a_naive_time_is_local_and_decides_when_the_matter_began(there: World) -> None:
    receipt = foi(there, at=datetime(2026, 3, 2, 23, 30))
    assert at(receipt.entry) == "03-02 23:30"
    assert receipt.matter.begun_on == date(2026, 3, 2)


def test_a_day_alone_comes_after_what_is_on_record_that_day(there: World) -> None:
    matter = foi(there, at=datetime(2026, 3, 2, 10)).matter
    assert at(step(matter, "ask_reasons", MORE, there.clerk, at=date(2026, 3, 2)).entry) == "03-02 10:00"
    assert at(step(matter, "ask_reasons", MORE, there.clerk, at=date(2026, 3, 3)).entry) == "03-03 00:00"


def test_the_future_is_refused(there: World) -> None:
    with pytest.raises(Refused, match="发生时间不能晚于现在"):
        foi(there, at=timezone.now() + timedelta(minutes=5))


def test_an_entry_before_the_last_one_is_refused(there: World) -> None:
    matter = foi(there, at=datetime(2026, 3, 3, 10, 5)).matter
    with pytest.raises(Refused, match="不能早于上一条记录（2026年3月3日10:05）"):
        step(matter, "ask_reasons", MORE, there.clerk, at=datetime(2026, 3, 3, 10, 4))
    with pytest.raises(Refused, match="不能早于上一条记录"):
        step(matter, "ask_reasons", MORE, there.clerk, at=date(2026, 3, 2))


def test_a_matter_cannot_begin_before_there_was_law_for_it(there: World) -> None:
    with pytest.raises(Refused, match="该程序在1999年3月2日没有施行中的规定"):
        foi(there, at=date(1999, 3, 2))


def test_the_situation_of_any_moment_can_be_asked_for(there: World) -> None:
    matter = foi(there, at=date(2026, 3, 2)).matter
    later = timezone.make_aware(datetime(2026, 6, 1))
    assert not situation_of(matter).clocks["答复"].late
    assert situation_of(matter, later).clocks["答复"].late
