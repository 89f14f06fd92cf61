"""A real office: a folder of data made by `fadu prepare`, the sample's people and papers, `fadu serve`, a browser."""
from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from tests.offices import Kept, environment

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), "")
QUICK = """
from django.contrib.auth.hashers import PBKDF2PasswordHasher
PBKDF2PasswordHasher.iterations = 1  # the sample's sign-ins; whoever signs in gets the full count
"""
PLANTED = QUICK + """
from datetime import date
from fadu.cli import setup_django
setup_django()
from fadu.demo.cast import load_people
from fadu.demo.loading import keep_sign_ins, load_standards
from fadu.demo.offices import load_organs
from fadu.demo.places import CITY, load_divisions
divisions = load_divisions()
keep_sign_ins(load_people(load_organs(divisions)))
load_standards(divisions[CITY])
"""
AT_WORK = QUICK + """
from datetime import date
from fadu.cli import setup_django
setup_django()
from fadu.demo.loading import load
from fadu.demo.now import report
from fadu.indicators import mart
load(date.today(), print, cases=40)
mart.refresh()
report.load(date.today())
"""


@dataclass(frozen=True)
class Office:
    """Where the desk is served, who can sign in with what, and the papers at hand."""

    address: str
    passwords: dict[str, str]
    papers: Path
    env: dict[str, str]
    signed_in: dict[str, Any] = field(default_factory=dict)  # name: what the browser keeps of whoever signed in

    def fadu(self, *words: str) -> str:
        done = subprocess.run([sys.executable, "-m", "fadu", *words], env=self.env, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def office(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """People and organs, nothing done yet; a file of tests has its own."""
    with served(kept.made("planted", PLANTED), tmp_path_factory.mktemp("office") / "home") as made:
        yield made


@pytest.fixture(scope="module")
def city(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The whole sample at work, with fewer penalty cases of the past; a file of tests has its own."""
    with served(kept.made("at-work", AT_WORK), tmp_path_factory.mktemp("city") / "home") as made:
        yield made


@contextmanager
def served(model: Path, home: Path) -> Iterator[Office]:
    """A copy of that office in a folder of its own, while its desk is served."""
    from fadu.demo.loading import write_samples

    shutil.copytree(model, home)
    port, env = free_port(), environment(home)
    lines = (home / "demo-sign-ins.txt").read_text(encoding="utf-8").splitlines()
    passwords = {name: password for name, password, *_ in (line.split("\t") for line in lines)}
    write_samples(home.parent, date.today())
    with open(home / "server.log", "w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "fadu", "serve", "--port", str(port)], env=env, stdout=log, stderr=log)
    try:
        wait_for(f"http://127.0.0.1:{port}/login/", server, home / "server.log")
        yield Office(f"http://127.0.0.1:{port}", passwords, home.parent / "sample", env)
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
