"""What must be mended before a document can be confirmed: said in plain words, with the item and what to do."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.intake.mending import Figure, Mended, Task

HIGHEST = 10**18
YEARS = range(1949, 2200)
LONGEST_NAME = 60


@dataclass(frozen=True)
class Problem:
    """What stands in the way of confirming: at which task, figure or unit name, and what to do."""

    ref: str
    field: str
    say: str


def problems(mended: Mended) -> list[Problem]:
    """What must be mended before it can be confirmed; unit names are looked at where organs are known."""
    found = [] if mended.title else [Problem("title", "title", _("没有文件名称。请填写文件的标题。"))]
    if mended.year not in YEARS:
        found.append(Problem("year", "year", _("年度“{year}”不对。请填四位数的年份。").format(year=mended.year)))
    if not mended.kept_tasks and not mended.kept_figures:
        found.append(Problem("none", "none", str(NOTHING[mended.kind])))
    for task in mended.kept_tasks:
        found += task_problems(task)
    for figure in mended.kept_figures:
        found += figure_problems(figure)
    return found


NOTHING = {
    "plan": gettext_lazy("没有认出任务，也没有手工添加的任务。请核对文件是否为工作计划，或者在下面逐项添加。"),
    "report": gettext_lazy("没有认出数字，也没有手工添加的数字。请核对文件是否为工作报告，或者在下面逐项添加。"),
}


def task_problems(task: Task) -> list[Problem]:
    found = []
    if not task.title:
        found.append(Problem(task.ref, "title", _("任务{number}没有名称。请填写。").format(number=task.number)))
    if not task.leads:
        say = _("任务{number}没有牵头单位，不知道交给谁办。请填写牵头单位，或者不纳入。").format(number=task.number)
        found.append(Problem(task.ref, "leads", say))
    if long := next((name for name in (*task.leads, *task.responsible) if len(name) > LONGEST_NAME), ""):
        say = _("任务{number}的单位“{long}…”过长。几个单位之间用顿号隔开。").format(number=task.number, long=long[:20])
        found.append(Problem(task.ref, "leads", say))
    if not is_day(task.due):
        say = _("任务{number}的期限“{due}”不是日期。请写成 2026-12-31 的样子。").format(
            number=task.number, due=task.due
        )
        found.append(Problem(task.ref, "due", say))
    return found


def figure_problems(figure: Figure) -> list[Problem]:
    found = []
    if not figure.subject:
        say = _("“{raw}”没有写明统计的是什么。请填写，或者不纳入。").format(raw=figure.raw or figure.value)
        found.append(Problem(figure.ref, "subject", say))
    if not is_number(figure.value):
        say = _("“{subject}”的数值“{value}”不是数字。请只填数字，单位填在后一格。").format(
            subject=figure.subject, value=figure.value
        )
        found.append(Problem(figure.ref, "value", say))
    return found


def is_day(text: str) -> bool:
    """A day in ISO form, within the years that forms take."""
    try:
        return date.fromisoformat(text).year in YEARS
    except ValueError:
        return False


def is_number(text: str) -> bool:
    """A plain number that can be kept: finite, below 10 to the 18th."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return False
    return number.is_finite() and abs(number) < HIGHEST
