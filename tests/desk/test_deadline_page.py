"""The calculator gives what `fadu deadline` gives, with the derivation, and says what is wrong with what was typed."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.desk.wording import day_words
from fadu.law.calendar import CHINA
from fadu.law.deadline import answer
from fadu.law.limits import LIMITS
from tests.desk.pages import Page
from tests.desk.world import World


@pytest.fixture
def desk(there: World, signed_in):
    return signed_in(there.wang)


def test_all_limits_can_be_chosen(desk) -> None:
    links = {a["href"] for a in Page(desk.get("/deadline/")).all("a") if a.get("href", "").startswith("?rule=")}
    assert links == {f"?rule={rule}" for rule in LIMITS}


def test_a_word_finds_limits(desk) -> None:
    page = Page(desk.get("/deadline/?q=听证"))
    assert 0 < len([a for a in page.all("a") if a.get("href", "").startswith("?rule=")]) < 40


def test_the_answer_is_that_of_the_law(desk) -> None:
    page = Page(desk.get("/deadline/?rule=rec.decide&start=2026年9月2日"))
    due = answer("rec.decide", {LIMITS["rec.decide"].since: "2026-09-02"}, CHINA).due
    assert due
    assert day_words(due, full=True) in page.text
    assert "为什么是这一天" in page.text


def test_pauses_and_extensions_move_the_day(desk) -> None:
    plain = Page(desk.get("/deadline/?rule=rec.decide&start=2026-04-02")).text
    asked = "/deadline/?rule=rec.decide&start=2026-04-02&from1=2026-04-20&to1=2026-05-11&extend=30"
    moved = Page(desk.get(asked)).text
    facts = {
        LIMITS["rec.decide"].since: "2026-04-02",
        "excluded_intervals": [{"from": "2026-04-20", "resume": "2026-05-11"}],
        "extension_approved": {"amount": 30},
    }
    due = answer("rec.decide", facts, CHINA).due
    assert due
    assert day_words(due, full=True) in moved
    assert day_words(due, full=True) not in plain


@pytest.mark.parametrize("rule", LIMITS)
def test_every_limit_can_be_calculated(rule: str, desk) -> None:
    asked = "year=2026" if LIMITS[rule].annual or LIMITS[rule].quota else "start=2005-03-02 09:30"
    page = desk.get(f"/deadline/?rule={rule}&{asked}")
    assert page.status_code == 200
    assert 'role="alert"' not in page.text, rule


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("rule=rec.decide&start=那天", "那天"),
        ("rule=rec.decide&start=2026-02-30", "2026-02-30"),
        ("rule=rec.decide&start=2026-03-02&extend=90", "30"),
        ("rule=rec.decide&start=2026-03-02&from1=2026-05-01&to1=2026-04-01", "2026-0"),
        ("rule=nothing.such", "没有编号"),
    ],
)
def test_what_cannot_be_counted_is_said_and_kept(asked: str, said: str, desk) -> None:
    page = desk.get(f"/deadline/?{asked}")
    assert page.status_code == 200
    assert 'role="alert"' in page.text
    assert said in page.text


def test_a_year_without_calendar_is_said(desk) -> None:
    page = desk.get("/deadline/?rule=foi.reply&start=2030-03-02")
    assert 'role="alert"' in page.text
    assert "2030" in page.text


def test_dates_of_the_year_take_a_year(desk) -> None:
    annual = next(rule for rule, limit in LIMITS.items() if limit.annual)
    page = Page(desk.get(f"/deadline/?rule={annual}&year=2026"))
    due = answer(annual, {"year": 2026}, CHINA).due
    assert due
    assert day_words(date.fromisoformat(str(due)), full=True) in page.text
