"""What every test may use."""
from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("FADU_SHARED", Path(__file__).resolve().parents[2] / "shared"))


@pytest.fixture(scope="session")
def shared() -> Callable[[str], Path]:
    """The path of a reference file kept outside the product; skips the test, saying so, where it is absent."""

    def find(name: str) -> Path:
        path = SHARED / name
        if not path.exists():
            pytest.skip(f"reference file {name} is not here (set FADU_SHARED to its folder)")
        return path

    return find
