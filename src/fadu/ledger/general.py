"""通用登记: what any matter may have beside its procedure. A link and a participant added later, an entry withdrawn.

Links and participants of the opening are covered by its first entry; those added later by the entry that says so, of
which the row here is only the consequence. A link holds from the day of its entry. Nothing is ever deleted from the
ledger: a withdrawn entry stays in the story, the law reads the record without it.
"""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from fadu.ledger import parts
from fadu.ledger.capacity import Acting, Standing, actor_for
from fadu.ledger.errors import Refused
from fadu.ledger.fields import Answers
from fadu.ledger.loading import Record
from fadu.ledger.models import Entry, Link, Matter
from fadu.ledger.request import Request
from fadu.organs.access import visible_matters
from fadu.organs.models import Organ
from fadu.procedures import forms
from fadu.procedures.checks import Refusal
from fadu.procedures.matter import Actor
from fadu.procedures.matter import Entry as Line
from fadu.procedures.record import WITHDRAW, effective
from fadu.procedures.situation import defects, refusals
from fadu.procedures.steps import Step
from fadu.statutes.general import GENERAL, AddOrgan, LinkMatter
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import ROLES


def barred(standing: Standing, step: type[Step]) -> list[Refusal]:
    """Who holds no role in the matter may make no entry in it."""
    if standing.roles:
        return []
    text = _("{step}由在本事项中有职务身份的人员办理，{name}没有").format(step=step.title, name=standing.person.name)
    return [Refusal("by", text, PRACTICE)]


def judge(
    matter: Matter, record: Record, request: Request, at: Any, standing: Standing
) -> tuple[Line, Acting, Answers]:
    """The draft, in what capacity, the answers as they will be kept. Raises Refused, FormError. `at`: naive local."""
    step = GENERAL[request.step]
    answers = forms.load(step, dict(request.data))
    role = next(iter(standing.roles), "")
    organ = standing.roles.get(role)
    actor = Actor(standing.person.name, role, organ.name if organ else "")
    draft = Line(step.id, at, actor, answers, len(record.lines) + 1, request.corrects)
    reasons = barred(standing, step)
    if step.id == WITHDRAW:
        reasons += against_withdrawal(matter, record, request, standing)
    else:
        reasons += [Refusal("stated", _("应当载明{label}").format(label=line.label), PRACTICE) for line in step.fields
                    if line.word == "stated" and not answers.get(line.name)]  # fmt: skip
        if request.corrects is not None:
            reasons.append(
                Refusal("unknown", _("{step}不能更正；登记错了的，撤回后再登记").format(step=step.title), None)
            )
    if not reasons:
        reasons += against_rows(matter, request, answers)
    if reasons:
        raise Refused(reasons)
    return draft, Acting(actor, organ, ()), Answers.of(forms.dump(answers))


def against_rows(matter: Matter, request: Request, answers: dict[str, Any]) -> list[Refusal]:
    """What stands against the link or the participant itself."""
    if request.step == LinkMatter.id:
        other = other_of(request)
        if other is None or other.pk == matter.pk:
            return [Refusal("link", _("要关联的事项不存在，或者不在可查看的范围内，核对文号"), PRACTICE)]
        if Link.objects.filter(Q(matter=matter, other=other) | Q(matter=other, other=matter)).exists():
            return [Refusal("link", _("已经与“{other}”关联").format(other=other), PRACTICE)]
    if request.step == AddOrgan.id:
        organ, role = organ_of(matter, answers), answers.get("role", "")
        if organ is None:
            return [
                Refusal("organ", _("没有名为“{organ}”的单位，核对全称").format(organ=answers.get("organ")), PRACTICE)
            ]
        if role and role not in ROLES:
            return [Refusal("organ", _("没有“{role}”这一身份").format(role=role), PRACTICE)]
        if organ.pk == matter.organ_id or matter.participants.filter(organ=organ, role=role).exists():
            return [Refusal("organ", _("{organ}已经参与本事项").format(organ=organ.name), PRACTICE)]
    return []


def other_of(request: Request) -> Matter | None:
    """The matter named by its document number, or by the number in its address, among those that the person sees."""
    text = str(request.data.get("number") or "").strip()
    if not text:
        return None
    named = Q(number=text) | (Q(pk=int(text)) if text.isdecimal() and len(text) < 12 else Q(pk=None))
    return visible_matters(request.person).filter(named).order_by("-begun_on", "-pk").first()


def organ_of(matter: Matter, answers: Any) -> Organ | None:
    """The organ of that name or short name, in the matter's division first."""
    name = str(answers.get("organ") or "").strip()
    found = Organ.objects.filter(Q(name=name) | Q(short_name=name)) if name else Organ.objects.none()
    return found.filter(division=matter.division_id).first() or found.order_by("pk").first()


def touched(request: Request) -> list[int]:
    """The matters beside its own that the request would change: to be locked with it."""
    other = other_of(request) if request.step == LinkMatter.id else None
    return [other.pk] if other else []


def follow(matter: Matter, request: Request, entry: Entry) -> None:
    """The rows that follow from the entry: the link or the participant; or that they are gone."""
    if request.step == LinkMatter.id and (other := other_of(request)):
        Link.objects.create(matter=matter, other=other, entry=entry)
    elif request.step == AddOrgan.id and (organ := organ_of(matter, entry.data)):
        parts.join(matter, organ, entry.data.get("role", ""), entry)
    elif request.step == WITHDRAW:
        Link.objects.filter(matter=matter, entry__number=request.corrects).delete()
        parts.leave(matter, request.corrects)


def against_withdrawal(matter: Matter, record: Record, request: Request, standing: Standing) -> list[Refusal]:
    """Why this entry may not be withdrawn: it is not there, it began the matter, later entries rest on it."""
    on_record = list(effective(record.lines))
    place = next((n for n, line in enumerate(on_record) if line.id == request.corrects), None)
    if place is None:
        return [Refusal("unknown", _("没有这一条可以撤回的记录，或者已经撤回"), PRACTICE)]
    if place == 0:
        return [Refusal("first", _("第一条记录不能撤回：内容写错的，更正这一条"), PRACTICE)]
    found = [] if request.reason else [Refusal("reason", _("撤回记录须写明理由"), None)]
    line = on_record[place]
    step = next((one for one in record.procedure.steps if one.id == line.step), None)
    if step is not None:
        found += actor_for(step, standing, matter, name="—" if line.by.role not in standing.roles else None).reasons
    return found + dependants(record, on_record, place)


def dependants(record: Record, on_record: Sequence[Line], place: int) -> list[Refusal]:
    """The later entries that could not have been made without this one, each with what it would lack."""
    without = [*on_record[:place], *on_record[place + 1:]]
    titles = {step.id: step.title for step in record.procedure.steps}
    found = []
    for n in range(place, len(without)):
        line = without[n]
        if line.step not in titles:
            continue
        lacking = set(wanting(record, without[:n], line)) - set(wanting(record, on_record[:n + 1], line))
        if lacking:
            why = "；".join(sorted({one.text for one in lacking}))
            which = _("第{id}条").format(id=int(line.id))
            text = _("{which}“{titles}”以这一条为前提（没有这一条：{why}），先撤回{which}").format(
                which=which, titles=titles[line.step], why=why
            )
            found.append(Refusal("depends", text, next((one.basis for one in lacking if one.basis), None)))
    return found


def wanting(record: Record, before: Sequence[Line], line: Line) -> list[Refusal]:
    """What stood against an entry when it was made, with this record before it."""
    observed = any(step.id == line.step and step.observed for step in record.procedure.steps)
    judged = defects if observed else refusals
    return judged(record.procedure, before, line, record.links, record.place)
