"""The page of one step: its form, what will follow, its refusals, and what came of submitting it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from fadu.desk import drafts
from fadu.desk.asking import Asked, asked, recorded
from fadu.desk.dossier import Dossier, lamp_of_step, read
from fadu.desk.effects import Preview, preview
from fadu.desk.fieldviews import Posted, one
from fadu.desk.fitting import ASKED, answer
from fadu.desk.lifting import reasons_of
from fadu.desk.opening import TAKEN_AT
from fadu.desk.scope import matter_or_404
from fadu.desk.standing import barred
from fadu.desk.stepfilling import draft_step, form_of, numbered
from fadu.desk.stepforms import StepForm, field_errors, mark_of, new_key, sort_refusals
from fadu.desk.submitting import Outcome, Said, attempt, wrong_words
from fadu.desk.titles import called
from fadu.desk.who import person_of
from fadu.ledger import general
from fadu.ledger.capacity import Standing
from fadu.ledger.foresight import Foreseen, foresee
from fadu.ledger.models import Matter
from fadu.ledger.request import Request
from fadu.organs.models import Person
from fadu.procedures.steps import Step
from fadu.statutes.general import GENERAL


def step_or_404(file: Dossier, name: str) -> type[Step]:
    found = next((step for step in file.procedure.steps if step.id == name), GENERAL.get(name))
    if found is None:
        raise Http404(_("没有这个步骤"))
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def step_page(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """GET: the form (with the draft, or the entry to be corrected). POST: take the step."""
    matter = matter_or_404(request, pk)
    if own := TAKEN_AT.get((matter.procedure, step)):
        address = reverse(own, args=[pk, step])
        if request.headers.get("HX-Request"):  # asked for within another page: only the way there
            return render(request, "desk/step_elsewhere.html", {"address": address})
        return HttpResponseRedirect(address)
    file = read(matter)
    wanted = step_or_404(file, step)
    if ASKED in request.POST:
        return answer(request, file.case, wanted, file.now)
    if request.method == "POST":
        return submit(request, file, wanted)
    return show(request, file, wanted)


def show(request: HttpRequest, file: Dossier, step: type[Step]) -> HttpResponse:
    person = person_of(request)
    corrects = numbered(request.GET.get("corrects", ""), file, step)
    form = form_of(file.matter, step, person, file, corrects=corrects)
    if not corrects or step.id in GENERAL:
        refusals = [*barred_by(file, step, person), *file.situation.refused.get(step.id, ())]
        reasons = reasons_of(file.matter, file.procedure, step, refusals, file.situation.open, form.law_address)
        closed = any(reason.word == "by" for reason in reasons)
        title = _("现在还不能{act}").format(act=called(step.title))
        form.said = Said(title, reasons, sent=False, closed=closed) if reasons else None
    if form.said is None:
        ahead_of(form, file, person)
    return page(request, file, form)


def page(request: HttpRequest, file: Dossier, form: StepForm, status: int = 200) -> HttpResponse:
    context = {
        "matter": file.matter,
        "form": form,
        "heading": heading(file.matter),
        "step": {"light": lamp(file, form.step)},
    }
    return render(request, "desk/step.html", context, status=status)


def ahead_of(form: StepForm, file: Dossier, person: Person | None) -> None:
    """A step for which nothing has to be filled in says at once what will follow."""
    if person is None or not form.one_tap or form.corrects:
        return
    wanted = Request(form.step.id, {}, person, form.key, matter=file.matter.pk)
    outcome = attempt(lambda: foresee(wanted, file.matter, record=file.record))
    if outcome.foreseen:
        form.effect = effect_of(file, form, outcome.foreseen, "")


def effect_of(file: Dossier, form: StepForm, seen: Foreseen, digest: str) -> Preview:
    organs = [part.organ.name for part in file.matter.participants.select_related("organ")]
    return preview(form.verb, seen, file.record.place.calendar, file.now, organs, digest)


def heading(matter: Matter) -> str:
    return f"{matter.number} {matter.title}".strip()


def barred_by(file: Dossier, step: type[Step], person: Person | None) -> list[Any]:
    """What bars this person from the step, whatever the form says."""
    if person is None:
        return []
    standing = Standing.of(person, file.matter, file.now.date())
    return general.barred(standing, step) if step.id in GENERAL else list(barred(step, standing, file.matter))


def lamp(file: Dossier, step: type[Step]) -> Any:
    return lamp_of_step(file, step.id)


def submit(request: HttpRequest, file: Dossier, step: type[Step]) -> HttpResponse:
    """Take the step, look ahead, or give the same form back with what was wrong; nothing that was typed is lost."""
    form, matter = asked(request, step, file.case), file.matter
    corrects = numbered(one(form.posted, "own-corrects"), file, step)
    if form.keep:
        return kept(request, form, matter, corrects)
    outcome = form.tried(file.now.date(), matter=matter, corrects=corrects)
    if outcome.receipt:
        kept_as = draft_step(step, corrects)
        drafts.forget(form.person, matter, kept_as)
        entry = outcome.receipt.entry
        tag = f"{form.person.pk}:{matter.pk}:{kept_as}"
        messages.success(request, recorded(called(step.title), entry), extra_tags=tag)
        return HttpResponseRedirect(f"{reverse('matter', args=[matter.pk])}#e{entry.number}")
    return give_back(request, file, form, corrects, outcome)


def kept(request: HttpRequest, form: Asked, matter: Matter, corrects: int | None) -> HttpResponse:
    """The draft kept by its button: for those who work without script."""
    drafts.keep(form.person, matter, draft_step(form.step, corrects), form.posted)
    messages.success(request, _("草稿已保存"))
    address = reverse("step", args=[matter.pk, form.step.id])
    return HttpResponseRedirect(f"{address}?corrects={corrects}" if corrects else address)


def give_back(request: HttpRequest, file: Dossier, form: Asked, corrects: int | None, outcome: Outcome) -> HttpResponse:
    """The form again: with what will follow (200), errors (422), reasons (403, 409), or who acted first (409)."""
    key = form.key
    if outcome.changed or outcome.reused:
        file, key = read(file.matter), new_key()
    under, rest = sort_refusals(form.step, outcome.refusals)
    form.errors |= under | field_errors(outcome.unreadable)
    again = form_of(
        file.matter, form.step, form.person, file,
        posted=form.posted, errors=form.errors, key=new_key() if rest else key, corrects=corrects,
    )  # fmt: skip
    again.returned = True
    if outcome.foreseen:
        again.effect = effect_of(file, again, outcome.foreseen, mark_of(form.posted))
        again.mended = form.mended
    again.lost = [file.name or "" for file in request.FILES.getlist("own-files")]
    again.said = said_of(file, form.step, form.posted, again, rest, outcome, form.errors)
    return page(request, file, again, outcome.status(rest))


def said_of(
    file: Dossier, step: type[Step], posted: Posted, form: StepForm, rest: Any, outcome: Outcome, errors: Any
) -> Said | None:
    """What stands over the form; nothing where it only says what will follow."""
    reasons = reasons_of(file.matter, file.procedure, step, rest, file.situation.open, form.law_address)
    said = Said(
        _("不能{act}：{count} 条").format(act=called(step.title), count=len(reasons)),
        reasons,
        outcome.changed_view(file.procedure),
        outcome.stopped,
        wrong_words(outcome, errors, form.names),
    )
    return said if said.reasons or said.changed or said.stopped or said.wrong else None
