"""`fadu serve` starts a prepared site, and says what to do where it is not prepared."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.offices import Kept, environment

FADU = [sys.executable, "-c", "from fadu.cli import main; main()"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_what_is_not_prepared_is_not_served(tmp_path: Path) -> None:
    done = subprocess.run([*FADU, "serve"], env=environment(tmp_path), capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "先运行 fadu prepare" in done.stderr


def test_a_prepared_site_answers_with_its_style_sheet_and_stops_when_told(tmp_path: Path, kept: Kept) -> None:
    own = environment(shutil.copytree(kept.prepared(), tmp_path / "site"))
    port = free_port()
    site = subprocess.Popen([*FADU, "serve", "--port", str(port)], env=own, stdout=subprocess.PIPE, text=True)
    try:
        page = patiently(f"http://127.0.0.1:{port}/login/")
        assert "登录 · 法度" in page
        sheet = page.split('rel="stylesheet" href="')[1].split('"')[0]
        assert "--accent" in patiently(f"http://127.0.0.1:{port}{sheet}")
    finally:
        site.send_signal(signal.SIGTERM)
        said, _ = site.communicate(timeout=120)
    assert f"http://localhost:{port}/" in said


def patiently(address: str) -> str:
    """The page, as soon as the site has started."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.3)
    raise AssertionError(f"{address} did not answer")
