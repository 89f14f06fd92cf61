"""Opening a matter: choose the procedure, then fill in its first step."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk import drafts, ownfields
from fadu.desk.asking import Asked, asked
from fadu.desk.called import called
from fadu.desk.effects import preview
from fadu.desk.fieldviews import FieldView, Posted, Wrong, one
from fadu.desk.fitting import ASKED, answer, fit_of, nothing_yet
from fadu.desk.lifting import Reason
from fadu.desk.opening import BY_FORM, STARTED_AT, organs_for, starting
from fadu.desk.ownfields import Errors
from fadu.desk.procedure_pages import dates_of
from fadu.desk.scope import visible
from fadu.desk.stepforms import (
    StepForm,
    answers_of,
    field_errors,
    fields_of,
    mark_of,
    new_key,
    sort_refusals,
    upload_field,
)
from fadu.desk.submitting import Outcome, Said, wrong_words
from fadu.desk.titles import called as titled
from fadu.desk.who import require_person
from fadu.desk.wording import cited, today
from fadu.ledger.loading import local
from fadu.ledger.models import Matter
from fadu.ledger.place import calendar
from fadu.ledger.request import Opening
from fadu.organs.models import Organ
from fadu.procedures.fields import Field
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Step
from fadu.statutes import PROCEDURES, procedure
from fadu.statutes.groups import GROUPS

NAMES = {"任务名称", "文件名称", "规章名称", "决策事项", "合同名称"}  # labels of lines that name the whole
PARTY = {"申请人", "当事人", "申请人姓名或者名称", "当事人姓名或者名称"}  # labels as the statutes have them


@dataclass
class Choice:
    title: str
    law: str
    who: str
    steps: list[dict[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Start:
    """What is being opened: the procedure, its first step, for which organs the person may, for which matter."""

    law: Procedure
    step: type[Step]
    organs: list[Organ]
    source: Matter | None

    @property
    def draft(self) -> str:
        return f"{drafts.NEW}{self.law.id}:{self.step.id}"

    @property
    def address(self) -> str:
        asked_for = f"&for={self.source.pk}" if self.source else ""
        return f"{reverse('matter-new', args=[self.law.id])}?step={self.step.id}{asked_for}"

    def organ(self, posted: Posted) -> Organ:
        return next((one_ for one_ in self.organs if str(one_.pk) == one(posted, "own-organ")), self.organs[0])


@require_safe
def matter_first(request: HttpRequest) -> HttpResponse:
    """The procedures by field, each with the first steps that the person may take; ?q= finds one by its words."""
    require_person(request)
    words = request.GET.get("q", "").strip()[:50]
    choices: dict[str, list[Choice]] = {}
    for group, name in ((group, name) for group, names in GROUPS.items() for name in names if name in BY_FORM):
        law = procedure(name, today())
        steps = starting(law)
        roles = dict.fromkeys(titled(role.title) for step in steps for role in step.by)
        choice = Choice(titled(law.title), f"{law.law.title}，{dates_of(law.law)}", _("或者").join(roles))
        address = reverse("matter-new", args=[name])
        choice.steps = [
            {"title": titled(step.title), "address": f"{address}?step={step.id}"}
            for step in steps
            if organs_for(request, step)
        ]
        if words in f"{choice.title} {choice.law} {law.title}":
            choices.setdefault(group, []).append(choice)
    mine = {group: [one for one in found if one.steps] for group, found in choices.items()}
    others = [one for found in choices.values() for one in found if not one.steps]
    context = {"groups": {group: found for group, found in mine.items() if found}, "others": others, "words": words}
    return render(request, "desk/matter_first.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def matter_new(request: HttpRequest, name: str) -> HttpResponse:
    """GET: the form of the first step. POST: open the matter. ?for= names the matter that asks for it."""
    person = require_person(request)
    if name not in PROCEDURES:
        raise Http404(_("没有这个程序"))
    if own := STARTED_AT.get(name):
        return HttpResponseRedirect(f"{reverse(own)}?{request.GET.urlencode()}")
    law = procedure(name, today())
    step = chosen_step(request, law)
    organs = organs_for(request, step)
    if not organs:
        who = _("或者").join(titled(role.title) for role in step.by)
        say = _("{title}由{who}登记，你现在的职务不是。需要办理的，请本单位系统管理员调整职务。")
        raise PermissionDenied(say.format(title=titled(law.title), who=who))
    start = Start(law, step, organs, asked_by(request))
    if ASKED in request.POST:
        return answer(request, nothing_yet(organs[0], local()), step, local())
    if request.method == "POST":
        return submit(request, start)
    draft = drafts.draft_of(person, None, start.draft)
    form = form_of(start, drafts.posted_in(draft), {}, new_key())
    form.saved_at, form.person = draft and timezone.localtime(draft.saved_at), person.pk
    return render(request, "desk/step.html", {"form": form, "heading": titled(law.title)})


def chosen_step(request: HttpRequest, law: Procedure) -> type[Step]:
    """The first step named in the address, else the one that the person may take."""
    steps = starting(law)
    wanted = [step for step in steps if step.id == request.GET.get("step")]
    return next((step for step in wanted or steps if organs_for(request, step)), (wanted or steps)[0])


def asked_by(request: HttpRequest) -> Matter | None:
    number = request.GET.get("for", "")
    return visible(request).filter(pk=int(number)).first() if number.isdecimal() and len(number) < 12 else None


def form_of(start: Start, posted: Posted, errors: Errors, key: str) -> StepForm:
    step, law = start.step, start.law
    fit = fit_of(nothing_yet(start.organs[0], local()), step, posted, local())
    form = StepForm(
        step,
        start.address,
        key,
        start.draft,
        f"step={start.draft}",
        fields_of(step, start.organ(posted), posted, errors, today(), fit=fit),
        back=reverse("matter-first"),
        title=titled(step.title),
        uploads=upload_field(errors, step),
        law_address=reverse("procedure", args=[law.id]),
        basis=cited(step.basis, today()),
    )
    form.heads = heads_of(start, posted, errors)
    form.more = ownfields.when_and_number(posted, errors)
    if start.source:
        form.notes.append(_("为“{title}”提请，登记后两件事项互相关联。").format(title=start.source.title))
    return form.dressed()


def heads_of(start: Start, posted: Posted, errors: Errors) -> list[FieldView]:
    """What every matter has: a title, the parties, the organ."""
    line = title_line(start.step)
    instead = line.label if line is not None else None
    heads = [ownfields.named(start.source.title if start.source else "", posted, errors, instead)]
    outsiders = any(role.outside for step in start.law.steps for role in step.by)
    if outsiders and not party_line(start.step):
        outside = _("或者").join(titled(role.title) for role in start.step.by if role.outside)
        heads.append(ownfields.parties(outside, posted, errors))
    return heads + ownfields.for_which_organ(start.organs, posted)


def party_line(step: type[Step]) -> str:
    """The line of the first step that names the party, so that it is not asked for twice; empty: none does."""
    return next((line.name for line in step.fields if line.label in PARTY and line.kind == "text"), "")


def title_line(step: type[Step]) -> Field | None:
    """The line of the first step that names the whole (任务名称, 文件名称) and will do as the title of the matter."""
    return next((line for line in step.fields if line.kind == "text" and line.label in NAMES and line.required), None)


def titled_by(form: Asked, step: type[Step]) -> str:
    """The title given, else what stands in the line that names the whole."""
    line = title_line(step)
    return form.first("own-title") or (form.first(line.name)[:200] if line is not None else "")


def submit(request: HttpRequest, start: Start) -> HttpResponse:
    form = asked(request, start.step, nothing_yet(start.organs[0], local()))
    if form.keep:
        drafts.keep(form.person, None, start.draft, form.posted)
        messages.success(request, _("草稿已保存"))
        return HttpResponseRedirect(start.address)
    title = titled_by(form, start.step)
    if not title:
        form.errors["own-title"] = [Wrong(_("写明事项名称"))]
    organ = start.organ(form.posted)
    others = called(start.law, start.step, organ, answers_of(start.step, form.posted, today()), today())
    opening = Opening(
        start.law.id,
        organ,
        title,
        form.first(party_line(start.step) or "own-parties"),
        (start.source,) if start.source else (),
        others,
    )
    outcome = form.tried(today(), opening=opening)
    if outcome.receipt:
        matter = outcome.receipt.matter
        drafts.forget(form.person, None, start.draft)
        said = _("已登记{title}").format(title=titled(start.law.title))
        if others:
            sent_to = "、".join(dict.fromkeys(str(one_) for one_, role in others))
            said = _("{said}，已送{organs}").format(said=said, organs=sent_to)
        tag = f"{form.person.pk}:{start.draft}"
        messages.success(request, f"{said}，{matter.number}" if matter.number else said, extra_tags=tag)
        return HttpResponseRedirect(reverse("matter", args=[matter.pk]))
    return give_back(request, start, form, outcome)


def give_back(request: HttpRequest, start: Start, form: Asked, outcome: Outcome) -> HttpResponse:
    """The form again, with what will follow or with what was wrong."""
    under, rest = sort_refusals(start.step, outcome.refusals)
    form.errors |= under | field_errors(outcome.unreadable)
    again = form_of(start, form.posted, form.errors, new_key() if rest or outcome.reused else form.key)
    again.returned, again.person, again.mended = True, form.person.pk, form.mended
    again.lost = [file.name or "" for file in request.FILES.getlist("own-files")]
    if outcome.foreseen:
        title = _("登记{title}").format(title=titled(start.law.title))
        again.effect = preview(title, outcome.foreseen, calendar(), local(), [], mark_of(form.posted))
    said = Said(
        _("不能{act}：{count} 条").format(act=titled(start.step.title), count=len(rest)),
        [Reason(reason.text, reason.basis, None, again.law_address) for reason in rest],
        stopped=outcome.stopped,
        wrong=wrong_words(outcome, form.errors, again.names),
    )
    again.said = said if said.reasons or said.stopped or said.wrong else None
    return render(
        request, "desk/step.html", {"form": again, "heading": titled(start.law.title)}, status=outcome.status(rest)
    )
