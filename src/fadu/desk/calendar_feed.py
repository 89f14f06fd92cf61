"""日历订阅: a person's calendar as iCalendar (RFC 5545), read by other programs under an address with a secret.

The secret is kept only as a digest, shown once, and can be revoked. Names of natural persons are masked.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import UTC, date, datetime, timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from icalendar import Calendar
from icalendar import Event as Item

from fadu.desk.calendar_sources import Event, due, held, places_of, statutory
from fadu.desk.scope import own
from fadu.desk.who import require_person
from fadu.desk.wording import article_words, today
from fadu.ledger import personal
from fadu.ledger.models import Charge, Matter
from fadu.organs.models import CalendarFeed
from fadu.statutes import PROCEDURES

BACK, AHEAD = timedelta(60), timedelta(400)
MOST = 1000
OFTEN = timedelta(hours=1)  # how often at most it is written down that the feed was read
FEEDS = 5  # of one person


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@require_http_methods(["GET", "HEAD", "POST"])
def feeds(request: HttpRequest) -> HttpResponse:
    """The person's subscriptions; POST makes one more and shows its address this once."""
    person, address = require_person(request), ""
    if request.method == "POST":
        if CalendarFeed.objects.filter(person=person).count() >= FEEDS:
            messages.error(request, _("订阅地址最多 {number} 个，先停用不用的").format(number=FEEDS))
        else:
            token = secrets.token_urlsafe(32)
            CalendarFeed.objects.create(person=person, digest=digest_of(token))
            address = request.build_absolute_uri(reverse("calendar-feed", args=[token]))
    kept = CalendarFeed.objects.filter(person=person).order_by("-created_at")
    answer = render(request, "desk/calendar_feeds.html", {"feeds": kept, "address": address})
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
def feed_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a subscription away; its address is dead from then on."""
    CalendarFeed.objects.filter(person=require_person(request), pk=pk).delete()
    messages.success(request, _("已停用，这个地址不能再读"))
    return HttpResponseRedirect(reverse("calendar-feeds"))


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar behind that secret: of the person's own organs, as far as that person may see today."""
    found = CalendarFeed.objects.select_related("person__user").filter(digest=digest_of(token)).first()
    if found is None or found.person.user is None or not found.person.user.is_active:
        raise Http404(_("没有这个订阅"))
    request.fadu_person = found.person  # type: ignore[attr-defined]
    now = timezone.now()
    if found.read_at is None or now - found.read_at > OFTEN:
        CalendarFeed.objects.filter(pk=found.pk).update(read_at=now)
    answer = HttpResponse(written(request, today()), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="fadu.ics"'
    answer["Cache-Control"] = "private, max-age=900"
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def written(request: HttpRequest, now: date) -> bytes:
    """The calendar of whoever asks, from sixty days back to four hundred ahead."""
    first, last, scope = now - BACK, now + AHEAD, own(request)
    events = [*statutory(first, last, *places_of(request)), *held(scope, first, last), *due(scope, first, last, MOST)]
    veiled, house = masked([event.matter for event in events if event.matter]), personal.key_mark()[:16]
    book = Calendar()
    book.add("prodid", "-//Fadu//Desk//ZH")
    book.add("version", "2.0")
    book.add("x-wr-calname", _("法度日历"))
    book.add("x-wr-timezone", "Asia/Shanghai")
    for event in events:
        title = veiled[event.matter.pk] if event.matter else event.title
        book.add_component(item_of(event, title, house, request))
    return bytes(book.to_ical())


def item_of(event: Event, title: str, house: str, request: HttpRequest) -> Item:
    """One all-day event; its UID stays the same as long as the thing does."""
    item = Item()
    item.add("uid", f"{event.key}@{house}.fadu")
    item.add("dtstamp", datetime.now(UTC).replace(microsecond=0))
    item.add("dtstart", event.day)
    item.add("dtend", event.day + timedelta(1))
    item.add("summary", f"{event.word}：{title}")
    item.add("categories", [event.word])
    item.add("transp", "TRANSPARENT")
    said = [article_words(event.basis) if event.basis else "", event.note]
    if event.matter:
        said += [PROCEDURES[event.matter.procedure][0].title, event.matter.number]
        item.add("url", request.build_absolute_uri(reverse("matter", args=[event.matter.pk])))
    item.add("description", " · ".join(part for part in said if part))
    return item


def masked(matters: list[Matter]) -> dict[int, str]:
    """The titles, with the names of parties and of those who handle the matter masked."""
    names: dict[int, set[str]] = {
        one.pk: {name for name in re.split(r"[、，,；;\s]+", str(one.parties)) if name} for one in matters
    }
    for matter, name in Charge.objects.filter(matter__in=list(names)).values_list("matter", "person__name"):
        names[matter].add(name)
    return {one.pk: veil(one.title, names[one.pk]) for one in matters}


def veil(title: str, names: set[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        title = title.replace(name, personal.mask(name))
    return title
