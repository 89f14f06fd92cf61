"""我的视图: filters kept under a name, by a person, perhaps shared with the organ; shown as tabs over the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from fadu.desk import listing
from fadu.desk.filters import NAMES, Filter, read
from fadu.desk.models import SavedView
from fadu.desk.who import organs_today, person_of, require_person
from fadu.law.calendar import Calendar
from fadu.organs.models import Organ

GIVEN = (  # the usual views, which everyone has: title, query, whether it is counted
    (gettext_lazy("全部"), "", False),
    (gettext_lazy("我办的"), "light=open&handler=me", True),
    (gettext_lazy("超期或今日届满"), "light=red", True),
    (gettext_lazy("五个工作日内"), "light=amber", True),
    (gettext_lazy("本月届满"), "due_since=month-start&due_until=month-end", True),
    (gettext_lazy("计时已停"), "light=pause", False),
    (gettext_lazy("已办结"), "light=done&order=ended", False),
)
MOST = 20  # views that one person may keep
LONGEST = 20  # characters of a title


@dataclass(frozen=True)
class Tab:
    title: str
    query: str
    chosen: Filter
    current: bool
    count: str = ""
    view: SavedView | None = None
    own: bool = False

    @property
    def address(self) -> str:
        return f"?{self.query}"


def tabs(request: HttpRequest, chosen: Filter, now: date, days: Calendar) -> list[Tab]:
    """The usual views, then one's own, then those that others of the organ share."""
    found = []
    for title, query, counted in GIVEN:
        found.append(tab(request, str(title), query, chosen, now, days, counted))
    person = person_of(request)
    for view in views_of(request):
        own = person is not None and view.person_id == person.pk
        found.append(tab(request, view.title, view.query, chosen, now, days, True, view, own))
    return found


def tab(
    request: HttpRequest, title: str, query: str, chosen: Filter, now: date, days: Calendar, counted: bool,
    view: SavedView | None = None, own: bool = False,
) -> Tab:  # fmt: skip
    filter_ = read(QueryDict(query), now)
    count = listing.count(request, filter_, now, days) if counted else ""
    return Tab(title, query, filter_, filter_ == chosen, count, view, own)


def views_of(request: HttpRequest) -> list[SavedView]:
    """One's own views, then the shared ones of one's organs."""
    person = person_of(request)
    if person is None:
        return []
    found = SavedView.objects.filter(Q(person=person) | Q(organ__in=[one.pk for one in organs_today(request)]))
    return sorted(found, key=lambda view: (view.person_id != person.pk, view.pk))


def plain(query: str) -> str:
    """Only the filters and the order of an address, without what is empty and without the page turned to."""
    values = QueryDict(query.lstrip("?")[:600], mutable=True)
    for name in list(values):
        if name not in (*NAMES, "order") or not values[name]:
            del values[name]
    return values.urlencode()


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the filter of the list under a name; a name that one has already used takes the new filter."""
    person = require_person(request)
    query, title = plain(request.POST.get("query", "")), title_of(request)
    again = redirect(f"{reverse('matters')}?{query}")
    if not title:
        messages.error(request, _("视图没有名称，没有保存。写一个名称（20 字以内）再保存，筛选条件还在。"))
    elif not SavedView.objects.filter(person=person, title=title).exists() and person.views.count() >= MOST:
        messages.error(request, _("已经保存了 {n} 个视图。删除不用的以后再保存。").format(n=MOST))
    else:
        SavedView.objects.update_or_create(
            person=person, title=title, defaults={"query": query, "organ": organ_shared(request)}
        )
        messages.success(request, _("已保存为“{title}”。").format(title=title))
    return again


@require_POST
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Rename one's own view, share it or not, or delete it."""
    person = require_person(request)
    view = get_object_or_404(SavedView, pk=pk, person=person)
    if "delete" in request.POST:
        view.delete()
        messages.success(request, _("已删除视图“{title}”。").format(title=view.title))
        return redirect("matters")
    title = title_of(request) or view.title
    if SavedView.objects.filter(person=person, title=title).exclude(pk=pk).exists():
        messages.error(request, _("已经有名为“{title}”的视图，没有改名。换一个名称。").format(title=title))
    else:
        view.title, view.organ = title, organ_shared(request)
        view.save()
        messages.success(request, _("视图“{title}”已更新。").format(title=title))
    return redirect(f"{reverse('matters')}?{view.query}")


def title_of(request: HttpRequest) -> str:
    return " ".join(request.POST.get("title", "").replace("\0", "").split())[:LONGEST]


def organ_shared(request: HttpRequest) -> Organ | None:
    """The organ to share with: one's first post's, where that was ticked."""
    organs = organs_today(request)
    return organs[0] if organs and request.POST.get("shared") == "1" else None
