"""Certificates and approvals in an entry are those of the registers, whatever the form says."""
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.ledger.actions import Refused
from fadu.ledger.models import Entry, Matter
from fadu.organs.seeding import plant_certificate, plant_person
from tests.world import SINCE, World, foi, step

CARD = {"category": "行政执法", "number": "浙K001", "status": "有效"}
EXTEND = {"amount": 10, "told_on": "2026-03-04"}


@pytest.fixture
def penalty(there: World) -> Matter:
    data = {"found_on": "2026-03-02", "ended_on": "2026-03-01", "party_kind": "企业"}
    return foi(there, procedure="penalty_ordinary", step="register", data=data, person=there.clerk).matter


def team(there: World, *people: dict[str, Any]) -> dict[str, Any]:
    return {"team": list(people)}


def test_a_certificate_is_copied_from_the_register_and_not_from_the_form(there: World, penalty: Matter) -> None:
    for name in ("王承办", "吴同事"):
        person = plant_person(name, there.market, "科员", ["officer"], since=SINCE)
        plant_certificate(person, "行政执法", f"浙K-{name}", date(2020, 1, 1), date(2026, 12, 31))
    claimed = {"category": "行政执法", "to": "2099-12-31"}
    both = [{"name": name, "certificate": claimed | {"number": f"浙K-{name}"}} for name in ("王承办", "吴同事")]
    step(penalty, "file_case", team(there, *both), there.head)
    kept = Entry.objects.get(step="file_case").data["team"][0]["certificate"]
    assert kept == {
        "category": "行政执法", "number": "浙K-王承办", "status": "有效", "from": "2020-01-01", "to": "2026-12-31",
    }  # fmt: skip


def test_a_certificate_that_is_not_registered_is_refused(there: World, penalty: Matter) -> None:
    people = ({"name": "王承办", "certificate": CARD}, {"name": "某某", "certificate": CARD})
    with pytest.raises(Refused) as told:
        step(penalty, "file_case", team(there, *people), there.head)
    texts = [one.text for one in told.value.reasons]
    assert "王承办没有登记证号为“浙K001”的行政执法证件" in texts
    assert "某某没有登记证号为“浙K001”的行政执法证件" in texts


def test_an_approval_by_one_in_the_rank_that_day_passes(there: World) -> None:
    agreed = {"by": {"name": "李局长", "role": "foi_head"}, "on": "2026-03-04"}
    assert step(foi(there).matter, "extend", EXTEND | {"agreed": agreed}, there.clerk).entry.number == 2


@pytest.mark.parametrize(("name", "day"), [
    ("王承办", "2026-03-04"), ("无此人", "2026-03-04"), ("李局长", "2009-12-31"),
])  # fmt: skip
def test_an_approval_by_anyone_else_is_refused(there: World, name: str, day: str) -> None:
    agreed = {"by": {"name": name, "role": "foi_head"}, "on": day}
    with pytest.raises(Refused, match=f"{name}在.*不是本事项的政府信息公开工作机构负责人，不能由其同意延长"):
        step(foi(there).matter, "extend", EXTEND | {"agreed": agreed}, there.clerk)
