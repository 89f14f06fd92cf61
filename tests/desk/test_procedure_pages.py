"""Procedure pages show the very definition that runs, with every article."""

from __future__ import annotations

import pytest

from fadu.desk.flow import broken
from fadu.desk.wording import article_words
from fadu.procedures import describe
from fadu.statutes import PROCEDURES
from tests.desk.pages import Page
from tests.desk.world import World


def test_all_procedures_are_listed(there: World, signed_in) -> None:
    text = Page(signed_in(there.wang).get("/procedures/")).text
    for versions in PROCEDURES.values():
        assert versions[0].title in text


@pytest.mark.parametrize("name", PROCEDURES)
def test_every_version_shows_its_steps_limits_and_rules(name: str, there: World, signed_in) -> None:
    client = signed_in(there.wang)
    for version in PROCEDURES[name]:
        page = Page(client.get(f"/procedures/{name}/?on={version.law.in_force.isoformat()}"))
        for row in describe.steps(version):
            assert row.title in page.text
            for rule in row.rules:
                assert rule.text in page.text
        for row in describe.clocks(version):
            assert row.name in page.text


@pytest.mark.parametrize("name", PROCEDURES)
def test_every_article_leads_to_its_law_page_or_its_place_here(name: str, there: World, signed_in) -> None:
    client = signed_in(there.wang)
    page = Page(client.get(f"/procedures/{name}/"))
    places = {a["id"] for _, a in page.tags if "id" in a}
    cited = {a["href"] for a in page.all("a", class_="law")}
    assert cited
    for address in cited:
        assert address[1:] in places if address.startswith("#") else client.get(address).status_code == 200, address


@pytest.mark.parametrize("name", PROCEDURES)
def test_the_drawing_has_every_step_and_leads_to_its_row(name: str, there: World, signed_in) -> None:
    client = signed_in(there.wang)
    for version in PROCEDURES[name]:
        page = Page(client.get(f"/procedures/{name}/?on={version.law.in_force.isoformat()}"))
        rows = {a["id"].removeprefix("s-") for tag, a in page.tags if tag == "tr" and "id" in a}
        drawn = [a["href"].removeprefix("#s-") for a in page.all("a") if a.get("class", "").split()[:1] == ["n"]]
        assert sorted(drawn) == sorted(step.id for step in version.steps)
        assert set(drawn) <= rows


def test_articles_are_written_as_on_every_page(there: World, signed_in) -> None:
    version = PROCEDURES["reconsideration"][0]
    text = Page(signed_in(there.wang).get("/procedures/reconsideration/")).text
    assert article_words(version.law[62]) in text


@pytest.mark.parametrize("day", ["", "x", "1900-01-01", "2999-12-31"])
def test_a_day_without_a_version_shows_the_present_one(day: str, there: World, signed_in) -> None:
    assert signed_in(there.wang).get(f"/procedures/reconsideration/?on={day}").status_code == 200


def test_an_unknown_procedure_is_not_found(there: World, signed_in) -> None:
    assert signed_in(there.wang).get("/procedures/nothing/").status_code == 404


def test_the_page_gives_its_version_as_a_bpmn_file(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    page = Page(client.get("/procedures/reconsideration/?on=2020-01-01"))
    assert "下载BPMN 2.0文件" in page.text
    answer = client.get("/procedures/reconsideration/bpmn/?on=2020-01-01")
    assert 'filename="reconsideration_1999.bpmn"' in answer["Content-Disposition"]
    assert answer.content.startswith(b"<?xml")
    assert client.get("/procedures/nothing/bpmn/").status_code == 404


@pytest.mark.parametrize(
    ("title", "lines"),
    [("Ask correction", ["Ask correction"]), ("Send copy to respondent agency", ["Send copy to", "respondent agency"]),
     ("Reconsideration application received", ["Reconsideration", "application…"]),
     ("出具书面审核意见", ["出具书面审核意见"])],
)  # fmt: skip
def test_english_in_a_drawing_breaks_between_words(title: str, lines: list[str]) -> None:
    assert broken(title) == lines
