"""The whole file of a matter: taking it away, watching it being made, fetching it."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fadu.desk.scope import matter_or_404, visible
from fadu.desk.who import require_person
from fadu.papers import case_file, store
from fadu.papers.models import CaseFile

SHOWN = 20


@require_http_methods(["GET", "HEAD", "POST"])
def case_files(request: HttpRequest, pk: int) -> HttpResponse:
    """GET: what was taken away, and what is being made. POST: make another."""
    matter = matter_or_404(request, pk)
    if request.method == "POST":
        made = case_file.ask(matter, require_person(request))
        if made.ready_at:
            messages.success(request, _("整卷已经导出，共 {pages} 页").format(pages=made.pages))
        return HttpResponseRedirect(reverse("case-file", args=[matter.pk]))
    found = list(CaseFile.objects.filter(matter=matter).select_related("asked_by").order_by("-id")[:SHOWN])
    running = [one for one in found if not one.ready_at and not one.trouble]
    context = {"matter": matter, "files": found, "running": running}
    return render(request, "desk/case_file.html", context)


@require_safe
def fetch(request: HttpRequest, pk: int) -> FileResponse:
    """The package as a file."""
    made = get_object_or_404(CaseFile.objects.filter(matter__in=visible(request)).select_related("matter"), pk=pk)
    if not made.zip or not store.path(made.zip).exists():
        raise Http404(_("案卷包不在了，请重新导出"))
    stamp = timezone.localtime(made.asked_at)
    name = _("卷宗") + f"-{made.matter.number or made.matter.pk}-{stamp:%Y%m%d-%H%M}.zip"
    answer = FileResponse(store.path(made.zip).open("rb"), as_attachment=True, filename=name,
                          content_type="application/zip")
    answer["Cache-Control"] = "private, no-store"
    return answer
