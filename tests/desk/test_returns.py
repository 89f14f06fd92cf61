"""定期报送: many organs asked at once, who has reported seen at a glance, reminded and received together."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fadu.ledger.actions import append
from fadu.ledger.chain import verify
from fadu.ledger.models import Entry, Matter
from fadu.planning.returns import call_for
from tests.desk.pages import Page
from tests.desk.world import World, ago, day, key

SENT = {"series": "行政执法月报", "period": "2026年10月", "content": "", "key": "r" * 32}


def called(there: World, due: int = -5, asked: int = 2, period: str = "2026年10月") -> dict[int, Matter]:
    call_for(
        there.justice, [there.market, there.government], series="行政执法月报", period=period, person=there.he,
        due=timezone.localdate() - timedelta(due), key=key(), at=ago(asked),
    )  # fmt: skip
    return {one.organ_id: one for one in Matter.objects.filter(procedure="zero_report")}


def test_all_are_asked_at_once_each_with_a_matter_linked_to_the_call(there: World, signed_in) -> None:
    sent = SENT | {"due": day(-5), "organs": [there.market.pk, there.government.pk]}
    client = signed_in(there.he)
    assert client.post("/returns/new/", sent).status_code == 302
    assert client.post("/returns/new/", sent).status_code == 302  # the same form again
    call = Matter.objects.get(procedure="report_call")
    owed = Matter.objects.filter(links__other=call)
    assert {one.organ for one in owed} == {there.market, there.government}
    assert {one.phase for one in owed} == {"待报送"}
    assert verify().ok


def test_a_form_that_is_not_whole_asks_nobody(there: World, signed_in) -> None:
    answer = signed_in(there.he).post("/returns/new/", {"series": "", "due": day(3), "period": "十月"})
    assert answer.status_code == 422
    text = Page(answer).text
    for say in ("写明报送什么", "报送期限已经过去", "至少选一个报送单位"):
        assert say in text
    assert not Entry.objects.filter(step="call").exists()


def test_only_who_supervises_for_the_division_asks(there: World, signed_in) -> None:
    assert signed_in(there.li).get("/returns/new/").status_code == 403
    assert "通知报送" not in Page(signed_in(there.li).get("/returns/")).text.replace("司法行政机关通知报送", "")


def test_the_grid_shows_who_has_reported_and_each_cell_opens_its_matter(there: World, signed_in) -> None:
    owed = called(there)
    append(owed[there.market.pk], "report_none", {}, person=there.li, key=key())
    page = Page(signed_in(there.he).get("/returns/"))
    for matter in owed.values():
        assert page.link(f"/matters/{matter.pk}/")
    assert "已报 1/2" in page.text
    assert "接收 1 个" in page.text


def test_an_organ_sees_its_own_row_only(there: World, signed_in) -> None:
    owed = called(there)
    html = signed_in(there.li).get("/returns/").content.decode()
    assert f"/matters/{owed[there.market.pk].pk}/" in html
    assert f"/matters/{owed[there.government.pk].pk}/" not in html


def test_what_was_reported_is_received_together_and_who_is_late_reminded_together(there: World, signed_in) -> None:
    owed = called(there, due=2, asked=9)
    append(owed[there.market.pk], "report", {"number": 3}, person=there.li, key=key())
    client, call = signed_in(there.he), Matter.objects.get(procedure="report_call")
    client.post(f"/returns/{call.pk}/accept/", {"key": "a" * 32})
    client.post(f"/returns/{call.pk}/urge/", {"key": "u" * 32})
    client.post(f"/returns/{call.pk}/urge/", {"key": "u" * 32})  # sent twice, written once
    assert Entry.objects.filter(step="accept", matter__procedure="zero_report").count() == 1
    assert [one.matter.organ for one in Entry.objects.filter(step="urge")] == [there.government]
    assert signed_in(there.li).post(f"/returns/{call.pk}/urge/").status_code in (403, 404)
    assert client.post(f"/returns/{call.pk}/nonsense/").status_code == 404


def test_my_work_of_who_asked_counts_what_is_in_and_what_is_late(there: World, signed_in) -> None:
    owed = called(there, due=2, asked=9)
    append(owed[there.market.pk], "report_none", {}, person=there.li, key=key())
    text = Page(signed_in(there.he).get("/")).text
    assert "已报 1/2" in text
    assert "待接收 1" in text
    assert "逾期未报 1" in text


def test_questions_do_not_grow_with_the_periods(there: World, signed_in) -> None:
    called(there)
    client = signed_in(there.he)
    client.get("/returns/")
    with CaptureQueriesContext(connection) as few:
        client.get("/returns/")
    for month in range(1, 6):
        called(there, period=f"2026年{month}月")
    with CaptureQueriesContext(connection) as many:
        client.get("/returns/")
    assert len(many) <= len(few)
