"""After an upgrade what lists show of the matters is reckoned once more, and only once."""
from __future__ import annotations

import pytest

from fadu.ledger.edition import refold_once, rules
from fadu.ledger.models import FoldedBy, Matter
from tests.world import World, foi

pytestmark = pytest.mark.django_db


def test_another_edition_folds_every_matter_once(there: World) -> None:
    matter, other = foi(there).matter, foi(there).matter
    assert refold_once() == 2
    Matter.objects.filter(pk=matter.pk).update(awaits=None, due_on=None)
    assert refold_once() == 0
    FoldedBy.objects.update(mark="before")
    told: list[tuple[int, int]] = []
    assert refold_once(lambda done, whole: told.append((done, whole))) == 2
    assert told == [(2, 2)]
    again = Matter.objects.get(pk=matter.pk)
    assert (again.awaits, again.due_on) == (other.awaits, other.due_on)
    assert FoldedBy.objects.get().mark == rules()


def test_a_matter_never_folded_is_folded_whatever_the_edition(there: World) -> None:
    matter = foi(there).matter
    refold_once()
    Matter.objects.filter(pk=matter.pk).update(folded_at=None, phase="")
    assert refold_once() == 1
    assert Matter.objects.get(pk=matter.pk).phase == matter.phase != ""
