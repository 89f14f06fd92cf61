"""What an organ takes part in is listed from rows that say what the matter's row says, whatever is recorded."""

from __future__ import annotations

import pytest

from fadu.ledger.actions import append
from fadu.ledger.folding import refold
from fadu.ledger.models import Entry, Matter, Participant
from fadu.ledger.parts import leave, parts_of, said_by
from tests.desk.world import World, build, key

pytestmark = pytest.mark.django_db


@pytest.fixture
def there(home) -> World:
    return build()


def agree(matter: Matter) -> bool:
    said = said_by(Matter.objects.get(pk=matter.pk))
    rows = Participant.objects.filter(matter=matter)
    return bool(rows) and all(getattr(row, name) == value for row in rows for name, value in said.items())


def join(matter: Matter, there: World) -> Entry:
    data = {"organ": there.market.name, "why": "协助调查"}
    return append(matter, "add_organ", data, person=there.wang, key=key()).entry


def test_an_organ_that_joins_has_the_days_of_the_matter_and_they_follow_each_entry(there: World) -> None:
    matter = there.matters["fresh"]
    join(matter, there)
    assert agree(matter)
    before = Matter.objects.get(pk=matter.pk).phase
    append(matter, "accept", {}, person=there.wang, key=key())
    assert Matter.objects.get(pk=matter.pk).phase != before
    assert agree(matter)


def test_rows_that_were_lost_sight_of_are_right_again_after_a_refold(there: World) -> None:
    matter = there.matters["fresh"]
    join(matter, there)
    Participant.objects.filter(matter=matter).update(due_on=None, phase="")
    refold(matter)
    assert agree(matter)


def test_of_several_roles_of_one_organ_one_row_is_listed_and_another_when_that_one_goes(there: World) -> None:
    matter = there.matters["fresh"]
    market, justice = there.market, there.justice
    rows = parts_of(matter, [(market, "office"), (justice, ""), (market, "clerk")])
    assert [row.first for row in rows] == [True, True, False]
    entry = Entry.objects.filter(matter=matter).latest("number")
    rows[0].entry = entry
    Participant.objects.bulk_create(rows)
    leave(matter, entry.number)
    left = Participant.objects.filter(matter=matter).order_by("pk").values_list("organ", "role", "first")
    assert list(left) == [(justice.pk, "", True), (market.pk, "clerk", True)]
