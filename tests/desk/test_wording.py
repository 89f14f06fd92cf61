"""Dates, articles and counts in the words of an office."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.desk.wording import arabic, article_words, cited, day_words
from fadu.law.acts import act

NOW = date(2026, 11, 23)
PENALTY = act("行政处罚法", "2021-07-15")
OLD, NEW = act("行政复议法", "2018-01-01", "2023-12-31"), act("行政复议法", "2024-01-01")


def test_a_date_names_its_year_only_where_it_is_not_this_one() -> None:
    assert day_words(date(2026, 12, 22), NOW) == "12月22日"
    assert day_words(date(2027, 1, 4), NOW, weekday=True) == "2027年1月4日\u00a0周一"
    assert day_words(date(2026, 12, 22), NOW, full=True) == "2026年12月22日"


@pytest.mark.parametrize(
    ("words", "figures"), [("五十八", "58"), ("十", "10"), ("一百零二", "102"), ("二十", "20"), ("三", "3")]
)
def test_article_numbers_are_written_in_figures(words: str, figures: str) -> None:
    assert arabic(words) == figures


def test_an_article_is_named_with_its_act_and_without_it_where_the_act_is_plain() -> None:
    assert article_words(PENALTY[58]) == "行政处罚法第58条"
    assert article_words(PENALTY[58], "行政处罚法") == "第58条"
    assert article_words(PENALTY["第五十八条第一款第三项"]) == "行政处罚法第58条第1款第3项"
    assert article_words("国办发〔2018〕115号") == "国办发〔2018〕115号"
    assert article_words("《督察规定》第二十五条第（一）项") == "督察规定第25条第1项"


def test_of_successive_acts_the_one_in_force_that_day_is_cited() -> None:
    assert cited((NEW[62], OLD[31]), date(2020, 5, 1)) == OLD[31]
    assert cited((NEW[62], OLD[31]), NOW) == NEW[62]
    assert cited(None, NOW) is None
