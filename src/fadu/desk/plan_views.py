"""计划: the tasks of a plan as a board."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_safe

from fadu.desk.lights import Light, light
from fadu.desk.scope import visible
from fadu.desk.who import posts_today
from fadu.desk.wording import today
from fadu.law.calendar import Calendar
from fadu.ledger.place import calendar
from fadu.organs.models import Organ
from fadu.planning.board import STATES, Lane, Plan, Task, lanes, plans, tasks_of
from fadu.planning.summary import PARTS as WHOLE
from fadu.planning.summary import part_of as month_part
from fadu.planning.units import Share, share_of, shares

VIEWS = {"group": _lazy("按组"), "state": _lazy("按状态"), "lead": _lazy("按牵头单位"), "unit": _lazy("按单位")}
WORDS = {"red": _lazy("超期或届满"), "amber": _lazy("临期"), "green": _lazy("正常"), "done": _lazy("完成、待核验")}
WRITER = {"intake_clerk", "supervisor"}  # who puts a plan on record and gives its tasks
PARTS = {
    "leads": _lazy("牵头的"), "helps": _lazy("作为责任单位的"), "silent": _lazy("尚未报送的"), "late": _lazy("超期的"),
    "due": _lazy("本月到期的"), "done": _lazy("已办结的"),
}


@dataclass(frozen=True)
class Card:
    """A task with its light; `need` is said where it is late or sent back."""

    task: Task
    light: Light

    @property
    def need(self) -> str:
        return self.task.say if self.light.colour in ("red", "amber") or self.task.say.startswith("退回") else ""


@dataclass(frozen=True)
class Column:
    lane: Lane
    cards: list[Card]
    key: str

    @property
    def tally(self) -> str:
        """8 项：临期 2、正常 5、完成 1."""
        found = Counter(card.light.colour for card in self.cards)
        told = "、".join(f"{word}\u00a0{found[colour]}" for colour, word in WORDS.items() if found[colour])
        return _("{count} 项").format(count=len(self.cards)) + (f"：{told}" if told else "")


def lamp(task: Task, now: date, days: Calendar) -> Light:
    if task.state == "finished":
        late = task.due and task.reported_on and task.reported_on > task.due
        return Light("done", _("逾期完成") if late else _("已完成"))
    if task.state == "cancelled":
        return Light("done", _("已撤销"))
    if task.state == "reported":
        return Light("done", _("待核验"))
    return light(task.due, now, days)


def columns(found: Iterable[Lane], now: date, days: Calendar) -> list[Column]:
    return [
        Column(lane, [Card(task, lamp(task, now, days)) for task in lane.tasks], f"g{place}")
        for place, lane in enumerate(found, 1)
    ]


@require_safe
def plan(request: HttpRequest) -> HttpResponse:
    """The board of one plan: ?source= the document (default: the main one of the year), ?view= how it is arranged."""
    seen = visible(request)
    known = plans(seen)
    chosen = pick(request, known)
    view = request.GET.get("view", "group")
    tasks = tasks_of(chosen.matter if chosen else None, seen)
    whole = tasks
    tasks = narrowed(request, tasks)
    board = columns(lanes(tasks, view if view in VIEWS else "group"), today(), calendar())
    if request.GET.get("light") in WORDS:
        board = lit(board, request.GET["light"])
    shown = sum(len(column.cards) for column in board)
    found = Counter(card.light.colour for column in board for card in column.cards)
    context = {
        "source": str(chosen.matter.pk) if chosen else "none", "plans": known, "chosen": chosen, "view": view,
        "views": list(VIEWS.items()), "board": board,
        "tasks": shown, "whole": len(whole), "asked": asked_for(request),
        "shares": shares(tasks, today()) if view == "unit" else (),
        "organs": organs_in(whole), "lots": sorted({task.group for task in whole}, key=[t.group for t in whole].index),
        "states": [(state, word) for state, word in STATES.items() if any(task.state == state for task in whole)],
        "years": years_of(known), "may_write": any(set(post.roles) >= WRITER for post in posts_today(request)),
        "months": sorted({f"{task.due:%Y-%m}" for task in whole if task.due}),
        "tally": [(colour, word, found[colour]) for colour, word in WORDS.items() if found[colour]], "now": today(),
        "years_shown": len({one.year for one in known}) > 1,
        "units": len({lead for task in tasks for lead in task.leads[:1]}),
        "may_assign": any("supervisor" in post.roles for post in posts_today(request)),
        "source_seen": chosen is not None and seen.filter(pk=chosen.matter.pk).exists(),
        "may_read": any("intake_clerk" in post.roles for post in posts_today(request)),
    }
    return render(request, "desk/plan.html", context)


def years_of(known: Iterable[Plan]) -> list[tuple[int, Plan]]:
    """Each year with its main plan, the latest year first."""
    found = {one.year: main_plan([other for other in known if other.year == one.year], today()) for one in known}
    return sorted(((year, one) for year, one in found.items() if one), key=lambda pair: pair[0], reverse=True)


def asked_for(request: HttpRequest) -> dict[str, str]:
    """What the address narrows the board by."""
    return {name: request.GET.get(name, "") for name in ("unit", "group", "state", "month", "light", "part")}


def narrowed(request: HttpRequest, tasks: list[Task]) -> list[Task]:
    """The tasks of ?unit= (an organ), ?group=, due in ?month=; with ?part=, the list behind a count of a unit."""
    asked = asked_for(request)
    unit = int(asked["unit"]) if asked["unit"].isdecimal() and len(asked["unit"]) < 12 else None
    month = asked["month"]
    if unit and asked["part"] in PARTS:
        organ = get_object_or_404(Organ, pk=unit)
        return part_of(share_of(organ, tasks, today()), asked["part"], month)
    if asked["part"] in WHOLE:
        return month_part(tasks, asked["part"], month, today())
    return [
        task
        for task in tasks
        if (unit is None or unit in task.organs)
        and (not asked["group"] or task.group == asked["group"])
        and asked["state"] in ("", task.state)
        and (not month or (task.due is not None and f"{task.due:%Y-%m}" == month))
    ]


def part_of(share: Share, part: str, month: str) -> list[Task]:
    """The tasks that a count of a unit's month stands for."""
    if part == "due":
        return [task for task in share.leads if task.due and f"{task.due:%Y-%m}" == month]
    if part == "done":
        return [task for task in share.leads if task.state == "finished"]
    found: list[Task] = getattr(share, part)
    return found


def lit(board: Iterable[Column], colour: str) -> list[Column]:
    """The cards of one colour; groups that have none are left out."""
    kept = [replace(column, cards=[card for card in column.cards if card.light.colour == colour]) for column in board]
    return [column for column in kept if column.cards]


def organs_in(tasks: Iterable[Task]) -> list[Organ]:
    return list(Organ.objects.filter(pk__in={pk for task in tasks for pk in task.organs}).order_by("pk"))


def main_plan(known: Sequence[Plan], now: date) -> Plan | None:
    """The plan of this year with most tasks (of as many, the newest); without one, that of the latest year."""
    year = now.year if any(one.year == now.year for one in known) else max((one.year for one in known), default=0)
    return max((one for one in known if one.year == year), key=lambda one: (one.tasks, one.matter.pk), default=None)


def pick(request: HttpRequest, known: list[Plan]) -> Plan | None:
    """The plan that the address asks for, else the main one; `none`: tasks that stand in no plan."""
    asked = request.GET.get("source", "")
    if asked == "none":
        return None
    if not asked:
        return main_plan(known, today())
    found = next((one for one in known if str(one.matter.pk) == asked), None)
    if found is None:
        raise Http404(_("没有这份计划，或者你看不到它的任务"))
    return found
