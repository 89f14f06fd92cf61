"""Opening a matter: choose the procedure, then fill in its first step."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk import drafts
from fadu.desk.fieldviews import FieldView, Posted, Wrong, one
from fadu.desk.lifting import Reason
from fadu.desk.opening import BY_FORM, organs_for, starting
from fadu.desk.procedure_pages import dates_of
from fadu.desk.scope import visible
from fadu.desk.step_pages import role_of
from fadu.desk.stepforms import (
    Errors,
    StepForm,
    answers_of,
    field_errors,
    fields_of,
    key_of,
    moment_of,
    new_key,
    posted_of,
    sort_refusals,
    upload_field,
    uploads_of,
)
from fadu.desk.submitting import Outcome, attempt
from fadu.desk.uploads import too_large
from fadu.desk.who import person_of, require_person
from fadu.desk.wording import cited, today
from fadu.ledger.actions import open_matter
from fadu.ledger.models import Matter
from fadu.organs.models import Organ
from fadu.procedures.grammar import Procedure
from fadu.procedures.steps import Step
from fadu.statutes import PROCEDURES, procedure

PARTY = {"申请人", "当事人", "申请人姓名或者名称", "当事人姓名或者名称"}


@dataclass
class Choice:
    title: str
    law: str
    who: str
    steps: list[dict[str, str]] = field(default_factory=list)


@require_safe
def matter_first(request: HttpRequest) -> HttpResponse:
    """The procedures, each with the first steps that the person may take."""
    require_person(request)
    choices = []
    for name in BY_FORM:
        law = procedure(name, today())
        steps = starting(law)
        roles = dict.fromkeys(role.title for step in steps for role in step.by)
        choice = Choice(law.title, f"{law.law.title}，{dates_of(law.law)}", "或者".join(roles))
        address = reverse("matter-new", args=[name])
        choice.steps = [
            {"title": step.title, "address": f"{address}?step={step.id}"} for step in steps if organs_for(request, step)
        ]
        choices.append(choice)
    choices.sort(key=lambda choice: not choice.steps)
    return render(request, "desk/matter_first.html", {"choices": choices})


@require_http_methods(["GET", "HEAD", "POST"])
def matter_new(request: HttpRequest, name: str) -> HttpResponse:
    """GET: the form of the first step. POST: open the matter. ?for= names the matter that asks for it."""
    require_person(request)
    if name not in PROCEDURES:
        raise Http404("没有这个程序")
    law = procedure(name, today())
    step = chosen_step(request, law)
    organs = organs_for(request, step)
    if not organs:
        who = "或者".join(role.title for role in step.by)
        raise PermissionDenied(f"{law.title}由{who}登记，你现在的职务不是。需要办理的，请本单位系统管理员调整职务。")
    source = asked_by(request)
    if request.method == "POST":
        return submit(request, law, step, organs, source)
    draft = drafts.draft_of(person_of(request), None, draft_step(law, step))
    form = form_of(law, step, organs, source, drafts.posted_in(draft), {}, new_key())
    form.saved_at, form.filled = draft and timezone.localtime(draft.saved_at), bool(draft)
    return render(request, "desk/step.html", {"form": form, "heading": law.title})


def chosen_step(request: HttpRequest, law: Procedure) -> type[Step]:
    """The first step named in the address, else the one that the person may take."""
    steps = starting(law)
    wanted = [step for step in steps if step.id == request.GET.get("step")]
    return next((step for step in wanted or steps if organs_for(request, step)), (wanted or steps)[0])


def asked_by(request: HttpRequest) -> Matter | None:
    number = request.GET.get("for", "")
    return visible(request).filter(pk=int(number)).first() if number.isdecimal() and len(number) < 12 else None


def draft_step(law: Procedure, step: type[Step]) -> str:
    return f"{drafts.NEW}{law.id}:{step.id}"


def form_of(
    law: Procedure,
    step: type[Step],
    organs: list[Organ],
    source: Matter | None,
    posted: Posted,
    errors: Errors,
    key: str,
) -> StepForm:
    address = f"{reverse('matter-new', args=[law.id])}?step={step.id}" + (f"&for={source.pk}" if source else "")
    form = StepForm(
        step,
        address,
        key,
        draft_step(law, step),
        f"step={draft_step(law, step)}",
        fields_of(step, organs[0], posted, errors, today()),
        back=reverse("matter-first"),
        title=f"{law.title}：{step.title}",
        uploads=upload_field(errors, settings.MAX_UPLOAD_BYTES // 2**20),
        law_address=reverse("procedure", args=[law.id]),
        basis=cited(step.basis, today()),
    )
    form.heads = heads_of(step, organs, source, posted, errors)
    form.more = [
        FieldView(
            "own-at",
            "发生时间",
            "moment",
            one(posted, "own-at"),
            "选填",
            "不填就是现在；补记的填实际时间",
            errors=errors.get("own-at", []),
        ),
        FieldView(
            "own-number",
            "编文号的代字",
            "text",
            one(posted, "own-number"),
            "选填",
            "如“丽政复”，自动取今年的下一个号",
            errors=errors.get("own-number", []),
        ),
    ]
    if source:
        form.notes.append(f"为“{source.title}”提请，登记后两件事项互相关联。")
    return form


def heads_of(
    step: type[Step], organs: list[Organ], source: Matter | None, posted: Posted, errors: Errors
) -> list[FieldView]:
    """What every matter has: a title, the parties, the organ."""
    title = one(posted, "own-title") or (source.title if source else "")
    heads = [
        FieldView(
            "own-title",
            "事项名称",
            "text",
            title[:200],
            "必填",
            "一看就知道是什么事，如“某公司不服罚款决定”",
            required=True,
            width="w6",
            errors=errors.get("own-title", []),
        )
    ]
    if party_line(step):
        return heads + organ_field(organs, posted)
    outside = "或者".join(role.title for role in step.by if role.outside)
    heads.append(
        FieldView(
            "own-parties",
            outside or "当事人",
            "text",
            one(posted, "own-parties"),
            "" if outside else "选填",
            "几个人用顿号隔开",
            required=bool(outside),
            errors=errors.get("own-parties", []),
        )
    )
    return heads + organ_field(organs, posted)


def party_line(step: type[Step]) -> str:
    """The line of the first step that names the party, so that it is not asked for twice; empty: none does."""
    return next((line.name for line in step.fields if line.label in PARTY and line.kind == "text"), "")


def organ_field(organs: list[Organ], posted: Posted) -> list[FieldView]:
    """For whom the person acts, where there is a choice."""
    if len(organs) < 2:
        return []
    choices = [(str(organ.pk), organ.name) for organ in organs]
    return [
        FieldView(
            "own-organ", "办理机关", "select", one(posted, "own-organ") or choices[0][0], required=True, choices=choices
        )
    ]


def submit(
    request: HttpRequest, law: Procedure, step: type[Step], organs: list[Organ], source: Matter | None
) -> HttpResponse:
    person = require_person(request)
    posted, key, errors = posted_of(request.POST), key_of(request), Errors()
    at = moment_of(posted, errors)
    if not one(posted, "own-title").strip():
        errors["own-title"] = [Wrong("写明事项名称")]
    if say := too_large(request):
        errors["own-files"] = [Wrong(say)]
    organ = next((organ for organ in organs if str(organ.pk) == one(posted, "own-organ")), organs[0])
    outcome = (
        Outcome()
        if errors
        else attempt(
            lambda: open_matter(
                law.id,
                organ=organ,
                title=one(posted, "own-title"),
                step=step.id,
                data=answers_of(step, posted, today()),
                person=person,
                key=key,
                role=role_of(posted),
                at=at,
                parties=one(posted, party_line(step) or "own-parties"),
                links=[source] if source else [],
                attachments=uploads_of(request),
                number_word=one(posted, "own-number").strip() or None,
            )
        )
    )
    if outcome.receipt:
        matter = outcome.receipt.matter
        drafts.forget(person, None, draft_step(law, step))
        messages.success(request, f"已登记{law.title}{f'，{matter.number}' if matter.number else ''}")
        return HttpResponseRedirect(reverse("matter", args=[matter.pk]))
    under, rest = sort_refusals(step, outcome.refusals)
    errors |= under | field_errors(outcome.unreadable)
    form = form_of(law, step, organs, source, posted, errors, new_key() if rest or outcome.reused else key)
    form.filled = True
    context: dict[str, Any] = {
        "form": form,
        "heading": law.title,
        "attempted": True,
        "refused_title": f"不能{step.title}：{len(rest)} 条",
        "reasons": [Reason(reason.text, reason.basis, None, form.law_address) for reason in rest],
        "stopped": outcome.stopped,
        "wrong": outcome.say or (f"有 {len(errors)} 项要改" if errors else ""),
    }
    return render(request, "desk/step.html", context, status=outcome.status(rest))
