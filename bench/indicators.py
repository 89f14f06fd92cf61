"""How long numbers take: the mart made from nothing and renewed, and indicators over it, cold and warm.

    python bench/indicators.py [--entries 1000000] [--keep FOLDER]

A ledger of its own is made in a folder that is removed afterwards (`--keep` keeps it and uses it again): matters of
ten entries in every procedure, items of every register, 900 days and twelve divisions (`stories.py`).
FADU_DATABASE_URL may name a PostgreSQL.
"""
from __future__ import annotations

import argparse
import os
import platform
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.indicators.stories import DAYS, DIVISIONS, PER_MATTER, SINCE, items, told

AT_ONCE, ITEMS_SHARE = 2000, 5  # of registers, an item for so many entries
results: list[tuple[str, float, float, str]] = []


@contextmanager
def timed(name: str, note: str = "") -> Iterator[None]:
    begun, busy = time.perf_counter(), time.process_time()
    yield
    results.append((name, time.perf_counter() - begun, time.process_time() - busy, note))
    print(f"{name}: {results[-1][1]:.2f} s", file=sys.stderr)


def fill(count: int, seed: int = 1) -> None:
    """So many entries, in bulk: past the ledger's checks, as only a bench may."""
    from django.db.models import Max
    from django.utils import timezone

    from fadu.ledger.models import Entry, Matter

    chance, first, organs = random.Random(seed), (Matter.objects.aggregate(last=Max("id"))["last"] or 0) + 1, world()
    for start in range(first, first + count // PER_MATTER, AT_ONCE):
        matters, entries = [], []
        for number in range(start, min(start + AT_ONCE, first + count // PER_MATTER)):
            organ = chance.choice(organs)
            procedure, steps = told(SINCE + timedelta(chance.randrange(DAYS)), chance)
            matters.append(Matter(id=number, procedure=procedure, title="某事项", organ=organ,
                                  division=organ.division, begun_on=steps[0][1]))
            for n, (step, day, data) in enumerate(steps, 1):
                at, key = timezone.make_aware(datetime.combine(day, clock(10))), f"{number}-{n}"
                entries.append(Entry(matter_id=number, number=n, step=step, at=at, role="clerk", organ=organ,
                                     recorded_at=at, data=data, key=key, digest=key))
        Matter.objects.bulk_create(matters, batch_size=500)
        Entry.objects.bulk_create(entries, batch_size=500)


def fill_registers(count: int, seed: int = 2) -> None:
    """So many items of all registers, which rest on entries that are there."""
    from fadu.ledger.models import Entry
    from fadu.registers.models import Version

    last = Entry.objects.order_by("-id").values_list("id", flat=True)[0]
    Version.objects.bulk_create(items(count, world(), range(1, last), random.Random(seed)), batch_size=500)


def world() -> list[Any]:
    """An organ a division."""
    from fadu.organs.models import Division, Organ

    found = []
    for code in DIVISIONS:
        division, _ = Division.objects.get_or_create(code=code, defaults={"name": code})
        found.append(Organ.objects.get_or_create(name=f"机关{code}", defaults={"division": division})[0])
    return found


def laid(count: int) -> None:
    """The ledger, where it is not there already."""
    from fadu.ledger.models import Entry
    from fadu.registers.models import Version

    if Entry.objects.count() < count:
        with timed("ledger written in bulk", f"{count:,} entries, not part of the measure"):
            fill(count)
    if not Version.objects.exists():
        fill_registers(count // ITEMS_SHARE)


def measure(count: int) -> None:
    from fadu.indicators import compiled, mart
    from fadu.ledger.models import Entry
    from fadu.registers.models import Version

    laid(count)
    shutil.rmtree(Path(os.environ["FADU_HOME"]) / "mart", ignore_errors=True)
    with timed("mart made from nothing", f"{count:,} entries, {Version.objects.count():,} items of registers"):
        mart.refresh()
    with timed("queries of the catalogue compiled", "once an edition, by `fadu prepare`: Ibis is loaded"):
        compiled.compile_all()
    with timed("refresh when nothing has moved"):
        mart.refresh()
    fill(1000, seed=Entry.objects.count())
    with timed("refresh after 1,000 new entries", "100 matters"):
        mart.refresh()
    everything()
    pages()


def everything() -> None:
    """The whole catalogue for one division and year: cold, at hand, and after new entries."""
    from fadu.indicators import compiled
    from fadu.indicators.catalogue import CATALOGUE
    from fadu.indicators.compute import compute

    ask = {"division": "331100", "year": 2025, "entries": False, "fresh": False}
    compiled.compile_all()
    name = f"all {len(CATALOGUE)} indicators"
    with timed(f"{name}, cold", "city with its counties, one year; nothing at hand"):
        values = compute(None, **ask)
    with timed(f"{name}, warm", "at hand"):
        compute(None, **ask)
    after_new_entries(name, lambda: compute(None, **ask))
    with timed(f"{name}, with every entry behind them"):
        compute(None, **(ask | {"entries": True}))
    known, counted = sum(one.value is not None for one in values), sum(bool(one.numerator) for one in values)
    print(f"{known} of {len(values)} values known, {counted} not nought; mart {size():.0f} MB", file=sys.stderr)


def after_new_entries(name: str, asking: Callable[[], object]) -> None:
    """1,000 more entries (100 matters), nine times: the mart renewed, then the question asked. The middle one and the
    longest, when the engine's log is written into the file."""
    from fadu.indicators import mart
    from fadu.ledger.models import Entry

    taken = []
    for _ in range(9):
        fill(1000, seed=Entry.objects.count())
        begun, busy = time.perf_counter(), time.process_time()
        mart.refresh()
        asking()
        taken.append((time.perf_counter() - begun, time.process_time() - busy))
    for which, (wall, cpu) in (("median", sorted(taken)[4]), ("the longest", max(taken))):
        results.append((f"{name} after 1,000 new entries, {which} of 9", wall, cpu, "the mart renewed, then all asked"))


def pages() -> None:
    """What pages ask."""
    from fadu.indicators import mart, states, upkeep
    from fadu.indicators.compute import entries_behind, over, pieces
    from fadu.indicators.scope import months, scope_of

    year = scope_of("331100", 2025, as_of=mart.now().date())
    course = [year, *months(year), *months(year, cumulated=True)]
    with timed("one indicator's year, months and cumulated months, cold", "what its page asks"):
        over(["reconsideration.correction_rate"], course)
    with timed("the same, warm"):
        over(["reconsideration.correction_rate"], course)
    with timed("its entries by outcome"):
        pieces("reconsideration.correction_rate", year, states.state(fresh=False))
    with timed("upkeep after a new state", "what was asked, and the list of every division, computed anew"):
        upkeep.catch_up()
    with timed("first 50 entries behind one indicator"):
        entries_behind("foi.received", "331100", 2025, limit=50, fresh=False)


def size() -> float:
    from fadu.indicators.store import newest

    path = newest()
    return path.stat().st_size / 1e6 if path else 0.0


def machine() -> str:
    import duckdb
    import ibis
    from django.db import connection

    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.partition(":")[2].strip() for line in lines if "model name" in line]
    return (f"{names[0] if names else platform.processor()}, {os.cpu_count()} cores, Python "
            f"{platform.python_version()}, DuckDB {duckdb.__version__}, Ibis {ibis.__version__}, ledger on "
            f"{connection.vendor}; load {os.getloadavg()[0]:.1f}; {date.today()}")


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--entries", type=int, default=1_000_000)
    options.add_argument("--keep", help="folder to keep the bench's ledger in")
    given = options.parse_args()
    folder = given.keep or tempfile.mkdtemp(prefix="fadu-bench-")
    os.environ["FADU_HOME"] = folder
    try:
        from django.core.management import call_command

        from fadu.cli import setup_django

        setup_django()
        call_command("migrate", verbosity=0)
        measure(given.entries)
        print("| what | seconds | of them CPU, all threads | |\n|---|---|---|---|")
        print("\n".join(f"| {name} | {wall:.2f} | {busy:.2f} | {note} |" for name, wall, busy, note in results))
        print(f"\n{machine()}")
    finally:
        if not given.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
