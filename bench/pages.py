"""How long the list of matters takes when there are a million of them: first page, deep page, filters, search.

    .venv/bin/python bench/pages.py [matters]

On SQLite and on PostgreSQL (a throw-away server), through the whole of Django, as a person of the justice bureau (sees
the division) and as one of a department. Matters are laid down in bulk with columns as the ledger would have set them.
"""
from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
ROUNDS = 25
BATCH = 5000
PROCEDURES = (
    ("foi_request", "审查", "答复"), ("reconsideration", "审理", "作出决定"), ("penalty_ordinary", "调查", "作出决定"),
    ("normative_document", "起草", "报送备案"), ("legality_review", "审核", "审核"),
)  # fmt: skip


def main(matters: int) -> None:
    from tests.postgres import LOUD, server

    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
          f"{matters:,} matters")  # fmt: skip
    print(f"{'database':<12}{'who':<12}{'page':<34}{'p50 ms':>8}{'p95 ms':>8}{'queries':>9}")
    with tempfile.TemporaryDirectory() as home:
        measured("SQLite", "", home, matters)
    with server() as url, tempfile.TemporaryDirectory() as home:
        if url is None:
            print(LOUD)
        else:
            measured("PostgreSQL", url, home, matters)


def measured(name: str, url: str, home: str, matters: int) -> None:
    """One database: a process of its own, as Django knows one database a process."""
    own = {"FADU_HOME": home, "FADU_DATABASE_URL": url, "FADU_PLAIN_HTTP": "1",
           "DJANGO_SETTINGS_MODULE": "fadu.settings"}
    command = [sys.executable, __file__, "run", str(matters)]
    done = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    for row in map(json.loads, done.stdout.splitlines()):
        took = sorted(row["took"])
        p50, p95 = (took[int(len(took) * part)] * 1000 for part in (0.5, 0.95))
        print(f"{name:<12}{row['who']:<12}{row['page']:<34}{p50:>8.0f}{p95:>8.0f}{row['queries']:>9}")


def run(matters: int) -> None:
    """In the process of one database: lay down, then ask."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from tests.desk.world import people

    there = people()
    lay_down(there, matters)
    for who, person in (("justice", there.wang), ("department", there.li)):
        for page, address in pages(person):
            print(json.dumps({"who": who, "page": page, **asked(person, address)}), flush=True)


def lay_down(there: Any, matters: int) -> None:
    """Matters over twelve years, one in twenty open and with a due day; the department has one in twenty."""
    from django.db import connection

    from fadu.ledger.models import Matter

    today = date.today()
    first = today - timedelta(12 * 365)

    def matter(n: int) -> Matter:
        procedure, phase, clock = PROCEDURES[n % len(PROCEDURES)]
        begun = first + timedelta(n * 12 * 365 // matters)
        running = n % 20 == 7
        organ = there.market if n % 20 in (7, 8) and n % 3 == 0 else there.justice if n % 2 else there.government
        return Matter(
            procedure=procedure, title=f"第{n}件某公司不服某局第{n % 977}号决定", number=f"丽政复〔{begun.year}〕{n}号",
            organ=organ, division=there.city, begun_on=begun, phase=phase if running else "办结", length=4,
            outcome="" if running else "维持", ended_on=None if running else begun + timedelta(50),
            due_on=today + timedelta(n % 90 - 5) if running else None, due_clock=clock if running else "",
        )  # fmt: skip

    for start in range(0, matters, BATCH):
        Matter.objects.bulk_create([matter(n) for n in range(start, min(start + BATCH, matters))])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def pages(person: Any) -> list[tuple[str, str]]:
    """What is asked for; the deep page lies seven years back."""
    deep = date.today() - timedelta(7 * 365)
    return [
        ("first page", "/matters/"),
        ("deep page", f"/matters/?after={deep.isoformat()}.1"),
        ("one procedure", "/matters/?procedure=reconsideration"),
        ("open", "/matters/?light=open"),
        ("overdue, by due day", "/matters/?light=red"),
        ("procedure, phase, year", f"/matters/?procedure=foi_request&phase=审查&since={date.today().year - 1}-01-01"),
        ("search, common word", "/matters/?q=某公司"),
        ("search, number", "/matters/?q=77777号"),
        ("search, nothing found", "/matters/?q=没有这样的事"),
        ("my work", "/"),
    ]


def asked(person: Any, address: str) -> dict[str, Any]:
    from django.db import connection
    from django.test import Client

    counted = []

    def count(execute: Any, *asked: Any) -> Any:
        counted.append(1)
        return execute(*asked)

    client = Client(headers={"host": "localhost"})
    client.force_login(person.user, backend="django.contrib.auth.backends.ModelBackend")
    with connection.execute_wrapper(count):
        answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        client.get(address)
        took.append(time.perf_counter() - start)
    return {"took": took, "queries": len(counted)}


if __name__ == "__main__":
    if sys.argv[1:2] == ["run"]:
        run(int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
