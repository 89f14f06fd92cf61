"""The round trip: the figures of four published years come out of their records, and into the annual report."""
from __future__ import annotations

import os
from pathlib import Path

import pytest

from fadu.demo.rounds import ROUNDS
from fadu.demo.rounds.checking import compared
from fadu.demo.rounds.facts import facts, rows
from fadu.demo.rounds.loading import load
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.compute import compute
from fadu.ledger.chain import verify
from fadu.ledger.models import Entry
from fadu.reporting.annual import annual_report
from fadu.reporting.sentences import every_code, of_registers

QUICK, CITY = "xinqiu2016", "210900"  # a district, and the city to which it belongs
PUBLISHED = {"lishui2017": 123, "tongchuan2021": 74, "shunhe2022": 50, "xinqiu2016": 48}
every_round = pytest.mark.skipif(not os.environ.get("FADU_ROUNDS"), reason="some minutes: FADU_ROUNDS=1 asks for it")


def misses(name: str) -> list[str]:
    """The figures that do not come out, by name."""
    return [f"{row.fact.id} {row.fact.name}: {row.fact.text}, found {row.text}" for row in compared(name)
            if not row.agrees]


def test_every_published_figure_has_its_indicator_and_its_place():
    assert {name: len(facts(name)) for name in ROUNDS} == PUBLISHED
    for name in ROUNDS:
        told = facts(name)
        assert [fact.id for fact in told if fact.indicator not in CATALOGUE] == []
        assert all(fact.place and fact.name for fact in told)
        assert len({fact.id for fact in told}) == len(told)


def test_the_unit_of_a_published_figure_is_that_of_its_indicator_where_it_has_a_scale():
    """A number of 万, of 亿 or of percent must not be held against one that counts ones."""
    for name in ROUNDS:
        for fact in facts(name):
            unit = CATALOGUE[fact.indicator].unit
            assert [sign in fact.unit for sign in "%亿"] == [sign in unit for sign in "%亿"], fact.id
            assert unit.startswith("万") == fact.unit.startswith("万"), fact.id


def test_every_published_figure_has_a_place_in_the_annual_report():
    said = "".join(clause for one in of_registers() for sentence in one.sentences for clause in sentence.clauses)
    missing = {fact.indicator for name in ROUNDS for fact in facts(name)
               if fact.indicator not in every_code() and f"{{{{{fact.indicator}}}}}" not in said}
    assert missing == set()


REGISTERED = {"level", "standard", "target"}  # an index, a rank, an ordinal, a rule: the government only registers it
AS_PUBLISHED = {"environment.first_years", "environment.forest_stock"}  # as a bulletin states them


def test_no_published_figure_is_entered_as_a_finished_number_but_what_is_only_registered():
    told = {fact.indicator for name in ROUNDS for fact in facts(name)}
    typed = {code for code in told if any("register:measures" in one for one in CATALOGUE[code].procedures)}
    assert {code for code in typed if CATALOGUE[code].kind not in REGISTERED} == AS_PUBLISHED
    assert [code for code in told if any("register:work_" in one for one in CATALOGUE[code].procedures)] == []
    rates = [one for code in told if (one := CATALOGUE[code]).kind == "rate"]
    assert [one.code for one in rates if one.denominator is None] == []


def test_what_is_only_registered_names_its_source():
    for name in ROUNDS:
        lines = [row for row in rows(f"{name}.items.tsv") if row["register"] == "measures"]
        assert [row["cells"] for row in lines if ";source=" not in row["cells"]] == []


@pytest.mark.django_db
def test_a_published_year_comes_out_of_its_records(home: Path) -> None:
    load(QUICK, lambda say: None)
    assert misses(QUICK) == []
    assert verify().ok
    one = ROUNDS[QUICK]

    share, unknown, silent, cover, traders = (
        value for codes, code, year in (
            (["market.report_rate"], one.code, one.year), (["reconsideration.filed"], one.code, one.year - 1),
            (["service.ratings"], one.code, one.year), (["environment.forest_cover"], CITY, one.year),
            (["market.abnormal_traders"], CITY, one.year),
        ) for value in compute(codes, code, year)
    )  # fmt: skip
    assert (share.text, share.numerator, share.denominator) == ("88.59%", 505, 570)  # 88.596, cut off as published
    assert unknown.value is None
    assert silent.value is None  # nobody registered any: unknown, not nought
    assert cover.value in (0, None)  # a share of the district is none of the city
    assert traders.value == 3064  # the city includes its district


@every_round
@pytest.mark.django_db
@pytest.mark.parametrize("name", ROUNDS)
def test_all_figures_of_a_published_year_come_out_of_its_records(name: str, home: Path) -> None:
    load(name, lambda say: None)
    assert misses(name) == []
    one, before = ROUNDS[name], Entry.objects.count()
    report = annual_report(one.code, one.year)
    assert report.content.parts[0].blocks
    load(name, lambda say: None)
    assert Entry.objects.count() == before
