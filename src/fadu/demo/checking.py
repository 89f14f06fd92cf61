"""Holding the sample year against what the city published, by the indicators that count the ledger's entries."""
from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fadu.demo import facts
from fadu.demo.facts import Fact
from fadu.demo.places import CITY
from fadu.indicators.compute import compute

YEAR = 2017
BACKED_BY: dict[str, Fact] = {
    "reconsideration.received": facts.RECEIVED,
    "reconsideration.filed": facts.FILED,
    "reconsideration.carried_in": facts.CARRIED_OVER,
    "reconsideration.concluded": facts.CONCLUDED,
    "reconsideration.upheld": facts.OUTCOMES["维持"],
    "reconsideration.revoked": facts.OUTCOMES["撤销"],
    "reconsideration.ordered": facts.OUTCOMES["限期履行"],
    "reconsideration.terminated": facts.OUTCOMES["终止"],
    "reconsideration.dismissed": facts.OUTCOMES["驳回申请"],
    "reconsideration.correction_rate": facts.CORRECTION_RATE,
    "legality.documents": facts.DOCUMENTS_REVIEWED,
    "legality.document_opinions": facts.REVIEW_OPINIONS,
    "legality.minutes": facts.MINUTES_REVIEWED,
    "legality.contracts": facts.CONTRACTS_REVIEWED,
    "legality.projects": facts.PROJECTS_REVIEWED,
    "normative.filed": facts.DOCUMENTS_FILED,
    "penalty.filed": facts.CASES_ENTERED,
}


@dataclass(frozen=True)
class Comparison:
    """One figure as published and as counted, as they are read; they agree in value, whatever the measure word."""

    subject: str
    published: str
    found: str
    agrees: bool


def compared() -> list[Comparison]:
    """Every published figure that the sample reproduces, beside the indicator's value."""
    values = compute(BACKED_BY, CITY, YEAR, entries=False)
    return [
        Comparison(fact.subject, f"{fact.value:g}{fact.unit}", one.text, one.value == Decimal(str(fact.value)))
        for one, fact in zip(values, BACKED_BY.values(), strict=True)
    ]
