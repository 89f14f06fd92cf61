from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine

from tests.world import TODAY, World, world


@pytest.fixture
def there(db: None, home: Path) -> Iterator[World]:
    """The small city, on a Wednesday morning; the clock goes on."""
    with time_machine.travel(TODAY):
        yield world()
