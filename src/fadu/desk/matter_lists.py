"""The page that lists matters."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fadu.desk import cells, listing
from fadu.desk.cells import Line
from fadu.desk.columns import choices, columns_of
from fadu.desk.filters import LIGHTS, Filter
from fadu.desk.filters import read as read_filter
from fadu.desk.paging import Page
from fadu.desk.rows import Row, row_of
from fadu.desk.saved_views import tabs
from fadu.desk.titles import called
from fadu.desk.who import organs_today, posts_today
from fadu.desk.wording import today
from fadu.ledger.personal import mask
from fadu.ledger.place import calendar
from fadu.organs.access import serves_division
from fadu.organs.models import Organ
from fadu.search.finding import Shown, snippets
from fadu.search.index import near
from fadu.statutes import PROCEDURES


@require_safe
def matters(request: HttpRequest) -> HttpResponse:
    """The list: filtered, in pages by key."""
    now, days = today(), calendar()
    chosen = read_filter(request.GET, now)
    if chosen.terms:
        near()
    page = listing.page(request, chosen, now, days)
    organs, titles, columns = organs_seen(request), titles_of(), columns_of(request)
    views = tabs(request, chosen, now, days)
    lines = lines_of(chosen, [row_of(matter, now, days) for matter in page.rows])
    context = {
        "chosen": chosen,
        "page": page,
        "lines": lines,
        "rows": cells.rows(lines, columns),
        "views": views,
        "view": next((view for view in views if view.current and view.view and view.own), None),
        "scope": scope_words(request, chosen, page),
        "organs": organs,
        "procedures": list(titles.items()),
        "lights": list(LIGHTS.items()),
        "phases": phases_of(chosen),
        "tokens": chosen.tokens(titles, {organ.pk: organ.name for organ in organs}),
        "more": sum(bool(getattr(chosen, name)) for name in MORE),
        "columns": [(column, sorting(chosen, column.sorts)) for column in columns],
        "choices": choices(columns),
        "choosing": "columns" in request.GET,
        "next": f"{chosen.address()}&after={page.next}",
        "previous": f"{chosen.address()}&before={page.previous}",
    }
    return render(request, "desk/matters.html", context)


MORE = ("number", "party", "part", "due_since", "due_until", "ended", "ended_until", "handler", "mine")


def titles_of() -> dict[str, str]:
    return {name: called(versions[0].title) for name, versions in PROCEDURES.items()}


def sorting(chosen: Filter, by: str) -> str:
    """How a column stands to the order of the list: the address that sorts by it, "" where it does already or never."""
    return chosen.address(order=by) if by and by != chosen.sorting else ""


def lines_of(chosen: Filter, rows: list[Row]) -> list[Line]:
    """The rows with what is shown of parties and hits."""
    shown = {row.matter.pk: Shown(f"{row.matter.title} {row.matter.number}", str(row.matter.parties)) for row in rows}
    hits = snippets(chosen.terms, chosen.q, shown)
    wanted = [*chosen.q.split(), *chosen.party.split()]
    lines = []
    for row in rows:
        names = str(row.matter.parties)
        masked = "、".join(mask(name) for name in names.split("、")) if names else ""
        party = any(word in names for word in wanted)
        lines.append(Line(row, masked, party, hits.get(row.matter.pk), chosen.q))
    return lines


def organs_seen(request: HttpRequest) -> list[Organ]:
    """The organs whose matters the person may filter by."""
    divisions = {post.organ.division_id for post in posts_today(request) if serves_division(post.organ)}
    if divisions:
        return list(Organ.objects.filter(division__in=divisions).order_by("pk")[:200])
    return organs_today(request)


def phases_of(chosen: Filter) -> list[str]:
    """The phases to filter by: those of the chosen procedure, in its order; without one only that which is chosen."""
    steps = [step for version in PROCEDURES.get(chosen.procedure, ()) for step in version.steps]
    return list(dict.fromkeys([step.phase for step in steps if step.phase] + [chosen.phase] * bool(chosen.phase)))


def scope_words(request: HttpRequest, chosen: Filter, page: Page) -> str:
    """What the list is of; for a search, how much was found."""
    if chosen.q and not chosen.wrong.get("q"):
        if page.total:
            return _("检索“{q}”，命中 {n} 件。").format(q=chosen.q, n=page.total)
        return _("检索“{q}”，命中的很多，从近到远列出。").format(q=chosen.q)
    divisions = {post.organ.division.name for post in posts_today(request) if serves_division(post.organ)}
    if divisions:
        return _("{names}各机关办理的事项").format(names="、".join(sorted(divisions)))
    names = [organ.name for organ in organs_today(request)]
    if not names:
        return _("没有任职，看不到事项")
    return _("{names}办理和参与的事项").format(names="、".join(names))
