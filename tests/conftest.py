"""What every test may use."""
from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from tests.offices import GIVEN, Kept, keep_queries, lend_queries

hypothesis_settings.register_profile("thorough", max_examples=20_000, deadline=None)  # --hypothesis-profile=thorough

SHARED = Path(os.environ.get("FADU_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def pytest_configure() -> None:
    """Queued work is done at once, as there is no worker beside the tests; passwords are hashed fast."""
    from django.conf import settings

    if GIVEN:
        keep_queries(Path(GIVEN))

    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": []}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def shared() -> Callable[[str], Path]:
    """The path of a reference file kept outside the product; skips the test, saying so, where it is absent."""

    def find(name: str) -> Path:
        path = SHARED / name
        if not path.exists():
            pytest.skip(f"reference file {name} is not here (set FADU_SHARED to its folder)")
        return path

    return find


@pytest.fixture
def home(tmp_path: Path, settings: object) -> Iterator[Path]:
    """A FADU_HOME of this test alone: attachments and what else lies there."""
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    lend_queries(tmp_path)
    yield tmp_path
    keep_queries(tmp_path)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Data folders made once in this run, for all its processes."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "offices"
    folder.mkdir(exist_ok=True)
    return Kept(folder)


LONG = ("e2e/test_days", "desk/test_browser.py", "e2e/test_trial", "indicators/test_engines", "demo/test_loading",
        "e2e/test_first_day", "ledger/test_processes", "desk/test_browser_forms", "desk/test_report.py",
        "desk/test_numbers")  # fmt: skip


def turn(item: pytest.Item) -> int:
    """The longest files come first, so that at the end no process waits for another; those that work in the same
    office apart, so that at the beginning neither waits until the other has made it."""
    return next((n for n, name in enumerate(LONG) if name in item.nodeid), len(LONG))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Whatever touches the database is run again on PostgreSQL (`-m postgres`), save the browser's tests and `once`."""
    for item in items:
        fixtures = {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
        elsewhere = item.get_closest_marker("browser") or item.get_closest_marker("once")
        if (fixtures or item.get_closest_marker("django_db")) and not elsewhere:
            item.add_marker(pytest.mark.postgres)
    yield
    items.sort(key=turn)  # after others have put them in an order of theirs


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say on which database the tests ran."""
    from django.conf import settings

    engine = settings.DATABASES["default"]["ENGINE"].rsplit(".", 1)[-1]
    again = "" if engine == "postgresql" else " (again on PostgreSQL: python -m tests.postgres -- pytest -m postgres)"
    terminalreporter.write_line(f"database: {engine}{again}")
