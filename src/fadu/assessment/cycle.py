"""The cycle: one notice, a matter for every unit that is assessed; who has got how far."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from fadu.assessment.schemes_kept import digest_of
from fadu.indicators.scope import Scope, scope_of
from fadu.ledger.actions import Receipt, open_matter
from fadu.ledger.histories import History, write_histories
from fadu.ledger.models import Entry, Link, Matter
from fadu.ledger.request import Opening, Request
from fadu.organs.access import GOVERNMENT, is_government
from fadu.organs.models import Division, Organ, Person
from fadu.statutes.assessment import Announce, Ask, assessment, assessment_cycle
from fadu.statutes.roles import SUPERVISION_HEAD, SUPERVISOR

LOOKED = 5000  # of the latest units so many are looked through for their cycles


@dataclass(frozen=True)
class Cycle:
    """One year's assessment with the units that may be seen."""

    matter: Matter
    year: int
    due: date
    units: tuple[Matter, ...]

    @property
    def confirmed(self) -> int:
        return self.count("已确定")

    def count(self, *phases: str) -> int:
        return sum(one.phase in phases for one in self.units)


def may_be_assessed(organ: Organ, day: date) -> list[Organ]:
    """Whom this organ may assess: the organs of its division and the governments right below, in their order."""
    below = Division.objects.on(day).filter(parent=organ.division)
    found = Organ.objects.on(day).filter(
        Q(division=organ.division) | Q(division__in=below, name__endswith=GOVERNMENT)
    )  # fmt: skip
    return list(found.exclude(pk=organ.pk).select_related("division").order_by("division__code", "pk"))


def announce(organ: Organ, units: Sequence[Organ], scheme: Matter, *, year: int, due: date, person: Person, key: str,
             at: datetime | None = None) -> Receipt:  # fmt: skip
    """Ask these units for their self-assessment under an approved scheme, all or none of them.

    organ: for which the person supervises; due: inclusive; key: at most 48 characters. Raises as `open_matter`.
    """
    said = {"year": year, "scheme": scheme.title, "digest": digest_of(scheme), "due": due.isoformat()}
    with transaction.atomic():
        receipt = open_matter(
            assessment_cycle.id, organ=organ, title=f"{year}年度法治政府建设考核", step=Announce.id, person=person,
            key=key, data=said | {"units": [str(one) for one in units]}, role=SUPERVISOR.id, links=(scheme,), at=at,
        )  # fmt: skip
        if not receipt.again:
            write_histories([asked_of(one, organ, receipt.matter, said, person, key, at) for one in units])
    return receipt


def asked_of(
    unit: Organ, assessor: Organ, cycle: Matter, said: dict[str, object], person: Person, key: str, at: datetime | None
) -> History:
    parts = ((assessor, SUPERVISOR.id), (assessor, SUPERVISION_HEAD.id))
    opening = Opening(assessment.id, unit, f"{cycle.title}：{unit}"[:200], links=(cycle,), participants=parts)
    return History(opening, [Request(Ask.id, said, person, f"{key}:{unit.pk}", SUPERVISOR.id, at)])


def cycles(seen: Q, most: int = 10) -> list[Cycle]:
    """The latest cycles with the units that may be seen (`seen`: a condition on matters), newest first."""
    units = Matter.objects.filter(seen, procedure=assessment.id)
    latest = units.order_by("-pk")[:LOOKED].values("pk")
    links = Link.objects.filter(matter__in=latest, other__procedure=assessment_cycle.id)
    found = Matter.objects.filter(
        Q(pk__in=links.values("other")) | seen & Q(procedure=assessment_cycle.id)
    ).order_by("-begun_on", "-pk")[:most]  # fmt: skip
    return [cycle_of(one, seen) for one in found]


def cycle_of(matter: Matter, seen: Q) -> Cycle:
    """One cycle with the units that may be seen, in their order."""
    said = Entry.objects.get(matter=matter, step=Announce.id).data
    links = Link.objects.filter(other=matter).values("matter")
    units = Matter.objects.filter(seen, pk__in=links, procedure=assessment.id)
    units = units.select_related("organ__division", "division")
    return Cycle(matter, int(said["year"]), day_of(said["due"]), tuple(units.order_by("organ")))


def day_of(said: date | str) -> date:
    return said if isinstance(said, date) else date.fromisoformat(said)


def scope_for(unit: Organ, year: int, as_of: date) -> Scope:
    """Whose records count for a unit: a government's whole division with all below it, a department's own matters."""
    return scope_of(unit.division.code, year, as_of=as_of, organ=0 if is_government(unit) else unit.pk)
