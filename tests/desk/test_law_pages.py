"""Every act and article that the software follows has a page with what rests on it; texts are the user's own."""

from __future__ import annotations

import pytest
from django.urls import reverse

from fadu.desk.law_links import act_of, address_of
from fadu.organs.library import folder, key_of, save, text_of
from fadu.statutes.acts import PENALTY
from fadu.statutes.acts_before import PENALTY_1996
from fadu.statutes.resting import cited_acts
from tests.desk.pages import Page
from tests.desk.world import World

TEXT = "行政处罚法\n第一条　试文。\n第五十八条　有这几种情形的，先审核。\n另一款。\n第五十九条　写明。"


@pytest.fixture
def acts(tmp_path, monkeypatch):
    """A library of this test alone."""
    monkeypatch.setenv("FADU_HOME", str(tmp_path))
    return tmp_path


def test_all_acts_are_listed_and_found_by_name(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    text = Page(client.get("/laws/")).text
    assert all(act.title in text for act in cited_acts())
    found = Page(client.get("/laws/?q=复议法"))
    assert "行政复议法" in found.text
    assert "信访工作条例" not in found.text
    assert "没有找到" in Page(client.get("/laws/?q=没有这件")).text


def test_every_act_has_its_page(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    for act in cited_acts():
        assert client.get(reverse("law", args=[key_of(act)])).status_code == 200, act.title


def test_an_article_shows_what_rests_on_it(there: World, signed_in, acts) -> None:
    page = Page(signed_in(there.wang).get(address_of(PENALTY[58])))
    assert "法制审核" in page.text
    assert "全文没有装入" in page.text


def test_a_loaded_text_stands_beside_what_rests_on_it(there: World, signed_in, acts) -> None:
    save(PENALTY, TEXT, "处罚法.txt")
    client = signed_in(there.wang)
    page = Page(client.get(address_of(PENALTY[58])))
    assert "先审核" in page.text
    whole = Page(client.get(reverse("law", args=[key_of(PENALTY)])))
    assert "试文" in whole.text  # also the articles that nothing rests on
    assert "处罚法.txt" in whole.text


def test_a_page_that_asks_on_demand_gets_the_article_alone(there: World, signed_in) -> None:
    answer = signed_in(there.wang).get(address_of(PENALTY[58]), headers={"hx-request": "true"})
    assert "data-article" in answer.text
    assert "<html" not in answer.text


def test_a_citation_leads_to_the_wording_in_force(acts) -> None:
    from datetime import date

    assert address_of("《行政处罚法》第三十七条", date(2017, 5, 1)) == address_of(PENALTY_1996[37])
    assert address_of("《行政处罚法》第五十八条第一款", date(2026, 5, 1)) == address_of(PENALTY[58])
    assert address_of("《没有这件》第一条") == ""


def test_an_unknown_act_or_article_is_not_found(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    assert client.get("/laws/没有这件/").status_code == 404
    assert client.get(f"/laws/{key_of(PENALTY)}/第九百九十九条/").status_code == 404


def test_every_key_leads_back_to_its_act() -> None:
    for act in cited_acts():
        assert act_of(key_of(act)) == act


def test_a_text_is_kept_whole_and_replaced_whole(acts) -> None:
    assert text_of(PENALTY) is None
    save(PENALTY, TEXT, "甲.txt")
    save(PENALTY, TEXT.replace("试文", "新文"), "乙.txt")
    kept = text_of(PENALTY)
    assert kept is not None
    assert (kept.source, kept.articles["第一条"]) == ("乙.txt", "新文。")
    assert [file.suffix for file in folder().iterdir()] == [".json"]
