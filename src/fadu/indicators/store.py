"""Where the mart lies: one DuckDB file a state, made aside and put in place whole; the newest is the mart.

A writer holds the lock, copies the newest file, changes the copy and renames it to the next number. Readers open the
newest file read-only and never wait; who still reads an older one keeps reading it, even after its name is gone.
A process that is killed while writing leaves a copy that nobody reads, swept away by the next writer.

What a few entries change lies in the engine's log beside the file, which it reads with it: to write the changed rows of
tables so wide into the file itself takes longer than all the rest of a renewal. A long log goes into the file.
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
LONGEST = 8_000_000  # bytes of log: a reader that opens the state takes a quarter of a second for so much
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


def coming() -> Path:
    """What the next state will be called."""
    last = newest()
    return folder() / f"{int(last.stem) + 1 if last else 1:09d}.duckdb"


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

    To be used while `writing()`. When the block raises, the mart stays as it was. What is done to a copy is one
    transaction; values may be kept beside it (`values_beside`) before it is put in place.
    """
    import duckdb

    last, place = newest(), coming()
    part = place.with_suffix(".part")
    for left in (*folder().glob("*.part*"), log(place), values_beside(place)):
        left.unlink(missing_ok=True)
    if last and not anew:
        copy(last, part)
        with duckdb.connect(str(part), config={"checkpoint_threshold": "1TB"}) as connection:
            yield from changed(connection, part)
    else:
        with duckdb.connect(str(part)) as connection:
            yield connection
            connection.execute("CHECKPOINT")
    put_in_place(part, place)
    for old in states()[:-KEPT]:
        for path in (old, log(old), values_beside(old)):
            path.unlink(missing_ok=True)


def changed(connection: DuckDBPyConnection, part: Path) -> Iterator[DuckDBPyConnection]:
    """The connection within a transaction; then its log is written into the file if it has become long."""
    connection.execute("PRAGMA disable_checkpoint_on_shutdown")
    connection.execute("BEGIN")
    yield connection
    connection.execute("COMMIT")
    if log(part).exists() and log(part).stat().st_size > LONGEST:
        connection.execute("CHECKPOINT")


def copy(state: Path, part: Path) -> None:
    """A state's file with its log, if it has one."""
    shutil.copyfile(state, part)
    if log(state).exists():
        shutil.copyfile(log(state), log(part))


def put_in_place(part: Path, place: Path) -> None:
    """Give a finished state its name: the log first, since who sees the file reads both."""
    if log(part).exists():
        os.chmod(log(part), 0o600)
        os.replace(log(part), log(place))
    os.chmod(part, 0o600)
    os.replace(part, place)


def log(state: Path) -> Path:
    """Where the engine looks for what was changed since the file was written."""
    return state.with_name(f"{state.name}.wal")


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
    connection = duckdb.connect(str(path), read_only=True)
    if not path.exists():  # its log may have been gone already when it was looked for
        raise FileNotFoundError(path)
    return connection
