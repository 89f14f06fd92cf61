"""佐证材料 on the desk: handed in once, used in many items, taken over from an earlier assessment, withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fadu.assessment.rectifying import Rectification, before, given_for
from fadu.assessment.sheet import Evidence, Sheet
from fadu.desk.stepforms import key_of
from fadu.desk.submitting import attempt
from fadu.desk.who import require_person
from fadu.ledger import attachments
from fadu.ledger.actions import Upload, append
from fadu.ledger.models import Entry, Matter
from fadu.statutes.assessment import AddEvidence, WithdrawEvidence, assessment

LOOKED = 60  # pieces of earlier assessments that are offered at most


def used(sheet: Sheet) -> list[tuple[Evidence, list[str]]]:
    """Each piece with the codes of the items that rest on it."""
    return [(one, [line.item.code for line in sheet.lines if one in line.evidence]) for one in sheet.evidence]


def kept_before(matter: Matter, sheet: Sheet) -> list[Entry]:
    """What the same organ handed in for other assessments and has not handed in for this one, the latest first."""
    mine = Matter.objects.filter(procedure=assessment.id, organ=matter.organ_id).exclude(pk=matter.pk)
    entries = Entry.objects.filter(matter__in=mine, step__in=(AddEvidence.id, WithdrawEvidence.id))
    rows = list(entries.select_related("matter").prefetch_related("attachments").order_by("-pk")[: 2 * LOOKED])
    gone = {(one.matter_id, int(one.data["number"])) for one in rows if one.step == WithdrawEvidence.id}
    there = {one.name for one in (*sheet.evidence, *sheet.withdrawn)}
    found: dict[str, Entry] = {}
    for one in rows:
        if one.step == AddEvidence.id and (one.matter_id, one.number) not in gone and one.data["name"] not in there:
            found.setdefault(one.data["name"], one)
    return list(found.values())[:LOOKED]


def reused(request: HttpRequest, sheet: Sheet) -> HttpResponse | None:
    """Hand in a piece of an earlier assessment for this one too: the same file, kept once."""
    matter, wanted = sheet.matter, request.POST.get("entry", "")
    entry = next((one for one in kept_before(matter, sheet) if str(one.pk) == wanted), None)
    if entry is None:
        messages.error(request, _("这份材料已经选用，或者不是本单位的"))
        return None
    data = {name: entry.data[name] for name in ("name", "summary") if entry.data.get(name)}
    files = [Upload(one.name, attachments.read(one.digest)) for one in entry.attachments.all()]
    outcome = attempt(lambda: append(matter, AddEvidence.id, data, person=require_person(request),
                                     key=key_of(request), attachments=files))  # fmt: skip
    return told(request, matter, outcome.receipt is not None, _("已选用，可以在各项指标里勾选"),
                [one.text for one in outcome.refusals] or [outcome.stopped])


def withdrawn(request: HttpRequest, sheet: Sheet) -> HttpResponse | None:
    """Withdraw a piece: it stays on record, but no item rests on it any more."""
    number, reason = request.POST.get("number", ""), request.POST.get("reason", "").strip()[:500]
    if number not in {str(one.number) for one in sheet.evidence}:
        messages.error(request, _("没有这份材料，或者已经撤回"))
        return None
    if not reason:
        messages.error(request, _("写明撤回的理由"))
        return None
    outcome = attempt(lambda: append(sheet.matter, WithdrawEvidence.id, {"number": int(number), "reason": reason},
                                     person=require_person(request), key=key_of(request)))  # fmt: skip
    return told(request, sheet.matter, outcome.receipt is not None, _("已撤回，用过它的指标请再看一遍"),
                [one.text for one in outcome.refusals] or [outcome.stopped])


def told(request: HttpRequest, matter: Matter, done: bool, say: str, wrong: Sequence[str]) -> HttpResponse | None:
    if not done:
        messages.error(request, "；".join(filter(None, wrong)) or _("没有保存，刷新页面再试"))
        return None
    messages.success(request, say)
    part = request.GET.get("part", "1")
    return HttpResponseRedirect(f"{reverse('assessment-sheet', args=[matter.pk])}?part={part}#evidence")


def last_tasks(matter: Matter, cycle: Matter | None, year: int) -> list[Rectification]:
    """What the unit was told to mend after the cycle before."""
    earlier = before(cycle, year) if cycle else None
    return [one for one in given_for(earlier) if one.task.organ_id == matter.organ_id] if earlier else []
