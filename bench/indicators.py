"""How long numbers take: the mart made from nothing and renewed, and indicators over it, cold and warm.

    python bench/indicators.py [--entries 1000000] [--keep FOLDER]

A ledger of its own is made in a folder that is removed afterwards (`--keep` keeps it and uses it again): matters of
ten entries in four procedures, 900 days and twelve divisions. FADU_DATABASE_URL may name a PostgreSQL.
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

PER_MATTER = 10
AT_ONCE = 2000
DIVISIONS = ["331100", *(f"3311{n:02d}" for n in (2, 21, 22, 23, 24, 25, 26, 27, 81)), "330100", "330200"]
Steps = list[tuple[str, date, dict[str, Any]]]
results: list[tuple[str, float, float, str]] = []


@contextmanager
def timed(name: str, note: str = "") -> Iterator[None]:
    begun, busy = time.perf_counter(), time.process_time()
    yield
    results.append((name, time.perf_counter() - begun, time.process_time() - busy, note))
    print(f"{name}: {results[-1][1]:.2f} s", file=sys.stderr)


def reconsideration(day: date, chance: random.Random) -> Steps:
    end = day + timedelta(chance.randrange(20, 75))
    kind = chance.choice(["维持", "维持", "撤销", "变更", "确认违法", "驳回请求"])
    return [
        ("receive", day, {"known_on": day.isoformat(), "filed_on": day.isoformat(), "amount": 2000}),
        ("accept", day + timedelta(2), {}), ("assign", day + timedelta(3), {}), ("send_copy", day + timedelta(5), {
            "served_on": (day + timedelta(6)).isoformat()}),
        ("respond", day + timedelta(12), {}), ("hear_opinions", day + timedelta(14), {"record": "笔录"}),
        ("hear_opinions", day + timedelta(15), {"record": "笔录"}),
        ("examine", end, {"opinion": "意见", "grave": False, "technical": False}),
        ("decide", end, {"kind": kind, "reasons": "理由"}), ("serve", end, {"served_on": end.isoformat()}),
    ]  # fmt: skip


ASKED = {"applicant_kind": "自然人", "channel": "网络", "content": "某项信息"}


def foi_request(day: date, chance: random.Random) -> Steps:
    end = day + timedelta(chance.randrange(5, 45))
    kind = chance.choice(["予以公开", "部分公开", "不予公开", "信息不存在"])
    later = [("make_public", end, {"where": "门户网站"})] * 6
    return [
        ("receive", day, ASKED | {"received_on": day.isoformat()}),
        ("extend", day + timedelta(3), {"amount": 10}),
        ("reply", end, {"kind": kind, "reasons": "理由"}), ("serve", end, {"served_on": end.isoformat()}), *later,
    ]  # fmt: skip


def supervised_task(day: date, chance: random.Random) -> Steps:
    deadline = (day + timedelta(180)).isoformat()
    end = day + timedelta(chance.randrange(90, 220))
    said = {"progress": "进展", "percent": 50}
    progress = [("report_progress", day + timedelta(9 * n), said) for n in range(1, 6)]
    return [
        ("assign", day, {"name": "某项任务", "deadline": deadline}), ("sign_for", day + timedelta(1), {}), *progress,
        ("report_done", end, {"result": "完成", "evidence": "文号"}),
        ("verify", end, {"passed": True, "opinion": "属实"}), ("finish", end, {}),
    ]  # fmt: skip


def penalty_ordinary(day: date, chance: random.Random) -> Steps:
    end = day + timedelta(chance.randrange(20, 120))
    return [
        ("register", day, {"found_on": day.isoformat(), "ended_on": day.isoformat(), "party_kind": "企业"}),
        ("file_case", day + timedelta(3), {}),
        ("investigate", day + timedelta(5), {"card_shown": True, "record": "笔录"}),
        ("report", day + timedelta(12), {"grave": chance.random() < 0.2, "complex": False, "public_interest": False}),
        ("legal_review", day + timedelta(13), {"result": "通过"}),
        ("notify", day + timedelta(14), {"fine": 1000, "facts": "事实", "served_on": day.isoformat()}),
        ("decide", end, {"kind": "给予处罚", "fine": chance.randrange(1, 50) * 100}),
        ("serve", end + timedelta(2), {"served_on": (end + timedelta(2)).isoformat()}),
        ("publish", end + timedelta(chance.randrange(1, 14)), {"where": "门户网站"}),
        ("close", end + timedelta(20), {}),
    ]  # fmt: skip


Story = Callable[[date, random.Random], Steps]
STORIES: list[Story] = [reconsideration, foi_request, supervised_task, penalty_ordinary]


def fill(count: int, seed: int = 1) -> None:
    """So many entries, in bulk: past the ledger's checks, as only a bench may."""
    from django.db.models import Max
    from django.utils import timezone

    from fadu.ledger.models import Entry, Matter
    from fadu.organs.models import Division, Organ

    chance, first = random.Random(seed), (Matter.objects.aggregate(last=Max("id"))["last"] or 0) + 1
    organs = []
    for code in DIVISIONS:
        division, _ = Division.objects.get_or_create(code=code, defaults={"name": code})
        organs.append(Organ.objects.get_or_create(name=f"机关{code}", defaults={"division": division})[0])
    for start in range(first, first + count // PER_MATTER, AT_ONCE):
        matters, entries = [], []
        for number in range(start, min(start + AT_ONCE, first + count // PER_MATTER)):
            story, organ = chance.choice(STORIES), chance.choice(organs)
            steps = story(date(2024, 1, 2) + timedelta(chance.randrange(900)), chance)
            matters.append(Matter(id=number, procedure=story.__name__, title="某事项", organ=organ,
                                  division=organ.division, begun_on=steps[0][1]))
            for n, (step, day, data) in enumerate(steps, 1):
                at, key = timezone.make_aware(datetime.combine(day, clock(10))), f"{number}-{n}"
                entries.append(Entry(matter_id=number, number=n, step=step, at=at, role="clerk", organ=organ,
                                     recorded_at=at, data=data, key=key, digest=key))
        Matter.objects.bulk_create(matters, batch_size=500)
        Entry.objects.bulk_create(entries, batch_size=500)


def measure(count: int) -> None:
    from fadu.indicators import compiled, mart, states, upkeep
    from fadu.indicators.catalogue import CATALOGUE
    from fadu.indicators.compute import compute, entries_behind, over, pieces
    from fadu.indicators.scope import months, scope_of
    from fadu.ledger.models import Entry

    if Entry.objects.count() < count:
        with timed("ledger written in bulk", f"{count:,} entries, not part of the measure"):
            fill(count)
    shutil.rmtree(Path(os.environ["FADU_HOME"]) / "mart", ignore_errors=True)
    with timed("mart made from nothing", f"{count:,} entries"):
        mart.refresh()
    with timed("refresh when nothing has moved"):
        mart.refresh()
    fill(1000, seed=Entry.objects.count())
    with timed("refresh after 1,000 new entries", "100 matters"):
        mart.refresh()
    forty = [code for code in CATALOGUE if code.startswith(("reconsideration.", "foi.", "penalty."))][-40:]
    ask = {"division": "331100", "year": 2025, "entries": False, "fresh": False}
    with timed("queries of the catalogue compiled", "once an edition, by `fadu prepare`: Ibis is loaded"):
        compiled.compile_all()
    with timed("40 indicators, cold", "first of this state: nothing at hand"):
        compute(forty, **ask)
    with timed("40 indicators, warm", "city with its counties, one year; at hand"):
        compute(forty, **ask)
    with timed(f"all {len(CATALOGUE)} indicators, most of them cold"):
        values = compute(None, **ask)
    whole = {"division": "330100", "year": 2025, "entries": False, "fresh": False}
    with timed(f"all {len(CATALOGUE)} indicators of another division, cold", "nothing at hand"):
        compute(None, **whole)
    fill(1000, seed=Entry.objects.count())
    with timed("refresh after 1,000 entries more"):
        mart.refresh()
    with timed(f"all {len(CATALOGUE)} indicators after them", "a new state: nothing at hand"):
        compute(None, **whole)
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
    with timed("40 indicators with every entry behind them"):
        compute(forty, **(ask | {"entries": True}))
    with timed("first 50 entries behind one indicator"):
        entries_behind("foi.received", "331100", 2025, limit=50, fresh=False)
    shown = sum(value.value is not None for value in values)
    print(f"{shown} of {len(values)} values known; mart {size():.0f} MB", file=sys.stderr)


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
