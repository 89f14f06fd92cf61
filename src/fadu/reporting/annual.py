"""The annual report of a division as it stands now: the latest version, or the draft that the records give."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fadu.indicators.scope import scope_of

from . import values
from .content import Content
from .gaps import gaps
from .hand import typed_numbers
from .models import Report
from .template import draft
from .values import Kept
from .versions import content_of, find_division, latest, values_of


@dataclass(frozen=True)
class Annual:
    """`version` is None for a draft that nobody has saved; `receipt` is None until the report is final."""

    content: Content
    values: Mapping[str, Kept]
    version: int | None = None
    receipt: Mapping[str, Any] | None = None

    def counts(self) -> dict[str, int]:
        """How many parts, numbers placed, entries behind them, numbers typed by hand, and things missing."""
        placed = [self.values[code] for code in values.used(self.content) if code in self.values]
        return {"parts": len(self.content.parts), "numbers": len(placed),
                "entries": sum(len(value.entries) for value in placed),
                "typed": len(typed_numbers(self.content)), "gaps": len(gaps(self.content, self.values))}


def annual_report(division: str, year: int) -> Annual:
    """The report to be sent out. Writes nothing. Raises BadScope for a malformed code or year, UnknownDivision."""
    from django.utils import timezone

    scope_of(division, year, as_of=timezone.localdate())
    place = find_division(division, year)
    report = Report.objects.filter(division__code=division, year=year).select_related("division").first()
    if report is None:
        numbers = values.of_year(division, year)
        return Annual(draft(place, year, numbers), numbers)
    version = latest(report)
    return Annual(content_of(version), values_of(version), version.number, version.receipt)
