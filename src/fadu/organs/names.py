"""Finding an organ by the name a document gives it: in full, short, with or without the place before it."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from fadu.organs.models import Division, Organ

LEVELS = "省市县区州盟旗"
JOINED = str.maketrans("", "", " 　·、（）()《》“”\"")


def find_organ(division: Division, text: str, day: date | None = None) -> Organ | None:
    """The organ of this division that a plan means by `text` (市司法局, 司法局, 丽水市司法局), or None.

    Full names, short names and aliases count, with the place or the level word (市, 区, 县) before them or without.
    None where nothing fits or where several fit equally well. `day`: only organs that existed on that day.
    """
    organs = Organ.objects.filter(division=division)
    known = list(organs.on(day) if day else organs)
    wanted = plain(text)
    for forms in (exact_forms, loose_forms):
        found = {organ.pk: organ for organ in known if meets(organ, division, wanted, forms)}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def meets(organ: Organ, division: Division, wanted: str, forms: Callable[[str, Division], set[str]]) -> bool:
    return not forms(wanted, division).isdisjoint(
        form for name in (organ.name, organ.short_name, *organ.aliases) if name for form in forms(plain(name), division)
    )


def plain(text: str) -> str:
    return text.translate(JOINED)


def exact_forms(name: str, division: Division) -> set[str]:
    return {name}


def loose_forms(name: str, division: Division) -> set[str]:
    """The name without what stands before its proper part: 丽水市司法局, 丽水司法局, 市司法局 -> 司法局."""
    return set(shortened(name, division)) - {""}


def shortened(name: str, division: Division) -> Iterator[str]:
    yield name
    place = plain(division.name)
    bare = re.sub(f"[{LEVELS}]$", "", place)
    for front in (place, bare, place[-1:]):
        if front and name.startswith(front) and len(name) > len(front) + 1:
            yield name[len(front):]
