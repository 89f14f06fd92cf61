"""The worker's part: after new entries the mart is renewed, and what pages asked for is computed anew."""
from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path

from django.conf import settings
from django.utils.module_loading import import_string

from fadu.indicators import compiled, compute, mart, states, store, values
from fadu.indicators.catalogue import CATALOGUE
from fadu.indicators.scope import Scope, months, scope_of

MOST = 400  # scopes that are computed anew at once; others are when they are asked for


def catch_up() -> int:
    """Bring the mart up to the ledger; of a new state, and on a new day, compute what was asked before. How many.

    Until that is done, pages show the state before (`states.shown`).
    """
    before = store.newest()
    mart.refresh(wait=False)
    states.pulse().touch()
    after, today = store.newest(), mart.now().date()
    if after is None or values.warm_on(after) == today:
        return 0
    compiled.compile_all()
    done = 0
    for codes, scopes in wanted(before):
        done += warmed(scopes, codes)
        states.pulse().touch()
    values.warm(after, today)
    return done


def wanted(before: Path | None) -> list[tuple[tuple[str, ...], list[Scope]]]:
    """What to compute: the whole catalogue for each place as its list shows it; what pages will ask, by what the
    functions of `settings.FORESEEN` say; what pages asked for."""
    today = mart.now().date()
    found = [(tuple(CATALOGUE), [scope for code in places() for scope in listed(code, today)])]
    found += [(tuple(codes), list(scopes)) for name in settings.FORESEEN for codes, scopes in import_string(name)()]
    asked = values.asked_of(before, MOST) if before else []
    again = [(codes, replace(scope, as_of=today) if scope.end >= scope.as_of else scope) for scope, codes in asked]
    again.sort(key=lambda one: one[0])
    return found + [(codes, [scope for _, scope in members]) for codes, members in groupby(again, lambda one: one[0])]


def places() -> list[str]:
    """The divisions that have matters, and those above them."""
    connection = states.state(fresh=False).connection
    codes = {row[0] for row in connection.execute("SELECT DISTINCT division FROM matters").fetchall()}
    return sorted(codes | {f"{code[:4]}00" for code in codes})


def listed(division: str, today: date) -> list[Scope]:
    """What the list of indicators shows of a place: this year, the year before, and the months so far."""
    year = scope_of(division, today.year, as_of=today)
    return [year, scope_of(division, today.year - 1, as_of=today), *months(year)[: today.month]]


def warmed(scopes: list[Scope], codes: tuple[str, ...]) -> int:
    known = [code for code in codes if code in CATALOGUE]
    compute.over(known, scopes)
    return len(known) * len(scopes)
