"""Drafts: what stands in a form, kept for a person, matter and step; encrypted, since forms hold personal data."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fadu.desk.scope import visible
from fadu.desk.who import require_person
from fadu.ledger import personal
from fadu.ledger.models import Draft, Matter
from fadu.organs.models import Person

LARGEST = 512 * 1024
MOST = 3000  # fields of one form
NEW = "new:"  # the step of a draft that will open a matter: new:procedure:step
FORM = "form:"  # of a form of any other page: form:page:what


def draft_of(person: Person | None, matter: Matter | None, step: str) -> Draft | None:
    return Draft.objects.filter(person=person, matter=matter, step=step).first() if person else None


def posted_in(draft: Draft | None) -> dict[str, list[str]]:
    """What the form held; empty where there is no draft or it cannot be read."""
    kept: Any = personal.opened(draft.data) if draft else {}
    return kept if isinstance(kept, dict) else {}


def keep(person: Person, matter: Matter | None, step: str, values: Any) -> None:
    """Keep what stands in a form; one in which nothing stands is forgotten."""
    if any(any(one.strip() for one in many) for many in values.values()):
        kept = {"data": personal.sealed(values)}
        Draft.objects.update_or_create(person=person, matter=matter, step=step, defaults=kept)
    else:
        forget(person, matter, step)


def forget(person: Person, matter: Matter | None, step: str) -> None:
    Draft.objects.filter(person=person, matter=matter, step=step).delete()


def readable(body: bytes) -> dict[str, list[str]] | None:
    """The posted values; None for anything that is not a form's."""
    try:
        values = json.loads(body)
    except ValueError:
        return None
    if not isinstance(values, dict) or len(values) > MOST:
        return None
    whole = all(isinstance(v, list) and all(isinstance(one, str) for one in v) for v in values.values())
    return values if whole else None


@require_POST
def save(request: HttpRequest) -> JsonResponse:
    """Keep what stands in a form: JSON {name: [values]}; ?matter=&step= say where it belongs."""
    person = require_person(request)
    step, number = request.GET.get("step", "")[:100], request.GET.get("matter", "")
    values = readable(request.body) if len(request.body) <= LARGEST else None
    matter = visible(request).filter(pk=int(number)).first() if number.isdecimal() and len(number) < 12 else None
    if values is None or not step or (number and matter is None) or not (matter or step.startswith((NEW, FORM))):
        return JsonResponse({"error": _("草稿没有保存：内容过长或者事项不在可查看范围内。")}, status=400)
    keep(person, matter, step, values)
    return JsonResponse({"saved_at": f"{timezone.localtime():%H:%M}"})
