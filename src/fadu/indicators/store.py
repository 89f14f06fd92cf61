"""Where the mart lies: one DuckDB file a state, made aside and put in place whole; the newest is the mart.

A writer holds the lock, copies the newest file, changes the copy and renames it to the next number. Readers open the
newest file read-only and never wait; who still reads an older one keeps reading it, even after its name is gone.
A process that is killed while writing leaves a copy that nobody reads, swept away by the next writer.
"""
from __future__ import annotations

import fcntl
import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

NAME = re.compile(r"(\d{9})\.duckdb")
KEPT = 2  # a reader that has just looked up the newest still finds it after the next one came


class Connection(Protocol):
    """What answers SQL: DuckDB's connection, psycopg's, and what stands for a Spark session (`engines`)."""

    def execute(self, query: Any, /) -> Any: ...


class Busy(Exception):
    """Another process is renewing the mart (正在更新)."""


def folder() -> Path:
    """Where the files of the mart are: FADU_HOME/mart."""
    from django.conf import settings

    path = Path(settings.HOME) / "mart"
    path.mkdir(parents=True, exist_ok=True)
    return path


def states() -> list[Path]:
    """The files of the mart, the oldest first."""
    return sorted(path for path in folder().iterdir() if NAME.fullmatch(path.name))


def newest() -> Path | None:
    found = states()
    return found[-1] if found else None


@contextmanager
def writing(wait: bool = True) -> Iterator[None]:
    """Hold the writer's lock, over all processes and threads; without `wait` raises Busy when another holds it."""
    with (folder() / "lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            raise Busy(_("统计库正在更新")) from None
        yield


@contextmanager
def next_state(anew: bool = False) -> Iterator[DuckDBPyConnection]:
    """A writable copy of the newest state, or an empty one; put in place when the block ends well.

    To be used while `writing()`. When the block raises, the mart stays as it was.
    """
    import duckdb

    for left in folder().glob("*.part*"):
        left.unlink()
    last = newest()
    number = int(last.stem) + 1 if last else 1
    part = folder() / f"{number:09d}.part"
    if last and not anew:
        shutil.copyfile(last, part)
    with duckdb.connect(str(part)) as connection:
        yield connection
        connection.execute("CHECKPOINT")
    os.chmod(part, 0o600)
    os.replace(part, folder() / f"{number:09d}.duckdb")
    for old in states()[:-KEPT]:
        for path in (old, values_beside(old)):
            path.unlink(missing_ok=True)


_opening = threading.Lock()


def values_beside(state: Path) -> Path:
    """The file of the values that were computed from a state."""
    return state.with_suffix(".values")


def reading() -> DuckDBPyConnection:
    """A cursor of this thread's own on the newest state, read-only. Raises FileNotFoundError where there is none."""
    return reading_state()[1]


def reading_state() -> tuple[Path, DuckDBPyConnection]:
    """The newest state's file, and a cursor as `reading` gives it."""
    with _opening:
        for _attempt in range(KEPT + 1):
            path = newest()
            if path is None:
                break
            with suppress(FileNotFoundError):
                return path, opened(path, path.stat().st_ino).cursor()
    raise FileNotFoundError(_("统计库尚未建立"))


def damaged(path: Path) -> bool:
    """Is this no file that DuckDB can open (cut short by a power failure, or not ours)?"""
    import duckdb

    try:
        opened(path, path.stat().st_ino)
    except (duckdb.Error, FileNotFoundError):
        return True
    return False


@lru_cache(maxsize=KEPT)
def opened(path: Path, inode: int) -> DuckDBPyConnection:
    """One connection a state and process; cursors of it serve the threads."""
    import duckdb

    if not path.exists():  # swept away since it was looked up
        raise FileNotFoundError(path)
    return duckdb.connect(str(path), read_only=True)
