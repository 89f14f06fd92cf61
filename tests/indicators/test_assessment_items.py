"""What the assessment asks of decisions is counted as the regulation on major decisions has it."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

from fadu.indicators import mart
from fadu.indicators.compute import over
from fadu.indicators.scope import scope_of
from tests.indicators.books import CITY

LAUNCHED, TOLD, OUT = date(2025, 3, 3), date(2025, 5, 6), date(2025, 6, 9)
YEAR = scope_of(CITY, 2025, as_of=date(2026, 1, 5))


def decision(books, *told: str, congress: bool = False, end: str = "publish") -> None:
    """A decision that went out after these reports."""
    books.matter("major_decision", [("launch", LAUNCHED, {"congress": congress}), *((step, TOLD, {}) for step in told),
                                    (end, OUT, {})], division=CITY)  # fmt: skip


def test_a_decision_counts_as_reported_when_the_party_committee_was_asked_and_the_congress_where_it_must_be(books):
    decision(books, "report_to_party")
    decision(books, "report_to_party", end="withhold")
    decision(books, "report_to_congress")  # not the party committee
    decision(books, "report_to_party", congress=True)  # not the congress, which it concerns
    decision(books, "report_to_party", "report_to_congress", congress=True)
    mart.refresh()
    ((found,),) = over(["assess.decision_reported"], [YEAR])
    assert (found.numerator, found.denominator, found.value) == (3, 5, Decimal("60.0"))
