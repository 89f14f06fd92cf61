"""Who may open a matter of which procedure, and for which of their organs."""

from __future__ import annotations

from django.http import HttpRequest

from fadu.desk.who import organs_today, roles_at
from fadu.desk.wording import today
from fadu.organs.models import Organ
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Step
from fadu.statutes import PROCEDURES, procedure

# What begins on a page of its own: with a file that is read, with a colleague chosen, with many organs at once.
OWN_PAGES = {
    "intake_document", "administration", "handover", "report_call", "zero_report", "annual_report", "paragraph_request",
    "assessment_scheme", "assessment_cycle", "assessment",
}  # fmt: skip
# Where the pages are to which what begins there, and what is taken there, is sent on.
STARTED_AT = {"annual_report": "report-begun", "paragraph_request": "report-begun"}
TAKEN_AT = {
    ("annual_report", "draft"): "report-step",
    ("annual_report", "freeze"): "report-step",
    ("annual_report", "reopen"): "report-step",
    ("annual_report", "sign_off"): "report-step",
    ("paragraph_request", "hand_in"): "paragraph-step",
    ("paragraph_request", "accept"): "paragraph-step",
    ("assessment", "claim"): "assessment-step",
    ("assessment", "submit"): "assessment-step",
    ("assessment", "review"): "assessment-step",
    ("assessment", "feedback"): "assessment-step",
    ("assessment", "confirm"): "assessment-step",
}
BY_FORM = [name for name in PROCEDURES if name not in OWN_PAGES]  # what begins with the form of its first step


def organs_for(request: HttpRequest, step: type[Step]) -> list[Organ]:
    """The organs for which the person may take this first step today."""
    wanted = {role.id for role in step.by}
    outside = any(role.outside for role in step.by)
    return [
        organ for organ in organs_today(request) if wanted & (held := roles_at(request, organ)) or (outside and held)
    ]


def starting(law: Procedure) -> list[type[Step]]:
    return [step for step in law.steps if step.starts]


def may_open(request: HttpRequest, name: str) -> bool:
    """May the person take a first step of this procedure today, by its form?"""
    return name in BY_FORM and any(organs_for(request, step) for step in starting(procedure(name, today())))
