"""等你办、等你批: what waits for this person though no day presses. It would drown among what is merely running.

Three kinds: what is to be done without a set number of days (及时); for a leader, what is dated but due later and
waits for that leader alone; what others gave to one's organ these days and nobody has touched since. Whose turn it is
stands in the row (`awaits`); whether this person may really take the step is asked of the record itself before a line
is shown.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from django.db.models import Q
from django.http import HttpRequest

from fadu.desk.filters import Filter, conditions_of
from fadu.desk.lights import NEAR, soon_until
from fadu.desk.paging import Order, keys_of
from fadu.desk.scope import Arm, arms, own
from fadu.desk.who import organs_today, person_of, posts_today
from fadu.law.calendar import Calendar
from fadu.ledger.models import AWAITED, Entry
from fadu.ledger.undated import PAUSED
from fadu.organs.access import DIVISION_ROLES
from fadu.procedures.mainline import waits_for
from fadu.statutes import PROCEDURES
from fadu.statutes.roles import LEADERS

LOOKED_AT = 16
NEW = timedelta(15)
OLDEST = Order("begun_on", newest_first=False)


@lru_cache(maxsize=1)
def turns() -> frozenset[str]:
    """Every value that `awaits` can have."""
    steps = (step for versions in PROCEDURES.values() for law in versions for step in law.steps)
    return frozenset(turn for step in steps if (turn := waits_for(step)))


def turns_of(roles: frozenset[str]) -> Q:
    """The condition that it is the turn of one of these roles."""
    return Q(awaits__in=sorted(turn for turn in turns() if roles & set(turn.split("|"))))


def waiting_of(request: HttpRequest, chosen: Filter, today: date, days: Calendar) -> list[int]:
    """The ids of the matters to look at, the oldest first; which of them really wait is for `due_of` to say."""
    roles = frozenset(role for post in posts_today(request) for role in post.roles)
    person = person_of(request)
    if not roles or person is None:
        return []
    mine = conditions_of(Filter(handler=chosen.handler), today, days, person.pk)
    undated, later = Q(due_on=None) & ~Q(undated=PAUSED), Q(due_on__gt=soon_until(today, days, NEAR))
    queries = [arm.rows(AWAITED, mine, undated, turn_in(arm, roles)) for arm in own(request)]
    if leading := roles & LEADERS:
        scope = arms(request) if leading & DIVISION_ROLES else own(request)
        queries += [arm.rows(AWAITED, mine, later | undated, turns_of(leading)) for arm in scope if not arm.parts]
    found = [pk for _, pk in keys_of(queries, OLDEST, LOOKED_AT, few=True)]
    queries = [arm.rows(AWAITED, mine, later, Q(begun_on__gt=today - NEW), turn_in(arm, roles)) for arm in own(request)]
    return [*found, *untouched([pk for _, pk in keys_of(queries, OLDEST, LOOKED_AT, few=True)], request)]


def turn_in(arm: Arm, roles: frozenset[str]) -> Q:
    """The condition that it is one's turn: what one's organ takes part in, it may do in the role it has there."""
    return Q() if arm.parts else turns_of(roles)


def untouched(matters: list[int], request: HttpRequest) -> list[int]:
    """Those that others opened and that have had no entry since."""
    opened = Entry.objects.filter(matter__in=matters, matter__length=1)
    opened = opened.exclude(organ__in=[one.pk for one in organs_today(request)])
    others = set(opened.values_list("matter", flat=True)) if matters else set()
    return [pk for pk in matters if pk in others]
