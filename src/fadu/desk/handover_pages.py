"""The pages of 请假代办: who stands in for whom, handing over, appointing a deputy."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk.dossier import Dossier, folded
from fadu.desk.fieldviews import FieldView, Wrong
from fadu.desk.stepforms import key_of, new_key
from fadu.desk.submitting import attempt, wrong_words
from fadu.desk.titles import called
from fadu.desk.who import NOBODY, organs_today, person_of, posts_today, require_person
from fadu.desk.wording import today
from fadu.desk.work_lines import Act, act_of
from fadu.ledger.capacity import Standing, actor_for
from fadu.ledger.deputies import barred_from
from fadu.ledger.loading import records_of
from fadu.ledger.models import Matter
from fadu.ledger.reading import judged
from fadu.organs.handovers import own, roles_held
from fadu.organs.models import Handover, Organ, Person, Post
from fadu.planning.leave import hand_over
from fadu.procedures.matter import Entry as Line
from fadu.statutes.handover import GROUNDS, TITLES, Refuse, Return, Stop, Take
from fadu.statutes.roles import CHIEF, HEAD, ROLES

MOST = 50
ACTS = (Take, Refuse, Return, Stop)


@dataclass
class Standin:
    """One handover as the list shows it."""

    row: Handover
    matter: Matter
    roles: list[str]
    phase: str
    acts: list[Act] = field(default_factory=list)


@require_safe
def handovers(request: HttpRequest) -> HttpResponse:
    """Those of the person's organs: what runs or is to be taken, and what is over."""
    now = timezone.localtime().replace(tzinfo=None)
    rows = Handover.objects.filter(organ__in=organs_today(request)).select_related("giver", "deputy", "organ")
    shown = standins(request, list(rows.order_by("-valid_from", "-pk")[:MOST]), now)
    current = [one for one in shown if one.matter.ended_on is None]
    past = [one for one in shown if one.matter.ended_on is not None]
    return render(request, "desk/handovers.html", {"current": current, "past": past, "today": now.date()})


def standins(request: HttpRequest, rows: list[Handover], now: datetime) -> list[Standin]:
    found = Matter.objects.filter(pk__in=[row.matter for row in rows])
    matters = {one.pk: one for one in found.select_related("organ", "division").prefetch_related("participants")}
    records, person, posts = records_of(list(matters.values())), person_of(request), posts_today(request)
    shown = []
    for row in rows:
        matter = matters[row.matter]
        titles = [called(ROLES[role].title) for role in row.roles if role in ROLES]
        one = Standin(row, matter, titles, phase_of(row, matter, now))
        if person and matter.ended_on is None:
            standing = Standing.by_posts(person, posts, matter, list(matter.participants.all()))
            one.acts = acts_of(folded(matter, records[matter.pk], now), standing)
        shown.append(one)
    return shown


def phase_of(row: Handover, matter: Matter, now: datetime) -> str:
    """In words; what has run out without a word of return still says so."""
    if matter.ended_on is not None:
        return called(matter.outcome)
    if row.valid_to and row.valid_to < now.date():
        return _("期满，待销假")
    if row.running and row.valid_from and row.valid_from > now.date():
        return _("已接办，尚未开始")
    return _("代办中") if row.running else called(matter.phase)


def acts_of(file: Dossier, standing: Standing) -> list[Act]:
    """What this person may do about it now."""
    acts = []
    for step in ACTS:
        if step.id not in file.situation.open:
            continue
        acting = actor_for(step, standing, file.matter, record=file.record)
        answers = {line.name: "—" for line in step.fields}
        draft = Line(step.id, file.now, acting.actor, answers, len(file.record.lines) + 1)
        if not judged(file.record, draft, acting) and (act := act_of(file, step, standing)):
            acts.append(act)
    return acts


@require_http_methods(["GET", "HEAD", "POST"])
def handover_new(request: HttpRequest) -> HttpResponse:
    """Hand one's own work over; a head may appoint a deputy for somebody who is away (?for=)."""
    person, organ = require_person(request), organ_of(request)
    giver = giver_of(request, organ, person)
    if request.method != "POST":
        until = today().isoformat()
        held = roles_of(giver, organ)
        values: dict[str, Any] = {"deputy": "", "since": until, "until": "", "ground": GROUNDS[0], "note": ""}
        return form(request, organ, giver, values | {"roles": held}, {})
    values = posted(request)
    errors = wrong(values)
    deputy = next((one for one in colleagues(organ, giver) if str(one.pk) == values["deputy"]), None)
    if deputy is None:
        errors["deputy"] = [Wrong(_("选一名本单位的同事"))]
    if errors or deputy is None:
        return form(request, organ, giver, values, errors, 422)
    since, until_day = date.fromisoformat(values["since"]), date.fromisoformat(values["until"])
    outcome = attempt(
        lambda: hand_over(
            organ, giver, deputy, values["roles"], since, until_day, ground=values["ground"], note=values["note"],
            person=person, key=key_of(request),
        )
    )  # fmt: skip
    if outcome.receipt:
        words = _("已移交，等{name}接办") if giver == person else _("已指定{name}代办")
        messages.success(request, words.format(name=deputy.name))
        return HttpResponseRedirect(reverse("handovers"))
    reasons = [Wrong(reason.text, reason.basis) for reason in outcome.refusals]
    other = (*outcome.unreadable.values(), outcome.stopped, wrong_words(outcome, {}, set()))
    reasons += [Wrong(text) for text in other if text]
    return form(request, organ, giver, values, {"deputy": reasons}, 409)


def organ_of(request: HttpRequest) -> Organ:
    """For which organ: the one named in the address, else that of the first post. Raises PermissionDenied."""
    organs = [post.organ for post in own(posts_today(request))]
    if not organs:
        raise PermissionDenied(_(NOBODY))
    return next((one for one in organs if str(one.pk) == request.GET.get("organ")), organs[0])


def giver_of(request: HttpRequest, organ: Organ, person: Person) -> Person:
    """Whose work: the person's own, or for a head that of whom the address names. Raises PermissionDenied."""
    wanted = request.GET.get("for", "")
    if not wanted.isdecimal() or wanted == str(person.pk):
        return person
    if not leads(request, organ):
        raise PermissionDenied(_("只有本单位负责人可以为他人指定代办。"))
    found = Person.objects.filter(pk=int(wanted[:12]), posts__in=Post.objects.on(today()).filter(organ=organ)).first()
    return found or person


def leads(request: HttpRequest, organ: Organ) -> bool:
    roles = {role for post in own(posts_today(request)) if post.organ_id == organ.pk for role in post.roles}
    return bool(roles & {HEAD.id, CHIEF.id})


def roles_of(giver: Person, organ: Organ) -> list[str]:
    """The roles that can be handed over at all."""
    held = roles_held([giver.pk], today()).get((giver.pk, organ.pk), set())
    return [role for role in TITLES.values() if role in held]


def colleagues(organ: Organ, giver: Person) -> list[Person]:
    posts = Post.objects.on(today()).filter(organ=organ).exclude(person=giver).select_related("person")
    return sorted({post.person for post in posts}, key=lambda one: one.name)


def posted(request: HttpRequest) -> dict[str, Any]:
    texts = {name: request.POST.get(name, "").strip()[:500] for name in ("deputy", "since", "until", "ground", "note")}
    return texts | {"roles": [role for role in request.POST.getlist("roles") if role in ROLES]}


def wrong(values: dict[str, Any]) -> dict[str, list[Wrong]]:
    errors: dict[str, list[Wrong]] = {}
    days = {}
    for name in ("since", "until"):
        try:
            days[name] = date.fromisoformat(values[name])
        except ValueError:
            errors[name] = [Wrong(_("选一个日期，写作 2026-11-27"))]
    if len(days) == 2 and days["until"] < days["since"]:
        errors["until"] = [Wrong(_("止日不能早于起日"))]
    elif len(days) == 2 and days["until"] < today():
        errors["until"] = [Wrong(_("代办期间已经过去，改为今天或者以后"))]
    if not values["roles"]:
        errors["roles"] = [Wrong(_("至少移交一项"))]
    if values["ground"] not in GROUNDS:
        errors["ground"] = [Wrong(_("选一项事由"))]
    return errors


def form(
    request: HttpRequest, organ: Organ, giver: Person, values: dict[str, Any], errors: dict[str, list[Wrong]],
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    def one(name: str, label: str, kind: str, **more: Any) -> FieldView:
        return FieldView(name, label, kind, values[name], errors=errors.get(name, []), **more)

    held, others = roles_of(giver, organ), colleagues(organ, giver)
    known = [(str(other.pk), other.name) for other in others]
    limits = [(other, reasons) for other in others if (reasons := barred_from(other, organ, held, today()))]
    fields = [
        one("deputy", _("受托人"), "select", required=True, note=_("必填"), choices=known),
        one("ground", _("事由"), "select", required=True, choices=[(ground, called(ground)) for ground in GROUNDS]),
        one("since", _("起"), "date", required=True, note=_("必填")),
        one("until", _("止"), "date", required=True, note=_("必填"), hint=_("含当日")),
        one(
            "roles", _("移交的身份"), "checks", width="w6", choices=[(role, called(ROLES[role].title)) for role in held]
        ),
        one("note", _("交代的事项"), "textarea", width="w6", note=_("选填")),
    ]
    context = {
        "fields": fields, "giver": giver, "self": giver == person_of(request), "organ": organ, "key": new_key(),
        "limits": limits, "others": others if leads(request, organ) else [], "errors": len(errors),
    }  # fmt: skip
    return render(request, "desk/handover_new.html", context, status=status)
