"""约稿: paragraphs asked of organs, who has not handed in, and the page on which an organ writes its paragraph."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from fadu.desk import drafts
from fadu.desk.fieldviews import one
from fadu.desk.lights import light
from fadu.desk.measures import Measured, measured
from fadu.desk.papers import Pick, picks_of, pieces_of
from fadu.desk.report_pages import attempt_on, say
from fadu.desk.report_scope import back, may_write, number_in, organ_for, report_or_404, require_writer
from fadu.desk.scope import matter_or_404
from fadu.desk.stepforms import new_key
from fadu.desk.uploads import too_large
from fadu.desk.who import organs_today, person_of, require_person
from fadu.desk.wording import today
from fadu.ledger.actions import Upload, append
from fadu.ledger.models import Matter
from fadu.ledger.place import calendar
from fadu.organs.access import is_government
from fadu.organs.models import Organ
from fadu.reporting import paragraphs, values, versions
from fadu.reporting.content import Block, Content
from fadu.reporting.errors import ReportingError
from fadu.reporting.models import Report
from fadu.reporting.outline import bare, rows
from fadu.reporting.paragraphs import Request
from fadu.reporting.reference import beside, from_json
from fadu.reporting.spelling import read
from fadu.statutes.paragraph_request import paragraph_request

ORDER = {"待供稿": 0, "待审稿": 1, "已采用": 2, "不采用": 3}


@require_http_methods(["GET", "HEAD", "POST"])
def report_paragraphs(request: HttpRequest) -> HttpResponse:
    """GET: what was asked of whom and how it stands, and the form to ask. POST: ask, of many organs at once."""
    there = measured(request)
    require_writer(request, there)
    found = report_or_404(there)
    if request.method == "POST":
        return ask(request, there, found)
    return page(request, there, found)


def page(request: HttpRequest, there: Measured, found: Report, status: int = 200, **more: Any) -> HttpResponse:
    text = versions.content_of(versions.latest(found))
    asked = sorted(paragraphs.requests_of(found), key=lambda one_: (ORDER.get(one_.state, 9), one_.due or date.max))
    days, now = calendar(), today()
    listed = [(one_, light(one_.due, now, days) if one_.waiting else None) for one_ in asked]
    chosen = request.POST.get("section") or request.GET.get("section", "")
    last = paragraphs.contributors(found)
    context = {
        "there": there,
        "report": found,
        "asked": listed,
        "counts": {state: sum(one_.state == state for one_ in asked) for state in ORDER},
        "late": sum(one_.waiting and one_.due is not None and one_.due < now for one_ in asked),
        "sections": choices(text, last),
        "organs": organs_to_ask(there),
        "chosen": chosen,
        "posted": request.POST,
        "chosen_organs": request.POST.getlist("organ"),
        "proposed": last.get(bare(chosen.partition(":")[2])),
    } | more
    return render(request, "desk/report_paragraphs.html", context, status=status)


def choices(text: Content, last: dict[str, str]) -> list[tuple[str, str, int, str]]:
    """What can be asked for: part:heading, words, level, who wrote it last year."""
    return [
        (f"{row.part}:{row.title}", row.title, row.level, last.get(bare(row.title), ""))
        for row in rows(text)
        if row.level < 3
    ]


def organs_to_ask(there: Measured) -> list[Organ]:
    found = Organ.objects.on(today()).filter(division=there.division).order_by("id")
    return [one_ for one_ in found if not is_government(one_)]


def ask(request: HttpRequest, there: Measured, found: Report) -> HttpResponse:
    part, _sep, section = request.POST.get("section", "").partition(":")
    organs = [one_ for one_ in organs_to_ask(there) if str(one_.pk) in request.POST.getlist("organ")]
    wanted = request.POST.get("wanted", "").strip()
    try:
        due = date.fromisoformat(request.POST.get("due", ""))
    except ValueError:
        due = None
    lacking = [
        said
        for missing, said in (
            (not section, _("选要写的节")),
            (not organs, _("选至少一个单位")),
            (not wanted, _("写明要写什么")),
            (due is None, _("写明交稿期限，如 2026-12-31")),
        )
        if missing
    ]
    if lacking or due is None:
        return page(request, there, found, 422, wrong="；".join(lacking))
    refused = attempt_on(
        lambda: paragraphs.ask(
            found,
            organ_for(request, there.division),
            organs,
            part=part,
            section=section,
            wanted=wanted,
            due=due,
            person=require_person(request),
        )
    )
    if refused:
        return page(request, there, found, 409, wrong=refused)
    messages.success(request, _("已向 {count} 个单位约稿").format(count=len(organs)))
    return HttpResponseRedirect(reverse("report-paragraphs") + there.address)


def asked_or_404(request: HttpRequest, pk: int) -> Request:
    matter = matter_or_404(request, pk)
    if matter.procedure != paragraph_request.id:
        raise Http404(_("没有这件约稿"))
    (found,) = paragraphs.read_requests([matter])
    return found


def report_for(asked: Request) -> Report | None:
    found: Report | None = (
        Report.objects.filter(division=asked.matter.division, year=asked.year)
        .select_related("division", "matter")
        .first()
    )
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def report_paragraph(request: HttpRequest, pk: int) -> HttpResponse:
    """One request: the organ writes (numbers from the picker), the bureau takes in, sends back or urges."""
    asked = asked_or_404(request, pk)
    found = report_for(asked)
    if found is None:
        raise Http404(_("这一年的报告还没有起草"))
    writes = may_write(request, asked.matter.division)
    contributes = asked.organ is not None and asked.organ in organs_today(request)
    if request.method == "POST" and "look" not in request.POST:
        return take(request, asked, found, writes, contributes)
    return paragraph_page(request, asked, found, writes, contributes)


def paragraph_page(
    request: HttpRequest, asked: Request, found: Report, writes: bool, contributes: bool, **more: Any
) -> HttpResponse:
    there = measured(request, asked.matter.division.code, asked.year)
    numbers = values.at_hand(there.division.code, there.year)
    draft = drafts.draft_of(person_of(request), asked.matter, "hand_in") if contributes else None
    posted = dict(request.POST.lists()) if request.method == "POST" else drafts.posted_in(draft)
    text = one(posted, "text") or asked.text
    blocks = [Block("text", line.strip()) for line in read(text).splitlines() if line.strip()]
    reference = from_json(found.reference)
    open_ = asked.matter.ended_on is None
    context = {
        "there": there,
        "report": found,
        "asked": asked,
        "light": light(asked.due, today(), calendar()) if asked.waiting else None,
        "writes": writes and open_,
        "contributes": contributes and open_,
        "text": text,
        "reason": one(posted, "reason"),
        "passages": [pieces_of(block, numbers, there.address) for block in blocks],
        "reference": reference,
        "beside": beside(reference, asked.part, bare(asked.section)),
        "groups": picks(numbers, there, one(posted, "find")),
        "find": one(posted, "find"),
        "key": one(posted, "key") or new_key(),
        "draft": draft,
    } | more
    return render(request, "desk/report_paragraph.html", context, status=422 if more else 200)


def picks(numbers: Any, there: Measured, find: str) -> list[tuple[str, list[Pick]]]:
    return picks_of(Content("", "", "", ()), numbers, there.address, find)


def take(request: HttpRequest, asked: Request, found: Report, writes: bool, contributes: bool) -> HttpResponse:
    """hand_in, have_nothing by the organ; accept, send_back, urge, withdraw by those who write the report."""
    step = request.POST.get("step", "")
    theirs = step in ("hand_in", "have_nothing")
    if not (contributes if theirs else writes):
        raise PermissionDenied(_("这一步由供稿单位办理。") if theirs else _("这一步由报告编写单位办理。"))
    said = too_large(request)
    try:
        refused = said or attempt_on(lambda: written(request, asked, found, step))
    except ReportingError as error:
        refused = str(error)
    if refused:
        return paragraph_page(request, asked, found, writes, contributes, wrong=refused)
    drafts.forget(require_person(request), asked.matter, "hand_in")
    say(request, "", DONE[step]())
    if writes and not theirs:
        there = measured(request, asked.matter.division.code, asked.year)
        if step == "accept":
            return back(there, f"p-{asked.part}")
        return HttpResponseRedirect(reverse("report-paragraphs") + there.address)
    return HttpResponseRedirect(reverse("report-paragraph", args=[asked.matter.pk]))


DONE = {
    "hand_in": lambda: _("已交稿"),
    "have_nothing": lambda: _("已报无内容"),
    "accept": lambda: _("已采用，写入该节，并注明来稿单位"),
    "send_back": lambda: _("已退回重写"),
    "urge": lambda: _("已催稿"),
    "withdraw": lambda: _("已登记不采用"),
}


def written(request: HttpRequest, asked: Request, found: Report, step: str) -> None:
    person = require_person(request)
    key = request.POST.get("key", "")[:64] or new_key()
    matter = asked.matter
    if step == "accept":
        paragraphs.accept(found, matter, person=person)
        return
    names = {
        "hand_in": ("text", "contact"),
        "have_nothing": ("reason",),
        "send_back": ("opinion", "due"),
        "urge": ("message",),
        "withdraw": ("reason",),
    }
    data = {name: request.POST.get(name, "").strip() for name in names.get(step, ())}
    files = [Upload(file.name or _("附件"), file.file) for file in request.FILES.getlist("own-files")]
    append(matter, step, {name: said for name, said in data.items() if said}, person=person, key=key, attachments=files)


@require_POST
def report_urge(request: HttpRequest) -> HttpResponse:
    """催稿 to all who have not handed in, in one act."""
    there = measured(request)
    require_writer(request, there)
    found, person = report_or_404(there), require_person(request)
    message = request.POST.get("message", "").strip() or _("请尽快交稿。")
    waiting = [one_ for one_ in paragraphs.requests_of(found) if one_.waiting]
    only = number_in(request.POST.get("matter", ""))
    chosen: list[Matter] = [one_.matter for one_ in waiting if not only or one_.matter.pk == only]
    for matter in chosen:
        urge = partial(append, matter, "urge", {"message": message}, person=person, key=new_key())
        if refused := attempt_on(urge):
            messages.error(request, refused)
            break
    else:
        messages.success(request, _("已催 {count} 个单位").format(count=len(chosen)))
    return HttpResponseRedirect(reverse("report-paragraphs") + there.address)
