"""Corrections: a later entry names the one it mends; nothing is overwritten."""
from __future__ import annotations

import pytest

from fadu.ledger.actions import Refused
from fadu.ledger.chain import verify
from fadu.ledger.models import Entry, Matter
from fadu.ledger.reading import entries_of, situation_of
from tests.world import World, foi, step

REPLY = {"kind": "信息不存在", "remedies": "六十日内申请行政复议", "reasons": "查无", "searched": True}
CORRECT = {"items": ["说明用途"], "correct_by": "2026-03-30"}


def test_a_correction_mends_what_follows_and_leaves_the_entry_as_it_was(there: World) -> None:
    matter = foi(there).matter
    before = situation_of(matter).clocks["答复"].due
    mended = step(matter, "receive", {"received_on": "2026-03-03"}, there.clerk, corrects=1, reason="写错日期").entry
    assert (mended.number, mended.corrects, mended.reason) == (2, 1, "写错日期")
    assert Entry.objects.get(matter=matter, number=1).data["received_on"] == "2026-03-02"
    after = situation_of(matter).clocks["答复"].due
    assert before is not None
    assert after is not None
    assert (after - before).days == 1
    assert Matter.objects.get(pk=matter.pk).due_on == after
    assert verify().ok


def test_a_correction_without_a_reason_is_refused(there: World) -> None:
    with pytest.raises(Refused, match="更正记录须写明理由"):
        step(foi(there).matter, "receive", {"received_on": "2026-03-03"}, there.clerk, corrects=1, reason=" ")


def test_a_correction_must_be_lawful_where_the_entry_stands(there: World) -> None:
    matter = foi(there).matter
    with pytest.raises(Refused, match="没有可以更正的同一步骤的记录"):
        step(matter, "ask_correction", CORRECT, there.clerk, corrects=1, reason="改步骤")
    with pytest.raises(Refused, match="没有可以更正的同一步骤的记录"):
        step(matter, "receive", {"received_on": "2026-03-03"}, there.clerk, corrects=7, reason="没有第七条")


def test_only_one_who_may_take_the_step_may_correct_it(there: World) -> None:
    with pytest.raises(Refused, match="没有此身份"):
        step(foi(there).matter, "receive", {"received_on": "2026-03-03"}, there.mayor, corrects=1, reason="市长要改")


def test_an_entry_can_be_corrected_after_the_matter_has_ended(there: World) -> None:
    matter = foi(there).matter
    step(matter, "reply", REPLY, there.clerk)
    assert situation_of(matter).ended
    step(matter, "receive", {"content": "某地块的出让合同（改）"}, there.clerk, corrects=1, reason="漏字")
    assert situation_of(matter).ended
    assert [one.corrects for one in entries_of(matter)] == [None, None, 1]
