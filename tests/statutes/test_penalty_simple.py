"""行政处罚法 51—53, 67—71: fines on the spot, as matters played step by step."""
from __future__ import annotations

import pytest

from . import ways
from .lawful import TEAM


def told(fine: int, party_kind: str = "公民", **notify: object) -> ways.Story:
    return ways.checked(party_kind=party_kind).take("notify", "2026-03-02", fine=fine, **notify)


def test_a_fine_is_told_decided_recorded_paid_and_filed() -> None:
    story = ways.fined_at_once().take("record", "2026-03-03").take("pay", "2026-03-10").take("archive", "2026-03-11")
    now = story.now("2026-03-12")
    assert (now.phase, now.outcome) == ("已归档", "给予处罚")
    assert not now.duties


@pytest.mark.parametrize(("kind", "most"), [("公民", 200), ("法人", 3000), ("其他组织", 3000)])
def test_only_small_fines_are_decided_on_the_spot(kind: str, most: int) -> None:
    told(most, kind).allowed("decide", "2026-03-02", fine=most)
    told(most + 1, kind).refused("decide", "2026-03-02", "第五十一条", fine=most + 1)
    told(most + 1, kind).allowed("to_ordinary", "2026-03-02", ground="处罚超出当场处罚的种类或者数额")


def test_only_warnings_and_fines_are_decided_on_the_spot() -> None:
    told(100, kinds=["罚款", "没收非法财物"]).refused(
        "decide", "2026-03-02", "第五十一条", kinds=["罚款", "没收非法财物"])
    told(100, kinds=["警告"]).allowed("decide", "2026-03-02", kinds=["警告"], fine=None)
    told(100, kinds=["警告"]).refused("decide", "2026-03-02", "第四十四条")


def test_facts_that_are_not_clear_go_to_the_ordinary_procedure() -> None:
    told(100).refused("decide", "2026-03-02", "第五十一条", facts_clear=False)
    story = told(100).take("to_ordinary", "2026-03-02")
    assert story.now("2026-03-03").outcome == "转为普通程序"
    assert "ended" in {r.word for r in story.refusals("decide", "2026-03-02")}


def test_nobody_is_punished_untold_or_unheard() -> None:
    ways.checked().refused("decide", "2026-03-02", "第六十二条")
    told(100).refused("decide", "2026-03-02", "第六十二条", refused_to_hear=True)
    story = told(100).take("defend", "2026-03-02")
    story.refused("decide", "2026-03-02", "第四十五条")
    story.take("recheck", "2026-03-02").refused("decide", "2026-03-02", "第四十五条", fine=150)
    story.allowed("decide", "2026-03-02")


def test_a_card_that_was_not_shown_is_recorded_and_bars_the_fine() -> None:
    story = ways.checked(card_shown=False).take("notify", "2026-03-02")
    story.refused("decide", "2026-03-02", "第五十二条")


def test_the_team_is_two_with_certificates() -> None:
    story = ways.Story("penalty_simple", "2026-03-02")
    story.refused("check", "2026-03-02", "第四十二条", team=TEAM[:1])


def test_the_form_is_numbered_signed_and_handed_over() -> None:
    for missing in ("number", "signed", "handed", "remedies", "place"):
        told(100).refused("decide", "2026-03-02", "第五十二条", **{missing: None})
    told(100).refused("decide", "2026-03-02", "第五十二条", refused_to_sign=True)
    told(100).allowed("decide", "2026-03-02", refused_to_sign=True, refusal_noted=True)


def test_the_party_is_told_to_ask_for_reconsideration_first() -> None:
    told(100).refused("decide", "2026-03-02", "第二十三条", review_first=False)


def test_who_may_not_be_punished_is_not_punished_on_the_spot() -> None:
    told(100).refused("decide", "2026-03-02", "第三十三条", trifling=True)
    told(100).refused("decide", "2026-03-02", "第二十九条", fined_elsewhere=True)
    told(100).refused("decide", "2026-03-02", "第二十七条", crime=True)
    child = ways.checked(born_on="2012-03-03").take("notify", "2026-03-02")
    child.refused("decide", "2026-03-02", "第三十条")
    youth = ways.checked(born_on="2012-03-02").take("notify", "2026-03-02")
    youth.refused("decide", "2026-03-02", "第三十条")
    youth.allowed("decide", "2026-03-02", mitigated=True)


def test_what_was_not_found_in_two_years_is_no_longer_punished() -> None:
    ways.checked(ended_on="2024-03-02").take("notify", "2026-03-02").allowed("decide", "2026-03-02")
    ways.checked(ended_on="2024-03-01").take("notify", "2026-03-02").refused("decide", "2026-03-02", "第三十六条")


def test_without_the_treasury_receipt_nothing_is_collected() -> None:
    ways.fined_at_once().refused("collect_on_spot", "2026-03-02", "第七十条", receipt=None)


def test_what_was_collected_goes_to_the_organ_and_the_bank_in_two_working_days_each() -> None:
    story = ways.fined_at_once().take("collect_on_spot", "2026-03-06")
    assert story.due("交回罚款", "2026-03-06") == "2026-03-10"
    story.take("record", "2026-03-06").refused("archive", "2026-03-09", "第七十一条")
    story.take("hand_in", "2026-03-10")
    assert story.due("缴付银行", "2026-03-10") == "2026-03-12"
    story.take("deposit", "2026-03-12").allowed("archive", "2026-03-12")
    on_water = ways.fined_at_once().take("collect_on_spot", "2026-03-06", remote=True, landed_on="2026-03-09")
    assert on_water.due("交回罚款", "2026-03-09") == "2026-03-11"


def test_the_decision_is_reported_to_the_organ() -> None:
    story = ways.fined_at_once().take("pay", "2026-03-03")
    story.refused("archive", "2026-03-04", "第五十二条")
    assert story.now("2026-03-04").clocks["报备"].due is None
    assert ways.fined_at_once("331100").due("报备", "2026-03-03") == "2026-03-05"
    assert ways.fined_at_once(branch="市场监管").due("归档", "2026-03-03") == "2026-03-11"


def test_the_fine_is_due_in_fifteen_days_unless_deferred() -> None:
    story = ways.fined_at_once()
    assert story.due("缴纳罚款", "2026-03-03") == "2026-03-17"
    story.refused("defer", "2026-03-10", "第六十六条", until="2026-06-30")
    story.take("ask_defer", "2026-03-10").take("defer", "2026-03-11", until="2026-06-30")
    assert story.due("缴纳罚款", "2026-03-12") == "2026-06-30"
    story.take("record", "2026-03-12").refused("archive", "2026-03-12", "第六十七条")


def test_before_2021_fifty_yuan_was_the_most_and_twenty_were_taken_at_once() -> None:
    def story(party_kind: str = "公民") -> ways.Story:
        old = ways.Story("penalty_simple", "2017-03-02", version="penalty_simple_1996")
        return old.take("check", "2017-03-02", party_kind=party_kind).take("notify", "2017-03-02")

    story().refused("decide", "2017-03-02", "第三十三条", fine=51)
    story("法人").allowed("decide", "2017-03-02", fine=1000)
    story("法人").refused("decide", "2017-03-02", "第三十三条", fine=1001)
    story().take("decide", "2017-03-02", fine=20).allowed("collect_on_spot", "2017-03-02")
    fined = story().take("decide", "2017-03-02", fine=21)
    fined.refused("collect_on_spot", "2017-03-02", "第四十七条", amount=21)
    assert fined.due("缴纳罚款", "2017-03-03") == "2017-03-17"
    assert ways.checked().law.law.in_force.isoformat() == "2021-07-15"
