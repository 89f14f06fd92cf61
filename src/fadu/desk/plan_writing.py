"""编制计划: groups and tasks in one form, kept as a draft at every turn; 下发 opens all matters at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from fadu.desk import drafts
from fadu.desk.intake_differences import differing
from fadu.desk.intake_views import Tried, by_ref
from fadu.desk.plan_units import WRITERS, sent
from fadu.desk.plan_views import WRITER
from fadu.desk.scope import visible
from fadu.desk.stepforms import OWN
from fadu.desk.who import posts_today, require_person
from fadu.desk.wording import today
from fadu.documents import html
from fadu.intake.adopt import Unfit
from fadu.intake.collective import COMMON, level_of, members_of
from fadu.intake.mending import from_json
from fadu.intake.models import Reading
from fadu.ledger.actions import KeyReused, LedgerStopped, Refused
from fadu.organs.models import Division, Organ, Person
from fadu.planning import composing, issuing
from fadu.planning.composing import Composed, Row
from fadu.procedures.forms import FormError

STEP = drafts.FORM + "plan"
SOURCES = 30


@dataclass(frozen=True)
class Shown:
    """A row of the form: its place among all rows, its number or numeral, what is wrong with it."""

    place: int
    row: Row
    number: str
    ref: str
    wrong: Sequence[str]
    open: bool
    picking: bool


def office_of(request: HttpRequest) -> Organ:
    """The organ for which the person writes plans. Raises PermissionDenied."""
    found = next((post.organ for post in posts_today(request) if set(post.roles) >= WRITER), None)
    if found is None:
        raise PermissionDenied(_("编制和下发计划由督办单位的采集人员办理，你现在的职务没有这一身份。"))
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def plan_new(request: HttpRequest) -> HttpResponse:
    """GET: the plan as it was left; ?form=docx or pdf: as a document. POST: keep it, then do what the button says."""
    person, organ = require_person(request), office_of(request)
    if request.method == "POST":
        return act(request, person, organ)
    plan = kept(person, organ)
    if (form := request.GET.get("form", "")) in WRITERS:
        return sent(issuing.document_of(plan, organ, today()), form, plan.title or _("未命名的计划"))
    return page(request, person, organ, plan)


def kept(person: Person, organ: Organ) -> Composed:
    """What the person left; a new plan where there is nothing."""
    values = drafts.posted_in(drafts.draft_of(person, None, STEP))
    return composing.from_form(values) if values else composing.blank(today().year + 1, organ.division.name)


def act(request: HttpRequest, person: Person, organ: Organ) -> HttpResponse:
    values = {name: many for name, many in request.POST.lists() if name not in OWN}
    plan, what = composing.from_form(values), request.POST.get("do", "save")
    name, _colon, place = what.partition(":")
    if name == "clear":
        drafts.forget(person, None, STEP)
        messages.success(request, _("已清空，没有下发。"), extra_tags=f"{person.pk}:{STEP}")
        return redirect("plan-new")
    row = int(place) if place.isdecimal() and len(place) < 4 else len(plan.rows) - 1
    if name in ("copy", "paste"):
        plan, row = (copied if name == "copy" else pasted)(request, plan, organ)
    else:
        plan, row = composing.changed(plan, name, row)
    drafts.keep(person, None, STEP, composing.as_form(plan))
    if name == "issue":
        return issue(request, person, organ, plan)
    if name == "save":
        messages.success(request, _("已存为草稿。"))
    picking = f"&pick={row}" if name == "pick" else ""
    return HttpResponseRedirect(f"{reverse('plan-new')}?at={row}{picking}#r{row}")


def copied(request: HttpRequest, plan: Composed, organ: Organ) -> tuple[Composed, int]:
    """An earlier plan, moved by a year, in place of what stands there."""
    asked = request.POST.get("source", "")
    found = sources(request, organ.division).filter(matter=int(asked)) if asked.isdecimal() else Reading.objects.none()
    reading = found.first()
    if reading is None:
        messages.error(request, _("没有选择计划。选一份以前的计划再带入。"))
        return plan, 0
    said = _("已带入《{title}》，期限顺延一年；内容里写的日期和年份请核对。")
    messages.success(request, said.format(title=reading.mended["title"]))
    return composing.following(from_json(reading.mended), reading.text), 0


def pasted(request: HttpRequest, plan: Composed, organ: Organ) -> tuple[Composed, int]:
    """The tasks of a pasted text, after what stands there."""
    rows = composing.pasted(request.POST.get("pasted", "").replace("\x00", ""), plan.of_year or today().year)
    if not rows:
        messages.error(request, _("粘贴的文字里没有认出任务。任务要有序号，写明牵头单位。"))
        return plan, len(plan.rows) - 1
    tasks = sum(not row.group for row in rows)
    messages.success(request, _("认出 {count} 项任务，已加在后面。").format(count=tasks))
    return composing.added(plan, rows), len(plan.written)


def sources(request: HttpRequest, division: Division) -> Any:
    """The adopted plans of the division that can be copied, the newest first."""
    found = Reading.objects.filter(matter__in=visible(request), matter__division=division, matter__outcome="已采用",
                                   mended__kind="plan")  # fmt: skip
    return found.select_related("matter").order_by("-pk")


def issue(request: HttpRequest, person: Person, organ: Organ, plan: Composed) -> HttpResponse:
    try:
        reading, adoption = issuing.issue(plan, person, organ)
    except Unfit as error:
        return page(request, person, organ, plan, Tried(error.problems, say=_("还不能下发，草稿已存。"), status=422))
    except Refused as error:
        return page(
            request, person, organ, plan, Tried(refusals=error.reasons, say=_("没有下发，草稿已存。"), status=403)
        )
    except (FormError, KeyReused) as error:
        said = _("没有下发，草稿已存。{error}").format(error=error)
        return page(request, person, organ, plan, Tried(say=said, status=422))
    except LedgerStopped as error:
        return page(request, person, organ, plan, Tried(say=str(error), status=503))
    drafts.forget(person, None, STEP)
    said = _("已下发《{title}》，建立 {count} 项督办任务。").format(title=plan.title, count=len(adoption.tasks))
    messages.success(request, said, extra_tags=f"{person.pk}:{STEP}")
    source = from_json(reading.mended).revises or reading.matter_id
    return HttpResponseRedirect(f"{reverse('plan')}?source={source}")


def page(
    request: HttpRequest, person: Person, organ: Organ, plan: Composed, tried: Tried | None = None
) -> HttpResponse:
    tried = tried or Tried()
    asked = {name: request.GET.get(name, "") for name in ("at", "pick")}
    found = [row for row in plan.rows if not row.group and not row.empty]
    mended = issuing.mended_of(plan, "")
    leads = {name for row in found for name in row.lead_units}
    context = {
        "plan": plan, "rows": shown_rows(plan, by_ref(tried.problems), asked), "tried": tried, "person": person,
        "organ": organ, "tasks": len(found), "groups": len({task.group for task in mended.tasks if task.group}),
        "leads": len(leads), "step": STEP, "draft_query": f"step={STEP}", "cycles": composing.CYCLES,
        "units": unit_names(organ.division), "sources": sources(request, organ.division).defer("text")[:SOURCES],
        "saved_at": getattr(drafts.draft_of(person, None, STEP), "saved_at", None), "returned": bool(asked["at"]),
        "article": mark_safe(html.fragment(issuing.document_of(plan, organ, today()), top=2)) if found else "",
        "differing": differing(mended, organ.division) if found else None, "most": composing.MOST,
    }  # fmt: skip
    return render(request, "desk/plan_new.html", context, status=tried.status)


def shown_rows(plan: Composed, wrong: dict[str, list[str]], asked: dict[str, str]) -> list[Shown]:
    """The rows with their numbers; open: the one that was just at work, what is wrong, what is not written yet."""
    rows, groups, tasks = [], 0, 0
    for place, row in enumerate(plan.rows):
        groups += row.group and not row.empty
        tasks += not row.group and not row.empty
        ref = "" if row.group or row.empty else f"t{tasks}"
        said = wrong.get(ref, [])
        number = (composing.numeral(groups) if row.group else str(tasks)) if not row.empty else ""
        here = str(place) in (asked["at"], asked["pick"])
        rows.append(Shown(place, row, number, ref, said, here or bool(said) or row.empty, str(place) == asked["pick"]))
    return rows


def unit_names(division: Division) -> dict[str, list[str]]:
    """What units can be picked: the organs of the division by their short names, and the names for many of them."""
    own = Organ.objects.on(today()).filter(division=division).order_by("pk")
    level = level_of(division)
    many = [name.format(level=level) for name in COMMON]
    return {"own": [str(one) for one in own], "many": [name for name in many if members_of(name, division, today())]}
