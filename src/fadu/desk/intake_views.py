"""采集: upload a document, see it with what was understood marked in place, mend it, confirm it.

Every change is kept as a draft before anything else is tried, so that a refusal or a mistake loses nothing.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from fadu.desk import intake_drafts
from fadu.desk.intake_differences import differing
from fadu.desk.intake_marks import lines_of
from fadu.desk.scope import visible
from fadu.desk.uploads import too_large
from fadu.desk.who import posts_today, require_person, roles_at
from fadu.documents.reading import Unreadable
from fadu.intake import adopt
from fadu.intake.adopt import Unfit
from fadu.intake.fitness import Problem, problems
from fadu.intake.mending import Mended, from_json, mend
from fadu.intake.models import Reading
from fadu.ledger.actions import KeyReused, LedgerStopped, Refused, append
from fadu.ledger.models import Attachment, Entry, Matter
from fadu.organs.models import Organ, Person
from fadu.procedures.checks import Refusal
from fadu.procedures.forms import FormError

RECENT = 100
NO_FILE = gettext_lazy("没有选择文件。选一个 docx、pdf、html 或者 txt 文件再上传。")
NO_ROLE = gettext_lazy(
    "上传和核对文件由采集人员办理，你现在的职务没有这一身份。需要办理的，请本单位系统管理员调整职务。"
)


@dataclass
class Tried:
    """What came of a request to change or confirm: what to say, and the status to answer with."""

    problems: Sequence[Problem] = ()
    refusals: Sequence[Refusal] = ()
    say: str = ""
    status: int = 200


def by_ref(found: Sequence[Problem]) -> dict[str, list[str]]:
    """What is wrong, by the item it is wrong with."""
    wrong: dict[str, list[str]] = {}
    for problem in found:
        wrong.setdefault(problem.ref, []).append(problem.say)
    return wrong


def readings(request: HttpRequest) -> QuerySet[Reading]:
    """The documents that the person may see."""
    return Reading.objects.filter(matter__in=visible(request)).select_related("matter__organ", "matter__division")


def intake_organ(request: HttpRequest) -> Organ | None:
    """The organ for which the person takes documents in."""
    held = [post.organ for post in posts_today(request) if "intake_clerk" in post.roles]
    return held[0] if held else None


@require_http_methods(["GET", "HEAD", "POST"])
def intake(request: HttpRequest) -> HttpResponse:
    """The list of documents, and the upload."""
    tried = Tried()
    if request.method == "POST":
        answer = upload(request)
        if isinstance(answer, HttpResponse):
            return answer
        tried = answer
    rows = readings(request).defer("text", "understood").order_by("-pk")[:RECENT]
    organ = intake_organ(request)
    context = {"rows": [row_of(row) for row in rows], "tried": tried, "organ": organ, "no_role": NO_ROLE}
    context["largest"] = settings.MAX_UPLOAD_BYTES // 2**20
    return render(request, "desk/intake.html", context, status=tried.status)


def row_of(reading: Reading) -> dict[str, Any]:
    kept = reading.mended
    items = [one for one in (kept.get("tasks") or kept.get("figures") or []) if one.get("kept")]
    return {
        "reading": reading,
        "matter": reading.matter,
        "kind": _("工作计划") if kept.get("kind") == "plan" else _("工作报告"),
        "count": len(items),
        "unit": _("项任务") if kept.get("kind") == "plan" else _("个数字"),
    }


def upload(request: HttpRequest) -> HttpResponse | Tried:
    """Take one file in. Whatever is wrong with it, what was taken in before stays as it was."""
    person, organ, file = require_person(request), intake_organ(request), request.FILES.get("file")
    if say := too_large(request):
        return Tried(say=_("{say}以前上传的文件和修改都还在。").format(say=say), status=413)
    if organ is None:
        return Tried(say=NO_ROLE, status=403)
    if file is None or not file.name:
        return Tried(say=NO_FILE, status=422)
    try:
        taken = adopt.take_in(file.name, file.read(), person=person, organ=organ)
    except Unreadable as error:
        return Tried(say=_("“{file}”没有收下：{error}").format(file=file.name, error=error), status=422)
    except Refused as error:
        return Tried(refusals=error.reasons, status=403)
    except LedgerStopped as error:
        return Tried(say=str(error), status=503)
    if taken.again:
        messages.info(request, _("这个文件以前上传过，下面是当时的记录，没有重复登记。"))
    return redirect("intake-document", taken.reading.matter_id)


@require_http_methods(["GET", "HEAD", "POST"])
def intake_document(request: HttpRequest, pk: int) -> HttpResponse:
    """One document: text and list side by side; mend, confirm, or leave aside."""
    reading = get_object_or_404(readings(request), matter=pk)
    mended, tried = from_json(reading.mended), Tried()
    if request.method == "POST":
        person = require_person(request)
        if "intake_clerk" not in roles_at(request, reading.matter.organ):
            tried = Tried(say=NO_ROLE, status=403)
        elif reading.matter.ended_on:
            tried = Tried(say=_("这份文件已经办结，不能再改。"), status=409)
        else:
            mended = mend(mended, posted(request))
            tried = act(request, reading, mended, person)
        if tried.status // 100 != 4 and tried.status != 503:
            return redirect("intake-document", pk)
    return render(request, "desk/intake_document.html", page(request, reading, mended, tried), status=tried.status)


def posted(request: HttpRequest) -> dict[str, str]:
    """The form, one text a field; of several ticks of one name, all of them joined by commas."""
    return intake_drafts.texts(dict(request.POST.lists()))


def act(request: HttpRequest, reading: Reading, mended: Mended, person: Person) -> Tried:
    """Keep the changes, then do what the button says."""
    if changed := changed_meanwhile(request, reading, person):
        return changed
    adopt.save(reading, mended, person)
    tag = intake_drafts.forget(person, reading)
    what = request.POST.get("do", "save")
    if what.startswith("create:"):
        return create_unit(request, reading, mended, person, what.removeprefix("create:"))
    if what == "confirm":
        return confirm(request, reading, person)
    if what == "discard":
        return discard(request, reading, person)
    messages.success(request, _("已存为草稿。"), extra_tags=tag)
    return Tried()


def changed_meanwhile(request: HttpRequest, reading: Reading, person: Person) -> Tried | None:
    """Somebody else has saved since this page was opened: say so, keep what was typed on the page."""
    seen = request.POST.get("seen", "")
    if not seen or seen == stamp(reading) or reading.mended_by_id == person.pk:
        return None
    intake_drafts.stay(request, person, reading)
    say = _("{mended_by}在你打开之后改过这份文件。你填的还在这一页上，没有保存；核对后再存，会以你填的为准。").format(
        mended_by=reading.mended_by
    )
    return Tried(say=say, status=409)


def stamp(reading: Reading) -> str:
    return reading.mended_at.isoformat()


def create_unit(request: HttpRequest, reading: Reading, mended: Mended, person: Person, name: str) -> Tried:
    """A new organ for a name that none is known for; only for names that the document gives."""
    if name in adopt.unknown_units(mended, reading.matter.division):
        organ = adopt.create_unit(name, reading.matter.division)
        adopt.save(reading, mend(mended, {"unit-0-name": name, "unit-0-organ": str(organ.pk)}), person)
        messages.success(
            request, _("已新建单位“{organ}”。请系统管理员为它登记人员，否则没有人能签收。").format(organ=organ.name)
        )
    return Tried()


def confirm(request: HttpRequest, reading: Reading, person: Person) -> Tried:
    try:
        adoption = adopt.confirm(reading, person)
    except Unfit as error:
        return Tried(error.problems, say=_("还不能确认，草稿已存。"), status=422)
    except Refused as error:
        return Tried(refusals=error.reasons, say=_("没有入账，草稿已存。"), status=403)
    except (FormError, KeyReused) as error:
        return Tried(say=_("没有入账，草稿已存。{error}").format(error=error), status=422)
    except LedgerStopped as error:
        return Tried(say=_("{error}草稿已存。").format(error=error), status=503)
    made = _("建立 {count} 项督办任务") if adoption.tasks else _("记入 {values} 个数字")
    done = made.format(count=len(adoption.tasks), values=adoption.values)
    messages.success(request, _("已确认，{done}。").format(done=done), extra_tags=intake_drafts.forget(person, reading))
    return Tried()


def discard(request: HttpRequest, reading: Reading, person: Person) -> Tried:
    reason = request.POST.get("reason", "").strip()
    if not reason:
        return Tried([Problem("reason", "reason", _("请写明不采用的理由。"))], say=_("草稿已存。"), status=422)
    try:
        append(reading.matter, "discard", {"reason": reason}, person=person, key=f"discard:{reading.matter_id}")
    except (FormError, KeyReused) as error:
        return Tried(say=str(error), status=422)
    except Refused as error:
        return Tried(refusals=error.reasons, status=403)
    tag = intake_drafts.forget(person, reading)
    messages.success(request, _("已记为不采用，原件和识别结果仍可查看。"), extra_tags=tag)
    return Tried()


def page(request: HttpRequest, reading: Reading, mended: Mended, tried: Tried) -> dict[str, Any]:
    """What the page of a document shows."""
    matter = reading.matter
    ended, checks = bool(matter.ended_on), checks_of(reading.understood)
    units = [] if ended else adopt.unknown_units(mended, matter.division)
    helpers = [] if ended else adopt.unknown_helpers(mended, matter.division)
    tasks = {} if not ended else by_number(adopt.adopted(mended.revises or matter).tasks)
    typed, drafted = intake_drafts.kept(request, reading, mended)
    mended = typed if tried.status == 200 else mended
    return drafted | {
        "may_choose": True, "differing": None if ended else differing(mended, matter.division, matter.pk),
        "reading": reading, "matter": matter, "mended": mended, "tried": tried, "ended": ended,
        "adopted": matter.outcome == "已采用", "may": "intake_clerk" in roles_at(request, matter.organ), "tasks": tasks,
        "lines": lines_of(reading.text, reading.understood, mended), "units": units, "helpers": helpers,
        "groups": [] if ended else adopt.groups_of(mended, matter.division), "stamp": stamp(reading),
        "organs": Organ.objects.filter(division=matter.division).order_by("pk") if units or helpers else (),
        "checks": checks, "told": [one for one in checks if one["colour"]][:3], "file": original(matter),
        "counts": counts(mended),
        "values": matter.reported_values.order_by("number") if ended and not tasks else (),
        "wrong": {} if ended else by_ref([*problems(mended), *tried.problems]),
    }


def by_number(tasks: Sequence[Matter]) -> dict[str, Matter]:
    """The tasks by the number that they have in the plan."""
    first = dict(Entry.objects.filter(matter__in=tasks, number=1).values_list("matter", "data"))
    return {str(dict(first.get(task.pk) or {}).get("number", "")): task for task in tasks}


def original(matter: Matter) -> Attachment | None:
    return Attachment.objects.filter(entry__matter=matter, entry__number=1).first()


VERDICTS = {
    "holds": ("done", gettext_lazy("相符")),
    "does not hold": ("red", gettext_lazy("不符")),
    "cannot be told": ("", gettext_lazy("无法判断")),
    "truncation": ("done", gettext_lazy("截尾相符")),
}


def checks_of(understood: dict[str, Any]) -> list[dict[str, str]]:
    """The arithmetic relations, those that do not hold first."""
    rows = []
    for check in understood.get("checks") or []:
        colour, word = VERDICTS.get(check.get("verdict"), ("", check.get("verdict") or ""))
        rows.append({"colour": colour, "word": word, "say": check.get("computation") or "",
                     "relation": check.get("relation") or ""})
    return sorted(rows, key=lambda row: ("red", "done", "").index(row["colour"]))


def counts(mended: Mended) -> dict[str, Any]:
    """How much was understood and how much is still to be looked at."""
    groups = {task.group for task in mended.tasks if task.group}
    return {
        "groups": len(groups), "tasks": len(mended.tasks), "figures": len(mended.figures),
        "kept": len(mended.kept_tasks) or len(mended.kept_figures),
        "damage": sum(repair.accepted is None for repair in mended.repairs),
        "undated": sum(not task.due_written for task in mended.kept_tasks),
        "leaderless": sum(not task.leads for task in mended.kept_tasks),
    }
