"""Whoever asks for English gets English: only data and the words of the law stay Chinese, and are marked."""

from __future__ import annotations

from tests.desk.english import data_text, untranslated
from tests.desk.pages import Page
from tests.desk.test_markup import PAGES, addressed
from tests.desk.world import World

BESIDES = [
    "/handovers/", "/handovers/new/", "/returns/", "/calendar/", "/calendar/feeds/", "/laws/", "/deadline/",
    "/deadline/?q=复议", "/indicators/compare/", "/password/", "/reports/edit/deeds/", "/reports/edit/head/",
    "/procedures/foi_request/", "/procedures/normative_document/", "/matters/new/penalty_ordinary/",
    "/matters/{long}/steps/suspend/",
]  # fmt: skip


def test_pages_are_english_beside_data_and_words_of_the_law(there: World, signed_in, in_english) -> None:
    client = signed_in(there.wang)
    client.cookies["django_language"] = "en"
    client.post("/reports/start/")
    data, left = data_text(), {}
    for address in [*PAGES, *BESIDES]:
        answer = client.get(addressed(there, address))
        if "html" in answer.headers["Content-Type"] and (found := untranslated(answer.text, data)):
            left[address] = found
    assert not left, "\n".join(f"{address}: {found}" for address, found in left.items())


def test_the_same_page_comes_back_in_the_other_language(there: World, signed_in, in_english) -> None:
    client = signed_in(there.wang)
    page = client.get("/matters/?q=%E5%AD%A3")
    asked = Page(page).value("next")
    answer = client.post("/language/", {"language": "en", "next": asked}, follow=True)
    assert answer.redirect_chain == [(asked, 302)]
    assert Page(answer).value("q") == "季"
    assert Page(answer).all("html", lang="en")


def test_a_step_is_called_by_its_code_name(there: World, signed_in, in_english) -> None:
    client = signed_in(there.wang)
    client.cookies["django_language"] = "en"
    page = Page(client.get("/procedures/reconsideration/"))
    assert "Send copy" in page.text
    assert "Suspend" in page.text


def test_articles_are_cited_in_chinese_and_marked(there: World, signed_in, in_english) -> None:
    client = signed_in(there.wang)
    client.cookies["django_language"] = "en"
    page = Page(client.get(addressed(there, "/matters/{long}/")))
    assert page.all("a", class_="law", lang="zh-Hans")
