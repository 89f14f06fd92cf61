"""Which lines of a form apply as it stands (`fadu.procedures.applying`), and what earlier entries propose for them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.desk.fieldviews import FieldView, Posted, posted_of, raw_of
from fadu.desk.stepforms import StepForm
from fadu.desk.stepforms import posted_of as sent_of
from fadu.desk.titles import called
from fadu.ledger.place import place
from fadu.organs.models import Organ
from fadu.procedures import forms
from fadu.procedures.applying import Applying, applying, proposed
from fadu.procedures.fields import Field
from fadu.procedures.matter import Actor, Entry
from fadu.procedures.record import Case
from fadu.procedures.steps import Step

ASKED = "own-applies"  # posted along: nothing is filed, only asked which lines apply


def draft_entry(step: type[Step], posted: Posted, now: datetime) -> Entry:
    """The form as far as it can be read, as an entry that was never made."""
    answers: dict[str, Any] = {}
    for line in step.fields:
        try:
            answer = forms.answered(line, raw_of(line, posted, {}))
        except forms.Unreadable:
            continue
        if answer is not None:
            answers[line.name] = answer
    role = step.by[0].id if step.by else ""
    return Entry(step.id, now, Actor("", role), answers, 0)


def fit_of(case: Case, step: type[Step], posted: Posted, now: datetime) -> Applying:
    """Which lines apply in this matter, the form being filled in so far."""
    return applying(case, step, draft_entry(step, posted, now))


def fitting(posted: dict[str, list[str]], off: Collection[str]) -> dict[str, list[str]]:
    """What was sent without the lines that do not apply (a control is named after its line, or that and a part)."""
    return {name: values for name, values in posted.items() if name not in off and name.rpartition("-")[0] not in off}


def nothing_yet(organ: Organ, now: datetime) -> Case:
    """The case of a matter that is still to be opened."""
    return Case(place(organ.division.code, organ.branch), {}, now)


def answer(request: HttpRequest, case: Case, step: type[Step], now: datetime) -> JsonResponse:
    """For the page: the lines that do not apply with what stands in the form now."""
    return JsonResponse({"off": sorted(fit_of(case, step, sent_of(request.POST), now).off)})


def proposals(case: Case, step: type[Step], matter: int) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """What is filled in beforehand, as a form would have sent it; and by the name of the line from which entry."""
    posted: dict[str, list[str]] = {}
    sources: dict[str, Any] = {}
    for name, (value, entry, taken) in proposed(case.last, step).items():
        posted |= posted_of(step.field(name), forms.dump(value))
        address = f"{reverse('matter', args=[matter])}#e{int(entry.id)}"
        said = _("取自第 {number} 条“{title}”").format(number=int(entry.id), title=called(taken.title))
        sources[name] = (said, address)
    return posted, sources


def marked(form: StepForm, before: Posted, sources: dict[str, Any]) -> None:
    """Tell of each line that still holds what was proposed from which entry that is."""
    lines = {line.name: line for line in form.step.fields}
    for shown in form.fields:
        if shown.name in sources and holds(shown, lines[shown.name], before):
            shown.source = sources[shown.name]


def holds(shown: FieldView, line: Field, before: Posted) -> bool:
    """Does the field still hold what was proposed?"""
    if line.kind == "people":
        return bool(shown.value or shown.others)
    if isinstance(shown.value, list):
        expected = [part for text in before.get(line.name, ()) for part in text.splitlines()]
        return bool(expected) and sorted(shown.value) == sorted(expected)
    return before.get(line.name) == [str(shown.value)]
