"""Real processes on a real database, for what one process cannot show: `python -m tests.ledger.processes WHAT …`.

The parent loads Django and forks; it opens no connection before its children are gone. Prints what it found as JSON.
"""
from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402
from django.db.models import Count  # noqa: E402

from fadu.ledger import locks, seals  # noqa: E402
from fadu.ledger.actions import Changed, Receipt, Upload, append, open_matter  # noqa: E402
from fadu.ledger.chain import verify  # noqa: E402
from fadu.ledger.models import Attachment, Entry, Matter, NumberGiven, NumberSeries, Seal  # noqa: E402
from fadu.organs.models import Organ, Person  # noqa: E402
from fadu.procedures.rulebook import rulebook  # noqa: E402
from fadu.statutes import procedure  # noqa: E402
from tests.world import FOI, world  # noqa: E402

seals.EVERY = 32  # so that sealing, too, is cut off and contended for
WORD = "丽市监公开"
FEW = 6  # entries of a matter


def fork(work: Callable[[], None]) -> int:
    """The process that does this work and ends."""
    if pid := os.fork():
        return pid
    try:
        work()
        for connection in connections.all(initialized_only=True):
            connection.close()
            getattr(connection, "close_pool", lambda: None)()
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def ended_well(pids: list[int]) -> bool:
    ends = [os.waitpid(pid, 0)[1] for pid in pids]
    return not any(ends)


def prepare() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    world()


def operation(number: int) -> Receipt:
    """The entry with this number: every sixth opens a matter with a document number and an attachment."""
    clerk = Person.objects.get(name="王承办")
    if number % FEW == 0:
        return open_matter(
            "foi_request", organ=Organ.objects.get(number_word="丽市监"), title=f"第{number}号", step="receive",
            data=FOI, person=clerk, key=f"n{number}", parties="周申请", number_word=WORD,
            attachments=[Upload("申请书.txt", f"申请书{number}".encode())],
        )  # fmt: skip
    matter = Entry.objects.select_related("matter").get(key=f"n{number - number % FEW}").matter
    return append(matter, "ask_reasons", {"excess": str(number)}, person=clerk, key=f"n{number}")


def write(number: int) -> None:
    operation(number)


def write_until_killed(start: int, acknowledged: Path, ready: int) -> None:
    assert Person.objects.exists()  # connected
    os.write(ready, b"!")
    handle = os.open(acknowledged, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for number in range(start, sys.maxsize):
        entry = operation(number).entry
        os.write(handle, f"{number} {entry.pk} {entry.digest}\n".encode())


def read(acknowledged: Path) -> dict[int, tuple[int, str]]:
    """What was acknowledged: number to id and digest; a last line that was cut off does not count."""
    lines = acknowledged.read_text().split("\n")[:-1] if acknowledged.exists() else []
    return {int(number): (int(pk), digest) for number, pk, digest in map(str.split, lines)}


def kill(rounds: int) -> dict[str, Any]:
    """Kill a writer that many times, each time letting the next one begin with what was not acknowledged."""
    assert ended_well([fork(prepare)])
    rulebook(procedure("foi_request", date.today()), date.today(), "331100", "")  # compiled once, for every child
    acknowledged, dice, pace = Path(settings.HOME) / "acknowledged", random.Random(20260302), 0.1
    for _ in range(rounds):
        start, (waiting, ready) = len(read(acknowledged)), os.pipe()
        pid = fork(lambda start=start, ready=ready: write_until_killed(start, acknowledged, ready))  # type: ignore[misc]
        os.close(ready)
        assert os.read(waiting, 1) == b"!"
        os.close(waiting)
        begun_by = dice.random() < 0.5 and time.monotonic() + 5  # half are let write first, however slow the machine
        while begun_by and time.monotonic() < begun_by and len(read(acknowledged)) == start:
            time.sleep(0.002)
        time.sleep(dice.uniform(0.001, pace))
        os.kill(pid, signal.SIGKILL)
        assert os.WIFSIGNALED(os.waitpid(pid, 0)[1]), "the writer ended before it was killed"
        written = len(read(acknowledged)) - start  # a slow machine gets more time, a fast one less
        pace = min(pace * 1.2, 0.5) if written == 0 else pace * 0.9 if written > 3 else pace
    return {"kills": rounds, **after_kills(read(acknowledged))}


def after_kills(told: dict[int, tuple[int, str]]) -> dict[str, Any]:
    there = {int(key[1:]): (pk, digest) for key, pk, digest in Entry.objects.values_list("key", "pk", "digest")}
    opened = [number for number in there if number % FEW == 0]
    verdict = verify()
    return {
        "acknowledged": len(told), "entries": len(there), "seals": Seal.objects.count(),
        "lost": [number for number, one in told.items() if there.get(number) != one],
        "unasked": [number for number in there if number > len(told)],
        "double": Entry.objects.count() - len(there),
        "empty_matters": Matter.objects.annotate(n=Count("entries")).filter(n=0).count(),
        "half": abs(Attachment.objects.count() - len(opened)) + abs(NumberGiven.objects.count() - len(opened)),
        "findings": [one.text for one in verdict.findings],
    }  # fmt: skip


def crowd(writers: int, each: int) -> dict[str, Any]:
    """So many writers at once on one matter and one series of numbers, and a reader who asks what is settled."""
    assert ended_well([fork(prepare)])
    assert ended_well([fork(lambda: write(0))])
    watched, gate, over = (Path(settings.HOME) / name for name in ("watched", "go", "over"))
    pids = [fork(lambda who=who: write_in_crowd(who, each, gate)) for who in range(writers)]  # type: ignore[misc]
    reader = fork(lambda: watch(watched, over))
    gate.touch()
    well = ended_well(pids)
    over.touch()
    well = ended_well([reader]) and well
    return {"well": well, **after_crowd(watched)}


def write_in_crowd(who: int, each: int, gate: Path) -> None:
    """Entries on the one matter with what was seen, taking a document number each; trying again when another won."""
    matter, clerk, beaten = Matter.objects.get(), Person.objects.get(name="王承办"), 0
    while not gate.exists():
        time.sleep(0.001)
    for number in range(each):
        while True:
            seen = Matter.objects.get(pk=matter.pk).length
            try:
                append(matter, "ask_reasons", {"excess": f"{who}-{number}"}, person=clerk, seen=seen, number_word=WORD,
                       key=f"c{who}-{number}")  # fmt: skip
                break
            except Changed as told:
                beaten += bool(told.entries)
    with (Path(settings.HOME) / "beaten").open("a") as file:
        file.write(f"{beaten}\n")


def watch(watched: Path, over: Path) -> None:
    """How many entries there were up to each mark that was said to be settled."""
    with watched.open("w") as file:
        while not over.exists():
            mark = locks.settled()
            file.write(f"{mark} {Entry.objects.filter(pk__lte=mark).count()}\n")
            time.sleep(0.02)


def after_crowd(watched: Path) -> dict[str, Any]:
    marks = [tuple(map(int, line.split())) for line in watched.read_text().splitlines()]
    matter, verdict = Matter.objects.get(), verify()
    numbers = sorted(NumberGiven.objects.values_list("value", flat=True))
    return {
        "entries": list(Entry.objects.order_by("number").values_list("number", flat=True)), "length": matter.length,
        "numbers": numbers, "last": NumberSeries.objects.get().last, "marks": len(marks),
        "beaten": sum(map(int, (Path(settings.HOME) / "beaten").read_text().split())),
        "late": [mark for mark, count in marks if Entry.objects.filter(pk__lte=mark).count() != count],
        "findings": [one.text for one in verdict.findings],
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps({"kill": kill, "crowd": crowd}[sys.argv[1]](*map(int, sys.argv[2:]))))
