"""整改: the shortcomings of a cycle become supervised tasks in one stroke; the cycle shows which of them are done."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from fadu.assessment.scoring import plain
from fadu.assessment.sheet import Line, Sheet
from fadu.ledger.histories import History, write_histories
from fadu.ledger.models import Entry, Link, Matter
from fadu.ledger.request import Opening, Request
from fadu.organs.models import Organ, Person
from fadu.statutes.assessment import assessment, assessment_cycle
from fadu.statutes.roles import SUPERVISOR
from fadu.statutes.supervised_task import Assign, supervised_task

DONE, CANCELLED = "办结", "撤销"


@dataclass(frozen=True)
class Rectification:
    """One task with the item that it mends."""

    task: Matter
    unit: Matter
    item: str

    @property
    def done(self) -> bool:
        return self.task.outcome == DONE

    @property
    def cancelled(self) -> bool:
        return self.task.outcome == CANCELLED


@dataclass(frozen=True)
class Shortcoming:
    """An item at which a unit lost points."""

    sheet: Sheet
    line: Line

    @property
    def key(self) -> str:
        """Names it in a form: the unit's matter and the item's code."""
        return f"{self.sheet.matter.pk}:{self.line.item.code}"

    @property
    def why(self) -> str:
        """What was found: the reason of the review, else how the points came about."""
        line = self.line
        said = (line.review.data.get("reason") if line.review else "") or (line.worth.why if line.worth else "")
        return str(said or "")


def shortcomings(sheets: Iterable[Sheet], given: Iterable[Rectification]) -> list[Shortcoming]:
    """Where points were lost and no task was given yet, the most points first."""
    there = {(one.unit.pk, one.item) for one in given}
    found = [Shortcoming(sheet, line) for sheet in sheets for line in sheet.gaps
             if (sheet.matter.pk, line.item.code) not in there]  # fmt: skip
    return sorted(found, key=lambda one: -one.line.lost)


def give(
    cycle: Matter, chosen: Sequence[Shortcoming], *, organ: Organ, due: date, person: Person, key: str,
    at: datetime | None = None,
) -> list[Matter]:  # fmt: skip
    """A task for each of them, all or none. `organ`: whose supervisor the person is; key: at most 20 characters.

    Raises as `open_matter`.
    """
    return write_histories([task_of(cycle, one, organ, due, person, key, at) for one in chosen])


def task_of(
    cycle: Matter, one: Shortcoming, organ: Organ, due: date, person: Person, key: str, at: datetime | None
) -> History:
    unit, item = one.sheet.matter, one.line.item
    name = _("整改：{text}").format(text=item.text)[:200]
    content = [_("{full}分，得{points}分，失{lost}分。").format(
        full=plain(item.points), points=plain(one.line.points or item.points), lost=plain(one.line.lost))]  # fmt: skip
    if one.why:
        content.append(_("扣分的理由：{why}。").format(why=one.why.rstrip("。")))
    said = {
        "number": item.code, "name": name, "content": "".join(content), "source": cycle.title,
        "lead_units": [str(unit.organ)], "deadline": due.isoformat(),
        "target": _("该项得满分（{full}分）").format(full=plain(item.points)),
        "deliverable": item.evidence[:200],
    }  # fmt: skip
    opening = Opening(supervised_task.id, unit.organ, name, links=(cycle, unit),
                      participants=((organ, SUPERVISOR.id),))  # fmt: skip
    asked = {name: text for name, text in said.items() if text}
    return History(opening, [Request(Assign.id, asked, person, f"{key}:{one.key}", SUPERVISOR.id, at)])


def given_for(cycle: Matter) -> list[Rectification]:
    """The tasks given for a cycle, in their order."""
    links = Link.objects.filter(other=cycle, matter__procedure=supervised_task.id).values("matter")
    return told(Matter.objects.filter(pk__in=links).select_related("organ").order_by("organ", "pk"))


def given_to(unit: Matter) -> list[Rectification]:
    """The tasks given to a unit for this assessment of it."""
    links = Link.objects.filter(other=unit, matter__procedure=supervised_task.id).values("matter")
    return told(Matter.objects.filter(pk__in=links).select_related("organ").order_by("pk"))


def told(tasks: Iterable[Matter]) -> list[Rectification]:
    found = {one.pk: one for one in tasks}
    items = {entry.matter_id: entry.data.get("number", "")
             for entry in Entry.objects.filter(matter__in=found, step=Assign.id)}  # fmt: skip
    links = Link.objects.filter(matter__in=found, other__procedure=assessment.id).select_related("other__organ")
    return [Rectification(found[one.matter_id], one.other, items[one.matter_id])
            for one in sorted(links, key=lambda link: list(found).index(link.matter_id))]  # fmt: skip


def before(cycle: Matter, year: int) -> Matter | None:
    """The cycle of the same organ for the latest year before, the last one begun."""
    found = Matter.objects.filter(procedure=assessment_cycle.id, organ=cycle.organ_id, pk__lt=cycle.pk)
    entries = Entry.objects.filter(matter__in=found, step="announce").select_related("matter").order_by("-pk")[:20]
    dated = [(int(one.data["year"]), one.matter_id, one.matter) for one in entries
             if int(one.data["year"]) < year and one.matter.outcome != CANCELLED]  # fmt: skip
    return max(dated, key=lambda one: one[:2])[2] if dated else None
