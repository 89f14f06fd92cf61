"""What the pages of the assessment will ask of the records, so that the worker computes it before they are opened."""
from __future__ import annotations

from fadu.assessment.binding import schemes_of
from fadu.assessment.scheme import SchemeError
from fadu.assessment.sheet import ASK, questions_of
from fadu.indicators.states import Question
from fadu.ledger.models import Entry, Link, Matter
from fadu.statutes.assessment import assessment, assessment_cycle


def asked_of_records() -> list[Question]:
    """The indicators and the scopes of every unit of the cycles under way; for `settings.FORESEEN`.

    Nothing where a scheme cannot be read any more: its own pages say so.
    """
    under_way = Link.objects.filter(other__procedure=assessment_cycle.id, other__outcome="").values("matter")
    matters = list(Matter.objects.filter(procedure=assessment.id, pk__in=under_way).select_related("organ__division"))
    asked = {one.matter_id: one for one in Entry.objects.filter(matter__in=matters, step=ASK).order_by("-number")}
    try:
        return [(codes, scopes) for _members, codes, scopes in questions_of(matters, asked, schemes_of(matters, asked))]
    except SchemeError:
        return []
