"""The page of one matter."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk.dossier import dossier
from fadu.desk.opening import may_open
from fadu.desk.scope import matter_or_404, visible
from fadu.desk.stepfilling import form_of
from fadu.desk.who import person_of, posts_today
from fadu.ledger import attachments
from fadu.ledger.models import Attachment


@require_safe
def matter_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One matter: what can be done now, what cannot and why, the clocks, the story."""
    matter = matter_or_404(request, pk)
    person = person_of(request)
    file = dossier(matter, person, posts_today(request))
    first = next(
        (
            step
            for step in file.mine
            if step.due and not step.outside and (not step.concludes or (step.light and step.light.box))
        ),
        None,
    )
    if first and not file.stopped:
        step = next(step for step in file.procedure.steps if step.id == first.id)
        first.form = form_of(matter, step, person, file)
        first.form.back = ""
    openable = [(name, title) for name, title in file.openable if may_open(request, name)]
    context = {
        "matter": matter,
        "file": file,
        "openable": openable,
        "printed": file.now,
        "frame_person": person,
        "only": request.GET.get("story") == "key",
    }
    return render(request, "desk/matter.html", context)


@require_safe
def attachment(request: HttpRequest, pk: int) -> FileResponse:
    """Download one attachment: always as a file, never shown in the page."""
    found = Attachment.objects.filter(pk=pk, entry__matter__in=visible(request)).first()
    if found is None:
        raise Http404(_("没有这个附件"))
    path = attachments.path(found.digest)
    if not path.exists():
        raise Http404(_("附件的内容不在了，请系统管理员从备份中找回"))
    answer = FileResponse(
        path.open("rb"), as_attachment=True, filename=found.name, content_type="application/octet-stream"
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
