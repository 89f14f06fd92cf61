"""Appending to the ledger: what is written, what is refused, what is written once only."""
from __future__ import annotations

import pytest

from fadu.ledger.actions import Changed, KeyReused, Refused
from fadu.ledger.models import Entry, Matter
from fadu.ledger.reading import situation_of
from tests.world import FOI, World, foi, key, step


def test_opening_a_matter_writes_its_first_entry_and_its_columns(there: World) -> None:
    receipt = foi(there)
    matter = Matter.objects.get(pk=receipt.matter.pk)
    assert (matter.length, matter.phase, matter.head) == (1, "审查", receipt.entry.digest)
    assert matter.due_clock == "答复"
    assert situation_of(matter).phase == "审查"


def test_the_same_key_and_content_give_the_same_receipt(there: World) -> None:
    name = key()
    first, again = foi(there, key=name), foi(there, key=name)
    assert again.again
    assert again.entry.pk == first.entry.pk
    assert (Matter.objects.count(), Entry.objects.count()) == (1, 1)


def test_the_same_key_with_other_content_is_an_error(there: World) -> None:
    name = key()
    foi(there, key=name)
    with pytest.raises(KeyReused):
        foi(there, key=name, data=FOI | {"content": "另一份"})


def test_one_who_has_not_seen_the_newest_entry_is_told_what_changed(there: World) -> None:
    matter = foi(there).matter
    step(matter, "ask_reasons", {"excess": "数量过多"}, there.clerk, seen=1)
    with pytest.raises(Changed) as told:
        step(matter, "ask_reasons", {"excess": "数量过多"}, there.clerk, seen=1)
    assert [entry.step for entry in told.value.entries] == ["ask_reasons"]


def test_a_person_without_the_post_is_refused(there: World) -> None:
    with pytest.raises(Refused, match="孙无职在本事项中没有此身份"):
        foi(there, person=there.nobody)
    assert not Matter.objects.exists()
