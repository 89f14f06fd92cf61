"""The documentation shows the catalogue that runs."""
from __future__ import annotations

from pathlib import Path

from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.describe import catalogue_table, meaning, sources

PAGE = Path(__file__).resolve().parents[2] / "docs" / "indicators.md"


def test_the_documented_catalogue_is_the_one_that_runs():
    page = PAGE.read_text()
    shown = page.partition("<!-- catalogue -->\n")[2].partition("\n<!-- end of catalogue -->")[0]
    assert shown == catalogue_table(), "run: python -m fadu.indicators.describe"


def test_a_rate_says_how_it_is_rounded_and_what_is_aimed_at():
    said = meaning(CATALOGUE["penalty.review_rate"])
    assert "四舍五入" in said
    assert "目标100%" in said


def test_a_description_fits_into_a_cell():
    said = [cell for one in CATALOGUE.values() for cell in (meaning(one), sources(one))]
    assert [cell for cell in said if "|" in cell or "\n" in cell or not cell] == []


def test_a_number_cut_off_says_so():
    assert "截尾" in meaning(CATALOGUE["petition.backlog_rate"])
    assert "截尾" in meaning(CATALOGUE["market.report_rate"])
