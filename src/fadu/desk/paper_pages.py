"""Documents of a matter: what they would say now, making them, taking them away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk import drafts
from fadu.desk.scope import matter_or_404, visible
from fadu.desk.stepforms import answers_of
from fadu.desk.who import person_of, require_person
from fadu.documents import html
from fadu.ledger.models import Matter
from fadu.organs.models import Person
from fadu.papers import making, store
from fadu.papers.filling import Filled, fill
from fadu.papers.making import File
from fadu.papers.models import MadePaper
from fadu.papers.reading import Facts, Wanting
from fadu.procedures.forms import FormError, load
from fadu.procedures.matter import Actor
from fadu.statutes.papers import Paper

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True)
class Gap:
    """Something wanting: `address` is the form in which it is filled in, `mend`: by correcting an entry."""

    wanting: Wanting
    address: str = ""
    mend: bool = False


@dataclass(frozen=True)
class Sheet:
    """A document as it would be made now, and how it came about. `drafted`: from what stands in the unsent form."""

    paper: Paper
    filled: Filled
    facts: Facts
    public: bool
    drafted: bool
    ready: bool

    @property
    def title(self) -> str:
        return self.filled.document.title.split("\n")[-1]

    @property
    def basis(self) -> Any:
        """The article under which it is made, as binding on this matter."""
        return self.facts.binding(self.paper.basis)

    @property
    def article(self) -> SafeString:
        """The document itself; all that users wrote is escaped by the writer."""
        return mark_safe(html.fragment(self.filled.document, top=2))


def paper_or_404(matter: Matter, name: str) -> Paper:
    found = making.paper_of(matter, name)
    if found is None:
        raise Http404(_("这类事项没有这种文书"))
    return found


def sheet_of(file: File, paper: Paper, person: Person | None, public: bool) -> Sheet:
    """From the record; while the step is not taken, from what stands in the person's form."""
    ready = paper.step.id in file.case.last
    drafted = None if ready else with_draft(file, paper, person)
    facts = (drafted or file).facts(public)
    return Sheet(paper, fill(paper, facts), facts, public, drafted is not None, ready)


def with_draft(file: File, paper: Paper, person: Person | None) -> File | None:
    """The matter as if the person had sent the form as it stands; None where nothing stands in it."""
    step = file.record.procedure.step(paper.step.id)
    posted = drafts.posted_in(drafts.draft_of(person, file.matter, step.id))
    if not posted or person is None:
        return None
    now = file.case.at
    answers = answers_of(step, posted, now.date())
    try:
        typed = load(step, answers)
    except FormError as error:
        typed = load(step, {name: value for name, value in answers.items() if name not in error.errors})
    return file.drafted(step, typed, Actor(person.name, step.by[0].id), now)


def gaps_of(file: File, sheet: Sheet) -> list[Gap]:
    """Where each thing that is wanting can be filled in: the form of an open step, the correction of an entry."""
    found = []
    for one in sheet.filled.wanting:
        address, entry = reverse("step", args=[file.matter.pk, one.step]) if one.step else "", None
        if one.step:
            entry = file.case.last.get(one.step)
        if entry is not None and entry.id == int(entry.id) and entry.id:
            found.append(Gap(one, f"{address}?corrects={int(entry.id)}", True))
        else:
            found.append(Gap(one, address if one.step in file.situation.open else ""))
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def paper_page(request: HttpRequest, pk: int, paper: str) -> HttpResponse:
    """GET: the document as it would be made now, what is wanting and what was made. POST: make it."""
    matter = matter_or_404(request, pk)
    wanted, file = paper_or_404(matter, paper), making.read(matter)
    public = wanted.public and request.GET.get("version") == "public"
    if not making.can_be_made(wanted, file):
        return render(request, "desk/paper_not_yet.html", {"matter": matter, "paper": wanted}, status=409)
    if request.method == "POST":
        return make(request, file, wanted, public)
    sheet = sheet_of(file, wanted, person_of(request), public)
    made = list(MadePaper.objects.filter(matter=matter, paper=paper, public=public).select_related("made_by")
                .order_by("-id")[:20])
    filed = making.filed_at(matter, [one.pdf for one in made])
    context = {
        "matter": matter, "sheet": sheet, "gaps": gaps_of(file, sheet),
        "entries": making.quoted_entries(sheet.filled, file.record),
        "made": [(one, filed.get(one.pdf)) for one in made],
        "stale": bool(made) and made[0].content != making.digest_of(sheet.filled),
        "use": step_address(file, made[0]) if made and not filed.get(made[0].pdf) else "",
        "step": file.record.procedure.step(wanted.step.id),
    }  # fmt: skip
    return render(request, "desk/paper.html", context)


def step_address(file: File, made: MadePaper) -> str:
    """The form of the document's own step, where that is open, with the document to be attached."""
    paper = making.paper_of(file.matter, made.paper)
    if paper is None or paper.step.id not in file.situation.open or paper.step.id in file.case.last:
        return ""
    return f"{reverse('step', args=[file.matter.pk, paper.step.id])}?paper={made.pk}"


def make(request: HttpRequest, file: File, paper: Paper, public: bool) -> HttpResponse:
    person = require_person(request)
    ready = paper.step.id in file.case.last
    drafted = None if ready else with_draft(file, paper, person)
    made = making.make(drafted or file, paper, person, public=public, drafted=drafted is not None or not ready)
    messages.success(request, _("已生成《{title}》").format(title=made.title))
    query = "?version=public" if public else ""
    return HttpResponseRedirect(reverse("paper", args=[file.matter.pk, paper.id]) + query)


@require_safe
def made_file(request: HttpRequest, pk: int, form: str) -> FileResponse:
    """One made document as a file: `form` is pdf or docx."""
    made = get_object_or_404(MadePaper.objects.filter(matter__in=visible(request)), pk=pk)
    path = store.path(getattr(made, form)) if form in TYPES else None
    if path is None or not path.exists():
        raise Http404(_("文件的内容不在了，请重新生成"))
    return FileResponse(path.open("rb"), as_attachment=True, filename=f"{made.title}.{form}", content_type=TYPES[form])
