"""Values at hand: what was computed from a state of the mart lies in one SQLite file beside it, swept away with it.

A file can be thrown away at any time: what is not in it is computed. Whoever computes writes, pages and worker alike.
"""
from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from fadu.indicators import store
from fadu.indicators.scope import Scope

TABLE = """CREATE TABLE IF NOT EXISTS held (scope TEXT, code TEXT, part TEXT, whole TEXT, recorded INTEGER,
           PRIMARY KEY (scope, code)) WITHOUT ROWID"""
ASKED = """CREATE TABLE IF NOT EXISTS asked (scope TEXT, start TEXT, finish TEXT, low TEXT, high TEXT,
           as_of TEXT, organ INTEGER, codes TEXT, PRIMARY KEY (scope, codes)) WITHOUT ROWID"""
WARM = "CREATE TABLE IF NOT EXISTS warm (day TEXT PRIMARY KEY) WITHOUT ROWID"


class Held(NamedTuple):
    """The two totals of an indicator in a scope, and whether anything is recorded of its procedures there."""

    part: Decimal
    whole: Decimal | None
    recorded: bool


def connected(state: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(store.values_beside(state), timeout=5, isolation_level=None)
    connection.execute("PRAGMA synchronous=OFF")  # a cache: what a power failure loses is computed again
    return connection


def held(state: Path, scopes: Sequence[Scope]) -> dict[str, dict[str, Held]]:
    """By the scopes' keys and by code what is at hand; empty where nothing is, or the file cannot be read."""
    found: dict[str, dict[str, Held]] = {}
    if not store.values_beside(state).exists():
        return found
    keys = list({one.key for one in scopes})
    try:
        with closing(connected(state)) as connection:
            rows = connection.execute(
                f"SELECT * FROM held WHERE scope IN ({','.join('?' * len(keys))})", keys).fetchall()
    except sqlite3.Error:
        return found
    for scope, code, part, whole, recorded in rows:
        one = Held(Decimal(part), None if whole is None else Decimal(whole), bool(recorded))
        found.setdefault(scope, {})[code] = one
    return found


def hold(state: Path, computed: Mapping[Scope, Mapping[str, Held]], codes: Sequence[str] = ()) -> None:
    """Keep these values for other processes, and that these codes (if any) were asked for in their scopes; a file that
    is busy is left as it is."""
    rows = [(scope.key, code, str(one.part), None if one.whole is None else str(one.whole), int(one.recorded))
            for scope, of_code in computed.items() for code, one in of_code.items()]
    asked = [(scope.key, str(scope.start), str(scope.end), scope.low, scope.high, str(scope.as_of), scope.organ,
              " ".join(codes)) for scope in computed if codes]
    try:
        with closing(connected(state)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(TABLE)
            connection.execute(ASKED)
            connection.executemany("INSERT OR REPLACE INTO held VALUES (?, ?, ?, ?, ?)", rows)
            connection.executemany("INSERT OR REPLACE INTO asked VALUES (?, ?, ?, ?, ?, ?, ?, ?)", asked)
            connection.execute("COMMIT")
    except sqlite3.Error:
        return


def take_over(before: Path, after: Path, but: Sequence[str], today: date) -> None:
    """The values of another state for this one, except those of the codes `but` and of what was asked on other days."""
    if not store.values_beside(before).exists():
        return
    lasting = "SELECT scope FROM old.asked WHERE as_of = ? OR finish < as_of"
    with suppress(sqlite3.Error), closing(connected(after)) as connection:
        connection.execute("ATTACH ? AS old", [str(store.values_beside(before))])
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(TABLE)
        connection.execute(ASKED)
        connection.execute("INSERT OR IGNORE INTO main.asked SELECT * FROM old.asked"
                           f" WHERE scope IN ({lasting})", [str(today)])  # fmt: skip
        connection.execute("INSERT OR IGNORE INTO main.held SELECT * FROM old.held"
                           f" WHERE scope IN ({lasting}) AND code NOT IN ({','.join('?' * len(but))})",
                           [str(today), *but])  # fmt: skip
        connection.execute("COMMIT")


def warm(state: Path, day: date) -> None:
    """Note that what was asked of the states before was computed of this one, as asked on that day."""
    with suppress(sqlite3.Error), closing(connected(state)) as connection:
        connection.execute(WARM)
        connection.execute("INSERT OR REPLACE INTO warm VALUES (?)", [str(day)])


def warm_on(state: Path) -> date | None:
    """The last day noted by `warm`; None: there is none."""
    if not store.values_beside(state).exists():
        return None
    with suppress(sqlite3.Error), closing(connected(state)) as connection:
        (day,) = connection.execute("SELECT max(day) FROM warm").fetchone()
        return date.fromisoformat(day) if day else None
    return None


def asked_of(state: Path, most: int) -> list[tuple[Scope, tuple[str, ...]]]:
    """At most so many scopes that this state was asked for, the latest periods first, with the codes asked together."""
    if not store.values_beside(state).exists():
        return []
    try:
        with closing(connected(state)) as connection:
            rows = connection.execute("SELECT * FROM asked ORDER BY finish DESC, scope LIMIT ?", [most]).fetchall()
    except sqlite3.Error:
        return []
    return [
        (Scope(date.fromisoformat(start), date.fromisoformat(end), low, high, date.fromisoformat(as_of), organ),
         tuple(codes.split()))
        for _, start, end, low, high, as_of, organ, codes in rows
    ]  # fmt: skip


def missing(scopes: Iterable[Scope], codes: Sequence[str], at_hand: Mapping[str, Mapping[str, Held]]) -> list[Scope]:
    """The scopes for which not all of these are at hand, each once."""
    wanted = set(codes)
    return list({one.key: one for one in scopes if not wanted <= at_hand.get(one.key, {}).keys()}.values())
