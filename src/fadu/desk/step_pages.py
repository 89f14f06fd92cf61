"""The page of one step: its form, its refusals, and what came of submitting it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from fadu.desk import drafts
from fadu.desk.dossier import Dossier, law_address, read
from fadu.desk.fieldviews import FieldView, Posted, Wrong, one
from fadu.desk.fieldviews import posted_of as posted_again
from fadu.desk.lifting import reasons_of
from fadu.desk.lights import light
from fadu.desk.scope import matter_or_404
from fadu.desk.standing import barred, in_own_role
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
from fadu.desk.wording import cited
from fadu.ledger.actions import append
from fadu.ledger.capacity import Standing
from fadu.ledger.loading import Record
from fadu.ledger.models import Matter
from fadu.organs.models import Person
from fadu.procedures.forms import dump
from fadu.procedures.steps import Step
from fadu.statutes.roles import ROLES


def step_or_404(file: Dossier, name: str) -> type[Step]:
    found = next((step for step in file.procedure.steps if step.id == name), None)
    if found is None:
        raise Http404("没有这个步骤")
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def step_page(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """GET: the form (with the draft, or the entry to be corrected). POST: take the step."""
    matter = matter_or_404(request, pk)
    file = read(matter)
    wanted = step_or_404(file, step)
    if request.method == "POST":
        return submit(request, file, wanted)
    return show(request, file, wanted)


def show(request: HttpRequest, file: Dossier, step: type[Step]) -> HttpResponse:
    person = person_of(request)
    corrects = corrected(request.GET.get("corrects", ""), file, step)
    form = form_of(file.matter, step, person, file, corrects=corrects)
    reasons: list[Any] = []
    if not corrects:
        barred = barred_by(file, step, person)
        refusals = [*barred, *file.situation.refused.get(step.id, ())]
        reasons = reasons_of(file.matter, file.procedure, step, refusals, file.situation.open, form.law_address)
    context = {
        "matter": file.matter,
        "form": form,
        "heading": heading(file.matter),
        "reasons": reasons,
        "closed": any(reason.word == "by" for reason in reasons),
        "refused_title": f"现在还不能{step.title}",
        "step": {"light": lamp(file, step)},
    }
    return render(request, "desk/step.html", context)


def heading(matter: Matter) -> str:
    return f"{matter.number} {matter.title}".strip()


def barred_by(file: Dossier, step: type[Step], person: Person | None) -> list[Any]:
    """What bars this person from the step, whatever the form says."""
    if person is None:
        return []
    return list(barred(step, Standing.of(person, file.matter, file.now.date()), file.matter))


def lamp(file: Dossier, step: type[Step]) -> Any:
    due = file.situation.open.get(step.id)
    return light(due, file.now.date(), file.record.place.calendar) if type(due) is date else None


def corrected(text: str, file: Dossier, step: type[Step]) -> int | None:
    """The number of the entry to be corrected, if it is one of this step."""
    number = int(text) if text.isdecimal() and len(text) < 9 else 0
    known = {int(line.id) for line in file.record.lines if line.step == step.id and line.corrects is None}
    return number if number in known else None


def form_of(
    matter: Matter,
    step: type[Step],
    person: Person | None,
    file: Dossier,
    *,
    posted: Posted | None = None,
    errors: Errors | None = None,
    key: str = "",
    corrects: int | None = None,
) -> StepForm:
    """The form as it should look now: what was posted, else the draft, else the answers to be corrected."""
    errors, today = errors or {}, file.now.date()
    draft = drafts.draft_of(person, matter, step.id) if posted is None and not corrects else None
    if posted is None:
        posted = answers_on_record(file, step, corrects) if corrects else drafts.posted_in(draft)
    form = StepForm(
        step,
        reverse("step", args=[matter.pk, step.id]),
        key or new_key(),
        f"{matter.pk}:{step.id}",
        f"matter={matter.pk}&step={step.id}",
        fields_of(step, matter.organ, posted, errors, today),
        seen=len(file.record.lines),
        uploads=upload_field(errors, settings.MAX_UPLOAD_BYTES // 2**20),
        back=reverse("matter", args=[matter.pk]),
        law_address=law_address(matter),
        saved_at=draft and timezone.localtime(draft.saved_at),
        filled=bool(errors or corrects or draft),
        title=step.title,
        basis=cited(step.basis, matter.begun_on),
    )
    form.heads = heads_of(step, matter, person, posted, errors, corrects, today, file.record)
    form.more = more_of(step, posted, errors)
    if step.concludes is not None and not corrects:
        form.notes.append("这一步办结事项。记入台账后不能撤回，写错了只能再记一条更正。")
    if corrects:
        form.title, form.filled = f"更正第 {corrects} 条：{step.title}", True
        form.notes.append("原记录仍然保留；从现在起以更正后的内容为准。")
    return form


def answers_on_record(file: Dossier, step: type[Step], number: int | None) -> dict[str, list[str]]:
    line = next(line for line in file.case.history.get(step.id, file.record.lines) if int(line.id) == number)
    posted: dict[str, list[str]] = {}
    for lines in step.fields:
        posted |= posted_again(lines, dump(line.data.get(lines.name)))
    return posted


def heads_of(
    step: type[Step],
    matter: Matter,
    person: Person | None,
    posted: Posted,
    errors: Errors,
    corrects: int | None,
    today: date,
    record: Record,
) -> list[FieldView]:
    """For an act of an outsider: whose; for a correction: why."""
    heads = []
    if person is not None and any(role.outside for role in step.by):
        standing = Standing.of(person, matter, today)
        if not in_own_role(step, standing):
            titles = [role.title for role in step.by if role.outside]
            title = "或者".join(titles)
            named = next((name for one_title in titles if (name := record.named(one_title))), "")
            heads.append(
                FieldView(
                    "own-actor",
                    title,
                    "text",
                    one(posted, "own-actor") or named or str(matter.parties),
                    "必填",
                    "代为记录：写谁的行为就写谁的姓名或者名称",
                    required=True,
                    errors=errors.get("own-actor", []),
                )
            )
    if corrects:
        heads.append(FieldView("own-corrects", "更正第几条", "text", str(corrects), "", required=True))
        heads.append(
            FieldView(
                "own-reason",
                "更正的理由",
                "textarea",
                one(posted, "own-reason"),
                "必填",
                required=True,
                width="w6",
                errors=errors.get("own-reason", []),
            )
        )
    return heads


def more_of(step: type[Step], posted: Posted, errors: Errors) -> list[FieldView]:
    """Seldom needed: in which role, when it happened, a document number."""
    more = []
    if len(step.by) > 1:
        more.append(
            FieldView(
                "own-role",
                "以何身份",
                "select",
                one(posted, "own-role"),
                "选填",
                "不选则按你的职务确定",
                choices=[(role.id, role.title) for role in step.by],
                errors=errors.get("own-role", []),
            )
        )
    more.append(
        FieldView(
            "own-at",
            "发生时间",
            "moment",
            one(posted, "own-at"),
            "选填",
            "不填就是现在；补记的填实际时间",
            errors=errors.get("own-at", []),
        )
    )
    more.append(
        FieldView(
            "own-number",
            "编文号的代字",
            "text",
            one(posted, "own-number"),
            "选填",
            "如“丽政复”，自动取今年的下一个号",
            errors=errors.get("own-number", []),
        )
    )
    return more


def submit(request: HttpRequest, file: Dossier, step: type[Step]) -> HttpResponse:
    """Take the step, or give the same form back with what was wrong; nothing that was typed is lost."""
    person, matter = require_person(request), file.matter
    posted, key = posted_of(request.POST), key_of(request)
    errors: Errors = {}
    at = moment_of(posted, errors)
    corrects = corrected(one(posted, "own-corrects"), file, step)
    if say := too_large(request):
        errors["own-files"] = [Wrong(say)]
    seen = request.POST.get("seen", "")
    outcome = (
        Outcome()
        if errors
        else attempt(
            lambda: append(
                matter,
                step.id,
                answers_of(step, posted, file.now.date()),
                person=person,
                key=key,
                role=role_of(posted),
                at=at,
                seen=int(seen) if seen.isdecimal() and len(seen) < 9 else None,
                corrects=corrects,
                reason=one(posted, "own-reason").strip(),
                attachments=uploads_of(request),
                actor_name=one(posted, "own-actor").strip() or None,
                number_word=one(posted, "own-number").strip() or None,
            )
        )
    )
    if outcome.receipt:
        drafts.forget(person, matter, step.id)
        entry = outcome.receipt.entry
        number = f"，{entry.document_number}" if entry.document_number else ""
        messages.success(request, f"{step.title}已记入第 {entry.number} 条{number}")
        return HttpResponseRedirect(f"{reverse('matter', args=[matter.pk])}#e{entry.number}")
    return give_back(request, file, step, person, posted, key, corrects, errors, outcome)


def role_of(posted: Posted) -> str | None:
    role = one(posted, "own-role")
    return role if role in ROLES else None


def give_back(
    request: HttpRequest,
    file: Dossier,
    step: type[Step],
    person: Person,
    posted: Posted,
    key: str,
    corrects: int | None,
    errors: Errors,
    outcome: Outcome,
) -> HttpResponse:
    """The form again with errors (422), reasons (403, 409), or who acted first (409)."""
    if outcome.changed or outcome.reused:
        file, key = read(file.matter), new_key()
    under, rest = sort_refusals(step, outcome.refusals)
    errors |= under | field_errors(outcome.unreadable)
    form = form_of(file.matter, step, person, file, posted=posted, errors=errors, key=key, corrects=corrects)
    form.filled = True
    if rest:
        key = new_key()
    known = {view.name for view in (*form.fields, *form.heads, *form.more)} | {"own-files"}
    count = len([name for name in errors if name in known])
    reasons = reasons_of(file.matter, file.procedure, step, rest, file.situation.open, form.law_address)
    context = {
        "matter": file.matter,
        "form": form,
        "heading": heading(file.matter),
        "reasons": reasons,
        "attempted": True,
        "refused_title": f"不能{step.title}：{len(reasons)} 条",
        "changed": outcome.changed_view(file.procedure),
        "stopped": outcome.stopped,
        "wrong": outcome.say or (f"有 {count} 项要改" if count else ""),
        "step": {"light": lamp(file, step)},
    }
    return render(request, "desk/step.html", context, status=outcome.status(rest))
