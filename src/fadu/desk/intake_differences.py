"""What a plan that comes again would change: shown before anything is adopted."""

from __future__ import annotations

from dataclasses import dataclass

from fadu.desk.wording import today
from fadu.intake.adopt import finder
from fadu.intake.mending import Mended
from fadu.intake.models import Reading
from fadu.intake.revision import Difference, differences, earlier_plan, past, standings
from fadu.organs.models import Division


@dataclass(frozen=True)
class Differing:
    """The plan that is in force and, by kind, what the later one says of its tasks; `past`: set to days gone by."""

    earlier: Reading
    new: list[Difference]
    changed: list[Difference]
    closed: list[Difference]
    gone: list[Difference]
    same: int
    past: list[Difference]


def differing(mended: Mended, division: Division, but: int | None = None) -> Differing | None:
    """None where no plan of that name and year is in force."""
    earlier = earlier_plan(mended, division, but)
    if earlier is None:
        return None
    found = differences(mended, standings(earlier.matter), finder(mended, division))
    kinds = {kind: [one for one in found if one.kind == kind] for kind in ("new", "changed", "closed", "gone")}
    late = [one for one in kinds["changed"] if past(one, today())]
    return Differing(earlier, **kinds, same=sum(one.kind == "same" for one in found), past=late)
