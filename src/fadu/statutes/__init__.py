"""内容: one file a procedure, nothing but law. `PROCEDURES` has every version, the one in force first."""
from __future__ import annotations

from datetime import date

from fadu.procedures.grammar import Procedure, version
from fadu.statutes import (
    administration,
    annual_report,
    compulsory_execution,
    compulsory_measure,
    criminal_transfer,
    fair_competition_review,
    foi_request,
    foi_request_2008,
    handover,
    intake_document,
    legal_aid,
    legality_review,
    legality_review_2008,
    license,
    litigation,
    mediation,
    normative_document,
    normative_document_2008,
    paragraph_request,
    penalty_ordinary,
    penalty_ordinary_1996,
    penalty_simple,
    petition,
    reconsideration,
    reconsideration_2017,
    supervised_task,
    zero_report,
)

__all__ = ["PROCEDURES", "procedure"]

PROCEDURES: dict[str, tuple[Procedure, ...]] = {
    "supervised_task": (supervised_task.supervised_task,),
    "normative_document": (normative_document.normative_document, normative_document_2008.normative_document),
    "legality_review": (legality_review.legality_review, legality_review_2008.legality_review),
    "fair_competition_review": (fair_competition_review.fair_competition_review,),
    "penalty_ordinary": (penalty_ordinary.penalty_ordinary, penalty_ordinary_1996.penalty_ordinary),
    "penalty_simple": (penalty_simple.penalty_simple,),
    "license": (license.license,),
    "reconsideration": (reconsideration.reconsideration, reconsideration_2017.reconsideration),
    "foi_request": (foi_request.foi_request, foi_request_2008.foi_request),
    "intake_document": (intake_document.intake_document,),
    "annual_report": (annual_report.annual_report,),
    "paragraph_request": (paragraph_request.paragraph_request,),
    "handover": (handover.handover,),
    "report_call": (zero_report.report_call,),
    "zero_report": (zero_report.zero_report,),
    "administration": (administration.administration,),
    "compulsory_measure": (compulsory_measure.compulsory_measure,),
    "compulsory_execution": (compulsory_execution.compulsory_execution,),
    "criminal_transfer": (criminal_transfer.criminal_transfer,),
    "litigation": (litigation.litigation,),
    "petition": (petition.petition,),
    "mediation": (mediation.mediation,),
    "legal_aid": (legal_aid.legal_aid,),
}


def procedure(id: str, begun: date) -> Procedure:
    """The version of a procedure under which a matter begun that day runs to its end.

    Raises KeyError for an unknown id, LookupError where no version was in force that day.
    """
    return version(PROCEDURES[id], begun)
