"""The worker: takes queued tasks and catches up, until it is told to stop.

A whole round asks much of the database. Where nothing is queued and no entry has been written, a look is enough.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import time
from datetime import datetime, timedelta
from threading import Event
from types import FrameType
from typing import NamedTuple

from django.conf import settings
from django.db import DatabaseError, InterfaceError, close_old_connections, connection
from django.db.models import Max
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from fadu.jobs.upkeep import catch_up
from fadu.ledger.models import Entry

log = logging.getLogger("fadu.jobs")

PAUSE = 1.0  # seconds between two looks
REST = 5.0  # seconds after which a round is run though nothing new is seen: days turn, files grow old, workers die
LONGEST = timedelta(hours=6)  # a task of another machine that runs longer was lost with its worker
LEAST_OFTEN = 60.0  # seconds: what stays broken is tried again so often
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


def one_round() -> bool | None:
    """Everything once: what is queued, then what is behind. Was nothing behind? None: something broke and is logged."""
    close_old_connections()
    try:
        reap()
        take_queued()
        done = catch_up()
    except Exception:
        log.exception("a round of the worker ended early")
        return None
    finally:
        close_old_connections()
    return not any(done.values()) if done.keys() == set(settings.UPKEEP) else None


class Seen(NamedTuple):
    """What a look finds: the last entry of the ledger (-1: the database does not answer), and what was queued last."""

    entry: int
    queued: datetime | None = None


def look() -> Seen:
    """What there is to do. An entry with a smaller id may still be written by a slower hand: it is met after REST."""
    try:
        queued = DBTaskResult.objects.ready().order_by().aggregate(last=Max("enqueued_at"))["last"]
        return Seen(Entry.objects.aggregate(last=Max("pk"))["last"] or 0, queued)
    except (DatabaseError, InterfaceError):
        connection.close()
        return Seen(-1)


def run(stop: Event, pause: float = PAUSE, beside: int | None = None) -> None:
    """Rounds until `stop` is set, or until the parent process `beside` is gone; a round that has begun is finished.

    After a round that found nothing behind, the next one is run when there is something new, or after REST. After one
    in which something was broken: when there is something new, or after a pause that doubles each time, to LEAST_OFTEN.
    """
    met: Seen | None = None
    until, broken = 0.0, 0
    while not stop.is_set() and beside in (None, os.getppid()):
        there = look()
        if there != met or time.monotonic() >= until:
            found = one_round()
            broken = broken + 1 if found is None else 0
            met = there if found is None or (found and there.queued is None) else None
            until = time.monotonic() + (min(pause * 2**broken, LEAST_OFTEN) if broken else REST)
        stop.wait(pause)


def until_signalled() -> Event:
    """An event that SIGTERM and SIGINT set."""
    stop = Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    return stop
