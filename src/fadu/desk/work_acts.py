"""A step without anything to fill in, taken from my work at once."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fadu.desk.scope import matter_or_404
from fadu.desk.stepforms import key_of
from fadu.desk.submitting import attempt, wrong_words
from fadu.desk.titles import called
from fadu.desk.who import require_person
from fadu.ledger.actions import append
from fadu.ledger.loading import procedure_of
from fadu.ledger.reading import step_of


@require_POST
def work_act(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Take it and come back; where it cannot be taken, on to its form, which says why."""
    matter, person, seen = matter_or_404(request, pk), require_person(request), request.POST.get("seen", "")
    outcome = attempt(
        lambda: append(
            matter, step, {}, person=person, key=key_of(request),
            seen=int(seen) if seen.isdecimal() and len(seen) < 9 else None,
        )
    )  # fmt: skip
    wanted = step_of(procedure_of(matter), step)
    title = called(wanted.title) if wanted else step
    if outcome.receipt:
        number = outcome.receipt.entry.number
        link = format_html('<a href="{}">{}</a>', reverse("matter", args=[pk]), matter.title)
        messages.success(request, format_html(_("{title}已记入第 {number} 条：{matter}"),
                                              title=title, number=number, matter=link))  # fmt: skip
        return HttpResponseRedirect(back(request))
    if changed := outcome.changed:
        messages.error(request, _("没有记入：{who}刚刚办了这一事项，核对后再办").format(who=changed[-1].actor))
    elif outcome.refusals:
        said = "；".join(reason.text for reason in outcome.refusals)
        messages.error(request, _("没有记入：{said}").format(said=said))
    else:
        said = wrong_words(outcome, {}, set()) or outcome.stopped or title
        messages.error(request, _("没有记入：{said}").format(said=said))
    return HttpResponseRedirect(reverse("step", args=[pk, step]) if wanted else reverse("matter", args=[pk]))


def back(request: HttpRequest) -> str:
    """The page of this site that asked for it, else my work."""
    address = request.POST.get("back", "")
    fit = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if fit and address.startswith("/") else reverse("my-work")
