"""The frame of every page: who is signed in, for which organ, where one can go."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fadu.desk.admin import seat_of
from fadu.desk.who import person_of, posts_today
from fadu.organs.models import Person, Post


@dataclass(frozen=True)
class Place:
    name: str
    title: str | Promise
    icon: str
    also: tuple[str, ...] = ()  # further pages that belong to it
    address: str = ""
    current: bool = False


REPORT_PAGES = (
    "report-edit", "report-outline", "report-paragraphs", "report-paragraph", "report-compare", "report-recheck",
    "report-sign", "reports",
)  # fmt: skip

INDICATOR_PAGES = ("indicator", "indicator-compare", "tables", "table", "table-cell", "lists", "list")
ASSESSMENT_PAGES = (
    "assessment-new", "assessment-cycle", "assessment-scheme-new", "assessment-scheme", "assessment-sheet",
)

WITH_MATTERS = (
    "matter", "step", "matter-new", "matter-first", "matter-link", "paper", "case-file", "export", "exports",
)  # fmt: skip
GROUPS = (
    (
        Place("my-work", _("我的工作"), "inbox", ("handovers", "handover-new", "returns", "return-new")),
        Place("matters", _("事项"), "folder", WITH_MATTERS),
        Place("plan", _("计划"), "board", ("plan-new", "plan-month", "plan-unit")),
        Place("calendar", _("日历"), "calendar", ("calendar-day", "calendar-feeds")),
    ),
    (
        Place(
            "registers", _("名录"), "list",
            ("register", "register-item", "register-new", "register-adjust", "register-import"),
        ),
        Place("indicators", _("指标"), "chart", INDICATOR_PAGES),
        Place("report", _("报告"), "doc", REPORT_PAGES),
        Place("assessment", _("考核"), "check", ASSESSMENT_PAGES),
    ),
    (
        Place("intake", _("采集"), "scan", ("intake-document",)),
        Place("procedures", _("程序"), "flow", ("procedure",)),
        Place("laws", _("法规"), "book", ("law", "law-article")),
        Place("deadline", _("期限计算"), "ruler"),
    ),
)

ADMIN = (
    Place(
        "admin", _("系统管理"), "key",
        ("admin-organs", "admin-organ", "admin-people", "admin-person", "admin-newcomer", "admin-roles",
         "admin-holidays", "admin-notice", "admin-standards", "admin-change", "admin-change-new", "admin-import"),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Frame:
    person: Person | None
    post: Post | None
    groups: list[list[Place]]

    @property
    def tabs(self) -> list[Place]:
        """The first four places stand at the foot of the phone's page, the others under 更多."""
        return self.all[:4]

    @property
    def more(self) -> list[Place]:
        return self.all[4:]

    @property
    def all(self) -> list[Place]:
        return [place for group in self.groups for place in group]


def places(current: str, groups: tuple[tuple[Place, ...], ...] = GROUPS) -> list[list[Place]]:
    """The navigation, of the pages that exist."""
    found = []
    for group in groups:
        shown = []
        for place in group:
            try:
                address = reverse(place.name)
            except NoReverseMatch:
                continue
            here = current == place.name or current in place.also
            shown.append(Place(place.name, place.title, place.icon, place.also, address, here))
        found.append(shown)
    return [group for group in found if group]


def frame_of(request: HttpRequest) -> Frame | None:
    """None where nobody is signed in."""
    if not request.user.is_authenticated:
        return None
    person = person_of(request)
    posts = posts_today(request)
    match = request.resolver_match
    groups = (*GROUPS, ADMIN) if seat_of(request) else GROUPS
    return Frame(person, posts[0] if posts else None, places(match.url_name or "" if match else "", groups))
