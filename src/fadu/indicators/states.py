"""Which state of the mart is asked, and whether someone keeps it up to the ledger."""
from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from fadu.indicators import mart, store, values
from fadu.indicators.edition import software
from fadu.indicators.scope import Scope

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ALIVE = 15.0  # seconds: who has not caught up for so long is not at work
Question = tuple[Sequence[str], Sequence[Scope]]  # codes of indicators, and what they are asked for


@dataclass(frozen=True)
class State:
    """One state of the mart: its file and a cursor of this thread's own on it. Asked together, numbers agree."""

    path: Path
    connection: DuckDBPyConnection

    @property
    def mark(self) -> mart.Mark:
        return mark_of(self.path, self.path.stat().st_ino)

    @property
    def made(self) -> datetime:
        """When it was made (naive local time): what was recorded later is not in it."""
        return datetime.fromtimestamp(self.path.stat().st_mtime)


def state(fresh: bool) -> State:
    """The newest state; brought up to the ledger first if `fresh`.

    A state that another edition of the software made is never asked: its columns may be others.
    """
    if fresh or store.newest() is None:
        mart.refresh(wait=False)
    found = State(*store.reading_state())
    if not fits(found):
        mart.refresh()
        found = State(*store.reading_state())
    return found


def shown(*questions: Question) -> State:
    """The state that a page shows: the newest for which all of these questions have been answered already, so that
    nobody waits for numbers that are being computed; the newest one where none has.

    Where no worker keeps the mart up to the ledger, the page does so itself first.
    """
    newest = state(fresh=not worker_alive())
    for one in (newest, *older(newest)):
        if all(not values.missing(scopes, codes, values.held(one.path, scopes)) for codes, scopes in questions):
            return one
    return newest


def older(newest: State) -> list[State]:
    """The states before that one that are still there and of this edition, the latest first."""
    found = []
    for path in reversed(store.states()):
        with suppress(FileNotFoundError):
            if path < newest.path and fits(one := State(path, store.opened(path, path.stat().st_ino).cursor())):
                found.append(one)
    return found


def fits(one: State) -> bool:
    """Was it made under this edition of the software?"""
    return one.mark.edition.startswith(f"{software()}-")


@lru_cache(maxsize=2 * store.KEPT)
def mark_of(path: Path, inode: int) -> mart.Mark:
    return mart.mark(store.opened(path, inode).cursor())


def current() -> mart.Mark:
    """The mark of the newest state, for pages. Where a worker keeps it up, as it is; else brought up to the ledger."""
    return mart.refresh(wait=False) if not worker_alive() else state(fresh=False).mark


def pulse() -> Path:
    """A file that the worker touches whenever it has caught up."""
    return store.folder() / "pulse"


def worker_alive() -> bool:
    try:
        return time.time() - pulse().stat().st_mtime < ALIVE
    except FileNotFoundError:
        return False
