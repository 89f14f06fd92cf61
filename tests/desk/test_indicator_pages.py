"""Pages of indicators: chart, table and Excel say the same; no script or style stands in the page."""

from __future__ import annotations

import json
import re
from io import BytesIO

import openpyxl

from tests.desk.pages import Page
from tests.desk.world import World

ONE = "/indicators/reconsideration.received/"


def sheets(answer) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(answer.content))


def test_the_charts_numbers_are_those_of_the_table_and_of_excel(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    answer = client.get(ONE)
    months = answer.context["months"]
    chart = json.loads(answer.context["chart"])["series"]
    single = [None if p.value.value is None else float(p.value.value) for p, _ in months]
    assert chart[0]["values"] == single
    book = sheets(client.get(ONE + "?form=xlsx"))
    rows = list(book["各月（单月）"].iter_rows(min_row=2, values_only=True))
    assert [row[1] for row in rows] == single
    assert "台账记录" in [row[1] for row in book["口径"].iter_rows(values_only=True)][-1]


def test_the_whole_list_comes_as_excel_with_its_meaning(there: World, signed_in) -> None:
    from fadu.indicators.catalogue import CATALOGUE

    book = sheets(signed_in(there.wang).get("/indicators/?form=xlsx"))
    rows = list(book["指标"].iter_rows(min_row=2, values_only=True))
    assert [row[-1] for row in rows] == list(CATALOGUE)
    assert next(row[3] for row in rows if row[-1] == "reconsideration.received") == 4


def test_an_organ_narrows_the_numbers_and_a_foreign_one_is_refused(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    page = client.get(ONE)
    organs = page.context["there"].organs
    counts = [int(client.get(f"{ONE}?organ={one.pk}").context["here"].value.value or 0) for one in organs]
    assert sum(counts) == 4
    assert client.get(f"{ONE}?organ=999999").status_code == 403


def test_every_number_of_the_page_opens_a_list_of_its_length(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    for single, together in client.get(ONE).context["months"]:
        for point in (single, together):
            opened = client.get(point.address)
            rows = opened.context["list"].rows if opened.context["list"] else []
            assert len(rows) == (point.value.value or 0)


def test_nothing_inline_stands_in_the_pages(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    for address in ("/indicators/", ONE, "/indicators/compare/"):
        html = client.get(address).content.decode()
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=", html)
        assert not [body for body in re.findall(r"<script[^>]*>(.*?)</script>", html, re.S) if body.strip()]


def test_a_year_without_records_says_so_and_leads_nowhere(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    years = client.get(ONE).context["years"].points
    assert [point.missing for point in years] == [point.there.year < 2026 for point in years] or years[-1].value.value
    page = Page(client.get(f"{ONE}?year={years[0].there.year}"))
    assert "无记录" in page.text
    assert "看这" not in page.text


def test_an_amount_stands_beside_the_number_of_entries_that_make_it_up(there: World, signed_in) -> None:
    answer = signed_in(there.wang).get("/indicators/penalty.fines/")
    if answer.context["here"].missing:
        assert answer.context["list"] is None
    else:
        assert len(answer.context["list"].rows) == answer.context["total"]


def test_the_pieces_of_the_bar_come_to_the_lengths_of_the_lists(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    for code in ("reconsideration.received", "reconsideration.correction_rate", "foi.on_time_rate"):
        for part in ("numerator", "denominator"):
            answer = client.get(f"/indicators/{code}/?part={part}")
            rows = answer.context["list"].rows if answer.context["list"] else []
            assert len(rows) == answer.context["total"]
            bar = answer.context["bar"]
            counted = {one["name"]: one["count"] for one in answer.context["parts"]}
            if bar:
                assert sum(one.count for one in bar) == counted.get("denominator", counted["numerator"])


def test_a_share_leads_to_the_shares_that_count_it_in_another_way(there: World, signed_in) -> None:
    page = Page(signed_in(there.wang).get("/indicators/reconsideration.correction_rate/"))
    assert "换一种口径" in page.text
    assert page.all("a", href="/indicators/reconsideration.correction_rate_on_merits/")


def test_chosen_indicators_stand_side_by_side_as_each_alone(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    codes = ("reconsideration.received", "foi.received")
    address = "/indicators/compare/?by=organs&" + "&".join(f"code={code}" for code in codes)
    table = client.get(address).context["table"]
    assert [one.code for one in table.chosen] == list(codes)
    for row in table.rows:
        for point in row.points:
            assert client.get(point.address).context["here"].value == point.value
    book = sheets(client.get(address + "&form=xlsx"))
    written = list(book["对比"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in written] == [row.title for row in table.rows]
    assert [row[1] for row in written] == [row.points[0].value.value for row in table.rows]


def test_more_indicators_than_a_table_holds_are_cut_with_a_word(there: World, signed_in) -> None:
    from fadu.indicators.catalogue import CATALOGUE

    codes = "&".join(f"code={code}" for code in list(CATALOGUE)[:9])
    page = Page(signed_in(there.wang).get(f"/indicators/compare/?{codes}"))
    assert "选得太多" in page.text


def test_a_word_finds_the_indicators_that_speak_of_it(there: World, signed_in) -> None:
    page = Page(signed_in(there.wang).get("/indicators/?q=纠错"))
    assert "行政复议纠错率" in page.text
    assert "新收依申请公开件数" not in page.text
