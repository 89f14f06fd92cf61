from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import time_machine

from fadu.ledger.models import Matter
from fadu.search.finding import few
from fadu.search.index import catch_up
from fadu.search.words import terms
from tests.world import TODAY, World, world


@pytest.fixture
def there(db: None, home: Path) -> Iterator[World]:
    """The small city, on a Wednesday morning; the clock goes on."""
    with time_machine.travel(TODAY):
        yield world()


@pytest.fixture
def found() -> Callable[..., set[str]]:
    """The titles that a query finds once the index has caught up."""

    def ask(query: str, field: str = "") -> set[str]:
        catch_up()
        return set(Matter.objects.filter(pk__in=few(terms(query, field)) or []).values_list("title", flat=True))

    return ask
