"""计划任务板: the tasks of a plan with their units, deadlines and progress, in the plan's own groups."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.intake.models import Reading
from fadu.ledger.models import Entry, Matter, Participant

TASK = "supervised_task"
WRITTEN_HERE = gettext_lazy("未列入计划的任务")


@dataclass(frozen=True)
class Plan:
    """A plan that tasks were made from: the matter of the document, its title, how many tasks can be seen."""

    matter: Matter
    title: str
    year: int
    tasks: int


@dataclass(frozen=True)
class Task:
    """One task as it stands.

    due: the deadline in force (None: not set); state: running, reported, finished, cancelled; percent: 0 to 100;
    say: what was reported last.
    """

    matter: Matter
    number: str
    title: str
    group: str
    leads: tuple[str, ...]
    responsible: tuple[str, ...]
    due: date | None
    state: str
    percent: int
    say: str
    reported_on: date | None
    ended_on: date | None
    asking: date | None = None  # an extension to that day is asked for and not yet decided
    lead_organs: frozenset[int] = frozenset()
    helpers: frozenset[int] = frozenset()  # the organs of the responsible units
    heard: frozenset[int] = frozenset()  # the organs that have reported

    @property
    def answered(self) -> int:
        """How many of the responsible units' organs have reported their part."""
        return len(self.helpers & self.heard)

    @property
    def organs(self) -> frozenset[int]:
        return self.lead_organs | self.helpers

    def overdue(self, now: date) -> bool:
        """Still to be reported done after its deadline has passed."""
        return self.state == "running" and self.due is not None and self.due < now

    @property
    def closed(self) -> bool:
        return self.state in ("finished", "cancelled")


def plans(visible: QuerySet[Matter]) -> list[Plan]:
    """The plans of which at least one task is among the visible matters, the newest first."""
    # By what was read in: asked for the procedure of what is linked, PostgreSQL would walk every matter for it.
    found = visible.filter(procedure=TASK, links__other__in=Reading.objects.values("matter")).order_by()
    counted = found.values("links__other").annotate(tasks=Count("pk", distinct=True))
    numbers = {row["links__other"]: row["tasks"] for row in counted}
    readings = Reading.objects.filter(matter__in=numbers).select_related("matter").defer("text", "understood")
    made = [Plan(r.matter, r.mended["title"], r.mended["year"], numbers[r.matter_id]) for r in readings
            if not r.mended.get("revises")]  # what a later version adds stands in the plan that it revises
    return sorted(made, key=lambda plan: (plan.year, plan.matter.pk), reverse=True)


def tasks_of(plan: Matter | None, visible: QuerySet[Matter]) -> list[Task]:
    """The visible tasks of a plan (None: those given without one), in the plan's order."""
    found = visible.filter(procedure=TASK).select_related("organ")
    found = found.filter(links__other=plan) if plan else found.exclude(links__other__procedure="intake_document")
    matters = list(found.order_by("pk")[:500])
    entries: dict[int, list[Entry]] = {}
    wanted = Entry.objects.filter(matter__in=matters).only("matter_id", "step", "at", "data", "organ_id", "number")
    for entry in wanted.order_by("number"):
        entries.setdefault(entry.matter_id, []).append(entry)
    groups = groups_of(plan)
    parts = parts_of(matters)
    rows = [task_of(matter, entries.get(matter.pk, []), groups, parts.get(matter.pk, [])) for matter in matters]
    return sorted(rows, key=lambda row: (int(row.number) if row.number.isdecimal() else 10_000, row.matter.pk))


def parts_of(matters: list[Matter]) -> dict[int, list[tuple[int, str]]]:
    """The organs that take part in each matter, with their roles."""
    found: dict[int, list[tuple[int, str]]] = {}
    for matter, organ, role in Participant.objects.filter(matter__in=matters).values_list("matter", "organ", "role"):
        found.setdefault(matter, []).append((organ, role))
    return found


def groups_of(plan: Matter | None) -> dict[str, str]:
    """By the title and by the number of a task, the heading that it stands under in the plan and its later versions."""
    told = Reading.objects.filter(Q(matter=plan) | Q(mended__revises=plan.pk)) if plan else Reading.objects.none()
    found = [task for reading in told.only("mended", "matter").order_by("pk") for task in reading.mended["tasks"]]
    return {task["number"]: task["group"] for task in reversed(found)} | {t["title"]: t["group"] for t in found}


def task_of(matter: Matter, entries: Iterable[Entry], groups: Mapping[str, str],
            parts: Iterable[tuple[int, str]] = ()) -> Task:
    """Fold the entries of one task: later answers take the place of earlier ones."""
    told: dict[str, Any] = {"percent": 0, "say": "", "reported_on": None, "asking": None}
    heard = set()
    for entry in entries:
        if entry.step in HEARD and entry.organ_id:
            heard.add(entry.organ_id)
        data = dict(entry.data)
        if entry.step in ("assign", "reassign", "adjust"):
            told |= {key: data[key] for key in SAID if data.get(key)}
        told |= {"deadline": data["deadline"]} if data.get("deadline") else {}
        told |= PROGRESS[entry.step](data, entry) if entry.step in PROGRESS else {}
    state = {"撤销": "cancelled"}.get(matter.outcome, "finished") if matter.ended_on else "running"
    reported = state == "running" and matter.phase == "待核验"
    number, name = str(told.get("number", "")), told.get("name") or matter.title
    return Task(
        matter, number, name, groups.get(name) or groups.get(number) or WRITTEN_HERE,
        tuple(told.get("lead_units", ())), tuple(told.get("responsible_units", ())),
        date.fromisoformat(told["deadline"]) if told.get("deadline") else None, "reported" if reported else state,
        100 if state == "finished" else told["percent"], told["say"], told["reported_on"], matter.ended_on,
        told["asking"] if state == "running" else None,
        frozenset([matter.organ_id, *(organ for organ, role in parts if role == "lead_unit")]),
        frozenset(organ for organ, role in parts if role == "responsible_unit"), frozenset(heard),
    )


def reported_progress(data: Mapping[str, Any], entry: Entry) -> dict[str, Any]:
    percent = {"percent": int(data["percent"])} if data.get("percent") not in (None, "") else {}
    return percent | {"say": data.get("problems") or data.get("progress") or ""}


def reported_done(data: Mapping[str, Any], entry: Entry) -> dict[str, Any]:
    return {"percent": 100, "say": data.get("result") or "", "reported_on": entry.at.date()}


def sent_back(data: Mapping[str, Any], entry: Entry) -> dict[str, Any]:
    return {"percent": 90, "say": _("退回：{reason}").format(reason=data.get('reason') or ''), "reported_on": None}


def extension_asked(data: Mapping[str, Any], entry: Entry) -> dict[str, Any]:
    return {"asking": date.fromisoformat(data["until"])} if data.get("until") else {}


def extension_decided(data: Mapping[str, Any], entry: Entry) -> dict[str, Any]:
    return {"asking": None}


HEARD = ("report_progress", "report_nothing", "report_done")  # the steps by which a unit reports
SAID = ("number", "name", "lead_units", "responsible_units")
PROGRESS = {
    "report_progress": reported_progress, "report_done": reported_done, "send_back": sent_back,
    "ask_extension": extension_asked, "decide_extension": extension_decided,
}


@dataclass(frozen=True)
class Lane:
    """Tasks that stand together: a group of the plan, a state, or a lead unit."""

    title: str
    tasks: list[Task]

    @property
    def percent(self) -> int:
        return round(sum(task.percent for task in self.tasks) / len(self.tasks)) if self.tasks else 0


STATES = {"running": "办理中", "reported": "待核验", "finished": "已办结", "cancelled": "已撤销"}
ARRANGEMENTS = {
    "group": lambda task: task.group,
    "state": lambda task: STATES[task.state],
    "lead": lambda task: task.leads[0] if task.leads else str(task.matter.organ),
}


def lanes(tasks: Iterable[Task], arrangement: str = "group") -> list[Lane]:
    """The tasks by the plan's `group`, by `state` or by first `lead` unit, each in the order of its first task."""
    found: dict[str, list[Task]] = {}
    for task in tasks:
        found.setdefault(ARRANGEMENTS.get(arrangement, ARRANGEMENTS["group"])(task), []).append(task)
    return [Lane(title, together) for title, together in found.items()]
