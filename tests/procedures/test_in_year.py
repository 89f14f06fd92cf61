"""A date of every year, in the year that an answer names or in the next one."""
from __future__ import annotations

import pytest

from fadu.procedures.terms import GrammarError
from fadu.procedures.words import in_next_year, in_year, limit
from fadu.statutes.first_responsible import Open


def test_the_period_says_which_year_it_means() -> None:
    assert str(in_year(limit("fr.hear_year"), Open.year)) == "当年12月31日前"
    assert str(in_next_year(limit("ar.gov"), Open.year)) == "次年3月1日之前"


def test_only_a_limit_with_a_date_of_the_year_will_do() -> None:
    for word in (in_year, in_next_year):
        with pytest.raises(GrammarError):
            word(limit("npc.reply"), Open.year)
