"""Who owes what: the tasks of a plan by unit, the unit's month on paper, and one 督办单 for its overdue tasks."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from fadu.documents.model import Document, Heading, NumberRun, Paragraph, Row, Run, Table, paragraph
from fadu.law.wording import day_text
from fadu.ledger.actions import append
from fadu.ledger.models import Entry
from fadu.ledger.numbers import next_number
from fadu.organs.models import Organ, Person
from fadu.planning.board import HEARD, STATES, Task


@dataclass(frozen=True)
class Share:
    """A unit's tasks. `leads`: those it leads; `helps`: those it is responsible for; `silent`: of these, where it has
    not reported; `late`: those it leads that are past their deadline."""

    organ: Organ
    leads: list[Task]
    helps: list[Task]
    silent: list[Task]
    late: list[Task]


def share_of(organ: Organ, tasks: Iterable[Task], now: date) -> Share:
    mine = [task for task in tasks if organ.pk in task.organs and task.state != "cancelled"]
    leads = [task for task in mine if organ.pk in task.lead_organs]
    helps = [task for task in mine if organ.pk not in task.lead_organs]
    silent = [task for task in helps if not task.closed and organ.pk not in task.heard]
    return Share(organ, leads, helps, silent, [task for task in leads if task.overdue(now)])


def shares(tasks: Sequence[Task], now: date) -> list[Share]:
    """Every unit of the tasks, those with the most overdue tasks first."""
    organs = Organ.objects.in_bulk({pk for task in tasks for pk in task.organs})
    found = [share_of(organ, tasks, now) for organ in organs.values()]
    return sorted(found, key=lambda one: (-len(one.late), -len(one.leads), -len(one.silent), one.organ.pk))


def progress_in(tasks: Iterable[Task], organ: Organ, first: date, last: date) -> dict[int, str]:
    """By matter, what the unit reported last from `first` to `last` (both inclusive)."""
    found = Entry.objects.filter(matter__in=[task.matter.pk for task in tasks], organ=organ, step__in=HEARD,
                                 at__date__gte=first, at__date__lte=last).order_by("id")
    told = ((entry.matter_id, dict(entry.data)) for entry in found)
    return {matter: data.get("progress") or data.get("result") or "零进展" for matter, data in told}


def count(tasks: Sequence[Task], code: str, name: str) -> NumberRun:
    return NumberRun(str(len(tasks)), code, name)


def monthly(plan: str, share: Share, first: date, last: date, now: date) -> Document:
    """The unit's month: what fell due, what is done and late, what was reported; each count has its list's code."""
    due = [task for task in share.leads if task.due and first <= task.due <= last]
    done = [task for task in share.leads if task.state == "finished"]
    told = progress_in([*share.leads, *share.helps], share.organ, first, last)
    opening = Paragraph((
        Run(f"按照《{plan}》，{share.organ.name}牵头"), count(share.leads, "leads", "牵头的任务"), Run("项，配合"),
        count(share.helps, "helps", "作为责任单位的任务"), Run("项。本月到期"), count(due, "due", "本月到期的任务"),
        Run("项；累计办结"), count(done, "done", "已办结的任务"), Run("项，超期未完成"),
        count(share.late, "late", "超期的任务"), Run("项，作为责任单位尚未报送"),
        count(share.silent, "silent", "尚未报送的任务"), Run("项。"),
    ))
    rows = tuple(row_of(task, share, told, now) for task in (*share.leads, *share.helps))
    table = Table(("序号", "任务", "身份", "完成期限", "状态", "本月进展"), rows, widths=(1.5, 4, 1.5, 2.9, 2.1, 3.8))
    title = f"{share.organ.name}{first.year}年{first.month}月任务进展情况"
    return Document(title, (opening, Heading(1, "任务明细"), table) if rows else (opening,))


def row_of(task: Task, share: Share, told: dict[int, str], now: date) -> Row:
    lead = share.organ.pk in task.lead_organs
    state = "超期" if task.overdue(now) else STATES[task.state]
    due = day_text(task.due) if task.due else "—"
    said = told.get(task.matter.pk) or ("—" if task.closed else "未报送")
    return Row((task.number, task.title, "牵头" if lead else "责任", due, state, said))


@dataclass(frozen=True)
class Order:
    """A 督办单 to be given: by which office and person, with which word, what it says, by when to answer."""

    office: Organ
    person: Person
    word: str
    message: str
    reply_by: date


def supervise(share: Share, order: Order, now: date) -> str:
    """Give one number and put it on record on every overdue task of the unit, all or nothing. Returns the number.

    Raises ValueError where nothing is overdue or the word cannot stand in a number; Refused as `append`.
    """
    if not share.late:
        raise ValueError("没有超期的任务")
    with transaction.atomic():
        number = next_number(order.office, order.word, now.year, note=f"督办单：{share.organ}", person=order.person)
        data = {"message": order.message, "number": number, "reply_by": order.reply_by.isoformat()}
        for task in share.late:
            append(task.matter, "urge", data, person=order.person, role="supervisor",
                   key=f"order:{task.matter.pk}:{number}"[:64])
    return number


def orders(tasks: Sequence[Task]) -> dict[str, list[Entry]]:
    """The 督办单 given on these tasks: by number, the entry on each task, the newest first."""
    found: dict[str, list[Entry]] = {}
    urged = Entry.objects.filter(matter__in=[task.matter.pk for task in tasks], step="urge")
    for entry in urged.select_related("matter__organ", "organ").order_by("-id"):
        if number := dict(entry.data).get("number"):
            found.setdefault(number, []).append(entry)
    return found


def order_document(number: str, entries: Sequence[Entry], tasks: Sequence[Task]) -> Document:
    """The 督办单 as it was given, from its entries."""
    first, known = entries[0], {task.matter.pk: task for task in tasks}
    mine = sorted((known[one.matter_id] for one in entries), key=lambda task: task.matter.pk)
    given, data = first.at.date(), dict(first.data)
    rows = tuple(Row((t.number, t.title, day_text(t.due) if t.due else "—", t.say or "未报送")) for t in mine)
    reply = date.fromisoformat(data["reply_by"])
    return Document(
        "督办单", (
            paragraph(f"你单位牵头的下列{len(rows)}项任务已超过完成期限："),
            Table(("序号", "任务", "完成期限", "最近进展"), rows, widths=(1.5, 4, 2.9, 4)),
            paragraph(data["message"]),
            paragraph(f"请于{reply.year}年{reply.month}月{reply.day}日前书面答复办理情况。"),
        ), number=number, issuer=first.organ.name if first.organ else "", date=given,
        addressee=first.matter.organ.name, seal=True,
    )
