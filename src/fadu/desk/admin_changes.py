"""The page of one change: its form, what it will do, and the confirmation that registers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from fadu.desk.admin import prefix, seat
from fadu.desk.admin_forms import FORMS, MODELS, Form
from fadu.desk.fieldviews import Colleagues, FieldView, Wrong, view
from fadu.desk.fieldviews import posted_of as posted_again
from fadu.desk.stepforms import Errors, answers_of, field_errors, key_of, new_key, posted_of, sort_refusals
from fadu.desk.submitting import Outcome, attempt
from fadu.desk.titles import called
from fadu.desk.who import require_person
from fadu.desk.wording import today
from fadu.ledger.administration import TITLES, change, one_time_password
from fadu.organs.lines import steps
from fadu.organs.models import Division, Organ
from fadu.procedures.forms import FormError, dump, load
from fadu.procedures.steps import Step

NOBODY = Colleagues([], {})
BY_NAME = (("", gettext_lazy("按名称判断")), ("true", gettext_lazy("是")), ("false", gettext_lazy("否")))


@dataclass
class ChangePage:
    """One change as it is being filled in."""

    request: HttpRequest
    step: type[Step]
    form: Form
    subject: Any
    key: str
    posted: dict[str, list[str]] = field(default_factory=dict)
    errors: Errors = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    effect: str = ""

    @property
    def fixed(self) -> dict[str, Any]:
        return self.form.fixed(self.subject, self.key[:12])

    def fields(self) -> list[FieldView]:
        shown = []
        for line in self.step.fields:
            if line.name in self.fixed or line.name in HIDDEN.get(self.step.id, ()):
                continue
            one = view(line, self.posted, self.errors.get(line.name, ()), NOBODY, today())
            if line.name in CHOICES:
                one.kind, one.label, one.choices = "select", str(LABELS[line.name]), CHOICES[line.name](self.request)
            if line.name == "serves_division":  # neither yes nor no: the name decides
                one.kind, one.choices = "radio", [(value, str(words)) for value, words in BY_NAME]
            shown.append(one)
        return shown

    def answers(self) -> dict[str, Any]:
        """What will be recorded. Raises FormError."""
        given = answers_of(self.step, self.posted, today())
        named = {}
        if given.get("parent"):
            named["parent_name"] = organ_name(given["parent"])
        if "organ" in given:
            named["organ_name"] = organ_name(given["organ"])
        names = {line.name for line in self.step.fields}
        whole = {**given, **named, **self.fixed}
        return dump(load(self.step, {name: value for name, value in whole.items() if name in names}))


HIDDEN = {"move_organ": ("parent_name",), "appoint": ("organ_name",)}
LABELS = {"division": gettext_lazy("区划"), "parent": gettext_lazy("上级机构"), "organ": gettext_lazy("机构")}


def organ_choices(request: HttpRequest) -> list[tuple[str, str]]:
    found = Organ.objects.on(today()).filter(division__code__startswith=prefix(request))
    return [(one.handle, one.name) for one in found.order_by("division__code", "pk")]


def division_choices(request: HttpRequest) -> list[tuple[str, str]]:
    found = Division.objects.on(today()).filter(code__startswith=prefix(request)).order_by("code")
    return [(one.handle, f"{one.name}（{one.code}）") for one in found]


CHOICES = {"parent": organ_choices, "organ": organ_choices, "division": division_choices}


def by_handle(model: type[Any], handle: str) -> Any:
    if handle.startswith("#") and handle[1:].isdecimal() and len(handle) < 19:
        return model.objects.filter(pk=int(handle[1:])).first()
    return model.objects.filter(ref=handle).first()


def organ_name(handle: str) -> str:
    organ = by_handle(Organ, handle)
    return organ.name if organ else ""


def subject_of(form: Form, number: int | None) -> Any:
    if not form.subject:
        return None
    if number is None:
        raise Http404
    return get_object_or_404(MODELS[form.subject], pk=number)


def begun(page: ChangePage) -> dict[str, list[str]]:
    """What stands in the form at first: the row as it is, then what the address says."""
    found: dict[str, list[str]] = {}
    lines = {line.name: line for line in page.step.fields}
    for name, value in page.form.prefill(page.subject).items():
        raw = [TITLES.get(one, one) for one in value] if name == "roles" else value
        found |= posted_again(lines[name], raw)
    for name in ("organ", "division", "parent"):
        if name in lines and (given := page.request.GET.get(name, "")):
            found[name] = [given[:40]]
    if "since" in lines:
        found.setdefault("since", [today().isoformat()])
    if "division" in lines and not page.form.subject:
        found.setdefault("division", [seat(page.request).division.handle])
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables()
def change_page(request: HttpRequest, step: str, number: int | None = None) -> HttpResponse:
    """GET: the form. POST: what it will do; with `sure`: register it."""
    form = FORMS.get(step)
    if form is None:
        raise Http404
    page = ChangePage(request, steps()[step], form, subject_of(form, number), key_of(request))
    if request.method != "POST":
        page.key, page.posted = new_key(), begun(page)
        return show(page)
    page.posted = posted_of(request.POST)
    if "back" in request.POST:
        return show(page)
    try:
        answers = page.answers()
    except FormError as error:
        page.errors = field_errors(error.errors)
        return show(page, 422)
    if "sure" not in request.POST:
        return rehearsed(page, answers)
    outcome = attempt(lambda: change(require_person(request), [(step, answers)], key=page.key)[0])
    return done(page, answers) if outcome.receipt else refused(page, outcome)


def rehearsed(page: ChangePage, answers: dict[str, Any]) -> HttpResponse:
    """The effect, once it is sure that it can be registered; else what speaks against it."""
    with transaction.atomic():
        outcome = attempt(lambda: change(require_person(page.request), [(page.step.id, answers)], key=new_key())[0])
        transaction.set_rollback(True)
    if not outcome.receipt:
        return refused(page, outcome)
    page.effect = page.form.effect(answers, page.subject)
    return show(page)


def refused(page: ChangePage, outcome: Outcome) -> HttpResponse:
    page.errors, rest = sort_refusals(page.step, outcome.refusals)
    page.reasons = [one.text for one in rest] + besides(outcome)
    page.errors |= {name: [Wrong(text)] for name, text in outcome.unreadable.items()}
    return show(page, outcome.status(rest))


def besides(outcome: Outcome) -> list[str]:
    """What is said where no line and no rule is to blame."""
    reused = _("这份表已经登记过，内容不同。从头再填一次。") if outcome.reused else ""
    return [one for one in (outcome.stopped, reused) if one]


def done(page: ChangePage, answers: dict[str, Any]) -> HttpResponse:
    if page.form.password:
        password = one_time_password(str(answers["account"]))
        context = {"person": page.subject, "account": answers["account"], "password": password, "back": back(page)}
        return render(page.request, "desk/admin_password.html", context)
    messages.success(page.request, _("已登记：{title}").format(title=called(page.step.title)))
    return redirect(back(page))


def back(page: ChangePage) -> str:
    """Where the change is seen."""
    subject = page.subject
    if page.form.subject == "post":
        return reverse("admin-person", args=[subject.person_id])
    if page.form.subject in ("organ", "person"):
        return reverse(f"admin-{page.form.subject}", args=[subject.pk])
    if page.step.id == "establish_organ" and (made := Organ.objects.filter(ref=page.fixed["organ"]).first()):
        return reverse("admin-organ", args=[made.pk])
    return reverse("admin-standards" if "standard" in page.step.id else "admin-organs")


def show(page: ChangePage, status: int = 200) -> HttpResponse:
    kept = [(name, value) for name, values in page.posted.items() if name not in ("sure", "back") for value in values]
    context = {
        "page": page,
        "title": called(page.step.title),
        "fields": page.fields(),
        "about": about(page.subject),
        "kept": kept,
        "back": back(page),
    }
    return render(page.request, "desk/admin_change.html", context, status=status)


def about(subject: Any) -> str:
    """Of whom or what the form speaks."""
    if subject is None:
        return ""
    return {
        "Organ": lambda: subject.name,
        "Division": lambda: f"{subject.name}（{subject.code}）",
        "Person": lambda: subject.name,
        "Post": lambda: f"{subject.person.name} {subject.organ.name}{subject.title}",
        "Parameter": lambda: f"{subject.key} {subject.document}{subject.article}",
    }[type(subject).__name__]()
