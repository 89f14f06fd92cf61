"""Writing one section: its paragraphs, with last year's text, what was handed in, the checks and the numbers beside.

What a page sends names the version it was shown (`ground`) and the section's place there; where others wrote elsewhere
meanwhile it is merged, where they wrote in the same section both are shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from fadu.desk import drafts
from fadu.desk.fieldviews import Posted, one
from fadu.desk.measures import Measured, measured
from fadu.desk.papers import flags_of, picks_of, section_of
from fadu.desk.report_head import HEAD, head
from fadu.desk.report_scope import back, number_in, report_or_404, require_writer, version_of
from fadu.desk.who import person_of, require_person
from fadu.reporting import paragraphs, values, versions
from fadu.reporting.checking import findings
from fadu.reporting.comparison import compared
from fadu.reporting.content import BadContent, Block, Content, Part
from fadu.reporting.content import from_json as content_from
from fadu.reporting.errors import Conflict, Frozen, ReportingError
from fadu.reporting.merging import Range, found_again, near, put
from fadu.reporting.models import Report, ReportVersion
from fadu.reporting.outline import bare, sections
from fadu.reporting.reference import beside
from fadu.reporting.reference import from_json as reference_from
from fadu.reporting.spelling import read, shown

TEMPLATE = "desk/report_edit.html"


@dataclass
class Writing:
    """One section being written: where it stood when the page was made, and where it goes."""

    there: Measured
    report: Report
    part: str
    ground: ReportVersion
    stood: Range
    based_on: int
    place: Range
    posted: Posted

    @property
    def text(self) -> Content:
        return versions.content_of(self.ground)

    @property
    def old(self) -> tuple[Block, ...]:
        """The blocks as the page had them."""
        blocks = next((one.blocks for one in self.text.parts if one.key == self.part), ())
        return blocks[self.stood[0] : self.stood[1]]

    @property
    def span(self) -> int:
        """How many blocks it takes the place of."""
        return self.place[1] - self.place[0]

    @property
    def draft(self) -> str:
        code, year = self.there.division.code, self.there.year
        return f"{drafts.NEW}annual_report:draft.{code}-{year}-{self.part}-{self.stood[0]}"

    @property
    def address(self) -> str:
        return address(self.there, self.part, self.place[0])

    def blocks(self) -> list[Block]:
        """The blocks as typed: an emptied one goes, a line break parts two paragraphs, a new one comes last."""
        made: list[Block] = []
        for n, block in enumerate(self.old):
            made += self.retyped(n, block)
        for line in read(one(self.posted, "new")).splitlines():
            if line.strip():
                heading = one(self.posted, "new-kind") == "heading"
                made.append(Block("heading", line.strip(), 3) if heading else Block("text", line.strip()))
        return made

    def retyped(self, n: int, block: Block) -> list[Block]:
        if f"b{n}" not in self.posted:
            return [] if one(self.posted, f"drop{n}") else [block]
        typed = read(one(self.posted, f"b{n}").replace("\r\n", "\n")).strip()
        if block.kind == "gap":
            return [] if one(self.posted, f"drop{n}") else as_lines(block, typed) or [block]
        return as_lines(block, typed)


def as_lines(block: Block, typed: str) -> list[Block]:
    kind = "text" if block.kind == "gap" else block.kind
    return [replace(block, text=line.strip(), kind=kind) for line in typed.split("\n") if line.strip()]


def address(there: Measured, part: str, at: int) -> str:
    return reverse("report-edit", args=[part]) + there.address + (f"&at={at}" if at else "")


@require_http_methods(["GET", "HEAD", "POST"])
def report_edit(request: HttpRequest, part: str) -> HttpResponse:
    """GET: the paragraphs of a section as text (?at= its first block). POST: keep them, or (look) only show them."""
    there = measured(request)
    require_writer(request, there)
    found = report_or_404(there)
    newest = versions.latest(found)
    newest.report = found
    if found.status == Report.Status.FROZEN:
        messages.error(request, str(Frozen(found)))
        return back(there)
    if part == HEAD:
        return head(request, there, found, newest)
    if part not in {one.key for one in versions.content_of(newest).parts}:
        raise Http404(_("报告没有这一部分"))
    if request.method != "POST":
        return opened(request, there, found, part, newest)
    writing = posted_writing(request, there, found, part, newest)
    return look(request, writing) if "look" in request.POST else keep(request, writing, newest)


def section_from(content: Content, part: str, at: int) -> Range:
    """The section that begins at this block, else the first."""
    target = next(one for one in content.parts if one.key == part)
    stretches = sections(target)
    return next((one for one in stretches if one[0] == at), stretches[0])


def opened(request: HttpRequest, there: Measured, found: Report, part: str, newest: ReportVersion) -> HttpResponse:
    """The section as it stands, or as this person left it in a draft."""
    place = section_from(versions.content_of(newest), part, number_in(request.GET.get("at", "")))
    writing = Writing(there, found, part, newest, place, newest.number, place, {})
    person = person_of(request)
    draft = drafts.draft_of(person, None, writing.draft)
    if draft is None:
        return edit_page(request, writing)
    posted = drafts.posted_in(draft)
    ground = version_of(found, one(posted, "ground")) or newest
    kept = Writing(there, found, part, ground, range_in(posted, "g", place), newest.number, place, posted)
    saved = timezone.localtime(draft.saved_at)
    again = found_again(kept.text, versions.content_of(newest), part, kept.stood)
    if again is None:
        return conflicted(
            request, kept, newest, _("你的草稿之后，别人改过这一节。你写的文字都在，请对照变化后再保存。")
        )
    kept.place = again
    return edit_page(request, kept, saved_at=saved)


def range_in(posted: Posted, name: str, default: Range) -> Range:
    """[start, end) as a page sends it: …at and …size."""
    if f"{name}at" not in posted:
        return default
    start, size = number_in(one(posted, f"{name}at")), number_in(one(posted, f"{name}size"))
    return start, start + size


def posted_writing(request: HttpRequest, there: Measured, found: Report, part: str, newest: ReportVersion) -> Writing:
    """What the page sent; a page that names no place means the whole part."""
    posted = {name: values for name, values in request.POST.lists() if name != "csrfmiddlewaretoken"}
    based = number_in(one(posted, "based_on"))
    ground = version_of(found, one(posted, "ground") or str(based)) or newest
    whole = 0, len(next((one.blocks for one in versions.content_of(ground).parts if one.key == part), ()))
    stood = range_in(posted, "g", whole)
    return Writing(there, found, part, ground, stood, based, range_in(posted, "", stood), posted)


def look(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The same page, with what was typed as it will read and what does not fit in it; nothing is kept."""
    return edit_page(request, writing)


def keep(request: HttpRequest, writing: Writing, newest: ReportVersion) -> HttpResponse:
    """Save what was typed as the next version; where the section was rewritten by another meanwhile, show both."""
    person, found = require_person(request), writing.report
    latest_text = versions.content_of(newest)
    based = version_of(found, str(writing.based_on)) or newest
    place = found_again(versions.content_of(based), latest_text, writing.part, writing.place)
    if place is None:
        who = newest.made_by.name if newest.made_by else _("他人")
        return conflicted(
            request, writing, newest, _("{who}已先改了这一节。你写的文字都在，请对照变化后再保存。").format(who=who)
        )
    note = one(writing.posted, "note").strip()[:200]
    try:
        text = content_from(put(latest_text, writing.part, place, writing.blocks()).as_json())
        saved = versions.save_version(found, text, based_on=newest.number, person=person, note=note)
    except Conflict as error:
        return conflicted(request, writing, error.latest, str(error))
    except BadContent as error:
        return edit_page(request, writing, 422, wrong=str(error))
    except ReportingError as error:
        messages.error(request, str(error))
        return back(writing.there)
    drafts.forget(person, None, writing.draft)
    messages.success(request, _("已保存为{version}").format(version=saved))
    if one(writing.posted, "then") == "next" and (following := neighbours(text, writing.part, place[0])[1]):
        return HttpResponseRedirect(address(writing.there, *following[:2]))
    return back(writing.there, f"p-{writing.part}-{place[0]}")


def conflicted(request: HttpRequest, writing: Writing, newest: ReportVersion, said: str) -> HttpResponse:
    """Both texts: what was typed stays in the fields, what the other changed stands above."""
    before, after = versions.content_of(writing.ground), versions.content_of(newest)
    numbers = values.at_hand(writing.there.division.code, writing.there.year)
    changed = [one for one in compared(before, after, numbers, numbers) if one.key == writing.part]
    if writing.part not in {one.key for one in after.parts}:
        messages.error(request, _("这一部分已被删去。"))
        return back(writing.there)
    writing.based_on, writing.place = newest.number, near(after, writing.part, before, writing.stood)
    return edit_page(request, writing, 409, wrong=said, changes=changed)


def neighbours(content: Content, part: str, at: int) -> tuple[Any, Any]:
    """The section before and after: part, place, heading; None at either end."""
    every = [
        (one.key, start, bare(one.blocks[start].text) if headed(one, start) else one.title)
        for one in content.parts
        for start, _end in sections(one)
    ]
    here = next((n for n, (key, start, _t) in enumerate(every) if (key, start) == (part, at)), 0)
    return (every[here - 1] if here else None), (every[here + 1] if here + 1 < len(every) else None)


def headed(part: Part, start: int) -> bool:
    return start < len(part.blocks) and part.blocks[start].kind == "heading"


def edit_page(request: HttpRequest, writing: Writing, status: int = 200, **more: Any) -> HttpResponse:
    there, found = writing.there, writing.report
    numbers = values.at_hand(there.division.code, there.year)
    typed = writing.blocks() if writing.posted else list(writing.old)
    text = put(writing.text, writing.part, writing.stood, typed)
    part = next(one for one in text.parts if one.key == writing.part)
    mine = replace(part, blocks=tuple(typed))
    only = replace(text, parts=(mine,))
    flags = flags_of(only, findings(only, numbers, values.at_hand(there.division.code, there.year - 1)))
    headed_here = bool(typed) and typed[0].kind == "heading"
    title = bare(typed[0].text) if headed_here else ""
    before, after = neighbours(writing.text, writing.part, writing.stood[0])
    context = {
        "there": there,
        "report": found,
        "writing": writing,
        "part": part,
        "title": title or part.title,
        "fields": fields_of(writing, numbers),
        "new": one(writing.posted, "new"),
        "note": one(writing.posted, "note"),
        "find": one(writing.posted, "find"),
        "preview": section_of(mine, 1, numbers, there.address, flags),
        "flags": flags,
        "reference": reference_from(found.reference),
        "beside": beside(reference_from(found.reference), writing.part, title),
        "asked": [one for one in paragraphs.requests_of(found) if one.part == part.key and answers(one, title)],
        "groups": picks_of(only, numbers, there.address, one(writing.posted, "find")),
        "before": before and (address(there, *before[:2]), before[2]),
        "after": after and (address(there, *after[:2]), after[2]),
        "draft_query": urlencode({"step": writing.draft}),
    } | more
    return render(request, TEMPLATE, context, status=status)


def answers(asked: paragraphs.Request, title: str) -> bool:
    return not title or bare(asked.section) == title


@dataclass(frozen=True)
class Line:
    """One field of the form."""

    n: int
    block: Block
    text: str
    rows: int
    dropped: bool = False


def fields_of(writing: Writing, numbers: Any) -> list[Line]:
    """Each paragraph as it was typed, else as it stands, references spelled out; a gap is empty until written."""
    lines = []
    for n, block in enumerate(writing.old):
        stands = "" if block.kind == "gap" else shown(block.text, numbers)
        text = one(writing.posted, f"b{n}") if f"b{n}" in writing.posted else stands
        rows = 1 if block.kind == "heading" else max(2, min(14, len(text) // 38 + 1 + text.count("\n")))
        lines.append(Line(n, block, text, rows, bool(one(writing.posted, f"drop{n}"))))
    return lines
