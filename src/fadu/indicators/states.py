"""Which state of the mart is asked, and keeping it and its values up to the ledger."""
from __future__ import annotations

import time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from fadu.indicators import mart, store
from fadu.indicators.edition import software

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ALIVE = 15.0  # seconds: who has not caught up for so long is not at work


def state(fresh: bool) -> tuple[Path, DuckDBPyConnection]:
    """The mart to ask, one state of it and its file; brought up to the ledger first if `fresh`.

    A state that another edition of the software made is never asked: its columns may be others.
    """
    if fresh or store.newest() is None:
        mart.refresh(wait=False)
    path, connection = store.reading_state()
    if not made_by(path, path.stat().st_ino).startswith(f"{software()}-"):
        mart.refresh()
        path, connection = store.reading_state()
    return path, connection


@lru_cache(maxsize=store.KEPT)
def made_by(path: Path, inode: int) -> str:
    """The edition under which this file was made."""
    return mart.mark(store.opened(path, inode).cursor()).edition


def current() -> mart.Mark:
    """The state that pages show. Where a worker keeps it up, as it is; else brought up to the ledger first."""
    if not worker_alive():
        return mart.refresh(wait=False)
    _, connection = state(fresh=False)
    return mart.mark(connection)


def pulse() -> Path:
    """A file that the worker touches whenever it has caught up."""
    return store.folder() / "pulse"


def worker_alive() -> bool:
    try:
        return time.time() - pulse().stat().st_mtime < ALIVE
    except FileNotFoundError:
        return False
