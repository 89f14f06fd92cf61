"""The versions of a report as sittings: what one person saved within the hour is one line, its steps folded away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import Q

from fadu.reporting.models import Report, ReportVersion

SITTING = timedelta(hours=1)
READ, LINES = 120, 12  # so many versions are read for the list; so many lines it has at most


@dataclass
class Sitting:
    """`last`: the version that it ended with; `before`: those saved on the way to it, newest first."""

    last: ReportVersion
    before: list[ReportVersion] = field(default_factory=list)

    def takes(self, one: ReportVersion) -> bool:
        """Does an earlier version belong here? Final ones and those with a note stand for themselves."""
        plain = not one.final and not one.note  # type: ignore[attr-defined]
        return plain and one.made_by_id == self.last.made_by_id and self.last.made_at - one.made_at <= SITTING


def sittings(newest_first: Iterable[ReportVersion]) -> list[Sitting]:
    """Each version in its sitting; newest first, none left out."""
    found: list[Sitting] = []
    for one in newest_first:
        if found and found[-1].takes(one):
            found[-1].before.append(one)
        else:
            found.append(Sitting(one))
    return found


def newest_of(found: Report) -> list[Sitting]:
    """The last sittings for the list, without texts and receipts; `final` says whether there is a receipt."""
    listed = found.versions.select_related("made_by").defer("content", "receipt")
    return sittings(listed.annotate(final=Q(receipt__isnull=False)).order_by("-number")[:READ])[:LINES]
