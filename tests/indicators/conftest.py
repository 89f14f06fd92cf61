"""Every test has a ledger and a mart of its own."""
from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fadu.indicators.compute import compute
from tests.indicators.books import CITY, Books


@pytest.fixture
def books(db: None, home: Path) -> Books:
    return Books()


@pytest.fixture
def value(books: Books) -> Callable[..., Any]:
    """The value of one indicator for the city in 2025, as asked on 2026-06-30."""

    def ask(code: str, division: str = CITY, year: int = 2025, **options: Any) -> Any:
        (found,) = compute([code], division, year, as_of=date(2026, 6, 30), **options)
        return found

    return ask
