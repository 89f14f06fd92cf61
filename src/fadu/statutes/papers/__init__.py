"""文书: the official documents of each procedure, declared beside the law that says what they must state."""
from __future__ import annotations

from fadu.statutes.papers import (
    fair_competition_review,
    foi_request,
    legality_review,
    normative_document,
    penalty,
    reconsideration,
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
}


def papers_of(procedure: str) -> tuple[Paper, ...]:
    """The documents of a procedure, by its id; none where none are declared."""
    return PAPERS.get(procedure, ())
