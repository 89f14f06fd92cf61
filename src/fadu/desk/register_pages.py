"""名录: all registers; one register as of any day; one item with its history."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from fadu.desk.register_scope import (
    asked_day,
    codes_seen,
    keeps,
    organs_only,
    question,
    register_or_404,
    shown_columns,
)
from fadu.desk.titles import called, known_as, listed
from fadu.desk.wording import today
from fadu.organs.models import Organ
from fadu.registers import asking
from fadu.registers.asking import ALL, ENDED, IN_FORCE, Cursor, Item, Question
from fadu.registers.catalogue import groups
from fadu.registers.grammar import LONG, MARKS, Column, Register
from fadu.registers.histories import history
from fadu.registers.values import shown

STANDINGS = ((IN_FORCE, gettext_lazy("当日有效")), (ENDED, gettext_lazy("已取消、失效")), (ALL, gettext_lazy("全部")))


@dataclass(frozen=True)
class Line:
    """A row of the list."""

    item: Item
    cells: list[tuple[str, str, str]]  # label, value, class
    ended: bool


def title_of(register: Register) -> str:
    return known_as(register.title, register.code)


@require_safe
def registers(request: HttpRequest) -> HttpResponse:
    """All registers by group, each with how many items are in force."""
    words, codes = request.GET.get("q", "").strip()[:40], codes_seen(request)
    known = [one for members in groups().values() for one in members]
    counts = asking.totals([one.code for one in known], today(), codes)
    for one in known:  # of those that are not public, one's own items
        if only := organs_only(request, one):
            counts[one.code] = asking.total(Question(one, today(), codes, organs=only))
    shown_groups = []
    for title, members in groups().items():
        rows = [(one, title_of(one), counts.get(one.code, 0), bool(keeps(request, one))) for one in members
                if not words or words in one.title or words.lower() in title_of(one).lower() or words in title]
        if rows:
            shown_groups.append((title, rows))
    filled = sum(1 for number in counts.values() if number)
    context = {"groups": shown_groups, "words": words, "count": len(known), "filled": filled}
    return render(request, "desk/registers.html", context)


@require_safe
def register_page(request: HttpRequest, code: str) -> HttpResponse:
    """One register: filtered, as of a day, in pages by key."""
    register = register_or_404(code)
    asked = question(request, register)
    page = asking.page(asked, cursor(request.GET.get("after", "")), cursor(request.GET.get("before", "")))
    columns = [one for one in register.listed if not one.personal]
    kinds, chosen = categories(request, register, asked), request.GET.get(register.category, "")
    context = {
        "register": register, "title": title_of(register), "asked": asked, "columns": columns,
        "lines": [line(register, columns, one, asked) for one in page.items],
        "categories": kinds,
        "total": whole(asked, page, kinds if not chosen else []),
        "filters": [(one, choices_of(one), request.GET.get(one.name, "")) for one in register.filters],
        "standings": STANDINGS, "standing": asked.standing, "organs": organs_of(request),
        "is_today": asked.day == today(), "may": bool(keeps(request, register)),
        "query": address(request), "filtered": bool(asked.marks or asked.words or asked.organ),
        "next": f"{address(request)}&after={written(page.after)}" if page.after else "",
        "previous": f"{address(request)}&before={written(page.before)}" if page.before else "",
    }  # fmt: skip
    return render(request, "desk/register.html", context)


def whole(asked: Question, page: asking.Page, kinds: list[tuple[str, int, str, bool]]) -> int:
    """How many items there are in all: counted only where neither the page nor the categories tell."""
    if not (page.after or page.before):
        return len(page.items)
    return sum(count for _word, count, _address, _chosen in kinds) if kinds else asking.total(asked)


@require_safe
def register_item(request: HttpRequest, code: str, ref: str) -> HttpResponse:
    """One item: as it stands (or last stood), and everything that was done to it."""
    register = register_or_404(code)
    day = asked_day(request)
    asked = Question(register, day, codes_seen(request), organs=organs_only(request, register), standing=ALL)
    one = next(iter(asking.items(register, asking.rows(asked).filter(ref=ref).order_by("-valid_from")[:1])), None)
    if one is None:
        raise Http404
    ended = bool(one.valid_to and one.valid_to < day)
    matter = matter_behind(register, ref)
    facts = [(column, shown(column, one.data.get(column.name))) for column in shown_columns(request, register)[1:]]
    context = {
        "register": register, "title": title_of(register), "item": one, "ended": ended, "day": day,
        "is_today": day == today(), "facts": facts, "past": list(reversed(history(register, ref))),
        "may": not ended and not matter and bool(keeps(request, register)), "matter": matter,
    }  # fmt: skip
    return render(request, "desk/register_item.html", context)


def matter_behind(register: Register, ref: str) -> int | None:
    """Of an item that follows from a matter, that matter."""
    number = ref[1:].partition(".")[0]
    return int(number) if register.mirror and ref.startswith("m") and number.isdecimal() else None


def line(register: Register, columns: list[Column], one: Item, asked: Question) -> Line:
    cells = []
    for column in columns:
        value = shown(column, one.data.get(column.name))
        kind = "num" if column.kind in ("number", "money") else ""
        text = f"{value[:60]}…" if column.kind == LONG and len(value) > 60 else value
        if column.choices:
            text = listed(called(one) for one in value.split("、")) if column.kind == MARKS else called(value)
        cells.append((called(column.label), text, kind if value else "nil"))
    return Line(one, cells, bool(one.valid_to and one.valid_to < asked.day))


def categories(request: HttpRequest, register: Register, asked: Question) -> list[tuple[str, int, str, bool]]:
    """The items by category: word, count, address, whether it is chosen."""
    if not register.category or asked.words:
        return []
    column = register.column(register.category)
    rest = tuple(one for one in asked.marks if not one.startswith(f"{column.name}="))
    whole = Question(register, asked.day, asked.codes, asked.organ, asked.organs, "", rest, asked.words, asked.standing)
    chosen = request.GET.get(column.name, "")
    found = asking.by_category(whole)
    return [(called(word), count, address(request, **{column.name: "" if word == chosen else word}), word == chosen)
            for word, count in found.items()]


def choices_of(column: Column) -> list[tuple[str, str]]:
    found = [(one, called(one)) for one in column.choices]
    return found or [("是", _("是")), ("否", _("否"))]


def organs_of(request: HttpRequest) -> list[Organ]:
    """The organs of the person's divisions, to filter by."""
    codes = [code for code in codes_seen(request) if code != "none"]
    return list(Organ.objects.on(today()).filter(division__code__in=codes).order_by("pk")[:200])


def address(request: HttpRequest, **other: str) -> str:
    """The address of this list without its page, some of its filters set otherwise."""
    kept = {name: value for name, value in request.GET.items() if name not in ("after", "before")} | other
    return "?" + urlencode({name: value for name, value in kept.items() if value})


def cursor(text: str) -> Cursor | None:
    """None for what is no cursor: the list then starts anew."""
    number, _dot, code = text.partition(".")
    return (code.replace("\x00", ""), int(number)) if number.isdecimal() and len(number) < 19 else None


def written(found: Cursor) -> str:
    return urlencode({"": f"{found[1]}.{found[0]}"})[1:]
