"""Beside the lists of my work: drafts, handovers, periodic returns."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.drafts import NEW
from fadu.desk.titles import called
from fadu.desk.who import person_of
from fadu.ledger.models import Draft
from fadu.organs.models import Handover, Person
from fadu.statutes import PROCEDURES

MOST = 6


def drafts_of(person: Person | None) -> list[dict[str, Any]]:
    """The forms that were begun and not submitted, newest first."""
    if person is None:
        return []
    kept = Draft.objects.filter(person=person).select_related("matter").order_by("-saved_at")[:MOST]
    return [draft_line(draft) for draft in kept]


def draft_line(draft: Draft) -> dict[str, Any]:
    if draft.matter:
        law, step, under = PROCEDURES[draft.matter.procedure], draft.step, str(draft.matter)
        address = reverse("step", args=[draft.matter.pk, draft.step])
    else:
        name, _colon, step = draft.step.removeprefix(NEW).partition(":")
        law, under = PROCEDURES.get(name, ()), _("新登记")
        address = f"{reverse('matter-new', args=[name])}?step={step}"
    named = step.partition(".")[0]  # draft.331100-2026-deeds-3: which section of a report
    title = next((called(one.title) for version in law for one in version.steps if one.id == named), step)
    return {"title": title, "matter": under, "address": address, "saved_at": draft.saved_at}


def away_of(request: HttpRequest, now: datetime) -> list[Handover]:
    """The handovers in which this person is giver or deputy and that run, or are still to be taken."""
    person, today = person_of(request), now.date()
    if person is None:
        return []
    return handovers_from(person, today)


def handovers_from(person: Person, today: date) -> list[Handover]:
    rows = Handover.objects.filter(valid_to__gte=today).select_related("giver", "deputy")
    return list((rows.filter(giver=person) | rows.filter(deputy=person)).order_by("valid_from")[:MOST])
