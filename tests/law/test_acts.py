from __future__ import annotations

from datetime import date

import pytest

from fadu.law.acts import act, numeral
from fadu.law.enacted import LITIGATION_RULES, PENALTY, THREE_SYSTEMS

ZHEJIANG = act("浙江省行政程序办法", "2017-01-01", "2024-12-31", place="33")


@pytest.mark.parametrize(("number", "text"), [
    (0, "零"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (58, "五十八"), (100, "一百"), (102, "一百零二"),
    (110, "一百一十"), (118, "一百一十八"), (149, "一百四十九"), (1005, "一千零五"), (1010, "一千零一十"),
    (1100, "一千一百"), (1234, "一千二百三十四"),
])
def test_article_numbers_are_written_in_chinese(number: int, text: str) -> None:
    assert numeral(number) == text


def test_an_article_is_cited_by_short_title() -> None:
    assert str(PENALTY[58]) == "《行政处罚法》第五十八条"
    assert PENALTY.official == "中华人民共和国行政处罚法"


def test_paragraph_and_item_follow_the_article() -> None:
    assert str(PENALTY[58, 1]) == "《行政处罚法》第五十八条第一款"
    assert str(PENALTY[58, 1, 2]) == "《行政处罚法》第五十八条第一款第（二）项"


def test_a_document_known_by_its_number_has_no_book_marks() -> None:
    assert str(THREE_SYSTEMS["二(六)"]) == "国办发〔2018〕118号二(六)"


def test_the_official_title_carries_the_number_of_an_interpretation() -> None:
    assert LITIGATION_RULES.official == "最高人民法院关于适用《中华人民共和国行政诉讼法》的解释（法释〔2018〕1号）"


@pytest.mark.parametrize(("day", "place", "applies"), [
    ("2016-12-31", "331100", False), ("2017-01-01", "331100", True), ("2024-12-31", "33", True),
    ("2025-01-01", "331100", False), ("2020-01-01", "430100", False), ("2020-01-01", "", False),
])
def test_a_local_rule_binds_in_its_place_while_in_force(day: str, place: str, applies: bool) -> None:
    assert ZHEJIANG.applies(date.fromisoformat(day), place, "") is applies


def test_a_ministry_rule_binds_its_branch_alone() -> None:
    market = act("市场监督管理行政处罚程序规定", "2021-07-15", branch="市场监管")
    assert market.applies(date(2022, 1, 1), "33", "市场监管")
    assert not market.applies(date(2022, 1, 1), "33", "交通运输")
    assert not market.applies(date(2022, 1, 1), "33", "")


def test_citations_of_one_article_are_equal() -> None:
    assert PENALTY[58] == PENALTY[58]
    assert len({PENALTY[58], PENALTY[58], PENALTY[59]}) == 2


def test_a_wrong_date_is_an_error() -> None:
    with pytest.raises(ValueError, match="month"):
        act("某办法", "2020-13-01")
