"""What is at hand equals what is computed; it goes with the state that it was computed from."""
from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, datetime

from fadu.indicators import compiled, mart, states, store, upkeep, values
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.compute import behind, compute, over
from fadu.indicators.scope import months, scope_of
from tests.indicators.books import CITY, COUNTY

AS_OF = date(2026, 6, 30)
YEAR = scope_of(CITY, 2025, as_of=AS_OF)


def fill(books, *days: date) -> None:
    for n, on in enumerate(days):
        steps = [("receive", on, {}), ("accept", on, {}), ("decide", on, {"kind": "撤销", "reasons": "理由"})]
        books.matter("reconsideration", steps, division=CITY if n % 2 else COUNTY)


def test_what_is_at_hand_equals_what_is_computed_for_every_indicator(books):
    fill(books, date(2025, 1, 6), date(2025, 3, 3), date(2025, 3, 4))
    mart.refresh()
    scopes = [YEAR, *months(YEAR), *months(YEAR, cumulated=True)]
    computed = over(list(CATALOGUE), scopes)
    at_hand = values.held(store.newest(), scopes)
    assert all(at_hand[scope.key].keys() == CATALOGUE.keys() for scope in scopes)
    assert over(list(CATALOGUE), scopes) == computed


def test_many_scopes_in_one_question_give_what_each_gives_alone(books):
    fill(books, date(2025, 1, 6), date(2025, 3, 3), date(2025, 12, 31))
    mart.refresh()
    scopes = months(YEAR)
    together = over(["reconsideration.filed", "reconsideration.correction_rate"], scopes)
    store.values_beside(store.newest()).unlink()
    assert [over(["reconsideration.filed", "reconsideration.correction_rate"], [one])[0] for one in scopes] == together


def test_the_months_of_a_flow_come_to_the_year(books):
    fill(books, date(2025, 1, 6), date(2025, 3, 3), date(2025, 3, 4), date(2025, 12, 31))
    mart.refresh()
    codes = [one.code for one in CATALOGUE.values() if one.kind == "flow"]
    (year,), parts = over(codes, [YEAR]), over(codes, months(YEAR))
    for place, code in enumerate(codes):
        assert sum(month[place].value or 0 for month in parts) == (year[place].value or 0), code


def test_after_a_new_entry_the_worker_renews_what_pages_asked_for(books):
    fill(books, date(2025, 1, 6))
    mart.refresh()
    assert over(["reconsideration.filed"], [YEAR])[0][0].value == 1
    before = store.newest()
    fill(books, date(2025, 2, 6))
    assert upkeep.catch_up() > 0
    assert store.newest() != before
    assert YEAR.key in values.held(store.newest(), [YEAR])
    assert over(["reconsideration.filed"], [YEAR])[0][0].value == 2
    assert upkeep.catch_up() == 0


def test_an_organs_numbers_come_to_those_of_its_division(books):
    fill(books, date(2025, 1, 6), date(2025, 3, 3), date(2025, 3, 4))
    from fadu.ledger.models import Matter

    organs = set(Matter.objects.values_list("organ", flat=True))
    found = [compute(["reconsideration.filed"], CITY, 2025, as_of=AS_OF, organ=pk)[0] for pk in organs]
    assert sum(one.value or 0 for one in found) == 3
    assert all(len(one.entries) == (one.value or 0) for one in found)


def test_a_month_opens_exactly_its_entries(books):
    fill(books, date(2025, 1, 6), date(2025, 3, 3), date(2025, 3, 4))
    mart.refresh()
    for scope in months(YEAR):
        ((value,),) = over(["reconsideration.filed"], [scope])
        assert len(behind("reconsideration.filed", scope)) == (value.value or 0)


def test_values_go_with_the_state_they_were_computed_from(books):
    for day in range(1, 6):
        fill(books, date(2025, 1, day))
        mart.refresh()
        over(["reconsideration.filed"], [YEAR])
    assert len(list(store.folder().glob("*.values"))) == store.KEPT


def test_a_page_shows_the_state_before_while_the_new_ones_values_are_being_computed(books, monkeypatch):
    monkeypatch.setattr(states, "worker_alive", lambda: True)
    question = (["reconsideration.filed"], [YEAR])
    fill(books, date(2025, 1, 6))
    mart.refresh()
    before = states.shown(question)
    over(*question, of=before)
    fill(books, date(2025, 2, 6))
    mart.refresh()
    store.values_beside(store.newest()).unlink()  # as where they rest on a register, or are not carried yet
    still = states.shown(question)
    assert still.path == before.path
    assert over(*question, of=still)[0][0].value == 1
    assert still.mark.last < states.state(fresh=False).mark.last
    upkeep.catch_up()
    now = states.shown(question)
    assert now.path == store.newest()
    assert over(*question, of=now)[0][0].value == 2


def test_what_no_state_was_asked_is_computed_of_the_newest(books):
    for day in (6, 7):
        fill(books, date(2025, 1, day))
        mart.refresh()
    assert states.shown((["reconsideration.filed"], [YEAR])).path == store.newest()


def test_on_a_new_day_what_was_asked_is_computed_for_that_day(books, monkeypatch):
    fill(books, date(2025, 1, 6))
    upkeep.catch_up()
    assert upkeep.catch_up() == 0
    monkeypatch.setattr(mart, "now", lambda: datetime(2030, 1, 2))
    assert upkeep.catch_up() > 0
    assert values.warm_on(store.newest()) == date(2030, 1, 2)


def test_after_preparing_no_number_needs_ibis(books):
    fill(books, date(2025, 1, 6))
    mart.refresh()
    compiled.compile_all()
    home = store.folder().parent
    code = (
        "from fadu.cli import setup_django; setup_django(); import sys; "
        "from fadu.indicators.compute import compute; "
        f"print(compute(None, '{CITY}', 2025, fresh=False)[-4].value, 'ibis' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False,
                          env={**os.environ, "FADU_HOME": str(home)})  # fmt: skip
    assert done.stdout.split()[-1:] == ["False"], done.stderr


ON_TWO_GROUNDS = {"service.one_trip_below", "limit.cases_recorded"}  # two registers; matters and a register


def test_a_share_and_its_whole_stand_on_one_ground():
    shares = [one for one in CATALOGUE.values() if one.denominator is not None]
    assert {one.code for one in shares if one.numerator.ground != one.denominator.ground} == ON_TWO_GROUNDS


def test_a_new_state_has_every_value_of_the_one_before_brought_on_by_what_moved(books):
    fill(books, date(2025, 1, 6), date(2025, 3, 3))
    foi = books.matter("foi_request", [("receive", date(2025, 2, 3), {"received_on": "2025-02-03"})])
    mart.refresh()
    scopes = [YEAR, *months(YEAR)]
    over(list(CATALOGUE), scopes)
    fill(books, date(2025, 2, 6))
    books.add(foi, [("reply", date(2025, 2, 10), {"kind": "予以公开", "reasons": "理由"})])
    mart.refresh()
    carried = values.held(store.newest(), scopes)
    assert carried[YEAR.key].keys() == CATALOGUE.keys()
    assert carried[YEAR.key]["reconsideration.filed"].part == 3
    store.values_beside(store.newest()).unlink()
    over(list(CATALOGUE), scopes)
    assert carried == values.held(store.newest(), scopes)
