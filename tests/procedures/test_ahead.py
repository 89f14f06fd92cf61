"""A clock that runs to so long before a day that the record names."""
from __future__ import annotations

import pytest

from fadu.law.limits import limit
from fadu.procedures.clocks import ahead_of
from fadu.procedures.terms import GrammarError
from fadu.statutes.normative_document import Publish
from tests.statutes import paths

RULES = {"effective_on": "2026-06-01", "expires_on": "2031-05-31"}


def test_it_says_the_day_and_how_long_before() -> None:
    assert str(ahead_of(limit("nd.reregister"), Publish.expires_on)) == "公布所定的有效期至前30日"
    by_law = Publish.effective_on + limit("nd.validity_default").period
    two = ahead_of(limit("nd.reregister"), Publish.expires_on, by_law)
    assert str(two).startswith("公布所定的有效期至或者所定的")


def test_a_period_that_runs_forward_is_none() -> None:
    with pytest.raises(GrammarError, match="不是提前期限"):
        ahead_of(limit("nd.file_upward"), Publish.expires_on)


def test_its_last_day_is_counted_back_and_it_is_late_after() -> None:
    story = paths.numbered("430000").take("publish", "2026-04-28", **RULES).take("evaluate", "2031-01-06")
    clock = story.now("2031-05-01").clocks["重新登记、公布"]
    assert (clock.due.isoformat(), clock.late) == ("2031-05-01", False)
    assert story.now("2031-05-02").clocks["重新登记、公布"].late


def test_without_the_day_it_has_no_end() -> None:
    story = paths.numbered("430000").take("publish", "2026-04-28", effective_on="2026-06-01")
    assert story.take("evaluate", "2031-01-06").due("重新登记、公布", "2031-01-07") is None
