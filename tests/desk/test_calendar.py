"""日历: the dates of the law, hearings and meetings, due days; as pages and as a feed that other programs read."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar

from fadu.desk.calendar_days import month_of, shifted
from fadu.desk.calendar_sources import occasions, statutory
from fadu.ledger.actions import append, open_matter
from fadu.ledger.place import calendar
from fadu.organs.models import CalendarFeed
from tests.desk.pages import Page
from tests.desk.world import World, ago, asked, day, key, take

TODAY = timezone.localdate


def test_the_dates_of_every_year_stand_on_the_last_day_on_which_they_can_be_kept() -> None:
    found = {event.title: (event.day, str(event.basis)) for event in
             statutory(date(2026, 1, 1), date(2026, 12, 31), {"331100"}, {""})}  # fmt: skip
    assert found["部门信息公开年报"] == (date(2026, 1, 31), "《政府信息公开条例》第四十九条")
    assert found["部门报告法治政府建设情况"][0] == date(2026, 2, 28)
    assert found["年度报告向社会公开"] == (date(2026, 3, 31), "《法治政府建设与责任落实督察工作规定》第二十四条")


def test_a_leap_year_has_one_day_more_and_an_act_not_yet_in_force_binds_nobody() -> None:
    assert date(2028, 2, 29) in {one.day for one in statutory(date(2028, 1, 1), date(2028, 12, 31), {"331100"}, {""})}
    assert statutory(date(2001, 1, 1), date(2001, 12, 31), {"331100"}, {""}) == []


def test_what_is_held_is_found_by_what_the_definitions_say() -> None:
    known = occasions()
    assert known["reconsideration", "call_hearing"] == ("听证", "held_on")
    assert known["penalty_ordinary", "call_hearing"] == ("听证", "held_on")
    assert known["normative_document", "deliberate"] == ("会议", "")


def test_a_month_has_whole_weeks_and_tells_holidays_from_days_that_are_worked() -> None:
    month = month_of(date(2026, 2, 1), date(2026, 2, 5), calendar(), [], _counter())
    assert all(len(week) == 7 for week in month.weeks)
    notes = {one.day.day: (one.off, one.note) for one in month.days}
    assert notes[16] == (True, "春节")
    assert notes[14] == (False, "班")
    assert notes[7] == (True, "")
    assert len(month.days) == 28


def test_months_are_counted_over_the_turn_of_the_year() -> None:
    assert shifted(date(2026, 1, 1), -1) == date(2025, 12, 1)
    assert shifted(date(2026, 12, 1), 1) == date(2027, 1, 1)


def hearing(there: World, days: int, title: str = "潘某不服限期拆除决定") -> Any:
    """A reconsideration with a hearing so many days ahead."""
    data = {"applicant": "潘玉珍", "respondent": "某局", "target": "限期拆除", "known_on": day(30), "filed_on": day(20)}
    matter = open_matter(
        "reconsideration", organ=there.justice, title=title, step="receive", data=data, person=there.wang, key=key(),
        at=ago(20), parties="潘玉珍",
    ).matter  # fmt: skip
    take(matter, 18, "accept", there.wang)
    take(matter, 10, "call_hearing", there.wang, {"held_on": day(-days), "matters": "事实和程序"})
    return matter


def month_address(on: date) -> str:
    return f"/calendar/?month={on:%Y-%m}"


def test_a_hearing_stands_on_its_day_and_moves_when_it_is_called_anew(there: World, signed_in) -> None:
    matter = hearing(there, 8)
    client, on = signed_in(there.wang), TODAY() + timedelta(8)
    assert "听证 潘某不服限期拆除决定" in Page(client.get(f"/calendar/day/{on}/")).text
    assert f"/matters/{matter.pk}/" in client.get(month_address(on)).content.decode()
    later = on + timedelta(20)
    append(matter, "call_hearing", {"held_on": later.isoformat(), "matters": "改期"}, person=there.wang, key=key())
    assert "潘某不服限期拆除决定" not in Page(client.get(f"/calendar/day/{on}/")).text
    assert "潘某不服限期拆除决定" in Page(client.get(f"/calendar/day/{later}/")).text


def test_nobody_sees_what_they_may_not_see(there: World, signed_in) -> None:
    hearing(there, 8)
    on = TODAY() + timedelta(8)
    for person in (there.stranger, there.li):
        text = Page(signed_in(person).get(f"/calendar/day/{on}/")).text
        assert "潘某" not in text
    late = there.matters["late"].due_on
    assert "季某某" in Page(signed_in(there.wang).get(f"/calendar/day/{late}/")).text
    assert "季某某" not in Page(signed_in(there.stranger).get(f"/calendar/day/{late}/")).text


def test_a_day_counts_what_its_list_has(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    due = there.matters["running"].due_on
    html = client.get(f"/calendar/day/{due}/").content.decode()
    address, number = re.search(r'href="(/matters/\?[^"]*)">(\d+) 件', html).groups()  # type: ignore[union-attr]
    assert client.get(address.replace("&amp;", "&")).content.decode().count('class="t-what"') == int(number)


def test_kinds_and_scope_filter(there: World, signed_in) -> None:
    hearing(there, 8)
    client, on = signed_in(there.he), TODAY() + timedelta(8)
    whole = client.get(month_address(on)).content.decode()
    assert "潘某" in whole
    assert "潘某" not in client.get(month_address(on) + "&kind=law").content.decode()
    assert "潘某" in client.get(month_address(on) + "&kind=held&mine=1").content.decode()
    assert "范围" not in client.get(month_address(on)).content.decode() or "能看到的" in whole
    assert "能看到的" not in signed_in(there.li).get("/calendar/").content.decode()


@pytest.mark.parametrize("address", ["?month=2026-13", "?month=x", "?year=20a6", "?year=99999", "?month=0001-01"])
def test_what_is_no_month_is_not_found(there: World, signed_in, address: str) -> None:
    assert signed_in(there.wang).get(f"/calendar/{address}").status_code == 404


def test_the_year_shows_its_dates_with_their_articles(there: World, signed_in) -> None:
    text = Page(signed_in(there.wang).get("/calendar/?year=2026")).text
    assert "1月31日" in text
    assert "政府信息公开条例第49条" in text
    assert "政府常务会议学法" in text
    later = Page(signed_in(there.wang).get(f"/calendar/?year={calendar().last + 1}")).text
    assert "放假安排还没有导入" in later


def test_questions_do_not_grow_with_what_stands_in_the_month(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    client.get("/calendar/")
    with CaptureQueriesContext(connection) as few:
        client.get("/calendar/")
    for n in range(8):
        asked(there, 10 - n, f"第{n}件申请")
    hearing(there, 8)
    with CaptureQueriesContext(connection) as many:
        client.get("/calendar/")
    assert len(many) <= len(few) + 2  # one for all that is held, one for all that falls due
    assert len(many) <= 16


# 订阅


def subscribed(client: Client) -> str:
    page = Page(client.post("/calendar/feeds/"))
    return next(a["value"] for a in page.all("input", id="feed")).replace("http://testserver", "")


def read(address: str) -> Calendar:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    return Calendar.from_ical(answer.content)


def test_the_feed_is_read_without_signing_in_and_reads_back_as_a_calendar(there: World, signed_in) -> None:
    hearing(there, 8)
    book = read(subscribed(signed_in(there.wang)))
    assert book["version"] == "2.0"
    items = book.walk("VEVENT")
    assert len({str(item["uid"]) for item in items}) == len(items) > 3
    for item in items:
        start, end = item.decoded("dtstart"), item.decoded("dtend")
        assert type(start) is date
        assert end - start == timedelta(1)
        assert item.decoded("dtstamp").tzinfo is not None
    held = next(item for item in items if str(item["summary"]).startswith("听证"))
    assert held.decoded("dtstart") == TODAY() + timedelta(8)


def test_its_uids_stay_as_they_are(there: World, signed_in) -> None:
    address = subscribed(signed_in(there.wang))
    first, second = ({str(item["uid"]) for item in read(address).walk("VEVENT")} for _ in range(2))
    assert first == second


def test_names_are_masked_in_the_feed(there: World, signed_in) -> None:
    hearing(there, 8, "潘玉珍不服限期拆除决定")
    raw = Client().get(subscribed(signed_in(there.wang))).content.decode().replace("\r\n ", "")
    assert "潘玉珍" not in raw
    assert "潘○○不服限期拆除决定" in raw


def test_the_feed_shows_only_what_its_person_may_see_today(there: World, signed_in) -> None:
    hearing(there, 8)
    mine, other = subscribed(signed_in(there.wang)), subscribed(signed_in(there.stranger))
    assert any("限期拆除" in str(item["summary"]) for item in read(mine).walk("VEVENT"))
    assert not any("限期拆除" in str(item["summary"]) for item in read(other).walk("VEVENT"))
    there.wang.posts.update(valid_to=TODAY() - timedelta(1))
    assert not any("限期拆除" in str(item["summary"]) for item in read(mine).walk("VEVENT"))


def test_the_secret_is_not_kept_and_is_dead_once_revoked(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    address = subscribed(client)
    kept = CalendarFeed.objects.get()
    assert kept.digest not in address
    assert address.split("/")[-1].removesuffix(".ics") not in str(vars(kept))
    assert address not in client.get("/calendar/feeds/").content.decode()
    signed_in(there.li).post(f"/calendar/feeds/{kept.pk}/revoke/")
    assert Client().get(address).status_code == 200
    client.post(f"/calendar/feeds/{kept.pk}/revoke/")
    assert Client().get(address).status_code == 404
    assert Client().get("/calendar/guessed.ics").status_code == 404


def test_who_may_no_longer_sign_in_has_no_feed(there: World, signed_in) -> None:
    address = subscribed(signed_in(there.wang))
    there.wang.user.is_active = False
    there.wang.user.save()
    assert Client().get(address).status_code == 404


def test_a_person_has_only_so_many_feeds(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    for _ in range(7):
        client.post("/calendar/feeds/")
    assert CalendarFeed.objects.count() == 5


def _counter() -> Any:
    from collections import Counter

    return Counter()
