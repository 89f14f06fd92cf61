"""The worker takes what is queued, repeats what a killed one left, and one function's error stops no other."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from datetime import timedelta
from threading import Event

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from fadu.jobs import upkeep, worker

DONE: list[str] = []


@task()
def note(word: str) -> str:
    DONE.append(word)
    return word


@task()
def fail() -> None:
    raise RuntimeError("broken on purpose")


@pytest.fixture
def queue(settings):
    """A real queue in the database, in place of the tests' immediate one."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
    DONE.clear()


def behind() -> int:
    DONE.append("caught up")
    return 3


def broken() -> int:
    raise RuntimeError("broken on purpose")


@pytest.mark.django_db(transaction=True)
def test_a_round_runs_what_is_queued_in_its_order(queue):
    first, second = note.enqueue("一"), note.enqueue("二")
    assert DONE == []
    worker.one_round()
    assert DONE == ["一", "二"]
    first.refresh(), second.refresh()
    assert (first.status, second.return_value) == (TaskResultStatus.SUCCESSFUL, "二")


@pytest.mark.django_db(transaction=True)
def test_a_task_that_fails_is_marked_and_the_next_one_runs(queue):
    failed, after = fail.enqueue(), note.enqueue("后")
    worker.one_round()
    failed.refresh(), after.refresh()
    assert (failed.status, after.status) == (TaskResultStatus.FAILED, TaskResultStatus.SUCCESSFUL)


@pytest.mark.django_db(transaction=True)
def test_what_a_killed_worker_left_running_is_run_again(queue):
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True)
    left = note.enqueue("续")
    DBTaskResult.objects.get().claim(f"{socket.gethostname()}:{dead.stdout.strip()}")
    worker.one_round()
    left.refresh()
    assert (DONE, left.status) == (["续"], TaskResultStatus.SUCCESSFUL)


@pytest.mark.django_db(transaction=True)
def test_what_a_living_worker_runs_is_left_to_it(queue):
    note.enqueue("忙")
    DBTaskResult.objects.get().claim(f"{socket.gethostname()}:{os.getpid()}")
    assert worker.reap() == 0
    worker.one_round()
    assert DONE == []


@pytest.mark.django_db(transaction=True)
def test_a_task_of_another_machine_is_given_up_after_hours(queue):
    note.enqueue("远")
    task = DBTaskResult.objects.get()
    task.claim("elsewhere:1")
    assert worker.reap() == 0
    DBTaskResult.objects.update(started_at=timezone.now() - worker.LONGEST - timedelta(minutes=1))
    assert worker.reap() == 1


@pytest.mark.django_db(transaction=True)
def test_ended_tasks_are_forgotten_after_a_month(queue):
    note.enqueue("旧")
    worker.one_round()
    DBTaskResult.objects.update(finished_at=timezone.now() - worker.KEPT - timedelta(days=1))
    worker.reap()
    assert not DBTaskResult.objects.exists()


class Looks(Event):
    """Stands in for the pauses: what happens in each of them, and the end after the last."""

    def __init__(self, *happenings):
        super().__init__()
        self.happenings = list(happenings)

    def wait(self, timeout=None):
        if not self.happenings:
            self.set()
            return True
        self.happenings.pop(0)()
        return False


def idle() -> int:
    DONE.append("round")
    return 0


def nothing() -> None:
    """Nothing happens."""


@pytest.mark.django_db(transaction=True)
def test_an_idle_worker_only_looks_and_takes_what_is_queued_at_the_next_look(queue, settings):
    settings.UPKEEP = (f"{__name__}.idle",)
    worker.run(Looks(nothing, nothing, nothing))
    assert DONE == ["round"]
    worker.run(Looks(nothing, lambda: note.enqueue("新"), nothing, nothing))
    assert DONE == ["round", "round", "新", "round", "round"]  # the last one for what the task may have left


@pytest.mark.django_db(transaction=True)
def test_where_something_was_behind_the_next_round_follows(queue, settings):
    settings.UPKEEP = (f"{__name__}.behind",)
    worker.run(Looks(nothing, nothing))
    assert DONE == ["caught up"] * 3


@pytest.mark.django_db(transaction=True)
def test_what_stays_broken_is_tried_less_and_less_often_and_what_is_new_at_once(queue, settings, monkeypatch):
    settings.UPKEEP = (f"{__name__}.idle", f"{__name__}.broken")
    now = [0.0]
    monkeypatch.setattr(worker.time, "monotonic", lambda: now[0])

    def second() -> None:
        now[0] += 1
        DONE.append("|")

    worker.run(Looks(*[second] * 70))
    rounds = [n for n, found in enumerate("".join("." if one == "round" else one for one in DONE).split("|")) if found]
    assert rounds == [0, 2, 6, 14, 30, 62]
    DONE.clear()
    worker.run(Looks(lambda: note.enqueue("新"), nothing, nothing, nothing))
    assert DONE == ["round", "新", "round", "round"]  # the last one since the queue is another now


@pytest.mark.django_db(transaction=True)
def test_a_table_that_is_gone_is_told_and_the_worker_goes_on_when_it_is_back(queue, settings, caplog):
    settings.UPKEEP = (f"{__name__}.idle",)
    table = DBTaskResult._meta.db_table

    def renamed(one: str, other: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {one} RENAME TO {other}")

    renamed(table, "elsewhere")
    worker.run(Looks(nothing, lambda: renamed("elsewhere", table), nothing), pause=0.0)
    assert "a round of the worker ended early" in caplog.text
    assert DONE[0] == "round"


@pytest.mark.django_db(transaction=True)
def test_a_round_is_run_from_time_to_time_though_nothing_is_new(queue, settings, monkeypatch):
    settings.UPKEEP = (f"{__name__}.idle",)
    monkeypatch.setattr(worker, "REST", 0.0)
    worker.run(Looks(nothing))
    assert DONE == ["round"] * 2


def test_one_that_cannot_catch_up_does_not_stop_the_others(settings, caplog):
    DONE.clear()
    settings.UPKEEP = (f"{__name__}.broken", f"{__name__}.behind")
    assert upkeep.catch_up() == {f"{__name__}.behind": 3}
    assert DONE == ["caught up"]
    assert "broken did not catch up" in caplog.text


def test_every_named_function_exists_and_takes_nothing(settings):
    from inspect import signature

    from django.utils.module_loading import import_string

    for name in settings.UPKEEP:
        assert not signature(import_string(name)).parameters, name


@pytest.mark.django_db(transaction=True)
def test_fadu_work_ends_when_it_is_told_to(tmp_path):
    environment = {**os.environ, "FADU_HOME": str(tmp_path)}
    environment.pop("FADU_DATABASE_URL", None)
    subprocess.run([sys.executable, "-m", "fadu", "manage", "migrate", "-v0"], env=environment, check=True)
    running = subprocess.Popen([sys.executable, "-m", "fadu", "work"], env=environment, stdout=subprocess.PIPE)
    assert running.stdout
    running.stdout.readline()  # it says that it stands ready
    running.send_signal(signal.SIGTERM)
    assert running.wait(timeout=20) == 0
