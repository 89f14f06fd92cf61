"""The worker: takes queued tasks and catches up, until it is told to stop."""

from __future__ import annotations

import logging
import os
import signal
import socket
from datetime import timedelta
from threading import Event
from types import FrameType

from django.db import close_old_connections
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from fadu.jobs.upkeep import catch_up

log = logging.getLogger("fadu.jobs")

PAUSE = 1.0  # seconds between two rounds
LONGEST = timedelta(hours=6)  # a task of another machine that runs longer was lost with its worker
KEPT = timedelta(days=30)  # how long ended tasks stay listed


def take_queued() -> None:
    """Run what is queued, one after the other, until nothing is left."""
    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=own_name(),
        excluded_queue_names=[],
    ).run()


def own_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def gone(name: str) -> bool:
    """Is this the name of a worker of this machine that no longer runs?"""
    host, _, pid = name.rpartition(":")
    if host != socket.gethostname() or not pid.isdecimal():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def reap() -> int:
    """Queue again what a killed worker left running, and forget what ended long ago; how many were queued again."""
    now = timezone.now()
    ended = (TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED)
    DBTaskResult.objects.filter(status__in=ended, finished_at__lt=now - KEPT).delete()
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    lost = [
        task.pk
        for task in running
        if (task.started_at and task.started_at < now - LONGEST) or (task.worker_ids and gone(task.worker_ids[-1]))
    ]
    return running.filter(pk__in=lost).update(status=TaskResultStatus.READY, started_at=None)


def one_round() -> None:
    """Everything once: what is queued, then what is behind. An error is logged and the next round tries again."""
    close_old_connections()
    try:
        reap()
        take_queued()
        catch_up()
    except Exception:
        log.exception("a round of the worker ended early")
    finally:
        close_old_connections()


def run(stop: Event, pause: float = PAUSE, beside: int | None = None) -> None:
    """Rounds until `stop` is set, or until the parent process `beside` is gone; a round that has begun is finished."""
    while not stop.is_set() and beside in (None, os.getppid()):
        one_round()
        stop.wait(pause)


def until_signalled() -> Event:
    """An event that SIGTERM and SIGINT set."""
    stop = Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    return stop
