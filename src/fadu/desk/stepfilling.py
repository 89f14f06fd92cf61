"""The form of a step of a matter as it should look now: what was posted, the draft, or the entry to be corrected."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.desk import drafts, ownfields
from fadu.desk.dossier import Dossier, law_address
from fadu.desk.fieldviews import FieldView, Posted
from fadu.desk.fieldviews import posted_of as posted_again
from fadu.desk.fitting import fit_of, marked, proposals
from fadu.desk.ownfields import Errors
from fadu.desk.stepforms import StepForm, fields_of, new_key, upload_field
from fadu.desk.titles import called
from fadu.desk.wording import cited
from fadu.ledger.capacity import Standing
from fadu.ledger.models import Matter
from fadu.organs.models import Organ, Person
from fadu.procedures.forms import dump
from fadu.procedures.record import WITHDRAW, effective
from fadu.procedures.steps import Step
from fadu.statutes.general import GENERAL

MOST = 300  # organs offered by name


def numbered(text: str, file: Dossier, step: type[Step]) -> int | None:
    """The number of the entry to be corrected, if it is one of this step; of the one to be withdrawn, if it stands."""
    number = int(text) if text.isdecimal() and len(text) < 9 else 0
    known = {int(line.id) for line in effective(file.record.lines) if line.step == step.id or step.id == WITHDRAW}
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
    """The form: what was posted, else the draft, else the answers to be corrected."""
    errors, today = errors or {}, file.now.date()
    kept = draft_step(step, corrects)
    draft = drafts.draft_of(person, matter, kept) if posted is None else None
    before, sources = ({}, {}) if corrects else proposals(file.case, step, matter.pk)
    if posted is None:
        posted = drafts.posted_in(draft) if draft else answers_on_record(file, step, corrects) if corrects else before
    fit = fit_of(file.case, step, posted, file.now)
    form = StepForm(
        step,
        reverse("step", args=[matter.pk, step.id]),
        key or new_key(),
        f"{matter.pk}:{kept}",
        f"matter={matter.pk}&step={kept}",
        fields_of(step, matter.organ, posted, errors, today, matter.begun_on, fit),
        seen=len(file.record.lines),
        uploads=upload_field(errors, step),
        back=reverse("matter", args=[matter.pk]),
        law_address=law_address(matter),
        saved_at=draft and timezone.localtime(draft.saved_at),
        title=called(step.title),
        basis=cited(step.basis, matter.begun_on),
        person=person.pk if person else None,
        corrects=corrects,
    )
    form.heads = heads_of(file, step, person, posted, errors, corrects, today)
    form.more = ownfields.in_which_role(step, posted, errors) + ownfields.when_and_number(posted, errors)
    if step.id in GENERAL:
        offer(form, file)
    if corrects and step.id == WITHDRAW:
        form.title = _("撤回第 {number} 条（误录）").format(number=corrects)
        form.notes.append(_("原记录留在台账和办理经过中，注明已撤回；从现在起不再作为办理的依据。"))
    elif corrects:
        form.title = _("更正第 {number} 条：{title}").format(number=corrects, title=called(step.title))
        form.notes.append(_("原记录仍然保留；从现在起以更正后的内容为准。"))
        if corrects > 1:
            form.withdraw = f"{reverse('step', args=[matter.pk, WITHDRAW])}?corrects={corrects}"
    marked(form, before, sources)
    return form.dressed()


def draft_step(step: type[Step], corrects: int | None) -> str:
    """Under which name the draft is kept: a correction has one of its own."""
    return f"{step.id}:{corrects}" if corrects else step.id


def answers_on_record(file: Dossier, step: type[Step], number: int | None) -> dict[str, list[str]]:
    if step.id == WITHDRAW:
        return {}
    line = next(line for line in file.case.history.get(step.id, file.record.lines) if int(line.id) == number)
    posted: dict[str, list[str]] = {}
    for lines in step.fields:
        posted |= posted_again(lines, dump(line.data.get(lines.name)))
    return posted


def heads_of(
    file: Dossier,
    step: type[Step],
    person: Person | None,
    posted: Posted,
    errors: Errors,
    corrects: int | None,
    today: date,
) -> list[FieldView]:
    """For an act of an outsider: whose; for a correction: why."""
    heads: list[FieldView] = []
    if person is not None and any(role.outside for role in step.by):
        standing = file.standing or Standing.of(person, file.matter, today)
        heads += ownfields.for_whom(step, standing, file.record, str(file.matter.parties), posted, errors)
    return heads + (ownfields.why_corrected(step.id == WITHDRAW, posted, errors) if corrects else [])


def offer(form: StepForm, file: Dossier) -> None:
    """For what any matter may have: the organs and the roles to choose from; no document number."""
    form.more = [field for field in form.more if field.name != "own-number"]
    for field in form.fields:
        if field.name == "organ":
            organs = Organ.objects.filter(division=file.matter.division_id).order_by("pk")[:MOST]
            field.choices = [(organ.name, organ.name) for organ in organs]
        if field.name == "role":
            field.kind, roles = (
                "select",
                {role.id: called(role.title) for step in file.procedure.steps for role in step.by},
            )
            field.choices = list(roles.items())
