"""The list of matters: filters, search, paging; the address holds it all."""

from __future__ import annotations

import re

import pytest
from django.test.utils import CaptureQueriesContext

from tests.desk.pages import Page
from tests.desk.world import World, asked, day


def titles(answer) -> list[str]:
    page = Page(answer)
    return [a["href"] for a in page.all("a", href="/matters/") if re.fullmatch(r"/matters/\d+/", a["href"])]


@pytest.mark.parametrize(
    ("query", "there_", "not_there"),
    [
        ("procedure=foi_request", "季某某申请", "某建材公司"),
        ("light=red", "季某某申请", "某建材公司"),
        ("light=done", "某运输公司", "季某某申请"),
        ("q=建材", "某建材公司", "季某某申请"),
        ("q=季某某", "季某某申请", "某建材公司"),
        ("phase=中止", "项某不服强制拆除", "某建材公司"),
    ],
)
def test_a_filter_keeps_what_it_names(query: str, there_: str, not_there: str, there: World, signed_in) -> None:
    text = Page(signed_in(there.wang).get(f"/matters/?{query}")).text
    assert there_ in text
    assert not_there not in text


def test_a_party_is_found_by_the_whole_name_though_names_are_encrypted(there: World, signed_in) -> None:
    text = Page(signed_in(there.wang).get("/matters/?q=项某某")).text
    assert "项某不服强制拆除" in text
    assert "某建材公司不服" not in text


def test_dates_bound_the_day_of_beginning_both_ends_included(there: World, signed_in) -> None:
    text = Page(signed_in(there.wang).get(f"/matters/?since={day(3)}&until={day(2)}")).text
    assert "某建材公司" in text
    assert "叶某申请" in text
    assert "某餐饮管理公司" not in text


def test_an_unreadable_date_is_told_and_the_list_is_shown_without_it(there: World, signed_in) -> None:
    text = Page(signed_in(there.wang).get("/matters/?since=2026-02-31")).text
    assert "“2026-02-31”不是日期" in text
    assert "某餐饮管理公司" in text


def test_what_is_on_shows_as_tokens_that_can_be_taken_off(there: World, signed_in) -> None:
    page = Page(signed_in(there.wang).get("/matters/?q=季某某&light=red"))
    assert "检索：季某某" in page.text
    assert page.all("a", aria_label="去掉检索：季某某", href="light=red")


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "organ=abc",
        "organ=99999999999999999999",
        "light=x",
        "after=x",
        "q=%25_%27",
        "procedure=%3Cscript%3E",
        "before=2026-01-01.9",
    ],
)
def test_nonsense_in_the_address_still_gives_a_page(query: str, there: World, signed_in) -> None:
    assert signed_in(there.wang).get(f"/matters/?{query}").status_code == 200


def test_a_list_of_many_is_paged_and_costs_no_more_queries(there: World, signed_in) -> None:
    from django.db import connection

    client = signed_in(there.wang)
    client.get("/matters/")
    with CaptureQueriesContext(connection) as few:
        client.get("/matters/")
    for n in range(60):
        asked(there, 1, f"第{n}件申请")
    with CaptureQueriesContext(connection) as many:
        first = client.get("/matters/")
    assert len(many) <= len(few)
    assert len(many) <= 22
    page = Page(first)
    assert "本页 50 件" in page.text
    second = client.get("/matters/" + page.link("after="))
    assert not set(titles(first)) & set(titles(second))


def test_phases_are_offered_only_of_the_procedure_that_was_chosen(there: World, signed_in) -> None:
    client = signed_in(there.he)
    every = client.get("/matters/").content.decode()
    assert re.search(r'<label id="phases" hidden>', every)
    assert "中止" not in every[every.index('name="phase"') :].split("</select>")[0]
    one = client.get("/matters/?procedure=foi_request").content.decode()
    offered = one[one.index('name="phase"') :].split("</select>")[0]
    assert "待补正" in offered
    assert "待签收" not in offered
