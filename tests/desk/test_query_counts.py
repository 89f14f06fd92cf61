"""Every list asks the database as often for many rows as for few."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fadu.desk.models import Export
from fadu.ledger.actions import append
from fadu.ledger.models import Participant
from fadu.ledger.parts import parts_of
from fadu.organs.models import CalendarFeed
from fadu.organs.seeding import plant_person
from fadu.papers.models import CaseFile
from fadu.planning.leave import hand_over
from tests.desk.world import SINCE, World, asked, key, penalty

More = Callable[[World, int], None]


def handed_over(there: World, n: int) -> None:
    """A handover that is to be taken, or runs."""
    deputy = plant_person(f"代办人{n}", there.justice, "科员", ["clerk"], since=SINCE)
    today = timezone.localdate()
    matter = hand_over(
        there.justice, there.wang, deputy, ["foi_desk"], today + timedelta(9 * n), today + timedelta(9 * n + 5),
        ground="休假", person=there.wang, key=key(),
    ).matter  # fmt: skip
    if n % 2:
        append(matter, "take", {}, person=deputy, key=key())


def export(there: World, n: int) -> None:
    Export.objects.create(person=there.wang, query="", told="全部事项", columns=["matter"])


def feed(there: World, n: int) -> None:
    CalendarFeed.objects.create(person=there.wang, digest=f"{n:064}")


def case_file(there: World, n: int) -> None:
    CaseFile.objects.create(matter=there.matters["fresh"], asked_by=there.wang, asked_at=timezone.now())


def taking_part(there: World, n: int) -> None:
    matter = asked(there, n % 20 + 1, f"第{n}件申请")
    Participant.objects.bulk_create(parts_of(matter, [(there.market, ""), (there.market, "clerk")]))


LISTS: list[tuple[str, str, More]] = [
    ("/handovers/", "wang", handed_over),
    ("/matters/exports/", "wang", export),
    ("/calendar/feeds/", "wang", feed),
    ("/matters/{fresh}/file/", "wang", case_file),
    ("/matters/", "li", taking_part),
    ("/matters/?mine=1&light=open", "li", taking_part),
    ("/matters/?organ={market}&part=1", "wang", taking_part),
    ("/calendar/", "li", taking_part),
    ("/", "li", taking_part),
]


@pytest.mark.parametrize(("address", "who", "more"), LISTS, ids=[one[0] for one in LISTS])
def test_ten_more_rows_cost_no_more_questions(
    address: str, who: str, more: More, there: World, signed_in: Any
) -> None:
    client = signed_in(getattr(there, who))
    address = address.format(fresh=there.matters["fresh"].pk, market=there.market.pk)
    for n in range(1, 3):
        more(there, n)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        assert client.get(address).status_code == 200
    for n in range(3, 13):
        more(there, n)
    with CaptureQueriesContext(connection) as many:
        assert client.get(address).status_code == 200
    assert len(many) <= len(few)


@pytest.mark.parametrize("address", ["/procedures/", "/laws/", "/deadline/", "/matters/new/"])
def test_what_is_read_from_the_law_asks_only_who_is_asking(address: str, there: World, signed_in: Any) -> None:
    client = signed_in(there.wang)
    client.get(address)
    with CaptureQueriesContext(connection) as asked_for:
        assert client.get(address).status_code == 200
    assert len(asked_for) <= 7


def test_what_an_organ_takes_part_in_is_listed_once_whatever_its_roles(there: World, signed_in: Any) -> None:
    taking_part(there, 1)
    text = signed_in(there.li).get("/matters/").content.decode()
    assert text.count("第1件申请</a>") == 1


def test_a_matter_handled_by_an_organ_that_also_takes_part_counts_once(there: World, signed_in: Any) -> None:
    matter = penalty(there)
    client = signed_in(there.li)
    before = client.get("/").context["work"].all
    Participant.objects.bulk_create(parts_of(matter, [(there.market, "")]))
    assert client.get("/").context["work"].all == before
