"""The cells of a row of the list as HTML. Fifty rows are drawn on every page: functions, not templates, draw them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from fadu.desk.columns import Column
from fadu.desk.lights import wanting
from fadu.desk.rows import Row
from fadu.desk.templatetags.desk import day, lamp, law, weekday
from fadu.desk.titles import called
from fadu.search.finding import Snippet
from fadu.search.words import fold, pattern

NONE = mark_safe("—")


@dataclass(frozen=True)
class Line:
    """A row as it is shown: its parties masked; `q` is marked wherever it stands; where else it was found."""

    row: Row
    parties: str
    found_party: bool = False
    snippet: Snippet | None = None
    q: str = ""


def marked(text: str, query: str) -> SafeString:
    """The text with each term of the query marked, whatever brackets stand between."""
    wanted = pattern(query) if query else None
    if wanted is None:
        return escape(text)
    at, parts = 0, []
    for hit in wanted.finditer(fold(text)):
        parts += [escape(text[at : hit.start()]), "<mark>", escape(text[hit.start() : hit.end()]), "</mark>"]
        at = hit.end()
    return mark_safe("".join([*parts, escape(text[at:])]))


def small(inside: str) -> SafeString:
    return mark_safe(f"<small>{inside}</small>")


def what(line: Line) -> str:
    matter = line.row.matter
    under = marked(matter.number, line.q) if matter.number else escape(_("未编文号"))
    if line.parties:
        names = escape(line.parties)
        under += " · " + (f"<mark>{names}</mark>" if line.found_party else names)
    title = format_html('<a href="{}">{}</a>', reverse("matter", args=(matter.pk,)), marked(matter.title, line.q))
    return title + small(under) + (found(line.snippet) if line.snippet else "")


def found(one: Snippet) -> SafeString:
    return format_html(
        '<small class="snip">{}：{}<mark>{}</mark>{}</small>', one.place, one.before, one.hit, one.after
    )


def next_due(line: Line) -> str:
    matter, basis = line.row.matter, line.row.basis
    if not matter.due_on:
        return NONE
    article = f" · {law(basis)}" if basis else ""
    return escape(called(matter.due_clock)) + small(f"{weekday(matter.due_on)}{article}")


def stage(line: Line) -> str:
    matter = line.row.matter
    return escape(line.row.procedure) + small(escape(called(matter.outcome or matter.phase)))


DRAWN: dict[str, Callable[[Line], str]] = {
    "light": lambda line: format_html("{} {}", lamp(line.row.light), wanting(line.row.matter.undated)),
    "matter": what,
    "procedure": stage,
    "organ": lambda line: escape(str(line.row.matter.organ)),
    "due": next_due,
    "begun": lambda line: day(line.row.matter.begun_on),
    "ended": lambda line: day(line.row.matter.ended_on) if line.row.matter.ended_on else NONE,
    "outcome": lambda line: escape(called(line.row.matter.outcome)) or NONE,
    "parties": lambda line: escape(line.parties) or NONE,
}


def rows(lines: Sequence[Line], columns: Sequence[Column]) -> list[SafeString]:
    """The cells of each row; an empty one says so, as the phone leaves it out."""
    drawn = [(escape(column.title), DRAWN[column.name]) for column in columns]
    return [mark_safe("".join(cell(head, draw(line), draw is what) for head, draw in drawn)) for line in lines]


def cell(head: str, inside: str, main: bool) -> str:
    kind = ' class="t-what"' if main else ' class="nil"' if inside is NONE else ""
    return f'<td data-th="{head}"{kind}>{inside}</td>'
