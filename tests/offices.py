"""Data folders that are made once in a run of the tests, by whichever process wants one first, and then copied."""
from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

GIVEN = os.environ.get("FADU_TEST_PREPARED")  # a prepared folder that stands already (script/test); it is only read


@dataclass(frozen=True)
class Kept:
    """Where they lie."""

    folder: Path

    def made(self, name: str, script: str) -> Path:
        """The folder of that office: a prepared one in which the script has run."""
        with self.alone(name):
            if not (done := self.folder / name).exists():
                part = self.folder / f"{name}-part"
                shutil.copytree(self.prepared(), part)
                run(part, "-c", script)
                part.rename(done)
        return done

    def prepared(self) -> Path:
        """What `fadu prepare` makes of nothing."""
        if GIVEN:
            return Path(GIVEN)
        with self.alone("prepared"):
            if not (done := self.folder / "prepared").exists():
                part = self.folder / "prepared-part"
                run(part, "-m", "fadu", "prepare")
                part.rename(done)
        return done

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """No other process of this run is at it."""
        with open(self.folder / f"{name}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def environment(home: Path) -> dict[str, str]:
    """For a command on that data folder, with a database of its own in it."""
    return {**os.environ, "FADU_HOME": str(home), "FADU_PLAIN_HTTP": "1", "FADU_DATABASE_URL": ""}


def run(home: Path, *words: str) -> None:
    subprocess.run([sys.executable, *words], env=environment(home), check=True, stdout=subprocess.DEVNULL)


def lend_queries(home: Path) -> None:
    """Give a new data folder the queries compiled so far in this run; another edition of the software reads them not.

    They depend on nothing in the data folder, and to compile them all takes ten seconds in each process.
    """
    for file in Path(os.environ["FADU_TEST_HOME"]).glob("mart/queries-*.json"):
        (home / "mart").mkdir(exist_ok=True)
        (home / "mart" / file.name).symlink_to(file)  # who compiles more puts a file in its place


def keep_queries(home: Path) -> None:
    """Keep what was compiled in that data folder for the rest of the run, for all its processes."""
    for file in home.glob("mart/queries-*.json"):
        place = Path(os.environ["FADU_TEST_HOME"]) / "mart" / file.name
        place.parent.mkdir(exist_ok=True)
        if not place.exists() or place.stat().st_size < file.stat().st_size:
            part = place.with_suffix(f".{os.getpid()}.new")
            shutil.copyfile(file, part)
            part.replace(place)
