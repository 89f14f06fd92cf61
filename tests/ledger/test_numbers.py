"""Document numbers: none twice, none unexplained."""
from __future__ import annotations

from datetime import date

import pytest

from fadu.ledger.actions import Refused
from fadu.ledger.models import NumberGiven, NumberSeries
from fadu.ledger.numbers import next_number, start_after, unexplained
from tests.world import FOI, World, foi, key, step


def test_an_entry_takes_the_next_number_of_its_word_and_year(there: World) -> None:
    first, second = foi(there, number_word="丽市监公开"), foi(there, number_word="丽市监公开")
    assert [one.matter.number for one in (first, second)] == ["丽市监公开〔2026〕1号", "丽市监公开〔2026〕2号"]
    assert first.entry.document_number == "丽市监公开〔2026〕1号"
    assert NumberGiven.objects.get(value=2).entry == second.entry


def test_the_year_is_that_of_the_act(there: World) -> None:
    data, day = FOI | {"received_on": "2025-12-31"}, date(2025, 12, 31)
    assert foi(there, number_word="丽市监公开", at=day, data=data).matter.number == "丽市监公开〔2025〕1号"


def test_a_refused_entry_gives_its_number_back(there: World) -> None:
    foi(there, number_word="丽市监公开")
    with pytest.raises(Refused):
        foi(there, number_word="丽市监公开", person=there.nobody)
    assert foi(there, number_word="丽市监公开").matter.number == "丽市监公开〔2026〕2号"


def test_the_same_request_takes_no_second_number(there: World) -> None:
    name = key()
    first, again = (foi(there, key=name, number_word="丽市监公开") for _ in range(2))
    assert first.matter == again.matter
    assert NumberSeries.objects.get().last == 1


def test_the_number_becomes_the_answer_of_a_step_that_states_it(there: World) -> None:
    data = {"kind": "信息不存在", "remedies": "六十日内申请行政复议", "reasons": "查无", "searched": True}
    entry = step(foi(there).matter, "reply", data, there.clerk, number_word="丽市监公开复").entry
    assert entry.document_number == entry.data["number"] == "丽市监公开复〔2026〕1号"


def test_series_of_organs_words_and_years_do_not_touch(there: World) -> None:
    given = [next_number(organ, word, year, note="纸质文件") for organ, word, year in (
        (there.market, "丽市监", 2026), (there.justice, "丽市监", 2026), (there.market, "丽市监罚", 2026),
        (there.market, "丽市监", 2027), (there.market, "丽市监", 2026),
    )]  # fmt: skip
    assert [one.rsplit("〕")[1] for one in given] == ["1号", "1号", "1号", "1号", "2号"]


def test_a_number_outside_the_ledger_must_say_where_it_went(there: World) -> None:
    with pytest.raises(ValueError, match="须说明去向"):
        next_number(there.market, "丽市监", 2026)
    next_number(there.market, "丽市监", 2026, note="印制作废", person=there.clerk)
    assert unexplained(NumberSeries.objects.get()) == []
    NumberGiven.objects.update(note="")
    assert unexplained(NumberSeries.objects.get()) == [1]


def test_a_series_goes_on_after_the_numbers_used_before(there: World) -> None:
    start_after(there.market, "丽市监", 2026, 57, note="启用前的纸质登记簿", person=there.clerk)
    assert next_number(there.market, "丽市监", 2026, note="第一件") == "丽市监〔2026〕58号"
    assert unexplained(NumberSeries.objects.get()) == []
    with pytest.raises(ValueError, match="已用到58号"):
        start_after(there.market, "丽市监", 2026, 30, note="写错")
    with pytest.raises(ValueError, match="须说明"):
        start_after(there.market, "丽市监", 2026, 90, note=" ")


@pytest.mark.parametrize("word", ["", "丽市监〔2026〕", "【丽】"])
def test_what_cannot_stand_in_a_number_is_refused(there: World, word: str) -> None:
    with pytest.raises(ValueError, match="不合规范"):
        next_number(there.market, word, 2026, note="无")
    if word:
        with pytest.raises(Refused, match="不合规范"):
            foi(there, number_word=word)
