"""How many entries a second the ledger takes, judged and sealed, beside the bare inserts that they cost.

    .venv/bin/python bench/appends.py [seconds]

On SQLite and on PostgreSQL (a throw-away server), with one writer and with ten at once. A *judged entry* is
`fadu.ledger.actions.append` (every sixth opens a matter): lock, record read, law asked, digest, seal. A *bare insert*
is one row of the same size and one update of its matter in a transaction of their own.
"""
from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
FEW = 6


def main(seconds: float) -> None:
    from tests.postgres import LOUD, server

    print(machine())
    print(f"{'database':<12}{'what':<16}{'writers':>8}{'a second':>10}{'p50 ms':>9}{'p95 ms':>9}{'worst ms':>10}")
    with tempfile.TemporaryDirectory() as home:
        measured("SQLite", "", home, seconds)
    with server() as url, tempfile.TemporaryDirectory() as home:
        if url is None:
            print(LOUD)
        else:
            measured("PostgreSQL", url, home, seconds)


def machine() -> str:
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    where = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{where}, Python {platform.python_version()}, load {load}"


def measured(name: str, url: str, home: str, seconds: float) -> None:
    """One database: a process of its own, as Django knows one database a process."""
    own = {"FADU_HOME": home, "FADU_DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "fadu.settings"}
    command = [sys.executable, __file__, "run", str(seconds)]
    done = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    for row in map(json.loads, done.stdout.splitlines()):
        took = sorted(row["took"])
        p50, p95 = (took[int(len(took) * part)] * 1000 for part in (0.5, 0.95))
        print(f"{name:<12}{row['what']:<16}{row['writers']:>8}{len(took) / row['elapsed']:>10.1f}{p50:>9.1f}{p95:>9.1f}"
              f"{took[-1] * 1000:>10.1f}")  # fmt: skip


def run(seconds: float) -> None:
    import django

    django.setup()
    from fadu.ledger import seals

    every = seals.EVERY
    from tests.ledger.processes import ended_well, fork, prepare

    seals.EVERY = every  # as in earnest
    assert ended_well([fork(prepare)])
    for what in (judged, bare):
        for writers in (1, 10):
            start = time.time() + 1 + writers / 10  # when all are connected and warm
            files = [Path(os.environ["FADU_HOME"]) / f"{what.__name__}-{writers}-{who}" for who in range(writers)]
            assert ended_well([fork(partial(work, what, file, start, seconds)) for file in files])
            took = [one for file in files for one in json.loads(file.read_text())]
            title = {"judged": "judged entry", "bare": "bare insert"}[what.__name__]
            print(json.dumps({"what": title, "writers": writers, "took": took, "elapsed": seconds}))


def work(what: Any, file: Path, start: float, seconds: float) -> None:
    """Do it over and over from `start` on; how long each took goes into the file."""
    do, took = what(file.name), []
    for number in range(FEW):
        do(number)
    time.sleep(max(0.0, start - time.time()))
    number, began, ended = FEW, 0.0, 0.0
    while ended < start + seconds:
        began = time.time()
        do(number)
        ended = time.time()
        took.append(ended - began)
        number += 1
    file.write_text(json.dumps(took))


def judged(name: str) -> Any:
    from tests.world import FOI

    from fadu.ledger.actions import append, open_matter
    from fadu.organs.models import Organ, Person

    clerk, organ, matters = Person.objects.get(name="王承办"), Organ.objects.get(number_word="丽市监"), {}

    def do(number: int) -> None:
        if number % FEW == 0:
            matters[0] = open_matter("foi_request", organ=organ, title=f"第{number}号", step="receive", data=FOI,
                                     person=clerk, key=f"{name}:{number}", parties="周申请").matter  # fmt: skip
        else:
            append(matters[0], "ask_reasons", {"excess": str(number)}, person=clerk, key=f"{name}:{number}")

    return do


def bare(name: str) -> Any:
    from django.db import transaction
    from django.utils import timezone

    from fadu.ledger.models import Entry, Matter
    from fadu.organs.models import Organ, Person

    clerk, organ = Person.objects.get(name="王承办"), Organ.objects.get(number_word="丽市监")
    now, matters = timezone.now(), {}

    def do(number: int) -> None:
        with transaction.atomic():
            if number % FEW == 0:
                matters[0] = Matter.objects.create(procedure="foi_request", title=f"第{number}号", organ=organ,
                                                   division_id=organ.division_id, begun_on=now.date())  # fmt: skip
            Entry.objects.create(
                matter=matters[0], number=number % FEW + 1, step="ask_reasons", at=now, actor="王承办", role="foi_desk",
                organ=organ, recorded_by=clerk, recorded_at=now, data={"excess": str(number)}, key=f"{name}:{number}",
                digest="0" * 64, previous="0" * 64,
            )  # fmt: skip
            Matter.objects.filter(pk=matters[0].pk).update(length=number % FEW + 1, head="0" * 64)

    return do


if __name__ == "__main__":
    if sys.argv[1:2] == ["run"]:
        run(float(sys.argv[2]))
    else:
        main(float(sys.argv[1]) if len(sys.argv) > 1 else 5)
