"""文书: the official documents of each procedure, declared beside the law that says what they must state."""
from __future__ import annotations

from fadu.statutes.papers import (
    audit_rectification,
    credit_repair,
    deputy_suggestion,
    eco_compensation,
    fair_competition_complaint,
    fair_competition_review,
    foi_complaint,
    foi_request,
    government_credit,
    government_inspection,
    hotline_order,
    legality_review,
    normative_document,
    payment_complaint,
    penalty,
    policy_fulfilment,
    proactive_disclosure,
    publicity_notice,
    reconsideration,
    rule_of_law_inspection,
    supervised_task,
)
from fadu.statutes.papers.grammar import Paper

__all__ = ["PAPERS", "Paper", "papers_of"]

PAPERS: dict[str, tuple[Paper, ...]] = {
    "penalty_ordinary": penalty.PAPERS,
    "reconsideration": reconsideration.PAPERS,
    "foi_request": foi_request.PAPERS,
    "normative_document": normative_document.PAPERS,
    "legality_review": legality_review.PAPERS,
    "fair_competition_review": fair_competition_review.PAPERS,
    "supervised_task": supervised_task.PAPERS,
    "rule_of_law_inspection": rule_of_law_inspection.PAPERS,
    "government_inspection": government_inspection.PAPERS,
    "deputy_suggestion": deputy_suggestion.PAPERS,
    "audit_rectification": audit_rectification.PAPERS,
    "publicity_notice": publicity_notice.PAPERS,
    "eco_compensation": eco_compensation.PAPERS,
    "fair_competition_complaint": fair_competition_complaint.PAPERS,
    "credit_repair": credit_repair.PAPERS,
    "foi_complaint": foi_complaint.PAPERS,
    "government_credit": government_credit.PAPERS,
    "hotline_order": hotline_order.PAPERS,
    "payment_complaint": payment_complaint.PAPERS,
    "policy_fulfilment": policy_fulfilment.PAPERS,
    "proactive_disclosure": proactive_disclosure.PAPERS,
}


def papers_of(procedure: str) -> tuple[Paper, ...]:
    """The documents of a procedure, by its id; none where none are declared."""
    return PAPERS.get(procedure, ())
