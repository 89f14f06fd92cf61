"""Indicators and the report on the desk: each number opens a list of exactly that length."""

from __future__ import annotations

import re

import pytest

from fadu.reporting.models import Report, ReportVersion
from tests.desk.pages import Page
from tests.desk.world import World

pytestmark = pytest.mark.usefixtures("counted")


@pytest.fixture
def year() -> int:
    from django.utils import timezone

    return timezone.localdate().year


def test_every_indicator_stands_in_the_list_and_opens(there: World, signed_in) -> None:
    from fadu.indicators.catalogue import domains

    client = signed_in(there.wang)
    for domain, members in domains().items():
        page = Page(client.get("/indicators/", {"domain": domain}))
        for one in members:
            assert one.name in page.text
    first = Page(client.get("/indicators/"))
    assert client.get(first.link("/indicators/reconsideration.received/")).status_code == 200


def test_a_count_opens_exactly_so_many_entries_each_leading_to_its_matter(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    page = Page(client.get("/indicators/reconsideration.received/"))
    assert "看这 4 条" in page.text
    links = page.all("a", href="/matters/", class_="law")
    assert len(links) == 4
    assert client.get(links[0]["href"].partition("#")[0]).status_code == 200


def test_a_rate_opens_its_numerator_and_its_denominator(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    page = Page(client.get("/indicators/reconsideration.correction_rate/"))
    assert "1 ÷ 1 ＝ 100%" in page.text
    whole = Page(client.get("/indicators/reconsideration.correction_rate/" + page.link("part=denominator")))
    assert len(whole.all("a", href="/matters/", class_="law")) == 1


def test_an_entry_that_may_not_be_seen_is_counted_but_not_named(there: World, signed_in) -> None:
    page = Page(signed_in(there.li).get("/indicators/reconsideration.received/"))
    assert "看这 4 条" in page.text
    assert page.text.count("不在可查看范围") == 4
    assert "某餐饮管理公司" not in page.text


def test_what_was_never_recorded_is_told_apart_from_zero(there: World, signed_in) -> None:
    from fadu.indicators.catalogue import CATALOGUE

    code = next(one.code for one in CATALOGUE.values() if one.procedures == ("supervised_task",))
    text = Page(signed_in(there.wang).get(f"/indicators/{code}/")).text
    assert "不是零" in text


@pytest.mark.parametrize(
    "address", ["/indicators/?division=330100", "/reports/?division=330100", "/indicators/x/?division=1"]
)
def test_the_numbers_of_another_place_are_not_shown(address: str, there: World, signed_in) -> None:
    assert signed_in(there.wang).get(address).status_code == 403


def test_an_unknown_indicator_is_not_found(there: World, signed_in) -> None:
    assert signed_in(there.wang).get("/indicators/nothing.at_all/").status_code == 404


def started(client) -> str:
    client.post("/reports/start/")
    return client.get("/reports/").content.decode()


def test_the_report_is_drafted_from_the_years_records_with_numbers_that_open(
    there: World, signed_in, year: int
) -> None:
    client = signed_in(there.wang)
    assert "还没有起草" in Page(client.get("/reports/")).text
    html = started(client)
    chips = re.findall(r'<a class="chip" href="([^"]+)"[^>]*>([^<]+)</a>', html)
    assert chips
    assert client.get(chips[0][0].replace("&amp;", "&")).status_code == 200
    assert html.count("<h3 id=") == 5
    assert f"{year}年" in html


def test_a_department_reads_the_report_but_does_not_write_it(there: World, signed_in) -> None:
    client = signed_in(there.li)
    assert client.post("/reports/start/").status_code == 403
    started(signed_in(there.wang))
    assert client.get("/reports/").status_code == 200
    assert client.get("/reports/edit/plans/").status_code == 403


def test_a_part_is_rewritten_as_the_next_version(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    started(client)
    page = Page(client.get("/reports/edit/others/"))
    data = {"based_on": page.value("based_on"), "b0": "", "new": "无其他情况，收到申请{{reconsideration.received}}件。"}
    assert client.post("/reports/edit/others/", data).status_code == 302
    html = client.get("/reports/").content.decode()
    assert re.search(r"收到申请<a class=\"chip\"[^>]*>4</a>件", html)
    assert ReportVersion.objects.count() == 2


def test_a_number_typed_by_hand_is_marked_as_such(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    started(client)
    data = {"based_on": "1", "new": "召开府院联席会议11次。"}
    client.post("/reports/edit/others/", data)
    page = Page(client.get("/reports/"))
    assert page.all("a", class_="chip chip-hand")
    assert "“11” 是手填的" in page.text or "是手填的" in page.text


def test_when_another_version_came_first_both_are_shown_and_nothing_is_lost(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    started(client)
    client.post("/reports/edit/others/", {"based_on": "1", "new": "先写的一段。"})
    answer = signed_in(there.zhou).post("/reports/edit/others/", {"based_on": "1", "new": "后写的一段。"})
    page = Page(answer)
    assert answer.status_code == 409
    assert "王晓岚" in page.text
    assert "后写的一段。" in page.text
    assert page.value("based_on") == "2"


def test_an_unfinished_report_cannot_be_made_final_and_says_what_is_missing(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    started(client)
    client.post("/reports/take/freeze/", {"based_on": "1"})
    page = Page(client.get("/reports/"))
    assert "处未完成，补齐后才能定稿" in page.text
    assert Report.objects.get().status == Report.Status.DRAFT


@pytest.mark.parametrize(("form", "start"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!"), ("json", b"{")])
def test_the_report_is_sent_out_in_each_form_as_a_download(form: str, start: bytes, there: World, signed_in) -> None:
    client = signed_in(there.wang)
    started(client)
    answer = client.get(f"/reports/export/{form}/")
    assert answer.status_code == 200
    assert answer.content.lower().lstrip().startswith(start.lower())
    assert answer["Content-Disposition"].startswith("attachment")
