"""How long every page of the desk takes, for each role: on the sample year, or beside a million matters.

    .venv/bin/python bench/pages.py [--rounds 15] [--home FOLDER] [--who sifa,fagai]
    .venv/bin/python -m tests.postgres [--keep PG] -- .venv/bin/python bench/pages.py --million [--keep FOLDER]

Each person's links are followed from the first page on, three addresses of each page; every one is asked again and
again. Wall time (p50, p95) tells what a user waits for on a quiet machine; processor time (cpu50, cpu95) and the least
that the database took (db) what the page costs on any. The slowest by processor time come first; all in milliseconds.
A page that is slower than allowed at p95 is marked with `!`. --home: a sample that is loaded already; it is written to.
--keep: what is loaded and laid down stays in that folder, and is found there again (on PostgreSQL both are kept).
"""
from __future__ import annotations

import argparse
import gzip
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "bench")]
PEOPLE = ("sifa", "fuyi", "fuyiju", "wenmi", "gongkai", "fagai", "shijian", "zhifayuan", "jujia", "shizhang", "guanli")
LARGE = ("sifa", "fuyi", "shijian", "fagai", "shizhang")  # with a million: the bureau, departments, a leader
SAMPLE_MS, MILLION_MS, STEP_MS, SCRIPT_BYTES = 100, 200, 300, 60_000


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--million", action="store_true", help="lay down many matters beside the sample")
    asked.add_argument("--count", type=int, default=1_000_000)
    asked.add_argument("--rounds", type=int, default=15)
    asked.add_argument("--home", type=Path)
    asked.add_argument("--keep", type=Path)
    asked.add_argument("--who", default="")
    asked.add_argument("--shown", type=int, default=40, help="so many of the slowest pages are shown one by one")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = (options.home or options.keep or Path(folder)).resolve()
        os.environ |= {"FADU_HOME": str(home), "FADU_PLAIN_HTTP": "1", "DJANGO_SETTINGS_MODULE": "fadu.settings"}
        loaded = options.home is not None or (home / "loaded").exists()
        todo = ["prepare"] if loaded else ["demo", "load", "--no-serve", "--out", folder]
        subprocess.run([sys.executable, "-m", "fadu", *todo], check=True, stdout=subprocess.DEVNULL, cwd=folder)
        (home / "loaded").touch()
        import django

        django.setup()
        run(options)


def run(options: Any) -> None:
    from django.db import connection

    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python "
          f"{platform.python_version()}, {connection.vendor}")  # fmt: skip
    scripts()
    begun, allowed = time.perf_counter(), MILLION_MS if options.million else SAMPLE_MS
    if options.million:
        from million import laid, lay_down

        if not laid(options.count):
            lay_down(options.count, lambda said: print(f"  {said}: {time.perf_counter() - begun:.0f} s", flush=True))
    from fadu.indicators import mart

    mart.refresh()
    people = tuple(filter(None, options.who.split(","))) or (LARGE if options.million else PEOPLE)
    table("every page", walked(people, options.rounds), allowed, options.shown)
    if options.million:
        table("lists", listed(options.rounds), allowed, 200)
    table("steps", stepped(options.rounds), STEP_MS, 20)


def scripts() -> None:
    """What is sent of JavaScript, as whitenoise compresses it; libraries that draw, loaded where they do, apart."""
    from django.contrib.staticfiles import finders

    found = {}
    for name in ("django_htmx/htmx-2.min.js", *sorted(path.relative_to(ROOT / "src/fadu/desk/static").as_posix()
                 for path in (ROOT / "src/fadu/desk/static").rglob("*.js"))):  # fmt: skip
        path = finders.find(name)
        found[name] = len(gzip.compress(Path(path).read_bytes(), 9)) if path else 0
    total = sum(size for name, size in found.items() if not name.startswith("vendor/"))
    shown = ", ".join(f"{name} {size:,}" for name, size in found.items())
    print(f"JavaScript, gzipped: {total:,} bytes{' !' if total > SCRIPT_BYTES else ''} but for vendor/: {shown}")


def walked(people: tuple[str, ...], rounds: int) -> list[Any]:
    """Every page of these people."""
    from django.contrib.auth.models import User

    from walking import Asker, names, walk

    found = []
    for name in people:
        asker = Asker(name, User.objects.get(username=name))
        found += [asker.again(one, rounds) for one in walk(asker)]
    missed = sorted(names() - {one.page for one in found})
    print(f"asked for by a form, or not linked from anywhere: {', '.join(missed)}")
    return found


def listed(rounds: int) -> list[Any]:
    """The lists under row scope: the bureau's, and those of the department that takes part in a tenth of all."""
    from django.contrib.auth.models import User

    from fadu.organs.models import Person
    from lists import addresses, export
    from walking import Asker, Taken

    market, found = Person.objects.get(user__username="shijian").posts.first().organ, []
    for name in ("sifa", "shijian", "fagai"):
        asker = Asker(name, User.objects.get(username=name))
        for page, address in addresses(market.pk):
            found.append(asker.again(Taken(name, page, address), rounds))
    print(export(Person.objects.get(user__username="sifa")))
    return found


def stepped(rounds: int) -> list[Any]:
    """A matter opened, a step looked at before it is taken, a step taken."""
    from steps import taken

    return taken(rounds)


def table(title: str, found: list[Any], allowed: int, shown: int) -> None:
    """The slowest by processor time, and how all of them stand; milliseconds."""
    from statistics import median

    def late(seconds: list[float]) -> float:
        return sorted(seconds)[int(len(seconds) * 0.95)] * 1000

    found = sorted(found, key=lambda one: (late(one.busy), late(one.wall)), reverse=True)
    print(f"\n{title}: {len(found)} addresses, allowed {allowed} ms")
    print(f"{'who':<10}{'page':<34}{'p50':>6}{'p95':>6}{'cpu50':>7}{'cpu95':>6}{'db':>6}{'asks':>6}{'KB':>6}  address")
    for one in found[:shown]:
        figures = f"{median(one.wall) * 1000:>6.0f}{late(one.wall):>6.0f}{median(one.busy) * 1000:>7.0f}"
        figures += f"{late(one.busy):>6.0f}{min(one.database) * 1000:>6.0f}{one.queries:>6}{one.size // 1024:>6}"
        mark = "!" if late(one.wall) > allowed else "" if one.html else "file"
        print(f"{one.who:<10}{one.page:<34}{figures}  {mark} {one.address[:70]}")
    wall, busy = ([value for one in found for value in getattr(one, name)] for name in ("wall", "busy"))
    print(f"over all: wall p50 {median(wall) * 1000:.0f} ms, p95 {late(wall):.0f} ms; CPU p50 {median(busy) * 1000:.0f}"
          f" ms, p95 {late(busy):.0f} ms; {sum(late(one.wall) > allowed for one in found)} addresses over {allowed} ms"
          f" of wall time at p95, {sum(late(one.busy) > allowed for one in found)} of CPU time,"
          f" {sum(min(one.busy) + min(one.database) > allowed / 1000 for one in found)} at their best", flush=True)


if __name__ == "__main__":
    main()
