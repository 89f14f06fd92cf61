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
    chart = answer.context["chart"]["series"]
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
    for address in ("/indicators/", ONE):
        html = client.get(address).content.decode()
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=", html)
        for kind, body in re.findall(r"<script([^>]*)>(.*?)</script>", html, re.S):
            assert not body or 'type="application/json"' in kind
            if body:
                json.loads(body)


def test_a_word_finds_the_indicators_that_speak_of_it(there: World, signed_in) -> None:
    page = Page(signed_in(there.wang).get("/indicators/?q=纠错"))
    assert "行政复议纠错率" in page.text
    assert "依申请公开" not in page.text
