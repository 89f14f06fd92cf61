"""定期报送: one call asks many organs for a return; each has a matter of its own, linked to the call."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from fadu.ledger.actions import Receipt, open_matter
from fadu.ledger.histories import History, write_histories
from fadu.ledger.models import Entry, Link, Matter
from fadu.ledger.request import Opening, Request
from fadu.organs.models import Organ, Person
from fadu.statutes.roles import SUPERVISOR
from fadu.statutes.zero_report import Ask, Call, report_call, zero_report

LOOKED = 24  # of the latest calls so many are looked through
REPORTED = ("待接收", "办结", "免报")  # phases in which nothing is owed by the organ any more


@dataclass
class Round:
    """One call with the returns that it asked for."""

    call: Matter
    series: str
    period: str
    due: date
    returns: dict[int, Matter] = field(default_factory=dict)  # by the pk of the organ

    def count(self, *phases: str) -> int:
        return sum(one.phase in phases for one in self.returns.values())

    @property
    def reported(self) -> int:
        return self.count(*REPORTED)

    def late(self, today: date) -> list[Matter]:
        """The returns that are owed and past their day."""
        return [one for one in self.returns.values() if one.due_on and one.due_on < today]


@dataclass(frozen=True)
class Progress:
    """How far one call has come: how many organs were asked, have reported, wait to be accepted, are late."""

    call: Matter
    series: str
    due: date
    asked: int
    reported: int
    to_accept: int
    late: int


def call_for(organ: Organ, organs: Sequence[Organ], *, series: str, period: str, due: date, person: Person, key: str,
             content: str = "", at: datetime | None = None) -> Receipt:  # fmt: skip
    """Ask these organs for a return, all or none of them.

    organ: for which the person supervises; due: inclusive; key: at most 48 characters. Raises as `open_matter`.
    """
    said = {"series": series, "period": period, "due": due.isoformat(), "content": content}
    names = [str(one) for one in organs]
    with transaction.atomic():
        receipt = open_matter(
            report_call.id, organ=organ, title=f"{series}（{period}）"[:200], step=Call.id, person=person, key=key,
            data=said | {"organs": names}, role=SUPERVISOR.id, at=at,
        )  # fmt: skip
        if not receipt.again:
            write_histories([asked_of(one, receipt.matter, said, person, key, at) for one in organs])
    return receipt


def asked_of(
    organ: Organ, call: Matter, said: dict[str, str], person: Person, key: str, at: datetime | None
) -> History:
    opening = Opening(zero_report.id, organ, f"{call.title[:150]} {organ}", links=(call,))
    return History(opening, [Request(Ask.id, said, person, f"{key}:{organ.pk}", SUPERVISOR.id, at)])


def calls_in(divisions: Iterable[int], series: str = "", *, only_open: bool = False) -> QuerySet[Matter]:
    """The calls made in these divisions, newest first; `series`: only those of this title."""
    calls = Matter.objects.filter(division__in=list(divisions), procedure=report_call.id)
    calls = calls.filter(ended_on=None) if only_open else calls
    return (calls.filter(title__startswith=f"{series}（") if series else calls).order_by("-begun_on", "-pk")


def rounds(scope: Q, divisions: Iterable[int], series: str = "", most: int = 6, *,
           only_open: bool = False) -> list[Round]:  # fmt: skip
    """The latest calls with the returns that may be seen, newest first; those of which none may are left out.

    scope: a condition on matters; divisions: where the calls were made; most: how many at most, of the latest LOOKED.
    """
    told = told_of(calls_in(divisions, series, only_open=only_open)[:LOOKED])
    for call, matter in returns_of(scope, told) if told else ():
        told[call].returns[matter.organ_id] = matter
    return [one for one in told.values() if one.returns][:most]


def told_of(calls: QuerySet[Matter]) -> dict[int, Round]:
    """By the id of the call, in their order, what its entry says; no returns yet."""
    entries = Entry.objects.filter(matter__in=calls.values("pk"), step=Call.id).select_related("matter")
    found = {one.matter_id: one for one in entries.order_by("-matter__begun_on", "-matter", "id")}
    return {
        pk: Round(one.matter, one.data["series"], one.data["period"], date.fromisoformat(one.data["due"]))
        for pk, one in found.items()
    }


def running(divisions: Iterable[int], today: date, most: int) -> list[Progress]:
    """The latest calls that run in these divisions and how far each has come, newest first; counted, not read.

    most: how many at most, of the latest LOOKED.
    """
    divisions = list(divisions)
    told = told_of(calls_in(divisions, only_open=True)[:LOOKED])
    asked = Link.objects.filter(other__in=told, matter__procedure=zero_report.id, matter__division__in=divisions)
    counted = asked.order_by().values_list("other").annotate(
        asked=Count("matter"),
        reported=Count("matter", filter=Q(matter__phase__in=REPORTED)),
        to_accept=Count("matter", filter=Q(matter__phase=REPORTED[0])),
        late=Count("matter", filter=Q(matter__due_on__lt=today)),
    )
    counts = {call: numbers for call, *numbers in counted} if told else {}
    return [Progress(one.call, one.series, one.due, *counts[pk]) for pk, one in told.items() if pk in counts][:most]


def returns_of(scope: Q, calls: Iterable[int]) -> list[tuple[int, Matter]]:
    links = dict(Link.objects.filter(other__in=list(calls)).values_list("matter", "other"))
    matters = Matter.objects.filter(scope, pk__in=links, procedure=zero_report.id).select_related("organ", "division")
    return [(links[one.pk], one) for one in matters.order_by("organ")]


def series_of(title: str) -> str:
    """What is reported, from the title of its call: 行政执法月报（2026年11月）."""
    return title.rpartition("（")[0] or title
