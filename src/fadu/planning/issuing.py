"""下发: a plan that was written here becomes a document on record, and its tasks matters, on the way of a read-in plan.

The document is written from the rows, sealed, read and confirmed within one transaction: what is adopted points at
sentences of the very file.
"""
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from fadu.documents import docx
from fadu.documents.model import Block, Document, Heading, paragraph
from fadu.intake.adopt import Adoption, Unfit, confirm, finder, save, take_in
from fadu.intake.fitness import Problem, problems
from fadu.intake.mending import Mended, Task, from_json
from fadu.intake.models import Reading
from fadu.organs.models import Division, Organ, Person
from fadu.planning.composing import Composed, numeral, sentence


def numbered(plan: Composed) -> list[tuple[str, str, Task | None]]:
    """The lines of the plan in order: kind (group, task), the line, and the task that it says."""
    lines: list[tuple[str, str, Task | None]] = []
    group, groups, count = "", 0, 0
    for row in plan.written:
        if row.group:
            groups += 1
            group = f"{numeral(groups)}、{row.name}"
            lines.append(("group", group, None))
        else:
            count += 1
            task = Task(f"t{count}", str(count), row.name.rstrip("。"), row.lead_units, row.responsible_units, row.due,
                        True, row.goals, group, cycle=row.cycle)
            lines.append(("task", sentence(count, row, plan.of_year), task))
    return lines


def document_of(plan: Composed, issuer: Organ, day: date) -> Document:
    """The plan as an official document."""
    blocks: list[Block] = [Heading(1, line) if kind == "group" else paragraph(line)
                           for kind, line, _task in numbered(plan)]
    return Document(plan.title, tuple(blocks), number=plan.number, issuer=issuer.name, date=day)


def mended_of(plan: Composed, text: str) -> Mended:
    """What is to be adopted: each task with the place of its sentence in the text of the document."""
    tasks, at = [], 0
    for _kind, line, task in numbered(plan):
        start = text.find(line, at)
        if task:
            found = start >= 0
            tasks.append(replace(task, start=start if found else 0, end=start + len(line) if found else 0))
        at = max(start, at)
    return Mended("plan", plan.title, plan.of_year, tuple(tasks))


def faults(plan: Composed, division: Division) -> list[Problem]:
    """What must be mended before it can be issued; `ref` names the task: t1, t2 …"""
    mended = mended_of(plan, "")
    find = finder(mended, division)
    found = problems(mended)
    for task in mended.tasks:
        for name in (*task.leads, *task.responsible):
            if not find(name):
                said = _("任务{number}的“{name}”没有对应的单位。从单位清单里选，或者请系统管理员登记这个单位。")
                say = said.format(number=task.number, name=name)
                found.append(Problem(task.ref, "units", say))
    return found


def issue(plan: Composed, person: Person, organ: Organ, at: datetime | None = None) -> tuple[Reading, Adoption]:
    """Put the document on record and open the matters of all tasks, all or nothing.

    A plan of the same name and year that is in force is revised by it. Raises Unfit for what must be mended first,
    Refused as `confirm`.
    """
    with transaction.atomic():
        Organ.objects.select_for_update().get(pk=organ.pk)  # one at a time
        if found := faults(plan, organ.division):
            raise Unfit(found)
        content = docx.write(document_of(plan, organ, at.date() if at else timezone.localdate()))
        reading = take_in(f"{plan.title}.docx", content, person=person, organ=organ, at=at).reading
        save(reading, replace(mended_of(plan, reading.text), anew=from_json(reading.mended).anew), person)
        return reading, confirm(reading, person, at)
