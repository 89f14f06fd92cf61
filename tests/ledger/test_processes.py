"""What only several processes can show: nothing is lost when one is killed, nothing is doubled when many write."""
from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings

pytestmark = pytest.mark.postgres
ON_POSTGRES = "postgresql" in settings.DATABASES["default"]["ENGINE"]
KILLS = int(os.environ.get("FADU_TEST_KILLS", "70" if ON_POSTGRES else "205"))  # a killed client of a server is simpler
SEALED = 32  # entries that a seal of these processes covers


@pytest.fixture
def url() -> Iterator[str]:
    """A database of this test alone: a file in its own FADU_HOME, or a new one on the PostgreSQL of this run."""
    if not ON_POSTGRES:
        yield ""
        return
    base, name = os.environ["FADU_DATABASE_URL"], f"fadu_{uuid4().hex}"
    with psycopg.connect(base, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield base.replace("/postgres?", f"/{name}?")
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def run(what: str, *numbers: int, home: Path, url: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.ledger.processes", what, *map(str, numbers)]
    own = {"FADU_HOME": str(home), "FADU_DATABASE_URL": url, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-4000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_no_entry_is_lost_or_doubled_when_the_writer_is_killed_at_any_moment(tmp_path: Path, url: str) -> None:
    found = run("kill", KILLS, home=tmp_path, url=url)
    assert found["kills"] == KILLS
    assert found["acknowledged"] > KILLS / 4  # else it was killed before it had begun
    wrong = ("lost", "unasked", "findings")
    assert [found[name] for name in wrong] == [[], [], []]
    assert [found[name] for name in ("double", "empty_matters", "half")] == [0, 0, 0]
    assert found["entries"] - found["acknowledged"] in (0, 1)
    assert found["seals"] >= (1 if found["entries"] > 2 * SEALED else 0)


def test_many_writers_on_one_matter_and_one_series_of_numbers(tmp_path: Path, url: str) -> None:
    writers, each = 6, 8
    found = run("crowd", writers, each, home=tmp_path, url=url)
    total = writers * each + 1
    assert found["well"]
    assert found["entries"] == found["numbers"] == list(range(1, total + 1))
    assert (found["length"], found["last"]) == (total, total)
    assert found["beaten"] > 0  # they did meet
    assert found["marks"] > 5
    assert found["late"] == []  # nothing appeared below a mark that was said to be settled
    assert found["findings"] == []
