"""Ledger rows without the ledger's checks: the mart only reads, and must read whatever is there."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from itertools import count
from typing import Any

from django.utils import timezone

from fadu.ledger.models import Entry, Link, Matter
from fadu.organs.models import Division, Organ

CITY, COUNTY, ELSEWHERE = "331100", "331102", "330100"
Steps = list[tuple[str, date, Mapping[str, Any]]]
keys = count(1)


class Books:
    """Writes matters and entries as they would stand in the ledger."""

    def __init__(self) -> None:
        self.organs: dict[str, Organ] = {}

    def organ(self, code: str) -> Organ:
        if code not in self.organs:
            division, _ = Division.objects.get_or_create(code=code, defaults={"name": f"区划{code}"})
            self.organs[code] = Organ.objects.create(name=f"机关{code}", division=division)
        return self.organs[code]

    def matter(self, procedure: str, steps: Steps, *, division: str = CITY, rests_on: tuple[Matter, ...] = (),
               ended_on: date | None = None, outcome: str = "") -> Matter:
        """A matter with these entries; `ended_on` and `outcome` are the cache that linked matters look at."""
        organ = self.organ(division)
        matter = Matter.objects.create(
            procedure=procedure, title="王某某一案", organ=organ, division=organ.division, begun_on=steps[0][1],
            parties="王某某", ended_on=ended_on, outcome=outcome,
        )  # fmt: skip
        for other in rests_on:
            Link.objects.create(matter=matter, other=other)
        self.add(matter, steps)
        return matter

    def add(self, matter: Matter, steps: Steps, corrects: int | None = None) -> list[Entry]:
        """More entries, at the end of the matter and of the ledger."""
        already = matter.entries.count()
        made = [self.entry(matter, already + n, *step, corrects) for n, step in enumerate(steps, 1)]
        return Entry.objects.bulk_create(made)

    def entry(self, matter: Matter, number: int, step: str, on: date, data: Mapping[str, Any],
              corrects: int | None) -> Entry:
        at = timezone.make_aware(datetime.combine(on, time(10)))
        key = f"books-{next(keys)}"
        return Entry(
            matter=matter, number=number, step=step, at=at, actor="李某某", role="clerk", organ=matter.organ,
            recorded_at=at, data=dict(data), corrects=corrects, key=key, digest=key,
        )  # fmt: skip
