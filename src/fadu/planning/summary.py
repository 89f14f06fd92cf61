"""本月进展汇总: the month of a whole division's plan as one document; its numbers are those of the board."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from fadu.documents.model import Block, Document, Heading, NumberRun, Paragraph, Row, Run, Table
from fadu.law.wording import day_text
from fadu.ledger.models import Entry
from fadu.planning.board import HEARD, STATES, Task
from fadu.planning.units import Share, shares


@dataclass(frozen=True)
class Month:
    """What the board holds of one month. first, last: both inclusive; told: by matter, what was reported last."""

    first: date
    last: date
    tasks: list[Task]  # without the cancelled ones
    due: list[Task]
    done: list[Task]
    reported: list[Task]  # reported done, to be verified
    late: list[Task]
    asking: list[Task]
    told: dict[int, str]


PARTS: dict[str, Callable[[Task, str, date], bool]] = {
    "all": lambda task, month, now: True,
    "done": lambda task, month, now: task.state == "finished",
    "reported": lambda task, month, now: task.state == "reported",
    "late": lambda task, month, now: task.overdue(now),
    "due": lambda task, month, now: task.due is not None and f"{task.due:%Y-%m}" == month,
    "asking": lambda task, month, now: task.asking is not None,
}


def part_of(tasks: Iterable[Task], part: str, month: str, now: date) -> list[Task]:
    """The tasks behind a number of the summary; `month` as 2026-11; `part` one of PARTS."""
    return [task for task in tasks if task.state != "cancelled" and PARTS[part](task, month, now)]


def month_of(tasks: Sequence[Task], first: date, last: date, now: date) -> Month:
    found = {part: part_of(tasks, part, f"{first:%Y-%m}", now) for part in PARTS}
    mine = found.pop("all")
    return Month(first, last, mine, told=told_in(mine, first, last), **found)


def told_in(tasks: Sequence[Task], first: date, last: date) -> dict[int, str]:
    """By matter, what its lead units reported last from `first` to `last` (both inclusive)."""
    leads = {task.matter.pk: task.lead_organs for task in tasks}
    found = Entry.objects.filter(matter__in=leads, step__in=HEARD, at__date__gte=first, at__date__lte=last)
    told = {}
    for entry in found.only("matter_id", "organ_id", "step", "data").order_by("id"):
        if entry.organ_id in leads[entry.matter_id]:
            data = dict(entry.data)
            told[entry.matter_id] = data.get("progress") or data.get("result") or _("零进展")
    return told


def count(tasks: Sequence[Task], code: str, name: str) -> NumberRun:
    return NumberRun(str(len(tasks)), code, name)


def summary(plan: str, tasks: Sequence[Task], first: date, last: date, now: date) -> Document:
    """The month as a document: the counts, what is late, each group's tasks, each unit's share."""
    month = month_of(tasks, first, last, now)
    year = "" if f"{first.year}年" in plan else _("{year}年").format(year=first.year)
    title = _("《{plan}》{year}{month}月进展情况汇总").format(plan=plan, year=year, month=first.month)
    blocks: list[Block] = [opening(plan, month, now), Heading(1, _("一、超期任务"))]
    blocks.append(late_table(month.late, now) if month.late else plain(_("没有超期任务。")))
    blocks += [Heading(1, _("二、各项任务进展")), task_table(month, now)]
    blocks += [Heading(1, _("三、各单位情况")), unit_table(shares(month.tasks, now))]
    return Document(title, tuple(blocks), date=now)


def plain(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def opening(plan: str, month: Month, now: date) -> Paragraph:
    said = _("截至{month}月{day}日，《{plan}》").format(month=now.month, day=now.day, plan=plan)
    return Paragraph((
        Run(said), count(month.tasks, "all", _("全部任务")), Run(_("项任务中，已办结")),
        count(month.done, "done", _("已办结的任务")), Run(_("项，待核验")),
        count(month.reported, "reported", _("待核验的任务")), Run(_("项，超期未完成")),
        count(month.late, "late", _("超期的任务")), Run(_("项；本月到期")),
        count(month.due, "due", _("本月到期的任务")),
        Run(_("项，申请延期待答复")), count(month.asking, "asking", _("申请延期的任务")), Run(_("项。")),
    ))  # fmt: skip


def late_table(late: Sequence[Task], now: date) -> Table:
    rows = [
        Row((task.number, task.title, task.leads[0] if task.leads else "", day_text(task.due) if task.due else "",
             _("{days}天").format(days=(now - task.due).days) if task.due else "", task.say or _("未报送")))
        for task in late
    ]  # fmt: skip
    head = (_("序号"), _("任务"), _("牵头单位"), _("期限"), _("超期"), _("最近进展"))
    return Table(head, tuple(rows), widths=(1.5, 3.6, 2.5, 2.9, 1.7, 3.6))


def task_table(month: Month, now: date) -> Table:
    rows, last = [], ""
    for task in month.tasks:
        if task.group != last:
            last = task.group
            rows.append(Row(("", task.group, "", "", "")))
        told = month.told.get(task.matter.pk) or ("—" if task.closed else _("未报送"))
        state = _("超期") if task.overdue(now) else STATES[task.state]
        rows.append(Row((task.number, task.title, str(state), "、".join(task.leads), told)))
    head = (_("序号"), _("任务"), _("状态"), _("牵头单位"), _("本月进展"))
    return Table(head, tuple(rows), widths=(1.5, 4, 2.1, 3, 4.4))


def unit_table(found: Sequence[Share]) -> Table:
    rows = []
    for share in found:
        states = Counter(task.state for task in share.leads)
        numbers = (len(share.leads), states["finished"], len(share.late), len(share.helps), len(share.silent))
        rows.append(Row((str(share.organ), *(str(number) for number in numbers))))
    head = (_("单位"), _("牵头"), _("办结"), _("超期"), _("责任"), _("未报送"))
    return Table(head, tuple(rows), widths=(5, 1.6, 1.6, 1.6, 1.6, 2))
