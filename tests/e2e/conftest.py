"""A real office: a folder of data made by `fadu prepare`, the sample's people and papers, `fadu serve`, a browser."""
from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), "")
PLANT = """
from datetime import date
import sys
from fadu.cli import setup_django
setup_django()
from fadu.demo.cast import load_people
from fadu.demo.loading import keep_sign_ins, load_standards, write_samples
from fadu.demo.offices import load_organs
from fadu.demo.places import CITY, load_divisions
from pathlib import Path
divisions = load_divisions()
keep_sign_ins(load_people(load_organs(divisions)))
load_standards(divisions[CITY])
write_samples(Path(sys.argv[1]), date.today())
"""
LOAD = """
from datetime import date
from pathlib import Path
import sys
from fadu.cli import setup_django
setup_django()
from fadu.demo.loading import load, write_samples
from fadu.demo.now import report
from fadu.indicators import mart
load(date.today(), print, cases=40)
mart.refresh()
report.load(date.today())
write_samples(Path(sys.argv[1]), date.today())
"""


@dataclass(frozen=True)
class Office:
    """Where the desk is served, who can sign in with what, and the papers at hand."""

    address: str
    passwords: dict[str, str]
    papers: Path
    env: dict[str, str]

    def fadu(self, *words: str) -> str:
        done = subprocess.run([sys.executable, "-m", "fadu", *words], env=self.env, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """People and organs, nothing done yet."""
    with served(PLANT, tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("out")) as made:
        yield made


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The whole sample at work, with fewer penalty cases of the past; loaded once for all days that are walked."""
    with served(LOAD, tmp_path_factory.mktemp("city"), tmp_path_factory.mktemp("out")) as made:
        yield made


@contextmanager
def served(script: str, home: Path, out: Path) -> Iterator[Office]:
    """The office that a script makes in that folder, while its desk is served."""
    port = free_port()
    env = {**os.environ, "FADU_HOME": str(home), "FADU_PLAIN_HTTP": "1", "FADU_DATABASE_URL": ""}
    made = Office(f"http://127.0.0.1:{port}", {}, out / "sample", env)
    made.fadu("prepare")
    subprocess.run([sys.executable, "-c", script, str(out)], env=env, check=True, stdout=subprocess.DEVNULL)
    for line in (home / "demo-sign-ins.txt").read_text(encoding="utf-8").splitlines():
        name, password, *_ = line.split("\t")
        made.passwords[name] = password
    with open(home / "server.log", "w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "fadu", "serve", "--port", str(port)], env=env, stdout=log, stderr=log)
    try:
        wait_for(made.address + "/login/", server, home / "server.log")
        yield made
    finally:
        server.terminate()
        server.wait(30)


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        if server.poll() is not None:
            break
        try:
            with urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"the desk did not start: {log.read_text()}")


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """Chromium, for one file: while Playwright's loop runs in this thread, no other test may use the database."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()
