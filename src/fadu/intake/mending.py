"""What a person makes of what was understood: tasks, figures, damage; mended, kept or left out, until confirmed."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

UNIT_BREAK = re.compile(r"[、，,;；\n]+")
NOTICE = re.compile(r"(?:印发|转发|下发)《(.+)》的(?:通知|函)$")
BOUNDS = {"ge": "不少于", "gt": "超过", "le": "不超过", "lt": "少于"}
YEAR = re.compile(r"(20\d\d)年")
CYCLE = re.compile(
    r"(?:(?P<month>每月|按月|逐月)|(?P<quarter>每季度?|按季度?))"
    r"[^。；;，,]{0,8}(?:报送|上报|报告|通报)[^。；;，,]{0,6}(?:进展|情况|进度)"
)


@dataclass(frozen=True)
class Task:
    """A task of a plan; `due` is ISO or empty; `start`, `end`: its text, in code points (end exclusive)."""

    ref: str
    number: str
    title: str
    leads: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    due: str = ""
    due_written: bool = True  # False: the text names no day, the end of the year was supposed
    targets: tuple[str, ...] = ()
    group: str = ""
    start: int = 0
    end: int = 0
    kept: bool = True
    cycle: str = ""  # 每月, 每季度: how often progress is to be reported


@dataclass(frozen=True)
class Figure:
    """A figure of a report: what is counted, its value and unit, and where it stands."""

    ref: str
    subject: str
    value: str
    unit: str = ""
    comparator: str = ""
    domain: str = ""
    raw: str = ""
    start: int = 0
    end: int = 0
    kept: bool = True


@dataclass(frozen=True)
class Repair:
    """Damaged text and the suggestion; `accepted` is None until someone has said."""

    ref: str
    raw: str
    suggestion: str
    start: int = 0
    end: int = 0
    accepted: bool | None = None


@dataclass(frozen=True)
class Mended:
    kind: str  # plan, report
    title: str
    year: int
    tasks: tuple[Task, ...] = ()
    figures: tuple[Figure, ...] = ()
    repairs: tuple[Repair, ...] = ()
    units: dict[str, int] = field(default_factory=dict)  # names of the text mapped by a person to organs
    groups: dict[str, list[int]] = field(default_factory=dict)  # collective names: the organs that a person left in
    anew: bool = False  # not a revision of the plan of the same name, though there is one
    revises: int = 0  # the matter of the plan that this one revises, once confirmed

    @property
    def kept_tasks(self) -> list[Task]:
        return [task for task in self.tasks if task.kept]

    @property
    def kept_figures(self) -> list[Figure]:
        return [figure for figure in self.figures if figure.kept]


def as_json(mended: Mended) -> dict[str, Any]:
    return asdict(mended)


def from_json(kept: Mapping[str, Any]) -> Mended:
    """The inverse of `as_json`."""
    tasks = [Task(**{**t, **{k: tuple(t[k]) for k in ("leads", "responsible", "targets")}}) for t in kept["tasks"]]
    return Mended(
        kept["kind"], kept["title"], kept["year"], tuple(tasks), tuple(Figure(**f) for f in kept["figures"]),
        tuple(Repair(**r) for r in kept["repairs"]), dict(kept.get("units", {})), dict(kept.get("groups", {})),
        kept.get("anew", False), kept.get("revises", 0),
    )


def begin(understood: Mapping[str, Any], this_year: int) -> Mended:
    """The state before anyone has touched it, from what `understand(text).as_json` says."""
    title = inner_title(understood.get("title") or "")
    found = YEAR.search(title) or YEAR.search(str(understood.get("period") or ""))
    year = int(found[1]) if found else this_year
    groups = headings(understood.get("sections") or [])
    tasks = tuple(task_of(n, t, year, groups) for n, t in enumerate(understood.get("tasks") or [], 1))
    figures = tuple(figure_of(n, f) for n, f in enumerate(understood.get("facts") or [], 1))
    repairs = tuple(
        Repair(f"d{n}", d["raw"], d.get("suggestion") or "", d.get("start") or 0, d.get("end") or 0)
        for n, d in enumerate(understood.get("damage") or [], 1)
    )
    plan = understood.get("kind") == "plan"
    return Mended("plan" if plan else "report", title, year, tasks if plan else (), () if plan else figures, repairs)


def inner_title(title: str) -> str:
    """…关于印发《某计划》的通知 is told by the plan's own title."""
    found = NOTICE.search(title)
    return found[1] if found else title


def headings(sections: list[dict[str, Any]]) -> list[tuple[int, str]]:
    """Where each first-level section begins, and its heading."""
    told = [section for section in sections if section.get("kind") != "preamble"]
    top = min((section.get("level", 1) for section in told), default=1)
    return [(section.get("start") or 0, heading(section)) for section in told if section.get("level", 1) == top]


def heading(section: Mapping[str, Any]) -> str:
    number, title = section.get("number") or "", section.get("title") or ""
    return f"{number}、{title}" if number and not str(title).startswith(str(number)) else str(title)


def task_of(place: int, task: Mapping[str, Any], year: int, groups: list[tuple[int, str]]) -> Task:
    start = task.get("start") or 0
    due = due_day(task.get("deadlines") or [], year)
    return Task(
        f"t{place}", str(task.get("number") or place), task.get("title") or "", tuple(task.get("lead_units") or ()),
        tuple(task.get("responsible_units") or ()), due or f"{year}-12-31", bool(due),
        tuple(wording(target) for target in task.get("targets") or ()),
        next((name for begin_, name in reversed(groups) if begin_ <= start), ""), start, task.get("end") or 0,
        cycle=cycle_of(task.get("text") or ""),
    )


def cycle_of(text: str) -> str:
    """How often the text asks for reports of progress; "" where it does not say.

    >>> [cycle_of(text) for text in ("每月25日前报送进展情况。", "按季度报送工作进度。", "每季度开展一次评查。")]
    ['每月', '每季度', '']
    """
    found = CYCLE.search(text)
    return "" if not found else "每月" if found["month"] else "每季度"


def wording(target: Any) -> str:
    if isinstance(target, str):
        return target
    what = target.get("what") or ""
    raw = target.get("raw") or f"{target.get('value', '')}{target.get('unit', '')}"
    bound = BOUNDS.get(target.get("comparator") or "", "")
    raw = raw if not bound or raw.endswith(("以上", "以内", "以下")) else bound + raw
    return f"{what} {raw}".strip() if what and what not in raw else str(raw)


def due_day(deadlines: list[Any], year: int) -> str:
    """The last of the days that the text names, ISO; "" where it names none."""
    days = [day for deadline in deadlines if (day := day_of(deadline, year))]
    return max(days, default="")


def day_of(deadline: Any, year: int) -> str:
    iso = deadline if isinstance(deadline, str) else str(deadline.get("iso") or deadline.get("date") or "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", iso):
        return iso
    return f"{iso}-12-31" if re.fullmatch(r"\d{4}", iso) else ""


def figure_of(place: int, fact: Mapping[str, Any]) -> Figure:
    value = fact.get("value")
    number = "" if value is None else f"{value:.10g}" if isinstance(value, float) else str(value)
    return Figure(
        f"f{place}", fact.get("subject") or "", number, fact.get("unit") or "", fact.get("comparator") or "",
        fact.get("domain") or "", fact.get("raw") or "", fact.get("start") or 0, fact.get("end") or 0,
    )


def mend(mended: Mended, form: Mapping[str, str]) -> Mended:
    """The state after a form: fields are named by reference, such as t3-title, f7-value, d2-accepted.

    A task or figure that the form does not speak of stays as it was.
    """
    return replace(
        mended,
        title=form.get("title", mended.title).strip()[:200],
        year=int(form["year"]) if form.get("year", "").strip().isdecimal() else mended.year,
        tasks=tuple(mended_task(task, form) for task in mended.tasks) + added_task(mended, form),
        figures=tuple(mended_figure(figure, form) for figure in mended.figures) + added_figure(mended, form),
        repairs=tuple(mended_repair(repair, form) for repair in mended.repairs),
        units={**mended.units, **chosen_units(form)},
        groups={**mended.groups, **chosen_groups(form)},
        anew="anew" in form if "may-revise" in form else mended.anew,
    )


def mended_task(task: Task, form: Mapping[str, str]) -> Task:
    if f"{task.ref}-title" not in form:
        return task
    due = form.get(f"{task.ref}-due", "").strip()
    return replace(
        task,
        title=form[f"{task.ref}-title"].strip(),
        leads=names(form.get(f"{task.ref}-leads", "")),
        responsible=names(form.get(f"{task.ref}-responsible", "")),
        due=due,
        due_written=task.due_written or due != task.due,
        targets=names(form.get(f"{task.ref}-targets", ""), r"[；;\n]+"),
        kept=f"{task.ref}-left" not in form,
        cycle=form.get(f"{task.ref}-cycle", task.cycle),
    )


def mended_figure(figure: Figure, form: Mapping[str, str]) -> Figure:
    if f"{figure.ref}-value" not in form:
        return figure
    return replace(
        figure,
        subject=form.get(f"{figure.ref}-subject", figure.subject).strip(),
        value=form[f"{figure.ref}-value"].strip().replace(",", "").replace("，", ""),
        unit=form.get(f"{figure.ref}-unit", figure.unit).strip(),
        kept=f"{figure.ref}-left" not in form,
    )


def mended_repair(repair: Repair, form: Mapping[str, str]) -> Repair:
    said = form.get(f"{repair.ref}-accepted")
    if form.get("do") == "repair-all" and repair.accepted is None:
        said = said or "yes"
    return repair if said not in ("yes", "no") else replace(repair, accepted=said == "yes")


def added_task(mended: Mended, form: Mapping[str, str]) -> tuple[Task, ...]:
    title = form.get("new-title", "").strip()
    if mended.kind != "plan" or not title:
        return ()
    place = len(mended.tasks) + 1
    return (Task(f"t{place}", form.get("new-number", "").strip() or str(place), title, names(form.get("new-leads", "")),
                 names(form.get("new-responsible", "")), form.get("new-due", "").strip()),)


def added_figure(mended: Mended, form: Mapping[str, str]) -> tuple[Figure, ...]:
    subject, value = form.get("new-subject", "").strip(), form.get("new-value", "").strip()
    if mended.kind != "report" or not (subject and value):
        return ()
    return (Figure(f"f{len(mended.figures) + 1}", subject, value, form.get("new-unit", "").strip()),)


def chosen_units(form: Mapping[str, str]) -> dict[str, int]:
    """unit-0-name, unit-0-organ …: which organ a name of the text stands for."""
    chosen = {}
    for key, organ in form.items():
        if (found := re.fullmatch(r"unit-(\d+)-organ", key)) and organ.isdecimal() and len(organ) < 12:
            chosen[form.get(f"unit-{found[1]}-name", "")] = int(organ)
    chosen.pop("", None)
    return chosen


def chosen_groups(form: Mapping[str, str]) -> dict[str, list[int]]:
    """group-0-name, group-0-organs …: the organs (numbers joined by commas) that a collective name stands for."""
    chosen = {}
    for key, name in form.items():
        if name and (found := re.fullmatch(r"group-(\d+)-name", key)):
            said = form.get(f"group-{found[1]}-organs", "").split(",")
            chosen[name] = [int(organ) for organ in said if organ.isdecimal() and len(organ) < 12]
    return chosen


def names(text: str, separator: str = UNIT_BREAK.pattern) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in re.split(separator, text) if name.strip()))
