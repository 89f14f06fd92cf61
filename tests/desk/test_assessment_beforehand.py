"""The worker computes what the pages of a cycle under way will ask, before anybody opens one."""
from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from fadu.assessment.beforehand import asked_of_records
from fadu.assessment.cycle import announce
from fadu.assessment.schemes_kept import propose, shipped
from fadu.indicators import store, upkeep, values
from fadu.ledger.actions import append
from fadu.ledger.models import Matter
from tests.desk.world import World, key

pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle(there: World) -> Matter:
    (scheme,) = shipped()
    made = propose(scheme, organ=there.justice, person=there.he, key=key()).matter
    append(made, "approve", {}, person=there.he, key=key())
    today = timezone.localdate()
    return announce(there.justice, [there.market], made, year=today.year, due=today + timedelta(10), person=there.he,
                    key=key()).matter  # fmt: skip


def test_the_worker_has_every_value_of_a_cycle_under_way_before_a_page_asks(cycle: Matter) -> None:
    ((codes, scopes),) = asked_of_records()
    assert len(codes) > 50
    assert len(scopes) == 1
    assert upkeep.catch_up() > 0
    newest = store.newest()
    assert newest
    assert not values.missing(scopes, codes, values.held(newest, scopes))


def test_of_a_cycle_that_ended_nothing_is_computed_beforehand(there: World, cycle: Matter) -> None:
    append(cycle, "call_off", {"reason": "另行部署"}, person=there.he, key=key())
    assert asked_of_records() == []
