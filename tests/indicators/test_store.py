"""The files of the mart: one writer, many readers, nobody waits for long, nothing half is ever read."""
from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from pathlib import Path

import pytest

from fadu.indicators import store


@pytest.fixture(autouse=True)
def _here(home: Path) -> None: ...


def write(number: int) -> None:
    with store.writing(), store.next_state() as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS t (n INTEGER)")
        connection.execute("INSERT INTO t VALUES (?)", [number])


def numbers() -> list[int]:
    return [row[0] for row in store.reading().execute("SELECT n FROM t ORDER BY n").fetchall()]


def test_there_is_nothing_to_read_before_the_first_state():
    assert store.newest() is None
    with pytest.raises(FileNotFoundError):
        store.reading()


def test_each_state_builds_on_the_last_and_old_ones_are_swept_away():
    for number in range(5):
        write(number)
    assert numbers() == [0, 1, 2, 3, 4]
    assert len(store.states()) == store.KEPT


def test_what_changed_stays_in_the_log_until_it_is_long(monkeypatch):
    for number in range(3):
        write(number)
    assert store.log(store.newest()).exists()
    monkeypatch.setattr(store, "LONGEST", 0)
    write(3)
    assert not store.log(store.newest()).exists()
    assert numbers() == [0, 1, 2, 3]


def test_only_its_owner_may_read_the_log():
    write(0)
    write(1)
    assert store.log(store.newest()).stat().st_mode & 0o077 == 0


def test_a_log_whose_state_never_came_is_not_read_with_the_next_one():
    write(0)
    write(1)
    store.log(store.coming()).write_bytes(store.log(store.newest()).read_bytes())
    write(2)
    assert numbers() == [0, 1, 2]


def test_logs_are_swept_away_with_their_states():
    for number in range(6):
        write(number)
    assert {path.name for path in store.folder().glob("*.wal")} <= {f"{path.name}.wal" for path in store.states()}


def test_a_reader_keeps_its_state_while_others_come():
    write(0)
    reader = store.reading()
    for number in range(1, 4):
        write(number)
    assert reader.execute("SELECT count(*) FROM t").fetchone() == (1,)
    assert numbers() == [0, 1, 2, 3]


def test_a_second_writer_is_told_that_one_is_at_work():
    with store.writing(), pytest.raises(store.Busy, match="正在更新"), store.writing(wait=False):
        pass


def test_only_its_owner_may_read_the_file():
    write(0)
    assert store.newest().stat().st_mode & 0o077 == 0


def test_readers_in_many_threads_see_whole_states_while_a_writer_works():
    write(0)
    seen: list[list[int]] = []

    def read() -> None:
        for _ in range(20):
            seen.append(numbers())

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(1, 8):
        write(number)
    for reader in readers:
        reader.join()
    assert len(seen) == 80
    assert all(found == list(range(len(found))) for found in seen)


def dawdle(folder: str, started) -> None:
    """A writer that never ends."""
    from django.conf import settings

    settings.HOME = Path(folder)
    with store.writing(), store.next_state() as connection:
        connection.execute("INSERT INTO t VALUES (99)")
        started.set()
        signal.pause()


def test_a_writer_that_is_killed_leaves_the_mart_as_it_was(home: Path):
    write(0)
    context = multiprocessing.get_context("fork")
    started = context.Event()
    child = context.Process(target=dawdle, args=(str(home), started))
    child.start()
    assert started.wait(20)
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    assert numbers() == [0]
    write(1)
    assert numbers() == [0, 1]
    assert not list(store.folder().glob("*.part*"))
