"""The columns of the list of matters: which there are, which a person has chosen, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from fadu.desk.models import ListColumns
from fadu.desk.who import person_of, require_person


@dataclass(frozen=True)
class Column:
    """`sorts`: the order of the list that goes by this column; `always`: it cannot be left out."""

    name: str
    title: str
    sorts: str = ""
    always: bool = False


ALL = (
    Column("light", gettext_lazy("期限"), "due"),  # type: ignore[arg-type]
    Column("matter", gettext_lazy("事项"), always=True),  # type: ignore[arg-type]
    Column("procedure", gettext_lazy("程序与阶段")),  # type: ignore[arg-type]
    Column("organ", gettext_lazy("办理机关")),  # type: ignore[arg-type]
    Column("due", gettext_lazy("下一期限")),  # type: ignore[arg-type]
    Column("begun", gettext_lazy("开始"), "begun"),  # type: ignore[arg-type]
    Column("ended", gettext_lazy("办结"), "ended"),  # type: ignore[arg-type]
    Column("outcome", gettext_lazy("结果")),  # type: ignore[arg-type]
    Column("parties", gettext_lazy("当事人")),  # type: ignore[arg-type]
)
BY_NAME = {column.name: column for column in ALL}
USUAL = ("light", "matter", "procedure", "organ", "due", "begun")


@dataclass(frozen=True)
class Choice:
    """A line of the form that chooses columns."""

    column: Column
    on: bool
    first: bool
    last: bool


def chosen(names: Sequence[str]) -> list[Column]:
    """The columns of these names; what is unknown is left out, what cannot be left out is put first."""
    found = [BY_NAME[name] for name in dict.fromkeys(names) if name in BY_NAME]
    return [column for column in ALL if column.always and column not in found] + found


def columns_of(request: HttpRequest) -> list[Column]:
    """What the person has chosen, else the usual ones."""
    person = person_of(request)
    kept = ListColumns.objects.filter(person=person).values_list("names", flat=True).first() if person else None
    return chosen(kept or USUAL)


def choices(columns: Sequence[Column]) -> list[Choice]:
    """All columns, those that are shown first and in their order."""
    shown, end = list(columns), len(columns) - 1
    lines = [Choice(column, True, n == 0, n == end) for n, column in enumerate(shown)]
    return lines + [Choice(column, False, True, True) for column in ALL if column not in shown]


def moved(names: list[str], name: str, by: int) -> list[str]:
    """The names with one of them moved by a place."""
    if name in names and 0 <= (to := names.index(name) + by) < len(names):
        names.remove(name)
        names.insert(to, name)
    return names


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep which columns are shown: those ticked, in their order, one of them moved, or the usual ones again."""
    person = require_person(request)
    ticked = request.POST.getlist("column")
    names = [column.name for column in columns_of(request) if column.name in ticked or column.always]
    names += [name for name in ticked if name in BY_NAME and name not in names]
    names = moved(moved(names, request.POST.get("up", ""), -1), request.POST.get("down", ""), 1)
    if "usual" in request.POST:
        ListColumns.objects.filter(person=person).delete()
    else:
        ListColumns.objects.update_or_create(person=person, defaults={"names": names})
    query = request.POST.get("query", "")[:600]
    again = "&columns=1" if query else "?columns=1"
    return redirect("/matters/" + query + ("" if "keep" in request.POST else again) + "#list")
