"""A plan being written here: groups and tasks as rows of one form, to and from the form's values."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from fadu.intake.adopt import repaired
from fadu.intake.mending import Mended, Task, begin, names
from fadu.intake.models import Reading
from fadu.intake.understand import understand

CYCLES = ("每月", "每季度")
NUMBERS = "一二三四五六七八九十"
MOST = 400  # rows of one plan
MARK = re.compile(r"^\s*(?:\d+[.．、)）]|[（(]\d+[)）])\s*")
GROUP_MARK = re.compile(r"^[一二三四五六七八九十]+、")
UNITS = re.compile(r"[（(](?:牵头|责任|主办|承办|配合|协办|完成时限)[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*[)）]")
FIELDS = ("name", "content", "leads", "responsible", "due", "targets", "cycle")


@dataclass(frozen=True)
class Row:
    """A group (only its name) or a task; units joined by 、, targets by ；, due ISO or as it was typed."""

    group: bool
    name: str = ""
    content: str = ""
    leads: str = ""
    responsible: str = ""
    due: str = ""
    targets: str = ""
    cycle: str = ""

    @property
    def lead_units(self) -> tuple[str, ...]:
        return names(self.leads)

    @property
    def responsible_units(self) -> tuple[str, ...]:
        return names(self.responsible)

    @property
    def goals(self) -> tuple[str, ...]:
        return names(self.targets, r"[；;\n]+")

    @property
    def empty(self) -> bool:
        return not any((self.name, self.content, self.leads, self.responsible, self.due, self.targets))


@dataclass(frozen=True)
class Composed:
    """The plan as it stands: `year` as typed, `number` the 文号 that it was given, if any."""

    title: str = ""
    year: str = ""
    number: str = ""
    rows: tuple[Row, ...] = field(default=())

    @property
    def written(self) -> list[Row]:
        """The rows in which something stands."""
        return [row for row in self.rows if not row.empty]

    @property
    def of_year(self) -> int:
        return int(self.year) if self.year.isdecimal() and len(self.year) == 4 else 0


def blank(year: int, division: str) -> Composed:
    """What a new plan begins with: a title, one group, one task."""
    return Composed(f"{division}{year}年度法治政府建设工作计划", str(year), "", (Row(True), Row(False)))


def from_form(values: Mapping[str, list[str]]) -> Composed:
    """The plan of a form's values: `kind` gives the order (g, t), the other fields come in lists of their own.

    Units ticked for the row `picked` take the place of those of the same list in its text.
    """
    def one(name: str) -> str:
        return (values.get(name) or [""])[0].replace("\x00", "").strip()

    groups = iter(values.get("gname") or [])
    tasks = {name: iter(values.get(name) or []) for name in FIELDS}
    rows = []
    for kind in (values.get("kind") or [])[:MOST]:
        if kind == "g":
            rows.append(Row(True, clean(next(groups, ""))))
        else:
            rows.append(Row(False, **{name: clean(next(found, "")) for name, found in tasks.items()}))
    return ticked(Composed(one("title")[:200], one("year")[:4], one("number")[:60], tuple(rows)), values)


def clean(text: str) -> str:
    return text.replace("\x00", "").strip()


def ticked(plan: Composed, values: Mapping[str, list[str]]) -> Composed:
    """The plan with the units that are ticked for one row, if the form had that row's list of units open."""
    place = (values.get("picked") or [""])[0]
    offered = set(values.get("offered") or [])
    if not place.isdecimal() or len(place) > 3 or int(place) >= len(plan.rows) or plan.rows[int(place)].group:
        return plan
    row = plan.rows[int(place)]
    chosen = {
        name: "、".join(dict.fromkeys([*(u for u in names(said) if u not in offered), *values.get(f"pick-{name}", [])]))
        for name, said in (("leads", row.leads), ("responsible", row.responsible))
    }
    return put(plan, int(place), replace(row, leads=chosen["leads"], responsible=chosen["responsible"]))


def as_form(plan: Composed) -> dict[str, list[str]]:
    """The inverse of `from_form`."""
    tasks = [row for row in plan.rows if not row.group]
    return {
        "title": [plan.title], "year": [plan.year], "number": [plan.number],
        "kind": ["g" if row.group else "t" for row in plan.rows],
        "gname": [row.name for row in plan.rows if row.group],
        **{name: [getattr(row, name) for row in tasks] for name in FIELDS},
    }


def put(plan: Composed, place: int, row: Row) -> Composed:
    return replace(plan, rows=(*plan.rows[:place], row, *plan.rows[place + 1:]))


def changed(plan: Composed, act: str, place: int) -> tuple[Composed, int]:
    """The plan after a button of a row was pressed, and the row to show then. A row that is not there: unchanged.

    up, down: a group moves with its tasks; delete: of a group its tasks stay; task, group: a new row after it.
    """
    rows = list(plan.rows)
    if act in ("task", "group"):
        at = min(place + 1, len(rows))
        return replace(plan, rows=(*rows[:at], Row(act == "group"), *rows[at:])[:MOST]), at
    if not 0 <= place < len(rows):
        return plan, 0
    if act == "delete":
        return replace(plan, rows=(*rows[:place], *rows[place + 1:])), max(place - 1, 0)
    if act in ("up", "down"):
        return moved(plan, place, -1 if act == "up" else 1)
    return plan, place


def moved(plan: Composed, place: int, way: int) -> tuple[Composed, int]:
    """A task passes its neighbour; a group with its tasks passes the next or previous group."""
    rows, size = plan.rows, 1
    if rows[place].group:
        size = block(rows, place)
    if way < 0:
        to = place - 1
        while rows[place].group and to > 0 and not rows[to].group:
            to -= 1
    else:
        after = place + size
        to = place + (block(rows, after) if rows[place].group and after < len(rows) else 1)
    rest = (*rows[:place], *rows[place + size:])
    if to < 0 or to > len(rest):
        return plan, place
    return replace(plan, rows=(*rest[:to], *rows[place:place + size], *rest[to:])), to


def block(rows: tuple[Row, ...], place: int) -> int:
    """How many rows a group takes with its tasks."""
    end = place + 1
    while end < len(rows) and not rows[end].group:
        end += 1
    return end - place


def numeral(number: int) -> str:
    """一 to 九十九.

    >>> [numeral(n) for n in (1, 10, 11, 20, 26)]
    ['一', '十', '十一', '二十', '二十六']
    """
    tens, ones = divmod(number, 10)
    return (NUMBERS[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (NUMBERS[ones - 1] if ones else "")


def sentence(number: int, row: Row, year: int) -> str:
    """The task as one paragraph of the plan: its number, name, content, goals, day and units."""
    body = "".join(row.content.split("\n")).strip()
    said = [f"{number}.{row.name.rstrip('。')}。", body and body.rstrip("。；;，,") + "。"]
    said += [f"{goal.rstrip('。')}。" for goal in row.goals if "".join(goal.split()) not in "".join(body.split())]
    said += [day_said(row.due, year, body), f"{row.cycle}报送进展。" if row.cycle and row.cycle not in body else ""]
    helpers = f"；责任单位：{'、'.join(row.responsible_units)}" if row.responsible_units else ""
    return "".join(said) + f"（牵头单位：{'、'.join(row.lead_units)}{helpers}）"


def day_said(due: str, year: int, body: str) -> str:
    """12月31日前完成, where the content does not say that day itself."""
    try:
        day = date.fromisoformat(due)
    except ValueError:
        return ""
    words = f"{'' if day.year == year else f'{day.year}年'}{day.month}月{day.day}日"
    return "" if words in body else f"{words}前完成。"


def rows_of(mended: Mended, text: str, years: int = 0) -> tuple[Row, ...]:
    """The groups and tasks of a plan that was read in, with days moved by so many years."""
    rows: list[Row] = []
    last = None
    for task in mended.kept_tasks:
        if task.group != last:
            rows.append(Row(True, GROUP_MARK.sub("", task.group)))
            last = task.group
        body = repaired(Reading(text=text), mended, task.start, task.end) if task.end else ""
        rows.append(Row(
            False, task.title, body_of(body, task), "、".join(task.leads), "、".join(task.responsible),
            later(task.due, years), "；".join(task.targets), task.cycle,
        ))
    return tuple(rows)


def body_of(text: str, task: Task) -> str:
    """The sentence without its number, its name and its units: these are fields of their own."""
    body = UNITS.sub("", MARK.sub("", "".join(text.split("\n")).strip())).strip()
    return body.removeprefix(task.title).lstrip("。.：: ")


def later(due: str, years: int) -> str:
    """The same day of a later year; 29 February becomes the 28th.

    >>> later("2024-02-29", 1), later("", 1)
    ('2025-02-28', '')
    """
    try:
        day = date.fromisoformat(due)
        return day.replace(year=day.year + years).isoformat()
    except ValueError:
        return later(f"{due[:8]}28", years) if due.endswith("02-29") else due


def following(mended: Mended, text: str) -> Composed:
    """A plan for the year after, from an earlier one."""
    title = mended.title.replace(str(mended.year), str(mended.year + 1))
    return Composed(title, str(mended.year + 1), "", rows_of(mended, text, 1))


def pasted(text: str, year: int) -> tuple[Row, ...]:
    """The groups and tasks that are found in a text; none where it holds no tasks."""
    told = understand(text).as_json()
    if not told.get("tasks") or not told.get("period"):  # a part of a plan, without its head
        text = f"{year}年度工作计划\n\n{text}"
        told = understand(text).as_json()
    return rows_of(begin(told, year), text)


def added(plan: Composed, rows: Iterable[Row]) -> Composed:
    """The plan with further rows at its end; empty rows give way to them."""
    return replace(plan, rows=(*plan.written, *rows)[:MOST])
