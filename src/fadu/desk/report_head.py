"""The head of the report: title, number, addressee, issuer and date."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.desk.measures import Measured
from fadu.desk.report_scope import back, number_in, version_of
from fadu.desk.who import require_person
from fadu.reporting import versions
from fadu.reporting.content import BadContent
from fadu.reporting.content import from_json as content_from
from fadu.reporting.errors import ReportingError
from fadu.reporting.models import Report, ReportVersion

HEAD = "head"  # the title, number, addressee and date, edited like a part
HEAD_FIELDS = {
    "title": gettext_lazy("标题"),
    "number": gettext_lazy("文号"),
    "addressee": gettext_lazy("主送"),
    "issuer": gettext_lazy("发文机关"),
    "date": gettext_lazy("成文日期"),
}


def head(request: HttpRequest, there: Measured, found: Report, newest: ReportVersion) -> HttpResponse:
    """The title, number, addressee, issuer and date."""
    text, wrong, status = versions.content_of(newest), "", 200
    based = number_in(request.POST.get("based_on", "")) or newest.number
    if request.method == "POST":
        typed = {name: request.POST.get(name, getattr(text, name)).strip() for name in HEAD_FIELDS}
        ground = versions.content_of(version_of(found, str(based)) or newest)
        touched = {name: said for name, said in typed.items() if said != getattr(ground, name)}
        text = replace(text, **touched)
        try:
            saved = versions.save_version(
                found, content_from(text.as_json()), based_on=newest.number, person=require_person(request)
            )
            messages.success(request, _("已保存为{version}").format(version=saved))
            return back(there)
        except BadContent as error:
            wrong, status = str(error), 422
        except ReportingError as error:
            wrong, status = str(error), 409
    fields = [(name, title, getattr(text, name)) for name, title in HEAD_FIELDS.items()]
    context = {"there": there, "report": found, "fields": fields, "based_on": newest.number, "wrong": wrong}
    return render(request, "desk/report_head.html", context, status=status)
