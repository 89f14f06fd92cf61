"""计划: the tasks of a plan as a board."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fadu.desk.lights import Light, light
from fadu.desk.scope import visible
from fadu.desk.who import posts_today
from fadu.desk.wording import today
from fadu.law.calendar import Calendar
from fadu.ledger.place import calendar
from fadu.planning.board import Lane, Plan, Task, lanes, plans, tasks_of

VIEWS = {"group": "按组", "state": "按状态", "lead": "按牵头单位"}
WORDS = {"red": "超期或届满", "amber": "临期", "green": "正常", "done": "完成"}


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
        told = "、".join(f"{word} {found[colour]}" for colour, word in WORDS.items() if found[colour])
        return f"{len(self.cards)} 项" + (f"：{told}" if told else "")


def lamp(task: Task, now: date, days: Calendar) -> Light:
    if task.state == "finished":
        late = task.due and task.reported_on and task.reported_on > task.due
        return Light("done", "逾期完成" if late else "已完成")
    if task.state == "cancelled":
        return Light("done", "已撤销")
    if task.state == "reported":
        return Light("done", "待核验")
    return light(task.due, now, days)


def columns(found: Iterable[Lane], now: date, days: Calendar) -> list[Column]:
    return [
        Column(lane, [Card(task, lamp(task, now, days)) for task in lane.tasks], f"g{place}")
        for place, lane in enumerate(found, 1)
    ]


@require_safe
def plan(request: HttpRequest) -> HttpResponse:
    """The board of one plan: ?source= the document (default: the newest), ?view= how it is arranged."""
    seen = visible(request)
    known = plans(seen)
    chosen = pick(request, known)
    view = request.GET.get("view", "group")
    tasks = tasks_of(chosen.matter if chosen else None, seen)
    board = columns(lanes(tasks, view if view in VIEWS else "group"), today(), calendar())
    found = Counter(card.light.colour for column in board for card in column.cards)
    context = {
        "plans": known, "chosen": chosen, "view": view, "views": list(VIEWS.items()), "board": board,
        "tasks": len(tasks),
        "tally": [(colour, word, found[colour]) for colour, word in WORDS.items() if found[colour]], "now": today(),
        "units": len({lead for task in tasks for lead in task.leads[:1]}),
        "may_assign": any("supervisor" in post.roles for post in posts_today(request)),
        "source_seen": chosen is not None and seen.filter(pk=chosen.matter.pk).exists(),
        "may_read": any("intake_clerk" in post.roles for post in posts_today(request)),
    }
    return render(request, "desk/plan.html", context)


def pick(request: HttpRequest, known: list[Plan]) -> Plan | None:
    """The plan that the address asks for, else the newest; `none`: tasks that stand in no plan."""
    asked = request.GET.get("source", "")
    if asked == "none":
        return None
    if not asked:
        return known[0] if known else None
    found = next((one for one in known if str(one.matter.pk) == asked), None)
    if found is None:
        raise Http404("没有这份计划，或者你看不到它的任务")
    return found
