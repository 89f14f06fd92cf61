"""What a report may be begun on or have beside it: last year's report, or a report that is uploaded and read."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fadu.desk.measures import Measured, measured
from fadu.desk.report_scope import back, report_or_404, require_writer
from fadu.desk.uploads import too_large
from fadu.documents.reading import Unreadable, read
from fadu.reporting import cycle
from fadu.reporting.reference import Reference, of_text


class Unusable(Exception):
    """What was chosen cannot serve; the text says why and what to do."""


def reference_from(request: HttpRequest, there: Measured) -> Reference | None:
    """The reference that the form chose: last (last year's), file (uploaded), parts (last year's beside, if any)."""
    ground = request.POST.get("ground", "parts")
    if ground == "file":
        return uploaded(request)
    before = cycle.last_year(there.division, there.year)
    if ground == "last" and before is None:
        raise Unusable(_("系统里没有上一年的报告。上传上一年的报告，或者按法定五项内容起草。"))
    return before


def uploaded(request: HttpRequest) -> Reference:
    """The uploaded file, read. Raises Unusable."""
    if said := too_large(request):
        raise Unusable(said)
    file = request.FILES.get("file")
    if file is None:
        raise Unusable(_("没有选文件。选上一年的报告（docx、pdf、html、txt），或者换一种起草方式。"))
    try:
        made = of_text(read(file.name or "", file.read()).text, file.name or "")
    except Unreadable as error:
        raise Unusable(str(error)) from None
    if not made.passages:
        raise Unusable(_("文件里没有认出标题和正文，换一个文件，或者按法定五项内容起草。"))
    return made


@require_POST
def report_reference(request: HttpRequest) -> HttpResponse:
    """Put another reference beside a report that is being written."""
    there = measured(request)
    require_writer(request, there)
    found = report_or_404(there)
    try:
        reference = reference_from(request, there)
    except Unusable as error:
        messages.error(request, str(error))
        return back(there)
    found.reference = reference.as_json() if reference else None
    found.save(update_fields=["reference"])
    messages.success(request, _("已放在各节旁边作参照"))
    return back(there)
